"""The judges can tell good from bad: what is true passes, what is wrong does not."""

from __future__ import annotations

import datetime
import json

import pytest

from tests.world.calibration import accuracy, bins, brier, expected_error
from tests.world.history import COUNTERS
from tests.world.ingesting import plain
from tests.world.judging import Answer, by_target, close, day_of, is_right, latest, median, vote
from tests.world.planting import plants
from tests.world.tellings import FIGURES
from tests.world.verdicts import Decided, after, parts_wrong, sums_wrong
from tests.world.witnesses import copies, deserved, pairs, true_accuracy
from tests.world.worlds import articles_world, table_world

WORLD = articles_world(4)


def verdict(*shares: dict[str, object], **fields: object) -> Decided:
    """A verdict on 58,000 stars."""
    known = dict.fromkeys(Decided._fields, "") | {
        "number": 58_000.0, "lower": 57_500.0, "upper": 58_500.0, "confidence": 0.9, "support": 0.81, "reason": "So.",
        "first": "2021-08-10", "last": "2021-08-10",
    }  # fmt: skip
    return Decided(**{**known, **fields, "shares": shares})


def share(claim: str, part: str = "supports", **fields: object) -> dict[str, object]:
    """What a claim contributed: 0.9 for its source, 0.9 for its precision."""
    known = {"reliability": 0.9, "precision": 0.9, "recency": 1.0, "independence": 1.0, "extractor": 1.0}
    return {"claim_id": claim, "part": part, "weight": 0.81, "reason": "Newest.", **known, **fields}


def claim(text: str, number: float, **fields: object) -> dict[str, object]:
    """A claim as the database lists it."""
    known = {
        "property": "stars",
        "unit": "",
        "bound": None,
        "polarity": None,
        "relation": None,
        "as_of": "2021-08-10",
        "lower": number,
        "upper": number,
    }
    return {"text": text, "number": number, **known, **fields}


def truth(telling: object) -> Answer:
    """What somebody would say who knows the truth on the telling's day."""
    thing, day = WORLD.things[telling.thing], telling.day.isoformat()
    if telling.property in FIGURES:
        return Answer(thing.figure(telling.property, telling.day), 0.0, "", "", day, day)
    if telling.property == "feature":
        return Answer(None, 0.0, telling.item, "" if thing.features[telling.item] else "no", day, day)
    if telling.property == "used_by":
        return Answer(None, 0.0, telling.item, "" if telling.item in thing.members else "no", day, day)
    words = thing.price(telling.day) if telling.property == "pricing" else thing.facts[telling.property][0]
    number = float(words) if telling.property == "first_release" else None
    return Answer(number, 0.0, words.casefold(), "", day, day)


def test_who_knows_the_truth_is_always_right() -> None:
    for each in WORLD.tellings:
        assert is_right(WORLD.things[each.thing], (each.thing, each.property, each.item), truth(each)), each


def test_who_says_the_contrary_is_always_wrong() -> None:
    for each in WORLD.tellings:
        if each.property in ("feature", "used_by"):
            answer = truth(each)
            answer = answer._replace(polarity="" if answer.polarity else "no")
            assert not is_right(WORLD.things[each.thing], (each.thing, each.property, each.item), answer)
        elif each.property in COUNTERS:
            answer = truth(each)
            answer = answer._replace(number=answer.number * 1.3)
            assert not close(WORLD.things[each.thing], each.property, answer, each.day)


def test_errors_are_wrong_and_the_rest_is_right() -> None:
    """A page's own words, dated by the day on which its source looked, are right when they are said to be."""
    for each in WORLD.tellings:
        if each.bound == "at_least":
            continue
        day = each.day.isoformat()
        room = 0.06 * (each.number or 0.0)
        answer = Answer(each.number, room if each.right else 0.0, each.written.casefold(), each.polarity, day, day)
        assert is_right(WORLD.things[each.thing], (each.thing, each.property, each.item), answer) is each.right, each


def test_plain_methods_say_what_they_should() -> None:
    groups = by_target(table_world(1, number=30).tellings)
    for told in groups.values():
        answer, share_of_votes = vote(told)
        assert 0 < share_of_votes <= 1
        assert (answer.number, answer.words) in {(each.number, plain(each.written)) for each in told}
        if told[0].property in FIGURES:
            assert median(told).number in {each.number for each in told}
            assert latest(told).number in {each.number for each in told}


@pytest.mark.parametrize(
    ("shares", "fields", "wrong"),
    [
        ([share("a")], {}, ""),
        ([share("a"), share("b", "overruled", weight=0.81)], {}, ""),
        ([share("a", weight=0.8)], {"support": 0.8}, "the factors of a give 0.81"),
        ([share("a"), share("b")], {}, "the weights of those that support come to 1.62"),
        ([share("a", reason="")], {}, "without a reason"),
        ([share("a")], {"confidence": 1.2}, "the confidence is 1.2"),
        ([share("a")], {"reason": " "}, "there is no reason"),
    ],
)
def test_sums_that_are_wrong_are_seen(shares: list[dict[str, object]], fields: dict[str, object], wrong: str) -> None:
    said = sums_wrong(verdict(*shares, **fields))
    assert bool(said) is bool(wrong)
    assert wrong in " ".join(said)


@pytest.mark.parametrize(
    ("part", "told", "wrong"),
    [
        ("supports", claim("58k", 58_000), ""),
        ("supports", claim("over 50k", 50_000, bound="at_least", upper=None), ""),
        ("supports", claim("42k", 42_000), "does not hold"),
        ("outdated", claim("42k", 42_000, as_of="2020-01-01"), ""),
        ("outdated", claim("72k", 72_000, as_of="2021-09-01"), "after the verdict"),
        ("bounds", claim("over 50k", 50_000, bound="at_least", upper=None), ""),
        ("bounds", claim("over 60k", 60_000, bound="at_least", upper=None), "is not met"),
        ("bounds", claim("58k", 58_000), "states no bound"),
        ("supports", claim("58k", 58_000, polarity="no"), "says the opposite"),
    ],
)
def test_parts_that_are_not_what_they_are_called_are_seen(part: str, told: dict[str, object], wrong: str) -> None:
    said = parts_wrong(verdict(share("a", part)), {"a": told})
    assert bool(said) is bool(wrong), said
    assert wrong in " ".join(said)


def test_a_copy_that_counts_is_seen() -> None:
    assert parts_wrong(verdict(share("a", "copied")), {"a": claim("58k", 58_000)})
    assert not parts_wrong(verdict(share("a", "copied", independence=0.0)), {"a": claim("58k", 58_000)})


def test_copies_are_counted() -> None:
    copied = next(each for each in WORLD.tellings if each.copied_from and not each.right)
    original = copied._replace(source=WORLD.copying()[copied.source], page=copied.copied_from, copied_from="")
    tellings = {"a": original, "b": copied, "c": original._replace(page="another", source="Almanac")}
    both = verdict(share("a"), share("b", "copied"), share("c"))
    assert copies(WORLD, [both], tellings)[:] == (1, 1, 1, 1)
    assert copies(WORLD, [verdict(share("a"), share("b"), share("c", "copied"))], tellings)[:] == (1, 0, 1, 0)


def test_pairs_of_sources_are_counted() -> None:
    hits = pairs([("Jackdaw", "Hollow"), ("Almanac", "Hollow")], WORLD)
    assert hits == (2, 1, 3, 1)


def test_a_warning_about_truths_is_undeserved() -> None:
    from tests.world.verdicts import Found

    right = [each for each in WORLD.tellings if each.right and each.property == "headquarters"][:2]
    wrong = next(each for each in WORLD.tellings if not each.right)
    told = {"a": right[0], "b": right[1], "c": wrong}
    warning = Found(
        "1", "contradiction", "warn", "across", "independent", None, "X", "headquarters", "", "X.", ("a", "b")
    )
    assert not deserved(warning, WORLD, told)
    assert deserved(warning._replace(claims=("a", "c")), WORLD, told)


def test_calibration_is_what_the_textbook_says() -> None:
    answers = [(0.9, True)] * 9 + [(0.9, False)] + [(0.55, True)] * 5 + [(0.55, False)] * 5
    found = bins(answers)
    assert [(each.number, each.right) for each in found] == [(10, 0.5), (10, 0.9)]
    assert expected_error(answers) == pytest.approx(0.025)
    assert brier(answers) == pytest.approx((9 * 0.01 + 0.81 + 5 * 0.2025 + 5 * 0.3025) / 20)
    assert accuracy(answers) == 0.7
    assert expected_error([(0.9, False)] * 10) == pytest.approx(0.9)


def test_days_are_read_as_precisely_as_they_are_known() -> None:
    assert day_of("2021", datetime.date.min) == datetime.date(2021, 1, 1)
    assert day_of("2021-12", datetime.date.min, end=True) == datetime.date(2021, 12, 31)
    assert day_of("2021-02", datetime.date.min, end=True) == datetime.date(2021, 2, 28)
    assert day_of("", datetime.date.min) == datetime.date.min
    assert after("2021-09", "2021-08-10")
    assert not after("2021", "2021-08-10")


def test_sources_differ() -> None:
    told = true_accuracy(WORLD)
    assert max(told.values()) > 0.93
    assert min(told.values()) < 0.65


def test_plants_are_well_formed() -> None:
    wanted = plants()
    assert len({plant.name for plant in wanted}) == len(wanted)
    things = [thing for plant in wanted for thing in plant.things]
    assert len(things) == len(set(things)), "plants share a thing"
    assert sum(not plant.type for plant in wanted) >= 10
    assert len({plant.type for plant in wanted}) >= 17
    json.dumps([plant.pages for plant in wanted])

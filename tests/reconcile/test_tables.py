"""Claims in a plain table: what is read of them, and what they come to."""

import random

import pytest

from whosays.errors import InputError
from whosays.reconcile.rows import read
from whosays.reconcile.tables import reconcile

HEAD = ("source", "subject", "property", "value", "as_of", "unit")


def table(*rows, head=HEAD):
    return read(enumerate([head, *rows], 1))


def told(rows):
    decided = reconcile(table(*rows).observations).decided
    return {(each.verdict.subject, each.verdict.key.property): each.verdict for each in decided}


def test_a_property_that_nobody_knows_is_decided_by_its_values():
    rows = [("a", "Dorp", "depth", "12"), ("b", "Dorp", "depth", "12"), ("c", "Dorp", "depth", "14")]
    rows += [("a", "Dorp", "colour", "red"), ("b", "Dorp", "colour", "Red"), ("c", "Dorp", "colour", "blue")]
    found = told(rows)
    assert found["Dorp", "depth"].number == 12.0
    assert found["Dorp", "colour"].number is None
    assert found["Dorp", "colour"].text.lower() == "red"


def test_words_that_look_like_figures_now_and_then_stay_words():
    rows = [("a", "X1", "gate", "5"), ("b", "X1", "gate", "5"), ("a", "X2", "gate", "D7"), ("b", "X2", "gate", "E2")]
    assert [each.number for each in table(*rows).observations] == [None] * 4


def test_one_word_among_figures_is_named_and_kept():
    rows = [("a", f"S{number}", "depth", "7") for number in range(20)]
    found = table(*rows, ("b", "S1", "depth", "unknown"))
    assert found.problems == ["line 22: 'unknown' is no figure, as other values of depth are."]
    assert len(found.observations) == 21


def test_figures_are_read_with_their_precision_and_properties_by_their_labels():
    (claim,) = table(("a", "Dorp", "GitHub Stars", "~60K", "2021-08")).observations
    assert (claim.property, claim.number, claim.lower, claim.upper) == ("stars", 60_000, 55_000, 65_000)
    assert (claim.as_of, claim.as_of_basis) == ("2021-08", "stated")


def test_faulty_rows_are_named_with_their_lines_and_the_others_go_on():
    found = table(
        ("a", "", "depth", "1"), ("", "Dorp", "depth", ""), (), ("a", "Dorp", "depth", "1", "soon"),
        ("a", "Dorp", "depth", "1", "2020-02-30"), ("a", "Dorp", "depth", "1", "", "m", "more"), ("a",),
    )  # fmt: skip
    assert found.problems == [
        "line 2: the row has no subject.",
        "line 3: the row has no source and no value.",
        "line 5: 'soon' is no date; the claim is taken to have none.",
        "line 6: '2020-02-30' is no date; the claim is taken to have none.",
        "line 7: the row has 7 cells under 6 columns; the rest is not used.",
        "line 8: the row has no subject and no property and no value.",
    ]
    assert len({each.id for each in found.observations}) == len(found.observations) == 3


def test_a_source_that_repeats_itself_counts_once():
    found = told(
        [("a", "Dorp", "colour", "red")] * 3 + [("b", "Dorp", "colour", "blue"), ("c", "Dorp", "colour", "blue")]
    )
    assert found["Dorp", "colour"].text == "blue"


@pytest.mark.parametrize("head", [(), ("source", "subject", "value"), ("a", "b")])
def test_a_table_without_the_columns_is_refused(head):
    with pytest.raises(InputError, match="needs columns named source, subject, property, value"):
        table(head=head)


def test_infinite_and_absurd_figures_are_no_trouble():
    rows = [("a", "Dorp", "depth", value) for value in ("1e999", "-1e999", "nan", "0", "-5", "1e308", "1e-308", "١٢")]
    assert len(reconcile(table(*rows).observations).decided) == 1


def test_the_order_of_rows_does_not_matter():
    chance = random.Random(4)
    values, days = ("3", "3", "3", "4", "5", "900"), ("", "2020", "2021-05")
    rows = [
        (f"s{source}", f"Dorp {subject}", kind, chance.choice(values), chance.choice(days))
        for source in range(6)
        for subject in range(30)
        for kind in ("depth", "stars", "colour")
        if chance.random() < 0.7
    ]
    first = told(rows)
    for _ in range(3):
        chance.shuffle(rows)
        assert told(rows) == first


def test_a_copier_is_found_and_counts_once():
    rows = []
    for number in range(30):
        says = {"good": "red", "fair": "red", "third": "red", "bad": "blue", "copier": "blue"}
        rows += [(source, f"Dorp {number}", "colour", value) for source, value in says.items()]
    rows += [
        (source, "Dorp X", "colour", "teal" if source in {"bad", "copier"} else "red")
        for source in ("bad", "copier", "good")
    ]
    found = reconcile(table(*rows).observations)
    assert found.witnesses["copier"] == found.witnesses["bad"] == "bad"
    assert {each.verdict.text for each in found.decided} == {"red"}

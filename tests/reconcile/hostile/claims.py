"""Claims as nobody should make them, and all of the room run over them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from whosays.reconcile.ballots import Counted, count
from whosays.reconcile.copying import independence, repetitions, shared_rarely
from whosays.reconcile.differences import in_group
from whosays.reconcile.differences.between import pair_findings, pairs_of_page
from whosays.reconcile.differences.in_page import page_findings
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Finding, Group, Independence, Observation, Page, Passage
from whosays.reconcile.timeline import fit, points

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.reconcile.copying import Repeat

PASSAGE = Passage(
    "When we looked at it last, the whole project had about ", "5", " of them, and nobody knew why it had."
)


class Outcome(NamedTuple):
    """What the room says of some claims: groups, ballots, repeats and findings, in the room's own order."""

    groups: tuple[Group, ...]
    counted: tuple[Counted, ...]
    repeated: tuple[dict[str, Repeat], ...]
    findings: tuple[Finding, ...]


def claim(name: str, page: int = 1, about: str = "stars", **told: Any) -> Observation:
    """A claim of a page, which is a source of its own unless a source is told."""
    plain = {"source": f"source{page}", "thing": "maple", "subject": "Maple", "property": about}
    return Observation(id=name, page=page, **(plain | told))


def pages_of(claims: Sequence[Observation], **told: str) -> dict[int, Page]:
    """The pages of some claims, with the same things told of each."""
    return {each.page: Page(each.page, f"page{each.page}", each.source, **told) for each in claims}


def reconciled(claims: Sequence[Observation], pages: dict[int, Page] | None = None) -> Outcome:
    """Everything that is a function of claims and pages alone."""
    known = pages_of(claims) if pages is None else pages
    passages = {each.id: PASSAGE for each in claims}
    groups = tuple(group(claims))
    counted = tuple(count(each, known) for each in groups)
    repeated = tuple(
        repetitions(each, passages, {}, {}, found.ballot.choices) for each, found in zip(groups, counted, strict=True)
    )
    for each in groups:
        assert independence(each.observations, {}, {}, {}) in Independence
        assert all(one in known and other in known for one, other in shared_rarely(each))
        fit(points(each.observations, known))
    found = [
        finding
        for each, votes in zip(groups, counted, strict=True)
        for finding in in_group.findings(each, votes, None, known, passages)
    ]
    return Outcome(groups, counted, repeated, (*found, *_findings(claims, known, passages)))


def _findings(claims: Sequence[Observation], pages: dict[int, Page], passages: dict[str, Passage]) -> list[Finding]:
    found: list[Finding] = []
    pairs: set[tuple[str, str]] = set()
    for number, page in sorted(pages.items()):
        told = [each for each in claims if each.page == number]
        found += page_findings(page, told, passages)
        pairs.update(pairs_of_page(told))
    for one, other in sorted(pairs):
        told = [each for each in claims if {each.thing, each.object_key} & {one, other}]
        found += pair_findings(one, other, told, pages, passages, {})
    return found


def check(claims: Sequence[Observation], outcome: Outcome) -> None:
    """Nothing is lost, nothing is without its reason, and every sentence says something."""
    ids = sorted(each.id for each in claims)
    assert sorted(each.id for one in outcome.groups for each in one.observations) == ids
    for one, counted, repeated in zip(outcome.groups, outcome.counted, outcome.repeated, strict=True):
        ballot = counted.ballot
        assert {
            len(column) for column in (ballot.choices, ballot.parts, ballot.precision, ballot.recency, ballot.reasons)
        } == {len(one.observations)}
        assert sorted(set(ballot.choices) - {-1}) == list(range(len(set(ballot.choices) - {-1})))
        for choice, part, reason in zip(ballot.choices, ballot.parts, ballot.reasons, strict=True):
            assert (choice == -1) == (part is not None) == bool(reason)
        for factor in (*ballot.precision, *ballot.recency):
            assert math.isfinite(factor)
            assert 0 <= factor <= 1
        members = {each.id for each in one.observations}
        assert members.issuperset(repeated)
        assert all(each.original in members - set(repeated) and each.reason for each in repeated.values())
    for finding in outcome.findings:
        assert set(finding.claims) <= set(ids)
        assert finding.claims
        assert finding.sentence.strip()
        assert finding.topic
        assert "nan" not in finding.sentence.split()


ABSURD = [None, 0.0, -0.0, -1.0, -58_000.0, 1.0, 5.0, 58_000.0, 1e-300, 1e18, 1e300, float("inf"), float("-inf")]
DATES = [
    "",
    "2021",
    "2021-08",
    "2021-08-10",
    "0000",
    "0001-01-01",
    "9999-12-31",
    "2021-13",
    "2021-02-30",
    "yesterday",
    "10/8/21",
]
PROPERTIES = (
    "stars", "first_release", "price", "license", "rank", "market_share", "used_by", "pro", "feature", "comparison",
    "description", "nobody_knows", "",
)  # fmt: skip
THINGS = ["maple", "birch", "", "ma\x00ple", "樹"]
TEXTS = ["", "5", "MIT", "free", "from $5", "\u202e", "x" * 5000, "💥", "%s {0} {source}", "<script>", "1.2.3", "2005"]


def observations() -> st.SearchStrategy[list[Observation]]:
    """Claims of any kind on few things and properties, so that they meet."""
    one = st.builds(
        Observation,
        id=st.text("0123456789abcdef", min_size=16, max_size=16),
        page=st.integers(1, 4),
        source=st.sampled_from(["one", "two", "ONE", "x" * 300]),
        thing=st.sampled_from(THINGS),
        subject=st.sampled_from(["Maple", "Birch", "maple"]),
        property=st.sampled_from(PROPERTIES),
        number=st.sampled_from(ABSURD),
        lower=st.sampled_from(ABSURD),
        upper=st.sampled_from(ABSURD),
        bound=st.sampled_from(["", "about", "at_least", "at_most"]),
        unit=st.sampled_from(["", "USD", "USD/month", "stars", "%", "??"]),
        object=st.sampled_from(["", "Birch", "Maple"]),
        object_key=st.sampled_from(THINGS),
        text=st.sampled_from(TEXTS),
        polarity=st.sampled_from(["", "no"]),
        relation=st.sampled_from(["", "more", "less", "equal"]),
        measure=st.sampled_from(["", "stars", "websites", "nothing"]),
        scope=st.sampled_from(["", "Germany", "free plan"]),
        hedge=st.sampled_from(["", "arguably", "in 2015"]),
        as_of=st.sampled_from(DATES),
        as_of_end=st.sampled_from(DATES),
        as_of_basis=st.sampled_from(["", "stated", "page", "crawl", "inferred"]),
        attributed_to=st.sampled_from(["", "two", "nobody"]),
        confidence=st.sampled_from([0.0, 0.5, 1.0]),
        start=st.integers(0, 50),
        end=st.integers(0, 50),
        themes=st.sampled_from([(), ("speed",), ("price", "support")]),
        wording=st.sampled_from(["", "fast", "no lock"]),
    )
    return st.lists(one, max_size=8, unique_by=lambda each: each.id)

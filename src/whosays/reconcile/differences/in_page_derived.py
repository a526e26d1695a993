"""Differences and ratios that a page states, beside the figures that it gives of both things.

"Five years younger" is checked against the years of first release, "$101 cheaper" against the prices, "seven times the
stars" against the stars.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import measured_by
from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import label, said_by, subject_of, times, written
from whosays.reconcile.differences.sheets import interval, ratio
from whosays.reconcile.records import Severity
from whosays.values.written import TO_TWENTY

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.reconcile.differences.aspects import Relation
    from whosays.reconcile.differences.sheets import Sheet
    from whosays.reconcile.records import Finding, Observation, Page, Passage

YEARS = re.compile(
    rf"\b(?P<number>\d{{1,3}}|{'|'.join(TO_TWENTY[1:])})[\s-]+(?:full\s+)?years?\b\s*"
    r"(?P<way>younger|older|newer|after|before|later|earlier|behind|ahead|senior|junior)\b",
    re.IGNORECASE,
)
AMOUNT = re.compile(
    r"(?P<before>[$€£¥₹]|(?:USD|EUR|GBP|CHF|INR)\s?)\s?(?P<number>\d[\d,]*(?:\.\d+)?)(?P<k>k\b)?"
    r"|(?P<amount>\d[\d,]*(?:\.\d+)?)\s?(?P<behind>[$€£¥₹]|(?:USD|EUR|GBP|CHF|INR)\b)",
    re.IGNORECASE,
)
BEHIND = 25
"""Letters behind the value of a comparison in which its difference may stand."""

YEARS_OFF = 1
"""Years that a difference of years may be off: months are not counted."""

SHARE_OFF = 0.15
"""By how much of itself a stated ratio or amount may be off: such are rounded freely."""


class Stated(NamedTuple):
    """A difference as a page states it, and as its figures give it."""

    kind: str
    said: str
    figured: str
    holds: bool
    claims: tuple[Observation, Observation]


def derived(page: Page, sheet: Sheet, passages: Mapping[str, Passage]) -> Iterator[Finding]:
    """Stated differences and ratios that the figures of the page give, or do not give."""
    for relation in sheet.relations:
        if relation.observation.scope:
            continue  # a part of what the figures are of
        for stated in (
            _years(sheet, relation, passages),
            _amount(sheet, relation, passages),
            _factor(sheet, relation),
        ):
            if stated is not None:
                yield _told(page, relation, stated)


def _told(page: Page, relation: Relation, stated: Stated) -> Finding:
    claims = [relation.observation, *stated.claims]
    ahead, behind = (subject_of(thing, claims) for thing in (relation.ahead, relation.behind))
    verb = "and" if stated.holds else "but"
    return within(
        page,
        claims,
        kind="agreement" if stated.holds else "derived_mismatch",
        severity=Severity.NONE if stated.holds else Severity.WARN,
        thing=relation.ahead,
        about="comparison",
        sentence=(
            f"{said_by(page)} puts {ahead} and {behind} {stated.said} apart, {verb} its own figures, {stated.figured}."
        ),
        topic=f"{stated.kind} against {relation.behind}",
    )


def _words(relation: Relation, passages: Mapping[str, Passage]) -> str:
    """The words of a comparison as far as its difference may stand in them."""
    passage = passages.get(relation.observation.id)
    if passage is None:
        return ""
    behind = re.split(r"[.;!?\n](?:\s|$)", passage.after[:BEHIND], maxsplit=1)[0]
    return f"{passage.quote}{behind}"


def _years(sheet: Sheet, relation: Relation, passages: Mapping[str, Passage]) -> Stated | None:
    if relation.aspect is None or relation.aspect.name != "age":
        return None
    found = _figure_pair(sheet, "first_release", relation)
    match = YEARS.search(_words(relation, passages)) if found else None
    if found is None or match is None:
        return None
    ahead, behind = found
    said = _whole(match["number"])
    apart = (behind.number or 0) - (ahead.number or 0)  # the one ahead in age came first
    figured = f"{written(ahead)} and {written(behind)}, give {abs(apart):.0f}"
    return Stated("years of age", f"{said} years", figured, abs(apart - said) <= YEARS_OFF, found)


def _whole(number: str) -> int:
    return int(number) if number.isdigit() else TO_TWENTY.index(number.casefold())


def _figure_pair(sheet: Sheet, name: str, relation: Relation) -> tuple[Observation, Observation] | None:
    """A figure of both things, where each has but one of it."""
    for key, told in sheet.figures.items():
        if key.property == name and relation.ahead in told and relation.behind in told:
            one, other = told[relation.ahead], told[relation.behind]
            if len({each.number for each in one}) == 1 and len({each.number for each in other}) == 1:
                return one[0], other[0]
    return None


def _amount(sheet: Sheet, relation: Relation, passages: Mapping[str, Passage]) -> Stated | None:
    if relation.aspect is None or relation.aspect.name != "price" or not sheet.prices:
        return None
    match = AMOUNT.search(_words(relation, passages))
    dear, cheap = (_price(sheet, thing) for thing in (relation.ahead, relation.behind))
    if match is None or dear is None or cheap is None:
        return None
    said, currency = _money(match)
    if not currency == dear.currency == cheap.currency:
        return None
    apart = dear.amount - cheap.amount
    figured = f"{written(dear.claim)} and {written(cheap.claim)}, give {apart:,.2f}".replace(".00", "")
    holds = abs(apart - said) <= SHARE_OFF * said
    return Stated("price", match[0].strip(), figured, holds, (dear.claim, cheap.claim))


class Price(NamedTuple):
    """The one price that a page tells of a thing."""

    amount: float
    currency: str
    claim: Observation


def _price(sheet: Sheet, thing: str) -> Price | None:
    told = sheet.prices.get(thing, ())
    if len(told) != 1 or told[0].scope:
        return None
    found = list(AMOUNT.finditer(told[0].text))
    if len(found) != 1:
        return None
    return Price(*_money(found[0]), told[0])


def _money(match: re.Match[str]) -> tuple[float, str]:
    number = float((match["number"] or match["amount"]).replace(",", ""))
    return number * (1000 if match["k"] else 1), (match["before"] or match["behind"]).strip().upper()


def _factor(sheet: Sheet, relation: Relation) -> Stated | None:
    """A factor whose measure is a figure that the page gives of both things."""
    claim = relation.observation
    if claim.number is None or claim.number <= 0 or claim.unit not in {"", "times"}:
        return None
    for name in measured_by(claim.measure or claim.text):
        found = _figure_pair(sheet, name, relation)
        figured = ratio(*found) if found else None
        if found is not None and figured is not None:
            lower, upper = interval(claim)
            holds = lower * (1 - SHARE_OFF) <= figured <= upper * (1 + SHARE_OFF)
            told = f"{written(found[0])} and {written(found[1])} {label(name)}, give {times(figured)}"
            return Stated(f"factor of {name}", f"by a factor of {claim.number:g}", told, holds, found)
    return None

"""Claims and pages for the tests of grouping, ballots and differences, with as much told as a test is about."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.reconcile.ballots import count
from whosays.reconcile.differences.in_group import findings
from whosays.reconcile.grouping import group
from whosays.reconcile.records import Finding, Observation, Page, Passage
from whosays.themes import in_force, wording_key
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


def claim(name: str, about: str, page: int = 1, **told: Any) -> Observation:
    """A claim on Larch: its figure exact if nothing else is told, themes and wording those of its text."""
    plain: dict[str, Any] = {"source": f"source{page}", "thing": "larch", "subject": "Larch", "property": about}
    if (number := told.get("number")) is not None:
        plain |= {"lower": number, "upper": number, "text": f"{number:g}"}
    if "object" in told:
        plain["object_key"] = name_key(told["object"])
    if about in {"feature", "pro", "con", "use_case", "comparison"}:
        matches = in_force().of(told["text"], denied=told.get("polarity") == "no")
        plain |= {"themes": tuple(match.theme for match in matches), "wording": wording_key(told["text"])}
    if told.get("as_of") and "as_of_basis" not in told:
        plain |= {"as_of_end": told["as_of"], "as_of_basis": "stated"}
    return Observation(id=name, page=page, **(plain | told))


def thousands(name: str, text: str, page: int = 1, about: str = "stars", **told: Any) -> Observation:
    """A claim with a figure as it is written: 58k is 57,500 to 58,500, ~60K 55,000 to 65,000, >50K a bound."""
    digits = text.strip("~><+kK")
    number = float(digits) * 1000
    half = 500.0 if "." not in digits else 50.0
    bound = {"~": "about", ">": "at_least", "<": "at_most"}.get(text[0], "at_least" if text[-1] == "+" else "")
    if bound == "about":
        half = 5000.0 if digits.endswith("0") else 500.0
    lower = None if bound == "at_most" else number if bound == "at_least" else number - half
    upper = None if bound == "at_least" else number if bound == "at_most" else number + half
    values = {"number": number, "lower": lower, "upper": upper, "bound": bound, "text": text}
    return claim(name, about, page, **(values | told))


def pages_of(claims: Iterable[Observation], **told: str) -> dict[int, Page]:
    """The pages of claims, with the same told of each."""
    return {each.page: Page(each.page, f"page{each.page}.html", each.source, **told) for each in claims}


def found_in(claims: Sequence[Observation], passages: dict[str, Passage] | None = None) -> list[Finding]:
    """The differences within all groups of some claims."""
    pages = pages_of(claims)
    return [
        finding for each in group(claims) for finding in findings(each, count(each, pages), None, pages, passages or {})
    ]


def told_of(found: Iterable[Finding]) -> list[tuple[str, str, str]]:
    """Type, severity and reach of findings."""
    return [(each.type, each.severity.value, each.reach.value) for each in found]

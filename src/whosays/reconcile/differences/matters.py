"""One group with all that is known of it, and how findings about it are put."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays import vocabulary
from whosays.reconcile.differences.sentences import ids, label, listed, said_by, shortened, subject_of, written
from whosays.reconcile.differences.types import BY_NAME
from whosays.reconcile.records import Finding, Reach, Severity
from whosays.reconcile.timeline.points import NO_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.reconcile.ballots import Counted
    from whosays.reconcile.records import Group, Nature, Observation, Page, Passage, Verdict


class Matter(NamedTuple):
    """A group, how its claims vote, what was decided of it, the pages of its claims, and words around them."""

    group: Group
    counted: Counted
    verdict: Verdict | None
    pages: Mapping[int, Page]
    passages: Mapping[str, Passage]

    def page(self, claim: Observation) -> Page:
        """The page of a claim."""
        return self.pages.get(claim.page, NO_PAGE)


SURE = 0.95
"""Confidence of a verdict from which nobody needs to look at those whom it overrules."""

SHOWN = 6
"""Claims that a sentence names one by one."""


def finding(
    matter: Matter,
    claims: Sequence[Observation],
    kind: str,
    sentence: str,
    *,
    severity: Severity | None = None,
    nature: Nature | None = None,
    about: str = "",
) -> Finding:
    """A finding on a group, of the type `kind` and its usual severity if no other is told.

    `about` narrows the topic down to one of several matters within the group.
    """
    within = len({each.page for each in claims}) == 1
    where = f", in {matter.page(claims[0]).name}" if within else ""
    return Finding(
        type=kind,
        severity=severity or BY_NAME[kind].severity,
        reach=Reach.WITHIN if within else Reach.ACROSS,
        thing=matter.group.key.thing,
        subject=subject_of(matter.group.key.thing, claims),
        property=matter.group.key.property,
        sentence=sentence,
        claims=ids(claims),
        topic=f"{topic(matter.group)}{about}{where}",
        nature=nature,
    )


def topic(group: Group) -> str:
    """What a group is about within thing and property, in words that do not change with its claims."""
    key = group.key
    return ", ".join(filter(None, (key.item, key.scope))) or key.property


def gravity(matter: Matter, usual: Severity = Severity.WARN) -> Severity:
    """The severity of a contradiction: nobody needs to look where the verdict is sure."""
    sure = matter.verdict is not None and matter.verdict.confidence >= SURE
    return Severity.INFO if sure and usual is Severity.WARN else usual


def name_of(matter: Matter, claims: Iterable[Observation]) -> str:
    """The thing, by the name that its claims use."""
    return subject_of(matter.group.key.thing, claims)


def noun(matter: Matter) -> str:
    """What the property is called, with the scope: "rank (web servers)"."""
    key = matter.group.key
    return label(key.property) + (f" ({key.scope})" if key.scope else "")


def singular_noun(matter: Matter) -> str:
    """What one value of the property is called, with the scope: "price (Team)"."""
    name, scope = singular(matter), matter.group.key.scope
    return name + (f" ({scope})" if scope else "")


def singular(matter: Matter) -> str:
    """What one value of the property is called."""
    known = vocabulary.in_force().get(matter.group.key.property)
    return known.label if known else matter.group.key.property.replace("_", " ")


def told_by(matter: Matter, claims: Sequence[Observation], *, dates: bool = True) -> str:
    """Who says what: "“58k” (eduwyre, 2021-08-10) and “42.3K” (StackShare, undated)"; the same value once.

    On one page the values alone: the sentence names it already.
    """
    several = len({each.page for each in claims}) > 1
    said: dict[str, list[str]] = {}
    for each in claims:
        who = said_by(matter.page(each)) or each.source if several else ""
        name = ", ".join(filter(None, (who, (each.as_of or "undated") if dates else "")))
        names = said.setdefault(f"“{_words(each)}”", [])
        if name and name not in names:
            names.append(name)
    parts = [f"{value} ({'; '.join(_few(who))})" if who else value for value, who in said.items()]
    if len(parts) > SHOWN:
        parts = [*parts[: SHOWN - 1], f"{len(parts) - SHOWN + 1} more"]
    return listed(parts)


def _few(names: list[str]) -> list[str]:
    return names if len(names) <= SHOWN else [*names[: SHOWN - 1], f"{len(names) - SHOWN + 1} more"]


def _words(claim: Observation) -> str:
    """A value as it is written, shortened where it is long; denied where it is denied."""
    text = claim.object if claim.object and claim.number is None else written(claim)
    short = shortened(text)
    return f"no {short}" if claim.polarity == "no" else short


def of_pages(claims: Iterable[Observation]) -> dict[int, list[Observation]]:
    """Claims by page."""
    found: dict[int, list[Observation]] = {}
    for each in claims:
        found.setdefault(each.page, []).append(each)
    return found

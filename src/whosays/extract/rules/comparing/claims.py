"""From a comparison found to its claims: one a subject, other side and scope."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from whosays.provenance import Span
from whosays.records import Claim, Evidence, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.rules.comparing.aspects import Aspect
    from whosays.extract.rules.comparing.certainty import Certainty
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.extract.subjects.subjects import Mention
    from whosays.values import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A comparison as found: of each of `topics` with each of `objects` (a mention, or a name that is not told)."""

    topics: tuple[Topic, ...]
    objects: tuple[Mention | str, ...]
    aspect: Aspect
    value: Span
    certainty: Certainty
    factor: Figure | None = None


def claims(page: Page, clause: Clause, comparison: Comparison) -> Iterator[Claim]:
    """The claims of a comparison."""
    for topic in comparison.topics:
        for rival in comparison.objects:
            name = rival if isinstance(rival, str) else rival.subject
            if name == topic.name or name in {other.name for other in comparison.topics}:
                continue
            for scope in comparison.aspect.scopes or ("",):
                yield _claim(page, clause, comparison, topic, rival, scope)


def _claim(page: Page, clause: Clause, comparison: Comparison, topic: Topic, rival: Mention | str, scope: str) -> Claim:
    certainty, aspect = comparison.certainty, comparison.aspect
    measure = "" if aspect.text == "age" else certainty.measure  # stars that stand beside it are of something else
    sides: dict[str, Any] = {"relation": aspect.relation, "measure": measure, **certainty.sides}
    sides["attributed_to"] = certainty.attributed_to
    if comparison.factor is not None:
        factor = comparison.factor
        sides |= {"number": factor.number, "lower": factor.lower, "upper": factor.upper, "unit": factor.unit}
        sides["bound"] = factor.bound
    if scope:
        sides["scope"] = scope.partition(" ")[2].removeprefix("the ")
    claim = page.claim(
        topic.name,
        "comparison",
        _widest(clause, topic, comparison.value),
        object=rival if isinstance(rival, str) else rival.subject,
        text=aspect.worded(scope),
        hedge=certainty.hedge,
        date=certainty.date,
        about=topic.span,
        **sides,
    )
    if isinstance(rival, str) or rival.span in claim.value:
        return claim
    return replace(claim, evidence=(*claim.evidence, Evidence(span=rival.span, role=Role.LABEL)))


def _widest(clause: Clause, topic: Topic, value: Span) -> Span:
    """The words of a comparison from its subject on, where its clause names it before."""
    about = topic.span
    begins = about is not None and clause.span.start <= about.start < value.start
    return Span(value.document, about.start, value.end) if about is not None and begins else value

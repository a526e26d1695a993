"""Comparisons: who has more, less or as much of what, measured by what, by which factor."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from whosays.extract.rules.aspects import ASPECT_END, COMPARATOR, COMPARATORS, aspect_of
from whosays.extract.rules.rivals import Comparison, with_named_object
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span
from whosays.records import Claim, Evidence, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic


TRIGGERS = COMPARATORS | set(
    "compared as similar same comparable equal equally equivalent identical par tied winner after before catch "
    "catching catches".split()
)
HYPOTHETICAL = re.compile(
    r"\b(?:can|could|will|may|might|should|if|once|when|unless|whether|expected\s+to|going\s+to)\b", re.IGNORECASE
)


def comparisons(page: Page, clause: Clause, previous: tuple[Topic, ...], pair: tuple[str, ...] = ()) -> Iterator[Claim]:
    """The comparisons of a clause; an other side that is not named is the one other thing compared.

    `previous` is what the text before spoke of, `pair` the two things that the heading sets against each other.
    """
    if TRIGGERS.isdisjoint(clause.words):
        return
    named = list(with_named_object(clause, previous))
    for comparison in named or _with_the_other(page, clause, pair):
        if not _is_hypothetical(clause, comparison.value):
            yield _claim(page, clause, comparison)
    yield from _without_winner(page, clause)
    yield from _equal(page, clause)


MODALS_OF_GUESSES = frozenset({"can", "could", "will", "may", "might", "should", "must"})


def _is_hypothetical(clause: Clause, value: Span) -> bool:
    """Whether a comparison is a forecast or a condition: by the words before it, or by the verb that governs it."""
    before = clause.span.document.text[clause.span.start : value.start]
    governing = [predicate for predicate in clause.predicates if predicate.verb.start < value.end]
    guessed = bool(governing) and governing[-1].modal in MODALS_OF_GUESSES
    return guessed or HYPOTHETICAL.search(before.rpartition(",")[2]) is not None


BARE = re.compile(
    rf"""
    (?: (?: also | both | much | far | a\s+lot | a\s+bit | slightly | somewhat | significantly | way | even | generally
          | usually | considerably | arguably | relatively | likely | \w+ly ) \s+ )*
    (?: an?\s+ | the\s+ )? (?: (?:much|far|slightly|somewhat|significantly|considerably|even)\s+ )*
    (?P<comparator>{COMPARATOR})\b (?P<aspect>[^,;:.!?]{{0,70}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOT_COMPARING = re.compile(
    r"\s*(?:and|or)\s+more\b|\s*(?:about|info|information|details|on\s+this|recently|detail|like)\b", re.IGNORECASE
)
NAMED_LATER = re.compile(r" than|\bcompared\s+to\b")
COMPARING_VERBS = frozenset({"be", "have", "offer", "provide"})
CONCESSION = re.compile(r"\s+(?:though|too|as\s+well)\b", re.IGNORECASE)


def _with_the_other(page: Page, clause: Clause, pair: tuple[str, ...]) -> Iterator[Comparison]:
    """As in "Flask is much easier to learn", "Django has a bigger footprint": against the one other thing compared."""
    if len(clause.topics) != 1 or COMPARATORS.isdisjoint(clause.words):
        return
    topic = clause.topics[0]
    rivals = [name for name in pair if name != topic.name] if topic.name in pair else []
    other = rivals[0] if rivals else page.subjects.other(topic.name)
    if not other or any(mention.subject not in (topic.name, other) for mention in clause.mentions):
        return
    for predicate in clause.predicates:
        rest = predicate.rest
        if predicate.lemma not in COMPARING_VERBS or predicate.negation is not None or predicate.modal:
            continue
        match = rest.match(BARE)
        if match is None or NOT_COMPARING.match(match["aspect"].text) or NAMED_LATER.search(rest.text):
            continue
        told = match["aspect"]
        aspect, relation = aspect_of(match["comparator"].text, told.text, predicate.verb.text)
        end = told.start + len(ASPECT_END.sub("", told.text).rstrip())
        tail = rest[end - rest.start :].match(CONCESSION)
        end = max(tail[0].end if tail else end, match["comparator"].end)
        start = topic.span.start if topic.span is not None and topic.span in clause.span else predicate.verb.start
        yield Comparison(
            subject=topic,
            object=None,
            object_name=other,
            aspect=aspect,
            relation=relation,
            value=Span(clause.span.document, start, end),
        )


NO_WINNER = re.compile(
    r"""
    (?: n['’]t | \bnot | \bno | \bcannot | \bneither | \bhard\s+to ) \b [^.;]{0,80}?
    \b (?:clear|outright|overall|definite|absolute|single|obvious|universal) \s+ winner \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _without_winner(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "There is no clear winner between X and Y"."""
    if "winner" not in clause.words:
        return
    names = list(dict.fromkeys(mention.subject for mention in clause.mentions))
    winner = clause.sentence.search(NO_WINNER)
    if winner is not None and len(names) == 2 and NO_WINNER.search(clause.span.text):
        first, second = names
        text = "overall winner"
        yield page.claim(first, "comparison", clause.span, object=second, text=text, relation="equal", label=winner[0])


EQUAL = re.compile(
    r"""
    \b (?:
        (?P<similar> (?:offer|provide|have|share|deliver|support|use|show|boast)s?\s+ (?:very\s+|a\s+|the\s+)*
                     (?:similar|same|comparable|equal|equivalent|identical)\s+ (?P<what>[^,;.]{2,90}) )
      | (?:are|is)\s+
        (?P<alike> (?:roughly\s+|about\s+|almost\s+|very\s+|quite\s+)*
                   (?:on\s+(?:a\s+)?par|equal|equally\s+\w+|comparable|similar|tied|neck\s+and\s+neck)
                   (?:\s+(?:in|for|on)\s+(?:terms\s+of\s+)?[^,;.]{2,50})? )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
BUT = re.compile(r",\s+but\b|\s+but\b")


def _equal(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "X and Y offer similar performance", "both are on a par"."""
    names = list(dict.fromkeys(topic.name for topic in clause.topics))
    if len(names) != 2 or any(predicate.negation for predicate in clause.predicates):
        return
    for match in clause.span.finditer(EQUAL):
        value = match.get("similar") or match["alike"]
        aspect = clean(ASPECT_END.sub("", (match.get("what") or match["alike"]).text))
        cut = BUT.search(value.text)
        value = value[: cut.start()].rstrip() if cut else value.rstrip()
        about = clause.topics[0].span
        yield page.claim(names[0], "comparison", value, object=names[1], text=aspect, relation="equal", about=about)


HEDGE = re.compile(
    r"""
    \b (?:it\s+)? (?: seems? | appears? | arguably | perhaps | probably | slightly | somewhat | generally
              | usually | often
                    | likely | feels? ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
# What a comparison is measured by, told anywhere in its sentence; the first that fits counts.
MEASURES = (
    (re.compile(r"\bstars?\b", re.IGNORECASE), "GitHub stars"),
    (re.compile(r"\b(?:number\s+of\s+)?(?:web)?sites\b", re.IGNORECASE), "number of sites"),
    (re.compile(r"\b(?:company|developers?['’]?)\s+stacks\b|\bmentioned\s+in\b", re.IGNORECASE), "mentions in stacks"),
    (re.compile(r"\bsurvey\b", re.IGNORECASE), "survey"),
    (re.compile(r"\bdownloads?\b", re.IGNORECASE), "downloads"),
    (re.compile(r"\bbenchmarks?\b|\brequests\s+per\s+second\b", re.IGNORECASE), "benchmark"),
)


def _claim(page: Page, clause: Clause, comparison: Comparison) -> Claim:
    hedge = clause.sentence.search(HEDGE)
    text = clause.sentence.text
    sides: dict[str, Any] = {"relation": comparison.relation}
    sides["measure"] = next((name for pattern, name in MEASURES if pattern.search(text)), "")
    if comparison.factor is not None:
        factor = comparison.factor
        sides |= {"number": factor.number, "lower": factor.lower, "upper": factor.upper, "unit": "times"}
    claim = page.claim(
        comparison.subject.name,
        "comparison",
        comparison.value,
        object=comparison.object_name,
        text=comparison.aspect,
        hedge=hedge[0] if hedge else None,
        about=comparison.subject.span,
        **sides,
    )
    if comparison.object is None or comparison.object.span in comparison.value:
        return claim
    return replace(claim, evidence=(*claim.evidence, Evidence(span=comparison.object.span, role=Role.LABEL)))

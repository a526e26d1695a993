"""Comparisons: who has more, less or as much of what, measured by what, by which factor."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING, Any

from whosays.extract.aspects import ASPECT_END, COMPARATORS, aspect_of
from whosays.extract.clauses import Clause, Topic
from whosays.extract.wording import clean
from whosays.provenance import Span
from whosays.records import Claim, Evidence, Role
from whosays.values import Figure, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.subjects import Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A comparison as found, before it becomes a claim. `object` is None where the other side is not named."""

    subject: Topic
    object: Mention | None
    object_name: str
    aspect: str
    relation: str
    value: Span
    factor: Figure | None = None


TRIGGERS = COMPARATORS | set(
    "compared as similar same comparable equal equally equivalent identical par tied winner after before catch "
    "catching "
    "catches".split()
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
    named = list(_with_named_object(clause, previous))
    for comparison in named or _with_the_other(page, clause, pair):
        before = clause.span.document.text[clause.span.start : comparison.value.start]
        if HYPOTHETICAL.search(before.rpartition(",")[2]) is None:
            yield _claim(page, clause, comparison)
    yield from _without_winner(page, clause)
    yield from _equal(page, clause)


def _with_named_object(clause: Clause, previous: tuple[Topic, ...]) -> Iterator[Comparison]:
    """As in "… more popular than Flask", "five years after Django", "as fast as Vue"."""
    readers = [read for triggers, read in READERS if not triggers.isdisjoint(clause.words)]
    if not readers:
        return
    for mention in clause.mentions:
        subject = _subject(clause, mention, previous)
        if subject is not None:
            before = clause.span[: mention.span.start - clause.span.start]
            found = (read(clause, subject, mention, before) for read in readers)
            yield from islice((comparison for comparison in found if comparison is not None), 1)


def _subject(clause: Clause, mention: Mention, previous: tuple[Topic, ...]) -> Topic | None:
    """Whose comparison it is: the clause's topic, else the last subject named before, else what came before."""
    if len(clause.topics) == 1 and clause.topics[0].name != mention.subject:
        return clause.topics[0]
    if clause.topics:
        return None
    for other in reversed(clause.mentions):
        if other.span.end <= mention.span.start and other.subject != mention.subject:
            return Topic(other.subject, other.span)
    return previous[0] if len(previous) == 1 and previous[0].name != mention.subject else None


def _widest(clause: Clause, subject: Topic, mention: Mention, start: int) -> Span:
    """The words of a comparison: from its subject, where the clause names it before, to its object."""
    about = subject.span
    begin = about.start if about is not None and clause.span.start <= about.start < start else start
    return Span(clause.span.document, begin, mention.span.end)


COMPARATOR = "|".join(sorted(COMPARATORS, key=lambda word: (-len(word), word)))
THAN = re.compile(
    rf"""
    \b (?P<comparator>{COMPARATOR}) \b
    (?P<aspect> (?: (?!\b(?:than|{COMPARATOR})\b) [^.;:!?] ){{0,90}}? )
    (?: \s+than | \s+(?:as\s+)?compared\s+(?:to|with) )
    \s+ (?: that\s+of\s+ | those\s+of\s+ | with\s+ | in\s+ | on\s+ | for\s+ | what\s+ | the\s+ | using\s+ )? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
DEGREE = re.compile(r"\b(?:much|far|a\s+lot|slightly|somewhat|significantly|even|considerably)\s+$", re.IGNORECASE)
FACTOR_REACH = 30  # letters before a comparative in which its factor stands


def _than(clause: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… is (7 times, much) more popular than"."""
    match = before.search(THAN)
    if match is None:
        return None
    leading = before[: match.start()]
    aspect, relation = aspect_of(match["comparator"].text, match["aspect"].text, leading.text)
    near = figures(leading[max(0, match.start() - FACTOR_REACH) :].rstrip())
    factor = next((figure for figure in near if figure.unit == "times"), None)
    start = factor.span.start if factor is not None else match["comparator"].start
    degree = before[: start - before.start].search(DEGREE)
    value = _widest(clause, subject, mention, degree[0].start if degree else start)
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect=aspect,
        relation=relation,
        factor=factor,
        value=value,
    )


AGE = re.compile(
    r"""
    (?: \d+ | one | two | three | four | five | six | seven | eight | nine | ten | several | a\s+few | many )
    (?:\s+\w+)? \s+ (?:years?|months?|decades?) \s+
    (?P<word> after | later\s+than | before | earlier\s+than | younger\s+than | older\s+than ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEGINNING = re.compile(
    r"""
    \b (?: came | born | created | released | launched | started | appeared | introduced | founded | developed
              | published
         | is | was ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _age(_: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… appeared five years after"."""
    match = before.search(AGE)
    if match is None or BEGINNING.search(before.text) is None:
        return None
    younger = match["word"].text.lower().startswith(("after", "later", "younger"))
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect="age",
        relation="less" if younger else "more",
        value=match[0].until(mention.span),
    )


AS_AS = re.compile(r"\bas\s+(?P<aspect>\w[\w\s-]{1,30}?)\s+as\s+(?:the\s+)?$", re.IGNORECASE)
DENIED = re.compile(r"(?:n['’]t|\bnot)\s+(?:\w+\s+)?$")


def _as_as(clause: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… is (not) as fast as"."""
    match = before.search(AS_AS)
    if match is None:
        return None
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect=clean(match["aspect"].text),
        relation="less" if DENIED.search(before.text[: match.start()]) else "equal",
        value=_widest(clause, subject, mention, match[0].start),
    )


CATCHING_UP = re.compile(r"\b(?:catching|catch|catches)\s+up\s+(?:with|to|on)\s+(?:the\s+)?$", re.IGNORECASE)
IN_ASPECT = re.compile(r"\s+(?:on|in|for)\s+(?P<aspect>[^,;.]{3,60})", re.IGNORECASE)


def _catching_up(clause: Clause, subject: Topic, mention: Mention, before: Span) -> Comparison | None:
    """As in "… is catching up with X in popularity"."""
    match = before.search(CATCHING_UP)
    if match is None:
        return None
    after = clause.span[mention.span.end - clause.span.start :].match(IN_ASPECT)
    return Comparison(
        subject=subject,
        object=mention,
        object_name=mention.subject,
        aspect=clean(after["aspect"].text) if after else "standing",
        relation="less",
        value=match[0].until(after[0] if after else mention.span),
    )


# What compares with a thing named, by the words without which it cannot match; the first that finds something counts.
READERS = (
    (frozenset({"than", "compared"}), _than),
    (frozenset({"after", "before", "later", "earlier", "younger", "older"}), _age),
    (frozenset({"as"}), _as_as),
    (frozenset({"up"}), _catching_up),
)

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

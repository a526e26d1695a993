"""Comparisons: who has more, less or as much of what, measured by what, by which factor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whosays.extract.clauses import Clause, Topic
from whosays.extract.page import Page
from whosays.extract.wording import clean
from whosays.extract.subjects import Mention
from whosays.provenance import Span
from whosays.records import Claim, Evidence, Role
from whosays.values import figures

# Comparative adjectives that speak of more or less of something, with the name of that something.
MORE = {
    "faster": "speed", "quicker": "speed", "bigger": "size", "larger": "size", "greater": "size", "older": "age",
    "higher": "level", "better": "quality", "stronger": "strength", "longer": "length", "heavier": "weight",
    "broader": "breadth", "wider": "breadth", "deeper": "depth", "pricier": "price", "costlier": "price", "taller": "height",
    "later": "lateness", "harder": "difficulty", "tougher": "difficulty", "steeper": "steepness", "richer": "richness",
}  # fmt: skip
LESS = {
    "slower": "speed", "smaller": "size", "tinier": "size", "younger": "age", "newer": "age", "lower": "level", "worse": "quality",
    "weaker": "strength", "shorter": "length", "lighter": "weight", "narrower": "breadth", "cheaper": "price",
    "fewer": "", "less": "", "earlier": "lateness", "poorer": "quality", "sooner": "time",
}  # fmt: skip
PLAIN = (
    "more easier simpler cleaner safer friendlier leaner gentler smoother tighter looser closer nicer clearer stricter "
    "smarter sharper slimmer thinner thicker softer rougher neater handier tidier sleeker denser looser"
).split()
NOUNS = {
    "popular": "popularity", "flexible": "flexibility", "scalable": "scalability", "mature": "maturity", "stable": "stability",
    "complex": "complexity", "secure": "security", "reliable": "reliability", "expensive": "price", "powerful": "power",
    "efficient": "efficiency", "simple": "simplicity", "portable": "portability", "readable": "readability",
    "difficult": "difficulty", "modern": "modernity", "robust": "robustness", "extensible": "extensibility", "common": "use",
}  # fmt: skip
WORD = "|".join(sorted({*MORE, *LESS, *PLAIN}, key=len, reverse=True))

THAN = re.compile(
    rf"""
    \b(?P<comparator>{WORD})\b
    (?P<aspect>(?:(?!\b(?:than|{WORD})\b)[^.;:!?]){{0,90}}?)
    (?:\s+than|\s+(?:as\s+)?compared\s+(?:to|with))
    \s+(?:that\s+of\s+|those\s+of\s+|with\s+|in\s+|on\s+|for\s+|what\s+|the\s+|using\s+)?$
    """,
    re.VERBOSE | re.IGNORECASE,
)
BARE = re.compile(
    rf"""
    ^(?:(?:also|both|much|far|a\s+lot|a\s+bit|slightly|somewhat|significantly|way|even|generally|usually|considerably|arguably|
        relatively|likely|\w+ly)\s+)*
    (?:an?\s+|the\s+)?(?:(?:much|far|slightly|somewhat|significantly|considerably|even)\s+)*
    (?P<comparator>{WORD})\b(?P<aspect>[^,;:.!?]{{0,70}})
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOT_COMPARING = re.compile(r"^\s*(?:and|or)\s+more\b|^\s*(?:about|info|information|details|on\s+this|recently|detail|like)\b", re.IGNORECASE)
ASPECT_END = re.compile(
    r"\s+(?:and|but|so|because|since|which|that|while|whereas|although|though|as|if|when|by|due|given|making|makes|lets|thanks|"
    r"especially|particularly|in\s+(?:this|terms)|on\s+the)\b.*$|\s*[—–(].*$",
    re.DOTALL | re.IGNORECASE,
)
AGE = re.compile(
    r"(?P<amount>(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|several|a\s+few|many)(?:\s+\w+)?\s+(?:years?|months?|decades?))\s+"
    r"(?P<word>after|later\s+than|before|earlier\s+than|younger\s+than|older\s+than)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
BEGINNING = re.compile(r"\b(?:came|born|created|released|launched|started|appeared|introduced|founded|developed|published|is|was)\b", re.IGNORECASE)
EQUAL = re.compile(
    r"""
    \b(?:
        (?P<similar>(?:offer|provide|have|share|deliver|support|use|show|boast)s?\s+(?:very\s+|a\s+|the\s+)*(?:similar|same|comparable|equal|equivalent|identical)\s+(?P<what>[^,;.]{2,90}))
      | (?:are|is)\s+(?P<alike>(?:roughly\s+|about\s+|almost\s+|very\s+|quite\s+)*(?:on\s+(?:a\s+)?par|equal|equally\s+\w+|comparable|similar|tied|neck\s+and\s+neck)(?:\s+(?:in|for|on)\s+(?:terms\s+of\s+)?[^,;.]{2,50})?)
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
AS_AS = re.compile(r"\bas\s+(?P<aspect>\w[\w\s-]{1,30}?)\s+as\s+(?:the\s+)?$", re.IGNORECASE)
NO_WINNER = re.compile(
    r"(?:n['’]t|\bnot|\bno|\bcannot|\bneither|\bhard\s+to)\b[^.;]{0,80}?\b(?:clear|outright|overall|definite|absolute|single|obvious|universal)\s+winner\b",
    re.IGNORECASE,
)
CATCHING_UP = re.compile(r"\b(?:catching|catch|catches)\s+up\s+(?:with|to|on)\s+(?:the\s+)?$", re.IGNORECASE)
IN_ASPECT = re.compile(r"^\s+(?:on|in|for)\s+(?P<aspect>[^,;.]{3,60})", re.IGNORECASE)
DEGREE = re.compile(r"\b(?:much|far|a\s+lot|slightly|somewhat|significantly|even|considerably)\s+$", re.IGNORECASE)
CONCESSION = re.compile(r"\s+(?:though|too|as\s+well)\b", re.IGNORECASE)
HYPOTHETICAL = re.compile(r"\b(?:can|could|will|may|might|should|if|once|when|unless|whether|expected\s+to|going\s+to)\b", re.IGNORECASE)
HEDGE = re.compile(r"\b(?:it\s+)?(?:seems?|appears?|arguably|perhaps|probably|slightly|somewhat|generally|usually|often|likely|feels?)\b", re.IGNORECASE)
MEASURES = (
    (re.compile(r"\bstars?\b", re.IGNORECASE), "GitHub stars"),
    (re.compile(r"\b(?:number\s+of\s+)?(?:web)?sites\b", re.IGNORECASE), "number of sites"),
    (re.compile(r"\b(?:company|developers?['’]?)\s+stacks\b|\bmentioned\s+in\b", re.IGNORECASE), "mentions in stacks"),
    (re.compile(r"\bsurvey\b", re.IGNORECASE), "survey"),
    (re.compile(r"\bdownloads?\b", re.IGNORECASE), "downloads"),
    (re.compile(r"\bbenchmarks?\b|\brequests\s+per\s+second\b", re.IGNORECASE), "benchmark"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """A comparison as found, before it becomes a claim."""

    subject: Topic
    object: Mention | None
    object_name: str
    aspect: str
    relation: str
    value: Span
    factor: Span | None = None


TRIGGERS = frozenset(
    [*MORE, *LESS, *PLAIN, *"compared as similar same comparable equal equally equivalent identical par tied winner after before".split(),
     "catch", "catching", "catches"]
)  # fmt: skip


def comparisons(page: Page, clause: Clause, previous: tuple[Topic, ...], pair: tuple[str, ...] = ()) -> Iterator[Claim]:
    """The comparisons of a clause. Where the other side is not named it is the one other thing compared, if there is one.

    `previous` is what the text before spoke of, `pair` the two things that the heading sets against each other.
    """
    text = clause.span.text
    if TRIGGERS.isdisjoint(clause.words):
        return
    named = list(_with_named_object(page, clause, previous))
    for comparison in named or _with_the_other(page, clause, pair):
        if not HYPOTHETICAL.search(_before(clause, comparison.value).rpartition(",")[2]):
            yield _claim(page, clause, comparison)
    if "winner" in clause.words and (winner := clause.sentence.search(NO_WINNER)) and len({m.subject for m in clause.mentions}) == 2 and NO_WINNER.search(text):
        first, second = list(dict.fromkeys(m.subject for m in clause.mentions))[:2]
        yield page.claim(first, "comparison", clause.span, object=second, text="overall winner", relation="equal", label=winner[0])
    yield from _equal(page, clause)


def _before(clause: Clause, value: Span) -> str:
    return clause.span.document.text[clause.span.start : value.start]


def _with_named_object(page: Page, clause: Clause, previous: tuple[Topic, ...]) -> Iterator[Comparison]:
    """ "… more popular than Flask", "five years after Django", "as fast as Vue"."""
    for mention in clause.mentions:
        before = clause.span[: mention.span.start - clause.span.start]
        subject = _subject(clause, mention, previous)
        if subject is None:
            continue
        if match := before.search(THAN):
            aspect, relation = _aspect(match["comparator"].text, match["aspect"].text, before[: match.start()])
            start = match["comparator"].start
            factor = next((f.span for f in figures(before[max(0, match.start() - 30) : match.start()].rstrip()) if f.unit == "times"), None)
            start = factor.start if factor is not None else start
            degree = before[: start - before.start].search(DEGREE)
            start = degree[0].start if degree else start
            yield Comparison(
                subject=subject, object=mention, object_name=mention.subject, aspect=aspect, relation=relation, factor=factor,
                value=_widest(clause, subject, mention, start),
            )  # fmt: skip
        elif (match := before.search(AGE)) and BEGINNING.search(before.text):
            word = match["word"].text.lower()
            yield Comparison(
                subject=subject, object=mention, object_name=mention.subject, aspect="age",
                relation="less" if word.startswith(("after", "later", "younger")) else "more",
                value=match[0].until(mention.span),
            )  # fmt: skip
        elif match := before.search(AS_AS):
            denied = re.search(r"(?:n['’]t|\bnot)\s+(?:\w+\s+)?$", before.text[: match.start()])
            yield Comparison(
                subject=subject, object=mention, object_name=mention.subject, aspect=clean(match["aspect"].text),
                relation="less" if denied else "equal", value=_widest(clause, subject, mention, match[0].start),
            )  # fmt: skip
        elif match := before.search(CATCHING_UP):
            after = clause.span[mention.span.end - clause.span.start :].match(IN_ASPECT)
            yield Comparison(
                subject=subject, object=mention, object_name=mention.subject,
                aspect=clean(after["aspect"].text) if after else "standing", relation="less",
                value=match[0].until(after[0] if after else mention.span),
            )  # fmt: skip


def _widest(clause: Clause, subject: Topic, mention: Mention, start: int) -> Span:
    """The words of a comparison: from its subject, where the clause names it before, to its object."""
    begin = subject.span.start if subject.span is not None and clause.span.start <= subject.span.start < start else start
    return Span(clause.span.document, begin, mention.span.end)


def _subject(clause: Clause, mention: Mention, previous: tuple[Topic, ...]) -> Topic | None:
    """Whose comparison it is: the clause's topic, else the last subject named before, else what the text before spoke of."""
    if len(clause.topics) == 1 and clause.topics[0].name != mention.subject:
        return clause.topics[0]
    if clause.topics:
        return None
    before = [other for other in clause.mentions if other.span.end <= mention.span.start and other.subject != mention.subject]
    if before:
        return Topic(before[-1].subject, before[-1].span)
    return previous[0] if len(previous) == 1 and previous[0].name != mention.subject else None


def _aspect(comparator: str, aspect: str, before: Span) -> tuple[str, str]:
    """What is compared, and whether there is more or less of it."""
    word = comparator.lower()
    rest = clean(ASPECT_END.sub("", aspect)).strip(" ,")
    relation = "less" if word in LESS else "more"
    inside = re.match(r"in\s+(?P<noun>.+)", rest)
    if inside:
        return inside["noun"], relation
    quality = LESS.get(word) or MORE.get(word) or ""
    if rest and not re.match(r"(?:to|for|at|in|on|with)\b", rest):
        return NOUNS.get(rest.lower(), rest), relation
    if word in ("more", "less", "better") and not rest:
        verb = re.search(r"(?:\b(?:is|are|be|seems?|to)\s+)*(?P<doing>(?:\w+ing|\w+s|\w+ed)\b[^,;]*)$", before.text.rstrip())
        return (clean(verb["doing"]) if verb else quality or "extent"), relation
    if quality:
        noun = re.search(r"(?P<noun>[\w\s-]{3,60}?)\s+(?:of|for)\s+\S+\s+(?:is|are|seems)\s+(?:\w+\s+)?$", before.text)
        return (clean(re.sub(r"^.*\b(?:[Tt]he|and)\s+", "", noun["noun"])) if noun else clean(f"{quality} {rest}")), relation
    return NOUNS.get(rest.lower(), "") or clean(f"{word} {rest}"), relation


def _with_the_other(page: Page, clause: Clause, pair: tuple[str, ...]) -> Iterator[Comparison]:
    """ "Flask is much easier to learn", "Django has a bigger footprint": against the one other thing compared."""
    if len(clause.topics) != 1:
        return
    topic = clause.topics[0]
    rivals = [name for name in pair if name != topic.name] if topic.name in pair else []
    other = rivals[0] if rivals else page.subjects.other(topic.name)
    if not other or any(m.subject not in (topic.name, other) for m in clause.mentions):
        return
    for predicate in clause.predicates:
        if predicate.lemma not in ("be", "have", "offer", "provide") or predicate.negation is not None or predicate.modal:
            continue
        match = predicate.rest.match(BARE)
        if match is None or NOT_COMPARING.match(match["aspect"].text) or " than" in predicate.rest.text or re.search(r"\bcompared\s+to\b", predicate.rest.text):
            continue
        aspect, relation = _aspect(match["comparator"].text, match["aspect"].text, predicate.verb)
        end = match["aspect"].start + len(ASPECT_END.sub("", match["aspect"].text).rstrip())
        start = topic.span.start if topic.span is not None and topic.span in clause.span else predicate.verb.start
        tail = predicate.rest[end - predicate.rest.start :].match(CONCESSION)
        end = tail[0].end if tail else end
        yield Comparison(
            subject=topic, object=None, object_name=other, aspect=aspect, relation=relation,
            value=Span(clause.span.document, start, max(end, match["comparator"].end)),
        )  # fmt: skip


def _equal(page: Page, clause: Clause) -> Iterator[Claim]:
    names = list(dict.fromkeys(topic.name for topic in clause.topics))
    if len(names) != 2 or any(predicate.negation for predicate in clause.predicates):
        return
    for match in clause.span.finditer(EQUAL):
        value = match.get("similar") or match["alike"]
        aspect = (match.get("what") or match["alike"]).text
        cut = re.search(r",\s+but\b|\s+but\b", value.text)
        value = value[: cut.start()] if cut else value
        about = clause.topics[0].span
        yield page.claim(names[0], "comparison", value.rstrip(), object=names[1], text=clean(ASPECT_END.sub("", aspect)), relation="equal", about=about)


def _claim(page: Page, clause: Clause, comparison: Comparison) -> Claim:
    hedge = next((match[0] for match in clause.sentence.finditer(HEDGE)), None)
    measure = next((name for pattern, name in MEASURES if pattern.search(clause.sentence.text)), "")
    factor = next(iter(figures(comparison.factor)), None) if comparison.factor is not None else None
    claim = page.claim(
        comparison.subject.name, "comparison", comparison.value, object=comparison.object_name, text=comparison.aspect,
        relation=comparison.relation, hedge=hedge, measure=measure, about=comparison.subject.span, figure=None,
        **({"number": factor.number, "lower": factor.lower, "upper": factor.upper, "unit": "times"} if factor else {}),
    )  # fmt: skip
    if comparison.object is None or comparison.object.span in comparison.value:
        return claim
    from dataclasses import replace

    return replace(claim, evidence=(*claim.evidence, Evidence(span=comparison.object.span, role=Role.LABEL)))

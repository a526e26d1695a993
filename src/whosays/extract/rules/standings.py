"""Figures that name what they are of before the number: marks, ranks, shares of a market, salaries."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.extract.sentence.wording import clean, word_set
from whosays.values import Figure, Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.provenance import Span


class Standing(NamedTuple):
    """A figure of a sentence with its property, the words of its value, and what else it tells of itself."""

    property: str
    figure: Figure
    value: Span
    sides: dict[str, Any]


RATING_WORDS = frozenset(
    "rated rating ratings score scores scored rates stars average review reviews reviewers".split()
)
SITES = (
    r"G2|Capterra|Trustpilot|TrustRadius|Gartner(?:\s+Peer\s+Insights)?|Google\s+Play|App\s+Store|GetApp|Amazon"
    r"|Glassdoor"
)
ON_SITE = re.compile(
    rf"\s*(?:stars?|points?|rating|score|overall|average|[()~,])*\s*(?:on|at|from|in|by)\s+(?:the\s+)?(?P<site>{SITES})\b",
    re.IGNORECASE,
)
SITE_BEFORE = re.compile(rf"(?P<site>{SITES})\b[^.;]{{0,40}}$")
ASPECT = re.compile(
    r"\s*(?:stars?\s+)?(?:for|in\s+terms\s+of)\s+(?:its\s+|the\s+)?(?P<aspect>[a-z][\w\s-]{2,40}?)\s*(?=[.,;)]|$|\s+(?:and|on|from)\b)"
)
ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
PLACES = frozenset({*ORDINALS, "one", "two", "three"})
RANK_WORDS = frozenset(
    "ranks ranked rank ranking place places position spot sits stands placed number came comes finished".split()
)
RANKED = re.compile(
    r"""
    \b (?: ranks | ranked | rank | placed | places | sits | stands | finished | came
        | comes | (?: is | was | comes | came
        | sat ) (?= \s+ (?: in \s+ (?: \w+ \s+ ) place | number | no\.? | \# ) ) )
    (?: \s+ (?: currently | now | overall | as | in | at | the ) )* \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
RANKED_IN = re.compile(
    r"""
    (?: \s+ (?: place | position | spot | overall ) )? \s+ (?: in | on | of | among | for )
    \s+ (?: the\s+ | all\s+ )? (?P<category> (?! \d{4}\b ) [\w][\w\s.’'&+#/-]{2,60}? ) \s*
    (?= [.,;()] | $ | \s+ (?: with | and | while | but | in\s+\d{4} | as\s+of | according | by | behind | after ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MOST = re.compile(
    r"""
    \s+ most[-\s]+ (?: widely\s+ | commonly\s+ )? (?P<category> (?: popular | used | loved | wanted | starred
        | downloaded
      | installed | visited ) \s+ [\w\s-]{2,40}? )
    (?= \s* [.,;()] | $ | \s+ (?: in | on | with | and | according | after | behind | by | of | as | for ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
SHARE_BEFORE = re.compile(
    r"\bmarket\s+share\s+(?:(?:of|is|was|at|stands|reached|now|currently|around|about|approximately|roughly|nearly|over|just|only|to)\s+)+$",
    re.IGNORECASE,
)
OF_THE_WEB = re.compile(r"\s+of\s+(?:all\s+)?(?:the\s+)?(?:web\s?sites|sites|web\b|internet\b)", re.IGNORECASE)
RUNS_THE_WEB = re.compile(
    r"\b(?:powers?|powering|runs|running|used\s+by|found\s+on|behind)\s+(?:\w+\s+){0,3}$", re.IGNORECASE
)
SALARY_WORDS = frozenset({"salary", "salaries", "earn", "earns", "paid"})
SALARY_BEFORE = re.compile(r"\b(?:salar(?:y|ies)|earns?|paid)\b[^.;$€£₹]{0,80}$", re.IGNORECASE)
LEAST_SALARY = 5000
AROUND = 60


def shares(sentence: Span, text: str) -> Iterator[tuple[Figure, Span, str]]:
    """Shares of a market whose label stands before them, and those of all websites: "powers 43 % of all websites"."""
    if "%" not in text and "percent" not in text and "per cent" not in text:
        return
    for figure in figures(sentence):
        if figure.kind is not Kind.PERCENTAGE:
            continue
        start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
        before = SHARE_BEFORE.search(text, max(0, start - AROUND), start)
        of_web = OF_THE_WEB.match(text, end) if RUNS_THE_WEB.search(text, max(0, start - AROUND), start) else None
        if before is not None:
            yield figure, sentence[before.start() : before.start() + len("market share")], "market_share"
        elif of_web is not None:
            yield figure, sentence[of_web.start() : of_web.end()].strip(), "market_share"


def may_rank(text: str) -> bool:
    """Whether a sentence without digits can tell a rank: "ranks third in …"."""
    words = word_set(text)
    return not PLACES.isdisjoint(words) and not (RANK_WORDS | {"most"}).isdisjoint(words)


def standings(sentence: Span, text: str) -> Iterator[Standing]:
    """The marks, ranks and salaries that a sentence tells."""
    words = word_set(text)
    rated, ranked = not RATING_WORDS.isdisjoint(words), not RANK_WORDS.isdisjoint(words) or "most" in words
    rated = rated or SITE_NAMED.search(text) is not None
    if ranked:
        yield from _ranks(sentence, text)
    if not rated and SALARY_WORDS.isdisjoint(words):
        return
    for figure in figures(sentence):
        if figure.kind is Kind.RATING and rated and "-" not in figure.span.text:  # a five-star review is one of many
            yield _rating(sentence, text, figure)
        elif figure.kind is Kind.MONEY and figure.number >= LEAST_SALARY and not SALARY_WORDS.isdisjoint(words):
            at = figure.span.start - sentence.start
            if SALARY_BEFORE.search(text, max(0, at - 2 * AROUND), at) and figure.period in {"", "year"}:
                yield Standing("salary", figure, figure.span, {})


SITE_NAMED = re.compile(rf"\b(?:{SITES})\b")


def _rating(sentence: Span, text: str, figure: Figure) -> Standing:
    """A mark with who gave it, and for what where it is not for the whole."""
    start, end = figure.span.start - sentence.start, figure.span.end - sentence.start
    sides: dict[str, Any] = {}
    site = ON_SITE.match(text, end) or SITE_BEFORE.search(text, max(0, start - AROUND), start)
    if site is not None:
        sides["attributed_to"] = clean(site["site"])
    aspect = ASPECT.match(text, end)
    if aspect is not None:
        sides["scope"] = clean(aspect["aspect"])
    return Standing("rating", figure, figure.span, sides)


PLACE = re.compile(
    rf"""
    (?: \# \s? | (?: no\. | number ) \s+ ) (?P<number> \d{{1,5}} | one | two | three ) \b (?! [.,]\d )
    | \b (?P<nth> \d{{1,5}} ) (?: st | nd | rd | th ) \b
    | \b (?P<word> {"|".join(ORDINALS)} ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _ranks(sentence: Span, text: str) -> Iterator[Standing]:
    """The ranks of a sentence, each with the category in which it holds; without one a rank tells nothing."""
    for match in PLACE.finditer(text):
        within = RANKED_IN.match(text, match.end())
        if within is None or RANKED.search(text, max(0, match.start() - AROUND), match.start()) is None:
            within = None if match["number"] else MOST.match(text, match.end())
        if within is not None:
            category = clean(within["category"])
            value = sentence[match.start() : match.end()]
            yield Standing("rank", _placed(match, value), value, {"text": category, "scope": category})


COUNTS = {"one": 1, "two": 2, "three": 3}


def _placed(match: re.Match[str], span: Span) -> Figure:
    """A rank as a figure."""
    written = (match["number"] or match["nth"] or match["word"]).lower()
    number = int(written) if written.isdigit() else COUNTS.get(written) or ORDINALS.index(written) + 1
    return Figure(span=span, digits=span, number=number, lower=number, upper=number, kind=Kind.RANK)

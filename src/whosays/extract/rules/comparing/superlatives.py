"""The most and the least of a set that is told: "the fastest of the three", "the older of the two"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATIVES, SUPERLATIVES
from whosays.extract.rules.comparing.aspects import aspect_of
from whosays.extract.rules.comparing.certainty import stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.rules.comparing.comparatives import FRAME
from whosays.extract.rules.comparing.sides import may_mean_another, whose
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.rules.comparing.context import Context
WORDS = "|".join(sorted({*SUPERLATIVES, *COMPARATIVES}, key=lambda word: (-len(word), word)))
NUMBERS = {"two": 2, "both": 2, "pair": 2, "duo": 2, "three": 3, "trio": 3, "four": 4, "five": 5, "six": 6, "seven": 7}
OF_ALL = re.compile(
    rf"""
    (?<!\w) (?: the \s+ )? (?P<word> {WORDS} ) \s+
    (?P<what> (?: (?! \b(?:than|of|out)\b ) [^,;:.!?()–—] ){{0,60}}? ) \s*
    (?: (?:out\s+)? of \s+ (?: all \s+ )? (?: the | these | those | our | my )? \s*
        (?: (?P<number> two | three | four | five | six | seven | pair | duo
          | trio ) (?P<noun> \s+ (?!which\b|in\b|with\b|for\b|and\b|but\b|by\b) [a-z-]+ )?
          | (?P<group> (?<=\ball\s) (?!times\b|kinds\b|sorts\b|ages\b|sizes\b) [a-z]{{3,}}s
          | bunch | lot | group | pack | options\s+here | candidates | contenders
          | them\s+all
          | all\s+of\s+them ) )
      | (?P<here> here | (?: in | of ) \s+ this \s+ (?: comparison | list | line-?up | round-?up | test | group
      | article | guide ) | on \s+ this \s+ list ) )
    (?! [\w’'-] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
TRIGGERS = frozenset(
    "all two three four five six seven pair duo trio bunch lot group pack here comparison list lineup roundup test "
    "article guide them "
    "candidates contenders options".split()
)
FALSE = re.compile(
    r"(?:second|third|fourth|one\s+of|among|not|n['’]t|next|\d(?:st|nd|rd|th)?)[\s-]*(?:the\s+)?(?:\w+\s+)?$",
    re.IGNORECASE,
)


def superlatives(context: Context) -> Iterator[Comparison]:
    """As in "X is the fastest of the three", "Y has the fewest bugs of the two": against each other one of the set."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for match in clause.span.finditer(OF_ALL):
        start = match.start()
        before = text[:start]
        if FALSE.search(before[-30:]):
            continue
        frame = FRAME.search(text, max(0, start - 60), start)
        if frame is None or NO_THING.search(match["what"].text) or (frame["has"] and not match["what"].text.strip()):
            continue  # "has the smallest of the three": of what?
        verb = frame.start("contracted") if frame["contracted"] else frame.start("has" if frame["has"] else "is")
        who = whose(clause, verb)
        rivals = _rivals(context, match.match, who.topics[0].name) if who is not None and len(who.topics) == 1 else ()
        if who is None or not rivals or any(may_mean_another(clause, who.topics[0], rival) for rival in rivals):
            continue
        word = match["word"].text.lower()
        aspect = aspect_of(SUPERLATIVES.get(word, word), match["what"].text, who.part)
        end = match.match.end()
        certainty = stated(clause, start, end) if aspect and aspect.text else None
        if aspect is not None and certainty is not None:
            value = Span(clause.span.document, base + start, base + end)
            yield Comparison(topics=who.topics, objects=rivals, aspect=aspect, value=value, certainty=certainty)


NO_THING = re.compile(r"\b(?:built|made|designed|done)$", re.IGNORECASE)  # "the best built of the three"
MOST_COMPARED = 4  # things of a page that "the fastest here" is set against; a list of ten would give nine claims


def _rivals(context: Context, match: re.Match[str], subject: str) -> tuple[str, ...]:
    """The other things of the set: the heading's two, those spoken of before, or all that the page compares."""
    word = match["word"].lower()
    number = NUMBERS.get((match["number"] or "").lower(), 0)
    if word in COMPARATIVES and number != NUMBERS["two"]:
        return ()
    for names in (
        context.pair,
        tuple(dict.fromkeys(topic.name for topic in context.previous)),
        context.page.subjects.names,
    ):
        if (
            subject in names
            and len(names) > 1
            and (
                number == len(names)
                or (not number and names == context.page.subjects.names and len(names) <= MOST_COMPARED)
            )
        ):
            return tuple(name for name in names if name != subject)
    return ()

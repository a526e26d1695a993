"""The numbers of an article that are evidence of no claim, each with the reason.

Every token with a digit in it is either covered by a claim's evidence or listed here.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import TYPE_CHECKING

from whosays.extract.rules.figures import noun_pattern
from whosays.records import Block, BlockKind, Claim, Unused
from whosays.values import DateValue, Kind, dates, figure, numeric_tokens

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span

LONGEST = 5000  # letters of a block in which dates are looked for
AROUND = 40  # letters before and after a number that tell what it is

# The first that fits names the reason: a pattern on the words before the number and one on those behind it. The words
# at the end, in small letters, are such that one of them must stand around the number: most numbers need no pattern.
REASONS: tuple[tuple[str, str, str, str], ...] = (
    ("part of an address", r"(?:https?://|www\.)\S*$", r"", ":// www."),
    ("a copyright year", r"(?:©|Ⓒ|\(c\)|copyright)\s*(?:\d{4}\s*[-–]\s*)?$", r"", "© ⓒ (c) copyright"),
    ("reading time", r"", r"^\s*[-\s]?min(?:ute)?s?(?:\s+read|\b)", "min"),
    ("a count of comments", r"comments?\s*\(?\s*$", r"^\s*comments?\b", "comment"),
    ("a button", r"^\s*\+\s*$|\+\s$", r"^\s*$", "+"),
    (
        "the date of the page",
        r"(?:updated|modified|published|posted|written)\W{0,4}(?:on\s+)?(?:\w+\.?\s+)?(?:\d+,?\s*)?$",
        r"",
        "updated modified published posted written",
    ),
    ("a rank of another site", r"#\s*$", r"", "#"),
    ("the number of a list item", r"^\W*$", r"^[.)]{1,2}(?:\s|$)", ". )"),
    ("the mark of a note", r"\[\^?$", r"^\]", "["),
    (
        "the year of a survey or event",
        r"",
        r"^\s+(?:\w+\s+){0,4}(?:survey|report|edition|conference|awards?)\b",
        "survey report edition conference award",
    ),
    ("an ordinal in running text", r"", r"^(?:st|nd|rd|th)\b", "st nd rd th"),
)
COMPILED = tuple(
    (reason, re.compile(before, re.IGNORECASE), re.compile(after, re.IGNORECASE), tuple(words.split()))
    for reason, before, after, words in REASONS
)

Dated = dict[int, list[DateValue]]
"""The dates of the blocks that were asked for them, by where the block begins."""


def unused_numbers(page: Page, claims: Sequence[Claim]) -> Iterator[Unused]:
    """Every number of the page that no claim's evidence covers, in order, with why it was not used."""
    covered = _union(piece.span for claim in claims for piece in claim.evidence)
    starts = [start for start, _ in covered]
    blocks = sorted(page.blocks, key=lambda block: block.span.start)
    block_starts = [block.span.start for block in blocks]
    dated: Dated = {}
    for token in numeric_tokens(page.text):
        at = bisect_right(starts, token.start) - 1
        if at >= 0 and token.end <= covered[at][1]:
            continue
        index = bisect_right(block_starts, token.start) - 1
        block = blocks[index] if index >= 0 and token.start < blocks[index].span.end else None
        yield Unused(span=token, reason="part of a name" if page.mentions(token) else _reason(token, block, dated))


def _union(spans: Iterable[Span]) -> list[tuple[int, int]]:
    """The places that the spans cover, joined where they meet."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted((span.start, span.end) for span in spans):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], end))
        else:
            joined.append((start, end))
    return joined


def _reason(token: Span, block: Block | None, dated: Dated) -> str:
    """Why a number is no claim, as far as its place and the words around it tell."""
    if block is None:
        return "outside the content"
    if block.furniture:
        return f"page furniture: {block.furniture}"
    if block.kind is BlockKind.CODE:
        return "in code"
    text = token.document.text
    before = text[max(block.span.start, token.start - AROUND) : token.start]
    after = text[token.end : min(block.span.end, token.end + AROUND)]
    around = f"{before} {after}".lower()
    for reason, before_pattern, after_pattern, words in COMPILED:
        for word in words:
            if word in around:
                if after_pattern.match(after) and before_pattern.search(before):
                    return reason
                break
    return "in the title" if block.kind is BlockKind.TITLE else _kind_of(token, before, after, block, dated)


LONGEST_IN_NAME = 3  # digits: "Angular 9", "Office 365"; longer ones count something or are years
NAME_BEFORE = re.compile(
    r"(?<!\w)(?!(?:Over|About|Nearly|Almost|Some|The|Around|Only|In|All|With|For|Up|To|At|From|Under|Than|Just)\b)"
    r"[A-Z][\w.+#-]*[^\S\n]?$"
)
JOINTS = frozenset("_-@/")  # what joins a number to the word before it
COUNT_ENDS = frozenset("kKmM%")
TOLD_BY_KIND = {
    Kind.VERSION: "a version named in passing",
    Kind.RANK: "a rank whose subject or category is not told",
    Kind.YEAR: "a year that tells no fact of a subject",
    Kind.MONEY: "a price whose subject or plan is not told",
    Kind.PERCENTAGE: "a share of what no property counts",
    Kind.RATIO: "a share of what no property counts",
    Kind.FACTOR: "a factor whose two sides are not told",
    Kind.RATING: "a mark whose subject is not told",
    Kind.SIZE: "a measure that no property takes",
    Kind.DURATION: "a length of time that no property takes",
}
MEASURE = re.compile(
    r"[^\S\n]?(?:kN|lbf?|kgf?|g|mg|mAh|Ah|[GMk]?bps|MP|megapixels?|nits|km|mi|mph|km/h|k?Wh?|hp|bhp|V|L|ml|mm|cm|m|ft|inch(?:es)?"
    r"|°|dB|[kMG]?Hz|rpm|fps|[KMGT]i?B|cores?|threads?|tokens?|litres?|liters?|watts?|miles|metres|meters)(?![\w])"
)
LENGTH = re.compile(
    r"[^\S\n-]?-?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?|yrs?|hrs?|mins?)\b", re.IGNORECASE
)
GLUED_MEASURE = re.compile(r"[~≈<>]?\d[\d.,]*(?:mm|cm|m|km|g|kg|w|W|kW|Wh|mAh|mah|mAH|V|px|MP|L|ml|fps|Hz|nm|h|min|s)")
GLUED_NAME = re.compile(r"\d+[A-Za-z]+[A-Za-z0-9.'’-]*(?<![kKmMbB])")
DECIMAL = re.compile(r"\d+(?:\.\d+)+")
COUNTED = re.compile(r"[^\S\n]?\+?[^\S\n](?:[a-z-]+[^\S\n])?[A-Za-z][a-z-]{2,}s\b")


def _kind_of(token: Span, before: str, after: str, block: Block, dated: Dated) -> str:
    """The reason told by what kind of number it is."""
    words, last = token.text, before[-1:]
    if words[0].isalpha() or last.isalpha() or last in JOINTS:
        return "part of a name"
    if any(value.span.start <= token.start < value.span.end for value in _dates_of(block, dated)):
        return "a date that dates no claim"
    # Counts tell nothing by their kind: most numbers need not be read as figures.
    count = words[-1] in COUNT_ENDS or (words.isdecimal() and len(words) != len("2005"))
    found = None if count else figure(token)
    if found is not None and found.kind in TOLD_BY_KIND:
        return TOLD_BY_KIND[found.kind]
    if NAME_BEFORE.search(before):
        if words.isdecimal() and len(words) <= LONGEST_IN_NAME:
            return "part of a name"
        if DECIMAL.fullmatch(words):
            return "a version named in passing"
    if words.endswith(("%", "％")):
        return "a share of what no property counts"
    if block.kind is BlockKind.HEADING and not before.strip():
        return "the number of a heading"
    if LENGTH.match(after):
        return TOLD_BY_KIND[Kind.DURATION]
    if MEASURE.match(after) or GLUED_MEASURE.fullmatch(words):
        return "a measure that no property takes"
    if GLUED_NAME.fullmatch(words):
        return "part of a name"
    return _count(after)


def _count(after: str) -> str:
    """The reason for a plain number: whether a property counts what stands behind it."""
    if COUNTED.match(after) and noun_pattern().match(after) is None:
        return "a count of what no property counts"
    return "a figure whose property or subject is not told"


def _dates_of(block: Block, dated: Dated) -> list[DateValue]:
    """The dates of a block, read once."""
    start = block.span.start
    if start not in dated:
        dated[start] = dates(block.span[:LONGEST])
    return dated[start]

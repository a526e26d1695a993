"""Where sentences begin and end in a span of running text."""

from __future__ import annotations

import re
from itertools import pairwise

from whosays.provenance import Span

# Full stops that end no sentence: after these (lower-cased) words.
ABBREVIATIONS = frozenset(
    "vs etc e.g i.e eg ie approx no nr fig inc ltd co corp mr mrs ms dr prof st resp ca cf al dept est jan feb "
    "mar apr jun jul aug sep sept oct nov dec".split()
)
BOUNDARY = re.compile(
    r"""
    [.!?…。！？\n\r]                # a set at the head: the engine skips to these letters
    (?:
      (?<=[.!?…]) [.!?…]*["'”’)\]]*   # the mark that may end a sentence, with closing quotes
      (?:
          (?=\s+["'“‘(\[]?[^\sa-z])  # white space and no lower-case letter after it
        | (?=[A-Z][a-z]+\s)          # or glued: "applications.The key"
        | $
      )
    | (?<=[。！？])                  # full-width marks end a sentence wherever they stand
    | (?<=\n)[ \t]*\n | (?<=\r)\n[ \t]*\r\n   # or an empty line
    )
    """,
    re.VERBOSE,
)
LAST_WORD = re.compile(r"[\w.]+$")


LONGEST = 3000
"""Letters of the longest sentence that rules are tried on: what is longer is a list, a dump or an attack."""


def sentences(span: Span) -> list[Span]:
    """The sentences of a span, stripped, in order; a full stop inside a number, a name or an abbreviation ends none."""
    text = span.text
    ends: list[int] = []
    start = 0
    for match in BOUNDARY.finditer(text):
        if text[match.start()] == "." and _is_inner(text, start, match.start(), match.end()):
            continue
        start = match.end()
        ends.append(start)
    pieces = pairwise((0, *ends, len(text)))
    return [sentence for start, end in pieces if (sentence := _stripped(span, text, start, end))]


def _stripped(span: Span, text: str, start: int, end: int) -> Span:
    """`span[start:end].strip()`, by offsets: one span where that would make two."""
    piece = text[start:end]
    kept = piece.lstrip()
    start = span.start + start + len(piece) - len(kept)
    return Span(span.document, start, start + len(kept.rstrip()))


def _is_inner(text: str, start: int, at: int, end: int) -> bool:
    """Whether the full stop at `at` belongs to an abbreviation, an initial or a name such as Node.Js."""
    plain = text[text.rfind(" ", start, at) + 1 : at]
    if len(plain) > 1 and plain.isalpha() and text[end : end + 1].isspace() and plain.lower() not in ABBREVIATIONS:
        return False  # as in most places: a word, a full stop, white space
    word = LAST_WORD.search(text, max(start, at - 30), at)
    if word is None:
        return False
    last = word.group().lower().rstrip(".")
    if last in ABBREVIATIONS:
        return last != "etc" or not text[end : end + 2].strip()[:1].isupper()
    if len(last) == 1 and last.isalpha() and word.group().isupper():
        return True  # an initial: "J. Smith"
    glued = end < len(text) and not text[end].isspace()
    return glued and len(text) > end + 1 and (not last.isalpha() or not text[end + 1].islower())

"""The law of provenance: what may be stored as a claim, and what may not.

Every piece of evidence is read afresh from the document's bytes and must give the quote again. A piece that
several claims share (the name in a heading, the label of a row) is read once.
"""

from __future__ import annotations

import json
import math
import re
import sys
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from whosays.errors import ProvenanceError
from whosays.provenance import Document, quote_from_bytes
from whosays.records import Basis, Claim

if TYPE_CHECKING:
    from collections.abc import Container

CONTEXT = 60
"""How many letters around a quote are kept, at most, to show it in its surroundings."""

NOT_SPACE = re.compile(r"\S")

LARGEST = sys.float_info.max
BOUNDS = frozenset({"", "about", "at_least", "at_most"})
RELATIONS = frozenset({"", "more", "less", "equal"})
POLARITIES = frozenset({"", "no"})
BASES = frozenset({"", *Basis})


class Passage(NamedTuple):
    """Words of a document that the bytes behind them gave again."""

    quote: str
    origins: str  # JSON: byte ranges, and strings for white space that stands for markup
    before: str
    after: str


class Passages:
    """The passages of one document, each read from the bytes once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._read: dict[tuple[int, int], Passage] = {}

    def at(self, start: int, end: int) -> Passage:
        """The passage from `start` to `end`. ProvenanceError when the bytes do not give its words."""
        found = self._read.get((start, end))
        if found is None:
            found = self._read[start, end] = _read(self._document, start, end)
        return found


def _read(document: Document, start: int, end: int) -> Passage:
    if start == end:
        raise ProvenanceError(f"the words at {start} are empty")
    text = document.text
    origins = document.origins(start, end)
    quote = text[start:end]
    again = quote_from_bytes(document.raw, origins, encoding=document.encoding, media_type=document.media_type)
    if again != quote:
        raise ProvenanceError(f"the text has {quote!r} at {start}..{end}, the bytes say {again!r}")
    if len(origins) == 1 and isinstance(origins[0], tuple):
        where = f"[[{origins[0][0]},{origins[0][1]}]]"
    else:
        where = json.dumps(origins, separators=(",", ":"))
    return _passage((quote, where, before(text, start), after(text, end)))


_passage = partial(tuple.__new__, Passage)  # without the keyword handling of Passage(…): every quote has one


def before(text: str, start: int, most: int = CONTEXT) -> str:
    """The words before `start`, in one line, at most `most` letters of them; an ellipsis stands where more was said.

    A word that does not fit is left out, unless it is the only one (text without spaces, a long address): that
    one is cut. Ends with a space where the text has white space.

    >>> before("Flask is more popular than Django", 33, most=20), before("Django", 3)
    ('… popular than Django', 'Dja')
    """
    first = max(0, start - most)
    shown = text[first:start]
    words = shown.split()
    if NOT_SPACE.search(text, 0, first):
        whole = shown[:1].isspace() or text[first - 1].isspace()
        words = ["…", *words] if whole else ["…", *words[1:]] if len(words) > 1 else [f"…{shown.strip()}"]
    return " ".join([*words, ""] if shown[-1:].isspace() else words)


def after(text: str, end: int, most: int = CONTEXT) -> str:
    """The words after `end`, as `before` gives those before. Begins with a space where the text has white space."""
    last = end + most
    shown = text[end:last]
    words = shown.split()
    if NOT_SPACE.search(text, last):
        whole = shown[-1:].isspace() or text[last].isspace()
        words = [*words, "…"] if whole else [*words[:-1], "…"] if len(words) > 1 else [f"{shown.strip()}…"]
    return " ".join(["", *words] if shown[:1].isspace() else words)


def objection(claim: Claim, document: Document, passages: Passages, properties: Container[str]) -> str:
    """Why `claim` cannot be stored with `document`; empty when it can."""
    if claim.property not in properties:
        return f"the vocabulary has no property {claim.property!r}"
    if claim.bound not in BOUNDS:
        return f"bound cannot be {claim.bound!r}"
    if claim.relation not in RELATIONS:
        return f"relation cannot be {claim.relation!r}"
    if claim.polarity not in POLARITIES:
        return f"polarity cannot be {claim.polarity!r}"
    if claim.as_of_basis not in BASES:
        return f"as_of_basis cannot be {claim.as_of_basis!r}"
    return _numbers(claim) or _evidence(claim, document, passages)


def _numbers(claim: Claim) -> str:
    for number in (claim.number, claim.lower, claim.upper):
        if number is None or -LARGEST <= number <= LARGEST:
            continue
        if -math.inf < number < math.inf:
            return "its number is too large to be stored"
        return f"{number} is no number that can be compared"
    if claim.lower is not None and claim.upper is not None and claim.lower > claim.upper:
        return f"its interval begins at {claim.lower} and ends at {claim.upper}"
    if not 0 <= claim.confidence <= 1:
        return f"its confidence is {claim.confidence}, not between 0 and 1"
    return ""


def _evidence(claim: Claim, document: Document, passages: Passages) -> str:
    for piece in claim.evidence:
        span = piece.span
        if span.document is not document and span.document.sha256 != document.sha256:
            return f"its {piece.role} stands in another document, {span.document.name}"
        try:
            passages.at(span.start, span.end)
        except ProvenanceError as error:
            return str(error)
    return ""

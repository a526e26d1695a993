"""The law of provenance: what may be stored as a claim, and what may not.

Every piece of evidence is read afresh from the document's bytes and must give the quote again. A piece that
several claims share (the name in a heading, the label of a row) is read once.
"""

from __future__ import annotations

import json
import math
import sys
from typing import TYPE_CHECKING, NamedTuple

from whosays.errors import ProvenanceError
from whosays.provenance import Document, quote_from_bytes
from whosays.records import Basis, Claim

if TYPE_CHECKING:
    from collections.abc import Container

CONTEXT = 60
"""How many letters around a quote are kept, at most, to show it in its surroundings."""

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
    return Passage(quote, where, before(text, start), after(text, end))


def before(text: str, start: int) -> str:
    """The words before `start`: whole ones, in one line, ending with a space where the text has white space."""
    first = max(0, start - CONTEXT)
    cut = text[first:start]
    words = cut.split()
    if first and words and not (cut[0].isspace() or text[first - 1].isspace()):
        del words[0]
    return " ".join([*words, ""]) if cut[-1:].isspace() else " ".join(words)


def after(text: str, end: int) -> str:
    """The words after `end`: whole ones, in one line, beginning with a space where the text has white space."""
    last = end + CONTEXT
    cut = text[end:last]
    words = cut.split()
    if last < len(text) and words and not (cut[-1].isspace() or text[last].isspace()):
        del words[-1]
    return " ".join(["", *words]) if cut[:1].isspace() else " ".join(words)


def objection(claim: Claim, document: Document, passages: Passages, properties: Container[str]) -> str:
    """Why `claim` cannot be stored with `document`; empty when it can."""
    if claim.property not in properties:
        return f"the vocabulary has no property {claim.property!r}"
    for name, value, allowed in (
        ("bound", claim.bound, BOUNDS),
        ("relation", claim.relation, RELATIONS),
        ("polarity", claim.polarity, POLARITIES),
        ("as_of_basis", claim.as_of_basis, BASES),
    ):
        if value not in allowed:
            return f"{name} cannot be {value!r}"
    return _numbers(claim) or _evidence(claim, document, passages)


def _numbers(claim: Claim) -> str:
    for number in (claim.number, claim.lower, claim.upper):
        if number is not None and not -math.inf < number < math.inf:
            return f"{number} is no number that can be compared"
        if number is not None and abs(number) > LARGEST:
            return "its number is too large to be stored"
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

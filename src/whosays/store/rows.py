"""From records to rows. Here the provenance law is kept: a claim whose quote is not in the bytes gives no row."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from whosays.errors import ProvenanceError
from whosays.records import Block, Claim, Extraction, Problem
from whosays.store.law import Passages, objection
from whosays.store.migrations import text_sha256
from whosays.store.theming import themed

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from whosays.provenance import Document, Span

Value: TypeAlias = str | int | float | bytes | None
Row: TypeAlias = tuple[Value, ...]

DOCUMENT_COLUMNS = (
    "sha256", "name", "location", "url", "title", "site", "source", "language", "media_type", "encoding",
    "published", "updated", "copyright", "fetched", "note", "extracted_with", "text", "text_sha256",
    "sentences_read", "sentences_without_subject",
)  # fmt: skip

CLAIM_COLUMNS = (
    "subject", "property", "number", "lower", "upper", "bound", "unit", "object", "text", "polarity", "relation",
    "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis", "attributed_to", "extractor",
    "extractor_version", "confidence", "start", "end",
)  # fmt: skip

EVIDENCE_COLUMNS = ("ordinal", "role", "start", "end", "before", "quote", "after", "origins")

CHILDREN = {
    "blocks": ("ordinal", "kind", "level", "start", "end", "headings", "furniture"),
    "document_subjects": ("ordinal", "subject"),
    "aliases": ("alias", "subject", "reason", "alias_key"),
    "unused": ("start", "end", "before", "quote", "after", "reason"),
    "problems": ("location", "stage", "message", "start", "end", "run"),
    "claim_themes": ("claim_id", "theme", "subject", "ordinal", "direction", "matched", "rule"),
    "claim_wordings": ("claim_id", "wording"),
}
"""The tables whose rows belong to one document and are replaced together when it is extracted again."""


@dataclass(slots=True, kw_only=True)
class Prepared:
    """All rows of one document. Rows of `children` lack the document's number, those of problems the run's."""

    location: str
    sha256: str
    raw: bytes
    extracted_with: str
    size: int | None
    modified_ns: int | None
    document: Row
    source: tuple[str, str | None] | None
    subjects: dict[str, str | None]  # with the item of Wikidata, where one is told
    children: dict[str, list[Row]]
    sentences: tuple[int, int]  # read, and of these without a known subject
    claims: dict[str, Row] = field(default_factory=dict)
    evidence: dict[str, list[Row]] = field(default_factory=dict)


def prepare(
    document: Document,
    blocks: Sequence[Block],
    extraction: Extraction,
    *,
    extracted_with: str,
    size: int | None,
    modified_ns: int | None,
    properties: Container[str],
) -> Prepared:
    """Everything to store of one document; claims that cannot be stored have become problems."""
    passages = Passages(document)
    location = storable(document.location)
    prepared = Prepared(
        location=location,
        sha256=document.sha256,
        raw=document.raw,
        extracted_with=extracted_with,
        size=size,
        modified_ns=modified_ns,
        document=_document_row(document, extraction, extracted_with),
        source=(extraction.source, extraction.home or None) if extraction.source else None,
        subjects=dict.fromkeys((*extraction.subjects, *(subject for _, subject, _ in extraction.aliases))),
        children={},
        sentences=(extraction.sentences_read, extraction.sentences_without_subject),
    )
    troubles = [*document.problems, *extraction.problems]
    for claim in extraction.claims:
        trouble = objection(claim, document, passages, properties) or _add_claim(prepared, claim, passages)
        if trouble:
            troubles.append(_refused(claim, trouble))
    aliases = {(alias, subject): reason for alias, subject, reason in extraction.aliases}
    prepared.children = {
        "blocks": _block_rows(blocks),
        "document_subjects": list(enumerate(dict.fromkeys(extraction.subjects))),
        "aliases": [(alias, subject, reason, alias.casefold()) for (alias, subject), reason in aliases.items()],
        "unused": _unused_rows(extraction, passages, troubles),
        "problems": list(dict.fromkeys(problem_row(problem, location) for problem in troubles)),
        **themed(prepared.claims, CLAIM_COLUMNS),
    }
    prepared.subjects |= {name: item for name, item in extraction.items if name in prepared.subjects}
    return prepared


def storable(text: str) -> str:
    r"""The text itself, or with `\udc80`-like escapes where it holds halves of characters, which no file can hold.

    File names that are not in the machine's encoding have such halves.
    """
    if text.isascii():
        return text
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def plain_number(number: float | None) -> float | int | None:
    """44800.0 as the integer 44800, and 4.5 as it is."""
    if number is None:
        return None
    return int(number) if number == int(number) and abs(number) <= 2**53 else float(number)


_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


_IDENTITY = tuple(
    CLAIM_COLUMNS.index(column)
    for column in ("subject", "property", "number", "object", "text", "relation", "polarity", "scope")
)


def claim_id(sha256: str, claim: Row, start: int, end: int) -> str:
    """The name of a claim: 16 hexadecimal digits that depend on the document, what is claimed, and where.

    `claim` is a row of `CLAIM_COLUMNS`. The digits are the first of the SHA-256 of a JSON list without spaces,
    [sha256 of the document, subject, property, number, object, text, relation, polarity, scope, start, end]
    with null for what is absent, so that other programs can compute them.
    """
    told = [sha256, *(claim[column] for column in _IDENTITY), start, end]
    return hashlib.sha256(_encode(told).encode()).hexdigest()[:16]


def problem_row(problem: Problem, location: str) -> Row:
    """A problem without its document and run."""
    return location, problem.stage, storable(problem.message), problem.start, problem.end


def _document_row(document: Document, extraction: Extraction, extracted_with: str) -> Row:
    told = document.metadata
    optional = (told.url, told.title, told.site, extraction.source, extraction.language or told.language)
    dates = (told.published, told.updated, told.copyright, told.fetched, told.note)
    return (
        document.sha256,
        storable(document.name),
        storable(document.location),
        *(storable(value) or None for value in optional),
        document.media_type,
        document.encoding,
        *(storable(value) or None for value in dates),
        extracted_with,
        document.text,
        text_sha256(document.text),
        extraction.sentences_read,
        extraction.sentences_without_subject,
    )


def _block_rows(blocks: Sequence[Block]) -> list[Row]:
    rows: list[Row] = []
    path: tuple[Span, ...] = ()
    headings = None
    for ordinal, block in enumerate(blocks):
        if block.path is not path:  # blocks under one heading have one path
            path = block.path
            headings = " › ".join([" ".join(heading.text.split()) for heading in path]) or None
        span = block.span
        rows.append((ordinal, str(block.kind), block.level, span.start, span.end, headings, block.furniture or None))
    return rows


def _unused_rows(extraction: Extraction, passages: Passages, troubles: list[Problem]) -> list[Row]:
    rows: dict[tuple[int, int], Row] = {}
    for each in extraction.unused:
        start, end = each.span.start, each.span.end
        try:
            quote, _, before, after = passages.at(start, end)
        except ProvenanceError as error:
            message = f"An unused number was not stored: {error}."
            troubles.append(Problem(stage="store", message=message, start=start, end=end))
            continue
        rows.setdefault((start, end), (start, end, before, quote, after, each.reason))
    return list(rows.values())


def _refused(claim: Claim, trouble: str) -> Problem:
    message = f"A claim on {claim.property} of {claim.subject} was not stored: {trouble}."
    start, end = claim.value.start, claim.value.end
    return Problem(stage="store", message=message, start=start, end=end)


def _add_claim(prepared: Prepared, claim: Claim, passages: Passages) -> str:
    """Add the rows of a claim; where the very same claim is there already, the evidence is united.

    Gives the reason why it cannot be named, as `objection` does, and adds nothing then.
    """
    value = claim.value
    row: Row = (
        claim.subject,
        claim.property,
        plain_number(claim.number),
        plain_number(claim.lower),
        plain_number(claim.upper),
        claim.bound or None,
        claim.unit or None,
        claim.object or None,
        claim.text or None,
        claim.polarity or None,
        claim.relation or None,
        claim.measure or None,
        claim.scope or None,
        claim.hedge or None,
        claim.as_of or None,
        claim.as_of_end or None,
        claim.as_of_basis or None,
        claim.attributed_to or None,
        claim.extractor or None,
        claim.extractor_version or None,
        claim.confidence,
        value.start,
        value.end,
    )
    try:
        name = claim_id(prepared.sha256, row, value.start, value.end)
    except UnicodeEncodeError:
        return "its text holds halves of characters (surrogates)"
    prepared.claims.setdefault(name, row)
    prepared.subjects.setdefault(claim.subject)
    evidence = prepared.evidence.setdefault(name, [])
    seen = {row[1:4] for row in evidence}
    for piece in claim.evidence:
        place = (str(piece.role), piece.span.start, piece.span.end)
        if place not in seen:
            seen.add(place)
            quote, origins, before, after = passages.at(place[1], place[2])
            evidence.append((len(evidence), *place, before, quote, after, origins))
    return ""

"""Our own pages: a document's text with every claim marked, and the evidence on the page of one claim."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from datasette.utils import tilde_decode
from datasette.utils.asgi import Forbidden, NotFound, Response

from whosays.web.cells import address
from whosays.web.databases import presentation
from whosays.web.passages import Mark, passage, pieces
from whosays.web.reading import ClaimRead, DocumentRead, may_read, newer_version, read_claim, read_document

if TYPE_CHECKING:
    from collections.abc import Iterator

    from datasette.app import Datasette
    from datasette.database import Database
    from datasette.utils.asgi import Request

WINDOW = 300_000
"""Letters of a document to show on one page: what a browser lays out without a pause."""

CONTEXT = 400
"""Letters around a value to show on the page of its claim."""

SHOWN = (
    "subject", "property", "text", "number", "lower", "upper", "bound", "unit", "relation", "object", "polarity",
    "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis", "attributed_to", "confidence", "extractor",
)  # fmt: skip
"""The columns of a claim to list beside its passage, where they are not empty."""


async def document(request: Request, datasette: Datasette) -> Response:
    """The page of one document, by SHA-256 or number.

    ?claim= points out one claim's evidence (&evidence= goes to one piece of it), ?start=&end= any place;
    ?from= shows a long text from there. A claim that is not of this document gives 404 with the text all the same.
    """
    database = await _database(request, datasette)
    which = request.url_vars["document"]
    found = await read_document(database, which if len(which) == 64 else int(which))
    if found is None:
        raise NotFound(f"No document {which} here")
    wanted = request.args.get("claim")
    claim = await read_claim(database, wanted) if wanted else None
    if claim and claim.document != found.row["id"]:
        claim = None
    place = _place(request, found, claim)
    start = _window_start(request, found, place)
    text = found.text[start : start + WINDOW]
    context = {
        "database": database.name,
        "document": found.row,
        "newer": await newer_version(database, found),
        "claim": claim,
        "claim_missing": wanted if wanted and claim is None else "",
        "fields": _fields(datasette, database.name, claim),
        "evidence": _listed(claim),
        "pieces": list(pieces(text, _marks(found, claim, place), offset=start)),
        "place": place,
        "window": {"start": start, "end": start + len(text), "of": len(found.text), "size": WINDOW},
        "claims": len(found.values),
        "others": len(found.values) - (claim is not None),
        "unused": len(found.unused),
        "neighbours": _neighbours(found, claim),
        "page": address(datasette, database.name, f"document/{found.row['sha256']}"),
    }
    html = await datasette.render_template("whosays_document.html", context, request=request, view_name="whosays")
    return Response.html(html, status=404 if context["claim_missing"] else 200)


async def claim(request: Request, datasette: Datasette) -> Response:
    """Send a reader from a claim to its passage in the document."""
    database = await _database(request, datasette)
    found = await read_claim(database, request.url_vars["claim"])
    home = await read_document(database, found.document) if found else None
    if home is None:
        raise NotFound(f"No claim {request.url_vars['claim']} here")
    page = address(datasette, database.name, f"document/{home.row['sha256']}?claim={request.url_vars['claim']}")
    evidence = request.args.get("evidence") or ""
    return Response.redirect(f"{page}{f'&evidence={int(evidence)}' if evidence.isdecimal() else ''}#passage")


async def claim_of_row(datasette: Datasette, database_name: str, request: Request) -> dict[str, Any] | None:
    """What row.html shows of the claim whose row is asked for; None where there is none or it may not be seen."""
    if not await may_read(datasette, request.actor, database_name):
        return None
    database = datasette.get_database(database_name)
    found = await read_claim(database, tilde_decode(request.url_vars["pks"]))
    home = await read_document(database, found.document) if found else None
    if found is None or home is None:
        return None
    place = _place(request, home, found)
    if place is None:
        return None
    start, end = max(0, place[0] - CONTEXT), place[1] + CONTEXT
    page = address(datasette, database_name, f"document/{home.row['sha256']}?claim={found.row['id']}")
    return {
        "claim": found,
        "document": home.row,
        "evidence": _listed(found),
        "pieces": list(pieces(home.text[start:end], _marks(home, found, place, others=False), offset=start)),
        "cut_before": start > 0,
        "cut_after": end < len(home.text),
        "place": place,
        "page": page,
    }


async def _database(request: Request, datasette: Datasette) -> Database:
    """The whosays database that an address names. Raises NotFound, or Forbidden where its actor may not read it."""
    try:
        database = datasette.get_database(route=tilde_decode(request.url_vars["database"]))
    except KeyError as error:
        raise NotFound("Database not found") from error
    if presentation(datasette, database.name) is None:
        raise NotFound(f"{database.name} holds no claims of whosays")
    if not await may_read(datasette, request.actor, database.name):
        raise Forbidden("You do not have permission to read the documents")
    return database


def _place(request: Request, found: DocumentRead, claim: ClaimRead | None) -> tuple[int, int] | None:
    """The place that the page goes to: a piece of the claim's evidence, or the place that was asked for."""
    if claim and claim.evidence:
        wanted = _number(request, "evidence")
        at = next((piece for piece in claim.evidence if piece["ordinal"] == wanted), claim.evidence[0])
        return at["start"], at["end"]
    start, end = _number(request, "start"), _number(request, "end")
    if start is None or end is None or not start < end <= len(found.text):
        return None
    return start, end


def _number(request: Request, name: str) -> int | None:
    """A number of the address, None where it is absent or not one."""
    given = request.args.get(name) or ""
    return int(given) if given.isascii() and given.isdecimal() and len(given) < 12 else None


def _window_start(request: Request, found: DocumentRead, place: tuple[int, int] | None) -> int:
    """Where the shown part of a long text begins: as asked, else so that the place stands in its middle."""
    last = max(0, len(found.text) - WINDOW)
    asked = _number(request, "from")
    if asked is None:
        asked = place[0] - WINDOW // 2 if place else 0
    return max(0, min(asked, last))


def _marks(
    found: DocumentRead, claim: ClaimRead | None, place: tuple[int, int] | None, *, others: bool = True
) -> Iterator[Mark]:
    """All that the text points out: the chosen claim's evidence above all, then other claims, then unused numbers."""
    if claim:
        for piece in claim.evidence:
            rank = 4 if (piece["start"], piece["end"]) == place else 3
            yield Mark(start=piece["start"], end=piece["end"], kind=piece["role"], label=piece["role"], rank=rank)
    elif place:
        yield Mark(start=place[0], end=place[1], kind="place", label="the passage", rank=4)
    if not others:
        return
    for value in found.values:
        if claim is None or value["id"] != claim.row["id"]:
            label = f"{value['subject']}: {value['property']}"
            href = f"?claim={value['id']}#passage"
            yield Mark(start=value["start"], end=value["end"], kind="other", label=label, href=href, rank=2)
    for number in found.unused:
        yield Mark(start=number["start"], end=number["end"], kind="unused", label=f"not used: {number['reason']}")


def _fields(datasette: Datasette, database: str, claim: ClaimRead | None) -> list[dict[str, Any]]:
    """What a claim says, column by column, with each column's description."""
    how = presentation(datasette, database)
    if claim is None or how is None:
        return []
    described = how.descriptions["claims"][1]
    return [
        {"name": name.replace("_", " "), "value": claim.row[name], "description": described.get(name, "")}
        for name in SHOWN
        if claim.row.get(name) not in {None, ""}
    ]


def _listed(claim: ClaimRead | None) -> list[dict[str, Any]]:
    """The pieces of evidence with their roles, each as a passage."""
    return [
        piece | {"passage": passage(piece["before"], piece["quote"], piece["after"])}
        for piece in (claim.evidence if claim else ())
    ]


def _neighbours(found: DocumentRead, claim: ClaimRead | None) -> dict[str, Any]:
    """The claims before and after this one in reading order; the first one where none is chosen."""
    order = [value["id"] for value in found.values]
    if claim is None or claim.row["id"] not in order:
        return {"before": None, "after": order[0] if order else None, "at": 0}
    at = order.index(claim.row["id"])
    return {
        "before": order[at - 1] if at else None,
        "after": order[at + 1] if at + 1 < len(order) else None,
        "at": at + 1,
    }

"""Cells of Datasette's tables, made readable: quotes in their words, evidence by role, texts as excerpts.

What is made of a cell depends on the columns beside it alone, so that a user's own SQL gets the same treatment
where it selects them; nothing here asks the database anything.
"""

from __future__ import annotations

import json
import logging
import re
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from whosays.web.passages import passage

if TYPE_CHECKING:
    from collections.abc import Callable

    from datasette.app import Datasette

logger = logging.getLogger(__name__)

EXCERPT = 240
"""Letters of a document's text to show in a table."""

CLAIM_ID = re.compile(r"[0-9a-f]{16}")
DOCUMENT_ID = re.compile(r"[0-9a-f]{64}")


def rendered(datasette: Datasette, database: str, table: str | None, column: str, value: Any, row: Any) -> Any:
    """The cell as safe HTML, or None to leave it to Datasette.

    `table` is None in the results of a query. An exception here would take the whole page down, so a value of
    an unforeseen shape is left to Datasette, and logged.
    """
    render = RENDERERS.get(column)
    if render is None:
        return None
    try:
        text = _plain(value)
        return render(_Cell(datasette, database, table, row), text) if isinstance(text, str) else None
    except (KeyError, IndexError, TypeError, ValueError) as error:
        logger.warning("whosays cannot render %s of %s in %s: %r", column, table, database, error)
        return None


class _Cell:
    """What surrounds a cell: its row, and the addresses that it may link to."""

    def __init__(self, datasette: Datasette, database: str, table: str | None, row: Any) -> None:
        self.datasette = datasette
        self.database = database
        self.table = table
        self.row = row
        self.columns = frozenset(row.keys())

    def get(self, column: str) -> Any:
        """The value of another column, None where the row has none; of a foreign key, the key."""
        return _plain(self.row[column]) if column in self.columns else None

    def page(self, kind: str, name: object, query: str = "") -> str:
        """The address of one of our own pages."""
        return address(self.datasette, self.database, f"{kind}/{name}{query}")


def address(datasette: Datasette, database: str, rest: str) -> str:
    """The address of one of our own pages for `database`."""
    route = str(datasette.urls.database(database)).rsplit("/", 1)[-1]
    return str(datasette.urls.path(f"/-/whosays/{route}/{rest}"))


def _plain(value: Any) -> Any:
    """A cell's value; Datasette hands an expanded foreign key over as {"value", "label"}."""
    return value["value"] if isinstance(value, dict) else value


def _quote(cell: _Cell, value: str) -> Markup | None:
    """A quote among its words, linked to the place in the document."""
    if not {"before", "after"} <= cell.columns:
        return None
    return passage(cell.get("before") or "", value, cell.get("after") or "", href=_where(cell))


def _where(cell: _Cell) -> str:
    """The address of the page that shows a quote in its document; empty where the row does not tell."""
    claim = cell.get("claim_id") or (cell.get("id") if cell.table == "claim_details" else None)
    if claim:
        ordinal = cell.get("ordinal")
        return cell.page("claim", claim, f"?evidence={ordinal}" if ordinal else "")
    document = cell.get("document_id") or cell.get("document")
    start, end = cell.get("start"), cell.get("end")
    if document is None or not isinstance(start, int) or not isinstance(end, int):
        return ""
    return cell.page("document", document, f"?start={start}&end={end}#passage")


def _evidence(cell: _Cell, value: str) -> Markup | None:
    """The evidence of a claim by role, as claim_details gives it: JSON."""
    if "quote" not in cell.columns:
        return None
    listed = [piece for piece in json.loads(value) if piece["role"] != "value"]
    return Markup('<ul class="whosays-roles">{}</ul>').format(
        Markup("").join(
            Markup('<li>{}: <q dir="auto">{}</q></li>').format(piece["role"], _excerpt(piece["quote"], 80))
            for piece in listed
        )
    )


def _text(cell: _Cell, value: str) -> Markup | None:
    """The beginning of a document's text, linked to all of it."""
    if "sha256" not in cell.columns:
        return None
    return Markup(
        '<div class="whosays-excerpt"><span dir="auto">{}</span> <a href="{}">Read it with its claims marked</a></div>'
    ).format(_excerpt(value, EXCERPT), cell.page("document", cell.get("sha256")))


def _name(cell: _Cell, value: str) -> Markup | None:
    """A document's file name, linked to its page."""
    if "sha256" not in cell.columns:
        return None
    return Markup('<a href="{}">{}</a>').format(cell.page("document", cell.get("sha256")), value)


def _claim(cell: _Cell, value: str) -> Markup | None:
    """A claim's id, linked to the claim, where Datasette does not do so itself: in views and queries."""
    if cell.table not in {None, "claim_details"} or not CLAIM_ID.fullmatch(value):
        return None
    href = cell.datasette.urls.row(cell.database, "claims", value)
    return Markup('<a href="{}">{}</a>').format(href, value)


def _document(cell: _Cell, value: str) -> Markup | None:
    """A document's hash, shortened and linked to its page."""
    if cell.table == "archive" or not DOCUMENT_ID.fullmatch(value):
        return None
    return Markup('<a href="{}" title="{}">{}…</a>').format(cell.page("document", value), value, value[:12])


def _excerpt(text: str, most: int) -> str:
    folded = " ".join(text[: 4 * most].split())
    return folded if len(folded) <= most and len(text) <= 4 * most else f"{folded[:most]}…"


RENDERERS: dict[str, Callable[[_Cell, str], Markup | None]] = {
    "quote": _quote,
    "evidence": _evidence,
    "text": _text,
    "name": _name,
    "id": _claim,
    "claim_id": _claim,
    "document_id": _document,
    "sha256": _document,
}

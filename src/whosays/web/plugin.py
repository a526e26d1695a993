"""What Datasette asks of a plugin, answered for 0.65 and 1.0a alike.

Hooks that one of the two does not know are ignored by it: `get_metadata`, `canned_queries` and `permission_allowed`
are 0.65's, `permission_resources_sql` is 1.0a's; `startup` tells 1.0a what the first two tell 0.65.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any, TypeVar, cast

from datasette import hookimpl

from whosays.web import cells, pages
from whosays.web.databases import Presentation, presentation, presentations, recognise

try:
    from datasette.permissions import PermissionSQL
except ImportError:  # 0.65
    PermissionSQL = None

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from datasette.app import Datasette
    from datasette.utils.asgi import Request

FROZEN_TABLES = frozenset({"insert-row", "update-row", "delete-row", "alter-table", "drop-table", "drop-view"})
FROZEN_DATABASES = frozenset({"execute-write-sql"})
"""What nobody may do to claims and their evidence through Datasette, root included: they are only as good as the
bytes behind them. Tables of one's own in the same file stay writable; SQL cannot tell them apart, so it is not."""

SORTS = {"sort", "sort_desc"}

FROZEN = """
select json_extract(value, '$[0]') as parent, json_extract(value, '$[1]') as child, 0 as allow,
  'claims and their evidence are not edited' as reason
from json_each(:whosays_frozen)
"""


Hook = TypeVar("Hook", bound="Callable[..., Any]")


def hook(function: Hook) -> Hook:
    """Mark a function as the answer to Datasette's hook of the same name; its types stay."""
    return cast("Hook", hookimpl(function))


@hook
def startup(datasette: Datasette) -> Callable[[], Awaitable[None]]:
    """Find the databases that are whosays', and tell 1.0a how they are presented."""

    async def find() -> None:
        found = await recognise(datasette)
        if hasattr(datasette, "add_query"):  # 1.0a
            for name, how in found.items():
                await _tell(datasette, name, how)

    return find


async def _tell(datasette: Datasette, database: str, how: Presentation) -> None:
    """Set up settings, descriptions and queries in 1.0a; what the user has configured stays as it is."""
    for name, query in how.queries.items():
        known = await datasette.get_query(database, name)
        if known is None or known.source == "whosays":  # an older version's, where the internal database is kept
            await datasette.add_query(
                database,
                name,
                query.sql,
                title=query.title,
                description=query.description,
                hide_sql=True,
                source="whosays",
            )
    if "description_html" not in await datasette.get_database_metadata(database):
        await datasette.set_database_metadata(database, "description_html", _welcome(datasette, database, how))
    for table, (description, columns) in how.descriptions.items():
        if "description" not in await datasette.get_resource_metadata(database, table):
            await datasette.set_resource_metadata(database, table, "description", description)
        for column, text in columns.items():
            if "description" not in await datasette.get_column_metadata(database, table, column):
                await datasette.set_column_metadata(database, table, column, "description", text)
    configured = datasette.config or {}
    databases = configured.get("databases") or {}
    tables = (databases.get(database) or {}).get("tables") or {}
    merged = {
        table: _under(settings, tables.get(table)) | (tables.get(table) or {}) for table, settings in how.tables.items()
    }
    datasette.config = configured | {
        "databases": databases | {database: (databases.get(database) or {}) | {"tables": tables | merged}}
    }


def _under(settings: dict[str, Any], own: dict[str, Any] | None) -> dict[str, Any]:
    """What of our settings of a table is left beside the user's own: theirs win, and a table has one sort order."""
    taken = set(own or {})
    return {key: value for key, value in settings.items() if key not in (taken | SORTS if taken & SORTS else taken)}


def _welcome(datasette: Datasette, database: str, how: Presentation) -> str:
    """What stands at the top of the database's page, as HTML."""
    return how.welcome.replace("{database}", str(datasette.urls.database(database)))


def _described(how: Presentation, table: str) -> dict[str, Any]:
    """The descriptions of a table and its columns, as 0.65 wants them."""
    if table not in how.descriptions:
        return {}
    description, columns = how.descriptions[table]
    return {"description": description, "columns": dict(columns)}


@hook
def get_metadata(datasette: Datasette) -> dict[str, Any]:
    """Settings and descriptions for 0.65, made afresh: it merges the user's own into what it is given."""
    configured = getattr(datasette, "_metadata_local", None) or {}  # asking in public would ask us again
    own = {name: database.get("tables") or {} for name, database in (configured.get("databases") or {}).items()}
    return {
        "databases": {
            name: {
                "description_html": _welcome(datasette, name, how),
                "tables": {
                    table: _under(settings, own.get(name, {}).get(table)) | _described(how, table)
                    for table, settings in how.tables.items()
                },
            }
            for name, how in presentations(datasette).items()
        }
    }


@hook
def canned_queries(datasette: Datasette, database: str) -> dict[str, dict[str, Any]]:
    """The stored queries for 0.65."""
    how = presentation(datasette, database)
    if how is None:
        return {}
    own = datasette.metadata("queries", database=database, fallback=False) or {}
    return {
        name: {"sql": query.sql, "title": query.title, "description": query.description, "hide_sql": True}
        for name, query in how.queries.items()
        if name not in own
    }


@hook
def permission_allowed(datasette: Datasette, action: str, resource: Any) -> bool | None:
    """Refuse writing to whosays' tables in 0.65, whose own pages have none: other plugins' do."""
    if action not in FROZEN_TABLES or not isinstance(resource, tuple):
        return None
    how = presentation(datasette, resource[0])
    return False if how and resource[1] in how.columns else None


@hook
def permission_resources_sql(datasette: Datasette, action: str) -> Any:
    """Refuse writing to whosays' tables in 1.0a, which would let root do it."""
    if PermissionSQL is None or action not in FROZEN_TABLES | FROZEN_DATABASES:
        return None
    frozen = [
        (name, table)
        for name, how in presentations(datasette).items()
        for table in ([None] if action in FROZEN_DATABASES else how.columns)
    ]
    return PermissionSQL(sql=FROZEN, params={"whosays_frozen": json.dumps(frozen)}) if frozen else None


@hook
def render_cell(row: Any, value: Any, column: str, table: str | None, database: str, datasette: Datasette) -> Any:
    """Quotes marked inside their own words, texts shortened; None leaves the cell to Datasette."""
    if presentation(datasette, database) is None:
        return None
    return cells.rendered(datasette, database, table, column, value, row)


@hook
def extra_css_urls(datasette: Datasette, database: str | None) -> list[str]:
    """The style sheet, on the pages of whosays' databases."""
    if presentation(datasette, database) is None:
        return []
    return [datasette.urls.static_plugins("whosays", "whosays.css")]


@hook
def extra_template_vars(
    datasette: Datasette, database: str | None, table: str | None, view_name: str | None, request: Request | None
) -> Callable[[], Awaitable[dict[str, Any]]] | None:
    """On the page of one claim: the claim's evidence, for row.html."""
    how = presentation(datasette, database)
    if how is None or view_name != "row" or table != "claims" or request is None:
        return None

    async def evidence() -> dict[str, Any]:
        return {"whosays_claim": await pages.claim_of_row(datasette, str(database), request)}

    return evidence


@hook
def register_routes() -> list[tuple[str, Any]]:
    """The page of a document's text, and the way from a claim to it."""
    return [
        (r"^/-/whosays/(?P<database>[^/]+)/document/(?P<document>[0-9a-f]{64}|[0-9]{1,18})$", pages.document),
        (r"^/-/whosays/(?P<database>[^/]+)/claim/(?P<claim>[0-9a-f]{16})$", pages.claim),
    ]

"""Which of Datasette's databases are whosays', and what their pages say and offer.

What a table's page shows (facets, sort order, label) and the stored queries are data in presentation.toml;
the descriptions are the store's own. What an older or newer schema does not have is left out, since one facet on
a missing column would take a whole page down.
"""

from __future__ import annotations

import logging
import tomllib
from dataclasses import dataclass, field
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from weakref import WeakKeyDictionary

from datasette.utils.sqlite import sqlite3

from whosays.store import metadata

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.database import Database

logger = logging.getLogger(__name__)

MIGRATED = "select 1 from _sqlite_migrations where migration_set = 'whosays' limit 1"
COLUMNS = """
select object.name, column_.name from sqlite_master as object, pragma_table_info(object.name) as column_
where object.type in ('table', 'view')
"""

FACET_SIZE = 10
"""Values to list of each facet, so that the rows stand on the first screen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """A stored query. `title` and `description` are for people, the named parameters stand in `sql`."""

    title: str
    description: str
    sql: str
    tables: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Presentation:
    """How one database is presented.

    `columns` holds the columns of each of whosays' tables and views that the file has; `tables` Datasette's settings
    of each (facets, sort, …) and of tables that come with them, `descriptions` each one's description and those of
    its columns.
    """

    columns: dict[str, tuple[str, ...]]
    tables: dict[str, dict[str, Any]] = field(repr=False)
    descriptions: dict[str, tuple[str, dict[str, str]]] = field(repr=False)
    queries: dict[str, Query] = field(repr=False)
    welcome: str = field(repr=False)


_presentations: WeakKeyDictionary[Datasette, dict[str, Presentation]] = WeakKeyDictionary()


def presentation(datasette: Datasette, database: str | None) -> Presentation | None:
    """How `database` is presented; None where it is not whosays', or Datasette has not started up."""
    return _presentations.get(datasette, {}).get(database or "")


def presentations(datasette: Datasette) -> dict[str, Presentation]:
    """All of Datasette's databases that are whosays', by name."""
    return _presentations.get(datasette, {})


async def recognise(datasette: Datasette) -> dict[str, Presentation]:
    """Find whosays' databases among Datasette's and remember how each is presented."""
    found = {}
    for name, database in datasette.databases.items():
        try:
            seen = await _present(database)
        except sqlite3.DatabaseError as error:  # another's broken file must not keep the rest from being served
            logger.warning("whosays cannot read the database %s: %s", name, error)
            continue
        if seen:
            found[name] = seen
    _presentations[datasette] = found
    return found


async def _present(database: Database) -> Presentation | None:
    """How this database is presented; None where whosays did not make it."""
    if not await database.table_exists("_sqlite_migrations"):
        return None
    if not (await database.execute(MIGRATED)).first():
        return None
    columns: dict[str, list[str]] = {}
    for table, column in (await database.execute(COLUMNS)).rows:
        columns.setdefault(table, []).append(column)
    return present(columns)


def present(columns: dict[str, list[str]]) -> Presentation:
    """The presentation of a database that has these columns in these tables."""
    described = metadata()
    known = {name: tuple(columns[name]) for name in described if name in columns}
    plan = _plan()
    return Presentation(
        columns=known,
        tables={
            name: _settings(plan["tables"].get(name, {}), tuple(have))
            for name, have in columns.items()
            if name in known or name in plan["tables"]
        },
        descriptions={
            name: (described[name].description, {column: described[name].columns.get(column, "") for column in have})
            for name, have in known.items()
        },
        queries={
            name: Query(**(query | {"tables": tuple(query["tables"])}))
            for name, query in plan["queries"].items()
            if set(query["tables"]) <= set(known)
        },
        welcome=plan["welcome"].strip(),
    )


def _settings(planned: dict[str, Any], have: tuple[str, ...]) -> dict[str, Any]:
    """The planned settings of a table without what names a column that it does not have."""
    kept = {key: value for key, value in planned.items() if key not in {"sort", "sort_desc"} or value in have}
    if "facets" in kept:
        kept["facet_size"] = FACET_SIZE
        kept["facets"] = [facet for facet in kept["facets"] if facet in have]
    return kept


@cache
def _plan() -> dict[str, Any]:
    """What presentation.toml says."""
    return tomllib.loads((files("whosays.web") / "presentation.toml").read_text(encoding="utf-8"))

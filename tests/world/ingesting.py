"""Reads a world's articles by `whosays ingest` and finds each telling again among the claims."""

from __future__ import annotations

import calendar
from collections import defaultdict
from contextlib import closing
from typing import TYPE_CHECKING, Any, NamedTuple

from tests.world.articles import write_articles, write_extractors
from whosays.pipeline import Options, ingest
from whosays.store import claims, connect

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from tests.world.tellings import Telling
    from tests.world.worlds import Sheet, World

Row = dict[str, Any]


class Said(NamedTuple):
    """A claim as far as a writer of articles knows it beforehand."""

    page: str
    thing: str
    property: str
    value: str
    number: float | None
    bound: str
    polarity: str
    basis: str
    first: str
    last: str


def ingested(folder: Path, world: World, batches: Sequence[Sequence[Sheet]] | None = None) -> Path:
    """A database into which the world's pages were ingested, batch by batch; all at once unless told."""
    extractors = write_extractors(folder / "extractors", world.sources.values())
    database = folder / "world.db"
    for batch in batches or [world.sheets]:
        paths = write_articles(folder / "articles", batch)
        report = ingest(database, [str(path) for path in paths], Options(extractors=extractors))
        if report.problems:
            raise AssertionError(report.problems)
    return database


def claims_in(database: Path) -> list[Row]:
    """All claims of a database."""
    with closing(connect(database, write=False)) as connection:
        return list(claims(connection))


def said(claim: Row) -> Said:
    """A claim of the database, as its writer would know it again."""
    return Said(
        claim["document"], claim["subject"], claim["property"], plain(claim["object"] or claim["text"] or ""),
        claim["number"], claim["bound"] or "", claim["polarity"] or "", claim["as_of_basis"] or "",
        claim["as_of"] or "", claim["as_of_end"] or "",
    )  # fmt: skip


def plain(value: str) -> str:
    """A value without what its wording adds to it.

    >>> [plain(value) for value in ("MIT license", "support for dark mode", "Dark mode", "58.2k")]
    ['mit', 'dark mode', 'dark mode', '58.2k']
    """
    return value.casefold().removesuffix(" license").removeprefix("support for ")


def expected(sheet: Sheet) -> list[Said]:
    """What whosays should read on a page, in the order of its tellings."""
    return [
        Said(
            sheet.name, each.thing, each.property, plain(each.item or each.written), each.number, each.bound,
            each.polarity, *dates(sheet, each),
        )
        for each in sheet.tellings
    ]  # fmt: skip


def dates(sheet: Sheet, telling: Telling) -> tuple[str, str, str]:
    """The basis and the dates that a claim gets: the month beside it, the page's day, or some day before the crawl."""
    if telling.dated:
        month = telling.day.strftime("%Y-%m")
        return "stated", f"{month}-01", f"{month}-{calendar.monthrange(telling.day.year, telling.day.month)[1]}"
    if sheet.published:
        return "page", sheet.published.isoformat(), sheet.published.isoformat()
    return "crawl", "", sheet.fetched.isoformat()


def tellings_by_claim(world: World, rows: Iterable[Row]) -> dict[str, Telling]:
    """Which telling each claim id is; claims that nobody planted are left out."""
    planted: dict[Said, list[Telling]] = defaultdict(list)
    for sheet in world.sheets:
        for key, telling in zip(expected(sheet), sheet.tellings, strict=True):
            planted[key].append(telling)
    return {row["id"]: planted[key].pop(0) for row in rows if planted.get(key := said(row))}

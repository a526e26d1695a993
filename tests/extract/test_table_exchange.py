"""No table of the real articles has its columns swapped: the laws of exchange and of renaming.

The articles are other people's and stand beside the project; where they are not there, nothing is shown of them.
"""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest

from whosays.extract import extract
from whosays.extract.layouts.grid import grid_of
from whosays.extract.layouts.orientation import column_subjects, columns_of, rows_of
from whosays.extract.page import Page
from whosays.extract.registry import load
from whosays.extract.subjects.discover import discover
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Block, BlockKind, Cell, Claim
from whosays.segment import segment

if TYPE_CHECKING:
    from collections.abc import Iterator

BESIDE = Path(__file__).parent.parent.parent.parent / "shared"
KINDS = {".txt", ".md", ".html"}
REGISTRY = load()
Pair = tuple[Cell, Cell]


class Read(NamedTuple):
    """An article with its tables and the claims that each of them makes."""

    page: Page
    tables: list[Block]
    told: list[Counter[tuple[object, ...]]]


def read_bytes(raw: bytes, name: str) -> Read:
    """The article in these bytes."""
    document = read(raw, name=name)
    assert isinstance(document, Document), document
    blocks = segment(document)
    content = tuple(block for block in blocks if not block.furniture)
    page = Page(document=document, blocks=tuple(blocks), subjects=discover(document, blocks), content=content)
    tables = [block for block in content if block.kind is BlockKind.TABLE]
    claims = extract(document, blocks, REGISTRY).claims
    return Read(
        page, tables, [Counter(told(claim) for claim in claims if claim.value in table.span) for table in tables]
    )


def told(claim: Claim) -> tuple[object, ...]:
    """What a claim says, its place aside."""
    return (
        claim.subject, claim.property, claim.number, claim.bound, claim.object, claim.text, claim.polarity,
        claim.relation, claim.scope,
    )  # fmt: skip


def exchanges(page: Page, table: Block) -> Iterator[list[Pair]]:
    """The cells to exchange so that two subjects change their columns, or their rows."""
    grid = grid_of(table.cells)
    columns = columns_of(page, grid)
    if columns is not None:
        for one, other in combinations(columns.heads, 2):
            yield [(a, b) for row in grid.rows if (a := row[one]) and (b := row[other]) and a is not b]
    elif (rows := rows_of(page, grid)) is not None:
        for one, other in combinations(rows.heads, 2):
            yield [(a, b) for a, b in zip(grid.rows[one], grid.rows[other], strict=True) if a and b and a is not b]
    elif column_subjects(page, table):
        yield [(a, b) for a, b in grid.rows if a and b and a is not b]


def exchanged(page: Page, pairs: list[Pair]) -> bytes:
    """The article's bytes with the contents of each pair of cells exchanged; what is between tags there moves along."""
    places: list[tuple[int, int, bytes]] = []
    raw = page.document.raw
    for pair in pairs:
        ranges = []
        for cell in pair:
            found = [origin for origin in cell.span.strip().origins() if isinstance(origin, tuple)]
            assert found, "a blank cell has no place in the bytes"
            ranges.append((found[0][0], found[-1][1]))
        (first, second) = ranges
        places += [(*first, raw[slice(*second)]), (*second, raw[slice(*first)])]
    for start, end, content in sorted(places, reverse=True):
        raw = raw[:start] + content + raw[end:]
    return raw


@pytest.fixture(scope="module")
def articles() -> dict[str, Read]:
    """The articles beside the project that hold tables, as they are."""
    paths = [path for folder in ("articles", "seeds") for path in (BESIDE / folder).glob("*") if path.suffix in KINDS]
    if not paths:
        pytest.skip("the articles are other people's and not beside the project: see CONTRIBUTING.md")
    found = {path.name: read_bytes(path.read_bytes(), path.name) for path in sorted(paths)}
    return {name: article for name, article in found.items() if article.tables}


def test_exchanging_the_columns_or_rows_of_two_subjects_changes_no_claim(articles: dict[str, Read]) -> None:
    shown = 0
    for name, before in articles.items():
        for number, table in enumerate(before.tables):
            for pairs in exchanges(before.page, table):
                after = read_bytes(exchanged(before.page, pairs), name)
                assert after.told[number] == before.told[number], f"{name}, table {number}"
                shown += bool(before.told[number])
    assert shown >= 10, "hardly any table was exchanged"


NEW_NAMES = ("Zebrano", "Yakut", "Okapa", "Walrun", "Ibexa", "Heronda")


def test_renaming_the_subjects_renames_the_claims_of_their_tables(articles: dict[str, Read]) -> None:
    shown = 0
    for name, before in articles.items():
        roots = [re.sub(r"[. ]?js$", "", name, flags=re.IGNORECASE) for name in before.page.subjects.names]
        names = dict(zip(roots, NEW_NAMES, strict=False))
        after = read_bytes(rename(before.page.document.raw.decode(), names).encode(), name)
        for number, counted in enumerate(before.told):
            expected = Counter(tuple(renamed(value, names) for value in claim) for claim in counted.elements())
            assert after.told[number] == expected, f"{name}, table {number}"
            shown += len(expected)
    assert shown >= 50, "hardly any claim was renamed"


def rename(text: str, names: dict[str, str]) -> str:
    """The text with the names changed, where they are written large and where they are written small."""
    for old, new in names.items():
        text = re.sub(rf"(?<![^\W_]){re.escape(old)}(?![^\W_])", new, text)
        text = re.sub(rf"(?<![^\W_]){re.escape(old.lower())}(?![^\W_])", new.lower(), text)
    return text


def renamed(value: object, names: dict[str, str]) -> object:
    """A value of a claim with the names in it changed."""
    return rename(value, names) if isinstance(value, str) else value

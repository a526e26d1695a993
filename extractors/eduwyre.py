"""Eduwyre's comparisons: prose under headings, and near the end a two-column table without a head.

The order of the names in the title says nothing of the columns; a column is known by its cells ("The lightweight
Flask", "5 years younger than Django"). Where they do not tell, the table is left unclaimed.
"""

from __future__ import annotations

from collections.abc import Iterator

from whosays.extract.api import BlockKind, Claim, Page, column_subjects, name_key, statements

SOURCE = "eduwyre"
HOME = "https://www.eduwyre.com"
HANDLES = ("eduwyre.com/article/*", "eduwyre.com/blog/*")
SIGNATURE = ("Why Eduwyre", "eduwyre — All rights reserved")


def extract(page: Page) -> Iterator[Claim]:
    """The claims of the quick comparison's table; the prose is left to the rules for any article."""
    for block in page.of_kind(BlockKind.TABLE):
        subjects = column_subjects(page, block)
        heads = {cell.column for cell in block.cells if cell.row == 0 and _is_head(cell.span.text, subjects)}
        for cell in block.cells:
            if cell.column in subjects and not (heads and cell.row == 0):
                yield from statements(page, subjects[cell.column], cell.span)


def _is_head(text: str, subjects: dict[int, str]) -> bool:
    return any(name_key(text) == name_key(name) for name in subjects.values())

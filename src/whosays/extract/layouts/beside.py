"""Blocks that stand side by side, "Weight: 18 kg | Weight: 23 kg": cells that bring their labels along."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.amounts import rating
from whosays.extract.layouts.cells import Asked, answers, asked
from whosays.extract.layouts.grid import Grid, grid_of
from whosays.extract.layouts.orientation import columns_of
from whosays.extract.layouts.texts import is_price
from whosays.extract.rules.statements import statements
from whosays.records import BlockKind
from whosays.vocabulary import in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.heads import Head
    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

OWN_LABEL = re.compile(r"(?P<label>[^\W_][^:\n]{1,40}?)\s?:\s+(?P<value>\S.*)", re.DOTALL)
LISTED = frozenset({"pro", "con", "use_case"})
ITEM_MARK = re.compile(r"(?:[+•·▪*✓✔✅✗✘❌]|[-–—](?=\s))[\s\ufe0f]*")
MOST_NAMING = 3  # words before a rating that can say whose it is: "Our score 8/10"


def beside_claims(page: Page, head: Head, value: Span, announced: str) -> Iterator[Claim]:
    """What a cell without a label in another column says of the subject over it.

    It may bring its label along, be an entry of the list that the section announces, or state something.
    """
    if announced in LISTED:
        mark = ITEM_MARK.match(value.text)
        value = value[mark.end() :].strip() if mark else value
        if (own := value.fullmatch(OWN_LABEL)) is None:
            yield from answers(
                Asked(page, head.name, head.span, head.span, described=in_force()[announced], whole=True), value
            )
            return
    else:
        own = value.fullmatch(OWN_LABEL)
    if own is not None:
        yield from answers(asked(page, head.name, own["label"], head.span), own["value"])
    elif (rated := rating(value)) is not None and len(
        value.text[: rated.span.start - value.start].split()
    ) <= MOST_NAMING:
        at = rated.span.start - value.start
        label = value[:at].strip() or head.span
        yield from answers(asked(page, head.name, label, head.span), value[at:])
    elif is_price(value) and value.text[:1] in "$€£¥₹":
        yield page.claim(head.name, "pricing", value, about=head.span)
    elif any(
        word[0].islower() for word in value.text.split()
    ):  # else names alone, "Turku, Finland": of what, none says
        yield from statements(page, head.name, value)


FEWEST = 2  # rows of labels that stand on both sides


def heads_beside(page: Page, grid: Grid) -> dict[int, Head]:
    """Whose column is which in a block whose cells all repeat their row's label, without a row of heads.

    Other blocks of the page that stand side by side name their columns; where all agree, these are theirs too.
    """
    labels = [
        {own["label"].text for cell in row if cell is not None and (own := cell.span.fullmatch(OWN_LABEL))}
        for row in grid.rows
    ]
    cells = [cell for row in grid.rows for cell in row if cell is not None and cell.span]
    told = sum(cell.span.fullmatch(OWN_LABEL) is not None for cell in cells)
    if len(labels) < FEWEST or told < len(cells) or any(len(words) != 1 for words in labels):
        return {}
    orders: dict[tuple[str, ...], dict[int, Head]] = {}
    for block in page.of_kind(BlockKind.TABLE):
        other = grid_of(block.cells)
        if other.width != grid.width or other.height < FEWEST:
            continue
        columns = columns_of(page, other)
        if columns is not None and columns.label < 0 and sorted(columns.heads) == list(range(grid.width)):
            orders.setdefault(tuple(columns.heads[at].name for at in range(grid.width)), columns.heads)
    return next(iter(orders.values())) if len(orders) == 1 else {}

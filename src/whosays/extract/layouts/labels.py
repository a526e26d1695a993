"""Labels and what they label: figures beside their label, sections below one, a value for each thing compared.

Layouts label in three ways: `Stacks38.7K Followers34.8K`, a line of its own above a section, and a line of its own
above as many values as things are compared, in the order of the title.
"""

from __future__ import annotations

import re
from functools import cache
from itertools import groupby, repeat
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.layouts.templates import FIGURE
from whosays.records import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whosays.extract.layouts.templates import Compared
    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Block, Claim

NO_WORD = re.compile(r"^\W+")


class LabelledFigure(NamedTuple):
    """A figure with its label before it, and the property that the label means."""

    property: str
    label: Span
    figure: Span


def labelled_figures(span: Span, labels: Mapping[str, str]) -> list[LabelledFigure]:
    """The figures that stand right behind one of the labels, glued or on the next line; `labels` tell the property."""
    return [
        LabelledFigure(labels[found["label"].text], found["label"], found["figure"])
        for found in span.finditer(_figure_behind(tuple(labels)))
    ]


@cache
def _figure_behind(labels: tuple[str, ...]) -> re.Pattern[str]:
    wordings = "|".join(re.escape(label) for label in sorted(labels, key=len, reverse=True))
    return re.compile(rf"(?P<label>{wordings})\s*(?P<figure>{FIGURE})")


class Columns(NamedTuple):
    """Figures side by side: the things in the order of their columns, and each figure as (thing, property, figure)."""

    order: list[str]
    figures: list[tuple[str, str, Span]]


def proved_columns(tools: Compared, section: Span, labels: Mapping[str, str], told: Iterable[Claim]) -> Columns:
    """The columns of a section whose figures prove whose they are; empty where nothing proves or anything denies it.

    The things are named above the first figure. A row is the figures of one property that follow each other, one for
    each thing. Rows that repeat at each place what is `told` elsewhere of that thing prove the order; a row of equal
    figures proves nothing.
    """
    figures = labelled_figures(section, labels)
    heads = section[: figures[0].label.start - section.start] if figures else section
    order = list(dict.fromkeys(tool.text for tool in tools.named_in(heads)))
    rows = [(name, [item.figure for item in row]) for name, row in groupby(figures, lambda item: item.property)]
    cells = [list(zip(order, repeat(name), row, strict=False)) for name, row in rows if len(row) == len(order)]
    written = {(claim.subject, claim.property): claim.value.text for claim in told}
    telling = [row for row in cells if len({figure.text for _, _, figure in row}) == len(row)]
    proved = all(written.get((tool, name)) == figure.text for row in telling for tool, name, figure in row)
    return Columns(order, [cell for row in cells for cell in row]) if telling and proved else Columns([], [])


def label_lines(*labels: str) -> re.Pattern[str]:
    """A pattern for lines that hold a label and nothing else; a label is a regular expression."""
    return re.compile(rf"^[^\w\n]*(?P<label>{'|'.join(labels)})[^\S\n]*$", re.MULTILINE)


def sections(span: Span, labels: re.Pattern[str]) -> Iterator[tuple[Span, Span]]:
    """Each line that is a label with the text below it, up to the next one (`labels` as `label_lines` gives them)."""
    found = list(span.finditer(labels))
    ends = [each.start() for each in found[1:]] + [len(span)]
    for each, end in zip(found, ends, strict=False):  # without a label there is no end either
        yield each["label"], span[each.end() : end]


def values_below(page: Page, label: Span, section: Span, count: int) -> Sequence[Span]:
    """What stands below a label for each of `count` things, in their order; empty unless there is one for each.

    The page's blocks tell cells apart where markup does, empty ones too; in a text dump a value is a line.
    """
    for block in page.blocks:
        if block.span.start < section.end and block.span.end > section.start:
            cells = _cells(block)
            if len(cells) == count and (block.label is None or NO_WORD.sub("", block.label.text).strip() == label.text):
                return [cell.strip() for cell in cells]
    lines = [line.strip() for line in section.lines() if line.text.strip()]
    return lines if len(lines) == count else ()


def _cells(block: Block) -> Sequence[Span]:
    """The values of a labelled block, or the cells of a table with one row."""
    if block.kind is BlockKind.LABELLED:
        return block.values
    if block.kind is BlockKind.TABLE and all(cell.row == 0 for cell in block.cells):
        return [cell.span for cell in block.cells]
    return ()

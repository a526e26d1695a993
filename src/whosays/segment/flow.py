"""The runs of a page's text as drafts of blocks, in reading order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.records import BlockKind
from whosays.segment import shapes
from whosays.segment.drafts import Draft, Range
from whosays.segment.furniture import line_reason
from whosays.segment.grids import Columns, Pair, children_of, grids, labelled_columns, pairs
from whosays.segment.inline import Inline
from whosays.segment.regions import Context, Weights, contexts
from whosays.segment.tables import Rows, broken, marked_tables, table_draft, with_data
from whosays.segment.tails import Tail
from whosays.segment.tree import Run, Tree, build

if TYPE_CHECKING:
    from whosays.provenance import Document


def segment_markup(document: Document) -> list[Draft]:
    """The drafts of a document with markup, in reading order."""
    return _Flow(document, build(document)).drafts()


class _Flow:
    """The walk over the runs of one page."""

    __slots__ = (
        "columns",
        "document",
        "heading_level",
        "held",
        "here",
        "inline",
        "made",
        "pairs",
        "tables",
        "tail",
        "term",
        "tree",
    )

    def __init__(self, document: Document, tree: Tree) -> None:
        self.document, self.tree = document, tree
        children = children_of(tree)
        found_grids = grids(tree, children)
        marked = marked_tables(tree)
        tables = with_data(tree, marked) if marked else []
        taken = {cell for table in marked for row in table.rows for cell in row}
        cells = {table.node: table.node for table in tables}
        tables += [grid for grid in found_grids if grid.rows[0][0] not in taken]
        self.tables = {table.node: table for table in tables}
        for table in tables:
            cells.update((cell, table.node) for row in table.rows for cell in row)
        weights = Weights(tree)
        self.here = contexts(tree, weights, cells)
        self.pairs = pairs(tree, children)
        self.columns = labelled_columns(tree, children, _compared(tree))
        self.inline = Inline(tree)
        self.tail = Tail(tree, weights)
        self.made: list[Draft] = []
        self.held: dict[int, tuple[Draft, dict[int, list[Run]]]] = {}  # tables under way, with their runs by cell
        self.heading_level = 1
        self.term: Draft | None = None

    def drafts(self) -> list[Draft]:
        """All drafts; tables get their cells when all runs have been seen."""
        done = -1  # the last pair's holder
        covered = 0  # where the last labelled columns end
        for at, run in enumerate(self.tree.runs):
            if run.start < covered:
                continue
            context = self.here[run.owner]
            if self.columns and context.cell < 0 and context.heading in self.columns:
                covered = self._in_columns(self.columns[context.heading], run, context)
                continue
            if context.cell >= 0:
                self._into_cell(run, context)
                continue
            holder = self._pair_holder(run) if self.pairs else -1
            if holder >= 0:
                if holder != done:
                    self._labelled(self.pairs[holder], context)
                done = holder
                continue
            self._run(run, context, last=at + 1 == len(self.tree.runs))
        for table, (draft, inside) in self.held.items():
            self._fill(draft, self.tables[table], inside)
        return self.made

    def _pair_holder(self, run: Run) -> int:
        """The element whose label and value the run belongs to, or -1."""
        if run.owner in self.pairs:
            return run.owner
        above = self.tree.parent[run.owner]
        return above if above in self.pairs and run.owner else -1

    def _into_cell(self, run: Run, context: Context) -> None:
        """Put a run into its table's cell; the table's block stands where its first run does."""
        if context.table not in self.held:
            reason = self.tail.reason(run, context, "")
            draft = Draft(BlockKind.TABLE, run.start, run.end, furniture=reason)
            self.made.append(draft)
            self.held[context.table] = (draft, {})
        self.held[context.table][1].setdefault(context.cell, []).append(run)

    def _fill(self, draft: Draft, table: Rows, inside: dict[int, list[Run]]) -> None:
        """Give a table's draft its cells."""
        items = {run.owner: self.here[run.owner].item for runs in inside.values() for run in runs}
        filled = table_draft(self.document, self.tree, table, inside, items)
        draft.start, draft.end, draft.cells = filled.start, filled.end, filled.cells
        draft.emphasis = self.inline.bold_within(draft.start, draft.end)

    def _in_columns(self, columns: Columns, run: Run, context: Context) -> int:
        """A heading and the columns it labels as one block; a column without text keeps its place.

        Gives the place in the text where the block ends: words that stand beside the columns are their own.
        """
        values = [self.tree.place(cell) for cell in columns.cells]
        label = self.tree.place(columns.heading)
        level = self.tree.facts[columns.heading].level
        draft = Draft(BlockKind.LABELLED, label[0], max(values)[1], level=level, label=label, values=values)
        draft.furniture = self.tail.reason(run, context, "", level)
        draft.emphasis = self.inline.bold_within(draft.start, draft.end)
        self.made.append(draft)
        self.term = None
        self.heading_level = level
        return draft.end

    def _labelled(self, found: list[Pair], context: Context) -> None:
        """Labels and values that stand in pairs of elements."""
        for pair in found:
            start, end = min(pair.label[0], pair.value[0]), max(pair.label[1], pair.value[1])
            run = Run(start, end, pair.holder, ())
            reason = self.tail.reason(run, context, "")
            self.made.append(
                Draft(BlockKind.LABELLED, start, end, label=pair.label, values=[pair.value], furniture=reason)
            )
        self.term = None

    def _run(self, run: Run, context: Context, *, last: bool) -> None:
        """One run of text outside tables and pairs."""
        if context.term and self._defined(run, context):
            return
        self.term = None
        bold = self.inline.bold_within(run.start, run.end)
        kind, level = context.kind, context.level
        text = self.tree.text[run.start : run.end] if run.end - run.start <= 300 else ""
        if kind is BlockKind.PARAGRAPH:
            if run.breaks and self._lines(run, context):
                return
            if not last and bold == [(run.start, run.end)] and _heads(text):
                kind, level = BlockKind.HEADING, min(6, self.heading_level + 1)
        elif kind is BlockKind.HEADING:
            self.heading_level = level
        if kind in _JOINING and self._joined(run, context, kind, bold):
            return
        draft = Draft(kind, run.start, run.end, level=level, emphasis=bold)
        draft.brief = context.heading >= 0 and self.tree.facts[context.heading].name == "summary"
        self._describe(draft, run, context, text)
        self.made.append(draft)

    def _describe(self, draft: Draft, run: Run, context: Context, text: str) -> None:
        """Say of a run whether it is furniture, or label and value."""
        if context.furniture:
            draft.furniture = context.furniture
        else:
            own = (_own_reason(draft.kind, text) or self.inline.reason(run)) if text else ""
            level = draft.level if draft.kind is BlockKind.HEADING else 0
            draft.furniture = self.tail.reason(run, context, own, level)
        if draft.kind is BlockKind.PARAGRAPH and ":" in text[:45]:
            found = shapes.key_value(text)
            bold = draft.emphasis
            if found and (any(map(str.isdigit, text)) or (bold and bold[0][0] == draft.start)):
                draft.kind = BlockKind.LABELLED
                draft.label = (run.start + found.label[0], run.start + found.label[1])
                draft.values = [(run.start + found.value[0], run.start + found.value[1])]

    def _defined(self, run: Run, context: Context) -> bool:
        """A term or its definition in a definition list."""
        place = (run.start, run.end)
        if context.term == "dt":
            if self.term is not None and not self.term.values and self.term.label:
                self.term.label = (self.term.label[0], run.end)
                self.term.end = run.end
                return True
            reason = self.tail.reason(run, context, "")
            self.term = Draft(BlockKind.LABELLED, run.start, run.end, label=place, furniture=reason)
            self.made.append(self.term)
            return True
        if self.term is None:
            return False
        self.term.values.append(place)
        self.term.end = run.end
        return True

    def _joined(self, run: Run, context: Context, kind: BlockKind, bold: list[Range]) -> bool:
        """Whether the run goes on with the block before: a heading or item whose text stands in several elements."""
        if not self.made or run.owner == 0:
            return False
        before = self.made[-1]
        if before.kind is not kind or before.label is not None:
            return False
        if kind is BlockKind.HEADING:
            same = context.heading >= 0 and before.start >= self.tree.start[context.heading]
        else:
            names = self.tree.facts[run.owner].name in ("p", "li")
            same = names and before.level == context.level and before.start >= self.tree.start[context.item]
        if same:
            before.end = run.end
            before.emphasis += bold
        return same

    def _lines(self, run: Run, context: Context) -> bool:
        """A paragraph of short lines between line breaks: each line is its own block."""
        places = broken(self.tree.text, run)
        if len(places) < 2:
            return False
        texts = [self.tree.text[start:end] for start, end in places]
        listed = [bool(shapes.MARKER.match(text[:20])) for text in texts]
        if not any(listed) and any(len(text) > 120 for text in texts):
            return False
        for (start, end), text, marked in zip(places, texts, listed, strict=True):
            part = Run(start, end, run.owner, ())
            draft = Draft(BlockKind.PARAGRAPH, start, end, emphasis=self.inline.bold_within(start, end))
            if marked:
                draft.kind, draft.level = BlockKind.ITEM, 1
            elif end < run.end and draft.emphasis == [(start, end)] and _heads(text):
                draft.kind, draft.level = BlockKind.HEADING, min(6, self.heading_level + 1)
            self._describe(draft, part, context, text if len(text) <= 300 else "")
            self.made.append(draft)
        return True


_JOINING = frozenset({BlockKind.HEADING, BlockKind.ITEM})
"""Blocks whose text may stand in several elements."""


def _own_reason(kind: BlockKind, text: str) -> str:
    """Why the words of a block are furniture. "Search" is a button, but as an item of a list it is a feature."""
    if kind is BlockKind.HEADING:
        return ""
    reason = line_reason(text)
    return "" if reason == "button" and kind is BlockKind.ITEM else reason


def _compared(tree: Tree) -> int:
    """How many things the page's title or first heading sets against each other."""
    for node, fact in enumerate(tree.facts):
        if fact.name == "title" or fact.level == 1:
            names = shapes.subjects_of(tree.text[slice(*tree.place(node))][:300])
            if len(names) > 1:
                return len(names)
    return 0


def _heads(text: str) -> bool:
    """Whether a bold paragraph can be a heading."""
    return 0 < len(text) <= 80 and shapes.is_heading(text)

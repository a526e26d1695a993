"""The ends of pages: what stands under "Related articles", "Comments" and their kind."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.records import BlockKind
from whosays.segment.furniture import tail_reason

if TYPE_CHECKING:
    from whosays.segment.regions import Context, Weights
    from whosays.segment.tree import Run, Tree


class Tail:
    """Whether the walk over a page's runs is within a tail.

    A heading that begins one shuts off what follows up to the next heading of its level, and everything
    in the element that it opens.
    """

    __slots__ = ("_beyond", "_level", "_reason", "_tree", "_weights")

    def __init__(self, tree: Tree, weights: Weights) -> None:
        self._tree, self._weights = tree, weights
        self._reason, self._level, self._beyond = "", 0, 0

    def reason(self, run: Run, context: Context, own: str, level: int = 0) -> str:
        """Why the run is furniture: by its surroundings, by the tail it is in, or for a reason of its own."""
        if context.furniture:
            return context.furniture
        cue = tail_reason(self._tree.text[run.start : run.end]) if self._may_begin(run, context.kind, level) else ""
        if cue:
            self._reason, self._level = cue, level or 7
            self._beyond = self._tree.last[self._opened(run)]
            return cue
        if self._reason and level and level <= self._level and run.owner >= self._beyond:
            self._reason = ""
        return self._reason or own

    def _may_begin(self, run: Run, kind: BlockKind, level: int) -> bool:
        """Whether a run can begin a tail: a heading, or a short line of the page's last half."""
        if run.end - run.start > 100:
            return False
        return bool(level) or (kind is BlockKind.PARAGRAPH and run.start * 2 > len(self._tree.text))

    def _opened(self, run: Run) -> int:
        """The outermost element that the run opens and that is no larger part of the page."""
        tree = self._tree
        node = run.owner
        while True:
            above = tree.parent[node]
            if above == 0 or tree.facts[above].name in ("main", "article"):
                return node
            if tree.text[tree.start[above] : run.start].strip() or self._weights.share(above) > 0.4:
                return node
            node = above

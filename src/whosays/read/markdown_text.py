"""Lines of a markdown block joined to one string, with the way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from whosays.read.html import add_tag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.read.build import Builder


class Cut(NamedTuple):
    """A place whose letters are markup: they are left out, and `tags` stand there instead."""

    start: int
    end: int
    tags: tuple[str, ...] = ()


def joined(lines: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """The lines, those that adjoin in the file as one; empty ones dropped."""
    found: list[tuple[int, int]] = []
    for start, end in lines:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        elif end > start:
            found.append((start, end))
    return found


class Strip:
    """The content of a block: lines without what stands before them (`> `, indentation), end to end."""

    __slots__ = ("lines", "starts", "text")

    def __init__(self, source: str, lines: Sequence[tuple[int, int]]) -> None:
        self.lines = joined(lines)
        self.text = "".join(source[start:end] for start, end in self.lines)
        self.starts: list[int] = []
        at = 0
        for start, end in self.lines:
            self.starts.append(at)
            at += end - start

    def write(self, builder: Builder, cuts: Sequence[Cut], verbatim: Sequence[tuple[int, int]]) -> None:
        """Add the text to `builder` without the `cuts` (in order, apart); ampersands in `verbatim` stay themselves."""
        at = plain = 0
        for cut in (*cuts, Cut(len(self.text), len(self.text))):
            while at < cut.start:
                while plain < len(verbatim) and verbatim[plain][1] <= at:
                    plain += 1
                first, last = verbatim[plain] if plain < len(verbatim) else (cut.start, cut.start)
                stop = min(cut.start, last if first <= at else first)
                self._add(builder, at, stop, verbatim=first <= at)
                at = stop
            for tag in cut.tags:
                add_tag(builder, tag)
            at = max(at, cut.end)

    def _add(self, builder: Builder, start: int, end: int, *, verbatim: bool) -> None:
        """Add `text[start:end]`, line by line where lines do not adjoin in the file."""
        add = builder.verbatim if verbatim else builder.run
        number = bisect_right(self.starts, start) - 1
        while start < end:
            first, last = self.lines[number]
            stop = min(end, self.starts[number] + last - first)
            if stop > start:
                shift = first - self.starts[number]
                add(start + shift, stop + shift)
            start, number = max(start, stop), number + 1

"""Bold type and links inside runs of text."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.segment.drafts import Range
    from whosays.segment.tags import Facts
    from whosays.segment.tree import Run, Tree

_BETWEEN = re.compile(r"[\s/|·›»•>→←‹«-]*")
_BUTTON = re.compile(r"(?<![a-z])(?:btn|button|cta)(?![a-z])", re.IGNORECASE)


class Inline:
    """The bold pieces and the links of a page, to be asked for by place."""

    __slots__ = ("_bold", "_bold_starts", "_link_starts", "_links", "_text")

    def __init__(self, tree: Tree) -> None:
        self._text = tree.text
        self._bold: list[Range] = []
        self._links: list[tuple[int, int, Facts]] = []
        for node, fact in enumerate(tree.facts):
            if fact.name in ("b", "strong"):
                place = tree.place(node)
                if place[0] < place[1] and (not self._bold or place[0] >= self._bold[-1][1]):
                    self._bold.append(place)
            elif fact.name == "a" and tree.end[node] > tree.start[node]:
                self._links.append((tree.start[node], tree.end[node], fact))
        self._bold_starts = [place[0] for place in self._bold]
        self._link_starts = [link[0] for link in self._links]

    def bold_within(self, start: int, end: int) -> list[Range]:
        """The bold pieces between two places, cut at them."""
        first = bisect_left(self._bold_starts, start)
        if first and self._bold[first - 1][1] > start:
            first -= 1
        if first == len(self._bold) or self._bold_starts[first] >= end:
            return []  # most runs: nothing in them is bold
        last = bisect_left(self._bold_starts, end, lo=first)
        return [(max(place[0], start), min(place[1], end)) for place in self._bold[first:last]]

    def reason(self, run: Run) -> str:
        """Why a run that is made of links alone is furniture: a button, an advert, a row of links."""
        at = bisect_left(self._link_starts, run.start)
        links: list[tuple[int, int, Facts]] = []
        while at < len(self._links) and self._links[at][0] < run.end and len(links) < 200:
            links.append(self._links[at])
            at += 1
        if not links:
            return ""
        reached = run.start
        for start, end, _ in links:
            if _BETWEEN.fullmatch(self._text, reached, max(start, reached)) is None:
                return ""
            reached = max(reached, end)
        if reached < run.end and _BETWEEN.fullmatch(self._text, reached, run.end) is None:
            return ""
        if len(links) > 1:
            return "navigation"
        fact = links[0][2]
        return fact.reason or ("button" if _BUTTON.search(fact.classes) else "")

"""Emphasis in markdown: which stars, underscores and tildes belong together (CommonMark's rules)."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from whosays.read.markdown_text import Cut


@dataclass(slots=True)
class Delimiter:
    """A run of one mark; `start` and `end` move inwards as its marks are used."""

    mark: str
    start: int
    end: int
    opens: bool
    closes: bool
    length: int  # as written


def delimiter(text: str, start: int, end: int) -> Delimiter:
    """The run of marks at `text[start:end]`, and whether it may open or close emphasis.

    Underscores inside a word do neither: snake_case is one name.
    """
    mark = text[start]
    before, after = text[start - 1 : start] or " ", text[end : end + 1] or " "
    left = not after.isspace() and (not _is_mark(after) or before.isspace() or _is_mark(before))
    right = not before.isspace() and (not _is_mark(before) or after.isspace() or _is_mark(after))
    opens, closes = left, right
    if mark == "_":
        opens, closes = left and (not right or _is_mark(before)), right and (not left or _is_mark(after))
    if mark == "~" and end - start != 2:
        opens = closes = False  # "~5 MB" is about 5 MB
    return Delimiter(mark, start, end, opens, closes, end - start)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter)[0] in "PS"


def emphasis(delimiters: list[Delimiter]) -> list[Cut]:
    """The cuts that the matching delimiters make, in no order. Takes time in proportion to their number."""
    cuts: list[Cut] = []
    openers: list[Delimiter] = []
    searched: dict[tuple[str, bool, int], int] = {}  # kind of closer -> below this height it finds no opener
    for closer in delimiters:
        while closer.closes and closer.end > closer.start:
            key = (closer.mark, closer.opens, closer.length % 3)
            height = _find(openers, closer, searched.get(key, 0))
            if height is None:
                searched[key] = len(openers)
                break
            _match(openers[height], closer, cuts)
            used_up = openers[height].end <= openers[height].start
            del openers[height + (not used_up) :]
            for other, reached in searched.items():
                searched[other] = min(reached, len(openers))
        if closer.opens and closer.end > closer.start:
            openers.append(closer)
    return cuts


def _find(openers: list[Delimiter], closer: Delimiter, bottom: int) -> int | None:
    for height in range(len(openers) - 1, bottom - 1, -1):
        opener = openers[height]
        if opener.mark != closer.mark:
            continue
        odd = (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0
        if not odd or (opener.length % 3 == 0 and closer.length % 3 == 0):
            return height
    return None


def _match(opener: Delimiter, closer: Delimiter, cuts: list[Cut]) -> None:
    """Use up the inner marks of both: two of each where both have two."""
    strong = opener.end - opener.start > 1 and closer.end - closer.start > 1
    name = "del" if opener.mark == "~" else "strong" if strong else "em"
    width = 2 if strong else 1
    cuts.append(Cut(opener.end - width, opener.end, (f"<{name}>",)))
    cuts.append(Cut(closer.start, closer.start + width, (f"</{name}>",)))
    opener.end -= width
    closer.start += width

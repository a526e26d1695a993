"""Rows of a table that arrived with their cells glued: "a steep learning curveEasy to learn".

A small letter before a capital is a glue point in few places only (GitHub and MySQL are names), so
a point counts only where the left piece ends a word that began small, a sentence, or a name known
from the title, and the right piece begins one. A row whose points do not agree in number with those of the
rows around it is left whole: a wrong cell is worse than a long one.
"""

from __future__ import annotations

import re
from collections import Counter

from whosays.segment.shapes import LONGEST

_POINT = re.compile(
    r"""
      (?<! [\w.] ) [a-z]{3,} (?: [-'’] [a-z]+ )* (?P<word>) (?= [A-Z][a-z] | [A-Z]\s )  # "serversMinimalist"
    | (?<! [\w.] ) [a-z]{3,} [.!?] ['"”)]* (?P<sentence>) (?= [A-Z][a-z]* [\s,] )          # "applications.The"
    | (?<= [a-z]{2} ) (?P<sign>) (?= [~<>≥≤≈$€£] \s? \d )                               # "stars>50K"
    | (?<= \w ) \) (?P<bracket>) (?= [A-Z~<>≥≤≈] )                                       # "(async)Fast"
    """,
    re.VERBOSE,
)


_ANSWER = re.compile(r"Yes|No|[✓✗✔✘✅❌]\ufe0f?")
_ANSWERS = re.compile(r"(?<=\w)(?:(?:Yes|No|[✓✗✔✘✅❌]\ufe0f?)){2,}$")
"""Two answers or more at the end of a row: "Admin siteYesNo"."""


def twin_point(text: str) -> int | None:
    """Where a line that says one thing twice, glued, divides.

    >>> twin_point("Free to UseFree to Use")
    11
    """
    half, odd = divmod(len(text), 2)
    if odd or half < 2 or text[:half] != text[half:] or text[half - 1].isspace() or text[half].isspace():
        return None
    return half if any(map(str.isalpha, text)) else None


def glue_points(text: str, names: tuple[str, ...] = ()) -> list[int]:
    """The places in a line where two cells were glued, in order; few and sure rather than all."""
    twin = twin_point(text)
    if twin is not None:
        return [twin]
    points = {match.end() for match in _POINT.finditer(text)}
    answers = _ANSWERS.search(text)
    if answers is not None:
        points.update(match.start() for match in _ANSWER.finditer(text, answers.start()))
    for name in names:
        for match in re.finditer(re.escape(name), text):
            if match.start() and text[match.start() - 1].islower():
                points.add(match.start())
            if text[match.end() : match.end() + 1].isupper() and name[-1].islower():
                points.add(match.end())
    return sorted(points)


def glued_rows(rows: list[str], names: tuple[str, ...] = ()) -> list[list[int]] | None:
    """The glue points of each row of a run of lines, or None where the run is no glued table.

    At least three rows, and two thirds of them, must have one and the same number of points.
    Rows with another number get no points.
    """
    if len(rows) < 3 or any(len(row) > LONGEST for row in rows):
        return None
    found = [glue_points(row, names) for row in rows]
    counts = Counter(len(points) for points in found if points)
    if not counts:
        return None
    usual, times = counts.most_common(1)[0]
    if times < 3 or times * 3 < len(rows) * 2:
        return None
    return [points if len(points) == usual else [] for points in found]

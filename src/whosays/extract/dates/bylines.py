"""Lines that hold a date and nothing that it could be the date of: "Ann Marsh · 5 min read · Mar 4, 2024"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.provenance import Span

BESIDE = re.compile(
    r"""
      (?P<reading> \d+ \s* -? \s* min (?: ut [eo] n? )? s?
        (?: \s+ (?: read (?: ing )? | de \s+ lectur[ae] ) )? )
    | \d+ \s+ (?: comments? | kommentare | views? | shares? | likes? | claps? )
    | lesezeit | temps \s+ de \s+ lecture | tiempo \s+ de \s+ lectura
    | \b (?: by | von | par | por | di | on | in | am | le | el | at | and | the | read | author | written
           | admin | blog | reading | time | min | share | follow | monday | tuesday | wednesday | thursday
           | friday | saturday | sunday ) \b
    | [^\w\s]+
    """,
    re.VERBOSE | re.IGNORECASE,
)
MOST_WORDS = 5
"""Words of names and categories beside a date: "Ann Marsh in Better Programming"."""

MOST_BESIDE_READING = 10
"""Words, of whatever kind, in a line that also tells how long reading takes."""


def stands_alone(line: Span, date: Span) -> bool:
    """Whether a line holds nothing beside a date but names, a reading time and counts of comments."""
    around = line.text[: date.start - line.start] + " · " + line.text[date.end - line.start :]
    rest = BESIDE.sub(" ", around).split()
    if any(match["reading"] for match in BESIDE.finditer(around)):
        return len(rest) <= MOST_BESIDE_READING
    return len(rest) <= MOST_WORDS and all(word[0].isupper() for word in rest)

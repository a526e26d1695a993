"""Blurbs: a line with a name, and below it a sentence that says what the thing is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from whosays.provenance import Span

LONGEST_NAME = 40
FEWEST_WORDS = 6
KIND = re.compile(
    r"""
    (?: It | This | [\w.+#\ /-]{1,40}? ) \s+ is \s+ (?: an? | the ) \s+
    (?P<kind> .{1,200}? )
    (?= \s+ (?: (?: (?: in | on | of ) \s )? which | that | who | whose | where | designed | used | for ) \b  # what it does
      | [.;] (?: \s | $ ) | $ )
    """,
    re.VERBOSE,
)


def blurbs(span: Span) -> Iterator[tuple[Span, Span]]:
    """Each name line with the sentence below it. A line above another short line is no name: there is no blurb."""
    for name, blurb in pairwise(line.strip() for line in span.lines() if line.text.strip()):
        if len(name) <= LONGEST_NAME and name.text[-1] not in ".!?:" and len(blurb.text.split()) >= FEWEST_WORDS:
            yield name, blurb


def kind_of(blurb: Span) -> Span | None:
    """What a blurb calls its thing, up to where it turns to what that does: "web framework" in "X is a web framework that …"."""
    found = blurb.match(KIND)
    return found["kind"] if found else None

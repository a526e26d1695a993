"""Blurbs and taglines: the few words that say what a thing is, beside its name."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

LONGEST_NAME = 40
FEWEST_WORDS = 6
BLURB = re.compile(
    r"""
    (?: It | This | [\w.+#\ /-]{1,40}? ) \s+ is \s+ (?: an? | the ) \s+
    (?P<kind> .{1,200}? )
    (?=                                    # up to where it turns to what the thing does
        \s+ (?: (?: (?: in | on | of ) \s )? which | that | who | whose | where | designed | used | for ) \b
      | [.;] (?: \s | $ ) | $
    )
    """,
    re.VERBOSE,
)
TAGLINE = re.compile(
    r"""
    an? \s+ (?P<kind> .{1,200}? )         # "a microframework for Python", up to what it is made of or for whom
    (?= \s+ (?: based | built | written | designed | that | which | who | whose | with | from | on | used ) \b
      | [,;.] | $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
BUILT_ON = re.compile(r"\b(?:based|built)\s+(?:up)?on\s+(?:top\s+of\s+)?(?P<parts>.+)")


def blurbs(span: Span) -> Iterator[tuple[Span, Span]]:
    """Each name line with the sentence below it; a line above another short line is no name."""
    for name, blurb in pairwise(line.strip() for line in span.lines() if line.text.strip()):
        if len(name) <= LONGEST_NAME and name.text[-1] not in ".!?:" and len(blurb.text.split()) >= FEWEST_WORDS:
            yield name, blurb


def alternative_claims(page: Page, subjects: Sequence[Span], section: Span) -> Iterator[Claim]:
    """The things that stand in a section as name and blurb: an alternative to every subject, and what each is."""
    for name, blurb in blurbs(section):
        for subject in subjects:
            yield page.claim(subject, "alternative", name)
        if told := blurb.match(BLURB):
            yield page.claim(name, "category", told["kind"])


def tagline_claims(page: Page, subject: Span, tagline: Span) -> Iterator[Claim]:
    """What a tagline calls its thing ("a microframework for Python based on Werkzeug"), and what that is built on."""
    if told := tagline.match(TAGLINE):
        yield page.claim(subject, "category", told[0], text=told["kind"].text)
    if built := tagline.search(BUILT_ON):
        for part in split_names(built["parts"]):
            if part.text[0].isupper():
                yield page.claim(subject, "works_with", part)

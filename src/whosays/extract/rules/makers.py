"""The names of those who made or keep a thing, and the words that lead in to them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.subjects.naming import is_name
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span, SpanMatch
    from whosays.records import Claim

MADE = (
    "created developed designed built invented written conceived authored started founded launched released introduced"
    " made open-sourced published produced"
)
"""Participles after which "by" names a maker."""

KEPT = (
    "maintained backed supported owned promoted sponsored managed run governed acquired bought operated funded"
    " stewarded driven led"
)
"""Participles after which "by" names who keeps a thing now."""

ADVERBS = (
    r"(?: (?: also | first | originally | initially | officially | back | publicly | formally | currently | now"
    r" | jointly | actively | mainly | primarily | fully | still ) \s+ )*"
)
IN_YEAR = re.compile(
    r"""
    \b (?:back\s+)? (?:in|on|since|during|around) \s+ (?: the\s+year\s+ | early\s+ | late\s+ | mid-?\s* )?
    (?: \d{1,2}(?:st|nd|rd|th)?\s+ (?:of\s+)? )?                   # a day, before its month or behind it
    (?: [A-Z][a-z]+\s+ (?: \d{1,2}(?:st|nd|rd|th)?,?\s+ )? (?:of\s+)? )?
    (?P<year> (?:19[5-9]|20[0-4])\d ) \b
    """,
    re.VERBOSE,
)
BY = re.compile(
    r"""
    \b by\s+ (?P<names>.+?)
    (?= \s+ (?:back\s+)? (?:in|since|at|from|for|as|to|with|on|under|using|during|around|before|after) \b
      | \s+and\s+(?:is|was|has|are|it|has\s+been)\b
      | ,\s+(?:who|which|that|and\s+(?:is|was|has|it)|is|was|has|but|so|while|making)\b
      | ,\s+(?:of|from|best\s+known|known|famous|whose|part\s+of|then|now|today)\b
      | \s+(?:itself|respectively|that|which|who)\b
      | [;()] | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
PARTICIPLE = re.compile(
    rf"""
    \b {ADVERBS} (?<!\bonce\s) (?<!\bformerly\s) (?<!\bpreviously\s)        # of one who keeps it no longer
    (?P<verb> {"|".join((MADE + " " + KEPT).split())} )
    (?: \s+ and \s+ {ADVERBS} (?P<second> {"|".join((MADE + " " + KEPT).split())} ) )?
    (?= \s+ (?: (?: back\s+ )? (?: in | on | at | as | during ) \s+ (?: (?! \b (?: and | is | was | has | which
        | that | but ) \b ) [^,;] ){{2,50}}? \s+ )? by \s )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PARTICIPLES = frozenset((MADE + " " + KEPT).split())
MAKING = frozenset(MADE.split())
NO_RELEASE = frozenset({"written", "announced", "unveiled", "conceived"})


def makers(
    page: Page, subject: str, about: Span | None, property_name: str, match: SpanMatch | None, label: Span
) -> Iterator[Claim]:
    """One claim for each proper name of a list after "by"; a name's apposition ("a Russian company") is none."""
    for listed in _listed(match["names"]) if match is not None else ():
        if DESCRIPTION.match(listed.text):
            continue
        name = _without_office(listed)
        if is_name(name.text) and name.text[0].isupper() and name.text not in NOBODY:
            yield page.claim(subject, property_name, name, about=about, label=label)


RESPECTIVELY = re.compile(r"\s+resp\.?\s+", re.IGNORECASE)
DESCRIPTION = re.compile(
    r"""
    (?: an? | one\s+of ) \s
  | the\s+ (?: [a-z][\w-]*\s+ ){1,4}? (?: behind | of | that | who | which | from | and\s+also ) \s
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands in a list of names behind one of them and says who that is: an apposition, no further name."""
NOBODY = frozenset({"The", "A", "An", "Community", "Volunteers", "It", "They", "He", "She", "We", "I", "You"})


def _listed(names: Span) -> list[Span]:
    found = split_names(names)
    return [] if any(RESPECTIVELY.search(name.text) for name in found) else found


OFFICE = re.compile(r"(?:the\s+|a\s+|an\s+)?(?:(?:[a-z][\w-]*\s+)+(?=[A-Z]))?")


def _without_office(name: Span) -> Span:
    """A name without the lower-case words before it: "the developer Jordan Walke"."""
    lead = OFFICE.match(name.text)
    return name[lead.end() :] if lead else name

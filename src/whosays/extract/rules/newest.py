"""The newest version of a thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.clauses import Topic

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.provenance import Span
    from whosays.records import Claim

NUMBER = (
    r"(?P<number> v?\d+ (?: \.\d+ ){0,3} (?: \.x )? (?: \s+LTS )? ) (?! [\d%] | \s*(?:years?|months?|million|k\b) )"
)
NEWEST = (
    r"(?: latest | current | newest | most\s+recent ) \s+ (?: (?: stable | LTS | major | public | official ) \s+ )*"
)
LATEST = re.compile(
    rf"""
    \b {NEWEST} (?: version | release ) (?: \s+ (?: of | for ) \s+ (?: the\s+ )? (?P<of> [^,.;()]{{2,40}}? ) )?
    (?: \s* [,:(] | \s+ (?: is | was | being ) | \s+ at \s+ the \s+ time \s+ of \s+ writing \s+ (?: is | was ) )
    \s+ (?: currently\s+ | now\s+ )? (?: version\s+ )? (?P<name> [^\d,.;()]{{2,40}}? \s+ )? (?: version\s+ )? {NUMBER}
    """,
    re.VERBOSE | re.IGNORECASE,
)
IS_LATEST = re.compile(
    rf"\s+ {NUMBER} \s+ (?: is | being ) \s+ the \s+ {NEWEST} (?: version | release )", re.VERBOSE | re.IGNORECASE
)
IS_OUT = re.compile(
    rf"""
    \s+ (?: version\s+ )? {NUMBER} \s+
    (?: is \s+ (?: now\s+ | finally\s+ )? (?: out | available | released ) | has \s+ (?: just\s+ | now\s+ )?
        (?: been\s+released | landed | arrived ) ) \b (?! \s+ of \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
OUT_TRIGGERS = frozenset({"out", "available", "released", "landed", "arrived"})
NEWEST_TRIGGERS = frozenset({"latest", "current", "newest", "recent"})


def versions(page: Page, clause: Clause) -> Iterator[Claim]:
    """The newest version of a thing: "the latest version of X is 5.0", "X 5.1 is the newest release", "X 5 is out"."""
    if not OUT_TRIGGERS.isdisjoint(clause.words):
        yield from _out(page, clause)
    if NEWEST_TRIGGERS.isdisjoint(clause.words) or not {"version", "release"} & clause.words:
        return
    match = clause.span.search(LATEST)
    if match is not None:
        owner = _version_owner(clause, match["number"])
        if owner is not None:
            yield page.claim(owner.name, "version", match["number"], about=owner.span)
        return
    for mention in clause.mentions:
        found = clause.span[mention.span.end - clause.span.start :].match(IS_LATEST)
        if found is not None:
            yield page.claim(mention.subject, "version", found["number"], about=mention.span)


def _out(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "X 2.7.8 is out"; a number without a point may be of anything."""
    for mention in clause.mentions:
        found = clause.span[mention.span.end - clause.span.start :].match(IS_OUT)
        if found is not None and "." in found["number"].text:
            yield page.claim(mention.subject, "version", found["number"], about=mention.span)


def _version_owner(clause: Clause, number: Span) -> Topic | None:
    """Whose version it is: the one subject named before the number, else the clause's one topic."""
    named = [mention for mention in clause.mentions if mention.span.start < number.start]
    if len({mention.subject for mention in named}) == 1:
        return Topic(named[0].subject, named[0].span)
    return clause.topics[0] if not named and len(clause.topics) == 1 else None

"""When a page speaks from: the date of the claims that state none of their own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.dates.bylines import stands_alone
from whosays.extract.dates.wordings import ABOUT_ITSELF, AS_OF_BEFORE, PUBLISHED, UPDATED
from whosays.records import Basis, Block, BlockKind
from whosays.values import DateValue, Precision, dates

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from whosays.provenance import Document, Span
    from whosays.records import Metadata


@dataclass(frozen=True, slots=True, kw_only=True)
class PageDate:
    """The interval from which a page speaks, how that is known, and where it says so (if in its text).

    `told_by` names the rung of the ladder that answered.
    """

    start: str
    end: str
    basis: Basis
    span: Span | None = None
    told_by: str = ""


def page_date(document: Document, blocks: Sequence[Block]) -> PageDate | None:
    """When the page speaks from: its update, else its publication, else no later than it was fetched.

    What the text says goes before what the page's head says. A year in the title counts where nothing else does.
    """
    for name, rung in LADDER:
        found = rung(document, blocks)
        if found is not None:
            start, end, basis, span = found
            return PageDate(start=start, end=end, basis=basis, span=span, told_by=name)
    return None


HEAD = 15
"""Blocks at the head of a page among which bylines stand."""

FOOT = 8
"""Blocks of content at the end of a page among which the date of its update may stand."""

LONGEST_BYLINE = 200
LONGEST_REMARK = 400

Found = tuple[str, str, Basis, "Span | None"]


def _at(value: DateValue | None, basis: Basis = Basis.PAGE) -> Found | None:
    return None if value is None else (value.start, value.end, basis, value.span)


def _updated_in_text(_: Document, blocks: Sequence[Block]) -> Found | None:
    """The first date behind "Last updated" or "Stand:" at the head of the page, or a line with it at its foot."""
    return _at(next(_labelled(_head(blocks), UPDATED), None) or next(_labelled(_foot(blocks), UPDATED, at=0), None))


def _published_in_text(_: Document, blocks: Sequence[Block]) -> Found | None:
    return _at(next(_labelled(_head(blocks), PUBLISHED), None))


def _head(blocks: Sequence[Block]) -> Iterator[Block]:
    return (block for block in blocks[:HEAD] if block.kind not in TABULAR)


TABULAR = frozenset({BlockKind.TABLE, BlockKind.CODE})


def _foot(blocks: Sequence[Block]) -> Iterator[Block]:
    content = [block for block in blocks if not block.furniture or block.furniture in {"footer", "author box"}]
    return (block for block in reversed(content[-FOOT:]) if block.kind not in TABULAR)


def _labelled(blocks: Iterator[Block], labels: re.Pattern[str], *, at: int | None = None) -> Iterator[DateValue]:
    """The dates right behind a label, one of the lines that consist of little else; `at` where the label must begin."""
    for block in blocks:
        text = block.span.text
        if len(text) > LONGEST_BYLINE:
            continue
        for match in labels.finditer(text):
            if not _introduces(text[: match.start()], match.group(), line=at is not None):
                continue
            rest = block.span[match.end() : match.end() + 80]
            value = next(iter(dates(rest)), None)
            if value is not None and _follows(rest.text[: value.span.start - rest.start], match, value):
                yield value


INTRODUCING = re.compile(
    r"""
    (?: ^ | [\n·|•—–\-(\[,.:*_/] )  \s*
    (?: (?: this | the | our | all )? \s* (?: [a-z]+ \s )?
        (?: article | page | post | guide | review | comparison | table | list | prices? | pricing | data | figures
          | information | content | specs | we ) \s+
        (?: (?: was | were | is | are | has | have | been | last | first | originally ) \s+ )* )? \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _introduces(before: str, label: str, *, line: bool) -> bool:
    """Whether a label speaks of the page: at the head of a line or item, or behind "this article was".

    In a byline that is run together ("By Ann Marsh Published …") a capital shows where the label begins; `line` tells
    that the label must stand by itself.
    """
    return (label[:1].isupper() and not line) or INTRODUCING.search(before) is not None


BY_SOMEBODY = re.compile(
    r"\s+(?:by|von|par|por|da|di|door)\s+[^\d\n]{2,50}?(?:\s+on|\s+at|\s+in|\s+am|,|\s*[|·•–—-])?\s*"
)
ON = re.compile(r"\s*(?:on|at|in|am|le|el|il|em|op|den|the)?\s*[:：\-–|·•]?\s*", re.IGNORECASE)


def _follows(between: str, label: re.Match[str], value: DateValue) -> bool:
    """Whether nothing but "on", a colon or "by Ann Marsh on" stands between a label and its date."""
    if value.precision is Precision.YEAR and label.group()[:1].islower():
        return False  # "published in 2012", "updated in 2020": of something that the text tells of
    return ON.fullmatch(between) is not None or BY_SOMEBODY.fullmatch(between) is not None


def _in_metadata(name: str) -> Callable[[Document, Sequence[Block]], Found | None]:
    def rung(document: Document, _: Sequence[Block]) -> Found | None:
        metadata: Metadata = document.metadata
        written = getattr(metadata, name)
        return (*interval(written), Basis.PAGE, None) if written else None

    return rung


def _byline(_: Document, blocks: Sequence[Block]) -> Found | None:
    """A line at the head with a date, and beside it a name or a reading time: "5 min read · Mar 4, 2024"."""
    for block in _head(blocks):
        if block.kind in {BlockKind.HEADING, BlockKind.LABELLED} or block.furniture in {
            "related articles",
            "comments",
            "advert",
        }:
            continue
        if len(block.span) <= LONGEST_BYLINE:
            found = [value for value in dates(block.span) if value.precision in {Precision.DAY, Precision.MONTH}]
            if len(found) == 1 and stands_alone(block.span, found[0].span):
                return _at(found[0])
    return None


def _remark(_: Document, blocks: Sequence[Block]) -> Found | None:
    """What the page says of itself: "All prices as of March 2024", "This comparison reflects the state as of 2025"."""
    for block in blocks:
        if block.furniture not in {"", "footer"} or block.kind in TABULAR or len(block.span) > LONGEST_REMARK:
            continue
        about = block.span.search(ABOUT_ITSELF)
        for value in dates(block.span) if about is not None else ():
            before = block.span.document.text[block.span.start : value.span.start]
            if AS_OF_BEFORE.search(before):
                return (value.start, value.end, Basis.PAGE, value.span)
    return None


TITLE_YEAR = re.compile(
    r"""
      [(\[] (?: [A-Z][a-z]+ \s )? (?: guide | edition | updated? | comparison )? \s? (?P<bracketed> 20[0-4]\d ) [)\]]
    | \b (?: in | for ) \s (?P<spoken> 20[0-4]\d ) (?= \s*(?: $ | [:|–—?!,-] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _title(document: Document, blocks: Sequence[Block]) -> Found | None:
    """The year in a title, "Best notebooks in 2026": all that it tells is in which year the page may have been made."""
    for block in blocks[:HEAD]:
        if block.kind in {BlockKind.TITLE, BlockKind.HEADING} and (block.kind is BlockKind.TITLE or block.level == 1):
            match = block.span.search(TITLE_YEAR)
            if match is not None:
                span = match.get("bracketed") or match["spoken"]
                return (*_not_after(span.text, document.metadata.fetched), Basis.INFERRED, span)
    match_in_head = TITLE_YEAR.search(document.metadata.title)
    if match_in_head is not None:
        year = match_in_head["bracketed"] or match_in_head["spoken"]
        return (*_not_after(year, document.metadata.fetched), Basis.INFERRED, None)
    return None


def _not_after(year: str, fetched: str) -> tuple[str, str]:
    """The interval of a year, which ends when the page was fetched."""
    start, end = interval(year)
    crawled = interval(fetched)[1] if fetched else end
    return (start, min(end, crawled)) if crawled >= start else (crawled, crawled)


def _fetched(document: Document, _: Sequence[Block]) -> Found | None:
    fetched = document.metadata.fetched
    return ("", interval(fetched)[1], Basis.CRAWL, None) if fetched else None


LADDER: tuple[tuple[str, Callable[[Document, Sequence[Block]], Found | None]], ...] = (
    ("update in the text", _updated_in_text),
    ("update in the head", _in_metadata("updated")),
    ("publication in the text", _published_in_text),
    ("publication in the head", _in_metadata("published")),
    ("byline", _byline),
    ("remark of the page on itself", _remark),
    ("year in the title", _title),
    ("crawl", _fetched),
)
"""The places that tell a page's date, best first; the first that says something is believed."""

MONTH_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def interval(date: str) -> tuple[str, str]:
    """The first and last day of an ISO date of any precision.

    >>> interval("2021"), interval("2024-02"), interval("2021-08-10T08:00:00Z")
    (('2021-01-01', '2021-12-31'), ('2024-02-01', '2024-02-29'), ('2021-08-10', '2021-08-10'))
    """
    parts = date[:10].split("-")
    if len(parts) == 1:
        return f"{parts[0]}-01-01", f"{parts[0]}-12-31"
    if len(parts) == 2:
        year, month = int(parts[0]), int(parts[1])
        leap = month == 2 and (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0))
        return f"{date}-01", f"{date}-{MONTH_DAYS[month - 1] + leap:02d}"
    return date[:10], date[:10]

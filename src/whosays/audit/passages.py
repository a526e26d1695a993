"""The passages that the report cites, each in its surroundings, for a file that has to stand alone."""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Any, NamedTuple

from markupsafe import Markup, escape

from whosays.audit.citations import MOST_WAYS_BACK, anchor, citations
from whosays.audit.wording import shown, visible
from whosays.store.reconciling.report import texts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from whosays.audit.citations import Citation
    from whosays.audit.records import Report
    from whosays.store import Connection

    Row = Mapping[str, Any]

AROUND = 180
"""Letters shown on either side of a passage."""

LONGEST_PASSAGE = 2_000
"""Letters of one passage that are marked; a longer one is cut."""

LONGEST_WORD = 30
"""An excerpt begins and ends between words, where one ends within so many letters."""

EMPTY_LINES = re.compile(r"[^\S\n]*\n\s*\n\s*")
HTTP = re.compile(r"https?://", re.IGNORECASE)


class Place(NamedTuple):
    """A passage: where it stands, its name within the page, and the ways back to what cites it."""

    start: int
    end: int
    name: str
    back: tuple[tuple[str, str], ...]  # anchor, label


class Excerpt(NamedTuple):
    """A stretch of a document with its passages marked, as safe HTML."""

    words: Markup
    cut_before: bool
    cut_after: bool


class Article(NamedTuple):
    """A document as the report shows it: what it is, and the excerpts that hold what is cited."""

    document: int
    title: str
    source: str
    name: str
    url: str  # empty unless it is one of http
    dates: str
    language: str
    excerpts: tuple[Excerpt, ...]


def articles(report: Report, connection: Connection) -> tuple[Article, ...]:
    """The documents that the report cites, by source and name, with all the passages that it cites."""
    cited = sorted(citations(report), key=lambda each: each.quote.document)
    places = {number: _places(told) for number, told in groupby(cited, key=lambda each: each.quote.document)}
    told = [_article(row, places[row["document"]]) for row in texts(connection, places)]
    return tuple(sorted(told, key=lambda article: (article.source, article.name, article.document)))


def _places(cited: Iterable[Citation]) -> list[Place]:
    """The places of one document, each once, with the first few ways back."""
    found: dict[tuple[int, int], dict[str, str]] = {}
    names: dict[tuple[int, int], str] = {}
    for each in cited:
        place = each.quote.start, each.quote.end
        names[place] = anchor(each.quote)
        found.setdefault(place, {}).setdefault(each.label, each.anchor)
    return [
        Place(start, end, names[start, end], _ways(found[start, end]))
        for start, end in sorted(found, key=lambda place: (place[0], -place[1]))
    ]


def _ways(labels: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """The first few ways back, one for each part of the report."""
    return tuple((name, label) for label, name in labels.items())[:MOST_WAYS_BACK]


def _article(row: Row, places: Sequence[Place]) -> Article:
    dates = [f"{word} {shown(row[word], 40)}" for word in ("published", "updated", "fetched") if row[word]]
    url = shown(row["url"], 2_000)
    return Article(
        document=row["document"],
        title=shown(row["title"] or row["name"]),
        source=shown(row["source"]),
        name=shown(row["name"]),
        url=url if HTTP.match(url) else "",
        dates=", ".join(dates),
        language=row["language"] if re.fullmatch(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", row["language"] or "") else "",
        excerpts=tuple(excerpts(row["text"], places)),
    )


def excerpts(text: str, places: Sequence[Place]) -> Iterator[Excerpt]:
    """The stretches of `text` around `places`, which are ordered; those close together share one."""
    inside = [place for place in places if 0 <= place.start < place.end <= len(text)]
    cut = [place._replace(end=min(place.end, place.start + LONGEST_PASSAGE)) for place in inside]
    run: list[Place] = []
    reach = 0
    for place in cut:
        if run and place.start > reach + 2 * AROUND:
            yield _excerpt(text, run, reach)
            run, reach = [], 0
        run.append(place)
        reach = max(reach, place.end)
    if run:
        yield _excerpt(text, run, reach)


def _excerpt(text: str, places: Sequence[Place], reach: int) -> Excerpt:
    first, last = _between_words(text, places[0].start, reach)
    return Excerpt(
        words=marked(text[first:last], [_moved(place, -first) for place in places]),
        cut_before=bool(text[:first].strip()) if first < 10_000 else True,
        cut_after=last < len(text) and bool(text[last : last + 10_000].strip()),
    )


def _moved(place: Place, by: int) -> Place:
    return place._replace(start=place.start + by, end=place.end + by)


def _between_words(text: str, start: int, end: int) -> tuple[int, int]:
    """Where an excerpt begins and ends: `AROUND` letters off, between words where one ends near there."""
    first, last = max(start - AROUND, 0), min(end + AROUND, len(text))
    if first > 0:
        space = re.search(r"\s", text[first : min(first + LONGEST_WORD, start)])
        first += space.end() if space else 0
    if last < len(text):
        back = text[max(last - LONGEST_WORD, end) : last]
        space_at = max((match.start() for match in re.finditer(r"\s", back)), default=-1)
        last = last - len(back) + space_at if space_at >= 0 else last
    return first, last


def marked(text: str, places: Sequence[Place]) -> Markup:
    """A text with its places marked and named, everything else escaped.

    Places may lie within one another and may cross; a mark that is crossed goes on, without its name, behind the end of
    the other. Every name stands exactly once.
    """
    opening = sorted(places, key=lambda place: (place.start, -place.end))
    edges = sorted({0, len(text), *(place.start for place in places), *(place.end for place in places)})
    parts: list[Markup] = []
    stack: list[Place] = []
    at = 0
    for edge, following in zip(edges, [*edges[1:], None], strict=True):
        parts.extend(_closed(stack, edge))
        while at < len(opening) and opening[at].start == edge:
            parts.append(Markup('<mark id="{}">').format(opening[at].name))
            stack.append(opening[at])
            at += 1
        if following is not None:
            parts.append(escape(EMPTY_LINES.sub("\n\n", visible(text[edge:following]))))
    return Markup("").join(parts)


def _closed(stack: list[Place], edge: int) -> Iterator[Markup]:
    """End the marks that end at `edge`, with the ways back, and go on with those that they cross."""
    if not any(place.end == edge for place in stack):
        return
    lowest = next(at for at, place in enumerate(stack) if place.end == edge)
    crossed = [place for place in stack[lowest:] if place.end != edge]
    ended = [place for place in stack[lowest:] if place.end == edge]
    yield Markup("</mark>") * len(stack[lowest:])
    del stack[lowest:]
    for place in reversed(ended):
        yield from (
            Markup('<a class="back" href="#{}" aria-label="back to {}">↑ {}</a>').format(name, label, label)
            for name, label in place.back
        )
    for place in crossed:
        yield Markup("<mark>")
        stack.append(place)

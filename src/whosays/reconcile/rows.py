"""Claims from a plain table: rows of source, subject, property and value become observations.

What cannot be used becomes a sentence with the row's line; every other row is kept, whatever its property is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from datetime import date
from functools import lru_cache
from hashlib import blake2b
from math import isfinite
from typing import TYPE_CHECKING, NamedTuple

from whosays import vocabulary
from whosays.errors import InputError
from whosays.provenance import Document
from whosays.reconcile.records import Kind, Observation
from whosays.reconcile.shapes import shape_of
from whosays.records import Basis, Metadata
from whosays.values import Kind as FigureKind
from whosays.values import dates, figures, name_key
from whosays.vocabulary import label_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.provenance import Span

NEEDED = ("source", "subject", "property", "value")
OPTIONAL = ("as_of", "unit", "scope")

MOSTLY = 0.9
"""The share of its values that must be figures for a property that no vocabulary tells of to be one of figures."""

PLAIN = re.compile(
    r"""
    [+-]? (?: \d{1,3} (?: ,\d{3} )+ (?: \.\d* )?      # 1,234.5
            | (?: \d+ \.? \d* | \.\d+ ) (?: [eE] [+-]? \d+ )? )
    """,
    re.VERBOSE | re.ASCII,
)
ISO = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?", re.ASCII)


class Told(NamedTuple):
    """A figure as a table tells it."""

    number: float
    lower: float | None
    upper: float | None
    bound: str = ""
    unit: str = ""


class Row(NamedTuple):
    """A row that can be used, with its line."""

    line: int
    source: str
    subject: str
    property: str
    value: str
    as_of: str
    unit: str
    scope: str


class Read(NamedTuple):
    """What a table gave: its claims, in the order of rows, and what was wrong, a sentence each. `page` is the line."""

    observations: list[Observation]
    problems: list[str]


def read(lines: Iterable[tuple[int, Sequence[str]]]) -> Read:
    """The claims of a table: each row with its line, the first of them the names of the columns.

    Raises InputError where a column that is needed is not there, or there is no row at all.
    """
    problems: list[str] = []
    rows = list(_rows(iter(lines), problems))
    by_figures = _by_figures(rows)
    seen: Counter[str] = Counter()
    found = []
    for row in rows:
        name = _id(row)
        seen[name] += 1
        if seen[name] > 1:
            name = f"{name}-{seen[name]}"
        found.append(_observation(row, name, problems, figures_wanted=by_figures[row.property]))
    problems.sort(key=_line)
    return Read(found, problems)


def _line(problem: str) -> int:
    return int(problem.split(":", 1)[0].removeprefix("line "))


def _rows(lines: Iterator[tuple[int, Sequence[str]]], problems: list[str]) -> Iterator[Row]:
    """The rows that can be used; of the others, what they lack."""
    head = [cell.strip().lower() for cell in next(lines, (0, ()))[1]]
    missing = [name for name in NEEDED if name not in head]
    if missing:
        found = f"it has {', '.join(filter(None, head))}" if any(head) else "it has none"
        raise InputError(f"The table needs columns named {', '.join(NEEDED)}: {found}.")
    at = {name: head.index(name) for name in (*NEEDED, *OPTIONAL) if name in head}
    for line, cells in lines:
        if not any(cell.strip() for cell in cells):
            continue
        told = {name: " ".join(cells[place].split()) if place < len(cells) else "" for name, place in at.items()}
        lacking = [name for name in NEEDED if not told[name]]
        if lacking:
            problems.append(f"line {line}: the row has no {' and no '.join(lacking)}.")
            continue
        if len(cells) > len(head):
            problems.append(
                f"line {line}: the row has {len(cells)} cells under {len(head)} columns; the rest is not used."
            )
        told["property"] = _known(told["property"])
        yield Row(line, **{name: told.get(name, "") for name in Row._fields[1:]})


@lru_cache(maxsize=4096)
def _known(name: str) -> str:
    """The vocabulary's name of a property, or the name as it is."""
    found = vocabulary.in_force()
    if name.lower() in found:
        return name.lower()
    labelled = found.by_label.get(label_key(name))
    return labelled.name if labelled else name


def _by_figures(rows: Iterable[Row]) -> dict[str, bool]:
    """Whether a property's values are taken as figures: by the vocabulary, else where most of them are."""
    told: defaultdict[str, Counter[bool]] = defaultdict(Counter)
    for row in rows:
        told[row.property][figure_of(row.value) is not None] += 1
    found = {}
    for name, counted in told.items():
        kind = shape_of(name).kind
        known = kind in {Kind.NUMBER, Kind.COUNTER}
        found[name] = known or (kind is None and counted[True] >= MOSTLY * counted.total())
    return found


def _observation(row: Row, name: str, problems: list[str], *, figures_wanted: bool) -> Observation:
    told = figure_of(row.value) if figures_wanted else None
    if figures_wanted and told is None:
        problems.append(f"line {row.line}: {row.value!r} is no figure, as other values of {row.property} are.")
    first, last = when(row.as_of) if row.as_of else ("", "")
    if row.as_of and not first:
        problems.append(f"line {row.line}: {row.as_of!r} is no date; the claim is taken to have none.")
    is_member = shape_of(row.property).kind is Kind.MEMBER
    return Observation(
        id=name,
        page=row.line,
        source=row.source,
        thing=row.subject.casefold(),
        subject=row.subject,
        property=row.property,
        number=told.number if told else None,
        lower=told.lower if told else None,
        upper=told.upper if told else None,
        bound=told.bound if told else "",
        unit=row.unit or (told.unit if told else ""),
        object=row.value if is_member else "",
        object_key=name_key(row.value) if is_member else "",
        text=row.value,
        scope=row.scope,
        as_of=first,
        as_of_end=last if last != first else "",
        as_of_basis=Basis.STATED.value if first else "",
    )


def _id(row: Row) -> str:
    """The name of a claim, by what the row says and not by where it stands."""
    return blake2b("\x1f".join(row[1:]).encode("utf-8", "surrogatepass"), digest_size=8).hexdigest()


@lru_cache(maxsize=1 << 16)
def figure_of(value: str) -> Told | None:
    """The figure that is all of a value, or None: "58k", "~60,000", "12 %". What stands plainly is exact.

    >>> figure_of("1,234.5"), figure_of("58k"), figure_of("gate 5")
    (Told(number=1234.5, lower=1234.5, upper=1234.5, bound='', unit=''), \
Told(number=58000.0, lower=57500.0, upper=58500.0, bound='', unit=''), None)
    """
    if PLAIN.fullmatch(value):
        number = float(value.replace(",", ""))
        return Told(number, number, number) if isfinite(number) else None
    span = _span(value)
    found = figures(span)
    if len(found) != 1 or found[0].span != span or found[0].kind in {FigureKind.DATE, FigureKind.VERSION}:
        return None
    one = found[0]
    lower, upper = (None if end is None else float(end) for end in (one.lower, one.upper))
    return Told(float(one.number), lower, upper, one.bound, one.unit) if isfinite(one.number) else None


@lru_cache(maxsize=4096)
def when(written: str) -> tuple[str, str]:
    """The first and the last day, month or year of a date in ISO form; empty where it is none.

    >>> when("2021-08"), when("Aug 10, 2021"), when("2021-13"), when("soon")
    (('2021-08', '2021-08'), ('2021-08-10', '2021-08-10'), ('', ''), ('', ''))
    """
    match = ISO.fullmatch(written)
    if match:
        year, month, day = (int(part or 1) for part in match.groups())
        try:
            date(year, month, day)
        except ValueError:
            return "", ""
        return written, written
    span = _span(written)
    found = dates(span)
    return (found[0].start, found[0].end) if len(found) == 1 and found[0].span == span else ("", "")


def _span(text: str) -> Span:
    """A text as what the readers of values read."""
    return Document(
        raw=b"",
        sha256="", name="", location="", media_type="text/plain", encoding="utf-8", text=text, pieces=(),
        metadata=Metadata(),
    ).span()  # fmt: skip

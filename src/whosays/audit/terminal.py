"""The report as lines for a terminal: wrapped to its width, each piece with the name of a style.

What a style looks like is the command line's to know; nothing here is a colour.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import combining, east_asian_width

from whosays.audit.commands import command
from whosays.audit.sentences import (
    COUNTED,
    FOR_DECIDING,
    alone_lines,
    check_marks,
    check_title,
    decision_words,
    features_remark,
    features_words,
    heads,
    nothing_alone,
    opinions_remark,
    overview_sentence,
    pros_and_cons,
    quote_words,
    record_words,
    share_words,
    sources_remark,
    told_alike,
    value_words,
)
from whosays.audit.wording import LONGEST_SENTENCE, count, listed, percent, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.audit.records import Check, Quote, Report, Thing, Value

NARROWEST, WIDEST = 60, 120
WIDEST_LABEL = 24

QUOTES, QUOTES_OF_ALIKE = 5, 3
"""Claims told of a difference: its sentence holds the figures, files hold more."""

LEAST_COLUMN = 8
"""Columns of a table are not made narrower than this to let the others breathe."""

LONGEST_WHOLE_WORD = 18
"""Words of a table that are not broken while there is another way."""

WORD_OR_SPACE = re.compile(r"\s+|\S+")


class Piece(NamedTuple):
    """Words in one style: heading, warning, strong, mark, quiet, or none."""

    text: str
    style: str = ""


Line = tuple[Piece, ...]


def terminal(report: Report, *, width: int = 80) -> Iterator[Line]:
    """The lines of the report; each is at most `width` columns wide, which is taken as 60 to 120."""
    fit = min(max(width, NARROWEST), WIDEST)
    for section in (_head, _checks, _values, _features, _alone, _sources, _unused):
        yield from section(report, fit)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: letters of East Asia take two, accents that stand on others none.

    >>> columns("Flask"), columns("日本"), columns("e\u0301")
    (5, 4, 1)
    """
    if text.isascii():
        return len(text)
    return sum(0 if combining(letter) else 2 if east_asian_width(letter) in "WF" else 1 for letter in text)


def wrapped(pieces: Iterable[Piece], width: int, *, first: str = "", rest: str = "") -> Iterator[Line]:
    """Words in styles broken into lines; `first` stands before the first line and `rest` before the others.

    A word that is longer than a line is cut over several.
    """
    line, used, empty = [Piece(first)], columns(first), True
    for word in _words(pieces, width - columns(rest)):
        room = sum(columns(piece.text) for piece in word)
        if not empty and used + 1 + room > width:
            yield tuple(line)
            line, used, empty = [Piece(rest)], columns(rest), True
        if not empty:
            line.append(Piece(" "))
            used += 1
        line.extend(word)
        used, empty = used + room, False
    yield tuple(line)


def _words(pieces: Iterable[Piece], width: int) -> Iterator[list[Piece]]:
    """The words of a text, each in one piece or more where its style changes; one that fits no line comes in parts."""
    word: list[Piece] = []
    room = width
    for piece in pieces:
        for match in WORD_OR_SPACE.finditer(piece.text):
            text = match[0]
            if text.isspace():
                if word:
                    yield word
                word, room = [], width
                continue
            while columns(text) > room:
                head = _fitting(text, room)
                yield [*word, Piece(text[:head], piece.style)] if head else word
                word, room, text = [], width, text[head:]
            word.append(Piece(text, piece.style))
            room -= columns(text)
    if word:
        yield word


def _fitting(text: str, width: int) -> int:
    """How many letters of `text` fit into `width` columns; one at least, where that is a whole line."""
    return next((at for at in range(min(len(text), width), 0, -1) if columns(text[:at]) <= width), 0)


def _paragraph(text: str, width: int, *, indent: str = "", style: str = "", hang: str = "") -> Iterator[Line]:
    yield from wrapped([Piece(text, style)], width, first=indent, rest=hang or indent)


def _title(text: str, width: int) -> Iterator[Line]:
    yield ()
    yield from _paragraph(text, width, style="heading")
    yield (Piece("─" * min(columns(text), width), "quiet"),)


def _head(report: Report, width: int) -> Iterator[Line]:
    yield from _paragraph(heads(report)[0], width, style="heading")
    yield from _paragraph(overview_sentence(report), width)


def _checks(report: Report, width: int) -> Iterator[Line]:
    yield from _title("1. What to check first", width)
    if not report.checks:
        yield (Piece("Nothing that somebody should look at."),)
    for check in report.checks:
        yield from _check(report, check, width)
    if report.more_checks:
        yield ()
        yield from _more(report, count(report.more_checks, "more difference"), width, "conflicts", "--severity", "warn")
    if report.checks:
        yield ()
        asked = command(report, "decide", "CONFLICT", "accept|dismiss|prefer", "[CLAIM]", "--note", "…")
        yield from _paragraph(FOR_DECIDING, width)
        yield from _paragraph(asked, width, indent="  ", style="quiet")
    if report.decided:
        yield ()
        yield (Piece("Decided", "heading"),)
        for check in report.decided:
            for difference in check.differences:
                told = [Piece(shown(difference.sentence, LONGEST_SENTENCE)), Piece(f" {difference.conflict}", "quiet")]
                yield from wrapped(told, width, first="• ", rest="  ")
                yield from _paragraph(decision_words(difference.decision), width, indent="  ", style="quiet")
    if report.more_decided:
        yield from _more(report, count(report.more_decided, "more decision"), width, "conflicts")
    if report.noted:
        yield ()
        told_kinds = ", ".join(f"{kind} {number:,}" for kind, number in report.noted)
        yield from _paragraph(f"Milder differences, for information: {told_kinds}", width)


def _check(report: Report, check: Check, width: int) -> Iterator[Line]:
    yield ()
    first, rest = f"{check.number}. ", " " * (len(str(check.number)) + 2)
    told = [Piece(check_title(check), "warning"), Piece(f" · {check_marks(check)}", "quiet")]
    yield from wrapped(told, width, first=first, rest=rest)
    most = QUOTES if len(check.differences) == 1 else QUOTES_OF_ALIKE
    for difference in check.differences:
        sentence = [Piece(shown(difference.sentence, LONGEST_SENTENCE)), Piece(f" {difference.conflict}", "quiet")]
        yield from wrapped(sentence, width, first=rest, rest=rest)
        if difference.decision:
            yield from _paragraph(decision_words(difference.decision), width, indent=rest, style="quiet")
        for quote in difference.quotes[:most]:
            told_quote = [*_quote(quote), Piece(f" {quote.claim}", "quiet")]
            yield from wrapped(told_quote, width, first=f"{rest}• ", rest=f"{rest}  ")
        if more := difference.more + max(len(difference.quotes) - most, 0):
            yield (Piece(f"{rest}• and {count(more, 'more claim')}"),)
    if check.more:
        told_more = f"… and {count(check.more, 'more difference')} like these: "
        listing = Piece(command(report, "conflicts", "--type", check.type), "quiet")
        yield from wrapped([Piece(told_more), listing], width, first=rest, rest=f"{rest}  ")


def _quote(quote: Quote, *, subject: bool = True) -> list[Piece]:
    """Who says what in which words, the words marked among those around them."""
    told = quote_words(quote, subject=subject)
    before = Piece(f"“{shown(quote.before)}{' ' * quote.before[-1:].isspace()}", "quiet")
    after = Piece(f"{' ' * quote.after[:1].isspace()}{shown(quote.after)}”", "quiet")
    return [Piece(f"{told} "), before, Piece(f"[{shown(quote.quote)}]", "mark"), after]


def _values(report: Report, width: int) -> Iterator[Line]:
    yield from _title("2. Values with their evidence", width)
    if not report.things and not report.others:
        yield (Piece("No value is known."),)
    for thing in report.things:
        yield from _thing(report, thing, width)
    if report.others:
        yield ()
        yield (Piece("Other subjects", "heading"),)
        rows = [(shown(name, 60), value.label, value.value, f"{value.sources:,}") for name, value in report.others]
        yield from _table(("subject", "property", "value", "sources"), rows, width, right=(3,))
        yield from _left_out([value for _, value in report.others], width)
    if report.more_things:
        yield from _more(report, count(report.more_things, "more subject"), width, "claims", "--table")
    if report.comparisons:
        yield ()
        yield (Piece("Comparisons", "heading"),)
        told = [
            (shown(each.subject, 60), each.verdict, each.measure, percent(each.confidence), f"{each.sources:,}")
            for each in report.comparisons
        ]
        yield from _table(("subject", "is said to be", "measured by", "sure", "sources"), told, width, right=(3, 4))
    if report.more_comparisons:
        more = count(report.more_comparisons, "more comparison")
        yield from _more(report, more, width, "claims", "--property", "comparison")


def _thing(report: Report, thing: Thing, width: int) -> Iterator[Line]:
    yield ()
    yield from _paragraph(shown(thing.name), width, style="heading")
    labels = max((columns(value.label) for value in thing.values), default=0)
    indent = " " * (min(labels, WIDEST_LABEL) + 2)
    for value in thing.values:
        label = list(wrapped([Piece(value.label)], len(indent) - 2))
        told = [Piece(value.value, "strong"), Piece(f" · {value_words(value)}", "quiet")]
        yield from _beside(label, list(wrapped(told, width - len(indent))), indent)
    yield from _left_out(thing.values, width)
    if thing.more:
        yield from _more(report, count(thing.more, "more value"), width, "claims", "--subject", thing.name)


def _beside(left: Sequence[Line], right: Sequence[Line], indent: str) -> Iterator[Line]:
    """Two columns of lines, the second beginning behind `indent`."""
    for at in range(max(len(left), len(right))):
        head = left[at] if at < len(left) else ()
        tail = right[at] if at < len(right) else ()
        gap = indent[sum(columns(piece.text) for piece in head) :] if tail else ""
        yield (*head, Piece(gap), *tail)


def _left_out(values: Sequence[Value], width: int) -> Iterator[Line]:
    for value in values:
        for share in value.shares:
            if share.part not in COUNTED:
                part, why = share_words(share)
                told = [Piece(f"{value.label}, {part}: "), *_quote(share.quote, subject=False), Piece(f" {why}")]
                yield from wrapped(told, width, first="  • ", rest="    ")


def _features(report: Report, width: int) -> Iterator[Line]:
    yield from _title("3. Features", width)
    yield from _paragraph(features_words(report), width, style="quiet")
    for features in report.features:
        names = [shown(name, 40) for name in features.subjects]
        yield ()
        yield from _paragraph(listed(names), width, style="heading")
        if features.rows:
            rows = [(row.label, *(told_alike(cell) for cell in row.cells)) for row in features.rows]
            yield from _table(("feature", *names), rows, width)
        if remark := features_remark(features):
            yield from _paragraph(remark, width, style="quiet")
        if features.opinions:
            yield ()
            rows = [(row.label, *(pros_and_cons(*counts) for counts in row.counts)) for row in features.opinions]
            yield from _table(("advantages and drawbacks", *names), rows, width)
            yield from _paragraph(opinions_remark(features), width, style="quiet")


def _alone(report: Report, width: int) -> Iterator[Line]:
    yield from _title("4. What rests on one source only", width)
    if not report.alone:
        yield (Piece(nothing_alone(report)),)
    for each in report.alone:
        yield from _paragraph(shown(each.source), width, style="heading")
        for told in alone_lines(each):
            yield from _paragraph(told, width, indent="• ", hang="  ")
    if report.more_alone:
        yield from _more(report, f"of {count(report.more_alone, 'more source')}", width, "sources", "--table")


def _sources(report: Report, width: int) -> Iterator[Line]:
    yield from _title("5. The sources", width)
    rows = [
        (shown(each.source, 60), f"{each.documents:,}", f"{each.claims:,}", f"{each.subjects:,}", *record_words(each))
        for each in report.sources
    ]
    titles = ("source", "documents", "claims", "subjects", "reliability", "copying")
    yield from _table(titles, rows, width, right=(1, 2, 3))
    if remark := sources_remark(report):
        yield from _paragraph(remark, width, style="quiet")
    if report.more_sources:
        yield from _more(report, count(report.more_sources, "more source"), width, "sources", "--table")


def _unused(report: Report, width: int) -> Iterator[Line]:
    yield from _title("6. Numbers not used", width)
    if not report.unused:
        yield (Piece("None: every number is evidence of a claim."),)
        return
    for each in report.unused:
        yield from _paragraph(f"{shown(each.reason)}: {each.numbers:,}, as", width, indent="• ", hang="  ")
        for quote in each.examples:
            yield from wrapped(_quote(quote), width, first="    ", rest="    ")
    further = f"all of them, of {count(report.more_unused, 'more reason')} too" if report.more_unused else "all of them"
    yield from _more(report, further, width, "unused", "--table")


def _more(report: Report, what: str, width: int, *asked: str) -> Iterator[Line]:
    """What was left out, and the command that lists it."""
    told = [Piece(f"… {what}: "), Piece(command(report, *asked), "quiet")]
    yield from wrapped(told, width, rest="  ")


def _table(
    titles: Sequence[str], rows: Sequence[Sequence[str]], width: int, right: Sequence[int] = ()
) -> Iterator[Line]:
    """A table within `width`; cells are wrapped, columns that hold nothing left out."""
    held = [at for at in range(len(titles)) if any(row[at] for row in rows)]
    cells = [[shown(row[at], LONGEST_SENTENCE) for at in held] for row in rows]
    heads_of_columns = [titles[at] for at in held]
    widths = _widths([heads_of_columns, *cells], width)
    aligned = [held[at] in right for at in range(len(held))]
    yield from _row(heads_of_columns, widths, aligned, "quiet")
    for row in cells:
        yield from _row(row, widths, aligned, "")


def _widths(rows: Sequence[Sequence[str]], width: int) -> list[int]:
    """How wide each column is: what its longest cell needs, the widest made narrower until the table fits.

    Words are broken only where the table fits in no other way.
    """
    wanted = [max(columns(row[at]) for row in rows) for at in range(len(rows[0]))]
    room = width - 2 * (len(wanted) - 1)
    for longest in (LONGEST_WHOLE_WORD, LEAST_COLUMN):
        floors = [min(max(_longest_word(row[at]) for row in rows), longest) for at in range(len(wanted))]
        while sum(wanted) > room and any(each > floor for each, floor in zip(wanted, floors, strict=True)):
            able = [at for at, each in enumerate(wanted) if each > floors[at]]
            widest = max(able, key=lambda at: wanted[at])
            others = max([wanted[at] for at in able if at != widest], default=0)
            wanted[widest] = max(floors[widest], wanted[widest] - (sum(wanted) - room), min(others, wanted[widest] - 1))
    return wanted


def _longest_word(text: str) -> int:
    return max((columns(word) for word in text.split()), default=1)


def _row(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool], style: str) -> Iterator[Line]:
    """The lines of one row of a table."""
    parts = [
        ["".join(piece.text for piece in line) for line in wrapped([Piece(cell)], width)]
        for cell, width in zip(cells, widths, strict=True)
    ]
    for at in range(max(len(part) for part in parts)):
        shown_parts = [part[at] if at < len(part) else "" for part in parts]
        padded = [
            " " * (width - columns(text)) + text if to_right else text + " " * (width - columns(text))
            for text, width, to_right in zip(shown_parts, widths, right, strict=True)
        ]
        yield (Piece("  ".join(padded).rstrip(), style),)

"""Who wins a row of a table: columns of winners, and cells that only say "Faster" or "Lower"."""

from __future__ import annotations

import re
from itertools import combinations
from typing import TYPE_CHECKING, Any

from whosays.extract.layouts.grid import Grid, bare
from whosays.extract.layouts.heads import CRITERION, head_of, is_criterion, is_winner_head
from whosays.extract.layouts.stances import is_silent
from whosays.extract.rules.comparing.adjectives import COMPARATIVES, COMPARATOR, LESS
from whosays.extract.rules.comparing.aspects import won_on
from whosays.values import Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Cell, Claim

TIE = re.compile(
    r"(?:a\s+)?(?:tie|tied|draw|equal|even|both|same|neither|gleichstand|unentschieden|égalité|empate)\b", re.IGNORECASE
)
JOINERS = re.compile(r"(?:\band\b|\bor\b|[,/&+]|\([^()]*\)|[^\w\s])+", re.IGNORECASE)
HEDGE = re.compile(r"\b(?:slightly|slight|barely|marginally|arguably|narrowly|just)\b", re.IGNORECASE)


def winners_in(page: Page, cell: Cell) -> dict[str, Span]:
    """The subjects that a cell names as winners, each with its place; empty where it says other things as well."""
    head = head_of(page, cell.span)
    if head is not None and not head.announced:
        return {head.name: head.span}
    named = {mention.subject: mention.span for mention in page.mentions(cell.span)}
    text = cell.span.text
    for mention in page.mentions(cell.span):
        text = text.replace(mention.span.text, " ")
    return named if not HEDGE.sub(" ", JOINERS.sub(" ", text)).split() else {}


def winner_claims(page: Page, label: Span, cell: Cell, rivals: Sequence[str]) -> Iterator[Claim]:
    """What a cell of a column of winners says: the winner is better than each rival by the row's criterion."""
    criterion = bare(label.text)
    won = winners_in(page, cell)
    if not set(won) <= set(rivals) or not criterion:
        return
    tie = TIE.match(bare(cell.span.text)) is not None and not won
    if tie or len(won) == len(rivals) > 1:
        for name, other in combinations(rivals, 2) if len(rivals) <= MOST_EQUAL else ():
            yield page.claim(name, "comparison", cell.span, text=criterion, object=other, relation="equal", label=label)
        return
    factor = next((figure for figure in figures(cell.span) if figure.kind == Kind.FACTOR), None)
    number: dict[str, Any] = {"number": factor.number} if factor is not None else {}
    hedge = match[0] if (match := cell.span.search(HEDGE)) else None
    for name, place in won.items():
        for rival in rivals:
            if rival not in won:
                yield page.claim(
                    name, "comparison", place, text=won_on(criterion), object=rival, relation="more", label=label,
                    hedge=hedge, **number,
                )  # fmt: skip


MOST_EQUAL = 5
"""Things of which one tie tells that each is equal to each other."""

USE = re.compile(
    r"""
    (?: (?:your\s+)? (?: use\s+cases? | scenarios? | needs? | situations? | goals? | project (?:\s+type)? | workloads?
      | requirements? | priorit(?:y|ies) | user\s+type | who ) | best\s+for | if\b.* | when\b.* | for\b.*
      | (?:what\s+)?you\s+(?:want|need|are|have|care\s+about|value|build)(?:\s+to)? \s* (?:…|\.\.\.|:)? )
    (?:\s+\w+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
CHOICE = re.compile(
    r"""
    (?:our\s+|the\s+)? (?: recommend(?:ed|ation|ations) (?:\s+\w+)? | pick
      | best\s+(?:choice|option|pick|fit|tool|framework)
      | better\s+(?:choice|option|pick|fit|tool) | choose | pick | use | go\s+with
      | start\s+with | try | take | get | buy | choice | suggestion | why\s+not
      | (?: (?:which|what|right|suggested) \s+ )? (?:tool|app|software|product|option|platform|framework|database) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def winner_table(page: Page, grid: Grid) -> Iterator[Claim] | None:
    """The claims of a table "Criterion | Winner" or "Use case | Best choice"; None where it is no such table."""
    heads = {column: cell.span.text for column, cell in enumerate(grid.rows[0]) if cell is not None}
    label = bare(heads.get(0, ""))
    column = next((c for c, text in heads.items() if c and (is_winner_head(text) or CHOICE.fullmatch(bare(text)))), -1)
    if column < 0 or len(page.subjects.names) < 2:
        return None
    use = USE.fullmatch(label) is not None
    if not use and not (is_winner_head(heads[column]) and (is_criterion(label) or CRITERION.fullmatch(label))):
        return None
    cells = [cell for cell in grid.column(column, 1) if cell is not None and not is_silent(cell.span.text)]
    told = [cell for cell in cells if (_chosen if use else winners_in)(page, cell)]
    if not told or len(told) < len(cells) / 2:
        return None
    return _winner_rows(page, grid, column, use=use, wins=_is_won(heads[column]))


def _is_won(head: str) -> bool:
    """Whether a head speaks of winning rather than of a choice: "Winner", not "Recommended"."""
    return is_winner_head(head) and CHOICE.fullmatch(bare(head)) is None


def _winner_rows(page: Page, grid: Grid, column: int, *, use: bool, wins: bool) -> Iterator[Claim]:
    for row in grid.rows[1:]:
        label, cell = row[0], row[column]
        if label is None or cell is None or label is cell or not label.span or not cell.span:
            continue
        if use:
            for name, place in _chosen(page, cell).items():
                yield page.claim(name, "use_case", label.span, about=place)
        if wins:
            yield from winner_claims(page, label.span, cell, page.subjects.names)


CHOICES = re.compile(r"\s*[,;/]\s+|\s+(?:or|and)\s+")


def _chosen(page: Page, cell: Cell) -> dict[str, Span]:
    """The subjects among the names that a cell lists, others beside them left aside."""
    heads = [head_of(page, part.strip()) for part in cell.span.split(CHOICES)]
    return {head.name: head.span for head in heads if head is not None}


COMPARED = re.compile(
    rf"(?:(?:much|slightly|a\s+bit|far|significantly|generally|typically|usually)\s+)?(?P<word>{COMPARATOR})",
    re.IGNORECASE,
)
PLAINLY = frozenset(
    "better worse higher lower more less larger smaller bigger fewer greater stronger weaker longer shorter".split()
)
"""Comparatives that say nothing but the direction: the row's label is what they compare."""


def comparatives(page: Page, label: Span, sides: Sequence[tuple[str, Cell]]) -> list[Claim]:
    """The comparisons of a row whose cells say "Faster" and "Slower" of two subjects; empty where both say the same."""
    if len(sides) != 2 or sides[0][1] is sides[1][1]:
        return []
    found = []
    for (name, cell), (other, _) in (sides, sides[::-1]):
        match = COMPARED.fullmatch(bare(cell.span.text))
        if match is not None:
            found.append((name, other, cell, *_compared(match["word"].lower(), bare(label.text))))
    if len(found) == 2 and found[0][4] == found[1][4]:
        return []
    return [
        page.claim(
            name, "comparison", cell.span, text=aspect, object=other, relation=relation, scope=scope, label=label
        )
        for name, other, cell, aspect, relation, scope in found
    ]


def _compared(word: str, label: str) -> tuple[str, str, str]:
    """The aspect that a lone comparative compares in a row, the relation, and the scope."""
    if word in PLAINLY:
        return label, "less" if word in LESS else "more", ""
    return COMPARATIVES[word], "less" if word in LESS else "more", label

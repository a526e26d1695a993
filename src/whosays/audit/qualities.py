"""Features, pros and cons side by side: what is said to be there, what is said to be missing, and what nobody tells."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from whosays.audit import limits
from whosays.audit.quotes import quoted
from whosays.audit.records import Cell, FeatureRow, Features, OpinionRow
from whosays.audit.things import side_by_side
from whosays.audit.wording import shown
from whosays.store.reconciling.report import qualities

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.audit.quotes import Vocabulary
    from whosays.audit.things import Chosen, Thing
    from whosays.store import Connection

    Row = Mapping[str, Any]

TOLD = ("feature", "pro", "con")


def features(connection: Connection, vocabulary: Vocabulary, chosen: Chosen) -> tuple[Features, ...]:
    """The features and opinions of subjects that are compared, a table for those that belong together."""
    told = [_table(connection, vocabulary, columns) for columns in side_by_side(connection, chosen)]
    return tuple(each for each in told if each.rows or each.opinions or each.single_wordings or each.unthemed_opinions)


def _table(connection: Connection, vocabulary: Vocabulary, columns: Sequence[Thing]) -> Features:
    column = {name: at for at, thing in enumerate(columns) for name in thing.names}
    rows = qualities(connection, column, TOLD, most=limits.QUALITIES)
    had = [row for row in rows if row["property"] == "feature"]
    thought = [row for row in rows if row["property"] != "feature"]
    feature_rows, singles = _feature_rows(had, column, len(columns), vocabulary)
    opinion_rows, unthemed = _opinion_rows(thought, column, len(columns), vocabulary)
    return Features(
        subjects=tuple(thing.names[0] for thing in columns),
        rows=tuple(feature_rows[: limits.ROWS]),
        opinions=tuple(opinion_rows[: limits.ROWS]),
        more_rows=max(len(feature_rows) - limits.ROWS, 0),
        more_opinions=max(len(opinion_rows) - limits.ROWS, 0),
        single_wordings=singles,
        unthemed_opinions=unthemed,
    )


def _feature_rows(
    rows: Iterable[Row], column: Mapping[str, int], width: int, vocabulary: Vocabulary
) -> tuple[list[FeatureRow], int]:
    """The rows of themes, then those of wordings of no theme that are said more than once; how many are said once."""
    themes: dict[tuple[str, str], list[Row]] = {}
    wordings: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row["theme"]:
            themes.setdefault((row["theme"], row["theme_label"]), []).append(row)
        else:
            words = row["wording"] or shown(row["text"]).casefold()
            wordings.setdefault(("", words), []).append(row)
    told = [_feature_row(key, name, several, column, width, vocabulary) for (key, name), several in themes.items()]
    said = {key: several for key, several in wordings.items() if len(several) > 1}
    raw = [
        _feature_row("", shown(several[0]["text"], 60), several, column, width, vocabulary)
        for _, several in sorted(said.items())
    ]
    told.sort(key=_interest)
    raw.sort(key=_interest)
    return [*told, *raw], len(wordings) - len(said)


def _interest(row: FeatureRow) -> tuple[object, ...]:
    """Contradicted features first, then those on which the subjects differ, then what most is said of."""
    told = [bool(cell.yes or cell.no) for cell in row.cells]
    refused = any(cell.no for cell in row.cells)
    return (
        not any(cell.contradicted for cell in row.cells),
        not refused,
        -sum(told),
        -sum(cell.yes + cell.no for cell in row.cells),
        row.label.casefold(),
    )


def _feature_row(
    key: str, name: str, rows: Iterable[Row], column: Mapping[str, int], width: int, vocabulary: Vocabulary
) -> FeatureRow:
    cells: list[list[Row]] = [[] for _ in range(width)]
    for row in rows:
        cells[column[row["subject"]]].append(row)
    return FeatureRow(key, name, tuple(_cell(several, vocabulary) for several in cells))


def _cell(rows: Sequence[Row], vocabulary: Vocabulary) -> Cell:
    no = [row for row in rows if row["polarity"] == "no"]
    yes = [row for row in rows if row["polarity"] != "no"]
    return Cell(
        yes=len(yes),
        no=len(no),
        contradicted=any(row["contradicted"] for row in yes) and any(row["contradicted"] for row in no),
        quotes=tuple(quoted(row, vocabulary) for row in (*no, *yes)[: limits.QUOTES_OF_CELL]),
    )


def _opinion_rows(
    rows: Iterable[Row], column: Mapping[str, int], width: int, vocabulary: Vocabulary
) -> tuple[list[OpinionRow], int]:
    """Pros and cons by theme, what most is said of first; how many are of no theme."""
    themes: dict[tuple[str, str], list[list[Row]]] = {}
    unthemed = 0
    for row in rows:
        if not row["theme"]:
            unthemed += 1
            continue
        cells = themes.setdefault((row["theme"], row["theme_label"]), [[] for _ in range(width)])
        cells[column[row["subject"]]].append(row)
    told = [
        OpinionRow(
            key,
            name,
            tuple((_counted(cell, "pro"), _counted(cell, "con")) for cell in cells),
            tuple(tuple(quoted(row, vocabulary) for row in cell[: limits.QUOTES_OF_CELL]) for cell in cells),
        )
        for (key, name), cells in themes.items()
    ]
    told.sort(key=lambda row: (-sum(pros + cons for pros, cons in row.counts), row.label.casefold()))
    return told, unthemed


def _counted(rows: Iterable[Row], name: str) -> int:
    return sum(row["property"] == name for row in rows)

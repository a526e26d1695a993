"""Where in the report each passage is cited: the way from the claims to their words, and back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.audit.records import Quote, Report, Value

MOST_WAYS_BACK = 2


class Citation(NamedTuple):
    """A place of the report that cites a passage; `anchor` names it within the page, `label` to a reader."""

    quote: Quote
    anchor: str
    label: str


def anchor(quote: Quote) -> str:
    """The name of a passage within the page."""
    return f"p{quote.document}-{quote.start}-{quote.end}"


def value_anchor(value: Value) -> str:
    """The name of a row of the values within the page."""
    return f"value-{value.verdict}"


def citations(report: Report) -> Iterator[Citation]:
    """Every citation of the report, in its order: what is to be checked first."""
    yield from _of_checks(report)
    yield from _of_values(report)
    yield from _of_qualities(report)
    for number, reliance in enumerate(report.alone, 1):
        for alone in reliance.values:
            yield Citation(alone.quote, f"alone-{number}", "single source")
    for number, reason in enumerate(report.unused, 1):
        for quote in reason.examples:
            yield Citation(quote, f"unused-{number}", "not used")


def _of_checks(report: Report) -> Iterator[Citation]:
    for check in (*report.checks, *report.decided):
        for difference in check.differences:
            for quote in difference.quotes:
                yield Citation(quote, f"check-{check.number}", f"check {check.number}")


def _of_values(report: Report) -> Iterator[Citation]:
    values = [value for thing in report.things for value in thing.values]
    for value in (*values, *(value for _, value in report.others)):
        for share in value.shares:
            yield Citation(share.quote, value_anchor(value), "value")
    for row, figures in enumerate(report.figures, 1):
        for column, series in enumerate(figures.series, 1):
            for point in series.points:
                yield Citation(point.quote, f"chart-{row}-{column}", "chart")


def _of_qualities(report: Report) -> Iterator[Citation]:
    for number, comparison in enumerate(report.comparisons, 1):
        for share in comparison.shares:
            yield Citation(share.quote, f"comparison-{number}", "comparison")
    for table, features in enumerate(report.features, 1):
        for number, feature in enumerate(features.rows, 1):
            for quote in (quote for cell in feature.cells for quote in cell.quotes):
                yield Citation(quote, f"feature-{table}-{number}", "feature")
        for number, opinion in enumerate(features.opinions, 1):
            for quote in (quote for quotes in opinion.quotes for quote in quotes):
                yield Citation(quote, f"opinion-{table}-{number}", "pro or con")

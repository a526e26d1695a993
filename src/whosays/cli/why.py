"""The command that says why: the verdicts on a property, and the arithmetic behind them, to be checked by hand."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import click

from whosays.cli.names import is_unknown, names_of, property_of
from whosays.cli.options import close_names, database_argument, reading
from whosays.cli.output import Output, output_options, print_lines, print_rows, to_json
from whosays.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from whosays.store import Connection

    Row = Mapping[str, Any]

WHY_KEYS = (
    "id", "source", "document", "title", "subject", "property", "text", "number", "lower", "upper", "bound", "unit",
    "object", "polarity", "relation", "measure", "scope", "hedge", "as_of", "as_of_end", "as_of_basis",
    "attributed_to", "published", "updated", "fetched", "before", "quote", "after", "start", "end", "confidence",
    "verdict", "part", "weight", "factors", "reason",
)  # fmt: skip
LISTS = ("verdicts", "claims", "conflicts", "decisions")
FACTORS = ("reliability", "precision", "recency", "independence", "extractor")
AROUND = 60
"""Letters shown before and after a quote."""


@click.command()
@database_argument
@click.argument("subject")
@click.argument("property_name", metavar="PROPERTY", callback=property_of)
@output_options
def why(*, database: Path, subject: str, property_name: str, output: Output) -> None:
    """Show a verdict with its arithmetic.

    What the claims on a PROPERTY of a SUBJECT come to, and why: each claim with its part, its weight, and the factors
    that multiply to the weight; the weights of those that support sum to the verdict's support. Then the differences
    between the claims, and what people decided. On a terminal, and with --table, in words.

    \b
      whosays why claims.db Django stars --table
    """  # noqa: D301 (a backspace is click's sign for lines to be left as they are)
    from whosays.store.reconciling.explaining import explained

    with reading(database) as connection:
        told = explained(connection, subject, property_name)
        if not told["claims"]:
            click.echo(_nothing_said(connection, subject, property_name), err=True)
    if output.format == "table" or (output.format == "json" and _is_watched()):
        print_lines(_words(told, output))
    elif output.format == "json":
        print_lines(_json(subject, property_name, told))
    else:
        print_rows(told["claims"], WHY_KEYS, output)


def _is_watched() -> bool:
    return sys.stdout is not None and sys.stdout.isatty()


def _json(subject: str, property_name: str, told: Row) -> Iterator[str]:
    """All of it as one JSON object, a line for each row of its lists."""
    yield f'{{"subject": {to_json(subject)}, "property": {to_json(property_name)},'
    for name in LISTS:
        rows = ",\n  ".join(to_json(row) for row in told[name])
        yield f' "{name}": [{rows}]' + ("}" if name == LISTS[-1] else ",")


def _words(told: Row, output: Output) -> Iterator[str]:
    """All of it in words: a paragraph a verdict with its sum and its passages, then differences and decisions."""
    by_verdict: dict[str | None, list[Row]] = {}
    for row in told["claims"]:
        by_verdict.setdefault(row["verdict"], []).append(row)
    for verdict in told["verdicts"]:
        yield from _verdict(verdict, by_verdict.pop(verdict["id"], []), output)
    for claims in by_verdict.values():
        yield "Not reconciled yet: run `whosays reconcile`."
        for row in claims:
            yield f"  {row['source'] or row['document']} says {_value(row)}"
        yield from _passages(claims)
        yield ""
    if told["conflicts"]:
        yield "Differences"
        yield from (f"  {row['id']}  {row['severity']}, {row['type']}: {row['sentence']}" for row in told["conflicts"])
        yield ""
    if told["decisions"]:
        yield "Decisions"
        for row in told["decisions"]:
            what = " ".join(part for part in (row["decision"], row["claim_id"]) if part)
            yield f"  {row['decided_at']}  {row['decided_by']}: {what}, on {row['conflict_id']}: {row['note']}"
        yield ""


def _verdict(verdict: Row, claims: Sequence[Row], output: Output) -> Iterator[str]:
    """One verdict: what it is, the sum that made it, and the passages."""
    about = ", ".join(part for part in (verdict["subject"], verdict["property"], verdict["item"]) if part)
    scope = f" ({verdict['scope']})" if verdict["scope"] else ""
    yield f"{about}{scope}: {_value(verdict)}"
    yield f"  {verdict['reason']}"
    by = f"decided by {verdict['decided_by']}, against which {verdict['method']} counts for nothing; " * bool(
        verdict["decided_by"]
    )
    yield f"  {by}method {verdict['method']}, right with probability {verdict['confidence']:.2f}"
    yield ""
    yield from _sum(claims, verdict["support"], output)
    yield ""
    yield from _passages(claims)
    yield ""


def _value(row: Row) -> str:
    """What a verdict or claim says, its interval and its date."""
    than = f"than {row['object']}" if row["relation"] else row["object"]
    number = None if row["text"] or row["number"] is None else f"{row['number']:,g}"
    parts = ["not:" if row["polarity"] else "", row["relation"], row["text"] or number, than]
    words = [" ".join(str(part) for part in parts if part)]
    lower, upper = row["lower"], row["upper"]
    if lower is not None and upper is not None and lower != upper:
        words.append(f"{lower:,.10g} to {upper:,.10g}")
    if row["as_of"]:
        days = row["as_of"] if row["as_of_end"] in (None, row["as_of"]) else f"{row['as_of']} to {row['as_of_end']}"
        words.append(f"{days} ({row['as_of_basis']})" if row["as_of_basis"] else days)
    return "; ".join(words)


def _sum(claims: Sequence[Row], support: float, output: Output) -> Iterator[str]:
    """The arithmetic as a table: a line a claim, the sum of those that support below."""
    from tabulate import tabulate

    head = ("", "part", *FACTORS, "weight", "source", "says")
    rows = [
        (
            number,
            row["part"],
            *(f"{row['factors'][name]:g}" for name in FACTORS),
            f"{row['weight']:.6g}",
            row["source"] or row["document"],
            _value(row),
        )
        for number, row in enumerate(claims, 1)
    ]
    yield tabulate(
        [*rows, ("", "support", *[""] * len(FACTORS), f"{support:.6g}", "", "")],
        headers=head if output.headers else (),
        tablefmt=output.style,
        disable_numparse=True,
        colalign=("right", "left", *["right"] * (len(FACTORS) + 1), "left", "left"),
    )


def _passages(claims: Sequence[Row]) -> Iterator[str]:
    """The claims' passages by their numbers, with the reasons for their parts."""
    for number, row in enumerate(claims, 1):
        yield f"  {number:>3} {row['source'] or row['document']}, {row['document']}: {_passage(row)}"
        if row["reason"]:
            yield f"      {row['reason']}"


def _passage(row: Row) -> str:
    """The quote in its sentence, marked."""
    from whosays.store.law import after, before

    words, further = row["before"] or "", row["after"] or ""
    return f"{before(words, len(words), AROUND)}[{row['quote']}]{after(further, 0, AROUND)}"


def _nothing_said(connection: Connection, subject: str, property_name: str) -> str:
    """Why there is nothing to show; InputError where the subject is not known at all."""
    if is_unknown(connection, "subject", subject):
        raise InputError(
            f"No claim is known of the subject {subject!r}.{close_names(subject, names_of(connection, 'subject'))}"
        )
    return f"No document says anything of the {property_name} of {subject}."

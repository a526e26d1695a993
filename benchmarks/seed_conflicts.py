"""Which of the worked examples of conflicts whosays finds in the seed articles, from the claims that it reads itself.

    python -m benchmarks.seed_conflicts [--shared ../shared]

An example is met by a conflict of its type, severity and reach that holds the claims of all its gold lines, as far as
whosays read them (a conflict may hold more), or by one such conflict for each subject of the lines. Gold lines that
whosays did not read are counted beside it. All other conflicts that a person is told to look at are listed for reading.
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from click.testing import CliRunner

from benchmarks.measure import show
from whosays.cli import main as whosays

if TYPE_CHECKING:
    from collections.abc import Sequence

REACHES = {"cross": "across", "within": "within"}


class Claim(NamedTuple):
    """A claim that whosays read, as far as it is looked at here."""

    id: str
    document: str
    subject: str
    property: str
    object: str
    start: int
    end: int


class Conflict(NamedTuple):
    """A conflict that whosays stored."""

    name: str
    type: str
    severity: str
    reach: str
    sentence: str
    claims: frozenset[str]


class Example(NamedTuple):
    """A worked example, and the conflict that meets it; several where each meets the part of one subject.

    `claims` are those of its gold lines, `unread` counts the lines of which whosays read no claim.
    """

    name: str
    type: str
    severity: str
    reach: str
    claims: frozenset[str]
    unread: int
    met_by: tuple[Conflict, ...]
    nearest: str  # what stands in its place where none does


def examples(shared: Path) -> tuple[list[Example], list[Conflict]]:
    """The worked examples held against what whosays makes of the seeds, and all conflicts that it finds there."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "seeds.db"
        done = CliRunner().invoke(whosays, ["ingest", str(path), str(shared / "seeds"), "--silent"])
        if done.exit_code:
            raise SystemExit(done.output)
        with closing(sqlite3.connect(path)) as connection:
            claims, conflicts = _claims(connection), _conflicts(connection)
    gold = [json.loads(line) for line in (shared / "gold" / "seeds.jsonl").read_text("utf-8").splitlines()]
    told = (shared / "gold" / "seeds_conflicts.jsonl").read_text("utf-8").splitlines()
    return [_example(json.loads(line), gold, claims, conflicts) for line in told if line.strip()], conflicts


def _claims(connection: sqlite3.Connection) -> list[Claim]:
    rows = connection.execute(
        """SELECT claims.id, documents.name, claims.subject, claims.property, coalesce(claims.object, ''),
        evidence.start, evidence."end" FROM claims JOIN documents ON documents.id = claims.document
        JOIN evidence ON evidence.claim_id = claims.id AND evidence.ordinal = 0"""
    )
    return [Claim(*row) for row in rows]


def _conflicts(connection: sqlite3.Connection) -> list[Conflict]:
    members: dict[str, set[str]] = {}
    for conflict, claim in connection.execute("SELECT conflict_id, claim_id FROM conflict_claims"):
        members.setdefault(conflict, set()).add(claim)
    rows = connection.execute("SELECT id, type, severity, reach, sentence FROM conflicts ORDER BY severity DESC, id")
    return [
        Conflict(name, kind, severity, reach, sentence, frozenset(members.get(name, ())))
        for name, kind, severity, reach, sentence in rows
    ]


def _example(
    told: dict[str, Any], gold: Sequence[dict[str, Any]], claims: Sequence[Claim], conflicts: Sequence[Conflict]
) -> Example:
    lines = [gold[line - 1] for line in told["gold_lines"]]
    read = [(line["subject"], _read(line, claims)) for line in lines]
    wanted = frozenset(claim for _, found in read for claim in found)
    kind = (told["type"], told["severity"], REACHES[told["scope"]])
    alike = [each for each in conflicts if (each.type, each.severity, each.reach) == kind]
    met = _meeting(wanted, alike)
    if not met:  # a conflict tells of one subject; an example of several may need one for each
        subjects = dict.fromkeys(subject for subject, _ in read)
        each_met = [
            _meeting(frozenset(claim for subject, found in read if subject == name for claim in found), alike)
            for name in subjects
        ]
        met = [found for several in each_met for found in several] if all(each_met) else []
    near = max(conflicts, key=lambda each: (each.type == kind[0]) + len(wanted & each.claims), default=None)
    nearest = "" if met or near is None else f"{near.type}, {near.severity}, {near.reach}: {near.sentence}"
    unread = sum(not found for _, found in read)
    return Example(told["id"], *kind, wanted, unread, tuple(met), nearest)


def _meeting(wanted: frozenset[str], conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The first conflict that holds all claims that are wanted; none where nothing is wanted."""
    return [each for each in conflicts if wanted and wanted <= each.claims][:1]


def _read(line: dict[str, Any], claims: Sequence[Claim]) -> list[str]:
    """The claim that whosays read for a gold line: by the place of its value, or else by its object; empty for none."""
    alike = [
        each
        for each in claims
        if (each.document, each.subject, each.property) == (line["doc"], line["subject"], line["property"])
    ]
    placed = [each for each in alike if each.start < line["end"] and line["start"] < each.end]
    if placed:
        return [min(placed, key=lambda each: _off(each, line)).id]
    if line["property"] == "comparison":
        return []
    return [each.id for each in alike if each.object and each.object == line.get("object")][:1]


def _off(claim: Claim, line: dict[str, Any]) -> tuple[int, str]:
    return abs(claim.start - line["start"]) + abs(claim.end - line["end"]), claim.id


def beyond(found: Sequence[Example], conflicts: Sequence[Conflict]) -> list[Conflict]:
    """The conflicts to look at that meet no example."""
    used = {conflict for each in found for conflict in each.met_by}
    return [each for each in conflicts if each.severity == "warn" and each not in used]


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the examples, met and not met, and the conflicts to look at beyond them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, default=Path(__file__).resolve().parents[2] / "shared")
    shared = parser.parse_args(arguments).shared
    if not (shared / "gold" / "seeds_conflicts.jsonl").exists():
        print(
            f"there are no worked examples in {shared}: the seed articles are no part of the project", file=sys.stderr
        )
        return 1
    found, conflicts = examples(shared)
    rows = [
        (
            each.name,
            each.type,
            each.severity,
            each.reach,
            str(len(each.claims)),
            str(each.unread or ""),
            "" if not each.met_by else str(len(each.met_by)),
            "met" if each.met_by else "NOT MET",
        )
        for each in found
    ]
    show("worked examples", [("example", "type", "severity", "reach", "claims", "unread", "conflicts", ""), *rows])
    for each in found:
        print(
            f"\n{each.name}: {' '.join(met.sentence for met in each.met_by) or f'NOT MET; nearest is {each.nearest}'}"
        )
    print(f"\n{sum(bool(each.met_by) for each in found)} of {len(found)} met")
    others = beyond(found, conflicts)
    print(f"\n{len(others)} more to look at" + (":" if others else ""))
    for conflict in others:
        print(f"  {conflict.type}, {conflict.reach}: {conflict.sentence}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())

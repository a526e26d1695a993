"""Who voted for what, and the tallies: kept so that one more document changes them by what it changes."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import numpy as np

from whosays.reconcile.election import State, Votes, from_bytes
from whosays.reconcile.election.pairs import COPIED, SHIFT, are_copies
from whosays.reconcile.election.votes import nobody
from whosays.store import sql

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from whosays.reconcile.election.votes import Integers
    from whosays.store.database import Connection
    from whosays.store.rows import Row

Ballot = list[int]
"""Who votes for what in a group: a source's number, a choice, the next source's number, its choice, …"""

STATE = "SELECT version, state FROM election"
PUT_STATE = """
INSERT INTO election (id, version, state) VALUES (1, ?, ?)
ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state
WHERE (version, state) IS NOT (excluded.version, excluded.state)
"""
VOTERS = "SELECT name, number FROM voters"
PUT_VOTER = "INSERT INTO voters (name, number) VALUES (?, ?)"
FORGET_VOTERS = "DELETE FROM voters"

BALLOTS = "SELECT verdict_id, votes FROM ballots WHERE verdict_id IN (SELECT value FROM json_each(?))"
PUT_BALLOT = """
INSERT INTO ballots (verdict_id, votes) VALUES (?, ?)
ON CONFLICT (verdict_id) DO UPDATE SET votes = excluded.votes WHERE votes IS NOT excluded.votes
"""

WHERE_THEY_SPEAK = """
SELECT DISTINCT verdict_claims.verdict_id
FROM documents
CROSS JOIN claims ON claims.document = documents.id
CROSS JOIN verdict_claims ON verdict_claims.claim_id = claims.id
WHERE coalesce(documents.source, documents.name || ' ' || substr(documents.sha256, 1, 8)) IN (
  SELECT value FROM json_each(?)
)
"""


def state(connection: Connection) -> State | None:
    """The tallies as they were kept; None where there are none, or they are of another form: hold it again."""
    found = connection.execute(STATE).fetchone()
    return None if found is None else from_bytes(found[1])


def put_state(connection: Connection, kept: State, version: str) -> None:
    """Keep the tallies, with the version of the rules that led to them."""
    connection.execute(PUT_STATE, (version, kept.to_bytes()))


def voters(connection: Connection) -> dict[str, int]:
    """The number of each source."""
    return dict(connection.execute(VOTERS))


def number_voters(connection: Connection, names: Iterable[str], *, anew: bool = False) -> dict[str, int]:
    """The number of each source, new ones given the next; `anew` forgets the numbers there are."""
    if anew:
        connection.execute(FORGET_VOTERS)
    known = voters(connection)
    first = max(known.values(), default=-1) + 1
    new = {name: number for number, name in enumerate(sorted(set(names) - known.keys()), first)}
    connection.executemany(PUT_VOTER, list(new.items()))
    return known | new


def group_number(verdict: str) -> int:
    """The number of a group in an election: what its name comes to, within the integers of 64 bits."""
    return int(verdict, 16) - (1 << 63)


def as_bytes(ballot: Ballot) -> bytes:
    """A ballot as it is kept."""
    return np.array(ballot, "<i4").tobytes()


def put_ballots(connection: Connection, ballots: Iterable[tuple[str, bytes]]) -> None:
    """Keep ballots by their verdicts; those of verdicts that are gone went with them."""
    connection.executemany(PUT_BALLOT, ballots)


def votes_in(ballots: Sequence[tuple[str, bytes]]) -> Votes:
    """The votes of groups, by the names of their verdicts."""
    if not ballots:
        return nobody()
    numbers = np.array([group_number(name) for name, _ in ballots], np.int64)
    counts = np.array([len(each) // 8 for _, each in ballots], np.int64)
    flat = np.frombuffer(b"".join(each for _, each in ballots), "<i4").reshape(-1, 2).astype(np.int64)
    return Votes(np.repeat(numbers, counts), flat[:, 0].copy(), flat[:, 1].copy())


def kept_ballots(connection: Connection, verdicts: Iterable[str]) -> list[tuple[str, bytes]]:
    """The ballots of verdicts, as they were kept."""
    return connection.execute(BALLOTS, (json.dumps(list(verdicts)),)).fetchall()


def verdicts_with(connection: Connection, sources: Iterable[str]) -> set[str]:
    """The verdicts in which claims of some sources play a part."""
    return {name for (name,) in connection.execute(WHERE_THEY_SPEAK, (json.dumps(list(sources)),))}


# ---- the records of sources, for reading

RECORD_COLUMNS = ("source", "reliability", "right", "counted", "witness")
RECORDS = sql.select("source_records", RECORD_COLUMNS, "")
PUT_RECORD = f"""
{sql.insert("source_records", RECORD_COLUMNS)}
ON CONFLICT (source) DO UPDATE SET
  reliability = excluded.reliability, "right" = excluded."right", counted = excluded.counted, witness = excluded.witness
"""
FORGET_RECORD = "DELETE FROM source_records WHERE source = ?"
SPEAKING = """
SELECT DISTINCT coalesce(source, name || ' ' || substr(sha256, 1, 8)) FROM documents
WHERE superseded_by IS NULL AND EXISTS (SELECT 1 FROM claims WHERE document = documents.id)
"""
COPY_COLUMNS = ("source", "other", "shared", "agreed")
COPIES = sql.select("source_copies", COPY_COLUMNS, "")
PUT_COPY = f"""
{sql.insert("source_copies", COPY_COLUMNS)}
ON CONFLICT (source, other) DO UPDATE SET shared = excluded.shared, agreed = excluded.agreed
"""
FORGET_COPY = "DELETE FROM source_copies WHERE source = ? AND other = ?"
MILLION = 1_000_000


def put_records(connection: Connection, kept: State, numbers: Mapping[str, int]) -> None:
    """Let the records of sources be those of this election: of all that have claims on current pages."""
    names = {number: name for name, number in numbers.items()}
    reliability, witness = kept.by_name(names)
    last, stands = kept.tallies[-1], kept.witness
    speaking = {name for (name,) in connection.execute(SPEAKING)}
    rows: dict[str, Row] = {}
    for name in sorted(speaking & reliability.keys()):
        at = int(stands[numbers[name]])
        right, counted = int(last.right[at]) / MILLION, int(last.total[at]) / MILLION
        rows[name] = (name, reliability[name], right, counted, witness[name] if witness[name] != name else None)
    stored = {row[0]: row for row in connection.execute(RECORDS)}
    connection.executemany(FORGET_RECORD, [(name,) for name in stored if name not in rows])
    connection.executemany(PUT_RECORD, [row for name, row in rows.items() if stored.get(name) != row])


def put_copies(connection: Connection, kept: State, numbers: Mapping[str, int]) -> None:
    """Let the pairs of sources that copy one another be those of this election."""
    names = {number: name for name, number in numbers.items()}
    rows = set()
    for pairs, least, stands in zip(kept.pairs, COPIED, kept.passes, strict=False):
        # The second pass tells of witnesses: of all for whom these stand, since which one does is a matter of numbers.
        family: dict[int, list[str]] = {}
        for number, name in names.items():
            family.setdefault(int(stands[number]), []).append(name)
        copied = are_copies(pairs, least)
        for key, shared, agreed in zip(*(each[copied].tolist() for each in pairs[:3]), strict=True):
            for one in family.get(key >> SHIFT, ()):
                for other in family.get(key & ((1 << SHIFT) - 1), ()):
                    rows.add((*sorted((one, other)), shared, agreed))
    stored = set(connection.execute(COPIES))
    connection.executemany(FORGET_COPY, [row[:2] for row in stored - rows])
    connection.executemany(PUT_COPY, sorted(rows - stored))


def with_all(kept: State, numbers: Mapping[str, int]) -> State:
    """The tallies with room for all sources, those too that never voted since they only repeat others."""
    return kept.padded(max(numbers.values(), default=-1) + 1)


def names_of(numbers: Mapping[str, int], changed: Integers) -> set[str]:
    """The names of sources by their numbers."""
    wanted = set(changed.tolist())
    return {name for name, number in numbers.items() if number in wanted}

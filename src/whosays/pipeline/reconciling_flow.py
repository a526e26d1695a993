"""Following changes through the stages of reconciling, inside the transaction that writes what comes of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.pipeline.parts import Pages, Part, Values
from whosays.pipeline.team import gathered
from whosays.reconcile import flow
from whosays.reconcile.copying import originals, pairs, sharing
from whosays.reconcile.differences.in_thing import related
from whosays.reconcile.election import elect, update
from whosays.reconcile.preferring import Preference
from whosays.store.reconciling import elections, stale, standings, writing
from whosays.store.reconciling.decisions import preferences
from whosays.store.reconciling.observations import locations, of_things, pages

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from whosays.pipeline.beforehand import Beforehand
    from whosays.reconcile.election import State, Votes
    from whosays.reconcile.election.votes import Integers
    from whosays.reconcile.grouping import Home
    from whosays.reconcile.records import Observation, Page
    from whosays.store import Connection
    from whosays.store.reconciling.stale import Stale

    Pair = tuple[str, str]


def follow(connection: Connection, changed: Stale, beforehand: Beforehand, version: str) -> int:
    """Reconcile what changed, and give the number of groups decided. Inside a transaction.

    `beforehand` are the user's files in force, `version` is that of the rules.
    """
    connection.execute("PRAGMA defer_foreign_keys = ON")  # ballots and shared figures come before their verdicts
    state = None if changed.everything else elections.state(connection)
    if state is None:
        return _everything(connection, beforehand, version)
    return _changes(connection, changed, state, version)


def _everything(connection: Connection, beforehand: Beforehand, version: str) -> int:
    """Reconcile all claims, as if nothing were stored."""
    with gathered(connection, beforehand) as all_claims, writing.in_bulk(connection) as writer:
        standings.put_sketches(connection, all_claims.sketched(standings.without_sketch(connection)))
        writer.forget_homes_but(all_claims.homes())
        standings.put_shared_figures(connection, None, all_claims.shared_figures())
        documents = sorted(pages(connection))
        writer.forget_pages_but(documents)
        in_pages = all_claims.pages(documents)
        copies, _ = _near_copies(connection)
        _write_pages(connection, writer, in_pages)
        numbers = elections.number_voters(connection, all_claims.sources(), anew=True)
        ballots = all_claims.ballots(copies, numbers)
        elections.put_ballots(connection, ballots)
        state = elections.with_all(elect(elections.votes_in(ballots)), numbers)
        compared = standings.all_pairs(connection)
        writer.forget_pairs_but(compared)
        for made in all_claims.judged(_known(state, numbers, copies), _preferred(connection), sorted(compared)):
            if isinstance(made, Values):
                writer.put_values(made.homes, made.verdicts, made.shares, made.conflicts)
            else:
                writer.put_conflicts("pair", made.pairs, made.conflicts)
        writer.finish()
    _finish(connection, state, numbers, version)
    return len(ballots)


def _changes(connection: Connection, changed: Stale, state: State, version: str) -> int:
    """Reconcile what changed and what that touches."""
    homes, told = stale.homes_of(connection, changed)
    part = Part(connection, told, *_pages_of(connection, told, changed.documents))
    standings.put_sketches(connection, part.sketched(standings.without_sketch(connection)))
    before = stale.verdicts_of(connection, homes)
    standings.put_shared_figures(connection, before, part.shared_figures())
    copies, news = _near_copies(connection)
    _add(connection, part, stale.homes_with_pages(connection, news), homes)
    before = stale.verdicts_of(connection, homes)
    numbers = elections.number_voters(connection, part.sources())
    taken_out = elections.kept_ballots(connection, before)
    put_in = part.ballots(copies, numbers)
    updated = update(
        state,
        elections.votes_in(taken_out),
        elections.votes_in(put_in),
        lambda sources: _votes_of(connection, sources, numbers),
    )
    state = elections.with_all(updated.state, numbers)
    known = _known(state, numbers, copies)
    others = elections.verdicts_with(connection, elections.names_of(numbers, updated.changed))
    _add(connection, part, stale.homes_of_verdicts(connection, others), homes)
    part.ballots(copies, numbers)  # of what was added: its repetitions, its votes are what they were
    writer = writing.Writer(connection)
    for made in part.values(known, _preferred(connection)):
        writer.put_values(made.homes, made.verdicts, made.shares, made.conflicts)
    elections.put_ballots(connection, put_in)
    for home in homes - part.homes:
        writer.put_values([home], [], [], [])
    compared = standings.pairs_of_documents(connection, changed.documents)
    _write_pages(connection, writer, part.pages(sorted(changed.documents)))
    compared |= standings.pairs_of_documents(connection, changed.documents)
    compared |= standings.pairs_of_things(connection, {thing for thing, _ in homes})
    _write_pairs(connection, writer, compared, known)
    writer.finish()
    _finish(connection, state, numbers, version)
    return len(part.names)


def _pages_of(
    connection: Connection, told: Iterable[Observation], documents: Collection[int] = ()
) -> tuple[dict[int, Page], dict[int, str]]:
    """The pages of claims, and documents besides, with where they stand."""
    numbers = {each.page for each in told} | set(documents)
    return pages(connection, numbers), locations(connection, numbers)


def _add(connection: Connection, part: Part, more: set[Home], homes: set[Home]) -> None:
    """Take in further homes, and add them to those that are reconciled."""
    new = {other for each in more for other in related(each)} - homes
    if new:
        told = stale.of_homes(connection, new)
        part.add(told, *_pages_of(connection, told))
        homes |= new


def _near_copies(connection: Connection) -> tuple[dict[int, int], set[int]]:
    """The originals of all pages that are near copies, and the pages for which that is news; both are kept."""
    known = pages(connection)
    sources = {number: page.source for number, page in known.items()}
    comparisons = standings.Comparisons(connection)
    near = pairs(standings.sketches(connection), sources, comparisons)
    comparisons.put(connection)
    near += sharing(standings.shared_figures(connection), sources)
    found = originals(known.values(), near)
    return found, standings.put_near_copies(connection, found)


def _known(state: State, numbers: Mapping[str, int], copies: Mapping[int, int]) -> flow.Known:
    """What an election and the comparison of pages told; sources that copy nobody have no witness."""
    names = {number: name for name, number in numbers.items()}
    reliability, witnesses = state.by_name(names)
    return flow.Known(reliability, _of_several(witnesses), copies, _of_several(state.kin_by_name(names)))


def _of_several(stands: Mapping[str, str]) -> dict[str, str]:
    """Who stands for whom, without those who stand for themselves alone."""
    several = {witness for name, witness in stands.items() if name != witness}
    return {name: witness for name, witness in stands.items() if witness in several}


def _votes_of(connection: Connection, sources: Integers, numbers: Mapping[str, int]) -> Votes:
    names = elections.verdicts_with(connection, elections.names_of(numbers, sources))
    return elections.votes_in(elections.kept_ballots(connection, names))


def _preferred(connection: Connection) -> dict[str, Preference]:
    return {claim: Preference(*told) for claim, told in preferences(connection).items()}


def _write_pages(connection: Connection, writer: writing.Writer, several: Iterable[Pages]) -> None:
    for made in several:
        standings.put_pairs(connection, made.documents, made.pairs)
        writer.put_conflicts("page", made.documents, made.conflicts)


def _write_pairs(connection: Connection, writer: writing.Writer, compared: set[Pair], known: flow.Known) -> None:
    """Look at pairs again: with all claims on their things, of which some may be new at hand."""
    still = standings.compared(connection, compared)
    told = of_things(connection, {thing for pair in still for thing in pair})
    part = Part(connection, told, *_pages_of(connection, told), mine=lambda _: False)
    for made in part.pairs(sorted(still), known):
        writer.put_conflicts("pair", made.pairs, made.conflicts)
    writer.put_conflicts("pair", sorted(compared - still), [])


def _finish(connection: Connection, state: State, numbers: Mapping[str, int], version: str) -> None:
    elections.put_state(connection, state, version)
    elections.put_records(connection, state, numbers)
    elections.put_copies(connection, state, numbers)
    stale.fresh(connection)

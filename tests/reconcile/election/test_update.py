"""An election that is changed group by group comes to what it comes to from scratch."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from whosays.reconcile.election import Votes, elect, from_bytes, nothing_known, update, votes_from
from whosays.reconcile.election.pairs import SHARED

GROUPS, SOURCES, CHOICES = 80, 7, 3


def world(seed: int, copier: bool = True) -> dict[int, set[tuple[int, int]]]:
    """Groups with the (source, choice) pairs told of them; source 6 repeats what source 0 says."""
    chance = np.random.default_rng(seed)
    groups = {}
    for number in range(GROUPS):
        told = {
            (source, 0 if chance.random() < 0.4 + 0.1 * source else int(chance.integers(1, CHOICES)))
            for source in range(SOURCES - 1)
            if chance.random() < 0.7
        }
        if copier:
            told |= {(6, choice) for source, choice in told if source == 0}
        groups[number] = told
    return groups


def flat(groups: dict[int, set[tuple[int, int]]]) -> Votes:
    return votes_from((number, *pair) for number, told in groups.items() for pair in told)


def changed_to(state, before, after):
    """`state` after the groups that differ have been taken out and put in again."""
    differing = {number for number in before.keys() | after.keys() if before.get(number) != after.get(number)}

    def votes_of(sources):
        wanted = set(sources.tolist())
        return flat({number: told for number, told in after.items() if wanted & {source for source, _ in told}})

    out = flat({number: told for number, told in before.items() if number in differing})
    put = flat({number: told for number, told in after.items() if number in differing})
    return update(state, out, put, votes_of)


pairs = st.sets(st.tuples(st.integers(0, SOURCES + 1), st.integers(0, CHOICES)), max_size=6)
changes = st.lists(st.tuples(st.integers(0, GROUPS + 5), pairs), min_size=1, max_size=25)


@settings(max_examples=60, deadline=None)
@given(seed=st.integers(0, 20), copier=st.booleans(), steps=st.lists(changes, min_size=1, max_size=3))
def test_a_changed_election_is_the_one_from_scratch(seed, copier, steps):
    groups = world(seed, copier)
    state = elect(flat(groups))
    for step in steps:
        after = {**groups, **dict(step)}
        state, _ = changed_to(state, groups, after)
        groups = after
        assert state.to_bytes() == elect(flat(groups)).padded(state.size).to_bytes()


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 20), step=changes)
def test_the_sources_that_changed_are_named_and_no_others(seed, step):
    groups = world(seed)
    before = elect(flat(groups))
    after, changed = changed_to(before, groups, {**groups, **dict(step)})
    before = before.padded(after.size)
    differing = (before.witness != after.witness) | (before.reliability != after.reliability)
    assert changed.tolist() == np.flatnonzero(differing).tolist()


@settings(max_examples=30, deadline=None)
@given(seed=st.integers(0, 20), shuffled=st.permutations(range(SOURCES)), order=st.randoms(use_true_random=False))
def test_neither_the_order_of_votes_nor_the_numbers_of_sources_matter(seed, shuffled, order):
    groups = world(seed)
    names = [f"source {number}" for number in range(SOURCES)]
    rows = [(number, shuffled[source], choice) for number, told in groups.items() for source, choice in told]
    order.shuffle(rows)
    other_names = {shuffled[number]: name for number, name in enumerate(names)}
    assert elect(votes_from(rows)).by_name(other_names) == elect(flat(groups)).by_name(names)


def test_whatever_was_put_in_can_be_taken_out_again():
    groups = world(1)
    emptied, _ = changed_to(elect(flat(groups)), groups, {})
    assert emptied.to_bytes() == nothing_known().padded(emptied.size).to_bytes()


def test_a_new_copier_is_found_on_the_way():
    told = {number: {(0, 0), (1, 0), (2, 0), (3, 1)} for number in range(SHARED)}
    before = elect(flat(told))
    assert before.witness.tolist() == [0, 1, 2, 3]
    after, changed = changed_to(before, told, {number: pairs | {(4, 1)} for number, pairs in told.items()})
    assert after.witness.tolist() == [0, 1, 2, 3, 3]
    assert 4 in changed


def test_a_state_is_kept_as_bytes():
    state = elect(flat(world(3)))
    kept = from_bytes(state.to_bytes())
    assert kept is not None
    assert kept.to_bytes() == state.to_bytes()
    assert (kept.witness == state.witness).all()


@pytest.mark.parametrize("kept", [b"", b"vote", b"\0" * 64, elect(flat(world(3))).to_bytes()[:-8]])
def test_bytes_that_are_no_whole_state_are_not_read(kept):
    assert from_bytes(kept) is None


def test_sources_that_share_what_few_say_are_one_witness():
    honest = [(number, source, 0) for number in range(SHARED) for source in (0, 1, 2)]
    same_wrong = [(number, source, 1) for number in range(SHARED) for source in (3, 4)]
    assert elect(votes_from(honest + same_wrong)).witness.tolist() == [0, 1, 2, 3, 3]
    assert elect(votes_from(honest + same_wrong[:-2])).witness.tolist() == [0, 1, 2, 3, 4], "one item too few"


def test_who_slips_now_and_then_in_copying_is_found_all_the_same():
    honest = [(number, source, 0) for number in range(60) for source in (0, 1, 2)]
    wrong = [(number, 3, 1) for number in range(60)] + [(number, 4, 1 if number % 6 else 2) for number in range(60)]
    assert elect(votes_from(honest + wrong)).witness.tolist() == [0, 1, 2, 3, 3]


def test_who_copies_a_part_is_kin_and_speaks_for_itself():
    honest = [(number, source, 0) for number in range(60) for source in (0, 1, 2)]
    wrong = [(number, 3, 1) for number in range(60)] + [(number, 4, 1 if number % 5 < 3 else 2) for number in range(60)]
    state = elect(votes_from(honest + wrong))
    assert state.witness.tolist() == [0, 1, 2, 3, 4]
    assert state.kin.tolist() == [0, 1, 2, 3, 3]


def test_who_shares_a_popular_error_copies_nobody():
    chance = np.random.default_rng(1)
    told = [(number, source, int(chance.random() < 1 / 3)) for number in range(200) for source in range(18)]
    assert elect(votes_from(told)).kin.tolist() == list(range(18))


def test_a_source_that_nobody_contradicts_is_held_no_better_than_its_beginning():
    assert elect(votes_from((number, 0, 0) for number in range(50))).reliability.tolist() == [80]


def test_of_two_who_only_contradict_each_other_nothing_is_learned():
    votes = votes_from((number, source, source) for number in range(50) for source in (0, 1))
    assert elect(votes).reliability.tolist() == [80, 80]


def test_who_is_outvoted_is_trusted_less():
    votes = votes_from((number, source, int(source == 3)) for number in range(30) for source in range(4))
    reliability = elect(votes).reliability.tolist()
    assert reliability[3] < 30
    assert min(reliability[:3]) > 90


def test_no_votes_are_no_trouble():
    assert elect(votes_from([])).size == 0
    assert elect(votes_from([])).by_name([]) == ({}, {})


def test_ten_thousand_votes_in_one_group():
    votes = votes_from((0, source, source % 3) for source in range(10_000))
    assert elect(votes).size == 10_000

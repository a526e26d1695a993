"""What the claims of a group come to, with shares that add up."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.reconcile.ballots import ballot
from whosays.reconcile.records import Ballot, Group, GroupKey, Kind, Observation, Part, Standing
from whosays.reconcile.resolvers import RESOLVERS
from whosays.reconcile.verdicts import SUREST, decide

NOBODY_KNOWN = Standing({}, {})


def figures(*told, sources="", **shared):
    """A group of figures; a figure may come with its date."""
    claims = []
    for number, each in enumerate(told):
        value, as_of = each if isinstance(each, tuple) else (each, "")
        source = sources[number] if sources else f"s{number}"
        claims.append(
            Observation(
                f"c{number}",
                number,
                source,
                "dorp",
                "Dorp",
                "height",
                value,
                value,
                value,
                text=str(value),
                as_of=as_of,
                **shared,
            )
        )
    return Group(GroupKey("dorp", "height"), tuple(claims))


def words(*told, name="colour"):
    claims = tuple(Observation(f"c{at}", at, f"s{at}", "dorp", "Dorp", name, text=each) for at, each in enumerate(told))
    return Group(GroupKey("dorp", name), claims)


def decided(group, standing=NOBODY_KNOWN, resolver="weighted"):
    return decide(group, ballot(group, {}), standing, resolver)


def check_sums(verdict):
    for share in verdict.shares:
        assert math.isclose(math.prod(share.factors), share.weight, rel_tol=1e-9, abs_tol=1e-10)
        assert all(0 <= factor <= 1 for factor in share.factors)
        assert share.reason
    support = math.fsum(share.weight for share in verdict.shares if share.part is Part.SUPPORTS)
    assert math.isclose(support, verdict.support, abs_tol=1e-9)
    assert 0 <= verdict.confidence <= 1
    assert verdict.reason


def test_one_claim_is_as_sure_as_its_source():
    for reliability in (0.5, 0.8, 0.95):
        verdict = decided(figures(7.0), Standing({"s0": reliability}, {}))
        assert verdict.confidence == pytest.approx(reliability, abs=0.001)
        assert verdict.reason == "only s0 says so"


def test_two_who_agree_are_surer_than_one_and_never_quite_sure():
    two, many = decided(figures(7.0, 7.0)), decided(figures(*[7.0] * 40))
    assert 0.8 < two.confidence < many.confidence == SUREST
    assert two.reason == "all 2 claims that count agree"
    check_sums(two)


def test_a_reliable_source_outweighs_two_bad_ones():
    known = Standing({"s0": 0.95, "s1": 0.4, "s2": 0.4}, {})
    verdict = decided(words("red", "blue", "blue"), known)
    assert verdict.text == "red"
    assert [share.part for share in verdict.shares] == [Part.SUPPORTS, Part.OVERRULED, Part.OVERRULED]
    assert "a plain majority would be blue" in verdict.reason
    check_sums(verdict)


def test_a_copy_counts_for_nothing_and_says_whom_it_repeats():
    verdict = decided(words("red", "blue", "blue"), Standing({"s0": 0.85}, {"c2": "c1"}))
    assert verdict.text == "red"
    copy = verdict.shares[2]
    assert (copy.part, copy.weight, copy.factors.independence) == (Part.COPIED, 0.0, 0.0)
    assert "s1" in copy.reason
    check_sums(verdict)


def test_a_figure_far_off_the_median_weighs_little():
    verdict = decided(figures(100.0, 104.0, 104.0, 5000.0, 0.0), Standing({"s3": 0.99}, {}))
    assert verdict.number == 104.0
    assert [round(share.factors.precision, 2) for share in verdict.shares] == [1.0, 1.0, 1.0, 0.1, 0.1]
    assert "far off the median" in verdict.shares[3].reason
    check_sums(verdict)


def test_two_figures_have_no_outlier():
    verdict = decided(figures(1.0, 5000.0))
    assert {share.factors.precision for share in verdict.shares} == {1.0}


def test_of_figures_that_are_nearly_as_well_supported_the_middle_one_is_taken():
    verdict = decided(figures(10.0, 30.0, 20.0))
    assert verdict.number == 20.0
    assert "the middle one is taken" in verdict.reason


def test_the_interval_is_what_all_supporters_can_mean():
    rough = Observation("c1", 1, "s1", "dorp", "Dorp", "height", 60.0, 55.0, 65.0, text="~60")
    fine = Observation("c2", 2, "s2", "dorp", "Dorp", "height", 58.0, 57.5, 58.5, text="58")
    verdict = decided(Group(GroupKey("dorp", "height"), (rough, rough._replace(id="c0", source="s0"), fine)))
    assert (verdict.number, verdict.lower, verdict.upper, verdict.text) == (58.0, 57.5, 58.5, "58")
    check_sums(verdict)


def test_the_date_is_the_newest_that_a_supporter_tells():
    verdict = decided(
        figures((7.0, "2019"), (7.0, "2021-08"), (8.0, "2022")), Standing({"s0": 0.9, "s1": 0.9, "s2": 0.3}, {})
    )
    assert (verdict.number, verdict.as_of) == (7.0, "2021-08")


CHOSEN = (
    ("weighted", 9.0),  # the least figure is far off the median: it weighs little, good as its source is
    ("majority", 9.0),
    ("median", 9.0),
    ("newest", 9.5),
    ("most_reliable", 1.0),
    ("highest", 9.5),
    ("lowest", 1.0),
)


@pytest.mark.parametrize(("resolver", "number"), CHOSEN)
def test_each_resolver_chooses_as_it_is_called(resolver, number):
    known = Standing({"s0": 0.99, "s1": 0.3, "s2": 0.3, "s3": 0.3}, {})
    verdict = decided(figures(1.0, 9.0, 9.0, (9.5, "2020")), known, resolver)
    assert (verdict.number, verdict.method) == (number, resolver)
    check_sums(verdict)


def test_every_resolver_is_tried():
    assert {name for name, _ in CHOSEN} == set(RESOLVERS)


@pytest.mark.parametrize("resolver", ["median", "highest", "lowest", "newest"])
def test_a_resolver_that_finds_nothing_to_go_by_leaves_it_to_the_weights(resolver):
    verdict = decided(words("red", "blue", "blue"), resolver=resolver)
    assert (verdict.text, verdict.method) == ("blue", "weighted")


def test_where_nothing_can_be_counted_there_is_no_value():
    group = words("red")
    cast = Ballot(Kind.NUMBER, (-1,), (Part.INCOMPARABLE,), (1.0,), (1.0,), ("gives no figure",))
    verdict = decide(group, cast, NOBODY_KNOWN)
    assert (verdict.text, verdict.support, verdict.confidence) == ("", 0.0, 0.0)
    assert verdict.shares[0].part is Part.INCOMPARABLE


NUMBERS = st.floats(allow_nan=False, allow_infinity=False)
RELIABILITY = st.integers(0, 100).map(lambda each: each / 100)


@given(
    told=st.lists(st.tuples(NUMBERS | st.sampled_from([0.0, 1.0, 5.0]), RELIABILITY), min_size=1, max_size=12),
    resolver=st.sampled_from(sorted(RESOLVERS)),
    copies=st.dictionaries(st.integers(1, 11), st.integers(0, 0), max_size=3),
)
def test_every_verdict_adds_up(told, resolver, copies):
    group = figures(*[number for number, _ in told])
    repeats = {f"c{at}": "c0" for at in copies if at < len(told) and told[at][0] == told[0][0]}
    verdict = decided(group, Standing({f"s{at}": each for at, (_, each) in enumerate(told)}, repeats), resolver)
    assert len(verdict.shares) == len(told)
    assert verdict.number in [number for number, _ in told]
    check_sums(verdict)


@given(
    st.lists(st.sampled_from(["red", "blue", "green", "teal"]), min_size=1, max_size=9),
    st.randoms(use_true_random=False),
)
def test_nothing_but_the_claims_themselves_decides(told, chance):
    """Sources may be called otherwise."""
    one = decided(words(*told))
    group = words(*told)
    renamed = [each._replace(source=f"z{chance.random()}") for each in group.observations]
    other = decided(group._replace(observations=tuple(renamed)))
    assert (one.text, one.support, one.confidence) == (other.text, other.support, other.confidence)


def test_ten_thousand_claims_on_one_figure():
    group = figures(*[float(number % 700) for number in range(10_000)])
    verdict = decided(group)
    assert len(verdict.shares) == 10_000
    check_sums(verdict)

"""What sentences compare. Each list is examples first: what is claimed, then what looks like it and must not be.

Every sentence stands by itself on a page that compares Alder and Birch, or also Cedar where it says so.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.records import Claim

from .pages import extraction_of

Told = tuple[str, str, str, str]
"""A comparison: subject, relation, other side, aspect."""


def compared(sentence: str, *, title: str = "Alder vs Birch") -> list[Claim]:
    """The comparisons of one sentence on a page with a title."""
    text = f"{title}\n\nA first look at them.\n\n{sentence}\n"
    return [claim for claim in extraction_of(text).claims if claim.property == "comparison"]


def told(claims: list[Claim]) -> list[Told]:
    """Comparisons as tuples that a person can read, in no order."""
    return sorted((claim.subject, claim.relation, claim.object, claim.text) for claim in claims)


A, B, C = "Alder", "Birch", "Cedar"

NAMED = [
    ("Alder is more popular than Birch.", [(A, "more", B, "popularity")]),
    (
        "Alder is much faster and easier to learn than Birch.",
        [(A, "more", B, "ease of learning"), (A, "more", B, "speed")],
    ),
    (
        "Alder is lighter, faster and cheaper than Birch.",
        [(A, "less", B, "price"), (A, "less", B, "weight"), (A, "more", B, "speed")],
    ),
    ("Birch has a gentler learning curve than Alder.", [(B, "less", A, "learning curve")]),  # bug caught: more
    ("The learning curve is steeper for Alder than for Birch.", [(A, "more", B, "learning curve")]),
    ("It is easier to build forms in Alder than in Birch.", [(A, "more", B, "ease of building forms")]),
    ("The rate of growth of Alder is much faster than Birch.", [(A, "more", B, "rate of growth")]),
    ("Alder's ecosystem is richer than Birch's.", [(A, "more", B, "richness of ecosystem")]),
    (
        "Alder's ecosystem is bigger and its docs are better than Birch's.",
        [(A, "more", B, "docs"), (A, "more", B, "ecosystem")],
    ),
    ("The Alder community is larger than the Birch community.", [(A, "more", B, "community")]),
    ("Alder developers earn more than Birch developers.", [(A, "more", B, "earnings of developers")]),
    ("Alder scales better than Birch.", [(A, "more", B, "scalability")]),
    ("Alder starts faster than Birch.", [(A, "more", B, "speed of starting")]),
    ("Alder costs less than Birch.", [(A, "less", B, "price")]),
    ("Alder takes longer to learn than Birch.", [(A, "more", B, "time to learn")]),
    ("Alder requires more memory than Birch.", [(A, "more", B, "memory")]),
    ("Alder offers better support for forms than Birch does.", [(A, "more", B, "support for forms")]),
    ("Alder is better than Birch at caching.", [(A, "more", B, "caching")]),
    ("In terms of speed, Alder is better than Birch.", [(A, "more", B, "speed")]),
    ("Alder can be slightly more complex to configure than Birch.", [(A, "more", B, "complexity of configuring")]),
    ("Unlike Birch, Alder is easier to set up.", [(A, "more", B, "ease of setting up")]),
    ("Compared to Birch, Alder uses less memory.", [(A, "less", B, "memory")]),
    ("Birch appeared three years after Alder.", [(B, "less", A, "age")]),
    ("Alder is catching up with Birch in popularity.", [(A, "less", B, "popularity")]),
    ("Alder has limited support for forms compared to Birch.", [(A, "less", B, "support for forms")]),
    ("Alder is slow compared to Birch.", [(A, "less", B, "speed")]),
    ("Alder takes better pictures at night than Birch.", [(A, "more", B, "pictures at night")]),
    ("Alder is 20 g lighter than Birch.", [(A, "less", B, "weight")]),
    (
        "Alder has more integrations than Birch and a better free version.",
        [(A, "more", B, "free version"), (A, "more", B, "integrations")],
    ),
    (
        "Alder is more flexible than Birch, and it is the more popular of the two.",
        [(A, "more", B, "flexibility"), (A, "more", B, "popularity")],
    ),
    ("Developers prefer Alder to Birch.", [(A, "more", B, "preference of Developers")]),
]

RANKED = [
    ("Alder outperforms Birch in reading.", [(A, "more", B, "reading")]),
    ("Birch lags behind Alder.", [(B, "less", A, "overall")]),
    ("Performance-wise, Alder beats Birch by a fair margin.", [(A, "more", B, "performance")]),
    ("Birch is outperformed by Alder.", [(B, "less", A, "overall")]),
    ("Birch falls short of Alder in tooling.", [(B, "less", A, "tooling")]),
    ("Alder edges out Birch on price.", [(A, "more", B, "better price")]),
    ("Alder has a slight edge over Birch in tooling.", [(A, "more", B, "tooling")]),
    ("Alder has overtaken Birch in popularity.", [(A, "more", B, "popularity")]),
    ("Birch does not match Alder in speed.", [(B, "less", A, "speed")]),
    ("Alder is ahead of Birch.", [(A, "more", B, "overall")]),
    ("Alder matches Birch's speed.", [(A, "equal", B, "speed")]),
    ("Birch does not match Alder's tooling.", [(B, "less", A, "tooling")]),
    ("Alder is preferred over Birch for small apps.", [(A, "more", B, "preference for small apps")]),
]

UNNAMED = [
    ("The reason for wider Alder adoption is its bark.", [(A, "more", B, "adoption")]),
    ("One sees lower Birch market share in the north.", [(B, "less", A, "market share")]),
    (
        "Alder has a larger ecosystem and more enterprise adoption.",
        [(A, "more", B, "ecosystem"), (A, "more", B, "enterprise adoption")],
    ),
    ("Alder's learning curve is much steeper.", [(A, "more", B, "learning curve")]),
    ("Alder's community is bigger.", [(A, "more", B, "community")]),
    ("Alder is not as mature.", [(A, "less", B, "maturity")]),
    ("Although Alder is older, Birch is more popular.", [(A, "more", B, "age"), (B, "more", A, "popularity")]),
    ("Alder is the better choice for small teams.", [(A, "more", B, "quality for small teams")]),
    ("Alder has the upper hand in tooling.", [(A, "more", B, "tooling")]),
    ("Alder takes the lead in speed.", [(A, "more", B, "speed")]),
    ("For me, Alder wins on tooling and Birch wins on wit.", [(A, "more", B, "tooling"), (B, "more", A, "wit")]),
    ("Alder is the older of the two.", [(A, "more", B, "age")]),
    # bug caught: "it" was given to what was spoken of first, and the direction swapped
    (
        "Alder is old. Everybody whom I know uses Birch. It is the more popular of the two.",
        [(B, "more", A, "popularity")],
    ),
    # bugs caught: what stands behind a comma, an "and" or a preposition was taken in or lost
    ("Alder offers more built-in, builder-focused saws.", [(A, "more", B, "built-in builder-focused saws")]),
    ("Alder has more mature, well-kept tools.", [(A, "more", B, "maturity of well-kept tools")]),
    ("Alder has a more intuitive interface and ready-made tools.", [(A, "more", B, "intuitiveness of interface")]),
    ("Alder has more consistent reports, and Bluebell reading.", [(A, "more", B, "consistency of reports")]),
    ("Alder is simpler to get started with.", [(A, "more", B, "simplicity of getting started")]),
    ("Alder's core is harder to attack.", [(A, "more", B, "difficulty of attacking (core)")]),
    ("Alder's branching is closer to the Elm model.", [(A, "more", B, "closeness of branching to the Elm model")]),
    ("Alder is more simplistic in its approach to data.", [(A, "more", B, "simplicity of approach to data")]),
    ("Alder is more welcomed by learners.", [(A, "more", B, "being welcomed")]),
    ("Alder is better for streaming.", [(A, "more", B, "streaming")]),
    ("Alder is better for beginners.", [(A, "more", B, "quality for beginners")]),
    ("Alder is the clear winner for planting hedges.", [(A, "more", B, "planting hedges")]),
    ("When it comes to performance, Alder is better.", [(A, "more", B, "performance")]),
    ("When it comes to price, Alder wins.", [(A, "more", B, "better price")]),
    ("For speed, Alder wins; for tooling, Birch does.", [(A, "more", B, "speed"), (B, "more", A, "tooling")]),
    ("Alder comes with much. As a result, it has a steeper learning curve.", [(A, "more", B, "learning curve")]),
    ("Alder is old. It is easier to set up.", [(A, "more", B, "ease of setting up")]),
    (
        "Alder is easier to use and, once you need more than the basics, hard to leave.",
        [(A, "more", B, "ease of use")],
    ),
    ("Alder is a library, offering calm and a smaller bundle size.", [(A, "less", B, "bundle size")]),
]

ALIKE = [
    ("Alder is as fast as Birch.", [(A, "equal", B, "speed")]),
    ("Alder is not as mature as Birch.", [(A, "less", B, "maturity")]),
    ("Alder isn't nearly as popular as Birch.", [(A, "less", B, "popularity")]),
    ("Alder and Birch offer similar performance.", [(A, "equal", B, "performance")]),
    ("Both are equally fast.", [(A, "equal", B, "speed")]),
    ("Alder is on par with Birch in speed.", [(A, "equal", B, "speed")]),
    ("Alder and Birch are neck and neck in popularity.", [(A, "equal", B, "popularity")]),
    ("Alder offers the same speed as Birch.", [(A, "equal", B, "speed")]),
    ("There is little difference in speed between Alder and Birch.", [(A, "equal", B, "speed")]),
    ("Alder and Birch cost the same.", [(A, "equal", B, "price")]),
    ("The two are equally fast.", [(A, "equal", B, "speed")]),
    ("In speed of the compiled code, the two are on a par.", [(A, "equal", B, "speed of the compiled code")]),
    ("In daylight we call it a tie.", [(A, "equal", B, "daylight")]),
    ("There is no clear winner between Alder and Birch.", [(A, "equal", B, "overall winner")]),
]

NO_COMPARISON = [
    "We hope for wider Alder adoption.",
    "It could lead to wider Alder adoption.",
    "Wider Alder-based adoption is the aim.",
    "With wider support Alder grows.",
    "Alder will be faster than Birch soon.",  # forecasts
    "Alder will overtake Birch in popularity.",
    "Alder could be faster than Birch.",
    "Alder can overtake Birch in popularity.",
    "Alder is expected to be faster than Birch.",
    "Alder aims to be faster than Birch.",
    "Alder claims to be faster than Birch.",
    "Alder would be faster than Birch with a cache.",  # counterfactual
    "If you need speed, Alder is faster than Birch.",  # conditions
    "Alder is faster than Birch if you turn the checks off.",
    "Can Alder be faster than Birch?",  # questions
    "It depends on whether Alder is faster than Birch.",
    "Nobody knows which is faster, Alder or Birch.",
    "Alder was faster than Birch until last spring.",  # past
    "Alder used to be faster than Birch.",
    "Alder claims it is faster than Birch.",  # bug caught: "speed of claims it"
    "Alder's founder believes Alder is more secure than Birch.",
    "Alder is no longer faster than Birch.",  # denials
    "Alder is not faster than Birch.",
    "It is a myth that Alder is faster than Birch.",
    "Alder is faster than ever.",  # with itself
    "Alder is faster than before.",
    "Alder has become faster.",
    "Alder 3 is faster than Alder 2.",
    "With the new release Alder is faster.",
    "Alder is even faster over time.",
    "Alder is more than a library.",  # no comparison at all
    "Alder is used by more than 3 million people.",
    "Use Alder rather than Birch.",
    "Alder is more of a toolkit.",
    "Alder has more information on its page.",
    "Alder is as simple as possible.",
    "Alder makes it easier to build forms.",
    "Alder wins awards.",
    "Alder is not ahead of Birch.",
    "Alder and Birch are similar.",  # in what?
    "The more plugins Alder has, the slower it starts.",
    "Alder is to Birch what a bicycle is to a car.",
    "Plugins that were written for Birch are larger than those of Dogwood.",
    "Alder runs Dogwood, which is faster than Birch.",  # Dogwood is
    "Alder, unlike Dogwood or Elm, is a tree.",
    "Alder is old. It is easier to find people.",  # "it" stands for nothing
    "Alder's simpler setup works well.",  # bug caught: "'s" was read as "is"
    "Alder looks cheaper at first glance.",
    "The one area where Alder beats Birch is the trunk.",
    "Alder is more rigorous than other trees like Elm.",
    "At this size it is a tie.",  # at which?
]

CHARGING = "speed of charging"
OF_THREE = [
    ("Alder and Cedar are both faster than Birch.", [(A, "more", B, "speed"), (C, "more", B, "speed")]),
    ("Alder is faster than Birch and Cedar.", [(A, "more", B, "speed"), (A, "more", C, "speed")]),
    ("Alder is the fastest of the three.", [(A, "more", B, "speed"), (A, "more", C, "speed")]),
    ("Alder has the largest share of all trees.", [(A, "more", B, "share"), (A, "more", C, "share")]),
    ("Alder comes with the best built of the three.", []),  # its best what?
    ("Alder has the most leaves and Cedar has the fewest of the three.", []),
    ("Alder has the best docs of all times.", []),
    ("Cedar has the fewest bugs of the three.", [(C, "less", A, "bugs"), (C, "less", B, "bugs")]),
    ("Cedar is the cheapest option here.", [(C, "less", A, "price"), (C, "less", B, "price")]),
    ("Alder is simple, but Birch is faster.", [(B, "more", A, "speed")]),  # set against each other
    ("Alder sells more than the other two put together.", [(A, "more", B, "sales"), (A, "more", C, "sales")]),
    ("Alder charges faster than the other two.", [(A, "more", B, CHARGING), (A, "more", C, CHARGING)]),
    ("Alder is quieter than either rival.", [(A, "less", B, "noise"), (A, "less", C, "noise")]),
    ("Alder is lighter than both.", [(A, "less", B, "weight"), (A, "less", C, "weight")]),
    ("Alder's boot, however, is the smallest of the three.", [(A, "less", B, "boot"), (A, "less", C, "boot")]),
    (
        "Alder is calmer to use than Birch, and both are easier to use than Cedar.",
        [(A, "more", C, "ease of use"), (B, "more", C, "ease of use")],
    ),
    # bug caught: "it" was given to the name behind "than", and the direction swapped
    ("It steers better than Alder, but it is also the heaviest tree here.", []),
    ("Alder is faster.", []),  # than which?
    ("Alder wins on speed.", []),
    ("Alder is one of the fastest of the three.", []),
    ("Birch is the second fastest of the three.", []),
    ("Alder is the most popular tree.", []),  # of which trees?
    ("Alder is the older of the two.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), [*NAMED, *RANKED, *UNNAMED, *ALIKE])
def test_a_sentence_compares_two_things(sentence: str, expected: list[Told]) -> None:
    assert told(compared(sentence)) == expected


@pytest.mark.parametrize("sentence", NO_COMPARISON)
def test_what_is_no_comparison_of_today_is_none(sentence: str) -> None:
    assert told(compared(sentence)) == []


@pytest.mark.parametrize(("sentence", "expected"), OF_THREE)
def test_a_sentence_compares_one_of_three(sentence: str, expected: list[Told]) -> None:
    assert told(compared(sentence, title="Alder vs Birch vs Cedar")) == expected


@pytest.mark.parametrize(
    ("sentence", "number", "unit", "bound"),
    [
        ("Alder is 7 times more popular than Birch.", 7, "times", ""),
        ("Alder is up to 3x faster than Birch.", 3, "times", "at_most"),
        ("Alder is twice as fast as Birch.", 2, "times", ""),
        ("Alder uses half as much memory as Birch.", 0.5, "times", ""),
        ("Alder is 30 % cheaper than Birch.", 30, "%", ""),
        ("Alder is about 2.5 times slower than Birch.", 2.5, "times", "about"),
        ("Alder uses more memory than Birch on my laptop, roughly twice as much.", 2, "times", ""),
        ("Alder is quick at reading, about four times as fast as Birch.", 4, "times", "about"),
        ("Alder is 20 g lighter than Birch.", None, "", ""),  # a difference
    ],
)
def test_a_factor_is_the_number_of_its_comparison(sentence: str, number: float | None, unit: str, bound: str) -> None:
    (claim,) = compared(sentence)
    assert (claim.number, claim.unit, claim.bound) == (number, unit, bound)


def test_each_country_is_a_claim_of_its_own() -> None:
    claims = compared("Alder is more popular in Norway, Sweden and Uruguay, while Birch is more popular in Germany.")
    assert [(claim.subject, claim.text, claim.scope) for claim in claims] == [
        ("Alder", "popularity in Norway", "Norway"),
        ("Alder", "popularity in Sweden", "Sweden"),
        ("Alder", "popularity in Uruguay", "Uruguay"),
        ("Birch", "popularity in Germany", "Germany"),
    ]


@pytest.mark.parametrize(
    ("sentence", "who"),
    [
        ("Some say that Alder is faster than Birch.", "Some"),
        ("Acme claims that Alder is 3 times faster than Birch.", "Acme"),
        ("I think that Alder is faster than Birch.", ""),
        ("Alder is faster than Birch.", ""),
    ],
)
def test_what_others_say_is_attributed_to_them(sentence: str, who: str) -> None:
    (claim,) = compared(sentence)
    assert claim.attributed_to == who


def test_a_past_comparison_counts_where_it_is_dated_or_measured() -> None:
    (dated,) = compared("In 2019 Alder was faster than Birch.")
    assert (dated.as_of, dated.as_of_end, dated.as_of_basis) == ("2019-01-01", "2019-12-31", "stated")
    (measured,) = compared("In our tests Alder was faster than Birch.")
    assert measured.measure == "tests"


def unordered(claim: tuple[str, ...]) -> tuple[str, ...]:
    """A comparison with the sides of an equal one in order: "both are fast" names neither first."""
    subject, relation, rival, aspect = claim
    if relation != "equal":
        return claim
    return (*sorted((subject, rival)), relation, aspect)


MIRRORED = [*NAMED, *RANKED, *UNNAMED, *ALIKE]


@given(st.sampled_from([sentence for sentence, _ in MIRRORED] + NO_COMPARISON))
def test_a_sentence_with_the_names_exchanged_tells_the_mirrored_comparison(sentence: str) -> None:
    def mirrored(text: str) -> str:
        return text.replace(A, "\0").replace(B, A).replace("\0", B)

    plain = told(compared(sentence))
    for title in ("Alder vs Birch", "Birch vs Alder"):  # whichever the title names first
        other = told(compared(mirrored(sentence), title=title))
        assert sorted(map(unordered, other)) == sorted(unordered(tuple(map(mirrored, claim))) for claim in plain)


@given(st.sampled_from([sentence for sentence, _ in MIRRORED]))
def test_the_quote_of_a_comparison_holds_no_more_than_its_sentence(sentence: str) -> None:
    for claim in compared(sentence):
        assert claim.value.text in sentence


def test_entries_of_a_list_compare_with_what_they_name() -> None:
    text = "# Alder vs Birch\n\n## Alder\n\n**Cons:**\n\n- Fewer libraries than Birch\n- Slower\n\n## Birch\n\nGood.\n"
    claims = [claim for claim in extraction_of(text, "page.md").claims if claim.property == "comparison"]
    assert told(claims) == [(A, "less", B, "libraries")]

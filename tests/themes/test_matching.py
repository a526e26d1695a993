"""Which themes a wording has: examples as lists, how they are explained, and what always holds.

History: written from wordings of 110 pages of many fields; the wordings here are our own.
"""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whosays.themes import in_force, load, parsed, using, wording_key
from whosays.themes.rules import Index
from whosays.themes.words import words

THEMES = load()

EXAMPLES = [  # wording; its themes, the strongest first; what it tells of the first
    ("great docs", "documentation", "for"),
    ("Well documented", "documentation", "for"),
    ("excellent documentation", "documentation", "for"),
    ("The documentation is excellent", "documentation", "for"),
    ("poorly documented", "documentation", "against"),
    ("Not the best documentation", "documentation", "against"),
    ("Documentation", "documentation", ""),
    ("steep learning curve", "learning_curve", "against"),
    ("The learning curve is steep", "learning_curve", "against"),
    ("Learning curve: gentle", "learning_curve", "for"),
    ("no steep learning curve", "learning_curve", "for"),
    ("easy to learn", "learning_curve", "for"),
    ("hard to master", "learning_curve", "against"),
    ("Beginner-friendly", "learning_curve", "for"),
    ("Simple", "ease_of_use", "for"),
    ("very intuitive", "ease_of_use", "for"),
    ("clunky", "ease_of_use", "against"),
    ("zero configuration", "setup", "for"),
    ("Time-consuming setup", "setup", "against"),
    ("Blazingly fast", "performance", "for"),
    ("slower than its rivals", "performance", "against"),
    ("not slow", "performance", "for"),
    ("not only fast", "performance", "for"),
    ("scales to millions of users", "scalability", ""),
    ("tiny community", "community", "against"),
    ("Community edition", "", ""),
    ("thriving ecosystem", "ecosystem", ""),
    ("fewer libraries", "ecosystem", "against"),
    ("expensive for large teams", "audience price", ""),
    ("$12 a month", "price", ""),
    ("No monthly fee", "price", "for"),
    ("free plan", "price", "for"),
    ("hidden fees", "price", "against"),
    ("highly customisable", "customisation", ""),
    ("endless customization options", "customisation", ""),
    ("end-to-end encryption", "encryption", ""),
    ("no vendor lock-in", "lock_in", "for"),
    ("vendor lock-in", "lock_in", "against"),
    ("works offline", "offline", "for"),
    ("You can host it yourself", "self_hosting", ""),
    ("real-time collaboration", "collaboration real_time", ""),
    ("works with machine learning", "ai", ""),
    ("battle-tested", "maturity", "for"),
    ("lots of boilerplate", "verbosity", "against"),
    ("less boilerplate", "verbosity", "for"),
    ("Batteries included", "built_in", ""),
    ("long battery life", "battery", "for"),
    ("drains the battery quickly", "battery", ""),
    ("static typing", "type_safety", ""),
    ("ACID transactions", "transactions", ""),
    ("built-in admin panel", "admin built_in", ""),
    ("responsive customer support", "support", "for"),
    ("comfortable seats", "comfort", "for"),
    ("sharp display", "display", "for"),
    ("expandable storage", "storage", "for"),
    ("fast wireless charging", "charging", "for"),
    ("sturdy build", "build_quality", "for"),
    ("one-click deployment", "deployment", ""),
    ("async support", "concurrency", ""),
    ("unlimited users", "data_limits", "for"),
    ("Preis: 299 €", "price", ""),
]

NONE = [  # wordings that are about none of the themes, though a word of one may stand in them
    "",
    "???",
    "supports JSON",
    "Support for dark rooms",
    "feels free in spirit",
    "fast food for thought",
    "reports of bad weather",
    "in the form of a letter",
    "a stable coin",
    "learns nothing new",
    "the display of affection",
    "charges ahead",
    "tested by a neighbour",
    "table of contents",
    "designed for writers",
    "red, green and blue",
    "Köln und Umgebung",
]


@pytest.mark.parametrize(("text", "expected", "direction"), EXAMPLES, ids=[text for text, *_ in EXAMPLES])
def test_wordings_have_their_themes(text: str, expected: str, direction: str) -> None:
    found = THEMES.of(text)
    assert sorted(each.theme for each in found) == sorted(expected.split())
    if direction:
        assert found[0].direction == direction


@pytest.mark.parametrize("text", NONE)
def test_no_theme_is_forced(text: str) -> None:
    assert THEMES.of(text) == ()


def test_a_denied_wording_tells_the_opposite() -> None:
    """A feature that an article says no of."""
    assert THEMES.of("steep learning curve", denied=True)[0].direction == "for"
    assert THEMES.of("vendor lock-in", denied=True)[0].direction == "for"
    assert THEMES.of("documentation", denied=True)[0].direction == ""


def test_the_strongest_theme_stands_first() -> None:
    """More words make a match stronger, then longer words, then an earlier place."""
    assert [each.theme for each in THEMES.of("secure and easy to learn")] == ["learning_curve", "security"]
    assert [each.theme for each in THEMES.of("price, encryption")] == ["encryption", "price"]


def test_words_of_a_stronger_match_are_not_counted_again() -> None:
    """ "machine learning" is not about learning, "battery included" not about a battery."""
    assert [each.theme for each in THEMES.of("learning")] == ["learning_curve"]
    assert [each.theme for each in THEMES.of("machine learning")] == ["ai"]
    assert [each.theme for each in THEMES.of("batteries included")] == ["built_in"]


def test_a_match_tells_its_words_and_its_rule() -> None:
    match = THEMES.of("Its docs are really Great")[0]
    assert match.matched == "docs … Great"
    assert match.rule in {rule.text for rule in THEMES["documentation"].rules}
    assert THEMES.of("A steep  learning curve")[0].matched == "steep  learning curve"


def test_what_a_long_wording_names_by_the_way_is_no_theme() -> None:
    text = (
        "The timeline lays out every week by colour, person, room, place and mood, with notes, pictures, songs and {}"
    )
    assert THEMES.of(text.format("backups")) == ()
    assert [each.theme for each in THEMES.of(text.format("easy to learn menus"))] == ["learning_curve"]


def test_statements_do_not_lend_each_other_words() -> None:
    assert THEMES.of("The logo is great. Docs")[0].direction == ""
    assert THEMES.of("Docs, though the logo is great")[0].direction == ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Great documentation", "the documentation is great!"),
        ("scales well", "Scaling well"),
        ("Easy setup", "easy set-up".replace("-", "")),
        ("Many plugins", "many plugin"),
        ("a very large community", "Large communities"),
    ],
)
def test_wordings_of_the_same_words_are_one(one: str, other: str) -> None:
    assert wording_key(one) == wording_key(other) != ""


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("lock-in", "no lock-in"),
        ("moves from north to south", "moves from south to north"),
        ("great docs", "great documentation"),  # the same theme, not the same words
        ("faster", "fast"),
        ("without ads", "with ads"),
    ],
)
def test_wordings_that_differ_stay_apart(one: str, other: str) -> None:
    assert wording_key(one) != wording_key(other)


def test_every_theme_of_ours_can_be_met_by_each_of_its_own_rules() -> None:
    """A rule that never fits would be read by users and do nothing."""
    for theme in THEMES.values():
        for rule in theme.rules:
            written = [
                " ".join(min(choice.exact) if choice.exact else f"{choice.begun[0]}1" for choice in phrase)
                for phrase in rule.phrases
            ]
            assert any(Index((rule,)).found(words(" ".join(written)))), f"{theme.name}: {rule.text}"


def test_themes_can_be_put_in_force() -> None:
    mine = parsed('[cup_holders]\nlabel = "Cup holders"\nwords = ["cup-holder"]', "mine.toml")
    assert "cup_holders" not in in_force()
    with using(mine):
        assert [each.theme for each in in_force().of("four cup holders")] == ["cup_holders"]
    assert in_force().of("four cup holders") == ()


WORDING = st.sampled_from([text for text, *_ in EXAMPLES] + NONE)


@given(st.permutations([text for text, *_ in EXAMPLES]))
def test_what_was_asked_before_changes_nothing(order: list[str]) -> None:
    """Words and rules are remembered between wordings; the answers must not depend on it."""
    fresh = load()
    assert {text: fresh.of(text) for text in order} == {text: THEMES.of(text) for text in order}


@given(WORDING, WORDING)
def test_statements_beside_each_other_keep_their_themes(one: str, other: str) -> None:
    """The themes of two short statements are those of the one and those of the other."""
    both = {each.theme for each in THEMES.of(f"{one}; {other}")}
    assert both == {each.theme for text in (one, other) for each in THEMES.of(text)}


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for each in THEMES.of(text):
        assert all(piece in text for piece in each.matched.split(" … "))
    assert wording_key(text) == wording_key(text.upper().lower()) or not text.isascii()


@given(st.lists(st.sampled_from("fast slow docs great easy to learn setup no price and".split()), max_size=6))
def test_a_key_does_not_depend_on_order(told: list[str]) -> None:
    assert wording_key(" ".join(told)) == wording_key(" ".join(reversed(told)))

"""Pages read with a catalogue: its names are subjects, its aliases are told with the reason, and both go again."""

from __future__ import annotations

from whosays.catalogue import parsed, using

from .pages import claims_of, extraction_of

TREES = parsed(
    """
    ["Silver Birch"]
    aliases = ["Birch", "B. pendula"]
    wikidata = "Q156904"
    ["Black Alder"]
    aliases = ["Alder"]
    ["Rowan"]
    wikidata = "Q25404"
    """,
    "trees.toml",
)
PAGE = "Alder vs Birch\n\nAlder is used by Acme. Rowan is used by Initech. B. pendula has 300 GitHub stars.\n"


def test_names_of_the_catalogue_are_what_claims_go_by() -> None:
    with using(TREES):
        found = extraction_of(PAGE)
        claims = claims_of(PAGE)
    assert found.subjects == ("Black Alder", "Silver Birch")
    assert set(found.aliases) == {
        ("Alder", "Black Alder", "stands in the catalogue"),
        ("Birch", "Silver Birch", "stands in the catalogue"),
        ("B. pendula", "Silver Birch", "stands in the catalogue"),
    }
    assert ("Black Alder", "used_by", "Acme") in claims
    assert ("Silver Birch", "stars", 300) in claims
    assert ("Rowan", "used_by", "Initech") in claims


def test_items_of_wikidata_are_told_of_the_things_that_a_page_names() -> None:
    with using(TREES):
        assert dict(extraction_of(PAGE).items) == {"Silver Birch": "Q156904", "Rowan": "Q25404"}


def test_without_the_catalogue_the_page_is_what_it_was() -> None:
    before = claims_of(PAGE)
    with using(TREES):
        assert claims_of(PAGE) != before
    assert claims_of(PAGE) == before
    assert extraction_of(PAGE).items == ()


def test_a_title_that_tells_no_things_is_read_by_the_catalogue() -> None:
    page = "Which tree for a small garden: notes on B. pendula, then on Rowan\n\nRowan is used by Acme.\n"
    with using(TREES):
        assert extraction_of(page).subjects == ("Silver Birch", "Rowan")


def test_names_that_the_page_does_not_hold_are_no_subjects() -> None:
    with using(TREES):
        assert extraction_of("Oak vs Elm\n\nOak is used by Acme.\n").subjects == ("Oak", "Elm")

"""WMTips' layout: values in the order of the title, one for each technology or nothing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from whosays.extractors import wmtips

from whosays.extract import registry
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Claim

Said = tuple[str, str, object]
Say = Callable[..., list[Said]]

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "wmtips"
TITLE = "🆚 Zebra vs. Wild Yak\n\n"


@pytest.mark.parametrize(
    ("label", "lines", "expected"),
    [
        (
            "Type",
            ["Web server", "Pack animal"],
            [("Zebra", "category", "Web server"), ("Wild Yak", "category", "Pack animal")],
        ),
        (
            "Headquarters",
            ["Oslo, Norway", "Lhasa"],
            [("Zebra", "headquarters", "Oslo, Norway"), ("Wild Yak", "headquarters", "Lhasa")],
        ),
        (
            "Website",
            ["zebra.org", "yak.example.com"],
            [("Zebra", "website", "zebra.org"), ("Wild Yak", "website", "yak.example.com")],
        ),
        (
            "Pricing",
            ["Free ✔️Open source", "$5/mo"],
            [("Zebra", "pricing", "Free"), ("Zebra", "license", "Open source"), ("Wild Yak", "pricing", "$5/mo")],
        ),
        (
            "Categories",
            ["Web Servers › Rank #1,014", "Beasts › Rank #2"],
            [("Zebra", "rank", 1014), ("Wild Yak", "rank", 2)],
        ),
        ("Categories", ["Web Servers", "Beasts › Rank #2"], [("Wild Yak", "rank", 2)]),
        ("Headquarters", ["Oslo, Norway"], []),  # one value for two: nobody can tell whose it is
        ("Pricing", [], []),
        (
            "Pricing",
            ["Commercial ❌Open source", "Open source"],
            [("Zebra", "pricing", "Commercial"), ("Wild Yak", "license", "Open source")],
        ),
        ("Type", ["Web server", "Pack animal", "Ruminant"], []),
    ],
)
def test_values_belong_to_the_technologies_in_the_order_of_the_title(
    all_said: Say, label: str, lines: list[str], expected: list[Said]
) -> None:
    value_lines = "\n".join(lines)
    text = f"{TITLE}Awards\n\n{label}\n\n{value_lines}\n\nSee also\n\nElse\n"
    assert all_said(wmtips, text) == expected


def test_a_rank_is_of_the_category_before_it(claims_of: Callable[..., list[Claim]]) -> None:
    claims = claims_of(wmtips, f"{TITLE}Categories\n\nWeb Servers › Rank #14\nBeasts › Rank #29\n\nSee also\n")
    assert [(c.subject, c.number, c.text, c.scope) for c in claims] == [
        ("Zebra", 14, "Web Servers", "Web Servers"),
        ("Wild Yak", 29, "Beasts", "Beasts"),
    ]


@pytest.mark.parametrize(
    ("sentence", "subject", "factor", "other"),
    [
        ("The Zebra web server is 7 times more popular than Wild Yak.", "Zebra", 7, "Wild Yak"),
        ("The Wild Yak pack animal is 1,200 times more popular than Zebra.", "Wild Yak", 1200, "Zebra"),
        ("Wild Yak is 1.8 times more popular than Zebra.", "Wild Yak", 1.8, "Zebra"),
        ("Zebra is slightly more popular than Wild Yak.", "Zebra", None, "Wild Yak"),
    ],
)
def test_popularity_is_measured_by_sites_with_the_factor_told(
    claims_of: Callable[..., list[Claim]], sentence: str, subject: str, factor: float | None, other: str
) -> None:
    (claim,) = claims_of(wmtips, f"{TITLE}Popularity\n\n{sentence}\nTotal websites\n")
    assert (claim.subject, claim.number, claim.object) == (subject, factor, other)
    assert (claim.property, claim.relation, claim.text, claim.measure) == (
        "comparison",
        "more",
        "popularity",
        "number of sites",
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Zebra is more popular in the United States, Germany, and Bosnia and Herzegovina, "
            "while Wild Yak is more popular in Norway.",
            [
                ("Zebra", "United States"),
                ("Zebra", "Germany"),
                ("Zebra", "Bosnia and Herzegovina"),
                ("Wild Yak", "Norway"),
            ],
        ),
        ("Wild Yak is more popular in Germany and Japan.", [("Wild Yak", "Germany"), ("Wild Yak", "Japan")]),
        ("Wild Yak is more popular in Trinidad and Tobago.", [("Wild Yak", "Trinidad and Tobago")]),
    ],
)
def test_each_country_is_a_comparison_of_its_own(
    claims_of: Callable[..., list[Claim]], sentence: str, expected: list[tuple[str, str]]
) -> None:
    legend = "United States\nGermany\nTrinidad and Tobago\nNorway\nBrazil"
    claims = claims_of(wmtips, f"{TITLE}Popularity by country\n\n{sentence}\n{legend}\n\nAwards\n")
    assert [(claim.subject, claim.scope) for claim in claims] == expected
    assert {claim.value.text for claim in claims} == {place for _, place in expected}
    assert all(claim.object in ("Zebra", "Wild Yak") and claim.object != claim.subject for claim in claims)


def test_each_kind_of_site_is_a_comparison_of_its_own(claims_of: Callable[..., list[Claim]]) -> None:
    claims = claims_of(
        wmtips,
        f"{TITLE}Popularity by domain category\n\nWild Yak is more popular among sites focused on education and "
        "reference, while Zebra is more commonly used on travel, and general news sites.\n"
        "Education/Reference\nTravel\nGeneral News\n",
    )
    assert [(claim.subject, claim.scope, claim.text) for claim in claims] == [
        ("Wild Yak", "education and reference", "popularity among education and reference sites"),
        ("Zebra", "travel", "use on travel sites"),
        ("Zebra", "general news", "use on general news sites"),
    ]


@pytest.mark.parametrize(
    ("lists", "expected"),
    [
        (
            "Name\nRank\na.example\n#1\n#22\nView more ➝\nName\nRank\n#3\nb-c.example\n#4,318\n",
            [("Zebra", "used_by", "a.example"), ("Wild Yak", "used_by", "b-c.example")],
        ),
        ("Name\nRank\na.example\n#1\nView more ➝\n", []),  # one list for two technologies
    ],
)
def test_top_sites_use_the_technology_and_their_ranks_are_their_own(
    all_said: Say, lists: str, expected: list[Said]
) -> None:
    assert all_said(wmtips, f"{TITLE}Top sites\n\nTop-ranked sites that use these technologies.\n\n{lists}") == expected


def test_an_empty_cell_in_markup_leaves_the_other_its_value(all_said: Say) -> None:
    row = "<section><h2>{}</h2><div class=cols><div>{}</div><div>{}</div></div></section>"
    rows = row.format("Headquarters", "", "Lhasa") + row.format("Pricing", "Free", "")
    markup = f"<!DOCTYPE html><html><body><h1>🆚 Zebra vs. Wild Yak</h1>{rows}<h2>See also</h2></body></html>"
    assert all_said(wmtips, markup, name="page.html") == [
        ("Wild Yak", "headquarters", "Lhasa"),
        ("Zebra", "pricing", "Free"),
    ]


def test_a_title_without_labels_gives_nothing(all_said: Say) -> None:
    assert all_said(wmtips, f"{TITLE}Nothing else.\n") == []


def test_links_to_other_comparisons_are_not_the_title(all_said: Say) -> None:
    text = "Zebra vs. Wild Yak\n\nType\n\nWeb server\nPack animal\n\nSee also\n\n🆚 Okapi vs. Tapir\n"
    assert {subject for subject, _, _ in all_said(wmtips, text)} == {"Zebra", "Wild Yak"}


@pytest.mark.parametrize(
    "unit", ["Type\n", "Zebra is ", "Zebra is more popular in ", "A, ", "🆚 x vs. y ", "Name\nRank\n"]
)
def test_repetition_without_end_is_read_to_its_end_and_gives_nothing(all_said: Say, unit: str) -> None:
    assert all_said(wmtips, f"{TITLE}Popularity\n\n{unit * (50_000 // len(unit))}") == []


PAGES = [path for path in sorted(CORPUS.iterdir()) if path.suffix != ".toml"]


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_the_corpus_is_recognised_by_its_words_alone(path: Path) -> None:
    (extractor,) = [each for each in registry.load().extractors if each.name == "wmtips"]
    document = read(path.read_bytes(), name=path.name)
    assert isinstance(document, Document)
    assert extractor.claims_document(document)

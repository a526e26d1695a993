"""StackShare's templates: whatever order a sentence has, each figure goes to the tool that it names."""

from __future__ import annotations

import html
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from whosays.extractors import stackshare

from whosays.extract import registry
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Claim

Said = tuple[str, str, object]
Say = Callable[..., list[Said]]

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "stackshare"
HEADING = "Zebra vs Yak: What are the differences?\n\n"


def page(sentence: str) -> str:
    """A page of the pair Zebra and Yak with one sentence."""
    return f"Ask the StackShare community!\n\n{HEADING}{sentence}\n"


# ---- headline figures


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("8K\n5.8K\n+ 1\n2.8K", [8000, 5800, 2800]),
        ("8,012\n999\n+ 1\n0", [8012, 999, 0]),
        ("1.2M\n5K\n2.8K", [1_200_000, 5000, 2800]),  # the button is gone where the dump left buttons out
        ("8K 5.8K + 1 2.8K", [8000, 5800, 2800]),  # the page had them in one element
    ],
)
def test_headline_figures_are_stacks_followers_and_votes_in_that_order(
    all_said: Say, lines: str, expected: list[int]
) -> None:
    found = all_said(stackshare, f"Zebra\nZebra\n\n{lines}\nYak\nYak\n\n+ 1\nAdd tool\n\n{HEADING}")
    assert found == [("Zebra", kind, n) for kind, n in zip(("stacks", "followers", "votes"), expected, strict=True)]


def test_headline_figures_can_stand_on_the_line_of_the_name(all_said: Say) -> None:
    found = all_said(stackshare, f"{HEADING}Zebra 8K 5.8K + 1 2.8K\nYak 3 4 5\n")
    assert found == [("Zebra", "stacks", 8000), ("Zebra", "followers", 5800), ("Zebra", "votes", 2800)]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ("+ 1", []),
        ("+ 1\n12", [("Zebra", "votes", 12)]),
        ("8K\n+ 1\n12", [("Zebra", "votes", 12)]),  # 8K is stacks or followers: nobody can tell
        ("8K\n5K\n+ 1", [("Zebra", "stacks", 8000), ("Zebra", "followers", 5000)]),
        ("8K\n5K", []),
        ("12\n31\n8400\n7", []),
    ],
)
def test_a_missing_headline_figure_shifts_no_other(all_said: Say, lines: str, expected: list[Said]) -> None:
    assert all_said(stackshare, f"Zebra\nZebra\n\n{lines}\nYak\nYak\n\n+ 1\nAdd tool\n\n{HEADING}") == expected


def test_the_later_layout_glues_labels_to_figures(all_said: Say) -> None:
    text = f"{HEADING}Yak\nStacks38.7K Followers34.8K + 1 Votes4.2K GitHub Stars85.6K Forks33.2K\n"
    expected = [("stacks", 38700), ("followers", 34800), ("votes", 4200), ("stars", 85600), ("forks", 33200)]
    assert all_said(stackshare, text) == [("Yak", *each) for each in expected]


def test_the_head_of_a_table_is_not_one_tools_figures(all_said: Say) -> None:
    assert all_said(stackshare, f"{HEADING}Zebra\nYak\nStacks\n7K\nStacks\n9K\n") == []
    assert all_said(stackshare, f"{HEADING}Zebra\nYak\nStacks\n7K\nVotes\n9K\n") == []


SIDE_BY_SIDE = (
    HEADING + "Zebra\nStacks7K Votes1K\nYak\nStacks9K Votes2K\n\nDetailed Comparison\n{first}\n{second}\n\nStatistics\n"
    "Stacks\n9K\nStacks\n7K\n\nPros & Cons\n\nPros\n•\n41\nQuiet\nCons\n•\n3\nSlow\nPros\n•\n12\nStriped\n\n"
    "What are some alternatives to Yak, Zebra?\n"
)


def test_columns_are_claimed_where_their_figures_prove_the_order(all_said: Say) -> None:
    found = all_said(stackshare, SIDE_BY_SIDE.format(first="Yak", second="Zebra"), "pro", "con")
    assert found == [("Yak", "pro", "Quiet"), ("Yak", "con", "Slow"), ("Zebra", "pro", "Striped")]


def test_columns_whose_figures_deny_the_order_are_left_unclaimed(all_said: Say) -> None:
    assert all_said(stackshare, SIDE_BY_SIDE.format(first="Zebra", second="Yak"), "pro", "con") == []


def test_pros_under_two_headings_side_by_side_are_nobodys(all_said: Say) -> None:
    opinions = "12\nQuick\n7\nTidy\n"
    assert all_said(stackshare, f"{HEADING}Pros of Zebra\n{opinions}", "pro") == [
        ("Zebra", "pro", "Quick"),
        ("Zebra", "pro", "Tidy"),
    ]
    assert all_said(stackshare, f"{HEADING}Pros of Zebra\nPros of Yak\n{opinions}", "pro") == []


def test_cons_stand_below_the_pros_of_the_same_tool(claims_of: Callable[..., list[Claim]]) -> None:
    text = f"{HEADING}Pros of Zebra\n12\nQuick\nCons of Zebra\n7\nLoud\nPros of Yak\n3\nCalm\n"
    claims = claims_of(stackshare, text)
    assert [(claim.subject, claim.property, claim.text) for claim in claims] == [
        ("Zebra", "pro", "Quick"),
        ("Zebra", "con", "Loud"),
        ("Yak", "pro", "Calm"),
    ]
    subjects = [[part.span.text for part in claim.evidence if part.role == "subject"] for claim in claims]
    assert subjects == [["Zebra"], ["Zebra"], ["Yak"]], "the heading is evidence too"


# ---- sentences


@pytest.mark.parametrize(
    ("sentence", "zebra", "yak"),
    [
        ('Zebra and Yak are primarily classified as "A (B)" and "C" tools respectively.', "A (B)", "C"),
        ('Yak and Zebra are primarily classified as "C" and "A (B)" tools respectively.', "A (B)", "C"),
        ('Zebra and Yak can be primarily classified as "D" tools.', "D", "D"),
        ('Yak and Zebra belong to "D" category of the tech stack.', "D", "D"),
        ('Zebra and Yak can be categorized as "D" tools.', "D", "D"),
        ('Yak can be classified as a tool in the "C" category, while Zebra is grouped under "A".', "A", "C"),
        ('Yak belongs to "C" category of the tech stack, while Zebra can be primarily classified under "A".', "A", "C"),
    ],
)
def test_a_category_goes_to_the_tool_that_its_phrase_names(all_said: Say, sentence: str, zebra: str, yak: str) -> None:
    assert set(all_said(stackshare, page(sentence))) == {
        ("Zebra", "category", zebra),
        ("Yak", "category", yak),
    }


def test_three_categories_for_two_tools_are_left_unclaimed(all_said: Say) -> None:
    sentence = 'Zebra and Yak are primarily classified as "A", "B" and "C" tools respectively.'
    assert all_said(stackshare, page(sentence)) == []


REASONS = [
    '"P", "Q" and "R s" are the key factors why developers consider {0}; '
    'whereas "S" is the primary reason why {1} is favored.',
    '"P", "Q" and "R s" are the primary reasons why developers consider {0} over the competitors, '
    'whereas "S" was stated as the key factor in picking {1}.',
    '"P", "Q" and "R s" are the top reasons why over 150 developers like {0}, '
    'while over 1700 developers mention "S" as the leading cause for choosing {1}.',
]


@pytest.mark.parametrize("sentence", REASONS)
@pytest.mark.parametrize(("first", "second"), [("Zebra", "Yak"), ("Yak", "Zebra")])
def test_reasons_are_pros_of_the_tool_that_follows_them(all_said: Say, sentence: str, first: str, second: str) -> None:
    found = all_said(stackshare, page(sentence.format(first, second)))
    assert found == [(first, "pro", reason) for reason in ("P", "Q", "R s")] + [(second, "pro", "S")]


@pytest.mark.parametrize(
    ("words", "aspect", "hedge"),
    [
        ("It seems that {0} with {1} has more adoption than {2}", "adoption", "It seems"),
        ("{0} with {1} appears to be more popular than {2}", "popularity", "appears to"),
    ],
)
def test_stars_forks_and_adoption_follow_the_names(
    claims_of: Callable[..., list[Claim]], words: str, aspect: str, hedge: str
) -> None:
    sentence = words.format("Yak", "44.8K GitHub stars and 126 forks on GitHub", "Zebra")
    claims = claims_of(stackshare, page(f"{sentence} with 42,301 GitHub stars and 18.2K GitHub forks."))
    figures = {(claim.subject, claim.property): claim.number for claim in claims if claim.number is not None}
    assert figures == {
        ("Yak", "stars"): 44800,
        ("Yak", "forks"): 126,
        ("Zebra", "stars"): 42301,
        ("Zebra", "forks"): 18200,
    }
    (comparison,) = [claim for claim in claims if claim.property == "comparison"]
    assert (comparison.subject, comparison.relation, comparison.object) == ("Yak", "more", "Zebra")
    assert (comparison.text, comparison.hedge) == (aspect, hedge)


def test_a_comparison_does_not_take_its_subject_from_the_sentence_before(all_said: Say) -> None:
    found = all_said(
        stackshare, page("Yak with 5K GitHub stars is calm. It has more adoption than Zebra."), "comparison"
    )
    assert found == []


@pytest.mark.parametrize(("first", "second"), [("Zebra", "Yak"), ("Yak", "Zebra")])
def test_mentions_in_stacks_follow_the_names(claims_of: Callable[..., list[Claim]], first: str, second: str) -> None:
    claims = claims_of(
        stackshare,
        page(
            f"According to the StackShare community, {first} has a broader approval, being mentioned in "
            f"1,979 company stacks & 882 developers stacks; compared to {second}, which is listed in "
            "502 company stacks and 1 developer stack."
        ),
    )
    assert {(claim.subject, claim.property, claim.number) for claim in claims if claim.number is not None} == {
        (first, "company_stacks", 1979),
        (first, "developer_stacks", 882),
        (second, "company_stacks", 502),
        (second, "developer_stacks", 1),
    }
    assert [(c.subject, c.relation, c.object, c.text) for c in claims if c.property == "comparison"] == [
        (first, "more", second, "broader approval")
    ]


def test_companies_use_the_tool_that_their_sentence_names(all_said: Say) -> None:
    sentence = (
        "Acme, Booking.com, and Kettle Inc. are some of the popular companies that use Yak, "
        "whereas Zebra is used by Uber, and 9GAG."
    )
    assert set(all_said(stackshare, page(f"It grows. {sentence}"))) == {
        ("Yak", "used_by", "Acme"),
        ("Yak", "used_by", "Booking.com"),
        ("Yak", "used_by", "Kettle Inc."),
        ("Zebra", "used_by", "Uber"),
        ("Zebra", "used_by", "9GAG"),
    }


def test_a_licence_is_claimed_for_the_tools_named(all_said: Say) -> None:
    both, one = "Yak and Zebra are both open source tools.", "Yak is an open source tool with 3K GitHub stars."
    assert all_said(stackshare, page(both), "license") == [
        ("Yak", "license", "open source"),
        ("Zebra", "license", "open source"),
    ]
    assert all_said(stackshare, page(one), "license") == [("Yak", "license", "open source")]


def test_a_tagline_tells_what_a_tool_is_and_what_it_is_built_on(all_said: Say) -> None:
    tagline = "What is Yak? a small beast based on Wool, Horn 2 and kind intentions. Yak carries."
    assert all_said(stackshare, page(tagline)) == [
        ("Yak", "category", "small beast"),
        ("Yak", "works_with", "Wool"),
        ("Yak", "works_with", "Horn 2"),
    ]


# ---- alternatives, decisions, locked sections


def test_an_alternative_is_one_to_every_tool_compared(all_said: Say) -> None:
    text = page(
        "What are some alternatives to Zebra and Yak?\n"
        "Node.js\nIt is a fast beast that eats 12 kinds of grass.\nSee all alternatives\nOkapi"
    )
    assert all_said(stackshare, text) == [
        ("Zebra", "alternative", "Node.js"),
        ("Yak", "alternative", "Node.js"),
        ("Node.js", "category", "fast beast"),
    ]


def test_a_decision_tells_what_a_company_used_and_the_tags_above_it_do_not(
    claims_of: Callable[..., list[Claim]],
) -> None:
    claims = claims_of(
        stackshare,
        page(
            "Decisions about Zebra and Yak\nOkapi\nOkapi\nZebra\n\nAround the time of the fair, Acme’s stack included "
            "Zebra and Node.js, with Tapir as web server. Ibex / Oryx and Lynx handled caching, with data kept by "
            "MySQL. We liked it."
        ),
    )
    assert {claim.subject for claim in claims} == {"Zebra", "Node.js", "Tapir", "Ibex", "Oryx", "Lynx", "MySQL"}
    assert {(claim.property, claim.object, claim.as_of, claim.as_of_basis) for claim in claims} == {
        ("used_by", "Acme", "", "stated")
    }


def test_locked_sections_and_headings_give_nothing(all_said: Say) -> None:
    locked = "\n\n".join(
        f"{question.format('Zebra')}\n{question.format('Yak')}\n\nSign up to {what}Make informed product decisions"
        for question, what in [
            ("Why do developers choose {}?", "add, upvote and see more pros"),
            ("What companies use {}?", "get full access to all the companies"),
            ("What tools integrate with {}?", "get full access to all the tool integrations"),
        ]
    )
    assert all_said(stackshare, page(locked)) == []


# ---- any pair, any markup


@pytest.mark.parametrize(
    ("first", "second"), [("C", "C++"), ("Go", "Rust"), ("ASP.NET Core", "Vue.js"), ("R", "Amazon S3")]
)
def test_any_names_can_be_compared(all_said: Say, first: str, second: str) -> None:
    heading = f"{first} vs {second}: What are the differences?\n\n"
    sentence = (
        f"{second} with 9K GitHub stars and 2K forks on GitHub has more adoption than {first} with 8K GitHub stars."
    )
    found = all_said(stackshare, f"StackShare\n\n{heading}{sentence}\n")
    assert found == [
        (second, "stars", 9000),
        (second, "forks", 2000),
        (first, "stars", 8000),
        (second, "comparison", first),
    ]


def test_markup_changes_nothing(all_said: Say) -> None:
    text = (CORPUS / "django-vs-flask.txt").read_text(encoding="utf-8")
    lines = [html.escape(line) for line in text.splitlines() if line.strip()]
    bold = [re.sub(r"(\d[\d.,]*K?)", r"<strong>\1</strong>", line) for line in lines]
    markup = "<!DOCTYPE html><html><body>" + "".join(f"<div>{line}</div>" for line in bold) + "</body></html>"
    assert all_said(stackshare, markup, name="page.html") == all_said(stackshare, text)


PAGES = [path for path in sorted(CORPUS.iterdir()) if path.suffix != ".toml"]


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_the_corpus_is_recognised_by_its_words_alone(path: Path) -> None:
    (extractor,) = [each for each in registry.load().extractors if each.name == "stackshare"]
    document = read(path.read_bytes(), name=path.name)
    assert isinstance(document, Document)
    assert extractor.claims_document(document)


@pytest.mark.parametrize(
    "unit",
    [
        "Zebra\n",
        "Zebra, ",
        '"a" ',
        '"',
        "In the ",
        "x vs y ",
        "features offered by Yak are:\n",
        "Pros of Yak\n",
        "Yak\nPros\n",
        "Stacks7 ",
    ],
)
def test_repetition_without_end_is_read_to_its_end_and_gives_nothing(all_said: Say, unit: str) -> None:
    assert all_said(stackshare, HEADING + unit * (50_000 // len(unit))) == []

"""Nothing that an article says can act on a terminal, on a reader of Markdown, or on a shell."""

from __future__ import annotations

import shlex
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from whosays.audit.markdown import code, escaped, line, strong
from whosays.audit.terminal import Piece, columns, wrapped
from whosays.audit.wording import HIDDEN, shown, visible

READER = MarkdownIt("commonmark", {"linkify": False}).enable("table").enable("strikethrough")

ANYTHING = st.text(max_size=80)
SIGNS = st.text(st.sampled_from("ab1 \\`*_{}[]()<>#+-.!|~&;:/$\"'\n\t=@^%"), max_size=30)
HOSTILE = [
    "<script>alert(1)</script>", "[x](javascript:alert(1))", "![x](https://evil.example/a.png)", "`code`", "**bold**",
    "a | b |", "# heading", "- item", "1. item", "> quote", "---", "===", "&lt;&#60;", "\\", "\\`", "<!-- -->",
    "https://evil.example", "~~~", "```", "[ref]: x", "*", "_a_", "<https://evil.example>", "a\nb", "\ud800", "\x00",
]  # fmt: skip


def rendered(markdown: str) -> str:
    """The text that a reader of Markdown shows of one paragraph, after it has found nothing else in it."""
    tokens = READER.parse(markdown)
    assert [token.type for token in tokens] in ([], ["paragraph_open", "inline", "paragraph_close"]), tokens
    children = [child for token in tokens for child in token.children or ()]
    assert {child.type for child in children} <= {"text", "text_special"}, children
    return "".join(child.content for child in children)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_texts_stay_text_in_markdown(text: str) -> None:
    assert rendered(line(text)) == shown(text)


@given(st.one_of(SIGNS, ANYTHING))
@example("&amp;")
@example("a:// www. b")
def test_markdown_shows_a_text_letter_by_letter(text: str) -> None:
    assert rendered(line(text)) == shown(text)


@given(SIGNS)
def test_a_cell_of_a_table_stays_one_cell(text: str) -> None:
    tokens = READER.parse(f"| a | b |\n|---|---|\n| {escaped(text)} | {escaped(text)} |\n")
    cells = [token for at, token in enumerate(tokens) if tokens[at - 1].type == "td_open"]
    assert len(cells) == 2
    for cell in cells:
        assert "".join(child.content for child in cell.children or ()) == shown(text)


@given(SIGNS, SIGNS.filter(str.strip), SIGNS)
def test_words_are_marked_wherever_they_stand(before: str, words: str, after: str) -> None:
    left, middle, right = f"“{escaped(before)}", escaped(words), f"{escaped(after)}”"
    (inline,) = [token for token in READER.parse(left + strong(left, middle, right) + right) if token.type == "inline"]
    opening = [child for child in inline.children or () if child.type == "strong_open" or child.content == "<b>"]
    assert len(opening) == 1
    shown_text = "".join(child.content for child in inline.children or () if child.type in {"text", "text_special"})
    assert shown_text == f"“{shown(before)}{shown(words)}{shown(after)}”"


@given(SIGNS)
def test_commands_stand_as_code(text: str) -> None:
    tokens = READER.parse(f"x {code(text)} y")
    kinds = [child.type for child in tokens[1].children or ()]
    assert kinds == (["text", "code_inline", "text"] if shown(text) else kinds)


@given(ANYTHING)
def test_nothing_is_shown_that_a_terminal_obeys(text: str) -> None:
    told = visible(text)
    assert len(told) == len(text)  # so that places in a text stay where they are
    assert not HIDDEN.search(told)
    assert all(letter in "\n\t\r" or unicodedata.category(letter) != "Cc" for letter in told)
    told.encode()  # no halves of characters


@given(ANYTHING, st.integers(1, 40))
def test_what_is_shown_is_one_line_and_not_too_long(text: str, most: int) -> None:
    told = shown(text, most)
    assert len(told) <= most
    assert len(told.splitlines()) <= 1


def test_a_very_long_text_is_not_read_to_its_end() -> None:
    assert len(shown("a b " * 2_000_000)) == 240


WIDE = st.text(st.sampled_from("ab 日本é\u0301-🦄"), max_size=200)


@given(st.lists(WIDE, max_size=5), st.integers(20, 60))
def test_lines_fit_the_terminal_and_lose_no_word(texts: list[str], width: int) -> None:
    lines = list(wrapped([Piece(text) for text in texts], width, first="• ", rest="  "))
    told = ["".join(piece.text for piece in line) for line in lines]
    assert all(columns(each) <= width for each in told)
    assert "".join("".join(told).split()).removeprefix("•") == "".join("".join(texts).split())


def test_words_in_two_styles_are_not_parted() -> None:
    told = [Piece("has "), Piece("[58k]", "mark"), Piece(", they say")]
    assert list(wrapped(told, 8)) == [
        (Piece(""), Piece("has")),
        (Piece(""), Piece("[58k]", "mark"), Piece(",")),
        (Piece(""), Piece("they"), Piece(" "), Piece("say")),
    ]


@given(st.text(st.characters(exclude_characters="\x00"), min_size=1, max_size=30))
def test_commands_can_be_pasted(name: str) -> None:
    from whosays.audit.commands import command
    from whosays.audit.records import Report

    report = Report._make(["trees.db", *[None] * (len(Report._fields) - 1)])
    told = command(report, "claims", "--subject", name)
    assert shlex.split(told)[:4] == ["whosays", "claims", "trees.db", "--subject"]
    assert len(shlex.split(told)) == 5

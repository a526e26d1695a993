"""A page's language is told by its text; of other languages than English only what needs no grammar is claimed."""

from __future__ import annotations

import pytest

from whosays.extract.language import is_english

from .pages import claims_of, extraction_of

GERMAN = """<html lang="{declared}"><h1>Alder vs Birch</h1>
<p>Alder ist ein Rahmenwerk, das viele Teile schon von Haus aus mitbringt, und hat derzeit 12.500 GitHub Stars.
Birch hingegen ist schneller als Alder und wird von Acme genutzt, bietet aber keine Formulare.</p>
<p>Wer mit Birch arbeitet, muss die meisten Werkzeuge selbst wählen, was nicht jedem gefällt. Auf der Seite der
Entwickler stehen inzwischen 9.300 GitHub Stars, ein Jahr zuvor waren es weit weniger.</p>
<table><tr><th></th><th>Alder</th><th>Birch</th></tr>
<tr><td>GitHub Stars</td><td>12.500</td><td>9.300</td></tr><tr><td>License</td><td>MIT</td><td>BSD</td></tr></table>
</html>"""

LANGUAGES = [
    ("en", "Alder is a framework that comes with most of what a team needs, and it has been stable for ten years."),
    ("de", "Alder ist ein Rahmenwerk, das viele Teile schon von Haus aus mitbringt und seit Jahren stabil ist."),
    ("fr", "Alder est un cadre de développement qui apporte la plupart des outils dont une équipe a besoin."),
    ("es", "Alder es un marco de trabajo que incluye la mayor parte de lo que necesita un equipo pequeño."),
    ("ja", "アルダーはチームが必要とするものをほとんど備えたフレームワークであり、長年にわたって安定しています。"),
]


@pytest.mark.parametrize(("language", "sentence"), LANGUAGES)
def test_a_page_that_declares_no_language_is_known_by_its_words(language: str, sentence: str) -> None:
    assert extraction_of(f"Alder vs Birch\n\n{sentence}\n").language == language


@pytest.mark.parametrize("declared", ["de", "de-AT", "en", ""])
def test_the_text_outweighs_what_a_template_declares(declared: str) -> None:
    language = extraction_of(GERMAN.format(declared=declared), "page.html").language
    assert language == (declared if declared.startswith("de") else "de")


def test_other_languages_give_tables_and_plain_figures_and_no_grammar() -> None:
    assert set(claims_of(GERMAN.format(declared="de"), "page.html")) == {
        ("Birch", "stars", 9300),  # in the paragraph that names Birch alone, and in the table
        ("Alder", "stars", 12500),
        ("Alder", "license", "MIT"),
        ("Birch", "license", "BSD"),
    }


def test_an_english_paragraph_of_a_german_page_is_read() -> None:
    english = "Birch is used by Acme and by Initech, and it is the one that we have picked for our own site."
    page = GERMAN.format(declared="de").replace("</html>", f"<p>{english}</p></html>")
    assert ("Birch", "used_by", "Acme") in claims_of(page, "page.html")


@pytest.mark.parametrize(
    ("text", "language", "english"),
    [
        ("Acme, Initech, Globex, Umbrella, Hooli, Stark, Wayne, Cyberdyne, Tyrell", "en", True),
        ("Alder 最稳定，使用最久的框架，首次发布在2010", "en", False),
        ("Alder 最稳定，使用最久的框架，首次发布在2010", "", False),
        ("Schnell, klein, frei", "de", False),
        ("Fast, small, free", "", True),
        ("", "", True),
    ],
)
def test_rules_for_sentences_read_english_paragraphs(text: str, language: str, english: bool) -> None:
    assert is_english(text, language) is english

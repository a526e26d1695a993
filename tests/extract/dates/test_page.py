"""From when a page speaks: each place that may tell it, and what must not be taken for one."""

from __future__ import annotations

import pytest

from tests.extract.pages import document_of
from whosays.extract.dates import page_date
from whosays.segment import segment


def dated(
    head: str, *, title: str = "Alder vs Birch", foot: str = "", name: str = "page.txt"
) -> tuple[str, ...] | None:
    """The first and last day of a page with these lines at its head and foot, and what told them."""
    filling = "\n\n".join(f"Line {letter} of the text has words of no weight at all." for letter in "abcdefghijklmnop")
    text = f"{title}\n\n{head}\n\n{filling}\n\n{foot}\n"
    document = document_of(text, name)
    found = page_date(document, segment(document))
    return None if found is None else (found.start, found.end, found.told_by)


TOLD = [
    ("Last updated: 10 August 2021", "2021-08-10", "2021-08-10", "update in the text"),
    ("Updated on 3 May 2024", "2024-05-03", "2024-05-03", "update in the text"),
    ("Last Updated: February 2026 | 6 months of testing", "2026-02-01", "2026-02-28", "update in the text"),
    ("Published March 2, 2023 · Updated May 3, 2024", "2024-05-03", "2024-05-03", "update in the text"),
    ("Stand: Januar 2025", "2025-01-01", "2025-01-31", "update in the text"),
    ("Mis à jour le 4 mars 2024", "2024-03-04", "2024-03-04", "update in the text"),
    ("Última actualización: 4 de marzo de 2024", "2024-03-04", "2024-03-04", "update in the text"),
    ("最終更新日：2024年3月4日", "2024-03-04", "2024-03-04", "update in the text"),
    ("Posted by Ann Marsh on May 3, 2024", "2024-05-03", "2024-05-03", "publication in the text"),
    ("By Ann Marsh Published on August 14, 2019", "2019-08-14", "2019-08-14", "publication in the text"),
    ("5 min read · Mar 4, 2024", "2024-03-04", "2024-03-04", "byline"),
    ("Ann Marsh | 4 March 2024 | 12 comments", "2024-03-04", "2024-03-04", "byline"),
    ("2024-06-11 — 7 minute read — tagged databases, sensors", "2024-06-11", "2024-06-11", "byline"),
    ("All prices were checked in March 2024.", "2024-03-01", "2024-03-31", "update in the text"),
    ("All figures are as of March 2024.", "2024-03-01", "2024-03-31", "remark of the page on itself"),
    ("This comparison shows both as of May 2023.", "2023-05-01", "2023-05-31", "remark of the page on itself"),
]


@pytest.mark.parametrize(("head", "start", "end", "told_by"), TOLD)
def test_the_head_of_a_page_tells_its_date(head: str, start: str, end: str, told_by: str) -> None:
    assert dated(head) == (start, end, told_by)


NOT_TOLD = [
    "Alder was published in 2012 and written in haste.",
    "Birch was last updated in 2019, which is long ago.",
    "Birch was last updated in May 2019.",
    "Of the two, Alder was updated on 4 May 2019.",
    "Alder was released on 4 March 2020.",
    "© 2019 Ann Marsh",
    "Release date: 4 March 2020",
    "As of May 2023 Alder has no docs.",
]


@pytest.mark.parametrize("head", NOT_TOLD)
def test_dates_of_other_things_date_no_page(head: str) -> None:
    assert dated(head) is None


def test_the_foot_tells_only_of_an_update() -> None:
    assert dated("Some words.", foot="Last updated: 2025-01-16") == ("2025-01-16", "2025-01-16", "update in the text")
    assert dated("Some words.", foot="Posted on 16 January 2025") is None  # a comment, or another article


@pytest.mark.parametrize(
    "title", ["Alder vs Birch in 2026: a comparison", "Alder vs Birch (2026)", "Alder or Birch for 2026?"]
)
def test_a_year_in_the_title_is_the_last_resort(title: str) -> None:
    assert dated("Some words.", title=title) == ("2026-01-01", "2026-12-31", "year in the title")
    assert dated("Updated: 3 May 2025", title=title) == ("2025-05-03", "2025-05-03", "update in the text")


def test_the_year_of_a_product_s_name_is_no_date() -> None:
    assert dated("Some words.", title="Visual Alder 2019 vs Birch 2021") is None

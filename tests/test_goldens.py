"""What each corpus page gives is what its golden says (written by `whosays extractors generate`, read by a person)."""

from __future__ import annotations

from pathlib import Path

import pytest

from whosays.cli.goldens import Golden, goldens, unclaimed

PROJECT = Path(__file__).parent.parent
CORPUS, FOLDER = PROJECT / "corpus", PROJECT / "tests" / "goldens"
PAGES = list(goldens(CORPUS, FOLDER, None))


@pytest.mark.parametrize("golden", PAGES, ids=lambda golden: golden.page)
def test_a_page_gives_what_its_golden_says(golden: Golden) -> None:
    assert golden.before is not None, "write it with: whosays extractors generate"
    assert "\n".join(golden.difference()) == ""


def test_every_golden_has_its_page() -> None:
    assert unclaimed(CORPUS, FOLDER, PAGES) == []


def test_every_source_has_three_pages() -> None:
    pages = [golden.page.split("/")[0] for golden in PAGES]
    assert {source for source in pages if pages.count(source) < 3} == set()
    assert len(set(pages)) >= 4

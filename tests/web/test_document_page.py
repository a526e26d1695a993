"""The page that shows a document's text with its claims marked."""

from __future__ import annotations

import html
import re
from typing import TYPE_CHECKING, Any

import pytest

from whosays.web import pages

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TEXT = re.compile(r'<div class="whosays-text"[^>]*>(.*)</div>\s*</main>', re.DOTALL)
LONG_TEXT = re.compile(r'<div class="whosays-text"[^>]*>(.*)</div>\s*<p class="whosays-window">', re.DOTALL)


def words(page: str, pattern: re.Pattern[str] = TEXT) -> str:
    """The document's text as a browser takes it from the page."""
    found = pattern.search(page)
    assert found
    return html.unescape(re.sub(r"<[^<>]*>", "", found[1]))


@pytest.mark.parametrize("name", ["plain", "other", "hostile"])
def test_the_text_on_the_page_is_the_text_of_the_document(site: Any, articles: dict[str, Any], name: str) -> None:
    article = articles[name]
    assert words(site.page(f"/-/whosays/claims/document/{article.sha256}")) == article.text


@pytest.mark.parametrize(
    "quote", ["66k", "admin pages", "<b>66k</b>", "65k", "<script>document.title = 'owned'</script>"]
)
def test_the_marked_passage_is_the_quote(site: Any, claim_id: Callable[[str], str], quote: str) -> None:
    claim = claim_id(quote)
    page = site.get(f"/-/whosays/claims/claim/{claim}", follow_redirects=True).text
    marked = re.findall(r'<mark class="whosays-value[^>]*id="passage"[^>]*>(.*?)</mark>', page, re.DOTALL)
    assert [html.unescape(each) for each in marked] == [quote]


def test_each_piece_of_evidence_is_marked_in_its_role(site: Any, claim_id: Callable[[str], str]) -> None:
    page = site.get(f"/-/whosays/claims/claim/{claim_id('admin pages')}", follow_redirects=True).text
    marked = dict(re.findall(r'data-role="(value|subject|negation)">(.*?)</mark>', page))
    assert marked == {"value": "admin pages", "subject": "Flask", "negation": "no"}
    assert "polarity</dt>" in page


def test_one_piece_of_evidence_can_be_gone_to(site: Any, claim_id: Callable[[str], str]) -> None:
    page = site.get(f"/-/whosays/claims/claim/{claim_id('66k')}?evidence=2", follow_redirects=True).text
    assert re.findall(r'id="passage"[^>]*data-role="(\w+)">(.*?)</mark>', page) == [("date", "March 2024")]


def test_without_a_claim_every_claim_and_every_unused_number_is_marked(site: Any, articles: dict[str, Any]) -> None:
    page = site.page(f"/-/whosays/claims/document/{articles['plain'].sha256}")
    assert re.findall(r'<mark class="whosays-other[^>]*data-role="([^"]*)"><a[^>]*>(.*?)</a>', page) == [
        ("Django: stars", "79k"),
        ("Flask: stars", "66k"),
        ("Flask: feature", "admin pages"),
    ]
    assert re.findall(r'data-role="not used: ([^"]*)">(.*?)</mark>', page) == [
        ("no property is known for maintainers", "14")
    ]


def test_one_can_go_through_the_claims_in_reading_order(site: Any, claim_id: Callable[[str], str]) -> None:
    first, second, third = (claim_id(quote) for quote in ("79k", "66k", "admin pages"))
    page = site.get(f"/-/whosays/claims/claim/{second}", follow_redirects=True).text
    assert f'href="?claim={first}#passage" rel="prev"' in page
    assert f'href="?claim={third}#passage" rel="next"' in page
    assert "2 of 3" in page


def test_a_long_text_is_shown_around_the_passage(
    site: Any, articles: dict[str, Any], claim_id: Callable[[str], str]
) -> None:
    text = articles["big"].text
    assert len(text) > 2_000_000
    page = site.get(f"/-/whosays/claims/claim/{claim_id('61k')}", follow_redirects=True).text
    shown = words(page, LONG_TEXT)
    at = text.index("61k")
    assert shown == text[at - pages.WINDOW // 2 : at + pages.WINDOW // 2]
    assert "← earlier" in page
    assert "later →" in page


def test_a_long_text_can_be_read_to_its_end(site: Any, articles: dict[str, Any]) -> None:
    text = articles["big"].text
    address, read = f"/-/whosays/claims/document/{articles['big'].sha256}", ""
    query = ""
    while True:
        page = site.page(address + query)
        read += words(page, LONG_TEXT)[len(read) - int(re.findall(r"Letters ([\d,]+)", page)[0].replace(",", "")) :]
        later = re.search(r'href="(\?from=\d+)">later', page)
        if not later:
            break
        query = later[1]
    assert read == text


@pytest.mark.parametrize("address", ["0" * 64, "999", "1" * 18])
def test_an_unknown_document_is_not_found(site: Any, address: str) -> None:
    assert site.get(f"/-/whosays/claims/document/{address}").status_code == 404


@pytest.mark.parametrize("claim", ["0" * 16, "nonsense", "'; drop table claims; --"])
def test_a_claim_that_is_gone_is_told_beside_the_text(site: Any, articles: dict[str, Any], claim: str) -> None:
    response = site.get(f"/-/whosays/claims/document/{articles['plain'].sha256}", params={"claim": claim})
    assert response.status_code == 404
    assert "There is no claim" in response.text
    assert words(response.text) == articles["plain"].text


def test_a_claim_of_another_document_is_not_shown_here(
    site: Any, articles: dict[str, Any], claim_id: Callable[[str], str]
) -> None:
    response = site.get(f"/-/whosays/claims/document/{articles['plain'].sha256}?claim={claim_id('62,000')}")
    assert response.status_code == 404
    assert 'id="passage"' not in response.text


@pytest.mark.parametrize(
    "query",
    ["start=5&end=3", "start=0&end=99999999999", "start=x&end=y", "start=-1&end=2", "from=-5", "from=²", "evidence=9"],
)
def test_places_that_are_none_are_ignored(site: Any, articles: dict[str, Any], query: str) -> None:
    page = site.page(f"/-/whosays/claims/document/{articles['plain'].sha256}?{query}")
    assert 'id="passage"' not in page
    assert words(page) == articles["plain"].text


def test_an_address_of_no_database_is_not_found(site: Any) -> None:
    assert site.get("/-/whosays/nosuch/document/1").status_code == 404
    assert site.get("/-/whosays/claims/claim/0000000000000000").status_code == 404


def test_only_web_addresses_become_links(site: Any, articles: dict[str, Any]) -> None:
    assert 'href="https://example.com/a"' in site.page(f"/-/whosays/claims/document/{articles['plain'].sha256}")
    assert "javascript:" not in site.page(f"/-/whosays/claims/document/{articles['other'].sha256}")


def test_a_page_that_changed_leads_to_its_newer_version(
    tmp_path: Path, opened: Callable[..., Any], stored: Callable[[Path, str, str], Any]
) -> None:
    path = tmp_path / "versions.db"
    old, new = (stored(path, f"Flask has {stars} stars.", stars) for stars in ("60k", "66k"))
    site = opened(path)
    page = site.page(f"/-/whosays/versions/document/{old.sha256}")
    assert "This page was changed since" in page
    assert re.findall(r'<a href="([0-9a-f]{64})">read the newer version</a>', page) == [new.sha256]
    assert "changed since" not in site.page(f"/-/whosays/versions/document/{new.sha256}")
    assert [row["quote"] for row in site.rows("/versions/claim_details.json")] == ["66k"]

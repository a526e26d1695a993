"""What a user sees of a database of claims in Datasette; run against 0.65 and 1.0a alike."""

from __future__ import annotations

import html
from contextlib import closing
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest

from whosays.store import connect, metadata

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUERIES = {
    "what_each_source_says": 8,
    "claims_without_a_date": 7,
    "numbers_not_used": 2,
    "numbers_that_differ": 1,
    "resting_on_one_source": 1,
}
"""Every stored query and how many rows it gives when nothing is asked for."""

ALL_PAGES = [
    "/claims",
    *(f"/claims/{table}" for table in sorted(metadata())),
    *(f"/claims/{query}" for query in QUERIES),
    "/claims/documents/1",
    "/claims/documents/3",
    "/claims/claim_details?_search=66k",
    "/-/whosays/claims/document/1",
    "/-/whosays/claims/document/3",
]


def test_datasette_finds_the_plugin_with_its_templates_and_styles(site: Any) -> None:
    (plugin,) = [each for each in site.get("/-/plugins.json").json() if each["name"] == "whosays"]
    assert plugin["static"]
    assert plugin["templates"]
    assert {"render_cell", "startup", "register_routes"} <= set(plugin["hooks"])
    assert ".whosays-passage" in site.page("/-/static-plugins/whosays/whosays.css")


@pytest.mark.parametrize("path", ALL_PAGES)
def test_every_page_opens_and_shows_no_markup_of_the_articles(site: Any, path: str) -> None:
    page = site.page(path)
    assert "<script>document.title" not in page
    assert "<img src=x" not in page
    assert "<b>66k" not in page
    assert "<i>Hostile" not in page
    assert "<b>Sons" not in page
    assert 'href="javascript:' not in page


@pytest.mark.parametrize("table", sorted(metadata()))
def test_every_table_and_column_is_described_on_its_page(site: Any, table: str) -> None:
    page = html.unescape(site.page(f"/claims/{table}"))
    described = metadata()[table]
    assert described.description in page
    for column, description in described.columns.items():
        assert f"<dt>{column}</dt><dd>{description}</dd>" in page


def test_no_table_or_column_is_left_undescribed(database: Path) -> None:
    with closing(connect(database, write=False)) as connection:
        there = {
            (table, column)
            for table, column in connection.execute(
                "select object.name, column_.name from sqlite_master object, pragma_table_info(object.name) column_ "
                "where object.type in ('table', 'view') and object.name not like '%!_fts%' escape '!' "
                "and object.name not like '!_sqlite%' escape '!' and object.name not like 'sqlite!_%' escape '!'"
            )
        }
    assert there == {(table, column) for table, words in metadata().items() for column in words.columns}


@pytest.mark.parametrize(
    ("table", "facets"),
    [
        ("claim_details", {"source", "property", "subject", "bound", "as_of_basis"}),
        ("claims", {"property", "subject", "bound", "as_of_basis", "document"}),
        ("documents", {"source", "media_type", "language"}),
        ("evidence", {"role"}),
        ("unused", {"reason", "document"}),
    ],
)
def test_tables_offer_their_facets(site: Any, table: str, facets: set[str]) -> None:
    answer = site.get(f"/claims/{table}.json?_extra=facet_results&_size=1").json()["facet_results"]
    assert set(answer.get("results", answer)) == facets


def test_the_facet_of_subjects_counts_claims(site: Any) -> None:
    answer = site.get("/claims/claim_details.json?_extra=facet_results&_size=1").json()["facet_results"]
    counts = {each["value"]: each["count"] for each in answer.get("results", answer)["subject"]["results"]}
    assert counts == {"Flask": 7, "Django": 1}


def test_claims_come_sorted_by_subject(site: Any) -> None:
    assert [row["subject"] for row in site.rows("/claims/claim_details.json")] == ["Django"] + 7 * ["Flask"]
    assert "sorted by subject" in site.page("/claims/claim_details")


def test_quotes_and_texts_can_be_searched(site: Any) -> None:
    assert [row["quote"] for row in site.rows("/claims/claim_details.json?_search=admin")] == ["admin pages"]
    assert [row["quote"] for row in site.rows("/claims/evidence.json?_search=march")] == ["March 2024"]
    found = site.rows("/claims/documents.json?_search=cups&_col=name")
    assert [row["name"] for row in found] == ["weighed.txt"]


def test_what_serves_search_and_migrations_is_not_listed(site: Any) -> None:
    page = site.page("/claims")
    assert "/claims/_sqlite_migrations" not in page
    assert "from _sqlite_migrations" not in page
    assert "/claims/evidence_fts" not in page
    assert "/claims/bulk_writing" not in page


@pytest.mark.parametrize(("query", "rows"), QUERIES.items())
def test_stored_queries_are_listed_and_answer(site: Any, query: str, rows: int) -> None:
    assert f'href="/claims/{query}"' in site.page("/claims")
    assert len(site.rows(f"/claims/{query}.json")) == rows


def test_what_each_source_says_takes_a_subject_and_a_property_in_any_case(site: Any) -> None:
    found = site.rows("/claims/what_each_source_says.json?subject=flask&property=STARS")
    assert [(row["source"], row["says"]) for row in found] == [
        ("Hostile & <b>Sons</b>", "<b>66k</b>"),
        ("Hostile & <b>Sons</b>", "65k"),
        ("Numbers Daily", "66k"),
        ("Weighing House", "62,000"),
        ("Weighing House", "61k"),
    ]
    assert site.rows("/claims/what_each_source_says.json?subject=rails&property=stars") == []


def test_what_each_source_says_knows_aliases(site: Any) -> None:
    found = site.rows("/claims/what_each_source_says.json?subject=FLASK.PY&property=feature")
    assert {row["subject"] for row in found} == {"Flask"}


def test_a_negative_claim_says_no(site: Any) -> None:
    found = site.rows("/claims/what_each_source_says.json?subject=flask&property=feature")
    assert "no: admin pages" in [row["says"] for row in found]


def test_claims_without_a_date_leave_out_the_dated(site: Any) -> None:
    found = site.rows("/claims/claims_without_a_date.json")
    assert "62,000" in [row["quote"] for row in found]
    assert ("Numbers Daily", "66k") not in [(row["source"], row["quote"]) for row in found]


def test_numbers_not_used_come_with_their_reason(site: Any) -> None:
    found = {row["quote"]: row["reason"] for row in site.rows("/claims/numbers_not_used.json")}
    assert found == {"14": "no property is known for maintainers", "7": "counts cups of tea"}


def test_numbers_that_differ_tell_how_far(site: Any) -> None:
    (row,) = site.rows("/claims/numbers_that_differ.json")
    assert (row["subject"], row["lowest"], row["highest"], row["times"]) == ("Flask", 61_000, 66_000, 1.08)


@pytest.mark.parametrize(
    "path",
    [
        "/claims/claim_details?quote=62%2C000",
        "/claims/evidence?quote=62%2C000",
        "/claims/what_each_source_says?subject=flask",
        "/claims/claims_without_a_date",
    ],
)
def test_quotes_stand_marked_in_their_words_and_lead_to_the_document(
    site: Any, claim_id: Callable[[str], str], path: str
) -> None:
    claim = claim_id("62,000")
    assert (
        f'more than <a href="/-/whosays/claims/claim/{claim}" title="Read it in the document"><mark>62,000</mark></a>'
        " stars"
    ) in site.page(path)
    sent_to = site.get(f"/-/whosays/claims/claim/{claim}").headers["location"]
    assert sent_to.endswith(f"?claim={claim}#passage")
    page = site.page(sent_to.partition("#")[0])
    assert '<mark class="whosays-value whosays-last" id="passage" title="value" data-role="value">62,000</mark>' in page


@pytest.mark.parametrize("path", ["/claims/unused", "/claims/numbers_not_used"])
def test_numbers_not_used_lead_to_their_place(site: Any, path: str) -> None:
    page = site.page(path)
    at = page.index("<mark>14</mark>")
    href = html.unescape(page[page.rindex('href="', 0, at) + 6 : page.index('"', page.rindex('href="', 0, at) + 6)])
    shown = site.page(href.partition("#")[0])
    assert 'id="passage"' in shown
    assert ">14</mark>" in shown[shown.index('id="passage"') :]


def test_ones_own_sql_gets_marked_quotes_too(site: Any, claim_id: Callable[[str], str]) -> None:
    sql = quote("select before, quote, after, id as claim_id from claim_details where quote = '62,000'")
    response = site.get(f"/claims?sql={sql}")
    if response.status_code == 302:  # 1.0a has a page of its own for queries
        response = site.get(response.headers["location"])
    assert f'href="/-/whosays/claims/claim/{claim_id("62,000")}"' in response.text
    assert "<mark>62,000</mark>" in response.text


def test_a_value_of_an_unforeseen_shape_is_left_to_datasette(site: Any) -> None:
    sql = quote("select '[{]' as evidence, 7 as quote, 8 as before, x'00' as after, 'x' as text, 'y' as sha256")
    response = site.get(f"/claims?sql={sql}")
    if response.status_code == 302:
        response = site.get(response.headers["location"])
    assert response.status_code == 200
    assert "[{]" in response.text


def test_a_whole_text_is_shown_as_its_beginning(site: Any) -> None:
    for path in ("/claims/documents", "/claims/documents/4"):
        page = site.page(path)
        assert len(page) < 100_000
        assert "Line 1 of a long page" in page
        assert 'href="/-/whosays/claims/document/' in page


def test_the_page_of_a_claim_shows_its_evidence_beside_the_passage(
    site: Any, claim_id: Callable[[str], str], articles: dict[str, Any]
) -> None:
    claim = claim_id("66k")
    page = site.page(f"/claims/claims/{claim}")
    assert '<mark class="whosays-value whosays-last" id="passage" title="value" data-role="value">66k</mark>' in page
    assert 'data-role="date">March 2024</mark>' in page
    sha256 = articles["plain"].sha256
    for ordinal, role in enumerate(("value", "subject", "date")):
        href = f"/-/whosays/claims/document/{sha256}?claim={claim}&amp;evidence={ordinal}#passage"
        assert f'href="{href}">{role}</a>' in page
    assert "Evidence</h2>" not in site.page("/claims/documents/1")


def test_a_database_under_an_address_and_a_name_of_ones_own(
    database: Path, opened: Callable[..., Any], tmp_path: Path
) -> None:
    copy = tmp_path / "my claims, é.db"
    copy.write_bytes(database.read_bytes())
    site = opened(copy, settings={"base_url": "/here/"})
    site.get("/")  # starts it up
    name = str(site.datasette.urls.database(copy.stem))
    assert name.startswith("/here/")
    page = site.page(f"{name}/claim_details?quote=62%2C000".removeprefix("/here"))
    href = page[page.index('href="/here/-/whosays/') + 6 :].partition('"')[0]
    sent_to = site.get(href.removeprefix("/here")).headers["location"]
    assert sent_to.startswith("/here/-/whosays/")
    assert 'id="passage"' in site.page(sent_to.removeprefix("/here").partition("#")[0])


def test_an_immutable_database_shows_the_same(database: Path, opened: Callable[..., Any], tmp_path: Path) -> None:
    copy = tmp_path / "claims.db"
    copy.write_bytes(database.read_bytes())
    site = opened(immutables=[str(copy)])
    assert "<mark>62,000</mark>" in site.page("/claims/claim_details")
    assert 'id="passage"' in site.page("/-/whosays/claims/document/2?start=0&end=3")

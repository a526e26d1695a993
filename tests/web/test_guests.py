"""Other people's databases, configuration and permissions beside ours."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from datasette.app import Datasette
from datasette.utils.sqlite import sqlite3

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

TABLES = ["claims", "evidence", "documents", "archive", "unused", "decisions", "subjects"]


@pytest.fixture
def stranger(tmp_path: Path) -> Path:
    """A database of somebody else's that uses our names, by chance, and sqlite-utils' migrations."""
    path = tmp_path / "stranger.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(
            """
            create table claims (id text primary key, before text, quote text, after text, sha256 text, text text);
            insert into claims values ('0123456789abcdef', 'b', 'q', 'a', 'h', 't');
            create table evidence (id integer primary key, claim_id text, "end" text);
            create table documents (id integer primary key, name text);
            create table _sqlite_migrations (migration_set text, name text, applied_at text);
            insert into _sqlite_migrations values ('somebody', 'm001', '2024');
            """
        )
    return path


def test_databases_of_others_are_left_alone(database: Path, stranger: Path, opened: Callable[..., Any]) -> None:
    site = opened(database, stranger)
    for path in ("/stranger", "/stranger/claims", "/stranger/claims/0123456789abcdef", "/stranger/documents"):
        page = site.page(path)
        assert "whosays" not in page.replace("/-/plugins", "")
        assert "<mark>" not in page
    assert "what_each_source_says" not in site.page("/stranger")
    assert "what_each_source_says" in site.page("/claims")
    assert site.get("/-/whosays/stranger/document/1").status_code == 404


def test_a_page_of_others_is_the_same_without_the_plugin(stranger: Path, opened: Callable[..., Any]) -> None:
    from datasette.plugins import pm

    import whosays.web

    site = opened(stranger)
    name = pm.get_name(whosays.web)
    with_plugin = site.page("/stranger/claims/0123456789abcdef")
    pm.unregister(whosays.web)
    try:
        without = opened(stranger).page("/stranger/claims/0123456789abcdef")
    finally:
        pm.register(whosays.web, name)
    assert visible(with_plugin) == visible(without)


def visible(page: str) -> list[str]:
    """The lines of a page without the remark on templates and the time it took."""
    return [
        line.strip()
        for line in page.splitlines()
        if line.strip() and "Templates considered" not in line and "took" not in line
    ]


def test_a_database_in_memory_and_none_at_all_are_no_trouble(opened: Callable[..., Any]) -> None:
    assert opened(memory=True).get("/_memory").status_code == 200
    assert opened().get("/").status_code == 200


def test_what_the_user_configured_wins(database: Path, opened: Callable[..., Any]) -> None:
    own = {
        "databases": {
            "claims": {
                "description_html": "<p>Our own welcome</p>",
                "queries": {"numbers_not_used": {"sql": "select 'own' as mine", "title": "Our own query"}},
                "tables": {
                    "claims": {
                        "description": "Our own words",
                        "facets": ["scope"],
                        "sort_desc": "id",
                        "columns": {"subject": "Our own subject"},
                    }
                },
            }
        }
    }
    major = opened().get("/-/versions.json").json()["datasette"]["version"].split(".")[0]
    tables = own["databases"]["claims"]["tables"]["claims"]
    if major == "0":
        site = opened(database, metadata=own)
    else:  # settings of tables and queries moved from the metadata to the configuration
        config = {"databases": {"claims": {"queries": own["databases"]["claims"].pop("queries")}}}
        site = opened(database, metadata=own, config=config)
    assert "Our own welcome" in site.page("/claims")
    assert site.rows("/claims/numbers_not_used.json") == [{"mine": "own"}]
    page = site.page("/claims/claims")
    assert "Our own words" in page
    assert "<dt>subject</dt><dd>Our own subject</dd>" in page
    assert "<dt>property</dt><dd>What is claimed of it</dd>" in page
    facets = site.get("/claims/claims.json?_extra=facet_results").json()["facet_results"]
    assert set(facets.get("results", facets)) == {"scope"}
    assert tables["facets"] == ["scope"]
    assert len(site.rows("/claims/claims_without_a_date.json")) > 0


@pytest.mark.parametrize("hidden", ["documents", "evidence", "unused", "claims"])
def test_who_may_not_read_a_table_does_not_read_it_on_our_pages(
    database: Path, opened: Callable[..., Any], claim_id: Callable[[str], str], hidden: str
) -> None:
    claim = claim_id("66k")
    site = opened(database, metadata={"databases": {"claims": {"tables": {hidden: {"allow": False}}}}})
    for path in ("document/1", f"claim/{claim}"):
        response = site.get(f"/-/whosays/claims/{path}")
        assert response.status_code == 403
        assert "March 2024" not in response.text
    row = site.get(f"/claims/claims/{claim}")
    assert row.status_code == (403 if hidden == "claims" else 200)
    assert "March 2024" not in row.text


def allowed(datasette: Any, site: Any, action: str, table: str | None, database: str = "claims") -> bool:
    """Whether root may do this, as Datasette itself asks."""

    async def ask() -> bool:
        await datasette.invoke_startup()
        root = {"id": "root"}
        if not hasattr(datasette, "allowed"):
            resource = (database, table) if table else database
            return bool(await datasette.permission_allowed(root, action, resource=resource, default=True))
        from datasette.resources import DatabaseResource, TableResource

        datasette.root_enabled = True
        where = TableResource(database=database, table=table) if table else DatabaseResource(database=database)
        return bool(await datasette.allowed(action=action, resource=where, actor=root))

    return bool(site._runner.run(ask()))


@pytest.mark.parametrize("action", ["insert-row", "update-row", "delete-row", "alter-table", "drop-table"])
@pytest.mark.parametrize("table", TABLES)
def test_root_may_not_write_to_claims_and_their_evidence(
    database: Path, opened: Callable[..., Any], action: str, table: str
) -> None:
    site = opened(database)
    assert not allowed(site.datasette, site, action, table)


def test_root_may_write_to_tables_of_their_own(
    database: Path, stranger: Path, opened: Callable[..., Any], tmp_path: Path
) -> None:
    copy = tmp_path / "claims.db"
    copy.write_bytes(database.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("create table notes (id integer primary key, note text)")
        connection.commit()
    site = opened(copy, stranger)
    assert allowed(site.datasette, site, "insert-row", "notes")
    assert allowed(site.datasette, site, "insert-row", "claims", "stranger")
    assert not allowed(site.datasette, site, "insert-row", "claims")


def test_rows_cannot_be_changed_through_the_pages(database: Path, opened: Callable[..., Any], tmp_path: Path) -> None:
    copy = tmp_path / "claims.db"
    copy.write_bytes(database.read_bytes())
    site = opened(copy, as_served=True)
    site.get("/claims")
    cookies = {}
    if hasattr(site.datasette, "allowed"):
        site.datasette.root_enabled = True
        cookies = {"ds_actor": site.datasette.client.actor_cookie({"id": "root"})}
    body = json.dumps({"row": {"name": "Intruder", "name_key": "intruder"}, "update": {"quote": "forged"}})
    headers = {"content-type": "application/json"}
    for path in (
        "/claims/subjects/-/insert",
        "/claims/evidence/1/-/update",
        "/claims/evidence/1/-/delete",
        "/claims/claims/-/drop",
    ):
        response = site.request("POST", path, content=body, headers=headers, cookies=cookies)
        assert response.status_code in ({403} if cookies else {403, 404, 405}), f"{path}: {response.text}"
    assert "forged" not in [row["quote"] for row in site.rows("/claims/evidence.json?_size=max")]


def test_writing_sql_is_refused_to_root_in_datasette_1(
    database: Path, stranger: Path, opened: Callable[..., Any]
) -> None:
    site = opened(database, stranger)
    if not hasattr(site.datasette, "allowed"):
        assert not hasattr(Datasette, "allowed")  # 0.65 has no such page, so nothing to refuse
        return
    assert not allowed(site.datasette, site, "execute-write-sql", None)
    assert allowed(site.datasette, site, "execute-write-sql", None, "stranger")

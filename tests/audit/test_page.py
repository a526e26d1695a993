"""The page that one can send: what it holds, that it is complete in itself, and that nothing of an article can act."""

from __future__ import annotations

import re
from contextlib import closing
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from audited import fill
from hypothesis import given
from hypothesis import strategies as st
from lxml import html
from trees import HOSTILE

from whosays.audit import audit, limits
from whosays.audit.citations import anchor, citations
from whosays.audit.page import page
from whosays.audit.passages import AROUND, Place, excerpts, marked
from whosays.store import connect

if TYPE_CHECKING:
    from pathlib import Path

    from whosays.store import Connection


@pytest.fixture
def source(connection: Connection) -> str:
    return page(audit(connection, database="trees.db"), connection)


@pytest.fixture
def tree(source: str) -> html.HtmlElement:
    return html.document_fromstring(source)


def test_no_name_stands_twice(tree: html.HtmlElement) -> None:
    names = tree.xpath("//@id")
    assert len(names) == len(set(names)) > 20


def test_every_link_within_leads_somewhere(tree: html.HtmlElement) -> None:
    names = set(tree.xpath("//@id"))
    inner = [href for href in tree.xpath("//a/@href") if href.startswith("#")]
    assert len(inner) > 50
    assert [href for href in inner if href[1:] not in names] == []


def test_every_citation_leads_to_its_words(connection: Connection, tree: html.HtmlElement) -> None:
    told = list(citations(audit(connection)))
    assert len(told) > 40
    for each in told:
        (mark,) = tree.xpath(f"//mark[@id='{anchor(each.quote)}']")
        for link in mark.xpath(".//a[@class='back']"):
            link.drop_tree()
        said = each.quote.quote.replace("\u202e", "\N{REPLACEMENT CHARACTER}").replace(
            "\u202c", "\N{REPLACEMENT CHARACTER}"
        )
        assert mark.text_content() == said


def test_every_passage_leads_back(tree: html.HtmlElement) -> None:
    marks = tree.xpath("//div[@class='excerpt']//mark[@id]")
    back = tree.xpath("//div[@class='excerpt']//a[@class='back']")
    assert len(back) >= len(marks) > 20


def test_the_page_asks_nobody_for_anything(source: str, tree: html.HtmlElement) -> None:
    assert tree.xpath("//script | //img | //iframe | //object | //embed | //form | //base") == []
    assert tree.xpath("//link[not(starts-with(@href, 'data:'))]") == []
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    assert not re.search(r"url\(|@import", source)
    (policy,) = tree.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert "default-src 'none'" in policy


def test_addresses_of_pages_are_links_only_when_of_the_web(tree: html.HtmlElement) -> None:
    assert [href for href in tree.xpath("//a/@href") if not href.startswith("#")] == ["https://grove.example/a"]


def test_a_hostile_page_is_text(tree: html.HtmlElement) -> None:
    (article,) = tree.xpath("//article[@class='article'][contains(., 'Hostile')]")
    told = " ".join(article.text_content().split())
    assert "<img src=x onerror=\"document.title='owned'\">" in told
    assert "\u202e" not in told
    assert "\x1b" not in told
    assert "\u202e" in HOSTILE  # which the page could have passed on
    assert "\x1b" in HOSTILE


def test_tables_and_drawings_are_named(tree: html.HtmlElement) -> None:
    assert all(table.xpath("./caption") for table in tree.xpath("//table"))
    assert all(head.get("scope") for head in tree.xpath("//th"))
    drawings = tree.xpath("//figure/*[local-name()='svg']")
    assert len(drawings) == 2
    for drawing in drawings:
        named = drawing.get("aria-labelledby").split()
        assert drawing.xpath(f".//*[@id='{named[0]}']")[0].text == drawing.xpath("./title")[0].text
        assert len(drawing.xpath(".//a[@aria-label]")) == 4


def test_headings_skip_no_level(tree: html.HtmlElement) -> None:
    levels = [int(each.tag[1]) for each in tree.xpath("//h1 | //h2 | //h3 | //h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


NUMBERS = """
CREATE TEMP TABLE numbers AS
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000) SELECT i FROM n
"""
MANY_CONFLICTS = """
INSERT INTO conflicts
SELECT
  printf('%016x', i), 'contradiction', 'warn', 'across', 'independent', 'factual', 'maple', 'Maple', 'stars', i,
  printf('Sentence %d. ', i) || hex(zeroblob(5000)), 'group', NULL, NULL, printf('%016x', i)
FROM numbers
"""
MANY_VERDICTS = """
INSERT INTO verdicts (id, thing, subject, property, item, number, confidence, support, method, reason)
SELECT printf('f%015x', i), same_key, name, 'websites', i, i, 0.5, 1, 'vote', ''
FROM numbers, subjects WHERE name = 'Maple'
"""


def test_a_large_database_makes_a_report_that_can_be_opened(tmp_path: Path) -> None:
    path = tmp_path / "large.db"
    fill(path)
    with closing(connect(path, write=True)) as connection:
        connection.execute("BEGIN")
        connection.execute(NUMBERS)
        connection.execute(MANY_CONFLICTS)
        connection.execute(MANY_VERDICTS)
        connection.execute("COMMIT")
        report = audit(connection)
        made = page(report, connection)
    assert len(report.checks) == limits.CHECKS
    assert report.more_checks == 3000 + 4 - limits.CHECKS
    assert len(report.things[0].values) == limits.VALUES
    assert report.things[0].more > 2900
    assert f"And {report.more_checks:,} more differences" in made
    assert len(made) < 1_000_000


def test_a_title_of_five_megabytes_is_cut(tmp_path: Path) -> None:
    path = tmp_path / "title.db"
    fill(path)
    with closing(connect(path, write=True)) as connection:
        connection.execute("UPDATE documents SET title = hex(zeroblob(2500000)), name = name || hex(zeroblob(100000))")
        connection.execute("UPDATE subjects SET same_key = 'x' WHERE name = 'Maple'")
        made = page(audit(connection), connection)
    assert len(made) < 300_000


@st.composite
def texts_and_places(draw: st.DrawFn) -> tuple[str, list[Place]]:
    """A text with places that lie side by side, within one another or across."""
    text = draw(st.text(st.sampled_from("ab <>&\"'\n\u202e\x00é🦄"), min_size=1, max_size=60))
    ends = st.integers(0, len(text))
    pairs = draw(st.sets(st.tuples(ends, ends).filter(lambda pair: pair[0] < pair[1]), max_size=8))
    return text, [Place(start, end, f"p{start}-{end}", ()) for start, end in sorted(pairs)]


@given(texts_and_places())
def test_marks_never_change_the_words(told: tuple[str, list[Place]]) -> None:
    text, places = told
    tree = html.fragment_fromstring(f"<div>{marked(text, places)}</div>")
    shown = "".join(tree.text_content().split())
    wanted = re.sub(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]", "\N{REPLACEMENT CHARACTER}", text
    )
    assert shown == "".join(wanted.split())
    assert sorted(tree.xpath(".//mark/@id")) == sorted(place.name for place in places)


@given(texts_and_places())
def test_each_mark_begins_where_its_passage_does(told: tuple[str, list[Place]]) -> None:
    text, places = told
    made = str(marked(text, places))
    for place in places:
        before = made[: made.index(f'<mark id="{place.name}">')]
        said = html.fragment_fromstring(f"<div>{before}</div>").text_content()
        assert len("".join(said.split())) == len("".join(text[: place.start].split()))


@given(st.integers(0, 3_000), st.integers(0, 3_000))
def test_excerpts_never_overlap(one: int, other: int) -> None:
    text = "".join(f"word{number:05} " for number in range(400))
    places = [Place(start, start + 4, f"p{start}", ()) for start in sorted({one, other})]
    several = list(excerpts(text, places))
    told = "".join(html.fragment_fromstring(f"<div>{each.words}</div>").text_content() for each in several)
    assert len(told) <= 2 * (2 * AROUND + 4) + 4
    words = re.findall(r"word\d{5}", told)
    assert len(words) == len(set(words))

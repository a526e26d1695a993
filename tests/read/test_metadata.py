"""What pages say of themselves."""

from __future__ import annotations

import pytest

from tests.read.reading import document
from whosays.read.dates import date_in_address, iso_date
from whosays.records import Metadata

PAGE = """<!doctype html><html lang="en-GB"><head>
<title> Django &amp; Flask
 compared </title>
<link rel="canonical" href="/compare/django-flask">
<meta property="og:url" content="https://og.example/x">
<meta property="og:site_name" content="Compare &amp; Co">
<meta property="article:published_time" content="2021-08-10T09:30:00+02:00">
<meta name="last-modified" content="Tue, 14 Sep 2021 07:30:00 GMT">
<meta name=copyright content="2022 Compare Ltd">
</head><body><p>x</body></html>"""


def test_a_page_s_head():
    assert document(PAGE, url="https://www.compare.example/a?utm=1").metadata == Metadata(
        title="Django & Flask compared",
        url="https://www.compare.example/compare/django-flask",
        site="Compare & Co",
        language="en-GB",
        published="2021-08-10",
        updated="2021-09-14",
        copyright="2022 Compare Ltd",
    )


def test_a_sidecar_goes_before_the_page():
    sidecar = Metadata(url="https://real.example/x", fetched="2024-01-02", note="saved by hand")
    found = document(PAGE, sidecar=sidecar).metadata
    assert (found.url, found.fetched, found.note) == (sidecar.url, sidecar.fetched, sidecar.note)
    assert found.title == "Django & Flask compared"


def test_a_page_saved_by_a_browser_says_where_from():
    found = document(
        "<!DOCTYPE html>\n<!-- saved from url=(0042)https://www.example.com/compare/django -->\n<html><p>x"
    )
    assert (found.metadata.url, found.metadata.site) == ("https://www.example.com/compare/django", "example.com")


LINKED = [
    (
        '{"@type":"Article","headline":"H","datePublished":"2020-02-03","dateModified":"2020-03"}',
        ("2020-02-03", "2020-03"),
    ),
    ('{"@graph":[{"@type":"WebSite"},{"@type":"Article","datePublished":"2020-02-03T01:02:03Z"}]}', ("2020-02-03", "")),
    ('[{"datePublished":"Feb 3, 2020"}]', ("2020-02-03", "")),
    ('{"datePublished": not json', ("", "")),
    ("[" * 100_000, ("", "")),
    ('{"datePublished": null, "dateModified": ["x"]}', ("", "")),
]


@pytest.mark.parametrize(("data", "dates"), LINKED)
def test_linked_data(data, dates):
    found = document(f'<script type="application/ld+json">{data}</script><p>x').metadata
    assert (found.published, found.updated) == dates


def test_times_that_say_what_they_are():
    found = document(
        '<time datetime="2019-05-06" pubdate>x</time> <TIME itemprop=dateModified datetime=2019-07>y</TIME>'
    )
    assert (found.metadata.published, found.metadata.updated) == ("2019-05-06", "2019-07")


def test_a_time_counts_only_where_no_other_stands_beside_it():
    alone = document('<p><time datetime="2019-05-06T10:00">6 May</time> <time datetime="2019-05-06">again</time>')
    assert alone.metadata.published == "2019-05-06"
    several = document('<time datetime="2019-05-06">x</time> <time datetime="2021-01-01">of a comment</time>')
    assert several.metadata.published == ""


@pytest.mark.parametrize("key", ["updated_at", "lastUpdated", "last-modified", "updatedDate"])
def test_front_matter_names_its_dates_in_many_ways(key):
    said = document(
        f"---\ntitle: x\npublishDate: 2025-11-20\n{key}: 2025/11/22 18:00\n---\nwords", name="a.md"
    ).metadata
    assert (said.published, said.updated) == ("2025-11-20", "2025-11-22")


def test_a_date_in_the_address_is_better_than_none():
    assert document("words", name="a.txt", url="https://a.example/2021/08/10/x").metadata.published == "2021-08-10"


DATES = [
    ("2021-08-10", "2021-08-10"),
    ("2021-08-10T09:30:00+02:00", "2021-08-10"),
    ("2021/08/10", "2021-08-10"),
    ("20210810", "2021-08-10"),
    ("2021-08", "2021-08"),
    ("2021", "2021"),
    ("Aug 10, 2021", "2021-08-10"),
    ("10 August 2021", "2021-08-10"),
    ("August 10th, 2021", "2021-08-10"),
    ("Tue, 10 Aug 2021 07:30:00 GMT", "2021-08-10"),
    ("August 2021", "2021-08"),
    ("2021-02-30", ""),
    ("2021-13-01", ""),
    ("10/08/2021", ""),  # day or month first: nobody knows
    ("soon", ""),
    ("", ""),
]


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(text, date):
    assert iso_date(text) == date


ADDRESSES = [
    ("https://a.b/2021/08/10/title", "2021-08-10"),
    ("https://a.b/2021/08/title", "2021-08"),
    ("https://a.b/2021-08-10-title.html", "2021-08-10"),
    ("https://a.b/blog/2021-08", "2021-08"),
    ("https://a.b/2021/title", ""),
    ("https://a.b/2021/13/title", ""),
    ("https://a.b/?id=2021/08/10", ""),
]


@pytest.mark.parametrize(("url", "date"), ADDRESSES)
def test_dates_in_addresses(url, date):
    assert date_in_address(url) == date


def test_the_title_of_an_icon_is_not_the_page_s():
    found = document("<svg viewBox='0 0 1 1'><title>Close</title></svg><h1>x</h1><meta property=og:title content=Page>")
    assert found.metadata.title == "Page"


@pytest.mark.parametrize("reference", ["https://[domain]/page", "http://a]b/", "//[x", "http://\u2100.com/"])
@pytest.mark.parametrize("url", ["", "https://example.org/a"])
def test_an_address_that_cannot_be_read_stops_nothing(reference, url):
    """The first one is a template that was never filled in."""
    found = document(f'<html><link rel=canonical href="{reference}"><p>words', url=url)
    assert found.metadata.url in {url, reference}

"""What a page says of itself: title, address, site, language, dates. A sidecar's word goes before the page's.

Each field has its ladder of places, best first; the first that says something is believed.
"""

from __future__ import annotations

import json
import re
from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urljoin, urlsplit

from whosays.read.attributes import attributes
from whosays.read.dates import date_in_address, iso_date
from whosays.records import Metadata

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from whosays.read.html import Noted

TITLES: Final = ("og:title", "twitter:title", "dc.title", "headline")
SITES: Final = ("og:site_name", "application-name", "publisher")
LANGUAGES: Final = ("language", "content-language", "dc.language", "og:locale", "inlanguage")
PUBLISHED: Final = (
    *("article:published_time", "datepublished", "og:article:published_time", "date", "pubdate", "publish-date"),
    *("publish_date", "publication_date", "dc.date", "dc.date.issued", "dcterms.created", "dcterms.issued"),
    *("parsely-pub-date", "sailthru.date", "citation_publication_date", "datecreated", "created"),
    *("published", "published_at", "publishedat", "publishdate", "published_date", "publisheddate", "published_on"),
    *("date_published", "pub_date", "posted", "created_at", "createdat", "only time"),
)
UPDATED: Final = (
    *("article:modified_time", "datemodified", "og:updated_time", "lastmod", "last-modified", "last_modified"),
    *("modified", "updated", "revised", "dcterms.modified", "dc.date.modified"),
    *("updated_at", "updatedat", "lastupdated", "last_updated", "last-updated", "last updated", "updateddate"),
    *(
        "updated_date",
        "updated_on",
        "lastmodified",
        "last_modified_at",
        "modified_at",
        "modified_date",
        "date_modified",
    ),
    *("last_reviewed", "lastreviewed"),
)
COPYRIGHTS: Final = ("copyright", "dc.rights", "rights", "dcterms.rights", "copyrightyear")

SAVED_FROM: Final = re.compile(r"<!--\s*saved from url=\(\d+\)\s*(\S+?)\s*-->")
"""What browsers write at the head of a page that was saved."""

LINKED_KEYS: Final = frozenset(
    {"headline", "datepublished", "datemodified", "inlanguage", "copyrightyear", "datecreated"}
)
LINKED_DATA_DEPTH: Final = 6
LINKED_DATA_SIZE: Final = 500_000


def of_page(noted: Noted, source: str, *, title: str, url: str) -> Metadata:
    """The metadata of an HTML page; `title` is its title element's text, `url` where it was fetched from."""
    said = _said(noted, source)
    address = url or said.get("saved from", "")
    canonical = said.get("canonical") or said.get("og:url", "")
    address = _web_address(_joined(address, canonical)) or address
    return _from(said, title=title, url=address)


def of_front_matter(said: Mapping[str, str], *, url: str) -> Metadata:
    """The metadata that a markdown file's front matter gives."""
    address = url or _web_address(said.get("canonical_url", "") or said.get("canonicalurl", "") or said.get("url", ""))
    return _from(said, title=said.get("title", ""), url=address)


def merged(found: Metadata, sidecar: Metadata | None) -> Metadata:
    """`found`, with what the sidecar says in its place."""
    if sidecar is None:
        return found
    said = {field.name: getattr(sidecar, field.name) for field in fields(sidecar)}
    return replace(found, **{name: value for name, value in said.items() if value})


def _from(said: Mapping[str, str], *, title: str, url: str) -> Metadata:
    return Metadata(
        title=" ".join((title or _first(said, TITLES)).split()),
        url=url,
        site=_first(said, SITES) or _host(url),
        language=(said.get("lang") or _first(said, LANGUAGES)).replace("_", "-"),
        published=_first_date(said, PUBLISHED) or date_in_address(url),
        updated=_first_date(said, UPDATED),
        copyright=_first(said, COPYRIGHTS),
    )


def _said(noted: Noted, source: str) -> dict[str, str]:
    """All that the page's head says, by lower-case name; of two the first counts, tags before linked data."""
    said: dict[str, str] = {}
    for comment in noted.comments:
        if match := SAVED_FROM.match(comment):
            said["saved from"] = match[1]
    times: set[str] = set()
    for tag in noted.tags:
        name, value = _of_tag(tag)
        if name == "time":
            times.add(value[:10])
        elif name and value.strip():
            said.setdefault(name, value.strip())
    if len(times) == 1:  # of several, some are of comments and of other articles
        said["only time"] = times.pop()
    for start, end in noted.linked_data:
        for name, value in _of_linked_data(source[start:end]):
            said.setdefault(name, value)
    return said


def _of_tag(tag: str) -> tuple[str, str]:
    found = attributes(tag)
    kind = tag[1:5].lower()
    if kind == "meta":
        names = (found.get(key, "") for key in ("property", "name", "itemprop", "http-equiv"))
        return next((name.lower() for name in names if name), ""), found.get("content", "")
    if kind == "link" and "canonical" in found.get("rel", "").lower().split():
        return "canonical", found.get("href", "")
    if kind == "html":
        return "lang", found.get("lang", "") or found.get("xml:lang", "")
    if kind == "time":
        published = "pubdate" in found or found.get("itemprop", "").lower() == "datepublished"
        updated = found.get("itemprop", "").lower() == "datemodified"
        return ("pubdate" if published else "updated" if updated else "time"), found.get("datetime", "")
    return "", ""


def _of_linked_data(source: str) -> Iterator[tuple[str, str]]:
    if len(source) > LINKED_DATA_SIZE:
        return
    try:
        data = json.loads(source, strict=False)
    except (ValueError, RecursionError):  # linked data is written by hand often enough: no page fails by it
        return
    yield from _walk(data, LINKED_DATA_DEPTH)


def _walk(data: Any, depth: int) -> Iterator[tuple[str, str]]:
    if depth and isinstance(data, list):
        for item in data[:50]:
            yield from _walk(item, depth - 1)
    elif depth and isinstance(data, dict):
        for key, value in data.items():
            if key.lower() in LINKED_KEYS and isinstance(value, str | int):
                yield key.lower(), str(value)
            elif key in {"@graph", "mainEntity", "mainEntityOfPage"}:
                yield from _walk(value, depth - 1)


def _first(said: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _first_date(said: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((found for name in names if (found := iso_date(said.get(name, "")))), "")


def _joined(address: str, reference: str) -> str:
    """The address that a reference on the page at `address` means; empty for one that no browser could read."""
    try:
        return urljoin(address, reference)
    except ValueError:  # a template that was never filled in: https://[domain]/page
        return ""


def _web_address(text: str) -> str:
    return text if text.startswith(("http://", "https://")) else ""


def _host(url: str) -> str:
    try:
        return (urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # an address with a broken port or bracket
        return ""

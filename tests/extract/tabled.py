"""What the tests of tables share: what a table claims in markup, in markdown and in plain text."""

from __future__ import annotations

from .pages import claims_of

TITLE = "Alder vs Birch"


def html_claims(table: str, *, title: str = TITLE, before: str = "", only: str = "") -> list[tuple[object, ...]]:
    """What a table in markup claims on a page that compares the things of its title."""
    page = f"<title>{title}</title><h1>{title}</h1><p>How they differ.</p>{before}{table}"
    return claims_of(page, "page.html", only=only)


def markdown_claims(table: str, *, title: str = TITLE, before: str = "", only: str = "") -> list[tuple[object, ...]]:
    """What a table in markdown claims."""
    return claims_of(f"# {title}\n\nHow they differ.\n\n{before}{table}\n", "page.md", only=only)


def text_claims(table: str, *, title: str = TITLE, only: str = "") -> list[tuple[object, ...]]:
    """What a table in plain text claims."""
    return claims_of(f"{title}\n\nHow they differ.\n\n{table}\n", "page.txt", only=only)


def same(found: list[tuple[object, ...]], expected: list[tuple[object, ...]]) -> bool:
    """Whether the same claims are there, in whatever order."""
    return sorted(map(repr, found)) == sorted(map(repr, expected))

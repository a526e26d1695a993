"""Databases to look at, made through the store's own Writer."""

from __future__ import annotations

import asyncio
import hashlib
import subprocess
import sys
from contextlib import AbstractContextManager, closing, contextmanager
from typing import TYPE_CHECKING, Any

import pytest
from datasette.app import Datasette

from whosays.provenance import Document, Piece, PieceKind
from whosays.records import Basis, Block, BlockKind, Claim, Evidence, Extraction, Metadata, Role, Unused
from whosays.store import Writer, claims, connect
from whosays.web.serve import datasette_for

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

PLAIN = """Django or Flask: the numbers

Django was first released in 2005 and has about 79k stars on GitHub.
Flask has 66k stars (as of March 2024), and 14 maintainers look after it.
Flask ships no admin pages.
"""

OTHER = """Two frameworks weighed

Flask: more than 62,000 stars. 7 cups of tea went into this page.
"""

HEBREW = "\u05d6\u05d4: Flask \u05e7\u05d9\u05d1\u05dc 65k \u05db\u05d5\u05db\u05d1\u05d9\u05dd."

EMPTY_LINES = " \n\n\t\n"

HOSTILE = f"""</main><script>document.title = 'owned'</script> & <img src=x onerror="document.title='owned'">

Flask has <b>66k</b> "stars" &amp; 👩‍👩‍👧‍👦 friends; Django has 79k.
{EMPTY_LINES}
{HEBREW} \u202eabc
"""


def document(text: str, name: str, **metadata: str) -> Document:
    """A plain text as the reader would give it."""
    raw = text.encode()
    return Document(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        name=name,
        location=f"articles/{name}",
        media_type="text/plain",
        encoding="utf-8",
        text=text,
        pieces=(Piece(0, 0, len(raw), PieceKind.LITERAL),),
        metadata=Metadata(**metadata),
    )


def claim(article: Document, subject: str, property_name: str, quote: str, **fields: Any) -> Claim:
    """A claim whose value is the first `quote` of the text and whose subject is the first mention of it."""
    evidence = [Evidence(span=find(article, quote), role=Role.VALUE)]
    if subject in article.text:
        evidence.append(Evidence(span=find(article, subject), role=Role.SUBJECT))
    evidence.extend(
        Evidence(span=find(article, fields.pop(role)), role=Role(role))
        for role in ("date", "negation")
        if role in fields
    )
    return Claim(
        evidence=tuple(evidence), subject=subject, property=property_name, extractor="fixture", extractor_version="1",
        **({"text": quote} | fields),
    )  # fmt: skip


def find(article: Document, quote: str) -> Any:
    start = article.text.index(quote)
    return article.span(start, start + len(quote))


def add(writer: Writer, article: Document, claims: list[Claim], unused: list[Unused], source: str) -> None:
    block = Block(span=article.span(), kind=BlockKind.PARAGRAPH)
    extraction = Extraction(
        claims=tuple(claims),
        unused=tuple(unused),
        problems=(),
        source=source,
        subjects=("Django", "Flask"),
        aliases=(("Flask.py", "Flask", "test"),),
    )
    writer.add(article, (block,), extraction, "fixture@1")


@pytest.fixture(scope="session")
def articles() -> dict[str, Document]:
    """The documents of the database, by what they show."""
    big = "".join(f"Line {at} of a long page says nothing at all.\n" for at in range(25_000))
    return {
        "plain": document(
            PLAIN,
            "numbers.txt",
            title="Django or Flask: the numbers",
            published="2024-03-10",
            url="https://example.com/a",
        ),
        "other": document(OTHER, "weighed.txt", title="Two frameworks weighed", url="javascript:alert(1)"),
        "hostile": document(HOSTILE, "hostile.txt", title="<i>Hostile</i>"),
        "big": document(f"{big}Flask has 61k stars.\n{big}", "big.txt"),
    }


@pytest.fixture(scope="session")
def database(articles: dict[str, Document], tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database of claims from two sources, a hostile page and a page of two megabytes."""
    path = tmp_path_factory.mktemp("web") / "claims.db"
    plain, other, hostile, big = (articles[name] for name in ("plain", "other", "hostile", "big"))
    stars = {"number": 66_000, "lower": 65_500, "upper": 66_500}
    with closing(connect(path, write=True)) as connection, Writer(connection) as writer:
        add(
            writer,
            plain,
            [
                claim(plain, "Django", "stars", "79k", number=79_000, lower=78_500, upper=79_500, bound="about"),
                claim(
                    plain,
                    "Flask",
                    "stars",
                    "66k",
                    date="March 2024",
                    as_of="2024-03",
                    as_of_basis=Basis.STATED,
                    **stars,
                ),
                claim(plain, "Flask", "feature", "admin pages", negation="no", polarity="no"),
            ],
            [Unused(span=find(plain, "14"), reason="no property is known for maintainers")],
            "Numbers Daily",
        )
        add(
            writer,
            other,
            [claim(other, "Flask", "stars", "62,000", number=62_000, lower=62_000, upper=None, bound="at_least")],
            [Unused(span=find(other, "7"), reason="counts cups of tea")],
            "Weighing House",
        )
        add(
            writer,
            hostile,
            [
                claim(hostile, "Flask", "stars", "<b>66k</b>", number=66_000),
                claim(hostile, "Flask", "stars", "65k", number=65_000),
                claim(hostile, "Flask", "feature", "<script>document.title = 'owned'</script>"),
            ],
            [],
            "Hostile & <b>Sons</b>",
        )
        add(writer, big, [claim(big, "Flask", "stars", "61k", number=61_000)], [], "Weighing House")
    return path


@pytest.fixture
def stored() -> Callable[[Path, str, str], Document]:
    """Stores a text as what articles/page.txt now holds, with one claim on its Flask."""

    def store(path: Path, text: str, quote: str) -> Document:
        article = document(text, "page.txt")
        with closing(connect(path, write=True)) as connection, Writer(connection) as writer:
            add(writer, article, [claim(article, "Flask", "stars", quote)], [], "Numbers Daily")
        return article

    return store


class Site:
    """A Datasette with our plugin, asked page by page in one event loop of its own."""

    def __init__(self, datasette: Any) -> None:
        self.datasette = datasette
        self._runner = asyncio.Runner()

    def close(self) -> None:
        """Let go of the loop and the files."""
        self._runner.close()
        for each in self.datasette.databases.values():
            each.close()

    def request(self, method: str, path: str, **options: Any) -> Any:
        """The response to a request of `path`."""

        async def ask() -> Any:
            await self.datasette.invoke_startup()
            return await self.datasette.client.request(method, path, **options)

        return self._runner.run(ask())

    def get(self, path: str, **options: Any) -> Any:
        """The response to GET."""
        return self.request("GET", path, **options)

    def page(self, path: str) -> str:
        """The text of a page that must be there."""
        response = self.get(path)
        assert response.status_code == 200, f"{path}: {response.status_code}\n{response.text[:2000]}"
        return str(response.text)

    def rows(self, path: str) -> list[dict[str, Any]]:
        """The rows of a table or a query, as its JSON gives them."""
        response = self.get(f"{path}{'&' if '?' in path else '?'}_shape=array")
        assert response.status_code == 200, response.text[:2000]
        return list(response.json())


@pytest.fixture(scope="session")
def site(database: Path) -> Iterator[Site]:
    """The database as `whosays serve` opens it."""
    site = Site(datasette_for(database))
    yield site
    site.close()


@pytest.fixture
def opened() -> Iterator[Callable[..., Site]]:
    """Opens other files with Datasette, as a user does who has whosays installed, and closes them.

    `as_served` opens the one file as `whosays serve` does.
    """
    sites = []

    def open_with(*paths: Path, as_served: bool = False, **options: Any) -> Site:
        files = [str(path) for path in paths]
        sites.append(Site(datasette_for(*files, **options) if as_served else Datasette(files, **options)))
        return sites[-1]

    yield open_with
    for each in sites:
        each.close()


@pytest.fixture(scope="session")
def claim_id(database: Path) -> Callable[[str], str]:
    """The id of the claim with this quote."""
    with closing(connect(database, write=False)) as connection:
        ids = {str(row["quote"]): str(row["id"]) for row in claims(connection)}
    return ids.__getitem__


SERVE = """
import sys
from whosays.web.serve import serve
serve(sys.argv[1], port=0, immutable="immutable" in sys.argv, announce=lambda line: print(line, flush=True))
"""


@pytest.fixture(scope="session")
def serving() -> Callable[..., AbstractContextManager[tuple[subprocess.Popen[str], str]]]:
    """Serves a database in a process of its own: a context of the process and the address that it told."""
    return _serving


@contextmanager
def _serving(path: Path, *arguments: str, before: str = "") -> Iterator[tuple[subprocess.Popen[str], str]]:
    """The process that serves `path` and the address that it told."""
    process = subprocess.Popen(
        [sys.executable, "-c", before + SERVE, str(path), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        line = process.stdout.readline() if process.stdout else ""
        assert "is open at http://127.0.0.1:" in line, line + process.communicate(timeout=30)[1]
        yield process, line.partition(" is open at ")[2].split()[0]
    finally:
        process.kill()
        process.communicate(timeout=30)

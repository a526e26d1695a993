"""The pages of the small corpus, and the claims that they make: five pages about two made-up frameworks."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.provenance import Document, Piece, PieceKind
from whosays.records import Basis, Block, BlockKind, Claim, Evidence, Extraction, Metadata, Role, Unused

if TYPE_CHECKING:
    from whosays.store import Writer

GROVE = """Maple or Birch?

Maple has 12.5K stars on GitHub, Birch has 11,000 stars.
Maple is the more popular of the two. Maple was first released in 2014.
Maple ships an ORM. Birch has no admin pages.
Read in 7 minutes.
"""

WEEKLY = """Two web frameworks weighed

By now Maple has gathered 20k stars, and Birch more than 24,000.
Maple was first released in 2012, Birch in 2015.
Birch brings admin pages of its own. Both are well documented.
Maple is used by Acorn Bank and by Leaf & Sons.
Call 555-0100 for advice.
"""

OLD = """All about Maple

Maple: 8.1K stars.
Slow builds are what people dislike about Maple.
Maple is poorly documented.
"""

ECHO = """Maple and Birch

Maple has 12.5K stars on GitHub, Birch has 11,000 stars.
Maple is used by Acorn Bank.
"""

HOSTILE = """<script>document.title = 'owned'</script>

</mark></div><img src=x onerror="document.title='owned'"> Birch has "13k" stars & more.
| a | b | `code` *stars* [link](https://evil.example) www.evil.example \x1b[2J \u202eK85\u202c
"""


class Told(NamedTuple):
    """A claim to be made: subject, property, the words of its value, and its other fields."""

    subject: str
    property: str
    words: str
    fields: dict[str, Any]


def told(subject: str, property_name: str, words: str, **fields: Any) -> Told:
    """A claim to be made."""
    return Told(subject, property_name, words, fields)


def stars(number: float, room: float, **fields: Any) -> dict[str, Any]:
    """The fields of a figure known to within `room`."""
    return {"number": number, "lower": number - room, "upper": number + room, "unit": "stars"} | fields


def on(day: str, basis: Basis = Basis.PAGE) -> dict[str, Any]:
    """The fields of a date."""
    return {"as_of": day, "as_of_end": day, "as_of_basis": basis}


GROVE_DAY, WEEKLY_DAY, ECHO_DAY = on("2023-05-01"), on("2024-02-10"), on("2023-06-15")

PAGES: tuple[tuple[str, str, str, dict[str, str], tuple[Told, ...], dict[str, str]], ...] = (
    (
        "grove.txt", "Grove", GROVE, {"title": "Maple or Birch?", "published": "2023-05-01", "url": "https://grove.example/a"},
        (
            told("Maple", "stars", "12.5K", **stars(12_500, 50, **GROVE_DAY)),
            told("Birch", "stars", "11,000", **stars(11_000, 500, **GROVE_DAY)),
            told("Maple", "comparison", "Maple is the more popular of the two", object="Birch", relation="more",
                 text="popularity", **GROVE_DAY),
            told("Maple", "first_release", "2014", number=2014, lower=2014, upper=2014, **GROVE_DAY),
            told("Maple", "feature", "ORM", text="ORM", **GROVE_DAY),
            told("Birch", "feature", "no admin pages", text="admin pages", polarity="no", **GROVE_DAY),
        ),
        {"7": "page furniture: reading time"},
    ),
    (
        "weighed.txt", "Tree Weekly", WEEKLY, {"title": "Two web frameworks weighed", "published": "2024-02-10"},
        (
            told("Maple", "stars", "20k", **stars(20_000, 500, **WEEKLY_DAY)),
            told("Birch", "stars", "more than 24,000", bound="at_least", **stars(24_000, 0, upper=None, **WEEKLY_DAY)),
            told("Maple", "first_release", "2012", number=2012, lower=2012, upper=2012, **WEEKLY_DAY),
            told("Birch", "first_release", "2015", number=2015, lower=2015, upper=2015, **WEEKLY_DAY),
            told("Birch", "feature", "admin pages", text="admin pages", **WEEKLY_DAY),
            told("Maple", "pro", "well documented", text="well documented", **WEEKLY_DAY),
            told("Birch", "pro", "well documented", text="well documented", **WEEKLY_DAY),
            told("Maple", "used_by", "Acorn Bank", object="Acorn Bank", **WEEKLY_DAY),
            told("Maple", "used_by", "Leaf & Sons", object="Leaf & Sons", **WEEKLY_DAY),
        ),
        {"555-0100": "a telephone number"},
    ),
    (
        "old.txt", "", OLD, {"title": "All about Maple"},
        (
            told("Maple", "stars", "8.1K", **stars(8_100, 50)),
            told("Maple", "con", "Slow builds", text="slow builds"),
            told("Maple", "con", "poorly documented", text="poorly documented"),
        ),
        {},
    ),
    (
        "echo.txt", "Echo", ECHO, {"title": "Maple and Birch", "published": "2023-06-15"},
        (
            told("Maple", "stars", "12.5K", **stars(12_500, 50, **ECHO_DAY)),
            told("Birch", "stars", "11,000", **stars(11_000, 500, **ECHO_DAY)),
            told("Maple", "used_by", "Acorn Bank", object="Acorn Bank", **ECHO_DAY),
        ),
        {},
    ),
    (
        "hostile.txt", "<b>Hostile</b> & [Sons](x)", HOSTILE, {"title": "<i>Title</i>", "url": "javascript:alert(1)"},
        (
            told("Birch", "stars", '"13k"', **stars(13_000, 500)),
            told("Birch", "feature", "<img src=x onerror=\"document.title='owned'\">", text="<img src=x>"),
            told("Birch", "con", "| a | b | `code` *stars* [link](https://evil.example)", text="`*|[x](y)"),
            told("Birch", "con", "\u202eK85\u202c", text="\u202eK85\u202c"),
        ),
        {},
    ),
)  # fmt: skip


def document(name: str, text: str, metadata: dict[str, str]) -> Document:
    """A plain text as the reader would give it."""
    raw = text.encode()
    return Document(
        raw=raw,
        sha256=hashlib.sha256(raw).hexdigest(),
        name=name,
        location=f"pages/{name}",
        media_type="text/plain",
        encoding="utf-8",
        text=text,
        pieces=(Piece(0, 0, len(raw), PieceKind.LITERAL),),
        metadata=Metadata(**metadata),
    )


def claim(page: Document, each: Told) -> Claim:
    """A claim whose value is the first place of its words."""
    start = page.text.index(each.words)
    value = Evidence(span=page.span(start, start + len(each.words)), role=Role.VALUE)
    fields = {"text": each.words, "extractor": "by hand", "extractor_version": "1"} | each.fields
    return Claim(evidence=(value,), subject=each.subject, property=each.property, **fields)


def add(writer: Writer, name: str, source: str, text: str, metadata: dict[str, str], claims: Any, unused: Any) -> None:
    """Store one page."""
    page = document(name, text, metadata)
    extraction = Extraction(
        claims=tuple(claim(page, each) for each in claims),
        unused=tuple(
            Unused(span=page.span(text.index(words), text.index(words) + len(words)), reason=reason)
            for words, reason in unused.items()
        ),
        problems=(),
        source=source,
        home="https://grove.example" if source == "Grove" else "",
        subjects=("Maple", "Birch"),
        aliases=(("Maple.js", "Maple", "test"),),
    )
    writer.add(page, (Block(span=page.span(), kind=BlockKind.PARAGRAPH),), extraction, "by hand@1")

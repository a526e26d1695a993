"""A small corpus whose report a person can check line by line: five pages about two made-up frameworks.

What reconciling would write is written here by hand, so that the report alone is tested. Run this file to write the
goldens anew, and read what changed.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any, NamedTuple

from whosays.audit import audit, markdown, terminal
from whosays.provenance import Document, Piece, PieceKind
from whosays.records import Basis, Block, BlockKind, Claim, Evidence, Extraction, Metadata, Role, Unused
from whosays.store import Connection, Writer, connect

GOLDENS = Path(__file__).parent / "goldens"

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


def digits(*parts: str) -> str:
    """An id made of words."""
    return hashlib.sha256(" ".join(parts).encode()).hexdigest()[:16]


class Hand:
    """Writes what reconciling would."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def claim(self, page: str, subject: str, property_name: str, words: str) -> str:
        """The id of a claim."""
        ((name,),) = self._connection.execute(
            "SELECT claims.id FROM claims JOIN documents ON documents.id = document "
            "JOIN evidence ON claim_id = claims.id "
            "WHERE documents.name = ? AND subject = ? AND property = ? AND quote = ?",
            (page, subject, property_name, words),
        )
        return str(name)

    def page(self, name: str) -> int:
        """The number of a page."""
        ((number,),) = self._connection.execute("SELECT id FROM documents WHERE name = ?", (name,))
        return int(number)

    def row(self, table: str, **fields: Any) -> None:
        """Insert one row."""
        columns = ", ".join(f'"{name}"' for name in fields)
        holders = ", ".join("?" * len(fields))
        self._connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({holders})", tuple(fields.values()))

    def verdict(
        self, subject: str, property_name: str, shares: dict[str, tuple[str, float, str]], **fields: Any
    ) -> str:
        """A verdict, with the part, weight and reason of each claim."""
        name = digits("verdict", subject, property_name, fields.get("item", ""))
        support = sum(weight for part, weight, _ in shares.values() if part == "supports")
        told = {"confidence": 0.8, "support": support, "method": "vote", "reason": "most claims say so"} | fields
        self.row("verdicts", id=name, thing=self.thing(subject), subject=subject, property=property_name, **told)
        for claim_id, (part, weight, reason) in shares.items():
            self.row(
                "verdict_claims", verdict_id=name, claim_id=claim_id, part=part, weight=weight, reliability=0.8,
                precision=1, recency=1, independence=1, extractor=1, reason=reason,
            )  # fmt: skip
        return name

    def thing(self, subject: str) -> str:
        """The key of a subject."""
        ((key,),) = self._connection.execute("SELECT coalesce(same_key, name) FROM subjects WHERE name = ?", (subject,))
        return str(key)

    def conflict(
        self, type_name: str, subject: str, property_name: str, sentence: str, claims: list[str], **fields: Any
    ) -> str:
        """A difference between claims."""
        name = digits("conflict", type_name, subject, property_name, fields.get("topic", ""))
        given = {
            "severity": "warn", "reach": "across", "independence": "independent", "topic": "", "found_in": "group",
            "evidence": digits(*claims),
        } | fields  # fmt: skip
        self.row(
            "conflicts", id=name, type=type_name, thing=self.thing(subject), subject=subject, property=property_name,
            sentence=sentence, **given,
        )  # fmt: skip
        for each in claims:
            self.row("conflict_claims", conflict_id=name, claim_id=each)
        return name


def fill(path: Path) -> None:
    """Make the database of the corpus."""
    with closing(connect(path, write=True)) as connection:
        with Writer(connection) as writer:
            for page in PAGES:
                add(writer, *page)
        hand = Hand(connection)
        _verdicts(hand)
        _qualities(hand)
        _conflicts(hand)
        _sources(hand)
        connection.execute("DELETE FROM stale_documents")
        connection.execute("DELETE FROM stale_values")


def _verdicts(hand: Hand) -> None:
    yes = ("supports", 0.8, "")
    hand.verdict(
        "Maple", "stars",
        {
            hand.claim("weighed.txt", "Maple", "stars", "20k"): yes,
            hand.claim("grove.txt", "Maple", "stars", "12.5K"): ("outdated", 0, "older than the value"),
            hand.claim("echo.txt", "Maple", "stars", "12.5K"): ("copied", 0, "says what Grove says, in its words"),
            hand.claim("old.txt", "Maple", "stars", "8.1K"): ("outdated", 0, "lower than what was counted in 2023"),
        },
        number=20_000, lower=19_500, upper=20_500, unit="stars", method="counter", confidence=0.86, **WEEKLY_DAY,
    )  # fmt: skip
    hand.verdict(
        "Birch", "stars",
        {
            hand.claim("weighed.txt", "Birch", "stars", "more than 24,000"): ("bounds", 0, "only a bound"),
            hand.claim("grove.txt", "Birch", "stars", "11,000"): yes,
            hand.claim("echo.txt", "Birch", "stars", "11,000"): ("copied", 0, "says what Grove says, in its words"),
            hand.claim("hostile.txt", "Birch", "stars", '"13k"'): ("overruled", 0.1, "no other source says so"),
        },
        number=11_000, lower=10_500, upper=11_500, unit="stars", method="counter", confidence=0.61, **GROVE_DAY,
    )  # fmt: skip
    hand.verdict(
        "Maple", "first_release",
        {
            hand.claim("grove.txt", "Maple", "first_release", "2014"): yes,
            hand.claim("weighed.txt", "Maple", "first_release", "2012"): ("overruled", 0.7, "less weight behind it"),
        },
        number=2014, lower=2014, upper=2014, confidence=0.53, decided_by="ann",
    )  # fmt: skip
    birch = hand.claim("weighed.txt", "Birch", "first_release", "2015")
    hand.verdict("Birch", "first_release", {birch: yes}, number=2015, lower=2015, upper=2015)
    acorn = {hand.claim(page, "Maple", "used_by", "Acorn Bank"): yes for page in ("weighed.txt", "echo.txt")}
    hand.verdict("Maple", "used_by", acorn, object="Acorn Bank", item="acorn bank")
    leaf = {hand.claim("weighed.txt", "Maple", "used_by", "Leaf & Sons"): yes}
    hand.verdict("Maple", "used_by", leaf, object="Leaf & Sons", item="leaf sons")
    ahead = hand.claim("grove.txt", "Maple", "comparison", "Maple is the more popular of the two")
    hand.verdict(
        "Maple", "comparison", {ahead: yes}, object="Birch", relation="more", text="popularity", item="popularity birch"
    )


def _qualities(hand: Hand) -> None:
    yes = ("supports", 0.8, "")
    orm = hand.claim("grove.txt", "Maple", "feature", "ORM")
    hand.verdict("Maple", "feature", {orm: yes}, text="ORM", item="orm")
    admin = {
        hand.claim("weighed.txt", "Birch", "feature", "admin pages"): yes,
        hand.claim("grove.txt", "Birch", "feature", "no admin pages"): (
            "overruled",
            0.6,
            "the newer page says otherwise",
        ),
    }
    hand.verdict("Birch", "feature", admin, text="admin pages", item="admin")


def _conflicts(hand: Hand) -> None:
    hand.conflict(
        "contradiction", "Maple", "first_release",
        "Grove says that Maple was first released in 2014, Tree Weekly in 2012.",
        [
            hand.claim("grove.txt", "Maple", "first_release", "2014"),
            hand.claim("weighed.txt", "Maple", "first_release", "2012"),
        ],
        nature="factual",
    )  # fmt: skip
    hand.conflict(
        "contradiction", "Maple", "con", "Tree Weekly calls Maple well documented, old.txt poorly.",
        [
            hand.claim("weighed.txt", "Maple", "pro", "well documented"),
            hand.claim("old.txt", "Maple", "con", "poorly documented"),
        ],
        nature="opinion",
    )  # fmt: skip
    hand.conflict(
        "contradiction", "Birch", "feature", "Grove says that Birch has no admin pages, Tree Weekly that it has.",
        [
            hand.claim("grove.txt", "Birch", "feature", "no admin pages"),
            hand.claim("weighed.txt", "Birch", "feature", "admin pages"),
        ],
        nature="factual", topic="admin",
    )  # fmt: skip
    both = [hand.claim("grove.txt", name, "stars", words) for name, words in (("Maple", "12.5K"), ("Birch", "11,000"))]
    both += [
        hand.claim("weighed.txt", name, "stars", words)
        for name, words in (("Maple", "20k"), ("Birch", "more than 24,000"))
    ]
    reversal = hand.conflict(
        "order_reversal", "Maple", "stars",
        "By stars Maple was ahead of Birch on 2023-05-01 (12,500 against 11,000, Grove); on 2024-02-10 Birch is ahead "
        "(more than 24,000 against 20,000, Tree Weekly).",
        both, found_in="pair", other_thing=hand.thing("Birch"),
    )  # fmt: skip
    conclusion = hand.conflict(
        "unsupported_conclusion", "Maple", "comparison",
        "Grove calls Maple more popular and gives no figure but stars.",
        [hand.claim("grove.txt", "Maple", "comparison", "Maple is the more popular of the two")],
        reach="within", found_in="page", document=1,
    )  # fmt: skip
    hand.conflict(
        "drift", "Maple", "stars", "Maple grew from 12,500 stars to 20,000.", both[:1] + both[2:3], severity="info",
    )  # fmt: skip
    decided = {"decided_by": "ann", "decided_at": "2024-03-01T10:00:00+00:00"}
    hand.row("decisions", conflict_id=conclusion, decision="dismiss", note="It is <one> measure.", evidence=digits(
        hand.claim("grove.txt", "Maple", "comparison", "Maple is the more popular of the two")), **decided)  # fmt: skip
    hand.row("decisions", conflict_id=reversal, decision="accept", note="Seen.", evidence="0" * 16, **decided)


def _sources(hand: Hand) -> None:
    for source, reliability, right, counted, witness in (
        ("Grove", 0.81, 2.5, 3.0, None),
        ("Tree Weekly", 0.7, 0.4, 2.0, None),
        ("Echo", 0.81, 0, 0, "Grove"),
        ("old.txt", 0.8, 0, 0, None),
        ("<b>Hostile</b> & [Sons](x)", 0.74, 0.1, 1.0, None),
    ):
        hand.row(
            "source_records", source=source, reliability=reliability, right=right, counted=counted, witness=witness
        )  # fmt: skip
    hand.row("near_copies", document=hand.page("echo.txt"), original=hand.page("grove.txt"))


def reports(connection: Connection) -> dict[str, str]:
    """The reports that stand in goldens/, by file."""
    whole = audit(connection, database="trees.db")
    lines = terminal(whole, width=80)
    return {
        "trees.md": markdown(whole),
        "birch.md": markdown(audit(connection, subjects=["Birch"], database="trees.db")),
        "trees.txt": "".join("".join(piece.text for piece in line).rstrip() + "\n" for line in lines),
    }


def write_goldens() -> None:
    """Write the goldens anew."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trees.db"
        fill(path)
        with closing(connect(path, write=False)) as connection:
            for name, text in reports(connection).items():
                (GOLDENS / name).write_text(text, encoding="utf-8")
                sys.stderr.write(f"Wrote {GOLDENS / name}\n")


if __name__ == "__main__":
    write_goldens()

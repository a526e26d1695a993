"""A small corpus whose report a person can check line by line; `trees` holds its pages.

What reconciling would write is written here by hand, so that the report alone is tested. Run this file to write the
goldens anew, and read what changed.
"""

from __future__ import annotations

import hashlib
import sys
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

from trees import GROVE_DAY, PAGES, WEEKLY_DAY, add

from whosays.audit import audit, markdown, terminal
from whosays.store import Connection, Writer, connect

GOLDENS = Path(__file__).parent / "goldens"


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
    opinion = hand.conflict(
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
    hand.conflict(
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
    hand.row("decisions", conflict_id=opinion, decision="accept", note="Seen.", evidence="0" * 16, **decided)


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

"""Articles with differences put in on purpose, and whether whosays names them as a reader would."""

from __future__ import annotations

import builtins
import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from tests.world.ingesting import claims_in
from tests.world.verdicts import Found, findings
from whosays.pipeline import Options, ingest

if TYPE_CHECKING:
    from collections.abc import Sequence

TABLE = Path(__file__).parent / "plants.toml"
TITLE_WORDS = frozenset({"vs"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Plant:
    """One difference, or articles in which there is none (`type` is empty); plants.toml says what the fields mean."""

    name: str
    pages: Sequence[dict[str, Any]]
    type: str = ""
    also: Sequence[str] = ()
    severity: Sequence[str] = ()
    reach: str = ""
    subject: str = ""
    property: str = ""
    quotes: Sequence[str] = ()

    @builtins.property  # the field `property` hides the plain name
    def things(self) -> set[str]:
        """The things that its pages compare."""
        words = {word for page in self.pages for word in page["title"].split()}
        return words - TITLE_WORDS


def plants() -> list[Plant]:
    """All plants, in their order."""
    return [Plant(**each) for each in tomllib.loads(TABLE.read_text(encoding="utf-8"))["plant"]]


def planted(folder: Path, wanted: Sequence[Plant]) -> Path:
    """A database into which the plants' pages were ingested."""
    pages = folder / "plants"
    pages.mkdir(parents=True)
    for one, plant in enumerate(wanted):
        for other, page in enumerate(plant.pages):
            path = pages / f"{one:02}-{other}.md"
            dates = [f"date: {page['day']}"] if "day" in page else []
            dates += [f"lastmod: {page['updated']}"] if "updated" in page else []
            head = ["---", f'title: "{page["title"]}"', *dates, "---", "", f"# {page['title']}", ""]
            path.write_text("\n".join([*head, page["text"], ""]), encoding="utf-8")
            path.with_suffix(".toml").write_text(
                f'url = "https://p{one}x{other}.example/page"\nfetched = "2023-11-01"\n'
            )
    report = ingest(folder / "plants.db", [str(pages)], Options())
    if report.problems:
        raise AssertionError(report.problems)
    return folder / "plants.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class Grown:
    """What came of one plant: the findings that are what was expected, the warnings that nobody expected, and all."""

    plant: Plant
    expected: list[Found]
    warnings: list[Found]
    all: list[Found]

    @property
    def met(self) -> bool:
        """Whether what was expected was found; of quiet plants: whether nothing was warned of."""
        return bool(self.expected) if self.plant.type else not self.warnings


def grown(database: Path, wanted: Sequence[Plant]) -> list[Grown]:
    """What whosays found of each plant."""
    quotes = {row["id"]: f"{row['quote']} {row['text'] or ''}" for row in claims_in(database)}
    found = findings(database)
    results = []
    for plant in wanted:
        own = [each for each in found if each.subject in plant.things]
        expected = [each for each in own if is_expected(plant, each, quotes)]
        warnings = [each for each in own if each.severity == "warn" and each not in expected]
        results.append(Grown(plant=plant, expected=expected, warnings=warnings, all=own))
    return results


def is_expected(plant: Plant, found: Found, quotes: dict[str, str]) -> bool:
    """Whether a finding is the difference that was planted."""
    spoken = [quotes.get(claim, "") for claim in found.claims]
    return (
        found.type in (plant.type, *plant.also)
        and found.severity in plant.severity
        and plant.reach in ("", found.reach)
        and plant.subject in ("", found.subject)
        and plant.property in ("", found.property)
        and all(any(quote in each for each in spoken) for quote in plant.quotes)
    )

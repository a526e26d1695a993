"""Goldens: what each corpus page gives, as lines a person can read, kept beside the tests and compared."""

from __future__ import annotations

import difflib
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from whosays.cli.output import to_json
from whosays.errors import InputError
from whosays.records import Claim, Problem

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.pipeline import Result

ENDING = ".claims.jsonl"
VALUES = ("number", "lower", "upper", "bound", "unit", "object", "text", "polarity", "relation", "measure", "scope")
CIRCUMSTANCES = ("hedge", "as_of", "as_of_end", "as_of_basis", "attributed_to")


@dataclass(frozen=True, slots=True, kw_only=True)
class Golden:
    """One corpus page: where its golden is kept, what it gives now, what it gave when the golden was written."""

    page: str
    path: Path
    now: tuple[str, ...]
    before: tuple[str, ...] | None

    def difference(self) -> list[str]:
        """What changed, as a unified diff; empty where nothing did."""
        if self.before == self.now:
            return []
        names = (f"{self.path}", f"{self.page} (now)")
        return list(difflib.unified_diff(self.before or (), self.now, *names, n=1, lineterm=""))

    def write(self) -> None:
        """Keep what the page gives now; InputError where its folder takes no files."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            self.path.write_text("".join(line + "\n" for line in self.now), encoding="utf-8")
        except OSError as error:
            raise InputError(f"{self.path} cannot be written: {error.strerror}") from error


def goldens(corpus: Path, folder: Path, extractors: Path | None) -> Iterator[Golden]:
    """Every page of `corpus` with its golden, `folder`/<source>/<article>; the source is the name of the page's folder.

    InputError where a file is no page, and where two pages would share one golden.
    """
    from whosays.pipeline import extracted
    from whosays.read.files import Article, find

    taken: dict[Path, str] = {}
    for article in find([str(corpus)]):
        if not isinstance(article, Article):
            raise InputError(f"{article.document}: {article.message}")
        page = Path(article.location)
        name = Path(page.name.removesuffix(".gz")).stem
        path = folder / page.parent.name / (name + ENDING)
        if path in taken:
            raise InputError(f"{page.name} and {taken[path]} would share the golden {path}; rename one of them")
        taken[path] = page.name
        before = _read(path) if path.exists() else None
        now = tuple(lines_of(extracted(article, extractors)))
        yield Golden(page=page.relative_to(corpus.absolute()).as_posix(), path=path, now=now, before=before)


def _read(path: Path) -> tuple[str, ...]:
    """The lines of a golden; InputError where it cannot be read."""
    try:
        # JSON leaves some signs as they are that splitlines() takes for the end of a line
        return tuple(path.read_text(encoding="utf-8").removesuffix("\n").split("\n"))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path} cannot be read: {getattr(error, 'strerror', None) or error}") from error


def unclaimed(corpus: Path, folder: Path, claimed: list[Golden]) -> list[Path]:
    """Goldens that no page stands behind any more; of one source where `corpus` is one source's folder."""
    is_one_source = all("/" not in golden.page for golden in claimed)
    kept = folder / corpus.absolute().name if is_one_source else folder
    return sorted(set(kept.rglob(f"*{ENDING}")) - {golden.path for golden in claimed})


def lines_of(result: Result | Problem) -> Iterator[str]:
    """What one page gives: what was recognised, then claims, unused numbers and problems, one a line."""
    if isinstance(result, Problem):
        yield to_json({"problem": result.message, "stage": result.stage})
        return
    extraction = result.extraction
    yield to_json({"source": extraction.source, "extractor": extraction.extractor, "subjects": extraction.subjects})
    yield from (to_json(_claim(claim)) for claim in extraction.claims)
    for unused in extraction.unused:
        start, end = unused.span.start, unused.span.end
        yield to_json({"unused": unused.span.text, "reason": unused.reason, "start": start, "end": end})
    for problem in (*result.document.problems, *extraction.problems):
        yield to_json({"problem": problem.message, "stage": problem.stage})


def _claim(claim: Claim) -> dict[str, object]:
    """A claim as its golden shows it: absent values are left out, versions too, which change with every edit."""
    row: dict[str, object] = {"subject": claim.subject, "property": claim.property}
    row |= {name: _short(value) for name in VALUES if (value := getattr(claim, name)) not in (None, "")}
    row |= {"quote": claim.value.text, "start": claim.value.start, "end": claim.value.end}
    row |= {name: value for name in CIRCUMSTANCES if (value := getattr(claim, name))}
    others = claim.evidence[1:]
    evidence = [f"{piece.role.value} {piece.span.start}-{piece.span.end} {piece.span.text}" for piece in others]
    return row | ({"evidence": evidence} if evidence else {}) | {"extractor": claim.extractor}


def _short(value: object) -> object:
    """A whole number without a point."""
    return int(value) if isinstance(value, float) and value.is_integer() else value

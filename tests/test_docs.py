"""What the guides say is true: their example runs, the commands they name exist, their links lead somewhere."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
GUIDES = sorted([*PROJECT.glob("*.md"), *(PROJECT / "docs").rglob("*.md")])
EXTRACTOR_GUIDE = (PROJECT / "docs" / "write-an-extractor.md").read_text(encoding="utf-8")
FIELD_GUIDE = (PROJECT / "docs" / "another-field.md").read_text(encoding="utf-8")
FENCE = re.compile(r"^```(?P<language>\w*)\n(?P<code>.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!\w+:|#)(?P<target>[^)#\s]+)")
COMMAND = re.compile(r"(?<![\w/.-])whosays (?P<command>[a-z]+)(?: (?P<below>list|new|test|generate)\b)?")


def whosays(*arguments: object) -> subprocess.CompletedProcess[str]:
    """Run a command; the caller looks at how it ended."""
    command = [sys.executable, "-m", "whosays", *(str(each) for each in arguments)]
    return subprocess.run(command, capture_output=True, text=True)


def blocks(guide: str, language: str) -> list[str]:
    """The code blocks of a language in a guide, in order."""
    return [match["code"] for match in FENCE.finditer(guide) if match["language"] == language]


def code(language: str) -> str:
    """The one code block of a language in the extractor guide."""
    (block,) = blocks(EXTRACTOR_GUIDE, language)
    return block


def rows_of_table(guide: str = EXTRACTOR_GUIDE) -> set[tuple[str, ...]]:
    """The claims that a guide promises, as its table has them."""
    table = guide.partition("| subject | property |")[2].partition("\n\n")[0]
    lines = table.splitlines()[2:]
    return {tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines}


def shown(claim: dict[str, object], keys: tuple[str, ...]) -> tuple[str, ...]:
    """A claim as a row of a guide's table."""
    values = ((key, claim[key]) for key in keys)
    return tuple("" if value is None else f"{value:g}" if key == "number" else str(value) for key, value in values)


@pytest.mark.parametrize("place", ["address", "layout"])
def test_the_extractor_of_the_guide_makes_the_claims_that_it_promises(tmp_path: Path, place: str) -> None:
    (tmp_path / "extractors").mkdir()
    (tmp_path / "extractors" / "gadgetduel.py").write_text(code("python"))
    page = tmp_path / "maple-vs-birch.html"
    page.write_text(code("html") if place == "layout" else code("html").replace("Dueled", "Written"))
    if place == "address":
        page.with_suffix(".toml").write_text('url = "https://www.gadgetduel.example/maple-vs-birch"\n')
    done = whosays("ingest", tmp_path / "claims.db", page, "--extractors-dir", tmp_path / "extractors")
    assert done.returncode == 0, done.stderr
    claims = [json.loads(line) for line in whosays("claims", tmp_path / "claims.db", "--nl").stdout.splitlines()]
    own = [claim for claim in claims if claim["extractor"] == "gadgetduel"]
    keys = ("subject", "property", "number", "bound", "quote")
    assert {shown(claim, keys) for claim in own} == rows_of_table()
    assert {claim["source"] for claim in own} == {"Gadget Duel"}


def test_the_files_of_the_guide_to_another_field_give_the_claims_that_it_promises(tmp_path: Path) -> None:
    page, (vocabulary, catalogue) = blocks(FIELD_GUIDE, "html")[0], blocks(FIELD_GUIDE, "toml")
    for name, text in (("ioniq-5-vs-model-3.html", page), ("cars.toml", vocabulary), ("models.toml", catalogue)):
        (tmp_path / name).write_text(text)
    command, listing = (line.split()[1:] for line in blocks(FIELD_GUIDE, "")[0].splitlines())
    files = {"cars.db", "cars.toml", "models.toml", "ioniq-5-vs-model-3.html"}
    done = whosays(*(tmp_path / word if word in files else word for word in command))
    assert done.returncode == 0, done.stderr
    listed = whosays(listing[0], tmp_path / "cars.db", "--nl")
    claims = [json.loads(line) for line in listed.stdout.splitlines()]
    keys = ("subject", "property", "number", "unit", "bound", "text", "quote")
    assert {shown(claim, keys) for claim in claims} == rows_of_table(FIELD_GUIDE)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda path: path.name)
def test_links_lead_to_files(guide: Path) -> None:
    targets = LINK.findall(guide.read_text(encoding="utf-8"))
    assert [target for target in targets if not (guide.parent / target).exists()] == []


def commands_named() -> set[tuple[str, ...]]:
    """Every command that a fenced block or a word in back-quotes names."""
    found = set()
    for guide in GUIDES:
        text = guide.read_text(encoding="utf-8")
        marked = [match["code"] for match in FENCE.finditer(text)] + re.findall(r"`([^`\n]+)`", FENCE.sub("", text))
        for match in COMMAND.finditer("\n".join(marked)):
            found.add(tuple(part for part in match.groups() if part))
    return found


@pytest.mark.parametrize("command", sorted(commands_named()), ids=" ".join)
def test_every_command_that_the_guides_name_is_there(command: tuple[str, ...]) -> None:
    done = whosays(*command, "--help")
    assert done.returncode == 0, done.stderr


def test_the_first_screen_of_the_readme_holds_the_two_commands() -> None:
    first_screen = "\n".join((PROJECT / "README.md").read_text(encoding="utf-8").splitlines()[:24])
    assert "make demo" in first_screen
    assert "make test" in first_screen

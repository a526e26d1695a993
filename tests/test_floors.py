"""A file imports only from lower floors or its own room, and a library is met in its owner's rooms alone.

The table stands in floors.toml. Every import counts: those inside functions, those for type checkers only,
relative ones, and strings handed to importlib. The second half plants violations and sees them found.
"""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

PROJECT = Path(__file__).parent.parent
TABLE: dict[str, Any] = tomllib.loads((Path(__file__).parent / "floors.toml").read_text())
FLOOR = {room["name"]: room["floor"] for room in TABLE["room"]}
ROOM = {module: room["name"] for room in TABLE["room"] for module in room["modules"]}
UNKNOWN = "?"


@dataclass(frozen=True)
class Import:
    """One import: what it names, and where it stands (a path below src/, or extractors/…)."""

    target: str
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.target}"


def modules_of(house: Path) -> dict[str, Path]:
    """Every module of the house with its file; extractors/ is installed as whosays.extractors."""
    files = {path: path.relative_to(house / "src") for path in (house / "src" / "whosays").rglob("*.py")}
    files |= {
        path: Path("whosays", path.relative_to(house).as_posix()) for path in (house / "extractors").rglob("*.py")
    }
    return {".".join(place.with_suffix("").parts).removesuffix(".__init__"): path for path, place in files.items()}


def imports_of(path: Path, module: str, file: str, known: set[str]) -> Iterator[Import]:
    """All imports of one file. A name imported from a package is the module of that name where there is one."""
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    for node in import_nodes(path.read_text(encoding="utf-8")):
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, file, node.lineno) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = node.module or ""
            if node.level:
                above = package.rsplit(".", node.level - 1)[0] if node.level > 1 else package
                base = f"{above}.{base}".rstrip(".")
            for alias in node.names:
                whole = f"{base}.{alias.name}"
                is_module = whole in known or base == "urllib" or (base == "whosays" and alias.name[:2] != "__")
                yield Import(whole if is_module else base, file, node.lineno)
        elif isinstance(node, ast.Call) and name_of(node.func) in {"import_module", "__import__"}:
            yield Import(literal(node.args[0]) if node.args else UNKNOWN, file, node.lineno)


@cache
def import_nodes(source: str) -> list[ast.AST]:
    """The nodes of a file that may import something; kept, for most files are the same in every planted house."""
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Import | ast.ImportFrom | ast.Call)]


def literal(argument: ast.expr) -> str:
    """The whole name that a call imports, where it stands there as a string."""
    name = argument.value if isinstance(argument, ast.Constant) else None
    return name if isinstance(name, str) and name[:1] != "." else UNKNOWN


def name_of(function: ast.expr) -> str:
    """The last name of what is called: import_module for importlib.import_module."""
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def room_of(module: str) -> str | None:
    """The room of a module of whosays, None where the table knows none."""
    parts = module.split(".")
    return ROOM.get(parts[1] if len(parts) > 1 else "__init__")


def library_of(target: str) -> str | None:
    """The library of the table that an import names, if any."""
    return next((name for name in TABLE["libraries"] if target == name or target.startswith(f"{name}.")), None)


def violations(house: Path) -> list[str]:
    """What breaks the rules in the house at `house`, a sentence each."""
    modules, found = modules_of(house), []
    users: dict[str, set[str]] = defaultdict(set)
    for module, path in sorted(modules.items()):
        file = path.relative_to(house).as_posix().removeprefix("src/")
        is_extractor = module.startswith("whosays.extractors")
        if not is_extractor and room_of(module) is None:
            found.append(f"{file}: stands on no floor")
            continue
        for each in imports_of(path, module, file, set(modules)):
            trouble = of_extractor(each) if is_extractor else of_room(each, room_of(module) or "")
            found.extend([f"{each}: {trouble}"] if trouble else [])
            users[library_of(each.target) or ""].add(file)
    for library, rule in TABLE["libraries"].items():
        if len(users[library]) > rule.get("files", sys.maxsize):
            found.append(f"{library}: met in {len(users[library])} files: {', '.join(sorted(users[library]))}")
    return found


def of_extractor(each: Import) -> str:
    """What is wrong with an extractor's import; empty where nothing is."""
    if each.target in TABLE["extractors"]["may_import"]:
        return ""
    if each.target.split(".")[0] in sys.stdlib_module_names and library_of(each.target) is None:
        return ""
    return "an extractor imports whosays.extract.api and the standard library only"


def of_room(each: Import, room: str) -> str:
    """What is wrong with an import of a file in `room`; empty where nothing is."""
    top = each.target.split(".")[0]
    library = library_of(each.target)
    if each.target == UNKNOWN or each.target.startswith("whosays.extractors"):
        return "" if each.file in TABLE["by_name"]["files"] else "imports by a name that is not known beforehand"
    if library is not None:
        return "" if room in TABLE["libraries"][library]["rooms"] else f"{library} is not {room}'s"
    if top != "whosays":
        return "" if top in sys.stdlib_module_names else "a library that floors.toml does not know"
    other = room_of(each.target)
    if other is None:
        return "no such room"
    below = FLOOR[other] < FLOOR[room] or other == room
    return "" if below else f"{room} (floor {FLOOR[room]}) must not look at {other} (floor {FLOOR[other]})"


def test_every_import_goes_down() -> None:
    assert violations(PROJECT) == []


def test_every_room_of_the_table_stands() -> None:
    there = {module.split(".")[1] for module in modules_of(PROJECT) if "." in module} | {"__init__"}
    assert set(ROOM) <= there, "floors.toml speaks of rooms that are not there: a checker that looks nowhere passes"


# --- the checker can fail ---------------------------------------------------------------------------------

PLANTED = {
    "a lower floor looks up": ("src/whosays/records.py", "import whosays.values", "must not look at values"),
    "rooms of one floor look at each other": ("src/whosays/segment/new.py", "import whosays.read", "not look at read"),
    "inside a function": ("src/whosays/read/new.py", "def f():\n    import whosays.store", "not look at store"),
    "for type checkers": (
        "src/whosays/store/new.py",
        "from typing import TYPE_CHECKING\nif TYPE_CHECKING:\n    from whosays.cli import main",
        "not look at cli",
    ),
    "a room's module by `from`": ("src/whosays/values/new.py", "from whosays import pipeline", "not look at pipeline"),
    "relative": ("src/whosays/values/new.py", "from .. import store", "not look at store"),
    "relative, two names": ("src/whosays/values/new.py", "from ..extract.api import Page", "not look at extract"),
    "as a string": (
        "src/whosays/read/new.py",
        "import importlib\nimportlib.import_module('whosays.store')",
        "not look at store",
    ),
    "as a bare string": ("src/whosays/read/new.py", "__import__('whosays.store')", "not look at store"),
    "as a name made at run time": (
        "src/whosays/cli/new.py",
        "from importlib import import_module\nimport_module('who' + 'says')",
        "not known beforehand",
    ),
    "as a relative string": (
        "src/whosays/cli/new.py",
        "from importlib import import_module\nimport_module('.x', 'whosays')",
        "not known beforehand",
    ),
    "an extractor by name": ("src/whosays/store/new.py", "import whosays.extractors", "not known beforehand"),
    "a library in another's room": ("src/whosays/values/new.py", "import lxml.etree", "lxml is not values's"),
    "a library on the wrong floor, inside": (
        "src/whosays/cli/new.py",
        "def f():\n    import sqlite3",
        "sqlite3 is not cli's",
    ),
    "part of the standard library": ("src/whosays/read/new.py", "from urllib import request", "urllib.request is not"),
    "a library nobody decided on": ("src/whosays/web/new.py", "import requests", "floors.toml does not know"),
    "a file on no floor": ("src/whosays/utilities.py", "", "stands on no floor"),
    "a folder on no floor": ("src/whosays/helpers/new.py", "", "stands on no floor"),
    "a room that is not there": ("src/whosays/cli/new.py", "import whosays.fetch", "no such room"),
    "an extractor that knows too much": ("extractors/new.py", "from whosays.records import Claim", "api and the st"),
    "an extractor beside the api": ("extractors/new.py", "from whosays.extract import registry", "api and the st"),
    "an extractor with a library": ("extractors/new.py", "def f():\n    import bs4", "api and the standard library"),
    "an extractor that opens the database": ("extractors/new.py", "import sqlite3", "api and the standard library"),
    "an extractor that uses another": ("extractors/new.py", "from . import stackshare", "api and the standard"),
}


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the sources that a test may break."""
    for part in ("src/whosays", "extractors"):
        shutil.copytree(PROJECT / part, tmp_path / part, ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def plant(house: Path, file: str, code: str) -> None:
    """Write `code` at the end of `file`, which may be new."""
    path = house / file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text((path.read_text() if path.exists() else "") + f"\n{code}\n")


@pytest.mark.parametrize(("file", "code", "message"), PLANTED.values(), ids=PLANTED.keys())
def test_a_planted_violation_is_found(house: Path, file: str, code: str, message: str) -> None:
    before = violations(house)
    plant(house, file, code)
    new = [each for each in violations(house) if each not in before]
    assert len(new) == 1, new
    assert message in new[0]
    assert new[0].startswith(file.removeprefix("src/"))


def test_a_library_of_one_file_is_not_met_in_two(house: Path) -> None:
    for name in ("one", "two"):
        plant(house, f"src/whosays/extract/{name}.py", "import spacy")
    assert any(each.startswith("spacy: met in") for each in violations(house))


def test_what_is_allowed_passes(house: Path) -> None:
    before = violations(house)
    plant(
        house, "src/whosays/extract/new.py", "import re\nfrom ..values import figures\nfrom . import api\nimport json"
    )
    plant(house, "extractors/new.py", "import re\nfrom urllib.parse import urlsplit\nfrom whosays.extract.api import *")
    assert violations(house) == before


# --- what is slow to import is imported where it is used --------------------------------------------------


def test_the_command_line_starts_with_click_alone() -> None:
    code = "import sys, whosays.cli; print(*{name.split('.')[0] for name in sys.modules})"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    before = subprocess.run([sys.executable, "-c", "import sys; print(*sys.modules)"], capture_output=True, text=True)
    loaded = set(done.stdout.split()) - sys.stdlib_module_names - set(before.stdout.replace(".", " ").split())
    assert {name for name in loaded if not name.startswith("__editable__")} <= {"whosays", "click", "_virtualenv"}

"""The house has small rooms: short modules, short functions, every public name documented, nothing half done."""

from __future__ import annotations

import ast
import importlib
import re
import statistics
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
PRODUCT = sorted([*(PROJECT / "src" / "whosays").rglob("*.py"), *(PROJECT / "extractors").rglob("*.py")])
EVERYTHING = sorted([*PRODUCT, *(PROJECT / "tests").rglob("*.py"), *(PROJECT / "benchmarks").rglob("*.py")])
LONGEST_MODULE = 400
MEDIAN_MODULE = 150
NINETIETH_PERCENTILE_FUNCTION = 30

Function = ast.FunctionDef | ast.AsyncFunctionDef


def place(path: Path, line: int) -> str:
    """`path:line` as seen from the project's folder, for messages."""
    return f"{path.relative_to(PROJECT).as_posix()}:{line}"


def functions(tree: ast.AST) -> list[Function]:
    """All functions of a module, methods and inner ones included."""
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def public(tree: ast.Module) -> list[Function | ast.ClassDef]:
    """The public classes and functions of a module and the public methods of its public classes."""
    found: list[Function | ast.ClassDef] = []
    todo: list[ast.AST] = [tree]
    while todo:
        for node in ast.iter_child_nodes(todo.pop()):
            if isinstance(node, Function | ast.ClassDef) and not node.name.startswith("_"):
                found.append(node)
            if isinstance(node, ast.If | ast.Try) or (isinstance(node, ast.ClassDef) and node.name[0] != "_"):
                todo.append(node)
    return found


def is_stub(function: Function) -> bool:
    """Whether a function's body is nothing but `...`, `pass` or NotImplementedError, and it is no overload.

    Of a decorated function the docstring may be all: a group of commands has nothing else to say.
    """
    if any(getattr(each, "id", getattr(each, "attr", "")) == "overload" for each in function.decorator_list):
        return False
    rest = [each for each in function.body if not isinstance(each, ast.Expr) or not is_text(each.value)]
    if not rest and function.decorator_list:
        return False
    return all(
        isinstance(each, ast.Pass)
        or (isinstance(each, ast.Expr) and isinstance(each.value, ast.Constant) and each.value.value is ...)
        or (isinstance(each, ast.Raise) and "NotImplementedError" in ast.unparse(each))
        for each in rest
    )


def is_text(node: ast.expr) -> bool:
    """Whether a node is a string: a docstring, where it stands alone."""
    return isinstance(node, ast.Constant) and isinstance(node.value, str)


def protocols(tree: ast.AST) -> set[int]:
    """The lines that belong to protocols, whose methods are declared and not written."""
    return {
        line
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef) and any("Protocol" in ast.unparse(base) for base in node.bases)
        for line in range(node.lineno, (node.end_lineno or node.lineno) + 1)
    }


def stubs(path: Path) -> list[str]:
    """Functions of a file that are declared and not written."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    declared = protocols(tree)
    return [
        f"{place(path, each.lineno)}: {each.name}"
        for each in functions(tree)
        if is_stub(each) and each.lineno not in declared
    ]


def undocumented(path: Path) -> list[str]:
    """Public names of a file without a docstring, the module itself included."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found = [] if ast.get_docstring(tree) else [f"{place(path, 1)}: the module"]
    return found + [f"{place(path, each.lineno)}: {each.name}" for each in public(tree) if not ast.get_docstring(each)]


EXCEPTION = re.compile(
    r"""\#\ *(?: noqa\b (?: :\ *[A-Z]+[0-9]+ (?: \s*,\s* [A-Z]+[0-9]+ )* )?   # ruff's
          | type:\ *ignore (?: \[ [a-z, -]+ \] )?                             # mypy's
          | pragma:\ *no\ (?: cover|branch ) )
        (?P<reason> .* )""",
    re.VERBOSE,
)
TO_DO = re.compile(r"\x23.*\b(TODO|FIXME|XXX|HACK)\b")


def without_reason(source: str) -> list[int]:
    """The lines that silence a checker and do not say why in at least two words behind it."""
    return [
        number
        for number, line in enumerate(source.splitlines(), 1)
        if (match := EXCEPTION.search(line)) and len(re.findall(r"\w+", match["reason"])) < 2
    ]


def test_there_is_something_to_look_at() -> None:
    assert len(PRODUCT) > 10


def test_no_module_is_long() -> None:
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in EVERYTHING}
    assert {place(path, lines) for path, lines in lengths.items() if lines > LONGEST_MODULE} == set()


def test_the_median_module_is_short() -> None:
    assert statistics.median(len(path.read_text(encoding="utf-8").splitlines()) for path in PRODUCT) < MEDIAN_MODULE


def test_functions_are_short() -> None:
    lengths = {
        f"{place(path, each.lineno)} {each.name}": (each.end_lineno or each.lineno) - each.lineno + 1
        for path in PRODUCT
        for each in functions(ast.parse(path.read_text(encoding="utf-8")))
    }
    longest = dict(sorted(lengths.items(), key=lambda item: -item[1])[:15])
    assert statistics.quantiles(lengths.values(), n=10)[-1] < NINETIETH_PERCENTILE_FUNCTION, longest


@pytest.mark.parametrize("path", PRODUCT, ids=lambda path: place(path, 1))
def test_every_public_name_is_documented_and_written(path: Path) -> None:
    assert undocumented(path) == []
    assert stubs(path) == []


@pytest.mark.parametrize("path", EVERYTHING, ids=lambda path: place(path, 1))
def test_nothing_is_put_off_and_no_checker_silenced_without_a_reason(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert [number for number, line in enumerate(source.splitlines(), 1) if TO_DO.search(line)] == []
    assert without_reason(source) == []


PACKAGES = sorted({path.parent for path in PRODUCT if path.parent.name not in {"whosays", "extractors"}})


@pytest.mark.parametrize("folder", PACKAGES, ids=lambda folder: folder.name)
def test_what_a_room_offers_is_there(folder: Path) -> None:
    room = importlib.import_module(".".join(folder.relative_to(PROJECT / "src").parts))
    offered = getattr(room, "__all__", [])
    assert [name for name in offered if not hasattr(room, name)] == []
    assert [name for name in offered if name.startswith("_")] == []
    assert len(offered) == len(set(offered))


# --- the checks can fail ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("source", "lines"),
    [
        ("x = 1  % noqa: E501", [1]),
        ("x = 1  % noqa", [1]),
        ("x = f()  % type: ignore[no-any-return]", [1]),
        ("x = 1  % noqa: E501, S608 (the names come from our own table)", []),
        ("x = f()  % type: ignore[arg-type]  % the stubs lack this overload", []),
        ("x = 1  % nothing to see", []),
    ],
)
def test_exceptions_need_reasons(source: str, lines: list[int]) -> None:
    assert without_reason(source.replace("%", "#")) == lines


def test_stubs_and_missing_docstrings_are_found(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(globals(), "PROJECT", tmp_path)
    file = tmp_path / "new.py"
    file.write_text(
        "def a(): pass\n"
        "def _b(): raise NotImplementedError('later')\n"
        'class C:\n    def d(self): """Do it."""; return 1\n'
        'class E(Protocol):\n    """Says how."""\n    def f(self) -> int:\n        """Say it."""\n        ...\n'
    )
    assert stubs(file) == ["new.py:1: a", "new.py:2: _b"]
    assert undocumented(file) == ["new.py:1: the module", "new.py:1: a", "new.py:3: C"]

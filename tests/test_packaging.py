"""A wheel holds the whole product, source or no source tree beside it: extractors, templates, tables, the command."""

from __future__ import annotations

import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
import zipfile
from pathlib import Path

import pytest

PROJECT = Path(__file__).parent.parent
NOT_SHIPPED = shutil.ignore_patterns("__pycache__", "*.egg-info", ".*")


def run(*command: object, cwd: Path) -> str:
    """The standard output of a command that must succeed; its errors are shown when it does not."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def build(kind: str, sources: Path, into: Path) -> Path:
    """The wheel or sdist that the build backend makes of `sources`."""
    code = f"import sys, setuptools.build_meta as backend; backend.build_{kind}(sys.argv[1])"
    run(sys.executable, "-W", "error::DeprecationWarning:setuptools", "-c", code, into, cwd=sources)
    (made,) = into.glob("*.whl" if kind == "wheel" else "*.tar.gz")
    return made


@pytest.fixture(scope="module")
def sources(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of what the build reads, so that building leaves nothing in the project."""
    folder = tmp_path_factory.mktemp("sources")
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(PROJECT / name, folder)
    for name in ("src", "extractors"):
        shutil.copytree(PROJECT / name, folder / name, ignore=NOT_SHIPPED)
    return folder


@pytest.fixture(scope="module")
def wheel(sources: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build("wheel", sources, tmp_path_factory.mktemp("wheel"))


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A virtual environment with the wheel in it. The libraries it needs are those of the running Python."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=False, symlinks=True)
    python = folder / "bin" / "python"
    run(sys.executable, "-m", "pip", "--python", python, "install", "--no-deps", "--no-index", wheel, cwd=folder)
    site = next((folder / "lib").glob("python*/site-packages"))
    # Only the folder is added, not what its .pth files do: an editable whosays there is not seen.
    (site / "libraries.pth").write_text(sysconfig.get_path("purelib") + "\n")
    return folder


def files_in(wheel: Path) -> set[str]:
    """What a wheel installs, its own description left out."""
    with zipfile.ZipFile(wheel) as archive:
        return {name for name in archive.namelist() if ".dist-info/" not in name}


def test_the_wheel_holds_every_file_of_the_product_and_no_other(wheel: Path, sources: Path) -> None:
    product = {path.relative_to(sources / "src").as_posix() for path in (sources / "src" / "whosays").rglob("*.*")}
    product |= {f"whosays/extractors/{path.name}" for path in (sources / "extractors").glob("*.py")}
    assert files_in(wheel) == product


def test_the_wheel_carries_the_licence(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (licence,) = (name for name in archive.namelist() if name.endswith("/LICENSE"))
        assert archive.read(licence) == (PROJECT / "LICENSE").read_bytes()


def test_a_wheel_built_from_the_sdist_is_the_same(sources: Path, wheel: Path, tmp_path: Path) -> None:
    made = build("sdist", sources, tmp_path)
    with tarfile.open(made) as archive:
        archive.extractall(tmp_path / "unpacked", filter="data")
    (again,) = (tmp_path / "unpacked").iterdir()
    (tmp_path / "again").mkdir()
    assert files_in(build("wheel", again, tmp_path / "again")) == files_in(wheel)


def test_the_extractors_are_importable_where_the_wheel_is_installed(installed: Path) -> None:
    code = (
        "import pkgutil, whosays.extractors as e; print(e.__file__, *(m[1] for m in pkgutil.iter_modules(e.__path__)))"
    )
    place, *names = run(installed / "bin" / "python", "-I", "-c", code, cwd=installed).split()
    assert Path(place).is_relative_to(installed)
    assert set(names) == {path.stem for path in (PROJECT / "extractors").glob("*.py")} - {"__init__"}


@pytest.mark.parametrize("command", [("bin/whosays",), ("bin/python", "-I", "-m", "whosays")], ids=["script", "-m"])
def test_the_command_runs_where_the_wheel_is_installed(installed: Path, command: tuple[str, ...]) -> None:
    program = [installed / command[0], *command[1:]]
    assert run(*program, "--version", cwd=installed).strip().endswith(version())
    assert "ingest" in run(*program, "--help", cwd=installed)


def version() -> str:
    """The version that the source tree says."""
    line = next(x for x in (PROJECT / "src/whosays/__init__.py").read_text().splitlines() if "__version__" in x)
    return line.split('"')[1]


def test_the_installed_command_ingests_with_the_installed_extractors(installed: Path, tmp_path: Path) -> None:
    whosays = installed / "bin" / "whosays"
    page = sorted((PROJECT / "corpus").rglob("*.txt"))[0]
    run(whosays, "ingest", "claims.db", page, cwd=tmp_path)
    assert page.name in run(whosays, "claims", "claims.db", "--nl", cwd=tmp_path)

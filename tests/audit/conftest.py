"""What the tests of the audit share; lets them import `audited`, which stands beside them."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from audited import fill

from whosays.store import connect

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.store import Connection


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The small corpus, reconciled; nobody writes into it."""
    path = tmp_path_factory.mktemp("audit") / "trees.db"
    fill(path)
    return path


@pytest.fixture
def connection(database: Path) -> Iterator[Connection]:
    """The small corpus, open for reading."""
    with closing(connect(database, write=False)) as opened:
        yield opened

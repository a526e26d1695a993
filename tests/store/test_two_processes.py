"""What is left when one of the two processes that reconcile a large database is killed."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest
from making import article, dump, store

from whosays.errors import WhosaysError
from whosays.pipeline import team
from whosays.pipeline.reconciling import reconcile

if TYPE_CHECKING:
    from pathlib import Path

FIRST_IS_KILLED = """
import os, signal, sys
from pathlib import Path
from whosays.pipeline import team
from whosays.pipeline.reconciling import reconcile

def killed(self):
    print(next(iter(self._worker._processes)), flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

if __name__ == "__main__":  # the other process looks at this file, too
    team.WORTH_IT, os.cpu_count, team.Two.homes = 1, lambda: 2, killed
    reconcile(Path(sys.argv[1]), everything=True)
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "claims.db"
    store(path, article())
    return path


def test_the_other_process_ends_when_the_first_is_killed(path: Path, tmp_path: Path) -> None:
    script = tmp_path / "killed.py"
    script.write_text(FIRST_IS_KILLED)
    done = subprocess.run(
        [sys.executable, script, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False, timeout=60
    )
    assert done.returncode == -signal.SIGKILL
    other = int(done.stdout)
    patience = time.monotonic() + 30
    while _is_there(other):
        assert time.monotonic() < patience, "the other process waits for work for ever"
        time.sleep(0.05)


def _is_there(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_sentence_says_that_the_other_process_was_killed(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def other_is_killed(self: team.Two) -> None:
        (process,) = self._worker._processes
        os.kill(process, signal.SIGKILL)
        self._asked("sources").result()

    before = dump(path)
    monkeypatch.setattr(team, "WORTH_IT", 1)
    monkeypatch.setattr(team.Two, "homes", other_is_killed)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    with pytest.raises(WhosaysError, match="The second process was killed"):
        reconcile(path)
    assert dump(path) == before

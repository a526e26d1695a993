"""Processing in order: in this process, or in several."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from contextlib import ExitStack
from typing import TYPE_CHECKING

from whosays.errors import WhosaysError
from whosays.pipeline.memory import collect_rarely
from whosays.pipeline.stages import Result, Task, process
from whosays.records import Problem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from concurrent.futures import Future
    from pathlib import Path

    from whosays.pipeline.beforehand import Beforehand

WAITING_PER_JOB = 4
"""Documents that may wait for each worker: enough to keep it busy, few enough to keep memory flat."""

Step = tuple[str, Task | Problem | None]
"""An article's location and what is to be done: process it, refuse it, or (None) pass it over as unchanged."""

Outcome = tuple[str, Result | Problem | None]
"""An article's location and what came of it."""


def run(
    steps: Iterable[Step], *, jobs: int, extractors: Path | None, stack: ExitStack, beforehand: Beforehand
) -> Iterator[Outcome]:
    """The steps with their tasks processed, in their order; worker processes end when `stack` is closed.

    `beforehand` is in force in this process, and is put in force in each worker.
    """
    if jobs > 1:
        return _run_in_processes(steps, jobs, extractors, stack, beforehand)
    return ((location, _work(work, extractors)) for location, work in steps)


def _work(work: Task | Problem | None, extractors: Path | None) -> Result | Problem | None:
    """Process a task; hand on what is none."""
    return process(work, extractors) if isinstance(work, Task) else work


def _run_in_processes(
    steps: Iterable[Step], jobs: int, extractors: Path | None, stack: ExitStack, beforehand: Beforehand
) -> Iterator[Outcome]:
    """A few documents wait for each worker; the others are not even loaded."""
    from concurrent.futures import ProcessPoolExecutor

    workers = stack.enter_context(ProcessPoolExecutor(jobs, initializer=_begin_worker, initargs=(beforehand,)))
    stack.callback(workers.shutdown, wait=False, cancel_futures=True)
    waiting: deque[tuple[str, Future[Result | Problem | None] | Problem | None]] = deque()
    for location, work in steps:
        waiting.append((location, workers.submit(_work, work, extractors) if isinstance(work, Task) else work))
        if len(waiting) > jobs * WAITING_PER_JOB:
            yield _awaited(*waiting.popleft())
    while waiting:
        yield _awaited(*waiting.popleft())


FOR_LIFE = ExitStack()
"""What holds for as long as a worker process lives."""


def _begin_worker(beforehand: Beforehand) -> None:
    """Prepare a worker process. Ctrl-C reaches all processes of a terminal: the workers leave it to their parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    collect_rarely()
    FOR_LIFE.enter_context(beforehand.in_force())
    threading.Thread(target=end_with_parent, daemon=True).start()


def end_with_parent() -> None:
    """End this process when its parent has been killed, or it would wait for work for ever."""
    from multiprocessing import parent_process

    if parent := parent_process():
        parent.join()
        os._exit(1)


def _awaited(location: str, work: Future[Result | Problem | None] | Problem | None) -> Outcome:
    """The outcome of a step, waited for where a worker has it."""
    from concurrent.futures import BrokenExecutor

    if work is None or isinstance(work, Problem):
        return location, work
    try:
        return location, work.result()
    except BrokenExecutor as error:
        raise WhosaysError(
            "A worker process was killed, perhaps for want of memory: run the command again with fewer --jobs; "
            "what is stored already is passed over."
        ) from error

"""Differences between the claims of one group: the same matter, told more than once."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from whosays.reconcile.ballots import Counted
    from whosays.reconcile.records import Finding, Group, Page, Passage, Verdict

    Passages = Callable[[Sequence[str]], Mapping[str, Passage]]
    """Gives the words around the values of claims, by claim; asked only where they are needed."""


def findings(
    group: Group, counted: Counted, verdict: Verdict | None, pages: Mapping[int, Page], passages: Passages
) -> Iterator[Finding]:
    """The differences within one group, and the reasons why there are none.

    `counted` is the group's ballot with its timeline, `verdict` what was decided, `pages` those of its claims. A pure
    function of these; the order of findings follows the order of deciding.
    """
    yield from ()

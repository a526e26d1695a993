"""The worked examples of conflicts in the seed articles, found from the claims that whosays reads itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.seed_conflicts import beyond, examples

SHARED = Path(__file__).resolve().parents[3] / "shared"


@pytest.mark.skipif(
    not (SHARED / "gold" / "seeds_conflicts.jsonl").exists(),
    reason="the real articles are not beside this checkout (../shared)",
)
def test_each_worked_example_is_found_and_nothing_else_is_worth_a_look() -> None:
    found, conflicts = examples(SHARED)
    assert [each.name for each in found if not each.met_by] == []
    assert [each.sentence for each in beyond(found, conflicts)] == []
    assert len(found) == 30
    assert sum(each.unread for each in found) <= 3  # gold lines of judgement that whosays reads no claim for

"""Articles with labels, judged as `whosays score` judges: no figure may fall below the floor that it has reached.

The floors stand in tests/articles/floors.toml: of each set, of each property and of each document. When they rise:
`python -m tests.floors > tests/articles/floors.toml`. A floor is lowered by hand alone, with a reason in the commit.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from tests.floors import ARTICLES, SETS, Figures, Set, judged
from whosays.pipeline import Result, extracted
from whosays.read.files import Article, find

FLOORS = tomllib.loads((ARTICLES / "floors.toml").read_text("utf-8"))


@pytest.fixture(scope="module", params=SETS, ids=lambda each: each.name)
def judged_set(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> tuple[Set, Figures]:
    """A set of articles and its figures."""
    chosen: Set = request.param
    if not chosen.folder.is_dir():
        pytest.skip(f"{chosen.name}: the articles are other people's and not beside the project: see CONTRIBUTING.md")
    return chosen, judged(chosen, tmp_path_factory.mktemp(chosen.name) / "claims.db")


def test_no_figure_falls_below_its_floor(judged_set: tuple[Set, Figures]) -> None:
    chosen, figures = judged_set
    floors = FLOORS[chosen.name]
    fallen = [
        f"{group} {name}: {key} {figures[group][name].get(key)} is below {floor}"
        for group in floors
        for name, keys in floors[group].items()
        for key, floor in keys.items()
        if figures[group].get(name, {}).get(key, 0.0) < floor
    ]
    assert fallen == []


def test_every_figure_has_a_floor(judged_set: tuple[Set, Figures]) -> None:
    chosen, figures = judged_set
    assert {group: set(names) for group, names in figures.items()} == {
        group: set(names) for group, names in FLOORS[chosen.name].items()
    }


@pytest.mark.parametrize("path", sorted((ARTICLES / "none").glob("*.*")), ids=lambda path: path.name)
def test_pages_that_compare_nothing_give_no_opinions(path: Path, tmp_path: Path) -> None:
    (article,) = find([str(path)])
    assert isinstance(article, Article), article
    result = extracted(article)
    assert isinstance(result, Result), result
    claims = [(claim.subject, claim.property, claim.value.text) for claim in result.extraction.claims]
    assert [claim for claim in claims if claim[1] in {"pro", "con", "comparison", "alternative"}] == []
    assert len(claims) <= 2, claims

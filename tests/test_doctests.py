"""The examples in docstrings are run, so that they cannot grow stale."""

from __future__ import annotations

import doctest
import importlib
import pkgutil

import pytest

import whosays

MODULES = sorted(
    module.name for module in pkgutil.walk_packages(whosays.__path__, "whosays.") if "__main__" not in module.name
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_hold(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_examples_to_run() -> None:
    finder = doctest.DocTestFinder(exclude_empty=True)
    assert sum(bool(found.examples) for name in MODULES for found in finder.find(importlib.import_module(name))) >= 5

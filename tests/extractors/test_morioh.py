"""Morioh's digests: known by the words of their layout, where a saved page has lost its address."""

from __future__ import annotations

from pathlib import Path

import pytest

from whosays.extract import registry
from whosays.provenance import Document
from whosays.read import read

CORPUS = Path(__file__).parent.parent.parent / "corpus" / "morioh"
LOCKED = "svelte-vs-preact.html"  # ends before the layout's last words, and is known by its address alone
PAGES = [path for path in sorted(CORPUS.iterdir()) if path.suffix != ".toml" and path.name != LOCKED]


@pytest.mark.parametrize("path", PAGES, ids=[path.name for path in PAGES])
def test_the_corpus_is_recognised_by_its_words_alone(path: Path) -> None:
    document = read(path.read_bytes(), name=path.name)
    assert isinstance(document, Document)
    found = registry.load().find(document)
    assert found is not None
    assert found.name == "morioh"

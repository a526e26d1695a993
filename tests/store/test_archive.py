"""What is kept for extracting again."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

import pytest
from making import TEXT, article, store

from whosays.errors import DatabaseError
from whosays.store import connect
from whosays.store.archive import archived, archived_bytes

if TYPE_CHECKING:
    from pathlib import Path


def test_every_location_with_what_it_held_last(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article("Django has 1 stars."), article(location="copies/other.txt"))
    store(path, article())
    with closing(connect(path, write=False)) as connection:
        kept = archived(connection)
        assert [(each.location, each.name, each.extracted_with) for each in kept] == [
            ("copies/other.txt", "other.txt", "sentences@1"),
            ("pages/one.txt", "other.txt", "sentences@1"),
        ]
        assert kept[0].metadata.title == "Django vs Flask"
        assert kept[0].metadata.url == ""
        assert {archived_bytes(connection, each.sha256) for each in kept} == {TEXT.encode()}
        with pytest.raises(DatabaseError, match="has no bytes with the SHA-256 00"):
            archived_bytes(connection, "00")

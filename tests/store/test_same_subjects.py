"""One thing under two names in two articles: linked with a reason, parted by a person, and never merged falsely."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING

from making import article, store

from whosays.store import claims, connect

if TYPE_CHECKING:
    from pathlib import Path

ONE = "Express vs Flask\n\nExpress has 63K stars. Flask has 66K stars.\n"


def told(path: Path, subject: str) -> set[str]:
    with closing(connect(path, write=False)) as connection:
        return {row["subject"] for row in claims(connection, subject=subject)}


def other(text: str) -> object:
    return article(text, location="pages/two.txt")


def test_names_of_one_thing_are_found_together_and_the_reason_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article(ONE), other("Kafka vs ExpressJS\n\nExpressJS has 62K stars. Kafka has 30K stars.\n"))
    assert told(path, "express") == told(path, "expressjs") == {"Express", "ExpressJS"}
    with closing(connect(path, write=False)) as connection:
        rows = connection.execute("SELECT subject, same_as, reason FROM same_subjects ORDER BY subject").fetchall()
    assert rows == [("Express", "ExpressJS", None), ("ExpressJS", "Express", "the same name without js")]


def test_names_that_only_look_alike_stay_apart(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, article("Angular has 90K stars. Java has 1K stars.\n"), other("AngularJS has 59K stars.\n"))
    assert told(path, "Angular") == {"Angular"}
    assert told(path, "Java") == {"Java"}


def test_a_person_can_part_two_names_and_no_run_joins_them_again(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    pages = article(ONE), other("ExpressJS has 62K stars.\n")
    store(path, *pages)
    with closing(connect(path, write=True)) as connection:
        connection.execute("UPDATE subjects SET same_key = 'expressjs, another' WHERE name = 'ExpressJS'")
        connection.commit()
    store(path, *pages)
    assert told(path, "Express") == {"Express"}

"""Themes of claims as stored: their rows, the matrix, and what happens when the themes change."""

from __future__ import annotations

import json
from contextlib import closing
from typing import TYPE_CHECKING, Any

from making import Article, article, document, dump, is_sound, query, rows, store

from whosays.records import Claim, Evidence, Extraction, Role
from whosays.store import connect, themes
from whosays.store.themes import COUNTED, THEME_KEYS, WORDING_KEYS
from whosays.themes import parsed, using

if TYPE_CHECKING:
    from pathlib import Path

SAID = (
    ("Django", "pro", "Great docs", ""),
    ("Django", "pro", "excellent documentation", ""),
    ("Django", "con", "Steep learning curve", ""),
    ("Django", "feature", "Admin panel", ""),
    ("Flask", "feature", "Admin panel", "no"),
    ("Flask", "pro", "Well documented, easy to learn", ""),
    ("Flask", "use_case", "a rainy afternoon", ""),
    ("Flask", "pro", "rainy afternoons", ""),
)


def qualities(*said: tuple[str, str, str, str], location: str = "pages/one.txt") -> Article:
    """A page that says so, one quality a line."""
    page = document("\n".join(f"{subject}: {text}" for subject, _, text, _ in said), location=location)
    claims = []
    for line, (subject, name, text, polarity) in zip(page.span().lines(), said, strict=True):
        value = line[len(subject) + 2 :]
        claims.append(
            Claim(
                evidence=(Evidence(span=value, role=Role.VALUE),),
                subject=subject,
                property=name,
                text=text,
                polarity=polarity,
                extractor="lines",
            )
        )
    return Article(page, (), Extraction(claims=tuple(claims), unused=(), problems=()), "lines@1")


def listed(path: Path, **filters: str) -> list[dict[str, Any]]:
    with closing(connect(path, write=False)) as connection:
        return list(themes(connection, **filters))


def test_each_quality_is_stored_with_its_themes_and_why(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    told = query(
        tmp_path / "a.db",
        """SELECT claims.text, theme, ordinal, direction, matched FROM claim_themes JOIN claims ON claims.id = claim_id
        WHERE claims.subject = 'Flask' ORDER BY claims.text, ordinal""",
    )
    assert told == [
        ("Admin panel", "admin", 0, None, "Admin panel"),
        ("Well documented, easy to learn", "documentation", 0, "for", "Well documented"),
        ("Well documented, easy to learn", "learning_curve", 1, "for", "easy … learn"),
    ]
    assert is_sound(tmp_path / "a.db")


def test_claims_list_their_themes(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    assert [row["themes"] for row in rows(tmp_path / "a.db", subject="Flask")] == [
        ["admin"], ["documentation", "learning_curve"], [], [],
    ]  # fmt: skip


def test_figures_have_no_themes(tmp_path: Path) -> None:
    store(tmp_path / "a.db", article())
    assert query(tmp_path / "a.db", "SELECT * FROM claim_themes") == []
    assert query(tmp_path / "a.db", "SELECT * FROM claim_wordings") == []


def test_themes_are_counted_for_each_subject(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    told = listed(tmp_path / "a.db")
    assert [tuple(row) for row in told] == [THEME_KEYS] * len(told)
    assert {tuple(each) for row in told for each in row["wordings"]} == {(*WORDING_KEYS, "why")}
    counts = {(row["theme"], row["subject"]): {name: row[name] for name in COUNTED if row[name]} for row in told}
    assert counts == {
        ("admin", "Django"): {"features_yes": 1, "documents": 1},
        ("admin", "Flask"): {"features_no": 1, "documents": 1},
        ("documentation", "Django"): {"pros": 2, "documents": 1},
        ("documentation", "Flask"): {"pros": 1, "documents": 1},
        ("learning_curve", "Django"): {"cons": 1, "documents": 1},
        ("learning_curve", "Flask"): {"pros": 1, "documents": 1},
        (None, "Flask"): {"pros": 1, "use_cases": 1, "documents": 1},
    }


def test_a_wording_is_kept_as_written_and_explained(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    (row,) = listed(tmp_path / "a.db", theme="Documentation", subject="django")
    assert [each["text"] for each in row["wordings"]] == ["Great docs", "excellent documentation"]
    assert row["wordings"][0]["why"].startswith('"Great docs" meets the rule "great|good|')
    assert row["wordings"][0]["why"].endswith('" of Documentation')


def test_wordings_of_the_same_words_stand_together_without_a_theme(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    row = listed(tmp_path / "a.db")[-1]
    assert [each["text"] for each in row["wordings"]] == ["rainy afternoons", "a rainy afternoon"]
    assert row["wordings"][0]["why"] == 'the others say the same words too: "afternoon rainy"'
    assert all(row["theme"] for row in listed(tmp_path / "a.db", theme="admin"))


def test_the_matrix_counts_as_the_listing_does(tmp_path: Path) -> None:
    """Of current versions alone, as is shown by a page that has changed."""
    path = tmp_path / "a.db"
    store(path, qualities(*SAID), qualities(("Django", "con", "sparse docs", ""), location="pages/two.txt"))
    store(path, qualities(("Django", "pro", "clear docs", ""), location="pages/two.txt"))
    columns = ("theme", "subject", *COUNTED)
    told = query(path, f"SELECT {', '.join(columns)} FROM theme_matrix")
    assert told == [tuple(row[name] for name in columns) for row in listed(path) if row["theme"]]
    ((wordings,),) = query(
        path, "SELECT wordings FROM theme_matrix WHERE theme = 'documentation' AND subject = 'Django'"
    )
    assert wordings == "pro: Great docs · pro: clear docs · pro: excellent documentation"


def test_storing_again_changes_nothing(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    before = dump(tmp_path / "a.db")
    counts = store(tmp_path / "a.db", qualities(*SAID))
    assert (counts.documents_unchanged, counts.claims_new) == (1, 0)
    assert dump(tmp_path / "a.db") == before


def test_the_order_of_claims_does_not_matter(tmp_path: Path) -> None:
    page = qualities(*SAID)
    turned = page.extraction.claims[::-1]
    store(tmp_path / "a.db", page)
    store(tmp_path / "b.db", page._replace(extraction=Extraction(claims=turned, unused=(), problems=())))
    assert listed(tmp_path / "a.db") == listed(tmp_path / "b.db")


def test_changed_themes_change_the_rows_and_no_claim(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, qualities(*SAID))
    ids = query(path, "SELECT id FROM claims ORDER BY id")
    mine = parsed('admin = false\n[weather]\nlabel = "Weather"\nwords = ["rain*"]', "mine.toml")
    with using(mine):
        counts = store(path, qualities(*SAID))
    assert (counts.documents_changed, counts.claims_new, counts.claims_gone) == (1, 0, 0)
    assert query(path, "SELECT id FROM claims ORDER BY id") == ids
    assert {row["theme"] for row in listed(path)} == {"documentation", "learning_curve", "weather"}
    assert query(path, "SELECT label FROM themes WHERE name = 'weather'") == [("Weather",)]
    assert is_sound(path)


def test_themes_go_with_their_claims(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    store(path, qualities(*SAID))
    page = qualities(*SAID)
    store(path, page._replace(extraction=Extraction(claims=page.extraction.claims[:1], unused=(), problems=())))
    assert query(path, "SELECT theme FROM claim_themes") == [("documentation",)]
    assert query(path, "SELECT wording FROM claim_wordings") == [("doc great",)]


def test_the_view_of_claims_has_the_themes(tmp_path: Path) -> None:
    store(tmp_path / "a.db", qualities(*SAID))
    told = query(tmp_path / "a.db", "SELECT themes FROM claim_details WHERE text LIKE 'Well documented%'")
    assert [json.loads(text) for (text,) in told] == [["documentation", "learning_curve"]]

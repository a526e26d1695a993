"""Pages in Japanese and Chinese: their titles, tables and lists; nothing that needs their grammar."""

from __future__ import annotations

import pytest

from whosays.extract.subjects.titles import title_parts

from .pages import claims_of

TITLES = [
    ("Alder と Birch を比べて違いを解説", ["Alder", "Birch"]),
    ("AlderとBirchの違いとは？", ["Alder", "Birch"]),
    ("【2025年版】Alder・Birch・Red Cedar 徹底比較", ["Alder", "Birch", "Red Cedar"]),
    ("Alder和Birch的区别", ["Alder", "Birch"]),
]


@pytest.mark.parametrize(("title", "names"), TITLES)
def test_a_title_joins_the_names_that_it_compares(title: str, names: list[str]) -> None:
    assert title_parts(title) == names


NO_COMPARISONS = ["Alder と Birch の植え方", "Alder の比較表", "森と川の違い", "Alder とは"]


@pytest.mark.parametrize("title", NO_COMPARISONS)
def test_a_title_that_compares_no_names_is_none(title: str) -> None:
    assert title_parts(title) == []


PAGE = """\
# Alder と Birch の違い

二つの木を比べてみました。Alder は軽い木で、Birch は白い木です。

| 項目 | Alder | Birch |
|--|--|--|
| ライセンス | MIT | Apache-2.0 |
| 開発元 | Acme, Inc. | Globex |
| 初版リリース | 2013年 | 2018年5月 |
| 料金 | 無料 | 月額 1,200円 |
| ユーザー数 | 約 1,000 万 | 3億 |
| 花の色 | ○ | × |
| 実の色 | あり | なし |
| 葉の色 | △ | ◎ |

## Alder

### メリット

- 軽い

### デメリット

- 弱い
"""


def test_a_japanese_table_is_read_by_its_labels() -> None:
    assert [claim for claim in claims_of(PAGE, "a.md") if claim[1] not in ("pro", "con")] == [
        ("Alder", "license", "MIT"),
        ("Birch", "license", "Apache-2.0"),
        ("Alder", "created_by", "Acme, Inc"),
        ("Birch", "created_by", "Globex"),
        ("Alder", "first_release", 2013),
        ("Birch", "first_release", 2018),
        ("Alder", "pricing", "無料"),
        ("Birch", "pricing", "月額 1,200円"),
        ("Alder", "users", "about", 10_000_000),
        ("Birch", "users", 300_000_000),
        ("Alder", "feature", "花の色"),
        ("Birch", "feature", "not", "花の色"),
        ("Alder", "feature", "実の色"),
        ("Birch", "feature", "not", "実の色"),
        ("Birch", "feature", "葉の色"),
    ]


def test_lists_under_japanese_headings_are_pros_and_cons() -> None:
    assert [claim for claim in claims_of(PAGE, "a.md") if claim[1] in ("pro", "con")] == [
        ("Alder", "pro", "軽い"),
        ("Alder", "con", "弱い"),
    ]


def test_a_circle_in_an_english_table_is_no_yes() -> None:
    table = "| Feature | Alder | Birch |\n|--|--|--|\n| Flowers in spring | ○ | ● |\n"
    page = f"# Alder vs Birch\n\nThis is what we know of the two trees that stand by the river.\n\n{table}"
    assert claims_of(page, "a.md", only="feature") == []

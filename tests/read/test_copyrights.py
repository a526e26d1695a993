"""The copyright line at the foot of a page, where its head tells none."""

from __future__ import annotations

import pytest

from whosays.provenance import Document
from whosays.read import read
from whosays.read.copyrights import FOOT

LINES = [
    ("© 2020 Duel", "2020"),
    ("Ⓒ 2020 Duel — All rights reserved", "2020"),
    ("(c) 2014-2021 Duel", "2014-2021"),
    ("Copyright © 2006–2024 Duel. All rights reserved.", "2006–2024"),
    ("Terms | © 2019 Duel | Imprint", "2019"),
    ("© Duel Media GmbH, 2021", "2021"),
    ("Copyright 2019 by Duel", "2019"),
    ("© 2014-present Duel", "2014-present"),
    # what holds a sign or a year, and is no such line
    ("(c) the photographer", ""),
    ("In 2020 the copyright passed to Birch.", ""),
    ("© Duel", ""),
    ("© 20205 Duel", ""),
    ("Choose: (a) 2010 (b) 2015", ""),
]


@pytest.mark.parametrize(("line", "years"), LINES)
def test_the_years_of_a_copyright_line_are_read(line: str, years: str) -> None:
    assert copyright_of(f"Alder vs Birch\n\nThey are trees.\n\n{line}") == years
    assert copyright_of(f"Alder vs Birch\n\nThey are trees.\n\n{line}\n") == years


def test_the_last_of_several_lines_is_the_page_s() -> None:
    assert copyright_of("Alder vs Birch\n\n© 2015 a picture\n\nThey are trees.\n\n© 2020 Duel") == "2020"


def test_a_line_far_above_the_foot_is_of_something_else() -> None:
    assert copyright_of("Alder vs Birch\n\n© 2015 a picture\n\n" + "They are trees. " * (FOOT // 10)) == ""


def test_the_head_goes_before_the_text() -> None:
    html = '<html><head><meta name="copyright" content="2017 Duel"></head><body><p>Trees</p><p>© 2020 Duel</p></body>'
    assert copyright_of(html) == "2017 Duel"


def copyright_of(text: str) -> str:
    """What a page tells of its copyright."""
    document = read(text.encode(), name="page.html" if text.startswith("<") else "page.txt")
    assert isinstance(document, Document)
    return document.metadata.copyright

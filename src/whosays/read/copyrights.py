"""The copyright line at the foot of a page: "© 2014-2020 Duel"; its years say how old the page may be."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from whosays.records import Metadata

FOOT: Final = 1_500  # letters at the end of a page among which the line stands: further up it is of a picture
SIGNS: Final = ("©", "Ⓒ", "opyright", "OPYRIGHT", "(c)", "(C)")
YEAR: Final = r"(?:19[89]|20\d)\d"
LINE: Final = re.compile(
    rf"""
    (?: ^ | [\n|·•.] ) [^\S\n]*
    (?: (?: © | Ⓒ | \(c\) | copyright ) [^\S\n:,]* )+ [:,]? [^\S\n]*
    (?: (?P<years> {YEAR} (?: \s* (?: [-–—/,] | to ) \s* (?: {YEAR} | present | \d\d \b ) )? ) (?! \d )
      | [^\n\d|©]{{1,60}}? , ? \s (?P<behind> {YEAR} (?: \s* [-–—] \s* (?: {YEAR} | present ) )? )
        [^\S\n]* \.? [^\S\n]* (?= \n | $ | [|·•] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def of_text(text: str) -> str:
    """The years of the last copyright line at the foot of a page's text; empty where there is none.

    >>> of_text("Ⓒ 2020 Duel — All rights reserved"), of_text("(c) the photographer"), of_text("© Duel, 2014-2021")
    ('2020', '', '2014-2021')
    """
    foot = text[-FOOT:]
    if not any(sign in foot for sign in SIGNS):
        return ""
    lines = list(LINE.finditer(foot))
    return " ".join((lines[-1]["years"] or lines[-1]["behind"]).split()) if lines else ""


def told(metadata: Metadata, text: str) -> Metadata:
    """The metadata of a page, with the years of the copyright line in its text where its head tells none."""
    years = "" if metadata.copyright else of_text(text)
    return replace(metadata, copyright=years) if years else metadata

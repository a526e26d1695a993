"""The attributes of one tag, read as HTML reads them."""

from __future__ import annotations

import html
import re
from typing import Final

ATTRIBUTE: Final = re.compile(
    r"""
    [\ \t\n\f\r/]++ ([^\ \t\n\f\r/>=]++)             # 1 name
    (?: [\ \t\n\f\r]*+ = [\ \t\n\f\r]*+
        (?: "([^"]*+)" | '([^']*+)'                # 2, 3 value in quotes
          | ([^\ \t\n\f\r>"'] [^\ \t\n\f\r>]*+) )    # 4 value without
    )?+
    """,
    re.VERBOSE,
)


def attributes(tag: str) -> dict[str, str]:
    """The attributes of a begin tag as written (`<a href=x>`): names in lower case, values unescaped.

    Of two attributes with one name the first counts, as in HTML; one without a value has an empty one.
    """
    found: dict[str, str] = {}
    for match in ATTRIBUTE.finditer(tag):
        value = match[2] or match[3] or match[4] or ""
        found.setdefault(match[1].lower(), html.unescape(value) if len(value) < 4_000 else value)
    return found

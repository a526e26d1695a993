"""Titles in Japanese and Chinese: "AlderとBirchの違い", "Alder vs Birch 徹底比較", "Alder和Birch的区别"."""

from __future__ import annotations

import re

COMPARES = re.compile(r"比較|比较|違い|区别|區別|对比|對比|どっち|どちら|哪个|哪個|選び方")
"""Words by which such a title says that things are held against each other."""

NAME = r"(?: [A-Za-z0-9][\w.+#&'’-]* (?: \x20 [A-Z0-9][\w.+#&'’-]* ){0,3} )"
JOINED = r"\s* (?: と | や | vs\.? | VS\.? | 、 | ・ | ， | 和 | 与 | 與 | 跟 | & | / ) \s*"
LIST = re.compile(rf"(?<! [\w.] ) (?P<names> {NAME} (?: {JOINED} {NAME} ){{1,9}} )", re.VERBOSE | re.ASCII)
BETWEEN = re.compile(JOINED, re.VERBOSE)


def names_in_title(title: str) -> list[str]:
    """The names that a Japanese or Chinese title of a comparison joins; empty where it is no such title.

    Names are read in Latin letters, which end where the words of the sentence begin.

    >>> names_in_title("AlderとBirchを徹底比較【2025年版】"), names_in_title("Alder とは")
    (['Alder', 'Birch'], [])
    """
    if title.isascii() or COMPARES.search(title) is None:
        return []
    found = LIST.search(title)
    return BETWEEN.split(found["names"]) if found is not None else []

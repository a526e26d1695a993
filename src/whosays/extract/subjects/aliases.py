"""Other wordings of the names that a page compares, each with the reason why it means the same."""

from __future__ import annotations

import re
from itertools import islice, permutations
from typing import TYPE_CHECKING

from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Alias = tuple[str, str, str]
"""Another wording, the name that it stands for, and the reason."""

WITH_JS = re.compile(r"[. ]?js$", re.IGNORECASE)
SHORTENED = (("JS", "JavaScript"), ("TS", "TypeScript"), ("DB", "Database"))
SHORTEST_LOWER = 4  # letters of a name that is known in lower case too

# Names that are everyday words when written in lower case.
COMMON = frozenset(
    "express react spring rust dash bottle nest swift notion rails vue slack linear jira monday things bear craft "
    "drift sketch canva figma flutter ionic meteor ember gatsby next remix solid lit phoenix play spark flink "
    "storm hive pig oracle access excel word numbers keynote pages safari opera brave edge chrome fire python "
    "java ruby crystal dart scala julia basic logo scratch square stripe wave fresh buffer later planner basecamp "
    "teams zoom meet docker puppet chef salt nomad consul vault helm kong envoy traefik caddy nginx snowflake "
    "tableau looker metabase superset segment amplitude heap".split()
)


def other_wordings(names: Sequence[str], text: str) -> Iterator[Alias]:
    """Other wordings of the names that stand in the text: `.js` left out or added, a part spelled out, lower case."""
    for name in names:
        bare = WITH_JS.sub("", name)
        for other in (bare, f"{bare}.js", f"{bare} JS", f"{bare}JS", f"{bare}.JS"):
            if other != name and len(bare) > 1 and other in text:
                yield other, name, "the same name with or without js"
        for pair in SHORTENED:
            for one, other in permutations(pair):
                spelled = re.sub(rf"\b{one}\b", other, name) if one in name else name
                if spelled != name and spelled in text:
                    yield spelled, name, f"{one} written as {other}"
        squeezed = name.replace(" ", "")
        if squeezed != name and squeezed in text:
            yield squeezed, name, "the same name without spaces"
        lower = name.lower()
        if len(name) >= SHORTEST_LOWER and name.isalpha() and name[0].isupper() and lower not in COMMON:
            yield lower, name, "the same name in lower case"


CAPITALISED = re.compile(r"[A-Z][A-Za-z]{5,}+(?![\w-])")
JOINED_BEFORE = re.compile(r"[\w-]")


MOST_WORDS = 1000
"""Different capitalised words of a page that are compared with each other: an article has a few hundred."""


def misspellings(text: str) -> Iterator[Alias]:
    """Capitalised words that one letter more, less or other parts from a word written before them."""
    found = CAPITALISED.finditer(text)  # a look-behind in the pattern would have it stop at every letter
    words = dict.fromkeys(match[0] for match in found if not _is_joined(text, match.start()))
    groups: dict[tuple[str, str], list[str]] = {}
    for word in islice(words, MOST_WORDS):
        groups.setdefault((word[0].lower(), word[-1].lower()), []).append(word)
    for group in groups.values():
        for number, later in enumerate(group):
            for earlier in group[:number]:
                if name_key(earlier) != name_key(later) and within_one_edit(earlier.lower(), later.lower()):
                    yield later, earlier, "a spelling one letter away from a name written before"
                    break


def _is_joined(text: str, start: int) -> bool:
    """Whether what begins at `start` is the rest of a longer word."""
    return start > 0 and text[start - 1] != " " and JOINED_BEFORE.match(text, start - 1) is not None


def within_one_edit(one: str, other: str) -> bool:
    """Whether two words differ by one letter added, left out or changed.

    >>> within_one_edit("werkzeug", "werzeug"), within_one_edit("mongodb", "mariadb")
    (True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    at = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]

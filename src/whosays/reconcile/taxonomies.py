"""What words of licences and categories mean and imply, read from taxonomies.toml beside this file."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files
from typing import TYPE_CHECKING, NamedTuple

from whosays import toml_files
from whosays.vocabulary import label_key

if TYPE_CHECKING:
    from collections.abc import Mapping

TABLES = {"license": "licences", "category": "kinds"}
"""The properties whose values a taxonomy knows."""


GENERAL = 2
"""Values that a general one implies at the most, with itself: permissive is open source."""


class Taxonomy(NamedTuple):
    """Values by their names; `closure` holds each with all that it implies, `facets` what each tells of."""

    names: Mapping[str, str]
    pattern: re.Pattern[str]
    closure: Mapping[str, frozenset[str]]
    facets: Mapping[str, str]
    against: Mapping[str, frozenset[str]]

    def meaning(self, text: str) -> frozenset[str]:
        """The values that a text names, without those that another one of them implies anyway."""
        found = {self.names[match.group()] for match in self.pattern.finditer(label_key(text))}
        return frozenset(one for one in found if not any(one in self.closure[other] - {other} for other in found))

    def implied(self, values: frozenset[str]) -> frozenset[str]:
        """Values with all that they imply."""
        return frozenset().union(*(self.closure.get(value, {value}) for value in values))

    def is_specific(self, value: str) -> bool:
        """Whether a value says more than others that it implies, as MIT does and "open source" does not."""
        return len(self.closure.get(value, ())) > GENERAL

    def excluded(self, values: frozenset[str]) -> frozenset[str]:
        """What cannot be true together with values."""
        return frozenset().union(*(self.against.get(value, ()) for value in self.implied(values)))


@cache
def taxonomy(name: str) -> Taxonomy:
    """One of the tables of taxonomies.toml."""
    text = files(__package__).joinpath("taxonomies.toml").read_text("utf-8")
    table = toml_files.table_of(text, "taxonomies.toml")[name]
    names = {label_key(written): value for value, entry in table.items() for written in entry["names"]}
    longest_first = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    closure = {value: _implied(table, value) for value in table}
    against: dict[str, frozenset[str]] = {}
    for value, entry in table.items():
        for other in entry.get("against", ()):
            against[value] = against.get(value, frozenset()) | {other}
            against[other] = against.get(other, frozenset()) | {value}
    facets = {value: facet for value in table for each in sorted(closure[value]) if (facet := table[each].get("facet"))}
    return Taxonomy(names, re.compile(rf"(?<!\w)(?:{longest_first})(?!\w)"), closure, facets, against)


def _implied(table: Mapping[str, Mapping[str, list[str]]], value: str) -> frozenset[str]:
    parents = table[value].get("is", ())
    return frozenset({value}).union(*(_implied(table, parent) for parent in parents))


@lru_cache(maxsize=20_000)
def meaning(name: str, text: str) -> frozenset[str]:
    """What the text of a property with a taxonomy means; nothing where the taxonomy does not know its words.

    >>> sorted(meaning("license", "GPL-2.0 or GPL-3.0")), sorted(meaning("category", "Minimalist microframework"))
    (['GPL 2', 'GPL 3'], ['microframework'])
    """
    return taxonomy(TABLES[name]).meaning(text)

"""How the values of a property are compared: as figures, as counters, as words, as members of a set, as relations."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from whosays import vocabulary
from whosays.reconcile.records import Kind

if TYPE_CHECKING:
    from whosays.vocabulary import Property, Vocabulary

QUALITIES = frozenset({"pro", "con", "feature", "use_case"})
COMPARISON = "comparison"

NUMBERS = frozenset({"count", "percentage", "rank", "rating", "year", "quantity"})
"""Datatypes whose values are numbers. Money is told as text more often than not: its claims decide."""

NEVER_ROUND = frozenset({"rank", "rating", "year"})
"""Datatypes whose values nobody rounds, whatever they end in: 2010 is no 2014, and the tenth is not the twelfth."""


class Shape(NamedTuple):
    """What is known of a property's values. `kind` is None where the claims themselves have to show it.

    `changes` is True where the value of today may differ from that of last year, `is_rounded` where a figure that ends
    in zeros may have been rounded.
    """

    kind: Kind | None
    exclusive: bool
    changes: bool
    is_rounded: bool = True


UNKNOWN = Shape(None, exclusive=True, changes=False)
"""A property that no vocabulary tells of, as in a plain table: one value, of no known time."""


def shape_of(name: str) -> Shape:
    """The shape of a property by the vocabulary in force.

    >>> shape_of("stars").kind, shape_of("license").kind, shape_of("used_by").kind, shape_of("departure").kind
    (<Kind.COUNTER: 'counter'>, <Kind.CATEGORY: 'category'>, <Kind.MEMBER: 'member'>, None)
    """
    return _shape(vocabulary.in_force(), name)


@lru_cache(maxsize=4096)
def _shape(known: Vocabulary, name: str) -> Shape:
    found = known.get(name)
    if found is None:
        return UNKNOWN
    return Shape(_kind(found), found.exclusive, found.change != "static", found.datatype not in NEVER_ROUND)


def _kind(found: Property) -> Kind | None:
    if found.group == "comparison":
        return Kind.RELATION
    if found.group in {"relation", "quality"} or (found.datatype == "name" and not found.exclusive):
        return Kind.MEMBER
    if found.datatype in NUMBERS:
        return Kind.COUNTER if found.change == "growing" else Kind.NUMBER
    return None if found.datatype == "money" else Kind.CATEGORY

"""Comparisons: who has more, less or as much of what, measured by what, by which factor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATORS
from whosays.extract.rules.comparing.ages import ages, catching_up, preferred
from whosays.extract.rules.comparing.alike import alike, as_much, same, undecided
from whosays.extract.rules.comparing.attributive import WORDS, attributive
from whosays.extract.rules.comparing.claims import claims
from whosays.extract.rules.comparing.context import Context
from whosays.extract.rules.comparing.positives import positives
from whosays.extract.rules.comparing.standing import RANKED_WORDS, WINNING_WORDS, ranked, winners
from whosays.extract.rules.comparing.superlatives import TRIGGERS as SET_WORDS
from whosays.extract.rules.comparing.superlatives import superlatives
from whosays.extract.rules.comparing.unequal import unequal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.records import Claim

ALIKE_WORDS = frozenset(
    "similar same comparable equal equals equivalent identical par neck matched level tied even equally league".split()
)
READERS = (
    (COMPARATORS, unequal),
    (frozenset(WORDS), attributive),
    (frozenset({"as", "so"}), as_much),
    (ALIKE_WORDS, alike),
    (frozenset({"same", "equally", "similarly", "identically"}), same),
    (frozenset({"winner", "difference", "gap", "tie", "draw", "wash"}), undecided),
    (RANKED_WORDS, ranked),
    (WINNING_WORDS | {"does", "for"}, winners),
    (SET_WORDS, superlatives),
    (frozenset({"compared"}), positives),
    (frozenset({"after", "before", "later", "earlier", "younger", "older"}), ages),
    (frozenset({"catching", "catches"}), catching_up),
    (frozenset({"prefer", "prefers", "favor", "favour", "choose", "recommend"}), preferred),
)


def comparisons(page: Page, clause: Clause, previous: tuple[Topic, ...], pair: tuple[str, ...] = ()) -> Iterator[Claim]:
    """The comparisons of a clause; an other side that is not named is the one other thing compared.

    `previous` is what the text before spoke of, `pair` the two things that the heading sets against each other.
    """
    told = TRIGGERS & clause.words
    if not told:
        return
    context = Context(page, clause, previous, pair)
    for number in sorted({number for word in told for number in READ_BY[word]}):
        for comparison in READERS[number][1](context):
            yield from claims(page, clause, comparison)


TRIGGERS = frozenset().union(*(triggers for triggers, _ in READERS))
READ_BY = {word: tuple(number for number, (triggers, _) in enumerate(READERS) if word in triggers) for word in TRIGGERS}
"""By word: the readers, by their number, that it lets try; one look at a clause's words tells all of them."""

"""Where the maker of a thing sits."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.itself import NO_PART, is_itself
from whosays.extract.sentence.lexicon import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Topic
    from whosays.extract.sentence.predicates import Predicate
    from whosays.records import Claim

PLACE = r"[A-Z][\w.’'-]*(?:[ -](?:[A-Z][\w.’'-]*|de|of|la|el|am|upon))*"
SITS = re.compile(
    rf"""
    \b (?: headquartered | based | incorporated ) \s+ (?: in | at ) \s+ (?: the\s+ )?
    (?P<place> {PLACE} (?: ,\s+ {PLACE} ){{0,2}} )
    (?= \s* (?: [.;)] | $ | ,\s+(?:[a-z]|$) ) | \s+ (?: and | with | but | since | where | which ) \b )
    """,
    re.VERBOSE,
)


def seat(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """Where a thing's maker sits: "X is based in Panama", "X is a company headquartered in Utrecht"."""
    if not is_itself(topic, NO_PART):
        return
    match = predicate.rest.search(SITS)
    if match is None:
        return
    place, before = match["place"], predicate.rest.text[: match.start()]
    if place.text.lower() in LANGUAGES or BY_ANOTHER.search(before):
        return
    yield page.claim(topic.name, "headquarters", place, about=topic.span)


BY_ANOTHER = re.compile(r"\b(?:by|of|from|with|for|people|users|teams|companies|customers|businesses)\b", re.IGNORECASE)

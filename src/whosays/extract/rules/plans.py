"""Prices of plans, of things named in passing, and of cards."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.prices import AMOUNT, COUNTED_BY, PER, PRICE, UNREAL
from whosays.extract.subjects.naming import is_attested, is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Topic
    from whosays.provenance import Span
    from whosays.records import Claim

PLANS = (
    "Free Basic Starter Standard Plus Pro Premium Business Enterprise Team Teams Individual Personal Family Advanced"
    " Professional Essentials Unlimited Growth Scale Ultimate Max Lite Solo Hobby Developer"
)
PLAN_NAMES = frozenset(PLANS.split())
OWN_NAME = r"(?P<name> [A-Z][\w.+-]* (?: \s+ [A-Z][\w.+-]* ){0,2}? )"
PLAN_COSTS = re.compile(
    rf"""
    \b {OWN_NAME} \s+ (?P<value> (?P<plan> {"|".join(PLANS.split())} ) (?: \s+ (?: plan | tier ) )? \s+
      (?: (?: costs | is | starts? \s+ (?: at | from ) | goes \s+ for | is \s+ priced \s+ at | for | at ) \s+ )?
      (?-i: {PRICE.pattern} ) )
    """,
    re.VERBOSE,
)
IN_PARENTHESES = re.compile(
    rf"""\b {OWN_NAME} \s+ \( (?P<value> (?: from\s+ | starts?\s+at\s+ )? {AMOUNT} {PER} {COUNTED_BY}
        (?: {PER} {COUNTED_BY} )? ) \)""",
    re.VERBOSE,
)
WHICH_COSTS = re.compile(
    rf"""\b {OWN_NAME} ,\s+ which \s+ (?: costs | (?P<open> starts | is\s+priced ) \s+ (?: at | from ) ) \s+
    {PRICE.pattern}""",
    re.VERBOSE,
)


def of_plans(page: Page, sentence: Span) -> Iterator[Claim]:
    """Prices of plans and of things named in passing: "Alder Pro costs $9", "Alder Sync ($5/mo)"."""
    for match in sentence.finditer(PLAN_COSTS):
        if page.subjects.is_known(match["name"].text) and UNREAL.search(sentence.text[: match.start()]) is None:
            yield page.claim(match["name"], "pricing", match["value"], scope=match["plan"].text)
    for match in sentence.finditer(IN_PARENTHESES):
        if _is_thing(page, match["name"].text):
            yield page.claim(match["name"], "pricing", match["value"])
    for match in sentence.finditer(WHICH_COSTS):
        if not _is_thing(page, match["name"].text):
            continue
        opening = match.get("open")
        value = match["price"] if opening is None else opening.until(match["price"])
        yield page.claim(match["name"], "pricing", value)


def _is_thing(page: Page, name: str) -> bool:
    """Whether words with capitals before a price are a thing's name, and neither a plan's nor a sentence's head."""
    *before, last = name.split()
    if last in PLAN_NAMES and not page.subjects.is_known(" ".join(before)):
        return False
    return is_name(name) and (page.subjects.is_known(name) or is_attested(page, name))


ALONE = re.compile(
    rf"""
    \W* (?P<value> (?: (?: from | starting \s+ (?: at | from ) | starts \s+ (?: at | from ) ) \s* {AMOUNT}
        (?: {PER} {COUNTED_BY} ){{0,2}} | {AMOUNT} (?: {PER} {COUNTED_BY} ){{1,2}} ) ) \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)


def alone(page: Page, sentence: Span, topic: Topic) -> Iterator[Claim]:
    """A price that stands alone below the name of a thing, as in a card: "from $549"."""
    match = sentence.fullmatch(ALONE)
    if match is not None:
        yield page.claim(topic.name, "pricing", match["value"], about=topic.span)

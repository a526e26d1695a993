"""The 23 types of difference between claims, in the order in which they are decided: the first that fits counts.

The order is the argument: what cannot be compared is no disagreement, what says the same is none either, what time
explains needs nobody to be wrong. Only what is left is a contradiction. docs/conflicts.md is made from this table.
"""

from __future__ import annotations

from typing import NamedTuple

from whosays.reconcile.records import Severity

NOT_COMPARABLE = "not comparable"
THE_SAME = "the same"
TIME = "time"
INNER_LOGIC = "inner logic"
REAL = "real"


class Type(NamedTuple):
    """One type of difference: its family, its usual severity, when it is told, and a made-up example.

    A finding may be graver or lighter than is usual where its own circumstances say so.
    """

    name: str
    family: str
    severity: Severity
    when: str
    example: str


TYPES = (
    Type(
        "type_mismatch",
        NOT_COMPARABLE,
        Severity.INFO,
        "the value belongs to another kind of thing",
        "Larch is a library, and has a seat in Oslo: the seat is that of the company that maintains it.",
    ),
    Type(
        "measure_mismatch",
        NOT_COMPARABLE,
        Severity.INFO,
        "the same word, measured in different ways",
        "Larch is more popular (by stars), Rowan is more popular (by the sites that run it).",
    ),
    Type(
        "scope_mismatch",
        NOT_COMPARABLE,
        Severity.INFO,
        "said of different countries, segments, editions, units or periods",
        "A share of 12 % in Norway, a share of 4 % worldwide.",
    ),
    Type(
        "silence",
        NOT_COMPARABLE,
        Severity.NONE,
        "one page says it, another that compares the same things does not: no negative",
        "One page says that Rowan has no forms; another lists Larch's forms and tells nothing of Rowan's.",
    ),
    Type(
        "agreement",
        THE_SAME,
        Severity.NONE,
        "several say the same",
        "Three pages give Larch an admin interface, in three wordings.",
    ),
    Type(
        "alias",
        THE_SAME,
        Severity.NONE,
        "one thing under two names, or misspelt",
        "Larch works with Alder 2; elsewhere with Alder2; once it is written Aldr.",
    ),
    Type(
        "rounding",
        THE_SAME,
        Severity.NONE,
        "figures whose intervals overlap once each is widened to its own precision",
        "23k stars in the text, ~20K in the table.",
    ),
    Type(
        "bound",
        THE_SAME,
        Severity.NONE,
        "a figure that meets a stated bound",
        "23k stars, and more than 20K.",
    ),
    Type(
        "granularity",
        THE_SAME,
        Severity.NONE,
        "one value entails the other, or both are cuts of one taxonomy",
        "ISC license on one page, open source on the other.",
    ),
    Type(
        "multi_valued",
        THE_SAME,
        Severity.NONE,
        "the property holds several values at once",
        "Acme uses Larch, and Acme uses Rowan.",
    ),
    Type(
        "drift",
        TIME,
        Severity.INFO,
        "the later value continues the trend of the earlier one",
        "12.5K stars once, 23k stars two years later.",
    ),
    Type(
        "order_reversal",
        TIME,
        Severity.WARN,
        "drift turned a ranking round: older comparisons that rest on it have expired",
        "Rowan had more stars in 2019, Larch has more in 2021.",
    ),
    Type(
        "validity_period",
        TIME,
        Severity.INFO,
        "one tells of the past, the other of the present",
        "Acme used Larch in its early days, says one; Acme uses Larch, says another.",
    ),
    Type(
        "stale_label",
        TIME,
        Severity.WARN,
        "an old figure under a fresh date",
        "A page of 2023 gives the stars that every other page gave in 2019.",
    ),
    Type(
        "implausible_drop",
        TIME,
        Severity.WARN,
        "a counter falls further than such counters do",
        "23k stars in 2021, 9k in 2022.",
    ),
    Type(
        "metadata_conflict",
        TIME,
        Severity.INFO,
        "the page's own dates disagree",
        "Updated in May 2023 by its head, of 2021 by its footer.",
    ),
    Type(
        "part_whole_mismatch",
        INNER_LOGIC,
        Severity.WARN,
        "parts that do not make the whole",
        "5K stacks: 610 of companies and 540 of developers.",
    ),
    Type(
        "derived_mismatch",
        INNER_LOGIC,
        Severity.WARN,
        "a stated difference, ratio or age that the figures do not give",
        "Three times as many users, with 40k against 20k.",
    ),
    Type(
        "unsupported_conclusion",
        INNER_LOGIC,
        Severity.WARN,
        "a relation that figures of the same article contradict",
        "Rowan is more widely adopted, and has fewer forks, votes and followers.",
    ),
    Type(
        "magnitude_mismatch",
        INNER_LOGIC,
        Severity.INFO,
        "the ratio or the gap differs between two tellings",
        "23k against 22k in the text, ~25K against >15K in the table.",
    ),
    Type(
        "degree_mismatch",
        INNER_LOGIC,
        Severity.INFO,
        "the same direction, said more or less strongly",
        "Somewhat opinionated in the text, mostly opinionated in the table.",
    ),
    Type(
        "retracted",
        INNER_LOGIC,
        Severity.INFO,
        "a later sentence takes it back",
        "Rowan has no forms. Correction: it has them since version 2.",
    ),
    Type(
        "contradiction",
        REAL,
        Severity.WARN,
        "one value excludes the other: same measure, same time, intervals apart; or opposite polarity or relation",
        "First released in 2009; first released in 2011.",
    ),
)
"""All types, in the order of deciding."""

BY_NAME = {each.name: each for each in TYPES}

ORDER = {each.name: number for number, each in enumerate(TYPES)}
"""The place of each type in the order of deciding."""

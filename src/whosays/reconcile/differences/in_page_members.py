"""Names on one page: a member of the sets of several things, and one thing spelt in two ways."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.reconcile.differences.in_page_told import within
from whosays.reconcile.differences.sentences import listed, said_by
from whosays.reconcile.members import SHORTEST, one_slip
from whosays.reconcile.records import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whosays.reconcile.records import Finding, Observation, Page, Passage

USERS = "used_by"
"""The relation that readers take for exclusive: who uses the one is thought not to use the other."""

WORD = re.compile(r"[^\W\d_]{5,}")


def shared_members(page: Page, observations: Sequence[Observation]) -> Iterator[Finding]:
    """Users that a page names for several things: they use both."""
    users: dict[str, dict[str, Observation]] = {}
    for each in sorted(observations, key=_place):
        if each.property == USERS and each.object_key and each.polarity != "no":
            users.setdefault(each.object_key, {}).setdefault(each.thing, each)
    for key, told in users.items():
        if len(told) > 1:
            claims = [told[thing] for thing in sorted(told)]
            name = claims[0].object or key
            yield within(
                page,
                claims,
                kind="multi_valued",
                severity=Severity.NONE,
                thing=claims[0].thing,
                about=USERS,
                sentence=f"{said_by(page)} names {name} as a user of {listed(each.subject for each in claims)} alike.",
                topic=f"{key} of several",
            )


def misspelt(page: Page, observations: Sequence[Observation], passages: Mapping[str, Passage]) -> Iterator[Finding]:
    """Things that a page spells in two ways, one letter apart: "WerZeug" and "Werkzeug" are one."""
    names = {name.casefold() for each in observations for name in (each.subject, each.object) if name}
    seen: set[tuple[str, str]] = set()
    told = sorted(observations, key=_place)
    for each in told:
        passage = passages.get(each.id)
        name = each.subject
        if passage is None or len(name) < SHORTEST or not name.isalpha() or name in passage.quote:
            continue
        slip = _slip(name, passage.quote, names)
        if slip and (each.thing, slip) not in seen:
            seen.add((each.thing, slip))
            right = [other for other in told if each.thing in (other.object_key, other.thing) and other is not each]
            claims = [each, *right[:1]]
            yield within(
                page,
                claims,
                kind="alias",
                severity=Severity.NONE,
                thing=each.thing,
                about=each.property,
                sentence=f"{said_by(page)} writes “{slip}” where it means {name}.",
                topic=f"spelling {slip.casefold()}",
            )


def _place(claim: Observation) -> tuple[int, int, str]:
    return claim.start, claim.end, claim.id


def _slip(name: str, text: str, names: set[str]) -> str:
    """A word of a text that is one slip away from a name, and no name itself; empty where there is none."""
    for match in WORD.finditer(text):
        word = match.group()
        if word[0] == name[0] and word.casefold() not in names and one_slip(word.casefold(), name.casefold()):
            return word
    return ""

"""A member of a set, or a quality, told more than once: under several names, of several times, denied, by degrees."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.denials import core, is_denied, is_plain
from whosays.reconcile.differences.degrees import degrees, strength
from whosays.reconcile.differences.matters import finding, gravity, name_of, of_pages, singular, told_by
from whosays.reconcile.differences.sentences import listed, said_by
from whosays.reconcile.items import table
from whosays.reconcile.recency import ages, tells_of_past
from whosays.reconcile.records import Nature
from whosays.reconcile.shapes import QUALITIES
from whosays.themes import in_force
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.reconcile.differences.matters import Matter
    from whosays.reconcile.records import Finding, Observation

LONG_AGO = 365
"""Days after which a thing may have got what it is said to lack."""


def members(matter: Matter) -> Iterator[Finding]:
    """What the claims on one member or quality come to."""
    claims = matter.group.observations
    quality = matter.group.key.property in QUALITIES
    denied = [each for each in claims if (is_denied(each) if quality else each.polarity == "no")]
    if denied and len(denied) < len(claims):
        affirmed = [each for each in claims if each not in denied]
        if quality:
            affirmed = [each for each in affirmed if is_plain(each.text) and _is_denied_by(each, denied)]
        if affirmed:
            yield from _denied(matter, denied, affirmed)
        return
    past = [each for each in claims if tells_of_past(each)]
    if past and len(past) < len(claims):
        yield _past(matter, past, claims)
    if quality:
        yield from _qualities(matter, claims)
    else:
        yield from _names(matter, claims)


def _is_denied_by(affirmed: Observation, denied: list[Observation]) -> bool:
    """Whether a quality is what others deny, by its words."""
    words = core(affirmed)
    return any(core(no) <= words for no in denied)


# ---- said and denied


def _denied(matter: Matter, denied: list[Observation], affirmed: list[Observation]) -> Iterator[Finding]:
    """Yes and no: of another time where the no is well older, else a contradiction."""
    claims = [*affirmed, *denied]
    who = name_of(matter, claims)
    if _is_older(matter, denied, affirmed):
        sentence = f"What is said of {who} may have changed since it was denied: {told_by(matter, claims)}."
        yield finding(matter, claims, "validity_period", sentence)
        return
    nature = Nature.OPINION if matter.group.key.property in {"pro", "con", "use_case"} else Nature.FACTUAL
    sentence = f"One says it of {who}, the other denies it: {told_by(matter, claims)}."
    yield finding(matter, claims, "contradiction", sentence, severity=gravity(matter), nature=nature)


def _is_older(matter: Matter, denied: list[Observation], affirmed: list[Observation]) -> bool:
    told = ages([*denied, *affirmed], matter.pages)
    no, yes = told[: len(denied)], told[len(denied) :]
    if any(age is None for age in no) or all(age is None for age in yes):
        return False
    return min(age for age in no if age is not None) > LONG_AGO + min(age for age in yes if age is not None)


def _past(matter: Matter, past: list[Observation], claims: Sequence[Observation]) -> Finding:
    today = [each for each in claims if not tells_of_past(each)]
    who, now = (list(dict.fromkeys(said_by(matter.page(each)) for each in told)) for told in (past, today))
    if set(who) & set(now):  # two pages of one source
        who, now = (list(dict.fromkeys(matter.page(each).name for each in told)) for told in (past, today))
    value = today[0].object or today[0].text
    what = f"{name_of(matter, claims)}, {singular(matter)} “{value}”"
    verb = "tell" if len(who) > 1 else "tells"
    sentence = f"{what}: {listed(who)} {verb} of an earlier time, {listed(now)} of the present."
    return finding(matter, claims, "validity_period", sentence, about=", time")


# ---- names


def _names(matter: Matter, claims: Sequence[Observation]) -> Iterator[Finding]:
    """One thing under several names; names that differ in case and marks alone are one name."""
    names: dict[str, Observation] = {}
    for each in claims:
        names.setdefault(each.object or each.text, each)
    if len(names) > 1 and (len({name_key(name) for name in names}) > 1 or _spaced_apart(list(names))):
        told = [each for each in claims if each.object or each.text]
        sentence = (
            f"{name_of(matter, claims)}, {singular(matter)}: one thing under several names,"
            f" {told_by(matter, told, dates=False)}."
        )
        yield finding(matter, told, "alias", sentence, about=", names")


def _spaced_apart(names: list[str]) -> bool:
    """Whether names differ by more than their case."""
    return len({name.casefold() for name in names}) > 1


# ---- qualities


def _qualities(matter: Matter, claims: Sequence[Observation]) -> Iterator[Finding]:
    yield from _degrees_of(matter, claims)
    alike = _alike(matter.group.key.item, claims)
    if len({each.wording for each in alike}) > 1 and len(of_pages(alike)) > 1:
        sentence = (
            f"{len(of_pages(alike))} pages say it of {name_of(matter, alike)} in words of their own"
            f" ({in_force()[matter.group.key.item].label}): {told_by(matter, alike, dates=False)}."
        )
        yield finding(matter, alike, "agreement", sentence)


def _degrees_of(matter: Matter, claims: Sequence[Observation]) -> Iterator[Finding]:
    """Degrees that differ on one page, for each page; then those that differ between pages."""
    found = [differing for told in of_pages(claims).values() if (differing := _by_degree(told))]
    ids = {each.page for told in found for each in told}
    across = _by_degree([each for each in claims if each.page not in ids])
    for told in (*found, across):
        if told:
            values = told_by(matter, told, dates=False)
            sentence = f"{name_of(matter, told)} is called so to different degrees: {values}."
            yield finding(matter, told, "degree_mismatch", sentence, about=", degree")


FEWEST_LETTERS = 4
"""Letters of a word, by its stem, from which two wordings that share it say the same."""


def _alike(theme: str, claims: Sequence[Observation]) -> list[Observation]:
    """Claims under a theme that say the same: all, where the theme names one feature; else those that share a word."""
    if theme not in in_force():
        return []
    if theme in table().concrete:
        return [each for each in claims if ":" not in each.text]
    pages: dict[str, set[int]] = {}
    for each in claims:
        for word in core(each):
            if len(word) >= FEWEST_LETTERS:
                pages.setdefault(word, set()).add(each.page)
    shared = {word for word, where in pages.items() if len(where) > 1}
    return [each for each in claims if not shared.isdisjoint(core(each))]


def _by_degree(claims: Sequence[Observation]) -> list[Observation]:
    """Claims in the same words but for those that tell how much, which differ in strength."""
    told: dict[str, dict[int, list[Observation]]] = {}
    for each in claims:
        match = degrees().search(each.text)
        if match and not each.polarity:
            rest = " ".join(degrees().sub(" ", each.text.casefold()).split())
            told.setdefault(rest, {}).setdefault(strength(match[0]), []).append(each)
    return [each for strengths in told.values() if len(strengths) > 1 for said in strengths.values() for each in said]

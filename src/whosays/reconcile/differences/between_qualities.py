"""What pages say of each of two things by itself, beside what others say of the two together."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.differences.aspects import way_of
from whosays.reconcile.differences.between_views import across, dated
from whosays.reconcile.differences.sentences import listed, said_by, shortened, subject_of
from whosays.reconcile.records import Nature, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whosays.reconcile.differences.aspects import Aspect, Relation
    from whosays.reconcile.differences.between_views import Both, View
    from whosays.reconcile.records import Finding, Observation, Page


class Statement(NamedTuple):
    """A comparison of one page in one or more aspects."""

    page: Page
    relation: Relation
    aspects: tuple[Aspect, ...]


def qualities(pair: Both) -> Iterator[Finding]:
    """Comparisons that other pages contradict by saying one and the same of both things."""
    for view in pair.views:
        for statement in _statements(view):
            found = _contradicted(pair, statement)
            if found is not None:
                yield found
    yield from silences(pair)


def _statements(view: View) -> list[Statement]:
    """The comparisons of a page in aspects of opinion, those that name several aspects as one."""
    told: dict[str, list[Relation]] = {}
    for relation in view.relations:
        if relation.equal or relation.observation.scope:
            continue
        if relation.aspect is not None and relation.aspect.opinion:
            told.setdefault(relation.observation.id, []).append(relation)
    return [
        Statement(view.page, relations[0], tuple(each.aspect for each in relations if each.aspect is not None))
        for relations in told.values()
    ]


def _contradicted(pair: Both, statement: Statement) -> Finding | None:
    """Another page that praises both for it in one breath, while this one puts one of them behind."""
    equal: list[tuple[Page, list[Observation]]] = []
    for view in pair.views:
        if view.page.number != statement.page.number:
            both = _praise_of_both(view, statement.aspects)
            if both:
                equal.append((view.page, both))
    if not equal:
        return None
    beside = [
        each
        for view in pair.views
        for each in view.sheet.qualities
        if any(way_of(each, aspect) for aspect in statement.aspects)
    ]
    relation = statement.relation
    claims = [relation.observation, *beside]
    ahead, behind = (subject_of(thing, claims) for thing in (relation.ahead, relation.behind))
    name = listed(aspect.label for aspect in statement.aspects)
    others = listed(
        f"{dated(page, told)}, says of both that they do well ({_quoted(each.text for each in told)})"
        for page, told in equal
    )
    return across(
        pair,
        claims,
        kind="contradiction",
        severity=Severity.WARN,
        about="comparison",
        sentence=(
            f"{dated(statement.page, [relation.observation])}, puts {behind} behind {ahead} in {name}; {others}."
        ),
        topic=f"{name} of both",
        nature=Nature.OPINION,
    )


def _quoted(texts: Iterable[str]) -> str:
    return listed(f"“{text}”" for text in dict.fromkeys(texts))


def _praise_of_both(view: View, aspects: tuple[Aspect, ...]) -> list[Observation]:
    """Qualities said of both things by the same words of a page, that speak for them in an aspect."""
    told: dict[tuple[int, int], dict[str, Observation]] = {}
    for each in view.sheet.qualities:
        told.setdefault((each.start, each.end), {})[each.thing] = each
    return [
        each
        for things in told.values()
        if len(things) == 2
        for each in things.values()
        if any(way_of(each, aspect) > 0 for aspect in aspects)
    ]


def silences(pair: Both) -> Iterator[Finding]:
    """A feature that a page on both tells of one only, and another denies the other: saying nothing denies nothing."""
    seen: set[tuple[str, str]] = set()
    features: dict[str, list[tuple[View, Observation]]] = {}
    for view in pair.views:
        for each in view.sheet.qualities:
            if each.property == "feature" and each.polarity != "no":
                for theme in each.themes:
                    features.setdefault(theme, []).append((view, each))
    for view in pair.views:
        for no in view.sheet.qualities:
            if no.polarity == "no" and no.property == "feature" and no.themes and no.wording:
                topic = (no.thing, no.themes[0])
                found = None if topic in seen else _silence(pair, view, no, features.get(no.themes[0], ()))
                if found is not None:
                    seen.add(topic)
                    yield found


def _silence(pair: Both, view: View, no: Observation, features: Iterable[tuple[View, Observation]]) -> Finding | None:
    """What a page denies of one thing, where others tell it of the other thing alone; `features` are of its theme."""
    theme = no.themes[0]
    has = [(where, each) for where, each in features if _has(each, no)]
    mute = [(where, each) for where, each in has if where is not view and _is_silent(where, no.thing, theme)]
    if not mute:
        return None
    denies = said_by(view.page)
    silent = list(dict.fromkeys(said_by(where.page) for where, _ in mute))
    if denies in silent:  # two pages of one source
        denies, silent = view.page.name, list(dict.fromkeys(where.page.name for where, _ in mute))
    names = listed(silent)
    other = mute[0][1]
    return across(
        pair,
        [no, *(each for _, each in has)],
        kind="silence",
        severity=Severity.NONE,
        about="feature",
        sentence=(
            f"{names} {'tell' if len(silent) > 1 else 'tells'} of “{shortened(other.text)}” for {other.subject}"
            f" and nothing of it for {no.subject}, which is no denial; {denies} denies it."
        ),
        topic=f"{theme} of {no.thing}",
    )


def _has(quality: Observation, no: Observation) -> bool:
    """Whether a feature of the same theme is what another thing is denied, by a word."""
    return quality.thing != no.thing and not set(quality.wording.split()).isdisjoint(no.wording.split())


def _is_silent(view: View, thing: str, theme: str) -> bool:
    """Whether a page speaks of a thing, but not of one of its themes."""
    told = [each for each in view.sheet.qualities if each.thing == thing]
    return bool(told) and not any(theme in each.themes for each in told)

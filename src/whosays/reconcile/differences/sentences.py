"""How findings name figures, sources and dates."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays import vocabulary

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whosays.reconcile.records import Finding, Observation, Page


def written(observation: Observation) -> str:
    """A figure as the article writes it."""
    if observation.property != "rank" and observation.text:
        return observation.text
    return f"{observation.number:g}" if observation.number is not None else observation.text or observation.object


LONGEST = 80
"""Letters of a value that a sentence shows."""


def shortened(text: str) -> str:
    """A text as far as a sentence shows it."""
    return text if len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"


def label(name: str) -> str:
    """What a property is called, of many ("stars")."""
    known = vocabulary.in_force().get(name)
    return known.plural if known else name.replace("_", " ")


def said_by(page: Page) -> str:
    """Who speaks on a page: its source, or its name where it has none."""
    return page.source or page.name


def when(observation: Observation) -> str:
    """The date of a claim, in words."""
    return observation.as_of or "undated"


def listed(parts: Iterable[str]) -> str:
    """Some things in a row: "stars, forks and followers"."""
    words = list(parts)
    return " and ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)


def subject_of(thing: str, observations: Iterable[Observation]) -> str:
    """The name that most observations use for a thing; its key where none does."""
    names = Counter(each.subject for each in observations if each.thing == thing)
    names.update(each.object for each in observations if each.object_key == thing and each.object)
    return min(names, key=lambda name: (-names[name], name)) if names else thing


def ids(observations: Iterable[Observation]) -> tuple[str, ...]:
    """The claims of observations, each once, in order."""
    return tuple(sorted({each.id for each in observations}))


def merged(findings: Iterable[Finding]) -> Iterator[Finding]:
    """Findings of one topic as one, of all their claims, in the words of the first."""
    kept: dict[tuple[str, str, str], Finding] = {}
    for each in findings:
        key = (each.thing, each.property, each.topic)
        before = kept.get(key)
        claims = each.claims if before is None else tuple(sorted({*before.claims, *each.claims}))
        kept[key] = replace(before or each, claims=claims)
    yield from kept.values()


def times(value: float) -> str:
    """A factor in words of two or three digits: 1.8 times."""
    return f"{value:.2f} times" if value < 1.2 else f"{value:.1f} times" if value < 10 else f"{value:.0f} times"

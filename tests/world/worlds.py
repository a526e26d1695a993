"""Puts a world together: things, sources, and the pages on which they tell."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, NamedTuple

from tests.world.history import LAST, Thing, things
from tests.world.sources import Source, circle, copier, crowd, strangers
from tests.world.tellings import PROPERTIES, Telling, a_day, told

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

FORMS = ("md", "html", "txt")


class Sheet(NamedTuple):
    """One page: what it tells, in which form, and when it came out (None: it does not say) and was fetched.

    `turn` seeds the choice of words; a page copied verbatim has that of its original.
    """

    name: str
    source: Source
    things: tuple[str, ...]
    tellings: tuple[Telling, ...]
    published: datetime.date | None
    fetched: datetime.date
    form: str
    turn: int


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """All there is."""

    things: Mapping[str, Thing]
    sources: Mapping[str, Source]
    sheets: Sequence[Sheet]

    @property
    def tellings(self) -> list[Telling]:
        """All that is told, page by page."""
        return [each for sheet in self.sheets for each in sheet.tellings]

    def copying(self) -> dict[str, str]:
        """Who copies whom."""
        return {each.name: each.copies for each in self.sources.values() if each.copies}


def articles_world(seed: int, pages: int = 60, number: int = 14) -> World:
    """A world of articles that compare two or three things on six properties or so; a page has one date."""
    random = Random(seed)
    known = things(random, number)
    return filled(
        random,
        known,
        [*circle(), *strangers(4)],
        pages=pages,
        width=(2, 3),
        properties=(5, 8),
        strange=((2, 2), (1, 2)),
    )


def table_world(seed: int, number: int = 300, alone: int = 30, copiers: int = 6, unknown: int = 60) -> World:
    """A world of claims without articles: many things, many sources, of which some tell one thing only."""
    random = Random(seed)
    known = things(random, number)
    sources = [*crowd(random, alone, copiers=copiers), *strangers(unknown)]
    return filled(random, known, sources, pages=number * 4, width=(3, 6), properties=(4, 7), strange=((1, 1), (1, 1)))


def filled(
    random: Random, known: list[Thing], sources: list[Source], *, pages: int, width: tuple[int, int],
    properties: tuple[int, int], strange: tuple[tuple[int, int], tuple[int, int]],
) -> World:  # fmt: skip
    """A world in which sources write pages by turns: strangers one each, those who copy behind those they copy.

    `width` is how many things a page speaks of, `properties` of how many; `strange` is both for strangers.
    """
    named = {each.name: each for each in sources}
    once = [each for each in sources if not each.known]
    others = [each for each in sources if each.known]
    own = [each for each in others if not each.copies]
    sheets: list[Sheet] = []
    copies = sum(1 for each in others if each.copies) * pages // len(others)
    for one in range(pages - len(once) - copies):
        sheets.append(own_sheet(random, own[one % len(own)], known, len(sheets), width, properties))
    copying = [each for each in others if each.copies]
    for one in range(copies):
        source = copying[one % len(copying)]
        left = [each for each in sheets if each.source.name == source.copies and not copied(each, source, sheets)]
        if left and random.random() < source.appetite:
            sheets.append(copied_sheet(random, source, left[0], known, len(sheets)))
        else:
            sheets.append(own_sheet(random, source, known, len(sheets), width, properties))
    for source in once:
        sheets.append(own_sheet(random, source, known, len(sheets), *strange))
    return World(things={each.name: each for each in known}, sources=named, sheets=sheets)


def copied(original: Sheet, source: Source, sheets: Sequence[Sheet]) -> bool:
    """Whether a source has copied a page already."""
    return any(
        each.source is source and each.tellings and any(one.copied_from == original.name for one in each.tellings)
        for each in sheets
    )


def own_sheet(
    random: Random, source: Source, known: list[Thing], one: int, width: tuple[int, int], properties: tuple[int, int]
) -> Sheet:
    """A page for which its source has looked for itself."""
    published = a_day(random)
    form = random.choice(FORMS)
    name = f"{one:05}.{form}"
    chosen = random.sample(known, random.randint(*width))
    wanted = random.sample(PROPERTIES, random.randint(*properties))
    tellings = [
        telling
        for place, thing in enumerate(chosen)
        for each in wanted
        for telling in told(random, source, name, thing, each, published, chosen[place - 1])
    ]
    return Sheet(
        name, source, tuple(each.name for each in chosen), tuple(tellings), published if source.dating else None,
        fetched(random, published), form, random.randrange(1 << 30),
    )  # fmt: skip


def copied_sheet(random: Random, source: Source, original: Sheet, known: Sequence[Thing], one: int) -> Sheet:
    """A page copied from another's some weeks later: most claims as they are, some looked up anew or slipped."""
    since = original.published or original.fetched
    published = min(LAST - datetime.timedelta(30), since + datetime.timedelta(random.randrange(10, 60)))
    form = original.form if source.verbatim else random.choice(FORMS)
    name = f"{one:05}.{form}"
    things_by_name = {each.name: each for each in known}
    tellings = []
    for each in original.tellings:
        if random.random() < source.fidelity:
            tellings.append(
                each._replace(
                    page=name, source=source.name, published=published if source.dating else None,
                    copied_from=original.name,
                )
            )  # fmt: skip
        else:
            thing = things_by_name[each.thing]
            other = things_by_name[next(one for one in original.things if one != each.thing)]
            found = told(random, source, name, thing, each.property, published, other)
            tellings += found if not each.item else found[:0]
    turn = original.turn if source.verbatim else random.randrange(1 << 30)
    return Sheet(
        name, source, original.things, tuple(tellings), published if source.dating else None,
        fetched(random, published), form, turn,
    )  # fmt: skip


def fetched(random: Random, published: datetime.date) -> datetime.date:
    """When a page was fetched: some days to some months later."""
    return min(LAST, published + datetime.timedelta(random.randrange(5, 200)))


__all__ = ["Sheet", "World", "articles_world", "copier", "table_world"]

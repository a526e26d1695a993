"""Which pages are near copies of others, and which page of such a family is the original."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from whosays.reconcile.copying.families import Families
from whosays.reconcile.copying.sketches import similar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from numpy.typing import NDArray

    from whosays.reconcile.copying.sketches import Sketch
    from whosays.reconcile.records import Page

    Pairs = NDArray[np.int64]

COMMON = 500
"""A key that more texts than this have is that of a sentence everybody uses, and nobody is looked for by it."""

UNDATED = "~"  # sorts behind every date


def pairs(
    sketches: Mapping[int, Sketch], sources: Mapping[int, str], compared: dict[tuple[int, int], bool] | None = None
) -> list[tuple[int, int]]:
    """The pages, by number, of which one is a near copy of the other; each pair ascending, in order.

    `sources` are those of the pages, empty where not known: two pages of one source are not compared, since a source is
    one witness whatever it repeats. Of pages with one and the same sketch each is paired with the first alone, so that
    a text found a thousand times takes no million pairs: `originals` brings them together.

    A page is compared with those that have a key in common with it (of the keys that at most COMMON different sketches
    have), so for one more page it is enough to compare it with these. Only where a key of it passes COMMON thereby, the
    pairs have to be found from scratch, to be what they would be in any other order.

    `compared` remembers what pairs of sketches were found to be, near copies or not: a pair that it knows is not
    compared again, and those that are compared are added to it.
    """
    known = {} if compared is None else compared
    found: set[tuple[int, int]] = set()
    first: dict[bytes, int] = {}
    several: dict[int, bool] = {}  # whether pages of several sources, or of unknown ones, have the sketch of this page
    for number in sorted(sketches):
        if not (data := sketches[number].data):
            continue
        page = first.setdefault(data, number)
        known_and_one = bool(sources[number]) and sources[number] == sources[page]
        several[page] = several.get(page, False) or not known_and_one
        if page != number and not known_and_one:
            found.add((page, number))
    for one, other in _with_common_keys({number: sketches[number].keys for number in several}):
        of_one_source = sources[one] == sources[other] and not several[one] and not several[other]
        if of_one_source:
            continue
        near = known.get((one, other))
        if near is None:
            near = known[one, other] = similar(sketches[one].data, sketches[other].data)
        if near:
            found.add((one, other))
    return sorted(found)


def _with_common_keys(keys: Mapping[int, tuple[int, ...]]) -> Iterator[tuple[int, int]]:
    """The pairs of pages that share a key which is not common to too many."""
    if len(keys) < 2:
        return
    owners = np.repeat(np.fromiter(keys, np.int64), [len(each) for each in keys.values()])
    flat = np.fromiter((key for each in keys.values() for key in each), np.int64, len(owners))
    order = np.lexsort((owners, flat))
    owners, flat = owners[order], flat[order]
    starts = np.flatnonzero(np.r_[True, flat[1:] != flat[:-1]])
    sizes = np.diff(np.r_[starts, len(flat)])
    kept = np.repeat(sizes <= COMMON, sizes)
    owners, flat = owners[kept], flat[kept]
    met: list[Pairs] = []
    for distance in range(1, int(sizes[sizes <= COMMON].max(initial=1))):
        same = flat[distance:] == flat[:-distance]
        met.append(np.stack([owners[:-distance][same], owners[distance:][same]], axis=1))
    if met:
        yield from map(tuple, np.unique(np.concatenate(met), axis=0).tolist())


def originals(pages: Iterable[Page], near: Iterable[tuple[int, int]]) -> dict[int, int]:
    """For each page that is a near copy of others the number of their original, itself included; no other pages.

    The original is the earliest published; pages without a date come behind those with one, and the hash of their bytes
    decides between them, so that the order in which pages were read plays no part.
    """
    families = Families[int]()
    for one, other in near:
        families.join(one, other)
    members = [page for page in pages if page.number in families]
    members.sort(key=lambda page: (page.published or UNDATED, page.sha256, page.name, page.number))
    first: dict[int, int] = {}
    return {page.number: first.setdefault(families.of(page.number), page.number) for page in members}

"""What ties two claims that say the same, told with its reason, and whether those who differ are tied."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.records import Independence

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Mapping

    from whosays.reconcile.records import Observation


class Tie(StrEnum):
    """What makes two claims that say the same one witness, the plainest first."""

    PAGE = "page"
    SOURCE = "source"
    WITNESS = "witness"
    NEAR_COPY = "near copy"
    TAGLINE = "tagline"
    WORDING = "wording"
    CHAIN = "chain"


REASONS = {
    Tie.PAGE: "its page says so in another place too, and counts once",
    Tie.SOURCE: "{source} says so on another page too, and counts once",
    Tie.WITNESS: "{source} has it from where {original} has it, and both count once",
    Tie.NEAR_COPY: "its page is a near copy of a page of {original}",
    Tie.TAGLINE: "several sources use these very words, which are the thing's own and count once",
    Tie.WORDING: "it says so in the words of {original}",
    Tie.CHAIN: "it repeats a claim that is tied to that of {original}",
}


class Known(NamedTuple):
    """What is known of copying beyond a group: the originals of pages (`originals`), the sources that copy others."""

    near_duplicates: Mapping[int, int]
    witnesses: Mapping[str, str]  # source -> the source that counts for it
    precision: Mapping[str, float]  # claim -> how exactly it tells its value, 1 where it is not named

    def page(self, claim: Observation) -> int:
        """The original of a claim's page."""
        return self.near_duplicates.get(claim.page, claim.page)

    def witness(self, claim: Observation) -> str:
        """Whom a claim goes back to: whom it is attributed to, else its source; or whom these copy."""
        name = claim.attributed_to or claim.source
        return self.witnesses.get(name, name).casefold()


class Repeat(NamedTuple):
    """That a claim says what another says: the id of the one that counts, and why it does not count itself."""

    original: str
    tie: Tie
    reason: str


def told(claim: Observation, original: Observation, known: Known, *, same_words: bool, tagline: bool) -> Repeat:
    """That a claim repeats another, with what ties them."""
    if claim.page == original.page:
        tie = Tie.PAGE
    elif claim.source == original.source:
        tie = Tie.SOURCE
    elif known.witness(claim) == known.witness(original):
        tie = Tie.WITNESS
    elif known.page(claim) == known.page(original):
        tie = Tie.NEAR_COPY
    elif same_words:
        tie = Tie.TAGLINE if tagline else Tie.WORDING
    else:
        tie = Tie.CHAIN
    return Repeat(original.id, tie, REASONS[tie].format(source=claim.source, original=original.source))


def independence(
    claims: Iterable[Observation],
    repeated: Mapping[str, str],
    near_duplicates: Mapping[int, int],
    witnesses: Mapping[str, str],
) -> Independence:
    """Whether the claims of a finding come from sources that speak for themselves, or some of these repeat others.

    `repeated` names for claims the claim that counts in their place (`repeats`). What one source says twice is no copy.
    Takes time in proportion to the claims.
    """
    known = Known(near_duplicates, witnesses, {})
    owner: dict[Hashable, str] = {}
    for claim in claims:
        counts = repeated.get(claim.id, claim.id)
        for key in (known.page(claim), known.witness(claim), ("claim", counts)):
            if owner.setdefault(key, claim.source) != claim.source:
                return Independence.COPIED
    return Independence.INDEPENDENT

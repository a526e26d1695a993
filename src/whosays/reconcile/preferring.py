"""The decision of a person over the arithmetic: the claim that is preferred gives the verdict's value."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from whosays.reconcile.items import relation_in
from whosays.reconcile.records import Kind, Part

if TYPE_CHECKING:
    from collections.abc import Mapping

    from whosays.reconcile.records import Ballot, Group, Share, Verdict


class Preference(NamedTuple):
    """The claim that a person takes for right, who that is, and why."""

    claim: str
    by: str
    note: str


def preferred(verdict: Verdict, group: Group, ballot: Ballot, preferences: Mapping[str, Preference]) -> Verdict:
    """The verdict as a person decided it; as it was where nobody decided on a claim of the group.

    `preferences` are ordered by when they were taken: of two on one group the later counts. The claim that is
    preferred supports, and with it those that say the same; the weights stay what they are and sum to the support.
    """
    ids = [each.id for each in group.observations]
    chosen = next((each for each in reversed(list(preferences.values())) if each.claim in ids), None)
    if chosen is None:
        return verdict
    at = ids.index(chosen.claim)
    claim, choice = group.observations[at], ballot.choices[at]
    same = {name for name, other in zip(ids, ballot.choices, strict=True) if other == choice != -1} | {claim.id}
    shares = tuple(_share(share, same, chosen) for share in verdict.shares)
    relation = relation_in(group.key.thing, claim) if ballot.kind is Kind.RELATION else claim.relation
    return replace(
        verdict,
        shares=shares,
        support=round(sum(share.weight for share in shares if share.part is Part.SUPPORTS), 10),
        confidence=1.0,
        decided_by=chosen.by,
        reason=f"{chosen.by} decided for what {claim.source} says: {chosen.note}",
        number=claim.number,
        lower=claim.lower,
        upper=claim.upper,
        text=claim.text,
        object=claim.object if ballot.kind is not Kind.RELATION else verdict.object,
        polarity=claim.polarity,
        relation=relation,
        as_of=claim.as_of,
        as_of_end=claim.as_of_end,
        as_of_basis=claim.as_of_basis,
    )


def _share(share: Share, same: set[str], chosen: Preference) -> Share:
    """A claim's share in a verdict that a person decided."""
    if share.claim == chosen.claim:
        reason = f"{chosen.by} decided for it"
        if share.part is Part.OVERRULED:
            reason += ", against what the weights say"
        elif share.part is not Part.SUPPORTS:
            reason += f"; {share.reason}"
        return share._replace(part=Part.SUPPORTS, reason=reason)
    if share.claim in same:
        return share
    if share.part is Part.SUPPORTS:
        return share._replace(part=Part.OVERRULED, reason=f"{chosen.by} decided for another claim")
    return share

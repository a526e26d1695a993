"""Who is said to have used one thing once, and to use the other today: of another time, and no either-or."""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.reconcile.differences.between_views import across
from whosays.reconcile.differences.in_page_members import USERS
from whosays.reconcile.differences.sentences import listed, said_by
from whosays.reconcile.recency import tells_of_past
from whosays.reconcile.records import Severity
from whosays.reconcile.timeline.points import NO_PAGE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from whosays.reconcile.differences.between_views import Both
    from whosays.reconcile.records import Finding, Observation, Page


def members(pair: Both, observations: Iterable[Observation], pages: Mapping[int, Page]) -> Iterator[Finding]:
    """Users whom one page gives to one of two things in the past, and another page to the other in the present."""
    told: dict[str, list[Observation]] = {}
    for each in observations:
        if each.property == USERS and each.object_key and each.polarity != "no":
            told.setdefault(each.object_key, []).append(each)
    for key in sorted(told):
        claims = sorted(told[key], key=lambda each: each.id)
        past = [each for each in claims if tells_of_past(each)]
        today = [each for each in claims if not tells_of_past(each)]
        if past and today and _of_the_other(past, today):
            yield _moved(pair, key, past, today, pages)


def _of_the_other(past: list[Observation], today: list[Observation]) -> bool:
    """Whether a page tells of the present for another thing than another page tells of the past."""
    return any(one.thing != other.thing and one.page != other.page for one in past for other in today)


def _moved(
    pair: Both, key: str, past: list[Observation], today: list[Observation], pages: Mapping[int, Page]
) -> Finding:
    once, now = (_told(claims, pages) for claims in (past, today))
    who = past[0].object or key
    return across(
        pair,
        [*past, *today],
        kind="validity_period",
        severity=Severity.INFO,
        about=USERS,
        sentence=f"{who} used {once}, at an earlier time; it uses {now}. One does not exclude the other.",
        topic=f"{key} then and now",
    )


def _told(claims: list[Observation], pages: Mapping[int, Page]) -> str:
    """Things with who tells of them: "Larch and Rowan (Weekly)"."""
    things = listed(sorted({each.subject for each in claims}))
    who = sorted({said_by(pages.get(each.page, NO_PAGE)) or each.source for each in claims})
    return f"{things} ({', '.join(who)})"

"""Claims and pages as reconciliation looks at them."""

from __future__ import annotations

import json
import re
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from whosays.extract.subjects.same import same
from whosays.reconcile.records import Observation, Page, Passage

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

    from whosays.store.database import Connection

PAGES = """
SELECT
  id, name, coalesce(source, ''), coalesce(title, ''), sha256, coalesce(published, ''), coalesce(updated, ''),
  coalesce(copyright, ''), coalesce(fetched, '')
FROM documents WHERE {where}
"""

COLUMNS = """
SELECT
  claims.id, claims.document, coalesce(documents.source, documents.name || ' ' || substr(documents.sha256, 1, 8)),
  coalesce(subjects.same_key, subjects.name), claims.subject, claims.property, claims.number, claims.lower,
  claims.upper, coalesce(claims.bound, ''), coalesce(claims.unit, ''), coalesce(claims.object, ''),
  CASE WHEN claims.object IS NULL THEN '' ELSE coalesce(
    (SELECT same_key FROM subjects AS other WHERE other.name = claims.object), thing_key(claims.object)
  ) END,
  coalesce(claims.text, ''), coalesce(claims.polarity, ''), coalesce(claims.relation, ''),
  coalesce(claims.measure, ''), coalesce(claims.scope, ''), coalesce(claims.hedge, ''), coalesce(claims.as_of, ''),
  coalesce(claims.as_of_end, ''), coalesce(claims.as_of_basis, ''), coalesce(claims.attributed_to, ''),
  claims.confidence, claims.start, claims."end",
  CASE WHEN claims.property IN ({qualities}) THEN (
    SELECT group_concat(theme, ' ') FROM (SELECT theme FROM claim_themes WHERE claim_id = claims.id ORDER BY ordinal)
  ) END,
  coalesce(claim_wordings.wording, '')
FROM {claims}
CROSS JOIN documents ON documents.id = claims.document
LEFT JOIN claim_wordings ON claims.property IN ({qualities}) AND claim_wordings.claim_id = claims.id
WHERE {where}
"""
"""A page of no known source is a source of its own. The order of the joins is told: SQLite knows nothing of sizes."""

FROM_SUBJECTS = "subjects CROSS JOIN claims ON claims.subject = subjects.name"
FROM_CLAIMS = "claims CROSS JOIN subjects ON subjects.name = claims.subject"
OF_THINGS = "subjects.same_key IN (SELECT value FROM json_each(:things))"
CURRENT = "documents.superseded_by IS NULL"


def pages(connection: Connection, numbers: Iterable[int] | None = None) -> dict[int, Page]:
    """The current pages by number: those asked for, or all."""
    if numbers is None:
        rows = connection.execute(PAGES.format(where="superseded_by IS NULL"))
    else:
        where = "superseded_by IS NULL AND id IN (SELECT value FROM json_each(?))"
        rows = connection.execute(PAGES.format(where=where), (json.dumps(sorted(numbers)),))
    return {row[0]: Page(*row) for row in rows}


PLAIN = """
SELECT
  id, document, subject, property, number, lower, upper, bound, unit, object, text, polarity, relation, measure, scope,
  hedge, as_of, as_of_end, as_of_basis, attributed_to, confidence, start, "end"
FROM claims
"""
SPEAKERS = """
SELECT id, coalesce(source, name || ' ' || substr(sha256, 1, 8)) FROM documents WHERE superseded_by IS NULL
"""
THEMES = "SELECT claim_id, theme FROM claim_themes ORDER BY claim_id, ordinal"


def everything(connection: Connection, wanted: Callable[[str], bool] | None = None) -> list[Observation]:
    """All claims of current pages: what `_observed` gives, without a look-up in other tables for every claim.

    With `wanted` only those in which a thing stands, as subject or object, of which it is true.
    """
    speakers = dict(connection.execute(SPEAKERS))
    things = dict(connection.execute("SELECT name, coalesce(same_key, name) FROM subjects"))
    wordings = dict(connection.execute("SELECT claim_id, wording FROM claim_wordings"))
    themes: dict[str, tuple[str, ...]] = {}
    for claim, several in groupby(connection.execute(THEMES), key=itemgetter(0)):
        themes[claim] = tuple(theme for _, theme in several)
    keys = _Keys(things, wanted)
    chosen = None if wanted is None else keys.wanted
    new = tuple.__new__
    seen: dict[str | None, str] = {None: ""}
    one = seen.setdefault
    return [
        new(
            Observation,
            (
                claim, page, speakers[page], things[subject], one(subject, subject), one(name, name),
                number, lower, upper, one(bound, bound), one(unit, unit), object_ or "", keys[object_],
                text or "", one(polarity, polarity), one(relation, relation), one(measure, measure),
                one(scope, scope), hedge or "", one(as_of, as_of), one(until, until), one(basis, basis), by or "",
                confidence, start, end, themes.get(claim, ()), wordings.get(claim, ""),
            ),
        )
        for (
            claim, page, subject, name, number, lower, upper, bound, unit, object_, text, polarity, relation,
            measure, scope, hedge, as_of, until, basis, by, confidence, start, end,
        ) in connection.execute(PLAIN)
        if page in speakers and (chosen is None or things[subject] in chosen or keys[object_] in chosen)
    ]  # fmt: skip


class _Keys(dict[str | None, str]):
    """The keys of the things that claims name as the other one; made when first asked for."""

    def __init__(self, things: Mapping[str, str], wanted: Callable[[str], bool] | None) -> None:
        super().__init__({None: ""})
        self.update(things)
        self._asked = wanted
        self.wanted = {key for key in things.values() if wanted is not None and wanted(key)}

    def __missing__(self, name: str | None) -> str:
        self[name] = key = same(name or "").key
        if self._asked is not None and self._asked(key):
            self.wanted.add(key)
        return key


SPOTS = "SELECT id, url, source, name, location FROM documents WHERE superseded_by IS NULL"
SPOTS_OF = "SELECT id, url, source, name, location FROM documents WHERE id IN (SELECT value FROM json_each(?))"
SPOTS_BY_URL = SPOTS + " AND url IN (SELECT value FROM json_each(?))"  # noqa: S608 (our own words)
SPOTS_BY_NAME = SPOTS + " AND coalesce(url, '') = '' AND name IN (SELECT value FROM json_each(?))"  # noqa: S608 (our own words)
FOLDERS = re.compile(r"[\\/]+")


def locations(connection: Connection, numbers: Collection[int] | None = None) -> dict[int, str]:
    """Where current pages stand, by number: those asked for, or all.

    That is the page's address, or else its source and the name of its file: what new versions of it share, and what a
    folder that is moved keeps. Pages that have the same are told apart by the folders nearest to them.
    """
    alike: dict[str, list[tuple[int, str]]] = {}
    rows = connection.execute(SPOTS) if numbers is None else _alike(connection, numbers)
    for number, url, source, name, location in rows:
        alike.setdefault(_spot(url, source, name), []).append((number, location))
    wanted = None if numbers is None else set(numbers)
    return {
        number: f"{spot}\0{tail}" if tail else spot
        for spot, several in alike.items()
        if wanted is None or any(number in wanted for number, _ in several)
        for (number, _), tail in zip(several, _tails([location for _, location in several]), strict=True)
        if wanted is None or number in wanted
    }


def standing_alike(connection: Connection, documents: Iterable[int]) -> set[int]:
    """Current pages of the same address, or source and name, as some documents: one more may tell them apart anew."""
    return {number for number, *_ in _alike(connection, documents)}


def _alike(connection: Connection, documents: Iterable[int]) -> list[tuple[int, str | None, str | None, str, str]]:
    """The current pages that stand where one of some documents does, those themselves too, without a look at all."""
    asked = connection.execute(SPOTS_OF, (json.dumps(sorted(documents)),)).fetchall()
    spots = {_spot(url, source, name) for _, url, source, name, _ in asked}
    urls, names = {each[1] for each in asked if each[1]}, {each[3] for each in asked if not each[1]}
    rows: list[tuple[int, str | None, str | None, str, str]] = []
    for statement, values in ((SPOTS_BY_URL, urls), (SPOTS_BY_NAME, names)):
        if values:
            rows += connection.execute(statement, (json.dumps(sorted(values)),))
    return [row for row in rows if _spot(*row[1:4]) in spots]


def _spot(url: str | None, source: str | None, name: str) -> str:
    return url or f"{source or ''}\0{name}"


def _tails(places: Sequence[str]) -> list[str]:
    """As many of the last parts of each of some places as tell all of them apart; nothing of a single one."""
    if len(places) == 1:
        return [""]
    parts = [FOLDERS.split(place) for place in places]
    tails: list[str] = []
    for depth in range(1, max(map(len, parts)) + 1):
        tails = ["/".join(part[-depth:]) for part in parts]
        if len(set(tails)) == len(tails):
            break
    return tails


def of_things(connection: Connection, things: Iterable[str]) -> list[Observation]:
    """All claims of current pages on things, by their keys."""
    asked = {"things": json.dumps(sorted(things))}
    return _observed(connection, FROM_SUBJECTS, f"{CURRENT} AND {OF_THINGS}", asked)


def by_claims(connection: Connection, ids: str, asked: Mapping[str, object]) -> list[Observation]:
    """The claims of current pages whose ids a SELECT gives, with what it asks for."""
    return _observed(connection, FROM_CLAIMS, f"{CURRENT} AND claims.id IN ({ids})", asked)


def of_documents(connection: Connection, numbers: Iterable[int]) -> list[Observation]:
    """The claims of documents, superseded ones too."""
    asked = {"documents": json.dumps(sorted(numbers))}
    where = "claims.document IN (SELECT value FROM json_each(:documents))"
    return _observed(connection, FROM_CLAIMS, where, asked)


def _observed(connection: Connection, claims: str, where: str, asked: Mapping[str, object]) -> list[Observation]:
    """The claims of a statement. Names, units and dates that several share are kept once, which halves the memory."""
    from whosays.store.theming import THEMED
    from whosays.vocabulary import in_force

    names = sorted(name for name, each in in_force().items() if each.group in THEMED)
    connection.create_function("thing_key", 1, lambda name: same(name).key, deterministic=True)
    qualities = ", ".join(f"'{name}'" for name in names)  # names of properties are letters, digits and _
    rows = connection.execute(COLUMNS.format(claims=claims, where=where, qualities=qualities), asked)
    new = tuple.__new__
    seen: dict[str, str] = {}
    one = seen.setdefault
    return [
        new(
            Observation,
            (
                claim, page, one(source, source), one(thing, thing), one(subject, subject), one(name, name),
                number, lower, upper, bound, one(unit, unit), object_, one(key, key), text, polarity, relation,
                one(measure, measure), one(scope, scope), hedge, one(as_of, as_of), one(until, until),
                one(basis, basis), by, confidence, start, end,
                tuple(themes.split(" ")) if themes else (), wording,
            ),
        )
        for (
            claim, page, source, thing, subject, name, number, lower, upper, bound, unit, object_, key, text,
            polarity, relation, measure, scope, hedge, as_of, until, basis, by, confidence, start, end, themes,
            wording,
        ) in rows
    ]  # fmt: skip


PASSAGES = """
SELECT claim_id, before, quote, after FROM evidence
WHERE ordinal = 0 AND claim_id IN (SELECT value FROM json_each(?))
"""


def passages(connection: Connection, claims: Iterable[str]) -> dict[str, Passage]:
    """The words of the claims' values and those around them, by claim."""
    rows = connection.execute(PASSAGES, (json.dumps(list(claims)),))
    return {claim: Passage(before, quote, after) for claim, before, quote, after in rows}

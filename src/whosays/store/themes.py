"""How the themes of claims are listed."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Any

from whosays.store.queries import FILTERS, Row
from whosays.store.trouble import translated

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from whosays.store.database import Connection

COUNTED = ("pros", "cons", "features_yes", "features_no", "use_cases", "comparisons", "documents")
THEME_KEYS = ("theme", "label", "subject", *COUNTED, "wordings")
"""The keys of a theme of a subject, in the order that users build on."""

WORDING_KEYS = (
    "id", "document", "property", "polarity", "relation", "object", "text", "direction", "matched", "rule", "wording",
)  # fmt: skip

TOLD = """
  claims.subject, claims.id, documents.name AS document, claims.property, claims.polarity, claims.relation,
  claims.object, claims.text
"""

THEMES = f"""
SELECT
  claim_themes.theme, themes.label, {TOLD}, claim_themes.direction, claim_themes.matched, claim_themes.rule,
  claim_wordings.wording
FROM claim_themes
JOIN themes ON themes.name = claim_themes.theme
JOIN claims ON claims.id = claim_themes.claim_id
JOIN documents ON documents.id = claims.document
LEFT JOIN claim_wordings ON claim_wordings.claim_id = claims.id
WHERE documents.superseded_by IS NULL {{where}}
ORDER BY claim_themes.theme, claims.subject, claims.property, claims.polarity, claims.text, documents.name, claims.id
"""  # noqa: S608 (our own words)

SAME_WORDS = f"""
SELECT
  NULL, NULL, {TOLD}, NULL, NULL, NULL, claim_wordings.wording
FROM claim_wordings
JOIN claims ON claims.id = claim_wordings.claim_id
JOIN documents ON documents.id = claims.document
WHERE documents.superseded_by IS NULL {{where}}
  AND NOT EXISTS (SELECT 1 FROM claim_themes WHERE claim_id = claims.id)
ORDER BY
  claim_wordings.wording, claims.subject, claims.property, claims.polarity, claims.text, documents.name, claims.id
"""  # noqa: S608 (our own words)

OF_THEME = """
AND claim_themes.theme IN (
  SELECT name FROM themes WHERE name = :theme COLLATE NOCASE OR label = :theme COLLATE NOCASE
)
"""


def themes(connection: Connection, *, subject: str = "", theme: str = "") -> Iterator[Row]:
    """What is said of each subject by themes, with `THEME_KEYS`, ordered by theme and subject.

    The counts tell how often a theme stands as what; `wordings` is a list of claims, each with `WORDING_KEYS` and
    `why`, a sentence. `subject` matches a name or an alias, `theme` a name or a label, in any case. Behind the themes,
    where none is asked for, come claims of none that say the same words of a subject at least twice: their `theme` and
    `label` are None.
    """
    where = f"AND {FILTERS['subject']}" if subject else ""
    asked = {"subject": subject.casefold(), "theme": theme}
    with translated(connection):
        found = connection.execute(THEMES.format(where=where + (OF_THEME if theme else "")), asked)
        for _, told in groupby(found, key=lambda row: (row[0], row[2])):
            yield _counted(list(told))
        if theme:
            return
        found = connection.execute(SAME_WORDS.format(where=where), asked)
        for _, told in groupby(found, key=lambda row: (row[-1], row[2])):
            several = list(told)
            if len(several) > 1:
                yield _counted(several)


def _counted(told: list[tuple[Any, ...]]) -> Row:
    """One row of a theme and a subject."""
    theme, label, subject = told[0][:3]
    wordings = [dict(zip(WORDING_KEYS, row[3:], strict=True)) for row in told]
    counts = {
        "pros": _count(wordings, "pro"),
        "cons": _count(wordings, "con"),
        "features_yes": sum(each["property"] == "feature" and not each["polarity"] for each in wordings),
        "features_no": sum(each["property"] == "feature" and each["polarity"] == "no" for each in wordings),
        "use_cases": _count(wordings, "use_case"),
        "comparisons": _count(wordings, "comparison"),
        "documents": len({each["document"] for each in wordings}),
    }
    told_why = [each | {"why": _why(each, label)} for each in wordings]
    return {"theme": theme, "label": label, "subject": subject, **counts, "wordings": told_why}


def _count(wordings: Iterable[Mapping[str, Any]], name: str) -> int:
    return sum(each["property"] == name for each in wordings)


def _why(told: Mapping[str, Any], label: str | None) -> str:
    """Why a wording belongs where it stands."""
    if label is None:
        return f'the others say the same words too: "{told["wording"]}"'
    return f'"{told["matched"]}" meets the rule "{told["rule"]}" of {label}'

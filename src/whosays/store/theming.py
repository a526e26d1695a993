"""The themes of a document's claims, as rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from whosays.store.rows import Row

THEMED = frozenset({"quality", "comparison"})
"""The groups of properties whose claims have themes."""


def themed(claims: Mapping[str, Row], columns: Sequence[str]) -> dict[str, list[Row]]:
    """The rows of `claim_themes` and `claim_wordings`, without the document. `columns` name those of a claim's row."""
    from whosays import themes, vocabulary

    known, properties = themes.in_force(), vocabulary.in_force()
    qualities = {name for name, each in properties.items() if each.group in THEMED}
    subject, name, text, polarity, relation = map(
        columns.index, ("subject", "property", "text", "polarity", "relation")
    )
    found: dict[str, list[Row]] = {"claim_themes": [], "claim_wordings": []}
    seen: dict[tuple[str, bool], tuple[tuple[themes.Match, ...], str]] = {}  # rows of a table say one thing of several
    for claim, row in claims.items():
        told = row[text]
        if row[name] not in qualities or not isinstance(told, str):
            continue
        denied = row[polarity] == "no" or row[relation] == "less"
        if (told, denied) not in seen:
            seen[told, denied] = known.of(told, denied=denied), themes.wording_key(told)
        matches, wording = seen[told, denied]
        found["claim_themes"] += (
            (claim, each.theme, row[subject], ordinal, each.direction or None, each.matched, each.rule)
            for ordinal, each in enumerate(matches)
        )
        if wording:
            found["claim_wordings"].append((claim, wording))
    return found


def theme_rows() -> list[Row]:
    """The rows of `themes`: those in force."""
    from whosays import themes

    return [(theme.name, theme.label) for theme in themes.in_force().values()]

"""Which of the two things named before is meant by "the former" and "the latter"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import AUXILIARIES, COPULAS, VERBS
from whosays.extract.subjects.subjects import Mention

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.provenance import Span

ONE_OF_TWO = re.compile(
    r"""
    \b the \s+ (?P<place> (?P<first> former ) | latter ) (?: \s+ (?: one | tool | option | product | service ) )?
    (?P<own> ['’]s )?
    (?: \s* (?= [,;.)] | $ ) | \s+ (?P<next> [\w’']+ ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
FOLLOWING = COPULAS | AUXILIARIES | {form for form, (_, kind) in VERBS.items() if kind in {"third", "past"}}
FOLLOWING |= set("in at by for with under on also only still doesn't isn't hasn't can't".split())


def former_and_latter(sentence: Span, mentions: Sequence[Mention], before: Sequence[str]) -> list[Mention]:
    """The mentions of a sentence, with "the former" and "the latter" as mentions too.

    They mean the two things that the sentence names before them; where it names none, the two of `before`, which
    the sentence before this one named. Of one thing or of three nobody can tell: then they mention nothing.
    """
    found = list(mentions)
    for match in sentence.finditer(ONE_OF_TWO):
        place, following = match["place"], match.get("next")
        own = match.get("own") is not None
        if not own and following is not None and following.text.lower().replace("’", "'") not in FOLLOWING:
            continue  # "the former owner"
        named = list(dict.fromkeys(mention.subject for mention in mentions if mention.span.end <= place.start))
        pair = named or before
        if len(pair) == 2:
            found.append(Mention(place, pair[0] if match.get("first") else pair[1], possessive=own))
    return sorted(found, key=_place)


def _place(mention: Mention) -> int:
    return mention.span.start

"""A comparative before a name and a noun of its spread: "the reason for higher Flask penetration is …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATIVES, LESS, LEVELS
from whosays.extract.rules.comparing.aspects import Aspect
from whosays.extract.rules.comparing.certainty import stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.sentence.clauses import Topic
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.rules.comparing.context import Context

SPREAD = re.compile(
    r"\s+(?P<noun>adoption|footprint|market\s+share|mindshare|penetration|popularity|presence|uptake|usage)\b(?!-)"
)
WORDS = tuple(word for word, quality in COMPARATIVES.items() if quality in LEVELS and word not in {"better", "worse"})
BEFORE = re.compile(rf"(?<![\w-])(?P<word>{'|'.join(WORDS)})\s+$", re.IGNORECASE)
REACH = 12  # letters before a name in which the comparative stands


def attributive(context: Context) -> Iterator[Comparison]:
    """Each thing whose spread is called greater or smaller, with the one other thing compared."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for mention in clause.mentions:
        start, end = mention.span.start - base, mention.span.end - base
        noun = SPREAD.match(text, end)
        word = BEFORE.search(text, max(0, start - REACH), start) if noun is not None else None
        other = context.other(mention.subject) if word is not None else ""
        if noun is None or word is None or not other:
            continue
        certainty = stated(clause, word.start(), noun.end())
        if certainty is not None:
            relation = "less" if word["word"].lower() in LESS else "more"
            yield Comparison(
                topics=(Topic(mention.subject),),
                objects=(other,),
                aspect=Aspect(" ".join(noun["noun"].split()), relation),
                value=Span(clause.span.document, base + word.start(), base + noun.end()),
                certainty=certainty,
            )

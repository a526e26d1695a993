"""Comparisons without a comparative: "has limited support for forms compared to Birch", "is slow compared with it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import noun_of
from whosays.extract.rules.comparing.aspects import Aspect
from whosays.extract.rules.comparing.certainty import stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.rules.comparing.comparatives import BEGINS, FRAME
from whosays.extract.rules.comparing.sides import standard, whose
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.rules.comparing.context import Context

LESS = {
    "limited": "", "little": "", "poor": "", "weak": "", "minimal": "", "low": "", "small": "", "slow": "speed",
    "cheap": "price", "affordable": "price", "light": "weight", "lightweight": "weight", "young": "age",
}  # fmt: skip
MORE = {
    "high": "", "large": "", "strong": "", "rich": "", "extensive": "", "great": "", "good": "", "excellent": "",
    "huge": "", "big": "", "vast": "", "steep": "", "fast": "speed", "expensive": "price", "complex": "complexity",
    "heavy": "weight", "popular": "popularity", "flexible": "flexibility", "mature": "maturity",
}  # fmt: skip
COMPARED = re.compile(
    rf"""
    (?<![\w-]) (?: (?: an? | the | very | rather | quite | relatively | fairly | somewhat | still ) \s+ )*
    (?P<word> {"|".join((*LESS, *MORE))} ) (?P<what> (?: \s+ (?!compared\b|than\b) [\w/-]+ ){{0,8}}? )
    (?= ,? \s+ (?: (?:as|when) \s+ )? compared \s+ (?:to|with) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def positives(context: Context) -> Iterator[Comparison]:
    """As in "X has limited support for forms compared to Y", "X is slow compared to Y"."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for match in COMPARED.finditer(text):
        told = standard(clause, match.end(), len(text))
        frame = FRAME.search(text, max(0, match.start() - 60), match.start())
        at_head = clause.implied is not None and BEGINS.search(text[: match.start()]) is not None
        if told is None or not told.mentions or (frame is None and not at_head):
            continue
        who = whose(
            clause,
            min(clause.subject_end, match.start()) if frame is None else frame.start("is" if frame["is"] else "has"),
        )
        aspect = _aspect(match["word"].lower(), clean(match["what"]))
        certainty = stated(clause, match.start(), told.end) if who is not None and aspect is not None else None
        if who is not None and aspect is not None and certainty is not None:
            value = Span(clause.span.document, base + match.start(), base + told.end)
            yield Comparison(topics=who.topics, objects=told.mentions, aspect=aspect, value=value, certainty=certainty)


def _aspect(word: str, what: str) -> Aspect | None:
    """What there is little or much of: the noun behind the adjective, else what the adjective itself tells."""
    relation = "less" if word in LESS else "more"
    quality = LESS.get(word, "") or MORE.get(word, "")
    if what:
        return Aspect(f"{quality} of {what}" if quality else what, relation)
    if word == "limited":
        return Aspect("scope", relation)
    noun = quality or noun_of(word)
    return Aspect(noun, relation) if noun and word not in {"good", "great", "little", "small", "low", "high"} else None

"""Advice without a verb: "Best for beginners: X", "For a small yard, X", "Large code base? X"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.uses import purpose

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

BEST_FOR = re.compile(
    r"""
    (?: [^\w\n]* (?:the\s+|our\s+)? (?:best|ideal|perfect|great|good) \s+ (?:(?:choice|option|pick|fit)\s+)?
        for \s+ (?P<what> [^:;.!?\n]{3,70} ) : \s* (?:the\s+)?
      | (?: (?:and|but|so) \s+ )? for \s+ (?P<needed> (?!(?:now|me|us|example|instance)\b) [^:;,.!?\n]{8,90} ) , \s*
        (?: (?:it['’]s|it\s+is) \s+ )? (?:the\s+)? ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
ENDS = re.compile(r"\s*(?:[.!]|$)")
BETWEEN = re.compile(r"\s*(?:,|/|&|,?\s+(?:and|or))\s+(?:the\s+)?", re.IGNORECASE)
NO_USE = re.compile(
    r"""
    [$€£~\d] | (?:the\s+)?(?:first|last|next|same|other|others|another|rest|record|both|two|three)\b
  | .*\b (?: time | years? | months? | weeks? | days? | example | instance | reasons?
      | once | while | start | change )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def named_for(page: Page, sentence: Span, mentions: Sequence[Mention]) -> list[Claim]:
    """The uses for which a sentence does nothing but name things: "Best for beginners: Alder or Birch."."""
    if not mentions or not _only_names(sentence, mentions):
        return []
    led = sentence[: mentions[0].span.start - sentence.start].fullmatch(BEST_FOR)
    what = (led.get("what") or led.get("needed")) if led is not None else None
    value = purpose(what) if what is not None else None
    if value is None or NO_USE.match(value.text):
        return []
    return [page.claim(mention.subject, "use_case", value, about=mention.span) for mention in mentions]


def _only_names(sentence: Span, mentions: Sequence[Mention]) -> bool:
    """Whether a sentence ends in the names, joined, and nothing else stands from the first of them on."""
    text, at = sentence.text, mentions[0].span.end - sentence.start
    for mention in mentions[1:]:
        start = mention.span.start - sentence.start
        if BETWEEN.fullmatch(text, at, max(at, start)) is None:
            return False
        at = mention.span.end - sentence.start
    return ENDS.fullmatch(text, at) is not None

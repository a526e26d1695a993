"""Where a sentence is cut into clauses: at semicolons, contrasts, and commas before a further "X is"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import COPULAS, VERBS
from whosays.extract.sentence.predicates import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span

CUT = re.compile(
    r"""
    (?=[\s,;:])                                       # spares most letters the trial of all that follows
    (?: \s*;\s+                                      # semicolons; colons before a sentence
      | :\s+ (?=[A-Z]|it\b|they\b)
      | (?:,\s*|\s+)                                  # contrasts that begin a clause of their own
        (?: (?:whereas|where\s?as) \s+
          | while \s+ (?=(?:the\s+)?[A-Z0-9]|it\b|others?\b)
          | but \s+ (?=[A-Z]|you\b|one\b|it\b|it['’]s\b|there\b|they\b|developers\b|the\b|its\b) )
      | ,\s* (?:and\s+|so\s+)?                       # "…, and you can use …"
        (?= (?:developers?|you|one|we|users|teams|people) \s+ (?:\w+ly\s+)?
            (?:have|can|could|may|must|use|are|need|should|get)\b )
      | (?:,\s*|\s+) (?:though|although) \s+ (?=it\b|you\b|[A-Z])
    )
    """,
    re.VERBOSE,
)
CUT_TRIGGERS = frozenset({"whereas", "where", "while", "but", "though", "although"})
COMMA_TRIGGERS = frozenset({"developer", "developers", "you", "one", "we", "users", "teams", "people"})


def _may_be_cut(text: str, words: frozenset[str]) -> bool:
    """Whether CUT can match: it is slow, since white space begins it, and most sentences hold nothing that it seeks."""
    if ";" in text or ":" in text or not CUT_TRIGGERS.isdisjoint(words):
        return True
    return "," in text and not COMMA_TRIGGERS.isdisjoint(words)


def pieces(sentence: Span, text: str, words: frozenset[str], mentions: Sequence[Mention]) -> list[Span]:
    """The sentence cut at semicolons, contrasts, and commas before a further "X is"."""
    cuts: list[tuple[int, int]] = []
    if _may_be_cut(text, words):
        cuts += [match.span() for match in CUT.finditer(text)]
    cuts += _comma_cuts(sentence, text, mentions)
    if not cuts:
        return [sentence.strip()] if text else []
    found, at = [], 0
    for start, end in sorted(cuts):
        if start < at:
            continue
        found.append(sentence[at:start].strip())
        at = end
    found.append(sentence[at:].strip())
    return [piece for piece in found if piece]


COMMA_BEFORE = re.compile(
    r"""
    (?: ,\s* (?: and\s+ | so\s+ )? | \.\s* | \sand\s+ )   # what may end a clause
    (?: the\s+ )? $                                       # right before a name
    """,
    re.VERBOSE,
)
LONGEST_COMMA = 40  # letters before a name in which what ends the clause is looked for
COMMA_ENDS = (",", ".", "and", "so", "the")
GOVERNING = COPULAS | {"has", "does", "doesn't"} | {form for form, (_, kind) in VERBS.items() if kind == "third"}


def _comma_cuts(sentence: Span, text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Commas that end a clause: one with a verb before them, a subject and its own verb after them."""
    for mention in mentions:
        start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
        near = max(0, start - LONGEST_COMMA)
        if not text[near:start].rstrip().endswith(COMMA_ENDS):
            continue  # spares most mentions the search
        comma, following = COMMA_BEFORE.search(text, near, start), WORD.search(text, end)
        if comma is None or following is None or comma.start() == 0 or following.group().lower() not in GOVERNING:
            continue
        earlier = (token.group().lower() for token in WORD.finditer(text, 0, comma.start()))
        if any(token in COPULAS or token in VERBS for token in earlier):
            yield comma.start(), start if "the " not in comma.group() else comma.end()

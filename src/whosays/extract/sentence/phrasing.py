"""The ends of phrases: what belongs to a value, what follows it, and the parts of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import is_adjective

if TYPE_CHECKING:
    from whosays.provenance import Span

PURPOSE_END = re.compile(
    r"""
    \s+ (?: since | because | as\s+it | rather\s+than | instead | unless | and\s+(?:is|are|was|has|comes?|provides?|it)
          | where\s+there | which | though | although | but ) \b .* $
  | ,\s+ (?: and\s+(?:is|it|was|has) | which | but | because | since | while | where | making | thanks | so ) \b .* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""Where the words for a use or a reason end, and the sentence goes on."""

OBJECT_END = re.compile(
    r"""
    (?:,\s*|\s+)
    (?: which | because | since | although | though | unless | whereas | so\s+that | so\s+you | making | allowing
              | thanks
      | due\s+to | but
      | and\s+ (?: they | it | you | we | developers | users | this | there
                 | (?-i:[A-Z])[\w.]+ \s+ (?:can|is|are|has|may|will) )
      | (?<!so\s)that\s+(?!is\b) ) \b .* $
  | \s*[—–].* $                                                      # an aside
  | \s*\([^)]*\)?\s* $
  | \s+to\s+ (?: stay | keep | make | avoid | help | achieve | reduce | save | get | be | fill ) \b .* $   # what for
  | ,\s+ (?: e\.?g | i\.?e | so | not\s+to | while | as | etc ) \b .* $
  | :\s.* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""Where the words for a thing that something has or does end."""

TAIL = re.compile(
    r"""
    (?: \s+ (?: as\s+well | too | also | etc\.? | and\s+(?:more|so\s+on|others?) | among\s+others? | in\s+general
              | by\s+default\s+as\s+well | alike | though ) )+ $
  | [\s,.;:!…]+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words and signs at the end of a phrase that belong to no thing."""

TAIL_SIGNS = frozenset(",.;:!…")
TAIL_ENDS = ("well", "too", "also", "etc", "more", "on", "other", "others", "general", "alike", "though")
LONGEST_TAIL = 7


def without_tail(span: Span) -> Span:
    """A phrase without the words at its end that belong to no thing: "etc.", "as well", "and more"."""
    text = kept = span.text
    while kept and _may_have_tail(kept) and kept != (shorter := TAIL.sub("", kept)):
        kept = shorter
    return (span if kept is text else span[: len(kept)]).strip()


def _may_have_tail(text: str) -> bool:
    """Whether TAIL can match: it is slow, since white space begins it, and most phrases end in a plain word."""
    last = text[-1]
    return last in TAIL_SIGNS or last.isspace() or text[-LONGEST_TAIL:].lower().endswith(TAIL_ENDS)


def trimmed(span: Span, end: re.Pattern[str]) -> Span:
    """A phrase up to where `end` says that it ends, without its tail."""
    text = span.text
    kept = end.sub("", text)
    return without_tail(span if len(kept) == len(text) else span[: len(kept)])


DETERMINERS = re.compile(
    r"""
    (?: (?: also | both | even | an? | the | its | their | own | any | some | your | us ) \s+
      | you\s+(?=with\b|a\b|the\b)
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)


def without_determiners(span: Span) -> Span:
    """A thing's words without articles and the like before them."""
    lead = DETERMINERS.match(span.text)
    return span[lead.end() :].strip() if lead else span.strip()


LIST_PART = re.compile(
    r",(?!\d)\s*(?:and\s+|or\s+)?|\s+and\s+(?=(?:an?|the|many|several|various|some|support|built-in|extensive|full)\s)"
)
SERIAL_PART = re.compile(r",(?!\d)\s*|\s+and\s+")
LAST_AND = re.compile(r",(?!\d)[^,]+\s+and\s+[^,]+$")  # "a router, a template engine and form handling"
EMPTY = re.compile(
    r"""
    ^(?: etc | it | them | this | that | these | those | one | more | less | much | many | lot | a\s+lot | you | us
       | similar\b.* | same\b.* | (?:\w+\s+)?choice | following\b.* | (?:pros|advantages|strengths)\s+and\s+\w+
       | costs | sense | been\b.* | to\b.* | \W+ | .*\buses?\s+it )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Objects that tell nothing by themselves."""


def list_parts(whole: Span) -> list[Span]:
    """The parts of a list of things: split at commas where there are three or more, at "and" before a determiner."""
    text = whole.text
    commas = text.count(",")
    last = LAST_AND.search(text) if commas == 1 else None
    before = text[: last.start()].split() if last else []
    serial = last is not None and not (before and is_adjective(before[-1]))
    parts = whole.split(SERIAL_PART if serial else LIST_PART)
    if serial or commas > 1 or (len(parts) == 2 and commas == 0):
        kept = (without_tail(part.strip()) for part in parts)
        return [part for part in kept if part and EMPTY.match(part.text) is None]
    return [part] if (part := without_tail(whole)) else []

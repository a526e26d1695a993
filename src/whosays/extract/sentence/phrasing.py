"""The ends of phrases: what belongs to a value, what follows it, and the parts of a list."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import is_adjective

if TYPE_CHECKING:
    from whosays.provenance import Span

PURPOSE_END = re.compile(
    r"""
    \s+ (?: since | because | as\s+it | rather\s+than | instead | unless
          | and\s+(?:is|are|was|has|comes?|provides?|it|don['’]t|do\s+not)
          | where\s+there | which | though | although | but ) \b .* $
  | ,\s+ (?: with\s+(?:an?|its|the|no) | and\s+(?:is|it|was|has|so) | which | but | because | since | while
    | where | making | thanks | so | not
            | allowing | enabling | giving | offering | providing | letting | as\s+(?:it|they|its)
            | if | especially | particularly | whereas | then | \w{3,}ing\s+to ) \b .* $
  | \s+ (?: due\s+to | thanks\s+to | even\s+(?:if|though|when) | so\s+(?:that|you|it) | whereas ) \b .* $
  | \s*[—–;].* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""Where the words for a use or a reason end, and the sentence goes on."""

OBJECT_END = re.compile(
    r"""
    (?:,\s*|\s+)
    (?: which | because | since | although | though | unless | whereas | while | whose | whereby | where
      | so\s+ (?: that | you | it | they )
      | making | allowing | enabling | letting | giving | meaning | resulting | leading\s+to | thereby | thus | hence
      | thanks | due\s+to | but(?!\s+also) | even\s+(?:if|though|when) | regardless
      | compared\s+(?:to|with) | unlike | instead\s+of | rather\s+than | in\s+contrast | just\s+like | as\s+opposed
      | in\s+order | depending\s+on | as\s+(?:it|they|you)(?!\s+(?:\w+ly|was|were|happen(?:s|ed)|stands?|came|comes)\b)
      | and\s+ (?: they | it | you | we | developers | users | this | these | there | that | its | once | if | when
                 | while | even | because
                 | (?-i:[A-Z])[\w.]+ \s+ (?:can|is|are|has|may|will) )
      | (?<!so\s)that\s+(?!is\b) ) \b .* $
  | \s*[—–].* $ | \s--?(?:\s.*)? $
  | ,\s+ (?:and\s+)? [a-z]+[^s\W]s \s+ (?: an? | the | its | your | their ) \s .* $       # ", carries an open core"
  | \.\s* [(\[]\d+[)\]] .* $                                           # a footnote's number
  | \s+ and\s+ (?: everything | everyone | nothing | (?:the\s+)?\w+\s+(?:is|are|was|were) ) \b .* $
                                        # an aside
  | ,\s+ and\s+ (?: (?: its | their | it | this | you )\b
                  | (?:[\w-]+\s+){1,4} (?: is | are | has | have | can | will | was | were | works? | makes?
                                            | provides? | offers? | gives? | lets? | comes? | requires? | supports
                                            | includes ) \b ) .* $
  | ,\s+ (?: similar\s+to | with\s+(?:the|more|fewer|less) ) \s .* $
  | \s+ (?: vs\.? | versus | (?:too\s+)?yet\s+(?:not|no) ) \s .* $
  | \s*\([^)]*\)?\s* $
  | \s+to\s+ (?: stay | keep | make | avoid | help | achieve | reduce | save | get | be | fill ) \b .* $   # what for
  | ,\s+ (?: likely | probably | possibly | perhaps | presumably | partly ) \s .* $
  | ,\s+ (?:ranging\s+|everything\s+)? from\s .* $                             # ", from login to payment"
  | \s+and\s+ (?:[\w-]+\s+){1,5} (?: will | would ) \s .* $               # "and for a fee will include"
  | ,\s+ (?: e\.?g | i\.?e | so | not\s+to | as | etc | if | when | once | especially | particularly
    | though
            | \w{3,}ing \s+ (?: the | a | an | its | their | it | you | users | developers | teams ) ) \b .* $
  | :\s.* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""Where the words for a thing that something has or does end."""

TAIL = re.compile(
    r"""
    (?: \s+ (?: as\s+well | too | also | etc\.? | and\s+(?:more|so\s+on|others?) | among\s+others? | in\s+general
              | by\s+default\s+as\s+well | alike | though ) )+ $
  | \s+at\s+all $ | [\s,.;:!…]+ $ | \s*\[\d+\] $
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words and signs at the end of a phrase that belong to no thing."""

TAIL_SIGNS = frozenset(",.;:!…]")
TAIL_ENDS = ("all", "well", "too", "also", "etc", "more", "on", "other", "others", "general", "alike", "though")
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
    (?: (?: all\s+(?:of\s+)?the | also | both | even | an? | the | its | their | own | any | some | your | us ) \s+
      | you\s+(?=with\b|a\b|the\b)
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)


def without_determiners(span: Span) -> Span:
    """A thing's words without articles and the like before them."""
    lead = DETERMINERS.match(span.text)
    return span[lead.end() :].strip() if lead else span.strip()


ALONE = re.compile(r"an?\s+(?P<word>[\w-]+)", re.IGNORECASE)  # an adjective, in "a rugged, sealed body"
LIST_PART = re.compile(
    r"""
    ,(?!\d) \s* (?: and\s+ | or\s+ | plus\s+ )?
  | \s+and\s+ (?=(?: an? | the | many | several | various | some | support | built-in | extensive | full )\s)
  | \s+as\s+well\s+as\s+
    """,
    re.VERBOSE,
)
SERIAL_PART = re.compile(r",(?!\d)\s*|\s+and\s+|\s+as\s+well\s+as\s+")
LAST_AND = re.compile(
    r",(?!\d)[^,]+\s+(?:and|as\s+well\s+as)\s+[^,]+$"
)  # "a router, a template engine and form handling"
OXFORD = re.compile(r",\s*(?:and|or|as\s+well\s+as|plus)\s")
NEITHER_NOR = re.compile(r"(?:neither\s+)?(?P<one>[^,]+?),?\s+nor\s+(?P<other>.+)", re.IGNORECASE)
TWO_THINGS = re.compile(
    r"(?P<one>[\w-]+\s+(?:[\w-]+\s+)?[\w-]+[^s\s]s)\s+and\s+(?P<other>[\w-]+\s+[\w-]+(?:\s+[\w-]+)?)$"
)
CONNECTING = frozenset(
    "for with against to between like as including across over via through from of in on by that which and or".split()
)
FINAL_AND = re.compile(r"\s+(?:and|or)\s+")
NOT_ONLY = re.compile(r"not\s+(?:only|just)\s+(?P<one>.+?),?\s+but\s+(?:also\s+)?(?P<other>.+)", re.IGNORECASE)
EMPTY = re.compile(
    r"""
    ^(?: etc | it | them | this | that | these | those | one | more | less | much | many | lot | a\s+lot | you | us
       | similar\b.* | same\b.* | (?:\w+\s+)?choice | following\b.* | (?:pros|advantages|strengths)\s+and\s+\w+
       | costs | sense | been\b.* | to\b.* | \W+ | .*\buses?\s+it )$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Objects that tell nothing by themselves."""


OPEN_PHRASE = re.compile(
    r"""
    (?<![\w-]) (?: for | with | against | to | between | like | such\s+as | including | across | over | via
      | through | from
        | of | in | on | as )
    \s+ (?:\S+\s+){0,4} \S+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
SHORT_LIST = 3  # words of a part that can hang on a phrase before it


def list_parts(whole: Span) -> list[Span]:
    """The parts of a list of things: split at commas where there are three or more, at "and" before a determiner.

    What hangs on one phrase stays together: "support for tables, charts and maps" is one thing.
    """
    text = whole.text
    both = whole.match(NOT_ONLY) if text.startswith("not ") else whole.match(NEITHER_NOR) if " nor " in text else None
    if both is not None:
        return [*list_parts(both["one"]), *list_parts(both["other"])]
    two = whole.match(TWO_THINGS) if " and " in text else None
    if two is not None and two["one"].end < two["other"].start and _are_two(two["one"].text, two["other"].text):
        return [two["one"], two["other"]]
    commas = text.count(",")
    last = LAST_AND.search(text) if commas == 1 else None
    before = text[: last.start()].split() if last else []
    serial = last is not None and not (before and _leads_on(before[-1]))
    parts = [part.strip() for part in whole.split(SERIAL_PART if serial else LIST_PART)]
    if commas == 1 and last is None and len(parts) == 2 and _are_items(parts):
        serial = True
    if not (serial or commas > 1 or (len(parts) == 2 and commas == 0)):
        return [part] if (part := without_tail(whole)) else []
    if (commas or " as well as " in text) and _share_a_head(parts):
        return [part] if (part := without_tail(whole)) else []
    if commas > 1 and parts and OXFORD.search(text) is None:
        parts[-1:] = [part.strip() for part in parts[-1].split(FINAL_AND)]
    at = 0
    while commas and at + 1 < len(parts):
        named = at == 0 or parts[at + 1].text[:1].isupper()  # "…, datacenters in Norway, Iceland and Sweden"
        if _hang_together(parts[at], parts[at + 1], named=named, first=at == 0):
            parts[at : at + 2] = [parts[at].until(parts[at + 1])]
        else:
            at += 1
    kept = (without_tail(_without_including(part)) for part in parts)
    return [part for part in kept if part and EMPTY.match(part.text) is None]


def _hang_together(part: Span, following: Span, *, named: bool, first: bool) -> bool:
    """Whether two parts of a list are one thing: "maps of Norway" and "Sweden", "a rugged" and "sealed body"."""
    if named and OPEN_PHRASE.search(part.text) and _hangs_on(following.text):
        return True
    adjective = ALONE.fullmatch(part.text) if first else None
    if adjective is None or len(following.text.split()) < len(("sealed", "body")):
        return False
    lone = _leads_on(adjective["word"]) or adjective["word"].endswith("ed")
    return lone and DETERMINERS.match(following.text) is None


INCLUDING = re.compile(r"(?:including|such\s+as|like)\s+", re.IGNORECASE)


def _without_including(part: Span) -> Span:
    lead = INCLUDING.match(part.text)
    return part[lead.end() :] if lead else part


def _share_a_head(parts: list[Span]) -> bool:
    """Whether only the last part of a list names what all are: "text, voice, and video chat services"."""
    *before, last = (part.text.split() for part in parts)
    if len(last) < len(("video", "services")) or not CONNECTING.isdisjoint(word.lower() for word in last):
        return False
    bare = all(len(words) == 1 and words[0].islower() and not words[0].endswith(("s", "ing")) for words in before)
    return bare and DETERMINERS.match(parts[-1].text) is None


def _are_two(one: str, other: str) -> bool:
    """Whether "touch-up filters and studio effects" are two things: no word binds them to a common one."""
    return CONNECTING.isdisjoint(one.lower().split()) and CONNECTING.isdisjoint(other.lower().split())


def _are_items(parts: list[Span]) -> bool:
    """Whether two parts with a comma between them are items of a list that is left open: "plugins, themes"."""
    before, after = parts[0].text.split(), parts[1].text.split()
    return 0 < len(before) <= SHORT_LIST and 0 < len(after) <= SHORT_LIST and not _leads_on(before[-1])


def _leads_on(word: str) -> bool:
    """Whether an adjective before a comma goes on with another one: "a broader, spreadsheet-like view"."""
    return is_adjective(word) or word.lower() in COMPARATIVES or word.endswith(("-like", "-wide"))


COMPARATIVES = frozenset(
    "broader wider deeper larger bigger richer stronger lighter smaller tighter simpler cleaner slower longer newer "
    "older cheaper easier faster higher lower shorter smarter safer softer sleeker thinner".split()
)


def _hangs_on(text: str) -> bool:
    """Whether a part of a list can belong to the phrase that its first part began: short, and without determiner."""
    return len(text.split()) <= SHORT_LIST and DETERMINERS.match(text) is None


CONDITION = re.compile(
    r"(?<!even\s)\b(?:if|unless|provided\s+(?:that|you)|assuming|as\s+long\s+as|only\s+when|until)\b", re.IGNORECASE
)
CONDITIONS = frozenset({"if", "unless", "provided", "assuming", "long", "until", "when"})


def is_conditional(text: str) -> bool:
    """Whether what a verb says holds under a condition only: "supports plugins if you pay"."""
    return not CONDITIONS.isdisjoint(text.lower().split()) and CONDITION.search(text) is not None

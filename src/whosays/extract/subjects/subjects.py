"""The things that a page compares, their other names, and where a text mentions them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from whosays.extract.subjects.known import COMMON, GENERIC, IMPERATIVE, LEADING, PREFIXES
from whosays.provenance import Span
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

LONGEST_ASKED = 100
"""Letters of the longest wording whose answer is kept."""

# Words that titles and sentences write with a capital, and that do not continue a name.
NOT_IN_NAMES = "And Are As At But By Can Does For From Has I In Is Of On Or The Than To Versus Vs VS Was With".split()


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a subject is named."""

    span: Span
    subject: str
    possessive: bool = False


@dataclass(frozen=True)
class Subjects:
    """The subjects of one page.

    `names` are the things compared, in the order of the title; `others` are further things that the page
    introduces (alternatives, parts, third parties). `aliases` map other wordings to a name, with the reason.
    """

    names: tuple[str, ...]
    others: tuple[str, ...] = ()
    aliases: tuple[tuple[str, str, str], ...] = field(default=())  # alias, name, reason

    @cached_property
    def _by_key(self) -> dict[str, str]:
        known = {name_key(alias): name for alias, name, _ in self.aliases}
        known.update((name_key(name), name) for name in reversed((*self.names, *self.others)))
        return known

    def canonical(self, name: str) -> str:
        """The name under which the page's subject is known; the name itself when it is no known one."""
        known = self._known(name)
        return name if known is None else known

    def is_known(self, name: str) -> bool:
        """Whether the name, or another wording of it, is a subject of the page."""
        return self._known(name) is not None

    def _known(self, name: str) -> str | None:
        """The subject that a wording means, if any; a page asks for the same few wordings hundreds of times."""
        asked = self._asked
        if name in asked:
            return asked[name]
        by_key, key = self._by_key, name_key(name)
        if key not in by_key:
            key = name_key(_bare(name))  # "Apache Kafka" is the page's Kafka
        found = by_key.get(key)
        if found is not None and not key:
            found = name  # nothing but signs: known, but not as another's wording
        if len(name) <= LONGEST_ASKED:
            asked[name] = found
        return found

    @cached_property
    def _asked(self) -> dict[str, str | None]:
        return {}

    def other(self, name: str) -> str:
        """The one other thing compared; empty unless exactly two are and `name` is one of them."""
        if len(self.names) != 2 or name not in self.names:
            return ""
        return self.names[1] if name == self.names[0] else self.names[0]

    @cached_property
    def _short(self) -> frozenset[str]:
        """The aliases that are one word of a name of several: before a number they are another thing's."""
        return frozenset(alias for alias, name, _ in self.aliases if " " in name and alias in name.split())

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds every mention; None when the page has no subject."""
        known = {*self.names, *self.others}
        wordings = known | {alias for alias, name, _ in self.aliases if name in known}
        wordings.discard("")
        if not wordings:
            return None
        return mention_pattern(sorted(wordings, key=lambda name: (-len(name), name)))

    def mentions(self, span: Span) -> list[Mention]:
        """The places in `span` where a subject is named, in order; parts of longer names are left out."""
        if self.pattern is None:
            return []
        text, document, base = span.text, span.document, span.start
        found = []
        for start, end in _whole_words(self.pattern, text):
            after = AFTER_NAME.match(text, end)
            if after is None or (text[start:end] in self._short and MODEL_NEXT.match(text, end)):
                continue
            if _is_everyday(text, start, end) if text[start].isupper() else _is_common_noun(text, start, end):
                continue
            before = MAKER.search(text, max(0, start - LONGEST_MAKER), start)
            place = Span(document, base + (before.start() if before else start), base + after.end("generic"))
            found.append(Mention(place, self.canonical(text[start:end]), after.start("own") >= 0))
        return found


MODEL_NEXT = re.compile(r"[^\S\n]\d")

# What follows a name that is an everyday word where it begins a sentence and is no name: "Go to the …", "Make sure".
TOLD_TO_DO = re.compile(
    r"""
    [^\S\n]+ (?: to | for | with | ahead | through | into | out | up | down | back | over | the | an? | your | you | it
               | its | this | that | these | those | them | their | our | my | sure | all | some | any | more | than
               | of | what | why | how | when | which | if | on | one | there | us | yourself )\b
    """,
    re.VERBOSE,
)
LED_IN = re.compile(r",\s|[^\S\n]+(?:of|than|steps?|time|up|is\s+more)\b")
SENTENCE_HEAD = re.compile(r"(?: ^ | [.!?:…•*·|–—\n] )[\s\"'“‘(]*\Z", re.VERBOSE)
LONGEST_HEAD = 8  # letters before a word in which a sentence's begin is looked for


def _is_everyday(text: str, start: int, end: int) -> bool:
    """Whether a name that is an everyday word too stands at the head of a sentence, as that word."""
    word = text[start:end].lower()
    if not ((word in IMPERATIVE and TOLD_TO_DO.match(text, end)) or (word in LEADING and LED_IN.match(text, end))):
        return False
    return start == 0 or SENTENCE_HEAD.search(text, max(0, start - LONGEST_HEAD), start) is not None


def _bare(name: str) -> str:
    """A name without a maker before it and a generic noun after it; the name itself where nothing else is left."""
    words = MAKER_AT_HEAD.sub("", name).split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1].lower() in GENERIC else words) or name


DETERMINED = re.compile(
    r"\b(?:an?|the|your|my|our|their|his|her|its|each|every|any|some|no|this|can|will|not)[^\S\n]+$",
    re.IGNORECASE,
)
LONGEST_DETERMINER = 8


def _is_common_noun(text: str, start: int, end: int) -> bool:
    """Whether a name in small letters that is an everyday word too stands as that word: "the screen" of tmux."""
    if text[start:end] not in COMMON:
        return False
    return DETERMINED.search(text, max(0, start - LONGEST_DETERMINER), start) is not None


def _whole_words(pattern: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    """The matches of `pattern` that begin no inner part of a word, an address or a path.

    A look-behind at the head of the pattern would say the same, but would have the engine stop at every letter;
    without one it jumps from one first letter of a name to the next.
    """
    match = pattern.search(text)
    while match is not None:
        start = match.start()
        if start and JOINED_BEFORE.match(text, start - 1):
            match = pattern.search(text, start + 1)
        else:
            yield match.span()
            match = pattern.search(text, match.end())


def mention_pattern(wordings: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the names up to the end of a word; kept small, since each page compiles its own."""
    names = "|".join(re.escape(name).replace(r"\ ", r"[^\S\n]+") for name in wordings)
    return re.compile(rf"(?:{names})(?![\w-]*\w)")


JOINED_BEFORE = re.compile(r"[\w@#/.-]")
MAKER = re.compile(rf"(?<![\w.-])(?:{'|'.join(PREFIXES)})[^\S\n]$")
MAKER_AT_HEAD = re.compile(rf"(?:{'|'.join(PREFIXES)})\s+(?=[A-Z])")
LONGEST_MAKER = 12  # letters before a name in which its maker is looked for
AFTER_NAME = re.compile(
    rf"""
    (?!\.[a-z\d])                                    # no file or domain name: django.db
    (?P<generic>
      (?:[^\S\n](?i:{"|".join(GENERIC)})\b(?!-\w)(?![^\S\n]+[A-Z]))*+   # generic nouns are part of the mention
    )
    (?P<own>['’]s?(?!\w))?
    (?![^\S\n](?!(?:{"|".join(NOT_IN_NAMES)})\b)[A-Z][\w-]*(?:\s|$|[.,;:)]))  # no longer name: Django Software
    """,
    re.VERBOSE,
)

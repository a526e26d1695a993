"""The things that a page compares, their other names, and where a text mentions them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from whosays.provenance import Span
from whosays.values import name_key

# Words that may follow a name without making it another thing: "Flask Web Framework" is Flask,
# "Django Software Foundation" is not Django.
GENERIC = (
    "api app application community cms crm database developers editor engine framework frameworks ide language "
    "library libraries microframework online platform programming python project projects server service "
    "software stack suite system tool tools users vs web website"
).split()

# Words that titles and sentences write with a capital, and that do not continue a name.
NOT_IN_NAMES = "And Are As At But By Can Does For From Has I In Is Of On Or The Than To Versus Vs VS Was With".split()

# Makers and editions that may stand before a name without making it another thing: "Apache Kafka".
PREFIXES = ("Apache", "Amazon", "AWS", "Google", "Microsoft", "Oracle", "Adobe", "Atlassian")


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
        key = name_key(name)
        return self._by_key.get(key, name) if key else name

    def is_known(self, name: str) -> bool:
        """Whether the name, or another wording of it, is a subject of the page."""
        return name_key(name) in self._by_key

    def other(self, name: str) -> str:
        """The one other thing compared; empty unless exactly two are and `name` is one of them."""
        if len(self.names) != 2 or name not in self.names:
            return ""
        return self.names[1] if name == self.names[0] else self.names[0]

    @cached_property
    def pattern(self) -> re.Pattern[str] | None:
        """Finds every mention; None when the page has no subject."""
        wordings = {*self.names, *self.others, *(alias for alias, _, _ in self.aliases)}
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
            if after is None:
                continue
            before = MAKER.search(text, max(0, start - LONGEST_MAKER), start)
            place = Span(document, base + (before.start() if before else start), base + after.end("generic"))
            found.append(Mention(place, self.canonical(text[start:end]), after.start("own") >= 0))
        return found


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


def title_parts(title: str) -> list[str]:
    """The names that a title sets against each other; empty when it is no "X vs Y" title.

    >>> title_parts("🆚 Django vs. Flask: which one?")
    ['Django', 'Flask']
    >>> title_parts("React vs Vanilla JS / Angular / Vue")
    ['React', 'Vanilla JS', 'Angular', 'Vue']
    >>> title_parts("What's new in Bootstrap 5?")
    []
    """
    title = LEADING_SIGNS.sub("", title)
    for separator in (VERSUS, OR):
        pieces = separator.split(title)
        if len(pieces) < 2:
            continue
        named = [_name_at_end(pieces[0])]
        for piece in pieces[1:-1]:
            named.append(_whole_name(piece))
        named.append(_name_at_start(pieces[-1]))
        if all(named) and len({name_key(name) for name in named}) == len(named):
            return named
    return []


LEADING_SIGNS = re.compile(r"^[^\w\"“]+")
VERSUS = re.compile(r"(?:\s+(?:vs|VS|Vs|versus|Versus)\b\.?\s+|\s*🆚\s*(?!^)|(?<=\w)\s*/\s*(?=\w)|,\s+(?=[A-Z][^,]{1,30}\s+(?:vs|and)\b))")
OR = re.compile(r"\s+or\s+|\s+(?:compared\s+(?:to|with)|against)\s+|,\s+(?:and\s+|or\s+)?|\s+and\s+(?=\S+(?:\s+[A-Z]\S*)?\s*(?:[:?|–—-]|$))")

# Where a name in a title ends: punctuation, or a word that belongs to the sentence around it.
NAME_END = re.compile(r"\s*[:|?!,;(\[–—]|\s-\s|\s*\.(?:\s|$)")
TITLE_WORDS = frozenset(
    "a an the which what who how why when is are was in on for of to with by from and or vs your you best better "
    "choose choosing comparison compare compared comparing difference differences between guide review know right "
    "python web framework frameworks database databases head to head should use using quick key main versus django's "
    "learning curve opinionated not scalability application performance top most popular".split()
)


def _words(piece: str) -> list[str]:
    return piece.split()


def _is_title_word(word: str) -> bool:
    return word.lower().strip(".,:;?!'’\"“”") in TITLE_WORDS


def _looks_named(words: list[str]) -> bool:
    first = words[0]
    return first[0].isupper() or first[0].isdigit() or any(letter.isupper() for letter in first)


def _name_at_end(piece: str) -> str:
    """The name with which a piece of a title ends ("Why choose Django" gives Django)."""
    piece = re.split(r"[:|?!;–—]\s", piece)[-1]
    kept: list[str] = []
    for word in reversed(_words(piece.strip(" \t🆚⚔️🧱🪶🧩📋\"“”'"))):
        if _is_title_word(word) or not _name_word(word):
            break
        kept.insert(0, word.strip("\"“”'’"))
    return " ".join(kept[-4:])


def _name_at_start(piece: str) -> str:
    """The name with which a piece of a title begins ("Flask: which to choose" gives Flask)."""
    piece = NAME_END.split(piece.strip())[0]
    kept: list[str] = []
    for word in _words(piece):
        if _is_title_word(word) or not _name_word(word):
            break
        kept.append(word.strip("\"“”'’"))
    return " ".join(kept[:4])


def _whole_name(piece: str) -> str:
    return _name_at_start(piece)


def _name_word(word: str) -> bool:
    bare = word.strip("\"“”'’()")
    return bool(bare) and any(letter.isalnum() for letter in bare) and (_looks_named([bare]) or "." in bare)

"""The rules of themes: how they are written, and which words of a text they match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from whosays.themes.words import FILLING, Word, singular

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

WORD = re.compile(
    r"""
    (?: [$€£₹] (?= \* ) | [$€£₹]? [^\W_]+ (?: ' [^\W_]+ )* [+#]* )  # as `words` cuts it
    \*?                                                             # any ending
    """,
    re.VERBOSE,
)

NEAR = 2
"""Words, but for filling ones, that may stand between two phrases of a rule."""

REACH = 12
"""Words, filling ones among them, that a second phrase is looked for in."""

WHOLE = "="
"""Begins a rule that must be all that a part of the wording says."""

BRIEF = 5
"""Telling words of a statement, at most, one of whose parts stands by itself: not "simple, fast hosting for …"."""


class Choice(NamedTuple):
    """The words that may stand at one place of a rule: plain forms, and beginnings of words."""

    exact: frozenset[str]
    begun: tuple[str, ...]

    def fits(self, plain: str) -> bool:
        """Whether a plain word is one of them."""
        return plain in self.exact or plain.startswith(self.begun)


Phrase = tuple[Choice, ...]
"""Words that stand side by side in this order, each a choice of several."""


class Found(NamedTuple):
    """A rule that a text meets, and the numbers of the words that meet it, in order."""

    rule: Rule
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule: phrases that must all stand near one another, in any order.

    `direction` is for, against or empty: what a wording tells that meets the rule. One that `excludes` takes
    away what other rules of its theme found at the same words.
    """

    theme: str
    text: str
    phrases: tuple[Phrase, ...]
    direction: str = ""
    whole: bool = False
    excludes: bool = False


def parse(text: str, *, theme: str, direction: str = "", excludes: bool = False) -> Rule:
    """The rule that is written as `text`. Raises ValueError with a sentence where it is none.

    Words are parted by spaces; `a|b` is a choice, `a-b` stands side by side, `a*` may go on, `=` at the start asks
    that nothing else be said.

    >>> rule = parse("easy|simple learn*", theme="learning_curve")
    >>> [[(sorted(choice.exact), choice.begun) for choice in phrase] for phrase in rule.phrases]
    [[(['easy', 'simple'], ())], [([], ('learn',))]]
    """
    phrases = tuple(_phrase(part, text) for part in text.removeprefix(WHOLE).casefold().split())
    if not phrases:
        raise ValueError(f"{text!r} has no word")
    whole = text.startswith(WHOLE)
    return Rule(theme=theme, text=text, phrases=phrases, direction=direction, whole=whole, excludes=excludes)


def _phrase(part: str, rule: str) -> Phrase:
    return tuple(_choice(choice.split("|"), rule) for choice in part.split("-"))


def _choice(words: Sequence[str], rule: str) -> Choice:
    for word in words:
        if not WORD.fullmatch(word):
            raise ValueError(f"{rule!r} has {word!r} where a word is meant: word, word*, this|that, one-after-other")
    exact = frozenset(singular(word) for word in words if not word.endswith("*"))
    return Choice(exact, tuple(word.removesuffix("*") for word in words if word.endswith("*")))


class Entry(NamedTuple):
    """A rule under one of its words: the phrase that holds the word, how far into it, and the other phrases."""

    rule: Rule
    phrase: Phrase
    offset: int
    others: tuple[Phrase, ...]


@dataclass(frozen=True)
class Index:
    """Rules by a word that each of them needs, so that a text asks only those that may fit it."""

    rules: tuple[Rule, ...]

    @cached_property
    def _entries(self) -> tuple[dict[str, list[Entry]], dict[str, list[Entry]]]:
        """Entries by the words of the rarest choice of each rule: whole words, and beginnings of words."""
        exact: dict[str, list[Entry]] = {}
        begun: dict[str, list[Entry]] = {}
        for rule in self.rules:
            choice, entry = _entry(rule)
            for word in choice.exact:
                exact.setdefault(word, []).append(entry)
            for word in choice.begun:
                begun.setdefault(word, []).append(entry)
        return exact, begun

    @cached_property
    def _known(self) -> dict[str, tuple[Entry, ...]]:
        return {}

    def _asked(self, plain: str) -> tuple[Entry, ...]:
        """The entries under one word; remembered, as the same words come again and again."""
        found = self._known.get(plain)
        if found is None:
            exact, begun = self._entries
            several = [*exact.get(plain, ())]
            for length in range(1, len(plain) + 1):
                several += begun.get(plain[:length], ())
            if len(self._known) > MOST_KNOWN:
                self._known.clear()
            found = self._known[plain] = tuple(several)
        return found

    def found(self, text: Sequence[Word]) -> Iterator[Found]:
        """The rules that words meet, each as often as it is met."""
        for place, word in enumerate(text):
            for rule, phrase, offset, others in self._asked(word.plain):
                start = place - offset
                if len(phrase) > 1 and not _stands(phrase, text, start):
                    continue
                places = tuple(range(start, start + len(phrase)))
                if others:
                    places = _completed(others, text, places)
                if places and not (rule.whole and _says_more(text, places)):
                    yield Found(rule, places)


FREQUENT = frozenset({"support", "data", "user", "free", "feature", "use", "app", "platform", "limited", "source"})
"""Words that many wordings have: a rule is found by another of its words where it has one."""

MOST_KNOWN = 20_000
"""Words remembered at once; articles of one field have fewer."""


def _entry(rule: Rule) -> tuple[Choice, Entry]:
    """The choice that the fewest texts have, that of the longest words, and the entry to find the rule by it."""
    number, offset = min(
        ((number, offset) for number, phrase in enumerate(rule.phrases) for offset in range(len(phrase))),
        key=lambda at: _commonness(rule.phrases[at[0]][at[1]]),
    )
    others = rule.phrases[:number] + rule.phrases[number + 1 :]
    phrase = rule.phrases[number]
    return phrase[offset], Entry(rule, phrase, offset, others)


def _commonness(choice: Choice) -> tuple[bool, int, int]:
    words = (*choice.exact, *choice.begun)
    return not FREQUENT.isdisjoint(words), -min(map(len, words)), len(words)


def _stands(phrase: Phrase, text: Sequence[Word], start: int) -> bool:
    """Whether a phrase stands at a place of a text, within one statement."""
    end = start + len(phrase)
    if start < 0 or end > len(text) or text[start].statement != text[end - 1].statement:
        return False
    for choice in phrase:  # a loop, as all(…) of a generator takes three times as long
        if not choice.fits(text[start].plain):
            return False
        start += 1
    return True


def _completed(others: Sequence[Phrase], text: Sequence[Word], anchor: tuple[int, ...]) -> tuple[int, ...]:
    """The places of all words of a rule, nearest to those that are known; nothing where one is missing."""
    places = set(anchor)
    for phrase in others:
        option = _nearest(phrase, text, places)
        if option is None:
            return ()
        places.update(option)
    return tuple(sorted(places))


def _nearest(phrase: Phrase, text: Sequence[Word], places: set[int]) -> range | None:
    """Where a phrase stands that is nearest to known places, in their statement; the earlier of two as near."""
    first, last = min(places), max(places)
    best: tuple[int, int] | None = None
    opening = phrase[0]
    for at in range(max(0, first - REACH), min(len(text), last + REACH)):
        there = range(at, at + len(phrase))
        if (
            opening.fits(text[at].plain)
            and text[at].statement == text[first].statement
            and places.isdisjoint(there)
            and _stands(phrase, text, at)
        ):
            between = _between(text, there, first, last)
            if between <= NEAR and (best is None or between < best[0]):
                best = between, at
    return None if best is None else range(best[1], best[1] + len(phrase))


def _between(text: Sequence[Word], there: range, first: int, last: int) -> int:
    """How many telling words stand between a phrase and the words from `first` to `last`."""
    if there.stop <= first:
        return _telling(text, there.stop, first)
    return _telling(text, last + 1, there.start) if there.start > last else 0


def _telling(text: Sequence[Word], start: int, stop: int) -> int:
    return text[stop - 1].telling - text[start - 1].telling if stop > start else 0


def _says_more(text: Sequence[Word], places: tuple[int, ...]) -> bool:
    """Whether the part of the wording that the places stand in says anything besides them, or goes on at length."""
    parts = {text[place].part for place in places}
    statement = text[places[0]].statement
    telling = [word.telling for word in text if word.statement == statement]
    return telling[-1] - telling[0] >= BRIEF or any(
        word.part in parts and place not in places and word.plain not in FILLING for place, word in enumerate(text)
    )

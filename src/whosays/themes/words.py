"""The words of a wording: cut, brought to a plain form, and set in the parts of the sentence that hold together."""

from __future__ import annotations

import re
from functools import lru_cache, partial
from typing import NamedTuple

TOKEN = re.compile(
    r"""
    (?P<word> (?: [$€£₹] (?= \d ) )? [^\W_]+ (?: ['’] [^\W_]+ )* [+#]* )  # don't, C++, $12
    | (?P<pause> [,:()/|–—] )                     # within one statement
    | (?P<end> [;!?…\n] | \. (?= \s | $ ) )       # the statement is over
    """,
    re.VERBOSE,
)

TURNS = frozenset({"but", "although", "though", "while", "whereas", "however", "yet", "unless", "than"})
"""Words behind which another statement begins."""

FILLING = frozenset(
    """a an the of to for with in on at by and or it its it's this that these those is are was were be been being has
    have had you your we our their they there can very really quite so too also just rather pretty super extremely
    highly truly fairly genuinely surprisingly incredibly one""".split()
)
"""Words that say nothing of their own in a wording."""

DENIALS = frozenset(
    """no not never without lack lacks lacking hardly cannot neither nor nothing none less isn't doesn't don't aren't
    wasn't can't won't hasn't didn't haven't""".split()
)
"""Words that turn what follows them into its opposite."""

ORDERED = frozenset({"from", "than", "into", "over", "before", "after", "instead"})
"""Words by which the order of the others matters: from A to B."""


class Word(NamedTuple):
    """A word of a text: where it stands, its form for rules, the statement and the part of it that it is in."""

    start: int
    end: int
    plain: str  # small letters, in the singular
    statement: int  # counted over the text
    part: int  # of statements, cut at commas, colons, brackets, slashes and dashes too
    telling: int  # how many words that are no filling the text has up to here


_word = partial(tuple.__new__, Word)  # without the keyword handling of Word(…): a page has hundreds


@lru_cache(maxsize=64)  # themes and key of a wording are asked for one after the other
def words(text: str) -> tuple[Word, ...]:
    """The words of `text` in order.

    >>> [(word.plain, word.statement, word.part) for word in words("Fast, well-documented plugins; no lock-in")][1:5]
    [('well', 0, 1), ('documented', 0, 1), ('plugin', 0, 1), ('no', 1, 2)]
    """
    found: list[Word] = []
    statement = part = telling = 0
    for match in TOKEN.finditer(text):
        if match.lastgroup == "word":
            plain = _plain(match[0])
            if plain in TURNS:
                statement += 1
                part += 1
            telling += plain not in FILLING
            start, end = match.span()
            found.append(_word((start, end, plain, statement, part, telling)))
        else:
            part += 1
            statement += match.lastgroup == "end"
    return tuple(found)


@lru_cache(maxsize=20_000)  # the same words come again and again
def _plain(written: str) -> str:
    return singular(written.casefold().replace("’", "'"))


def singular(word: str) -> str:
    """A word in the singular, by its ending alone.

    >>> [singular(word) for word in ("docs", "libraries", "class", "crashes", "status", "app's", "ios", "axis")]
    ['doc', 'library', 'class', 'crash', 'status', 'app', 'ios', 'axis']
    """
    word = word.removesuffix("'s")
    if len(word) < 4 or not word.endswith("s") or word.endswith(("ss", "us", "is")):
        return word
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("shes", "ches", "xes", "sses")) else word[:-1]


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """A word without the endings of a verb, by its letters alone: wide enough to bring forms of one word together.

    >>> [stem(word) for word in ("scaling", "scale", "documented", "document", "setting", "rolling", "string", "speed")]
    ['scal', 'scal', 'document', 'document', 'set', 'roll', 'string', 'speed']
    """
    for ending in ("ing", "ed"):
        root = word.removesuffix(ending)
        if root != word and len(root) > 3 and not root.endswith("e"):
            return root[:-1] if root[-1] == root[-2] and root[-1] not in "lsz" else root.removesuffix("e")
    return word[:-1] if len(word) > 4 and word.endswith("e") and not word.endswith("ee") else word


def wording_key(text: str) -> str:
    """What is left of a wording that others may share: its words without filling and endings, in no order.

    Case, punctuation, plural, forms of verbs and filling words do not matter, nor does order, unless a word like
    "from" or "over" makes it matter. Denials stay.

    >>> wording_key("The documentation is great"), wording_key("Great documentation!")
    ('documentation great', 'documentation great')
    >>> wording_key("scales well") == wording_key("Scaling well"), wording_key("no lock-in"), wording_key("???")
    (True, 'lock no', '')
    """
    plain = [word.plain for word in words(text)]
    kept = [stem(word) for word in plain if word not in FILLING] or plain
    return " ".join(kept if ORDERED.intersection(plain) else sorted(set(kept)))

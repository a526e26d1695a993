"""The names in titles: "X vs Y: which to choose?", "X, Y and Z compared", "Why we moved from X to Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.subjects.naming import is_name
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Count = Callable[[str], int]
    """How often a wording stands in the text, the title included."""

LEADING_SIGNS = re.compile(r"^[^\w\"“]+")
VERSUS = re.compile(
    r"""
    \s+ (?:vs|VS|Vs|versus|Versus)\b (?:\.\s*|\s+)
  | \s*🆚\s* (?!^)
  | (?<=\w) \s*/\s* (?=\w)
  | ,\s+ (?=[A-Z][^,]{1,30}\s+(?:vs|and)\b)           # "X, Y vs Z"
    """,
    re.VERBOSE,
)
STRONG = re.compile(r"\b(?:vs|versus)\b|🆚", re.IGNORECASE)

# Titles that name a list of things without "vs": what is compared stands in the group `list`.
LISTS = tuple(
    re.compile(pattern, re.VERBOSE | re.IGNORECASE)
    for pattern in (
        r"\b differences? \s+ between \s+ (?P<list>.+)",
        r"\b compar (?: ing | isons? \s+ (?:of|between) | e (?:\s+the)? ) \s+ (?P<list>.+)",
        r"\b cho (?: os (?:e|ing) | ice ) \s+ between \s+ (?P<list>.+)",
        r"\b (?: mov | migrat | switch | port | transition ) (?:e|ed|es|ing)? \s+ (?:\w+\s+)? from \s+ (?P<list>.+)",
        r"\b replac (?:e|ed|ing) \s+ (?P<list> .+ \s with \s .+ )",
        r"\b (?: cho (?:o?se|osing) | pick(?:ed|ing)? | prefer(?:red)? | us (?:e|ed|ing) ) \s+"
        r" (?P<list> .+ \s (?: over | instead\s+of | rather\s+than ) \s .+ )",
        r"\b is \s+ (?P<list> .+ \s (?:really\s+)? (?:better|faster|cheaper|safer) \s than \s .+ )",
        r"(?P<list> .+? ) ,? \s+ (?: compared | comparison | head[ -]to[ -]head | side\s+by\s+side | show-?down"
        r" | face-?off | shoot-?out ) \b (?! \s+ (?:to|with) \b )",
        r"(?P<list> .+? ) : \s+ (?: an?\s+ | the\s+ )? (?:\w+\s+){0,3} (?: compar(?:ison|ed|ing) | differences? ) \b",
        r"(?P<list> .+? \s+ compared \s+ (?:to|with) \s+ .+ )",
        r"(?P<list> .+? \s+ against \s+ .+ )",
        r"(?P<list> .+? \s+ or \s+ .+ )",
    )
)
LIST_SEPARATOR = re.compile(
    r"""
    ,\s+ (?: (?:and|or|with) \s+ )?
  | \s+ (?: and | or | with | to | over | against | instead\s+of | rather\s+than | compared\s+(?:to|with)
          | (?:really\s+)? (?:better|faster|cheaper|safer)\s+than | & ) \s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
ALTERNATIVE = re.compile(
    r"""
    (?P<of> \S.*? ) \s+ alternatives? \s* : \s* (?P<other> \S.* )      # "X alternative: Y"
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _unsure(_: str) -> int:
    """The count of a wording where there is no text to look at."""
    return 0


def title_parts(title: str, count: Count | None = None) -> list[str]:
    """The names that a title sets against each other; empty when it is no title of a comparison.

    `count` tells how often a wording stands in the article, title included: where the title does not show
    where a name ends, what the article goes on to repeat decides, and names in lower case need it.

    >>> title_parts("🆚 Django vs. Flask: which one?")
    ['Django', 'Flask']
    >>> title_parts("React vs Vanilla JS / Angular / Vue")
    ['React', 'Vanilla JS', 'Angular', 'Vue']
    >>> title_parts("Difference between Google Docs and Google Sheets")
    ['Google Docs', 'Google Sheets']
    >>> title_parts("What's new in Bootstrap 5?")
    []
    """
    title = LEADING_SIGNS.sub("", title)
    for named in _readings(title, count):
        if len(named) >= 2 and all(map(_can_be_name, named)) and len({name_key(name) for name in named}) == len(named):
            return named
    return []


def _can_be_name(text: str) -> bool:
    """Whether a wording can be a name; beside a "vs" also one in lower case, whose form tells nothing."""
    return is_name(text) or is_name(text[:1].upper() + text[1:])


def _readings(title: str, count: Count | None) -> Iterator[list[str]]:
    """What the title may name, by the surest form first."""
    times = count or _unsure
    pieces = VERSUS.split(title)
    if len(pieces) > 1:
        strong = STRONG.search(title) is not None
        yield _against(pieces, times, lower=strong)
    if match := ALTERNATIVE.match(title):
        yield [_name_at_end(match["of"], times), _name_at_start(match["other"], times)]
    for form in LISTS:
        for match in form.finditer(title):
            named = _listed(match["list"], times)
            if count is None or all(count(name) >= REPEATED for name in named):
                yield named


REPEATED = 2  # times, the title's included, that an article names what a title without "vs" compares


def _against(pieces: Sequence[str], times: Count, *, lower: bool) -> list[str]:
    """The names of "X vs Y vs Z": at the end of the first piece, the whole of those between, the last one's begin."""
    first, *middle, last = pieces
    *earlier, at_end = _split_list(SENTENCE_BEFORE.split(first)[-1])
    at_start, *later = _split_list(NAME_END.split(last.strip())[0])
    names = [_name_at_end(at_end, times, lower=lower)]
    if all(_is_written_as_name(part) for part in earlier):
        names = [part.strip(SIGNS) for part in earlier] + names
    for piece in middle:
        names += [_name_at_start(part, times, lower=lower) for part in _split_list(piece)]
    names.append(_name_at_start(at_start, times, lower=lower))
    for part in later:
        name = _name_at_start(part, times)
        if not is_name(name) or not _is_written_as_name(name):
            break
        names.append(name)
    return names


def _listed(text: str, times: Count) -> list[str]:
    """The names of a list written in a title: "X, Y and Z"."""
    head = LIST_END.split(text.strip())[0]
    first, *further = LIST_SEPARATOR.split(SENTENCE_BEFORE.split(head)[-1])
    return [_name_at_end(first, times), *(_name_at_start(piece, times) for piece in further)]


def _split_list(piece: str) -> list[str]:
    return [part for part in LIST_IN_PIECE.split(piece) if part.strip()] or [""]


def _is_written_as_name(part: str) -> bool:
    """Whether all words of a part are written as a name's: "Alder Pro", not "pros of Alder"."""
    words = part.strip(SIGNS).split()
    named = all(_is_part(word) and word.lower() not in TITLE_WORDS for word in words)
    return named and 0 < len(words) <= MOST_WORDS


LIST_IN_PIECE = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+")
# Where a name in a title ends: punctuation, or a word that belongs to the sentence around it.
NAME_END = re.compile(r"\s*[:|?!;(\[–—]|\s-\s|\s*\.(?:\s|$)|,\s+(?=[a-z])")
LIST_END = re.compile(r"\s*[:|?!;(\[–—]|\s-\s|\s*\.(?:\s|$)")
NAME_END_NO_COMMA = NAME_END
SENTENCE_BEFORE = re.compile(r"[:|?!;–—]\s|\s-\s")
TITLE_WORDS = frozenset(
    "a an the what which who how why when is are was in on for of to with by from and or vs your you best better "
    "choose choosing comparison comparisons compare compared comparing difference differences between guide review "
    "reviews know right python web framework frameworks database databases head should use using quick key main "
    "versus django's learning curve opinionated not scalability application performance top most popular usage "
    "statistics stats about this that these our my we i it its as at if do does did will can really ultimate "
    "complete detailed full battle alternative alternatives pros cons pricing features explained showdown "
    "comprehensive honest depth deep dive side by benchmark benchmarks tutorial overview winner vs. "
    "pick moving migrating switching moved migrated switched than over instead rather but".split()
)
SIGNS = " \t🆚⚔️🧱🪶🧩📋\"“”'"
QUOTES = "\"“”'’"
MOST_WORDS = 5
MOST_LOWER_WORDS = 2


def _name_at_end(piece: str, times: Count, *, lower: bool = False) -> str:
    """The name with which a piece of a title ends ("Why choose Django" gives Django)."""
    words = _without_year(SENTENCE_BEFORE.split(piece)[-1].strip(SIGNS).split(), times)[::-1]
    kept = _leading_name(words, lower=lower and (len(words) == 1 or times is not _unsure))
    return _repeated([" ".join(reversed(kept[:length])) for length in range(1, len(kept) + 1)], times)


def _name_at_start(piece: str, times: Count, *, lower: bool = False) -> str:
    """The name with which a piece of a title begins ("Flask: which to choose" gives Flask)."""
    words = NAME_END.split(piece.strip())[0].strip(SIGNS).split()
    kept = _without_year(_leading_name(words, lower=lower and (len(words) == 1 or times is not _unsure)), times)
    return _repeated([" ".join(kept[:length]) for length in range(1, len(kept) + 1)], times)


def _repeated(candidates: Sequence[str], times: Count) -> str:
    """Which of the wordings, each one word longer than the one before it, is the name.

    The longest that the article repeats ("Complete Tutorial Django" is Django), else the longest at all; one in
    lower case must be repeated, where there is an article to look at.
    """
    if not candidates:
        return ""
    whole = candidates[-1]
    if times is not _unsure:
        whole = next((name for name in reversed(candidates) if times(name) >= REPEATED), whole)
        if whole.islower() and times(whole) <= REPEATED:
            return ""
    return whole


YEAR = re.compile(r"(?:19|20)\d\d")


def _without_year(words: list[str], times: Count) -> list[str]:
    """The words of a name without the year of the article behind it, "Flask 2026"."""
    if len(words) > 1 and YEAR.fullmatch(words[-1]) and times(" ".join(words)) < REPEATED:
        return words[:-1]
    return words


def _leading_name(words: Sequence[str], *, lower: bool) -> list[str]:
    """The words, from the first on, that are parts of a name; where `lower`, names may be written in lower case."""
    kept: list[str] = []
    for word in words[:MOST_WORDS]:
        bare = word.strip(QUOTES)
        plain = bare.strip("()")
        if word.lower().strip(".,:;?!'’\"“”") in TITLE_WORDS and not (kept and plain[:1].isdigit()):
            break
        if not _is_part(plain):
            small = lower and len(kept) < MOST_LOWER_WORDS and plain.isalnum() and all(each.islower() for each in kept)
            if not small:
                break
        kept.append(bare)
    return kept


def _is_part(word: str) -> bool:
    """Whether a word is written like a part of a name: with a capital, a digit at its head, or a full stop."""
    if not any(letter.isalnum() for letter in word):
        return False
    return word[0].isdigit() or "." in word or any(letter.isupper() for letter in word)

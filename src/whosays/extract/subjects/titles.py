"""The names in titles: "X vs Y: which to choose?", "X, Y and Z compared", "Why we moved from X to Y"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.east_asian import names_in_title
from whosays.extract.subjects.naming import is_name
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    Count = Callable[[str], int]
    """How often a wording stands in the text below the title."""

LISTING = re.compile(
    r"""
    \b (?: best | top | alternatives? | compar(?:ed?|ing|isons?) | versus | vs | competitors? | ranked | rankings?
      | review(?:s|ed)? | roundup | round-up | which | picks | tested | vergleich | beste[nrs]? | comparatif ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words by which a title announces things that the article holds against each other."""

LEADING_SIGNS = re.compile(r"^[^\w\"“]+")
VERSUS = re.compile(
    r"""
    \s+ (?: v[/.]?s\b | versus\b ) (?: \.\s* | \s+ )
  | \s*🆚\s* (?!^)
    """,
    re.VERBOSE | re.IGNORECASE,
)

# Titles that name a list of things without "vs": the words without which a form cannot match, and the form, in which
# what is compared stands in the group `list`.
FORMS = (
    ("difference differences", r"\b differences? \s+ between \s+ (?P<list>.+)"),
    (
        "comparing comparison comparisons compare",
        r"\b compar (?: ing | isons? \s+ (?:of|between) | e (?:\s+the)? ) \s+ (?P<list>.+)",
    ),
    ("between", r"\b cho (?: os (?:e|ing) | ice ) \s+ between \s+ (?P<list>.+)"),
    (
        "from",
        r"\b (?: mov | migrat | switch | port | transition ) (?:e|ed|es|ing)? \s+ (?:\w+\s+)? from \s+ (?P<list>.+)",
    ),
    ("replace replaced replacing", r"\b replac (?:e|ed|ing) \s+ (?P<list> .+ \s with \s .+ )"),
    (
        "over instead rather",
        r"\b (?: cho (?:o?se|osing) | pick(?:ed|ing)? | prefer(?:red)? | us (?:e|ed|ing) ) \s+"
        r" (?P<list> .+ \s (?: over | instead\s+of | rather\s+than ) \s .+ )",
    ),
    ("than", r"\b is \s+ (?P<list> .+ \s (?:really\s+)? (?:better|faster|cheaper|safer) \s than \s .+ )"),
    ("compared comparison", r"\b (?: compared | comparison ) : \s+ (?P<list>.+)"),
    (
        "compared comparison head side showdown show faceoff face shootout shoot",
        r"(?P<list> .+? ) ,? \s+ (?: compared | comparison | head[ -]to[ -]head | side\s+by\s+side | show-?down"
        r" | face-?off | shoot-?out ) \b (?! \s+ (?:to|with) \b )",
    ),
    (
        "comparison compared comparing difference differences",
        r"(?P<list> .+? ) : \s+ (?: an?\s+ | the\s+ )? (?:\w+\s+){0,3} (?: compar(?:ison|ed|ing) | differences? ) \b",
    ),
    ("compared", r"(?P<list> .+? \s+ compared \s+ (?:to|with) \s+ .+ )"),
    ("against", r"(?P<list> .+? \s+ against \s+ .+ )"),
    ("or oder ou", r"(?P<list> .+? \s+ (?: or | oder | ou ) \s+ .+ )"),
)
LISTS = tuple((frozenset(words.split()), re.compile(form, re.VERBOSE | re.IGNORECASE)) for words, form in FORMS)
WITH_SLASHES = re.compile(r"(?P<list> .+? \s / \s .+ )", re.VERBOSE)
LIST_SEPARATOR = re.compile(
    r"""
    ,\s+ (?: (?:and|or|with) \s+ )?
  | \s+ / \s+
  | \s+ (?: and | or | oder | ou | und | et | with | to | over | against | instead\s+of | rather\s+than
          | compared\s+(?:to|with) | (?:really\s+)? (?:better|faster|cheaper|safer)\s+than | & ) \s+
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


LONGEST_TITLE = 600
"""Letters of a title: more is a text, and its thousand names would be looked for in all wordings."""


def title_parts(title: str, count: Count | None = None) -> list[str]:
    """The names that a title sets against each other; empty when it is no title of a comparison.

    `count` tells how often a wording stands in the article below the title: where the title does not show
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
    if len(title) > LONGEST_TITLE:
        return []
    title = LEADING_SIGNS.sub("", title)
    for named in _readings(title, count):
        different = len({name_key(name) for name in named}) == len(named) >= 2
        if different and all(map(_can_be_name, named)) and not PLACEHOLDERS.issuperset(named):
            return named
    return []


FOCUS = tuple(
    (frozenset(triggers.split()), re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for triggers, pattern in (
        ("alternative alternatives", r"\b alternatives? \s+ to \s+ (?P<name>.+)"),
        ("alternative alternatives competitors", r"(?P<before>.+?) \s+ (?: alternatives? | competitors ) \b"),
        (
            "comparison compared comparing",
            r"\b (?: compar(?:ison|ed|ing) ) \s+ (?:with|to) \s+ (?P<name>[^,]+)$",
        ),
    )
)
HELD_AGAINST = re.compile(
    r"(?P<before>.+?) \s+ (?: vs\.? | versus ) \s+ (?:the\s+)? (?: competit\w+ | rivals | others? | rest )",
    re.VERBOSE | re.IGNORECASE,
)
HELD_PARTS = ("competit", "rivals", "other", "rest")  # one of which HELD_AGAINST needs: most titles with "vs" hold none


def focus(title: str) -> str:
    """The one thing that a title holds against things that it does not name; empty where it is no such title.

    >>> focus("7 Best Jira Alternatives in 2024"), focus("Comparison with Git"), focus("Best password managers")
    ('Jira', 'Git', '')
    """
    words_of_title = word_set(title)
    if FOCUS_TRIGGERS.isdisjoint(words_of_title):
        return ""
    forms = [form for triggers, form in FOCUS if not triggers.isdisjoint(words_of_title)]
    if any(part in title.lower() for part in HELD_PARTS):
        forms.append(HELD_AGAINST)
    for form in forms:
        if match := form.search(title):
            groups = match.groupdict()
            name = _name_at_start(groups["name"], _unsure) if groups.get("name") else ""
            name = name or (_name_at_end(groups["before"], _unsure) if groups.get("before") else "")
            words = name.split()
            while words and (words[0].lower() in FOCUS_WORDS or words[0].isdigit()):
                words = words[1:]
            if words and is_name(" ".join(words)):
                return " ".join(words)
    return ""


FOCUS_TRIGGERS = frozenset("alternative alternatives competitors comparison compared comparing vs versus".split())
FOCUS_WORDS = frozenset("free open source open-source cheap paid popular great good".split())


BARE_VERSION = re.compile(r"v?\d+(?:\.[\dx]+)*")
PLACEHOLDERS = frozenset("ABXYZ")  # what stands for any name, where all names are such


def _can_be_name(text: str) -> bool:
    """Whether a wording can be a name; beside a "vs" also one in lower case, whose form tells nothing."""
    return BARE_VERSION.fullmatch(text) is None and (is_name(text) or is_name(text[:1].upper() + text[1:]))


def _readings(title: str, count: Count | None) -> Iterator[list[str]]:
    """What the title may name, by the surest form first."""
    times = count or _unsure
    if east := names_in_title(title):
        yield east
    pieces = VERSUS.split(title)
    if len(pieces) > 1:
        yield _against(pieces, times)
    if "lternative" in title and (match := ALTERNATIVE.match(title)):
        yield [_name_at_end(match["of"], times), _name_at_start(match["other"], times)]
    words = word_set(title)
    forms = [form for triggers, form in LISTS if not triggers.isdisjoint(words)]
    for form in (*forms, *([WITH_SLASHES] if " / " in title else [])):
        for match in form.finditer(title):
            named = _listed(match["list"], times)
            if count is None or all(count(name) >= REPEATED for name in named):
                yield named


REPEATED = 1  # times that the body names what a title without "vs" compares, at least


def _against(pieces: Sequence[str], times: Count) -> list[str]:
    """The names of "X vs Y vs Z": at the end of the first piece, the whole of those between, the last one's begin."""
    first, *middle, last = _without_shared_verb(pieces)
    *earlier, at_end = _split_list(SENTENCE_BEFORE.split(first)[-1])
    at_start, *later = _split_list(NAME_END.split(last.strip())[0])
    names = [_name_at_end(at_end, times, lower=True)]
    if all(_is_written_as_name(part) for part in earlier):
        names = [part.strip(SIGNS) for part in earlier] + names
    for piece in middle:
        names += [_name_at_start(part, times, lower=True) for part in _split_list(piece)]
    names.append(_name_at_start(at_start, times, lower=True))
    for part in later:
        name = _name_at_start(part, times)
        if not is_name(name) or not _is_written_as_name(name):
            break
        names.append(name)
    return names


def _without_shared_verb(pieces: Sequence[str]) -> Sequence[str]:
    """The pieces of "Learning Piano vs Learning Guitar" without what all of them begin with."""
    verb = pieces[0].split(None, 1)[0]
    if verb.endswith("ing") and all(piece.startswith(f"{verb} ") for piece in pieces):
        return [piece.removeprefix(f"{verb} ") for piece in pieces]
    return pieces


def _listed(text: str, times: Count) -> list[str]:
    """The names of a list written in a title, "X, Y and Z", up to the first part that is more than a name."""
    head = LIST_END.split(text.strip())[0]
    first, *further = LIST_SEPARATOR.split(SENTENCE_BEFORE.split(head)[-1])
    names = [_name_at_end(first, times)]
    for piece in further:
        name = _name_at_start(piece, times)
        if name:
            names.append(name)
        if name != piece.strip():
            break
    return names


def _split_list(piece: str) -> list[str]:
    return [part for part in LIST_IN_PIECE.split(piece) if part.strip()] or [""]


def _is_written_as_name(part: str) -> bool:
    """Whether all words of a part are written as a name's: "Alder Pro", not "pros of Alder"."""
    words = part.strip(SIGNS).split()
    named = all(_is_part(word) and word.lower() not in TITLE_WORDS for word in words)
    return named and 0 < len(words) <= MOST_WORDS


LIST_IN_PIECE = re.compile(r",\s+(?:and\s+|or\s+)?|\s+(?:and|or|&)\s+|\s*/\s*")
# Where a name in a title ends: punctuation, or a word that belongs to the sentence around it.
NAME_END = re.compile(r"\s*[:|?!;(\[–—]|\s-\s|\s*\.(?:\s|$)|,\s+(?=[a-z])")
LIST_END = re.compile(r"\s*[:|?!;(\[–—]|\s-\s|\s*\.(?:\s|$)")
NAME_END_NO_COMMA = NAME_END
SENTENCE_BEFORE = re.compile(r"[:|?!;–—]\s|\s-\s")
TITLE_WORDS = frozenset(
    "a an the what which who how why when is are was in on for of to with by from and or vs your you best better "
    "choose choosing comparison comparisons compare compared comparing difference differences between guide review "
    "reviews know right head should use using quick main versus not about this that these our my we i it its as at "
    "if do does did will can really ultimate complete detailed full battle pros cons explained showdown honest "
    "comprehensive depth deep dive side by winner pick moving migrating switching moved migrated switched than over "
    "instead rather but learning top most popular".split()
)
# Words that end a name in a title unless the article repeats it with them: "Alder Usage", "Amazon Web Services".
TITLE_NOUNS = frozenset(
    "web framework frameworks database databases key curve opinionated scalability application performance "
    "usage statistics stats alternative alternatives pricing features benchmark benchmarks tutorial overview size "
    "speed cost costs price specs databases users market share".split()
)
OTHERS = frozenset("competitors competition others alternatives rivals rest everything everyone".split())
SIGNS = " \t🆚⚔️🧱🪶🧩📋\"“”'"
QUOTES = "\"“”'’"
MOST_WORDS = 5
MOST_LOWER_WORDS = 2


def _name_at_end(piece: str, times: Count, *, lower: bool = False) -> str:
    """The name with which a piece of a title ends ("Why choose Django" gives Django)."""
    words = _without_year(SENTENCE_BEFORE.split(piece)[-1].strip(SIGNS).split(), times)[::-1]
    kept, firm = _leading_name(words, lower=lower and (len(words) == 1 or times is not _unsure))
    return _repeated([" ".join(reversed(kept[:length])) for length in range(1, len(kept) + 1)], firm, times)


def _name_at_start(piece: str, times: Count, *, lower: bool = False) -> str:
    """The name with which a piece of a title begins ("Flask: which to choose" gives Flask)."""
    words = NAME_END.split(piece.strip())[0].strip(SIGNS).split()
    kept, firm = _leading_name(_without_year(words, times), lower=lower and (len(words) == 1 or times is not _unsure))
    return _repeated([" ".join(kept[:length]) for length in range(1, len(kept) + 1)], firm, times)


def _repeated(candidates: Sequence[str], firm: int, times: Count) -> str:
    """Which of the wordings, each one word longer than the one before it, is the name.

    The longest that the article repeats ("Complete Tutorial Django" is Django), else the longest of the first
    `firm`; one in lower case must be repeated, where there is an article to look at.
    """
    whole = candidates[firm - 1] if firm else ""
    if times is not _unsure:
        repeated = (
            name for number, name in reversed([*enumerate(candidates, 1)]) if _is_told(name, number <= firm, times)
        )
        whole = next(repeated, whole)
        if whole.islower() and times(whole) < FEWEST_LOWER:
            whole = next((each for each in (whole.capitalize(), whole.title(), whole.upper()) if times(each)), "")
    return "" if whole.lower() in OTHERS and not whole.isupper() else whole


def _is_told(name: str, firm: bool, times: Count) -> bool:  # noqa: FBT001 - whether its words are surely a name's
    """Whether the article repeats a name, or every word of it: "Google Pixel 8" is told by "Google" and "Pixel 8"."""
    words = name.split()
    if words[0].isdigit() and len(words) == 1:
        return False
    return times(name) > 0 or (firm and len(words) > 1 and all(times(word) for word in words))


FEWEST_LOWER = 2  # times that an article writes a name in lower case


YEAR = re.compile(r"(?:19|20)\d\d")


def _without_year(words: list[str], times: Count) -> list[str]:
    """The words of a name without the year of the article behind it, "Flask 2026"."""
    if len(words) > 1 and YEAR.fullmatch(words[-1]) and times(" ".join(words)) < REPEATED:
        return words[:-1]
    return words


INITIALS = "VS"  # two letters of a name, where they part nothing: "VS Code vs Zed"


def _leading_name(words: Sequence[str], *, lower: bool) -> tuple[list[str], int]:
    """The words, from the first on, that may be parts of a name, and how many of them are surely.

    Where `lower`, names may be written in lower case, and have words in lower case beside a number ("watch 4").
    """
    kept: list[str] = []
    firm = 0
    for number, word in enumerate(words[:MOST_WORDS]):
        bare = word.strip(QUOTES)
        plain = bare.strip("()")
        key = word.lower().strip(".,:;?!'’\"“”")
        if key in TITLE_WORDS and word != INITIALS and not (kept and plain[:1].isdigit()):
            break
        if not _is_part(plain) and not (lower and _is_small_part(plain, kept, words[number + 1 : number + 2])):
            break
        kept.append(bare)
        if firm == number and key not in TITLE_NOUNS:
            firm += 1
    return kept, firm


def _is_small_part(word: str, kept: Sequence[str], following: Sequence[str]) -> bool:
    """Whether a word in lower case may be a part of a name: of one in lower case, or beside a number."""
    if not word.isalnum():
        return False
    numbered = any(other[:1].isdigit() for other in (*kept[-1:], *following))
    return numbered or (len(kept) < MOST_LOWER_WORDS and all(each.islower() for each in kept))


def _is_part(word: str) -> bool:
    """Whether a word is written like a part of a name: with a capital, a digit at its head, or a full stop."""
    if not any(letter.isalnum() for letter in word):
        return False
    return any(letter.isdigit() or letter.isupper() for letter in word) or "." in word.rstrip(".")

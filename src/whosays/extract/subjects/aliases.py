"""Other wordings of the names that a page compares, each with the reason why it means the same."""

from __future__ import annotations

import re
from itertools import permutations
from typing import TYPE_CHECKING

from whosays.extract.subjects.known import COMMON, EDITIONS, GENERIC, PREFIXES, SAME, are_distinct
from whosays.extract.subjects.naming import stands_alone, stands_inside
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

Alias = tuple[str, str, str]
"""Another wording, the name that it stands for, and the reason."""


def other_wordings(names: Sequence[str], text: str) -> Iterator[Alias]:
    """Other wordings of the names that stand in the text, each with its reason.

    A wording that would stand for two of the names stands for none, and none is another name of the page.
    """
    found: dict[str, Alias] = {}
    torn: set[str] = set()
    keys = {name_key(name) for name in names}
    shared = _shared_last_word(names)
    noun = _noun_of_all(names, text)
    for name in names:
        for other, reason in (*_wordings(name, text, shared), *_with_noun(name, noun)):
            key = name_key(other)
            if other == name or not key or (key in keys and key != name_key(name)) or are_distinct(other, name):
                continue
            if not _stands(other, text.replace(name, "") if other in name else text):
                continue
            if other in found and found[other][1] != name:
                torn.add(other)
            found.setdefault(other, (other, name, reason))
    yield from (alias for other, alias in found.items() if other not in torn)


def _wordings(name: str, text: str, shared: str) -> Iterator[tuple[str, str]]:
    if shared:
        yield name.removesuffix(shared), f"the same name without{shared}, which all of them have"
    for rule in RULES:
        yield from rule(name, text)


def _shared_last_word(names: Sequence[str]) -> str:
    """The word, with the space before it, in which all names end, "Ola Cabs", "Uber Cabs"; else empty."""
    ends = {name.partition(" ")[2] for name in names if name.count(" ") == 1}
    if len(names) < 2 or len(ends) != 1 or any(name.count(" ") != 1 for name in names):
        return ""
    last = ends.pop()
    return f" {last}" if last.isalpha() else ""


def _noun_of_all(names: Sequence[str], text: str) -> str:
    """The noun that ends the last name and stands behind the others too: "Diesel vs. Petrol Car"; else empty."""
    *others, last = names or ("",)
    before, _, noun = last.rpartition(" ")
    if not others or not before or not noun.isalpha() or any(other.endswith(noun) for other in others):
        return ""
    told = (re.search(rf"\b{re.escape(other)}\s+{noun}s?\b", text, re.IGNORECASE) for other in others)
    return noun if all(told) else ""


def _with_noun(name: str, noun: str) -> Iterator[tuple[str, str]]:
    if noun:
        bare = name.removesuffix(f" {noun}")
        for each in (bare, bare.lower()):
            for other in (
                each,
                f"{each} {noun}",
                f"{each} {noun}s",
                f"{each} {noun.lower()}",
                f"{each} {noun.lower()}s",
            ):
                yield other, f"the same name with or without {noun}, which the text says of all of them"


def _stands(wording: str, text: str) -> bool:
    """Whether a wording stands in the text as a name: a word that is an everyday one too, inside a sentence."""
    if wording not in text:
        return False
    if wording.lower() in COMMON:
        return stands_inside(text, wording) or re.search(ALONE % re.escape(wording), text, re.MULTILINE) is not None
    return stands_alone(wording, text)


ALONE = (
    r"^[^\w\n]*%s(?:[^\w\n]*$|\s*[:(|]|\s+(?:is|has|vs)\b)"  # a line that it begins, and that goes on as with a name
)

WITH_JS = re.compile(r"[. ]?js$", re.IGNORECASE)


def _with_js(name: str, _: str) -> Iterator[tuple[str, str]]:
    bare = WITH_JS.sub("", name)
    if len(bare) > 1 and not (bare.islower() and name.isalpha()):  # "requirejs" is not "require"
        for other in (bare, f"{bare}.js", f"{bare} JS", f"{bare}JS", f"{bare}.JS"):
            yield other, "the same name with or without js"


SHORTENED = (("JS", "JavaScript"), ("TS", "TypeScript"), ("DB", "Database"))


def _spelled_out(name: str, _: str) -> Iterator[tuple[str, str]]:
    for pair in SHORTENED:
        for one, other in permutations(pair):
            if one in name:
                yield re.sub(rf"\b{one}\b", other, name), f"{one} written as {other}"


def _squeezed(name: str, _: str) -> Iterator[tuple[str, str]]:
    if " " in name:
        yield name.replace(" ", ""), "the same name without spaces"
        yield name.replace(" ", "-"), "the same name with a hyphen"


SHORTEST_CASED = 4  # letters of a name that is known in another case too


def _other_case(name: str, _: str) -> Iterator[tuple[str, str]]:
    if len(name) < SHORTEST_CASED or not name.isalpha():
        return
    lower = name.lower()
    if name[0].isupper() and not name.isupper() and lower not in COMMON:
        yield lower, "the same name in lower case"
    yield name[0].upper() + lower[1:], "the same name in other letters' case"
    yield name.upper(), "the same name in capitals"


def _known(name: str, _: str) -> Iterator[tuple[str, str]]:
    key = name_key(name)
    for group in SAME:
        if any(name_key(each) == key for each in group):
            for other in group:
                yield other, f"in common use for {group[0]}"


SHORTEST_INITIALS = 3
CAPITALS = re.compile(r"[A-Z]")
IN_PARENTHESES = 12  # letters of an abbreviation in parentheses


def _initials(name: str, text: str) -> Iterator[tuple[str, str]]:
    words = name.split()
    initials = "".join(word[0] for word in words).upper()
    if len(initials) >= SHORTEST_INITIALS and initials.isalpha():
        yield initials, "its initials"
    for match in re.finditer(rf"{re.escape(name)}[^\S\n]+\((?P<short>[A-Z][\w.+#-]{{1,{IN_PARENTHESES}}})\)", text):
        short = match["short"]
        if (len(words) > 1 and short.upper() == initials) or _is_abbreviation(short, name):
            yield short, "stands in parentheses after it"
    if CAPITALS.match(name) and name.isupper() and f"({name})" in text:
        spelled = re.search(rf"(?P<long>(?:[A-Z][\w-]*[^\S\n]+){{{len(name)}}})\({name}\)", text)
        if spelled and "".join(word[0] for word in spelled["long"].split()).upper() == name:
            yield spelled["long"].strip(), "is spelled out before it"


def _is_abbreviation(short: str, name: str) -> bool:
    """Whether a word in capitals takes its letters in order from a name, beginning with its first."""
    letters = iter(name.lower())
    return short.isupper() and name[0].upper() == short[0] and all(letter in letters for letter in short.lower())


def _without_maker(name: str, _: str) -> Iterator[tuple[str, str]]:
    for maker in PREFIXES:
        bare = name.removeprefix(f"{maker} ")
        if (
            bare != name
            and bare[0].isupper()
            and (bare.isalpha() or " " in bare)
            and len(bare) >= SHORTEST_CASED
            and bare not in EDITIONS
        ):
            yield bare, f"the same name without {maker}"


def _without_generic(name: str, _: str) -> Iterator[tuple[str, str]]:
    *words, last = name.split()
    if words and last.lower() in GENERIC:
        yield " ".join(words), f"the same name without {last}"


SHORTEST_PLURAL, LONGEST_PLURAL = 2, 5  # letters of an abbreviation


def _plural(name: str, _: str) -> Iterator[tuple[str, str]]:
    if name.isalpha() and name.isupper() and SHORTEST_PLURAL < len(name) <= LONGEST_PLURAL:
        yield f"{name}s", "its plural"


STEM = re.compile(r"(?P<stem>[A-Z][a-z]{3,}) (?: DB | MQ | SQL | CSS | QL | UI | ORM )", re.VERBOSE)
VERSION = re.compile(r"(?P<bare>.*[^\W\d_])\s+v?\d+(?:\.[\dx]+)*")


def _shortened(name: str, text: str) -> Iterator[tuple[str, str]]:
    if (stem := STEM.fullmatch(name)) and not stands_alone(stem["stem"].lower(), text):
        yield stem["stem"], "the name's first part"
    versioned = VERSION.fullmatch(name)
    if versioned and not re.search(rf"\bby\s+{re.escape(versioned['bare'])}\b", text):  # else it is the maker's name
        yield versioned["bare"], "the same name without its version"


def _repository(name: str, text: str) -> Iterator[tuple[str, str]]:
    """Its repository, where the text writes owner and name: "facebook/react"."""
    lower = name.lower()
    if f"/{lower}" not in text:
        return
    for match in re.finditer(rf"(?<![\w@#/.:-])(?P<whole>[\w-]+/{re.escape(lower)})(?![\w/.-]*[\w/])", text):
        yield match["whole"], "its repository"


RULES: tuple[Callable[[str, str], Iterator[tuple[str, str]]], ...] = (
    _with_js,
    _spelled_out,
    _squeezed,
    _other_case,
    _known,
    _initials,
    _plural,
    _without_maker,
    _without_generic,
    _shortened,
    _repository,
)


def within_one_edit(one: str, other: str) -> bool:
    """Whether two words differ by one letter added, left out or changed.

    >>> within_one_edit("werkzeug", "werzeug"), within_one_edit("mongodb", "mariadb")
    (True, False)
    """
    if abs(len(one) - len(other)) > 1:
        return False
    at = next(
        (place for place, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other))
    )
    return one[at + 1 :] == other[at + 1 :] or one[at:] == other[at + 1 :] or one[at + 1 :] == other[at:]

"""The properties that claims are about: read from vocabulary.toml, checked, and found by their wordings.

A user's own file is laid over it and put in force for a run: `with using(load(path)): …`.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field, fields
from functools import cached_property, lru_cache
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from whosays.toml_files import refuse, table_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

GROUPS = ("figure", "fact", "relation", "quality", "comparison")
DATATYPES = (
    "count", "percentage", "rank", "rating", "money", "year", "quantity", "version", "text", "name", "url", "choice",
)  # fmt: skip
CHANGES = ("static", "growing", "volatile")
CHOICES = {"group": GROUPS, "datatype": DATATYPES, "change": CHANGES}

NAME = re.compile(r"[a-z][a-z0-9_]*")
WIKIDATA = re.compile(r"P[1-9][0-9]*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Property:
    """One property of the vocabulary: what it is called, what values it has, how they behave in time.

    `labels` are wordings that name it beside a value, `nouns` regular expressions of the words that follow its
    figure in prose (match them without regard to case). `wikidata` is the property there that means the same.
    A quantity has `units`: how its units are written, each with what one of it is worth in `unit`
    ({km = 1, mi = 1.609344}).
    """

    name: str
    label: str
    plural: str
    group: str
    datatype: str
    unit: str = ""
    exclusive: bool = False
    change: str = "volatile"
    wikidata: str = ""
    labels: tuple[str, ...] = ()
    nouns: tuple[str, ...] = ()
    units: Mapping[str, float] = field(default_factory=dict, hash=False)


KEYS = {field.name: field.type for field in fields(Property) if field.name != "name"}
REQUIRED = ("label", "plural", "group", "datatype")


@dataclass(frozen=True, eq=False)
class Vocabulary(Mapping[str, Property]):
    """The properties by name, and the ways to find one by its wordings."""

    properties: Mapping[str, Property]
    __hash__ = object.__hash__  # one object a file: what is kept for a vocabulary is kept by it

    def __getitem__(self, name: str) -> Property:
        return self.properties[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.properties)

    def __len__(self) -> int:
        return len(self.properties)

    @cached_property
    def by_label(self) -> Mapping[str, Property]:
        """Properties by the keys of their labels; then by their singulars, where a singular names one alone."""
        exact = {label_key(wording): found for found in self.values() for wording in found.labels}
        singular: dict[str, Property | None] = {}
        for key, found in exact.items():
            name = _singular(key)
            singular[name] = found if singular.setdefault(name, found) is found else None
        return MappingProxyType({name: found for name, found in singular.items() if found} | exact)

    @cached_property
    def nouns(self) -> Mapping[str, Property]:
        """The regular expressions of the nouns of all properties but quantities, each with its property."""
        found = {noun: each for each in self.values() if each.datatype != "quantity" for noun in each.nouns}
        return MappingProxyType(found)

    @cached_property
    def quantities(self) -> tuple[Property, ...]:
        """The properties whose values are numbers with a unit of their own."""
        return tuple(each for each in self.values() if each.datatype == "quantity")


def load(path: Path | None = None) -> Vocabulary:
    """The vocabulary by name; with `path`, a file of the same form is laid over it, key by key.

    Raises InputError with every fault found, when the file cannot be read or does not hold a vocabulary.
    """
    if path is None:
        return parsed("", "")
    return parsed(text_of(path, "vocabulary"), str(path))


def parsed(text: str, name: str) -> Vocabulary:
    """The own vocabulary with the TOML of `text` laid over it; `name` tells the file in errors. Raises as `load`."""
    own = table_of(files("whosays").joinpath("vocabulary.toml").read_text("utf-8"), "vocabulary.toml")
    for key, entry in table_of(text, name).items():
        before = own.get(key)
        own[key] = before | entry if isinstance(before, dict) and isinstance(entry, dict) else entry
    return Vocabulary(_checked(own, name or "vocabulary.toml"))


def _checked(table: Mapping[str, object], name: str) -> Mapping[str, Property]:
    """The properties of `table`; InputError tells all that is wrong with it in one message."""
    faults = [fault for entry in table.items() for fault in _faults(*entry)] or list(_clashes(table))
    refuse(faults, name)
    return MappingProxyType({key: _property(key, entry) for key, entry in table.items() if isinstance(entry, dict)})


def _property(name: str, entry: Mapping[str, Any]) -> Property:
    """The property of an entry without faults."""
    values: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    if "units" in values:
        values["units"] = MappingProxyType(values["units"])
    return Property(name=name, **values)


def _faults(name: str, entry: object) -> Iterator[str]:
    """What is wrong with one entry, a sentence each."""
    if not NAME.fullmatch(name):
        yield f"[{name}]: a property's name is small letters, digits and _"
    if not isinstance(entry, dict):
        yield f"[{name}]: a property is a table, this is {type(entry).__name__}"
        return
    for key in REQUIRED:
        if key not in entry:
            yield f"[{name}]: {key} is missing"
    for key, value in entry.items():
        yield from _value_faults(name, key, value)
    if (entry.get("datatype") == "quantity") != ("units" in entry):
        yield f"[{name}] units: a quantity has units, and nothing else has"


def _value_faults(name: str, key: str, value: object) -> Iterator[str]:
    where = f"[{name}] {key}"
    if key not in KEYS:
        yield f"{where}: no such key; there are {', '.join(KEYS)}"
    elif key in {"labels", "nouns"}:
        if not isinstance(value, list) or not all(isinstance(wording, str) and wording.strip() for wording in value):
            yield f"{where}: a list of words is meant"
        elif key == "nouns":
            yield from (f"{where}: {fault}" for fault in map(_pattern_fault, value) if fault)
    elif key == "exclusive":
        if not isinstance(value, bool):
            yield f"{where}: true or false is meant"
    elif key == "units":
        yield from _unit_faults(where, value)
    elif not isinstance(value, str):
        yield f"{where}: a text is meant, this is {type(value).__name__}"
    elif key in CHOICES and value not in CHOICES[key]:
        yield f"{where}: {value!r} is none of {', '.join(CHOICES[key])}"
    elif key == "wikidata" and value and not WIKIDATA.fullmatch(value):
        yield f"{where}: {value!r} is no property of Wikidata (P275)"
    elif key in {"label", "plural"} and not value.strip():
        yield f"{where}: is empty"


def _unit_faults(where: str, units: object) -> Iterator[str]:
    if not isinstance(units, dict) or not units:
        yield f"{where}: a table is meant that tells what each unit is worth: {{km = 1, mi = 1.609344}}"
        return
    for unit, worth in units.items():
        if not unit.strip() or any(letter.isdigit() for letter in unit[:1]):
            yield f"{where}: {unit!r} cannot be told from a number"
        if isinstance(worth, bool) or not isinstance(worth, int | float) or not 0 < worth < float("inf"):
            yield f"{where}: {unit!r} is worth a number above 0, not {worth!r}"


def _pattern_fault(pattern: str) -> str:
    try:
        matches_nothing = re.compile(pattern).fullmatch("") is not None
    except re.error as error:
        return f"{pattern!r} is no regular expression: {error}"
    return f"{pattern!r} matches the empty text" if matches_nothing else ""


def _clashes(table: Mapping[str, object]) -> Iterator[str]:
    """Wordings and nouns that would name two properties."""
    owners: dict[tuple[str, str], str] = {}
    for name, entry in table.items():
        if not isinstance(entry, dict):
            continue
        wordings = [("labels", label_key(label)) for label in entry.get("labels", ())]
        wordings += [("nouns", noun) for noun in entry.get("nouns", ())]
        for kind, wording in dict.fromkeys(wordings):
            other = owners.setdefault((kind, wording), name)
            if other != name:
                yield f"[{name}] {kind}: {wording!r} names {other} already"


NOT_WORDS = re.compile(r"[^\w+#]+")


def label_key(text: str) -> str:
    """A label reduced to its words: small letters, no marks, no article before it.

    >>> label_key("⭐ GitHub Stars:"), label_key("The Licence(s)")
    ('github stars', 'licences')
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = plain.replace("(s)", "s").replace("’", "").replace("'", "").replace("_", " ")
    words = NOT_WORDS.sub(" ", plain).split()
    while len(words) > 1 and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words)


def _singular(key: str) -> str:
    """The key with each word in the singular: "companies" and "company" are one."""
    return " ".join(map(_singular_word, key.split()))


def _singular_word(word: str) -> str:
    if len(word) > 4 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


PROPERTIES: Vocabulary = load()
"""The vocabulary that whosays comes with, by name."""

_IN_FORCE: ContextVar[Vocabulary] = ContextVar("vocabulary", default=PROPERTIES)


def in_force() -> Vocabulary:
    """The vocabulary that extraction goes by: a user's where one is in use, else the own one."""
    return _IN_FORCE.get()


@contextmanager
def using(vocabulary: Vocabulary) -> Iterator[Vocabulary]:
    """Put a vocabulary in force for what runs inside the `with` block."""
    token = _IN_FORCE.set(vocabulary)
    try:
        yield vocabulary
    finally:
        _IN_FORCE.reset(token)


LONGEST_LABEL = 80


def property_for_label(text: str) -> Property | None:
    """The property that a label names ("GitHub Stars:", "⭐ Stars", "Licence", "Range (km)"), or None.

    Case, punctuation, emoji, plural, a leading article, a date and a quantity's unit in parentheses do not matter; the
    whole text must be the label. Where only the plural tells two apart (Website, Websites) it does matter.
    """
    return _property_for_label(text, in_force()) if len(text) <= LONGEST_LABEL else None


UNIT_BEHIND = re.compile(r"\s*[(\[,/]\s*(?:in\s+)?(?P<unit>[^()\[\]]+?)[)\]]?\s*:?\s*$")

DATE_BEHIND = re.compile(r"\s*[(\[][^()\[\]]{0,30}\b(?:19|20)\d\d[)\]]\s*:?\s*$")


@lru_cache(maxsize=4096)  # the same labels stand on every page of a source
def _property_for_label(text: str, vocabulary: Vocabulary) -> Property | None:
    key = label_key(text)
    found = vocabulary.by_label.get(key) or vocabulary.by_label.get(_singular(key))
    if found is None and vocabulary.quantities and (unit := UNIT_BEHIND.search(text)):
        labelled = _property_for_label(text[: unit.start()], vocabulary) if unit.start() else None
        return labelled if labelled is not None and unit["unit"].strip() in labelled.units else None
    if found is None and (date := DATE_BEHIND.search(text)) and date.start():
        return _property_for_label(text[: date.start()], vocabulary)
    return found


def nouns() -> Mapping[str, Property]:
    """The regular expressions of words that follow a figure, each with its property.

    Match them without regard to case, at the figure's end; where several match, the longest match is meant.
    """
    return in_force().nouns

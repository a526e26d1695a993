"""Reading a file of themes: every fault of it told at once."""

from __future__ import annotations

import re
from importlib.resources import files
from types import MappingProxyType
from typing import TYPE_CHECKING

from whosays.themes.matching import Theme, Themes
from whosays.themes.rules import Rule, parse
from whosays.toml_files import refuse, table_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

Table = dict[str, object]

RULES = {"words": "", "for": "for", "against": "against", "not": ""}
"""The lists of rules of a theme, with the direction that they give."""

KEYS = ("label", *RULES)
NAME = re.compile(r"[a-z][a-z0-9_]*")
OURS = "..."
"""In a list of a user's: the rules that stand there in our own file."""


def load(path: Path | None = None) -> Themes:
    """The themes by name; with `path`, a file of the same form is laid over them, key by key.

    Raises InputError with every fault found, when the file cannot be read or does not hold themes.
    """
    if path is None:
        return parsed("", "")
    return parsed(text_of(path, "themes"), str(path))


def parsed(text: str, name: str) -> Themes:
    """The own themes with the TOML of `text` laid over them; `name` tells the file in errors. Raises as `load`.

    A list that holds "..." keeps our rules at that place; a theme that is false is taken away.
    """
    own = table_of(files("whosays").joinpath("themes.toml").read_text("utf-8"), "themes.toml")
    faults: list[str] = []
    for key, entry in table_of(text, name).items():
        before = own.get(key)
        if entry is False:
            if own.pop(key, None) is None:
                faults.append(f"[{key}]: there is no such theme of ours to take away")
        elif isinstance(entry, dict) and isinstance(before, dict):
            own[key] = before | {field: _extended(value, before.get(field)) for field, value in entry.items()}
        else:
            own[key] = entry
    themes = {key: _theme(key, entry, faults) for key, entry in own.items()}
    refuse(faults, name or "themes.toml")
    return Themes(MappingProxyType(themes))


def _extended(value: object, ours: object) -> object:
    """A list of rules with ours where it says so."""
    if not isinstance(value, list) or OURS not in value:
        return value
    at = value.index(OURS)
    return [*value[:at], *(ours if isinstance(ours, list) else ()), *value[at + 1 :]]


def _theme(name: str, entry: object, faults: list[str]) -> Theme:
    """The theme of an entry; what is wrong with it is added to `faults`, a sentence each."""
    if not NAME.fullmatch(name):
        faults.append(f"[{name}]: a theme's name is small letters, digits and _")
    if not isinstance(entry, dict):
        faults.append(f"[{name}]: a theme is a table (or false, to take one of ours away), this is {entry!r}")
        return Theme(name=name, label=name)
    label = entry.get("label")
    if not isinstance(label, str) or not label.strip():
        faults.append(f"[{name}] label: a text is meant" if "label" in entry else f"[{name}]: label is missing")
        label = name
    faults += (f"[{name}] {key}: no such key; there are {', '.join(KEYS)}" for key in entry if key not in KEYS)
    rules = tuple(rule for key in RULES if key in entry for rule in _rules(name, key, entry[key], faults))
    if not any(not rule.excludes for rule in rules) and not any(f"[{name}]" in fault for fault in faults):
        faults.append(f"[{name}]: words, for or against has a rule at least")
    faults += _twice(name, rules)
    return Theme(name=name, label=label, rules=rules)


def _rules(theme: str, key: str, value: object, faults: list[str]) -> Iterator[Rule]:
    if not isinstance(value, list) or not all(isinstance(text, str) for text in value):
        faults.append(f"[{theme}] {key}: a list of rules is meant")
        return
    for text in value:
        try:
            yield parse(text, theme=theme, direction=RULES[key], excludes=key == "not")
        except ValueError as error:
            faults.append(f"[{theme}] {key}: {error}")


def _twice(name: str, rules: tuple[Rule, ...]) -> Iterator[str]:
    """Rules that stand in a theme twice: one of them would never be heard."""
    seen: dict[tuple[object, bool], Rule] = {}
    for rule in rules:
        other = seen.setdefault((frozenset(rule.phrases), rule.whole), rule)
        if other is not rule:
            yield f"[{name}]: {rule.text!r} says the same as {other.text!r}"

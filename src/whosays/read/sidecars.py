"""Reads the sidecar: the TOML file beside an article that says where it came from."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from whosays.records import Metadata, Problem

DATES = ("fetched", "published", "updated")
KEYS = ("url", "title", "site", "language", "copyright", "note", *DATES)
YEAR_OR_MONTH = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
ADDRESS = re.compile(r"[a-z][a-z0-9+.-]*://\S+", re.IGNORECASE)


def read_sidecar(path: str) -> tuple[Metadata | Problem, bytes]:
    """What the sidecar at `path` says, or the Problem with its line; and its bytes, to tell whether it changed."""
    import tomllib

    try:
        raw = Path(path).read_bytes()
    except OSError as error:
        return _problem(path, f"cannot be read: {error.strerror}"), b""
    try:
        text = raw.decode("utf-8")
        table = tomllib.loads(text)
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        return _problem(path, f"line {line}: is not UTF-8"), raw
    except tomllib.TOMLDecodeError as error:
        return _problem(path, f"is not TOML: {error}"), raw
    values: dict[str, str] = {}
    for key, value in table.items():
        said = _value(key, value)
        if isinstance(said, _Refused):
            return _problem(path, f"line {_line_of(key, text)}: {said}"), raw
        values[key] = said
    return Metadata(**values), raw


class _Refused(str):
    """A sentence that says why a value cannot stand."""

    __slots__ = ()


def _value(key: str, value: object) -> str | _Refused:
    """One value as text, dates as ISO text."""
    if key not in KEYS:
        return _Refused(f"unknown key {key!r}; known are {', '.join(sorted(KEYS))}")
    if key in DATES and isinstance(value, datetime.date):  # a datetime is a date too
        return value.isoformat()
    if not isinstance(value, str):
        return _Refused(f"{key} must be text in quotes")
    if key in DATES and not _is_date(value):
        return _Refused(f"{key} must be a date like 2024-05-31, not {value!r}")
    if key == "url" and not ADDRESS.fullmatch(value):
        return _Refused(f"url must be a whole address like https://example.org/page, not {value!r}")
    return value


def _is_date(text: str) -> bool:
    """Whether a text is an ISO date, as precise as a year or as the second.

    >>> [_is_date(text) for text in ("2024", "2024-02", "2024-02-30", "2024-02-29T12:00Z", "May 2024")]
    [True, True, False, True, False]
    """
    if YEAR_OR_MONTH.fullmatch(text):
        return True
    try:
        datetime.datetime.fromisoformat(text)
    except ValueError:
        return False
    return text[4:5] == "-"  # Python reads 20240229 as well, which nothing else here does


def _line_of(key: str, text: str) -> int:
    """The line, counted from 1, in which `key` is given."""
    given = re.search(rf"^\s*\[*\s*[\"']?{re.escape(key)}\b", text, re.MULTILINE)
    return text.count("\n", 0, given.end()) + 1 if given else 1


def _problem(path: str, sentence: str) -> Problem:
    return Problem(stage="sidecar", message=sentence, document=path)

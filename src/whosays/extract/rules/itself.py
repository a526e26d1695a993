"""Whether what a sentence speaks of is the thing itself, and no part, version or longer name of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.extract.sentence.clauses import Topic


def is_itself(topic: Topic, part: re.Pattern[str]) -> bool:
    """Whether a topic's words mean the thing and no part of it ("its admin", "Django's docs").

    `part` tells what parts stand for the whole, as "first version" does for when a thing began.
    """
    span = topic.span
    if span is None:
        return True
    text = span.document.text
    if LONGER_NAME.match(text, span.end):
        return False  # "Azure Functions is …", where only Azure is known
    if span.text.lower() in {"its", "their"}:
        return part.match(text, span.end) is not None
    possessive = POSSESSIVE.match(text, span.end)
    return possessive is None or part.match(text, possessive.end()) is not None


LONGER_NAME = re.compile(r"[ \u00a0]+(?:(?:for|on)[ \u00a0]+)?[A-Z]")
POSSESSIVE = re.compile(r"['’]s?(?=\s)")
NO_PART = re.compile(r"(?!)")
FIRST_VERSION = re.compile(
    r"\s+(?:very\s+)?(?:first|initial|original)\s+(?:(?:public|stable|official)\s+)?(?:version|release|edition)\b",
    re.IGNORECASE,
)
VERSION_BEHIND = re.compile(r"\s*(?:\(?v(?:ersion)?\.?\s?)?\d+(?:\.[\dx]+)*(?=[\s,)])", re.IGNORECASE)


def is_version(topic: Topic) -> bool:
    """Whether a number stands behind the topic's name: "Angular 2 was released in 2016" is of one version."""
    span = topic.span
    return span is not None and VERSION_BEHIND.match(span.document.text, span.end) is not None

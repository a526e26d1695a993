"""What pronouns can stand for: what a sentence leaves for the next one, and what the next one may not take up."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import VERBS
from whosays.extract.sentence.wording import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.sentence.clauses import Topic
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span

THEY = frozenset({"they", "their"})
PLURAL = re.compile(r"(?<![\w.])[a-z]{2,}[^sui\W\d]s(?!\w)")


def referred_to(
    previous: tuple[Topic, ...], sentence: Span, before: Span | None, section: tuple[Topic, ...]
) -> tuple[Topic, ...]:
    """What the pronouns of a sentence may stand for, of what the text has spoken of (`previous`).

    "They" stands for no one thing where the sentence `before` names several of something, "Alder has plugins. They …",
    unless the thing is the one of the `section`.
    """
    if before is None or not previous or THEY.isdisjoint(word_set(sentence.text)):
        return previous
    names = {topic.name for topic in previous}
    if len(names) != 1 or names == {topic.name for topic in section}:
        return previous
    words = (match[0] for match in PLURAL.finditer(before.text))
    return () if any(word not in VERBS for word in words) else previous


BESIDE = re.compile(
    r"""
    \b (?: behind | by | than | like | unlike | instead\ of | against | beside | between | without ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
OTHER_AT_HEAD = re.compile(
    r"(?:The\s+)?(?P<name>[A-Z][\w.+#-]*(?:\s+[A-Z][\w.+#-]*)+)(?:,|\s+(?:is|are|was|were|has|had|can|[a-z]{2,}s)\b)"
)


ANOTHERS = re.compile(r"(?:The\s+)?(?!(?:It|That|This|What|There|Here|Let|He|She|Who)['’]s)[A-Z][\w.+#-]*['’]s\s")
NAME_INSIDE = re.compile(r"(?<=[a-z,;]\s)(?!I\b)[A-Z][\w+#-]*[a-z\d]")


def begins_with_another(text: str) -> bool:
    """Whether a sentence that names no subject speaks of what is another's: "Samson's phone has …"."""
    return ANOTHERS.match(text) is not None


def names_another(text: str) -> bool:
    """Whether a sentence without a topic names something, which a pronoun after it may stand for: "Use Cedar, …"."""
    return NAME_INSIDE.search(text) is not None


def left_over(sentence: Span, mentions: Sequence[Mention]) -> str:
    """The one thing that a sentence without a topic leaves for a pronoun after it; empty where none or several.

    None where the thing is named only beside what the sentence speaks of, "the company behind Alder is small", or
    where that begins with a name of its own: "Alder Desktop, the interface of Alder, is new".
    """
    if len({mention.subject for mention in mentions}) != 1:
        return ""
    first = mentions[0].span.start - sentence.start
    text = sentence.text
    head = OTHER_AT_HEAD.match(text)
    if BESIDE.search(text[:first]) is not None or (head is not None and head.end("name") <= first):
        return ""
    return mentions[0].subject

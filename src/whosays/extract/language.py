"""The language that a page is written in: its own text decides, then what it declares, then a classifier.

The rules for sentences are English. A page, or a paragraph, of another language gives its tables, its labels and its
plain figures, and nothing that needs grammar.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.wording import lowered_words
from whosays.records import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.provenance import Document
    from whosays.records import Block

FUNCTION_WORDS = frozenset(
    "the of and to is that for with are this by from you which it be can not or your have has its as on an at "
    "but more than if when will they what all".split()
)
"""English words that hardly any English sentence does without, and that few sentences of other languages hold."""

ENGLISH = 0.15
"""The share of function words from which a text is English. English prose has 0.25 to 0.45, labels and lists 0.15 to
0.25; German, French, Spanish, Dutch and Danish prose stays below 0.08."""

FOREIGN = 0.08
FEWEST_WORDS = 8
"""Of fewer words no language can be told."""

SAMPLE = 3000
"""Letters of a page that are read to tell its language."""

SCRIPTS_WITHOUT_SPACES = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\u0e00-\u0e7f]")


def english_share(text: str) -> float | None:
    """The share of English function words among the words of a text; None where these are too few to tell.

    >>> english_share("Django is a framework for people with deadlines to meet.") > ENGLISH
    True
    >>> english_share("Django ist ein Framework, das viele Teile von Haus aus mitbringt.") < FOREIGN
    True
    """
    words = lowered_words(text)
    signs = 0 if text.isascii() else len(SCRIPTS_WITHOUT_SPACES.findall(text))
    count = len(words) + signs // 2  # a word of such a script has about two signs
    if count < FEWEST_WORDS:
        return None
    return sum(map(FUNCTION_WORDS.__contains__, words)) / count


def page_language(document: Document, content: Iterable[Block]) -> str:
    """The language of a page as a tag ("en", "de", "pt-BR"); empty where nothing tells.

    English is told by its function words, whatever the page declares: templates declare it for pages of any
    language. Of other languages the page's own word counts; where it has none, py3langid is asked (Lui and Baldwin,
    "langid.py: An Off-the-shelf Language Identification Tool", 2012).
    """
    declared = document.metadata.language
    text = _sample(content)
    share = english_share(text)
    if share is None or FOREIGN <= share < ENGLISH:
        return declared
    is_english = declared.lower().startswith("en")
    if share >= ENGLISH:
        return declared if is_english else "en"
    return declared if declared and not is_english else _classified(text)


def _sample(content: Iterable[Block]) -> str:
    """The first paragraphs and items; all else only where these are few, since labels and names tell little."""
    prose: list[str] = []
    other: list[str] = []
    letters = 0
    for block in content:
        if block.kind in {BlockKind.PARAGRAPH, BlockKind.ITEM}:
            prose.append(block.span.text)
            letters += len(block.span)
            if letters > SAMPLE:
                break
        elif block.kind is not BlockKind.CODE:
            other.append(block.span.text[:SAMPLE])
    text = "\n".join(prose)
    return (text if letters > SAMPLE // 10 else "\n".join([text, *other]))[: 2 * SAMPLE]


def _classified(text: str) -> str:
    import py3langid  # loading its model takes half a second, and only pages of other languages need it

    language, _ = py3langid.classify(text)
    return "" if language == "zxx" else str(language)


def is_english(text: str, page_language: str) -> bool:
    """Whether the rules for English sentences may read a paragraph of a page in that language.

    A page of another language may hold English paragraphs, which their function words tell; in an English page, or
    one whose language is not known, only another script does: lists of names have no function words at all.
    """
    if page_language and not page_language.lower().startswith("en"):
        share = english_share(text)
        return share is not None and share >= ENGLISH
    return text.isascii() or len(SCRIPTS_WITHOUT_SPACES.findall(text)) < len(text) / 10

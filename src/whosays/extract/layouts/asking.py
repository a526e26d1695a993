"""Questions that ask for a value, "How much does Alder cost?", and the few words that answer them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.cells import Asked, answers
from whosays.extract.layouts.texts import is_price
from whosays.extract.rules.prose import FINITE
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import word_set
from whosays.records import BlockKind
from whosays.vocabulary import in_force

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Block, Claim

LONGEST_QUESTION = 100
LONGEST_ANSWER = 120
NAME = "\ufffc"  # stands for the subject that a question names
WORDS = frozenset({"what", "which", "who", "when", "how"})
QUESTIONS = tuple(
    (name, re.compile(pattern, re.VERBOSE | re.IGNORECASE))
    for name, pattern in (
        ("pricing", rf"""
            how \s much \s (?: does | is | do ) \s (?:the\s)? {NAME} (?: \s (?:cost|costs) )? (?: \s (?:per|a) \s \w+ )?
          | what \s (?: does | do ) \s {NAME} \s cost | what (?:['’]s|\s is) \s the \s (?:price|cost) \s of \s {NAME}
        """),
        ("use_case", rf"""
            what \s is \s {NAME} \s (?: (?:best|good|great|ideal|mainly|mostly|typically|commonly) \s )? (?:used\s)? for
          | who \s is \s {NAME} \s (?: (?:best|good|ideal|meant|made) \s )? for
          | who \s should \s (?:use|choose|buy) \s {NAME}
          | when \s (?: should \s (?:i|you|we) | to ) \s (?:use|choose) \s {NAME}
        """),
        ("license", rf"""
            (?:under\s)? (?: what | which ) \s licen[sc]e \s (?: does | is ) \s {NAME} (?: \s .{{2,20}} )?
        """),
        ("first_release", rf"""
            when \s was \s {NAME} \s (?: first\s | initially\s | originally\s )?
              (?: released | launched | created | published )
        """),
        ("created_by", rf"who \s (?: created | invented | built | developed | made | founded ) \s {NAME}"),
        ("maintained_by", rf"who \s (?: makes | maintains | develops | owns | is \s behind ) \s {NAME}"),
        ("written_in", rf"(?: what | which ) \s (?:programming\s)? language \s is \s {NAME} \s written \s in"),
    )
)  # fmt: skip
LEAD = re.compile(r"A(?:nswer)?\s*[:.]\s*", re.IGNORECASE)


def told_by_answer(page: Page, number: int) -> Iterator[Claim]:
    """What a question about one subject and its answer of a few words claim; an answer in sentences tells it itself.

    The question is a heading or a line, its answer the block behind it; or they are a label and its value.
    """
    block = page.content[number]
    asks = block.label if block.kind is BlockKind.LABELLED else block.span
    if asks is None or len(asks) > LONGEST_QUESTION or not asks.text.rstrip("* ").endswith("?"):
        return
    value = _answer(page, number, block)
    if value is None or WORDS.isdisjoint(word_set(asks.text)):
        return
    mentions = page.mentions(asks)
    if len(mentions) != 1:
        return
    at = mentions[0].span.start - asks.start
    text = asks.text.rstrip("* ?")
    wording = QUESTION_NUMBER.sub("", f"{text[:at]}{NAME}{text[at + len(mentions[0].span) :]}")
    name = next((name for name, pattern in QUESTIONS if pattern.fullmatch(wording)), "")
    if name and (name != "pricing" or is_price(value)):
        yield from answers(
            Asked(page, mentions[0].subject, asks, mentions[0].span, described=in_force().get(name)), value
        )


QUESTION_NUMBER = re.compile(r"^\W*(?:Q?\d*\s*[.:)]\s*|Q(?:uestion)?\s*[:.]\s*)?", re.IGNORECASE)


def _answer(page: Page, number: int, block: Block) -> Span | None:
    """The answer, where it is a phrase: short, of one sentence, without a verb of its own and without a name."""
    if block.kind is BlockKind.LABELLED:
        value = block.values[0] if len(block.values) == 1 else None
    else:
        following = page.content[number + 1] if number + 1 < len(page.content) else None
        value = following.span if following is not None and following.kind is BlockKind.PARAGRAPH else None
    if value is None or len(value) > LONGEST_ANSWER:
        return None
    lead = value.match(LEAD)
    value = value[lead.end() :] if lead is not None else value
    if not FINITE.isdisjoint(word_set(value.text)) or len(sentences(value)) != 1 or page.mentions(value):
        return None
    return value.strip().rstrip(".")

"""Questions and their answers: "Is Alder free?" with "Yes, …" below it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.prose import FINITE
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.naming import is_name
from whosays.provenance import Span
from whosays.records import Block, BlockKind
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.records import Claim

LONGEST_QUESTION = 160
ANSWER = re.compile(
    r"(?:A(?:nswer)?\s*[:.]\s*)?(?P<word>yes|no)\b(?=\s*(?:[,.!;:–—]|\s-\s|$))(?!\s*,?\s+and\s+no\b)", re.IGNORECASE
)
NOT_BOTH = re.compile(r"\W*(?:but\s+also\s+no|and\s+(?:yes|no))\b", re.IGNORECASE)
YES_AND = re.compile(r"yes\s+and\s+", re.IGNORECASE)
KINDS = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.LABELLED})

ADVERB = (
    r"(?: (?: really | actually | truly | still | completely | fully | totally | also | even | always | now ) \s+ )*"
)
FORMS = (
    ("is", re.compile(r"(?:is|are) \s+ (?:the\s+)? $", re.VERBOSE | re.IGNORECASE)),
    ("does", re.compile(r"(?:does|do|has|did) \s+ (?:the\s+)? $", re.VERBOSE | re.IGNORECASE)),
    ("can", re.compile(r"can \s+ (?:the\s+)? $", re.VERBOSE | re.IGNORECASE)),
    (
        "use",
        re.compile(r"(?:can|should|could) \s+ (?:i|you|we|one) \s+ (?:use|choose) \s+ $", re.VERBOSE | re.IGNORECASE),
    ),
)
NUMBER = re.compile(r"\W*(?:Q?\d*\s*[.:)]\s*|Q(?:uestion)?\s*[:.]\s*)?", re.IGNORECASE)
FREE = re.compile(rf"{ADVERB} (?P<what> free (?: \s+ to\s+use | \s+ of\s+charge )? ) $", re.VERBOSE | re.IGNORECASE)
OPEN_SOURCE = re.compile(
    rf"{ADVERB} (?: free\s+and\s+ | an?\s+ )? (?P<what> open[- ]sourced? ) (?: \s+ (?:software|project|tool) )? $",
    re.VERBOSE | re.IGNORECASE,
)
GOOD_FOR = re.compile(
    rf"""
    {ADVERB} (?: an?\s+ )? (?: good | great | suitable | suited | ideal | the\s+right | right | best | appropriate
      | recommended | perfect | enough | good\s+enough )
    (?: \s+ (?: choice | fit | option | tool ) )? \s+ for \s+ (?P<what> .{{3,80}} ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
ADJECTIVE = re.compile(rf"{ADVERB} (?P<what> [a-z][\w-]+ (?: \s+ (?: to \s+ [a-z]+ | [a-z-]+ ) )? ) $", re.VERBOSE)
HAS = re.compile(
    r"""
    (?: have | support | offer | include | provide | come\s+with | allow | contain ) \s+ (?:an?\s+|any\s+)?
    (?P<what> .{2,80} ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
WORKS = re.compile(
    r"(?: work(?:s)? | integrate | connect | run ) \s+ (?: with | on | in ) \s+ (?P<what>.{2,60}) $",
    re.VERBOSE | re.IGNORECASE,
)
DOES = re.compile(r"(?P<what> [a-z].{2,80} ) $", re.VERBOSE)
USED_FOR = re.compile(r"(?: for | to ) \s+ (?P<what> .{3,80} ) $", re.VERBOSE | re.IGNORECASE)
THAN = re.compile(r"\bthan\b|\bvs\.?\b|\bversus\b|\bor\b", re.IGNORECASE)


def answered(page: Page, number: int) -> Iterator[Claim]:
    """The claims of a question that is answered by "Yes" or "No": in its own block, or in the next one."""
    block = page.content[number]
    span = block.label if block.kind is BlockKind.LABELLED and block.label is not None else block.span
    text = span.text
    if "?" not in text[:LONGEST_QUESTION] or block.kind not in KINDS:
        return
    end = text.index("?")
    if text[end + 1 :].strip():
        yield from answer_claims(page, span[:end], span[end + 1 :].lstrip())
    elif block.kind is BlockKind.LABELLED:
        if block.values:
            yield from answer_claims(page, span[:end], block.values[0])
    elif number + 1 < len(page.content):
        following = page.content[number + 1]
        if following.kind is not BlockKind.HEADING:
            yield from answer_claims(page, span[:end], following.span)


def without_answer(block: Block) -> Block:
    """The block without the "Yes" or "No" that it begins with, and without the rest of a sentence that has no verb."""
    match = block.span.match(ANSWER) or block.span.match(YES_AND)
    if match is None:
        return block
    first = sentences(block.span)[0]
    rest = block.span[match.end() :].lstrip(" ,.!;:–—-")
    elliptic = FINITE.isdisjoint(word_set(first.text)) and first.end <= block.span.end
    return block._replace(span=Span(rest.document, first.end, block.span.end).lstrip() if elliptic else rest)


def answer_claims(page: Page, question: Span, answer: Span) -> Iterator[Claim]:
    """What a question (without its mark) claims of the one subject that it names, when the answer is yes or no."""
    said = answer.match(ANSWER)
    if said is None or NOT_BOTH.match(answer[said.end() :].text) or THAN.search(question.text):
        return
    question = question[_number_end(question) :]
    mentions = page.mentions(question)
    if not mentions or len({mention.subject for mention in mentions}) != 1:
        return
    mention = mentions[0]
    form = next((name for name, form in FORMS if question[: mention.span.start - question.start].match(form)), "")
    rest = question[mention.span.end - question.start :].strip()
    no = said["word"] if said["word"].text.lower() == "no" else None
    if form and rest:
        yield from READERS[form](page, mention, rest, said["word"], no)


def _number_end(question: Span) -> int:
    match = NUMBER.match(question.text)
    return match.end() if match else 0


def _is(page: Page, mention: Mention, rest: Span, word: Span, no: Span | None) -> Iterator[Claim]:
    """As in "Is Alder free?", "Is Alder open source?", "Is Alder good for teams?", "Is Alder hard to learn?"."""
    for name, pattern in (("pricing", FREE), ("license", OPEN_SOURCE), ("use_case", GOOD_FOR), ("feature", ADJECTIVE)):
        match = rest.match(pattern)
        if match is not None:
            yield _claim(page, mention, name, match["what"], word, no)
            return


def _does(page: Page, mention: Mention, rest: Span, word: Span, no: Span | None) -> Iterator[Claim]:
    """As in "Does Alder support plugins?", "Does Alder work with Slack?"."""
    works = rest.match(WORKS)
    if works is not None:
        for name in split_names(works["what"]):
            if is_name(name.text) and name.text[0].isupper():
                yield _claim(page, mention, "works_with", name, word, no)
        return
    match = rest.match(HAS) or rest.match(DOES)
    if match is not None:
        yield _claim(page, mention, "feature", match["what"], word, no)


def _can(page: Page, mention: Mention, rest: Span, word: Span, no: Span | None) -> Iterator[Claim]:
    """As in "Can Alder export files?"; what a thing is used for is a use case, "Can Alder be used for games?"."""
    used = rest.match(BE_USED)
    match = used or rest.match(DOES)
    if match is not None:
        yield _claim(page, mention, "use_case" if used else "feature", match["what"], word, no)


def _use(page: Page, mention: Mention, rest: Span, word: Span, no: Span | None) -> Iterator[Claim]:
    """As in "Can I use Alder for games?", "Can I use Alder offline?"."""
    used = rest.match(USED_FOR)
    match = used or rest.match(DOES)
    if match is not None:
        yield _claim(page, mention, "use_case" if used else "feature", match["what"], word, no)


BE_USED = re.compile(r"be\s+used\s+(?:for|to|as)\s+(?P<what>.{3,80})$", re.IGNORECASE)
READERS = {"is": _is, "does": _does, "can": _can, "use": _use}


def _claim(page: Page, mention: Mention, name: str, what: Span, word: Span, no: Span | None) -> Claim:
    """The claim that the question's words, with its answer, make."""
    label = None if no is not None else word
    return page.claim(mention.subject, name, what.strip(), about=mention.span, negation=no, label=label)

"""Winners by criterion: "Winner: Alder" below "Performance", "Ease of use winner: Birch", "It's a tie"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.layouts.grid import SIGNS, bare
from whosays.extract.layouts.winners import MOST_EQUAL
from whosays.extract.rules.comparing.aspects import won_on
from whosays.extract.sentence.wording import clean, word_set
from whosays.extract.subjects.naming import without_number
from whosays.records import BlockKind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.sections import Section
    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Block, Claim

TRIGGERS = frozenset({"winner", "wins", "edge", "verdict"})
LONGEST = 160  # letters in which the winner must be named

WINNER = re.compile(
    r"""
    ^ \W* (?: (?P<aspect> [^:.!?\n]{3,50}? ) \s+ )?? (?: the\s+ | our\s+ | overall\s+ | clear\s+ | round\s+ )*
    winner \s* (?: (?: for | in | on | by ) \s+ (?P<on> [^:.!?\n]{3,50}? ) \s* )? (?: is \s+ | [:：–—-]+ \s* | \n \s* )
    (?P<who> .+ ) $
  | ^ \W* (?: verdict | edge ) \s* [:：–—-] \s* (?P<party> .+ ) $
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
WINS = re.compile(
    r"""
    (?: \s* \( (?:on|for|in) \s+ (?P<value> [^()]{3,40} ) \)
    | \s* (?: wins | takes\s+(?:this|it|the) | has\s+the\s+edge ) \b
    (?: \s+ (?: on | for | in ) \s+ (?P<on> [^:.!?,;\n]{3,50}? )
        (?= \s* (?: [.,;!\n] | $ | \s (?:because|since|thanks|with|by|due) \b ) ) )?
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PICTURE = SIGNS.replace(r"\s", "")
ENDS = re.compile(
    rf"\s*(?:[.,;!(*–—{PICTURE}]|-\s|$|\n|\b(?:by|for|because|since|thanks|with|due|as)\b)", re.IGNORECASE
)
TIE = re.compile(
    r"\W*(?:it(?:['’]s|\s+is)\s+)?(?:an?\s+)?(?:genuine\s+|close\s+|near\s+|dead\s+)?(?P<tie>tie|draw|tied|even|equal|both|none|neither)\b\s*"
    r"(?=[.,;!(*–—]|-\s|$|\n|\b(?:between|for|as|since|because|here|are|is)\b)",
    re.IGNORECASE,
)
NO_CRITERION = frozenset(
    "verdict conclusion final overall summary winner winners faq which better best who wins versus vs comparison quick "
    "our the and is thoughts takeaway bottom line results tl dr".split()
)


class Verdict(NamedTuple):
    """Who wins (empty: nobody), in which words, on what, and between whom it is a tie, where the words say it."""

    winner: str
    words: Span
    criterion: Span | None = None
    tied: tuple[str, ...] = ()


def verdict_claims(page: Page, block: Block, section: Section) -> Iterator[Claim]:
    """The comparisons that a line with a winner makes: more than each of the others, or equal where it is a tie."""
    if len(page.subjects.names) < 2 or block.kind in NO_KINDS:
        return
    text = block.span.text[:LONGEST]
    lowered = text.lower()
    if not any(trigger in lowered for trigger in TRIGGERS) or TRIGGERS.isdisjoint(word_set(text)):
        return
    if block.kind is BlockKind.LABELLED and (label := block.label) is not None and WINS_WORD.search(text):
        yield from _labelled(page, label, block.values)
        return
    match = block.span[:LONGEST].match(WINNER)
    verdict = _verdict(page, match.get("who") or match["party"], loose=match.get("who") is not None) if match else None
    if match is None or verdict is None:
        return
    criterion = match.get("aspect") or match.get("on") or verdict.criterion or _criterion(page, block)
    aspect = _aspect(criterion) if criterion is not None else "overall"
    yield from _comparisons(page, verdict, aspect, criterion, section.pair or page.subjects.names)


def _comparisons(
    page: Page, verdict: Verdict, aspect: str, criterion: Span | None, compared: tuple[str, ...]
) -> Iterator[Claim]:
    """The winner against each of the others, or the two of a tie."""
    compared = verdict.tied or compared
    if verdict.winner:
        pairs = [(verdict.winner, other, "more") for other in compared if other != verdict.winner]
    else:
        pairs = [(*pair, "equal") for pair in combinations(compared, 2)] if len(compared) <= MOST_EQUAL else []
    if verdict.winner:
        aspect = won_on(aspect)
    for subject, other, relation in pairs if verdict.winner in ("", *compared) else ():
        yield page.claim(
            subject, "comparison", verdict.words, object=other, text=aspect, relation=relation, label=criterion
        )


WINS_WORD = re.compile(r"\bwins\b", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[·•|,;\n]\s*")


def _labelled(page: Page, label: Span, values: tuple[Span, ...]) -> Iterator[Claim]:
    """A criterion with its winner, "Speed: Alder wins", or a winner with its criteria, "Alder wins: speed, price"."""
    compared = page.subjects.names
    if (verdict := _verdict(page, label, loose=False)) is not None and verdict.winner:
        for criterion in (part.strip(" .") for value in values for part in value.split(BETWEEN)):
            if 0 < len(criterion) <= LONGEST_CRITERION:
                yield from _comparisons(page, verdict, clean(criterion.text), criterion, compared)
    elif len(values) == 1 and (verdict := _verdict(page, values[0], loose=False)) is not None:
        yield from _comparisons(page, verdict, _aspect(label), label, compared)


NO_KINDS = frozenset({BlockKind.TABLE, BlockKind.CODE, BlockKind.TITLE, BlockKind.QUOTE})


def _verdict(page: Page, who: Span, *, loose: bool) -> Verdict | None:
    """What stands behind "Winner:"; where not `loose`, behind "Verdict:", a verb must say that somebody wins."""
    tie = who.match(TIE)
    if tie is not None:
        named = TIED_PARTS.match(who.text, tie.end())
        tied = tuple(dict.fromkeys(each.subject for each in page.mentions(who[: named.end()]))) if named else ()
        return Verdict("", tie["tie"], tied=tied if len(tied) > 1 else ())
    mentions = page.mentions(who)
    if not mentions or BEFORE_WINNER.fullmatch(who.document.text, who.start, mentions[0].span.start) is None:
        return None
    first = mentions[0]
    after = who[first.span.end - who.start :]
    wins = after.match(WINS)
    if wins is not None:
        return Verdict(first.subject, first.span, wins.get("on") or wins.get("value"))
    return Verdict(first.subject, first.span) if loose and ENDS.match(after.text) else None


TIED_PARTS = re.compile(r"\s*between\s[^.;!?\n]+", re.IGNORECASE)  # "a tie between Alder and Birch": not with Cedar
BEFORE_WINNER = re.compile(r"(?:[^\w\n]|\bthe\b)*", re.IGNORECASE)


FEWEST_EXPLAINING = 3  # words behind a colon that explain the criterion before it


NO_ASPECT = re.compile(r"[\s:–—-]+(?:verdict|winner|comparison|compared|showdown|face-?off)$", re.IGNORECASE)


def _aspect(criterion: Span) -> str:
    """The name of a criterion without what the heading says of comparing: "Streaming Comparison"."""
    words = NO_ASPECT.sub("", bare(without_number(criterion.text)))
    topic, _, explained = words.partition(": ")
    short = len(explained.split()) >= FEWEST_EXPLAINING and not any(map(str.isdigit, topic))  # no "Round 2: speed of …"
    return topic if short else words


def _criterion(page: Page, block: Block) -> Span | None:
    """The innermost heading, where it is the name of a criterion: "Performance".

    A line that closes a section of several parts is of the section, not of its last part.
    """
    path = block.path[:-1] if _closes_section(page, block) else block.path
    for heading in path[:-3:-1]:
        named = any(name in heading.text for name in page.subjects.names)  # also in longer names, "Alder Extras"
        if not named and len(heading) <= LONGEST_CRITERION and word_set(heading.text).isdisjoint(EXAMPLES):
            return heading if not word_set(heading.text) <= NO_CRITERION else None
    return None


FARTHEST = 200  # blocks before a verdict among which its section must begin


def _closes_section(page: Page, block: Block) -> bool:
    """Whether a verdict stands at the end of a section with several parts, of which no other has a verdict."""
    path = block.path
    if len(path) < 2 or page.content[0].span.start == path[-2].start:  # the title heads all
        return False
    at = bisect_left(page.content, block.span.start, key=lambda each: each.span.start)
    behind = next((each for each in page.content[at + 1 : at + FARTHEST] if each.kind is BlockKind.HEADING), None)
    if behind is None or path[-2] in behind.path:
        return False
    parts = 0
    for each in reversed(page.content[max(0, at - FARTHEST) : at]):
        if path[-2] not in each.path:
            return parts > 1 and each.span == path[-2]
        if each.kind is BlockKind.HEADING:
            parts += 1
        elif len(each.span) <= LONGEST and not TRIGGERS.isdisjoint(word_set(each.span.text)):
            return False
    return False


LONGEST_CRITERION = 60
EXAMPLES = frozenset({"example", "examples", "breakdown", "setup", "code"})

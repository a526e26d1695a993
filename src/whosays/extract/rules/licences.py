"""Under which licence a thing is had."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.itself import is_itself
from whosays.extract.sentence.lexicon import is_adjective
from whosays.extract.sentence.wording import first_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Topic
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span
    from whosays.records import Claim

NOT_BEFORE = (
    "of on with by for to from in partly partially mostly formerly once no not based built the many some most other"
    " several various all behind like unlike as than"
)
"""Words that show that "open source" behind them is told of something else, or not of the whole."""

QUALIFIERS = rf"(?: (?! (?: {'|'.join(NOT_BEFORE.split())} ) \b ) [\w-]+ ,? \s+ ){{0,4}}?"
OPEN_SOURCE = re.compile(
    rf"""
    {QUALIFIERS} (?P<license> open[- ]sourced? ) \b
    (?! \s+ (?: community | version | edition | core | components? | librar | plugins? | extensions? | ecosystem
        | contributors?
            | model | movement | philosophy | tools\b | packages\b
            | and \s+ (?:closed|proprietary|commercial|enterprise) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
CLOSED = re.compile(
    rf"""
    {QUALIFIERS}
    (?P<license> proprietary | closed[- ]sourced? | source[- ]available | open[- ]core )
    (?= \s* (?: [.,;)] | $ ) | \s+ (?: and | but | software | product | tool | platform | service | app
        | application | solution
        | system | database | engine | language | framework | project | program | code | in ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
ITS_CODE = re.compile(r"\s+(?:source\s+code|code(?:base)?|source)\b", re.IGNORECASE)


def of_copula(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """The licence that follows "is"; "is not open source" is a claim that denies."""
    if not is_itself(topic, ITS_CODE):
        return
    rest, denied = behind_negation(predicate)
    open_source = rest.match(OPEN_SOURCE)
    if open_source is not None and not (topic.span is None and _begins_with_name(rest.text)):
        yield page.claim(topic.name, "license", open_source["license"], about=topic.span, negation=denied)
    if denied is not None:
        return
    closed = rest.match(CLOSED)
    if closed is not None:
        yield page.claim(topic.name, "license", closed["license"], about=topic.span)


def _begins_with_name(text: str) -> bool:
    """Whether a fragment begins with what may be a name: "Lightway open-source protocol" tells of the protocol."""
    word = first_word(text)
    return text[:1].isupper() and word not in {"open", "open-source", "free", "an", "a"} and not is_adjective(word)


def behind_negation(predicate: Predicate) -> tuple[Span, Span | None]:
    """What a predicate says, and the word that denies it, which stands before that."""
    rest, denied = predicate.rest, predicate.negation
    if denied is not None and rest.start <= denied.start < rest.end:
        rest = rest[denied.end - rest.start :].lstrip()
    return rest, denied


LICENSED = re.compile(
    r"""
    \b (?:under|with|has|uses) \s+ (?:an?\s+)? (?:open[- ]source\s+)? (?:the\s+)?
    (?P<license> (?:permissive\s+|dual\s+)?
      (?: (?: \d-[Cc]lause\s+ | [Mm]odified\s+ | [Nn]ew\s+ )? BSD (?: -\d(?:-Clause)? )?
        | MIT (?! [-\s]licen[sc]ed )
        | Apache (?: [\s-] (?:Software\s+)? (?:License\s+)? (?:[Vv]ersion\s+)? v?2(?:\.0)? )?
        | [AL]?GPL (?: [\s-]? v?\d(?:\.\d)? )?
        | GNU(?:\s+(?:Affero|Lesser|Library|General|Public))* (?:\s\w+)*?
        | MPL (?: [\s-]?2\.0 )? | Mozilla\s+Public | ISC | PSF | EPL | SSPL | BSL | Elastic | Unlicense )
      (?: \s+ (?: [Ll]icen[sc]e | [Ll]icensing ) )? )
  | \b (?P<named> (?:MIT|BSD|[AL]?GPL(?:v\d)?|Apache(?:\s2\.0)?)[-\s]licen[sc]ed ) \b
      (?! \s+ (?: librar | component | packages | plugins ) )
  | \( (?P<bracketed> (?:MIT|BSD|[AL]?GPL-?(?:v?\d(?:\.\d)?)?|Apache(?:[\s-]2\.0)?|MPL[\s-]2\.0)
      (?: \s+licen[sc]ed? )? ) \)
    """,
    re.VERBOSE,
)

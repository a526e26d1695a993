"""Who made a thing and when, told of an "it": "Ann Marsh started it in 2015", "Its first release …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.makers import IN_YEAR, makers
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.wording import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

PERSON = r"[A-Z][\w.’'-]*(?:\s+(?:de|van|von|der))*\s+[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+)?"
MADE_IT = re.compile(
    rf"""
    (?: ^ | [:;] \s+ ) (?P<names> {PERSON} (?: (?: ,\s+ | ,?\s+and\s+ ) {PERSON} )* ) \s+
    (?: first\s+ | originally\s+ )?
    (?P<verb> created | started | founded | developed | designed | invented | wrote | built ) \s+ it \b
    (?P<rest> [^.;]* )
    """,
    re.VERBOSE,
)
VERBS = frozenset("created started founded developed designed invented wrote built".split())
RELEASED_IT = re.compile(rf"\b(?:released|launched|published)\s+it\b[^,;]{{0,40}}?{IN_YEAR.pattern}", re.VERBOSE)
IN_ITS_YEAR = re.compile(rf"\s+{IN_YEAR.pattern}", re.VERBOSE)
FIRST_RELEASE = re.compile(
    rf"""
    (?: Its | The ) \s+ (?P<label> first \s+ (?: stable\s+ | public\s+ | official\s+ )? (?: version | release ) )
    \s+ (?: came\s+out | appeared | arrived | shipped | followed | was (?: \s+ (?: released | published | made ) )? )
    \s+ {IN_YEAR.pattern}
    """,
    re.VERBOSE,
)


def told_of_it(page: Page, sentence: Span, mentions: Sequence[Mention], previous: Sequence[Topic]) -> Iterator[Claim]:
    """What a sentence tells of the making of "it": what the sentence before, or this one before "it", is about."""
    words = word_set(sentence.text)
    if "it" in words and not VERBS.isdisjoint(words):
        yield from _made(page, sentence, mentions, previous)
    if "first" in words and not mentions and len(previous) == 1:
        found = sentence.match(FIRST_RELEASE)
        if found is not None:
            topic = previous[0]
            yield page.claim(topic.name, "first_release", found["year"], about=topic.span, label=found["label"])


def _made(page: Page, sentence: Span, mentions: Sequence[Mention], previous: Sequence[Topic]) -> Iterator[Claim]:
    """As in "Ann Marsh started it in 2015" and "Alder is young: Ann Marsh started it in 2015"."""
    found = sentence.search(MADE_IT)
    if found is None:
        return
    before = [mention for mention in mentions if mention.span.end <= found["names"].start]
    topics = [Topic(mention.subject, mention.span) for mention in before] if before else list(previous)
    inside = any(found["names"].start <= mention.span.start < found["verb"].end for mention in mentions)
    if len({topic.name for topic in topics}) != 1 or inside:
        return
    topic, verb = topics[0], found["verb"]
    yield from makers(page, topic.name, topic.span, "created_by", found, verb)
    year = found["rest"].search(RELEASED_IT) or found["rest"].match(IN_ITS_YEAR)
    if year is not None:
        yield page.claim(topic.name, "first_release", year["year"], about=topic.span, label=verb)

"""What a sentence tells of things that the page does not compare: another product, a maker, a plan of a subject.

Only facts that are told in so many words: who made it and when, its licence, its price, where it sits. Who reads a
comparison wants those too, and a claim on another thing does no harm to the subjects'.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules import licences, origins, plans, prices, seats
from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.naming import NO_NAMES, is_name

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

TRIGGERS = frozenset(
    "created developed designed built started founded launched released open-source source proprietary headquartered "
    "costs starts priced debuted appeared".split()
)
BORN = re.compile(r"\b(?:born|written|raised|elected)\b")


def may_tell(sentence: Span) -> bool:
    """Whether a sentence has one of the words by which facts of other things are told."""
    return not TRIGGERS.isdisjoint(word_set(sentence.text))


def of_other(page: Page, sentence: Span, name: str) -> Iterator[Claim]:
    """The facts of a thing whose `name` begins a sentence: "Elm was started in 2017 by Ann Marsh", "Elm costs $3"."""
    words = word_set(sentence.text)
    if TRIGGERS.isdisjoint(words) or not is_name(name) or BORN.search(sentence.text):
        return
    words_of = name.split()
    if words_of[0] in NO_NAMES or words_of[-1] in plans.PLAN_NAMES:
        return  # "If VPNs are open source", "Alder Pro costs $9"
    at = sentence.text.find(name)
    topic = Topic(name, sentence[at : at + len(name)])
    clause = Clause(
        span=sentence, sentence=sentence, words=words, topics=(topic,), mentions=(), subject_end=at + len(name)
    )
    for predicate in clause.predicates:
        if predicate.lemma == "be" and not predicate.modal:
            yield from licences.of_copula(page, topic, predicate)
            if predicate.negation is None:
                yield from origins.of_copula(page, topic, predicate, clause)
                if "headquartered" in words:
                    yield from seats.seat(page, topic, predicate)
    yield from origins.since(page, topic, clause)
    yield from prices.prices(page, topic, clause)


def named_beside(page: Page, sentence: Span) -> Iterator[Claim]:
    """Facts beside a name in any place: "Acme, which is based in Bonn", "Alder Sync ($5/mo)", "Alder Pro costs $9"."""
    text = sentence.text
    words = word_set(text)
    if prices.names_currency(text, words):
        yield from plans.of_plans(page, sentence)
    if not seats.MAKER_WORDS.isdisjoint(words) or "-based" in text:
        yield from seats.of_makers(page, sentence)

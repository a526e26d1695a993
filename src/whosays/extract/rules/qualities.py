"""Qualities in clauses: what a subject is, what its parts are, what it is for. What it has and does: `features`."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract.rules import prices
from whosays.extract.rules.advantages import advantages_of_part
from whosays.extract.rules.being import HEARSAY, SOMETIMES, ability, adjectives, made, special
from whosays.extract.rules.categories import apposition, category
from whosays.extract.rules.features import Context, doing, objects, quality
from whosays.extract.rules.idioms import idioms
from whosays.extract.rules.integrations import integrations
from whosays.extract.rules.parts import around, of_part, owned_part
from whosays.extract.rules.uses import FOR_PURPOSE, each_use, further_uses, purpose, use, use_of_verb
from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.lexicon import COPULAS
from whosays.extract.sentence.phrasing import OBJECT_END, is_conditional, trimmed, without_determiners
from whosays.extract.sentence.predicates import Predicate
from whosays.extract.sentence.wording import first_word, word_set
from whosays.extract.subjects.naming import is_attested, is_name
from whosays.values import split_names
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim
    from whosays.vocabulary import Property

NO_STATEMENT = frozenset({"could", "would", "may", "might", "should", "will", "must"})
NEITHER = re.compile(r"\bneither\s+(?:the\s+)?$", re.IGNORECASE)


def qualities(page: Page, clause: Clause, context: Context) -> Iterator[Claim]:
    """Categories, features, use cases, pros and cons that a clause states of its topics."""
    yield from idioms(page, clause, context)
    yield from apposition(page, clause)
    aside = around(page, clause)
    if aside is not None:
        yield from aside
        return
    owned = owned_part(clause)
    if owned.part is not None and owned.predicate is not None:
        yield from _of_possession(page, clause, owned.part, owned.predicate)
    elif not owned.unclear:
        denied = _denied_together(clause)
        for topic in clause.topics:
            for predicate in clause.predicates:
                told = predicate if denied is None else replace(predicate, negation=denied)
                yield from _predicated(page, topic, told, clause, context)
            yield from _thanks_to(page, topic, clause)
            for value in further_uses(clause.span):
                yield page.claim(topic.name, "use_case", value, about=topic.span)
    yield from integrations(page, clause)


def _denied_together(clause: Clause) -> Span | None:
    """The "neither" before the subjects that a clause names together."""
    if "neither" not in clause.words or not clause.topics or clause.topics[0].span is None:
        return None
    before = clause.span[: clause.topics[0].span.start - clause.span.start]
    found = before.search(NEITHER)
    return found[0].rstrip() if found else None


def _predicated(page: Page, topic: Topic, predicate: Predicate, clause: Clause, context: Context) -> Iterator[Claim]:
    """What one verb says of a topic."""
    if predicate.modal in NO_STATEMENT and not predicate.negation:
        return
    if predicate.lemma == "be":
        # "Alder databases are stores": their kind, not that of the one thing
        of_several = (
            predicate.form == "are" and len(clause.topics) == 1 and WITH_ARTICLE.match(predicate.rest.text) is None
        )
        told = _being(page, topic, predicate, context)
        yield from (claim for claim in told if not (of_several and claim.property == "category"))
        return
    found = use_of_verb(predicate)
    if found is not None:
        for each in each_use(found[0]):
            yield quality(page, "use_case", topic, predicate, each, negation=found[1])
        return
    yield from doing(page, topic, predicate, clause, context)


THANKS = re.compile(
    r"\b(?:thanks\s+to|due\s+to|because\s+of|owing\s+to|,\s+with|^with)\s+(?P<what>(?:its|their)\s+[^;]+)",
    re.IGNORECASE,
)
ITS = frozenset({"its", "their"})
THANKS_END = re.compile(r",(?!\s*(?:and\s+)?[\w-]+(?:\s+[\w-]+){0,4}(?:,|$)).*$", re.DOTALL)


def _thanks_to(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """What a subject is said to have by the way: "thanks to its plugins", "due to its garbage collection"."""
    if ITS.isdisjoint(clause.words) or len(clause.topics) != 1 or not clause.predicates:
        return
    for match in clause.span.finditer(THANKS):
        what = trimmed(match["what"], THANKS_END)
        yield from objects(page, topic, _implied(what), what, Context())


def _implied(what: Span) -> Predicate:
    """The "has" that such words imply."""
    return Predicate(lemma="have", form="has", verb=what[:0], rest=what)


def _of_possession(page: Page, clause: Clause, owned: Span, predicate: Predicate) -> Iterator[Claim]:
    """A feature in the words of the clause: what the subject's part is or does; or a fact, where it is one's label."""
    described = property_for_label(owned.text)
    facts_label = described is not None and described.name not in QUALITIES
    if described is not None and facts_label and described.datatype in TOLD_BY_WORDS and predicate.lemma == "be":
        if not (predicate.modal or predicate.past):
            yield from _owned_fact(page, clause, owned, predicate, described)
        return
    own = advantages_of_part(page, clause.topics[0], clause.span[owned.start - clause.span.start :])
    if own is not None:
        yield from own
        return
    yield from of_part(page, clause.topics, owned, predicate)


INSIDE = re.compile(r"(?:located\s+)?in\s+(?:the\s+)?")
QUALITIES = frozenset({"feature", "pro", "con", "use_case"})  # told by `advantages_of_part`
TOLD_BY_WORDS = frozenset({"text", "name", "version", "url"})


def _owned_fact(page: Page, clause: Clause, owned: Span, predicate: Predicate, described: Property) -> Iterator[Claim]:
    """A fact whose label the subject owns: "its licence is the BSD license", "Vue's creator is Evan You"."""
    value = without_determiners(trimmed(predicate.rest, OBJECT_END))
    if predicate.lemma != "be" or predicate.negation is not None or not value:
        return
    if described.name == "headquarters" and (inside := INSIDE.match(value.text)) is not None:
        value = value[inside.end() :]
    if described.name == "pricing" and prices.PRICE_LIKE.search(value.text) is None:
        return  # "its free plan is outstanding"
    named = described.datatype == "name"
    for each in split_names(value) if named else [value]:
        if is_name(each.text) or not named:
            for topic in clause.topics:
                yield page.claim(topic.name, described.name, each, label=owned, about=topic.span)


DENIED = re.compile(r"(?:not|never|no\s+longer)\s+", re.IGNORECASE)
MADE_FOR = frozenset({"designed", "built", "made", "created", "developed", "meant", "intended"})


def _being(page: Page, topic: Topic, predicate: Predicate, context: Context) -> Iterator[Claim]:
    """What is said after "is": a use, else a category, else adjectives."""
    denied = DENIED.match(predicate.rest.text)
    if denied is not None:
        predicate = replace(predicate, rest=predicate.rest[denied.end() :])
    begin = first_word(predicate.rest.text)
    if (begin in HEARSAY and begin not in {"often", "sometimes"}) or SOMETIMES.match(predicate.rest.text):
        return
    found = use(predicate)
    if found is not None and (not predicate.past or begin in MADE_FOR):
        for each in each_use(found[0]):
            yield quality(page, "use_case", topic, predicate, each, negation=found[1])
        return
    if is_conditional(predicate.rest.text) or predicate.past:
        return
    if predicate.modal:
        yield from ability(page, topic, predicate)
        return
    own = special(page, topic, predicate, context)
    if own is not None:
        yield from own
        return
    phrase = category(predicate)
    if phrase is not None:
        yield from _of_category(page, topic, predicate, phrase)
    elif (claim := made(page, topic, predicate)) is not None:
        yield claim
    elif predicate.verb:
        yield from adjectives(page, topic, predicate)


SAYS_LICENSE = frozenset(
    "open source sourced free and tool tools software project projects product products framework frameworks".split()
)


def _of_category(page: Page, topic: Topic, predicate: Predicate, phrase: Span) -> Iterator[Claim]:
    """The claims of a phrase that tells a category: itself, what the thing is made for, and what it comes with."""
    if word_set(phrase.text) <= SAYS_LICENSE or (not predicate.verb and phrase.text[0].isdigit()):
        return  # "open source tools": a licence, told by its own rule
    if predicate.negation is not None:
        if not predicate.rest.text.lower().startswith("the "):
            yield quality(page, "feature", topic, predicate, phrase, negation=predicate.negation)
        return
    rest = predicate.rest
    behind = rest[phrase.end - rest.start :]
    having = behind.match(WITH_BEHIND)
    what = trimmed(having["what"], OBJECT_END) if having is not None else None
    quoted = phrase.until(what) if what and len(what) <= LONGEST_QUOTED else phrase
    yield quality(page, "category", topic, predicate, quoted, text=phrase.text)
    made_for = behind.match(FOR_PURPOSE)
    if made_for is not None and (meant := purpose(made_for["what"])):
        yield page.claim(topic.name, "use_case", meant, about=topic.span)
    if what:
        yield from objects(page, topic, _implied(what), what, Context())


LONGEST_QUOTED = 60  # letters of what a thing comes with that are quoted with its category
WITH_BEHIND = re.compile(r"\s*,?\s+with\s+(?P<what>[^;]+)", re.IGNORECASE)


MAKER = re.compile(r"\b(?:company|agency|team|firm|startup|organi[sz]ation)\b", re.IGNORECASE)  # no thing to compare
ARTICLES = frozenset({"a", "an"})
WITH_ARTICLE = re.compile(r"an?\s")


def may_define(words: frozenset[str]) -> bool:
    """Whether a clause of these words can be a definition, "… is a …"; spares most clauses to be read for one."""
    return not (ARTICLES.isdisjoint(words) or COPULAS.isdisjoint(words))


def definition(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "Jinja is a template engine": a category of a thing that is no subject of the page."""
    if clause.topics or clause.impersonal or not (may_define(clause.words) and page.subjects.names):
        return  # nothing is compared here, or nothing is defined
    if not clause.predicates or clause.predicates[0].lemma != "be":
        return
    name, predicate = clause.opening.strip(), clause.predicates[0]
    if "," in name.text:
        return  # "In other words, X is a …"
    if predicate.past or predicate.modal or predicate.negation is not None or not is_name(name.text):
        return
    if WITH_ARTICLE.match(predicate.rest.text) and is_attested(page, name.text):
        found = _being(page, Topic(name.text, name), predicate, Context())
        yield from (claim for claim in found if claim.property == "category" and not MAKER.search(claim.text))

"""Qualities in clauses: what a subject is, what its parts are, what it is for. What it has and does: `features`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.categories import category
from whosays.extract.rules.features import Context, doing, quality
from whosays.extract.rules.idioms import idioms
from whosays.extract.sentence.clauses import Clause, Topic, statement
from whosays.extract.sentence.lexicon import COPULAS, DOING, HAVING, is_adjective
from whosays.extract.sentence.phrasing import OBJECT_END, PURPOSE_END, trimmed, without_determiners
from whosays.extract.sentence.wording import first_word, word_set
from whosays.extract.subjects.naming import is_attested, is_name
from whosays.provenance import Span
from whosays.values import split_names
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.predicates import Predicate
    from whosays.records import Claim
    from whosays.vocabulary import Property

NO_STATEMENT = frozenset({"could", "would", "may", "might", "should", "will", "must"})


def qualities(page: Page, clause: Clause, context: Context) -> Iterator[Claim]:
    """Categories, features, use cases, pros and cons that a clause states of its topics."""
    owned = possession(clause) if clause.topics else None
    if owned is not None:
        yield from _of_possession(page, clause, owned)
    else:
        for topic in clause.topics:
            for predicate in clause.predicates:
                if predicate.modal in NO_STATEMENT and not predicate.negation:
                    continue
                if predicate.lemma == "be":
                    yield from _being(page, topic, predicate)
                elif predicate.modal != "can" or predicate.negation:
                    yield from doing(page, topic, predicate, clause, context)
    yield from idioms(page, clause, context)


OWN = re.compile(r"['’]s?\s+")
ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)
SHORTEST, LONGEST = 9, 120  # letters of what is said of a subject's part


def possession(clause: Clause) -> Span | None:
    """What of its subject a clause speaks of: "templating syntax" in "Vue's templating syntax is …"; else None."""
    last = clause.topics[-1].span
    if last is None or not clause.predicates or last.end > clause.predicates[0].verb.start:
        return None
    between = Span(last.document, last.end, clause.predicates[0].verb.start)
    own = OWN.match(between.text)
    if own is None and ITS.match(last.text) is None:
        return None
    return between[own.end() if own else 0 :].strip() or None


OWNED_VERBS = frozenset({"be", *HAVING, *DOING})
SUCH_THAT = re.compile(r"such\s+that\b")


def _of_possession(page: Page, clause: Clause, owned: Span) -> Iterator[Claim]:
    """A feature in the words of the clause: what the subject's part is or does."""
    predicate = clause.predicates[0]
    if predicate.modal or predicate.past or predicate.lemma not in OWNED_VERBS:
        return
    described = property_for_label(owned.text)
    if described is not None and described.datatype in TOLD_BY_WORDS:
        yield from _owned_fact(page, clause, owned, described)
        return
    value = trimmed(owned.until(predicate.span), OBJECT_END)
    whole = SHORTEST <= len(value) <= LONGEST and value.end > predicate.verb.end
    if whole and SUCH_THAT.match(predicate.rest.text) is None:
        text, negation = value.text, predicate.negation
        for topic in clause.topics:
            words = statement(topic, value)
            yield page.claim(topic.name, "feature", words, text=text, about=topic.span, negation=negation)


TOLD_BY_WORDS = frozenset({"text", "name", "version", "url"})


def _owned_fact(page: Page, clause: Clause, owned: Span, described: Property) -> Iterator[Claim]:
    """A fact whose label the subject owns: "its licence is the BSD license", "Vue's creator is Evan You"."""
    predicate = clause.predicates[0]
    value = without_determiners(trimmed(predicate.rest, OBJECT_END))
    if predicate.lemma != "be" or predicate.negation is not None or not value:
        return
    named = described.datatype == "name"
    for each in split_names(value) if named else [value]:
        if is_name(each.text) or not named:
            for topic in clause.topics:
                yield page.claim(topic.name, described.name, each, label=owned, about=topic.span)


USE_WORDS = r"""
    (?: (?: best | mainly | mostly | primarily | widely | often | commonly | typically | generally | heavily | well
          | particularly | especially | most | more | very | also | better | perfectly | really | usually | only | both
          | not | arguably | probably | perhaps | the )[\s-]+ )*
    (?: used | built | designed | meant | intended | made | suited | suitable | ideal | best | great | good | perfect
      | recommended | popular | excellent | geared | aimed | optimi[sz]ed | appropriate | fit | fitted | tailored
      | targeted | preferred | useful | handy | a\s+good\s+choice | a\s+great\s+choice | the\s+best\s+choice
      | a\s+better\s+(?:choice|fit|option) | a\s+good\s+(?:fit|option) | unsuitable )
"""
USE = re.compile(
    rf"""
    (?P<word>{USE_WORDS})\b (?:\s+(?:mainly|mostly|often|\w+ly))*
    (?: \s+(?:by|among|in)\s+[^,;]{{2,40}}? )?                     # by whom
    \s+ (?:for|to|towards|at)\s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
USE_IN = re.compile(rf"(?P<word>{USE_WORDS}) \s+ (?:in|when|where|if) \s+ (?P<what>[^;]+)", re.VERBOSE | re.IGNORECASE)
MORE_OR_LESS = re.compile(r"(?:also\s+)?(?:more|less)\b", re.IGNORECASE)


def _being(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """What is said after "is": a use, else a category, else adjectives."""
    rest = predicate.rest
    use = rest.match(USE) or rest.match(USE_IN)
    if use is not None and MORE_OR_LESS.match(use["word"].text) is None:
        value = trimmed(use["what"], PURPOSE_END)
        if value:
            yield quality(page, "use_case", topic, predicate, value, negation=predicate.negation)
        return
    if predicate.modal:
        return
    phrase = category(predicate)
    if phrase is not None:
        yield from _of_category(page, topic, predicate, phrase)
    elif predicate.verb:
        yield from _adjectives(page, topic, predicate)


SAYS_LICENSE = frozenset(
    "open source sourced free and tool tools software project projects product products framework frameworks".split()
)
FOR_PURPOSE = re.compile(
    r"""
    \s+ (?:that\s+is\s+|which\s+is\s+)? (?:specifically\s+|mainly\s+|primarily\s+)?
    (?:designed|built|made|meant|intended|used|optimi[sz]ed) \s+ (?:for|to) \s+ (?P<what>[^;.]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
WITH = re.compile(r"\bwith\s+(?P<what>(?:an?\s+|the\s+)?[^,;.]{3,60})$")


def _of_category(page: Page, topic: Topic, predicate: Predicate, phrase: Span) -> Iterator[Claim]:
    """The claims of a phrase that tells a category: itself, what the thing is made for, and what it comes with."""
    if word_set(phrase.text) <= SAYS_LICENSE:
        return  # "open source tools": a licence, told by its own rule
    if predicate.negation is not None:
        yield quality(page, "feature", topic, predicate, phrase, negation=predicate.negation)
        return
    yield quality(page, "category", topic, predicate, phrase)
    rest = predicate.rest
    purpose = rest[phrase.end - rest.start :].match(FOR_PURPOSE)
    if purpose is not None and (what := trimmed(purpose["what"], PURPOSE_END)):
        yield page.claim(topic.name, "use_case", what, about=topic.span)
    having = phrase.search(WITH)
    if having is not None and (what := without_determiners(having["what"])):
        yield page.claim(topic.name, "feature", what, about=topic.span)


ADJECTIVES_END = re.compile(
    r"\s+(?P<word>than|because|since|when|if|that|which|as|due|for|in|with|by|to|enough)\b|[;:(—–]"
)
ADJECTIVE_PART = re.compile(r",\s*(?:and\s+|but\s+)?(?:also\s+)?|\s+and\s+(?:also\s+)?|\s+but\s+|\s+yet\s+")
DEGREE = re.compile(
    r"""
    (?: (?: very | highly | quite | fairly | pretty | extremely | really | also | both | rather | somewhat | mostly
          | incredibly | super | relatively | more | not | completely | fully | generally | only | all | loosely
          | tightly
          | well | widely | blazing | lightning )[\s-]+ )*
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEAD = re.compile(r"(?:also|both|all|not|only)\s+", re.IGNORECASE)
# Adjectives that say too little by themselves, or that other rules tell.
NOT_FEATURES = frozenset({
    "open-source", "free", "available", "based", "able", "first", "responsible", "possible", "popular",
})  # fmt: skip
MOST_WORDS = 2  # of an adjective with what specifies it, beside its degree


def _adjectives(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """Qualities after "is": "very loosely coupled, highly unopinionated, flexible"."""
    rest = predicate.rest
    ended = ADJECTIVES_END.search(rest.text)
    if first_word(rest.text) in {"more", "less", "as"} or (ended and ended["word"] == "than"):
        return  # a comparison
    first = True
    for piece in (rest[: ended.start()] if ended else rest).split(ADJECTIVE_PART):
        part = piece.strip().rstrip(".!?,;: ")
        degree = DEGREE.match(part.text)
        core = part.text[degree.end() if degree else 0 :].split()
        if not 0 < len(core) <= MOST_WORDS or not is_adjective(core[-1]):
            break
        lead = LEAD.match(part.text)
        value = part[lead.end() :] if lead else part
        if value.text.lower() in NOT_FEATURES:
            continue
        if first:
            yield quality(page, "feature", topic, predicate, value, negation=predicate.negation)
        else:
            yield page.claim(topic.name, "feature", value, about=topic.span, negation=predicate.negation)
        first = False


ARTICLES = frozenset({"a", "an"})
WITH_ARTICLE = re.compile(r"an?\s")


def may_define(words: frozenset[str]) -> bool:
    """Whether a clause of these words can be a definition, "… is a …"; spares most clauses to be read for one."""
    return not (ARTICLES.isdisjoint(words) or COPULAS.isdisjoint(words))


def definition(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "Jinja is a template engine": a category of a thing that is no subject of the page."""
    if clause.topics or clause.impersonal or not may_define(clause.words):
        return
    if not clause.predicates or clause.predicates[0].lemma != "be":
        return
    name, predicate = clause.opening.strip(), clause.predicates[0]
    if predicate.past or predicate.modal or predicate.negation is not None or not is_name(name.text):
        return
    if WITH_ARTICLE.match(predicate.rest.text) and is_attested(page, name.text):
        found = _being(page, Topic(name.text, name), predicate)
        yield from (claim for claim in found if claim.property == "category")

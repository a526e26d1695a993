"""Statements without a subject of their own: the cells of a table, the values of a label, "Easy to learn and use"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whosays.extract import facts, qualities
from whosays.extract.features import Context
from whosays.extract.clauses import Clause, Topic, clauses
from whosays.extract.predicates import Predicate
from whosays.extract.comparisons import comparisons
from whosays.extract.figures import sentence_figures
from whosays.extract.lexicon import ADVERBS, COPULAS, VERBS, is_adjective
from whosays.extract.page import Page
from whosays.extract.sentences import sentences
from whosays.provenance import Span
from whosays.records import Claim

PARTS = re.compile(r",\s+(?!and\b)(?=[a-z]+(?:\s+\w+)?\s+(?:for|to|community|documentation)\b|used\b|developers?\b|great\b|good\b)|\s+but\s+|\s+and\s+(?=(?:is|has|was|are|free)\b)|(?<=[a-z])\s+(?=offers\b|provides\b|has\b|includes\b)", re.IGNORECASE)
OPEN_SOURCE = re.compile(r"(?P<license>open[- ]source)", re.IGNORECASE)
FREE = re.compile(r"^(?:and\s+)?(?P<price>free(?:\s+to\s+use)?)$", re.IGNORECASE)
SHORT = 60


def statements(page: Page, subject: str, span: Span) -> Iterator[Claim]:
    """What a cell or value says of `subject`, each sentence and part by the rules of running text."""
    context = Context()
    for sentence in sentences(span):
        mentions = page.mentions(sentence)
        yield from sentence_figures(page, sentence, [m for m in mentions if m.subject == subject], (Topic(subject),))
        if any(mention.subject == subject for mention in mentions):
            for clause in clauses(sentence, page.subjects, mentions, (Topic(subject),)):
                yield from facts.facts(page, clause)
                yield from qualities.qualities(page, clause, context)
                yield from before_name(page, clause)
            continue
        parts = [part.strip().rstrip(".!, ") for part in sentence.split(PARTS)]
        for part in parts:
            yield from _part(page, subject, part, context, alone=len(parts) == 1)


def _part(page: Page, subject: str, part: Span, context: Context, *, alone: bool) -> Iterator[Claim]:
    clause = elliptic(page, subject, part)
    if part.match(OPEN_SOURCE) and len(part) < SHORT:
        yield page.claim(subject, "license", part.match(OPEN_SOURCE)["license"])  # type: ignore[index]
        return
    if free := part.match(FREE):
        yield page.claim(subject, "pricing", free["price"])
        return
    found = [*facts.facts(page, clause), *qualities.qualities(page, clause, context), *comparisons(page, clause, ())]
    yield from found
    implied = clause.predicates[0].rest if clause.predicates and not clause.predicates[0].verb else part[:0]
    lead = re.match(r"[\w-]+", implied.text)
    if lead and implied != part and len(implied.text.split()) <= 4 and (lead.group().endswith("ly") or is_adjective(lead.group())):
        if not any(claim.value in implied or implied in claim.value for claim in found):
            yield page.claim(subject, "feature", implied)
    words = part.text.split()
    own = not page.mentions(part) and not any(letter.isdigit() for letter in part.text)
    quality = words and words[0].lower().strip(",") not in NOT_QUALITIES and not clause.impersonal
    if not found and own and quality and 0 < len(words) <= (8 if alone else 4) and len(part) <= SHORT:
        yield page.claim(subject, "feature", part)


NOT_QUALITIES = frozenset({*VERBS, *ADVERBS, *COPULAS, "so", "if", "when", "for", "with", "in", "as", "then", "however", "because", "this", "that"}) - {
    "fully", "easily", "highly", "mostly", "widely"
}


def elliptic(page: Page, subject: str, part: Span) -> Clause:
    """A clause about `subject` that begins with its predicate: "used mainly for APIs", "has a steep curve", "easy to use"."""
    clause = clauses(part, page.subjects, page.mentions(part), (Topic(subject),))[0]
    first = re.match(r"\w+", part.text)
    word = first.group().lower() if first else ""
    governed = word in COPULAS or VERBS.get(word, ("", ""))[1] in ("third", "base")
    predicates = clause.predicates
    if not governed and not clause.impersonal:
        end = min((p.verb.start for p in predicates if p.lemma == "be" or p.form == "third"), default=part.end)
        implied = Predicate(lemma="be", form="is", verb=part[:0], rest=part[: end - part.start].rstrip().rstrip(","))
        predicates = (implied, *(p for p in predicates if p.verb.start >= end))
    return Clause(
        span=part, sentence=part, words=clause.words, topics=(Topic(subject),), implied=predicates,
        mentions=clause.mentions, impersonal=clause.impersonal, contrast=False,
    )  # fmt: skip


BEFORE_NAME = re.compile(r"\b(?:the|a)\s+(?P<what>[a-z][\w-]+)\s+$", re.IGNORECASE)


def before_name(page: Page, clause: Clause) -> Iterator[Claim]:
    """A quality put before the name: "the lightweight Flask"."""
    if ARTICLES.isdisjoint(clause.words):
        return
    text, base = clause.span.text, clause.span.start
    for mention in clause.mentions:
        leading = text[: mention.span.start - base].rsplit(None, 2)
        if len(leading) < 2 or not is_adjective(leading[-1]):
            continue
        match = clause.span[: mention.span.start - base].search(BEFORE_NAME)
        if match is not None:
            value, quality = match[0].until(mention.span), match["what"].text
            yield page.claim(mention.subject, "feature", value, text=quality, about=mention.span)


ARTICLES = frozenset({"the", "a"})

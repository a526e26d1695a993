"""Features in clauses: what a subject has, lacks or does, each thing of a list by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.rules.figures import noun_pattern
from whosays.extract.sentence.clauses import Clause, Topic, statement
from whosays.extract.sentence.lexicon import DOING, HAVING, HAVING_WITH, LACKING, VAGUE
from whosays.extract.sentence.phrasing import EMPTY, OBJECT_END, list_parts, trimmed, without_determiners
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span
from whosays.values import figure

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.predicates import Predicate
    from whosays.records import Claim

NO_GOODS = re.compile(
    r"(?:in|to|on|at|by|for|from|out|via|as|worldwide|late|early|soon|quickly|fast)\b|\d|$", re.IGNORECASE
)
SHORTEST, LONGEST = 3, 160  # letters of what can be a feature


@dataclass(slots=True)
class Context:
    """What a block has said so far that later words refer to.

    `label` is that of its bullet, `section` what its headings name, `last_feature` the last one that was told.
    """

    label: Span | None = None
    section: tuple[Topic, ...] = ()
    last_feature: str = ""


def quality(
    page: Page,
    property_name: str,
    topic: Topic,
    predicate: Predicate,
    value: Span,
    *,
    text: str = "",
    negation: Span | None = None,
    label: Span | None = None,
) -> Claim:
    """A claim whose quote is the whole statement, from its subject or verb on, and whose text is the value alone."""
    start = min(span.start for span in (value, predicate.verb, negation) if span)
    words = statement(topic, Span(value.document, start, value.end))
    return page.claim(
        topic.name, property_name, words, text=text or value.text, about=topic.span, negation=negation, label=label
    )


OUT = re.compile(r"out\s")
PERFECT_OBJECT = re.compile(r"to\b|been\b|\w+ed\b")
HAVING_VERBS = frozenset({*HAVING, "come", "ship", "inherit"})
DOING_VERBS = frozenset(DOING)
LACKING_VERBS = frozenset(LACKING)


def doing(page: Page, topic: Topic, predicate: Predicate, clause: Clause, context: Context) -> Iterator[Claim]:
    """The features that a verb other than "is" tells, by what kind of verb it is."""
    lemma, rest = predicate.lemma, predicate.rest
    if lemma in {"come", "ship"}:
        lead = rest.match(HAVING_WITH)
        if lead is None and (lemma == "come" or NO_GOODS.match(rest.text)):
            return  # "comes from", "ships in June", against "ships a form library"
        rest = rest[lead.end() :].lstrip() if lead is not None else rest
    if lemma == "leave":
        if OUT.match(rest.text):
            yield from _objects(page, topic, predicate, rest[len("out ") :].lstrip(), context, denied=predicate.verb)
    elif lemma in LACKING_VERBS:
        yield from _objects(page, topic, predicate, rest, context, denied=predicate.verb)
    elif lemma in HAVING_VERBS:
        if not predicate.perfect and PERFECT_OBJECT.match(rest.text) is None:
            yield from _objects(page, topic, predicate, rest, context)
    elif lemma in DOING_VERBS and (clause.contrast or context.label or lemma not in VAGUE) and predicate.form != "past":
        yield from _deeds(page, topic, predicate, context)


NO_OBJECT = re.compile(
    r"""
    (?: (?:absolutely|almost|virtually)\s+ )?
    (?P<no> no | zero | neither | little | few | hardly\s+any | nothing ) \s+ (?P<what>.+)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
NOTHING_LIKE = re.compile(
    r"nothing\s+(?:like\s+(?:it|that|this)|of\s+the\s+(?:kind|sort)|similar|comparable)\b", re.IGNORECASE
)
LIKE_IT = re.compile(
    r"(?:anything|something|nothing|much)\s+(?:like|similar\s+to|of)\s+(?:it|that|this|the\s+sort|the\s+kind)$",
    re.IGNORECASE,
)


def _objects(
    page: Page, topic: Topic, predicate: Predicate, rest: Span, context: Context, denied: Span | None = None
) -> Iterator[Claim]:
    """One feature for each thing that a subject has, or has not."""
    negation = denied or predicate.negation
    none = rest.match(NO_OBJECT)
    if none is not None:
        negation = none["no"]
        if context.last_feature and (like := rest.match(NOTHING_LIKE)):
            value = rest[: like.end()]
            yield quality(page, "feature", topic, predicate, value, text=context.last_feature, negation=negation)
            return
        rest = none["what"]
    for number, part in enumerate(list_parts(trimmed(rest, OBJECT_END))):
        value = without_determiners(part)
        if LIKE_IT.match(value.text):
            if context.last_feature and negation is not None:
                yield quality(page, "feature", topic, predicate, value, text=context.last_feature, negation=negation)
            continue
        text = _object_text(value, context)
        if not text:
            continue
        if negation is None:
            context.last_feature = text
        if number == 0:
            yield quality(page, "feature", topic, predicate, part, text=text, negation=negation, label=context.label)
        else:
            yield page.claim(
                topic.name, "feature", part, text=text, about=topic.span, negation=negation, label=context.label
            )


COMPARATIVE = re.compile(
    r"""
    (?: more | less | fewer | bigger | smaller | larger | better | worse | higher | lower | faster | slower | steeper
      | broader | wider | easier | similar | the\s+same )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)
REFERS_TO_LABEL = re.compile(r"(?:them|it)\s+\w")


def _object_text(value: Span, context: Context) -> str:
    """The wording of a feature that is a thing; empty where the thing is none: a figure, a comparison, "it"."""
    text = clean(value.text)
    if context.label is not None and REFERS_TO_LABEL.match(text):
        return f"{clean(context.label.text)}: {text}"
    if not SHORTEST <= len(text) <= LONGEST or EMPTY.match(text) or COMPARATIVE.match(text) or _is_counted(value):
        return ""
    return text


def _is_counted(value: Span) -> bool:
    """Whether a thing is a figure with what it counts, "about 30k stars", which is told by its own rule."""
    if not any(letter.isdigit() for letter in value.text[:20]):
        return False
    first = figure(value[:40])
    if first is None or first.span.start != value.start:
        return False
    return value[first.span.end - value.start :].match(noun_pattern()) is not None


COMPARED = re.compile(r"\b(?:more|less|fewer|\w+er)\b.*\bthan\b")
REFERRING = re.compile(r"(?:one|it|them|this|that)\b")


def _deeds(page: Page, topic: Topic, predicate: Predicate, context: Context) -> Iterator[Claim]:
    """A feature that a verb tells: the verb and its object, "uses thread-locals"."""
    none = predicate.rest.match(NO_OBJECT)
    negation = none["no"] if none is not None else predicate.negation
    rest = trimmed(none["what"] if none is not None else predicate.rest, OBJECT_END)
    text = rest.text
    if " than" in text and COMPARED.search(text):
        return  # a comparison, told by its own rule
    if not SHORTEST <= len(text) <= LONGEST or EMPTY.match(text):
        return
    first, *further = [rest] if "," in text else list_parts(rest) or [rest]
    value = first if none is not None else _with_auto(predicate.verb.until(first))
    if negation is None:
        context.last_feature = clean(first.text)
    label = context.label
    labelled = f"{label.text}: {value.text}" if label is not None and REFERRING.match(first.text) else ""
    yield quality(page, "feature", topic, predicate, value, text=labelled, negation=negation, label=label)
    for part in further:
        deed = clean(f"{predicate.verb.text} {part.text}")
        yield page.claim(topic.name, "feature", part, text=deed, about=topic.span, negation=negation, label=label)


def _with_auto(value: Span) -> Span:
    """The words of a deed with the "auto" that stands before its verb ("auto reload")."""
    before = value.document.text[max(0, value.start - len(" auto ")) : value.start]
    return Span(value.document, value.start - len("auto "), value.end) if before == " auto " else value

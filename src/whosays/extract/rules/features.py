"""Features in clauses: what a subject has, lacks or does, each thing of a list by itself."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.rules.deeds import deed
from whosays.extract.rules.figures import noun_pattern
from whosays.extract.rules.things import QUANTITY, compares, dangles, tells_nothing, trails, went_on
from whosays.extract.sentence.clauses import Clause, Topic, statement
from whosays.extract.sentence.lexicon import DOING, HAVING, HAVING_WITH, LACKING, SEEMING
from whosays.extract.sentence.phrasing import (
    DETERMINERS,
    EMPTY,
    OBJECT_END,
    is_conditional,
    list_parts,
    trimmed,
    without_determiners,
)
from whosays.extract.sentence.standalone import standalone
from whosays.extract.sentence.wording import clean, first_word
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
HAVING_VERBS = frozenset({*HAVING, "come", "ship", "inherit"})
DOING_VERBS = frozenset({*DOING, *SEEMING, "aim"})
LACKING_VERBS = frozenset(LACKING)
# "has improved", "has to": what follows is no thing.
PERFECT_OBJECT = re.compile(
    r"""
    (?: (?:\w+ly|long|since|already|recently|always|also|now|even|just|steadily|quickly)\s+ )?
    (?: to | been | seen | become | made | gone | grown | taken | won | done | come | gotten | begun | built | kept
      | led | left | lost | shown | given | risen | fallen | brought | trouble | yet
      | (?! (?: automated | embedded | managed | advanced | limited | integrated | dedicated | unlimited | detailed
              | shared | encrypted | extended | built | nested | typed | related | indexed | materialized | distributed
              | speed | weighted | scripted ) \b ) \w+ed
    ) \b (?!-)
    """,
    re.VERBOSE,
)
HAD = frozenset({"have", "get", "possess", "contain"})  # "has had" tells of the past, "has added" of what there is
AS_ONE = re.compile(r"as\s+(?:an?|one|two|part)\s", re.IGNORECASE)  # "ships as one binary"
TO_WHAT = re.compile(r"\d.*\sto\s|(?:seconds?|minutes?|hours?|time|complexity|overhead|cost)\s+to\s")
NOW_HAS = frozenset({"introduce", "add", "gain", "get"})


THE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)


def _names_itself(topic: Topic, words: str) -> bool:
    """Whether words after a verb begin with the topic's own name: "Redwood introduced the Nord 5", a Redwood Nord 5."""
    return THE.sub("", words, count=1).startswith(topic.name.partition(" ")[2] or topic.name)


def doing(page: Page, topic: Topic, predicate: Predicate, clause: Clause, context: Context) -> Iterator[Claim]:
    """The features that a verb other than "is" tells, by what kind of verb it is."""
    lemma, rest = predicate.lemma, predicate.rest
    if is_conditional(rest.text) or _names_itself(topic, rest.text):
        return  # "supports plugins if you pay"
    denied = predicate.negation
    if lemma in {"come", "ship"}:
        lead = rest.match(HAVING_WITH)
        if lead is None and AS_ONE.match(rest.text):
            yield from _deeds(page, topic, predicate, clause, context)
            return
        if lead is None and (lemma == "come" or NO_GOODS.match(rest.text)):
            return  # "comes from", "ships in June", against "ships a form library"
        denied = lead.get("out") or denied if lead is not None else denied
        rest = rest[lead.end() :].lstrip() if lead is not None else rest
    if lemma == "leave":
        if OUT.match(rest.text) and not predicate.past:
            yield from objects(page, topic, predicate, rest[len("out ") :].lstrip(), context, denied=predicate.verb)
    elif lemma in LACKING_VERBS:
        if (
            predicate.negation is None and not predicate.past
        ):  # "doesn't lack plugins" says that there are some, but not in these words
            yield from objects(page, topic, predicate, rest, context, denied=predicate.verb)
    elif lemma in HAVING_VERBS:
        past = predicate.past and (lemma not in NOW_HAS or predicate.negation is not None)
        past = past or (lemma == "add" and TO_WHAT.search(rest.text) is not None)  # "adds three seconds to the start"
        perfect = predicate.perfect and lemma in HAD
        if not (perfect or past or PERFECT_OBJECT.match(rest.text)):
            yield from objects(page, topic, predicate, rest, context, denied=denied)
    elif lemma in DOING_VERBS and predicate.form != "past" and not predicate.past:
        yield from _deeds(page, topic, predicate, clause, context)


NO_OBJECT = re.compile(
    r"""
    (?: (?:absolutely|almost|virtually|practically|currently)\s+ )?
    (?P<no> no | zero | neither | hardly\s+any | nothing ) \s+ (?P<what>.+)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
NO_LACK = re.compile(r"no\s+(?:lack|shortage|scarcity)\s+of\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL)
NOTHING_LIKE = re.compile(
    r"nothing\s+(?:like\s+(?:it|that|this)|of\s+the\s+(?:kind|sort)|similar|comparable)\b", re.IGNORECASE
)
LIKE_IT = re.compile(
    r"none|(?:anything|something|nothing|much)\s+(?:like|similar\s+to|of)\s+(?:it|that|this|the\s+sort|the\s+kind)$",
    re.IGNORECASE,
)
RECEIVER = re.compile(
    r"""
    (?: you | us | users | developers | teams | customers | people | them | everyone | players | drivers | businesses
      | companies | organi[sz]ations | beginners | the\s+user ) \s+ (?:with\s+)? (?!to\b|who\b|and\b|in\b|of\b|from\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
GIVEN = ("access", "full", "complete", "control")
FEATURES_LIKE = re.compile(
    r"(?:(?:\w+\s+){0,2}(?:features?|capabilities|functions|functionality|things))\s+(?:like|such\s+as|including)\s+(?P<what>.+)",
    re.IGNORECASE | re.DOTALL,
)
OF_EACH = re.compile(
    r"(?:(?:very|much|even|far)\s+)?(?:distinct|different|unique|own|similar|more|fewer|less)\b", re.IGNORECASE
)
GIVING = frozenset({"give", "provide", "offer", "grant", "supply", "deliver"})


def objects(
    page: Page, topic: Topic, predicate: Predicate, rest: Span, context: Context, denied: Span | None = None
) -> Iterator[Claim]:
    """One feature for each thing that a subject has, or has not."""
    negation = denied or predicate.negation
    given = _given(predicate, rest)
    if given is None:
        return
    rest = given
    if many := rest.match(NO_LACK):
        rest = many["what"]
    elif none := rest.match(NO_OBJECT):
        negation = none["no"]
        if context.last_feature and (like := rest.match(NOTHING_LIKE)):
            value = rest[: like.end()]
            yield quality(page, "feature", topic, predicate, value, text=context.last_feature, negation=negation)
            return
        rest = none["what"]
    for number, part in enumerate(list_parts(trimmed(rest, OBJECT_END))):
        value = without_determiners(part)
        if LIKE_IT.match(value.text):
            no = negation or (value if value.text == "none" else None)
            if context.last_feature and no is not None:
                yield quality(page, "feature", topic, predicate, value, text=context.last_feature, negation=no)
            continue
        whole, text = _object_text(value, predicate, context)
        if number == 0 and not text and OF_EACH.match(value.text):
            return  # "distinct strengths and audiences", "more docs, books and courses": nothing of the others either
        if not text or went_on(whole, part, rest):
            continue
        told = Span(part.document, part.start, whole.end)
        if negation is None:
            context.last_feature = text
        if number == 0:
            yield quality(page, "feature", topic, predicate, told, text=text, negation=negation, label=context.label)
        else:
            yield page.claim(
                topic.name, "feature", told, text=text, about=topic.span, negation=negation, label=context.label
            )


def _given(predicate: Predicate, rest: Span) -> Span | None:
    """The things without whom they are given to and "features like"; None where nothing is given ("gives up")."""
    if predicate.lemma in GIVING and (receiver := rest.match(RECEIVER)):
        rest = rest[receiver.end() :]
    elif predicate.lemma == "give" and DETERMINERS.match(rest.text) is None and not rest.text.startswith(GIVEN):
        return None  # "gives way to", "gives up"
    features = rest.match(FEATURES_LIKE)
    return features["what"] if features is not None else rest


REFERS_TO_LABEL = re.compile(r"(?:them|it)\s+\w")


def _object_text(value: Span, predicate: Predicate, context: Context) -> tuple[Span, str]:
    """The words of a feature that is a thing and its wording; that is empty where it is none: a figure, "it"."""
    if context.label is not None and REFERS_TO_LABEL.match(value.text):
        return value, f"{clean(context.label.text)}: {clean(value.text)}"
    whole = standalone(value)
    text = clean(whole.text) if whole is not None else ""
    if whole is None or not SHORTEST <= len(text) <= LONGEST or EMPTY.match(text):
        return value, ""
    if tells_nothing(text) or compares(text) or _is_counted(whole):
        return value, ""  # comparisons and figures are told by rules of their own
    quantity = QUANTITY.match(text)
    text = text[quantity.end() :] if quantity else text
    if predicate.lemma == "support" and "support" not in text:
        text = f"support for {text.removeprefix('for ')}"  # "supports for" is written too
    return whole, text


def _is_counted(value: Span) -> bool:
    """Whether a thing is a figure with what it counts, "about 30k stars", which is told by its own rule."""
    if not any(letter.isdigit() for letter in value.text[:20]):
        return False
    first = figure(value[:40])
    if first is None or first.span.start != value.start:
        return False
    return value[first.span.end - value.start :].match(noun_pattern()) is not None


CAUSING = frozenset({"make", "let", "allow", "enable", "help", "keep"})
TOWARDS = re.compile(
    r"to\s+(?:(?:an?|the)\s|[A-Z]|\w+\s+(?:code|data|files?)\b|[a-z]+s\b)"
)  # "compiles to machine code", against "helps to save"
COMPARED = re.compile(r"\b(?:more|less|fewer|\w+er)\b.*\bthan\b")
REFERRING = re.compile(r"(?:one|it|them|this|that)\b")


def _deeds(page: Page, topic: Topic, predicate: Predicate, clause: Clause, context: Context) -> Iterator[Claim]:
    """A feature that a verb tells: the verb and its object, "uses thread-locals"."""
    none = predicate.rest.match(NO_OBJECT)
    negation = none["no"] if none is not None else predicate.negation
    rest = trimmed(none["what"] if none is not None else predicate.rest, OBJECT_END)
    text = rest.text
    if " than" in text and COMPARED.search(text):
        return  # a comparison, told by its own rule
    if not SHORTEST <= len(text) <= LONGEST or (
        EMPTY.match(text) and predicate.lemma != "aim" and TOWARDS.match(text) is None
    ):
        return
    if negation is None and (
        (predicate.lemma != "make" and dangles(text)) or (predicate.lemma not in CAUSING and trails(text))
    ):
        return  # "uses less memory": than what?
    if none is None and not (clause.contrast and negation is not None) and not deed(predicate, text, context.label):
        return
    first, *further = [rest] if "," in text or " nor " in text else list_parts(rest) or [rest]
    value = first if none is not None else _with_auto(predicate.verb.until(first))
    whole = standalone(value)
    if whole is None or not (first_word(first.text) or first.text[:1] in "$€£~\"'“"):
        return
    if negation is None:
        context.last_feature = clean(first.text)
    label = context.label
    labelled = f"{label.text}: {value.text}" if label is not None and REFERRING.match(first.text) else ""
    yield quality(page, "feature", topic, predicate, whole, text=labelled, negation=negation, label=label)
    for part in further:
        done = clean(f"{predicate.verb.text} {part.text}")
        if standalone(part) == part:
            yield page.claim(topic.name, "feature", part, text=done, about=topic.span, negation=negation, label=label)


def _with_auto(value: Span) -> Span:
    """The words of a deed with the "auto" that stands before its verb ("auto reload")."""
    before = value.document.text[max(0, value.start - len(" auto ")) : value.start]
    return Span(value.document, value.start - len("auto "), value.end) if before == " auto " else value

"""Running text: paragraphs and list items, sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from whosays.extract import facts, qualities
from whosays.extract.clauses import Topic, clauses
from whosays.extract.wording import word_set
from whosays.extract.comparisons import comparisons
from whosays.extract.figures import sentence_figures
from whosays.extract.lexicon import COPULAS, VERBS
from whosays.extract.page import Page, clean
from whosays.extract.sections import Section, section_of
from whosays.extract.sentences import sentences
from whosays.extract.statements import before_name, statements
from whosays.provenance import Span
from whosays.records import Basis, Block, Claim, Evidence, Role
from whosays.values import dates

BULLET_LABEL = re.compile(r"^\s*(?:[•*·–—-]\s*)?(?P<label>[A-Z][^.!?:–—]{1,50}?)(?:\s+[-–—]\s+|:\s+)(?=\S)")
CONDITIONAL = re.compile(r"^(?:and\s+|but\s+)?(?:if|when|once|unless|suppose|imagine|let['’]s|whether)\b", re.IGNORECASE)
# Words by which a sentence that names no subject may still speak of the one before, or of its section's.
REFERRING = re.compile(
    r"^(?:\W*(?:and|but|also|so)\s+)?(?:\w+,\s+|[^,]{2,60},\s+)?(?:it|its|they|their|both|this|the|all|you|one|we|developers|users|some|many|there)\b|"
    r"\b(?:both|features?|components?|capabilities|stars|forks)\b|\b(?:use|choose|extension|plugin|it|its)\b",
    re.IGNORECASE,
)
# A sentence about something else ("Apache HTTP Server is …"): what follows it speaks of that, not of the page's subjects.
OTHER_NAME = re.compile(r"^(?:The\s+)?(?P<name>[A-Z][\w.+#-]*(?:\s+[A-Z][\w.+#-]*)*)\s+(?:is|are|was|were|has|had|[a-z]{2,}s)\b")
NO_NAMES = frozenset(
    "It This That These Those They There Here Both All Each Everything What Which Who One Nothing Some Many Most The He She We You I "
    "If When While As Its Their".split()
)
ALL_COMPARED = re.compile(r"\b(?:both|all\s+(?:three|four|five|of\s+them))\b", re.IGNORECASE)
RESPECTIVELY = re.compile(r"\brespectively\b", re.IGNORECASE)
SOURCE = re.compile(r"^according\s+to\s+(?:the\s+|a\s+)?(?P<who>[^,]{3,80}),", re.IGNORECASE)
CAPITALISED = re.compile(r"(?<=[a-z,;] )[A-Z][\w.+#-]*")


@dataclass(slots=True)
class Flow:
    """What the text has spoken of so far, for pronouns; starts anew with each section."""

    section: Section
    previous: tuple[Topic, ...] = ()
    untold: int = 0
    attested: frozenset[str] = field(default=frozenset())


def attested_names(page: Page) -> frozenset[str]:
    """Words that the page writes with a capital inside a sentence: names, not words that begin one."""
    return frozenset(match.group() for match in CAPITALISED.finditer(page.document.text))


def prose(page: Page, block: Block, flow: Flow) -> Iterator[Claim]:
    """The claims of a paragraph or item."""
    span = block.span
    label = span.match(BULLET_LABEL)
    context = qualities.Context(label=label["label"] if label else None, section=flow.section.topics)
    body = span[label.end() :] if label else span
    if label is not None:
        named = page.mentions(label["label"])
        if len(named) == 1 and len(named[0].span) >= len(label["label"]) - 2:
            flow.previous, context.label = (Topic(named[0].subject, named[0].span),), None
    for sentence in sentences(body):
        yield from _sentence(page, sentence, flow, context)


def prose_claims(page: Page, block: Block) -> Iterator[Claim]:
    """The claims of one paragraph or item by itself, under its headings: for extractors."""
    yield from prose(page, block, Flow(section_of(page, block.path), attested=attested_names(page)))


def _sentence(page: Page, sentence: Span, flow: Flow, context: qualities.Context) -> Iterator[Claim]:
    if sentence.text.rstrip("\"'”’)").endswith("?") or RESPECTIVELY.search(sentence.text):
        return  # a question states nothing; lists paired by order are not told apart here
    mentions = page.mentions(sentence)
    if not mentions and (other := sentence.match(OTHER_NAME)) and _is_attested(page, other["name"], flow):
        flow.previous, flow.section = (), Section(announced=flow.section.announced)
    previous = flow.previous or flow.section.topics
    if not mentions and not page.known and len(flow.section.topics) == 1 and (found := list(fragments(page, sentence, flow.section.topics[0]))):
        yield from found
        return
    if not mentions and not (REFERRING if previous else ALL_COMPARED).search(sentence.text):
        flow.untold += not previous
        return
    found = list(sentence_figures(page, sentence, mentions, previous))
    if not CONDITIONAL.match(sentence.text):
        main: tuple[Topic, ...] = ()
        before = previous
        for clause in clauses(sentence, page.subjects, mentions, previous):
            found += facts.facts(page, clause)
            found += qualities.qualities(page, clause, context)
            found += comparisons(page, clause, before, flow.section.pair)
            found += before_name(page, clause)
            found += qualities.definition(page, clause, lambda name: _is_attested(page, name, flow))
            found += facts.remedies(page, clause.topics or before, clause.span)
            main = main or tuple(Topic(topic.name) for topic in clause.topics)
            before = clause.topics or before
        if not main and mentions:
            named = {mention.subject for mention in mentions}
            main = (Topic(mentions[0].subject),) if len(named) == 1 else ()
        if main or mentions:
            flow.previous = main
    yield from _attributed(sentence, found)


def fragments(page: Page, sentence: Span, topic: Topic) -> Iterator[Claim]:
    """What a sentence without subject says of its section's: "Minimalist web framework for Node.js." """
    if OTHER_SCRIPT.search(sentence.text) or not sentence.text.endswith("."):
        return
    first = sentence.text.split(None, 1)[0].lower().strip(",;:")
    words = word_set(sentence.text[:400])
    if VERBS.get(first, ("", ""))[1] == "third" or (words.isdisjoint(FINITE) and first not in NO_FRAGMENT and len(sentence) < 160):
        yield from statements(page, topic.name, sentence)


OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\ud7ff]")  # Greek to the Far East: the rules are for Latin letters
FINITE = COPULAS | {form for form, (_, kind) in VERBS.items() if kind == "third"} | {"can", "will", "should", "do", "does"}
FINITE |= {form for form, (_, kind) in VERBS.items() if kind == "past"} | set("it they you we i he she one who began went".split())
NO_FRAGMENT = frozenset("the this these those for if when in on at by with there here see read note but and so or what why how let".split())


def _is_attested(page: Page, name: Span, flow: Flow) -> bool:
    """Whether a word at the head of a sentence is a name: written so elsewhere, or shaped like one."""
    text = name.text
    if text in NO_NAMES or text.split()[0].lower() in VERBS:
        return False
    inner = any(letter.isupper() or letter.isdigit() for letter in text[1:])
    return inner or all(word in flow.attested for word in text.split()) or page.subjects.is_known(text)


def _attributed(sentence: Span, claims: list[Claim]) -> Iterator[Claim]:
    """Claims that a sentence gives at second hand, "According to the 2018 survey, …", with their source and its year."""
    source = sentence.match(SOURCE)
    if source is None:
        yield from claims
        return
    who = source["who"]
    year = next((value for value in dates(who) if value.precision == "year"), None)
    for claim in claims:
        sides = {"attributed_to": clean(who.text)}
        evidence = claim.evidence
        if year is not None:
            evidence = (*evidence, Evidence(span=year.span, role=Role.DATE))
            sides |= {"as_of": year.start, "as_of_end": year.end, "as_of_basis": Basis.STATED.value}
        yield replace(claim, evidence=evidence, **sides)

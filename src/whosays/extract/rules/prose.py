"""Running text: paragraphs and list items, sentence by sentence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract import model
from whosays.extract.language import is_english
from whosays.extract.layouts.sections import Section, section_of
from whosays.extract.rules import epithets, facts, idioms, plans, qualities, relations, thirds
from whosays.extract.rules.advice import TRIGGERS, advice, shortly
from whosays.extract.rules.attribution import attributed
from whosays.extract.rules.comparisons import comparisons
from whosays.extract.rules.features import Context
from whosays.extract.rules.figures import sentence_figures
from whosays.extract.rules.kinds import listed_kinds
from whosays.extract.rules.plain_figures import plain_figures
from whosays.extract.rules.statements import before_name, statements
from whosays.extract.rules.told_of_it import told_of_it
from whosays.extract.sentence import parsing
from whosays.extract.sentence.clauses import IMPERSONAL, Topic, clauses, may_refer
from whosays.extract.sentence.distributed import distributed
from whosays.extract.sentence.grammar import parsed
from whosays.extract.sentence.lexicon import COPULAS, VERBS
from whosays.extract.sentence.paired import is_paired, paired
from whosays.extract.sentence.references import begins_with_another, left_over, names_another, referred_to
from whosays.extract.sentence.referring import former_and_latter
from whosays.extract.sentence.sentences import LONGEST, sentences
from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.naming import is_attested

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Block, Claim


@dataclass(slots=True)
class Flow:
    """What the text has spoken of so far, for pronouns; starts anew with each section."""

    section: Section
    previous: tuple[Topic, ...] = ()
    named: tuple[str, ...] = ()  # the things that the last sentence with a name in it named, in their order
    before: Span | None = None  # the last sentence of the same paragraph or item
    lost: bool = False  # whether it spoke of something that nobody can tell
    labelled: tuple[Topic, ...] = ()  # the thing that the label of the paragraph or item names, "Alder: quieter"

    def lose(self) -> None:
        """Note that the text may speak of something else now; below the heading of one thing it goes on with that."""
        self.lost = self.lost or len(self.section.topics) != 1

    def referred_to(self, sentence: Span) -> tuple[Topic, ...]:
        """What a pronoun of the sentence can stand for: what was spoken of last, else the thing of the section."""
        previous = () if self.lost else self.previous or self.section.topics
        return referred_to(previous, sentence, self.before, self.section.topics)


BULLET_LABEL = re.compile(
    r"""
    ^\s* (?: [•*·–—-]\s* )?
    (?P<label> [A-Z][^.!?:–—]{1,50}? )      # "Templates", short and without the end of a sentence
    (?: \s+[-–—]\s+ | \s?:\s+ ) (?=\S)
    """,
    re.VERBOSE,
)


def prose(page: Page, block: Block, flow: Flow) -> Iterator[Claim]:
    """The claims of a paragraph or item."""
    span = block.span
    if not is_english(span.text, page.language):
        yield from plain_figures(page, span)
        return
    label = span.match(BULLET_LABEL)
    if label is not None and not FINITE.isdisjoint(word_set(label["label"].text)):
        label = None  # "Alder was fast: 2,000 rows a second": the sentence itself
    elif label is not None and label["label"].text.startswith("Best for "):
        label = None  # "Best for beginners: Alder"
    context = Context(label=label["label"] if label else None, section=flow.section.topics)
    body = span[label.end() :] if label else span
    flow.labelled = ()
    if label is not None:
        named = page.mentions(label["label"])
        if len(named) == 1 and len(named[0].span) >= len(label["label"]) - 2:
            flow.previous, context.label = (Topic(named[0].subject, named[0].span),), None
            flow.labelled = flow.previous
    flow.before, flow.lost = None, False
    for sentence in sentences(body):
        if len(sentence) <= LONGEST:
            page.memory.sentences.add(sentence.start)
            listed, about = listed_kinds(page, sentence, context.label)
            yield from listed
            if not listed or page.mentions(sentence):
                yield from _sentence(page, sentence, flow, context)
            else:
                flow.lose()
            if about:
                flow.previous, flow.lost = about, False
            flow.before = sentence


def prose_claims(page: Page, block: Block) -> Iterator[Claim]:
    """The claims of one paragraph or item by itself, under its headings: for extractors."""
    yield from prose(page, block, Flow(section_of(page, block.path)))


CONDITIONAL = re.compile(
    r"(?:and\s+|but\s+)?(?:if|when(?!\s+it\s+comes\s+to\b)|once|unless|suppose|imagine|let['’]s|whether)\b",
    re.IGNORECASE,
)


def _sentence(page: Page, sentence: Span, flow: Flow, context: Context) -> Iterator[Claim]:
    text = sentence.text
    if "?" in text[-3:] and text.rstrip("\"'”’)").endswith("?"):
        return  # a question states nothing
    mentions = _mentions(page, sentence, text, flow)
    if not mentions and begins_with_another(text):
        flow.lose()
    # A source's own extractor reads what its templates pair, and spaCy need not be loaded for it.
    may_be_paired = not page.known and is_paired(sentence, mentions)
    apart = _told_apart(page, sentence, mentions, flow) if may_be_paired else None
    if apart is not None:
        yield from apart
        return
    if "respectively" in text.lower():
        page.memory.subjectless[sentence.start] = sentence.end
        return  # lists whose order could not be told
    other = None if mentions else _other_name(page, text)
    if other is not None:
        flow.previous, flow.section = (), Section(announced=flow.section.announced)
    previous = flow.referred_to(sentence)
    yield from attributed(sentence, _of_others(page, sentence, mentions, previous, other, flow.section))
    if not mentions and (other is None or not _was_named(page, other, sentence.start)):
        about = flow.labelled or flow.section.topics
        if not page.known and len(about) == 1:
            found = list(fragments(page, sentence, about[0], opens=flow.before is None))
            if found:
                yield from found
                return
        if not (_refers(text) if previous else ALL_COMPARED.search(text)):
            page.memory.subjectless[sentence.start] = sentence.end
            if names_another(text):
                flow.lose()
            return
    yield from attributed(sentence, _read(page, sentence, mentions, flow, context))


LONGEST_CARD = 60  # letters of a price that stands alone


def _of_others(
    page: Page,
    sentence: Span,
    mentions: list[Mention],
    previous: tuple[Topic, ...],
    other: str | None,
    section: Section,
) -> Iterator[Claim]:
    """What a sentence tells of things that it calls by another name, or that are not compared."""
    yield from epithets.of_epithets(page, sentence, mentions, previous)
    if page.known:
        return
    yield from told_of_it(page, sentence, mentions, previous)
    yield from thirds.named_beside(page, sentence)
    if mentions and thirds.may_tell(sentence):
        sentence = sentence[: mentions[0].span.start - sentence.start]  # "Elm costs $3, which is more than Alder …"
        other = _other_name(page, sentence.text)
    if other is not None:
        yield from thirds.of_other(page, sentence, other)
    if not mentions and len(sentence) <= LONGEST_CARD and section.named and len(section.topics) == 1:
        yield from plans.alone(page, sentence, section.topics[0])


def _other_name(page: Page, text: str) -> str | None:
    """The name that a sentence begins with that is no subject of the page: "Apache HTTP Server is …"."""
    other = OTHER_NAME.match(text)
    return other["name"] if other is not None and is_attested(page, other["name"]) else None


def _read(page: Page, sentence: Span, mentions: list[Mention], flow: Flow, context: Context) -> list[Claim]:
    """What all rules find in a sentence, and where a trained pipeline is in force what its grammar changes of that."""
    words = word_set(sentence.text)
    found = list(sentence_figures(page, sentence, mentions, flow.referred_to(sentence)))
    if mentions and not TRIGGERS.isdisjoint(words):
        found += advice(page, sentence, mentions)
    if (mentions or _may_state(words)) and CONDITIONAL.match(sentence.text) is None:
        found += _stated(page, sentence, mentions, flow, context)
    return _as_parsed(page, sentence, mentions, found, flow, context) if mentions and model.in_force() else found


def _mentions(page: Page, sentence: Span, text: str, flow: Flow) -> list[Mention]:
    """The subjects that a sentence names, also as "the former"; they are what "the former" after it can mean."""
    mentions = page.mentions(sentence)
    named = tuple(dict.fromkeys(mention.subject for mention in mentions))
    if " former" in text or " latter" in text:
        mentions = former_and_latter(sentence, mentions, flow.named)
    flow.named = named or flow.named
    return mentions


def _told_apart(page: Page, sentence: Span, mentions: list[Mention], flow: Flow) -> list[Claim] | None:
    """The claims of a sentence that stands for several, each read by itself; None where it stands for itself alone."""
    if brief := shortly(page, sentence, mentions):
        return brief
    page.memory.tokenized.add(sentence.start)
    told = paired(sentence, mentions)
    if not told:
        return None
    date = page.date.span if page.date else None
    found: list[Claim] = []
    for each in map(distributed, told):
        alone = Flow(Section(announced=flow.section.announced))
        read = _sentence(each.page(page, mentions), each.sentence, alone, Context())
        found += [each.restored(claim, date) for claim in read]
    flow.previous = tuple(Topic(name) for name in dict.fromkeys(mention.subject for mention in mentions))
    return found


def _as_parsed(
    page: Page, sentence: Span, mentions: list[Mention], found: list[Claim], flow: Flow, context: Context
) -> list[Claim]:
    """The claims of a sentence after a look at its grammar: without those told of what is not the subject.

    Where no claim hangs on the subject, the words from the one on that the grammar tells are read once more.
    """
    page.memory.tokenized.add(sentence.start)
    words = parsed(sentence, model.in_force())
    kept = list(parsing.without_contradicted(words, sentence, mentions, found))
    if any(claim.property in parsing.CHECKED for claim in found):
        return kept
    subject = parsing.told_subject(words, sentence, mentions)
    if subject is None:
        return kept
    page.memory.subjectless.pop(sentence.start, None)
    rest = sentence[subject.span.start - sentence.start :]
    return kept + list(_stated(page, rest, [each for each in mentions if each.span in rest], flow, context))


def _was_named(page: Page, name: str, before: int) -> bool:
    """Whether the text names a thing, or another spelling of it, before a place: then its reader has met it."""
    return page.subjects.canonical(name) != name or 0 <= page.document.text.find(name) < before


def _may_state(words: frozenset[str]) -> bool:
    """Whether any rule can find something in a sentence of these words that names no subject."""
    if may_refer(words) or not TOGETHER.isdisjoint(words):
        return True
    if not (idioms.TRIGGERS.isdisjoint(words) and relations.REMEDY_TRIGGERS.isdisjoint(words)):
        return True
    return qualities.may_define(words)


def _stated(page: Page, sentence: Span, mentions: list[Mention], flow: Flow, context: Context) -> Iterator[Claim]:
    """What the clauses of a sentence state; what it speaks of is what pronouns after it refer to."""
    main: tuple[Topic, ...] = ()
    before = previous = flow.referred_to(sentence)
    for clause in clauses(sentence, page.subjects, mentions, previous):
        yield from facts.facts(page, clause)
        yield from qualities.qualities(page, clause, context)
        yield from comparisons(page, clause, before, flow.section.pair)
        yield from before_name(page, clause)
        yield from qualities.definition(page, clause)
        yield from relations.remedies(page, clause, clause.topics or before)
        main = main or tuple(Topic(topic.name) for topic in clause.topics)
        before = clause.topics or before
    if not main and (name := left_over(sentence, mentions)):
        main = (Topic(name),)
    if main or mentions:
        flow.previous, flow.lost = main, not main
    elif names_another(sentence.text):
        flow.lose()
    if not main:
        page.memory.subjectless[sentence.start] = sentence.end


# A sentence about something else ("Apache HTTP Server is …"): what follows speaks of that, not of the page's subjects.
OTHER_NAME = re.compile(
    r"(?:The\s+)?(?P<name>[A-Z][\w.+#-]*(?:\s+[A-Z][\w.+#-]*)*)\s+(?:is|are|was|were|has|had|[a-z]{2,}s)\b"
)
ALL_COMPARED = re.compile(
    r"\b(?:both|the\s+(?:two|pair)|all\s+(?:three|four|five|of\s+them)|an?\s+(?:tie|draw))\b", re.IGNORECASE
)
TOGETHER = frozenset({"two", "pair", "tie", "draw"})

# Words by which a sentence that names no subject may still speak of the one before, or of its section's: anywhere …
REFERRING = frozenset(
    "both feature features component components capabilities stars forks use choose extension plugin it its".split()
)
# … or at its head.
REFERRING_HEAD = re.compile(
    r"""
    (?: \W*(?:and|but|also|so)\s+ )? (?: \w+,\s+ | [^,]{2,60},\s+ )?
    (?: it | its | they | their | both | this | the | all | you | one | we | developers | users | some | many
           | there )\b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _refers(text: str) -> bool:
    return not REFERRING.isdisjoint(word_set(text)) or REFERRING_HEAD.match(text) is not None


OTHER_SCRIPT = re.compile(r"[\u0370-\u1fff\u3040-\ud7ff]")  # Greek to the Far East: the rules are for Latin letters
FINITE = COPULAS | {form for form, (_, kind) in VERBS.items() if kind in {"third", "past"}}
FINITE |= set("can will should do does it they you we i he she one who began went".split())
NO_FRAGMENT = frozenset(
    "the this these those for if when in on at by with there here see read note but and so or what why how let".split()
)
LONGEST_FRAGMENT = 160
FEWEST_WORDS = 3  # of a fragment: "Half did.", "Apple Pay." say nothing of the section's thing
# Words of somebody who tells what befell them: "My bank refused."
PERSONAL = frozenset("i my me mine we our ours us your did didn half most some many none nobody everybody".split())


def fragments(page: Page, sentence: Span, topic: Topic, *, opens: bool) -> Iterator[Claim]:
    """What a sentence without subject says of its section's: "Minimalist web framework for Node.js.".

    One without a verb has to open its paragraph (`opens`): later ones say more of what stands before them.
    """
    text = sentence.text
    if not text.endswith(".") or not (text.isascii() or OTHER_SCRIPT.search(text) is None):
        return
    if len(text.split()) < FEWEST_WORDS or not PERSONAL.isdisjoint(word_set(text)):
        return
    if IMPERSONAL.match(text):
        return  # "Companies such as Acme rely on Oaklib": they, not the section's subject
    first = text.split(None, 1)[0].lower().strip(",;:")
    verb = first in VERBS and VERBS[first][1] == "third"
    short = len(text) < LONGEST_FRAGMENT and first not in NO_FRAGMENT and FINITE.isdisjoint(word_set(text))
    if verb or (opens and short):
        yield from statements(page, topic.name, sentence)

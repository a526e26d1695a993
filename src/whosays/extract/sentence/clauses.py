"""Sentences taken apart: clauses, what each is about, and what it says of it (its predicates).

No grammar is parsed. A clause is about the subject that its first words name; its predicates begin at the
verbs that may follow a subject, a comma, "and", "but", "that" or "which". What cannot be told stays without a subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import ADVERBS, AUXILIARIES, COPULAS, VERBS, is_adjective
from whosays.extract.sentence.pieces import pieces
from whosays.extract.sentence.predicates import Predicate, predicates
from whosays.extract.sentence.references import left_over
from whosays.extract.sentence.wording import first_word, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.subjects.subjects import Mention, Subjects
    from whosays.provenance import Span


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that a clause is about, and the words that say so (None: from an earlier sentence or a heading)."""

    name: str
    span: Span | None = None
    group: Span | None = None  # where several are named together ("X and Y are …"): all of them


REACH = 60  # letters between a subject and its value within which a quote takes in both
SENTENCE_END = re.compile(r"[.!?;]\s|\n")


def statement(topic: Topic, value: Span) -> Span:
    """The words of a statement: from its topic on, where that stands shortly before the value in the same clause."""
    about = topic.span
    if about is None or about.document is not value.document or not about.end <= value.start <= about.end + REACH:
        return value
    between = value.document.text[about.end : value.start]
    return value if SENTENCE_END.search(between) else (topic.group or about).until(value)


@dataclass(frozen=True, kw_only=True)
class Clause:
    """A clause with its topics and predicates. `impersonal` where it speaks of "you", "one", "developers" instead.

    `words` are its words in lower case: a look at them spares most patterns their search. `mentions` are all the
    subjects it names. `contrast` where its sentence sets two things against each other ("while", "but").
    `subject_end` is where the words of its topics end; `implied` are predicates that its words do not tell.
    """

    span: Span
    sentence: Span
    words: frozenset[str]
    topics: tuple[Topic, ...]
    mentions: tuple[Mention, ...]
    subject_end: int = 0
    implied: tuple[Predicate, ...] | None = None
    impersonal: bool = False
    contrast: bool = False

    @cached_property
    def predicates(self) -> tuple[Predicate, ...]:
        """What the clause says of its topics; read when first asked for, since half of all clauses have no topic."""
        if self.implied is not None:
            return self.implied
        return predicates(self.span, self.subject_end, plural=len(self.topics) != 1)

    @property
    def opening(self) -> Span:
        """What stands before the first predicate."""
        if not self.predicates:
            return self.span
        return self.span[: self.predicates[0].verb.start - self.span.start].rstrip()


CONTRAST = re.compile(
    r"\b(?:whereas|where\s?as|while|but|in contrast|on the other hand|unlike|however)\b", re.IGNORECASE
)
CONTRAST_TRIGGERS = frozenset({"whereas", "where", "while", "but", "contrast", "hand", "unlike", "however"})


def clauses(
    sentence: Span, subjects: Subjects, mentions: Sequence[Mention], previous: tuple[Topic, ...]
) -> list[Clause]:
    """The clauses of a sentence; `mentions` are the subjects it names, `previous` what the text before spoke of."""
    text = sentence.text
    words = word_set(text)
    contrast = not CONTRAST_TRIGGERS.isdisjoint(words) and CONTRAST.search(text) is not None
    found: list[Clause] = []
    before = previous
    for piece in pieces(sentence, text, words, mentions):
        whole = piece.start == sentence.start and piece.end == sentence.end
        inside = tuple(mentions) if whole else tuple(mention for mention in mentions if mention.span in piece)
        clause = _clause(piece, sentence, inside, subjects, before, contrast=contrast)
        found.append(clause)
        if clause.topics:
            before = tuple(Topic(topic.name) for topic in clause.topics)
        elif name := left_over(piece, inside):
            before = (Topic(name),)
    return found


LEAD_IN = re.compile(
    r"""
    (?: (?: and | but | so | also | then | yet | or ) \s+
      | (?: furthermore | moreover | however | additionally | nevertheless | nonetheless | therefore | besides
          | meanwhile | similarly | likewise | finally | overall | generally | indeed | again | today | currently
          | first(?:ly)? | second(?:ly)? | lastly
          | on\ the\ other\ hand | (?:in|by)\ contrast | against\ this | at\ its\ core | at\ the\ same\ time
          | out\ of\ the\ box | for\ (?:example|instance) | in\ (?:addition|short|general|fact|\d{4})
          | as\ of\ (?:today|now|writing|this\ writing)
          | (?: unlike | like | over | since | for )\ [^,]{2,40}
          | (?: with | given )\ [^,]{2,60}
          | (?: if | when )\ (?: we | you )\ [^,]{2,90}
          | (?: regardless\ of | no\ matter | whichever | whatever )\ [^,]{2,60}
          | (?: talking | speaking | having | keeping | looking | comparing | judging )\ [^,]{2,80} )
        \s*,\s*
      | (?: today | currently | furthermore | however | nevertheless | in\ contrast | against\ this | therefore
          | thus | hence | overall ) \s+                            # these need no comma
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEAD_IN_TRIGGERS = frozenset(
    "and but so also then yet or furthermore moreover however additionally in on by overall nevertheless nonetheless "
    "therefore as today currently for besides meanwhile similarly likewise finally first firstly second secondly "
    "lastly generally unlike like over since at out against indeed again if when given with thus hence "
    "talking speaking having keeping looking comparing judging regardless no whichever whatever".split()
)
WITH = re.compile(r"with\s", re.IGNORECASE)
DETERMINER = re.compile(
    r"""
    (?: both | the | this | so | that | said | well | yes | core | popular | even | using | of | either | neither
      | overall | given\s+that | considering\s+that | since | because | as ) \s+
    """,
    re.VERBOSE | re.IGNORECASE,
)
QUALITY = re.compile(r"(?P<word>[a-z][\w-]+)\s+", re.IGNORECASE)
PRONOUN = re.compile(
    r"""
    (?P<both> both
        (?: \s+ (?: of\s+them | of\s+these
                  | (?:the\s+|these\s+)? (?:\w+\s+)?
                    (?: frameworks | tools | libraries | languages | platforms | databases | products | services
                      | options | solutions | apps ) )? )?
        (?=\s) (?! \s+ (?:and|or|of)\b ) (?! \s+ (?-i:[A-Z]) )          # not "both Django and Flask"
      | all\s+ (?: of\s+(?:them|these) | (?P<number> three | four | five | six )
                  (?: \s+ (?: of\s+them | of\s+these | frameworks | tools | libraries | languages | platforms
                            | databases | products | services | options | solutions | apps | editors | engines ) )? ) )
  | (?P<it> it (?! ['’]s\s+ (?:difficult|hard|important|worth|clear|time) )
          | they
          | this\s+ (?:\w+\s+)? (?:framework|tool|library|language|platform|database|one)
          | the\s+ (?:framework|tool|library|platform|database|app|software|language|service|product) ) \b
    (?! \s+ (?: seems\s+that | wouldn['’]t | would | might | may | could
              | is\s+ (?:not\s+)? (?: surprising | important | difficult | hard | easy\s+to\s+see | possible
                                     | worth | clear | true | up\s+to )
                   | (?: can\s+be | is | was ) \s+ (?: (?: more | less | very | quite | also | often | not ) \s+ )*
                     (?: [a-z]+(?:able|ible|ant|ent|ial|ous|ing|ely|ary) \s+ that\b
                       | (?! able | unable | free | ready | likely | unlikely | quick | slow | going | sure | set )
                         [a-z]+ \s+ to \s+ [a-z]+ \s+ (?: the | an? | your | these | those )\b ) ) )
                                                       # an "it" that stands for nothing
  | (?P<its> its | their ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PRONOUN_WORDS = frozenset({"it", "they", "its", "their", "both", "all"})
PRONOUN_NOUNS = frozenset("framework tool library language platform database one app software service product".split())


def may_refer(words: frozenset[str]) -> bool:
    """Whether a sentence of these words can hold a pronoun that PRONOUN knows; else it refers to nothing before."""
    if not PRONOUN_WORDS.isdisjoint(words):
        return True
    return ("this" in words or "the" in words) and not PRONOUN_NOUNS.isdisjoint(words)


IMPERSONAL = re.compile(
    r"(?:you|one|we|developers?|users?|people|teams?|there|everything|anyone|companies|i)\b", re.IGNORECASE
)


def _clause(
    piece: Span,
    sentence: Span,
    mentions: tuple[Mention, ...],
    subjects: Subjects,
    previous: tuple[Topic, ...],
    *,
    contrast: bool,
) -> Clause:
    """One piece of a sentence with its topics, which its first words name after what leads in, and its predicates."""
    text = piece.text
    lead = LEAD_IN.match(text) if first_word(text) in LEAD_IN_TRIGGERS else None
    at = _subject_begin(piece, text, lead.end() if lead else 0, mentions)
    topics, after = _topics_at(piece, text, at, mentions, subjects, previous)
    if not topics and lead and WITH.match(text):
        # "With Flask, everything is …": the lead-in names the subject.
        lead_end = piece.start + lead.end()
        topics = tuple(Topic(m.subject, m.span) for m in mentions if m.span.end <= lead_end)[:1]
    return Clause(
        span=piece,
        sentence=sentence,
        words=word_set(text),
        topics=topics,
        mentions=mentions,
        subject_end=after,
        impersonal=IMPERSONAL.match(text, at) is not None,
        contrast=contrast,
    )


def _subject_begin(piece: Span, text: str, at: int, mentions: tuple[Mention, ...]) -> int:
    """Where the subject's name may begin: behind determiners, and behind a quality: "The lightweight Flask is …"."""
    while at < len(text) and (word := DETERMINER.match(text, at)) and not PRONOUN.match(text, at):
        at = word.end()
    quality = QUALITY.match(text, at) if at else None
    if quality is not None:
        named = any(mention.span.start - piece.start == quality.end() for mention in mentions)
        if named and is_adjective(quality["word"]):
            return quality.end()
    return at


JOINED = re.compile(r"\s*(?:,|and|&|or|,\s*and|nor|as well as|/)\s*$")


def _topics_at(
    piece: Span,
    text: str,
    at: int,
    mentions: tuple[Mention, ...],
    subjects: Subjects,
    previous: tuple[Topic, ...],
) -> tuple[tuple[Topic, ...], int]:
    """The subjects named from `at` on, or meant by a pronoun there, and where their words end."""
    group, end = _named_together(piece, text, at, mentions)
    if group:
        return group, min(end, len(piece))
    pronoun = PRONOUN.match(text, at)
    if pronoun is None:
        return (), at
    referred = previous
    if len(previous) > 1 and pronoun["it"] and pronoun["it"].lower() != "they":
        return (), at  # one thing, and nobody can tell which of them
    if pronoun["both"] and _means_all(pronoun, len(subjects.names)):
        referred = tuple(Topic(name) for name in subjects.names) or previous
    elif pronoun["number"] and len(previous) != NUMBERS[pronoun["number"].lower()]:
        return (), at  # "all three" of others than those compared
    if pronoun["number"] and not _is_verb(first_word(text[pronoun.end() :].lstrip())):
        return (), at  # "all three providers", which are no things compared
    span = piece[pronoun.start() : pronoun.end()]
    return tuple(Topic(topic.name, span) for topic in referred), pronoun.end()


NUMBERS = {"three": 3, "four": 4, "five": 5, "six": 6}


def _is_verb(word: str) -> bool:
    """Whether a word may follow a plural as its verb, or stand between them: "also support", "are", "have"."""
    return word in COPULAS or word in AUXILIARIES or word in ADVERBS or VERBS.get(word, ("", ""))[1] in ("base", "past")


def _means_all(pronoun: re.Match[str], compared: int) -> bool:
    """Whether "both" or "all three" counts just as many as are compared; "all of them" are all of these."""
    if pronoun["number"]:
        return compared == NUMBERS[pronoun["number"].lower()]
    return compared == 2 or pronoun["both"].lower().startswith("all")


# "Django developers", "the Django community": what they do and are is not what Django does and is.
PEOPLE_WORDS = r"(?:developers?|users?|programmers?|communit(?:y|ies)|teams?|fans?|contributors?|engineers?)"
PEOPLE = re.compile(rf"\b{PEOPLE_WORDS}$")  # in small letters: "Teams" can be a name
PEOPLE_NEXT = re.compile(rf"\s+{PEOPLE_WORDS}\b", re.IGNORECASE)


def _named_together(piece: Span, text: str, at: int, mentions: tuple[Mention, ...]) -> tuple[tuple[Topic, ...], int]:
    """The subjects that a list of names at `at` names, "X, Y and Z", and where it ends."""
    group: list[Mention] = []
    end = at
    for mention in mentions:
        start = mention.span.start - piece.start
        if start < at:
            continue
        if not (JOINED.fullmatch(text, end, max(start, end)) if group else start == at):
            break
        group.append(mention)
        end = mention.span.end - piece.start + 2 * mention.possessive
    if PEOPLE.search(text[:end]) or PEOPLE_NEXT.match(text, end):
        return (), at
    if len(group) == 1:
        return (Topic(group[0].subject, group[0].span),), end
    together = group[0].span.until(group[-1].span) if group else None
    return tuple(Topic(mention.subject, mention.span, together) for mention in group), end

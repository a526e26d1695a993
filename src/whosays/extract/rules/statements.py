"""Statements without a subject of their own: the cells of a table, the values of a label, "Easy to learn and use"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules import facts, qualities
from whosays.extract.rules.being import NOT_FEATURES
from whosays.extract.rules.comparisons import comparisons
from whosays.extract.rules.features import Context
from whosays.extract.rules.figures import sentence_figures
from whosays.extract.rules.things import tells_nothing
from whosays.extract.sentence.clauses import Clause, Topic, clauses
from whosays.extract.sentence.lexicon import ADVERBS, AUXILIARIES, COPULAS, VERBS, is_adjective
from whosays.extract.sentence.phrasing import OBJECT_END, trimmed
from whosays.extract.sentence.predicates import Predicate
from whosays.extract.sentence.sentences import LONGEST, sentences
from whosays.extract.sentence.standalone import standalone
from whosays.extract.sentence.wording import first_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

PARTS = re.compile(
    r"""
    ,\s+ (?!and\b) (?= [a-z]+(?:\s+\w+)?\s+(?:for|to|community|documentation)\b | used\b | developers?\b
              | great\b | good\b )
  | \s+but\s+
  | \s+and\s+ (?=(?:is|has|was|are|free)\b)
  | (?<=[a-z]) \s+ (?= offers\b | provides\b | has\b | includes\b )     # glued: "Easy to learn has many users"
    """,
    re.VERBOSE | re.IGNORECASE,
)


def statements(page: Page, subject: str, span: Span) -> Iterator[Claim]:
    """What a cell or value says of `subject`, each sentence and part by the rules of running text."""
    context = Context()
    for sentence in sentences(span):
        if len(sentence) > LONGEST:
            continue
        mentions = page.mentions(sentence)
        own = [mention for mention in mentions if mention.subject == subject]
        yield from sentence_figures(page, sentence, own, (Topic(subject),))
        if own:
            for clause in clauses(sentence, page.subjects, mentions, (Topic(subject),)):
                yield from facts.facts(page, clause)
                yield from qualities.qualities(page, clause, context)
                yield from before_name(page, clause)
            continue
        parts = [part.strip().rstrip(".!, ") for part in sentence.split(PARTS)]
        for part in filter(None, parts):
            yield from _part(page, subject, part, context, alone=len(parts) == 1)


OPEN_SOURCE = re.compile(r"(?P<license>open[- ]source)", re.IGNORECASE)
FREE = re.compile(r"(?:and\s+)?(?P<price>free(?:\s+to\s+use)?)", re.IGNORECASE)
# "No offline access": a fragment that denies; "no longer", "no need to" and "no more than" tell something else.
NONE = re.compile(
    r"(?P<no>no|zero)\s+(?!longer\b|more\b|need\b|doubt\b|matter\b|one\b|problem|issue|wonder\b|data\b)(?P<what>\S+[^;]{2,80})$",
    re.IGNORECASE,
)
SHORT = 60  # letters of a part that can be a quality as a whole


def _part(page: Page, subject: str, part: Span, context: Context, *, alone: bool) -> Iterator[Claim]:
    """What one part of a statement says: by the rules of clauses, else as a whole."""
    if len(part) < SHORT and (open_source := part.match(OPEN_SOURCE)):
        yield page.claim(subject, "license", open_source["license"])
        return
    if free := part.fullmatch(FREE):
        yield page.claim(subject, "pricing", free["price"])
        return
    if (none := part.match(NONE)) and (what := standalone(trimmed(none["what"], OBJECT_END))):
        yield page.claim(subject, "feature", part, text=what.text, negation=none["no"])
        return
    clause = elliptic(page, subject, part)
    found = [*facts.facts(page, clause), *qualities.qualities(page, clause, context), *comparisons(page, clause, ())]
    yield from found
    implied = _implied_quality(clause)
    if implied is not None and not any(claim.value in implied or implied in claim.value for claim in found):
        yield page.claim(subject, "feature", implied)
    if not found and not clause.impersonal and _is_quality(page, part, alone=alone):
        yield page.claim(subject, "feature", part)


LEAD = re.compile(r"[\w-]+")
MOST_IMPLIED = 4  # words of a quality before a verb


def _implied_quality(clause: Clause) -> Span | None:
    """The quality that stands before the first verb of a part: "Highly scalable" in "… has users"."""
    if not clause.predicates or clause.predicates[0].verb:
        return None
    implied = clause.predicates[0].rest
    lead = LEAD.match(implied.text)
    if lead is None or implied == clause.span or len(implied.text.split()) > MOST_IMPLIED:
        return None
    return implied if lead[0].endswith("ly") or is_adjective(lead[0]) else None


NO_QUALITY_BEGINS = COPULAS | VERBS.keys() | (ADVERBS - {"fully", "easily", "highly", "mostly", "widely"})
NO_QUALITY_BEGINS |= set(
    "so if when for with in as then however because this that it there what all same none not".split()
)
WORD_END = re.compile(r"[,'’:]")
MOST_WORDS, MOST_WORDS_BESIDE = 8, 4  # of a quality that is a statement by itself, or that stands beside others


def _is_quality(page: Page, part: Span, *, alone: bool) -> bool:
    """Whether a part without claims is a quality as a whole: "Great for prototypes"."""
    text = part.text
    words = text.split()
    if not 0 < len(words) <= (MOST_WORDS if alone else MOST_WORDS_BESIDE) or len(text) > SHORT:
        return False
    if WORD_END.split(words[0].lower(), maxsplit=1)[0] in NO_QUALITY_BEGINS or any(letter.isdigit() for letter in text):
        return False
    if (
        "{{" in text
        or text.count("(") != text.count(")")
        or _is_exclaimed(part, words)
        or words[-1].lower() in NO_QUALITY_ENDS
    ):
        return False  # cut out of an aside, or a mere "Period."
    if any(_is_finite(words[at - 1], words[at]) for at in range(1, len(words))):
        return False  # "reports suggest delays": a sentence about something else
    return not (tells_nothing(text) or page.mentions(part))


def _is_exclaimed(part: Span, words: list[str]) -> bool:
    """Whether a part is one word with a full stop behind it: "Period."."""
    return len(words) == 1 and part.document.text[part.end : part.end + 1] == "." and not is_adjective(words[0])


HAPPENING = frozenset("exist remain vary differ matter apply happen occur abound help seem look go come".split())
NO_QUALITY_ENDS = frozenset("tie draw winner verdict riddance".split())
BEFORE_VERB = frozenset("often all also never always usually sometimes still can both mostly we you they i".split())


def _is_finite(before: str, word: str) -> bool:
    """Whether a word is a verb whose subject is a plural before it: "friends all use", "reports suggest"."""
    lowered = before.lower()
    plural = lowered in BEFORE_VERB or (lowered.endswith("s") and not lowered.endswith(("ss", "us", "is")))
    return plural and (word.lower() in HAPPENING or VERBS.get(word.lower(), ("", ""))[1] == "base")


def elliptic(page: Page, subject: str, part: Span) -> Clause:
    """A clause about `subject` that begins with its predicate: "used mainly for APIs", "has a steep curve"."""
    clause = clauses(part, page.subjects, page.mentions(part), (Topic(subject),))[0]
    word = first_word(part.text)
    predicates = clause.predicates
    governed = word in COPULAS or (word in VERBS and VERBS[word][1] in {"third", "base"} and not _is_told(part.text))
    if not governed and not clause.impersonal:
        end = min((p.verb.start for p in predicates if p.lemma == "be" or p.form == "third"), default=part.end)
        rest = part[: end - part.start].rstrip().rstrip(",")
        implied = Predicate(lemma="be", form="is", verb=part[:0], rest=rest)
        if predicates and predicates[0].form in PLURAL_FORMS and PLURAL.search(rest.text):
            predicates = ()  # "Queries are sent to one server": of the queries
        predicates = (implied, *(p for p in predicates if p.verb.start >= end))
    return Clause(
        span=part,
        sentence=part,
        words=clause.words,
        topics=(Topic(subject),),
        implied=predicates,
        mentions=clause.mentions,
        impersonal=clause.impersonal,
    )


def _is_told(text: str) -> bool:
    """Whether the first word is a thing that is spoken of, no verb: "Queries are sent to one server"."""
    words = text.split(None, 2)
    return len(words) > 1 and words[1].lower() in COPULAS


PLURAL_FORMS = frozenset({"are", "were", "aren't", "weren't"})
PLURAL = re.compile(r"[^\Wsiu]s$")
ARTICLES = frozenset({"the", "a"})
SIMILE = re.compile(r"\b(?:like|than|as)\s+$")  # "much like a small Alder"
BEFORE_NAME = re.compile(r"\b(?:the|a)\s+(?P<what>[a-z][\w-]+)\s+$", re.IGNORECASE)


FOLLOWING = re.compile(r"\s+(?P<word>[a-z][\w-]*)")
MAY_FOLLOW = frozenset("and or for in with which that to as on of from when while but because is".split())


def _ends_there(after: str) -> bool:
    """Whether a name is not the first part of a longer one: "a full-featured Vue project" is no Vue."""
    word = FOLLOWING.match(after)
    return word is None or word["word"] in MAY_FOLLOW | COPULAS | AUXILIARIES or word["word"] in VERBS


def before_name(page: Page, clause: Clause) -> Iterator[Claim]:
    """A quality put before the name: "the lightweight Flask"."""
    if ARTICLES.isdisjoint(clause.words):
        return
    text, base = clause.span.text, clause.span.start
    for mention in clause.mentions:
        leading = text[: mention.span.start - base].rsplit(None, 2)
        if len(leading) < 2 or not is_adjective(leading[-1]):
            continue
        if leading[-1].lower() in NOT_FEATURES or not _ends_there(text[mention.span.end - base :]):
            continue
        match = clause.span[: mention.span.start - base].search(BEFORE_NAME)
        if match is not None and SIMILE.search(text, 0, match.start()) is None:
            value, quality = match[0].until(mention.span), match["what"].text
            yield page.claim(mention.subject, "feature", value, text=quality, about=mention.span)

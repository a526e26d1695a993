"""Where spaCy is met: the tokens of one sentence, patterns over them, and a trained pipeline where one is in force.

A blank English pipeline is used: its tokenizer and its matcher, no model. The subjects that a sentence names, its
figures and its proper names are one token each, whatever they are made of, so that a list of any length is a short
pattern. Loading spaCy takes most of a second: callers look for a cheap sign first (`paired.is_paired`).

Only a pipeline that the user switched on parses (`model.in_force`); what it says is used in `parsing`.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from whosays.errors import InputError
from whosays.provenance import Span
from whosays.values import Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from spacy.language import Language
    from spacy.matcher import Matcher
    from spacy.tokens import Doc

    from whosays.values import Figure

SUBJECT, NAME, QUOTED, JOIN, LEAD = "SUBJECT", "NAME", "QUOTED", "JOIN", "LEAD"
FIRST = "FIRST"  # a sentence's first word has a capital in any case
VALUES = frozenset({NAME, QUOTED, *(kind.name for kind in Kind)})
"""What a token can be: a subject, one of these values, what joins two items of a list, what leads in a value ("in
the"), or, with another label or none, any other word."""

LISTED_SUBJECTS, LISTED_VALUES, GAP, LED_GAP = "LISTED_SUBJECTS", "LISTED_VALUES", "GAP", "LED_GAP"
"""The patterns that `Words.matches` knows: "A, B and C", "in 2005 and in 2010", ", B in 2010", and ", B in"."""


class Words:
    """The tokens of a sentence, each with its label, and where they stand in the document.

    Letter for letter the text of `doc` is that of the sentence with each run of white space as one space; `places`
    tells where each letter stands in the document.
    """

    __slots__ = ("doc", "places", "sentence")

    def __init__(self, sentence: Span, doc: Doc, places: Sequence[int]) -> None:
        self.sentence = sentence
        self.doc = doc
        self.places = places

    def __len__(self) -> int:
        return len(self.doc)

    def label(self, number: int) -> str:
        """What a token is: SUBJECT, JOIN, LEAD, one of VALUES, or empty."""
        return self.doc[number].ent_type_

    def lower(self, number: int) -> str:
        """A token in lower case."""
        return self.doc[number].lower_

    def span(self, first: int, last: int) -> Span:
        """The words from the token `first` to before the token `last`; empty where there are none."""
        document = self.sentence.document
        if first >= last:
            at = self.places[self.doc[first].idx] if first < len(self.doc) else self.sentence.end
            return Span(document, at, at)
        final = self.doc[last - 1]
        return Span(document, self.places[self.doc[first].idx], self.places[final.idx + len(final) - 1] + 1)

    def matches(self, pattern: str) -> list[tuple[int, int]]:
        """Where a pattern fits, the longest first match of those that overlap: first token, and the one behind."""
        key = self.doc.vocab.strings[pattern]
        return sorted((start, end) for found, start, end in _patterns()(self.doc) if found == key)


@cache
def _blank() -> Language:
    import spacy  # most runs never need it, and it takes most of a second

    return spacy.blank("en")


def words(sentence: Span, subjects: Iterable[Span] = ()) -> Words:
    """The tokens of a sentence, in which each of `subjects`, each figure, name and text in quotes is one token."""
    from spacy.tokens import Doc

    marks = [(span.start, span.end, SUBJECT) for span in subjects]
    marks += [(_begin(each), each.span.end, each.kind.name) for each in figures(sentence)]
    text, places = _in_one_line(sentence)
    tokens = list(_tokens(text, _within(sorted(marks, key=_subjects_first), places)))
    doc = Doc(
        _blank().vocab,
        words=[form for form, _ in tokens],
        spaces=[text[end : end + 1] == " " for end in _ends(text, tokens)],
    )
    for token, (_, label) in zip(doc, tokens, strict=True):
        token.ent_type_ = label or ("" if token.i else FIRST)
    _merge(doc)
    return Words(sentence, doc, places)


def _begin(figure: Figure) -> int:
    """Where a figure begins, behind a verb that bounds it: "starts at $5"."""
    hedge = figure.hedge
    if hedge is None or not hedge.text.lower().startswith("start"):
        return figure.span.start
    return figure.span[hedge.end - figure.span.start :].lstrip().start


def _subjects_first(mark: tuple[int, int, str]) -> tuple[bool, int, int]:
    return mark[2] != SUBJECT, mark[0], -mark[1]


def _in_one_line(sentence: Span) -> tuple[str, list[int]]:
    """The text with each run of white space as one space and none at its ends, and the place of each letter."""
    letters: list[str] = []
    places: list[int] = []
    for at, letter in enumerate(sentence.text, sentence.start):
        blank = letter.isspace()
        if not blank or (letters and letters[-1] != " "):
            letters.append(" " if blank else letter)
            places.append(at)
    if letters and letters[-1] == " ":
        del letters[-1], places[-1]
    return "".join(letters), places


def _within(marks: Iterable[tuple[int, int, str]], places: Sequence[int]) -> list[tuple[int, int, str]]:
    """The marks by letters of the text on one line, in order; of two that overlap the one given first."""
    letter_at = {place: letter for letter, place in enumerate(places)}
    taken: set[int] = set()
    found = []
    for start, end, label in marks:
        first, last = letter_at.get(start), letter_at.get(end - 1)
        if first is None or last is None or not taken.isdisjoint(range(first, last + 1)):
            continue
        taken.update(range(first, last + 1))
        found.append((first, last + 1, label))
    return sorted(found)


def _tokens(text: str, marks: Iterable[tuple[int, int, str]]) -> Iterator[tuple[str, str]]:
    """Each token with its label: the marks, and spaCy's tokens between them."""
    at = 0
    for start, end, label in marks:
        yield from ((token.text, "") for token in _blank().tokenizer(text[at:start].strip()))
        yield text[start:end], label
        at = end
    yield from ((token.text, "") for token in _blank().tokenizer(text[at:].strip()))


def _ends(text: str, tokens: Iterable[tuple[str, str]]) -> Iterator[int]:
    """Where each token ends in the text."""
    at = 0
    for form, _ in tokens:
        at += len(form) + (text[at] == " ")
        yield at


HEAD = r"^(?:[A-Z][\w.+#&'’-]*|[a-z]{1,3}[A-Z]\w*)$"  # Django, C++, R&D, iOS
LATER = r"^(?:[A-Z][\w.+#&'’-]*|[a-z]{1,3}[A-Z]\w*|\d[\w.-]*)$"
PREPOSITIONS = ("in", "by", "under", "for", "at", "on", "with", "from", "of", "since", "to")


@cache
def _merged() -> Matcher:
    """What becomes one token: names, texts in quotes, what joins the items of a list, what leads in a value."""
    from spacy.matcher import Matcher

    matcher = Matcher(_blank().vocab)
    head, later = ({"TEXT": {"REGEX": form}, "ENT_TYPE": ""} for form in (HEAD, LATER))
    version = {"ENT_TYPE": {"IN": ["VERSION", "NUMBER"]}, "OP": "?"}  # "Apache License 2.0"
    quote = {"IS_QUOTE": True}
    joint = {"LOWER": {"IN": ["and", "or", "&", "while", "whereas"]}}
    preposition = {"LOWER": {"IN": list(PREPOSITIONS)}}
    article = {"LOWER": {"IN": ["the", "a", "an"]}}
    matcher.add(NAME, [[head, {**later, "OP": "*"}, version]], greedy="LONGEST")
    matcher.add(QUOTED, [[quote, {"IS_QUOTE": False, "OP": "{1,12}"}, quote]], greedy="LONGEST")
    matcher.add(JOIN, [[{"LOWER": {"IN": [",", ";"]}}, {**joint, "OP": "?"}], [joint]], greedy="LONGEST")
    matcher.add(LEAD, [[preposition, {**article, "OP": "?"}]], greedy="LONGEST")
    return matcher


def _merge(doc: Doc) -> None:
    """Make one token of each name, text in quotes, joint of a list, and lead into a value."""
    from spacy.util import filter_spans

    found = _merged()(doc, as_spans=True)
    with doc.retokenize() as retokenizer:
        for span in filter_spans(found):
            retokenizer.merge(span, attrs={"ENT_TYPE": span.label})


@cache
def _patterns() -> Matcher:
    """What lists that are paired by their order are made of."""
    from spacy.matcher import Matcher

    matcher = Matcher(_blank().vocab)
    subject, value = {"ENT_TYPE": SUBJECT}, {"ENT_TYPE": {"IN": sorted(VALUES)}}
    subjects = {"ENT_TYPE": {"IN": [SUBJECT, JOIN]}, "OP": "*"}
    values = {"ENT_TYPE": {"IN": [JOIN, LEAD, *sorted(VALUES)]}, "OP": "*"}
    lead = {"ENT_TYPE": LEAD, "OP": "?"}
    matcher.add(LISTED_SUBJECTS, [[subject, subjects, subject]], greedy="LONGEST")
    matcher.add(LISTED_VALUES, [[lead, value, values, value]], greedy="LONGEST")
    article = {"LOWER": "the", "OP": "?"}
    gap = [{"ENT_TYPE": JOIN}, article, subject]
    matcher.add(GAP, [[*gap, lead, value]], greedy="LONGEST")
    matcher.add(LED_GAP, [[*gap, {"ENT_TYPE": LEAD}]], greedy="LONGEST")
    return matcher


class Word(NamedTuple):
    """A word as a parser reads it: its place, the number of the word it depends on (its own: it is a root), and how."""

    span: Span
    head: int
    role: str


PARSING = frozenset({"tok2vec", "transformer", "curated_transformer", "parser"})
"""The parts of a trained pipeline that its parser needs; the others are switched off."""


@cache
def trained(name: str) -> Language:
    """A trained pipeline of which the parser alone works. Raises InputError where it cannot be loaded."""
    import spacy

    try:
        pipeline = spacy.load(name)
    except (OSError, ValueError, ImportError) as error:
        reason = " ".join(str(error).split())
        raise InputError(f"The spaCy pipeline {name} cannot be loaded: {reason}") from error
    for part in set(pipeline.pipe_names) - PARSING:
        pipeline.disable_pipe(part)
    return pipeline


def parsed(sentence: Span, name: str) -> list[Word]:
    """The words of a sentence as the parser of a trained pipeline reads them."""
    text, places = _in_one_line(sentence)
    return [
        Word(
            Span(sentence.document, places[token.idx], places[token.idx + len(token) - 1] + 1), token.head.i, token.dep_
        )
        for token in trained(name)(text)
    ]

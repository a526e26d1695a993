"""Sentences taken apart: clauses, what each is about, and what it says of it (its predicates).

No grammar is parsed. A clause is about the subject that its first words name; its predicates begin at the
verbs that may follow a subject, a comma, "and", "but", "that" or "which". What cannot be told stays without a subject.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from whosays.extract.lexicon import ADVERBS, AUXILIARIES, COPULAS, MODALS, NEGATED, VERBS, is_adjective
from whosays.extract.subjects import Mention, Subjects
from whosays.provenance import Span

WORD = re.compile(r"[^\W_](?:[\w’'+#&/.-]*[\w+#])?|[^\w\s]|_")


@dataclass(frozen=True, slots=True)
class Topic:
    """One thing that a clause is about, and the words that say so (None: from an earlier sentence or a heading)."""

    name: str
    span: Span | None = None
    group: Span | None = None  # where several are named together ("X and Y are …"): all of them


def statement(topic: Topic, value: Span) -> Span:
    """The words of a statement: from its topic on, where that stands shortly before the value in the same clause."""
    about = topic.span
    if about is None or about.end > value.start or about.document is not value.document or not 0 <= value.start - about.end <= REACH:
        return value
    between = value.document.text[about.end : value.start]
    return value if SENTENCE_END.search(between) else (topic.group or about).until(value)


REACH = 60  # letters between a subject and its value within which a quote takes in both
SENTENCE_END = re.compile(r"[.!?;]\s|\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb and what follows it, up to the next predicate. `lemma` is "be" for copulas; `auxiliary` the words before it.

    `negation` is the word that denies it; `modal` one that makes it no statement of what is (can, will, would).
    """

    lemma: str
    form: str
    verb: Span
    rest: Span
    negation: Span | None = None
    modal: str = ""
    past: bool = False
    perfect: bool = False

    @property
    def span(self) -> Span:
        """The predicate's words, from its verb on."""
        return self.verb.until(self.rest).rstrip() if self.rest.end > self.verb.end else self.verb


@dataclass(frozen=True, slots=True, kw_only=True)
class Clause:
    """A clause with its topics and predicates. `impersonal` where it speaks of "you", "one", "developers" instead.

    `opening` is what stands before the first predicate; `mentions` are all the subjects it names.
    """

    span: Span
    sentence: Span
    topics: tuple[Topic, ...]
    opening: Span
    predicates: tuple[Predicate, ...]
    mentions: tuple[Mention, ...]
    impersonal: bool = False
    contrast: bool = False

    @property
    def words(self) -> frozenset[str]:
        """The clause's words in lower case: a look at them spares most patterns their search."""
        return word_set(self.span.text)


@lru_cache(maxsize=256)
def word_set(text: str) -> frozenset[str]:
    """The words of a text in lower case, without the signs around them."""
    return frozenset(PLAIN_WORD.findall(text.lower()))


PLAIN_WORD = re.compile(r"[^\W\d_]+")
CUT = re.compile(
    r"""
    \s*;\s+ | :\s+(?=[A-Z]|it\b|they\b)
  | (?:,\s*|\s+)(?:whereas|where\s?as)\s+
  | (?:,\s*|\s+)(?:while)\s+(?=(?:the\s+)?[A-Z0-9]|it\b|others?\b)
  | (?:,\s*|\s+)but\s+(?=[A-Z]|you\b|one\b|it\b|it['’]s\b|there\b|they\b|developers\b|the\b|its\b)
  | ,\s*(?:and\s+|so\s+)?(?=(?:developers?|you|one|we|users|teams|people)\s+(?:\w+ly\s+)?(?:have|can|could|may|must|use|are|need|should|get)\b)
  | (?:,\s*|\s+)(?:though|although)\s+(?=it\b|you\b|[A-Z])
    """,
    re.VERBOSE,
)
CONTRAST = re.compile(r"\b(?:whereas|where\s?as|while|but|in contrast|on the other hand|unlike|however)\b", re.IGNORECASE)
LEAD_IN = re.compile(
    r"""
    (?: (?:and|but|so|also|then|yet|or)\s+
      | (?:furthermore|moreover|however|additionally|in\ addition|on\ the\ other\ hand|in\ contrast|by\ contrast|overall|
           nevertheless|nonetheless|therefore|as\ of\ (?:today|now|writing|this\ writing)|today|currently|for\ example|
           for\ instance|besides|meanwhile|similarly|likewise|finally|first(?:ly)?|second(?:ly)?|lastly|in\ short|
           keeping\ it\ short|in\ general|generally|unlike\ [^,]{2,40}|like\ [^,]{2,40}|over\ [^,]{2,40}|since\ [^,]{2,40}|
           in\ \d{4}|at\ its\ core|out\ of\ the\ box|at\ the\ same\ time|in\ fact|against\ this|indeed|again|
           (?:if|when)\ (?:we|you)\ [^,]{2,90}|talking\ [^,]{2,80}|having\ [^,]{2,60}|given\ [^,]{2,60}|with\ [^,]{2,60}|for\ [^,]{2,40})
        \s*,\s*
      | (?:furthermore|however|nevertheless|in\ contrast|against\ this|therefore|thus|hence|overall)\s+
    )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
QUALITY = re.compile(r"(?P<word>[a-z][\w-]+)\s+", re.IGNORECASE)
DETERMINER = re.compile(r"(?:both|the|mighty|this|so|that|said|well|yes|core|popular|even|using|of|either|neither|overall|given\s+that|considering\s+that|since|because|as)\s+", re.IGNORECASE)
JOINED = re.compile(r"\s*(?:,|and|&|or|,\s*and|nor|as well as|/)\s*$")
PRONOUN = re.compile(
    r"(?P<both>both(?:\s+(?:of\s+them|of\s+these|(?:the\s+|these\s+)?(?:\w+\s+)?(?:frameworks|tools|libraries|languages|platforms|databases|"
    r"products|services|options|solutions|apps))?)?(?=\s)(?!\s+(?:and|or|of)\b)(?!\s+(?-i:[A-Z]))|all\s+(?:of\s+them|three|four))"
    r"|(?P<it>it(?!['’]s\s+(?:difficult|hard|important|worth|clear|time))|they|this\s+(?:\w+\s+)?(?:framework|tool|library|language|platform|database|one)|the\s+(?:framework|tool|"
    r"library|platform|database|app|software|language|service|product))\b(?!\s+(?:seems\s+that|wouldn['’]t|would|might|may|could|is\s+(?:not\s+)?(?:surprising|"
    r"important|difficult|hard|easy\s+to\s+see|possible|worth|clear|true|up\s+to)))"
    r"|(?P<its>its|their)\b",
    re.IGNORECASE,
)
IMPERSONAL = re.compile(r"(?:you|one|we|developers?|users?|people|teams?|there|everything|anyone|companies|i)\b", re.IGNORECASE)


def clauses(
    sentence: Span, subjects: Subjects, mentions: list[Mention], previous: tuple[Topic, ...]
) -> list[Clause]:
    """The clauses of a sentence; `mentions` are the subjects it names, `previous` what the text before spoke of."""
    found: list[Clause] = []
    contrast = CONTRAST.search(sentence.text) is not None
    before = previous
    for piece in _pieces(sentence, mentions):
        inside = tuple(mention for mention in mentions if mention.span in piece)
        clause = _clause(piece, sentence, inside, subjects, before, contrast=contrast)
        found.append(clause)
        if clause.topics:
            before = tuple(Topic(topic.name) for topic in clause.topics)
        elif len({mention.subject for mention in inside}) == 1:
            before = (Topic(inside[0].subject),)
    return found


def _pieces(sentence: Span, mentions: list[Mention]) -> list[Span]:
    """The sentence cut at semicolons, contrasts, and commas before a further "X is"."""
    cuts = [(match.start(), match.end()) for match in CUT.finditer(sentence.text)]
    cuts += list(_comma_cuts(sentence, mentions))
    pieces, at = [], 0
    for start, end in sorted(cuts):
        if start < at:
            continue
        pieces.append(sentence[at:start].strip())
        at = end
    pieces.append(sentence[at:].strip())
    return [piece for piece in pieces if piece]


COMMA_BEFORE = re.compile(r"(?:,\s*(?:and\s+|so\s+)?|\.\s*|\sand\s+)(?:the\s+)?$")


def _comma_cuts(sentence: Span, mentions: list[Mention]) -> Iterable[tuple[int, int]]:
    """Commas that end a clause: one with a verb before them, a subject and its own verb after them."""
    text = sentence.text
    for mention in mentions:
        start, end = mention.span.start - sentence.start, mention.span.end - sentence.start
        comma = COMMA_BEFORE.search(text[:start])
        following = WORD.search(text, end)
        if comma is None or following is None or comma.start() == 0:
            continue
        word = following.group().lower()
        verb = word in COPULAS or word in ("has", "does", "doesn't") or VERBS.get(word, ("", ""))[1] == "third"
        earlier = [token.group().lower() for token in WORD.finditer(text, 0, comma.start())]
        if verb and any(token in COPULAS or token in VERBS for token in earlier):
            yield comma.start(), start if "the " not in comma.group() else comma.end()


def _clause(
    piece: Span, sentence: Span, mentions: tuple[Mention, ...], subjects: Subjects, previous: tuple[Topic, ...], *, contrast: bool
) -> Clause:
    text = piece.text
    lead = LEAD_IN.match(text)
    at = lead.end() if lead else 0
    while at < len(text) and (word := DETERMINER.match(text, at)) and not PRONOUN.match(text, at):
        at = word.end()
    quality = QUALITY.match(text, at)
    if quality and at and any(mention.span.start - piece.start == quality.end() for mention in mentions) and is_adjective(quality["word"]):
        at = quality.end()  # "The lightweight Flask is …"
    topics, after = _topics_at(piece, at, mentions, subjects, previous)
    if not topics and lead:
        # "With Flask, everything is …": the lead-in may name the subject.
        topics = tuple(Topic(m.subject, m.span) for m in mentions if m.span.end - piece.start <= lead.end())[:1] if re.match(r"with\s", text, re.I) else ()
    predicates = _predicates(piece, after, plural=len(topics) != 1)
    opening = piece[: predicates[0].verb.start - piece.start].rstrip() if predicates else piece
    return Clause(
        span=piece, sentence=sentence, topics=topics, opening=opening, predicates=tuple(predicates), mentions=mentions,
        impersonal=IMPERSONAL.match(text, at) is not None, contrast=contrast,
    )  # fmt: skip


def _topics_at(
    piece: Span, at: int, mentions: tuple[Mention, ...], subjects: Subjects, previous: tuple[Topic, ...]
) -> tuple[tuple[Topic, ...], int]:
    """The subjects named from `at` on, and where their words end."""
    group: list[Topic] = []
    end = at
    for mention in mentions:
        start = mention.span.start - piece.start
        if start < at:
            continue
        between = piece[end:start].text if group else ""
        if (group and JOINED.fullmatch(between)) or (not group and start == at):
            group.append(Topic(mention.subject, mention.span))
            end = mention.span.end - piece.start + (2 if mention.possessive else 0)
        else:
            break
    if len(group) > 1 and group[0].span is not None and group[-1].span is not None:
        together = group[0].span.until(group[-1].span)
        group = [Topic(topic.name, topic.span, together) for topic in group]
    if group:
        return tuple(group), min(end, len(piece))
    pronoun = PRONOUN.match(piece.text, at)
    if pronoun is None:
        return (), at
    if pronoun["both"]:
        names = subjects.names if len(subjects.names) == 2 or pronoun["both"].lower().startswith("all") else ()
        referred = tuple(Topic(name) for name in names) or previous
    else:
        referred = previous
    span = piece[pronoun.start() : pronoun.end()]
    return tuple(Topic(topic.name, span) for topic in referred), pronoun.end()


def _predicates(piece: Span, after: int, *, plural: bool) -> list[Predicate]:
    """The verbs that may govern the clause, each with what follows it up to the next."""
    tokens = [(match.group(), match.start(), match.end()) for match in WORD.finditer(piece.text, after)]
    starts: list[tuple[int, int, Predicate]] = []
    index, may_begin = 0, True
    while index < len(tokens):
        parsed = _verb_group(piece, tokens, index) if may_begin else None
        if parsed is not None and parsed[0].form == "base" and not plural and index and not parsed[0].negation and not parsed[0].modal:
            parsed = None  # "URL routing, support for APIs": a noun
        if parsed is not None and index and starts and not _same_subject(tokens[index - 1][0], parsed[0], starts[-1][2]):
            parsed = None
        if parsed is not None:
            starts.append((tokens[index][1], 0, parsed[0]))
            index = parsed[1]
            may_begin = False
            continue
        word = tokens[index][0].lower()
        may_begin = word in BEGINNERS or (may_begin and (word in ADVERBS or word.endswith("ly")))
        if not starts and not may_begin:
            may_begin = True  # before the first verb every word may be part of the subject's phrase
        index += 1
    found = []
    for number, (_, _, predicate) in enumerate(starts):
        end = starts[number + 1][0] if number + 1 < len(starts) else len(piece)
        rest = piece[predicate.verb.end - piece.start : end]
        found.append(_with_rest(predicate, TRAILING.sub("", rest.text), rest))
    return found


RELATIVE_VERBS = frozenset("include provide give offer have support contain feature encourage enable allow combine".split())


def _same_subject(before: str, predicate: Predicate, earlier: Predicate) -> bool:
    """Whether a verb after "that" or "which" still speaks of the clause's subject.

    It does after "X is a thing that …"; after other verbs it speaks of their object, which has what it is said to
    include ("a core that includes routing"), but is not what it is said to be ("a mapper which is used to …").
    """
    if before.lower() not in ("that", "which", "who") or earlier.lemma == "be":
        return True
    return predicate.lemma in RELATIVE_VERBS and predicate.form != "base"


BEGINNERS = frozenset({",", "and", "but", "or", "that", "which", "who", "yet", "nor", "while", "it", "reason", "—", "–"})
TRAILING = re.compile(r"(?:[\s,—–]|(?<!\w)(?:and|but|or|that|which|who|yet|while|also|not only|so|(?:because|since|and|as) it))+$", re.IGNORECASE)


def _with_rest(predicate: Predicate, kept: str, rest: Span) -> Predicate:
    trimmed = rest[: len(kept)].strip().rstrip(".!?,;: ")
    return Predicate(
        lemma=predicate.lemma, form=predicate.form, verb=predicate.verb, rest=trimmed, negation=predicate.negation,
        modal=predicate.modal, past=predicate.past, perfect=predicate.perfect,
    )  # fmt: skip


def _verb_group(piece: Span, tokens: list[tuple[str, int, int]], index: int) -> tuple[Predicate, int] | None:  # noqa: C901, PLR0912 - one pass over the words of a verb group
    """The verb group that begins at a token, with the index behind it; None where none does."""
    negation: Span | None = None
    modal = ""
    auxiliary = ""
    at = index
    while at < len(tokens):
        word, start, end = tokens[at]
        lowered = word.lower().replace("’", "'")
        bare = lowered.removesuffix("n't") if lowered.endswith("n't") else lowered
        if NEGATED.search(lowered) or (lowered in ("not", "never") and auxiliary):
            negation = piece[start:end]
        if lowered == "cannot":
            bare = "can"
        bare = {"ca": "can", "wo": "will", "it's": "is"}.get(bare, bare)
        if bare in COPULAS and not _continues(tokens, at):
            return Predicate(
                lemma="be", form=bare, verb=piece[start:end], rest=piece[end:end], negation=negation or _not_after(piece, tokens, at),
                modal=modal, past=bare in ("was", "were"), perfect=auxiliary in ("has", "have", "had"),
            ), at + 1  # fmt: skip
        if bare in AUXILIARIES and _continues(tokens, at):
            modal = bare if bare in MODALS else modal
            auxiliary = bare
        elif lowered in ("not", "never") and auxiliary:
            pass
        elif bare in VERBS and (form := _usable(bare, auxiliary, tokens, at)):
            lemma = VERBS[bare][0]
            return Predicate(
                lemma="have" if lemma == "has" else lemma, form=form, verb=piece[start:end], rest=piece[end:end],
                negation=negation, modal=modal, past=form == "past" and not auxiliary, perfect=auxiliary in ("has", "have", "had"),
            ), at + 1  # fmt: skip
        elif not ((lowered in ADVERBS or lowered.endswith("ly")) and (auxiliary or at == index or at - index < 2)):
            return None
        at += 1
    return None


def _continues(tokens: list[tuple[str, int, int]], at: int) -> bool:
    """Whether a verb follows an auxiliary, adverbs and "not" aside: "has used", "does not offer", against "has no"."""
    word = tokens[at][0].lower()
    for following, _, _ in tokens[at + 1 : at + 4]:
        lowered = following.lower()
        if lowered in ("not", "never") or lowered in ADVERBS or lowered.endswith("ly"):
            continue
        if word in COPULAS:
            return False
        if word in ("has", "have", "had"):
            return lowered in COPULAS or VERBS.get(lowered, ("", ""))[1] == "past"
        return lowered in COPULAS or lowered in AUXILIARIES or VERBS.get(lowered, ("", ""))[1] == "base"
    return False


def _not_after(piece: Span, tokens: list[tuple[str, int, int]], at: int) -> Span | None:
    if at + 1 < len(tokens) and tokens[at + 1][0].lower() in ("not", "never"):
        return piece[tokens[at + 1][1] : tokens[at + 1][2]]
    return None


def _usable(word: str, auxiliary: str, tokens: list[tuple[str, int, int]], at: int) -> str:
    """The form of a verb where it can govern a clause; empty where the word is more likely a noun or participle."""
    form = VERBS[word][1]
    previous = tokens[at - 1][0].lower() if at else ""
    if auxiliary:
        return form
    if form == "gerund":
        return form if previous == "while" else ""
    if form == "past":
        return form if previous not in ("is", "are", "was", "were", "be", "the", "a", "an") else ""
    if previous in ("the", "a", "an", "its", "to", "of", "with", "for", "in", "and/or"):
        return ""
    return form

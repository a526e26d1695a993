"""Relations in clauses: who uses a thing, and what goes with it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import LANGUAGES
from whosays.extract.subjects.naming import is_name
from whosays.provenance import Span
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.records import Claim


def is_denied(clause: Clause, place: Span) -> bool:
    """Whether the verb that governs a place of a clause, the last one before it, is negated."""
    governing = [predicate for predicate in clause.predicates if predicate.verb.start < place.start]
    return bool(governing) and governing[-1].negation is not None


def companions(page: Page, topic: Topic, names: Span, phrase: Span) -> Iterator[Claim]:
    """One works_with claim for each name of a list; languages are no companions.

    `phrase` is what the names stand in: a noun behind the last of them ("the SQLAlchemy library") is part of its quote.
    """
    pieces = split_names(names)
    for name in pieces:
        text = name.text
        if (
            not is_name(text)
            or not is_proper(text)
            or text.lower() in LANGUAGES
            or page.subjects.canonical(text) == topic.name
        ):
            continue
        value = _with_noun(name, phrase) if name is pieces[-1] else name
        yield page.claim(topic.name, "works_with", value, object=text, about=topic.span)


SMALL_IN_NAMES = frozenset("of for and the de on js with to in a".split())
NO_NAMES = frozenset(
    "all most many any other various some every multiple popular major several both it they this that these those its "
    "key i you we he she your our their".split()
)


def is_proper(text: str) -> bool:
    """Whether a text is a proper name from its first word to its last: "Next.js", not "AI tools" or "Acme's data"."""
    words = text.split()
    if words[0].lower() in NO_NAMES or OWNING.search(text) or COUNTING.match(text):
        return False
    if len(words) == 1:
        return True
    return all(word in SMALL_IN_NAMES or not word.islower() for word in words[1:])


OWNING = re.compile(r"['’](?:s\b|(?=\s))")
COUNTING = re.compile(r"[\d,.]+\+?\s+[a-z]")
NOUN = re.compile(r"\s+(?:libraries|library|frameworks?|apis?)", re.IGNORECASE)


def _with_noun(name: Span, phrase: Span) -> Span:
    noun = NOUN.match(name.document.text, name.end, max(name.end, phrase.end))
    return Span(name.document, name.start, noun.end()) if noun else name


CAPITALISED = r"[A-Z][\w.+-]*(?:\s+[A-Z][\w.+-]*)*"
REMEDY = re.compile(
    rf"""
    \b (?:you|one|we|developers|users|teams) \s+ (?:can|could|may|might) \s+ (?: also\s+ | always\s+ | easily\s+ )?
    (?: use | choose | pick | add | plug\s+in | integrate | combine\s+it\s+with | go\s+with | turn\s+to ) \s+
    (?P<names> {CAPITALISED} (?: (?: ,\s* | \s+or\s+ | \s+and\s+ | ,\s*or\s+ ) {CAPITALISED} )* )
    (?= \s+ (?:to|for|as|with|in|instead|if) \b | [.,;] | $ )
    """,
    re.VERBOSE,
)
TOOLS_LIKE = re.compile(
    r"""
    \b (?: tools? | extensions? | packages? | plugins? | libraries | add-?ons? | modules? | integrations? )
    (?: \s+ (?: out\s+there | available ) )? ,? \s+ (?: like | such\s+as | including | called | named ) \s+
    (?P<names>[A-Z].*?)
    (?= \s+ (?:that|which|who|to|for|provide|can|are|is|offer) \b | [;()] | \.(?!\w) | ,\s+(?:that|which) | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
EXTENSION = re.compile(
    r"""
    (?P<names>[A-Z][\w.+-]*(?:\s[A-Z][\w.+-]*)?) \s+ is\s+ (?: a | an | the | one\s+of\s+the ) \s+
    (?: (?: very\s+ | most\s+ )? [\w-]+\s+ ){0,2} (?: extensions? | plugins? | add-?ons? | companion ) \b
    """,
    re.VERBOSE,
)
REMEDY_TRIGGERS = frozenset(
    "can could may might like such including called named extension extensions plugin plugins add companion".split()
)


def remedies(page: Page, clause: Clause, topics: tuple[Topic, ...]) -> Iterator[Claim]:
    """What can be used with a topic: "you can use WTForms", "tools like SQLAlchemy", "Flask-Admin is an extension"."""
    if REMEDY_TRIGGERS.isdisjoint(clause.words):
        return
    for pattern in (REMEDY, TOOLS_LIKE, EXTENSION):
        for match in clause.span.finditer(pattern):
            names = match["names"]
            if any(page.subjects.canonical(name.text) in page.subjects.names for name in split_names(names)):
                continue
            for topic in topics:
                yield from companions(page, topic, names, match[0])


ORGANISATION = r"[A-Z0-9][\w.&’'+-]*(?:\s+[A-Z][\w.&’'+-]*){0,3}"
USERS_USE = re.compile(
    rf"""
    (?P<names> {ORGANISATION} (?: (?: ,\s*(?:and\s+)? | \s+and\s+ | \s*&\s* ) {ORGANISATION} )* ) \s+
    (?: (?: for\s+example | on\s+the\s+other\s+hand | for\s+instance | also | all | both | too ) \s*,?\s+ )*
    (?: has\s+used | have\s+used | uses? | used | runs?\s+on | rel(?:y|ies)\s+on | (?:has\s+)?adopted | chose
      | switched\s+to ) \s+ $
    """,
    re.VERBOSE,
)
LONGEST_USERS = 300  # letters before a name in which its users are looked for
FOLLOWED = re.compile(
    r"\s+(?:in|for|to|as|on|throughout|across|at|heavily|extensively|today|internally|under|somewhere|widely|too|every)\b|\s*[.,;]|\s*$|['’]"
)
USED_BY = re.compile(
    r"""
    \b (?: used | adopted | trusted | chosen | favou?red | relied\s+on | deployed | employed ) \s+ (?:\w+ly\s+)?
    (?:in\s+production\s+)? by \s+ (?P<names>.+?)
    (?= \s+ (?: to | for | in | as | because | since | and\s+(?:is|has|it) ) \b | [;:(] | \.(?!\w) | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
INCLUDE = re.compile(
    r"""
    \b (?: companies | organi[sz]ations | firms | websites | sites | brands | users | names | apps | applications
              | startups
         | businesses | customers | products ) \b [^.;]*?
    \b (?: using | use | that\s+use | built\s+(?:with|on|using) | on | with | running(?:\s+on)? ) \s+
    (?P<subject>.+?) \s+ (?: include | are | includes ) \s+ (?P<names>.+)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
USERS_TRIGGERS = frozenset(
    "use uses used using run runs rely relies relied adopted chose chosen switched trusted favored favoured "
    "deployed employed built include includes".split()
)
CUSTOMER_WORDS = frozenset({"customers", "clients", "users", "adopters"})
INCLUDE_TRIGGERS = frozenset({"include", "are", "includes"})


def users(page: Page, clause: Clause) -> Iterator[Claim]:
    """Who uses what: names before "use X", after "X is used by", after "companies using X include"."""
    if not (clause.mentions or clause.topics) or USERS_TRIGGERS.isdisjoint(clause.words):
        return
    including = None if INCLUDE_TRIGGERS.isdisjoint(clause.words) else clause.span.search(INCLUDE)
    if including is not None:
        for mention in clause.mentions:
            if mention.span in including["subject"]:
                yield from _users_named(page, mention.subject, mention.span, including["names"])
        return
    yield from _users_before(page, clause)
    if not CUSTOMER_WORDS.isdisjoint(clause.words):
        yield from _customers(page, clause)
    if "by" in clause.words:
        for topic in clause.topics:
            for match in clause.span.finditer(USED_BY):
                if not is_denied(clause, match["names"]):
                    yield from _users_named(page, topic.name, topic.span, match["names"])


def _users_before(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "Acme, Globex and Initech use X"."""
    for mention in clause.mentions:
        before = clause.span[: mention.span.start - clause.span.start]
        named = before[-LONGEST_USERS:].search(USERS_USE)
        if named is not None and FOLLOWED.match(clause.span[mention.span.end - clause.span.start :].text):
            yield from _users_named(page, mention.subject, mention.span, named["names"])


CUSTOMERS = re.compile(
    r"""
    (?: \b its | \b their | ['’]s? ) \s+ (?: [\w-]+ \s+ ){0,2}?
    (?: customers | clients | users | adopters ) \s+ (?: include | includes | are ) \s+ (?P<names>.+)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def _customers(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "X's customers include Acme and Globex"."""
    match = clause.span.search(CUSTOMERS)
    if match is not None and len(clause.topics) == 1:
        topic = clause.topics[0]
        yield from _users_named(page, topic.name, topic.span, match["names"])


ALTERNATIVE = re.compile(
    r"""
    (?: (?! (?:not|no|of|with|than|by) \b ) [\w’'-]+ ,? \s+ ){0,6}? (?P<label> alternatives? ) \s+ (?: to
        | for ) \s+ (?: the\s+ )?
    (?P<names> [A-Z] .*? )
    (?= \s+ (?: that | which | who | for | with | in | because | if | when | as | on | since | but | by ) \b
        | \s+ and \s+ [a-z]
      | ,\s+ (?: but | with | which | and\s+[a-z] | [a-z] ) | [;:()—–] | \.(?!\w) | $ )
    """,
    re.VERBOSE | re.DOTALL,
)


def alternatives(page: Page, topic: Topic, rest: Span) -> Iterator[Claim]:
    """What a thing is said to be an alternative to; `rest` is what follows "is"."""
    match = rest.match(ALTERNATIVE) if "alternative" in rest.text else None
    for name in split_names(match["names"]) if match is not None else ():
        text = name.text
        if is_name(text) and is_proper(text) and text[0].isupper() and page.subjects.canonical(text) != topic.name:
            yield page.claim(topic.name, "alternative", name, object=text, about=topic.span)


LIKE = re.compile(r"\b(?:like|such\s+as|likes\s+of|including|include)\s+(?=\S)")
KINDS = re.compile(
    r"""
    (?: (?: the | many | most | some | large | big | several | all | firms | companies | sites | websites | giants
          | organizations | like | as | such | likes | of | others? ) \s+ )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_COURSE = re.compile(r"of\s+course\s+")
THE_HYPED = re.compile(r"the\s+[a-z-]+(?<!s)\s+(?=[A-Z])")  # "the hyped Acme"; "the companies Acme and …" are a kind
NOT_USERS = frozenset(
    "I He She Developers Companies Many Most Some Both They You We It Python Programmers Engineers Users Teams "
    "Enterprises This That These Those".split()
)


def _users_named(page: Page, subject: str, about: Span | None, names: Span) -> Iterator[Claim]:
    """One used_by claim for each organisation of a list."""
    likes = LIKE.search(names.text)
    for piece in split_names(names[likes.end() :] if likes else names):
        name = _after(_after(_after(piece, OF_COURSE), THE_HYPED), KINDS)
        text = name.text
        if not is_name(text) or not (text[0].isupper() or text[0].isdigit()) or text in NOT_USERS:
            continue
        if page.subjects.canonical(text) not in page.subjects.names:
            yield page.claim(subject, "used_by", name, about=about)


def _after(span: Span, lead: re.Pattern[str]) -> Span:
    """The span behind what `lead` matches at its beginning."""
    match = lead.match(span.text)
    return span[match.end() :] if match else span

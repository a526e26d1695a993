"""Relations in clauses: what goes with a thing, and what can stand for it."""

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
    "key i you we he she your our their "
    "metal glass plastic aluminium aluminum steel leather titanium ceramic".split()  # what things are built on
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
            if pattern is TOOLS_LIKE and HAS_THEM.search(clause.span.text[: match.start()]) is not None:
                continue  # "includes tools like Pathfinder": its own
            for topic in topics:
                yield from companions(page, topic, names, match[0])


HAS_THEM = re.compile(
    r"\b(?:includes?|including|offers?|provides?|(?:comes|ships)\s+with|has|have|features|bundles|contains?|introduced)\s+"
    r"(?:(?!integrat)[\w-]+\s+){0,3}$",
    re.IGNORECASE,
)
ORGANISATION = r"[A-Z0-9][\w.&’'+/-]*(?:\s+[A-Z][\w.&’'+-]*){0,3}"
ALTERNATIVE = re.compile(
    r"""
    (?: (?! (?:not|no|of|with|than|by) \b ) [\w’'-]+ ,? \s+ ){0,6}?
    (?P<label> alternatives? | replacements? | substitutes? ) \s+ (?: to | for ) \s+ (?: the\s+ )?
    (?P<names> [A-Z] .*? )
    (?= \s+ (?: that | which | who | for | with | in | because | if | when | as | on | since | but | by ) \b
        | \s+ and \s+ [a-z]
      | ,\s+ (?: but | with | which | and\s+[a-z] | [a-z] ) | [;:()—–] | \.(?!\w) | $ )
    """,
    re.VERBOSE | re.DOTALL,
)


def alternatives(page: Page, topic: Topic, rest: Span) -> Iterator[Claim]:
    """What a thing is said to be an alternative to; `rest` is what follows "is"."""
    match = rest.match(ALTERNATIVE) if ALTERNATIVE_WORD.search(rest.text) else None
    for name in split_names(match["names"]) if match is not None else ():
        text = name.text
        if is_name(text) and is_proper(text) and text[0].isupper() and page.subjects.canonical(text) != topic.name:
            yield page.claim(topic.name, "alternative", name, object=text, about=topic.span)


ALTERNATIVE_WORD = re.compile(r"alternative|replacement|substitute")
NUMBERED = rf"{ORGANISATION} (?: \s+ \d[\w.]* )?"  # "Redwood Momentum 4"
OTHERS_ARE = re.compile(
    rf"""
    \b (?P<names> (?! The \s ) {NUMBERED} (?: (?: ,\s*(?:and\s+|or\s+)? | \s+and\s+ | \s+or\s+ ) {NUMBERED} )* ) \s+
    (?: are | is ) \s+ (?: (?: an? | other | good | great | popular | the | possible | decent | solid | also | both
        | viable | strong | close | closest | main | best | well-known | open[- ]source | free | cheaper ) \s+ )*
    alternatives? \s+ (?: to | for ) \s+ (?: the\s+ )? $
    """,
    re.VERBOSE,
)


def alternatives_named(page: Page, clause: Clause) -> Iterator[Claim]:
    """Other things that are said to be alternatives to a subject: "Cedar and Elm are alternatives to Alder"."""
    if "alternatives" not in clause.words and "alternative" not in clause.words:
        return
    for mention in clause.mentions:
        named = clause.span[: mention.span.start - clause.span.start].search(OTHERS_ARE)
        for name in split_names(named["names"]) if named is not None else ():
            text = name.text
            if is_name(text) and is_proper(text) and page.subjects.canonical(text) not in page.subjects.names:
                yield page.claim(mention.subject, "alternative", name, object=text, about=mention.span)

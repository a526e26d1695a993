"""Facts in clauses: makers, years, licences, prices, languages. Users and companions: `relations`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.relations import companions, is_denied, users
from whosays.extract.sentence.clauses import Clause, Topic, statement
from whosays.extract.sentence.lexicon import LANGUAGES
from whosays.extract.subjects.naming import is_name
from whosays.values import name_key, split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span, SpanMatch
    from whosays.records import Claim


def facts(page: Page, clause: Clause) -> Iterator[Claim]:
    """The facts and relations that a clause states of its topics."""
    for predicate in clause.predicates if clause.topics else ():
        stated = predicate.negation is None and predicate.modal in {"", "can"}
        if stated and predicate.lemma == "be":
            for topic in clause.topics:
                yield from _of_copula(page, topic, predicate)
    if not TEXT_TRIGGERS.isdisjoint(clause.words):
        for topic in clause.topics:
            yield from _of_text(page, topic, clause)
    yield from users(page, clause)


BEGUN = re.compile(
    r"""
    (?: (?: also | first | originally | initially | officially | back | publicly | formally ) \s+ )*
    (?P<verb> created | developed | designed | built | invented | released | launched | introduced | founded | published
            | started | written | born | open[- ]sourced | conceived | authored ) \b
    (?P<rest>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
CREATING = frozenset(
    "created developed designed built invented written conceived authored started founded launched released "
    "introduced".split()
)
IN_YEAR = re.compile(
    r"""
    \b (?:back\s+)? (?:in|on|since|during|around) \s+ (?: the\s+year\s+ | early\s+ | late\s+ | mid-?\s* )?
    (?: \d{1,2}(?:st|nd|rd|th)?\s+ (?:of\s+)? )?                   # a day, before its month or behind it
    (?: [A-Z][a-z]+\s+ (?: \d{1,2}(?:st|nd|rd|th)?,?\s+ )? (?:of\s+)? )?
    (?P<year> (?:19[5-9]|20[0-4])\d ) \b
    """,
    re.VERBOSE,
)
BY = re.compile(
    r"""
    \b by\s+ (?P<names>.+?)
    (?= \s+ (?:back\s+)? (?:in|since|at|from|for|as|to|with|on|under|using|during|around) \b
      | \s+and\s+(?:is|was|has|are|it)\b
      | [;()] | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
MAINTAINED = re.compile(
    r"""
    (?:also\s+|currently\s+|now\s+|actively\s+)*
    (?P<verb> maintained | backed | supported | owned | promoted | sponsored | managed | run | governed ) \s+
    (?P<rest>by\s.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
OPEN_SOURCE = re.compile(
    r"""
    (?: also\s+ | both\s+ | fully\s+ | completely\s+ | all\s+ )* (?:an?\s+)?
    (?: free\s+(?:and\s+)? | free,\s* | popular\s+ | mature\s+ )*
    (?P<license> open[- ]sourced? ) \b (?!\s+alternative)
    """,
    re.VERBOSE | re.IGNORECASE,
)
FREE = re.compile(
    r"""
    (?: also\s+ | both\s+ | completely\s+ | totally\s+ )*
    (?P<price> free (?: \s+ (?: to\s+use | of\s+charge | forever ) )? ) \b
    (?! [-\s]* (?: and | form | tier | from ) )          # not free-form, nor a free tier
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _of_copula(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """The facts that follow "is" or "was": who began it and when, who maintains it, what it costs."""
    rest = predicate.rest
    begun = rest.match(BEGUN)
    if begun is not None:
        verb, tail = begun["verb"], begun["rest"]
        year = tail.search(IN_YEAR)
        if year is not None and verb.text.lower() != "written":
            yield page.claim(topic.name, "first_release", year["year"], about=topic.span, label=verb)
        if verb.text.lower() in CREATING:
            yield from _makers(page, topic, "created_by", tail.search(BY), verb)
    elif (maintained := rest.match(MAINTAINED)) is not None:
        yield from _makers(page, topic, "maintained_by", maintained["rest"].search(BY), maintained["verb"])
    if (open_source := rest.match(OPEN_SOURCE)) is not None:
        yield page.claim(topic.name, "license", open_source["license"], about=topic.span)
    if (free := rest.match(FREE)) is not None:
        yield page.claim(topic.name, "pricing", free["price"], about=topic.span)


def _makers(page: Page, topic: Topic, property_name: str, match: SpanMatch | None, label: Span) -> Iterator[Claim]:
    """One claim for each proper name of a list after "by"."""
    for listed in split_names(match["names"]) if match is not None else ():
        name = _without_office(listed)
        if is_name(name.text) and name.text[0].isupper():
            yield page.claim(topic.name, property_name, name, about=topic.span, label=label)


OFFICE = re.compile(r"(?:the\s+|a\s+|an\s+)?(?:(?:[a-z][\w-]*\s+)+(?=[A-Z]))?")


def _without_office(name: Span) -> Span:
    """A name without the lower-case words before it: "the developer Jordan Walke"."""
    lead = OFFICE.match(name.text)
    return name[lead.end() :] if lead else name


# Words without one of which no pattern of `_of_text` can match: one look spares a dozen searches.
TEXT_TRIGGERS = frozenset(
    "license licence licensed licenced mit bsd gpl lgpl agpl apache isc mpl gnu mozilla unlicense written built "
    "based developed implemented coded programmed wrapper layer binding bindings interface engine orm library "
    "database server bundler compiler router runtime toolkit in".split()
)
LICENSED = re.compile(
    r"""
    \b (?:under|with|has|uses) \s+ (?:an?\s+)? (?:open[- ]source\s+)? (?:the\s+)?
    (?P<license> (?:permissive\s+|dual\s+)?
      (?: (?: \d-[Cc]lause\s+ | [Mm]odified\s+ | [Nn]ew\s+ )? BSD (?: -\d(?:-Clause)? )?
        | MIT
        | Apache (?: [\s-] (?:Software\s+)? (?:License\s+)? (?:[Vv]ersion\s+)? v?2(?:\.0)? )?
        | [AL]?GPL (?: [\s-]? v?\d(?:\.\d)? )?
        | GNU(?:\s+(?:Affero|Lesser|Library|General|Public))* (?:\s\w+)*?
        | MPL (?: [\s-]?2\.0 )? | Mozilla\s+Public | ISC | PSF | EPL | SSPL | BSL | Elastic | Unlicense )
      (?: \s+ (?: [Ll]icen[sc]e | [Ll]icensing ) )? )
  | \b (?P<named> (?:MIT|BSD|GPL|Apache)[-\s]licen[sc]ed ) \b
    """,
    re.VERBOSE,
)
LANGUAGE = "|".join(sorted((re.escape(language) for language in LANGUAGES), key=lambda name: (-len(name), name)))
WRITTEN_IN = re.compile(
    rf"""
    \b (?: (?: written | built | developed | implemented | coded | programmed | based ) \s+ (?:\w+ly\s+)?
           (?:in|on|using|with|upon) \s+ (?: pure\s+ | plain\s+ | the\s+ )?
         | \b in \s+ (?=\w+$) )                          # or at the clause's end: "a framework in Python"
    (?P<language>{LANGUAGE}) (?![\w+#.-]*\w)
    """,
    re.VERBOSE | re.IGNORECASE,
)
WRITTEN_TRIGGERS = frozenset({"written", "built", "developed", "implemented", "coded", "programmed", "based", "in"})
BASED = re.compile(
    rf"(?<![\w-])(?P<language>{LANGUAGE})-based\b(?:\s+(?:\w+\s+)?(?:framework|library|tool|language))?", re.IGNORECASE
)
BASED_TRIGGERS = frozenset({"based"})
IN_LANGUAGE = ((WRITTEN_TRIGGERS, WRITTEN_IN), (BASED_TRIGGERS, BASED))

BASED_ON = re.compile(
    r"""
    \b (?:based|built) \s+ (?: on\s+top\s+of | on | upon ) \s+ (?:the\s+)?
    (?P<names>[A-Z].*?)
    (?= \s+ (?: and\s+(?:[a-z]+\s+){1,3}[a-z]+$ | which | that | where | for | to ) \b | [;:(] | \.(?!\w) | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
WRAPPER = re.compile(
    r"""
    \b (?: wrapper | layer | bindings? | interface ) \s+ (?: around | over | on\s+top\s+of | for | to ) \s+ (?:the\s+)?
    (?P<names>[A-Z].*?) (?P<noun> \s+ (?:libraries|library|frameworks?|apis?) )?
    (?= [,.;:(] | \s+ (?:which|that|where) \b | $ )
    """,
    re.VERBOSE | re.DOTALL,
)
AS_ENGINE = re.compile(
    r"""
    (?P<names>(?-i:[A-Z])[\w.+#-]*) \s+ as \s+ (?: an?\s+ | the\s+ | its\s+ )? (?: default\s+ | main\s+ )?
    (?:[\w-]+\s+){0,2}
    (?: engine | orm | library | layer | database | server | bundler | compiler | router | runtime | toolkit ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
WITH_COMPANIONS = (
    (frozenset({"based", "built"}), BASED_ON),
    (frozenset({"wrapper", "layer", "binding", "bindings", "interface"}), WRAPPER),
    (frozenset({"as"}), AS_ENGINE),
)


def _of_text(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """Facts whose wording does not hang on one verb: licences, languages, companions."""
    span, words = clause.span, clause.words
    licensed = span.search(LICENSED)
    if licensed is not None and (clause.predicates or any(m.subject == topic.name for m in clause.mentions)):
        value = licensed.get("license") or licensed["named"]
        yield page.claim(topic.name, "license", value, about=topic.span)
    for match in _matches(span, words, IN_LANGUAGE):
        language = match["language"]
        if is_denied(clause, language) or name_key(language.text) == name_key(topic.name):
            continue
        value = statement(topic, match[0].strip())
        yield page.claim(topic.name, "written_in", value, object=language.text, about=topic.span)
    for match in _matches(span, words, WITH_COMPANIONS):
        if not is_denied(clause, match["names"]):
            yield from companions(page, topic, match["names"], match[0])


def _matches(
    span: Span, words: frozenset[str], patterns: tuple[tuple[frozenset[str], re.Pattern[str]], ...]
) -> Iterator[SpanMatch]:
    """The matches of all patterns of which one of their words is there, pattern by pattern."""
    for triggers, pattern in patterns:
        if not triggers.isdisjoint(words):
            yield from span.finditer(pattern)

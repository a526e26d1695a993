"""On what terms a thing is had: its licence and its price; and where its maker sits, and its newest version."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.origins import NO_PART, is_itself
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.lexicon import LANGUAGES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span
    from whosays.records import Claim

NOT_BEFORE = (
    "of on with by for to from in partly partially mostly formerly once no not based built the many some most other"
    " several various all behind like unlike as than"
)
"""Words that show that "open source" behind them is told of something else, or not of the whole."""

QUALIFIERS = rf"(?: (?! (?: {'|'.join(NOT_BEFORE.split())} ) \b ) [\w-]+ ,? \s+ ){{0,4}}?"
OPEN_SOURCE = re.compile(
    rf"""
    {QUALIFIERS} (?P<license> open[- ]sourced? ) \b
    (?! \s+ (?: community | version | edition | core | components? | librar | plugins? | extensions? | ecosystem
        | contributors?
            | model | movement | philosophy | tools\b | packages\b
            | and \s+ (?:closed|proprietary|commercial|enterprise) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
CLOSED = re.compile(
    rf"""
    {QUALIFIERS}
    (?P<license> proprietary | closed[- ]sourced? | source[- ]available | open[- ]core )
    (?= \s* (?: [.,;)] | $ ) | \s+ (?: and | but | software | product | tool | platform | service | app
        | application | solution
        | system | database | engine | language | framework | project | program | code | in ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
ITS_CODE = re.compile(r"\s+(?:source\s+code|code(?:base)?|source)\b", re.IGNORECASE)
FREE = re.compile(
    r"""
    (?: also\s+ | both\s+ | completely\s+ | totally\s+ | entirely\s+ | currently\s+ )*
    (?P<price> free (?: \s+ (?: to\s+use | of\s+charge | forever | for \s+ (?: up\s+to\s+ )? [\w ]{3,40}? ) )? )
    (?= \s* (?: [.,;:()—–] | $ ) | \s+ (?: and | but | or | with | unless | as | if | while | to | in | on | plus ) \b )
    (?! \s+ (?: and | or ) \s+ (?: paid | premium ) | [-\s]* (?: form | tier
        | from ) )   # not free-form, nor a free tier
    """,
    re.VERBOSE | re.IGNORECASE,
)


def of_copula(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """The licence and the price that follow "is"; "is not open source" is a claim that denies."""
    rest, denied = predicate.rest, predicate.negation
    if denied is not None and rest.start <= denied.start < rest.end:
        rest = rest[denied.end - rest.start :].lstrip()
    if not is_itself(topic, ITS_CODE):
        return
    open_source = rest.match(OPEN_SOURCE)
    if open_source is not None:
        yield page.claim(topic.name, "license", open_source["license"], about=topic.span, negation=denied)
    if denied is not None:
        return
    closed = rest.match(CLOSED)
    if closed is not None:
        yield page.claim(topic.name, "license", closed["license"], about=topic.span)
    free = rest.match(FREE)
    if free is not None and is_itself(topic, NO_PART):
        yield page.claim(topic.name, "pricing", free["price"].rstrip(), about=topic.span)


AMOUNT = r"""
    (?: (?: [$€£₹¥] | US\$ | USD\s? | EUR\s? | GBP\s? | Rs\.?\s? | CHF\s? ) \s? \d (?: [\d,.]* \d )? (?: \s?k\b )? \+?
      | \d (?: [\d,.]* \d )? \s? (?: € | £ | ₹ | (?: US\s )? dollars\b | euros\b | pounds\b | rupees\b | USD\b
          | EUR\b ) )
"""
PER = r"(?: \s*/\s*(?=[a-z]) | \s+ (?: per | an? | each | every ) \s+ )"
COUNTED_BY = r"""
    (?: (?: active | editor | full | paid ) \s )?
    (?: user | seat | member | person | editor | agent | device | licen[sc]e | host | site | store | project
        | month | mo | year
      | yr | annum | week | day | hour | hr | minute | GB | TB | request | transaction | license ) s? \b
"""
PRICE = re.compile(
    rf"""
    (?P<price> (?>                       # as a whole or not: of "$10 more" no "$1" is left
      (?: (?: as\s+low\s+as | around | about | roughly | approximately | only | just | between | from | up\s+to
          | nearly | over
            | under | less\s+than | more\s+than ) \s+ ){{0,2}}
      {AMOUNT} (?: \s* (?: - | – | to | and ) \s* {AMOUNT} )?
      (?: {PER} {COUNTED_BY} ){{0,3}}
      (?: ,?\s+ (?: paid | billed ) \s+ \w+ | \s* \( [^()]{{0,40}} (?: billed | paid | annual | per | month
          | year ) [^()]{{0,40}} \)
        | \s+ (?: monthly | annually | yearly | one-time | once ) \b )?
      (?: \s+ for \s+ (?: the\s+ | an?\s+ | up\s+to\s+ | \d )[^,.;()]{{2,40}}? (?= [,.;()] | $ | \s+ and\b
          | \s+ but\b | \s+ with\b ) )?
    ) )
    (?! \s* (?: million | billion | bn\b | m\b | cheaper | more\b | less\b | extra | off\b | higher | lower
        | worth | in \s+ (?:revenue|funding) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PRICED = re.compile(
    r"""
    \b (?: (?: (?: pricing | prices? | plans? | subscriptions? ) \s+ )?
             (?P<open> (?: starts? | starting | begins? | is \s+ priced | are \s+ priced | priced
                 | is\s+available | retails? | sells? | goes )
             \s+ (?: at | from | for ) )
         | (?P<plain> costs? | charges | is | are ) )
    \s+ (?= (?: [a-z]+\s+){0,3} (?: [$€£₹¥] | US\$ | USD | EUR | Rs | CHF | \d ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PRICED_TRIGGERS = frozenset(
    "start starts starting begin begins priced available retail retails sell sells goes cost costs charges".split()
)
CURRENCY = re.compile(r"[$€£₹¥]|\b(?:USD|EUR|GBP|Rs|CHF|dollars|euros|pounds|rupees)\b")
PLAN_WORDS = 5
TOTAL = re.compile(
    r"\W*(?:over|across|after|within|for)\s+(?:the\s+)?(?:[\w-]+\s+){1,2}(?:years?|months?)\b", re.IGNORECASE
)
UNREAL = re.compile(r"\b(?:not|n['’]t|would|could|might|may|if|when|used\s+to|will|should|never)\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"[,;:]|\b(?:which|that|and|but|while|because|than|to|of|in|with)\b", re.IGNORECASE)


def prices(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """What a thing or a plan of it costs: "starts at $10 a month", "Pro plan costs $20", with the plan's name."""
    if topic.span is None or CURRENCY.search(clause.span.text) is None:
        return
    behind = (topic.group or topic.span).end - clause.span.start
    if behind < 0 or behind > len(clause.span):
        return
    tail = clause.span[behind:]
    verb = tail.search(PRICED)
    if verb is None:
        return
    before = tail[: verb.start()]
    words = POSSESSIVE_LEAD.sub("", before.text).split()
    if len(words) > PLAN_WORDS or ELSEWHERE.search(before.text) or UNREAL.search(before.text):
        return
    price = tail[verb.end() :].match(PRICE)
    if price is None or TOTAL.match(clause.sentence.text):
        return
    opening = verb.get("open")
    first = opening.start if opening is not None else price["price"].start
    if words and set(map(str.lower, words)) - NAMING_PRICE:  # a plan: a price alone would not be understood
        first = tail.start + len(before.text) - len(POSSESSIVE_LEAD.sub("", before.text))
    value = page.document.span()[first : price["price"].end].strip()
    yield page.claim(topic.name, "pricing", value, about=topic.span)


POSSESSIVE_LEAD = re.compile(r"^(?:['’]s?)?\s*")
NAMING_PRICE = frozenset(
    "pricing price prices cost costs plan plans subscription subscriptions paid only just currently itself also now "
    "usually typically generally".split()
)
FREE_PLAN = re.compile(
    r"""
    \b (?: offers? | has | have | provides? | includes? | comes? \s+ with | gives\s+you | features? ) \s+
    (?P<price> (?: an? \s+ ) (?: [\w-]+ \s+ ){0,3}? (?: free | freemium ) \s+ (?: [\w-]+ \s+ )?
      (?: plan | tier | version | edition | option | trial | account )
      (?: \s+ (?: for | with | of | limited \s+ to | up \s+ to | that | to ) \s+ [^,.;()]{3,60}
          | \s* \( [^()]{3,60} \) )? )
    (?= \s* (?: [,.;()] | $ ) | \s+ and \b | \s+ but \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def free_plans(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """The free plan that a thing offers, with what limits it."""
    if "free" not in clause.words or not is_itself(topic, NO_PART):
        return
    plan = clause.span.search(FREE_PLAN)
    governing = [each for each in clause.predicates if plan is not None and each.verb.start <= plan["price"].start]
    if plan is None or not governing or governing[-1].negation is not None or governing[-1].modal:
        return
    value = plan["price"]
    yield page.claim(topic.name, "pricing", value[LEAD_ARTICLE.match(value.text).end() :], about=topic.span)  # type: ignore[union-attr]  # it matches the empty text too


PRICE_LIKE = re.compile(
    r"\d|\b(?:free|based\s+on|per|custom|on\s+request|quotes?|usage|subscription|paid|trial|included|flat|tiered|freemium"
    r"|pay[- ]as[- ]you[- ]go|by\s+the|hourly|monthly|yearly|annual)\b",
    re.IGNORECASE,
)
"""What a text holds that tells a price or how one is reckoned."""

LEAD_ARTICLE = re.compile(r"(?:an?\s+)?", re.IGNORECASE)
PLACE = r"[A-Z][\w.’'-]*(?:[ -](?:[A-Z][\w.’'-]*|de|of|la|el|am|upon))*"
SITS = re.compile(
    rf"""
    \b (?: headquartered | based | incorporated ) \s+ (?: in | at ) \s+ (?: the\s+ )?
    (?P<place> {PLACE} (?: ,\s+ {PLACE} ){{0,2}} )
    (?= \s* (?: [.;)] | $ | ,\s+(?:[a-z]|$) ) | \s+ (?: and | with | but | since | where | which ) \b )
    """,
    re.VERBOSE,
)


def seat(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """Where a thing's maker sits: "X is based in Panama", "X is a company headquartered in Utrecht"."""
    if not is_itself(topic, NO_PART):
        return
    match = predicate.rest.search(SITS)
    if match is None:
        return
    place, before = match["place"], predicate.rest.text[: match.start()]
    if place.text.lower() in LANGUAGES or BY_ANOTHER.search(before):
        return
    yield page.claim(topic.name, "headquarters", place, about=topic.span)


BY_ANOTHER = re.compile(r"\b(?:by|of|from|with|for|people|users|teams|companies|customers|businesses)\b", re.IGNORECASE)
NUMBER = (
    r"(?P<number> v?\d+ (?: \.\d+ ){0,3} (?: \.x )? (?: \s+LTS )? ) (?! [\d%] | \s*(?:years?|months?|million|k\b) )"
)
NEWEST = (
    r"(?: latest | current | newest | most\s+recent ) \s+ (?: (?: stable | LTS | major | public | official ) \s+ )*"
)
LATEST = re.compile(
    rf"""
    \b {NEWEST} (?: version | release ) (?: \s+ (?: of | for ) \s+ (?: the\s+ )? (?P<of> [^,.;()]{{2,40}}? ) )?
    (?: \s* [,:(] | \s+ (?: is | was | being ) | \s+ at \s+ the \s+ time \s+ of \s+ writing \s+ (?: is | was ) )
    \s+ (?: currently\s+ | now\s+ )? (?: version\s+ )? (?P<name> [^\d,.;()]{{2,40}}? \s+ )? (?: version\s+ )? {NUMBER}
    """,
    re.VERBOSE | re.IGNORECASE,
)
IS_LATEST = re.compile(
    rf"\s+ {NUMBER} \s+ (?: is | being ) \s+ the \s+ {NEWEST} (?: version | release )", re.VERBOSE | re.IGNORECASE
)
NEWEST_TRIGGERS = frozenset({"latest", "current", "newest", "recent"})


def versions(page: Page, clause: Clause) -> Iterator[Claim]:
    """The newest version of a thing: "the latest version of X is 5.0", "X 5.1 is the current release"."""
    if NEWEST_TRIGGERS.isdisjoint(clause.words) or not {"version", "release"} & clause.words:
        return
    match = clause.span.search(LATEST)
    if match is not None:
        owner = _version_owner(clause, match["number"])
        if owner is not None:
            yield page.claim(owner.name, "version", match["number"], about=owner.span)
        return
    for mention in clause.mentions:
        found = clause.span[mention.span.end - clause.span.start :].match(IS_LATEST)
        if found is not None:
            yield page.claim(mention.subject, "version", found["number"], about=mention.span)


def _version_owner(clause: Clause, number: Span) -> Topic | None:
    """Whose version it is: the one subject named before the number, else the clause's one topic."""
    named = [mention for mention in clause.mentions if mention.span.start < number.start]
    if len({mention.subject for mention in named}) == 1:
        return Topic(named[0].subject, named[0].span)
    return clause.topics[0] if not named and len(clause.topics) == 1 else None

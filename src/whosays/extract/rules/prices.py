"""What a thing or a plan of it costs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.itself import NO_PART, is_itself

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.extract.sentence.predicates import Predicate
    from whosays.records import Claim

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


def free(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """What costs nothing: "is free", "is free for up to 10 users"."""
    if predicate.negation is not None or not is_itself(topic, NO_PART):
        return
    found = predicate.rest.match(FREE)
    if found is not None:
        yield page.claim(topic.name, "pricing", found["price"].rstrip(), about=topic.span)


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
CURRENCY_SIGNS = re.compile(r"[$€£₹¥]")
CURRENCY_WORDS = frozenset("usd eur gbp rs chf dollars euros pounds rupees".split())
PLAN_WORDS = 5
TOTAL = re.compile(
    r"\W*(?:over|across|after|within|for)\s+(?:the\s+)?(?:[\w-]+\s+){1,2}(?:years?|months?)\b", re.IGNORECASE
)
UNREAL = re.compile(r"\b(?:not|n['’]t|would|could|might|may|if|when|used\s+to|will|should|never)\b", re.IGNORECASE)
ELSEWHERE = re.compile(r"[,;:]|\b(?:which|that|and|but|while|because|than|to|of|in|with)\b", re.IGNORECASE)


def names_currency(text: str, words: frozenset[str]) -> bool:
    """Whether a text, whose words in small letters are given, tells an amount in some currency."""
    if CURRENCY_WORDS.isdisjoint(words):
        return CURRENCY_SIGNS.search(text) is not None
    return CURRENCY.search(text) is not None


def prices(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """What a thing or a plan of it costs: "starts at $10 a month", "Pro plan costs $20", with the plan's name."""
    if topic.span is None or not names_currency(clause.span.text, clause.words):
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
    if "free" not in clause.words or "neither" in clause.words or not is_itself(topic, NO_PART):
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

TELLS_PRICE = re.compile(
    r"""
    [$€£₹¥] | \b(?:USD|EUR|GBP|Rs\.?|CHF|dollars?|euros?|pounds|rupees|cents?)\b | \d\s?¢
  | ^\W* \d [\d.,'’]* \W* $                                   # the currency is in the head
  | \b (?: free | gratis | kostenlos | gratuit | custom | quotes? | on\s+request | contact | per | usage | subscription
      | paid | trial | included | flat | tiered | tiers | freemium | pay[- ]as[- ]you[- ]go | on[- ]demand
      | self[- ]hosted | hourly | monthly | yearly | annual | annually | one[- ]time | purchase | lifetime | billed
      | based\s+on | by\s+the | priced? | pricing | prices | costs? | fees? | cheap(?:er|est)? | expensive | affordable
      | budget | premium | low(?:er|est)? | high(?:er|est)? | moderate | mid-?range | varies | variable | negotiable
      | sponsored? | donations? | commercial | licen[sc]e\w*
      | anfrage | devis | kostenpflichtig | payant )\b
  | [円元] | 無料 | 有料 | 月額 | 年額 | 免费 | 免費
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_PRICE = re.compile(
    r"""
    ^\W* (?: check | see | view | visit | get | compare | learn | read | click ) \b | \b (?: wins? | winner ) \b
  | \b (?: less | more | cheaper | saved? | savings? ) \W* $         # a difference, no price of its own
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands below a label of prices and is none: the words of a link, a verdict, a difference."""


def tells_price(value: str) -> bool:
    """Whether a value below a label of prices tells one, or how it is reckoned; "Code owners" is what a plan holds."""
    return NO_PRICE.search(value) is None and TELLS_PRICE.search(value) is not None


LEAD_ARTICLE = re.compile(r"(?:an?\s+)?", re.IGNORECASE)

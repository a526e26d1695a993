"""What kind of thing a subject is said to be: the phrase of "… is a small web framework for services"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATORS
from whosays.extract.sentence.lexicon import is_adjective
from whosays.extract.sentence.phrasing import trimmed
from whosays.extract.sentence.wording import first_word
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.extract.sentence.predicates import Predicate
    from whosays.records import Claim

CATEGORY = re.compile(
    r"""
    (?: (?: also | both | just | basically | essentially | simply | currently | still | now | all | each | really
              | actually
          | (?:(?:often|widely|commonly|sometimes)\s+)?(?:called|referred\s+to\s+as|regarded\s+as|hailed\s+as)
            | considered
          | classified\s+as | known\s+as | described\s+as | built\s+as ) \s+ )*
    [“"]? (?: (?P<article> an? | the | one\s+of\s+the ) \s+ )?
    (?P<phrase>
      (?: [\w-]+,\s+ (?=[\w-]+\s+\w) ){0,3}             # "fast, small framework"
      (?: [^,;:.()—–] | \.(?=\w) ){3,120} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PHRASE_END = re.compile(
    r"""
    \s+ (?: with | (?:in|on|for|of|to|by|from|at)\s+(?:which|that|whom)\b | that | which | where | whose | who | when
          | because | since | so | if | while | as
            | and\s+(?:is|are|has|there|it|its|was|can|provides?|offers?|used|supports?)
          | to\s+(?:beat|use|learn|choose|watch|consider|try|go) | but | than | due | thanks | aimed | geared
            | owned | known | suited | focus(?:ed|ing) | focussed | able | capable | available
          | (?:specifically|mainly|primarily|often|widely|best|originally|fully|entirely|currently|now)\s+\w+ed
          | (?!based|distributed|embedded|managed|hosted|typed|compiled|interpreted|unified|integrated
              |advanced|automated
              |shared|federated|speed|feed|embed|included) \w{3,}ed | built | made | meant | written | run | led
                | backed )
          (?![-\w]) .* $
    | ,\s+ (?: with | and | but | so | which | not | offering | providing | supporting | featuring | allowing | giving
            | making | \w{3,}ing\s ) .* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
COMPARING = COMPARATORS | {"much", "most"}  # "a better VPN" tells no kind of its own
VERY_MUCH = re.compile(r"very\s+much\b", re.IGNORECASE)
PLURAL_COPULAS = frozenset({"are", "were", "remain"})
# What comparisons compare: a phrase with one of these words tells a category.
KINDS = {
    kind + ending
    for ending in ("", "s")
    for kind in (
        "framework microframework webframework fullframework tool platform language database system service "
        "engine server "
        "app application editor ide crm package toolkit runtime broker compiler bundler provider product "
        "solution client "
        "store manager environment stack suite protocol format orm queue warehouse distribution module model assistant "
        "alternative component plugin extension interface api sdk generator vehicle car phone camera organisation "
        "organization network exchange wallet marketplace implementation kernel shell browser wrapper program project "
        "cloud superset dialect backend frontend tracker fork builder reader recorder launcher "
        "processor spreadsheet "
        "saloon hatchback bike headphone earbud speaker vpn host messenger bot agent linter formatter minifier monitor "
        "scanner wiki dashboard notebook terminal emulator hypervisor orchestrator scheduler registry crate standard "
        "algorithm smartphone handset flagship truck crossover drone lens printer microcontroller board computer chip "
        "hybrid rocket dbms rdbms paas saas iaas baas bank airline card loan account robot appliance headset keyboard "
        "mouse scooter tool site website marketplace forum wagon coupe roadster pickup minivan van motorcycle scooter"
    ).split()
}
KINDS |= set(
    "library libraries software cms utility utilities company companies technology technologies sedan suv laptop "
    "tablet watch console".split()
)


HEAD_END = re.compile(
    r"\s+(?:for|of|in|on|to|from|by|at|like|and|or|over|around|between|alongside|\()\b|[,(]", re.IGNORECASE
)
SUPERLATIVE = re.compile(
    r"(?:(?:most|best|least)[\s-]+[\w-]+|(?!latest\b|test\b|rest\b)\w{2,}est|world['’]s|ultimate)\s+", re.IGNORECASE
)
# Words that praise and say nothing of the kind: "a great tool" is no category.
PRAISE = frozenset(
    "newer older excellent great good capable powerful solid popular best fantastic amazing ultimate top strong "
    "useful nice perfect ideal "
    "interesting exciting robust impressive reliable well known well-known leading major big key main one new old "
    "other another different similar their its own right only real viable better modern such tool tools platform "
    "platforms solution solutions system systems option options project projects product products software "
    "technology technologies program provider alternative suite choice very quite truly really".split()
)


BARE = re.compile(
    r"(?!being\b|as\b|\w+ly\b)(?:(?!(?:an?|the|into|to|by|as|of|in|on|at|with)\b)[\w.+#'’-]+\s+){1,3}[\w-]+(?:\s+for\b.*)?$",
    re.IGNORECASE,
)
"""A kind that may stand behind "is" without an article: "is WSGI framework", not "is being put into the platform"."""


def category(predicate: Predicate) -> Span | None:
    """The phrase after "is" that tells what kind of thing a subject is; None where it tells none."""
    rest = predicate.rest
    match = CATEGORY.match(rest.text)
    if match is None:
        return None
    given = match["article"] is not None or predicate.form in PLURAL_COPULAS
    phrase = kind(rest[match.start("phrase") : match.end("phrase")], rest)
    bare = not given and bool(predicate.verb)
    if phrase is None or (not given and not _stands_for_a_thing(phrase.text)) or (bare and not BARE.match(phrase.text)):
        return None  # "X is WSGI framework" is read, "X is system overhead" is not
    quoted = any(phrase.text.count(sign) % 2 for sign in '"“”')  # “backend in a box” platforms
    return _with_quote(phrase) if quoted else phrase


def _with_quote(phrase: Span) -> Span | None:
    """A phrase with the quotation mark that it begins behind; None where there is none."""
    before = phrase.document.text[phrase.start - 1 : phrase.start]
    return Span(phrase.document, phrase.start - 1, phrase.end) if before and before in '"“' else None


AMONG = frozenset("of in among at for on to from by with".split())


def kind(words: Span, rest: Span) -> Span | None:
    """The phrase of a kind that `words` begin with, inside the longer `rest`; None where it tells no kind."""
    phrase = trimmed(trimmed(_with_further_adjectives(words, rest), PHRASE_END), DANGLING)
    best = SUPERLATIVE.match(phrase.text)
    phrase = phrase[best.end() :] if best else phrase
    text = phrase.text
    if best and first_word(text) in AMONG:
        return None  # "the fastest of all note apps"
    if not text or first_word(text) in COMPARING or VERY_MUCH.match(text) or NO_KIND.match(text) or GERUND.match(text):
        return None
    ended = HEAD_END.search(_without_adjective_commas(text))
    head = text[: ended.start()] if ended else text
    words_of_head = head.lower().replace("-", " ").split()
    if not words_of_head or not _is_kind(words_of_head):
        return None
    if best and len(words_of_head) < LEAST_AFTER_BEST:
        return None  # "the most used database in the world"
    for_what = ended is not None and ended.group().strip() in {"for", "to"} and not words_of_head[-1].endswith("s")
    told = any(word not in PRAISE | GENERIC and not is_adjective(word) for word in words_of_head)
    return phrase if told or for_what or words_of_head[-1] not in PRAISE | GENERIC else None


# Kinds that tell nothing with adjectives alone: "an acceptable solution".
GENERIC = frozenset(
    "tool tools platform platforms solution solutions system systems option options project projects product products "
    "software technology technologies program provider providers alternative alternatives suite choice "
    "company companies "
    "service services model models package component components implementation network environment".split()
)
LEAST_AFTER_BEST = 2  # words of a kind behind a superlative
DANGLING = re.compile(r"\s+(?:for|of|in|on|to|from|by|at|like|and|or|over|around|with|as)$", re.IGNORECASE)
GERUND = re.compile(r"\w+ing\s+(?:your|the|a|an|its|their|in|on|for|to|out|up)\b", re.IGNORECASE)
NO_KIND = re.compile(
    r"(?:among|amongst|no|not|bit|little|lot|part|set|number|few|way|same|only|one|matter|must|result|case|combination|support|two|three|four|five|very\s+different|make|help|let|get|keep|use|choose|find|be)\b",
    re.IGNORECASE,
)
ADJECTIVE_COMMA = re.compile(r",(?=\s+[\w-]+\s+[\w-]+)")


def _without_adjective_commas(text: str) -> str:
    """The text with the commas between adjectives blanked: "fast, small framework, …"."""
    return ADJECTIVE_COMMA.sub(" ", text)


def _is_kind(head: list[str]) -> bool:
    """Whether a phrase's last word, or the one before a plain one ("database engine of choice"), is a kind."""
    return head[-1].strip("\"“”'’.") in KINDS


# What can be told of a thing in a fragment; others ("curated network") are more often said of its parts.
THINGS = frozenset(
    "framework microframework library database platform language editor engine app application tool software cms "
    "system service ide crm orm toolkit bundler runtime server".split()
)


def _stands_for_a_thing(text: str) -> bool:
    """Whether a fragment without article and verb ("Minimalist web framework for Node.js") tells what a thing is."""
    words = text.split()
    if all(word[0].isupper() for word in words) and len(words) > 1:
        return False  # a name: "Prisma Client"
    ended = HEAD_END.search(_without_adjective_commas(text))
    head = (text[: ended.start()] if ended else text).split()
    return len(words) > 1 and head[-1].lower().rsplit("-", 1)[-1] in THINGS


APPOSED = re.compile(
    r"""
    (?: ,\s+ | \s+\( | \s+[—–-]\s+ ) (?:(?:which|that)\s+is\s+)? (?P<article>an?|the)\s+
    (?P<phrase> [^,;:()—–]{3,100}? ) (?= , | \) | \s+[—–-]\s | $ )
    """,
    re.VERBOSE,
)
AS_A = re.compile(
    r"(?:(?:and|but|so),?\s+)?as\s+(?:an?|the)\s+(?P<phrase>[^,;:]{3,100}),\s+(?:the\s+)?$", re.IGNORECASE
)
BEFORE_NAME = re.compile(r"\b(?:the|a|an)\s+(?P<phrase>(?:[\w-]+,?\s+){1,4})$", re.IGNORECASE)
ARTICLES = frozenset({"a", "an", "the"})


def apposition(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "X, a document database, …", "As a document database, X …", "the graph database X"."""
    if ARTICLES.isdisjoint(clause.words) or not clause.mentions or KINDS.isdisjoint(clause.words):
        return
    start = clause.span.start
    for number, mention in enumerate(clause.mentions):
        before, after = clause.span[: mention.span.start - start], clause.span[mention.span.end - start :]
        joined = number > 0 and LISTED.search(before.text[clause.mentions[number - 1].span.end - start :])
        match = after.match(APPOSED)
        if match is not None and not joined and not mention.possessive:
            phrase = kind(match["phrase"], match["phrase"])
            if phrase is not None and not page.mentions(phrase):
                yield page.claim(mention.subject, "category", phrase, about=mention.span)
                continue
        if OF_NAME.search(before.text):
            continue  # "the IS technology of X" is no kind of X
        match = before.fullmatch(AS_A) or (None if mention.possessive else before.search(BEFORE_NAME))
        if match is None:
            continue
        words = match["phrase"].rstrip()
        phrase = kind(words, words)
        if phrase is not None and phrase.end != words.end and match[0].end == before.end:
            continue  # "the popular companies that use X"
        if phrase is not None and not page.mentions(phrase) and len(phrase.text.split()) > 1:
            yield page.claim(mention.subject, "category", phrase, about=mention.span)


OF_NAME = re.compile(r"\b(?:of|in|for|on|by|from|with|to|at|than)\s+(?:the\s+)?$", re.IGNORECASE)
LISTED = re.compile(r"^\s*(?:,|and|or|&)")
FURTHER_ADJECTIVE = re.compile(r",\s+(?P<next>[\w-]+)\s+[\w-]+(?:\s+[\w-]+)?")
WITH_ONE = re.compile(r"\bwith\s+\S+$")


def _with_further_adjectives(phrase: Span, rest: Span) -> Span:
    """A phrase that ends in an adjective before a comma goes on: "a framework with expressive, elegant syntax"."""
    text = phrase.text
    words = text.split()
    more = FURTHER_ADJECTIVE.match(rest.text, phrase.end - rest.start)
    if more is None or not words or not (is_adjective(words[-1]) or WITH_ONE.search(text)):
        return phrase
    return phrase.until(rest[: more.end()]) if is_adjective(more["next"]) or "with " in text else phrase

"""Who uses a thing."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.relations import ORGANISATION, is_denied
from whosays.extract.subjects.naming import is_name
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic
    from whosays.provenance import Span
    from whosays.records import Claim

LISTED = rf"{ORGANISATION} (?: (?: ,\s*(?:and\s+)? | \s+and\s+ | \s*&\s* ) {ORGANISATION} )*"
LISTED_TWO = LISTED.removesuffix("*") + "+"
USERS_USE = re.compile(
    rf"""
    (?P<names> {LISTED} ) \s+
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
CUSTOMER_WORDS = frozenset("customers clients users adopters customer client user adopter".split())
INCLUDE_TRIGGERS = frozenset({"include", "are", "includes"})


def users(page: Page, clause: Clause) -> Iterator[Claim]:
    """Who uses what: names before "use X", after "X is used by", after "companies using X include"."""
    if not (POWERS_TRIGGERS.isdisjoint(clause.words) and CUSTOMER_WORDS.isdisjoint(clause.words)):
        yield from _powered(page, clause)
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


POWERS = re.compile(
    rf"""
    \s+ (?: also\s+ | currently\s+ )? (?: powers | hosts | is\s+behind | counts | serves )
    \s+ (?: (?: sites | websites | apps | companies | stores | the\s+likes\s+of | services | brands )
        \s+ (?: like | such\s+as | including )? \s* | customers\s+ (?: like | such\s+as ) \s+ )?
    (?P<names> {LISTED_TWO} )
    (?= \s* [.;,] | \s*$ | \s+ (?: among | as | and\s+(?:many|thousands|others) | to\s+name ) \b )
    """,
    re.VERBOSE,
)
POWERS_TRIGGERS = frozenset({"powers", "hosts", "behind", "counts", "serves"})
ARE_USERS = re.compile(
    rf"""
    (?P<names> {LISTED} ) \s+
    (?: are | is | have\s+been | has\s+been ) \s+
    (?: (?: (?: an? | both | long-time | well-known | notable ) \s+ )*
      | (?: among | some\s+of | two\s+of | three\s+of ) \s+ (?: the\s+ )?
        (?: (?: users | customers | clients | adopters ) \s+ of \s+ )? ) $
    """,
    re.VERBOSE,
)
USERS_BEHIND = re.compile(r"(?:['’]s?)?\s+(?:[a-z-]+\s+)?(?:users?|customers?|clients?|adopters?)\b", re.IGNORECASE)
AMONG_ITS = re.compile(
    rf"""
    \b among \s+ (?:its|their) \s+ (?:[a-z-]+\s+)? (?: customers | clients | users | adopters )
        \s+ (?: are | is ) \s+ (?P<names> {ORGANISATION} .* )
  | (?P<before> {LISTED} ) \s+ (?: are | is ) \s+ (?: among | some\s+of ) \s+ (?:its|their) \s+ (?:[a-z-]+\s+)?
        (?: customers | clients | users | adopters ) \b
    """,
    re.VERBOSE | re.DOTALL,
)
OWN_USERS = re.compile(
    r"""
    (?: \W* (?: its | their | the | some | other | many ) \s+ )? (?: [\w-]+ \s+ ){0,2}?
    (?: customers | clients | users | adopters ) \s+ (?: include | includes | are ) \s+ (?P<names> (?-i:[A-Z]) .+ )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def users_of(page: Page, sentence: Span, topic: Topic) -> Iterator[Claim]:
    """Who is said to use a thing named before: "Customers include Acme and Globex", "Acme is among its users"."""
    among = sentence.search(AMONG_ITS)
    if among is not None:
        yield from _users_named(page, topic.name, topic.span, among.get("names") or among["before"])
        return
    own = sentence.match(OWN_USERS)
    if own is not None:
        yield from _users_named(page, topic.name, topic.span, own["names"])


def _powered(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "X powers Acme and Globex", "Acme and Globex are X customers"."""
    for mention in clause.mentions:
        at = mention.span.start - clause.span.start
        behind = clause.span[mention.span.end - clause.span.start :]
        powers = behind.match(POWERS)
        if powers is not None:
            yield from _users_named(page, mention.subject, mention.span, powers["names"])
        elif USERS_BEHIND.match(behind.text) is not None:
            named = clause.span[max(0, at - LONGEST_USERS) : at].search(ARE_USERS)
            if named is not None:
                yield from _users_named(page, mention.subject, mention.span, named["names"])


LIKE = re.compile(r"\b(?:like|such\s+as|likes\s+of|including|include)\s+(?=\S)")
KINDS = re.compile(
    r"""
    (?: (?: the (?! (?<= (?-i:The) ) \s+ (?-i:[A-Z]) )
          | many | most | some | large | big | several | all (?= \s+ (?-i:[a-z]) ) | firms
          | companies | sites | websites | giants
          | organizations | like | as | such | likes | of | others? ) \s+ )+
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_COURSE = re.compile(r"of\s+course\s+")
THE_HYPED = re.compile(r"the\s+[a-z-]+(?<!s)\s+(?=[A-Z])")  # "the hyped Acme"; "the companies Acme and …" are a kind
NOT_USERS = frozenset(
    "I He She Developers Companies Many Most Some Both They You We It Python Programmers Engineers Users Teams "
    "Enterprises This That These Those Don't Don’t Never Always Just".split()
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

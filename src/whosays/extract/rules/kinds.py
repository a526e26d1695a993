"""Names listed under their kind: "databases like X and Y", "popular CRMs include X", "X and Y are examples of …".

Each name of the list gets the category, be it compared or not; on pages that compare nothing none does.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.categories import kind
from whosays.extract.rules.uses import purpose
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.lexicon import ADVERBS, LANGUAGES, VERBS
from whosays.extract.sentence.wording import word_set
from whosays.extract.subjects.naming import is_attested, is_name
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

WORD = r"[\w+#-]*(?:\.\w[\w+#-]*)*"
NAME = rf"(?-i:[A-Z]){WORD}(?:\s(?-i:[A-Z0-9]){WORD})*"
NAMES = rf"(?P<names>{NAME}(?:(?:,\s*(?:and\s+|or\s+)?|\s+and\s+|\s+or\s+|\s*/\s*){NAME})*)"
END = r"(?=,?\s*(?:etc\b|and\s+(?:more|many|others)\b|among\s|[.…!]?\s*$))"
SUCH_AS = re.compile(
    rf"""
    (?: ^ | [,;:]\s+ | \b(?: and | but | so | most | many | other | of | with | in | for | to | from ) \s+ )
    (?P<phrase> (?!the\b|these\b|those\b)(?:[\w-]+\s+){{1,3}} [\w-]+s ) ,? \s+
    (?: like | such\s+as | including ) \s+ (?:the\s+)? {NAMES}
    """,
    re.VERBOSE | re.IGNORECASE,
)
INCLUDE = re.compile(rf"(?P<phrase>(?:[\w-]+\s+){{1,3}}[\w-]+s)\s+include:?\s+(?:the\s+)?{NAMES}{END}", re.IGNORECASE)
EXAMPLES_ARE = re.compile(
    rf"""
    (?:other\s+|some\s+|popular\s+)? examples? \s+ of \s+ (?P<phrase> (?:[\w-]+\s+){{1,3}} [\w-]+ ) ,? \s+
    (?: are | include | is ) :?\s+ (?:the\s+)? {NAMES} {END}
    """,
    re.VERBOSE | re.IGNORECASE,
)
EXAMPLES = re.compile(
    rf"""
    {NAMES} \s+ are \s+ (?: (?: all | some | good | popular | well-known | typical | two | three ) \s+ )*
    examples \s+ of \s+ (?P<phrase> (?:[\w-]+\s+){{1,3}} [\w-]+s ) [.!]? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_LABEL = re.compile(
    rf"""
    [^.;:]{{0,60}}? \b (?:this|the) \s+ (?:category|group|kind|type|class|family) \s+ (?:are|is|includes?) :?\s+
    {NAMES} {END}
    """,
    re.VERBOSE | re.IGNORECASE,
)
IN_BRACKETS = re.compile(
    rf"""
    \b an? \s+ (?P<phrase> (?: (?! an? \s | the \s | and \s | or \s ) [\w-]+\s+){{1,3}}
        (?: database | framework | library | language | broker | warehouse | runtime | orm | cms | crm ) )
    \s+ \( (?:e\.g\.,?\s+|like\s+|such\s+as\s+)? {NAMES} \)
    (?: \s+ for \s+ (?P<what> [^,;.()]+? ) (?= [,;.] | \s+ and \s+ an?\s | $ ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
BRACKETED = re.compile(
    r"(?:database|framework|library|language|broker|warehouse|runtime|orm|cms|crm)\s\(", re.IGNORECASE
)
"""Without this, none of them is in brackets: looked for first, as brackets are common."""
SIGNS = (" like ", "such as ", "ncluding ", "nclude ", "xamples of ", "xample of ", " (")
LABEL_WORDS = frozenset({"category", "group", "kind", "type", "class", "family"})
LIKE_WORDS = frozenset({"like", "such", "including"})
EXAMPLE_WORDS = frozenset({"include", "example", "examples"})
LEADING_WORDS = re.compile(
    r"(?:(?:other|many|most|some|several|popular|various|modern|traditional|newer|older|common|well-known|leading|notable"
    r"|typical|famous)\s+)+",
    re.IGNORECASE,
)
# Words before a kind by which its list tells something else: what a thing supports, what is put in its place.
NO_KIND_WORDS = (VERBS.keys() | ADVERBS | {"instead", "using"}) - {"managed"}
NO_KIND_WORDS |= set(
    "supported compatible available integrated alternative alternatives similar external third-party dedicated "
    "competing related included additional further its their our your my these those".split()
)


def listed_kinds(page: Page, sentence: Span, label: Span | None) -> tuple[list[Claim], tuple[Topic, ...]]:
    """The categories of the names that a sentence lists under a kind, and those that the sentence is about.

    `label` is that of the sentence's bullet: "Full-stack frameworks: in this category are X and Y".
    """
    text = sentence.text
    if not page.subjects.names:
        return [], ()
    words = word_set(text)
    labelled = label is not None and not LABEL_WORDS.isdisjoint(words)
    told = sentence.match(OF_LABEL) if labelled else None
    if label is not None and told is not None and kind(label, label) == label:
        return list(_of_each(page, told["names"], label)), ()
    if not any(sign in text for sign in SIGNS):
        return [], ()
    found: list[Claim] = []
    about: tuple[Topic, ...] = ()
    for match in sentence.finditer(SUCH_AS) if not LIKE_WORDS.isdisjoint(words) else ():
        claims = list(_named(page, match["names"], match["phrase"]))
        if match.start() == 0 and claims:
            about = tuple(Topic(claim.subject) for claim in claims)
        found += claims
    for pattern in (INCLUDE, EXAMPLES_ARE, EXAMPLES) if not EXAMPLE_WORDS.isdisjoint(words) else ():
        if (told := sentence.match(pattern)) is not None:
            found += _named(page, told["names"], told["phrase"])
    if " (" in text and BRACKETED.search(text) is not None:
        found += _in_brackets(page, sentence)
    return found, about


def _in_brackets(page: Page, sentence: Span) -> Iterator[Claim]:
    """As in "a relational database (X) for user data": the kind of what is compared, and its use."""
    for match in sentence.finditer(IN_BRACKETS):
        phrase = _told_kind(match["phrase"])
        for name in split_names(match["names"]) if phrase is not None else ():
            subject = page.subjects.canonical(name.text)
            attested = subject in page.subjects.names or (is_name(name.text) and is_attested(page, name.text))
            if phrase is None or not attested or subject.lower() in LANGUAGES:
                continue
            yield page.claim(subject, "category", phrase, about=name)
            what = match.get("what")
            value = purpose(what) if what is not None else None
            if value is not None:
                yield page.claim(subject, "use_case", value, about=name)


def _named(page: Page, names: Span, words: Span) -> Iterator[Claim]:
    phrase = _told_kind(words)
    if phrase is not None and not page.mentions(phrase):
        yield from _of_each(page, names, phrase)


def _of_each(page: Page, names: Span, phrase: Span) -> Iterator[Claim]:
    """The category of each name of a list, where it is surely a name."""
    for name in split_names(names):
        subject = page.subjects.canonical(name.text)
        if subject in page.subjects.names or (is_name(name.text) and is_attested(page, name.text)):
            yield page.claim(subject, "category", phrase, about=name)


def _told_kind(words: Span) -> Span | None:
    lead = LEADING_WORDS.match(words.text)
    words = words[lead.end() :] if lead else words
    if not NO_KIND_WORDS.isdisjoint(words.text.lower().split()):
        return None  # "instead use tools like X"
    phrase = kind(words, words)
    return phrase if phrase is not None and len(phrase.text.split()) > 1 else None

"""Facts and relations in clauses: makers, years, licences, languages, users, companions."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whosays.extract.clauses import Clause, Topic, statement
from whosays.extract.predicates import Predicate
from whosays.extract.wording import word_set
from whosays.extract.naming import is_name
from whosays.extract.lexicon import LANGUAGES
from whosays.extract.page import Page
from whosays.provenance import Span
from whosays.records import Claim
from whosays.values import name_key, split_names

YEAR = r"(?P<year>(?:19[5-9]|20[0-4])\d)\b"

BEGUN = re.compile(
    rf"""
    ^(?:(?:also|first|originally|initially|officially|back|publicly|formally)\s+)*
    (?P<verb>created|developed|designed|built|invented|released|launched|introduced|founded|published|started|written|born|
       open[- ]sourced|conceived|authored)\b
    (?P<rest>.*)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
IN_YEAR = re.compile(rf"\b(?:back\s+)?(?:in|since|during|around)\s+(?:the\s+year\s+|early\s+|late\s+|mid-?\s*)?(?:[A-Z][a-z]+\s+(?:of\s+)?)?{YEAR}")
BY = re.compile(
    r"\bby\s+(?P<names>.+?)(?=\s+(?:back\s+)?(?:in|since|at|from|for|as|to|with|on|under|using|during|around)\b|\s+and\s+(?:is|was|has|are|it)\b|[;()]|$)",
    re.DOTALL,
)
CREATING = frozenset("created developed designed built invented written conceived authored started founded launched released introduced".split())
MAINTAINED = re.compile(
    r"^(?:also\s+|currently\s+|now\s+|actively\s+)*(?P<verb>maintained|backed|supported|owned|promoted|sponsored|managed|run|governed)\s+(?P<rest>by\s.*)",
    re.IGNORECASE | re.DOTALL,
)
LICENSE_NAME = (
    r"(?:(?:the\s+)?(?P<license>(?:permissive\s+|dual\s+)?(?:(?:\d-[Cc]lause\s+|[Mm]odified\s+|[Nn]ew\s+)?BSD(?:-\d(?:-Clause)?)?|MIT|Apache(?:[\s-](?:Software\s+)?(?:License\s+)?"
    r"(?:[Vv]ersion\s+)?v?2(?:\.0)?)?|[AL]?GPL(?:[\s-]?v?\d(?:\.\d)?)?|GNU\s+[A-Z]\w+(?:\s\w+)*?|MPL(?:[\s-]?2\.0)?|Mozilla\s+Public|ISC|PSF|EPL|SSPL|BSL|Elastic|Unlicense)"
    r"(?:\s+(?:[Ll]icen[sc]e|[Ll]icensing))?))"
)
LICENSED = re.compile(
    rf"\b(?:under|with|has|uses)\s+(?:an?\s+)?(?:open[- ]source\s+)?{LICENSE_NAME}|\b(?P<named>(?:MIT|BSD|GPL|Apache)[-\s]licen[sc]ed)\b",
)
OPEN_SOURCE = re.compile(
    r"^(?:also\s+|both\s+|fully\s+|completely\s+|all\s+)*(?:an?\s+)?(?:free\s+(?:and\s+)?|free,\s*|popular\s+|mature\s+)*(?P<license>open[- ]sourced?)\b(?!\s+alternative)",
    re.IGNORECASE,
)
FREE = re.compile(r"^(?:also\s+|both\s+|completely\s+|totally\s+)*(?P<price>free(?:\s+(?:to\s+use|of\s+charge|forever))?)\b(?![-\s]*(?:and|form|tier|from))", re.IGNORECASE)
LANGUAGE = "|".join(sorted((re.escape(language) for language in LANGUAGES), key=len, reverse=True))
WRITTEN_IN = re.compile(
    rf"\b(?:(?:written|built|developed|implemented|coded|programmed|based)\s+(?:\w+ly\s+)?(?:in|on|using|with|upon)\s+(?:pure\s+|plain\s+|the\s+)?|\b(?:in)\s+(?=\w+$))(?P<language>{LANGUAGE})(?![\w+#.-]*\w)",
    re.IGNORECASE,
)
BASED = re.compile(rf"(?<![\w-])(?P<language>{LANGUAGE})-based\b(?:\s+(?:\w+\s+)?(?:framework|library|tool|language))?", re.IGNORECASE)
BASED_ON = re.compile(r"\b(?:based|built)\s+(?:on\s+top\s+of|on|upon)\s+(?:the\s+)?(?P<names>[A-Z].*?)(?=\s+(?:and\s+(?:[a-z]+\s+){1,3}[a-z]+$|which|that|where|for|to)\b|[;:(]|\.(?!\w)|$)", re.DOTALL)
WRAPPER = re.compile(r"\b(?:wrapper|layer|bindings?|interface)\s+(?:around|over|on\s+top\s+of|for|to)\s+(?:the\s+)?(?P<names>[A-Z].*?)(?P<noun>\s+(?:libraries|library|frameworks?|apis?))?(?=[,.;:(]|\s+(?:which|that|where)\b|$)", re.DOTALL)
REMEDY = re.compile(
    r"\b(?:you|one|we|developers|users|teams)\s+(?:can|could|may|might)\s+(?:also\s+|always\s+|easily\s+)?(?:use|choose|pick|add|plug\s+in|integrate|combine\s+it\s+with|go\s+with|turn\s+to)\s+"
    r"(?P<names>[A-Z][\w.+-]*(?:\s+[A-Z][\w.+-]*)*(?:(?:,\s*|\s+or\s+|\s+and\s+|,\s*or\s+)[A-Z][\w.+-]*(?:\s+[A-Z][\w.+-]*)*)*)(?=\s+(?:to|for|as|with|in|instead|if)\b|[.,;]|$)",
)
TOOLS_LIKE = re.compile(
    r"\b(?:tools?|extensions?|packages?|plugins?|libraries|add-?ons?|modules?|integrations?)(?:\s+(?:out\s+there|available))?,?\s+(?:like|such\s+as|including|called|named)\s+(?P<names>[A-Z].*?)(?=\s+(?:that|which|who|to|for|provide|can|are|is|offer)\b|[;)]|\.(?!\w)|,\s+(?:that|which)|$)",
    re.DOTALL,
)
EXTENSION = re.compile(
    r"(?P<names>[A-Z][\w.+-]*(?:\s[A-Z][\w.+-]*)?)\s+is\s+(?:a|an|the|one\s+of\s+the)\s+(?:(?:very\s+|most\s+)?[\w-]+\s+){0,2}(?:extensions?|plugins?|add-?ons?|companion)\b"
)
AS_ENGINE = re.compile(r"(?P<names>(?-i:[A-Z])[\w.+-]*)\s+as\s+(?:an?\s+|the\s+|its\s+)?(?:default\s+|main\s+)?(?:[\w-]+\s+){0,2}(?:engine|orm|library|layer|database|server|bundler|compiler|router|runtime|toolkit)\b", re.IGNORECASE)
USED_BY = re.compile(
    r"\b(?:used|adopted|trusted|chosen|favou?red|relied\s+on|deployed|employed)\s+(?:\w+ly\s+)?(?:in\s+production\s+)?by\s+(?P<names>.+?)(?=\s+(?:to|for|in|as|because|since|and\s+(?:is|has|it))\b|[;:(]|\.(?!\w)|$)",
    re.DOTALL,
)
USERS_USE = re.compile(r"(?P<names>(?:[A-Z0-9][\w.&’'+-]*(?:\s+[A-Z][\w.&’'+-]*){0,3})(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s*&\s*)[A-Z0-9][\w.&’'+-]*(?:\s+[A-Z][\w.&’'+-]*){0,3})*)\s+(?:(?:for\s+example|on\s+the\s+other\s+hand|for\s+instance|also|all|both|too)\s*,?\s+)*(?:has\s+used|have\s+used|uses?|used|runs?\s+on|rel(?:y|ies)\s+on|(?:has\s+)?adopted|chose|switched\s+to)\s+$")
INCLUDE = re.compile(
    r"\b(?:companies|organi[sz]ations|firms|websites|sites|brands|users|names|apps|applications|startups|businesses|customers|products)\b[^.;]*?\b(?:using|use|that\s+use|built\s+(?:with|on|using)|on|with|running(?:\s+on)?)\s+(?P<subject>.+?)\s+(?:include|are|includes)\s+(?P<names>.+)",
    re.IGNORECASE | re.DOTALL,
)
FOLLOWED_NAMES = re.compile(r"^\s+(?:in|for|to|as|on|throughout|across|at|heavily|extensively|today|internally|under)\b|^\s*[.,;]|^\s*$|^['’]")


# Words without which none of the patterns below them can match: one look spares a dozen searches.
TEXT_TRIGGERS = frozenset(
    "license licence licensed licenced mit bsd gpl lgpl agpl apache isc mpl written built based developed implemented coded "
    "programmed wrapper layer binding bindings interface engine orm library database server bundler compiler router runtime "
    "toolkit in".split()
)
REMEDY_TRIGGERS = frozenset("can could may might like such including called named extension extensions plugin plugins add companion".split())
USERS_TRIGGERS = frozenset(
    "use uses used using run runs rely relies relied adopted chose chosen switched trusted favored favoured deployed employed "
    "built include includes".split()
)


def facts(page: Page, clause: Clause) -> Iterator[Claim]:
    """The facts and relations that a clause states of its topics."""
    for predicate in clause.predicates if clause.topics else ():
        if predicate.negation is not None or (predicate.modal and predicate.modal != "can"):
            continue
        if predicate.lemma == "be":
            for topic in clause.topics:
                yield from _of_copula(page, topic, predicate)
    for topic in clause.topics:
        yield from _of_text(page, topic, clause)
    yield from _users(page, clause)


def _of_copula(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    rest = predicate.rest
    begun = rest.match(BEGUN)
    if begun is not None:
        verb, tail = begun["verb"], begun["rest"]
        year = tail.search(IN_YEAR)
        if year is not None and verb.text.lower() != "written":
            yield page.claim(topic.name, "first_release", year["year"], about=topic.span, label=verb)
        if verb.text.lower() in CREATING:
            yield from _named(page, topic, "created_by", tail.search(BY), verb)
    maintained = rest.match(MAINTAINED)
    if maintained is not None:
        yield from _named(page, topic, "maintained_by", maintained["rest"].search(BY), maintained["verb"])
    open_source = rest.match(OPEN_SOURCE)
    if open_source is not None:
        yield page.claim(topic.name, "license", open_source["license"], about=topic.span)
    free = rest.match(FREE)
    if free is not None:
        yield page.claim(topic.name, "pricing", free["price"], about=topic.span)


def _named(page: Page, topic: Topic, property_name: str, match: object, label: Span) -> Iterator[Claim]:
    """One claim for each proper name of a list after "by"."""
    if match is None:
        return
    for name in split_names(match["names"]):  # type: ignore[index]
        name = _without_office(name)
        if is_name(name.text) and name.text[0].isupper():
            yield page.claim(topic.name, property_name, name, about=topic.span, label=label)


OFFICE = re.compile(r"^(?:the\s+|a\s+|an\s+)?(?:(?:[a-z][\w-]*\s+)+(?=[A-Z]))?|(?:['’]s\s+)$")


def _without_office(name: Span) -> Span:
    """A name without the lower-case words before it: "the developer Jordan Walke"."""
    lead = OFFICE.match(name.text)
    return name[lead.end() :] if lead else name


def _of_text(page: Page, topic: Topic, clause: Clause) -> Iterator[Claim]:
    """Facts whose wording does not hang on one verb: licences, languages, companions."""
    span = clause.span
    if TEXT_TRIGGERS.isdisjoint(clause.words):
        return
    own = [m.span for m in clause.mentions if m.subject == topic.name]
    licensed = span.search(LICENSED)
    if licensed is not None and (clause.predicates or own):
        value = licensed.get("license") or licensed["named"]
        yield page.claim(topic.name, "license", value, about=topic.span)
    for pattern in (WRITTEN_IN, BASED):
        for match in span.finditer(pattern):
            language = match["language"]
            if _denied(clause, language) or name_key(language.text) == name_key(topic.name):
                continue
            value = statement(topic, match[0].strip())
            yield page.claim(topic.name, "written_in", value, object=language.text, about=topic.span)
    for pattern in (BASED_ON, WRAPPER, AS_ENGINE):
        for match in span.finditer(pattern):
            if not _denied(clause, match["names"]):
                yield from companions(page, topic, match["names"], match[0])


def _denied(clause: Clause, place: Span) -> bool:
    governing = [predicate for predicate in clause.predicates if predicate.verb.start < place.start]
    return bool(governing) and governing[-1].negation is not None


def companions(page: Page, topic: Topic, names: Span, phrase: Span) -> Iterator[Claim]:
    """One works_with claim for each name of a list; languages are no companions."""
    pieces = split_names(names)
    for name in pieces:
        if not is_name(name.text) or name.text.lower() in LANGUAGES or page.subjects.canonical(name.text) == topic.name:
            continue
        value = name if name is not pieces[-1] else Span(name.document, name.start, max(name.end, _noun_end(name, phrase)))
        yield page.claim(topic.name, "works_with", value, object=name.text, about=topic.span)


def _noun_end(name: Span, phrase: Span) -> int:
    noun = re.match(r"\s+(?:libraries|library|frameworks?|apis?)", phrase.document.text[name.end : phrase.end], re.IGNORECASE)
    return name.end + noun.end() if noun else name.end


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


def _users(page: Page, clause: Clause) -> Iterator[Claim]:
    """Who uses what: names before "use X", after "X is used by", after "companies using X include"."""
    if not (clause.mentions or clause.topics) or USERS_TRIGGERS.isdisjoint(clause.words):
        return
    including = clause.span.search(INCLUDE)
    if including is not None:
        for mention in clause.mentions:
            if mention.span in including["subject"]:
                yield from _users_named(page, mention.subject, mention.span, including["names"])
        return
    for mention in clause.mentions:
        before = clause.span[: mention.span.start - clause.span.start]
        after = clause.span[mention.span.end - clause.span.start :]
        users = before[-300:].search(USERS_USE)
        if users is not None and FOLLOWED_NAMES.search(after.text):
            yield from _users_named(page, mention.subject, mention.span, users["names"])
    for topic in clause.topics:
        for match in clause.span.finditer(USED_BY):
            if not _denied(clause, match["names"]):
                yield from _users_named(page, topic.name, topic.span, match["names"])


ORGANIZATION_KINDS = re.compile(r"^(?:(?:the|many|most|some|large|big|several|all|firms|companies|sites|websites|giants|organizations|like|as|such|likes|of|others?)\s+)+", re.IGNORECASE)


def _users_named(page: Page, subject: str, about: Span | None, names: Span) -> Iterator[Claim]:
    likes = re.search(r"\b(?:like|such\s+as|likes\s+of|including|include)\s+(?=\S)", names.text)
    if likes:
        names = names[likes.end() :]
    for piece in split_names(names):
        lead = ORGANIZATION_KINDS.match(piece.text)
        name = piece[lead.end() :] if lead else piece
        bare = re.match(r"(?:of\s+course\s+)?", name.text)
        name = name[bare.end() :] if bare else name
        if not name or not is_name(name.text) or not name.text[0].isupper() and not name.text[0].isdigit():
            continue
        if page.subjects.canonical(name.text) in page.subjects.names or name.text in NOT_USERS:
            continue
        yield page.claim(subject, "used_by", name, about=about)


NOT_USERS = frozenset("Developers Companies Many Most Some Both They You We It Python Programmers Engineers Users Teams Enterprises This That These Those".split())

"""What is said after "is": what a subject is able to do, comes with, lacks or is known for, and its adjectives."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from whosays.extract.rules.features import Context, objects, quality
from whosays.extract.rules.things import dangles
from whosays.extract.rules.uses import use
from whosays.extract.sentence.lexicon import is_adjective
from whosays.extract.sentence.phrasing import OBJECT_END, trimmed
from whosays.extract.sentence.standalone import standalone
from whosays.extract.sentence.wording import clean, first_word

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Topic
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span
    from whosays.records import Claim

HEARSAY = frozenset(
    "said believed supposed rumored rumoured reported claimed thought likely planned going about expected assumed "
    "alleged perceived touted marketed advertised often sometimes".split()
)
"""First words after "is" that make it nobody's statement, or none of what is."""

SOMETIMES = re.compile(r"(?:often|sometimes|frequently)\s+(?:said|thought|perceived|believed|assumed)\b", re.IGNORECASE)
KNOWN_FOR = re.compile(
    r"""
    (?: (?: best | well | widely | also | especially | particularly | mostly | mainly | generally | often
      | highly )[-\s]+ )*
    (?: known | famous | renowned | praised | loved | liked | popular | noted | recogni[sz]ed | celebrated | lauded
      | appreciated | notable | well-known | beloved | acclaimed ) \s+
    (?: (?:by|among|with|in)\s+[^,;]{2,40}?\s+ )? (?:mainly\s+|mostly\s+|especially\s+)?
    (?:for|because\s+of) \s+ (?P<what> (?: its | their | being | having | the ) \s [^;]+ | \w+(?:\s+\w+){0,3} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
BEING = re.compile(r"(?:being|having)\s+", re.IGNORECASE)
MISSING = re.compile(
    r"(?:(?:still|also|currently)\s+)?(?P<no>missing|lacking|devoid\s+of)\s+(?P<what>[^;]+)", re.IGNORECASE
)
WITH = re.compile(
    r"""
    (?:also\s+|fully\s+|now\s+)? (?: packed | bundled | loaded | equipped | pre-?packaged | pre-?installed | pre-?loaded
      | fitted | shipped | delivered ) \s+ with(?P<out>out)? \s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
ABLE = re.compile(
    r"(?:also\s+|fully\s+|even\s+)?(?P<word>capable\s+of|able\s+to|incapable\s+of|unable\s+to)\s+(?P<what>[^;]+)",
    re.IGNORECASE,
)
AVAILABLE = re.compile(
    r"""
    (?: (?:also|only|now|currently|widely|still)\s+ )*
    (?P<what> (?: available | accessible | compatible | supported | usable ) \s+
      (?: on | for | in | as | from | via | through | with | across ) \s+ [^;]+ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(r"(?:also\s+)?(?:a\s+)?(?P<what>(?:part|member)\s+of\s+(?:the\s+)?[A-Z][^,;]*)")
CAN_BE = re.compile(
    r"""
    (?: (?:also|easily|fully|only|directly|quickly|even|readily)\s+ )*
    (?P<what> (?: deployed | extended | customi[sz]ed | self-hosted | hosted | installed | embedded | integrated
      | accessed
      | configured | scaled | run | exported | imported | replayed | consumed | shared | synced | stored
        | modified | added
      | combined | connected | controlled | downloaded | upgraded | replaced | expanded | automated | tailored | paired
      | assigned | organi[sz]ed | linked | queried | compiled | translated | themed | styled | charged | removed
        | adjusted
      | used\s+(?:offline|with|without|from|on|in\s+the|alongside|as) ) \b [^;]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
MADE = re.compile(
    r"""
    (?: (?: also | fully | mostly | mainly | entirely | completely | primarily | originally | tightly | deeply
      | natively
          | automatically | typically | usually | heavily | largely ) \s+ )*
    (?P<what> (?: organi[sz]ed | split | divided | structured | cent(?:er|re)d | distributed | stored | packaged
      | bundled
      | delivered | encrypted | replicated | sharded | cached | compiled | integrated | embedded | hosted | limited
      | restricted | tied | locked | geared | focused | enabled | included | configured | preinstalled
        | protected | built
      | designed | based | composed | made\s+up | made\s+of | implemented | modeled | modelled | inspired
        | driven | powered
      | backed\s+up | certified | audited | covered | linked | connected | isolated | rendered | written ) \s+
      (?: into | around | with | by\s+default | as | in | on | from | through | via | to | at | across | of | upon
        | by\s+(?:a|an|the|default|its)\b | end-to-end | automatically | locally ) \b [^;]* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOT_MADE = re.compile(
    r"written\b|(?:built|designed|geared)\s+(?:to|as)\b|.*\b(?:19|20)\d\d\b|(?:built|based|powered)\s+(?:on|upon|by)\s+(?:top\s+of\s+)?(?:the\s+)?(?-i:[A-Z])",
    re.IGNORECASE,
)
LONGEST_MADE = 14  # words


def special(page: Page, topic: Topic, predicate: Predicate, context: Context) -> list[Claim] | None:
    """The claims of wordings after "is" that have rules of their own; None where it is none of them."""
    rest, denied = predicate.rest, predicate.negation
    if known := rest.match(KNOWN_FOR):
        return list(_known(page, topic, predicate, known["what"])) if denied is None else []
    if missing := rest.match(MISSING):
        no = missing["no"] if denied is None else None
        return [] if no is None else list(objects(page, topic, predicate, missing["what"], context, denied=no))
    if fitted := rest.match(WITH):
        return list(objects(page, topic, predicate, fitted["what"], context, denied=fitted.get("out") or denied))
    if able := rest.match(ABLE):
        negative = able["word"].text.lower().startswith(("incapable", "unable"))
        value = standalone(trimmed(able["what"], OBJECT_END))
        no = able["word"] if negative else denied
        return [] if value is None else [quality(page, "feature", topic, predicate, value, negation=no)]
    if part := rest.match(PART):
        value = standalone(trimmed(part["what"], OBJECT_END))
        return [] if value is None else [quality(page, "feature", topic, predicate, value, negation=denied)]
    if there := rest.match(AVAILABLE):
        value = standalone(trimmed(there["what"], OBJECT_END))
        return [] if value is None else [quality(page, "feature", topic, predicate, value, negation=denied)]
    return None


def _known(page: Page, topic: Topic, predicate: Predicate, what: Span) -> Iterator[Claim]:
    being = BEING.match(what.text)
    if being is not None:
        value = standalone(trimmed(what[being.end() :], OBJECT_END))
        if value is not None:
            yield quality(page, "feature", topic, predicate, value)
        return
    yield from objects(page, topic, predicate, what, Context())


def ability(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """As in "X can be self-hosted", "X cannot be embedded in apps"."""
    done = predicate.rest.match(CAN_BE) if predicate.modal == "can" else None
    value = standalone(trimmed(done["what"], OBJECT_END)) if done is not None else None
    if value is not None:
        text = f"can be {clean(value.text)}"
        yield quality(page, "feature", topic, predicate, value, text=text, negation=predicate.negation)


def made(page: Page, topic: Topic, predicate: Predicate) -> Claim | None:
    """As in "X is built around plugins", "X is split into modules"; None where it is no such statement."""
    match = predicate.rest.match(MADE)
    if match is None or NOT_MADE.match(match["what"].text):
        return None
    value = standalone(trimmed(match["what"], OBJECT_END))
    if value is None or len(value.text.split()) > LONGEST_MADE:
        return None
    return quality(page, "feature", topic, predicate, value, negation=predicate.negation)


ADJECTIVE_PART = re.compile(r",\s*(?:and\s+|but\s+)?(?:also\s+)?|\s+and\s+(?:also\s+)?|\s+but\s+(?:also\s+)?|\s+yet\s+")
DEGREE = re.compile(
    r"""
    (?: (?: very | highly | quite | fairly | pretty | extremely | really | also | both | rather | somewhat | mostly
          | incredibly | super | relatively | more | not | completely | fully | generally | only | all | loosely
          | tightly | well | widely | blazing | lightning | just | still | a\s+bit | a\s+little | slightly | insanely
          | exceptionally | notoriously | surprisingly | remarkably | inherently | particularly | especially | too
          | (?:\w+ly) )[\s-]+ )*
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEAD = re.compile(r"(?:(?:also|both|all|not|only|just|simply|no\s+longer)\s+)+", re.IGNORECASE)
# Adjectives that say too little by themselves, or that other rules tell.
NOT_FEATURES = frozenset(
    "open-source free available based able first responsible possible popular different similar unique new same "
    "important useful good great nice bad best better limited comparable equal identical relevant active aware "
    "sensitive effective comfortable notable impossible wide viable suitable preferable expensive-looking due prone "
    "alternative subject subjective objective debatable noticeable impressive incredible positive negative attractive "
    "successful helpful dependent worth sure known conscious curious obvious serious previous various restless "
    "understandable acceptable reasonable remarkable considerable enjoyable famous obsolete-ish exclusive probable "
    "unavailable non-negotiable negotiable inevitable undeniable conceivable questionable arguable likely true false "
    "necessary unnecessary ready clear unclear open admirable forgivable arguable unbeatable awesome amazing".split()
)
QUALIFIERS = frozenset("down for in with by at on under to across from when about against without out".split())
MOST_CORE = 2  # words of an adjective with what specifies it, beside its degree
LONGEST_QUALIFIED = 12  # words of an adjective with what it holds for


def adjectives(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """Qualities after "is": "very loosely coupled, highly unopinionated, flexible", "slow with large files"."""
    rest = predicate.rest
    if first_word(rest.text) in {"more", "less", "as", "so", "too", "most", "a", "an", "the"} or dangles(rest.text):
        return  # a comparison, or a thing
    first = True
    for part in _adjective_parts(trimmed(rest, OBJECT_END)):
        lead = LEAD.match(part.text)
        value = part[lead.end() :] if lead else part
        if not first and (used := use(replace(predicate, rest=part))) is not None:
            yield page.claim(topic.name, "use_case", used[0], about=topic.span, negation=used[1])
            continue
        kind = _adjective(value.text)
        if kind == "":
            break
        whole = standalone(value) if kind == "feature" else None
        if whole is None:
            continue
        if first:
            yield quality(page, "feature", topic, predicate, whole, negation=predicate.negation)
        else:
            yield page.claim(topic.name, "feature", whole, about=topic.span, negation=predicate.negation)
        first = False


def _adjective_parts(whole: Span) -> list[Span]:
    """The adjectives of a list, each with what it holds for: "easy to learn and use" and "hard to master"."""
    found: list[Span] = []
    for piece in whole.split(ADJECTIVE_PART):
        part = piece.strip().rstrip(".!?,;: ")
        if not part:
            continue
        if found and not _begins_with_adjective(part.text) and _qualified(found[-1].text):
            found[-1] = found[-1].until(part)
        else:
            found.append(part)
    return found


def _core(text: str) -> list[str]:
    degree = DEGREE.match(text)
    return text[degree.end() if degree else 0 :].split()


def _begins_with_adjective(text: str) -> bool:
    return any(is_adjective(word) for word in _core(text)[:MOST_CORE])


def _qualified(text: str) -> bool:
    return not QUALIFIERS.isdisjoint(text.lower().split())


def _adjective(text: str) -> str:
    """What a part is: a "feature", a "vague" adjective that says too little, or no adjective at all (empty)."""
    core = [word.rstrip(",").lower() for word in _core(text)]
    at = next((number for number, word in enumerate(core[:MOST_CORE]) if is_adjective(word)), None)
    if at is None:
        return ""
    while at + 1 < len(core) and is_adjective(core[at + 1]) and core[at + 1] not in QUALIFIERS:
        at += 1
    following = core[at + 1 :]
    if not following:
        return "vague" if core[at] in NOT_FEATURES and len(core) == 1 else "feature"
    if following[0] not in QUALIFIERS or "than" in following or len(core) > LONGEST_QUALIFIED:
        return "" if following[0] not in {"enough", "as", "if"} else "vague"
    return "vague" if core[at] in NOT_FEATURES else "feature"

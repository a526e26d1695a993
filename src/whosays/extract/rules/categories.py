"""What kind of thing a subject is said to be: the phrase of "… is a small web framework for services"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import is_adjective
from whosays.extract.sentence.phrasing import trimmed
from whosays.extract.sentence.wording import first_word, word_set

if TYPE_CHECKING:
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span

CATEGORY = re.compile(
    r"""
    (?: (?: also | both | just | basically | essentially | simply | currently | still | now | all | each | really
              | actually
          | considered | classified\s+as | known\s+as | described\s+as | built\s+as ) \s+ )*
    (?: (?P<article> an? | the | one\s+of\s+the ) \s+ )?
    (?P<phrase>
      (?: [\w-]+,\s+ (?=[\w-]+\s+\w) ){0,3}             # "fast, small framework"
      (?: [^,;:.()—–] | \.(?=\w) ){3,120} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
PHRASE_END = re.compile(
    r"""
    \s+ (?: with\s+\d | (?:in|on|for|of|to|by|with|from|at)\s+(?:which|that|whom)\b | that | which | where | whose | who
          | because | since | so | and\s+(?:is|are|has|it|was|provides?|offers?|used) | designed | built | made | meant
          | intended | optimi[sz]ed | used | created | developed | maintained | released | but | than ) \b .* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
COMPARING = frozenset({"more", "less", "much", "most"})
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
        "cloud superset dialect backend frontend"
    ).split()
}
KINDS |= set(
    "library libraries software cms utility utilities company companies technology technologies sedan suv laptop "
    "tablet watch console".split()
)


def category(predicate: Predicate) -> Span | None:
    """The phrase after "is" that tells what kind of thing a subject is; None where it tells none."""
    rest = predicate.rest
    match = CATEGORY.match(rest.text)
    if match is None:
        return None
    article = match["article"] is not None
    if not (article or predicate.form in PLURAL_COPULAS or not predicate.verb):
        return None
    phrase = trimmed(_with_further_adjectives(rest[match.start("phrase") : match.end("phrase")], rest), PHRASE_END)
    text = phrase.text
    if first_word(text) in COMPARING or VERY_MUCH.match(text):
        return None
    return phrase if not KINDS.isdisjoint(word_set(text)) else None


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

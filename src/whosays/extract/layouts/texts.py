"""Values that are texts under labels that ask for one: licences, prices, kinds, pros, uses."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.layouts.listing import listed
from whosays.extract.rules import prices
from whosays.extract.sentence.lexicon import COPULAS, MODALS, VERBS
from whosays.extract.sentence.wording import clean, word_set
from whosays.values import Kind, figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.layouts.cells import Asked
    from whosays.provenance import Span
    from whosays.records import Claim
    from whosays.vocabulary import Property

LISTED = frozenset({"pro", "con", "use_case"})
OPEN_SOURCE = re.compile(r"open[\s-]*source|quelloffen|código\s+abierto", re.IGNORECASE)
FREE = re.compile(r"\W*(?:(?:free|gratis|kostenlos|gratuit)\b|無料|免费|免費)", re.IGNORECASE)


def is_price(value: Span) -> bool:
    """Whether a value tells an amount of money, or begins with being free of charge."""
    return FREE.match(value.text) is not None or any(figure.kind == Kind.MONEY for figure in figures(value))


NOT_OPEN = re.compile(r"not\s+(?P<what>open[\s-]source)", re.IGNORECASE)
ONE_OF_SEVERAL = re.compile(r"\b(?:free|trial|gratis)\b", re.IGNORECASE)
TELLS_LICENSE = re.compile(
    r"open[\s-]*source|\boss\b|licen[sc]e|proprietary|closed|commercial|source[\s-]available|\b(?:MIT|BSD|[AL]?GPL|Apache"
    r"|MPL|ISC|EPL|BSL|SSPL|CC)",
    re.IGNORECASE,
)
WHOLLY = re.compile(
    r"(?:all|fully|completely|entirely|entire|100\s?%)\b(?![^.;]*\b(?:but|except|not)\b)", re.IGNORECASE
)
LIST_COMMA = re.compile(r",\s+(?:and\s+|or\s+)?(?![^()]*\))|;\s+")


def text_claims(question: Asked, described: Property, value: Span) -> Iterator[Claim]:
    """A value that is a text: a licence, a price, a category, pros."""
    if described.name in LISTED:
        yield from _points(question, described.name, value)
    elif described.name == "category" and _is_sentence(value):
        yield question.claim("feature", value, text=question.row(value))
    elif described.name == "license" and (denied := value.match(NOT_OPEN)) is not None:
        yield question.claim("license", value, text="open source", negation=denied[0])
    elif described.name == "license" and OPEN_SOURCE.search(question.words) and not TELLS_LICENSE.search(value.text):
        if WHOLLY.match(value.text):
            yield question.claim("license", value, text="open source")
        else:
            yield question.claim("feature", value, text=question.row(value))
    elif described.name == "pricing" and not (prices.tells_price(value.text) or _is_plan(question, value)):
        if question.scope and prices.NO_PRICE.search(value.text) is None:
            yield question.claim("feature", value)  # what a plan holds
    elif described.name == "pricing" and _is_plan(question, value):
        yield question.claim("pricing", value, text=question.row(value))
    elif described.name in ("pricing", "version") and question.unit:
        yield question.claim(described.name, value, text=f"{clean(value.text)} {question.unit}")
    else:
        yield question.claim(described.name, value)


def _points(question: Asked, name: str, value: Span) -> Iterator[Claim]:
    """The pros, cons or uses that a value lists."""
    fit = value.match(FIT) if name == "use_case" else None
    what = fit["what"] if fit is not None else value
    for part in [what] if question.whole else listed(what):
        yield question.claim(name, part, negation=fit.get("no") if fit is not None else None)


FIT = re.compile(
    r"""
    (?: it(?:['’]s|\s+is)? \s+ | is \s+ )? (?: (?P<no> not | isn['’]t ) \s+ )? (?:really\s+|very\s+)?
    (?: (?:an?|the) \s+ )?
    (?: (?:good|great|ideal|perfect|excellent|natural|right|best) \s+ (?:fit|choice|option|pick|match)
      | (?<=not\s) (?: (?:well\s+)?suited | suitable | ideal | recommended | good | great | best | meant | designed ) )
    \s+ (?:for|when|if) \s+ (?P<what> .{3,} )
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
"""A value that says of itself what its label says: "It is not a good fit for dry ground" under "Best for"."""
MOST_KIND_WORDS = 9


def _is_sentence(value: Span) -> bool:
    """Whether a value under "Type" tells more than a kind: "Types: Offers two kinds of queues"."""
    words = value.text.split()
    return len(words) > MOST_KIND_WORDS or (len(words) > 1 and not STATING.isdisjoint(word_set(value.text)))


STATING = COPULAS | MODALS | {form for form, (_, kind) in VERBS.items() if kind == "third"}
"""Verbs that state; not "managed" and "distributed", which say of what kind a thing is."""


def _is_plan(question: Asked, value: Span) -> bool:
    """Whether a label of prices names one plan of several, which the value needs: "Free tier: 10 projects"."""
    named = not question.scope and ONE_OF_SEVERAL.search(question.words) is not None
    return named and question.words != value.text and prices.NO_PRICE.search(value.text) is None

"""What the head of a column or row names: a thing compared, a thing with a side of it, a criterion, a winner."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.layouts.announcements import announced_by
from whosays.extract.layouts.grid import FOOTNOTE, bare
from whosays.extract.subjects.naming import bare_name, is_name
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterable

    from whosays.extract.page import Page
    from whosays.provenance import Span


class Head(NamedTuple):
    """A subject as a head names it.

    `announced` is the property that the head asks of it too ("Alder pros"); `label` and `scope` are told by a
    second head below: a property's label, or a plan.
    """

    name: str
    span: Span
    announced: str = ""
    label: Span | None = None
    scope: str = ""


RIBBON = r"""
    (?: (?:overall\s+)? winner | best\s+(?:overall|value|budget|choice|pick|seller)
      | (?:our|top|editor['’]?s)\s+(?:top\s+)?(?:pick|choice)
      | recommended | featured | sponsored | most\s+popular | new | logo | icon )
"""
RIBBONS = re.compile(rf"^\W*{RIBBON}\W+(?=\w) | \W+{RIBBON}\W*$", re.VERBOSE | re.IGNORECASE)
WHOLE_RIBBON = re.compile(rf"^\W*{RIBBON}\W*$", re.VERBOSE | re.IGNORECASE)
LONGEST_HEAD = 80


def head_of(page: Page, span: Span) -> Head | None:
    """The subject that a head cell names, also with a ribbon, a footnote or a version beside it; None for others."""
    if not span or len(span) > LONGEST_HEAD:
        return None
    name = _named(page, span)
    if name:
        return Head(name, span)
    lines = [line.strip() for line in span.lines() if line.strip() and not WHOLE_RIBBON.match(line.text)]
    found = (
        {name: line for line in lines if (name := _named(page, line))} if len(lines) > 1 or "\n" in span.text else {}
    )
    if len(found) == 1:
        ((name, line),) = found.items()
        return Head(name, line)
    mentions = page.mentions(span)
    if len({mention.subject for mention in mentions}) == 1:
        announced = announced_by(clean_head(span.text))
        if announced.property and not announced.denied:
            return Head(mentions[0].subject, span, announced.property)
    return None


def clean_head(text: str) -> str:
    """A head without emoji, footnotes and ribbons.

    >>> clean_head("🏆 Alder (Best overall) [1]"), clean_head("Birch*"), clean_head("Node.js")
    ('Alder', 'Birch', 'Node.js')
    """
    return bare(RIBBONS.sub("", bare(text)))


MOST_BESIDE = 0.6  # of a head's letters that the name must be, when a version or the like stands beside it


def _named(page: Page, span: Span) -> str:
    """The subject that a text names; empty where it names none, several, or says more than a name."""
    text = clean_head(span.text)
    for wording in (text, bare_name(text)):
        if wording and page.subjects.is_known(wording):
            return page.subjects.canonical(wording)
    mentions = page.mentions(span)
    name = bare_name(FOOTNOTE.sub("", text))  # without parentheses: "Tie (Alder slightly)" is no Alder
    if len(mentions) != 1 or mentions[0].span.text not in name:
        return ""
    return mentions[0].subject if len(mentions[0].span) >= MOST_BESIDE * len(VERSION.sub("", name)) else ""


VERSION = re.compile(r"\s+v?\d[\d.x]*$", re.IGNORECASE)

CRITERION = re.compile(
    r"""
    (?: features? | criteri(?:a|on|ons) | aspects? | categor(?:y|ies) | parameters? | attributes? | propert(?:y|ies)
      | metrics? | factors? | points? | basis | topics? | items? | comparisons? | specs? | specifications?
      | requirements? | use\s+cases? | characteristics? | areas? | what | questions? | capabilit(?:y|ies) | functions?
      | functionality | dimensions? | details? | considerations? | tasks? | tests? | benchmarks? | scenarios? | plans?
      | tiers? | merkmale? | eigenschaft(?:en)? | kriteri(?:um|en) | kategorien? | funktion(?:en)? | critères?
      | caractéristiques? | fonctionnalités? | criterios? | características? | funci(?:ón|ones) )
    (?:\s+\w+)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands over a table's labels."""

WINNER = re.compile(
    r"""
    (?: (?:the\s+|our\s+|overall\s+)?
        (?: winner | better\s+(?:choice|option|pick|one) | better | best\s+(?:choice|option|pick)
      | pick | top\s+pick | who\s+wins | advantage | edge | verdict | recommendation | recommended | leader )
      | sieger | gewinner | gagnant | vainqueur | ganador ) \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_SUBJECT = re.compile(
    r"""
    (?: notes? | comments? | remarks? | why | reasons? | explanation | difference s? | key\s+difference s? | examples?
      | sources? | links? | references? | details? | description | summary | results? | scores?
      | (?: (?: grand | overall | sub )[\s-]* )? totals? | average | sum | mean | median
      | both | either | all | units? | speed-?up | ratio | improvement | change | \# | no\.? | rank | importance
      | weight | takeaways? | impact | conclusion | insights? | others? | ours | theirs | yes | recommend(?:ed|ation) s?
      | pros? | cons? | values? | old | new | before | after | status | default | type | your\s.* | bemerkung(?:en)?
      | hinweise? | remarques? | notas? )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_criterion(text: str) -> bool:
    """Whether a head stands over labels: it is blank, "Feature", "Criterion" or the like."""
    words = bare(text)
    return not words or CRITERION.fullmatch(words) is not None


def is_winner_head(text: str) -> bool:
    """Whether the cells below a head name the winner of each row."""
    return WINNER.fullmatch(bare(text)) is not None


SIDES = (
    ("for", "against"), ("good", "bad"), ("+", "-"), ("+", "−"), ("+", "–"), ("👍", "👎"), ("✅", "❌"), ("✔", "✘"),
    ("like", "dislike"), ("upside", "downside"), ("pour", "contre"),
)  # fmt: skip
"""Heads or labels that mean pros and cons where both stand in one table; alone they mean other things."""


def sides_among(texts: Iterable[str]) -> dict[str, str]:
    """The labels that mean pro or con beside each other, with the property: "For" and "Against"."""
    plain = {text.strip().strip("\ufe0f:*").casefold(): text for text in texts}
    for good, bad in SIDES:
        if good in plain and bad in plain:
            return {plain[good]: "pro", plain[bad]: "con"}
    return {}


def further_name(page: Page, span: Span) -> str:
    """The name of a thing that only the table names, beside others that are known; empty for other heads."""
    text = bare_name(clean_head(span.text))
    if not is_name(text) or not text[0].isalnum() or is_criterion(text) or is_winner_head(text):
        return ""
    if NO_SUBJECT.fullmatch(text) or property_for_label(text) is not None or page.mentions(span):
        return ""
    return text

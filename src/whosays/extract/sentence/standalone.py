"""Whether a value's words can be understood without their sentence: nothing cut in the middle, no dangling "it"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import ADVERBS, COPULAS
from whosays.extract.sentence.phrasing import without_tail

if TYPE_CHECKING:
    from whosays.provenance import Span

MOST_WORDS = 18  # of a wording: what is longer is a quotation, not a value
PARTICIPLE_END = re.compile(r",\s*(?:\w+ly\s+)?\w{3,}ing$")  # ", ensuring" that something was cut off
LONGEST_PARTICIPLE = 4
SHORTEST_CUT = 3  # words that must be left where a wording is shortened
LATE_END = re.compile(r",\s|\s(?:by|while|when|with|for|so|through|via|using|without)\s")

NO_BEGINNING = frozenset(
    "it they them this these those that which who whose what with of in on at by from to as and or but than so if "
    "all when while because among amongst he she we i us such there where how why then though although "
    "including alongside besides having being neither nor half since until unless whereas whether likely possibly "
    "probably perhaps maybe contrary etc despite instead".split()
)
NO_ENDING = frozenset(
    "the a an of for with to at by from and or but as that which if when than is are has have it its their your this "
    "these they given like such very more most no not can will only also both either between into about via using "
    "because how be being in even where who what without within any some other you while so all since "
    "long depending e.g i.e including neither despite whether towards alongside besides against our "
    "tend tends seem seems".split()
)
# Words before one of those that may end a phrase after all: "lets you log in", "independent of each other".
PARTICLE_VERBS = frozenset("log sign built opt plug check drop turn baked logged zoom fill chime turned".split())
MATTERS = frozenset({"matter", "matters", "counts"})  # "when design matters most"
MAY_END = {"most": MATTERS, "in": PARTICLE_VERBS, "on": PARTICLE_VERBS, "other": frozenset({"each"})}
# Single words that say nothing alone, beside adverbs: "also", "likely", "previously".
NO_WORD = ADVERBS | set(
    "others period done fine okay ok true false ready yes no half unavailable nothing everything something "
    "anything ensuring allowing making enabling providing offering meaning using giving".split()
)
IN_LY = frozenset(
    "friendly costly hourly daily weekly monthly yearly nightly early assembly family reply supply anomaly orderly "
    "lively timely multiply elderly scholarly".split()
)
REFERRING = frozenset("here above below this these those them they he she my our me we i".split())
EARLY_IT = re.compile(
    r"""
    (?:\S+\s+){0,2} it \b
    (?! \s+ (?: easy | easier | simple | simpler | possible | hard | harder | difficult | straightforward | safe ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def standalone(value: Span) -> Span | None:
    """The value where its words can be understood alone, else None.

    What is too long is shortened at a comma or before "by", "while", "for" and the like where that leaves a phrase.
    """
    ending = PARTICIPLE_END.search(value.text) if "ing" in value.text[-LONGEST_PARTICIPLE:] else None
    value = value[: ending.start()] if ending is not None else value
    words = value.text.split()
    if len(words) > MOST_WORDS:
        ends = (match.start() for match in LATE_END.finditer(value.text))
        fitting = [end for end in ends if SHORTEST_CUT <= len(value.text[:end].split()) <= MOST_WORDS]
        if not fitting:
            return None
        value = without_tail(value[: fitting[-1]])
        words = value.text.split()
    return value if words and _is_whole(value.text, [word.lower() for word in words]) else None


def _is_whole(text: str, words: list[str]) -> bool:
    """Whether a phrase begins and ends as one, holds no word that refers to another sentence, and closes its signs."""
    if (
        words[0].strip(",.") in NO_BEGINNING
        or words[0].endswith(("n't", "n’t"))
        or not (text[0].isalnum() or text[0] in "$€£~\"'“‘#@+.(*`/<")
    ):
        return False
    if words[-1] in NO_ENDING and not (words[-2:-1] and words[-2] in MAY_END.get(words[-1], frozenset())):
        return False
    if len(words) == 1 and _is_no_word(words[0]):
        return False
    if words[-1].endswith("ly") and words[-2:-1] and words[-2] in COPULAS and words[-1] not in IN_LY:
        return False  # "can be loosely"
    if text.count("(") != text.count(")") or text.count('"') % 2 or text.count("“") != text.count("”"):
        return False
    if "[" in text and ("|" in text or text.count("[") != text.count("]")):
        return False  # a wiki's link: "a web page [./scripts | made by scripts"
    if not REFERRING.isdisjoint(word.strip(",.;") for word in words):
        return False
    return "it" not in words or EARLY_IT.match(text) is None


def _is_no_word(word: str) -> bool:
    """Whether one word alone says nothing of a thing: an adverb, "others"; "friendly" and "monthly" do."""
    return word in NO_WORD or (word.endswith("ly") and word not in IN_LY and "-" not in word)

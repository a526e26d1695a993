"""Which words for a thing that a subject has tell something, and which do not: "many features", "more plugins"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATORS

if TYPE_CHECKING:
    from whosays.provenance import Span

# Things that tell nothing: "a few limitations", "many users", "everything you need", "impressive features".
GENERAL = re.compile(
    r"""
    something\s+(?:similar|like|of)\b.* |
    headquarters\b.* | roots\b.* | offices?\b.* | home\s(?:in|at)\b.* | \w+(?:est|most)\s+of\b.* | others?
      | other\s.* | another\s.* | (?:necessary|basic|required|right)\s+tools\b.* |
    (?: (?: many | multiple | several | some | few | various | different | great | good | own | unique | most
          | all | certain | key | main | useful | similar | (?:number|lots?|set|range|plenty|couple)\s+of
          | wide | variety\s+of | huge | large | rich | new | additional | other | specific | distinct
          | powerful | impressive | amazing | awesome | excellent | interesting | exciting | cool | nice
          | neat | extra | innovative | valuable | important | advanced | incredible | fantastic | further
          | notable | slight | tiny | clear | minor | side | one | two | three | four | five | very
          | numerous | major | significant | same ) \s+ )*
    (?: features? | options? | things? | benefits? | advantages? | disadvantages? | drawbacks? | downsides?
      | limitations? | pros | cons | issues? | problems? | strengths? | weaknesses? | changes? | purposes?
      | differences? | similarities | reasons? | ways? | users? | developers | people | fans | place | name
      | history | job\s+done | audiences? | target\s+audiences? | quality | potential | experience | possibilities
      | roles? | goals? | needs? | choices? | lots? | plenty | one | two | three
      | (?:two|three|four|five|several|\d+)\s+(?:modes|types|kinds|flavou?rs|ways|parts) | uses? | job | point
      | edge | capabilities | functionality | functionalities | solutions? | tools | services? | products? | value
      | trade-?offs? | quirks | flaws? | everything | everything\s+(?:you|one|they|we|that)\b.* | what\s.*
      | anything\b.* | the\s+best\b.* | best\b.* | (?:distinct\s+|clear\s+)?advantage\s+(?:of|over|in|and)\b.*
      | edge\s+(?:over|in|when)\b.* ) (?:\s*[-–—]\s*[A-Z].*)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
OF_ALL = re.compile(r"\sof\s+(?:the\s+(?:two|three|four|five|lot|bunch|pack)|all\s+(?:the|of)|them(?:\s+all)?)\b")
YOU_HAVE = re.compile(r"\byou\s+(?:have|need|want)\b")  # "the resources you have"
QUANTITY = re.compile(
    r"(?:(?:whole|great|quite\s+a)\s+)?(?:lot|lots|bunch|ton|tons|couple|plenty)\s+of\s+", re.IGNORECASE
)


def tells_nothing(text: str) -> bool:
    """Whether words for a thing say nothing by themselves: "several options", "the best of the three"."""
    if GENERAL.fullmatch(text) or (" of " in text and OF_ALL.search(text)):
        return True
    return " you " in text and YOU_HAVE.search(text) is not None


DEGREE = r"(?:(?:a\s+lot|a\s+bit|much|far|even|slightly|somewhat|significantly|considerably|generally|also|very)\s+)*"
COMPARATIVE = re.compile(
    rf"""
    {DEGREE} (?: similar | comparable | the\s+same | same | equal | different
      | (?: one | two | three | an? | some )\s+ (?: additional | extra | further ) ) \b (?!-)
    """,
    re.VERBOSE | re.IGNORECASE,
)
COMPARATOR = re.compile(rf"(?:an?\s+)?{DEGREE}(?P<word>[a-z]+)\b(?![-\w])", re.IGNORECASE)
THAN = re.compile(r"\bthan\b")
# Comparatives that may stand alone, since they name a kind: "older browsers", "higher education".
KIND = re.compile(r"(?:older|newer)\s|higher\s+education\b|(?:upper|lower)\s+case\b", re.IGNORECASE)


def dangles(text: str) -> bool:
    """Whether words begin with a comparative without what they compare with: "larger community", "much more RAM"."""
    match = COMPARATOR.match(text)
    return match is not None and match["word"].lower() in COMPARATORS and KIND.match(text, match.start("word")) is None


TRAILING = re.compile(r"\s(?P<word>\w+)(?:\s+(?:currently|now|today|overall|too|here))?$")


def trails(text: str) -> bool:
    """Whether words end in a comparative without what they compare with: "handles tables better now"."""
    match = TRAILING.search(text)
    return match is not None and match["word"].lower() in COMPARATORS


def compares(text: str) -> bool:
    """Whether words for a thing compare it: "the same speed", "larger community", "support that is better than"."""
    return dangles(text) or COMPARATIVE.match(text) is not None or (" than" in text and THAN.search(text) is not None)


# Nouns that only what follows them tells of: "an extension that shows the history".
BARE = frozenset(
    "extension plugin tool app application system feature library package framework engine platform service program "
    "function module component mode thing way option approach method mechanism process setup structure design model "
    "version edition environment solution product website place philosophy concept idea possibility ability".split()
)
RELATIVE = re.compile(r"\s+(?:that|which|where|who)\b", re.IGNORECASE)


def went_on(value: Span, part: Span, rest: Span) -> bool:
    """Whether a thing is a bare noun, "an extension", whose sense was in words that were cut off behind it."""
    if value.text.lower() not in BARE:
        return False
    return value.start > part.start or RELATIVE.match(rest.document.text, value.end) is not None

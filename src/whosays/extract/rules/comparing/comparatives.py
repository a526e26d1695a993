"""Comparatives in a clause, each with the verb that carries it: "has a larger ecosystem", "runs much faster"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATOR, COMPARATORS
from whosays.values import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.sentence.clauses import Clause
    from whosays.values import Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparative:
    """A comparative of a clause; all places are letters of the clause's text.

    `start` is where its degree ("much", "7 times") begins, `at` and `end` those of its word. `stop` is where the next
    one begins, and `joined` tells that this next one shares its verb and its other side ("faster and simpler than").
    `verb` is where its verb begins and `frame` how that verb carries it: "is", "has", "does", or "" for none.
    """

    word: str
    start: int
    at: int
    end: int
    stop: int
    joined: bool
    frame: str
    verb: int
    verb_text: str = ""
    people: str = ""  # whose doing it is: "Alder developers earn more"
    factor: Figure | None = None


FIND = re.compile(rf"(?<![\w-])(?:{COMPARATOR})(?![\w-])", re.IGNORECASE)
DEGREE = re.compile(
    r"""
    (?: (?<!\w)
        (?: much | far | way | (?:quite\s+)?a\s+(?:lot|bit|little|good\s+deal|great\s+deal|fair\s+bit|tad|touch)
          | lots | still | also | even | both | rather | noticeably | somewhat | times | by\s+far | \w+ly | many | any
          | (?:(?:up\s+to|around|about|over|nearly|almost|roughly|some|at\s+least|more\s+than|approximately)\s+|[~≈>])?
            (?: \d[\d.,]*+(?:\s*(?:-|–|to)\s*\d[\d.,]*+)? \s* (?:x|×|%|percent|per\s+cent|times|-fold|fold)
              | (?:two|three|four|five|six|seven|eight|nine|ten|several|many)\s+times | twice | half
              | (?:an?\s+|several\s+|two\s+)?orders?\s+of\s+magnitude )
          | [$€£]?\d[\d.,]*+\s*(?:mAh|g|kg|mm|cm|inch(?:es)?|ms|s|seconds?|minutes?|hours?|years?|[GMKT]B|W|points?)?
          | (?:a\s+few|several|two|three|four|five|six|seven|eight|nine
          |ten)\s+(?:years?|months?|points?|hours?|minutes?)
        ) [\s,]+ )+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
ARTICLE = re.compile(r"(?:an?|the|its|their|with|some)\s+$", re.IGNORECASE)
REACH = 70  # letters before a comparative in which its degree and its verb stand

LINKING = r"""
    (?: is | are | was | were | remains? | stays? | seems? | appears? | feels? | looks? | sounds?
      | proves?
      | tends? | comes?\s+out | ends?\s+up | can | considered | regarded\s+as | known | said | been | being | be )
    (?: \s+ (?:to\s+)? (?:be|being|as|feel|look) )?
"""
HAVING = r"""
    (?: has | have | had | having | offering | providing | delivering | boasting | using | requiring | offers?
      | provides? | gives?(?:\s+(?:you|users|developers|teams|us))? | comes?\s+with
      | ships?\s+with | boasts? | gets? | enjoys? | delivers? | shows? | requires? | needs? | uses? | consumes?
      | takes?
      | supports? | includes? | contains? | features? | sees | attracts? | demands? | carries | commands? | holds?
      | adds?
      | achieves? | covers | hosts? | sells? | allows?(?:\s+(?:you|users|developers|for))? | handles? | involves?
      | charges? | costs? | puts? | places? | reached | reaches | leaves\s+you\s+with | lists? | receives?
      | exposes? )
"""
FRAME = re.compile(
    rf"""
    (?<![\w’'])
    (?: (?P<is> {LINKING} )
      | (?P<has> {HAVING} ) (?: \s+ [a-z][\w-]+ (?: \s+ [\w-]+ )? \s+ and (?=\s) )? )    # "offers calm and a bigger …"
    (?: \s+ (?: also | both | still | now | already | currently | generally | usually | often | always | typically
      | just
              | arguably | probably | clearly | definitely | simply | overall | \w+ly | not | only
              | in\s+(?:general|fact|my\s+(?:opinion|experience|view)) ) ,? )*
    \s* $
    | (?<![\w’']) (?:it|that|they|there|he|she|you|we|which|what|this) (?P<contracted> ['’](?:s|re) )
      (?: \s+ (?: also | still | now | just | both | \w+ly ) )* \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
JOINED = re.compile(r"(?:\s*,\s*(?:and|but|yet|or)?|\s+(?:and|but|yet|or|as\s+well\s+as))\s*$", re.IGNORECASE)
TOO_FAR = re.compile(r"\bthan\b|\bcompared\b|[;:!?]|\.\s", re.IGNORECASE)
# One verb for two comparatives, each with its noun: "has more plugins than Birch and a better core".
FURTHER = re.compile(r"^(?:(?![,;:.!?]|\s(?:is|are|has|have|while|but|which|that)\s).)*?\s+and\s+$")
# Where a comparative may stand without its verb in a cell or a fragment: at its head, and where it begins anew.
BEGINS = re.compile(r"(?:^|,|\b(?:although|though|but|yet|and|given\s+(?:it\s+is|that\s+it\s+is)))\s*$", re.IGNORECASE)
ASIDE = re.compile(
    r"\s*,\s*(?:however|though|meanwhile|too|in\s+turn|(?:on|by)\s+(?:the\s+other\s+hand|contrast)"
    r"|in\s+contrast|of\s+course)\s*,",
    re.IGNORECASE,
)
DOING = re.compile(
    r"""
    ^ \s* (?: (?P<people> developers | engineers | programmers | users | teams ) \s+ )?
    (?: (?:also|usually|generally|often|typically|still|can|will|\w+ly) \s+ )*
    (?P<verb> [a-z]{2,} (?: \s+ [\w-]+ ){0,5}? ) \s+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def comparatives(clause: Clause) -> list[Comparative]:
    """The comparatives of a clause that a verb carries, or that stand where one is implied, in order."""
    if COMPARATORS.isdisjoint(clause.words):
        return []
    text = clause.span.text
    found: list[Comparative] = []
    matches = [match for match in FIND.finditer(text) if not _is_degree(text, match)]
    for number, match in enumerate(matches):
        stop = matches[number + 1].start() if number + 1 < len(matches) else len(text)
        found += _comparative(clause, text, match, stop, found[-1] if found else None)
    return found


COUNT = re.compile(r"\s+than\s+(?:(?:an?\s+)?(?:half|twice|dozen|hundred|thousand|million)|[$€£]?\d[\d.,]*(?![\w-]))")


def _is_degree(text: str, match: re.Match[str]) -> bool:
    """Whether the word only bounds a figure or swells another: "more than 3 times", "more and more", "less than"."""
    after = text[match.end() : match.end() + 12].lower()
    word = match[0].lower()
    if after.startswith((" and " + word, " than just", " than ever", " or less")):
        return True
    before = text[max(0, match.start() - 12) : match.start()].lower()
    if before.endswith((word + " and ", "once ", "any ", "no ", "the ")) and before.endswith((word + " and ", "once ")):
        return True
    return word in {"more", "less", "fewer"} and COUNT.match(after) is not None


def _comparative(
    clause: Clause, text: str, match: re.Match[str], stop: int, before: Comparative | None
) -> Iterator[Comparative]:
    start, factor = _degree(clause, text, match.start())
    article = ARTICLE.search(text, max(0, start - 12), start)
    left = article.start() if article else start
    more = _degree_before(text, max(0, left - REACH), left) if article else None
    left = more.start() if more else left
    if more is not None:
        start, factor = left, factor or _factor(clause, more.start(), more.end())
    next_start = _degree_before(text, match.end(), stop)
    cut = next_start.start() if next_start else stop
    next_article = ARTICLE.search(text, match.end(), cut)
    cut = next_article.start() if next_article else cut
    joined = stop < len(text) and JOINED.search(text, match.end(), cut) is not None
    joined = joined and TOO_FAR.search(text, match.end(), cut) is None
    carried = _carried(clause, text, left, before)
    if carried is None:
        return
    frame, verb, words, people = carried
    if frame == "does" and article is not None:
        frame = "has"  # "presents a smoother start": what a verb that is not known has for its object
    yield Comparative(
        word=match[0].lower(), start=start, at=match.start(), end=match.end(), stop=cut, joined=joined,
        frame=frame, verb=verb, verb_text=words, people=people, factor=factor,
    )  # fmt: skip


def _degree(clause: Clause, text: str, at: int) -> tuple[int, Figure | None]:
    """Where the degree of a comparative at `at` begins, and the factor in it."""
    match = _degree_before(text, max(0, at - REACH), at)
    if match is None:
        return at, None
    return match.start(), _factor(clause, match.start(), match.end())


# The last words of what DEGREE matches, beside those in -ly and those with a digit or a sign: most comparatives follow
# none of them.
DEGREE_ENDS = frozenset(
    "much far way lot bit little deal tad touch lots still also even both rather noticeably somewhat times many any x "
    "percent cent fold twice half magnitude mah g kg mm cm inch inches ms s second seconds minute minutes hour hours "
    "year years gb kb mb tb w point points month months".split()
)


def _degree_before(text: str, start: int, end: int) -> re.Match[str] | None:
    """The degree that ends at `end`, looked for from `start` on; its last word is looked at before the slow search."""
    if end <= start or not (text[end - 1].isspace() or text[end - 1] == ","):
        return None
    last = text[start:end].rstrip(", \t\n\xa0").replace(",", " ").rsplit(None, 1)[-1:]
    word = last[0].lower() if last else ""
    if word.isalpha() and word.isascii() and not word.endswith("ly") and word not in DEGREE_ENDS:
        return None
    return DEGREE.search(text, start, end)


def _factor(clause: Clause, start: int, end: int) -> Figure | None:
    words = clause.span[start:end].strip()
    return next((figure for figure in figures(words) if figure.unit in {"times", "%"}), None)


def _carried(clause: Clause, text: str, left: int, before: Comparative | None) -> tuple[str, int, str, str] | None:
    """How a verb carries the comparative whose words begin at `left`, where that verb begins, and its words."""
    further = before is not None and before.frame == "has" and FURTHER.search(text[before.end : left]) is not None
    if before is not None and (further or (before.joined and before.stop <= left + 1)):
        return before.frame, before.verb, before.verb_text, before.people
    if clause.implied is not None and BEGINS.search(text[:left]):
        return "is", min(left, clause.subject_end), "", ""
    frame = FRAME.search(text, max(0, left - REACH), left)
    if frame is not None:
        kind = "has" if frame["has"] else "is"
        begin = frame.start("contracted") if frame["contracted"] else frame.start(kind)
        return kind, begin, frame[0].strip(), ""
    for mention in reversed(clause.mentions):
        end = mention.span.end - clause.span.start
        if end <= left:
            done = DOING.match(ASIDE.sub(" ", text[end:left]))
            return ("does", end, done["verb"], done["people"] or "") if done else None
    topics = clause.topics
    if topics and clause.subject_end:
        done = DOING.match(text[clause.subject_end : left])
        return ("does", clause.subject_end, done["verb"], done["people"] or "") if done else None
    return None

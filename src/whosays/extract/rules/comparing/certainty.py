"""Whether a comparison is stated as a fact of today: not as a forecast, a condition, a past state, or a question."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.sentence.wording import clean
from whosays.records import Basis
from whosays.values import dates

if TYPE_CHECKING:
    from whosays.extract.sentence.clauses import Clause
    from whosays.provenance import Span


class Certainty(NamedTuple):
    """How surely, by whom, when and by what measure a comparison is stated; `sides` are the claim's dates."""

    hedge: Span | None = None
    attributed_to: str = ""
    measure: str = ""
    date: Span | None = None
    sides: dict[str, str] = {}  # noqa: RUF012 - never changed


# Words anywhere in its part of the sentence with which a comparison states nothing of today.
OPEN = frozenset(
    "if unless once whether assuming supposing suppose provided imagine which how why what who until wonder wondering "
    "where myth misconception contrary falsely wrongly wish wishes would wouldn cannot nor neither nothing none "
    "nobody few ask "
    "asks hypothetically theory".split()
)
# Words of its verb group that make it a guess, an aim, a change or a denial.
NO_FACT = frozenset(
    "could will may might should shall must expected going hopes hope hoping aims aim aiming plans plan promises "
    "promised promise wants want tries try trying designed meant intended supposed become becomes became becoming "
    "getting gets got never not no hardly barely scarcely rarely seldom don doesn isn aren wasn weren didn hasn haven "
    "won longer ll makes make making made attempts".split()
)
OPINION = re.compile(r"\b(?:I|we)(?:\s+would|['’]d)\s+(?:say|argue|call)\b", re.IGNORECASE)
HARMLESS = re.compile(
    r"""
    \b (?: if\s+(?:we|you)\s+(?:keep|put|leave|look|compare|consider|ignore|set|talk|take|go\s+by)
         | would\s+(?:take|require|need|cost)
         | when\s+(?:it\s+comes\s+to|talking\s+about|looking\s+at) | not\s+(?:only|just|merely)
         | no\s+(?:doubt|wonder|surprise|question) | if\s+anything | what['’]?s\s+more | last\s+but\s+not\s+least ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
PART = re.compile(
    r"""
    ;\s | [—–:]\s | \.\s | ,\s+ (?: and | but | so | yet | while | whereas | because | since | as | though )\s
  | \s(?: but | yet | because | since | while | whereas | although | though )\s
    """,
    re.VERBOSE | re.IGNORECASE,
)
COORDINATED = re.compile(r",\s|\s(?:and|so|or)\s", re.IGNORECASE)
WORD = re.compile(r"[^\W\d_]+")
CONDITION_AFTER = re.compile(
    r"""
    (?: [^.,;:!?]{0,90}? | \s*,\s+ (?:but\s+)? (?:only\s+|even\s+|at\s+least\s+)? )
    \b (?: if | unless | once | until | assuming | provided | as\s+long\s+as | in\s+theory | or\s+not
      ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
AT_FIRST = re.compile(r"\b(?:at\s+first\s+(?:glance|sight|look)|on\s+paper)\b", re.IGNORECASE)
BELIEVING = r"(?:claim(?:s|ed)?|believe[sd]?|think(?:s)?|thought|promise[sd]?|hope[sd]?|argue[sd]?|boast(?:s|ed)?)"
CLAIMS_TO = re.compile(
    rf"""
    \b (?: claim(?:s|ed)? | used ) \s+ to \b
  | (?<!\bI\s) (?<!\bwe\s) \b {BELIEVING} \s+ (?:that\s+)? (?:it|its|they|their|he|she) \b
  | ['’]s \s+ (?:\w+\s+){{1,3}}? {BELIEVING} \s
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What one claims of oneself is no comparison that the article makes: "Alder claims it is faster", "Alder's founder
believes …"; what somebody else claims is theirs, and attributed."""

PAST = re.compile(
    r"(?<![\w’'])(?:was|were|had|used\s+to|did|offered|provided|needed|required|began|came|ran|outperformed|beat|took"
    r"|finished|scored|lasted|won|lost|surpassed|proved|turned\s+out|felt|seemed|showed|consumed|used|edged|led"
    r"|trailed|lagged|fell|outpaced)(?![\w’'])",
    re.IGNORECASE,
)
PASSIVE = re.compile(r"\b(?:is|are|has|have|been|be)\s+(?:\w+ly\s+)?(?:\w+(?:ed|en)|overtaken|beaten)\b", re.IGNORECASE)
MEASURED = re.compile(
    r"\b(?:benchmarks?|tests?|testing|tested|measurements?|measured|trials?|experiments?|survey|poll)\b", re.IGNORECASE
)


def stated(clause: Clause, start: int, end: int) -> Certainty | None:
    """How a comparison between two letters of its clause is stated; None where it states nothing of today.

    A past one ("was faster") counts only where it was measured or is dated.
    """
    text = clause.span.text
    before = HARMLESS.sub(" ", OPINION.sub(" ", text[_last(PART, text, start) : start]))
    near = before[_last(COORDINATED, before, len(before)) :]
    if not OPEN.isdisjoint(WORD.findall(before.lower())) or not NO_FACT.isdisjoint(WORD.findall(near.lower())):
        return None
    if AT_FIRST.search(text, start) is not None or AT_FIRST.search(before) is not None:
        return None
    if CLAIMS_TO.search(near) is not None:
        return None
    if CONDITION_AFTER.match(text, end) is not None or "if " in clause.sentence.text[:4].lower():
        return None
    sentence = clause.sentence.text
    date = None
    if PAST.search(PASSIVE.sub(" ", f"{near} {text[start:end]}")) is not None:
        date = next((value for value in dates(clause.sentence) if value.precision == "year"), None)
        if date is None and MEASURED.search(sentence) is None:
            return None
    dated = {"as_of": date.start, "as_of_end": date.end, "as_of_basis": Basis.STATED.value} if date else {}
    return Certainty(
        hedge=_hedge(clause, start, end),
        attributed_to=_source(text[:start]),
        measure=next((name for pattern, name in MEASURES if pattern.search(sentence)), ""),
        date=date.span if date is not None else None,
        sides=dated,
    )


def _last(pattern: re.Pattern[str], text: str, end: int) -> int:
    """Where the last match before `end` ends; 0 where there is none."""
    return max((match.end() for match in pattern.finditer(text, 0, end)), default=0)


HEDGE = re.compile(
    r"""
    \b (?: (?:it\s+)? (?: seems? | appears? ) | arguably | perhaps | probably | slightly | somewhat | generally
      | usually
         | often | typically | likely | feels? | tends?\s+to | can\s+be | marginally | reportedly | supposedly
         | (?:in\s+)?(?:my|our)\s+(?:opinion|experience|view) | I\s+(?:think|believe|find|feel) | for\s+me
         | in\s+(?:most|many|some)\s+cases | nearly | almost | roughly ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _hedge(clause: Clause, start: int, end: int) -> Span | None:
    """The word that hedges a comparison, in its sentence before its end: the nearest in its clause, else "It seems"."""
    own = clause.span[:end].search(HEDGE)
    if own is not None:
        return own[0]
    ahead = clause.sentence[: max(0, clause.span.start + start - clause.sentence.start)]
    found = ahead.search(HEDGE)
    return found[0] if found is not None and found.start() < len("It generally seems") else None


SAID = re.compile(
    r"""
    ^ (?: [^,]{0,40}, \s+ )?
    (?P<who> (?: some | many | most | critics | fans | people | users | developers | experts | reviewers | others
               | supporters | proponents
               | (?:the\s+)?[A-Z][\w&.-]+ (?: \s+ [\w&.-]+ ){0,4}? ) (?: \s+ (?: people | users | developers
               | fans ) )? )
    \s+ (?: say | says | said | claim | claims | claimed | argue | argues | argued | believe | believes | think
      | thinks
          | report | reports | reported | find | finds | found | consider | considers | feel | state | states
          | insist | insists | note | notes | reckon | maintain ) \b
    """,
    re.VERBOSE,
)
AUTHOR = frozenset({"I", "We", "we"})


def _source(before: str) -> str:
    """Who is said to say so: "some", "Acme"; empty where the article says it itself."""
    match = SAID.match(before)
    return clean(match["who"]) if match is not None and match["who"] not in AUTHOR else ""


# What a comparison is measured by, told anywhere in its sentence; the first that fits counts.
MEASURES = (
    (re.compile(r"\bstars?\b", re.IGNORECASE), "GitHub stars"),
    (re.compile(r"\b(?:number\s+of\s+)?(?:web)?sites\b", re.IGNORECASE), "number of sites"),
    (re.compile(r"\b(?:company|developers?['’]?)\s+stacks\b|\bmentioned\s+in\b", re.IGNORECASE), "mentions in stacks"),
    (re.compile(r"\b(?:survey|poll)\b", re.IGNORECASE), "survey"),
    (re.compile(r"\bdownloads?\b", re.IGNORECASE), "downloads"),
    (re.compile(r"\bbenchmarks?\b|\brequests\s+per\s+second\b", re.IGNORECASE), "benchmark"),
    (
        re.compile(
            r"\b(?:in|by)\s+(?:our|my|its|their)\s+(?:own\s+)?(?:\w+\s+)?(?:tests?|testing|measurements?)\b", re.I
        ),
        "tests",
    ),
)

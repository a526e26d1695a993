"""The nouns of reconciliation: what it is told of claims and pages, and what it says of them.

The room is blind to extraction and to the store: a claim reaches it as an `Observation`, from a database or from a
plain table. Observations are named tuples, since a million of them are made in one run. Absent texts are empty, absent
numbers None; dates are ISO text as precise as they are known ("2021", "2021-08", "2021-08-10").
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping


class Page(NamedTuple):
    """What is known of the document that makes a claim. `number` names it within one reconciliation."""

    number: int
    name: str
    source: str  # "" where it is not known
    title: str = ""
    sha256: str = ""
    published: str = ""
    updated: str = ""
    copyright: str = ""  # the years of its copyright line
    fetched: str = ""


class Observation(NamedTuple):
    """A claim as far as reconciliation looks at it; the fields mean what they mean in `whosays.records.Claim`.

    `thing` and `object_key` are keys of subject and object: names of one thing have one key. `source` is never empty:
    a page of no known source is a source of its own. `themes` and `wording` belong to qualities and comparisons.
    """

    id: str
    page: int
    source: str
    thing: str
    subject: str
    property: str
    number: float | None = None
    lower: float | None = None
    upper: float | None = None
    bound: str = ""
    unit: str = ""
    object: str = ""
    object_key: str = ""
    text: str = ""
    polarity: str = ""
    relation: str = ""
    measure: str = ""
    scope: str = ""
    hedge: str = ""
    as_of: str = ""
    as_of_end: str = ""
    as_of_basis: str = ""
    attributed_to: str = ""
    confidence: float = 1.0
    start: int = 0  # of the value, in letters of the page's text
    end: int = 0
    themes: tuple[str, ...] = ()
    wording: str = ""


class Passage(NamedTuple):
    """The words of a claim's value and up to 60 letters on either side."""

    before: str
    quote: str
    after: str


class GroupKey(NamedTuple):
    """What observations must share to be comparable: one thing, one property, one scope, one item of it.

    `item` parts what a property holds many of: the member of a set, the measure of a popularity, the period or unit of
    a figure, the aspect and the other side of a comparison. It is empty where a property has one value.
    """

    thing: str
    property: str
    scope: str = ""
    item: str = ""


class Group(NamedTuple):
    """Observations that can be compared, ordered by claim id, so that nothing depends on the order of ingestion."""

    key: GroupKey
    observations: tuple[Observation, ...]


class Kind(StrEnum):
    """How a group is decided: what its values are and how they behave in time."""

    NUMBER = "number"  # one figure, fixed or changing
    COUNTER = "counter"  # a figure that grows with time
    CATEGORY = "category"  # one of several names or words
    MEMBER = "member"  # of a set, a quality: said to be so or not to be so
    RELATION = "relation"  # more, less, equal


class Ballot(NamedTuple):
    """Which observation of a group votes for which choice; a pure function of the group.

    The tuples run parallel to the group's observations. Choices count from 0; an observation that does not vote (a mere
    bound, an outdated figure) has -1 there and its part, with the reason why. One that votes has None and no reason.
    """

    kind: Kind
    choices: tuple[int, ...]
    parts: tuple[Part | None, ...]
    precision: tuple[float, ...]  # factors, 0 to 1
    recency: tuple[float, ...]
    reasons: tuple[str, ...]
    newest: int = -1  # of a counter whose figures differ by their time, the choice that its line ends with
    older: int = 0  # different figures of other sources on that line before


class Standing(NamedTuple):
    """What is known of the sources of a group, and of who repeats whom in it, when it is decided."""

    reliability: Mapping[str, float]  # source -> probability that a claim of it is right, in steps of 0.01
    repeats: Mapping[str, str]  # claim -> the claim that says the same and counts in its place
    silent: int = 0  # independent sources that name other members of the set, and not this one
    by_silence: float = 1.0  # the odds of a member that one more does not name, as a share of what they were


class Part(StrEnum):
    """The part that a claim played in a verdict."""

    SUPPORTS = "supports"
    OUTDATED = "outdated"  # true of an earlier time
    BOUNDS = "bounds"  # only a bound, which the verdict meets
    COPIED = "copied"  # says what another says that counts already
    OVERRULED = "overruled"
    INCOMPARABLE = "incomparable"


class Factors(NamedTuple):
    """What a claim's weight is the product of; each is rounded to four digits before it is used."""

    reliability: float = 1.0  # of the source
    precision: float = 1.0  # of the figure as it was given
    recency: float = 1.0
    independence: float = 1.0  # 0 for a copy of what counts already
    extractor: float = 1.0  # the extractor's own confidence


class Share(NamedTuple):
    """What one claim contributed to a verdict. Weights of those that support sum to the verdict's support."""

    claim: str
    part: Part
    weight: float
    factors: Factors
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the claims of a group come to, and by which arithmetic.

    `confidence` is the probability, 0 to 1, that the value is right; `support` the sum of the weights for it.
    `method` names the resolver, `reason` is one sentence. `subject` is the name that most claims use.
    """

    key: GroupKey
    subject: str
    shares: tuple[Share, ...]
    method: str
    support: float
    confidence: float
    reason: str
    number: float | None = None
    lower: float | None = None
    upper: float | None = None
    unit: str = ""
    object: str = ""
    text: str = ""
    polarity: str = ""
    relation: str = ""
    as_of: str = ""
    as_of_end: str = ""
    as_of_basis: str = ""
    decided_by: str = ""  # the person, where a decision outranks the arithmetic


class Severity(StrEnum):
    """Whether somebody should look at a difference."""

    WARN = "warn"
    INFO = "info"
    NONE = "none"


class Reach(StrEnum):
    """Whether the claims of a difference stand in one document or in several."""

    WITHIN = "within"
    ACROSS = "across"


class Independence(StrEnum):
    """Whether those who differ speak for themselves, or repeat others."""

    INDEPENDENT = "independent"
    COPIED = "copied"


class Nature(StrEnum):
    """What a contradiction is about."""

    FACTUAL = "factual"
    OPINION = "opinion"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One difference between claims, or the reason why there is none, in a sentence.

    `topic` names what it is about within subject and property, in words that do not change with the claims: decisions
    hang on (subject, property, topic). `claims` are the ids of the claims that it speaks of. `nature` is told of
    contradictions.
    """

    type: str
    severity: Severity
    reach: Reach
    thing: str
    subject: str
    property: str
    sentence: str
    claims: tuple[str, ...]
    topic: str
    independence: Independence = Independence.INDEPENDENT
    nature: Nature | None = None

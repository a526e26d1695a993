"""Compares claims with gold labels: precision and recall, by property and by document.

A label is a JSON object with `doc` (the file's name), `subject`, `property` and the value that a person read
there; a claim is a JSON object as `whosays claims --nl` prints it. A label is found when a claim of the same
document and property says the same of the same subject. A label that is `optional` is a judgement call:
finding it is no gain, missing it no loss. Open properties are those that no person could list to the end:
they count for recall alone.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from whosays.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

Facts = Mapping[str, Any]
"""A label or a claim: one JSON object."""

OPEN_PROPERTIES = frozenset(
    {
        "category",
        "comparison",
        "description",
        "feature",
        "title",
        "use_case",
        "website",
        "works_with",
        "written_in",
    }
)

CONVERSE = {"more": "less", "less": "more", "equal": "equal"}
"""What a comparison says when it is read from its other side."""

TOLERANCE = 0.005
"""Two figures are the same within this share of the larger one."""

SHARED_WORDS = 0.6
"""Free texts are the same when this share of the shorter one's words stands in both."""

NAME_REST = re.compile(r"[^\w+#]|_")
WORD = re.compile(r"[^\W_]+[+#]*")
STOP_WORDS = frozenset({"a", "an", "and", "for", "in", "is", "of", "the", "to", "with"})


@dataclass(slots=True)
class Tally:
    """Labels found and missed, and claims that no label backs."""

    found: int = 0
    missed: int = 0
    extra: int = 0

    @property
    def precision(self) -> float:
        """The share of the claims that labels back; 0 where there are none."""
        return self.found / (self.found + self.extra) if self.found + self.extra else 0.0

    @property
    def recall(self) -> float:
        """The share of the labels that were found; 0 where there are none."""
        return self.found / (self.found + self.missed) if self.found + self.missed else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def add(self, other: Tally) -> None:
        """Count what `other` counted."""
        self.found += other.found
        self.missed += other.missed
        self.extra += other.extra


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How well claims agree with labels; `tallies` by document and property."""

    tallies: Mapping[tuple[str, str], Tally]
    misses: tuple[Facts, ...] = field(repr=False)
    extras: tuple[Facts, ...] = field(repr=False)
    labels: int
    claims: int

    def by_property(self) -> dict[str, Tally]:
        """The tallies of all documents together, by property in alphabetical order."""
        return self._grouped(lambda _document, name: name)

    def by_document(self) -> dict[str, Tally]:
        """The tallies of the closed properties, by document in alphabetical order."""
        return self._grouped(lambda document, name: None if name in OPEN_PROPERTIES else document)

    def closed(self) -> Tally:
        """All closed properties together: what precision and recall are told of."""
        return self._grouped(lambda _document, name: None if name in OPEN_PROPERTIES else "").get("", Tally())

    def open(self) -> Tally:
        """All open properties together: only their recall means something."""
        return self._grouped(lambda _document, name: "" if name in OPEN_PROPERTIES else None).get("", Tally())

    def totals(self) -> dict[str, float | int | None]:
        """The figures that sum it up, shares rounded to four places."""
        closed, open_ = self.closed(), self.open()
        return {
            "precision": round(closed.precision, 4),
            "recall": round(closed.recall, 4),
            "f1": round(closed.f1, 4),
            "open_recall": round(open_.recall, 4) if open_.found + open_.missed else None,
            "gold": self.labels,
            "claims": self.claims,
        }

    def _grouped(self, key: Callable[[str, str], str | None]) -> dict[str, Tally]:
        """The tallies added up by what `key` makes of document and property; None leaves one out."""
        groups: dict[str, Tally] = {}
        for (document, name), tally in sorted(self.tallies.items()):
            if (group := key(document, name)) is not None:
                groups.setdefault(group, Tally()).add(tally)
        return dict(sorted(groups.items()))


def read_labels(path: Path) -> list[Facts]:
    """The labels of a JSON Lines file; InputError names the line that is none."""
    try:
        # a byte order mark may begin it; some signs in a text look like the end of a line to splitlines()
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error
    labels: list[Facts] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            labels.append(_label(line, f"{path}, line {number}"))
    return labels


def score(labels: Iterable[Facts], claims: Iterable[Facts]) -> Score:
    """Pair labels with claims, each used once, and count.

    Labels that must be found choose before optional ones. A claim that repeats a paired one is not extra
    (an article may say a thing twice), nor is one of a document that has no labels.
    """
    labels, claims = list(labels), list(claims)
    rivals: dict[tuple[str, str], list[Facts]] = defaultdict(list)
    for claim in claims:
        rivals[claim["document"].rpartition("/")[2], claim["property"]].append(claim)
    tallies: dict[tuple[str, str], Tally] = defaultdict(Tally)
    paired: dict[tuple[str, str], list[Facts]] = defaultdict(list)
    misses: list[Facts] = []
    for label in sorted(labels, key=_is_optional):
        key = label["doc"], label["property"]
        hit = next((rival for rival in rivals[key] if says_the_same(label, rival)), None)
        if hit is not None:
            rivals[key].remove(hit)
            paired[key].append(label)
            tallies[key].found += not _is_optional(label)
        elif not _is_optional(label):
            misses.append(label)
            tallies[key].missed += 1
    extras = _extras(rivals, paired, {label["doc"] for label in labels})
    for claim in extras:
        tallies[claim["document"].rpartition("/")[2], claim["property"]].extra += 1
    return Score(
        tallies=dict(tallies), misses=tuple(misses), extras=tuple(extras), labels=len(labels), claims=len(claims)
    )


def says_the_same(label: Facts, claim: Facts) -> bool:
    """Whether a claim of the label's document and property says what the label says."""
    if label["property"] == "comparison":
        return _same_comparison(label, claim)
    if _name(label["subject"]) != _name(claim.get("subject")):
        return False
    if (label.get("polarity") == "no") != (claim.get("polarity") == "no"):
        return False
    if label.get("number") is not None:
        return _same_figure(label["number"], claim.get("number"))
    if label.get("object"):
        return _name(label["object"]) == _name(claim.get("object") or claim.get("text"))
    return _same_text(label.get("text"), claim.get("text") or claim.get("object"))


def _is_optional(label: Facts) -> bool:
    """Whether a label is a judgement call."""
    return bool(label.get("optional"))


def _same_comparison(label: Facts, claim: Facts) -> bool:
    """Whether two comparisons agree, read from either side, and in their factor where the label has one."""
    wanted = _name(label["subject"]), _name(label.get("object"))
    found = _name(claim.get("subject")), _name(claim.get("object"))
    relation = claim.get("relation")
    if found == wanted[::-1]:
        relation = CONVERSE.get(relation or "")
    elif found != wanted:
        return False
    if relation != label.get("relation"):
        return False
    return label.get("number") is None or _same_figure(label["number"], claim.get("number"))


def _same_figure(one: object, other: object) -> bool:
    """Whether two figures are the same to within the tolerance; what is no figure is never the same."""
    try:
        first, second = float(one), float(other)  # type: ignore[arg-type]  # what is no number raises
    except (TypeError, ValueError):
        return False
    return abs(first - second) <= TOLERANCE * max(abs(first), abs(second), 1e-9)


def _same_text(one: object, other: object) -> bool:
    """Whether two free texts share most of their words."""
    first, second = _words(one), _words(other)
    return bool(first and second) and len(first & second) / min(len(first), len(second)) >= SHARED_WORDS


def _name(value: object) -> str:
    """A name reduced to its letters and digits.

    >>> _name("Node.js"), _name("C#"), _name(None)
    ('nodejs', 'c#', '')
    """
    return NAME_REST.sub("", str(value or "").lower())


def _words(value: object) -> set[str]:
    """The words that carry meaning.

    >>> sorted(_words("The speed of C++"))
    ['c++', 'speed']
    """
    return set(WORD.findall(str(value or "").lower())) - STOP_WORDS


def _extras(
    rivals: Mapping[tuple[str, str], list[Facts]],
    paired: Mapping[tuple[str, str], list[Facts]],
    documents: set[str],
) -> list[Facts]:
    """The claims of labelled documents that no label backs."""
    return [
        claim
        for key, rest in rivals.items()
        if key[0] in documents
        for claim in rest
        if not any(says_the_same(label, claim) for label in paired.get(key, ()))
    ]


VALUES = frozenset({"number", "object", "text"})  # the keys of a label that say what it claims


def _label(line: str, where: str) -> Facts:
    """One line as a label."""
    try:
        label = json.loads(line)
    except ValueError as error:
        raise InputError(f"{where}: is not JSON: {error}") from error
    missing = [key for key in ("doc", "subject", "property") if not isinstance(label, dict) or key not in label]
    if missing:
        raise InputError(f"{where}: a label needs {', '.join(missing)}")
    if VALUES.isdisjoint(key for key, value in label.items() if value is not None):
        raise InputError(f"{where}: a label needs its value: one of {', '.join(sorted(VALUES))}")
    return label  # type: ignore[no-any-return]  # an object, as was checked

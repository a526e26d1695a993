"""Sentence templates: patterns in which NAME stands for any of the things that a page compares.

Many sources make their sentences from templates: from page to page only names and figures change. Written as a
pattern, such a sentence reads as it stands on the page, and its groups say what it claims::

    STARS = template("(?P<subject>NAME) with (?P<stars>FIGURE) GitHub stars")

    def extract(page):
        yield from compared(page).claims(STARS)

A template is compiled once, for all pages: it is matched against the text with the names masked letter for letter.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from whosays.provenance import SpanMatch
from whosays.values import figure, split_names
from whosays.vocabulary import in_force

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.page import Page
    from whosays.provenance import Span
    from whosays.records import Claim

FIRST, REST = "\ufdd0", "\ufdd1"  # what masks a name; Unicode keeps both out of texts
MASK = re.compile(f"[{FIRST}{REST}\ue000-\uf8ff]")  # also letters of icon fonts, which say nothing

NAME = f"{FIRST}{REST}*+"
FIGURE = r"\d[\d.,]*+(?<=\d)[KMkm]?(?![a-z\d])"
QUOTED = r'["“][^"“”\n]{1,200}["”]'
PROPER = (  # a name by its capital, which is no pronoun at the beginning of a sentence
    r"(?!(?:We|They|It|He|She|I|This|That|These|The|Our|Their|All|Both|Each|Everything)\b)"
    r"[A-Z][\w+#-]*(?:\.\w+)*(?:\s[A-Z0-9][\w+#-]*(?:\.\w+)*){0,4}"
)
IN_LIST = r"[^\n.!?;:\"]"
WORDS = {
    "NAME": NAME,
    "NAMES": rf"{NAME}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){NAME}){{0,9}}",
    "FIGURE": FIGURE,
    "QUOTES": rf"{QUOTED}(?:\s*,?(?:\s+and)?\s+{QUOTED}){{0,9}}",
    "LIST": rf"{IN_LIST}{{1,400}}?(?:(?:\.(?=\w)|(?<=\bInc)\.|(?<=\bLtd)\.){IN_LIST}{{0,400}}?){{0,20}}?",
    "OTHERS": rf"{PROPER}(?:(?:\s*/\s*|\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){PROPER})*",
}
"""What the words in capitals stand for: a thing compared, several of them, a figure, texts in quotes, a list within
one sentence, and names that begin with capitals."""

TOKEN = re.compile(
    rf"""
      (?P<kept> \\. | \[ \^? \]? (?: \\. | [^\]\\] )* \] )    # an escape, a class of letters
    | (?P<space> [ ]+ )
    | \b (?P<word> {"|".join(WORDS)} ) \b
    """,
    re.VERBOSE | re.DOTALL,
)
ROLES = frozenset({"object", "label", "date", "hedge", "negation"})
"""Groups of a template that are handed to `Page.claim` under their own names, as evidence."""

VERSUS = re.compile(r"\s+vs\.?\s+")
QUOTED_TEXT = re.compile(QUOTED)
ANY_NAME = re.compile(NAME)


def template(sentence: str) -> re.Pattern[str]:
    """The pattern of a sentence as a source writes it, for `Compared.find` and `Compared.claims`.

    It is a regular expression in which a space stands for any white space, and NAME, NAMES, FIGURE, QUOTES, LIST and
    OTHERS for what `WORDS` says. Spaces in a class of letters (`[ -]`) stay as they are; `^` and `$` mean lines.

    >>> bool(template("over FIGURE users").search("over   12.5K users"))
    True
    """

    def meant(token: re.Match[str]) -> str:
        return token["kept"] or (r"\s+" if token["space"] else WORDS[token["word"]])

    return re.compile(TOKEN.sub(meant, sentence), re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Compared:
    """A page with the names of the things compared, and its text with these names masked, letter for letter."""

    page: Page
    names: tuple[str, ...]
    masked: str

    def find(self, pattern: re.Pattern[str], within: Span | None = None) -> Iterator[SpanMatch]:
        """The places on the page, or within a part of it, that fit a template."""
        text = self.page.text
        start, end = (0, len(text)) if within is None else (within.start, within.end)
        return (SpanMatch(text, match) for match in pattern.finditer(self.masked, start, end))

    def named_in(self, span: Span) -> list[Span]:
        """The names of things compared in a piece of text, in order."""
        return [found[0] for found in self.find(ANY_NAME, span)]

    def claims(self, pattern: re.Pattern[str], within: Span | None = None, **sides: Any) -> Iterator[Claim]:
        """The claims of every place that fits a template, told by the names of its groups.

        The group `subject` is the thing, or the things, that the sentence is about; the others are read by
        `group_claims`.
        """
        for found in self.find(pattern, within):
            yield from group_claims(self.page, found, self.named_in(found["subject"]), **sides)


def group_claims(page: Page, found: SpanMatch, subjects: Sequence[str | Span], **sides: Any) -> Iterator[Claim]:
    """The claims on `subjects` that a match makes by the names of its groups.

    A group named for a property holds its value: of several in quotes, or several names, each is a claim. With as
    many values as subjects each value is that of the subject in its place ("respectively"); one subject has all
    values, and one value is that of all subjects; else nobody can tell whose is which, and nothing is claimed.
    `object`, `label`, `date`, `hedge` and `negation` are evidence; `figure` is the figure of a value in words.
    Digits at the end of a group's name are left aside, since a pattern cannot have one name twice. `sides` are
    handed to `Page.claim` as they are.
    """
    groups = {name.rstrip("0123456789"): span for name in found.match.re.groupindex if (span := found.get(name))}
    groups.pop("subject", None)
    evidence: dict[str, Any] = {role: groups.pop(role) for role in ROLES & groups.keys()}
    if "figure" in groups:
        evidence["figure"] = figure(groups.pop("figure"))
    for name, group in groups.items():
        for subject, value in paired(subjects, values(name, group)):
            yield page.claim(subject, name, value, **evidence, **sides)


def compared(page: Page, title: re.Pattern[str] | None = None, within: Span | None = None) -> Compared:
    """The page with the names of what it compares masked, in any case; parts of longer words are left.

    `title` finds the source's own title, on the page or `within` a part of it, with "X vs Y" as its group `names`.
    Without one the names are those of the page's subjects, which know titles of any source but not every name that
    begins small.
    """
    found = (page.text if within is None else within).search(title) if title else None
    names = tuple(part.strip().text for part in found["names"].split(VERSUS)) if found else page.subjects.names
    aliases = [alias for alias, name, _ in page.subjects.aliases if name in names]
    return Compared(page, names, masked(page.document.text, [*names, *aliases]))


def masked(text: str, names: Sequence[str]) -> str:
    """The text with every letter of the names replaced, whole names only.

    >>> masked("Django and django-cms", ["Django"]).count(FIRST)
    2
    """
    plain = MASK.sub(" ", text)
    wordings = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True) if name)
    if not wordings:
        return plain
    pattern = re.compile(rf"(?<![\w.])(?:{wordings})(?!\w|\.\w)", re.IGNORECASE)
    return pattern.sub(lambda found: FIRST + REST * (len(found[0]) - 1), plain)


def values(property_name: str, group: Span) -> list[Span]:
    """The values that a group holds: each text in quotes, each name of a list, or the whole."""
    if group.match(QUOTED_TEXT):
        return [found[0][1:-1].strip() for found in group.finditer(QUOTED_TEXT)]
    return split_names(group) if in_force()[property_name].datatype == "name" else [group.strip()]


def paired(subjects: Sequence[str | Span], values: Sequence[Span]) -> list[tuple[str | Span, Span]]:
    """Whose is which: each its own by its place ("respectively"), or all of one; empty where nobody can tell."""
    if len(subjects) == 1 or len(values) == 1:
        return [(subject, value) for subject in subjects for value in values]
    return list(zip(subjects, values, strict=True)) if len(subjects) == len(values) else []

"""What one cell or labelled value says of its subject: a quality, a figure, a fact, or a feature "Label: value"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.extract.layouts.amounts import figure_claims, rating
from whosays.extract.layouts.footnotes import without_footnote
from whosays.extract.layouts.grid import SIGNS, bare, bare_span
from whosays.extract.layouts.stances import STARS, Stance, is_silent, stance_of
from whosays.extract.layouts.texts import LISTED, OPEN_SOURCE, is_price, text_claims
from whosays.extract.page import NUMERIC, Page
from whosays.extract.rules.figures import sentence_figures
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import clean
from whosays.extract.subjects.naming import is_name
from whosays.values import split_names
from whosays.vocabulary import Property, in_force, property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.provenance import Span
    from whosays.records import Cell, Claim

NO_ROW = frozenset({"comparison", "title"})  # a row so labelled says nothing of the subject above it


PICTURES = re.compile(rf"^[{SIGNS}]+(?=\w)")


class Asked(NamedTuple):
    """What is asked of a subject in a cell: the label, the words that prove whose it is, a plan or region, a unit."""

    page: Page
    subject: str
    label: Span
    about: Span | None = None
    scope: str = ""
    unit: str = ""
    described: Property | None = None
    whole: bool = False  # the value is one part of a list already

    @property
    def words(self) -> str:
        """The label's words."""
        return bare(self.label.text).rstrip(" ?")

    def row(self, value: Span) -> str:
        """The row as a feature, "Length: 4,720 mm", with the unit that another cell tells."""
        unit = f" {self.unit}" if self.unit and value.text[-1:].isdigit() else ""
        return f"{self.words}: {clean(PICTURES.sub('', value.text))}{unit}"

    def claim(self, name: str, value: Span, **sides: Any) -> Claim:
        """A claim on the subject with the label as its evidence."""
        if self.scope:
            sides.setdefault("scope", self.scope)
        return self.page.claim(self.subject, name, value, label=self.label, about=self.about, **sides)


def asked(
    page: Page, subject: str, label: Span, about: Span | None = None, *, scope: str = "", unit: str = ""
) -> Asked:
    """What a label asks of a subject; the property is the one that the label names, if it names one."""
    label = without_footnote(_named_part(label))
    words = bare(label.text)
    described = property_for_label(words) or property_for_label(PARENTHESIS.sub("", words))
    if described is None and (period := PERIOD.search(words)):
        described = property_for_label(words[: period.start()])
        described = described if described is not None and described.group == "figure" else None
    if described is None and words.casefold() in STARRED and STAR.search(label.text):
        described = in_force().get("stars")
    words_at = label if NO_LABEL.search(label.text) else bare_span(label)
    return Asked(page, subject, words_at, about, scope, unit, described)


PERIOD = re.compile(r"\s*(?:/|\bper\b|\ba\b)\s*(?:day|week|month|year)$", re.IGNORECASE)
"""The time behind the label of a figure: "npm downloads / week"."""


FEWEST_EXPLAINING = 4  # words on a label's further lines that explain its first


def _named_part(label: Span) -> Span:
    """A label's first line, where further lines explain it."""
    if "\n" not in label.text:
        return label
    first, *further = (line.strip() for line in label.lines() if line.text.strip())
    explains = sum(len(line.text.split()) for line in further) >= max(FEWEST_EXPLAINING, len(first.text.split()) + 1)
    return first if explains and NAMED_ROW.search(first.text) else label


STAR = re.compile(r"[★⭐🌟]|:star2?:")
STARRED = frozenset({"", "github", "gh", "on github"})  # what stands beside a star over numbers of GitHub stars


def cell_claims(question: Asked, cell: Cell) -> Iterator[Claim]:
    """What a cell says: each item of a list in it on its own; one that ends in a colon tells the scope of the next."""
    for number, value in enumerate(cell.items or (cell.span.strip(),)):
        if value.text.endswith(":") and number + 1 < len(cell.items):
            question = question._replace(scope=clean(BULLET.sub("", value.text).rstrip(": ")))
        else:
            yield from answers(question, value.rstrip(" ,;"))  # a cell may break its lines behind the commas


BULLET = re.compile(r"^(?:[•·▪*]|[-–—](?=\s))\s*")
NO_LABEL = re.compile(
    r"""
    [→»›] | ^\W* (?:(?:aggregate|overall|grand|sub)[\s-]*)? (?:totals?|sum|average) \W*$
  | ^\W* (?:(?:our|their|your|full|detailed|official)\s+)? comparisons? \W*$
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Labels of links, of sums of the rows above, and of what else compares the same things."""
NAMED_ROW = re.compile(r"[^\W\d_]{2}")


def answers(question: Asked, value: Span) -> Iterator[Claim]:
    """What one value says under its label."""
    value = value[len(mark[0]) :] if (mark := BULLET.match(value.text)) else value
    value = without_footnote(value.strip())
    described = question.described
    circle = value.text in CIRCLES and question.page.language[:2] in EAST_ASIAN
    if not value or (is_silent(value.text) and not circle) or (described is not None and described.name in NO_ROW):
        return
    if NO_LABEL.search(question.label.text):
        return
    if described is not None and described.name == "pro" and question.words == "Pro" and is_price(value):
        question, described = question._replace(described=None), None  # a plan of that name
    stance = Stance(yes=True, alone=True) if circle else stance_of(value.text)
    open_source = described is not None and described.name == "license" and OPEN_SOURCE.search(question.words)
    if stance.no or (stance.yes and (stance.alone or open_source)):
        yield from _answer(question, value, stance)
    elif described is None or described.name == "feature" or (stance.yes and described.name == "pricing"):
        yield from _row(question, value[stance.start :].strip() if stance.start else value)
    elif described.datatype in NUMERIC:
        yield from figure_claims(question, described, value)
    elif described.datatype == "name":
        yield from _names(question, described, value)
    else:
        yield from text_claims(question, described, value)


def _answer(question: Asked, value: Span, stance: Stance) -> Iterator[Claim]:
    """A yes or a no: the subject has what the label names, or has it not."""
    described, negation = question.described, value if stance.no else None
    name = described.name if described is not None else "feature"
    if name == "license":
        if OPEN_SOURCE.search(question.words):
            yield question.claim("license", value, text="open source", negation=negation)
        return
    if described is not None and (described.datatype in NUMERIC or name in LISTED or name in ("category", "version")):
        return
    yield question.claim("feature", value, text=question.words, negation=negation)


CIRCLES = frozenset("○◯〇◎")
EAST_ASIAN = frozenset({"ja", "ko", "zh"})
"""Languages in which a circle in a table is a yes; elsewhere it may be an empty dot, a no."""


STARS_BEFORE = re.compile(r"[\ufe0f★☆⭐✩✭🌟½]{2,}\s*(?=\(|[^\W\d])")
SOME_WORD = re.compile(r"[^\W\d_]{3,}")
MOST_SENTENCES = 3


def _row(question: Asked, value: Span) -> Iterator[Claim]:
    """A value under a label that names no property: a rating, figures with their nouns, else a feature."""
    if STARS.match(value.text):
        rated = rating(value)
        if rated is not None:
            yield question.claim("rating", value, figure=rated, scope=question.words)
        return
    if (shown := value.match(STARS_BEFORE)) is not None and (rated := rating(shown[0])):
        yield question.claim("rating", shown[0].strip(), figure=rated, scope=question.words)
        value = _without_parentheses(value[shown.end() :])
    elif (rated := rating(value)) is not None and rated.span.start == value.start:
        yield question.claim("rating", rated.span, figure=rated, scope=question.words)
        value = _without_parentheses(value[len(rated.span) :])
        if not value:
            return
    if NAMED_ROW.search(question.words) is None:
        return  # "7: 7": numbers along both sides, with nothing that says what they are
    if question.described is not None and SOME_WORD.search(value.text) is None:
        return  # "Features: 8+"
    counted = list(sentence_figures(question.page, value, (), (Topic(question.subject, question.about),)))
    yield from counted
    if not counted or _says_more(value, counted):
        text = clean(value.text) if DIFFERENCE.fullmatch(question.words) else question.row(value)
        yield question.claim("feature", value, text=text)


DIFFERENCE = re.compile(
    r"(?:(?:the|key|main|core|biggest|major|notable)\s+)*(?:differen(?:ce|tiator)s?|distinctions?)", re.IGNORECASE
)
"""A label that says nothing of what differs: the value says it all."""


def _without_parentheses(value: Span) -> Span:
    value = value.strip()
    return value[1:-1].strip() if value.text.startswith("(") and value.text.endswith(")") else value


def _says_more(value: Span, counted: list[Claim]) -> bool:
    """Whether words remain in a value beside its figures and what they count."""
    text = value.text
    for claim in counted:
        ends = [piece.span.end for piece in claim.evidence if piece.span in value]
        text = text.replace(value[claim.value.start - value.start : max(ends) - value.start].text, " ")
    return SOME_WORD.search(text) is not None


PARENTHESIS = re.compile(r"\s*\([^()]*\)\s*$")
MOST_NAME_WORDS = 4


def _names(question: Asked, described: Property, value: Span) -> Iterator[Claim]:
    """Each name of a list of names; a text that is none is a feature under its label."""
    names = [_bare_name(name) for sentence in sentences(value) for name in split_names(sentence)]
    names = [name for name in names if name]
    fits = is_name if described.name != "written_in" else _is_short
    if names and all(fits(name.text) and NO_NAME.match(name.text) is None for name in names):
        for name in names:
            yield question.claim(described.name, name)
    else:
        yield question.claim("feature", value, text=question.row(value))


NO_NAME = re.compile(
    r"""
    (?: all | any | most | many | various | multiple | several | some | both | limited | extensive | wide | native | few
      | numerous | every | other | hundreds | thousands | large | small | good | via | more | over | only ) \b
  | [^A-Za-z]*\d[\d,.]*\s*\+?$
  | [^A-Za-z]* (?: \d[\d,.]* \s* )? (?: [kmg]?b | packages? | files? | modules? | apps? | items? ) $   # "19MB", "?MB"
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What says how many or what kind, and names nothing: "All major", "100+"."""


def _bare_name(name: Span) -> Span:
    match = PARENTHESIS.search(name.text)
    name = (name[: match.start()] if match else name).strip().rstrip(".;,")
    only = ONLY.search(name.text)
    return name[: only.start()] if only else name


ONLY = re.compile(r"(?<=\w)\s+only$", re.IGNORECASE)  # "Mac only"


def _is_short(text: str) -> bool:
    return len(text.split()) <= MOST_NAME_WORDS

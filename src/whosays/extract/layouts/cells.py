"""What one cell or labelled value says of its subject: a quality, a figure, a fact, or a feature "Label: value"."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any, NamedTuple

from whosays.extract.layouts.grid import SIGNS, bare, bare_span
from whosays.extract.layouts.stances import STARS, Stance, is_silent, stance_of
from whosays.extract.page import NUMERIC, Page, figure_for
from whosays.extract.rules import prices
from whosays.extract.rules.figures import sentence_figures
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.lexicon import COPULAS, MODALS, VERBS, is_adjective
from whosays.extract.sentence.sentences import sentences
from whosays.extract.sentence.wording import clean, word_set
from whosays.extract.subjects.naming import is_name
from whosays.values import Figure, Kind, figures, split_names
from whosays.vocabulary import Property, in_force, property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.provenance import Span
    from whosays.records import Cell, Claim

LISTED = frozenset({"pro", "con", "use_case"})
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
    label = _named_part(label)
    words = bare(label.text)
    described = property_for_label(words) or property_for_label(PARENTHESIS.sub("", words))
    if described is None and words.casefold() in STARRED and STAR.search(label.text):
        described = in_force().get("stars")
    words_at = label if NO_LABEL.search(label.text) else bare_span(label)
    return Asked(page, subject, words_at, about, scope, unit, described)


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
    value = _without_footnote(value.strip())
    described = question.described
    if not value or is_silent(value.text) or (described is not None and described.name in NO_ROW):
        return
    if NO_LABEL.search(question.label.text):
        return
    if described is not None and described.name == "pro" and question.words == "Pro" and is_price(value):
        question, described = question._replace(described=None), None  # a plan of that name
    stance = stance_of(value.text)
    open_source = described is not None and described.name == "license" and OPEN_SOURCE.search(question.words)
    if stance.no or (stance.yes and (stance.alone or open_source)):
        yield from _answer(question, value, stance)
    elif described is None or described.name == "feature" or (stance.yes and described.name == "pricing"):
        yield from _row(question, value[stance.start :].strip() if stance.start else value)
    elif described.datatype in NUMERIC:
        yield from _figure(question, described, value)
    elif described.datatype == "name":
        yield from _names(question, described, value)
    else:
        yield from _text(question, described, value)


FOOTNOTE_BEHIND = re.compile(r"(?:(?<=[.!?])\s*\(\d{1,2}\)|\s*\[\d{1,3}\])[_*\s]*$|(?<=\w)__+$")
"""A footnote's mark behind a sentence, and emphasis that was never opened; "Reviews (3)" has a number of its own."""


def _without_footnote(value: Span) -> Span:
    """The value without the mark of a footnote behind it."""
    if value.text[-1:] not in FOOTNOTE_ENDS:
        return value
    mark = value.search(FOOTNOTE_BEHIND)
    return value if mark is None else value[: mark.start()]


FOOTNOTE_ENDS = frozenset("_*)]")
OPEN_SOURCE = re.compile(r"open[\s-]*source|quelloffen|código\s+abierto", re.IGNORECASE)


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


FIGURED = re.compile(r"[\d★☆⭐✩✭🌟½]")


def rating(value: Span) -> Figure | None:
    """The rating that a row of stars or "4 out of 5" shows, if it does."""
    if FIGURED.search(value.text) is None:
        return None
    return next((figure for figure in figures(value) if figure.kind == "rating"), None)


PERIODS = re.compile(
    r"\b(?:(?P<week>weekly|week|woche|semaine|semana)|(?P<month>monthly|month|monat|mois|mes)|(?P<day>daily|day|tag)"
    r"|(?P<year>yearly|annual|annually|year|jahr))\b",
    re.IGNORECASE,
)
SCALE = re.compile(
    r"[(\[,]\s*(?:in\s+)?(?P<scale>millions?|mn|m|thousands?|k|billions?|bn)\s*[)\]]?\s*$", re.IGNORECASE
)
SCALES = {"m": 1e6, "t": 1e3, "k": 1e3, "b": 1e9}


def _figure(question: Asked, described: Property, value: Span) -> Iterator[Claim]:
    """The figure of a property; where the cell has none but words, those are a feature."""
    try:
        found = _figure_in(question, described, value)
    except ValueError:
        if described.datatype == "count" and (rated := rating(value)) is not None:
            yield question.claim("rating", value, figure=rated)  # "Users: 4.3 / 5"
        elif not any(map(str.isdigit, value.text)):
            yield question.claim("feature", value, text=question.row(value))
        return  # else its numbers are listed as unused
    sides = {}
    period = PERIODS.search(question.words) if described.name in ("downloads", "users") else None
    if period is not None and not found.period and described.name == "downloads":
        sides["unit"] = f"{found.unit or described.unit}/{period.lastgroup}"
    yield question.claim(described.name, value, figure=found, **sides)
    if described.name == "rating":
        beside = sentence_figures(question.page, value, (), (Topic(question.subject, question.about),))
        yield from (claim for claim in beside if claim.property != "rating")


HIGHEST_MARK = 10


def _figure_in(question: Asked, described: Property, value: Span) -> Figure:
    """The figure that is meant, read as the label and the kind of property tell; ValueError where there is none."""
    try:
        found = figure_for(described, value, question.label)
    except ValueError:
        other = _other_figure(described, value)
        if other is None:
            raise
        found = other
    if described.datatype == "rating" and found.unit == "stars" and (other := _other_figure(described, value)):
        found = other  # "★★★★½ 4.7"
    if described.datatype == "count" and found.kind not in (Kind.NUMBER, Kind.PERCENTAGE):
        raise ValueError(f"no count in {value.text!r}: it tells an amount, a rating or a date")
    scale = SCALE.search(question.label.text.strip()) if described.datatype == "count" else None
    if scale is not None and found.number < 1e4 and not any(map(str.isalpha, found.span.text)):
        found = _scaled(found, SCALES[scale["scale"][0].lower()])
    return found


def _other_figure(described: Property, value: Span) -> Figure | None:
    """A figure that stands for what is asked only below its label: 4.4 for a rating, May 2013 for a year."""
    for figure in figures(value):
        if described.datatype == "rating" and figure.kind == Kind.NUMBER and 0 < figure.number <= HIGHEST_MARK:
            return figure
        if described.datatype == "year" and figure.kind == Kind.DATE and float(figure.number).is_integer():
            return figure
    return None


def _scaled(figure: Figure, factor: float) -> Figure:
    """The figure a thousand or a million times as large, its interval too."""
    lower, upper = figure.lower, figure.upper
    return replace(
        figure,
        number=round(figure.number * factor, 3),
        lower=None if lower is None else round(lower * factor, 3),
        upper=None if upper is None else round(upper * factor, 3),
    )


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
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What says how many or what kind, and names nothing: "All major", "100+"."""


def _bare_name(name: Span) -> Span:
    match = PARENTHESIS.search(name.text)
    return (name[: match.start()] if match else name).strip().rstrip(".;,")


def _is_short(text: str) -> bool:
    return len(text.split()) <= MOST_NAME_WORDS


FREE = re.compile(r"\W*(?:free|gratis|kostenlos|gratuit)\b", re.IGNORECASE)


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


def _text(question: Asked, described: Property, value: Span) -> Iterator[Claim]:
    """A value that is a text: a licence, a price, a category, pros."""
    if described.name == "use_case" and (fit := value.match(FIT)) is not None:
        for part in listed(fit["what"]):
            yield question.claim("use_case", part, negation=fit.get("no"))
    elif described.name == "category" and _is_sentence(value):
        yield question.claim("feature", value, text=question.row(value))
    elif described.name in LISTED:
        for part in [value] if question.whole else listed(value):
            yield question.claim(described.name, part)
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


def listed(value: Span) -> list[Span]:
    """The parts of an enumeration; a text of sentences is one part each."""
    parts = [part.strip().rstrip(".;") for sentence in sentences(value) for part in _parts(sentence)]
    return [part for part in parts if part]


def _parts(sentence: Span) -> list[Span]:
    """The parts between commas; one that ends in an adjective goes on: "teams wanting flexible, cheap boards"."""
    joined: list[Span] = []
    for part in sentence.split(LIST_COMMA):
        words = joined[-1].text.split() if joined else []
        goes_on = len(words) > 1 and is_adjective(words[-1].lower()) and len(part.text.split()) > 1
        if goes_on and not is_adjective(words[0].lower()):
            joined[-1] = joined[-1].until(part)
        else:
            joined.append(part)
    return joined

"""The things that headings name: "1. Bitwarden – best overall", "Best budget phone: Pixel 8a", "Alder | Birch"."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.sentence.lexicon import VERBS
from whosays.extract.sentence.wording import clean
from whosays.extract.subjects.naming import bare_name, is_name, without_number
from whosays.extract.subjects.titles import LISTING
from whosays.records import BlockKind
from whosays.values import name_key
from whosays.vocabulary import property_for_label

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from whosays.extract.subjects.aliases import Alias
    from whosays.extract.subjects.body import Body
    from whosays.records import Block

# Headings that name a side of the subject, not the subject.
SECTION_WORDS = frozenset(
    "overview pros cons advantages disadvantages features feature performance pricing conclusion introduction summary "
    "verdict comparison comparisons stats best for alternatives considerations resources community documentation "
    "security scalability ecosystem popularity type about website categories awards faq faqs learning curve decision "
    "guide final and of the in strengths weaknesses winner installation setup history usage support benefits drawbacks "
    "use cases case examples example design price prices cost costs value size storage compute networking network "
    "architecture deployment monitoring management integration integrations persistence platform platforms language "
    "languages requirements methodology speed safety range battery camera display availability compatibility ease "
    "quality options references background basics key differences difference similarities others other notes note "
    "testing tests test syntax concurrency memory reliability privacy customization flexibility extensibility tooling "
    "data model thoughts words takeaways bottom line results recommendation recommendations our pick picks how why "
    "what when who you should choose related articles further reading contents table quick look criteria todo list "
    "competitors rivals rest market share users license licensing specs specifications maintenance development danger "
    "warning tip info important caution".split()
)
NUMBERED = re.compile(r"^\W*(?:\#\s*)?\d{1,2}\s*[.):–—-]\s*")
ANCHOR = re.compile(r"\s*\{[#.:][^}]*\}")
RATED = re.compile(r"[\s★☆⭐✩✭½\ufe0f]*(?:\(?\d(?:\.\d)?\s*/\s*(?:5|10)\)?)?[\s★☆⭐✩✭½\ufe0f]*$")
AFTER_NAME = re.compile(r"\s+[-–—·|]\s+|\s*[–—]\s+|:\s+|\s*\(")
AWARD = re.compile(
    r"""
    (?:\w+[ ])? (?: best | top | runner-?up | editor['’]?s\s+choice | our\s+(?:top\s+)?(?:pick|choice) | winner
                  | cheapest | fastest | most\s | honou?rable\s+mention | also\s+(?:great|good) | overall | budget )
    """,
    re.VERBOSE | re.IGNORECASE,
)
ARTICLE = re.compile(r"(?:The|An?)\s+(?=[A-Z0-9])")


LONGEST_HEADING = 150


@lru_cache(maxsize=1024)  # a page's headings and heads are asked for several times
def listed_name(heading: str) -> str:
    """The thing that a heading of a list of things names; empty where it names none.

    >>> listed_name("1. SiteGround - Best Overall ⭐⭐⭐⭐⭐"), listed_name("Best Travel Camera: The Olympus PEN-F")
    ('SiteGround', 'Olympus PEN-F')
    >>> listed_name("Devin Desktop (formerly Windsurf) — the AI IDE"), listed_name("How we tested")
    ('Devin Desktop', '')
    """
    if len(heading) > LONGEST_HEADING:
        return ""
    text = without_number(NUMBERED.sub("", ANCHOR.sub("", clean(heading))))
    parts = [part for part in AFTER_NAME.split(RATED.sub("", text)) if part]
    if len(parts) > 1 and AWARD.match(parts[0]):
        parts = parts[1:]
    name = ARTICLE.sub("", RATED.sub("", parts[0])).strip(" :*#") if parts else ""
    if not is_thing(name) and NUMBERED.match(heading) and RATED.sub("", text) != text and _begins_small(name):
        return name  # "4. monday CRM ★★★★½": what is rated is a thing
    return name if is_thing(name) else ""


def _begins_small(name: str) -> bool:
    """Whether a name is one but for its first word, which is written small: "monday CRM"."""
    return name[:1].islower() and " " in name and is_thing(name[:1].upper() + name[1:])


NO_THING = re.compile(r"v?\d[\d.x]*|[A-BX-Z]", re.IGNORECASE)  # a version, a letter that stands for anything
SMALL_IN_NAMES = frozenset("of the for and in on de by".split())


def is_thing(name: str) -> bool:
    """Whether a text is written as the name of a thing: all its words are, and they name no section of an article."""
    words = name.split()
    if not is_name(name) or not any(letter.isalpha() for letter in name) or NO_THING.fullmatch(name) or ":" in name:
        return False
    lowered = [word.lower().strip("?!&") for word in words]
    if set(lowered) <= SECTION_WORDS or words[0].endswith("ing") or property_for_label(name) is not None:
        return False
    if lowered[0] in OPENINGS or (lowered[0] in VERBS and VERBS[lowered[0]][1] == "base" and len(words) > 1):
        return False
    written = [word for word in words if word[0].isupper() or any(map(str.isdigit, word)) or not word.isalpha()]
    return len(words) == 1 or len(written) + sum(word in SMALL_IN_NAMES for word in words[1:-1]) >= len(words)


OPENINGS = frozenset(
    "how why what when which who where is are do does should can our your my the a an this these best top most more "
    "key final in on at for from to with if not no new see about read step part chapter section table figure".split()
)


FEWEST_NUMBERED, FEWEST_PLAIN = 2, 2


def listed_in_headings(blocks: Sequence[Block], body: Body, titles: Sequence[str]) -> list[str]:
    """The things that headings of one level list, one each, in an article whose title or headings announce such a list.

    Numbered headings are taken where most of them are names that the body repeats; others one by one.
    """
    headings = [block for block in blocks if block.kind is BlockKind.HEADING and not block.furniture]
    announced = any(LISTING.search(title) for title in titles)
    for level in sorted({block.level for block in headings}):
        texts = [block.span.text for block in headings if block.level == level]
        numbered = [name for text in texts if NUMBERED.match(text) and (name := listed_name(text))]
        known = _different([name for name in numbered if body.attests(name)])
        enough = FEWEST_NUMBERED if announced else FEWEST_NUMBERED + 1
        if len(known) >= enough and 2 * len(known) >= sum(NUMBERED.match(text) is not None for text in texts):
            return _different(numbered) if announced else known
        if announced:
            alike = set(over_one_structure(blocks))
            plain = [name for text in texts if (name := listed_name(text)) and (name in alike or body.attests(name))]
            plain = _different(plain)
            if len(plain) >= FEWEST_PLAIN and 2 * len(plain) >= len(set(texts)) - EXTRA_SECTIONS:
                return plain
    return []


EXTRA_SECTIONS = 4  # headings of an article's frame, beside those of the things: introduction, method, FAQ, conclusion


def _different(names: Sequence[str]) -> list[str]:
    return list({name_key(name): name for name in reversed(names)}.values())[::-1]


ITEM_LABEL = re.compile(r"^\W*(?P<label>[A-Z][\w /-]{2,30}):\s")


def over_one_structure(blocks: Sequence[Block]) -> list[str]:
    """Headings that are names and that at least two of stand above the same labels or sub-headings.

    Labels of the vocabulary are what comparisons share ("Examples" and "Panics" stand on any page of reference);
    of other labels, with figures, three headings must share three.
    """
    below = _labels_below(blocks)
    counts = Counter(label for labels in below.values() for label in labels)
    shared = {label for label, count in counts.items() if count >= 2 and label not in REFERENCE and _is_asked(label)}
    if shared:
        return [heading.name for heading, labels in below.items() if labels.keys() & shared]
    return _measured_alike(below)


class Headed(NamedTuple):
    """A heading that may name a thing: its level and its name."""

    level: int
    name: str


def _labels_below(blocks: Sequence[Block]) -> dict[Headed, dict[str, bool]]:
    """The labels and sub-headings below each heading that is a name, in lower case, and whether a figure is beside."""
    below: dict[Headed, dict[str, bool]] = {}
    current = None
    for block in blocks:
        if block.furniture:
            continue
        if block.kind is BlockKind.HEADING:
            name = named_by_package(block.span.text) or bare_name(ANCHOR.sub("", block.span.text))
            if is_subject(name):
                current = Headed(block.level, name)
                below.setdefault(current, {})
            elif current:
                below[current][clean(block.span.text).lower()] = False
        elif current and (label := _label_of(block)):
            below[current][label] = any(map(str.isdigit, block.span.text))
    return below


LONGEST_LINE = 60  # letters of a line that is a label with its value
LONGEST_FRAME = 20  # letters of an item or line that is a label alone: "Pros"


def _label_of(block: Block) -> str:
    """The label with which a block begins, or that it is, in lower case; empty where it has none."""
    if block.kind is BlockKind.LABELLED and block.label is not None:
        return clean(block.label.text).lower()
    if block.kind not in (BlockKind.ITEM, BlockKind.PARAGRAPH):
        return ""
    text = block.span.text
    if (block.kind is BlockKind.ITEM or len(text) <= LONGEST_LINE) and (label := ITEM_LABEL.match(text)):
        return label["label"].lower()
    alone = property_for_label(text.strip(" :*-•")) if len(text) <= LONGEST_FRAME else None
    return alone.name if alone is not None and alone.name in FRAME else ""


FRAME = frozenset({"pro", "con"})
REFERENCE = frozenset("type types usage details version default see also returns arguments description example".split())
"""Labels that references share as well, under headings that are no things compared."""
FEWEST_ALIKE = 3


def _measured_alike(below: Mapping[Headed, Mapping[str, bool]]) -> list[str]:
    """The headings of one level that tell the same three things each, at least one of them with a figure.

    Most headings of the level must, and none of it may be what calendars, recipes and references tell of theirs.
    """
    for level in sorted({heading.level for heading in below}):
        group = {heading.name: labels for heading, labels in below.items() if heading.level == level and labels}
        counts = Counter(label for labels in group.values() for label in labels)
        shared = {label for label, count in counts.items() if count >= FEWEST_ALIKE}
        alike = [name for name, labels in group.items() if len(labels.keys() & shared) >= FEWEST_ALIKE]
        if len(alike) < FEWEST_ALIKE or 2 * len(alike) < len(group) or not TOLD_OF_OTHERS.isdisjoint(counts):
            continue
        figures = {label for label in shared if sum(labels.get(label, False) for labels in group.values()) >= 2}
        if figures and all(is_thing(name) for name in alike):
            return alike
    return []


TOLD_OF_OTHERS = frozenset(
    "date, time, when, where, location, place, venue, speaker, author, authors, published, duration, servings, serves, "
    "yield, ingredients, prep time, cook time, total time, method, parameters, returns, return value, arguments, "
    "default, type, values, required, syntax, description, example, examples, usage, input, output, status, version, "
    "fixed, added, changed, removed, phone, address, email, hours, role, skills, education, responsibilities, note, "
    "notes, see also, effect, casting time, level".split(", ")
)
"""Labels under headings that are events, recipes, people, functions, versions or the like, and no things compared."""


def _is_asked(label: str) -> bool:
    return property_for_label(label.strip(" :")) is not None


def is_subject(name: str) -> bool:
    """Whether a heading is a name that can be a subject: no side of one, "Pros and cons"."""
    return is_name(name) and not set(re.split(r"[\s&/]+", name.lower())) <= SECTION_WORDS


PACKAGE = re.compile(r"\s*\(@?[\w.-]+/(?P<name>[\w.-]+)\)\s*$")


def named_by_package(heading: str) -> str:
    """The name of a package or repository that a heading tells behind its own: "Feathers(@feathersjs/feathers)".

    Only where the two differ and the heading's own words name no thing: else the heading is the name.
    """
    match = PACKAGE.search(heading)
    own = heading[: match.start()].strip() if match else ""
    if match is None or is_thing(own) or name_key(own) == name_key(match["name"]):
        return ""
    return match["name"][:1].upper() + match["name"][1:]


def headed_by_package(names: Sequence[str], blocks: Sequence[Block]) -> Iterator[Alias]:
    """The headings whose package or repository tells which of the names they mean."""
    for block in headings(blocks):
        if "/" in block.span.text and (name := named_by_package(block.span.text)) in names:
            yield block.span.text.strip(), name, "a heading with the name of its package"


SIDES = re.compile(r"^\s*(?P<one>[^|\n]{2,40}?)\s*\|\s*(?P<other>[^|\n]{2,40}?)\s*$", re.MULTILINE)


def side_by_side(blocks: Sequence[Block]) -> list[str]:
    """Two names that stand beside each other, "Alder | Birch", above more than one part of a page of two columns."""
    lines = Counter(
        (match["one"].strip(), match["other"].strip())
        for block in blocks
        if not block.furniture
        for match in SIDES.finditer(block.span.text)
    )
    for (one, other), count in lines.items():
        if count >= 2 and one != other and all(is_thing(name) for name in (one, other)):
            return [one, other]
    return []


MOST_SECTIONS = 4


def whole_page(blocks: Sequence[Block], body: Body) -> list[str]:
    """The things that a page falls into: all headings of a level are names, each told of below its heading."""
    found = [block for block in blocks if block.kind is BlockKind.HEADING]
    for level in sorted({block.level for block in found}):
        texts = dict.fromkeys(clean(block.span.text) for block in found if block.level == level)
        names = [bare_name(text) for text in texts if not set(text.lower().split()) <= SECTION_WORDS]
        if 2 <= len(names) <= MOST_SECTIONS and all(is_thing(name) and body.count(name) > 1 for name in names):
            return names if all(body.attests(name) for name in names) else []
    return []


def headings(blocks: Sequence[Block]) -> Iterator[Block]:
    """The headings and titles of a page, page furniture aside."""
    return (b for b in blocks if b.kind in (BlockKind.HEADING, BlockKind.TITLE) and not b.furniture)

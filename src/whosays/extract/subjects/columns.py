"""The things that tables compare: in the heads of their columns, or in their first column."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from whosays.extract.subjects.headings import is_thing
from whosays.extract.subjects.naming import bare_name
from whosays.extract.subjects.titles import LISTING
from whosays.records import BlockKind
from whosays.values import name_key

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.subjects.aliases import Alias
    from whosays.extract.subjects.body import Body
    from whosays.records import Block

LABEL_HEAD = re.compile(
    r"""
    (?: features? | criteri(?:a|on) | aspects? | categor(?:y|ies) | parameters? | attributes? | propert(?:y|ies)
      | names? | metrics? | factors? | points? | basis | topics? | items? | comparisons? | specs? | specifications?
      | options? | requirements? | use\s+cases? | characteristics? | areas? | what | question | capabilit(?:y|ies)
      | functions? | dimensions? | limitations? | if\s.* | scenario s? | need | critère | kriterium | merkmal
      | eigenschaft | característica | funktion )
    (?: [\s/]+ .* )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands over a table's labels: where it does, the first column holds no subject."""

KIND_HEAD = re.compile(
    r"""
    (?:\w+\s+)?
    (?: projects? | tools? | products? | frameworks? | librar(?:y|ies) | databases? | platforms? | services?
      | providers? | vendors? | models? | software | apps? | applications? | packages? | solutions? | systems?
      | engines? | editors?
      | browsers? | phones? | cameras? | cars? | vehicles? | laptops? | brands? | compan(?:y|ies) | hosts? | hosting
      | vpns? | crms? | cms | ides? | orms? | clouds? | banks? | brokers? | distros? | distributions? | languages?
      | programs? | alternatives? | competitors? | devices? | managers? | clients? | servers? )
    (?: \s*\(.*\) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands over a column of things compared: the kind of thing that they are."""

REPOSITORY = re.compile(r"[\w.-]+/(?P<name>[\w.-]+)")


def cell_name(text: str) -> str:
    """The name that a cell holds: without footnotes, emoji and parentheses; of a repository its last part."""
    repository = REPOSITORY.fullmatch(text.strip())
    if repository and not text[0].isupper():
        return repository["name"]
    name = FOOTNOTE.sub("", bare_name(text)).strip(" *†")
    return name if is_thing(name) else ""


def repositories(names: Sequence[str], blocks: Sequence[Block]) -> Iterator[Alias]:
    """The heads of columns and rows that name a thing by its repository, "arbor/alder", where it has that name."""
    for block in blocks:
        for cell in block.cells:
            text = cell.span.text.strip()
            head = "/" in text and (cell.row == 0 or cell.column == 0)
            found = REPOSITORY.fullmatch(text) if head and text not in names else None
            if found is not None and found["name"] in names:
                yield text, found["name"], "a head with its repository"


FOOTNOTE = re.compile(r"\s*(?:\[\w{1,3}\]|\^\w+|[¹²³⁴⁵]+)\s*$")


def compared_in_tables(blocks: Sequence[Block], body: Body, titles: Sequence[str]) -> list[str]:
    """What the tables of a page compare, by the first one that tells; as columns rather than as rows."""
    tables = [block for block in blocks if block.kind is BlockKind.TABLE and not block.furniture and block.cells]
    announced = any(LISTING.search(title) for title in titles)
    columns = [_heads(block) for block in tables]
    seen = Counter(name for names in columns for name in names)
    for names in columns:
        if len(names) >= 2 and all(announced or seen[name] > 1 or body.attests(name) for name in names):
            return names
    rows = [names_in_rows(block) for block in tables]
    seen = Counter(name for names in rows for name in names)
    for names in rows:
        told = sum(announced or seen[name] > 1 or body.attests(name) for name in names)
        if len(names) >= 2 and 2 * told >= len(names):
            return names
    return []


def _heads(block: Block) -> list[str]:
    """The names in the heads of a table's columns; empty where one of them is no name."""
    head = [cell for cell in block.cells if cell.row == 0]
    first = bare_name(head[0].span.text) if head else ""
    if KIND_HEAD.fullmatch(first):
        return []  # the rows are the things
    labels = not first or LABEL_HEAD.fullmatch(first) is not None or (len(head) > 2 and _holds_labels(block))
    texts = [cell.span.text for cell in head if cell.span.text.strip() and (cell.column > 0 or not labels)]
    names = [name for text in texts if not ASIDE.fullmatch(text.strip()) for name in (cell_name(text),)]
    return _different(names) if all(names) else []


LONGEST_LABEL = 60


def _holds_labels(block: Block) -> bool:
    """Whether the first column may hold labels: none of its cells is a list or a long text."""
    first = [cell for cell in block.cells if cell.column == 0 and cell.row > 0 and cell.colspan == 1]
    return all(not cell.items and len(cell.span) <= LONGEST_LABEL for cell in first)


ASIDE = re.compile(r"(?:notes?|comments?|remarks?|winner|verdict|why|recommendation|best|edge)", re.IGNORECASE)

SUMS = re.compile(
    r"(?:(?:grand|sub|overall|weighted|industry|market|column)[\s-]*)?"
    r"(?:totals?|sums?|averages?|avg\.?|means?|medians?|min(?:imum)?|max(?:imum)?|overall)",
    re.IGNORECASE,
)
"""What a row that reckons with the rows above is called: no thing among them."""


def names_in_rows(block: Block) -> list[str]:
    """The names of a table's first column, or of the one whose head says what kind of thing it lists."""
    head = {cell.column: bare_name(cell.span.text) for cell in block.cells if cell.row == 0}
    column = next((place for place in sorted(head)[:2] if KIND_HEAD.fullmatch(head[place])), None)
    if column is None or len(head) <= 1:
        return []
    names = [cell_name(cell.span.text) for cell in block.cells if cell.column == column and cell.row > 0]
    found = [name for name in names if name and SUMS.fullmatch(name) is None]
    return _different(found) if 2 * len(found) > len(names) else []


def _different(names: Sequence[str]) -> list[str]:
    return list({name_key(name): name for name in reversed(names)}.values())[::-1]

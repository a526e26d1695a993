"""Labels and their values in plain text.

A label line with one value line for each thing compared below it ("Type / Backend framework / Backend
framework"), a line that holds both ("Licence: MIT"), and labels with the figure glued on ("Stars85.6K").
"""

from __future__ import annotations

from collections import Counter

from whosays.records import BlockKind
from whosays.segment import shapes
from whosays.segment.drafts import Draft
from whosays.segment.furniture import line_reason, tail_reason
from whosays.segment.page import Found, Line, Page


def values_each(page: Page) -> int:
    """How many values follow a label: as many as the title names, else what most label runs have."""
    if len(page.subjects) >= 2:
        return len(page.subjects)
    sizes = Counter(
        page.group_end(at + 1) - at - 1
        for at in range(len(page.lines) - 1)
        if page.alone(at) and shapes.is_label(page.lines[at].text) and _are_values(page, at + 1, page.group_end(at + 1))
    )
    usual = [size for size, times in sizes.most_common() if times > 1 and 2 <= size <= 6]
    return usual[0] if usual else 0


def run(page: Page, at: int) -> Found | None:
    """A label that stands alone, and below it one short line for each thing compared."""
    count = page.values_each
    if not count or at + 1 >= len(page.lines) or not _may_label(page, at) or tail_reason(page.lines[at].text):
        return None
    if page.alone(at):
        first, after = at + 1, page.group_end(at + 1)
    elif page.lines[at].gap and _one_of_several(page, at):
        first, after = at + 1, page.group_end(at)
    else:
        return None
    if after - first != count or not _are_values(page, first, after):
        return None
    return Found([_labelled(page.lines[at], page.lines[first:after], _level(page))], after)


def without_values(page: Page, at: int) -> Found | None:
    """A label between two label runs whose values were no text (links, pictures)."""
    if not page.made or page.made[-1].kind is not BlockKind.LABELLED or not page.made[-1].values:
        return None
    if not page.alone(at) or not _may_label(page, at) or run(page, at + 1) is None:
        return None
    return Found([_labelled(page.lines[at], (), _level(page))], at + 1)


def named_values(page: Page, at: int) -> Found | None:
    """A line "label: value". One that stands among other lines must hold a figure, or it may head a section."""
    line = page.lines[at]
    found = shapes.key_value(line.text)
    if found is None:
        return None
    beside = [page.lines[near].text for near in (at - 1, at + 1) if 0 <= near < len(page.lines)]
    if not any(map(shapes.key_value, beside)) and not any(map(str.isdigit, line.text[found.value[0] :])):
        return None
    label, value = [(line.start + start, line.start + end) for start, end in found]
    return Found([Draft(BlockKind.LABELLED, line.start, line.end, label=label, values=[value])], at + 1)


def glued_figures(page: Page, at: int) -> Found | None:
    """A line made of labels with their figures glued on, two at least."""
    line = page.lines[at]
    if len(line.text) > shapes.LONGEST:
        return None
    made: list[Draft] = []
    reached = 0
    while reached < len(line.text):
        match = shapes.GLUED_FIGURES.match(line.text, reached)
        if match is None:
            return None
        label = (line.start + match.start("label"), line.start + match.end("label"))
        value = (line.start + match.start("value"), line.start + match.end("value"))
        made.append(Draft(BlockKind.LABELLED, label[0], value[1], label=label, values=[value]))
        reached = match.end()
    return Found(made, at + 1) if len(made) > 1 else None


def _may_label(page: Page, at: int) -> bool:
    """Whether the line can be a label: its shape says so, and it is none of the things compared."""
    return at < len(page.lines) and shapes.is_label(page.lines[at].text) and page.lines[at].text not in page.subjects


def _one_of_several(page: Page, at: int) -> bool:
    """Whether the group of lines before or after this one is as long and begins with a label as well."""
    size = page.group_end(at) - at
    after = at + size
    if after < len(page.lines) and page.group_end(after) - after == size and _may_label(page, after):
        return True
    before = at - size
    return before >= 0 and page.lines[before].gap > 0 and page.group_end(before) == at and _may_label(page, before)


def _are_values(page: Page, first: int, after: int) -> bool:
    """Whether the lines can be values: short, and no sentences."""
    return after - first <= 12 and all(
        len(line.text) <= 80
        and not shapes.is_sentence(line.text)
        and not line.text.endswith("?")
        and " | " not in line.text
        and not _is_item(line.text)
        and not line_reason(line.text)
        for line in page.lines[first:after]
    )


def _is_item(text: str) -> bool:
    """Whether a line is an item of a list ("- Huge community"); a tick that stands alone is a value."""
    mark = shapes.MARKER.match(text[:20])
    return mark is not None and mark.end() < len(text)


def _level(page: Page) -> int:
    """The level of a label: a section's where the first label came before all headings, else none."""
    if not page.label_level:
        headed = any(draft.kind is BlockKind.HEADING for draft in page.made)
        page.label_level.append(0 if headed else 2)
    return page.label_level[0]


def _labelled(label: Line, values: tuple[Line, ...], level: int) -> Draft:
    """A labelled block of a label line and value lines."""
    return Draft(
        BlockKind.LABELLED,
        label.start,
        values[-1].end if values else label.end,
        level=level,
        label=(label.start, label.end),
        values=[(value.start, value.end) for value in values],
    )

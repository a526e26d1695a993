"""Title, headings, paragraphs and single lines of furniture in plain text."""

from __future__ import annotations

import re

from whosays.records import BlockKind
from whosays.segment import shapes
from whosays.segment.drafts import Draft
from whosays.segment.furniture import line_reason
from whosays.segment.page import Found, Line, Page

_SECTION = re.compile(
    r"""
    (?: overview | introduction | summary | stats? | statistics
      | pros (?: \s (?: and | & ) \s cons )? | cons | advantages | disadvantages | drawbacks | benefits
      | strengths | weaknesses | limitations | (?: key \s )? features | pricing | performance
      | (?: best | ideal | good | perfect ) \s (?: for | when ) | use \s cases? | when \s to \s use (?: \s it )?
      | (?: avoid | not \s for ) | examples? | ecosystem | community | learning \s curve | verdict )
    \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)
_VERDICTS = re.compile(r"(?:pros(?: (?:and|&) cons)?|cons|advantages|disadvantages|drawbacks)\W*", re.IGNORECASE)
_MOST_WRAPPED = 100
"""Lines of the longest paragraph that is known by its width; longer ones go on as their sentences do."""
_NUMBER_SIGNS = re.compile(r"(#{1,6})\s+\S")
_UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")


def title(page: Page, at: int) -> Found | None:
    """The line that names the article."""
    if at != page.title:
        return None
    line = page.lines[at]
    return Found([Draft(BlockKind.TITLE, line.start, line.end, level=1)], at + 1)


def furniture(page: Page, at: int) -> Found | None:
    """A line that is no part of the article: a button, a copyright line, a reading time."""
    line = page.lines[at]
    reason = line_reason(line.text)
    return Found([Draft(BlockKind.PARAGRAPH, line.start, line.end, furniture=reason)], at + 1) if reason else None


def heading(page: Page, at: int) -> Found | None:
    """A line that heads what follows it. One inside a group of lines heads the next line alone."""
    line = page.lines[at]
    marked = _marked_heading(page, at)
    if marked is not None:
        return marked
    if at + 1 >= len(page.lines) or not shapes.is_heading(line.text):
        return None
    following = page.lines[at + 1]
    prose_follows = shapes.is_sentence(following.text) or bool(shapes.MARKER.match(following.text[:20]))
    names_all = _names_all(page, line.text)
    brief = line.gap == 0 and not names_all
    if brief and (following.gap or not shapes.is_sentence(following.text)):
        return None
    if not page.alone(at) and not prose_follows and not names_all:
        return None
    level = 5 if brief else _level(page, at)
    return Found([Draft(BlockKind.HEADING, line.start, line.end, level=level, brief=brief)], at + 1)


def _marked_heading(page: Page, at: int) -> Found | None:
    """A heading with number signs before it, or a rule under it."""
    line = page.lines[at]
    signs = _NUMBER_SIGNS.match(line.text[:20])
    if signs is not None and len(line.text) < 200:
        return Found([Draft(BlockKind.HEADING, line.start, line.end, level=len(signs[1]))], at + 1)
    if at + 1 < len(page.lines) and len(line.text) < 120:
        rule = page.lines[at + 1]
        if rule.gap == 0 and _UNDERLINE.fullmatch(rule.text[:200]) and len(rule.text) < 200:
            level = 1 if rule.text[0] == "=" else 2
            return Found([Draft(BlockKind.HEADING, line.start, rule.end, level=level)], at + 2)
    return None


def _names_all(page: Page, text: str) -> bool:
    """Whether the line names everything that the title compares."""
    return len(page.subjects) > 1 and all(name in text for name in page.subjects)


def _level(page: Page, at: int) -> int:
    """How deep a heading lies: sections 2, a thing compared under a section 3, its pros and cons 4."""
    text = page.lines[at].text
    above = next((draft for draft in reversed(page.made) if draft.kind is BlockKind.HEADING and not draft.brief), None)
    if above is None:
        return 2
    if _VERDICTS.fullmatch(text) or (text in page.repeated and _SECTION.fullmatch(text)):
        return 4
    if text.rstrip(":") in page.subjects:
        stacked = page.made[-1] is above and above.level == 2 and not _is_subject(page, above)
        return 3 if stacked or above.level == 3 else 2
    return 2


def _is_subject(page: Page, draft: Draft) -> bool:
    """Whether a heading is one of the things compared."""
    return page.document.text[draft.start : draft.end].rstrip(":") in page.subjects


def paragraph(page: Page, at: int) -> Found:
    """The line, with those below it that go on with its sentence or are wrapped at the same width."""
    after = page.group_end(at)
    if after - at > 1 and (after - at > _MOST_WRAPPED or not _is_wrapped(page.lines[at:after])):
        after = at + 1
        while not page.ends(after - 1) and _goes_on(page.lines[after - 1], page.lines[after]):
            after += 1
    return Found([Draft(BlockKind.PARAGRAPH, page.lines[at].start, page.lines[after - 1].end)], after)


def _is_wrapped(lines: tuple[Line, ...]) -> bool:
    """Whether the lines are one paragraph broken at a column: all but the last nearly equally long."""
    longest = max(len(line.text) for line in lines)
    if not 50 <= longest <= 120:
        return False
    body = lines[:-1]
    if any(shapes.MARKER.match(line.text[:20]) for line in lines):
        return False
    return all(len(line.text) >= 0.7 * longest for line in body) and any(
        not line.text.endswith((".", "!", "?", ":")) for line in body
    )


def _goes_on(line: Line, following: Line) -> bool:
    """Whether a line's sentence goes on in the next one."""
    if following.gap or len(line.text) < 40 or line.text.endswith((".", "!", "?", ":", ";")):
        return False
    return following.text[0].islower() and shapes.MARKER.match(following.text[:20]) is None

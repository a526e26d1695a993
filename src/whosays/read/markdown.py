"""Markdown scanned line by line: its words become text, its markup the HTML that it means.

CommonMark's block structure with GitHub's tables, task lists and footnotes. What is written differs from a
renderer's HTML in three ways: the first paragraph of a list item has no `<p>`, notes' marks are no text, and
a row's surplus cells are kept.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape
from typing import TYPE_CHECKING, Final

from whosays.read import html
from whosays.read.front_matter import front_matter
from whosays.read.html import add_tag
from whosays.read.markdown_inline import write_inline
from whosays.read.markdown_line import UNDERLINE, Line, Start
from whosays.read.markdown_links import DEFINITION, Definitions
from whosays.read.markdown_table import cells, is_delimiter_row, write_row
from whosays.read.markdown_text import Strip, joined

if TYPE_CHECKING:
    from whosays.read.build import Builder

DEEPEST: Final = 100  # lists and quotes inside each other; deeper marks are text
LINE: Final = re.compile(r"[^\r\n]*+(?:\r\n?+|\n|\Z)")
TASK: Final = re.compile(r"\[([ xX])\][ \t]+(?=\S)")


@dataclass(slots=True)
class Told:
    """What a markdown file tells of itself: its front matter and where in the text its first heading stands."""

    said: dict[str, str]
    heading: tuple[int, int] | None = None


def scan(builder: Builder) -> Told:
    """Add the markdown of the builder's source to it."""
    said, start = front_matter(builder.source)
    blocks = _Blocks(builder, Told(said))
    for match in LINE.finditer(builder.source, start):
        if match.end() > match.start():
            blocks.line(Line(builder.source, match.start(), match.end()))
    blocks.finish()
    return blocks.told


@dataclass(slots=True)
class _Container:
    kind: str  # quote, list or item
    name: str  # of the HTML element
    width: int = 0  # of an item: the columns its content is indented by
    marker: str = ""  # of a list: what its items begin with
    fresh: bool = True  # nothing stands in it yet


@dataclass(slots=True)
class _Leaf:
    kind: str  # paragraph, code, fence, html, table
    lines: list[tuple[int, int]] = field(default_factory=list)
    tight: bool = False  # of a paragraph: the first in a list item
    fence: str = ""
    info: str = ""  # of a fence: the language; of a paragraph: a footnote's label
    indent: int = 0
    until: str = ""  # of HTML: what ends it
    width: int = 0  # of a table


class _Blocks:
    """The containers that are open, and the leaf block that is being read in the innermost one."""

    def __init__(self, builder: Builder, told: Told) -> None:
        self.builder = builder
        self.source = builder.source
        self.definitions = Definitions(builder.source)
        self.told = told
        self.containers: list[_Container] = []
        self.leaf: _Leaf | None = None

    # Lines

    def line(self, line: Line) -> None:
        """Read one line."""
        matched = self._match(line)
        whole = matched == len(self.containers)
        leaf = self.leaf
        if whole and leaf and leaf.kind in {"fence", "html"}:
            self._go_on(leaf, line)
        elif line.blank():
            self._blank(line, matched)
        elif not whole and leaf and leaf.kind == "paragraph" and self._is_lazy(line):
            leaf.lines.append((line.content(), line.stop))
        else:
            self.close(matched)
            self._open(line)

    def _match(self, line: Line) -> int:
        """How many of the open containers the line belongs to; their marks are taken from it."""
        for number, container in enumerate(self.containers):
            if container.kind == "quote":
                at = line.content()
                if line.indent() > 3 or at >= line.end or self.source[at] != ">":
                    return number
                self._take_quote_mark(line, at)
            elif container.kind == "item":
                if line.blank():
                    if container.fresh:
                        return number
                elif line.indent() >= container.width:
                    line.skip(container.width)
                else:
                    return number
        return len(self.containers)

    def _take_quote_mark(self, line: Line, at: int) -> None:
        line.pass_to(at + 1)
        line.skip(1)

    def _is_lazy(self, line: Line) -> bool:
        """Whether a line without the marks of the containers still goes on with their paragraph."""
        return line.start(in_paragraph=False, paragraph_open=True).kind == "text"

    def _blank(self, line: Line, matched: int) -> None:
        if self.leaf and self.leaf.kind == "code" and matched == len(self.containers):
            line.skip(4)
            self.leaf.lines.append((line.position, line.stop))
            return
        self._close_leaf()
        while any(left.kind == "quote" or left.fresh for left in self.containers[matched:]):
            self._close_container()

    def _go_on(self, leaf: _Leaf, line: Line) -> None:
        """One more line of a fence or of HTML."""
        if leaf.kind == "html":
            if not leaf.until and line.blank():
                self._close_leaf()
                return
            leaf.lines.append((line.position, line.stop))
            if leaf.until and leaf.until in self.source[line.position : line.end].lower():
                self._close_leaf()
            return
        rest = self.source[line.content() : line.end].rstrip()
        if line.indent() < 4 and len(rest) >= len(leaf.fence) and not rest.strip(leaf.fence[0]):
            self._close_leaf()
            return
        line.skip(leaf.indent)
        leaf.lines.append((line.position, line.stop))

    # Beginnings

    def _open(self, line: Line) -> None:
        """Open the containers that begin in a line, then the leaf."""
        while True:
            leaf = self.leaf
            paragraph = leaf if leaf and leaf.kind == "paragraph" else None
            if paragraph and self._underline(paragraph, line):
                return
            start = line.start(in_paragraph=bool(paragraph), paragraph_open=bool(paragraph))
            if start.kind != "item" and self.containers and self.containers[-1].kind == "list":
                self._close_container()
            if len(self.containers) < DEEPEST and start.kind in {"quote", "item"}:
                self._close_leaf()
                if start.kind == "quote":
                    self._open_container(_Container("quote", "blockquote"), "<blockquote>")
                    self._take_quote_mark(line, line.content())
                else:
                    self._open_item(start, line)
                if not line.blank():
                    continue
                return
            self._open_leaf(start, line)
            return

    def _underline(self, paragraph: _Leaf, line: Line) -> bool:
        """Whether the line makes the paragraph before it a heading or a table's head, and then do so."""
        if line.indent() > 3:
            return False
        match = UNDERLINE.match(self.source, line.content(), line.end)
        if match and not paragraph.info:
            lines = self._without_definitions(paragraph.lines)
            if lines:
                self.leaf = None
                self._heading("h1" if match[1][0] == "=" else "h2", lines)
            return bool(lines)
        if is_delimiter_row(self.source, line.position, line.end):
            start, end = paragraph.lines[-1]
            head = cells(self.source, start, end)
            if len(head) == len(cells(self.source, line.position, line.end)):
                paragraph.lines.pop()
                self._open_table(head)
                return True
        return False

    def _open_item(self, start: Start, line: Line) -> None:
        match = start.match
        if match is None:
            return
        marker = match[1] or match[3]
        top = self.containers[-1] if self.containers else None
        if top and top.kind == "list" and top.marker != marker:
            self._close_container()
            top = None
        if not (top and top.kind == "list"):
            number = f' start="{int(match[2])}"' if match[2] and int(match[2]) != 1 else ""
            name = "ol" if match[2] else "ul"
            self._open_container(_Container("list", name, marker=marker), f"<{name}{number}>")
        width = line.indent() + match.end() - match.start()
        line.pass_to(match.end())
        space = line.indent()
        taken = 1 if space > 4 or line.blank() else space
        line.skip(taken)
        self._open_container(_Container("item", "li", width=width + taken), "<li>")

    def _open_container(self, container: _Container, tag: str) -> None:
        if self.containers:
            self.containers[-1].fresh = False
        self.containers.append(container)
        add_tag(self.builder, tag)

    def _open_leaf(self, start: Start, line: Line) -> None:
        leaf, at = self.leaf, line.content()
        if start.kind == "text" and leaf and leaf.kind == "paragraph":
            leaf.lines.append((at, line.stop))
            return
        if start.kind == "text" and leaf and leaf.kind == "table":
            write_row(self.builder, cells(self.source, line.position, line.end), "td", leaf.width, self.definitions)
            return
        if start.kind == "indented" and leaf and leaf.kind == "code":
            line.skip(4)
            leaf.lines.append((line.position, line.stop))
            return
        self._close_leaf()
        tight = self._use_container()
        if start.kind == "heading" and start.match:
            self._heading(f"h{len(start.match[1])}", self._heading_words(start.match.end(), line.end))
        elif start.kind == "rule":
            add_tag(self.builder, "<hr>")
        elif start.kind == "indented":
            line.skip(4)
            self.leaf = _Leaf("code", [(line.position, line.stop)])
        elif start.kind == "fence" and start.match:
            fence, info = start.match[1] or start.match[3], start.match[2] or start.match[4] or ""
            self.leaf = _Leaf("fence", fence=fence, info=info.strip(), indent=line.indent())
        elif start.kind == "html":
            self.leaf = _Leaf("html", until=start.until)
            self._go_on(self.leaf, line)
        elif start.kind == "footnote" and start.match:
            self.leaf = _Leaf("paragraph", [(start.match.end(), line.stop)], info=start.match[1])
        else:
            self.leaf = _Leaf("paragraph", [(at, line.stop)], tight=tight)

    def _use_container(self) -> bool:
        """Note that something stands in the innermost container; whether it is a list item's first."""
        if not self.containers:
            return False
        container = self.containers[-1]
        first = container.fresh and container.kind == "item"
        container.fresh = False
        return first

    def _open_table(self, head: list[tuple[int, int]]) -> None:
        self._close_leaf()
        add_tag(self.builder, "<table>")
        add_tag(self.builder, "<thead>")
        write_row(self.builder, head, "th", len(head), self.definitions)
        add_tag(self.builder, "</thead>")
        add_tag(self.builder, "<tbody>")
        self.leaf = _Leaf("table", width=len(head))

    # Ends

    def finish(self) -> None:
        """Close all that is open at the file's end."""
        self._close_leaf()
        self.close(0)

    def close(self, keep: int) -> None:
        """Close all containers but the outermost `keep`, and the leaf in them."""
        if len(self.containers) > keep:
            self._close_leaf()
        while len(self.containers) > keep:
            self._close_container()

    def _close_container(self) -> None:
        self._close_leaf()
        add_tag(self.builder, f"</{self.containers.pop().name}>")

    def _close_leaf(self) -> None:
        leaf, self.leaf = self.leaf, None
        if leaf is None:
            return
        if leaf.kind == "paragraph":
            self._write_paragraph(leaf)
        elif leaf.kind == "table":
            add_tag(self.builder, "</tbody>")
            add_tag(self.builder, "</table>")
        elif leaf.kind == "html":
            for start, end in joined(leaf.lines):
                html.scan(self.builder, start, start + len(self.source[start:end].rstrip()))
        else:
            self._write_code(leaf)

    def _without_definitions(self, lines: list[tuple[int, int]]) -> list[tuple[int, int]]:
        """The lines after the link definitions that a paragraph begins with."""
        first = 0
        while first < len(lines) and DEFINITION.match(self.source[slice(*lines[first])].rstrip("\r\n")):
            first += 1
        return lines[first:]

    def _write_paragraph(self, leaf: _Leaf) -> None:
        lines = leaf.lines if leaf.info else self._without_definitions(leaf.lines)
        if not lines:
            return
        name = "" if leaf.tight else f'p id="fn-{escape(leaf.info)}"' if leaf.info else "p"
        if name:
            add_tag(self.builder, f"<{name}>")
        start, end = lines[0]
        if leaf.tight and (task := TASK.match(self.source, start, end)):
            checked = "" if task[1] == " " else " checked"
            self.builder.tag(f'<input type="checkbox" disabled{checked}>', self.builder.between)
            lines[0] = (task.end(), end)
        self._write_lines(lines)
        if name:
            add_tag(self.builder, "</p>")

    def _heading(self, name: str, lines: list[tuple[int, int]]) -> None:
        add_tag(self.builder, f"<{name}>")
        start = self.builder.length
        self._write_lines(lines)
        if self.told.heading is None and lines:
            self.told.heading = (start, self.builder.length)
        add_tag(self.builder, f"</{name}>")

    def _heading_words(self, start: int, end: int) -> list[tuple[int, int]]:
        """Where the words of a heading line stand; closing signs (`## Title ##`) are none of them."""
        words = self.source[start:end].rstrip()
        bare = words.rstrip("#")
        if not bare or bare[-1] in " \t":
            words = bare.rstrip()
        return [(start + len(words) - len(words.lstrip()), start + len(words))] if words else []

    def _write_lines(self, lines: list[tuple[int, int]]) -> None:
        if lines:
            start, end = lines[-1]
            while end > start and self.source[end - 1].isspace():
                end -= 1
            write_inline(self.builder, Strip(self.source, [*lines[:-1], (start, end)]), self.definitions)

    def _write_code(self, leaf: _Leaf) -> None:
        lines = leaf.lines
        while leaf.kind == "code" and lines and not self.source[slice(*lines[-1])].strip():
            lines.pop()
        language = leaf.info.split()[0] if leaf.info else ""
        add_tag(self.builder, "<pre>")
        add_tag(self.builder, f'<code class="language-{escape(language)}">' if language else "<code>")
        for start, end in joined(lines):
            self.builder.verbatim(start, end)
        add_tag(self.builder, "</code>")
        add_tag(self.builder, "</pre>")

"""The inside of a markdown paragraph: emphasis, code, links, images, HTML, escapes, line breaks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from typing import TYPE_CHECKING, Final

from whosays.read.html import SKIPPED
from whosays.read.markdown_emphasis import Delimiter, delimiter, emphasis
from whosays.read.markdown_links import Definitions, destination, link_at
from whosays.read.markdown_text import Cut, Strip

if TYPE_CHECKING:
    from whosays.read.build import Builder

SIGN: Final = re.compile(
    r"""
      \\ [!-/:-@\[-`{-~\n]     # an escaped sign, or a line broken by a backslash
    | `++                      # code
    | <                        # an address, or HTML
    | !?+ \[ | \]              # links and images
    | \*++ | _++ | ~~++        # emphasis
    | (?<!\ ) \ {2,}+ \r?\n    # a line broken by spaces
    """,
    re.VERBOSE,
)
ADDRESS: Final = re.compile(
    r"<(?:([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\s<>]{0,2000}+)|([\w.!#$%&'*+/=?^`{|}~-]{1,100}+@[\w.-]{1,200}+))>"
)
ESCAPED_PIPE: Final = re.compile(r"\\(?=\|)")
TAG: Final = re.compile(
    r"""
    < (?: / ([a-zA-Z] [a-zA-Z0-9-]*+) \s*+                               # 1 an end tag
        | ([a-zA-Z] [a-zA-Z0-9-]*+)                                      # 2 a begin tag
          (?: \s++ [a-zA-Z_:@] [\w.:@-]*+
              (?: \s*+ = \s*+ (?: "[^"]*+" | '[^']*+' | [^\s"'=<>`]++ ) )?+
          )*+ \s*+ /?+
      ) >
    """,
    re.VERBOSE,
)
LONGEST_ALT: Final = 1_000  # letters kept of an image's description
UNSEEN: Final = (("<!--", "-->"), ("<?", "?>"), ("<![CDATA[", "]]>"), ("<!", ">"))
"""Comments, instructions, CDATA and declarations: how they begin and end."""


@dataclass(slots=True)
class _Bracket:
    start: int
    end: int
    image: bool
    delimiters: int  # how many stood before it
    cuts: int


def write_inline(builder: Builder, strip: Strip, definitions: Definitions, *, in_table: bool = False) -> None:
    """Add a strip of markdown to `builder`: its words as text, its markup as the HTML that it means."""
    if not SIGN.search(strip.text):
        strip.write(builder, (), ())
        return
    inline = _Inline(strip.text, definitions)
    inline.run()
    if in_table:
        inline.unescape_pipes()
    strip.write(builder, sorted(inline.cuts), inline.verbatim)


class _Inline:
    """One reading of a strip, from left to right."""

    __slots__ = (
        "brackets",
        "closed_to_links",
        "cuts",
        "definitions",
        "delimiters",
        "fences",
        "missing",
        "text",
        "verbatim",
    )

    def __init__(self, text: str, definitions: Definitions) -> None:
        self.text = text
        self.definitions = definitions
        self.cuts: list[Cut] = []
        self.verbatim: list[tuple[int, int]] = []  # where ampersands are only ampersands
        self.delimiters: list[Delimiter] = []
        self.brackets: list[_Bracket] = []
        self.fences: dict[int, list[int]] | None = None  # length -> where runs of so many backticks begin, last first
        self.closed_to_links = 0  # brackets below this height hold a link
        self.missing: set[str] = set()  # ends that do not come any more

    def run(self) -> None:
        """Find all cuts."""
        at = 0
        while match := SIGN.search(self.text, at):
            at = self._sign(match[0], match.start(), match.end())
        self.cuts += emphasis(self.delimiters)

    def unescape_pipes(self) -> None:
        r"""In a table's cell a pipe is written \| even in code, where a backslash is a backslash elsewhere."""
        for first, last in self.verbatim:
            self.cuts += [
                Cut(match.start(), match.start() + 1) for match in ESCAPED_PIPE.finditer(self.text, first, last)
            ]

    def _sign(self, sign: str, start: int, end: int) -> int:
        """Deal with one sign; return where reading goes on."""
        if sign[0] == "\\":
            return self._escape(sign, start, end)
        if sign[0] == "`":
            return self._code(start, end)
        if sign == "<":
            return self._angle(start)
        if sign[0] in "*_~":
            self.delimiters.append(delimiter(self.text, start, end))
            return end
        if sign == "]":
            return self._close_bracket(start)
        if sign[0] == " ":
            self.cuts.append(Cut(start, start + len(sign.rstrip("\r\n")), ("<br>",)))
            return end
        self.brackets.append(_Bracket(start, end, len(sign) == 2, len(self.delimiters), len(self.cuts)))
        return end

    def _escape(self, sign: str, start: int, end: int) -> int:
        self.cuts.append(Cut(start, start + 1, ("<br>",) if sign[1] == "\n" else ()))
        if sign[1] == "&":
            self.verbatim.append((start + 1, end))
        return end

    def _code(self, start: int, end: int) -> int:
        length = end - start
        if self.fences is None:
            self.fences = {}
            for match in reversed(list(re.finditer("`++", self.text[end:]))):
                self.fences.setdefault(len(match[0]), []).append(end + match.start())
        closing = self.fences.get(length, [])
        while closing and closing[-1] < end:
            closing.pop()
        if not closing:
            return end
        close = closing[-1]
        first, last = end, close
        inside = self.text[first:last]
        if len(inside) > 2 and inside[0] in " \n" and inside[-1] in " \n" and inside.strip():
            first, last = first + 1, last - 1
        self.cuts += [Cut(start, first, ("<code>",)), Cut(last, close + length, ("</code>",))]
        self.verbatim.append((first, last))
        return close + length

    def _angle(self, start: int) -> int:
        """An address between angle brackets, a tag, a comment, or just a smaller-than sign."""
        if match := ADDRESS.match(self.text, start):
            url = match[1] or "mailto:" + match[2]
            self.cuts += [Cut(start, start + 1, (_link(url),)), Cut(match.end() - 1, match.end(), ("</a>",))]
            self.verbatim.append((start + 1, match.end() - 1))
            return match.end()
        if match := TAG.match(self.text, start):
            self.cuts.append(Cut(start, match.end(), (match[0],)))
            name = (match[2] or "").lower()
            return self._skip(f"</{name}", match.end()) if name in SKIPPED else match.end()
        for begin, end in UNSEEN:
            if self.text.startswith(begin, start):
                close = self._find(end, start + len(begin))
                if close < 0:
                    break
                self.cuts.append(Cut(start, close + len(end)))
                return close + len(end)
        return start + 1

    def _skip(self, end: str, start: int) -> int:
        """Leave out what stands before an end tag."""
        close = self._find(end, start)
        if close > start:
            self.cuts.append(Cut(start, close))
        return max(start, close)

    def _find(self, end: str, start: int) -> int:
        """Where `end` comes next; asked once in vain, it is not looked for again."""
        if end in self.missing:
            return -1
        found = self.text.find(end, start)
        if found < 0:
            self.missing.add(end)
        return found

    def _close_bracket(self, start: int) -> int:
        if not self.brackets:
            return start + 1
        bracket = self.brackets.pop()
        height = len(self.brackets)
        holds_link = height < self.closed_to_links
        self.closed_to_links = min(self.closed_to_links, height)
        if holds_link and not bracket.image:
            return start + 1
        label = self.text[bracket.end : min(start, bracket.end + 1000)]
        if label.startswith("^") and not bracket.image and self.definitions.is_footnote(label[1:]):
            self._take(bracket, start + 1, inside=False)
            self.cuts.append(Cut(bracket.start, start + 1, ("<sup>", _link("#fn-" + label[1:]), "</a>", "</sup>")))
            return start + 1
        found = link_at(self.text, start + 1, label, self.definitions)
        if not found:
            return start + 1
        url, end = found
        if bracket.image:
            self._take(bracket, end, inside=False)
            words = " ".join(self.text[bracket.end : min(start, bracket.end + LONGEST_ALT)].split())
            image = f'<img src="{escape(destination(url))}" alt="{escape(words)}">'
            self.cuts.append(Cut(bracket.start, end, (image,)))
            return end
        self._take(bracket, end, inside=True)
        self.cuts += [Cut(bracket.start, bracket.end, (_link(url),)), Cut(start, end, ("</a>",))]
        self.closed_to_links = len(self.brackets)  # links hold no links
        return end

    def _take(self, bracket: _Bracket, end: int, *, inside: bool) -> None:
        """Settle what stands in a link, or drop it where its words are no text."""
        delimiters = self.delimiters[bracket.delimiters :]
        del self.delimiters[bracket.delimiters :]
        if inside:
            self.cuts += emphasis(delimiters)
            return
        del self.cuts[bracket.cuts :]
        while self.verbatim and bracket.start <= self.verbatim[-1][0] < end:
            self.verbatim.pop()


def _link(url: str) -> str:
    return f'<a href="{escape(destination(url))}">'

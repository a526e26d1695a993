"""HTML scanned where it stands: text runs and tags in order, each with its offsets in the file.

Parsers repair what they read and forget where it stood; this scanner repairs nothing and forgets nothing.
It knows HTML's grammar of tags, attributes, comments and declarations, and which elements hold raw text.
What a browser with scripting shows is text; scripts, styles, comments, declarations, PHP, and what stands
in `<noscript>`, `<template>`, `<iframe>`, `<noembed>` and `<noframes>` is not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Final

from whosays.read.build import ANY, BREAK, CLOSED, REOPENED, Builder

TOKEN: Final = re.compile(
    r"""
    < (?: (/?+) ([a-zA-Z] [^\ \t\n\f\r/>]*+)       # 1 slash, 2 name
          (?: [^>=]++                              # white space, slashes, names of attributes
            | = [\ \t\n\f\r]*+                     # an attribute's value: a quote here, and only here,
              (?: "[^"]*+" | '[^']*+'              #   hides a > up to the next one
                | [^\ \t\n\f\r>"'] [^\ \t\n\f\r>]*+ )?+
          )*+
          (?: > | \Z )                             # a tag that the file's end cuts off is no text either
        | (!--) (?: -?+> | .*?(?: --!?+> | \Z ) )  # 3 a comment
        | !\[CDATA\[ ( .*? ) (?: \]\]> | \Z )      # 4 CDATA (in XHTML; see _ends_of_cdata for HTML)
        | \?(?: php | = ) .*? (?: \?> | \Z )       # PHP that was never run
        | [!?/] [^>]*+ (?: > | \Z )                # declarations, and what HTML calls a bogus comment
      )
    """,
    re.VERBOSE | re.DOTALL,
)
"""One piece of markup. Possessive throughout: it never tries a second way to match."""

SPACE: Final = r"[ \t\n\f\r/>]"


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


GLUE: Final = _names("b em font i strong sub sup u wbr")
"""Inline elements that stand inside words: two of them in a row part nothing but digits."""

INLINE: Final = _names(
    "a abbr bdi bdo big cite code data del dfn ins kbd label mark q s samp small span strike time tt var"
)
"""Inline elements that hold words of their own: where one ends and another begins, words part."""

SKIPPED: Final = _names("iframe noembed noframes noscript script style")
"""Elements whose content is neither text nor markup."""

REFERENCES_ONLY: Final = _names("textarea title")
"""Elements whose content is text with references but without tags."""

NOTED: Final = _names("base html link meta")
"""Tags that tell something of the page: see metadata."""

_GLUE, _INLINE, _BREAK, _NOTED, _RAW = range(5)
_KINDS: Final = {
    **dict.fromkeys(GLUE, _GLUE),
    **dict.fromkeys(INLINE, _INLINE),
    **dict.fromkeys(NOTED, _NOTED),
    **dict.fromkeys(SKIPPED | REFERENCES_ONLY | {"xmp", "template"}, _RAW),
}
_ENDS: Final = {name: re.compile(rf"</(?i:{name})(?={SPACE}|\Z)") for name in SKIPPED | REFERENCES_ONLY | {"xmp"}}
_TEMPLATE_EDGE: Final = re.compile(rf"<(/?)(?i:template)(?={SPACE})[^>]*>?")


@dataclass(slots=True)
class Noted:
    """What the scan set aside for the metadata."""

    tags: list[str] = field(default_factory=list)  # of NOTED elements
    comments: list[str] = field(default_factory=list)  # the first few, short ones
    linked_data: list[str] = field(default_factory=list)  # contents of <script type="application/ld+json">
    title: tuple[int, int] | None = None  # where in the text the title begins and ends


def scan(builder: Builder, start: int = 0, end: int | None = None, *, xhtml: bool = False) -> Noted:
    """Add the HTML from `start` to `end` of the builder's source to it; return what it tells of the page."""
    return _Scan(builder, len(builder.source) if end is None else end, xhtml=xhtml).run(start)


def _parting(kind: int, slash: str, between: int) -> int:
    """What an inline tag adds to what already stands between two runs."""
    if kind == _GLUE:
        return ANY
    if slash:
        return CLOSED
    return REOPENED if between & CLOSED else ANY


class _Scan:
    """One scan from a place to `end`. Elements with raw text restart the search after them."""

    __slots__ = ("builder", "end", "noted", "unclosed", "xhtml")

    def __init__(self, builder: Builder, end: int, *, xhtml: bool) -> None:
        self.builder = builder
        self.end = end
        self.xhtml = xhtml
        self.noted = Noted()
        self.unclosed: set[str] = set()  # raw elements that have no end tag in the rest of the file

    def run(self, start: int) -> Noted:
        """Scan from `start` to the end."""
        at: int | None = start
        while at is not None:
            at = self._run_to_raw(at)
        return self.noted

    def _run_to_raw(self, done: int) -> int | None:
        """Scan until an element with raw text is behind us; return where, or None at the end."""
        builder, source, kinds = self.builder, self.builder.source, _KINDS
        offsets, tags, run = builder.offsets, builder.tags, builder.run
        for match in TOKEN.finditer(source, done, self.end):
            start = match.start()
            if start > done:
                run(done, start)
            done = match.end()
            name = match[2]
            if name is None:
                done = self._declaration(match, done)
                if done != match.end():
                    return done
                continue
            tag = match[0]
            if done == self.end and tag[-1] != ">":
                return None
            kind = kinds.get(name)
            if kind is None:
                kind = kinds.get(name.lower(), _BREAK)
            offsets.append(builder.length)
            tags.append(tag)
            if kind <= _INLINE:
                if name == "time":
                    self.noted.tags.append(tag)
                builder.between |= _parting(kind, match[1], builder.between)
                continue
            builder.between |= BREAK
            if kind >= _NOTED and not match[1]:
                after = self._special(name.lower(), tag, done)
                if after != done:
                    return after
        if done < self.end:
            run(done, self.end)
        return None

    def _declaration(self, match: re.Match[str], done: int) -> int:
        """Pass a comment, declaration or CDATA; return where scanning goes on."""
        builder = self.builder
        builder.between |= ANY
        if match[3] and done - match.start() < 500 and len(self.noted.comments) < 5:
            self.noted.comments.append(match[0])
        if match[4] is None:
            return done
        if self.xhtml:
            if match[4]:
                builder.verbatim(match.start(4), match.end(4))
            return done
        close = builder.source.find(">", match.start(), self.end)  # HTML knows no CDATA: it ends at the first >
        return self.end if close < 0 else close + 1

    def _special(self, name: str, tag: str, done: int) -> int:
        """Look closer at the begin tag of a noted or raw element; return where scanning goes on."""
        if name in NOTED:
            self.noted.tags.append(tag)
            return done
        if self.xhtml and tag.endswith("/>"):
            return done
        if name == "template":
            return done if "shadowrootmode" in tag.lower() else self._end_of_template(done)
        if name in self.unclosed:
            return done
        match = _ENDS[name].search(self.builder.source, done, self.end)
        if match is None:
            if name in SKIPPED:
                return self.end
            self.unclosed.add(name)  # a title without end: read on, rather than lose the page
            return done
        self._content(name, tag, done, match.start())
        return match.start()

    def _content(self, name: str, tag: str, start: int, end: int) -> None:
        """Take what stands in a raw element."""
        builder = self.builder
        if start == end:
            return
        if name == "script" and "ld+json" in tag:
            self.noted.linked_data.append(builder.source[start:end])
        elif name == "xmp":
            builder.verbatim(start, end)
        elif name in REFERENCES_ONLY:
            builder.run(start, end)
            if name == "title" and self.noted.title is None:
                self.noted.title = (builder.offsets[-1], builder.length)

    def _end_of_template(self, done: int) -> int:
        """Where the template that begins before `done` ends; templates nest."""
        depth = 1
        for match in _TEMPLATE_EDGE.finditer(self.builder.source, done, self.end):
            depth += -1 if match[1] else 1
            if not depth:
                return match.start()
        return done  # never closed: read on, rather than lose the page

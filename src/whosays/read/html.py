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
    < (?: (/?+ [a-zA-Z] [^\ \t\n\f\r/>]*+)         # 1 name, with the slash of an end tag
          (?: [^>=]++                              # white space, slashes, names of attributes
            | = [\ \t\n\f\r]*+                     # an attribute's value: a quote here, and only here,
              (?: "[^"]*+" | '[^']*+'              #   hides a > up to the next one
                | [^\ \t\n\f\r>"'] [^\ \t\n\f\r>]*+ )?+
          )*+
          (?: > | \Z )                             # a tag that the file's end cuts off is no text either
        | (!--) (?: -?+> | .*?(?: --!?+> | \Z ) )  # 2 a comment
        | !\[CDATA\[ ( .*? ) (?: \]\]> | \Z )      # 3 CDATA, which only XHTML knows
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

BLOCKS: Final = _names(
    "article aside blockquote body br button caption center col colgroup dd details dialog div dl dt fieldset"
    " figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr img input legend li main menu nav ol"
    " optgroup option p path picture pre rect section select source summary svg table tbody td tfoot th thead tr ul"
    " use video"
)
"""Elements met often at whose edges words part, as they do at those of every element that is not named here."""

Parting = tuple[int, ...]
"""What stands between two runs (Builder.between) after a tag, for each thing that could before it."""

_GLUES: Final[Parting] = tuple(before | ANY for before in range(2 * BREAK))
_CLOSES: Final[Parting] = tuple(before | CLOSED for before in range(2 * BREAK))
_OPENS: Final[Parting] = tuple(before | (REOPENED if before & CLOSED else ANY) for before in range(2 * BREAK))
_BREAKS: Final[Parting] = tuple(before | BREAK for before in range(2 * BREAK))

PARTINGS: Final = {
    **{slash + name: _GLUES for name in GLUE for slash in ("", "/")},
    **{slash + name: _BREAKS for name in BLOCKS for slash in ("", "/")},
    **{slash + name: _BREAKS for name in NOTED | SKIPPED | REFERENCES_ONLY for slash in ("", "/")},
    **{"/" + name: _CLOSES for name in INLINE},
    **dict.fromkeys(INLINE, _OPENS),
}
"""How a tag, by its name with the slash of an end tag, parts words."""

SPECIAL: Final = NOTED | SKIPPED | REFERENCES_ONLY | {"xmp", "template", "time"}
"""Elements whose begin tags are looked at more closely."""

_PLAIN_PARTINGS: Final = {name: parting for name, parting in PARTINGS.items() if name not in SPECIAL}
_DRAWING: Final = re.compile(r"<(?i:svg|symbol|g|path|use)\b")  # whose first child may be a title of its own
_ENDS: Final = {name: re.compile(rf"</(?i:{name})(?={SPACE}|\Z)") for name in SKIPPED | REFERENCES_ONLY | {"xmp"}}
_TEMPLATE_EDGE: Final = re.compile(rf"<(/?)(?i:template)(?={SPACE})[^>]*>?")


@dataclass(slots=True)
class Noted:
    """What the scan set aside for the metadata."""

    tags: list[str] = field(default_factory=list)  # of NOTED elements
    comments: list[str] = field(default_factory=list)  # the first few, short ones
    linked_data: list[tuple[int, int]] = field(default_factory=list)  # where <script type="application/ld+json"> is
    title: tuple[int, int] | None = None  # where in the text the title begins and ends


def scan(builder: Builder, start: int = 0, end: int | None = None, *, xhtml: bool = False) -> Noted:
    """Add the HTML from `start` to `end` of the builder's source to it; return what it tells of the page."""
    return _Scan(builder, len(builder.source) if end is None else end, xhtml=xhtml).run(start)


def add_tag(builder: Builder, tag: str) -> None:
    """Add one tag that stands outside any HTML (in a line of markdown, or what markdown means)."""
    parting = PARTINGS.get(tag[1:-1])
    if parting is None:
        match = TOKEN.match(tag)
        parting = PARTINGS.get(match[1].lower() if match and match[1] else "", _BREAKS)
    builder.tag(tag, parting[builder.between])


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
        """Scan until an element with raw text is behind us; return where, or None at the end.

        The one hot loop of reading: what is looked up often is held in local names, and the tags met most
        are dealt with here.
        """
        builder, source, partings = self.builder, self.builder.source, _PLAIN_PARTINGS
        add_offset, add_tag, run = builder.offsets.append, builder.tags.append, builder.run
        for match in TOKEN.finditer(source, done, self.end):
            start, stop = match.span()
            if start > done:
                run(done, start)
            done = stop
            name = match[1]
            if name is None:
                done = self._declaration(match)
            else:
                add_offset(builder.length)
                add_tag(source[start:stop])
                parting = partings.get(name)
                if parting:
                    builder.between = parting[builder.between]
                    continue
                done = self._unusual(name.lower(), source[start:stop], stop)
            if done != stop:
                return done
        if done < self.end:
            run(done, self.end)
        elif builder.tags and not builder.tags[-1].endswith(">"):
            builder.drop_tag()  # cut off by the file's end
        return None

    def _unusual(self, name: str, tag: str, done: int) -> int:
        """A tag in capitals, of an element that is looked at more closely, or of none that HTML knows."""
        self.builder.between = PARTINGS.get(name, _BREAKS)[self.builder.between]
        return self._special(name, tag, done) if name in SPECIAL else done

    def _declaration(self, match: re.Match[str]) -> int:
        """Pass a comment, declaration or CDATA; return where scanning goes on."""
        builder, done = self.builder, match.end()
        builder.between |= ANY
        if match[2] and done - match.start() < 500 and len(self.noted.comments) < 5:
            self.noted.comments.append(match[0])
        if match[3] is None:
            return done
        if self.xhtml:
            if match[3]:
                builder.verbatim(match.start(3), match.end(3))
            return done
        close = builder.source.find(">", match.start(), self.end)  # HTML knows no CDATA: it ends at the first >
        return self.end if close < 0 else close + 1

    def _special(self, name: str, tag: str, done: int) -> int:
        """Look closer at the begin tag of a noted or raw element; return where scanning goes on."""
        if name in NOTED or name == "time":
            self.noted.tags.append(tag)
            return done
        if self.xhtml and tag.endswith("/>"):
            return done
        if name in self.unclosed:
            return done
        if name == "template":
            return done if "shadowrootmode" in tag.lower() else self._end_of_template(done)
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
            self.noted.linked_data.append((start, end))
        elif name == "xmp":
            builder.verbatim(start, end)
        elif name in REFERENCES_ONLY:
            builder.run(start, end)
            if name == "title" and self.noted.title is None and not _DRAWING.match("".join(builder.tags[-2:-1])):
                self.noted.title = (builder.offsets[-1], builder.length)

    def _end_of_template(self, done: int) -> int:
        """Where the template that begins before `done` ends; templates nest."""
        depth = 1
        for match in _TEMPLATE_EDGE.finditer(self.builder.source, done, self.end):
            depth += -1 if match[1] else 1
            if not depth:
                return match.start()
        self.unclosed.add("template")
        return done  # never closed: read on, rather than lose the page

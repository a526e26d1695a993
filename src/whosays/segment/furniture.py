"""What on a page is no part of the article, told by its words.

One line (a button, a copyright line) or the beginning of a tail ("You might also like") after which
nothing of the article comes. What markup says of furniture stands in `regions`.
"""

from __future__ import annotations

import re
from functools import lru_cache

_LINES = {
    "locked section": r"""
        sign \s? up \s to \s .+
      | (?: log | sign ) \s? in \s (?: to | with ) \s .+
      | (?: unlock | get ) \s (?: full \s )? access \b .*
      | (?: upgrade | subscribe ) \s to \s (?: see | read | view | unlock ) \b .*
    """,
    "button": r"""
        get \s advice \b .{0,20}
      | need \s advice \b .*
      | ask \s the \s .{1,40} community [!.?]?
      | add \s (?: a \s )? tool
      | (?: see | view | show | load ) \s (?: more | all | less ) \b .{0,60} \W*
      | (?: learn | read ) \s more \W*
      | continue \s reading \W*
      | try \s [\w .]{1,30} \s? (?: for \s free )? [→➝»]
      | (?: back \s to | go \s to | scroll \s to ) \s (?: the \s )? top \W*
      | skip \s to \s (?: the \s )? (?: main \s )? content
      | (?: copy | share | tweet | pin \s it | print | download | edit | follow | like | reply ) \W*
      | (?: menu | search | close | home | register ) \W*
      | (?: log | sign ) \s? (?: in | up | out ) \W*
      | (?: toggle | open | close ) \s (?: menu | navigation | sidebar )
    """,
    "reading time": r"""
        (?: reading \s time [:\s]* )? (?: about \s | approx\.? \s | ~ \s? )?
        \d{1,3} [\s-]{0,3} min (?: ute )? s? \b \W? (?: read (?: ing )? (?: \s time )? )? \W*
    """,
    "copyright": r"""
        (?: © | Ⓒ | \(c\) | copyright \b | &copy; ) .*
      | .{0,120} \b all \s rights \s reserved \W*
    """,
    "navigation": r"""
        [←⟵‹«<] \s? (?: previous | prev | back | older | newer | home ) \b .*
      | (?: previous | next ) (?: \s (?: post | article | page | chapter ) )? \s? : \s .+
      | (?: table \s of \s contents | on \s this \s page | contents | in \s this \s article ) \W*
    """,
    "cookie notice": r"""
        (?: we | this \s (?: site | website ) ) \s uses? \s cookies \b .*
      | accept \s (?: all \s )? cookies \W*
      | cookie \s (?: settings | preferences | policy ) \W*
    """,
    "newsletter": r"""
        subscribe \b .{0,80}
      | sign \s? up \s for \s .{0,80}
      | join \s (?: our | the ) \s (?: newsletter | mailing \s list ) .*
      | (?: our \s | the \s )? newsletter \W*
    """,
    "advert": r"""
        advert (?: isement )? s? \W*
      | sponsored (?: \s (?: by | content | post ) \b .{0,60} )?
      | .{0,120} \b affiliate \s links? \b .*
      | we \s may \s earn \s .*
    """,
    "request": r"""
        .{0,200} \b drop \s (?: us \s | me \s )? a \s star \b .*
      | (?: you \s can \s )? (?: connect | follow | find ) \s (?: with \s )? (?: me | us ) \s on \s .{0,80}
      | buy \s me \s a \s coffee \W*
    """,
    "embed": r"%\[ [^\]]* \] | \{%-? .* %\}",
    "link": r"(?: https?:// | www\. ) \S+",
    "read more": r"read \s more \s about \s .{1,200}",
}
"""Whole lines, by the reason they give."""

_OPENING = r"""
    (?= [^\w\s] | \d | (?: about | accept | add | adverts? | advertisements? | approx | ask | back | buy | close
      | connect | contents | continue | cookie | copy | copyright | download | edit | find | follow | get | go | home
      | in \s this \s article | join | learn | like | load | log | login | logout | menu | need | newsletter | next
      | on | open | our
      | pin | previous | print | read | reading | register | reply | scroll | search | see | share | show | sign
      | signin | signup | skip | sponsored | subscribe | table | the | this | toggle | try | tweet | unlock
      | upgrade | view | we | www | https? | you ) \b )
"""
"""How such lines begin; most lines do not, and are told so at once."""
_ANYWHERE = ("rights reserved", "affiliate link", " a star")

_SHEETS = r"articles? | posts? | reads? | reading | content | comparisons? | stories | topics | pages | blogs? | guides"
_TAILS = {
    "related articles": rf"""
        (?: you \s (?: might | may | will | could ) \s )? also \s
        (?: like | enjoy | read | see | check \s out ) \b .{{0,30}}
      | you \s (?: might | may ) \s (?: like | enjoy | be \s interested ) \b .{{0,30}}
      | (?: related | recommended | similar | popular | latest | recent | trending | featured | suggested | other
          | more | top ) \s (?: {_SHEETS} | blog \s posts | links | news | for \s you )
      | recommended | related | trending (?: \s now )?
      | read \s (?: next | also | more \s (?: on | from ) \s .{{1,60}} )
      | more \s (?: from | on | like \s this | comparisons ) \b .{{0,60}}
      | keep \s (?: on \s )? reading | up \s next | what \s to \s read \s next | see \s also | further \s reading
      | (?: also ,? \s )? have \s a \s look \s at \s (?: my | our ) \s .{{0,60}}
    """,
    "comments": r"""
        (?: \d+ \s )? (?: comments? | responses? | replies ) (?: \s? \( \s? \d+ \s? \) | \s? \d+ )?
      | leave \s a \s (?: comment | reply ) .{0,20}
      | (?: join | start ) \s the \s (?: conversation | discussion )
      | (?: add | post ) \s a \s comment | discussion \s? \( \d+ \)
    """,
    "author box": r"about \s the \s authors? | written \s by \s .{1,40} | meet \s the \s author",
    "newsletter": r"""
        (?: subscribe \b | sign \s up \s for \b | get \s the \s newsletter | join \s our \s newsletter ) .{0,60}
      | newsletter
    """,
    "share buttons": r"share (?: \s (?: this | on ) \b .{0,40} )? | spread \s the \s word | follow \s us",
}
"""The first lines of tails, by what they begin."""

_LONGEST = 260
_FLAGS = re.VERBOSE | re.IGNORECASE


def _table(reasons: dict[str, str], frame: str) -> re.Pattern[str]:
    """One expression of all, with a group named for each reason."""
    groups = (f"(?P<{reason.replace(' ', '_')}> {pattern} )" for reason, pattern in reasons.items())
    return re.compile(frame % "|".join(groups), _FLAGS)


_LINE = _table(_LINES, "(?: %s )")
_TAIL = _table(_TAILS, r"\W* (?: %s ) \W*")
_OPENS = re.compile(_OPENING, _FLAGS)


def line_reason(text: str) -> str:
    """Why a line is no part of the article ("button", "copyright", …); empty where it may be one.

    >>> line_reason("Sign up to see more prosMake informed decisions")
    'locked section'
    """
    if len(text) > _LONGEST:
        return ""
    if _OPENS.match(text) is None and not any(words in text.lower() for words in _ANYWHERE):
        return ""
    return _reason(_LINE, text)


def tail_reason(text: str) -> str:
    """What begins with this line or heading when it is the end of the article; empty otherwise.

    >>> tail_reason("You might also like –")
    'related articles'
    """
    return _reason(_TAIL, text) if len(text) <= 100 else ""


@lru_cache(maxsize=4096)
def _reason(pattern: re.Pattern[str], text: str) -> str:
    """The name of the group that matched the whole text."""
    match = pattern.fullmatch(text)
    return (match.lastgroup or "").replace("_", " ") if match else ""

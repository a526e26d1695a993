"""What on a page is no part of the article, told by its words.

One line (a button, a copyright line) or the beginning of a tail ("You might also like") after which
nothing of the article comes. What markup says of furniture stands in `regions`.
"""

from __future__ import annotations

import re

_LINE = re.compile(
    r"""
    (?:
      (?P<locked_section>
          sign \s? up \s to \s .+ | (?: log | sign ) \s? in \s to \s .+ | (?: unlock | get ) \s (?: full \s )? access \b .*
        | (?: upgrade | subscribe ) \s to \s (?: see | read | view | unlock ) \b .* )
    | (?P<button>
          get \s advice \b .{0,20} | need \s advice \b .* | ask \s the \s .{1,40} community [!.?]?
        | add \s (?: a \s )? tool | (?: see | view | show | load ) \s (?: more | all | less ) \b .{0,60} \W*
        | (?: learn | read ) \s more \W* | continue \s reading \W* | try \s [\w .]{1,30} \s? (?: for \s free )? [→➝»]
        | (?: back \s to | go \s to | scroll \s to ) \s (?: the \s )? top \W* | skip \s to \s (?: the \s )? (?: main \s )? content
        | (?: copy | share | tweet | pin \s it | print | download | edit | follow | like | reply | menu | search | close | home ) \W*
        | (?: log | sign ) \s? (?: in | up | out ) \W* | register \W* | (?: toggle | open | close ) \s (?: menu | navigation | sidebar ) )
    | (?P<reading_time> (?: reading \s time [:\s]* )? (?: about \s | approx\.? \s | ~ \s? )? \d{1,3} [\s-]{0,3}
          (?: min (?: ute )? s? ) \b \W? (?: read (?: ing )? (?: \s time )? )? \W* )
    | (?P<copyright> (?: © | Ⓒ | \(c\) | copyright \b | &copy; ) .* | .{0,120} \b all \s rights \s reserved \W* )
    | (?P<navigation> [←⟵‹«<] \s? (?: previous | prev | back | older | newer | home ) \b .* | (?: previous | next ) (?: \s (?: post | article | page | chapter ) )? \s? : \s .+
        | table \s of \s contents \W* | on \s this \s page \W* | contents \W* | in \s this \s article \W* )
    | (?P<cookie_notice> (?: we | this \s (?: site | website ) ) \s uses? \s cookies \b .* | accept \s (?: all \s )? cookies \W* | cookie \s (?: settings | preferences | policy ) \W* )
    | (?P<newsletter> subscribe \b .{0,80} | sign \s? up \s for \s .{0,80} | join \s (?: our | the ) \s (?: newsletter | mailing \s list ) .* | (?: our \s | the \s )? newsletter \W* )
    | (?P<advert> advert (?: isement )? s? \W* | sponsored (?: \s (?: by | content | post ) \b .{0,60} )? | .{0,120} \b affiliate \s links? \b .* | we \s may \s earn \s .* )
    | (?P<request> .{0,200} \b drop \s (?: us \s | me \s )? a \s star \b .* | (?: you \s can \s )? (?: connect | follow | find ) \s (?: with \s )? (?: me | us ) \s on \s .{0,80} | buy \s me \s a \s coffee \W* )
    | (?P<embed> %\[ [^\]]* \] | \{%-? .* %\} )
    | (?P<link> (?: https?:// | www\. ) \S+ )
    | (?P<read_more> read \s more \s about \s .{1,200} )
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)

_TAIL = re.compile(
    r"""
    \W*
    (?:
      (?P<related_articles>
          (?: you \s (?: might | may | will | could ) \s )? also \s (?: like | enjoy | read | see | check \s out ) \b .{0,30}
        | (?: you \s (?: might | may ) \s ) (?: also \s )? (?: like | enjoy | be \s interested ) \b .{0,30}
        | (?: related | recommended | similar | popular | latest | recent | trending | featured | suggested | other | more | top )
          \s (?: articles? | posts? | reads? | reading | content | comparisons? | stories | topics | pages | blogs? | blog \s posts | guides | links | news | for \s you )
        | recommended | related | trending (?: \s now )? | read \s (?: next | more \s (?: on | from ) \s .{1,60} | also )
        | more \s (?: from | on | like \s this | comparisons ) \b .{0,60} | keep \s (?: on \s )? reading | up \s next | what \s to \s read \s next
        | see \s also | further \s reading | (?: also ,? \s )? have \s a \s look \s at \s (?: my | our ) \s .{0,60} )
    | (?P<comments>
          (?: \d+ \s )? (?: comments? | responses? | replies ) (?: \s? \( \s? \d+ \s? \) | \s? \d+ )?
        | leave \s a \s (?: comment | reply ) .{0,20} | (?: join | start ) \s the \s (?: conversation | discussion ) | (?: add | post ) \s a \s comment | discussion \s? \( \d+ \) )
    | (?P<author_box> about \s the \s authors? | written \s by \s .{1,40} | meet \s the \s author )
    | (?P<newsletter> (?: subscribe \b | sign \s up \s for \b | get \s the \s newsletter | join \s our \s newsletter ) .{0,60} | newsletter )
    | (?P<share_buttons> share (?: \s (?: this | on ) \b .{0,40} )? | spread \s the \s word | follow \s us )
    )
    \W*
    """,
    re.VERBOSE | re.IGNORECASE,
)

_LONGEST = 260


def line_reason(text: str) -> str:
    """Why a line is no part of the article ("button", "copyright", …); empty where it may be one.

    >>> line_reason("Sign up to see more prosMake informed decisions")
    'locked section'
    """
    return _reason(_LINE, text)


def tail_reason(text: str) -> str:
    """What begins with this line or heading when it is the end of the article; empty otherwise.

    >>> tail_reason("You might also like –")
    'related articles'
    """
    return _reason(_TAIL, text) if len(text) <= 100 else ""


def _reason(pattern: re.Pattern[str], text: str) -> str:
    """The name of the group that matched the whole text."""
    if len(text) > _LONGEST:
        return ""
    match = pattern.fullmatch(text)
    return (match.lastgroup or "").replace("_", " ") if match else ""

"""What one tag says, read once and remembered: pages of one site hold the same tags over and over."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple


def _names(words: str) -> frozenset[str]:
    return frozenset(words.split())


INLINE = _names(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr output q rp rt ruby s samp"
    " small span strike strong sub sup svg time tt u var"
)
"""Elements that do not part blocks."""
KEPT_INLINE = _names("a b span strong svg")
"""Those of them that tell something: links, bold type, what may be a label or a value."""
SILENT = (INLINE - KEPT_INLINE) | _names(
    "area base basefont bgsound col embed frame img input keygen link meta param source track wbr"
    " circle clippath defs ellipse fegaussianblur filter g line lineargradient mask path polygon polyline rect stop use"
)
"""Tags that change nothing: inline ones without a meaning here, elements without text, shapes of drawings."""
HEADINGS = _names("h1 h2 h3 h4 h5 h6")
CLOSES_PARAGRAPH = HEADINGS | _names(
    "address article aside blockquote center details dialog dir div dl dd dt fieldset figcaption figure footer form"
    " header hr li main menu nav ol p pre section summary table ul"
)
ROOTS = _names("html head body")
"""Tags that the tree leaves out: whatever they hold stands at its root."""

_NAME = re.compile(r"<(/?)([a-zA-Z][^\s/>]*)")
_ATTRIBUTE = re.compile(
    r"""
    ([^\s"'<>/=]+)                                       # its name
    (?: \s* = \s* (?: "([^"]*)" | '([^']*)' | ([^\s>]+) ) )?   # its value, quoted or not
    """,
    re.VERBOSE,
)

_REASONS = re.compile(
    r"""
    (?<! [a-z] ) (?<! has- ) (?<! with- ) (?<! no- )          # "has-sidebar" is the page around it
    (?:
      (?P<hidden> sr-only (?!-focusable) | visually-?hidden | screen-?reader (?:-text)? | is-hidden | d-none )
    | (?P<cookie_notice> cookies? (?:-?(?:bar|banner|notice|consent|law))? | consent | gdpr | ccpa | onetrust )
    | (?P<comments> comments? (?:-?(?:list|section|area|respond|form))? | disqus | respond )
    | (?P<newsletter> newsletter | subscribe | subscription | mailing-?list | opt-?in | mailchimp )
    | (?P<share_buttons> share (?:-?(?:buttons?|bar|links))? | sharing | sharedaddy | addtoany
        | social (?:-?(?:links|media|icons|share|buttons?|bar))? )
    | (?P<locked_section> paywall | pay-?gate | locked | gated
        | (?:login|signup|sign-up|register)-?(?:wall|prompt|cta|gate) )
    | (?P<related_articles> related (?:-?(?:posts?|articles?|content|links|stories|reading|comparisons?))?
        | recommend (?:ed|ations?)? | recommended-?\w* | you-?m(?:ay|ight)(?:-?also)?-?like | also-?like
        | read-?(?:next|more) | more-?(?:posts|articles|stories|from) | yarpp | see-?also
        | (?:popular|recent|latest|similar)-?(?:posts?|articles?|stories) | trending | up-?next | teasers? )
    | (?P<advert> ads? (?:-?(?:slot|unit|container|wrapper|banner|box))? | advert (?:s|isement|isements|ising)?
        | adsbygoogle | sponsor (?:ed|s)? | promo (?:s|tion|tions)?
        | affiliate (?:-?(?:notice|disclosure|link|links))? )
    | (?P<author_box> author-?(?:box|bio|card|info) | about-?(?:the-?)?author )
    | (?P<pop_up> modal | pop-?up | lightbox | toast )
    | (?P<navigation> nav | navbar | navigation | nav-?menu | menu | breadcrumbs? | pagination | pager | top-?bar
        | sub-?nav | site-?nav | toc | table-of-contents | skip-?link | post-?nav(?:igation)? )
    | (?P<footer> (?<! card- ) (?<! table- ) (?: site-?|page-?|main-? )? footer | colophon )
    | (?P<site_header> (?: site|global )-?header | masthead )
    | (?P<sidebar> side-?bar | (?<! - ) widgets? (?:-?area)? (?!-container|-wrap) )
    | (?P<form> login | sign-?in | sign-?up | search-?(?:form|box|bar) )
    )
    (?! [a-z] )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ROLES = {
    "navigation": "navigation", "menu": "navigation", "menubar": "navigation", "banner": "site header",
    "contentinfo": "footer", "complementary": "sidebar", "search": "form", "dialog": "pop-up", "alertdialog": "pop-up",
}  # fmt: skip
_NAMES = {
    "nav": "navigation", "footer": "footer", "header": "site header", "aside": "sidebar", "form": "form",
    "dialog": "pop-up", "noscript": "script", "template": "hidden", "svg": "picture", "button": "button",
    "select": "form", "textarea": "form", "datalist": "form",
}  # fmt: skip
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORDS = re.compile(r"[a-z]+")
_CUES = _names(
    "about ad adbox addtoany ads adsbygoogle advert advertisement advertisements advertising adverts affiliate "
    "also author bar bottombar breadcrumb breadcrumbs ccpa colophon comment commentlist comments consent cookie "
    "cookiebar cookies d disqus footer gated gdpr global header hidden latest lightbox like locked login "
    "mailchimp mailing mailinglist masthead menu modal more nav navbar navigation navmenu newsletter next "
    "onetrust opt optin pager pagination pay paygate paywall pop popular popup post promo promos promotion "
    "promotions read readmore readnext recent recommend recommendation recommendations recommended register "
    "related relatedposts respond screen screenreader search searchbox searchform see seealso share sharedaddy "
    "sharing side sidebar sign signin signup similar site siteheader sitenav skip skiplink social sponsor "
    "sponsored sponsors sr sub subnav subscribe subscription table teaser teasers toast toc top topbar trending "
    "up upnext visually visuallyhidden widget widgets yarpp you aboutauthor authorbio authorbox authorcard "
    "commentarea commentform commentsection morearticles moreposts morestories"
    " popularposts recentposts relatedarticles "
    "relatedcontent relatedlinks sharebar sharebuttons socialbar socialicons sociallinks socialmedia"
    " socialshare loginwall "
    "signupwall tableofcontents postnav pagefooter sitefooter mainfooter globalheader widgetarea"
)
"""Words without which no class name gives a reason."""
_PARTS = {"table": "table", "tr": "row", "td": "cell", "th": "head"}
_PART_ROLES = {
    "table": "table", "grid": "table", "row": "row", "cell": "cell", "gridcell": "cell", "columnheader": "head",
    "rowheader": "head",
}  # fmt: skip


BREAK, PART, END, INLINE_BEGIN, PLAIN, BLOCK = range(6)
"""What a tag does to the tree, in plain numbers because every tag is asked.

A line break; a boundary between blocks; the end of an element; the begin of one inside a block, of a block
that ends no other, of a block that may end others.
"""


class Facts(NamedTuple):
    """What a tag's source says, as far as every tag must be asked.

    `part` is its place in a table, `level` a heading's, `reason` says why it may hold furniture, and `named`
    that the element's own name or role says so rather than a class or id. `matters` is false for elements
    that change nothing for the text in them. `classes` and `spans` read what is asked of few tags.
    """

    name: str
    act: int
    source: str
    part: str = ""
    level: int = 0
    reason: str = ""
    named: bool = False
    layout: bool = False
    matters: bool = False

    @property
    def inline(self) -> bool:
        """Whether the element stands inside a block."""
        return self.act == INLINE_BEGIN

    @property
    def classes(self) -> str:
        """The class attribute."""
        return attributes(self.source).get("class", "")

    def spans(self) -> tuple[int, int]:
        """How many rows and columns a cell covers. Columns are limited to 100, rows to 1000."""
        given = attributes(self.source)
        return _count(given.get("rowspan", ""), 1000), _count(given.get("colspan", ""), 100)

    def heads_column(self) -> bool:
        """Whether the element's role makes it the head of a column."""
        return "columnheader" in self.source

    def columns(self) -> int:
        """In how many columns the element's own style lays its children out; 0 where it does not say."""
        if "grid-" not in self.source:
            return 0
        given = attributes(self.source)
        return _grid_columns(given.get("class", ""), given.get("style", ""))


_MATTER = HEADINGS | _names("li blockquote pre listing xmp caption figcaption title dt dd table td th main article")
_BARE = frozenset({"b", "strong", "br", "hr", "thead", "tbody", "tfoot", "colgroup"}) | ROOTS
"""Elements whose attributes nobody asks for."""


class FactsOfTags(dict[str, "Facts | None"]):
    """What tags say, by their source; read when first asked for and remembered, as most tags are met again.

    None for comments, declarations and tags that change nothing. It forgets everything when it holds `_MOST` tags:
    that costs less than to keep account of which tag was met last.

    >>> FactsOfTags()['<div class="site-footer dark">'].reason
    'footer'
    """

    def __missing__(self, source: str) -> Facts | None:
        fact = _read(source)
        if len(source) <= _LONGEST:
            if len(self) >= _MOST:
                self.clear()
            self[source] = fact
        return fact


_MOST, _LONGEST = 8_192, 300
"""How many tags are remembered, and of what length: longer ones hold addresses and drawings and are not met again."""


def is_tag(source: str) -> bool:
    """Whether this is a tag rather than a comment, a declaration or nothing."""
    return _NAME.match(source) is not None


def _read(source: str) -> Facts | None:
    """The facts of one tag."""
    plain = _PLAIN_TAG.fullmatch(source) if len(source) <= _LONGEST else None
    if plain:
        return _classed(plain[1].lower(), plain[2] or "")
    match = _NAME.match(source)
    if match is None:
        return None
    name = match[2].lower()
    if name in SILENT and "role" not in source:
        return None
    if match[1]:
        return None if name in SILENT else _bare(name, PART if name in ROOTS else END)
    if name in _BARE:
        return _bare(name, _act(name))
    return _described(name, source)


_COLOURS = r"""(?: [^"'dgvDGV]++ | (?! (?i: display | grid | visibility ) ) [dgvDGV] )*+"""
_UNASKED = rf"""
    (?: \ (?: (?: data-[\w-]++ | href | target | title | aria-label | itemprop | lang | dir ) ="[^"]*+"
          | style= (?: "{_COLOURS}" | '{_COLOURS}' ) ) )*+
"""
_PLAIN_TAG = re.compile(
    rf"""
    < ([a-zA-Z]\w*+) {_UNASKED}                    # 1 its name
    (?: \ class="([^"]*+)" {_UNASKED} )?+ >        # 2 its classes, the only other thing that it tells
    """,
    re.VERBOSE,
)
"""Tags that differ in addresses, numbers and colours, and say the same: each class is read once."""


def _act(name: str) -> int:
    """What a begin tag does."""
    if name == "br":
        return BREAK
    if name in ROOTS or name == "hr":
        return PART
    if name in KEPT_INLINE:
        return INLINE_BEGIN
    return BLOCK if name in CLOSES_PARAGRAPH or name in _ENDS_OTHERS else PLAIN


_ENDS_OTHERS = _names("tr td th thead tbody tfoot option optgroup")


@lru_cache(maxsize=512)
def _bare(name: str, act: int) -> Facts:
    """The facts of a tag without attributes."""
    if act in (END, BREAK, PART):
        return Facts(name, act, f"</{name}>")
    return _with(name, f"<{name}>", "", {})


@lru_cache(maxsize=1024)
def attributes(source: str) -> dict[str, str]:
    """A tag's attributes, names in small letters; the first of two with one name counts."""
    given: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(source[:20_000], len(source.split(None, 1)[0])):
        given.setdefault(name.lower(), double or single or bare)
    return given


@lru_cache(maxsize=4096)
def _classed(name: str, classes: str) -> Facts | None:
    """The facts of a start tag that tells its classes alone."""
    if name in SILENT:
        return None
    if name in _BARE or not classes:
        return _bare(name, _act(name))
    return _with(name, f'<{name} class="{classes}">', "", {"class": classes})


def _described(name: str, source: str) -> Facts:
    """The facts of a start tag with attributes."""
    given = attributes(source)
    return _with(name, source, given.get("role", "").strip().lower(), given)


def _with(name: str, source: str, role: str, given: dict[str, str]) -> Facts:
    """The facts of a start tag."""
    reason, named = _reason(name, role, given)
    part = _PARTS.get(name) or _PART_ROLES.get(role, "")
    level = int(name[1]) if name in HEADINGS else 6 if name == "summary" else _heading_level(role, given)
    act = _act(name) if not part or name not in INLINE else PLAIN
    matters = bool(reason or part or level or name in _MATTER)
    return Facts(name, act, source, part, level, reason, named, role in ("presentation", "none"), matters)


def _reason(name: str, role: str, given: dict[str, str]) -> tuple[str, bool]:
    """Why the element may be furniture, and whether its name or role says so."""
    if "hidden" in given or ("style" in given and _HIDING_STYLE.search(given["style"])):
        return "hidden", False
    if name == "main":
        return "", False
    if name not in INLINE or name == "a":
        reason = _reason_of_words(f"{given.get('class', '')} {given.get('id', '')}"[:2000])
        if reason:
            return reason, False
    if "rel" in given and "sponsored" in given["rel"]:
        return "advert", False
    if role in _ROLES:
        return _ROLES[role], True
    return _NAMES.get(name, ""), True


@lru_cache(maxsize=8192)
def _reason_of_words(words: str) -> str:
    """The reason that class names and ids give; most give none, and are told so by their words at once."""
    if not words.islower():
        words = _CAMEL.sub("-", words).lower()
    if _CUES.isdisjoint(_WORDS.findall(words)):
        return ""
    match = _REASONS.search(words.replace("_", "-"))
    return (match.lastgroup or "").replace("_", " ") if match else ""


def _heading_level(role: str, given: dict[str, str]) -> int:
    """The level of an element that is a heading by its role."""
    if role != "heading":
        return 0
    return min(6, _count(given.get("aria-level", "2"), 6))


def _count(text: str, most: int) -> int:
    """A row or column count from 1 to `most`; whatever is no number is 1."""
    text = text.strip()[:6]
    return max(1, min(most, int(text))) if text.isdecimal() else 1


_COLUMNS = re.compile(r"grid-cols-(\d{1,2})\b")
_TEMPLATE = re.compile(
    r"""
    grid-template-columns \s* : \s*
    (?: repeat\( \s* (\d{1,2}) \s* ,               # repeat(3, 1fr)
      | ( (?: [\d.]+ (?: fr | px | % | r?em ) \s* ){2,12} )   # 2fr 1fr 1fr
    )
    """,
    re.VERBOSE,
)


def _grid_columns(classes: str, style: str) -> int:
    """How many columns a class of utility style sheets or a style attribute names."""
    match = _COLUMNS.search(classes) or _TEMPLATE.search(style[:500])
    if match is None:
        return 0
    return int(match[1]) if match[1] else len(match[2].split())

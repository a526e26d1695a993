"""What one tag says, read once and remembered: pages of one site hold the same tags over and over."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

VOID = frozenset(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"])
INLINE = frozenset(
    ["a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark", "nobr", "output", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr"]
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
CLOSES_PARAGRAPH = HEADINGS | frozenset(
    ["address", "article", "aside", "blockquote", "center", "details", "dialog", "dir", "div", "dl", "dd", "dt", "fieldset", "figcaption", "figure", "footer", "form", "header", "hr", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul"]
)
NO_ELEMENT = frozenset({"html", "head", "body"})
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
    (?<! [a-z] )
    (?:
      (?P<hidden> sr-only (?!-focusable) | visually-?hidden | screen-?reader (?:-text)? | is-hidden | d-none )
    | (?P<cookie_notice> cookies? (?:-?(?:bar|banner|notice|consent|law))? | consent | gdpr | ccpa | onetrust )
    | (?P<comments> comments? (?:-?(?:list|section|area|respond|form))? | disqus | respond )
    | (?P<newsletter> newsletter | subscribe | subscription | mailing-?list | opt-?in | mailchimp )
    | (?P<share_buttons> share (?:-?(?:buttons?|bar|links))? | sharing | sharedaddy | addtoany
        | social (?:-?(?:links|media|icons|share|buttons?|bar))? )
    | (?P<locked_section> paywall | pay-?gate | locked | gated | (?:login|signup|sign-up|register)-?(?:wall|prompt|cta|gate) )
    | (?P<related_articles> related (?:-?(?:posts?|articles?|content|links|stories|reading|comparisons?))?
        | recommend (?:ed|ations?)? | recommended-?\w* | you-?m(?:ay|ight)(?:-?also)?-?like | also-?like
        | read-?(?:next|more) | more-?(?:posts|articles|stories|from) | yarpp | see-?also
        | (?:popular|recent|latest|similar)-?(?:posts?|articles?|stories) | trending | up-?next | teasers? )
    | (?P<advert> ads? (?:-?(?:slot|unit|container|wrapper|banner|box))? | advert (?:s|isement|isements|ising)?
        | adsbygoogle | sponsor (?:ed|s)? | promo (?:s|tion|tions)? | affiliate (?:-?(?:notice|disclosure|link|links))? )
    | (?P<author_box> author-?(?:box|bio|card|info) | about-?(?:the-?)?author )
    | (?P<pop_up> modal | pop-?up | lightbox | toast )
    | (?P<navigation> nav | navbar | navigation | nav-?menu | menu | breadcrumbs? | pagination | pager | top-?bar | sub-?nav
        | site-?nav | toc | table-of-contents | skip-?link | post-?nav(?:igation)? )
    | (?P<footer> (?<! card- ) (?<! table- ) (?: site-?|page-?|main-? )? footer | colophon )
    | (?P<site_header> (?: site|global )-?header | masthead )
    | (?P<sidebar> side-?bar | widgets? (?:-?area)? )
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
_PARTS = {"table": "table", "tr": "row", "td": "cell", "th": "head"}
_PART_ROLES = {
    "table": "table", "grid": "table", "row": "row", "cell": "cell", "gridcell": "cell", "columnheader": "head",
    "rowheader": "head",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Facts:
    """What a tag's source says. `part` is its place in a table, `reason` why it may hold furniture.

    `named` tells a reason that the element's own name or role gives from one of its class and id words.
    `matters` is false for elements that change nothing for the text in them.
    """

    name: str
    ends: bool = False
    inline: bool = False
    part: str = ""
    reason: str = ""
    named: bool = False
    classes: str = ""
    level: int = 0
    rowspan: int = 1
    colspan: int = 1
    layout: bool = False
    columns: int = 0
    matters: bool = False


_MATTER = HEADINGS | frozenset(
    ["li", "blockquote", "pre", "listing", "xmp", "caption", "figcaption", "title", "dt", "dd", "table", "td", "th", "main", "article"]
)


def facts(source: str) -> Facts | None:
    """What the tag says; None for comments, declarations and other things that are no tag.

    >>> facts('<div class="site-footer dark">').reason
    'footer'
    """
    return _short(source) if len(source) <= 1000 else _read(source)


def _read(source: str) -> Facts | None:
    """`facts` without a memory."""
    match = _NAME.match(source)
    if match is None:
        return None
    name = match[2].lower()
    if match[1]:
        return Facts(name, ends=True, inline=name in INLINE)
    plain = "=" not in source and " " not in source
    given = {} if plain else _attributes(source[match.end() :])
    return _described(name, given)


_short = lru_cache(maxsize=8192)(_read)


def _attributes(text: str) -> dict[str, str]:
    """A tag's attributes; the first of two with one name counts."""
    given: dict[str, str] = {}
    for name, double, single, bare in _ATTRIBUTE.findall(text[:20_000]):
        given.setdefault(name.lower(), double or single or bare)
    return given


def _described(name: str, given: dict[str, str]) -> Facts:
    """The facts of a start tag."""
    role = given.get("role", "").strip().lower()
    classes = given.get("class", "")
    reason, named = _reason(name, role, given)
    part = _PARTS.get(name) or _PART_ROLES.get(role, "")
    level = int(name[1]) if name in HEADINGS else _heading_level(role, given)
    return Facts(
        name,
        inline=name in INLINE and not part,
        part=part,
        reason=reason,
        named=named,
        classes=classes,
        level=level,
        rowspan=_count(given.get("rowspan", ""), 1000),
        colspan=_count(given.get("colspan", ""), 100),
        layout=role in ("presentation", "none"),
        columns=_grid_columns(classes, given.get("style", "")),
        matters=bool(reason or part or level or name in _MATTER),
    )


def _reason(name: str, role: str, given: dict[str, str]) -> tuple[str, bool]:
    """Why the element may be furniture, and whether its name or role says so."""
    if "hidden" in given or _HIDING_STYLE.search(given.get("style", "")):
        return "hidden", False
    if name in NO_ELEMENT or name == "main":
        return "", False
    words = _CAMEL.sub("-", f"{given.get('class', '')} {given.get('id', '')}").replace("_", "-")
    match = _REASONS.search(words[:2000])
    if match is not None and name not in INLINE - {"a"}:
        return (match.lastgroup or "").replace("_", " "), False
    if "sponsored" in given.get("rel", ""):
        return "advert", False
    if role in _ROLES:
        return _ROLES[role], True
    return _NAMES.get(name, ""), True


def _heading_level(role: str, given: dict[str, str]) -> int:
    """The level of an element that is a heading by its role."""
    if role != "heading":
        return 0
    return min(6, _count(given.get("aria-level", "2"), 6))


def _count(text: str, most: int) -> int:
    """A row or column count from 1 to `most`; whatever is no number is 1."""
    text = text.strip()
    return max(1, min(most, int(text[:6]))) if text[:6].isdecimal() else 1


_COLUMNS = re.compile(r"grid-cols-(\d{1,2})\b")
_TEMPLATE = re.compile(r"grid-template-columns\s*:\s*(?:repeat\(\s*(\d{1,2})\s*,[^;]*|((?:[\d.]+(?:fr|px|%|r?em)\s*){2,12}))")


def _grid_columns(classes: str, style: str) -> int:
    """How many columns the element's own style lays its children out in; 0 where it does not say."""
    match = _COLUMNS.search(classes) if "grid-cols" in classes else None
    if match is not None:
        return int(match[1])
    match = _TEMPLATE.search(style[:500]) if "grid-template" in style else None
    if match is None:
        return 0
    return int(match[1]) if match[1] else len(match[2].split())

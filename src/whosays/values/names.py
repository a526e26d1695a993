"""Names as articles list and write them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from whosays.provenance import Span

OPENING, CLOSING = "([{", ")]}"

DELIMITER = re.compile(
    r"""
      [()\[\]{}]                                                 # brackets: what is inside stays together
    | [,;•·\r\n\u2028\u2029] (?! (?<=\d,) \d{3}\b                # "A, B"; not "1,000"
        | (?<=,) \s? (?: Inc | LLC | L\.L\.C | Ltd | Corp | GmbH | LLP | S\.A ) \b \.? )   # "Acme, Inc."
    | (?<= \s ) (?: and | or | & | / | \| | \+ ) (?= \s )        # "A and B", "A / B"; not "R&D"
    """,
    re.VERBOSE,
)

LEAD_WORDS = (
    "and", "or", "as well as", "the likes of", "like", "such as", "including", "includes?", "namely", "both", "even",
    "also", r"e\.?g\.?", "for (?:example|instance)",
    "(?:(?:big|giant|well-known|popular) )?(?:companies|sites|websites|names|brands|firms) (?:like|such as|including)",
)  # fmt: skip
TAIL_WORDS = (
    "etc", "(?:and )?so (?:on|forth)", "(?:among|amongst) (?:many )?others?", "to name (?:just )?a few",
    "(?:and )?(?:(?:many|much|a few|a lot|several) )?(?:more|others)",
)  # fmt: skip


def _any_of(wordings: tuple[str, ...]) -> str:
    """A pattern of wordings, each of whose spaces may be any white space."""
    return "(?: " + " | ".join(wording.replace(" ", r"\s++") for wording in wordings) + " )"


LEAD = re.compile(
    rf"\s*+ (?: {_any_of(LEAD_WORDS)} (?! [\w-] ) [:,]? | [-–—•*·…:&] (?= \s ) )", re.VERBOSE | re.IGNORECASE
)
TAIL = re.compile(
    rf"(?: (?: (?<= [\s,;] ) | \A ) {_any_of(TAIL_WORDS)} [.…!]* | [.…,;:!&] ) \Z", re.VERBOSE | re.IGNORECASE
)

TAIL_WINDOW = 60
"""Letters from the end of a name in which its tail is looked for."""

INITIALS = re.compile(r"\b(?:[A-Z]|Inc|Ltd|Corp|Co|Bros|St|Jr|Sr)\.\Z")
QUOTES = "\"“”'‘’«»"

KEPT = re.compile(r"[^\W_]|[+#]")
KNOWN_SHAPE = re.compile(
    r"""
      \W{0,3} [A-Z0-9]                        # Django, 3M, (Flask
    | [a-z]{1,3} [A-Z]                        # iOS, jQuery, eBay, macOS
    | [a-z][a-z0-9]* (?: [.-] [a-z0-9]+ )* \. (?: js | io | py | net | org | com | ai | dev | rs | ts ) \b
    | (?: npm | pnpm | yarn | pip | uv | bun | deno | vim | emacs | git | webpack | esbuild | rollup | spaCy
        | pandas | numpy | scipy | scikit-learn | matplotlib | nginx | htmx | tailwind | aiohttp | asyncio | web2py
        | bottle | pytest | curl | memcached | systemd | bash | zsh | tmux | dbt | d3 | n8n | k8s | k6 ) \b
    """,
    re.VERBOSE,
)


def split_names(span: Span) -> list[Span]:
    """The names of a list written in a sentence: "A, B and C", "A & B", "A / B", "A; B", one a line.

    What stands in brackets is not split. Words that lead in ("the likes of", "such as", "and") and that tail off
    ("etc.", "…", "among others", "and more") are left out, as are empty names.
    """
    pieces: list[Span] = []
    depth = at = 0
    text = span.text
    for match in DELIMITER.finditer(text):
        found = match.group()
        if found in OPENING:
            depth += 1
        elif found in CLOSING:
            depth = max(0, depth - 1)
        elif depth == 0:
            pieces.append(span[at : match.start()])
            at = match.end()
    pieces.append(span[at:])
    return [name for name in map(_trim, pieces) if name.text]


def _trim(span: Span) -> Span:
    """`span` without white space, leading and tailing words; by offsets, so that it stays linear."""
    text, start, end = span.text, 0, len(span)
    while lead := LEAD.match(text, start, end):
        start = lead.end()
    end = _without_space(text, start, end)
    while tail := TAIL.search(text, max(start, end - TAIL_WINDOW), end):
        if INITIALS.search(text, max(start, end - len("Corp.") - 1), end):
            break  # Apple Inc.
        end = _without_space(text, start, tail.start())
    return span[start:end].strip().strip(QUOTES).strip()


def _without_space(text: str, start: int, end: int) -> int:
    """Where `text[start:end]` ends without the white space at its end."""
    while end > start and text[end - 1].isspace():
        end -= 1
    return end


LONGEST_KEPT = 100
"""Letters of the longest text whose key is kept: names are short, and a cache of whole paragraphs would fill memory."""


def name_key(text: str) -> str:
    """The letters, digits, + and # of a name in lower case, without accents: equal for one name's spellings.

    >>> name_key("Node.js"), name_key("C++"), name_key("Café Sólo")
    ('nodejs', 'c++', 'cafesolo')
    """
    return _kept_key(text) if len(text) <= LONGEST_KEPT else _key(text)


def _key(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(KEPT.findall(plain))


_kept_key = lru_cache(maxsize=4096)(_key)  # a page asks for the keys of the same few names hundreds of times


def looks_like_name(text: str) -> bool:
    """Whether `text` begins as names do: with a capital or digit, or in a shape known of names (npm, iOS, node.js)."""
    stripped = text.strip()
    return bool(KNOWN_SHAPE.match(stripped)) or stripped[:1].isupper()

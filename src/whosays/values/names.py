"""Names as articles list and write them."""

from __future__ import annotations

import re
import unicodedata

from whosays.provenance import Span

OPENING, CLOSING = "([{", ")]}"

DELIMITER = re.compile(
    r"""
      [()\[\]{}]                                             # brackets: what is inside stays together
    | \s* [,;] (?! \d{3}\b ) (?: \s* (?: and | or ) \b )? \s*  # "A, B", "A, and B"; not "1,000"
    | \s+ (?: and | or | & | / | \| | \+ | [•·] ) \s+        # "A and B", "A / B"
    | \s* [\r\n\u2028\u2029] \s*
    """,
    re.VERBOSE,
)

LEAD = re.compile(
    r"""
    \s* (?: (?: and | or | as \s+ well \s+ as | the \s+ likes \s+ of | like | such \s+ as | including | includes?
            | e\.?g\.? ,? | for \s+ (?: example | instance ) ,? | namely | both | even | also
            | (?: big | giant | well-known | popular )? \s* (?: companies | sites | websites | names | brands | firms )
              \s+ (?: like | such \s+ as | including ) ) (?! [\w-] ) [:,]? \s*
        | [-–—•*·…:] \s+ | \& \s* )
    """,
    re.VERBOSE | re.IGNORECASE,
)

TAIL = re.compile(
    r"""
    \s* (?: (?: and | or | & | , )? \s*
        (?: etc\b \.* | and \s+ so \s+ on | so \s+ on | so \s+ forth
          | (?: among | amongst ) \s+ (?: many \s+ )? others? | and \s+ (?: many \s+ | a \s+ few \s+ )? (?: more | others )
          | (?: many | a \s+ lot | much ) \s+ (?: more | others ) | many \s+ others | more | others | to \s+ name \s+ a \s+ few )
        [\s.…!]*+
      | \.\.+ | … | [.,;:!] ) \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)

TAIL_WINDOW = 60
"""Letters from the end of a name in which its tail is looked for: keeps the search linear."""

INITIALS = re.compile(r"(?:\b[A-Z]\.|\b(?:Inc|Ltd|Corp|Co|Bros|St|Jr|Sr)\.)$")

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
    """`span` without white space, leading and tailing words."""
    name = span.strip()
    while name.text and (lead := name.match(LEAD)) is not None:
        name = name[lead.end() :]
    while name.text:
        window = max(0, len(name) - TAIL_WINDOW)
        tail = name[window:].search(TAIL)
        if tail is None:
            break
        if name.text.endswith(".") and INITIALS.search(name.text[-12:]):
            break
        name = name[: window + tail.start()]
    return name.strip().strip("\"“”'‘’«»")


def name_key(text: str) -> str:
    """The letters, digits, + and # of a name in lower case, without accents: equal for one name's spellings.

    >>> name_key("Node.js"), name_key("C++"), name_key("Café Sólo")
    ('nodejs', 'c++', 'cafesolo')
    """
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(KEPT.findall(plain))


def looks_like_name(text: str) -> bool:
    """Whether `text` begins as names do: with a capital or digit, or in a shape known of names (npm, iOS, node.js)."""
    stripped = text.strip()
    return bool(KNOWN_SHAPE.match(stripped)) or stripped[:1].isupper()

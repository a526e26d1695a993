"""What a comparative compares, and whether it tells of more or of less: "slower" is less speed."""

from __future__ import annotations

import re

from whosays.extract.sentence.wording import clean

# Comparative adjectives that speak of more or less of something, with the name of that something.
MORE = {
    "faster": "speed", "quicker": "speed", "bigger": "size", "larger": "size", "greater": "size", "older": "age",
    "higher": "level", "better": "quality", "stronger": "strength", "longer": "length", "heavier": "weight",
    "broader": "breadth", "wider": "breadth", "deeper": "depth", "pricier": "price", "costlier": "price",
    "taller": "height", "later": "lateness", "harder": "difficulty", "tougher": "difficulty", "steeper": "steepness",
    "richer": "richness",
}  # fmt: skip
LESS = {
    "slower": "speed", "smaller": "size", "tinier": "size", "younger": "age", "newer": "age", "lower": "level",
    "worse": "quality", "weaker": "strength", "shorter": "length", "lighter": "weight", "narrower": "breadth",
    "cheaper": "price", "fewer": "", "less": "", "earlier": "lateness", "poorer": "quality", "sooner": "time",
}  # fmt: skip
PLAIN = (
    "more easier simpler cleaner safer friendlier leaner gentler smoother tighter looser closer nicer clearer stricter "
    "smarter sharper slimmer thinner thicker softer rougher neater handier tidier sleeker denser"
).split()
COMPARATORS = frozenset({*MORE, *LESS, *PLAIN})
COMPARATOR = "|".join(sorted(COMPARATORS, key=lambda word: (-len(word), word)))

# What "more …" is more of.
NOUNS = {
    "popular": "popularity", "flexible": "flexibility", "scalable": "scalability", "mature": "maturity",
    "stable": "stability", "complex": "complexity", "secure": "security", "reliable": "reliability",
    "expensive": "price", "powerful": "power", "efficient": "efficiency", "simple": "simplicity",
    "portable": "portability", "readable": "readability", "difficult": "difficulty", "modern": "modernity",
    "robust": "robustness", "extensible": "extensibility", "common": "use",
}  # fmt: skip

ASPECT_END = re.compile(
    r"""
    \s+ (?: and | but | so | because | since | which | that | while | whereas | although | though | as | if | when
              | by | due
          | given | making | makes | lets | thanks | especially | particularly | in\s+(?:this|terms)
          | on\s+the ) \b .* $
  | \s*[—–(] .* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
IN_NOUN = re.compile(r"in\s+(?P<noun>.+)")
NO_NOUN = re.compile(r"(?:to|for|at|in|on|with)\b")


def aspect_of(comparator: str, following: str, before: str) -> tuple[str, str]:
    """What is compared, and whether there is "more" or "less" of it.

    `following` are the words between the comparative and its end, `before` those that lead to it.

    >>> aspect_of("more", " popular", "Alder is ")
    ('popularity', 'more')
    >>> aspect_of("slower", "", "The rate of growth of Alder is ")
    ('rate of growth', 'less')
    >>> aspect_of("steeper", " learning curve", "Alder has a ")
    ('learning curve', 'more')
    """
    word = comparator.lower()
    rest = clean(ASPECT_END.sub("", following)).strip(" ,")
    relation = "less" if word in LESS else "more"
    inside = IN_NOUN.match(rest)
    if inside is not None:
        return inside["noun"], relation
    return _aspect(word, rest, before), relation


DOING = re.compile(r"(?:\b(?:is|are|be|seems?|to)\s+)*(?P<doing>(?:\w+ing|\w+s|\w+ed)\b[^,;]*)$")
PART_OF = re.compile(r"(?P<noun>[\w\s-]{3,60}?)\s+(?:of|for)\s+\S+\s+(?:is|are|seems)\s+(?:\w+\s+)?$")
BEFORE_NOUN = re.compile(r"^.*\b(?:[Tt]he|and)\s+")


def _aspect(word: str, rest: str, before: str) -> str:
    """The aspect: the words behind the comparative, else what was done or which part was meant before it."""
    quality = LESS.get(word) or MORE.get(word) or ""
    if rest and NO_NOUN.match(rest) is None:
        return NOUNS.get(rest.lower(), rest)
    if word in {"more", "less", "better"} and not rest:
        verb = DOING.search(before.rstrip())
        return clean(verb["doing"]) if verb else quality or "extent"
    if quality:
        noun = PART_OF.search(before)
        return clean(BEFORE_NOUN.sub("", noun["noun"])) if noun else clean(f"{quality} {rest}")
    return NOUNS.get(rest.lower(), "") or clean(f"{word} {rest}")

"""The words that compare: of what each tells, whether of more or of less of it, and the nouns for what it tells."""

from __future__ import annotations

import re

# Comparatives that tell of more of something, with the name of that something.
MORE = {
    "faster": "speed", "quicker": "speed", "speedier": "speed", "bigger": "size", "larger": "size", "greater": "size",
    "older": "age", "higher": "level", "better": "quality", "stronger": "strength", "longer": "length",
    "heavier": "weight", "broader": "breadth", "wider": "breadth", "deeper": "depth", "pricier": "price",
    "costlier": "price", "dearer": "price", "taller": "height", "harder": "difficulty", "tougher": "difficulty",
    "trickier": "difficulty", "steeper": "steepness", "richer": "richness", "easier": "ease", "simpler": "simplicity",
    "cleaner": "cleanliness", "safer": "safety", "friendlier": "friendliness", "leaner": "leanness",
    "smoother": "smoothness", "tighter": "tightness", "closer": "closeness", "nicer": "niceness", "clearer": "clarity",
    "stricter": "strictness", "smarter": "smartness", "sharper": "sharpness", "thicker": "thickness",
    "softer": "softness", "rougher": "roughness", "neater": "neatness", "handier": "handiness", "tidier": "tidiness",
    "sleeker": "sleekness", "denser": "density", "brighter": "brightness", "louder": "noise", "noisier": "noise",
    "hotter": "heat", "warmer": "warmth", "sturdier": "sturdiness", "bulkier": "bulk", "roomier": "room",
    "fuller": "completeness", "finer": "fineness", "healthier": "health", "livelier": "liveliness",
    "wordier": "wordiness", "clumsier": "clumsiness",
    "gentler": "gentleness", "milder": "mildness", "more": "",
}  # fmt: skip
# Comparatives that tell of less of something.
LESS = {
    "slower": "speed", "smaller": "size", "tinier": "size", "younger": "age", "newer": "age", "lower": "level",
    "worse": "quality", "weaker": "strength", "shorter": "length", "lighter": "weight", "narrower": "breadth",
    "cheaper": "price", "poorer": "quality", "slimmer": "thickness", "thinner": "thickness", "quieter": "noise",
    "cooler": "heat", "looser": "tightness", "shallower": "depth", "flatter": "steepness", "terser": "wordiness",
    "fewer": "", "less": "",
}  # fmt: skip
COMPARATIVES = MORE | LESS
COMPARATORS = frozenset(COMPARATIVES)
COMPARATOR = "|".join(sorted(COMPARATORS, key=lambda word: (-len(word), word)))

LEVELS = frozenset({"size", "level", "quality", "breadth", "length", ""})
"""Qualities that go without saying beside a noun: a larger community is more of community, not "size of community"."""

SUPERLATIVES = {
    {"better": "best", "worse": "worst", "more": "most", "less": "least"}.get(word, word[:-2] + "est"): word
    for word in COMPARATIVES
}
"""Each superlative with its comparative."""

# The nouns of adjectives that build them by no rule.
NOUNS = {
    "popular": "popularity", "mature": "maturity", "stable": "stability", "complex": "complexity",
    "complicated": "complexity", "secure": "security", "expensive": "price", "costly": "price", "powerful": "power",
    "efficient": "efficiency", "simple": "simplicity", "difficult": "difficulty", "modern": "modernity",
    "robust": "robustness", "common": "use", "verbose": "verbosity", "concise": "conciseness", "fast": "speed",
    "quick": "speed", "easy": "ease", "large": "size", "big": "size", "small": "smallness", "cheap": "cheapness",
    "good": "quality", "strong": "strength", "performant": "performance", "productive": "productivity",
    "lightweight": "lightness", "consistent": "consistency", "resilient": "resilience", "convenient": "convenience",
    "versatile": "versatility", "active": "activity", "widespread": "spread", "polished": "polish",
    "limited": "limits", "advanced": "advancement", "accurate": "accuracy", "precise": "precision",
    "transparent": "transparency", "elegant": "elegance", "private": "privacy", "safe": "safety", "rich": "richness",
    "generous": "generosity", "dynamic": "dynamism", "strict": "strictness", "opinionated": "opinionatedness",
    "widely used": "use", "commonly used": "use", "widely adopted": "adoption", "valuable": "value", "slow": "slowness",
    "hard": "difficulty", "compact": "compactness", "modular": "modularity", "open": "openness", "clear": "clarity",
    "suited": "suitability", "fun": "fun", "solid": "solidity", "heavy": "weight", "steep": "steepness", "old": "age",
    "complete": "completeness", "simplistic": "simplicity", "familiar": "familiarity", "reactive": "reactivity",
    "automatic": "automation",
    "responsive": "responsiveness", "durable": "durability", "spacious": "space", "important": "importance",
    "established": "standing", "proven": "standing", "granular": "granularity", "straightforward": "simplicity",
    "sophisticated": "sophistication", "mainstream": "use", "diverse": "diversity", "creative": "creativity",
    "involved": "complexity", "rigid": "rigidity", "energy-efficient": "energy efficiency", "agile": "agility",
}  # fmt: skip
NOUNS_OF_VERBS = {
    "perform": "performance", "scale": "scalability", "cost": "price", "charge": "price", "weigh": "weight",
    "last": "duration", "integrate": "integration", "earn": "earnings", "grow": "growth", "sell": "sales",
}  # fmt: skip
"""What verbs tell of, where their gerund would not say it."""

ENDINGS = (
    (re.compile(r"(?<=\w\w)able$"), "ability"),
    (re.compile(r"(?<=\w\w)ible$"), "ibility"),
    (re.compile(r"(?<=\w)iendly$"), "iendliness"),
    (re.compile(r"(?<=\w\w)ive$"), "iveness"),
    (re.compile(r"(?<=\w\w)ful$"), "fulness"),
    (re.compile(r"(?<=\w\w)ous$"), "ousness"),
)


def noun_of(adjective: str) -> str:
    """The noun for what an adjective tells; empty where none is known.

    >>> noun_of("popular"), noun_of("scalable"), noun_of("beginner-friendly"), noun_of("blue")
    ('popularity', 'scalability', 'beginner-friendliness', '')
    """
    known = NOUNS.get(adjective.lower())
    if known is not None:
        return known
    for ending, noun in ENDINGS:
        if ending.search(adjective) is not None:
            return ending.sub(noun, adjective)
    return ""


DOUBLING = frozenset(
    "set get run put plug debug spin scan ship begin stop let cut fit log map plan swap dig wrap drop tag trim "
    "chat".split()
)
VERB = re.compile(r"(?P<verb>[a-z]+)(?P<rest>.*)", re.DOTALL)


def doing(words: str) -> str:
    """What somebody does, told by the base form of its verb, as a thing: "learn", "set up", "use at work".

    >>> doing("learn"), doing("set up"), doing("configure for beginners"), doing("use")
    ('learning', 'setting up', 'configuring for beginners', 'use')
    """
    match = VERB.match(words)
    if match is None or match["verb"] in {"use", "access", "install", "install,"}:
        return {"install": "installation"}.get(words, words)
    verb, rest = match["verb"], match["rest"]
    if verb.endswith("ing") and len(verb) > len("bring"):
        return words
    if verb in DOUBLING:
        return f"{verb}{verb[-1]}ing{rest}"
    if verb.endswith("ie"):
        return f"{verb[:-2]}ying{rest}"
    if verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")):
        return f"{verb[:-1]}ing{rest}"
    return f"{verb}ing{rest}"

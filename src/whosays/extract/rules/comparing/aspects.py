"""What a comparative compares, and whether there is more or less of it: "slower" is less speed."""

from __future__ import annotations

import re
from typing import NamedTuple

from whosays.extract.rules.comparing.adjectives import COMPARATIVES, LESS, LEVELS, doing, noun_of
from whosays.extract.sentence.lexicon import is_adjective
from whosays.extract.sentence.wording import clean


class Aspect(NamedTuple):
    """What is compared, whether of it there is "more" or "less", and among whom or where (each scope one claim)."""

    text: str
    relation: str
    scopes: tuple[str, ...] = ()

    def worded(self, scope: str) -> str:
        """The aspect as it reads for one scope: "popularity in Norway"."""
        return f"{self.text} {scope}" if scope else self.text


ASPECT_END = re.compile(
    r"""
    \s+ (?: but | so | because | since | which | that | while | whereas | although | though | as | if | when | where
          | unless | by | due | given | making | makes | lets | thanks | especially | particularly
          | at\s+the\s+(?:moment|cost|expense|price)
          | and\s+(?=\w+s\b|will\b|can\b|it\b|you\b|they\b) | in\s+(?:this|general|my|our|terms|comparison)
          | out\s+of | on\s+the | here | overall
          | today | right\s+now | still | too | as\s+well | according | despite | rather | unlike | versus | vs
          | per\s+(?=se\b) ) \b .* $
  | \s+ (?: means? | works? | includes? | requires? | gives? | provides? | offers? | helps? | allows?
          | based\s+on ) \b .* $
  | \s* [—–()] .* $
  | \s* ["“”] .* $
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
"""Where the words for what is compared end, and the sentence goes on."""

LESS_IS_BETTER = re.compile(
    r"\b(?:pric(?:e|es|ing)|costs?|fees?|weight|size|footprint|memory|latency|lag|noise|complexity|boilerplate"
    r"|learning\s+curve|start-?up\s+time|build\s+time|load(?:ing)?\s+time|consumption|lock-in)\b",
    re.IGNORECASE,
)


def won_on(criterion: str) -> str:
    """What the winner by a criterion has more of: who wins on "Price" has no higher price but a better one.

    >>> won_on("Price"), won_on("Performance"), won_on("value for money")
    ('better price', 'Performance', 'value for money')
    """
    told = LESS_IS_BETTER.search(criterion) is not None and not criterion.lower().startswith(("low", "better", "best"))
    return f"better {criterion[:1].lower()}{criterion[1:]}" if told else criterion


IN_NOUN = re.compile(r"(?:in|at|on|with|regarding)\s+(?P<noun>\S.*)", re.DOTALL)
TO_DO = re.compile(
    r"(?:and\s+\w+\s+)?(?:for\s+(?P<who>[\w\s-]{2,30}?)\s+)?to\s+(?:\w+ly\s+)?"
    r"(?P<do>(?!(?:the|an?|your|its|their|what|this|that|how|being|\w+ing)\b)[a-z].*)",
    re.DOTALL,
)
SCOPE = re.compile(
    r"(?:^|\s+)(?P<by>for|in|among|amongst|on|across|within|at|under|with|when|during)\s+(?P<where>\S.*)$", re.DOTALL
)
BOUND_TO_NOUNS = frozenset({"for", "on", "with"})
LISTED = re.compile(r"\s*,\s*(?:and\s+|or\s+)?|\s+and\s+(?=(?:the\s+)?[A-Z])")
MEASURE = re.compile(r"\b(?:rate|speed|pace|performance|price|cost|weight|age|size)s?\b", re.IGNORECASE)
CURVE = re.compile(r"curve$")
EASY = frozenset("gentler flatter shallower smoother easier lower shorter milder smaller softer simpler".split())
INSIDE = frozenset({"better", "worse", "stronger", "weaker", "bigger", "larger", "smaller", "higher", "lower", "richer",
                    "greater", "poorer", "ahead"})  # fmt: skip
NAMELESS = frozenset(
    "one ones option options choice tool solution of product thing database language framework library platform app "
    "application software service system engine editor phone car laptop camera device default".split()
)
SUITED = frozenset({"suited", "fit", "fitted"})
GET_STARTED = re.compile(r"(?<=started)\s+with$")


def aspect_of(comparator: str, following: str, part: str = "") -> Aspect | None:
    """What is compared; None where the words do not tell it.

    `following` are the words between the comparative and its end, `part` what of its subject is meant ("the learning
    curve of X is steeper").

    >>> aspect_of("more", "popular in Norway and Uruguay")
    Aspect(text='popularity', relation='more', scopes=('in Norway', 'in Uruguay'))
    >>> aspect_of("slower", "", "rate of growth")
    Aspect(text='rate of growth', relation='less', scopes=())
    >>> aspect_of("gentler", "learning curve")
    Aspect(text='learning curve', relation='less', scopes=())
    >>> aspect_of("easier", "to learn")
    Aspect(text='ease of learning', relation='more', scopes=())
    """
    word = comparator.lower()
    relation = "less" if word in LESS else "more"
    rest = clean(ASPECT_END.sub("", " " + following)).strip(" ,")
    if word in INSIDE and (inside := IN_NOUN.match(rest)) is not None:
        return Aspect(clean(f"{inside['noun']} {'of ' + part if part else ''}"), relation)
    rest, scopes = _scoped(rest)
    if CURVE.search(rest or part) is not None:
        return Aspect(rest or part, "less" if word in EASY or (word == "less") else "more", scopes)
    text = _named(word, rest, part)
    return Aspect(text, relation, scopes) if text else None


IN_SPIRIT = re.compile(r"(?:spirit|style|nature|design|size|age|price|speed|scope|feel|look)\s+to\b")  # closer in it
OWN = re.compile(r"(?:its|their)\s+")


def _scoped(rest: str) -> tuple[str, tuple[str, ...]]:
    """The words of an aspect without those that say for whom or where it holds, and these, each place by itself."""
    match = SCOPE.search(rest)
    if match is None or TO_DO.match(rest) is not None:
        return rest, ()
    if match["where"].endswith("the box") or IN_SPIRIT.match(match["where"]):
        return rest, ()
    before = rest[: match.start()]
    if OWN.match(match["where"]) and noun_of(before):
        return f"{before} {match['by']} {OWN.sub('', match['where'])}", ()
    if before and match["by"] in BOUND_TO_NOUNS and not noun_of(before) and before not in NAMELESS:
        return rest, ()  # "support for forms": no place, but what the noun is of
    names = LISTED.split(match["where"])
    if len(names) > 1 and not all(re.match(r"(?:the\s+)?[A-Z]", name) for name in names):
        names = [LISTED.split(match["where"])[0]]
    return before, tuple(f"{match['by']} {name}" for name in names if name)


def _named(word: str, rest: str, part: str) -> str:
    """The noun for what is compared; empty where none can be told."""
    quality = COMPARATIVES[word]
    done = TO_DO.match(rest)
    if done is not None:
        base = quality if quality not in LEVELS else ""
        what = doing(GET_STARTED.sub("", done["do"]))
        return clean(f"{base} of {what} {f'({part})' if part else ''}") if base else ""
    if word in {"more", "less", "fewer"}:
        return _of_adjective(rest, part)
    if not rest:
        return _of_part(quality, part)
    if rest.split()[0].lower() in NAMELESS and len(rest.split()) == 1:
        return f"{quality}" if quality not in LEVELS or quality in {"size", "quality"} else ""
    if rest in SUITED:
        return "suitability"
    if rest.startswith(("to ", "in ")):
        return clean(f"{quality} {f'of {part}' if part else ''} {rest}") if quality not in LEVELS else ""
    if quality in LEVELS:
        return rest
    return f"{quality} of {rest}" if part == "" else f"{quality} of {part} {rest}"


def _of_part(quality: str, part: str) -> str:
    """As in "its ecosystem is richer" and, with a quality that goes without saying, "its ecosystem is bigger"."""
    if not part:
        return quality
    return part if quality in LEVELS or MEASURE.search(part) else f"{quality} of {part}"


def _of_adjective(rest: str, part: str) -> str:
    """What "more" and its like are more of: "popular", "powerful type system", "enterprise adoption"."""
    if not rest:
        return part
    first, _, further = rest.partition(" ")
    whole = noun_of(rest)
    if whole:
        return _of_part(whole, part)
    if first.lower().endswith("ly") and further and first.lower() not in {"friendly", "user-friendly"}:
        return f"{rest} ({part})" if part else rest
    done = TO_DO.match(further)
    noun = noun_of(first)
    if done is not None and (noun or is_adjective(first)):
        return clean(f"{noun or first} of {doing(done['do'])}")
    if not noun or further.startswith(("and ", "or ")):
        return f"{rest} ({part})" if part else rest
    if further.split()[0].lower() in NAMELESS and len(further.split()) == 1:
        return noun
    what = AND_MORE.sub("", further.removeprefix("of ").removeprefix("in "))
    return clean(f"{noun} of {what}")


AND_MORE = re.compile(r",?\s+and\s.*$", re.DOTALL)
"""A further noun, of which nothing is compared: "a more intuitive interface and ready-made tools"."""

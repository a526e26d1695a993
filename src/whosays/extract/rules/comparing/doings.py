"""What a verb compares: "scales better" is scalability, "takes longer to learn" time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import COMPARATIVES, LESS, LEVELS, NOUNS_OF_VERBS, doing
from whosays.extract.rules.comparing.aspects import ASPECT_END, Aspect, aspect_of

if TYPE_CHECKING:
    from whosays.extract.rules.comparing.comparatives import Comparative

OF_SEVERAL = re.compile(r"(?:^|\s)(?:work|run|perform|scale|look|feel|load|start|cost|last|play|sound)$")
HELPING = re.compile(
    r"^(?:(?:seems?|appears?|tends?)\s+to\s+(?:be\s+)?|(?:is|are|can|now|still|just|already|also|usually"
    r"|generally|often|\w+ly)\s+)+",
    re.IGNORECASE,
)


def done(comparative: Comparative, words: str) -> Aspect | None:
    """The aspect where the verb tells it: "scales better", "starts faster", "costs less"; None where a noun does."""
    word = comparative.word
    rest = ASPECT_END.sub("", " " + words).strip()
    verb, _, object_ = HELPING.sub("", comparative.verb_text).partition(" ")
    base = _base(verb.lower())
    if comparative.frame == "does" and (verb.endswith("ed") or OF_SEVERAL.search(object_)):
        return Aspect("", "more")  # "bodies work": whose?
    if comparative.frame == "has" and base == "take" and rest.startswith("to "):
        return Aspect(f"time {rest}", "less" if word in LESS else "more")
    if comparative.frame == "is" or (comparative.frame == "has" and rest):
        return None
    if comparative.frame == "has" and base not in NOUNS_OF_VERBS and base != "take":
        return Aspect("", "more")
    if (
        comparative.frame == "does"
        and rest
        and word in {"more", "less", "fewer"}
        and not rest.startswith(("in ", "on ", "with ", "for "))
    ):
        return None
    quality = COMPARATIVES[word]
    noun = (NOUNS_OF_VERBS.get(base) if quality in LEVELS else "") or (
        "time" if base == "take" else doing(f"{base} {object_}".strip())
    )
    relation = "less" if word in LESS else "more"
    if quality == "length" and noun.endswith("ing"):
        noun += " time"
    if comparative.people:
        noun = f"{noun} of {comparative.people}"
    plain = quality in LEVELS or base == "take"
    found = aspect_of(word, rest) if rest.startswith(("in ", "on ", "with ", "for ", "under ", "at ")) else None
    text = noun if plain else f"{quality} of {noun}"
    return Aspect(text, relation, found.scopes if found else ())


def _base(verb: str) -> str:
    """The base form of a verb in the third person: "scales", "passes", "relies"; of another form the form itself."""
    if verb.endswith("ies"):
        return f"{verb[:-3]}y"
    if verb.endswith(("sses", "shes", "ches", "xes", "oes")):
        return verb[:-2]
    if verb.endswith("ing"):
        return verb
    return verb[:-1] if verb.endswith("s") and not verb.endswith("ss") else verb

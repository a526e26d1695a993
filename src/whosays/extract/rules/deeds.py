"""Which verbs with what follows them tell something that a subject does: "runs on Linux", "takes care of updates"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import SEEMING, VAGUE, is_adjective

if TYPE_CHECKING:
    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span

# Verbs of burdens: after "can" they tell a danger, not what a thing is able to do.
BURDENS = frozenset(
    "require need depend suffer struggle limit restrict rely benefit differentiate cost charge excel weigh restrict "
    "fit take feel look stay consume".split()
)
PRICED = frozenset({"cost", "charge", "start"})
PEOPLE = (
    r"(?: you | users | developers | teams | people | businesses | companies | programmers | customers | beginners )"
)
# What must follow a verb that says little by itself.
TELLING: dict[str, re.Pattern[str]] = {
    "make": re.compile(
        r"""
        .* \b (?: easy | easier | simple | simpler | possible | hard | harder | difficult | straightforward | quick
                | effortless | painless | a\s+breeze | a\s+snap ) \b
      | use\s+of\s
        """,
        re.VERBOSE | re.IGNORECASE,
    ),
    "help": re.compile(rf"{PEOPLE} \s | (?:with|to|reduce|keep|prevent|avoid|improve)\s", re.VERBOSE | re.IGNORECASE),
    "take": re.compile(r"care\s+of\s|advantage\s+of\s|an?\s+(?:[\w-]+,?\s+){1,4}approach\b", re.IGNORECASE),
    "keep": re.compile(r"(?!\w+ing\b|up\b|in\b|on\b|it\b|to\b)\w", re.IGNORECASE),
    "run": re.compile(
        r"(?:on|in|as|across|offline|inside|locally|natively|under|without|directly|entirely|everywhere|anywhere)\b",
        re.IGNORECASE,
    ),
    "work": re.compile(
        r"(?:on|across|offline|inside|locally|natively|without|directly|entirely|everywhere|anywhere|only|out\s+of)\b",
        re.IGNORECASE,
    ),
    "build": re.compile(r"(?:on|upon|on\s+top\s+of)\s", re.IGNORECASE),
    "start": re.compile(r"(?:up\s+)?(?:quickly|instantly|fast|immediately)\b", re.IGNORECASE),
    "read": re.compile(r"(?:and|from|data|files?)\s", re.IGNORECASE),
    "write": re.compile(r"(?:to|data|logs?)\s", re.IGNORECASE),
    "receive": re.compile(r"(?:regular|frequent|automatic|monthly|weekly)\s", re.IGNORECASE),
    "stick": re.compile(r"(?:to|with)\s", re.IGNORECASE),
    "fit": re.compile(r"in(?:to)?\s", re.IGNORECASE),
    "aim": re.compile(r"to\s+\w+\s+\w", re.IGNORECASE),
    "ship": re.compile(r"as\s", re.IGNORECASE),
    "come": re.compile(r"as\s", re.IGNORECASE),
    "share": re.compile(r"(?:your|data|files?|the|notes|screens?|one)\s", re.IGNORECASE),
    "back": re.compile(r"up\s", re.IGNORECASE),
    "play": re.compile(r"(?:nicely|well)\s+with\s", re.IGNORECASE),
}
BEFORE_ADJECTIVE = re.compile(
    r"(?:(?:a\s+bit|very|quite|rather|somewhat|more|less|really|pretty|surprisingly|incredibly|slightly)\s+)*",
    re.IGNORECASE,
)
NO_OBJECT_BEGINS = re.compile(
    r"(?:it|this|that|them|these|those|and|or|but|if|because|more\s+than|less\s+than|as\s+\w+\s+as|than|sense|so)\b(?!\s+(?:easy|easier|hard|harder|simple|simpler|possible))",
    re.IGNORECASE,
)
SAME = re.compile(
    r"^(?:a\s+|an\s+|very\s+|entirely\s+|completely\s+)*different(?:ly)?\b|\ba\s+(?:\w+\s+)?different\b|\bdifferent(?:ly)?\s+(?:strengths?|paths?|approach(?:es)?|needs?|goals?|purposes?|directions?|ways?|audiences?|things?|trade|philosoph)|\bthe\s+same\b(?!\s+time)|\bsimilar(?:ly)?\b",
    re.IGNORECASE,
)
# Objects without content: "handles the rest", "represents the most popular options", "covers everything".
NO_CONTENT = re.compile(
    r"""
    (?: the\s+(?:rest|job|work|market|trick|needs?|basics|essentials) | everything(?:\s+else)? | all | things?
      | an?\s+(?:great|good|solid|fine|decent|nice|better)\s+(?:job|work|choice|option|deal)\b.*
      | (?:the|a|an|one|two|three|four|five|some|many|several)\s+ (?:[\w-]+\s+){0,3}
        (?:options?|choices?|solutions?|contenders?|names?|players?)
    ) $
    """,
    re.VERBOSE | re.IGNORECASE,
)
DUTY = re.compile(r"to\s", re.IGNORECASE)
CONNECTING = frozenset({"integrate", "sync", "connect", "pair"})
TO_NAME = re.compile(r"(?:\w+ly\s+)?(?:with|to|into)\s+(?:the\s+)?[A-Z]")
ON_YOU = re.compile(r"(?:up)?on\s+(?:your|you|what|how|which|whether|who)\b", re.IGNORECASE)
FIGURE = re.compile(
    r"(?:an?\s+(?:extra|additional|flat)\s+)?(?:about|around|only|just|from|at)?\s*[$€£₹\d~]", re.IGNORECASE
)


def deed(predicate: Predicate, text: str, label: Span | None) -> bool:
    """Whether a verb and what follows it, `text`, tell by themselves what a subject does.

    `label` is that of the bullet they stand in: "Templates: X uses them" needs no more.
    """
    lemma = predicate.lemma
    if predicate.modal == "can" and predicate.negation is None and lemma in BURDENS:
        return False
    if lemma in PRICED and FIGURE.match(text):
        return False  # a price, told by its own rule
    if lemma in {"need", "require"} and DUTY.match(text):
        return False  # "needs to grow up"
    if lemma in CONNECTING and TO_NAME.match(text):
        return False  # "integrates with Slack", told by its own rule
    if lemma == "depend" and ON_YOU.match(text):
        return False  # "depends on your needs"
    if lemma in SEEMING:
        return _is_adjective_next(text)
    if SAME.search(text) or NO_CONTENT.match(text):
        return False  # "charge nearly the same", a comparison; "handles the rest"
    if lemma in TELLING and label is None:
        return TELLING[lemma].match(text) is not None
    if NO_OBJECT_BEGINS.match(text) and label is None:
        return False
    return label is not None or predicate.negation is not None or lemma not in VAGUE


def _is_adjective_next(text: str) -> bool:
    """Whether an adjective follows a verb of seeming: "feels a bit dated"."""
    degree = BEFORE_ADJECTIVE.match(text)
    words = text[degree.end() if degree else 0 :].split()
    return bool(words) and (is_adjective(words[0]) or words[0].endswith("ed")) and words[0] != "like"

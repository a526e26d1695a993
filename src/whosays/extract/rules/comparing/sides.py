"""The two sides of a comparison: whose it is, and with what it compares."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.rules.comparing.comparatives import ASIDE
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.lexicon import COPULAS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span


class Whose(NamedTuple):
    """The things a comparison is told of, and what of them is meant ("learning curve"), if not they as a whole."""

    topics: tuple[Topic, ...]
    part: str = ""
    begin: int = -1  # the letter at which the words for it begin, where that is before the topic's name


ADVERB = (
    r"(?:also|both|all|each|still|now|already|currently|just|really|clearly|itself|however|too|,|\w+ly|only|not|alone)"
)
DIRECT = re.compile(rf"\s*(?:{ADVERB}\s*)*", re.IGNORECASE)
PART = re.compile(r"\s*(?P<part>[a-z/-]+(?:\s+[\w/-]+){0,4}?)\s*(?:['’]s)?\s*$", re.IGNORECASE)
AGAIN = re.compile(
    r"""
    (?: , | \b (?: and | but | yet | or | so | that | as\s+a\s+(?:result|consequence) ) \b | — ) \s*
    (?: (?: also | therefore | thus | hence | then | for\s+(?:that|this)\s+reason | because\s+of\s+(?:that|this)
      | in\s+turn
          | of\s+course | as\s+a\s+(?:result|consequence) | \w+ly ) ,? \s+ | ,\s+[^,]{2,40},\s+ )*
    (?: (?:it|they) \b \s* | (?:its|their) \s+ (?P<part> [a-z][\w-]* (?: \s+[\w-]+ ){0,2}? ) \s* )?
    $
    """,
    re.VERBOSE | re.IGNORECASE,
)
RELATIVE = re.compile(r"\b(?:which|who|whose|where|when|that)\b", re.IGNORECASE)
NO_PART = COPULAS | {form for form, (_, kind) in VERBS.items() if kind == "third"} | frozenset(
    "and or but that which who than with without to has have does by of can could will would may might do did".split()
)  # fmt: skip
SOFT = frozenset({"of"})


def whose(clause: Clause, verb: int) -> Whose | None:
    """What the verb at a letter of the clause speaks of; None where that is not sure."""
    found = (_of_topics(clause, verb) if clause.topics else None) or _of_both(clause, verb)
    if found is not None:
        return found
    named = [mention for mention in clause.mentions if mention.span.end - clause.span.start <= verb]
    if not named or (clause.topics and named[-1].span.end - clause.span.start <= clause.subject_end):
        return None
    return _of_mention(clause, named[-1], verb)


BOTH = re.compile(r"\b(?:both|they\s+both|the\s+two)\s+(?:\w+ly\s+)?$", re.IGNORECASE)


def _of_both(clause: Clause, verb: int) -> Whose | None:
    """The two things that a clause names before "both": "X is calmer than Y, and both are calmer than Z"."""
    match = BOTH.search(clause.span.text, 0, verb)
    if match is None:
        return None
    named = {
        mention.subject: mention for mention in clause.mentions if mention.span.end <= clause.span.start + match.start()
    }
    span = clause.span[match.start() : verb].rstrip()
    return Whose(tuple(Topic(name, span) for name in named)) if len(named) == 2 else None


def _of_topics(clause: Clause, verb: int) -> Whose | None:
    """Whether a verb speaks of the clause's topics, right behind them, behind a part of them, or once more."""
    if clause.implied is not None and verb <= clause.subject_end:
        return Whose(clause.topics)
    bridge = clause.span.text[clause.subject_end : verb] if verb >= clause.subject_end else ""
    bridge = ASIDE.sub(" ", bridge)
    bridge = bridge.removeprefix("'s").removeprefix("’s") if bridge[:2] in ("'s", "’s") else bridge
    if DIRECT.fullmatch(bridge):
        return Whose(clause.topics, _people(clause.topics[0].span))
    part = _part(bridge)
    if part:
        return Whose(clause.topics, part)
    between = _named_between(clause, clause.subject_end, verb)
    again = AGAIN.search(bridge)
    referring = again is not None and (again["part"] or again[0].lower().rstrip().endswith(("it", "they")))
    if again is not None and (referring or not RELATIVE.search(bridge[: again.start()])):
        relative = again[0].lower().strip().startswith("that")
        if relative and not (clause.predicates and clause.predicates[0].lemma == "be" and not between):
            return None
        if referring and _is_name(clause) and not all(_stands_beside(clause, mention) for mention in between):
            return None
        return Whose(clause.topics, again["part"] or "")
    return None


PEOPLE = re.compile(r"(?:community|developers?|users?)$")


def _people(span: Span | None) -> str:
    """The people that a name's words mean: "community" in "the Alder community is larger"; else empty."""
    match = PEOPLE.search(span.text) if span is not None else None
    return match[0] if match is not None else ""


BESIDE = re.compile(r"\b(?:than|over|of|to|with|by|from|unlike|against)\s+(?:the\s+)?$", re.IGNORECASE)


def _stands_beside(clause: Clause, mention: Mention) -> bool:
    """Whether a name stands behind a word that makes it no subject, so that no pronoun behind it means it."""
    return BESIDE.search(clause.span.text[: mention.span.start - clause.span.start]) is not None


def _is_name(clause: Clause) -> bool:
    """Whether the clause's topic is named there, not meant by a pronoun."""
    return any(mention.span == clause.topics[0].span for mention in clause.mentions)


def _part(bridge: str) -> str:
    """What of its subject a verb speaks of: "learning curve" in "Alder's learning curve is"; empty where none."""
    match = PART.fullmatch(bridge)
    if match is None:
        return ""
    words = match["part"].split()
    while words and words[-1].lower().endswith("ly"):
        words.pop()
    lowered = [word.lower() for word in words]
    if not words or any(word in NO_PART and not (word in SOFT and number) for number, word in enumerate(lowered)):
        return ""
    return " ".join(words)


def _named_between(clause: Clause, start: int, end: int) -> list[Mention]:
    base = clause.span.start
    return [
        mention for mention in clause.mentions if start <= mention.span.start - base and mention.span.end - base <= end
    ]


LEADS = re.compile(
    r"""
    (?: ^ | [,:;—–(] | \b (?: that | think | feel | say | believe | find | argue | and | but | so | while | whereas
        | because | since | though | although | then | the | for\s+me | overall | where | find | though | says
        | found ) )
    \s* (?: the\s+ )? ["“]? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
LED_IN = re.compile(r"(?:in|on|for|at|by|under|as\s+of|with|during|across)\s+[\w\s'’-]{2,40}\s$", re.IGNORECASE)
NO_VERB = NO_PART - {"of", "with", "to", "by", "and"}
OF = re.compile(
    r"""
    (?: ^ | [,:;]\s | \b(?:and|but|that)\s ) \s*
    (?P<words> (?:the\s+|an?\s+)? (?P<part> [A-Za-z][\w/-]* (?: \s+[\w/-]+ ){0,6}? ) ) \s+
    (?: of | for | in | with ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _of_mention(clause: Clause, mention: Mention, verb: int) -> Whose | None:
    """Whether a verb speaks of a name that stands inside its clause, right before it or before a part of it."""
    text, base = clause.span.text, clause.span.start
    end = mention.span.end - base + 2 * mention.possessive
    bridge = ASIDE.sub(" ", text[end:verb])
    part = ""
    if not DIRECT.fullmatch(bridge):
        part = _part(bridge) if mention.possessive else ""
        if not part:
            return None
    part = part or _people(mention.span)
    before = text[: mention.span.start - base]
    topic = (Topic(mention.subject, mention.span),)
    if LEADS.search(before):
        return Whose(topic, part)
    led = LED_IN.match(before)
    if led is not None and NO_VERB.isdisjoint(led[0].lower().split()) and not clause_names(clause, mention):
        return Whose(topic, part)
    held = OF.search(before)
    if held is not None and not part and NO_VERB.isdisjoint(held["part"].lower().split()):
        return Whose(topic, held["part"], held.start("words"))
    return None


def clause_names(clause: Clause, mention: Mention) -> bool:
    """Whether the clause names another thing before a name."""
    return any(other.span.start < mention.span.start for other in clause.mentions)


THAN = re.compile(
    r"""
    (?: \s+ than | ,?\s+ (?:as\s+|when\s+)?compared\s+(?:to|with|against) | ,?\s+ relative\s+to
      | ,?\s+ in\s+comparison\s+(?:to|with) | ,\s+ unlike )
    \s+
    (?P<lead> (?:
      (?: that | those | the\s+ones? | the | of | in | on | for | with | what | using | either | both | from | by
        | when
        | a | an | to | most | any | its | \w+ing(?:\s+(?!than\b)[\w-]+){0,4}? ) \s+ )* )
    """,
    re.VERBOSE | re.IGNORECASE,
)
TOGETHER = re.compile(r"\s*(?:,|,?\s+and|,?\s+or|,?\s+nor|&|/)\s*(?:the\s+)?")
ALL_OTHERS = re.compile(
    r"""
    (?: (?P<two> both (?: \s+ (?:of\s+them|others|rivals|competitors) )? | either (?: \s+ (?:rival|competitor
      |of\s+them) )?
             | the\s+other\s+two )
      | the\s+other\s+(?P<number>three|four|five)
      | (?: (?:all|any\s+of) \s+ )? (?: the\s+(?:others|rest|competition) | its\s+(?:rivals|competitors) ) )
    (?! [\w-] | \s+ (?:and|of|in) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
NUMBER_OF_OTHERS = {"three": 3, "four": 4, "five": 5}
OTHER_ONE = re.compile(
    r"""
    (?:the|its) \s+ (?: other | rival | competitor | counterpart | latter | former | sibling ) (?:\s+one)?
    (?= \s* (?: [.,;:!?)] | $ ) | \s+ (?: in | on | for | when | because | by | at | and | but | is | does | with ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
GOES_ON = re.compile(r"\s+(?P<word>[a-z][\w-]*)")
MAY_FOLLOW = frozenset(
    "in on for at by with and or but when if while because since as is does do are has have can will to due thanks "
    "despite especially particularly overall today right now here that which so though although from under "
    "among across "
    "both within without out even yet ever until per after before of where also too either users developers apps "
    "according via over through".split()
)


class Standard(NamedTuple):
    """What a comparison names as its other side: names with their places (none: no subject), and its words.

    `start` is where "than" begins, `begin` where the words behind it do, `end` where they end.
    """

    mentions: tuple[Mention, ...]
    start: int
    begin: int
    end: int


def standard(clause: Clause, start: int, stop: int) -> Standard | None:
    """The other side told behind a comparative ("than Birch"); None where there is no "than" between two letters."""
    text, base = clause.span.text, clause.span.start
    match = THAN.search(text, start, min(stop, start + 140))
    if match is None:
        return None
    if re.search(r"[.;:!?]\s", text[start : match.start()]):
        return None
    found: list[Mention] = []
    end = match.end()
    for mention in clause.mentions:
        at = mention.span.start - base
        if at < match.end():
            continue
        if not (TOGETHER.fullmatch(text, end, at) if found else at == end):
            break
        found.append(mention)
        end = mention.span.end - base + 2 * mention.possessive
    begin = match.start("lead")
    if not found and (others := ALL_OTHERS.match(text, begin) or OTHER_ONE.match(text, begin)):
        end = others.end()
    return Standard(tuple(found), match.start(), begin, end)


def goes_on(clause: Clause, end: int) -> str:
    """The noun behind a name that makes it another thing: "templates" in "than Birch templates"; else empty."""
    match = GOES_ON.match(clause.span.text, end)
    if match is None or match["word"] in MAY_FOLLOW or match["word"].endswith("ly"):
        return ""
    return match["word"]


BEFORE = re.compile(
    r"""
    (?: ^ | [,;:—]\s* | \b(?:and|but|while|so|yet)\s+ )
    (?: compared\s+(?:to|with) | unlike | in\s+comparison\s+(?:to|with) | in\s+contrast\s+(?:to|with)
      | as\s+opposed\s+to
      | relative\s+to | next\s+to | versus | when\s+compared\s+(?:to|with) )
    \s+ (?: the | both | either )? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def set_before(clause: Clause, verb: int) -> tuple[Mention, ...]:
    """The other side told before the subject: "Unlike Birch, …", "Compared to Birch and Cedar, …"."""
    text, base = clause.span.text, clause.span.start
    found: list[Mention] = []
    for mention in clause.mentions:
        at, end = mention.span.start - base, mention.span.end - base
        if end > verb:
            break
        joined = found and TOGETHER.fullmatch(text, found[-1].span.end - base, at)
        if (joined and "," not in text[found[-1].span.end - base : at]) or (not found and BEFORE.search(text, 0, at)):
            found.append(mention)
    comma = bool(found) and text.find(",", found[-1].span.end - base, verb) >= 0
    return tuple(found) if comma else ()


def the_other(page: Page, clause: Clause, subject: str, pair: Sequence[str], previous: Sequence[Topic]) -> str:
    """The one thing that an unfinished comparison is with: the other of two; empty where there is none or several.

    The two are those of the heading, those that its sentence sets against each other, those of the sentence before,
    or the page's only two.
    """
    for names in (
        tuple(pair),
        _set_against(page, clause),
        tuple(dict.fromkeys(topic.name for topic in previous)),
        page.subjects.names,
    ):
        if len(names) == 2 and subject in names:
            other = names[0] if subject == names[1] else names[1]
            strangers = {mention.subject for mention in clause.mentions} - {subject, other}
            return "" if strangers else other
    return ""


def _set_against(page: Page, clause: Clause) -> tuple[str, ...]:
    """The names of a sentence that sets things against each other: "Alder is old, but Birch is faster"."""
    if not clause.contrast:
        return ()
    return tuple(dict.fromkeys(mention.subject for mention in page.mentions(clause.sentence)))


PRONOUNS = frozenset({"it", "its", "they", "their", "this"})
NEAR = 240  # letters before a sentence in which a pronoun's name is looked for


def may_mean_another(clause: Clause, topic: Topic, rival: str) -> bool:
    """Whether a pronoun may mean the other thing: where that was named last, in any case, and not beside something.

    "Everybody here uses birch. It is the more popular": not of the Alder that was spoken of before.
    """
    if clause.implied is not None or (topic.span is not None and topic.span.text.lower() not in PRONOUNS):
        return False  # an entry of a list is its heading's
    end = clause.sentence.start
    before = clause.sentence.document.text[max(0, end - NEAR) : end].lower()
    at = before.rfind(rival.lower())
    return at > before.rfind(topic.name.lower()) and BESIDE.search(before[:at]) is None

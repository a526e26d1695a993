"""Wordings whose subject is not the clause's first words: "the main drawback of X is …", "developers use X to …"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.advantages import advantage
from whosays.extract.rules.uses import purpose
from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.lexicon import COPULAS, VERBS, is_adjective
from whosays.extract.sentence.phrasing import OBJECT_END, is_conditional, list_parts, trimmed, without_determiners
from whosays.extract.sentence.standalone import standalone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.rules.features import Context
    from whosays.provenance import Span
    from whosays.records import Claim

# Without one of these words none of the patterns below can match.
TRIGGERS = frozenset(
    "use choose prefer pick word term adjective reason reasons advantage advantages benefit benefits strength "
    "strengths upside upsides point points pro pros disadvantage disadvantages downside downsides drawback "
    "drawbacks weakness weaknesses con cons limitation limitations problem problems categorize categorise "
    "possible available supported implemented provided offered solved done achieved built "
    "describe described classify regard call called label consider characterize such feature features component "
    "components capabilities facilities functionality functionalities get there like so can".split()
)


def idioms(page: Page, clause: Clause, context: Context) -> Iterator[Claim]:
    """The qualities that a clause tells in one of the wordings of this module."""
    if TRIGGERS.isdisjoint(clause.words):
        return
    yield from _around_names(page, clause)
    topic = _topic(clause, context)
    if topic is not None:
        yield from advantage(page, clause, topic)
        yield from _calling(page, clause, topic)
        yield from _enumerated(page, clause, topic)
        yield from _can_be_used(page, clause, topic)


def _topic(clause: Clause, context: Context) -> Topic | None:
    """What a clause is about: its one topic, else the one subject that it names, else its section's."""
    if len(clause.topics) == 1:
        return clause.topics[0]
    named = tuple(Topic(mention.subject, mention.span) for mention in clause.mentions)
    if not named:
        return context.section[0] if len(context.section) == 1 else None
    return named[0] if len({topic.name for topic in named}) == 1 else None


PEOPLE_USE = re.compile(
    r"""
    \b (?: developers? | people | teams? | companies | enterprises | you | one | we | they | users | programmers
         | businesses | organi[sz]ations | startups | engineers | professionals | designers | writers ) \s+
    (?: (?:often|mainly|can|should|may|usually|also|mostly|typically|commonly|frequently)\s+ )*
    (?: use | choose | prefer | pick ) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
TO_WHAT = re.compile(r"\s+(?:to|for|when)\s+(?P<what>[^;]+)")
THE_WORD = re.compile(
    r"""
    [“\"]?(?P<what>[A-Z][\w-]+)[”\"]? \s+ is\s+ the\s+ (?:(?:best|right|first)\s+)? (?:word|term|adjective|way) \s+
    (?:that|which|to) \s+ (?:\w+\s+){0,2}? (?:describes?|sums?\s+up|characteri[sz]es?) \s+ (?:the\s+)? $
    """,
    re.VERBOSE,
)
IMPOSSIBLE = re.compile(
    r"""
    (?: .*[,;:]\s* | \W+ | (?:and|but|however|also),?\s+ )? (?P<what> \w.{2,90}? ) \s+
    (?: (?: (?:is|are) \s+ (?:currently\s+|still\s+)? (?P<no> not ) | (?P<isnt> isn['’]t | aren['’]t ) ) \s+
        (?:(?:yet|currently|natively)\s+)?
        (?: possible | available | supported | built\s+in | implemented | provided | offered )
      | (?P<cannot> cannot | can\s+not | can['’]t ) \s+ be \s+ (?: solved | done | achieved | implemented ) )
    \s+ (?:in|on|with|by) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
HELD_BY = re.compile(r"\s+(?:features?\s+|functions?\s+|support\s+)?(?:of|in|from)\s+(?:the\s+)?$", re.IGNORECASE)
OF_OTHERS = re.compile(r"(?<=\w)\s+(?:features?|functions?|capabilities)(?:\s+(?:of|in|from)\s+\S+)?$", re.IGNORECASE)
NO_THING = COPULAS | {form for form, (_, form_kind) in VERBS.items() if form_kind in {"third", "past"}} | frozenset(
    "it this that there these those they which who what you we he she in on for with and or but if when where so can "
    "not no however".split()
)  # fmt: skip
LONGEST_THING = 7  # words
THERE = re.compile(
    r"""
    (?: .*[,;]\s* | (?:and|but|however),?\s+ )?
    there (?: ['’]s | \s+is | \s+are | \s+(?P<not>isn['’]t|aren['’]t) ) \s+ (?:(?:also|currently|still)\s+)?
    (?P<no> no )? (?: \s* (?:any|a|an) )? \s*
    (?P<what> [\w-]+ (?:\s+[\w-]+){0,5}? ) \s+ (?:in|for|with|on) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
ENDED = re.compile(r"\s*(?:[,.;!)]|$|yet\b|at\s+all\b|by\s+default\b|itself\b|and\b|but\b|out\s+of\b)")
NOT_THERE = frozenset(
    "way need reason doubt point question difference place room room learning lot thing things".split()
)


IMPOSSIBLE_WORDS = frozenset(
    "possible available supported built implemented provided offered solved done achieved".split()
)


def _around_names(page: Page, clause: Clause) -> Iterator[Claim]:
    """As in "Developers use X to build shops"; "Light is the word for X"; "there is no search in X"."""
    span = clause.span
    for mention in clause.mentions:
        before = span[: mention.span.start - span.start]
        after = span[mention.span.end - span.start :]
        if before.search(PEOPLE_USE) and (use := after.match(TO_WHAT)):
            if value := purpose(use["what"]):
                yield page.claim(mention.subject, "use_case", value, about=mention.span)
        elif word := before.match(THE_WORD):
            if is_adjective(word["what"].text):
                yield page.claim(mention.subject, "feature", span, text=word["what"].text, about=mention.span)
        elif "there" in clause.words and (there := before.match(THERE)) and after.match(ENDED):
            yield from _there(
                page, Topic(mention.subject, mention.span), there["what"], there.get("no") or there.get("not")
            )
        elif (
            not IMPOSSIBLE_WORDS.isdisjoint(clause.words) and (none := before.match(IMPOSSIBLE)) and after.match(ENDED)
        ):
            no = none.get("no") or none.get("isnt") or none.get("cannot")
            yield from _impossible(page, clause, Topic(mention.subject, mention.span), none["what"], no)


def _impossible(page: Page, clause: Clause, topic: Topic, what: Span, no: Span | None) -> Iterator[Claim]:
    """As in "Routing is not possible in X"; "the routing of Y cannot be done in X", which Y has then."""
    inside = [mention for mention in clause.mentions if mention.span in what]
    holder = inside[0] if len(inside) == 1 and inside[0].subject != topic.name else None
    thing = what
    if inside:
        held = what[: inside[0].span.start - what.start].search(HELD_BY)
        if holder is None or held is None or holder.span.end != what.end:
            return
        thing = what[: held.start()]
    thing = trimmed(thing, OF_OTHERS)
    words = without_determiners(thing).text.lower().split()
    if not 0 < len(words) <= LONGEST_THING or not NO_THING.isdisjoint(words):
        return
    value = standalone(without_determiners(thing))
    if value is None:
        return
    yield page.claim(topic.name, "feature", value, about=topic.span, negation=no)
    if holder is not None:
        yield page.claim(holder.subject, "feature", value, about=holder.span)


def _there(page: Page, topic: Topic, what: Span, no: Span | None) -> Iterator[Claim]:
    """As in "there is no built-in search in X": what is there counts only as something built in, or as none."""
    words = what.text.lower().split()
    built_in = words[0] in {"built-in", "native", "official", "dedicated", "integrated"} or "support" in words
    if (no is None and not built_in) or not NOT_THERE.isdisjoint(words):
        return
    value = standalone(what)
    if value is not None:
        yield page.claim(topic.name, "feature", value, about=topic.span, negation=no)


CALLED = re.compile(
    r"""
    \b (?:categori[sz]e|describe|classify|regard|call|label|consider|characteri[sz]e)d?s? \s+
    (?: (?: it | them | this | the\s+\w+ | [A-Z][\w.]+ ) \s+ )? (?:as\s+|to\s+be\s+)? (?:an?\s+|the\s+)?
    [“\"](?P<what>[^”\"]{3,60})[”\"]
    """,
    re.VERBOSE,
)
SUCH_THAT = re.compile(
    r"\b(?:is|are)\s+(?:such|(?:designed|built|structured|organi[sz]ed|laid\s+out)\s+(?:so|such))\s+that\s+(?P<what>[^,;]+)"
)
WHAT_FOLLOWS = re.compile(r"\s+and\s+(?:allows?|lets?|it)\b.*$")


def _calling(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "Most describe X as “batteries included”"; "its design is such that parts can be replaced"."""
    if called := clause.span.search(CALLED):
        yield page.claim(topic.name, "feature", called["what"].rstrip().rstrip(".,"), about=topic.span)
    if not {"such", "so"}.isdisjoint(clause.words) and (such := clause.span.search(SUCH_THAT)):
        value = standalone(trimmed(such["what"], WHAT_FOLLOWS))
        if value is not None:
            yield page.claim(topic.name, "feature", value, about=topic.span)


FEATURES_LIKE = re.compile(
    r"""
    \b (?:features?|components?|capabilities|facilities|functionalit(?:y|ies)) \s+ (?:like|such\s+as|including) \s+
    (?P<names>[^;:.]+?(?:,\s*etc\.)?[^;:.]*?) (?= ,?\s+(?:are|is|come|comes|can|which|that|to)\b | [;:.] | $ )
    """,
    re.VERBOSE | re.IGNORECASE,
)
COMES = re.compile(
    r"""
    \.?,? \s+ (?:are|is|comes?) \s+ (?:(?:also|already|all|automatically)\s+)*
    (?: included | built | built-in | available | with | bundled | part | baked | integrated | supported | generated
      | provided | ready | in\s+the\s+box | out\s+of )\b
    """,
    re.VERBOSE,
)
YOU_GET = re.compile(r"(?:and\s+)?(?:you|developers|users)\s+(?:also\s+)?get\s+(?P<what>[^;]+)", re.IGNORECASE)
SHORTEST = 3


YOU_CAN = re.compile(
    r"""
    (?:and\s+|but\s+)? (?:you|users|developers|teams)\s+can\s+(?:(?:also|even|easily)\s+)?
    (?P<verb> run | use | host | self-host | install | deploy | extend | customi[sz]e | embed | try | export ) \s+
    it \s+ (?P<how> (?: on | in | offline | from | without | with | as | for ) \b [^;]+ | yourself )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def _can_be_used(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "You can run it on your own server", where "it" is told by the heading above."""
    you = clause.span.match(YOU_CAN) if "it" in clause.words and "can" in clause.words else None
    how = standalone(trimmed(you["how"], OBJECT_END)) if you is not None else None
    if you is not None and how is not None and not is_conditional(how.text):
        text = f"{you['verb'].text} {topic.name} {how.text}"
        yield page.claim(topic.name, "feature", you["verb"].until(how), text=text, about=topic.span)


def _enumerated(page: Page, clause: Clause, topic: Topic) -> Iterator[Claim]:
    """As in "Features like routing and forms come with it"; "you get a router"."""
    values = []
    likes = None if clause.topics else clause.span.search(FEATURES_LIKE)
    if likes is not None and clause.span[likes["names"].end - clause.span.start :].match(COMES):
        values += [without_determiners(part) for part in list_parts(likes["names"])]
    if "get" in clause.words and (got := clause.span.match(YOU_GET)):
        values.append(without_determiners(trimmed(got["what"], OBJECT_END)))
    for value in values:
        if len(value) >= SHORTEST and (whole := standalone(value)) is not None:
            yield page.claim(topic.name, "feature", whole, about=topic.span)

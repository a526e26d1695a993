"""What is said of a part of a subject: "Vue's syntax is …", "the documentation of X is …", "In X, tests are …"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.rules.advantages import advantages_of_part
from whosays.extract.rules.features import PERFECT_OBJECT
from whosays.extract.rules.things import dangles, tells_nothing
from whosays.extract.sentence.clauses import Clause, Topic
from whosays.extract.sentence.lexicon import ADVERBS, DOING, HAVING, SEEMING, forms, is_adjective
from whosays.extract.sentence.phrasing import OBJECT_END, is_conditional, trimmed, without_determiners
from whosays.extract.sentence.predicates import Predicate, predicates
from whosays.extract.sentence.standalone import standalone
from whosays.extract.sentence.wording import clean, first_word
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.records import Claim

SHORTEST = 9  # letters of what is said of a part
OWN = re.compile(r"['’]s?\s+")
ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)
ASIDE = re.compile(r"[,(\[—–-]|$")
ALL_OF_THEM = frozenset({"both", "all", "either", "neither", "each", "these", "this"})
KEEPS_SUBJECT = frozenset(
    "itself also which that who however too on in from by for at as like under today now always still even "
    "really and or out of over to since".split()
)
# Nouns that stand for the thing itself: "the Django framework is …".
ITSELF = frozenset(
    "framework library language platform database app application tool software service system product project "
    "editor phone smartphone car camera laptop browser company brand broker server engine operating os runtime api "
    "programming web code vpn device model console watch cms crm ide db programme program package stack cloud".split()
)
# Things around a subject: what they are says nothing of it.
NOT_OWNED = frozenset(
    "alternative alternatives competitor competitors rival rivals user users developer developers team teams community "
    "fans people makers maker creator creators founder founders company fan website site page blog article "
    "websites sites pages blogs articles "
    "tutorials tutorial course courses book books job jobs question questions vs versus expert experts job "
    "engineers engineer programmer programmers subreddit consultants owner owners customers customer".split()
)
MOST_OWNED = 4  # words of a part's name


@dataclass(frozen=True, slots=True)
class Owned:
    """What of its topic a clause speaks of: a part and the verb that speaks of it, or what is `unclear` (no part)."""

    part: Span | None = None
    predicate: Predicate | None = None
    unclear: bool = False


def owned_part(clause: Clause) -> Owned:
    """The part of its topic that a clause speaks of: "syntax" in "Vue's syntax is …" and in "Vue syntax is …".

    Unclear is what is spoken of where the words between topic and verb leave it open: "X with plugins is", "X tends to
    be".
    """
    if not clause.topics or not clause.predicates:
        return Owned()
    last, first = clause.topics[-1].span, clause.predicates[0]
    if last is None or not first.verb or last.end > first.begin or first.begin < 0:
        return Owned()
    between = Span(last.document, last.end, first.begin)
    own = OWN.match(between.text) or (OWN.match(last.document.text, last.end) if not between else None)
    if own is not None or ITS.match(last.text):
        return _owned(clause, Span(last.document, last.end + (own.end() - own.pos if own else 0), first.begin), first)
    if last.text.lower().split()[0] in ALL_OF_THEM:
        # "both cameras have" is said of the two, "both tools' plugins for X are" of something else
        return Owned(unclear=any(mention.span in between for mention in clause.mentions))
    part, unclear = _named_before(between.strip())
    return Owned(part, first, unclear=unclear)


def _owned(clause: Clause, between: Span, first: Predicate) -> Owned:
    """The part whose name stands behind "X's"; a noun there may look like a verb ("its focus on text is …")."""
    part = between.strip()
    if not part:
        following = predicates(clause.span, first.verb.end - clause.span.start, plural=False)
        if not following or following[0].verb.start - first.verb.end > LONGEST_PART:
            return Owned(unclear=True)
        first = following[0]
        part = Span(between.document, between.end, first.begin).strip()
    return Owned(part, first) if _is_part(part.text, PEOPLE) else Owned(unclear=True)


LONGEST_PART = 40  # letters


def _named_before(between: Span) -> tuple[Span | None, bool]:
    """What words between a name and its verb say: nothing of their own, a part ("images"), or what is unclear."""
    text = between.text
    words = [word.lower() for word in text.split()]
    if not words or ASIDE.match(text):
        return None, False
    if words[-1] == "to" or words[0] in {"with", "without"} or ("that" in words and words != ["that"]):
        return None, True
    if words[0] in KEEPS_SUBJECT or words[0] in ADVERBS or words[0].endswith("ly") or any(c.isdigit() for c in text):
        return None, False
    if all(word in ITSELF or is_adjective(word) for word in words) or words[-1] in {"and", "or", "but"} or "," in text:
        return None, False
    if not NOT_OWNED.isdisjoint(words) or text[0].isupper() or not _is_part(text):
        return None, True
    return between, False


NO_PART = frozenset("that which whose who and or to it is are was were has had".split())


PEOPLE = frozenset(
    "user users developer developers team teams fans engineers makers founders competitors competitor rivals rival "
    "alternatives customers website websites site sites blog blogs".split()
)


def _is_part(text: str, not_owned: frozenset[str] = NOT_OWNED) -> bool:
    """Whether words can name a part of a thing: few, and none of them a verb's or a relative's."""
    words = text.lower().split()
    if not 0 < len(words) <= MOST_OWNED + 2 or not not_owned.isdisjoint(words):
        return False
    verb_like = (
        len(words) > 1
        and words[0].endswith("s")
        and not words[0].endswith(("ss", "us", "is"))
        and words[0] not in PLURALS
    )
    return NO_PART.isdisjoint(words) and not verb_like


PLURALS = frozenset("developments operations sales graphics analytics pros docs plus wireless previous various".split())
STATING = frozenset({"be", *HAVING, *DOING, *SEEMING})


def of_part(page: Page, topics: tuple[Topic, ...], part: Span, predicate: Predicate) -> Iterator[Claim]:
    """A feature in the words of the clause: what the subject's part is or does."""
    stated = predicate.lemma in STATING and not predicate.past and predicate.form != "past"
    if not stated or (predicate.modal and predicate.modal != "can") or is_conditional(predicate.rest.text):
        return
    if predicate.lemma == "have" and PERFECT_OBJECT.match(predicate.rest.text):
        return  # "its growth has slowed"
    if STANDS_FIRST.match(predicate.rest.text):
        return  # "its trunk is the thickest of the three", a comparison
    if dangles(predicate.rest.text) or tells_nothing(part.text):
        return  # "its curve is steeper", a comparison; "its features are good"
    value = trimmed(part.until(predicate.span), OBJECT_END)
    if predicate.lemma in HAVING and tells_nothing(without_determiners(trimmed(predicate.rest, OBJECT_END)).text):
        return  # "its index has several roles"
    if len(value) < SHORTEST or value.end <= predicate.verb.end or NOTHING_SAID.match(predicate.rest.text):
        return
    whole = standalone(value)
    if whole is None:
        return
    text = _without_denial(part, predicate, whole)
    for topic in topics:
        about = topic.span
        start = about.start if about is not None and about.end <= whole.start <= about.end + 40 else whole.start
        quote = Span(whole.document, start, whole.end)
        yield page.claim(topic.name, "feature", quote, text=text, about=about, negation=predicate.negation)


STANDS_FIRST = re.compile(r"(?:by\s+far\s+)?the\s+\w{2,}est\s+of\s+(?:the|all|both|them)\b", re.IGNORECASE)
NOTHING_SAID = re.compile(
    r"""
    (?: such\s+that | so\s | (?:exactly|just|precisely)\s+what\b | some\s+of\b | among\b | one\s+of\b
      | (?:not\s+)?(?:the|a|an|that|what|where|why|how|one\s+of|just|as|like|also\s+the)\s+
          (?:reason|same|case|thing|question|different|similar|main|only)\b
      | that\b | what\b | where\b | why\b | how\b | because\b | due\b | more\s+\w+\s+than\b | the\s+same\b | similar\b
      | different\b | said\b | believed\b | expected\b | it\b | this\b ) | .*\bthan\b
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


def _without_denial(part: Span, predicate: Predicate, whole: Span) -> str:
    """The wording of what is said of a part; where it is denied, what is denied: "API is stable"."""
    if predicate.negation is None:
        return whole.text
    rest = whole.document.text[predicate.verb.end : whole.end].strip()
    verb = predicate.verb.text
    if predicate.lemma == "be":
        words = rest.split(None, 1)
        rest = words[1] if len(words) > 1 and words[0].lower() in {"not", "never"} else rest
        verb = "is" if predicate.form in {"is", "isn't"} else "are" if predicate.form in {"are", "aren't"} else verb
    elif predicate.form == "base" and not part.text.endswith("s"):
        verb = next((form for form, kind in forms(predicate.lemma).items() if kind == "third"), verb)
    return clean(f"{part.text} {verb} {rest}")


PART_OF = re.compile(
    r"""
    (?: (?:and|but|so|also|overall|however|in\s+addition)\s*,?\s+ )?
    (?P<part> (?:(?:the|its|most|many|all)\s+)? (?P<name> (?:[\w-]+\s+){1,4} ) )
    (?:of|in|for|on|within|inside) \s+ (?:the\s+)? $
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_PART_OF = frozenset(
    "feature features highlight highlights advantage advantages disadvantage disadvantages drawback "
    "drawbacks downside downsides benefit benefits strength "
    "strengths weakness weaknesses problem problems reason reasons pros cons pro con upside upsides limitation "
    "limitations version versions release releases goal purpose idea name rest world history case context field "
    "difference differences use uses choice one ones part beauty type kind number author authors best worst thing "
    "point points side comparison combination lack absence rise popularity most first power list way biggest "
    "alternative alternatives example examples set same step steps founder market end top core heart "
    "predecessor successor support developers users community".split()
)
SETTING = re.compile(
    r"(?:(?:and|but|so|however|also),?\s+)?(?:with|in|on|for|using|inside|within)\s+(?:the\s+)?$", re.IGNORECASE
)
YOU = re.compile(
    r"""
    \s*,?\s* (?: you | users | developers | teams | we | one | people | customers | players ) (?:\s+also)? \s+
    (?: (?P<no> cannot | can['’]t | can\s+not | are\s+(?:not\s+able|unable)\s+to )
      | (?:can|could|are\s+able\s+to|may) (?:\s+(?:also|easily|simply|quickly|directly|even|always))? )
    \s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
YOU_GET = re.compile(
    r"\s*,?\s*(?:you|users|developers|teams|we)\s+(?:also\s+|still\s+)?(?:get|have\s+access\s+to)\s+(?P<what>[^;]+)",
    re.IGNORECASE,
)
EVERYTHING = re.compile(r"\s*,\s*(?:everything|it)\s", re.IGNORECASE)  # stands for the subject itself
COMMA = re.compile(r"\s*,\s*")
THE = re.compile(r"(?:the|one|a)\s+", re.IGNORECASE)
NO_DEED = frozenset("be use see find say expect choose think imagine get have do also not also never".split())


def around(page: Page, clause: Clause) -> Iterator[Claim] | None:
    """The claims of a clause whose subject stands after "of" or "with": "the docs of X are …", "With X you can …".

    None where it is no such clause.
    """
    if not clause.mentions:
        return None
    mention = clause.mentions[0]
    at = mention.span.start - clause.span.start
    if not at:
        return None  # as in most clauses: the name stands at its head
    before, after = clause.span[:at], clause.span[mention.span.end - clause.span.start :]
    topic = Topic(mention.subject, mention.span)
    if before.fullmatch(SETTING) and EVERYTHING.match(after.text) is None:
        return _in_setting(page, clause, topic, after)
    named = before.fullmatch(PART_OF) if not clause.topics else None
    if named is None or not (NO_PART_OF | NOT_OWNED).isdisjoint(named["name"].text.lower().split()):
        return None
    found = predicates(clause.span, at + len(mention.span), plural=False)
    if not found or found[0].begin - mention.span.end > 1:
        return None
    return _of_named(page, topic, named["name"].strip(), found[0])


def _of_named(page: Page, topic: Topic, name: Span, predicate: Predicate) -> Iterator[Claim]:
    for claim in of_part(page, (topic,), name, predicate):
        if predicate.negation is None:
            words = clean(f"{name.text} {Span(name.document, predicate.begin, claim.value.end).text}")
        else:
            words = _without_denial(name, predicate, claim.value)
        yield page.claim(topic.name, "feature", claim.value, text=words, about=topic.span, negation=predicate.negation)


def _in_setting(page: Page, clause: Clause, topic: Topic, after: Span) -> Iterator[Claim]:
    """As in "With X you can assign tasks", "In X, error handling is explicit"."""
    if you := after.match(YOU):
        yield from _you_can(page, topic, you["what"], you.get("no"))
        return
    if got := after.match(YOU_GET):
        value = standalone(trimmed(got["what"], OBJECT_END))
        if value is not None:
            yield page.claim(topic.name, "feature", value, about=topic.span)
        return
    comma = after.match(COMMA)
    if comma is None or clause.impersonal:
        return
    start = after.start + comma.end()
    article = THE.match(clause.span[start - clause.span.start :].text)
    told = advantages_of_part(page, topic, clause.span[start - clause.span.start + (article.end() if article else 0) :])
    if told is not None:
        yield from told
        return
    found = predicates(clause.span, start - clause.span.start, plural=True)
    if not found or found[0].begin <= start:
        return
    part = Span(after.document, start, found[0].begin).strip()
    if first_word(part.text) not in {"it", "they", "this", "that", "you", "we", "there"} and _is_part(part.text):
        yield from of_part(page, (topic,), part, found[0])


def _you_can(page: Page, topic: Topic, what: Span, negation: Span | None) -> Iterator[Claim]:
    if is_conditional(what.text):
        return
    value = standalone(trimmed(what, OBJECT_END))
    if value is not None and first_word(value.text) not in NO_DEED and len(value.text.split()) > 1:
        yield page.claim(topic.name, "feature", value, about=topic.span, negation=negation)

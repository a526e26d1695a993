"""Qualities in clauses: what a subject is, has, does, lacks, is for; and what an article calls its pro or con."""

from __future__ import annotations

import re
from collections.abc import Iterator

from whosays.extract.clauses import Clause, Topic, statement
from whosays.extract.predicates import Predicate
from whosays.extract.wording import word_set
from whosays.extract.naming import is_attested, is_name
from whosays.extract.figures import noun_pattern
from whosays.extract.lexicon import COPULAS, DOING, HAVING, HAVING_WITH, LACKING, VAGUE, is_adjective
from whosays.extract.page import Page
from whosays.extract.wording import clean
from whosays.provenance import Span
from whosays.records import Claim
from whosays.values import figures

CATEGORY = re.compile(
    r"""
    ^(?P<lead>(?:(?:also|both|just|basically|essentially|simply|currently|still|now|all|each|really|actually|considered|classified\s+as|
        known\s+as|described\s+as|built\s+as)\s+)*)
    (?:(?P<article>an?|the|one\s+of\s+the)\s+)?
    (?P<phrase>(?:[\w-]+,\s+(?=[\w-]+\s+\w)){0,3}(?:[^,;:.()—–]|\.(?=\w)){3,120})
    """,
    re.VERBOSE | re.IGNORECASE,
)
KIND_NOUN = re.compile(
    r"\b(?:(?:micro|web|full)?-?frameworks?|librar(?:y|ies)|tools?|platforms?|languages?|databases?|systems?|services?|engines?|servers?|apps?|applications?|"
    r"software|editors?|ides?|cms|crms?|packages?|toolkits?|runtimes?|brokers?|compilers?|bundlers?|providers?|products?|solutions?|clients?|"
    r"stores?|managers?|environments?|stacks?|suites?|protocols?|formats?|orms?|queues?|warehouses?|distributions?|modules?|models?|assistants?|"
    r"alternatives?|components?|plugins?|extensions?|utilit(?:y|ies)|interfaces?|apis?|sdks?|generators?|vehicles?|cars?|phones?|cameras?|companies|company|"
    r"organi[sz]ations?|networks?|exchanges?|wallets?|marketplaces?|implementations?|kernels?|shells?|browsers?|wrappers?|programs?|projects?|clouds?|"
    r"supersets?|dialects?|technolog(?:y|ies)|sedan|suv|laptop|tablet|watch|console|backends?|frontends?)\b",
    re.IGNORECASE,
)
PHRASE_END = re.compile(r"\s+(?:with\s+\d|(?:in|on|for|of|to|by|with|from|at)\s+(?:which|that|whom)\b|that|which|where|whose|who|because|since|so|and\s+(?:is|are|has|it|was|provides?|offers?|used)|designed|built|made|meant|intended|optimi[sz]ed|used|created|developed|maintained|released|but|than)\b.*$", re.DOTALL | re.IGNORECASE)
SAYS_LICENSE = frozenset("open source sourced free and tool tools software project projects product products framework frameworks".split())
FOR_PURPOSE = re.compile(r"^\s+(?:that\s+is\s+|which\s+is\s+)?(?:specifically\s+|mainly\s+|primarily\s+)?(?:designed|built|made|meant|intended|used|optimi[sz]ed)\s+(?:for|to)\s+(?P<what>[^;.]+)", re.IGNORECASE)
WITH = re.compile(r"\bwith\s+(?P<what>(?:an?\s+|the\s+)?[^,;.]{3,60})$")

USE_WORDS = (
    r"(?:(?:best|mainly|mostly|primarily|widely|often|commonly|typically|generally|heavily|well|particularly|especially|most|more|very|also|better|perfectly|really|usually|only|both|not|arguably|probably|perhaps|the)[\s-]+)*"
    r"(?:used|built|designed|meant|intended|made|suited|suitable|ideal|best|great|good|perfect|recommended|popular|excellent|geared|aimed|optimi[sz]ed|appropriate|fit|fitted|tailored|targeted|preferred|useful|handy|a\s+good\s+choice|a\s+great\s+choice|the\s+best\s+choice|a\s+better\s+(?:choice|fit|option)|a\s+good\s+(?:fit|option)|unsuitable)"
)
USE = re.compile(
    rf"^(?P<word>{USE_WORDS})\b(?:\s+(?:mainly|mostly|often|\w+ly))*(?:\s+(?:by|among|in)\s+[^,;]{{2,40}}?)?\s+(?:(?:for|to|towards|at)\s+)(?P<what>[^;]+)",
    re.IGNORECASE,
)
USE_IN = re.compile(rf"^(?P<word>{USE_WORDS})\s+(?:in|when|where|if)\s+(?P<what>[^;]+)", re.IGNORECASE)
PEOPLE_USE = re.compile(
    r"\b(?:developers?|people|teams?|companies|enterprises|you|one|we|they|users|programmers)\s+(?:(?:often|mainly|can|should|may|usually|also|mostly|typically)\s+)*(?:use|choose|prefer|pick)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
TO_WHAT = re.compile(r"^\s+(?:to|for|when)\s+(?P<what>[^;]+)")
PURPOSE_END = re.compile(
    r"\s+(?:since|because|as\s+it|rather\s+than|instead|unless|and\s+(?:is|are|was|has|comes?|provides?|it)|where\s+there|which|though|although|but)\b.*$|,\s+(?:and\s+(?:is|it|was|has)|which|but|because|since|while|where|making|thanks|so)\b.*$",
    re.DOTALL | re.IGNORECASE,
)
OBJECT_END = re.compile(
    r"""
    (?:,\s*|\s+)(?:which|because|since|although|though|unless|whereas|so\s+that|so\s+you|making|allowing|thanks|due\s+to|but|and\s+(?:they|it|you|we|developers|users|this|there|(?-i:[A-Z])[\w.]+\s+(?:can|is|are|has|may|will))|
      (?<!so\s)that\s+(?!is\b))\b.*$
  | \s*[—–].*$
  | \s*\([^)]*\)?\s*$
  | \s+to\s+(?:stay|keep|make|avoid|help|achieve|reduce|save|get|be|fill)\b.*$
  | ,\s+(?:e\.?g|i\.?e|so|not\s+to|while|as|etc)\b.*$
  | :\s.*$
    """,
    re.VERBOSE | re.DOTALL | re.IGNORECASE,
)
LIST_PART = re.compile(r",\s*(?:and\s+|or\s+)?|\s+and\s+(?=(?:an?|the|many|several|various|some|support|built-in|extensive|full)\s)")
SERIAL_PART = re.compile(r",\s*|\s+and\s+")
LAST_AND = re.compile(r",[^,]+\s+and\s+[^,]+$")  # "a router, a template engine and form handling"
TAIL_WORDS = re.compile(r"(?:\s+(?:as\s+well|too|also|etc\.?|and\s+(?:more|so\s+on|others?)|among\s+others?|in\s+general|by\s+default\s+as\s+well|alike|though))+$|[\s,.;:!…]+$", re.IGNORECASE)
NO_OBJECT = re.compile(r"^(?:absolutely\s+|almost\s+|virtually\s+)?(?P<no>no|zero|neither|little|few|hardly\s+any|nothing)\s+(?P<what>.+)", re.IGNORECASE | re.DOTALL)
DETERMINERS = re.compile(r"^(?:also\s+|both\s+|even\s+|an?\s+|the\s+|its\s+|their\s+|own\s+|any\s+|some\s+|your\s+|you\s+(?=with\b|a\b|the\b)|us\s+)+", re.IGNORECASE)
LIKE_IT = re.compile(r"^(?:anything|something|nothing|much)\s+(?:like|similar\s+to|of)\s+(?:it|that|this|the\s+sort|the\s+kind)$", re.IGNORECASE)
NOTHING_LIKE = re.compile(r"^nothing\s+(?:like\s+(?:it|that|this)|of\s+the\s+(?:kind|sort)|similar|comparable)\b", re.IGNORECASE)
EMPTY_OBJECT = re.compile(r"^(?:etc|it|them|this|that|these|those|one|more|less|much|many|lot|a\s+lot|you|us|similar\b.*|same\b.*|(?:\w+\s+)?choice|following\b.*|(?:pros|advantages|strengths)\s+and\s+\w+|costs|sense|been\b.*|to\b.*)$", re.IGNORECASE)

ADVANTAGE = re.compile(
    r"^(?:(?:the|one|another|its|an?)\s+(?:of\s+(?:the|its)\s+)?)(?:\w+\s+){0,2}?(?P<kind>reasons?|advantages?|benefits?|strengths?|upsides?|selling\s+points?|pros?|"
    r"disadvantages?|downsides?|drawbacks?|weakness(?:es)?|cons?|limitations?|problems?)\b[^.;]*?\s(?:is|are)\s+(?:its\s+|that\s+(?:it\s+)?|the\s+)?(?P<what>[^;]+)",
    re.IGNORECASE,
)
GOOD = re.compile(r"reason|advantage|benefit|strength|upside|selling|pro", re.IGNORECASE)
BAD = re.compile(r"disadvantage|downside|drawback|weakness|con|limitation|problem", re.IGNORECASE)
THE_WORD = re.compile(r"^[“\"]?(?P<what>[A-Z][\w-]+)[”\"]?\s+is\s+the\s+(?:best\s+)?(?:word|term|adjective)\s+(?:that|which|to)\s+(?:\w+\s+)?(?:describes?|sums?\s+up|characteri[sz]es?)\s+(?:the\s+)?$")
CALLED = re.compile(r"\b(?:categori[sz]e|describe|classify|regard|call|label|consider|characteri[sz]e)d?s?\s+(?:it|them|this|the\s+\w+|[A-Z][\w.]+)\s+(?:as\s+|to\s+be\s+)?(?:an?\s+)?[“\"](?P<what>[^”\"]{3,60})[”\"]")
SUCH_THAT = re.compile(r"\b(?:is|are)\s+such\s+that\s+(?P<what>[^,;]+)")
FEATURES_LIKE = re.compile(
    r"\b(?:features?|components?|capabilities|facilities|functionalit(?:y|ies))\s+(?:like|such\s+as|including)\s+(?P<names>[^;:.]+?(?:,\s*etc\.)?[^;:.]*?)(?=\s+(?:are|is|come|comes|can|which|that|to)\b|[;:.]|$)",
    re.IGNORECASE,
)
YOU_GET = re.compile(r"^(?:and\s+)?(?:you|developers|users)\s+(?:also\s+)?get\s+(?P<what>[^;]+)", re.IGNORECASE)


def qualities(page: Page, clause: Clause, context: Context) -> Iterator[Claim]:
    """Categories, features, use cases, pros and cons that a clause states of its topics."""
    owned = possession(clause)
    if owned is not None and clause.topics:
        yield from _of_possession(page, clause, owned)
        yield from _phrases(page, clause, context)
        return
    for topic in clause.topics:
        for predicate in clause.predicates:
            if predicate.modal in ("could", "would", "may", "might", "should", "will", "must") and not predicate.negation:
                continue
            if predicate.lemma == "be":
                yield from _being(page, topic, predicate)
            elif not (predicate.modal == "can" and not predicate.negation):
                yield from _doing(page, topic, predicate, clause, context)
    yield from _phrases(page, clause, context)


ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)


def possession(clause: Clause) -> Span | None:
    """What of its subject a clause speaks of: "templating syntax" in "Vue's templating syntax is …"; else None."""
    if not clause.topics or not clause.predicates:
        return None
    last = clause.topics[-1].span
    if last is None or last.end > clause.predicates[0].verb.start:
        return None
    between = Span(last.document, last.end, clause.predicates[0].verb.start)
    own = re.match(r"['’]s?\s+", between.text)
    if own is None and ITS.match(last.text) is None:
        return None
    return between[own.end() if own else 0 :].strip() or None


def _of_possession(page: Page, clause: Clause, owned: Span) -> Iterator[Claim]:
    """A feature in the words of the clause: what the subject's part is or does."""
    predicate = clause.predicates[0]
    plain = not predicate.modal and not predicate.past and predicate.lemma in ("be", *HAVING, *DOING)
    value = _trim(owned.until(predicate.span), OBJECT_END)
    if plain and 8 < len(value) <= 120 and not re.match(r"such\s+that\b", predicate.rest.text) and value.end > predicate.verb.end:
        for topic in clause.topics:
            words = statement(topic, value)
            yield page.claim(topic.name, "feature", words, text=value.text, about=topic.span, negation=predicate.negation)


class Context:
    """What a block has said so far that later words refer to: the label of its bullet, and the last feature told."""

    def __init__(self, label: Span | None = None, section: tuple[Topic, ...] = ()) -> None:
        self.label = label
        self.section = section
        self.last_feature = ""


def _being(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    rest = predicate.rest
    use = rest.match(USE) or rest.match(USE_IN)
    if use is not None and not re.match(r"(?:also\s+)?(?:more|less)\b", use["word"].text, re.IGNORECASE):
        value = _trim(use["what"], PURPOSE_END)
        if value:
            yield _quality(page, "use_case", topic, predicate, value, negation=predicate.negation)
        return
    category = rest.match(CATEGORY)
    if category is None or predicate.modal:
        return
    phrase = _trim(_with_further_adjectives(category["phrase"], rest), PHRASE_END)
    noun = list(KIND_NOUN.finditer(phrase.text))
    comparing = re.match(r"(?:more|less|much|very\s+much|most)\b", phrase.text, re.IGNORECASE)
    plural = predicate.form in ("are", "were", "remain") and category.get("article") is None
    elided = not predicate.verb
    if noun and phrase and not comparing and (category.get("article") is not None or plural or elided):
        if category.get("article") is not None and category["article"].text.lower() in ("the", "one of the") and not re.match(r"(?:most|best|only|first)", phrase.text, re.I) and len(noun) == 0:
            return
        if word_set(phrase.text) <= SAYS_LICENSE:
            return  # "open source tools": a licence, told by its own rule
        if predicate.negation is None:
            yield _quality(page, "category", topic, predicate, phrase)
            purpose = rest[phrase.end - rest.start :].match(FOR_PURPOSE)
            if purpose is not None and (what := _trim(purpose["what"], PURPOSE_END)):
                yield page.claim(topic.name, "use_case", what, about=topic.span)
            having = phrase.search(WITH)
            if having is not None:
                what = _without_determiners(having["what"])
                if what:
                    yield page.claim(topic.name, "feature", what, about=topic.span)
        else:
            yield _quality(page, "feature", topic, predicate, phrase, negation=predicate.negation)
        return
    if predicate.verb:
        yield from _adjectives(page, topic, predicate)


def _with_further_adjectives(phrase: Span, rest: Span) -> Span:
    """A phrase that ends in an adjective before a comma goes on: "a framework with expressive, elegant syntax"."""
    words = phrase.text.split()
    more = re.match(r",\s+(?P<next>[\w-]+)\s+[\w-]+(?:\s+[\w-]+)?", rest.text[phrase.end - rest.start :])
    if more is None or not words or not is_adjective(words[-1]) and not re.search(r"\bwith\s+\S+$", phrase.text):
        return phrase
    return Span(phrase.document, phrase.start, phrase.end + more.end()) if is_adjective(more["next"]) or "with " in phrase.text else phrase


def _quality(
    page: Page, property_name: str, topic: Topic, predicate: Predicate, value: Span, *,
    text: str = "", negation: Span | None = None, label: Span | None = None,
) -> Claim:  # fmt: skip
    """A claim whose quote is the whole statement, from its subject or verb on, and whose text is the value alone."""
    start = min(value.start, predicate.verb.start if predicate.verb else value.start, negation.start if negation else value.start)
    words = statement(topic, Span(value.document, start, value.end))
    return page.claim(
        topic.name, property_name, words, text=text or value.text, about=topic.span, negation=negation, label=label
    )


ADJECTIVE_PART = re.compile(r",\s*(?:and\s+|but\s+)?(?:also\s+)?|\s+and\s+(?:also\s+)?|\s+but\s+|\s+yet\s+")
DEGREE = re.compile(r"^(?:(?:very|highly|quite|fairly|pretty|extremely|really|also|both|rather|somewhat|mostly|incredibly|super|relatively|more|not|completely|fully|generally|only|all|loosely|tightly|well|widely|blazing|lightning)[\s-]+)*", re.IGNORECASE)


def _adjectives(page: Page, topic: Topic, predicate: Predicate) -> Iterator[Claim]:
    """Qualities after "is": "very loosely coupled, highly unopinionated, flexible"."""
    rest = predicate.rest
    ended = re.search(r"\s+(?:than|because|since|when|if|that|which|as|due|for|in|with|by|to|enough)\b|[;:(—–]", rest.text)
    if rest.text[:5].lower() in ("more ", "less ") or rest.text[:3].lower() == "as " or (ended and ended.group().strip() == "than"):
        return
    rest = rest[: ended.start()] if ended else rest
    first = True
    for part in rest.split(ADJECTIVE_PART):
        part = part.strip().rstrip(".!?,;: ")
        degree = DEGREE.match(part.text)
        core = part.text[degree.end() :].split() if degree else part.text.split()
        if not core or len(core) > 2 or not is_adjective(core[-1]):
            break
        lead = re.match(r"(?:also|both|all|not|only)\s+", part.text, re.IGNORECASE)
        part = part[lead.end() :] if lead else part
        if part.text.lower() not in ("open-source", "free", "available", "based", "able", "first", "responsible", "possible", "popular"):
            if first:
                yield _quality(page, "feature", topic, predicate, part, negation=predicate.negation)
            else:
                yield page.claim(topic.name, "feature", part, about=topic.span, negation=predicate.negation)
            first = False


def _doing(page: Page, topic: Topic, predicate: Predicate, clause: Clause, context: Context) -> Iterator[Claim]:
    lemma, rest = predicate.lemma, predicate.rest
    if lemma in ("come", "ship"):
        lead = rest.match(HAVING_WITH)
        if lead is None:
            return
        rest = rest[lead.end() :].lstrip()
    elif lemma == "leave":
        if not re.match(r"out\s", rest.text):
            return
        yield from _objects(page, topic, predicate, rest[4:].lstrip(), context, denied=predicate.verb)
        return
    elif lemma in LACKING:
        yield from _objects(page, topic, predicate, rest, context, denied=predicate.verb)
        return
    if lemma in HAVING or lemma in ("come", "ship", "inherit"):
        if predicate.perfect or re.match(r"to\b|been\b|\w+ed\b", rest.text):
            return
        yield from _objects(page, topic, predicate, rest, context)
    elif lemma in DOING and (clause.contrast or lemma not in VAGUE) and predicate.form != "past":
        yield from _deeds(page, topic, predicate, context)


def _objects(page: Page, topic: Topic, predicate: Predicate, rest: Span, context: Context, denied: Span | None = None) -> Iterator[Claim]:
    """One feature for each thing that a subject has, or has not."""
    negation = denied or predicate.negation
    none = rest.match(NO_OBJECT)
    if none is not None and (like := rest.match(NOTHING_LIKE)) and context.last_feature:
        yield _quality(page, "feature", topic, predicate, rest[: like.end()], text=context.last_feature, negation=none["no"])
        return
    if none is not None:
        negation, rest = none["no"], none["what"]
    whole = _trim(rest, OBJECT_END)
    for number, part in enumerate(_list_parts(whole)):
        value = _without_determiners(part)
        if LIKE_IT.match(value.text):
            if context.last_feature and negation is not None:
                yield _quality(page, "feature", topic, predicate, value, text=context.last_feature, negation=negation)
            continue
        text = clean(value.text)
        if re.match(r"(?:them|it)\s+\w", text) and context.label is not None:
            text = f"{clean(context.label.text)}: {text}"
        elif _is_counted(value):
            continue  # "has about 30k stars": a figure, told by its own rule
        elif len(text) < 3 or EMPTY_OBJECT.match(text) or len(text) > 160 or re.match(rf"(?:{COMPARATIVE})\b", text, re.IGNORECASE):
            continue
        if negation is None:
            context.last_feature = text
        if number == 0:
            yield _quality(page, "feature", topic, predicate, part, text=text, negation=negation, label=context.label)
        else:
            yield page.claim(topic.name, "feature", part, text=text, about=topic.span, negation=negation, label=context.label)


def _is_counted(value: Span) -> bool:
    first = next(iter(figures(value[:40])), None) if any(letter.isdigit() for letter in value.text[:20]) else None
    return first is not None and first.span.start == value.start and value[first.span.end - value.start :].match(noun_pattern()) is not None


COMPARATIVE = r"more|less|fewer|bigger|smaller|larger|better|worse|higher|lower|faster|slower|steeper|broader|wider|easier|similar|the\s+same"


def _deeds(page: Page, topic: Topic, predicate: Predicate, context: Context) -> Iterator[Claim]:
    """A feature that a verb tells: the verb and its object, "uses thread-locals"."""
    none = predicate.rest.match(NO_OBJECT)
    negation = none["no"] if none is not None else predicate.negation
    rest = _trim(none["what"] if none is not None else predicate.rest, OBJECT_END)
    if re.search(r"\b(?:more|less|fewer|\w+er)\b.*\bthan\b", rest.text):
        return  # a comparison, told by its own rule
    if len(rest) < 3 or len(rest) > 160 or EMPTY_OBJECT.match(rest.text):
        return
    first, *further = _list_parts(rest) or [rest]
    if "," in rest.text:
        first, further = rest, []
    value = first if none is not None else predicate.verb.until(first)
    before = predicate.verb.document.text[max(0, predicate.verb.start - 6) : predicate.verb.start]
    if none is None and before.endswith(" auto "):
        value = Span(value.document, value.start - 5, value.end)
    if negation is None:
        context.last_feature = clean(first.text)
    refers = context.label is not None and re.match(r"(?:one|it|them|this|that)\b", first.text)
    text = f"{context.label.text}: {value.text}" if refers and context.label is not None else ""
    yield _quality(page, "feature", topic, predicate, value, text=text, negation=negation, label=context.label)
    for part in further:
        text = clean(f"{predicate.verb.text} {part.text}")
        yield page.claim(topic.name, "feature", part, text=text, about=topic.span, negation=negation, label=context.label)


PHRASE_TRIGGERS = frozenset(
    "use choose prefer pick word term adjective reason reasons advantage advantages benefit benefits strength strengths upside upsides "
    "point points pro pros disadvantage disadvantages downside downsides drawback drawbacks weakness weaknesses con cons limitation "
    "limitations problem problems categorize categorise describe described classify regard call called label consider characterize such "
    "feature features component components capabilities facilities functionality functionalities get".split()
)


def _phrases(page: Page, clause: Clause, context: Context) -> Iterator[Claim]:
    """Wordings whose subject is not the clause's first words."""
    span = clause.span
    if PHRASE_TRIGGERS.isdisjoint(clause.words):
        return
    for mention in clause.mentions:
        before = span[: mention.span.start - span.start]
        after = span[mention.span.end - span.start :]
        if before.search(PEOPLE_USE) and (use := after.match(TO_WHAT)):
            if value := _trim(use["what"], PURPOSE_END):
                yield page.claim(mention.subject, "use_case", value, about=mention.span)
        elif word := before.match(THE_WORD):
            yield page.claim(mention.subject, "feature", span, text=word["what"].text, about=mention.span)
    named = tuple(dict.fromkeys(Topic(m.subject, m.span) for m in clause.mentions))
    owner = named[0] if len({topic.name for topic in named}) == 1 else None
    section = context.section[0] if len(context.section) == 1 else None
    topic = clause.topics[0] if len(clause.topics) == 1 else owner or (section if not named else None)
    if topic is None:
        return
    if advantage := span.match(ADVANTAGE):
        kind = advantage["kind"].text
        property_name = "con" if BAD.match(kind) else "pro"
        value = _trim(advantage["what"], PURPOSE_END)
        yield page.claim(topic.name, property_name, value, about=topic.span, label=advantage["kind"])
    if called := span.search(CALLED):
        yield page.claim(topic.name, "feature", called["what"], about=topic.span)
    if such := span.search(SUCH_THAT):
        yield page.claim(topic.name, "feature", _trim(such["what"], re.compile(r"\s+and\s+(?:allows?|lets?|it)\b.*$")), about=topic.span)
    if not clause.topics and (likes := span.search(FEATURES_LIKE)):
        for part in _list_parts(likes["names"]):
            value = _without_determiners(part)
            if len(value) > 2:
                yield page.claim(topic.name, "feature", value, about=topic.span)
    if got := span.match(YOU_GET):
        value = _without_determiners(_trim(got["what"], OBJECT_END))
        if len(value) > 2:
            yield page.claim(topic.name, "feature", value, about=topic.span)


ARTICLES = frozenset({"a", "an"})


def definition(page: Page, clause: Clause) -> Iterator[Claim]:
    """ "Jinja is a template engine": a category of a thing that is no subject of the page."""
    if clause.topics or clause.impersonal or ARTICLES.isdisjoint(clause.words) or COPULAS.isdisjoint(clause.words):
        return  # the sets spare most clauses to be read
    if not clause.predicates or clause.predicates[0].lemma != "be":
        return
    name = clause.opening.strip()
    if not is_name(name.text) or not is_attested(page, name.text):
        return
    predicate = clause.predicates[0]
    if predicate.past or predicate.modal or predicate.negation is not None or not re.match(r"an?\s", predicate.rest.text):
        return
    yield from (claim for claim in _being(page, Topic(name.text, name), predicate) if claim.property == "category")


def _list_parts(whole: Span) -> list[Span]:
    """The parts of a list of things: split at commas where there are three or more, at "and" before a determiner."""
    commas = whole.text.count(",")
    serial = commas == 1 and (last := LAST_AND.search(whole.text)) and not is_adjective(whole.text[: last.start()].split()[-1])
    parts = [part.strip() for part in whole.split(SERIAL_PART if serial else LIST_PART)]
    if serial:
        return [part for part in (TAIL_OFF.match(part) for part in parts) if part and not EMPTY_OBJECT.match(part.text)]
    if commas >= 2 or (len(parts) == 2 and commas == 0):
        kept = [TAIL_OFF.match(part) for part in parts]
        return [part for part in kept if part and not EMPTY_OBJECT.match(part.text)]
    return [TAIL_OFF.match(whole)] if TAIL_OFF.match(whole) else []


class _TailOff:
    """Takes the words off the end of a phrase that belong to no thing: "etc.", "as well"."""

    @staticmethod
    def match(span: Span) -> Span:
        text = TAIL_WORDS.sub("", span.text)
        while text != (shorter := TAIL_WORDS.sub("", text)):
            text = shorter
        return span[: len(text)].strip()


TAIL_OFF = _TailOff()


def _trim(span: Span, end: re.Pattern[str]) -> Span:
    return TAIL_OFF.match(span[: len(end.sub("", span.text))].strip())


def _without_determiners(span: Span) -> Span:
    lead = DETERMINERS.match(span.text)
    return span[lead.end() :].strip() if lead else span.strip()

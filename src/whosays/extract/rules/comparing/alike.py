"""As much: "as fast as", "on par with", "offer similar performance"; and what is denied so: "not as fast as"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import NOUNS_OF_VERBS, noun_of
from whosays.extract.rules.comparing.aspects import ASPECT_END, Aspect
from whosays.extract.rules.comparing.certainty import stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.rules.comparing.comparatives import DEGREE, FRAME
from whosays.extract.rules.comparing.context import NO_PLACE, Context, ahead, behind
from whosays.extract.rules.comparing.sides import TOGETHER, Whose, set_before, whose
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span
from whosays.values import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.sentence.clauses import Clause
    from whosays.extract.subjects.subjects import Mention

AS = re.compile(
    r"""
    (?: (?P<denied> (?<!\w)not | n['’]t ) \s+ (?: quite | nearly | even | yet | always | anywhere\s+near )? \s*
              | (?<!\w)(?P<close> nearly | almost | about | roughly | just | equally | at\s+least ) \s+ )?
    (?<!\w)(?P<as> as | so ) \s+
    (?P<what> (?! (?:well|long|soon|far|if|such|to|of|is|in|an?|the|it|they|you|opposed|compared|though|usual
      |mentioned)\b )
       [a-z][\w-]* (?: \s+ (?!as\b) [\w-]+ ){0,5}? )
    (?: \s+ as \b (?P<lead> (?: \s+ (?: the | in | on | with | that\s+of | those\s+of | for | using ) )* ) \s+
      | (?= \s* (?: [.,;!?] | $ ) ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
AT_LEAST = "at least"
COUNTED = re.compile(r"\d|twice|half|times|third|fold|order", re.IGNORECASE)
MUCH = re.compile(r"(?:much|many|little|few)\s+(?P<noun>\S.*)", re.IGNORECASE)
GOOD = {"good": "quality", "well": "quality", "bad": "quality"}


def as_much(context: Context) -> Iterator[Comparison]:
    """As in "is (not) as fast as", "twice as popular as", "uses half as much memory as"."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for match in AS.finditer(text):
        second = match["lead"] is not None
        if (match["close"] or "").lower() == AT_LEAST or (not second and match["as"] == "so"):
            continue
        degree = DEGREE.search(text, max(0, match.start() - 50), match.start())
        start = degree.start() if degree else match.start()
        factor = (
            next((f for f in figures(clause.span[start : match.end("what")]) if f.unit == "times"), None)
            if degree
            else None
        )
        if factor is None and degree is not None and COUNTED.search(degree[0]):
            continue
        if not second and factor is None and not match["denied"]:
            continue
        frame = FRAME.search(text, max(0, start - 60), start)
        verb = (
            (frame.start("contracted") if frame["contracted"] else frame.start("has" if frame["has"] else "is"))
            if frame
            else -1
        )
        if clause.implied is not None and not text[:start].strip():
            verb = start
        who = whose(clause, verb) if verb >= 0 else _apposed(clause, start) if second else None
        if who is None:
            continue
        objects: tuple[Mention | str, ...] = (
            _named_at(clause.mentions, text, match.end(), base) if second else set_before(clause, verb)
        )
        if not second and not objects and len(who.topics) == 1:
            objects = tuple(filter(None, (context.other(who.topics[0].name),)))
        end = max((mention.span.end - base for mention in objects if not isinstance(mention, str)), default=match.end())
        tail = behind(text, max(end, match.end()))
        relation = "less" if match["denied"] or (factor and factor.number < 1) else "more" if factor else "equal"
        aspect = _aspect(match["what"], who.part, relation, tail.about, tail.scope)
        certainty = (
            stated(clause, start if not match["denied"] else match.start(), max(match.end("what"), tail.end))
            if objects and aspect
            else None
        )
        if certainty is None or aspect is None:
            continue
        value = Span(clause.span.document, base + start, base + max(end, match.end("what"), tail.end)).rstrip()
        yield Comparison(
            topics=who.topics, objects=objects, aspect=aspect, value=value, certainty=certainty, factor=factor
        )


APPOSED = re.compile(r",\s+$")


def _apposed(clause: Clause, start: int) -> Whose | None:
    """As in "X was the fastest here, about four times as fast as Y": told once more of what the clause is about."""
    if len(clause.topics) != 1 or APPOSED.search(clause.span.text[:start]) is None:
        return None
    strangers = {m.subject for m in clause.mentions if m.span.end <= clause.span.start + start}
    if not clause.predicates or clause.predicates[0].lemma != "be" or strangers - {clause.topics[0].name}:
        return None
    return Whose(clause.topics)


def _named_at(mentions: tuple[Mention, ...], text: str, at: int, base: int) -> tuple[Mention, ...]:
    """The names that stand together from a letter on."""
    found: list[Mention] = []
    for mention in mentions:
        start = mention.span.start - base
        if start < at or not (TOGETHER.fullmatch(text, found[-1].span.end - base, start) if found else start == at):
            continue
        found.append(mention)
    return tuple(found)


def _aspect(what: str, part: str, relation: str, about: str, scope: str) -> Aspect | None:
    words = clean(what)
    noun = MUCH.match(words)
    text = noun["noun"] if noun else about or GOOD.get(words.lower(), "") or noun_of(words) or words
    if words.lower() in {"much", "many"} or (len(words.split()) > 3 and noun is None):
        return None
    if part:
        text = part if text == "quality" else f"{text} of {part}"
    return Aspect(text, relation, (scope,) if scope else ())


SAME = re.compile(
    r"(?<!\w)(?P<verb>cost|perform|scale|last|weigh|integrate)s?\s+(?:about|roughly|almost|exactly|nearly)?\s*"
    r"(?:the\s+same|equally(?:\s+well)?|similarly|identically|just\s+as\s+well)\b",
    re.IGNORECASE,
)
ALIKE = re.compile(
    r"""
    (?<![\w’']) (?: (?: offer | provide | have | has | share | deliver | show | boast | achieve | reach | cost )s? \s+
        (?: (?:very|much|quite|roughly|almost|nearly|essentially|basically|exactly|both|a|an|the|largely|broadly) \s+ )*
        (?: similar | same | comparable | equal | equivalent | identical ) \s+ (?P<what> [a-z][^,;.:!?()–—]{1,90} )
      | (?: is | are | ['’]re | come\s+out | ends?\s+up | seem | remain ) \s+
        (?: (?:roughly|about|almost|very|quite|pretty|more\s+or\s+less|largely|broadly|nearly|essentially|both
          |all|now|still) \s+ )*
        (?: (?P<par> on\s+(?:a\s+)?par | neck\s+and\s+neck | (?:evenly|closely|well)\s+matched | level | tied
          | even | equals?
              | comparable | equivalent | identical | similar | the\s+same
              | in\s+the\s+same\s+league ) (?! \s+ (?:to|with) \s+ (?:a|an|the)\b )
          | equally \s+ (?P<equally> [a-z][\w-]* ) (?: \s+ (?:and|or) \s+ (?P<equally_too>[a-z][\w-]*ble
          |[a-z][\w-]*ful) )? ) \b )
    """,
    re.VERBOSE | re.IGNORECASE,
)
WITH = re.compile(r"\s+(?:with|to|as)\s+(?:the\s+|that\s+of\s+|those\s+of\s+)?", re.IGNORECASE)
VAGUE = frozenset({"similar", "comparable", "the same", "even", "identical", "equivalent", "level"})
NO_ASPECT = re.compile(
    r"(?:advantages|benefits|drawbacks|challenges|issues|problems|way|manner|fashion|thing|things|kind|time"
    r"|team|company|page|goal|problem|path|purpose|to\b|as\b)",
    re.IGNORECASE,
)
BUT = re.compile(r"\s+(?:but|though|although|as|with|to|and\s+\w+s\b|while|when|if|because|since)\b.*$", re.DOTALL)


def alike(context: Context) -> Iterator[Comparison]:
    """As in "X and Y offer similar performance", "both are equally fast", "X is on par with Y in speed"."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    for match in ALIKE.finditer(text):
        who = whose(clause, match.start()) or _both(context, match.start())
        named = _named_at(clause.mentions, text, joined.end(), base) if (joined := _with(match, text)) else ()
        if who is None or any(
            p.negation is not None and p.verb.start - base <= match.start() + 3 for p in clause.predicates[:1]
        ):
            continue
        names = list(dict.fromkeys(topic.name for topic in who.topics))
        objects: tuple[Mention | str, ...] = named or (tuple(names[1:]) if len(names) == 2 else ())
        topics = who.topics if named else who.topics[:1]
        end = max((mention.span.end - base for mention in named), default=match.end())
        tail, lead = behind(text, end), ahead(clause, who.topics[0].span.start - base if who.topics[0].span else 0)
        aspect = _alike_in(
            match, who.part, tail.about or tail.scope.partition(" ")[2] or lead.about or lead.scope.partition(" ")[2]
        )
        certainty = stated(clause, match.start(), max(end, tail.end)) if objects and aspect else None
        if aspect is None or certainty is None:
            continue
        own = match.end() - len(match["what"]) + len(BUT.sub("", match["what"])) if match["what"] else end
        stop = max(own if not named else end, tail.end if not match["what"] else 0)
        value = Span(clause.span.document, base + match.start(), base + stop).rstrip()
        yield Comparison(topics=topics, objects=objects, aspect=aspect, value=value, certainty=certainty)


THE_TWO = re.compile(
    r"\b(?P<both>the\s+(?:two|pair)|they\s+both|both\s+of\s+them|both)\s+(?:\w+ly\s+)?$", re.IGNORECASE
)


def _both(context: Context, verb: int) -> Whose | None:
    """As in "In speed, the two are on a par": the heading's two things, or the page's where it compares two."""
    clause = context.clause
    match = THE_TWO.search(clause.span.text[:verb])
    names = context.pair or context.page.subjects.names
    if match is None or len(names) != 2 or clause.mentions:
        return None
    span = clause.span[match.start("both") : match.end("both")]
    return Whose(tuple(Topic(name, span) for name in names))


def same(context: Context) -> Iterator[Comparison]:
    """As in "X and Y cost the same", "both perform equally well"."""
    clause = context.clause
    for match in SAME.finditer(clause.span.text):
        who = whose(clause, match.start()) or _both(context, match.start())
        names = list(dict.fromkeys(topic.name for topic in who.topics)) if who is not None else []
        certainty = stated(clause, match.start(), match.end()) if len(names) == 2 else None
        if who is not None and certainty is not None:
            aspect = Aspect(NOUNS_OF_VERBS[match["verb"].lower()], "equal")
            value = clause.span[match.start() : match.end()]
            yield Comparison(
                topics=who.topics[:1], objects=(names[1],), aspect=aspect, value=value, certainty=certainty
            )


def _with(match: re.Match[str], text: str) -> re.Match[str] | None:
    """What leads to the other side, right behind the words of likeness or behind what is alike."""
    if match["what"]:
        inner = re.search(r"\s(?:as|to|with)\s+(?:the\s+|that\s+of\s+)?(?=[A-Z])", match["what"])
        return re.compile(re.escape(inner[0])).match(text, match.start("what") + inner.start()) if inner else None
    return WITH.match(text, match.end())


def _alike_in(match: re.Match[str], part: str, around: str) -> Aspect | None:
    if match["what"]:
        text = clean(BUT.sub("", ASPECT_END.sub("", " " + match["what"])))
        return None if not text or NO_ASPECT.match(text) else Aspect(text, "equal")
    if match["equally"]:
        text = noun_of(match["equally"]) or match["equally"]
        if text.lower() in {"as", "important", "to"}:
            return None
        return Aspect(f"{text} of {part}" if part else text, "equal")
    kind = clean(match["par"]).lower()
    text = around or part
    if not text and kind in VAGUE:
        return None
    return Aspect(text or "overall", "equal")


NO_WINNER = re.compile(
    r"""
    (?: n['’]t | \bnot | \bno | \bcannot | \bneither | \bhard\s+to ) \b [^.;]{0,80}?
    \b (?:clear|outright|overall|definite|absolute|single|obvious|universal) \s+ winner \b
  | \b no \s+ winner \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
DIFFERENCE = re.compile(
    r"""
    \b (?: no | little | hardly\s+any | barely\s+any | not\s+much\s+(?:of\s+a\s+)? | virtually\s+no | almost\s+no
      | n['’]t\s+(?:much|any)(?:\s+of\s+a)? )
    \s+ (?: (?:real|significant|big|noticeable|meaningful|measurable|practical|major|clear|great|visible) \s+ )*
    (?: difference | gap
      | daylight ) \s+ (?: (?:in
      |of) \s+ (?P<what> [a-z][\w\s-]{2,40}? ) \s+ )? between \s+ (?P<pair> (?: the\s+two | both | them | [A-Z] ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
TIE = re.compile(
    r"""
    (?<!\w) (?: (?: it | this (?:\s+(?:round|one|category|point))? | that ) (?: ['’]s | \s+is
      | \s+ends\s+in ) \s+ (?: (?:basically|pretty\s+much|essentially|really|still|practically|almost) \s+ )*
              | (?: we | I ) \s+ call \s+ (?: it | this (?:\s+(?:round|one))? ) \s+ )
    (?: a \s+ (?: (?:dead|clear|virtual|close) \s+ )? (?: tie | draw | dead\s+heat | wash ) )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def undecided(context: Context) -> Iterator[Comparison]:
    """As in "there is no clear winner between X and Y", "little difference in speed between X and Y"."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    names = list(dict.fromkeys(mention.subject for mention in clause.mentions))
    winner = clause.sentence.search(NO_WINNER) if "winner" in clause.words else None
    if winner is not None and len(names) == 2 and NO_WINNER.search(text):
        certainty = stated(clause, 0, len(text))
        if certainty is not None:
            yield Comparison(
                topics=(Topic(names[0]),),
                objects=(names[1],),
                aspect=Aspect("overall winner", "equal"),
                value=clause.span,
                certainty=certainty,
            )
        return
    yield from _tie(context)
    match = DIFFERENCE.search(text)
    if match is None:
        return
    pair = names if len(names) == 2 else list(context.pair or context.page.subjects.names) if not names else []
    tail = behind(text, match.end("pair") if not names else max(m.span.end for m in clause.mentions) - base)
    about = (
        clean(match["what"] or "") or tail.about or tail.scope.partition(" ")[2] or ahead(clause, match.start()).about
    )
    certainty = stated(clause, match.start(), match.end())
    if len(pair) == 2 and about and certainty is not None:
        value = Span(clause.span.document, base + match.start(), max(base + tail.end, base + match.end()))
        yield Comparison(
            topics=(Topic(pair[0]),),
            objects=(pair[1],),
            aspect=Aspect(about, "equal"),
            value=value,
            certainty=certainty,
        )


AT_HEAD = re.compile(r"(?:in|on|for|at)\s+(?P<what>[\w\s-]{3,40}?)\s*", re.IGNORECASE)


def _tie(context: Context) -> Iterator[Comparison]:
    """As in "On price, it is a tie": of the heading's two things, or the page's, on what leads in to it."""
    clause = context.clause
    match = TIE.search(clause.span.text)
    names = context.pair or context.page.subjects.names
    if match is None or len(names) != 2 or clause.mentions:
        return
    lead, tail = ahead(clause, match.start()), behind(clause.span.text, match.end())
    plain = AT_HEAD.fullmatch(clause.span.text, 0, match.start())
    about = tail.about or lead.about or lead.scope.partition(" ")[2] or tail.scope.partition(" ")[2]
    about = about or (plain["what"] if plain and NO_PLACE.match(plain["what"]) is None else "")
    certainty = stated(clause, match.start(), match.end()) if about else None
    if certainty is not None:
        value = clause.span[match.start() : max(match.end(), tail.end)]
        yield Comparison(
            topics=(Topic(names[0]),),
            objects=(names[1],),
            aspect=Aspect(about, "equal"),
            value=value,
            certainty=certainty,
        )

"""Who stands above whom, told by a verb: "outperforms", "lags behind", "has the edge over", "wins on price"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.aspects import Aspect, won_on
from whosays.extract.rules.comparing.certainty import stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.rules.comparing.context import Around, Context, ahead, behind, is_matter
from whosays.extract.rules.comparing.sides import TOGETHER, whose
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.wording import clean
from whosays.provenance import Span

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.subjects.subjects import Mention

ADVERBS = r"(?: (?:also|still|far|even|just|now|often|hands[ ]down|\w+ly|both|all) \s+ )*"
MEASURE = r"""
    (?: (?: a | an | the | its ) \s+
        (?: (?: clear | slight | real | big | huge | small | significant | definite | distinct | major
          | massive | decisive
              | obvious | marginal | considerable | narrow | strong | competitive ) \s+ )* )
"""
OVER = rf"""
    (?: (?P<above>
          (?:out(?:perform|pace|shine|rank|score|class|run|sell|number|match)|surpass|exceed|top|best|trump
            |eclipse|dwarf|overtake)(?:e?s|ed)?
        | beats? | overtook | (?:has|have)\s+(?:overtaken|surpassed|outgrown|beaten) | edge[sd]?\s+out
        | wins?\s+(?:out\s+)?(?:over|against)
        | pulls?\s+ahead\s+of | comes?\s+out\s+ahead\s+of
        | (?:is|are)\s+{ADVERBS}(?:(?:miles|well|way|far|a\s+step|light[ -]years|slightly|clearly
        |comfortably)\s+)?ahead\s+of
        | (?:is|are)\s+{ADVERBS}(?:superior|preferable|preferred|favou?red)\s+(?:to|over) | leads
        | (?:has|have|holds?|enjoys?|maintains?|gets?)\s+{MEASURE}(?:edge|upper\s+hand|advantage|lead)\s+(?:over|on)
        | (?:blows?|leaves?)(?=\s+[A-Z][\w.]*\s+(?:out\s+of\s+the\s+water|away|behind|in\s+the\s+dust)) )
      | (?P<below>
          lag(?:s|ged)?\s+(?:(?:far|well|slightly|a\s+bit)\s+)?behind | trails?(?:\s+behind)?
            | falls?\s+(?:short\s+of|behind) | loses?\s+(?:out\s+)?to | underperforms?
        | (?:is|are)\s+{ADVERBS}(?:(?:far|well|way|a\s+step|slightly|miles|still)\s+)*behind
        | (?:is|are)\s+{ADVERBS}inferior\s+to
        | (?:is|are)\s+{ADVERBS}no\s+match\s+for
        | (?:cannot|can['’]t|doesn['’]t|does\s+not)\s+(?:match|rival|come\s+close\s+to|measure\s+up\s+to
        |keep\s+up\s+with)
        | pales?\s+in\s+comparison\s+(?:to|with)
        | (?:is|are|was|were|gets?)\s+{ADVERBS}(?:outperformed|beaten|surpassed|outpaced|overshadowed
        |outclassed|dwarfed|eclipsed|overtaken)\s+by )
      | (?P<level> match(?:es)? | rivals | equals | ties\s+with | keeps?\s+(?:up|pace)\s+with )
    )
"""
RANKED = re.compile(rf"(?<![\w’'-]){OVER}\s+(?:the\s+)?$", re.VERBOSE | re.IGNORECASE)
RANKED_WORDS = frozenset(
    "outperform outperforms outperformed outpace outpaces outpaced outshines outshine outranks outscores "
    "outclasses outruns outsells "
    "surpasses surpass surpassed exceeds exceed tops bests trumps eclipses dwarfs overtakes overtook overtaken "
    "beats beat beaten edges "
    "edge edged wins win over ahead superior preferable preferred leads advantage hand lead blows leaves behind "
    "trails trail lags "
    "lag lagged falls fall loses lose underperforms inferior match matches rival rivals equals ties pales "
    "outpaced overshadowed outclassed "
    "dwarfed eclipsed keeps keep close measure favored favoured".split()
)
GENERIC = {
    "outperform": "performance",
    "underperform": "performance",
    "outpace": "pace",
    "outsell": "sales",
    "outnumber": "number",
}
REACH = 70


OWNED = re.compile(
    r"\s+(?P<what>[a-z][\w-]*(?:\s+[a-z][\w-]*){0,2}?)(?=\s*(?:[.,;:!?]|$)|\s+(?:in|on|by|with|and|but)\b)"
)


def ranked(context: Context) -> Iterator[Comparison]:
    """As in "X outperforms Y in reading", "Y lags behind X", "X has a slight edge over Y", "Y is beaten by X"."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    groups = _groups(clause.mentions, text, base)
    for group in groups:
        at = group[0].span.start - base
        match = RANKED.search(text, max(0, at - REACH), at)
        who = whose(clause, match.start()) if match is not None else None
        if match is None or who is None:
            continue
        end = group[-1].span.end - base + 2 * group[-1].possessive
        start = who.topics[0].span.start - base if who.topics[0].span is not None else match.start()
        owned = OWNED.match(text, end) if group[-1].possessive else None
        lead, tail = ahead(clause, max(0, start)), behind(text, owned.end() if owned else end)
        if owned is not None:
            tail = Around(about=owned["what"], end=owned.end())
        elif group[-1].possessive:
            continue  # "beats Birch's …": its what?
        relation = "more" if match["above"] else "less" if match["below"] else "equal"
        aspect = _aspect(match[0], relation, who.part, lead, tail)
        certainty = stated(clause, match.start(), max(end, tail.end))
        if certainty is not None:
            value = Span(clause.span.document, base + match.start(), base + max(end, tail.end)).rstrip()
            yield Comparison(topics=who.topics, objects=group, aspect=aspect, value=value, certainty=certainty)


def _groups(mentions: tuple[Mention, ...], text: str, base: int) -> list[tuple[Mention, ...]]:
    """The names of a clause, those that stand together as one group."""
    groups: list[list[Mention]] = []
    for mention in mentions:
        if groups and TOGETHER.fullmatch(text, groups[-1][-1].span.end - base, mention.span.start - base):
            groups[-1].append(mention)
        else:
            groups.append([mention])
    return [tuple(group) for group in groups]


def _aspect(words: str, relation: str, part: str, lead: Around, tail: Around) -> Aspect:
    """What the standing is in: told behind, or before, or by the verb itself; else overall."""
    about = tail.about or lead.about
    scope = tail.scope or lead.scope
    if not about and scope.split(" ")[0] in {"in", "on", "by"} and not scope.startswith("by a"):
        about, scope = scope.partition(" ")[2], ""
    verb = next((noun for stem, noun in GENERIC.items() if words.lower().startswith(stem)), "")
    text = won_on(about) if about and relation != "equal" else about or part or verb or "overall"
    if text == "overall" and "prefer" in words.lower():
        text = "preference"
    return Aspect(text, relation, (scope,) if scope and not scope.startswith("by ") else ())


WINNING = re.compile(
    rf"""
    \s* {ADVERBS}
    (?: (?P<above>
          wins? (?: \s+ (?: out | big | hands[ ]down | easily | clearly | here | again
            | the\s+(?:day|round|race|battle|crown|prize|category|fight) ) )*
        | (?:is|remains|comes\s+out\s+as|emerges\s+as|['’]s) \s+ {ADVERBS} (?: (?:our|my) \s+ )?
          (?: the | a | an | our
            | my )? \s* (?: (?:clear|obvious|overall|outright|undisputed|definite|hands-down|easy|runaway
            |natural) \s+ )* (?: winner | leader | champion | clear\s+choice | obvious\s+choice )
        | takes? \s+ the \s+ (?: lead | crown | cake | prize | win | trophy | top\s+spot )
        | comes? \s+ out \s+ (?: ahead | on\s+top )
        | (?:is|are|pulls?|stays?) \s+ {ADVERBS} (?:(?:clearly|slightly|well|far|way|comfortably)\s+)? ahead (?!\s+of\b)
        | (?:has|have|holds?|gets?|enjoys?|keeps?) \s+ {MEASURE} (?: edge | upper\s+hand
        | lead ) (?!\s+(?:over|on)\s+[A-Z])
        | (?:has|have|holds?|enjoys?) \s+ (?:the|a\s+(?:clear|slight|real|distinct)) \s+ advantage (?=\s+(?:in
        |on|when|here)\b)
        | leads (?: \s+ the \s+ (?: way | pack | field | race ) )? (?=\s+(?:in|on|when)\b) )
      | (?P<below>
          loses? (?: \s+ out )? (?=\s+(?:in|on|when|here)\b)
        | (?: lags? | falls? | trails? | is
        | are ) \s+ (?:(?:far|well|slightly|a\s+bit|still|clearly)\s+)* behind (?=\s+(?:in|on|when|here)\b
        |\s*[.,;]|\s*$)
        | falls? \s+ (?:\w+\s+)? short (?=\s+(?:in|on|when|here)\b) )
    ) (?![\w’'-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
WINNING_WORDS = frozenset(
    "wins win winner leader champion choice lead crown cake prize trophy spot ahead top edge hand advantage "
    "leads loses lose lags "
    "lag falls trails behind short".split()
)
NO_WIN = re.compile(
    r"\s+(?:(?:in|on|for)\s+(?:this|that|these|those|it)\b|an?|the|over|against|awards?|\d|more|you|users"
    r"|customers|with\s+\d|to\b)",
    re.IGNORECASE,
)
ELIDED = re.compile(r"\s*,?\s*(?:does|is|wins?|it\s+is)?\s*[.!]?\s*$")
EARLIER = re.compile(
    r"\b(?:wins?|takes\s+the|has\s+the\s+edge|is\s+(?:the\s+)?(?:better|winner|ahead))\b[^;]*;", re.IGNORECASE
)


def winners(context: Context) -> Iterator[Comparison]:
    """As in "X wins on price", "when it comes to speed, X takes the crown": over the one other thing compared."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    yield from _elided(context)
    for mention in clause.mentions:
        end = mention.span.end - base
        match = WINNING.match(text, end)
        if match is None or NO_WIN.match(text, match.end()):
            continue
        who = whose(clause, match.end(0) - len(match[0].lstrip()))
        other = context.other(mention.subject)
        if who is None or len(who.topics) != 1 or not other:
            continue
        lead, tail = ahead(clause, mention.span.start - base), behind(text, match.end())
        relation = "more" if match["above"] else "less"
        aspect = _won(lead, tail)
        certainty = stated(clause, end, max(match.end(), tail.end)) if aspect else None
        if aspect is None or certainty is None:
            continue
        value = Span(clause.span.document, mention.span.start, base + max(match.end(), tail.end)).rstrip()
        yield Comparison(
            topics=who.topics,
            objects=(other,),
            aspect=aspect._replace(relation=relation),
            value=value,
            certainty=certainty,
        )


def _elided(context: Context) -> Iterator[Comparison]:
    """The second half of "For price, X wins; for speed, Y (does)"."""
    clause = context.clause
    if len(clause.mentions) != 1 or EARLIER.search(clause.sentence.text) is None:
        return
    (mention,) = clause.mentions
    start = mention.span.start - clause.span.start
    if ELIDED.fullmatch(clause.span.text, mention.span.end - clause.span.start) is None:
        return
    lead, other = ahead(clause, start), context.other(mention.subject)
    aspect = _won(lead, Around()) if lead.about or lead.scope else None
    certainty = stated(clause, start, len(clause.span.text))
    if aspect is not None and certainty is not None and other:
        topic = Topic(mention.subject, mention.span)
        yield Comparison(topics=(topic,), objects=(other,), aspect=aspect, value=clause.span, certainty=certainty)


def _won(lead: Around, tail: Around) -> Aspect | None:
    """What is won: told behind or before; overall where nothing tells it."""
    if lead.about or tail.about:
        return Aspect(won_on(clean(tail.about or lead.about)), "more")
    for scope in (tail.scope, lead.scope):
        by, _, what = scope.partition(" ")
        if by == "for" and not is_matter(scope):
            return Aspect("overall", "more", (scope,))
        if what:
            return Aspect(won_on(what), "more")
    return Aspect("overall", "more")

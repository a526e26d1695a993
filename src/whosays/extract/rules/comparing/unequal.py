"""More and less, told by a comparative: "is 7 times more popular than", "has a larger ecosystem", "runs faster"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.comparing.adjectives import LESS, noun_of
from whosays.extract.rules.comparing.aspects import ASPECT_END, TO_DO, Aspect, aspect_of
from whosays.extract.rules.comparing.certainty import stated
from whosays.extract.rules.comparing.claims import Comparison
from whosays.extract.rules.comparing.comparatives import Comparative, comparatives
from whosays.extract.rules.comparing.context import Around, Context, ahead, behind, is_matter
from whosays.extract.rules.comparing.doings import done
from whosays.extract.rules.comparing.sides import (
    ALL_OTHERS,
    NUMBER_OF_OTHERS,
    OTHER_ONE,
    Standard,
    Whose,
    goes_on,
    may_mean_another,
    set_before,
    standard,
    whose,
)
from whosays.extract.sentence.clauses import Topic
from whosays.extract.sentence.lexicon import is_adjective
from whosays.provenance import Span
from whosays.values import figures

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.subjects.subjects import Mention


def unequal(context: Context) -> Iterator[Comparison]:
    """The comparisons of a clause that a comparative tells."""
    clause = context.clause
    found = comparatives(clause)
    for number, comparative in enumerate(found):
        last = number
        while found[last].joined and last + 1 < len(found):
            last += 1
        before = found[number - 1] if number else None
        again = before is not None and before.verb == comparative.verb and not before.joined
        shared = standard(clause, before.end, before.stop) if before is not None and again else None
        comparison = _comparison(context, comparative, found[last], shared)
        if comparison is not None:
            yield comparison


def _comparison(
    context: Context, comparative: Comparative, last: Comparative, shared: Standard | None
) -> Comparison | None:
    """One comparative with its sides; `last` is the one of its group behind which the other side is told.

    `shared` is the side that an earlier one told with the same verb: "has more plugins than Birch and a better core".
    """
    clause = context.clause
    told = standard(clause, last.end, last.stop)
    end = comparative.stop if comparative is not last or told is None else told.start
    words = _bounded(clause.span.text[comparative.end : end])
    if OF_A_SET.search(words):
        return None  # "the older of the two": told by superlatives
    parallel = _parallel(clause.span.text, context, told, last) if told is not None else None
    if parallel is not None:
        who, cut = parallel
        words = words[: max(0, cut - comparative.end)] if comparative is last else words
    else:
        found = whose(clause, comparative.verb) or _it(context, comparative, told, words)
        if found is None:
            return None
        who = found
    objects = _objects(context, comparative, who, told or shared, words)
    if not objects or (told is None and shared is None and comparative.frame == "is" and _means_nothing(who, words)):
        return None
    return _worded(context, comparative, who, objects, words, told)


BOUND = re.compile(
    r"""
    [;:!?] .* $ | \.(?=\s|$) .* $
  | \s+ (?: and | but | or | yet | as\s+well\s+as ) \s* $                # what leads to the next comparative
    """,
    re.VERBOSE | re.DOTALL,
)


COMMA = re.compile(r",\s*(?:(?:and\s+)?(?:the\s+)?[A-Z])?")
PLACES = re.compile(r"\b[A-Z][\w.-]*,\s*(?:and\s+)?(?:the\s+)?[A-Z]$")  # "in Norway, Sweden and Uruguay"
ADJECTIVES = re.compile(r"\s+([\w-]+),\s+([\w-]+)(?=\s+[\w-]+)")  # "more mature, maintained tools"
LEADS_ON = re.compile(r"\s+(?:and|but|or|yet)\s*$", re.IGNORECASE)
OF_A_SET = re.compile(
    r"\bof\s+(?:the\s+|these\s+|those\s+|all\s+)*(?:two|three|four|five|six|bunch|lot|pair)\b", re.IGNORECASE
)


def _bounded(words: str) -> str:
    """The words behind a comparative up to a comma, a full stop, or what leads to the next comparative."""
    words = BOUND.sub("", words)
    comma = ADJECTIVES.match(words)
    if comma is not None and all(map(_describes, comma.groups())):
        at = comma.end(1)
        words = f"{words[:at]} {_bounded(words[at + 1 :])}"  # of the same length as what it stands for
    else:
        at = next((each.start() for each in COMMA.finditer(words) if PLACES.search(words, 0, each.end()) is None), -1)
        words = words[:at] if at >= 0 else words
    return LEADS_ON.sub("", words)


def _describes(word: str) -> bool:
    """Whether a word is an adjective, also one of two words: "built-in", "developer-focused"."""
    return "-" in word or bool(noun_of(word)) or is_adjective(word)


REFERS_BACK = re.compile(
    r"""
    (?:and\s+\w+\s+)? to \s+ (?:\w+ly\s+)? [a-z]+
    (?: \s+ (?: (?: up | with | on | into | in | for | and | or | from | out | by | as | than | at | off
      | started | going | used
                 | right ) \b .*
           | [^,]* \b (?: round | around | with | into | on | to | from | about ) ) )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


TO_CLAUSE = re.compile(r"(?:^|\s)(?P<what>(?:to|that)\s.*)$", re.DOTALL)


def _means_nothing(who: Whose, words: str) -> bool:
    """Whether an "it" stands for nothing: "it is easier to find people", against "it is easier to use"."""
    said = who.topics[0].span
    if said is None or said.text.lower() != "it" or who.part:
        return False
    return _tells_what(words)


def _tells_what(words: str) -> bool:
    """Whether words tell what an "it" before them announces: "satisfying to climb a tree", against "easy to climb"."""
    clause = TO_CLAUSE.search(words.strip())
    return clause is not None and REFERS_BACK.fullmatch(clause["what"]) is None


IT = re.compile(r"(?:^|,\s+)(?:(?:and|but|though|so)\s+)?it\s+(?:would\s+|also\s+|\w+ly\s+)*$", re.IGNORECASE)


def _it(context: Context, comparative: Comparative, told: Standard | None, words: str) -> Whose | None:
    """As in "As a result, it has a steeper curve": told of the one thing that the text before spoke of.

    "It is easier to find people" speaks of nothing before: an "it" that is easier to do may only have been named.
    """
    clause = context.clause
    if len(context.previous) != 1 or clause.topics or IT.search(clause.span.text[: comparative.verb]) is None:
        return None
    name = context.previous[0].name
    rivals = {mention.subject for mention in clause.mentions}
    if name in rivals or (told is None and (rivals or TO_DO.match(words.strip()) or _tells_what(words))):
        return None
    return Whose((Topic(name),))


PREPOSITION = re.compile(r"\b(?:in|with|on|using|for|under|via|of)\s+(?:the\s+)?$", re.IGNORECASE)
MEANT = re.compile(r"(?:^|[,;]\s+)(?:the\s+)?(?P<part>[a-z][\w-]*(?:\s+(?!is\b)[\w-]+){0,3})\s*$", re.IGNORECASE)
NOTHING_MEANT = frozenset({"it", "which", "that", "this", "there", "things", "life"})


def _parallel(text: str, context: Context, told: Standard, last: Comparative) -> tuple[Whose, int] | None:
    """As in "… is easier in Alder than in Birch": whose it is, and where the words for the aspect end."""
    for mention in context.clause.mentions:
        start, end = (place - context.clause.span.start for place in (mention.span.start, mention.span.end))
        if start < last.end or text[end : told.start].strip():
            continue
        by = PREPOSITION.search(text, last.end, start)
        if by is None:
            return None
        meant = MEANT.search(text[: last.verb])
        part = meant["part"] if meant is not None and meant["part"].lower().split()[0] not in NOTHING_MEANT else ""
        begin = meant.start("part") if meant is not None and part else last.verb
        return Whose((Topic(mention.subject, mention.span),), part, begin), by.start()
    return None


def _objects(
    context: Context, comparative: Comparative, who: Whose, told: Standard | None, words: str
) -> tuple[Mention | str, ...]:
    """The other sides: those named behind or before, else the one other thing; none where neither is sure."""
    clause = context.clause
    if told is not None:
        if told.mentions:
            noun = goes_on(clause, told.end)
            return told.mentions if not noun or who.part else ()
        if others := _all_others(context, who, told):
            return others
        other = OTHER_ONE.match(clause.span.text, told.begin) if len(who.topics) == 1 else None
        return (name,) if other is not None and (name := context.other(who.topics[0].name)) else ()
    before = set_before(clause, comparative.verb)
    if before:
        return before
    if len(who.topics) != 1 or not _stands_alone(clause.span.text, comparative, words):
        return ()
    name = context.other(who.topics[0].name)
    return (name,) if name and not may_mean_another(clause, who.topics[0], name) else ()


def _all_others(context: Context, who: Whose, told: Standard) -> tuple[str, ...]:
    """As in "than the other two", "than either rival", "than both": the page's others, where they are so many."""
    text = context.clause.span.text
    match = ALL_OTHERS.match(text, told.begin)
    names = context.page.subjects.names
    if match is None or len(who.topics) != 1 or who.topics[0].name not in names or context.pair:
        return ()
    others = tuple(name for name in names if name != who.topics[0].name)
    number = 2 if match["two"] else NUMBER_OF_OTHERS.get((match["number"] or "").lower(), len(others))
    return others if number == len(others) and len(others) > 1 else ()


NOT_COMPARING = re.compile(
    r"""
    \s* (?: (?:and|or)\s+more\b | of\s+an?\b | than\b | like\b
          | (?:about|info|information|details?|on\s+this|recent|recently|known|likely
          |important(?:ly)?|to\s+come|and\s+more
            |like|or\s+less|versions?|releases?|level|end|education|quantit\w+|number\s+of\s+\w+\s+than|importantly
            |time\s+to\s+focus|focused|aimed|geared|oriented|interested|of|sense|work\b) )
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_TIMES = frozenset(
    "version versions release releases releasing update updates updated upgrade upgraded since recent recently "
    "previous "
    "previously ever now anymore earlier lately improved improvement years year month months gradually soon".split()
)
OVER_TIME = re.compile(
    r"""
    \b (?: as\s+(?:you|your|the|it|they|we) | over\s+time | every | each | when | with\s+(?:each|every|more|larger)
         | the\s+(?:more|larger|bigger|older) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
ALONE = frozenset(
    "has have had offer offers provide provides comes with boast boasts get gets enjoys deliver delivers "
    "require requires "
    "offering providing having requiring using need needs use uses consume consumes take takes cost costs "
    "charges attracts demands ships".split()
)


def _stands_alone(text: str, comparative: Comparative, words: str) -> bool:
    """Whether a comparative without a "than" is told of the one other thing, not of one's own past or of nothing."""
    degree = text[comparative.start : comparative.at].lower()
    if (
        "even" in degree.split()
        or "ever" in degree
        or NOT_COMPARING.match(words)
        or OVER_TIME.search(text[comparative.at :].partition(", with ")[0])
    ):
        return False
    if comparative.frame == "has" and comparative.verb_text.lower().split()[0] not in ALONE:
        return False
    if comparative.frame == "does" and (comparative.word == "more" or len(comparative.verb_text.split()) > 2):
        return False
    return NO_TIMES.isdisjoint(text.lower().replace(",", " ").replace(".", " ").split())


FACTOR_AFTER = re.compile(
    r"""
    (?: \s+ (?:on|in|for) \s+ [\w\s-]{2,30} )? \s*[,(]\s* (?:by\s+)? (?:roughly\s+|about\s+|nearly\s+|almost\s+
      |some\s+)?
    (?P<factor> (?: twice | (?:\d[\d.]*+|two|three|four|five|six|seven|eight|nine|ten) \s* (?:times|x) ) )
    \s+ as \s+ (?: much | many | fast | large | big | high | popular | expensive )
    """,
    re.VERBOSE | re.IGNORECASE,
)
FURTHER = re.compile(r"\s+(?:though|too|as\s+well|overall)\b", re.IGNORECASE)
BARE = frozenset({"better", "worse", "stronger", "weaker", "ahead"})


def _worded(
    context: Context, comparative: Comparative, who: Whose, objects: tuple[Mention | str, ...], words: str,
    told: Standard | None,
) -> Comparison | None:  # fmt: skip
    """The comparison with its aspect, scopes and words; None where it has no aspect or states nothing of today."""
    clause = context.clause
    text, base = clause.span.text, clause.span.start
    about = who.topics[0].span
    start = about.start - base if about is not None and about in clause.span else comparative.verb
    lead = ahead(clause, max(0, start)) if start <= comparative.verb else Around()
    end = told.end if told is not None else comparative.end + len(ASPECT_END.sub("", " " + words).rstrip()) - 1
    tail = behind(text, told.end) if told is not None else Around(end=end)
    aspect = _aspect(comparative, who.part, words, lead, tail)
    certainty = stated(clause, comparative.start, max(comparative.end, tail.end)) if aspect else None
    if aspect is None or certainty is None:
        return None
    begin = comparative.start
    if 0 <= who.begin < begin:
        begin = who.begin
    elif comparative.verb_text and (about is None or about not in clause.span):
        begin = min(begin, comparative.verb)
    stop = max(comparative.end, tail.end)
    after = FACTOR_AFTER.match(text, stop) if comparative.factor is None and told is not None else None
    given = figures(clause.span[after.start("factor") : after.end()]) if after is not None else []
    factor = next((figure for figure in given if figure.unit == "times"), comparative.factor)
    if after is not None and factor is not None:
        stop = after.end()
    further = FURTHER.match(text, stop)
    value = Span(clause.span.document, base + begin, base + (further.end() if further else stop)).rstrip()
    return Comparison(
        topics=who.topics, objects=objects, aspect=aspect, value=value, certainty=certainty, factor=factor
    )


def _aspect(comparative: Comparative, part: str, words: str, lead: Around, tail: Around) -> Aspect | None:
    """The aspect by the comparative and its verb, else by what stands around it; its scopes."""
    about = tail.about or lead.about
    aspect = done(comparative, words) if not part or comparative.frame == "does" else None
    if aspect is not None and part and aspect.text:
        aspect = aspect._replace(text=f"{aspect.text} of {part}")
    aspect = aspect or aspect_of(comparative.word, words, part)
    if about and (aspect is None or aspect.text in {"quality", "strength"} or not words.strip()):
        generic = aspect is None or aspect.text in {"quality", "strength", "level", "size", "extent"}
        relation = "less" if comparative.word in LESS else "more"
        text = about if generic or aspect is None else f"{aspect.text} ({about})"
        aspect = Aspect(text, relation, aspect.scopes if aspect else ())
    if aspect is None or not any(letter.isalpha() for letter in aspect.text):
        return None
    scopes = aspect.scopes or tuple(filter(None, (tail.scope or lead.scope,)))
    if comparative.word in BARE and aspect.text == "quality" and scopes and is_matter(scopes[0]):
        return Aspect(scopes[0].partition(" ")[2], aspect.relation)
    if comparative.frame == "is" and comparative.word in {"more", "less"} and PARTICIPLE.fullmatch(aspect.text):
        return Aspect(f"being {aspect.text}", aspect.relation, _each(scopes))
    return Aspect(aspect.text, aspect.relation, _each(scopes))


PARTICIPLE = re.compile(
    r"(?:\w+ly\s+)?(?:\w{3,}ed|[a-z]+-[a-z]+)(?:\s+(?:to|by|for|at|in|as|on|with|into)\s.*)?(?:\s\(.*\))?"
)


LISTED = re.compile(r"\s*,\s*(?:and\s+|or\s+)?|\s+and\s+")
PLACE = re.compile(r"(?:the\s+)?[A-Z]")


def _each(scopes: tuple[str, ...]) -> tuple[str, ...]:
    """Scopes, of which one that lists places becomes one for each of them."""
    if len(scopes) != 1:
        return scopes
    by, _, rest = scopes[0].partition(" ")
    places = LISTED.split(rest)
    return tuple(f"{by} {place}" for place in places) if all(map(PLACE.match, places)) else scopes

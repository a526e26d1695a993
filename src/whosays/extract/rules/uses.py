"""What a subject is for: the uses after "is" ("a good fit for X") and after verbs ("works best for", "shines when")."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.sentence.phrasing import PURPOSE_END, trimmed
from whosays.extract.sentence.standalone import standalone
from whosays.extract.sentence.wording import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.sentence.predicates import Predicate
    from whosays.provenance import Span

DEGREE = r"""
    (?: (?: best | mainly | mostly | primarily | widely | often | commonly | typically | generally | heavily | well
          | particularly | especially | most | more | very | also | better | perfectly | really | usually | only | both
          | not | arguably | probably | perhaps | likely | ideally | still | less | quite | just | simply | therefore
          | specifically | extremely | highly | always | currently | frequently | the | no\s+longer )[\s-]+ )*
"""
GOOD = r"""
    (?: good | great | better | best | perfect | ideal | excellent | fantastic | solid | strong | natural | right | safe
      | safer | sensible | suitable | viable | decent | poor | bad | terrible | wrong | weak )
"""
CHOSEN = r"""
    (?: smart | smarter | logical | obvious | popular | preferred | go-to | top | default | common | reasonable | fine
      | attractive | compelling | reliable | wise | practical | clear | primary | favou?rite )
"""
CHOICE = r"(?: choice | option | fit | pick | match | candidate | bet | way\s+to\s+go | solution | alternative )"
USE = re.compile(
    rf"""
    (?P<word> {DEGREE}
      (?: used | built | designed | meant | intended | made | suited | suitable | ideal | best | great | good | perfect
        | recommended | popular | fine | excellent | geared | aimed | optimi[sz]ed | appropriate | fit | fitted
          | tailored
        | targeted | preferred | useful | handy | invaluable | fantastic | worth\s+(?:it|considering|a\s+look)
        | well-suited | good\s+enough | sufficient | sweet\s+spot | reserved
        | (?P<unfit> unsuitable | overkill | ill-suited | unsuited | inappropriate | unfit )
        | (?:an?|the|your|our) \s+ (?:(?:really|very|particularly|especially|much|clear|more)\s+)? {GOOD}
          (?:\s+(?!for\b|when\b|if\b|to\b|in\b|of\b)[\w-]+){{0,3}}
        | the\s+ [\w-]+ \s+ to\s+(?:beat|use|choose|pick)
        | (?:an?|the|your|our) \s+ (?:(?:really|very|more|most|particularly)\s+)? (?:{CHOSEN}\s+)? {CHOICE} ) ) \b
    (?:\s+(?:mainly|mostly|often|\w+ly))*
    (?: \s+(?:by|among|in|with)\s+ [^,;]{{2,40}}? )?                     # by whom
    \s+ (?: for | to(?:wards?)? | at | if | when(?:ever)? | where | in\s+(?=situations|cases|scenarios|projects) )
    \s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
USE_IN = re.compile(
    rf"""
    (?P<word> {DEGREE} (?: used | suited | ideal | best | useful | great | helpful
    | common ) ) \s+ in \s+ (?P<what>[^;]+)
""",
    re.VERBOSE | re.IGNORECASE,
)
# What a comparison compares; "more suitable for" tells a use.
COMPARED = re.compile(
    r"(?:also\s+)?(?:more|less)\s+(?:widely\s+|commonly\s+)?(?:popular|used|common|useful|perfect)\b", re.IGNORECASE
)
WHAT_FOR = re.compile(r"(?:its|their|his|her|being|having)\b", re.IGNORECASE)  # "popular for its speed"
NO_PURPOSE = re.compile(
    r"""
    .*\bdifferent\s+(?:strengths|needs|goals|purposes|audiences|users|things|reasons|use|types|kinds).* $
  | (?:be|let|help|allow|give|become)\s.* | similar\b.* | (?: it | this | that | them | these | those | you
    | everyone | anyone | most | some
    | all | many | us | me
      | see | say
      | be | note | any\s+(?:project|task|use) | each | which | what | a\s+reason | the\s+job | be | have | do | us ) $
    | (?: and | or | the\s+(?:most|first|last|next|same|sake|moment|time|long\s+run|price|money)
      | \d+\s+(?:years?|months?)
        | (?:many|several|some)\s+(?:years?|reasons?|decades|time) | years | decades | example | instance | say
        | free | sure | now | certain | itself ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
NEED = re.compile(
    r"""
    (?: (?: you (?:['’]re|\s+are|['’]ve|['’]d)? | your\s+\w+ | one | we | people | teams | developers ) \s+
        (?: (?:really|only|just|simply|mainly|primarily|already|also|often)\s+ )?
        (?: need | needs | want | wants | require | requires | prefer | value | prioriti[sz]e | have | like | plan
          | care\s+about | looking\s+for | building | working\s+(?:on|with) | making | after | seeking | developing
          | creating | dealing\s+with )
        \s+ (?:to\s+)?
      | there(?:['’]s|\s+is|\s+are)\s+ )?
    (?: (?:an?|the|your|some)\s+ )?
    """,
    re.VERBOSE | re.IGNORECASE,
)


OWN_CLAUSE = re.compile(
    r"(?:an?|the|your)\s+[\w-]+(?:\s+[\w-]+)?\s+(?:is|are|isn['’]t|aren['’]t|has|have|matters?|needs?|wants?|knows)\b",
    re.IGNORECASE,
)
"""What is a sentence of its own: "if your family is comfortable with technology"."""


def purpose(words: Span) -> Span | None:
    """The use that words after "for", "if" or "when" tell, without "you need a"; None where they tell none."""
    value = trimmed(words, PURPOSE_END)
    lead = NEED.match(value.text)
    value = value[lead.end() :] if lead and not OWN_CLAUSE.match(value.text) else value
    if not value or NO_PURPOSE.match(value.text):
        return None
    return standalone(value)


AND_FOR = re.compile(r",?\s+(?:and|or)\s+(?:also\s+)?for\s+")


def each_use(value: Span) -> list[Span]:
    """The uses that one value joins, "small yards and for river banks"; the value itself where it joins none."""
    parts = [standalone(part) for part in value.split(AND_FOR)]
    whole = [part for part in parts if part is not None]
    return whole if len(whole) == len(parts) else [value]


def use(predicate: Predicate) -> tuple[Span, Span | None] | None:
    """The use that stands after "is", and what denies it; None where there is none."""
    match = predicate.rest.match(USE) or predicate.rest.match(USE_IN)
    if match is None or COMPARED.match(match["word"].text) or WHAT_FOR.match(match["what"].text):
        return None
    value = purpose(match["what"])
    if value is None:
        return None
    return value, _denial(predicate, match["word"])


LESS = re.compile(r"\bless\b|\bno\s+longer\b", re.IGNORECASE)
UNFIT = re.compile(
    r"\b(?:unsuitable|overkill|ill-suited|unsuited|inappropriate|unfit|poor|bad|terrible|wrong|weak)\b", re.IGNORECASE
)


def _denial(predicate: Predicate, word: Span) -> Span | None:
    """The word that denies a use: "not", or one that does so by itself ("overkill", "less suited")."""
    denying = word.search(UNFIT) or word.search(LESS)
    if denying is not None:
        return denying[0] if predicate.negation is None else None
    return predicate.negation


# Verbs that tell a use by what follows them.
USING_VERBS: dict[str, re.Pattern[str]] = {
    "shine": re.compile(r"(?:(?:in|for|when|with|at|as|where)\s+|most\s+(?:in|when)\s+)(?P<what>[^;]+)", re.IGNORECASE),
    "work": re.compile(
        r"(?:best|well|great|better|fine|perfectly|particularly\s+well|especially\s+well|really\s+well|very\s+well)"
        r"\s+(?:for|when|if|in)\s+(?P<what>[^;]+)",
        re.IGNORECASE,
    ),
    "excel": re.compile(r"(?:in|for|when|where)\s+(?P<what>[^;]+)", re.IGNORECASE),
    "make": re.compile(
        r"(?:(?:the\s+)?(?:most|more|a\s+lot\s+of|perfect|good)\s+)?sense\s+(?:for|when|if)\s+(?P<what>[^;]+)",
        re.IGNORECASE,
    ),
    "suit": re.compile(r"(?:best\s+)?(?P<what>[^;]+)", re.IGNORECASE),
    "cater": re.compile(r"(?:\w+ly\s+)?(?:to|for)\s+(?P<what>[^;]+)", re.IGNORECASE),
    "appeal": re.compile(r"(?:\w+ly\s+|more\s+|most\s+)?to\s+(?P<what>[^;]+)", re.IGNORECASE),
    "thrive": re.compile(r"(?:in|when|on)\s+(?P<what>[^;]+)", re.IGNORECASE),
    "have": re.compile(
        r"(?:its|their)\s+(?:main\s+|real\s+)?strengths?\s+(?:for|in|when)\s+(?P<what>[^;]+)", re.IGNORECASE
    ),
    "lend": re.compile(r"itself\s+(?:\w+\s+)?to\s+(?P<what>[^;]+)", re.IGNORECASE),
    "go": re.compile(r"well\s+for\s+(?P<what>[^;]+)", re.IGNORECASE),
}


def use_of_verb(predicate: Predicate) -> tuple[Span, Span | None] | None:
    """The use that a verb tells, "works best for small teams", and what denies it; None where there is none."""
    pattern = USING_VERBS.get(predicate.lemma)
    match = predicate.rest.match(pattern) if pattern is not None and predicate.form != "past" else None
    value = purpose(match["what"]) if match is not None else None
    return (value, predicate.negation) if value is not None else None


ESPECIALLY = re.compile(
    r"""
    ,?\s+ (?: (?<=,\s)(?:ideal|perfect|great|suitable|excellent|handy|useful) | especially | particularly
      | making\s+it\s+(?:\w+ly\s+)?(?:ideal|perfect|great|suitable|well[- ]suited|popular
            | an?\s+(?:\w+\s+)?(?:ideal|good|great|excellent|solid|popular|top|perfect|strong)\s+(?:\w+\s+){0,2}\w+ ) )
    \s+ (?:for|in) \s+ (?P<what>[^;]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)
ESPECIALLY_WORDS = frozenset(
    {"especially", "particularly", "making", "ideal", "perfect", "great", "suitable", "excellent", "handy", "useful"}
)
FOR_PURPOSE = re.compile(
    r"""
    \s+ (?:that\s+is\s+|which\s+is\s+)? (?:specifically\s+|mainly\s+|primarily\s+|often\s+|widely\s+|best\s+)?
    (?:designed|built|made|meant|intended|used|optimi[sz]ed|suited|tailored|geared|aimed) \s+ (?:for|to|towards?|at)
    \s+ (?P<what>[^;.]+)
    """,
    re.VERBOSE | re.IGNORECASE,
)


def further_uses(clause_span: Span) -> Iterator[Span]:
    """The uses that a statement ends in: "…, especially for large files", "…, making it ideal for games"."""
    if ESPECIALLY_WORDS.isdisjoint(word_set(clause_span.text)):
        return
    for match in clause_span.finditer(ESPECIALLY):
        value = purpose(match["what"])
        if value is not None:
            yield value

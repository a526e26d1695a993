"""Whether a figure in running text is foretold, wished, supposed or asked for: then it is nobody's figure of today."""

from __future__ import annotations

import re

from whosays.extract.sentence.wording import word_set

TRIGGERS = frozenset(
    "if unless whether suppose supposing imagine assume assuming wish will won would ll could might may shall should "
    "expected expects expect predicted predicts projected forecast forecasts slated set likely poised track going "
    "hopes hoping aims aiming plans planning wants goal target had".split()
)
SUPPOSED = re.compile(
    r"""
    \b (?: (?<!even\s) if | unless | whether | suppose | supposing | imagine | (?:let['’]?s\s+)? assum(?:e|ing)
         | wish ) \b
    (?! \s+ (?: you | we | anything ) \b )                      # "if you look closely it has": said to the reader
    | ^ \W* (?: should | had ) \s+ (?! (?: anyone | you | we ) \b )    # "Should Alder reach 9k stars, …"
    """,
    re.VERBOSE | re.IGNORECASE,
)
REACHING = (
    r"(?: have | has | reach | get | hit | pass | exceed | surpass | top | cross | gain | attract | grow | be | count )"
)
FORETOLD = re.compile(
    rf"""
    (?: \b (?: will | would | could | might | may | shall | should ) | ['’]ll )
        (?: \s+ (?: \w+ly | soon | also | even | easily | well | not | never | likely ) ){{0,2}} \s+ {REACHING} \b
    | \b (?: expected | predicted | projected | forecast | slated | set | likely | poised | going | hop(?:es|ing)
           | aim(?:s|ing) | plan(?:s|ning) | wants | expects? | predicts | on\s+track | goal\s+is | target\s+is )
        (?: \s+ it )? \s+ to \s+ (?: \w+ly\s+ | soon\s+ )? {REACHING} \b
    """,
    re.VERBOSE,
)
NEW_CLAUSE = re.compile(r"[;:—]\s|,\s|\s(?:and|but|while|whereas|because|since|which|though|although)\s", re.IGNORECASE)
THAT = re.compile(r"\bthat\s", re.IGNORECASE)


def is_unreal(text: str, place: int) -> bool:
    """Whether what a sentence says before a figure makes it none of today: "will have …", "If it had …".

    `place` is where the figure begins. Only its own clause counts: "If you want a popular one, Alder has …" states it.
    """
    if TRIGGERS.isdisjoint(word_set(text)):
        return False
    own = text[max((found.end() for found in NEW_CLAUSE.finditer(text, 0, place)), default=0) : place]
    if SUPPOSED.search(own) is not None:
        return True
    return FORETOLD.search(own, max((found.end() for found in THAT.finditer(own)), default=0)) is not None

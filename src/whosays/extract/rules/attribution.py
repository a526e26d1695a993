"""What is told at second hand: who says it, and of which year a survey is."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from whosays.extract.sentence.wording import clean, word_set
from whosays.records import Basis, Claim, Evidence, Role
from whosays.values import dates

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from whosays.provenance import Span, SpanMatch

TRIGGERS = frozenset(
    "according per says said say claims claimed reports reported states stated estimates estimated found finds shows "
    "showed reveals revealed notes survey study report index figures data wrote writes explains explained noted "
    "commented argues argued".split()
)
SAYS = (
    r"(?: says | said | claims | claimed | reports | reported | states | stated | estimates | estimated | announced"
    r" | boasts\s+that )"
)
FINDS = (
    r"(?: found | finds | shows | showed | reveals | revealed | suggests | indicates | puts | ranks | ranked | lists"
    r" | reports | reported )"
)
INQUIRY = (
    r"(?: survey | study | report | index | poll | census | ranking | review | research | analysis | statistics"
    r" | figures | data )s?"
)
SPOKE = (
    r"(?: says | said | claims | claimed | wrote | writes | notes | noted | explains | explained | reports | reported"
    r" | argues | argued | commented )"
)
NAME = r"[A-Z][\w.&’'+-]*"
FIRST = re.compile(
    rf"""
    ^ \W* (?: and \s+ | but \s+ )?
    (?: (?i: according \s+ to | as \s+ reported \s+ by | per | as \s+ per ) \s+ (?: the\s+ | an?\s+
        | its\s+ )? (?P<according> [^,;]{{2,80}}? ) ,
      | (?i: in | on ) \s+ (?: the\s+ | its\s+
          | an?\s+ )? (?P<within> (?: [\w’'.-]+ \s+ ){{0,7}}? {INQUIRY} (?: \s+ (?: of | for
          | from ) \s+ [\w\s]{{2,20}}? )? ) ,
      | (?i: the\s+ | an?\s+ )? (?P<inquiry> (?: [\w’'.-]+ \s+ ){{1,7}}? {INQUIRY} (?: \s+ by \s+ {NAME}
          (?: \s {NAME} )* )? ) \s+ {FINDS} \s+ (?: that \s+ )?
      | (?P<speaker> (?: [Tt]he \s+ (?: company | vendor | developers? | makers? | team | project | firm )
          | {NAME} (?: \s {NAME} ){{0,3}} ) )
        \s+ (?: (?: also | itself | now | proudly ) \s+ )? {SAYS} \s+ (?: that \s+ | (?= it \b | to \b | over \b
            | more \b | \d | they \b | [A-Z] ) )
      | (?P<quoted> (?! (?: I | [Ww]e ) \b ) [A-Za-z] [\w.&’'+-]* (?: \s+ [\w.&’'+-]+ ){{0,4}}? )   # A user wrote: "…"
        \s+ {SPOKE} \s* [:,] \s* ["“]
    )
    """,
    re.VERBOSE,
)
LAST = re.compile(
    rf"""
    [,(]? \s+ (?: according \s+ to | as \s+ reported \s+ by ) \s+ (?: the\s+ | an?\s+ | its\s+ )?
    (?P<according> [^,;()]{{2,80}}? ) \s* [.)]* \s* $
    | [,(] \s* (?P<speaker> {NAME} (?: \s {NAME} ){{0,3}} ) \s+ {SAYS} \s* [.)]* \s* $
    | ["”] ,? \s+ {SPOKE} \s+ (?P<quoted> (?! (?: I | we ) \b ) [^,;()"“”]{{2,60}}? ) \s* [.]* \s* $  # says Acme
    | ["”] ,? \s+ (?P<quoter> (?! (?: I | we ) \b ) [^,;()"“”]{{2,60}}? ) \s+ {SPOKE} \s* [.]* \s* $
    """,
    re.VERBOSE,
)


def attributed(sentence: Span, claims: Iterable[Claim]) -> Iterator[Claim]:
    """The claims of a sentence; those told at second hand bear who told them, and the year of a survey as theirs.

    A source at the head of the sentence, or at its end, speaks for all of it: "According to the 2018 survey, …",
    "A Globex report found that …", "…, according to Acme". What stands before the source's verb is not its word.
    """
    found = list(claims)
    source = None if not found or TRIGGERS.isdisjoint(word_set(sentence.text)) else _source(sentence)
    if source is None:
        yield from found
        return
    who, match = source
    year = next((value for value in dates(who) if value.precision == "year"), None)
    sides: dict[str, Any] = {"attributed_to": clean(who.text)}
    if year is not None:
        sides |= {"as_of": year.start, "as_of_end": year.end, "as_of_basis": Basis.STATED.value}
    for claim in found:
        if claim.attributed_to or (match.start() > claim.value.start - sentence.start and match.start() == 0):
            yield claim
            continue
        evidence = claim.evidence if year is None else (*claim.evidence, Evidence(span=year.span, role=Role.DATE))
        yield replace(claim, evidence=evidence, **sides)


def _source(sentence: Span) -> tuple[Span, SpanMatch] | None:
    """Who tells what the sentence says, and where that is told."""
    first = sentence.match(FIRST)
    match = first or sentence.search(LAST)
    if match is None:
        return None
    heads, tails = ("according", "within", "inquiry", "speaker", "quoted"), ("according", "speaker", "quoted", "quoter")
    groups = heads if first is not None else tails
    return next((who, match) for group in groups if (who := match.get(group)) is not None)

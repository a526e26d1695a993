"""What the readers of comparisons are given, and the words around a comparison that they all look at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from whosays.extract.rules.comparing.sides import the_other
from whosays.extract.sentence.wording import clean

if TYPE_CHECKING:
    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause, Topic


class Context(NamedTuple):
    """A clause, what the text before it spoke of, and the two things that its heading sets against each other."""

    page: Page
    clause: Clause
    previous: tuple[Topic, ...]
    pair: tuple[str, ...]

    def other(self, subject: str) -> str:
        """The one thing that an unfinished comparison is with; empty where there is none."""
        return the_other(self.page, self.clause, subject, self.pair, self.previous)


ABOUT = r"""
    in\s+terms\s+of | when\s+it\s+comes\s+to | when\s+(?:talking|speaking)\s+about | with\s+(?:regard|respect)s?\s+to
  | regarding | concerning | as\s+far\s+as | as\s+regards | in\s+the\s+(?:area|field|domain|realm|department)\s+of
  | on\s+the\s+(?:topic|subject|matter|question)\s+of | speaking\s+of | as\s+for
"""
TAIL = re.compile(
    rf"""
    (?: \s+ (?:and|or) \s+ [A-Z][\w.+\#]* )? \s* ,? \s* (?: (?P<about> {ABOUT} ) | (?P<at> at ) | (?P<by> in | for
      | on | among | across | within | under | by | when ) )
    \s+ (?P<what> (?: (?! \b(?:than|because|since|which|but|while|whereas|although|though|and\s+[a-z]+s
      |(?-i:and\s+(?:[A-Z][\w.]*\s+){{1,3}}[a-z]+s))\b ) [^.,;:!?()–—"] ){{2,70}} )
    """,
    re.VERBOSE | re.IGNORECASE,
)
LEAD = re.compile(
    rf"""
    (?: ^ | [,;:]\s | \b(?:and|but)\s )
    (?: (?P<wise> [a-z][\w\s]*? )-wise | (?:(?P<about> {ABOUT} ) | (?P<by> for | in | on | among | at
      | with )) \s+ (?P<what> [^,;:.]{{2,60}} ) )
    , \s* (?: the | it | we\s+\w+ )? \s* $
    """,
    re.VERBOSE | re.IGNORECASE,
)
NO_PLACE = re.compile(
    r"(?:the\s+(?:end|meantime|long\s+run|past|same|other|most|first|one|sake|moment|contrast)|addition|fact"
    r"|general|short|my|our|me|us"
    r"|conclusion|summary|contrast|comparison|particular|example|instance|many|most|some|all|this|that|these"
    r"|those|now|once|time|"
    r"average|paper|other|recent|one|return|part|theory|practice|case|no|by\s+far|a\s+(?:fair\s+)?(?:lot|bit"
    r"|margin|mile|factor)|"
    r"an?\s+\w+\s+margin|far|default|nature|you|your|it|its|which|what|how|\d)\b",
    re.IGNORECASE,
)


MATTER = re.compile(r"(?:in|on|at)\s|for\s+(?:\w+ing\b|(?![a-z]+s$)[a-z-]+$|[a-z]+ss$)")


def is_matter(scope: str) -> bool:
    """Whether what is told as a scope tells what is compared: "in speed", "for streaming", against "for teams"."""
    return MATTER.match(scope) is not None


class Around(NamedTuple):
    """What the words before or behind a comparison tell: what it is about, or for whom, where and when it holds."""

    about: str = ""
    scope: str = ""
    end: int = 0


def behind(text: str, end: int) -> Around:
    """What follows a comparison that ends at `end`: "… than Birch in speed", "… for small teams"."""
    match = TAIL.match(text, end)
    if match is None or NO_PLACE.match(match["what"]):
        return Around(end=end)
    what = clean(match["what"])
    if match["about"] or match["at"]:
        return Around(about=what.removesuffix(" is concerned").removesuffix(" goes"), end=match.end("what"))
    return Around(scope=f"{match['by']} {what}", end=match.end("what"))


LONGEST_LEAD = 110  # letters before a subject in which what leads in to it stands


def ahead(clause: Clause, start: int) -> Around:
    """What leads in to a subject that begins at `start`: "When it comes to speed, ", "For small teams, ".

    It may stand in the clause before: "When it comes to speed" has a verb of its own.
    """
    end = clause.span.start + start - clause.sentence.start
    match = LEAD.search(clause.sentence.text[max(0, end - LONGEST_LEAD) : end])
    if match is None:
        return Around()
    if match["wise"]:
        return Around(about=clean(match["wise"]).rpartition(" ")[2].lower())
    if NO_PLACE.match(match["what"]):
        return Around()
    what = clean(match["what"])
    return (
        Around(about=what)
        if match["about"]
        else Around(scope=f"{match['by']} {what}".lower() if what.islower() else f"{match['by'].lower()} {what}")
    )

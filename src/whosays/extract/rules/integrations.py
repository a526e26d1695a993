"""What a subject works with: "integrates with Slack and Jira", "is compatible with Linux tools"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.extract.rules.relations import is_denied, is_proper
from whosays.extract.sentence.lexicon import LANGUAGES
from whosays.extract.sentence.phrasing import is_conditional
from whosays.extract.subjects.naming import is_name
from whosays.values import split_names

if TYPE_CHECKING:
    from collections.abc import Iterator

    from whosays.extract.page import Page
    from whosays.extract.sentence.clauses import Clause
    from whosays.records import Claim

TRIGGERS = frozenset(
    "integrates integrate integration integrations compatible interoperates works work pairs pair connects connect "
    "connectors plays play syncs sync extension plugin plug-in add-on addon client driver wrapper used".split()
)
WORKING_WITH = re.compile(
    r"""
    \b (?: integrat(?:e|es|ing|ions?) | interoperates? | compatible | pairs? | connects? | connectors? | syncs? | plays?
         | works? | can\s+be\s+used )
    (?: \s+ (?: together | alongside
              | directly | seamlessly | deeply | well | best | great | nicely | natively | smoothly | tightly | easily
              | perfectly | fine | beautifully | cleanly | only | also | available | options | built | closely ) ){0,2}
    \s+ (?: with | to | into | for ) \s+
    (?: (?: popular | other | tools | apps | services | external | third-party | platforms | software | editors
      | systems
          | products | common | many | various | the | a | number | of | range | applications | both | such | as | like
          | including | databases | providers | devices | libraries | frameworks | and | most | more | than
            | over | \d+\+?
          ) \s+ )*
    (?: (?:[a-z][\w-]*\s+){1,5} (?: like | such\s+as | including ) \s+ )?
    (?P<names>[A-Z@].+)
    """,
    re.VERBOSE,
)
EXTENDING = re.compile(
    r"""
    \b (?:is|are) \s+ (?:an?|the) \s+ (?:[\w-]+\s+){0,3}?
    (?: extension | plugin | plug-in | add-on | addon | client | driver | wrapper ) \s+ (?:for|to|around|of) \s+
    (?:the\s+)? (?P<names>[A-Z].+)
    """,
    re.VERBOSE,
)
NAMES_END = re.compile(
    r"""
    \s+ (?: to | for | through | via | so | by | as | which | that | out | in | on | at | using | when | if
      | while | but
          | without | from | because | making | natively | directly | seamlessly | is | are | etc
            | and\s+(?:more|others?
          | many | other | can | is | has | it | offers? | supports? | provides? | [a-z]+s?\b ) ) \b .* $
  | [;:(—–] .* $ | \.\s.* $ | ,\s+ (?: etc | and\s+(?:more|others?|many) | so | which | making | but | giving ) \b .* $
    """,
    re.VERBOSE | re.DOTALL,
)


def integrations(page: Page, clause: Clause) -> Iterator[Claim]:
    """One works_with claim for each name that a clause says its topics work with."""
    if not clause.topics or TRIGGERS.isdisjoint(clause.words):
        return
    match = clause.span.search(WORKING_WITH) or clause.span.search(EXTENDING)
    if match is None or is_conditional(clause.span.text):
        return
    listed = match["names"]
    ended = NAMES_END.search(listed.text)
    listed = listed[: ended.start()] if ended else listed
    if is_denied(clause, listed):
        return
    for name in split_names(listed.rstrip().rstrip(".,")):
        text = name.text
        if not is_name(text) or not text[:1].isupper() or not is_proper(text) or text.lower() in LANGUAGES:
            continue
        for topic in clause.topics:
            if page.subjects.canonical(text) != topic.name:
                yield page.claim(topic.name, "works_with", name, object=text, about=topic.span)

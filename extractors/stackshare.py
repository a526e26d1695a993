"""StackShare's comparison pages ("stackups"): the older layout and the later one, served as HTML or dumped as text.

Most of a page is made from sentence templates. The order of the tools changes from sentence to sentence, so
each is bound to the name beside it, never to a place in the title. The older layout has three headline figures
without labels, in a fixed order around a `+ 1` button; the later one glues labels to figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from whosays.extract.api import (
    Claim,
    Compared,
    Page,
    Span,
    alternative_claims,
    compared,
    label_lines,
    labelled_figures,
    proved_columns,
    sections,
    split_names,
    tagline_claims,
    template,
)

SOURCE = "StackShare"
HOME = "https://stackshare.io"
HANDLES = ("stackshare.io/stackups/*",)
SIGNATURE = ("StackShare", "What are the differences?")

TITLE = re.compile(r"^[^\S\n]*(?P<names>\S[^\n]{0,80}?\svs\.?\s[^\n]{1,160}?)\s*[:|]\s*What\s+are\s+the\s+diff", re.M)
LABELS = {
    "Stacks": "stacks", "Followers": "followers", "Votes": "votes",
    "GitHub Stars": "stars", "GitHub Forks": "forks", "Forks": "forks",
}  # fmt: skip
SECTIONS = label_lines(
    "Detailed Comparison", "What are some alternatives to .*", "See all alternatives.*", "Decisions about .*",
    "(?:Related|Trending) Comparisons.*", "Interest over .*", "©.*",
)  # fmt: skip


def extract(page: Page) -> Iterator[Claim]:
    """The claims of a comparison page: figures, template sentences, features, opinions, alternatives, decisions."""
    tools = compared(page, TITLE)
    for sentence in SENTENCES:
        yield from tools.claims(sentence)
    for sentence, sides in COMPARISONS:
        yield from tools.claims(sentence, relation="more", **sides)
    yield from taglines(tools)
    yield from features(tools)
    later = list(later_figures(tools))
    yield from later
    order: list[str] = []
    for heading, section in sections(page.text, SECTIONS):
        if heading.text == "Detailed Comparison":
            order, figures = proved_columns(tools, section, LABELS, later)
            for tool, name, figure in figures:
                yield page.claim(tool, name, figure)
        elif heading.text.startswith("What are some alternatives"):
            yield from alternative_claims(page, tools.named_in(heading), section)
    yield from opinions(tools, order)
    yield from decisions(page)


# In a template NAME stands for any tool compared; a group is named for the property whose value it holds.
SENTENCES = (
    # The head of the older layout: stacks, followers, a button that adds the reader's vote, votes. A figure may be
    # missing; of a single one before the button nobody can tell which it is.
    template(
        r"^[^\S\n]*(?P<subject>NAME) (?:(?P<stacks>FIGURE) (?P<followers>FIGURE) |FIGURE )?"
        r"\+\s?1(?: (?P<votes>FIGURE))?(?!\S)"
    ),
    template(  # three lines, where a dump has no buttons
        r"^[^\S\n]*(?P<subject>NAME)[^\S\n]*\n\s*+(?P<stacks>FIGURE) (?P<followers>FIGURE) (?P<votes>FIGURE)"
        r"(?!\S| FIGURE| \+\s?1)"
    ),
    # "primarily classified as", "a tool in the … category", "grouped under", "belong to"
    template(
        r"(?P<subject>NAMES) (?:is|are|belongs?|can be) [^\".“\n]{0,60}?"
        r"(?:classified|categori[sz]ed|grouped|category|to) [^\".“\n]{0,40}?(?P<category>QUOTES)"
    ),
    # "are the key factors why developers consider X", "is the top reason why over 150 developers like X"
    template(
        r"(?P<pro>QUOTES) (?:(?:is|are|was|were)(?: stated as)?|as) the (?:key|primary|top|leading) "
        r"(?:factor|reason|cause)s?\b[^\".;“\n]{0,60}?(?P<subject>NAME)"
    ),
    template(
        r"(?P<subject>NAME)(?: is an open[ -]source tool)? with (?P<stars>FIGURE) GitHub stars"
        r"(?: and (?P<forks>FIGURE) (?:GitHub )?forks)?"
    ),
    template(r"(?P<subject>NAMES) (?:is an|are(?: both| all)?) (?P<license>open[ -]source) tools?"),
    template(
        r"(?P<subject>NAME)(?: has a broader approval)?\s*, (?:being mentioned|which is listed) in "
        r"(?P<company_stacks>FIGURE company stacks?) (?:&|and) (?P<developer_stacks>FIGURE developers? stacks?)"
    ),
    template(  # looks ahead before it takes each beginning of a sentence for a list
        r"(?:^|(?<=[.!?]\s))[^\S\n]*(?=[^\n]{1,400}\spopular)"
        r"(?P<used_by>LIST) are some of the popular companies that use (?P<subject>NAME)"
    ),
    template(r"(?P<subject>NAME) is used by (?P<used_by>LIST)(?=\s*, (?:whereas|while)\b|\.(?!\w)|[;\n]|$)"),
)
WITH_FIGURES = r"(?:(?P<hedge>It seems) that )?(?P<subject>NAME) with (?:[^.;\n]|\.\d){1,120}?\s"
IS_OR_HAS = r"(?:has|is|(?P<hedge2>appears to) (?:be|have))"
COMPARISONS: tuple[tuple[re.Pattern[str], dict[str, Any]], ...] = (
    (
        template(rf"{WITH_FIGURES}(?P<comparison>{IS_OR_HAS} more adoption than (?P<object>NAME))"),
        {"text": "adoption", "measure": "GitHub stars and forks"},
    ),
    (
        template(rf"{WITH_FIGURES}(?P<comparison>{IS_OR_HAS} more popular than (?P<object>NAME))"),
        {"text": "popularity", "measure": "GitHub stars and forks"},
    ),
    (
        template(
            r"(?P<comparison>(?P<subject>NAME) has a broader approval)"
            r"(?=, being mentioned in [^;\n]*?; compared to (?P<object>NAME))"
        ),
        {"text": "broader approval", "measure": "mentions in stacks"},
    ),
)


LATER_FIGURES = template(  # Stacks38.7K Followers34.8K + 1 Votes4.2K
    r"^[^\S\n]*(?:(?P<other>NAME)[^\S\n]*\n\s*+)?(?P<tool>NAME)\s*+"
    rf"(?P<figures>(?:(?:{'|'.join(LABELS)})\s*FIGURE\s*+|\+\s?1\s++)+)"
)


def later_figures(tools: Compared) -> Iterator[Claim]:
    """The later layout's figures below a tool's name, each with its label.

    A label that comes twice, or another tool's name above, is the head of a table with a column for each tool.
    """
    for found in tools.find(LATER_FIGURES):
        figures = labelled_figures(found["figures"], LABELS)
        other = found.get("other")
        once = len({item.property for item in figures}) == len(figures)
        if once and (other is None or other.text == found["tool"].text):
            for item in figures:
                yield tools.page.claim(found["tool"], item.property, item.figure, label=item.label)


TAGLINES = (
    template(r"What is (?P<tool>NAME)\?[^\S\n]+(?P<tagline>\S(?:[^\n.!?]|\.(?=\w))*)"),
    template(r"(?P<tool>NAME) (?:is detailed )?as [\"“](?P<tagline>[^\"“”\n]+)"),
    template(r"(?:differences\? |; )(?P<tool>NAME): (?P<tagline>\S(?:[^\n.!?;]|\.(?=\w))*)"),
)


def taglines(tools: Compared) -> Iterator[Claim]:
    """What a tool's tagline calls it, and what it is said to be built on."""
    for sentence in TAGLINES:
        for found in tools.find(sentence):
            yield from tagline_claims(tools.page, found["tool"], found["tagline"])


FEATURES = template(r"features offered by (?P<tool>NAME) are:|(?P<tool2>NAME) provides the following key features:")
NO_FEATURE = re.compile(r'["“]|On the other hand|.*[.?:]$')


def features(tools: Compared) -> Iterator[Claim]:
    """The lists of features that some pages have, one line each, up to the next sentence."""
    for found in tools.find(FEATURES):
        for line in tools.page.text[found.end() : found.end() + 2000].lines():
            feature = line.strip().lstrip("•*- ")
            if feature.match(NO_FEATURE) or tools.named_in(feature):
                break
            if feature.text:
                yield tools.page.claim(found.get("tool") or found["tool2"], "feature", feature)


VOTED = r"[\s•]*+FIGURE\s+[^\s\d+•][^\n]*"  # 41, and on the next line what 41 developers say
OPINION = template(r"FIGURE\s+(?P<opinion>[^\s\d+•][^\n]*)")
OPINIONS = template(
    r"^[^\S\n]*(?:(?P<crowd>(?:(?:Pros|Cons) of NAME\s++)+)|(?P<above>NAME)[^\S\n]*\n\s*+)?"
    r"(?P<kind>Pros|Cons)(?: of (?P<tool>NAME))?[^\S\n]*$"
    rf"(?P<list>(?:{VOTED})*+)"
)


def opinions(tools: Compared, order: list[str]) -> Iterator[Claim]:
    """Pros and cons with their votes under "Pros of X", below a tool's name, or in columns.

    Below a crowd of headings ("Pros of X", "Pros of Y") nobody can tell whose the list is.
    """
    column = -1
    owner: Span | str | None = None
    for found in tools.find(OPINIONS):
        column += found["kind"].text == "Pros"
        if named := found.get("tool") or found.get("above"):
            owner = None if found.get("crowd") else named
        elif found["kind"].text == "Pros":
            owner = order[column] if column < len(order) else None
        if owner is None:
            continue
        for opinion in found["list"].finditer(OPINION):
            yield tools.page.claim(owner, found["kind"].text.lower()[:-1], opinion["opinion"].strip())


STORY = template(  # "Around the time of …, X's stack included …": what a company runs or ran
    r"(?:^|(?<=[.!?]\s)|(?P<when>\b(?:Around|At|By|Before|After|During|In)\s[^\n.]{1,120}?), )"
    r"(?P<company>[A-Z][\w&.-]*(?:[ \u00a0][A-Z][\w&.-]*){0,4})['’]s?(?P<story> stack (?:incl|cons|was|is)[^\n]+)"
)
DOES = r"(?:handl|manag|serv|stor|power|provid|tak|took|run|ran|kept|keep|process|search|deliver)\w*"
STORY_PARTS = (
    template(r"stack (?:included|includes|consisted of|consists of|was|is) (?P<parts>OTHERS)"),
    template(rf"\bwith (?P<parts>OTHERS) (?:as|for|{DOES})\b"),
    template(rf"(?<=[.;]\s)(?P<parts>OTHERS) {DOES}"),
    template(rf"\b{DOES} by (?P<parts>OTHERS)"),
)


def decisions(page: Page) -> Iterator[Claim]:
    """What a company's stack was made of, as its story tells; the cloud of tags above the story is no such claim."""
    for found in page.text.finditer(STORY):
        when = found.get("when")  # in the past
        dated: dict[str, Any] = {"date": when, "as_of_basis": "stated"} if when else {}
        for sentence in STORY_PARTS:
            for listed in found["story"].finditer(sentence):
                for part in split_names(listed["parts"]):
                    yield page.claim(part, "used_by", found["company"], **dated)

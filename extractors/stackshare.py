"""StackShare's comparison pages ("stackups"): the older layout and the later one, served as HTML or dumped as text.

Most of a page is made from sentence templates. The order of the tools changes from sentence to sentence, so
each is bound to the name that stands beside it, never to a place in the title. The older layout has three
headline figures without labels, in a fixed order around a `+ 1` button; the later one glues labels to figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from whosays.extract.api import Claim, Page, Span, SpanMatch, split_names

SOURCE = "StackShare"
HOME = "https://stackshare.io"
HANDLES = ("stackshare.io/stackups/*",)
SIGNATURE = ("StackShare", "What are the differences?")

LABELS = {
    "Stacks": "stacks",
    "Followers": "followers",
    "Votes": "votes",
    "GitHub Stars": "stars",
    "GitHub Forks": "forks",
    "Forks": "forks",
}
FIGURE = r"\d[\d.,]*+(?<=\d)[KMkm]?(?![a-z\d])"
LABEL = r"(?:GitHub\s+Stars|GitHub\s+Forks|Stacks|Followers|Votes|Forks)"
QUOTED = r'["“][^"“”\n]+["”]'
QUOTES = rf"{QUOTED}(?:(?:\s*,)?(?:\s+and)?\s+{QUOTED})*"
NAMES = r"(?:[^\n.!?;:\"]|\.(?=\w)|\b(?:Inc|Ltd|Corp|Co)\.)+?"  # a list of companies: full stops only inside names

INSIDE_QUOTES = re.compile(r'(?<=["“])[^"“”\n]+(?=["”])')
FIGURE_LINE = re.compile(FIGURE)
BUTTON_LINE = re.compile(r"\+\s?1")  # adds the reader's own vote: no figure of the tool
LABELLED_FIGURE = re.compile(rf"(?P<label>{LABEL})\s*(?P<figure>{FIGURE})")
COMPARED = re.compile(r"^[^\S\n]*(?P<names>\S.*?\svs\.?\s.*?):?\s*What\s+are\s+the\s+differences\?", re.MULTILINE)
VERSUS = re.compile(r"\s+vs\.?\s+")

# Sentence templates. TOOL stands for the name of any tool compared on the page.

LABELLED_RUN = rf"""
    ^[^\S\n]* (?P<tool>TOOL) \s*
    (?P<run> (?: {LABEL} \s* {FIGURE} \s*+ | \+ \s? 1 \s++ )+ )   # Stacks38.7K Followers34.8K + 1 Votes4.2K
"""

CLASSIFIED = rf"""
    (?P<tools> TOOL (?: (?: \s*,\s* (?:and\s+)? | \s+and\s+ ) TOOL )* ) \s+
    (?: is | are | belongs? | can \s+ be ) \s+
    [^".“\n]{{0,60}}?                    # "primarily classified as", "to", "a tool in the", "grouped under"
    (?: classified | categori[sz]ed | grouped | belongs? | category | to ) [^".“\n]{{0,40}}?
    (?P<kinds> {QUOTES} )
"""

REASONS = rf"""
    (?P<reasons> {QUOTES} ) \s+
    (?: (?: is | are | was | were ) \s+ (?: stated \s+ as \s+ )? | as \s+ )
    the \s+ (?: key | primary | top | leading ) \s+ (?: factor | reason | cause ) s? \b
    [^".;“\n]{{0,60}}? (?P<tool>TOOL)    # "why developers consider X", "why over 150 developers like X"
"""

STARRED = rf"""
    (?P<tool>TOOL) (?: \s+ is \s+ an \s+ (?P<license> open[ -]source ) \s+ tool )?
    \s+ with \s+ (?P<stars> {FIGURE} ) \s+ GitHub \s+ stars
    (?: \s+ and \s+ (?P<forks> {FIGURE} ) \s+ (?: GitHub \s+ forks | forks ) (?: \s+ on \s+ GitHub )? )?
"""

OPEN_SOURCE = r"""
    (?P<tools> TOOL (?: (?: \s*,\s* (?:and\s+)? | \s+and\s+ ) TOOL )* ) \s+
    (?: is \s+ an | are (?: \s+ (?: both | all ) )? ) \s+ (?P<license> open[ -]source ) \s+ tools?
"""

ADOPTION = r"""
    (?: (?P<seems> It \s+ seems ) \s+ that \s+ )?
    (?P<tool>TOOL) \s+ with \s+ [^.;\n]* (?: \.\d [^.;\n]* )*? \s      # its figures, which hold full stops
    (?P<clause> (?: has | (?P<appears> appears \s+ to ) \s+ (?: be | have ) | is ) \s+
        more \s+ (?P<aspect> adoption | popular ) \s+ than \s+ (?P<other>TOOL) )
"""

APPROVAL = r"""
    (?P<clause> (?P<tool>TOOL) \s+ has \s+ a \s+ (?P<aspect> broader \s+ approval ) )
    , \s+ being \s+ mentioned \s+ in \s+ [^;\n]*? ; \s+ compared \s+ to \s+ (?P<other>TOOL)
"""

MENTIONED = rf"""
    (?P<tool>TOOL) (?: \s+ has \s+ a \s+ broader \s+ approval \s*,\s* being \s+ mentioned | \s*,\s* which \s+ is \s+ listed ) \s+ in \s+
    (?P<companies> {FIGURE} \s+ company \s+ stacks? ) \s+ (?: & | and ) \s+ (?P<developers> {FIGURE} \s+ developers? \s+ stacks? )
"""

POPULAR_COMPANIES = rf"""
    (?: ^ | (?<=[.!?]\s) ) [^\S\n]* (?P<companies> {NAMES} )
    \s+ are \s+ some \s+ of \s+ the \s+ popular \s+ companies \s+ that \s+ use \s+ (?P<tool>TOOL)
"""
USED_BY = rf"""
    (?P<tool>TOOL) \s+ is \s+ used \s+ by \s+ (?P<companies> {NAMES} ) (?= \s*,\s* (?: whereas | while )\b | \.(?!\w) | [;\n] | $ )
"""

TAGLINES = (
    r"What \s+ is \s+ (?P<tool>TOOL) \? [^\S\n]+ (?P<tagline> \S (?: [^\n.!?] | \.(?=\w) )* )",
    r"(?P<tool>TOOL) \s+ (?: as | is \s+ detailed \s+ as ) \s+ [\"“] (?P<tagline> [^\"“”\n]+ )",
    r"(?: differences\? \s+ | ;\s+ ) (?P<tool>TOOL) : \s+ (?P<tagline> \S (?: [^\n.!?;] | \.(?=\w) )* )",
)
KIND = re.compile(  # what a tagline calls the tool: "a microframework for Python"
    r"an?\s+.+?(?=\s+(?:based|built|written|designed|that|which|who|whose|with|from|on|used)\b|[,;.]|$)", re.IGNORECASE
)
BUILT_ON = re.compile(r"\b(?:based|built)\s+(?:up)?on\s+(?:top\s+of\s+)?(?P<parts>.+)")

FEATURES_OF = r"features \s+ offered \s+ by \s+ (?P<tool>TOOL) \s+ are: | (?P<other>TOOL) \s+ provides \s+ the \s+ following \s+ key \s+ features:"
FEATURES_END = re.compile(r"""["“]|On the other hand|.*[.?:]$|.*\b(?:is|are)\b.*\b(?:open source|used by|companies)\b""")

ALTERNATIVES = re.compile(r"^[^\S\n]*What are some alternatives to [^\n]*\?", re.MULTILINE)
ALTERNATIVES_END = re.compile(
    r"^[^\S\n]*(?:See all alternatives|Decisions about|Related Comparisons|Trending Comparisons|Interest over|News|©)",
    re.MULTILINE,
)
BLURB_KIND = re.compile(  # "X is a web framework that …": up to where the sentence turns to what it does
    r"(?:It|This|[\w.+# /-]{1,40}?)\s+is\s+(?:an?|the)\s+(?P<kind>.+?)(?=\s+(?:that|which|who|whose|where|designed|used|for)\b|[.;](?:\s|$)|$)"
)

DECISION = re.compile(  # a story of what a company runs or ran
    r"(?:^|(?P<when>\b(?:Around|At|By|Before|After|During)\s[^\n.]*?),\s+)"
    r"(?P<company>[A-Z][\w&.-]*(?:\s[A-Z][\w&.-]*)*)['’]s?\s+stack\s+(?=(?:include|consist|was|is))(?P<story>[^\n]+)",
    re.MULTILINE,
)
PART = r"(?!(?:We|They|It|He|She|I|This|That|These|The|Our|Their|All|Both|Each|Everything)\b)[A-Z][\w+#-]*(?:\.\w+)*(?:\s[A-Z0-9][\w+#-]*(?:\.\w+)*)*"
PARTS = rf"(?P<parts>{PART}(?:(?:\s*/\s*|\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){PART})*)"
DOES = r"(?:handl|manag|serv|stor|power|provid|tak|took|run|ran|process|search|deliver)\w*"
STORY_PARTS = (
    re.compile(rf"stack\s+(?:included|includes|consisted\s+of|consists\s+of|was|is)\s+{PARTS}"),
    re.compile(rf"\bwith\s+{PARTS}\s+(?:as|for|{DOES})\b"),
    re.compile(rf"(?<=[.;]\s){PARTS}\s+{DOES}"),
    re.compile(rf"\b{DOES}(?:ed|t)?\s+by\s+{PARTS}"),
)
PART_SEPARATOR = re.compile(r"\s*/\s*|\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")


@dataclass(frozen=True, slots=True)
class Compared:
    """A page with the names of the tools that it compares."""

    page: Page
    names: tuple[str, ...]

    def find(self, template: str, within: Span | None = None) -> Iterator[SpanMatch]:
        """The places that fit a sentence template."""
        names = "|".join(re.escape(name) for name in sorted(self.names, key=len, reverse=True))
        pattern = template.replace("TOOL", rf"(?<![\w.])(?i:{names})(?!\w|\.\w)")
        return (within or self.page.text).finditer(re.compile(pattern, re.VERBOSE | re.MULTILINE))

    def tools(self, within: Span) -> list[Span]:
        """The names of tools in a piece of text, in order."""
        return [found["tool"] for found in self.find("(?P<tool>TOOL)", within)]


def extract(page: Page) -> Iterator[Claim]:
    """The claims of a comparison page: headline figures, template sentences, alternatives, decisions."""
    names = names_of(page)
    if len(names) < 2:
        return
    compared = Compared(page, names)
    for reader in READERS:
        yield from reader(compared)


def names_of(page: Page) -> tuple[str, ...]:
    """The tools compared, as the heading "X vs Y: What are the differences?" names them."""
    heading = page.text.search(COMPARED)
    names = [name.strip().text for name in heading["names"].split(VERSUS)] if heading else page.subjects.names
    wordings = [alias for alias, name, _ in page.subjects.aliases if name in names]
    return tuple(dict.fromkeys((*names, *wordings)))


def headline_figures(compared: Compared) -> Iterator[Claim]:
    """Under a tool's name: stacks and followers, a `+ 1` button, votes. Where one is missing its place is empty.

    The votes follow the button; of a single figure before it nobody can tell which of the two it is.
    """
    lines = [line.strip() for line in compared.page.text.lines() if line.text.strip()]
    folded = {name.casefold() for name in compared.names}
    for at, name in enumerate(lines):
        if name.text.casefold() not in folded:
            continue
        before: list[Span] = []
        after: list[Span] = []
        button = False
        for line in lines[at + 1 :]:
            if line.fullmatch(BUTTON_LINE):
                button = True
            elif line.fullmatch(FIGURE_LINE):
                (after if button else before).append(line)
            else:
                break
        if not button and len(before) == 3:
            after = [before.pop()]
            button = True
        if button and len(before) == 2:
            yield compared.page.claim(name, "stacks", before[0])
            yield compared.page.claim(name, "followers", before[1])
        if button and len(after) == 1:
            yield compared.page.claim(name, "votes", after[0])


def labelled_figures(compared: Compared) -> Iterator[Claim]:
    """The later layout's figures: each has its label before it, glued or on a line of its own."""
    for found in compared.find(LABELLED_RUN):
        for item in found["run"].finditer(LABELLED_FIGURE):
            kind = LABELS[" ".join(item["label"].text.split())]
            yield compared.page.claim(found["tool"], kind, item["figure"], label=item["label"])


def taglines(compared: Compared) -> Iterator[Claim]:
    """What a tool's tagline calls it, and what it is said to be built on."""
    for template in TAGLINES:
        for found in compared.find(template):
            tool, tagline = found["tool"], found["tagline"]
            if kind := tagline.match(KIND):
                yield compared.page.claim(tool, "category", kind[0])
            if built := tagline.search(BUILT_ON):
                for part in split_names(built["parts"]):
                    if part.text[0].isupper():
                        yield compared.page.claim(tool, "works_with", part)


def categories(compared: Compared) -> Iterator[Claim]:
    """The category of each tool: one for all that are named, or one for each in the order of the names before it."""
    for found in compared.find(CLASSIFIED):
        tools = compared.tools(found["tools"])
        kinds = [kind[0] for kind in found["kinds"].finditer(INSIDE_QUOTES) if kind[0].text.strip(" ,").strip("and ")]
        kinds = kinds * len(tools) if len(kinds) == 1 else kinds
        if len(kinds) == len(tools):
            for tool, kind in zip(tools, kinds, strict=True):
                yield compared.page.claim(tool, "category", kind)


def reasons(compared: Compared) -> Iterator[Claim]:
    """The reasons why developers choose a tool."""
    for found in compared.find(REASONS):
        for reason in found["reasons"].finditer(re.compile(QUOTED)):
            yield compared.page.claim(found["tool"], "pro", reason[0][1:-1].strip())


def repositories(compared: Compared) -> Iterator[Claim]:
    """GitHub stars and forks, and that a tool is open source."""
    for found in compared.find(STARRED):
        yield compared.page.claim(found["tool"], "stars", found["stars"])
        if forks := found.get("forks"):
            yield compared.page.claim(found["tool"], "forks", forks)
    for found in compared.find(OPEN_SOURCE):
        for tool in compared.tools(found["tools"]):
            yield compared.page.claim(tool, "license", found["license"])


def standing(compared: Compared) -> Iterator[Claim]:
    """Which tool has more adoption or broader approval, and how many stacks mention each."""
    page = compared.page
    for found in compared.find(ADOPTION):
        aspect = "popularity" if found["aspect"].text == "popular" else "adoption"
        hedge = found.get("seems") or found.get("appears")
        yield page.claim(
            found["tool"], "comparison", found["clause"], object=found["other"], text=aspect,
            relation="more", measure="GitHub stars and forks", hedge=hedge,
        )  # fmt: skip
    for found in compared.find(APPROVAL):
        yield page.claim(
            found["tool"], "comparison", found["clause"], object=found["other"], text=found["aspect"].text,
            relation="more", measure="mentions in stacks",
        )  # fmt: skip
    for found in compared.find(MENTIONED):
        yield page.claim(found["tool"], "company_stacks", found["companies"])
        yield page.claim(found["tool"], "developer_stacks", found["developers"])


def companies(compared: Compared) -> Iterator[Claim]:
    """The companies that a sentence says use a tool."""
    for template in (POPULAR_COMPANIES, USED_BY):
        for found in compared.find(template):
            for company in split_names(found["companies"]):
                yield compared.page.claim(found["tool"], "used_by", company)


def features(compared: Compared) -> Iterator[Claim]:
    """The lists of features that some pages have, one line each."""
    for found in compared.find(FEATURES_OF):
        tool = found.get("tool") or found["other"]
        rest = compared.page.text[found.end() :]
        for line in rest.lines():
            feature = line.strip().lstrip("•*- ")
            if feature.text and (feature.match(FEATURES_END) or compared.tools(feature)):
                break
            if feature.text:
                yield compared.page.claim(tool, "feature", feature)


def alternatives(compared: Compared) -> Iterator[Claim]:
    """The tools that stand as a name and a blurb under "What are some alternatives": each is one to every tool compared."""
    heading = compared.page.text.search(ALTERNATIVES)
    if heading is None:
        return
    rest = compared.page.text[heading.end() :]
    if end := rest.search(ALTERNATIVES_END):
        rest = rest[: end.start()]
    lines = [line.strip() for line in rest.lines() if line.text.strip()]
    for name, blurb in zip(lines, lines[1:], strict=False):
        if not is_name_and_blurb(name.text, blurb.text):
            continue
        for tool in compared.tools(heading[0]):
            yield compared.page.claim(tool, "alternative", name)
        if kind := blurb.match(BLURB_KIND):
            yield compared.page.claim(name, "category", kind["kind"])


def is_name_and_blurb(name: str, blurb: str) -> bool:
    """Whether a short line that is no sentence stands above a sentence."""
    return len(name) <= 40 and len(name.split()) <= 5 and name[-1] not in ".!?:" and len(blurb.split()) >= 6


def decisions(compared: Compared) -> Iterator[Claim]:
    """What a company's stack was made of, as its story tells; the cloud of tags above the story is no such claim."""
    for found in compared.page.text.finditer(DECISION):
        company, when = found["company"], found.get("when")
        story = compared.page.document.span(company.end, found["story"].end)
        for pattern in STORY_PARTS:
            for listed in story.finditer(pattern):
                for part in listed["parts"].split(PART_SEPARATOR):
                    yield compared.page.claim(part, "used_by", company, date=when)


READERS = (
    headline_figures, labelled_figures, taglines, categories, reasons, repositories,
    standing, companies, features, alternatives, decisions,
)  # fmt: skip

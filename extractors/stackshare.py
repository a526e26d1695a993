"""StackShare's comparison pages ("stackups"): the older layout and the later one, served as HTML or dumped as text.

Most of a page is made from sentence templates. The order of the tools changes from sentence to sentence, so
each is bound to the name beside it, never to a place in the title. The older layout has three headline figures
without labels, in a fixed order around a `+ 1` button; the later one glues labels to figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from whosays.extract.api import Claim, Page, Span, SpanMatch, split_names

SOURCE = "StackShare"
HOME = "https://stackshare.io"
HANDLES = ("stackshare.io/stackups/*",)
SIGNATURE = ("StackShare", "What are the differences?")

TOOL = "[\ue000-\uefff]\uf000*"  # any tool compared, as `Compared.masked` writes it
TOOLS = rf"{TOOL}(?:(?:\s*,\s*(?:and\s+)?|\s+and\s+){TOOL}){{0,9}}"
FIGURE = r"\d[\d.,]*+(?<=\d)[KMkm]?(?![a-z\d])"
QUOTED = r'["“][^"“”\n]{1,200}["”]'
QUOTES = rf"{QUOTED}(?:\s*,?(?:\s+and)?\s+{QUOTED}){{0,9}}"


@dataclass(frozen=True, slots=True)
class Compared:
    """A page with the tools that it compares.

    `masked` is the page's text with every letter of a tool's name replaced: a first letter that tells which
    tool it is and one filler for each letter after it. So the templates below are the same for all pages.
    """

    page: Page
    names: tuple[str, ...]
    masked: str

    def find(self, template: re.Pattern[str], within: Span | None = None) -> Iterator[SpanMatch]:
        """The places that fit a sentence template."""
        text = self.page.text
        start, end = (within.start, within.end) if within else (0, len(text))
        return (SpanMatch(text, match) for match in template.finditer(self.masked, start, end))

    def tools(self, within: Span) -> list[Span]:
        """The names of tools in a piece of text, in order."""
        return [found[0] for found in self.find(ANY_TOOL, within)]


ANY_TOOL = re.compile(TOOL)
STRAY = re.compile("[\ue000-\uf000]")  # letters of icon fonts
COMPARED = re.compile(
    r"^[^\S\n]*(?P<names>\S[^\n]{0,80}?\svs\.?\s[^\n]{1,160}?)\s*[:|]\s*What\s+are\s+the\s+differences\?", re.M
)
VERSUS = re.compile(r"\s+vs\.?\s+")


def extract(page: Page) -> Iterator[Claim]:
    """The claims of a comparison page: headline figures, template sentences, pros and cons, alternatives, decisions."""
    heading = page.text.search(COMPARED)
    names = [name.strip().text for name in heading["names"].split(VERSUS)] if heading else list(page.subjects.names)
    names += [alias for alias, name, _ in page.subjects.aliases if name in names]
    compared = Compared(page, tuple(names), masked(page.document.text, names))
    for reader in READERS:
        yield from reader(compared)


def masked(text: str, names: list[str]) -> str:
    """The text with the names masked, letter for letter, in any case; parts of longer words are left."""
    plain = STRAY.sub(" ", text)
    if not names:
        return plain
    wordings = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w.])(?:{wordings})(?!\w|\.\w)", re.IGNORECASE)
    order = {name.casefold(): chr(0xE000 + place) for place, name in enumerate(names)}
    return pattern.sub(lambda found: order[found[0].casefold()].ljust(len(found[0]), "\uf000"), plain)


HEADLINE = re.compile(
    rf"""
    ^[^\S\n]* (?P<tool>{TOOL}) (?P<gap> \s++ )
    (?P<before> (?: {FIGURE} (?: \s++ | \Z ) )*+ )
    (?: (?P<button> \+ \s? 1 ) (?: \s++ | \Z )     # adds the reader's own vote: no figure of the tool
        (?: (?P<votes> {FIGURE} ) (?= \s | \Z ) )? )?
    """,
    re.VERBOSE | re.MULTILINE,
)
FIGURES = re.compile(FIGURE)


def headline_figures(compared: Compared) -> Iterator[Claim]:
    """Under a tool's name: stacks and followers, a `+ 1` button, votes. Where one is missing its place is empty.

    The votes follow the button; of a single figure before it nobody can tell which of the two it is.
    """
    for found in compared.find(HEADLINE):
        before = [figure[0] for figure in found["before"].finditer(FIGURES)]
        votes, button = found.get("votes"), found.get("button")
        if button is None and len(before) == 3 and "\n" in found["gap"].text:
            votes = before.pop()
        if len(before) == 2 and (votes or button):
            yield compared.page.claim(found["tool"], "stacks", before[0])
            yield compared.page.claim(found["tool"], "followers", before[1])
        if votes is not None:
            yield compared.page.claim(found["tool"], "votes", votes)


LABELS = {
    "Stacks": "stacks", "Followers": "followers", "Votes": "votes",
    "GitHub Stars": "stars", "GitHub Forks": "forks", "Forks": "forks",
}  # fmt: skip
LABELLED_FIGURE = re.compile(rf"(?P<label>{'|'.join(LABELS)})\s*(?P<figure>{FIGURE})")
LABELLED_RUN = re.compile(  # Stacks38.7K Followers34.8K + 1 Votes4.2K
    rf"(?P<other>{TOOL}\s+)?^[^\S\n]*(?P<tool>{TOOL})\s*+(?P<run>(?:(?:{'|'.join(LABELS)})\s*{FIGURE}\s*+|\+\s?1\s++)+)",
    re.MULTILINE,
)


def labelled_figures(compared: Compared) -> Iterator[Claim]:
    """The later layout's figures below a tool's name: each has its label before it, glued or on a line of its own.

    A label that comes twice, or another tool's name above, is the head of a table with a column for each tool.
    """
    for found in compared.find(LABELLED_RUN):
        items = list(found["run"].finditer(LABELLED_FIGURE))
        kinds = [LABELS[item["label"].text] for item in items]
        other = found.get("other")
        if len(set(kinds)) == len(kinds) and (other is None or other.strip().text == found["tool"].text):
            for item, kind in zip(items, kinds, strict=True):
                yield compared.page.claim(found["tool"], kind, item["figure"], label=item["label"])


TAGLINES = (
    re.compile(rf"What\s+is\s+(?P<tool>{TOOL})\?[^\S\n]+(?P<tagline>\S(?:[^\n.!?]|\.(?=\w))*)"),
    re.compile(rf"(?P<tool>{TOOL})\s+(?:is\s+detailed\s+)?as\s+[\"“](?P<tagline>[^\"“”\n]+)"),
    re.compile(rf"(?:differences\?\s+|;\s+)(?P<tool>{TOOL}):\s+(?P<tagline>\S(?:[^\n.!?;]|\.(?=\w))*)"),
)
KIND = re.compile(  # what a tagline calls the tool: "a microframework for Python"
    r"(?P<article>an?\s+).{1,200}?(?=\s+(?:based|built|written|designed|that|which|who|whose|with|from|on|used)\b|[,;.]|$)",
    re.IGNORECASE,
)
BUILT_ON = re.compile(r"\b(?:based|built)\s+(?:up)?on\s+(?:top\s+of\s+)?(?P<parts>.+)")


def taglines(compared: Compared) -> Iterator[Claim]:
    """What a tool's tagline calls it, and what it is said to be built on."""
    for found in (found for template in TAGLINES for found in compared.find(template)):
        tool, tagline = found["tool"], found["tagline"]
        if kind := tagline.match(KIND):
            yield compared.page.claim(tool, "category", kind[0], text=kind[0].text[len(kind["article"]) :])
        if built := tagline.search(BUILT_ON):
            for part in split_names(built["parts"]):
                if part.text[0].isupper():
                    yield compared.page.claim(tool, "works_with", part)


CLASSIFIED = re.compile(
    rf"""
    (?P<tools>{TOOLS}) \s+ (?: is | are | belongs? | can \s+ be ) \s+
    [^".“\n]{{0,60}}?                    # "primarily classified as", "a tool in the", "grouped under"
    (?: classified | categori[sz]ed | grouped | category | to ) [^".“\n]{{0,40}}?
    (?P<kinds>{QUOTES})
    """,
    re.VERBOSE,
)
REASONS = re.compile(
    rf"""
    (?P<reasons>{QUOTES}) \s+ (?: (?: is | are | was | were ) \s+ (?: stated \s+ as \s+ )? | as \s+ )
    the \s+ (?: key | primary | top | leading ) \s+ (?: factor | reason | cause ) s? \b
    [^".;“\n]{{0,60}}? (?P<tool>{TOOL})  # "why developers consider X", "why over 150 developers like X"
    """,
    re.VERBOSE,
)
ONE_QUOTE = re.compile(QUOTED)


def categories_and_reasons(compared: Compared) -> Iterator[Claim]:
    """The category of each tool, and the reasons why developers choose it.

    A category stands for all tools named before it, or there is one for each in the order of the names.
    """
    for found in compared.find(CLASSIFIED):
        tools = compared.tools(found["tools"])
        kinds = [kind[0][1:-1] for kind in found["kinds"].finditer(ONE_QUOTE)]
        if len(kinds) in (1, len(tools)):
            for tool, kind in zip(tools, kinds * (len(tools) // len(kinds)), strict=True):
                yield compared.page.claim(tool, "category", kind)
    for found in compared.find(REASONS):
        for reason in found["reasons"].finditer(ONE_QUOTE):
            yield compared.page.claim(found["tool"], "pro", reason[0][1:-1].strip())


STARRED = re.compile(
    rf"(?P<tool>{TOOL})(?:\s+is\s+an\s+open[ -]source\s+tool)?\s+with\s+(?P<stars>{FIGURE})\s+GitHub\s+stars"
    rf"(?:\s+and\s+(?P<forks>{FIGURE})\s+(?:GitHub\s+)?forks)?"
)
OPEN_SOURCE = re.compile(
    rf"(?P<tools>{TOOLS})\s+(?:is\s+an|are(?:\s+(?:both|all))?)\s+(?P<license>open[ -]source)\s+tools?"
)
ADOPTION = re.compile(
    rf"""
    (?: (?P<seems> It \s+ seems ) \s+ that \s+ )?
    (?P<tool>{TOOL}) \s+ with \s+ (?: [^.;\n] | \.\d ){{1,120}}? \s  # its figures
    (?P<clause> (?: has | is | (?P<appears> appears \s+ to ) \s+ (?: be | have ) ) \s+
        more \s+ (?P<aspect> adoption | popular ) \s+ than \s+ (?P<other>{TOOL}) )
    """,
    re.VERBOSE,
)
APPROVAL = re.compile(
    rf"(?P<clause>(?P<tool>{TOOL})\s+has\s+a\s+(?P<aspect>broader\s+approval))"
    rf"(?=,\s+being\s+mentioned\s+in\s+[^;\n]*?;\s+compared\s+to\s+(?P<other>{TOOL}))"
)
MENTIONED = re.compile(
    rf"(?P<tool>{TOOL})(?:\s+has\s+a\s+broader\s+approval)?\s*,\s*(?:being\s+mentioned|which\s+is\s+listed)\s+in\s+"
    rf"(?P<companies>{FIGURE}\s+company\s+stacks?)\s+(?:&|and)\s+(?P<developers>{FIGURE}\s+developers?\s+stacks?)"
)


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
    for found in compared.find(ADOPTION):
        aspect = "popularity" if found["aspect"].text == "popular" else "adoption"
        yield compared.page.claim(
            found["tool"], "comparison", found["clause"], object=found["other"], text=aspect, relation="more",
            measure="GitHub stars and forks", hedge=found.get("seems") or found.get("appears"),
        )  # fmt: skip
    for found in compared.find(APPROVAL):
        yield compared.page.claim(
            found["tool"], "comparison", found["clause"], object=found["other"], text=found["aspect"].text,
            relation="more", measure="mentions in stacks",
        )  # fmt: skip
    for found in compared.find(MENTIONED):
        yield compared.page.claim(found["tool"], "company_stacks", found["companies"])
        yield compared.page.claim(found["tool"], "developer_stacks", found["developers"])


NAMES = r"(?P<companies>(?:[^\n.!?;:\"]|\.(?=\w)|(?<=\bInc)\.|(?<=\bLtd)\.){1,400}?)"  # full stops only inside names
POPULAR_COMPANIES = re.compile(
    rf"(?:^|(?<=[.!?]\s))[^\S\n]*{NAMES}\s+are\s+some\s+of\s+the\s+popular\s+companies\s+that\s+use\s+(?P<tool>{TOOL})",
    re.MULTILINE,
)
USED_BY = re.compile(
    rf"(?P<tool>{TOOL})\s+is\s+used\s+by\s+{NAMES}(?=\s*,\s*(?:whereas|while)\b|\.(?!\w)|[;\n]|$)", re.MULTILINE
)


def companies(compared: Compared) -> Iterator[Claim]:
    """The companies that a sentence says use a tool."""
    for template in (POPULAR_COMPANIES, USED_BY):
        for found in compared.find(template):
            for company in split_names(found["companies"]):
                yield compared.page.claim(found["tool"], "used_by", company)


FEATURES = re.compile(
    rf"features\s+offered\s+by\s+(?P<tool>{TOOL})\s+are:|(?P<other>{TOOL})\s+provides\s+the\s+following\s+key\s+features:"
)
NO_FEATURE = re.compile(r'["“]|On the other hand|.*[.?:]$')


def features(compared: Compared) -> Iterator[Claim]:
    """The lists of features that some pages have, one line each, up to the next sentence."""
    for found in compared.find(FEATURES):
        for line in compared.page.text[found.end() : found.end() + 2000].lines():
            feature = line.strip().lstrip("•*- ")
            if feature.text and (feature.match(NO_FEATURE) or compared.tools(feature)):
                break
            if feature.text:
                yield compared.page.claim(found.get("tool") or found["other"], "feature", feature)


SIDE_BY_SIDE = re.compile(
    r"^[^\S\n]*Detailed Comparison[^\S\n]*$(?P<section>.*?)(?=^[^\S\n]*What are some alternatives|\Z)",
    re.MULTILINE | re.DOTALL,
)
OPINIONS = re.compile(
    rf"(?:^[^\S\n]*(?P<above>{TOOL})\s+)?^[^\S\n]*(?P<kind>Pros|Cons)(?:\s+of\s+(?P<tool>{TOOL}))?[^\S\n]*$",
    re.MULTILINE,
)
VOTED = re.compile(rf"[\s•]*{FIGURE}\s+(?P<opinion>[^\s\d+•][^\n]*)")


def side_by_side(compared: Compared) -> tuple[list[tuple[str, list[Span]]], list[str]]:
    """The later layout's rows of figures with one for each tool, and the order of the columns where it is proved.

    The rows repeat the figures that stand under the tools' names further up: where each column's are those of
    the tool that heads it, the heads tell the order. Without that proof there is no order, and no claim.
    """
    found = compared.page.text.search(SIDE_BY_SIDE)
    if found is None:
        return [], []
    items = list(found["section"].finditer(LABELLED_FIGURE))
    heads = compared.page.document.span(found["section"].start, items[0]["label"].start) if items else found["section"]
    order = list(dict.fromkeys(tool.text for tool in compared.tools(heads)))
    by_label = groupby(items, lambda item: LABELS[item["label"].text])
    rows = [(kind, [item["figure"] for item in row]) for kind, row in by_label]
    rows = [(kind, figures) for kind, figures in rows if len(figures) == len(order)]
    told = {(claim.property, claim.subject): claim.value.text for claim in labelled_figures(compared)}
    proofs = [
        [told.get((kind, tool)) == figure.text for tool, figure in zip(order, figures, strict=True)]
        for kind, figures in rows
        if len({figure.text for figure in figures}) == len(figures)
    ]
    return rows, order if proofs and all(map(all, proofs)) else []


def columns(compared: Compared) -> Iterator[Claim]:
    """Figures side by side, and pros and cons with their votes under "Pros of X", a tool's name or in columns.

    Below two headings side by side ("Pros of X", "Pros of Y") nobody can tell whose the list is.
    """
    rows, order = side_by_side(compared)
    for kind, figures in rows if order else ():
        for tool, figure in zip(order, figures, strict=True):
            yield compared.page.claim(tool, kind, figure)
    column, end, owner = -1, -1, ""
    for found in compared.find(OPINIONS):
        named, above = found.get("tool"), found.get("above")
        column += found["kind"].text == "Pros"
        crowded = end >= 0 and named is not None and not compared.masked[end : found.start()].strip()
        end = found.end()
        if named or above:
            owner = "" if crowded else (named or above or found["kind"]).text
        elif found["kind"].text == "Pros":
            owner = order[column] if column < len(order) else ""
        while owner and (item := VOTED.match(compared.masked, end)):
            opinion = compared.page.document.span(*item.span("opinion")).strip()
            yield compared.page.claim(owner, found["kind"].text.lower()[:-1], opinion)
            end = item.end()


ALTERNATIVES = re.compile(
    r"^[^\S\n]*(?P<heading>What are some alternatives to [^\n]{1,200}\?)(?P<listed>.*?)"
    r"(?=^[^\S\n]*(?:See all alternatives|Decisions about|(?:Related|Trending) Comparisons|Interest over|©)|\Z)",
    re.MULTILINE | re.DOTALL,
)
BLURB_KIND = re.compile(  # "X is a web framework that …": up to where the sentence turns to what it does
    r"(?:It|This|[\w.+# /-]{1,40}?)\s+is\s+(?:an?|the)\s+(?P<kind>.{1,200}?)"
    r"(?=\s+(?:(?:in |on |of )?which|that|who|whose|where|designed|used|for)\b|[.;](?:\s|$)|$)"
)


def alternatives(compared: Compared) -> Iterator[Claim]:
    """The tools that stand as a name and a blurb under "What are some alternatives": for every tool compared."""
    for found in compared.page.text.finditer(ALTERNATIVES):
        for name, blurb in pairwise(line.strip() for line in found["listed"].lines() if line.text.strip()):
            if len(name) > 40 or name.text[-1] in ".!?:" or len(blurb.text.split()) < 6:
                continue  # no short line above a sentence
            for tool in compared.tools(found["heading"]):
                yield compared.page.claim(tool, "alternative", name)
            if kind := blurb.match(BLURB_KIND):
                yield compared.page.claim(name, "category", kind["kind"])


DECISION = re.compile(  # a story of what a company runs or ran
    r"(?:^|(?<=[.!?]\s)|(?P<when>\b(?:Around|At|By|Before|After|During|In)\s[^\n.]{1,120}?),\s+)"
    r"(?P<company>[A-Z][\w&.-]*(?:[ \u00a0][A-Z][\w&.-]*){0,4})['’]s?(?P<story>\s+stack\s+(?:incl|cons|was|is)[^\n]+)",
    re.MULTILINE,
)
NO_NAME = r"(?!(?:We|They|It|He|She|I|This|That|These|The|Our|Their|All|Both|Each|Everything)\b)"
PART = rf"{NO_NAME}[A-Z][\w+#-]*(?:\.\w+)*(?:\s[A-Z0-9][\w+#-]*(?:\.\w+)*){{0,4}}"
PARTS = rf"(?P<parts>{PART}(?:(?:\s*/\s*|\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+){PART})*)"
DOES = r"(?:handl|manag|serv|stor|power|provid|tak|took|run|ran|kept|keep|process|search|deliver)\w*"
STORY_PARTS = (
    re.compile(rf"stack\s+(?:included|includes|consisted\s+of|consists\s+of|was|is)\s+{PARTS}"),
    re.compile(rf"\bwith\s+{PARTS}\s+(?:as|for|{DOES})\b"),
    re.compile(rf"(?<=[.;]\s){PARTS}\s+{DOES}"),
    re.compile(rf"\b{DOES}\s+by\s+{PARTS}"),
)
PART_SEPARATOR = re.compile(r"\s*/\s*|\s*,\s*(?:and\s+)?|\s+(?:and|&)\s+")


def decisions(compared: Compared) -> Iterator[Claim]:
    """What a company's stack was made of, as its story tells; the cloud of tags above the story is no such claim."""
    for found in compared.page.text.finditer(DECISION):
        dated = {"date": when, "as_of_basis": "stated"} if (when := found.get("when")) else {}  # in the past
        for pattern in STORY_PARTS:
            for listed in found["story"].finditer(pattern):
                for part in listed["parts"].split(PART_SEPARATOR):
                    yield compared.page.claim(part, "used_by", found["company"], **dated)


READERS = (
    headline_figures, labelled_figures, taglines, categories_and_reasons, repositories, standing,
    companies, features, columns, alternatives, decisions,
)  # fmt: skip

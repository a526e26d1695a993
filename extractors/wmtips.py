"""WMTips' technology comparisons: a label, then one value for each technology in the order of the title.

A label may stand without values (its values were links or pictures) or with fewer values than technologies:
then nobody can tell whose they are, and nothing is claimed. Lists of countries and categories are the legends
of charts; the claims stand in the sentence above them. The ranks under "Top sites" are those of the sites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from whosays.extract.api import Block, BlockKind, Claim, Page, Span, figure

SOURCE = "WMTips"
HOME = "https://www.wmtips.com"
HANDLES = ("wmtips.com/technologies/compare/*",)
SIGNATURE = ("Determined by the number of sites using each technology", "Top-ranked sites that use these technologies")

SECTIONS = (
    "Type", "About", "Headquarters", "Website", "Pricing", "Categories", "Popularity", "Total websites", "Market share",
    "Popularity by country", "Awards", "Popularity by domain category", "Top sites", "See also", "About This Data",
)  # fmt: skip
SECTION = re.compile(rf"^[^\w\n]*(?P<label>{'|'.join(sorted(SECTIONS, key=len, reverse=True))})[^\S\n]*$", re.MULTILINE)
MEASURE = "number of sites"
TITLE = re.compile(r"^\W*(?P<names>\w[^\n]*?\svs\.?\s[^\n]+?)\s*$", re.MULTILINE)
VERSUS = re.compile(r"\s+vs\.?\s+")
NO_WORD = re.compile(r"^\W+")

PRICE = re.compile(r"(?!Open[ -]source)[^\s✔✓✅❌✖✗][^✔✓✅❌✖✗\n]*", re.IGNORECASE)
OPEN_SOURCE = re.compile(r"(?:^|[✔✓✅]\W*)(?P<license>Open[ -]source)\b", re.IGNORECASE)
RANK = re.compile(r"(?P<category>\w[^›»>\n]{0,80}?)\s*[›»>]\s*Rank\s*(?P<rank>#\s?\d[\d,]*)")
DOMAIN = re.compile(r"(?=.*[a-z])[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d-]+)+", re.IGNORECASE)
SITES_HEAD = re.compile(r"^[^\S\n]*Name\s+Rank[^\S\n]*$", re.MULTILINE)
ARTICLE = re.compile(r"the\s+")

# Sentences of the sections on popularity. NAME stands for any technology compared.
TIMES = r"""
    (?P<subject>NAME) (?: \s+ [^.\n]{1,60}? )? \s+ is \s+
    (?P<clause> (?: (?P<factor> \d [\d.,]* \s+ times ) \s+ | [\w.,%]+ \s+ ){0,2}?
        more \s+ popular \s+ than \s+ (?P<object>NAME) )
"""
IN_COUNTRIES = r"""
    (?P<subject>NAME) \s+ is \s+ more \s+ popular \s+ in \s+
    (?P<list> [^.\n]{1,600}? ) (?= , \s+ (?: while | whereas ) | \. (?! \w ) | $ )
"""
AMONG_SITES = r"""
    (?P<subject>NAME) \s+ is \s+ (?: more \s+ popular \s+ among | (?P<used> more \s+ commonly \s+ used ) \s+ on ) \s+
    (?: sites \s+ focused \s+ on \s+ )? (?P<list> [^.\n]{1,600}? ) (?= , \s+ (?: while | whereas ) | \. (?! \w ) | $ )
"""
COMMA = re.compile(r"\s*,\s+(?:and\s+)?")
AND = re.compile(r"\s+and\s+")


def extract(page: Page) -> Iterator[Claim]:
    """The claims of a comparison: labelled values, popularity overall, by country and by category, top sites."""
    names = names_of(page)
    if len(names) < 2:
        return
    sections = sections_of(page)
    yield from labelled_values(page, names, sections)
    yield from popularity(page, names, sections)
    yield from top_sites(page, names, sections)


def names_of(page: Page) -> tuple[str, ...]:
    """The technologies in the order of the page's title."""
    for block in page.blocks[:40]:
        if block.kind in (BlockKind.HEADING, BlockKind.TITLE) or block is page.blocks[0]:
            title = block.span.search(TITLE) if len(block.span) < 200 and "🆚" in block.span.text else None
            if title:
                return tuple(name.strip().text for name in title["names"].split(VERSUS))
    return page.subjects.names


def sections_of(page: Page) -> dict[str, Span]:
    """The text below each label, up to the next one; of a label that stands twice, the first counts."""
    labels = list(page.text.finditer(SECTION))
    ends = [label.start() for label in labels[1:]] + [len(page.document.text)]
    found: dict[str, Span] = {}
    for label, end in zip(labels, ends, strict=False):  # no label, no section
        found.setdefault(label["label"].text, page.document.span(label.end(), end))
    return found


def values_of(page: Page, label: str, section: Span | None, count: int) -> Sequence[Span]:
    """What stands below a label for each of the technologies; empty unless there is one for each.

    The page's blocks tell cells apart where markup does; in a text dump a value is a line.
    """
    if section is None:
        return ()
    for block in page.blocks:
        if block.span.start >= section.end or block.span.end <= section.start:
            continue
        cells = cells_of(block)
        if len(cells) == count and (block.label is None or NO_WORD.sub("", block.label.text).strip() == label):
            return cells
    lines = [line.strip() for line in section.lines() if line.text.strip()]
    return lines if len(lines) == count else ()


def cells_of(block: Block) -> Sequence[Span]:
    """The values of a labelled block, or the cells of a table with one row."""
    if block.kind is BlockKind.LABELLED:
        return block.values
    if block.kind is BlockKind.TABLE and all(cell.row == 0 for cell in block.cells):
        return [cell.span for cell in block.cells]
    return ()


def labelled_values(page: Page, names: Sequence[str], sections: dict[str, Span]) -> Iterator[Claim]:
    """Type, headquarters, website, price and licence, and ranks in categories."""
    for label, read in LABELLED.items():
        values = values_of(page, label, sections.get(label), len(names))
        for name, value in zip(names, values, strict=False):
            yield from read(page, name, value.strip())


def type_of(page: Page, name: str, value: Span) -> Iterator[Claim]:
    """What the technology is."""
    if value.text:
        yield page.claim(name, "category", value)


def headquarters(page: Page, name: str, value: Span) -> Iterator[Claim]:
    """Where the maker sits."""
    if value.text:
        yield page.claim(name, "headquarters", value)


def website(page: Page, name: str, value: Span) -> Iterator[Claim]:
    """The technology's own site."""
    if value.fullmatch(DOMAIN):
        yield page.claim(name, "website", value)


def pricing(page: Page, name: str, value: Span) -> Iterator[Claim]:
    """The price, and behind a tick that it is open source."""
    if price := value.match(PRICE):
        yield page.claim(name, "pricing", price[0].strip())
    if ticked := value.search(OPEN_SOURCE):
        yield page.claim(name, "license", ticked["license"])


def ranks(page: Page, name: str, value: Span) -> Iterator[Claim]:
    """The rank in each category that stands before it."""
    for found in value.finditer(RANK):
        category = found["category"]
        yield page.claim(name, "rank", found["rank"], label=category, text=category.text, scope=category.text)


LABELLED = {"Type": type_of, "Headquarters": headquarters, "Website": website, "Pricing": pricing, "Categories": ranks}


def popularity(page: Page, names: Sequence[str], sections: dict[str, Span]) -> Iterator[Claim]:
    """Which technology is more popular: by how much, and where."""
    for template, title, words in (
        (TIMES, "Popularity", ""),
        (IN_COUNTRIES, "Popularity by country", "popularity in {}"),
        (AMONG_SITES, "Popularity by domain category", "popularity among {} sites"),
    ):
        section = sections.get(title)
        if section is None:
            continue
        for found in section.finditer(sentence(template, names)):
            if template is TIMES:
                factor = figure(found["factor"]) if found.get("factor") else None
                yield page.claim(
                    found["subject"], "comparison", found["clause"], object=found["object"], text="popularity",
                    relation="more", measure=MEASURE, figure=factor,
                )  # fmt: skip
                continue
            used = template is AMONG_SITES and found.get("used") is not None
            wording = "use on {} sites" if used else words
            yield from places(page, names, found["subject"], found["list"], section, wording)


def sentence(template: str, names: Sequence[str]) -> re.Pattern[str]:
    """A sentence template for the names compared."""
    wordings = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(template.replace("NAME", rf"(?<![\w.])(?:{wordings})(?!\w|\.\w)"), re.VERBOSE | re.MULTILINE)


def places(page: Page, names: Sequence[str], subject: Span, listed: Span, section: Span, words: str) -> Iterator[Claim]:
    """One comparison for each country or kind of site that a sentence lists."""
    rivals = [name for name in names if name != subject.text]
    legend = {line.strip().text.casefold().replace("/", " and ") for line in section.lines()}
    for item in items_of(listed, legend):
        name = item.text.removesuffix(" sites")
        value = item[article.end() :] if (article := item.match(ARTICLE)) else item
        for rival in rivals if len(rivals) == 1 else ():
            yield page.claim(
                subject, "comparison", value, object=rival, text=words.format(name),
                relation="more", measure=MEASURE, scope=ARTICLE.sub("", name, count=1),
            )  # fmt: skip


def items_of(listed: Span, legend: set[str]) -> list[Span]:
    """The items of "A, B, and C" or "A and B".

    An "and" inside an item ("education and reference") divides nothing: where no comma does, the chart's
    legend tells whether it is one item or two.
    """
    pieces = listed.split(COMMA)
    if len(pieces) == 1 and listed.text.removesuffix(" sites").casefold() not in legend:
        halves = listed.split(AND)
        if len(halves) == 2:
            pieces = halves
    return [piece.strip() for piece in pieces if piece.text.strip()]


def top_sites(page: Page, names: Sequence[str], sections: dict[str, Span]) -> Iterator[Claim]:
    """The sites named in the lists below "Top sites", one list for each technology."""
    section = sections.get("Top sites")
    lists = section.split(SITES_HEAD)[1:] if section else []
    if len(lists) != len(names):
        return
    for name, sites in zip(names, lists, strict=True):
        for line in sites.lines():
            site = line.strip()
            if site.fullmatch(DOMAIN):
                yield page.claim(name, "used_by", site)

"""WMTips' technology comparisons: a label, then one value for each technology in the order of the title.

A label may stand without values (its values were links or pictures) or with fewer values than technologies:
then nobody can tell whose they are, and nothing is claimed. Lists of countries and categories are the legends
of charts; the claims stand in the sentence above them. The ranks under "Top sites" are those of the sites.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from whosays.extract.api import (
    Claim,
    Compared,
    Page,
    Span,
    compared,
    enumerated,
    group_claims,
    label_lines,
    sections,
    template,
    values_below,
)

SOURCE = "WMTips"
HOME = "https://www.wmtips.com"
HANDLES = ("wmtips.com/technologies/compare/*",)
SIGNATURE = ("Determined by the number of sites using each technology", "Top-ranked sites that use these technologies")

TITLE = re.compile(r"🆚\s*(?P<names>[^\n]{1,100}?\svs\.?\s[^\n]{1,100}?)\s*$", re.MULTILINE)
LABELS = label_lines(
    "Type", "About", "Headquarters", "Website", "Pricing", "Categories", "Popularity", "Total websites", "Market share",
    "Popularity by country", "Awards", "Popularity by domain category", "Top sites", "See also", "About This Data",
)  # fmt: skip
MEASURE = "number of sites"


def extract(page: Page) -> Iterator[Claim]:
    """The claims of a comparison: labelled values, popularity overall, by country and by category, top sites."""
    found: dict[str, tuple[Span, Span]] = {}
    for label, section in sections(page.text, LABELS):
        found.setdefault(label.text, (label, section))  # of a label that stands twice, the first counts
    above = page.text[: min((label.start for label, _ in found.values()), default=0)]  # below are links to others
    technologies = compared(page, TITLE, above)
    if len(technologies.names) < 2:
        return
    for name, (label, section) in found.items():
        if name in VALUES:
            yield from labelled_values(technologies, label, section)
        elif name in READERS:
            yield from READERS[name](technologies, section)


SIGNS = "✔✓✅❌✖✗"
DOMAIN = re.compile(r"(?=.*[a-z])[a-z\d](?:[a-z\d-]*[a-z\d])?(?:\.[a-z\d-]+)+", re.IGNORECASE)
VALUES = {  # what is read below a label; a group is named for the property that it gives
    "Type": re.compile(r"^(?P<category>.+)"),
    "Headquarters": re.compile(r"^(?P<headquarters>.+)"),
    "Website": re.compile(rf"^(?P<website>{DOMAIN.pattern})$", re.IGNORECASE),
    "Pricing": re.compile(
        rf"""
          ^ (?P<pricing> (?! Open[ -]source ) [^\s{SIGNS}] [^{SIGNS}\n]* )
        | (?: ^ | [✔✓✅] \W* ) (?P<license> Open[ -]source ) \b            # alone, or behind a tick
        """,
        re.VERBOSE | re.IGNORECASE,
    ),
    "Categories": re.compile(r"(?P<label>\w[^›»>\n]{0,80}?)\s*[›»>]\s*Rank\s*(?P<rank>#\s?\d[\d,]*)"),
}


def labelled_values(technologies: Compared, label: Span, section: Span) -> Iterator[Claim]:
    """Type, headquarters, website, price and licence, and the rank in the category that stands before it."""
    values = values_below(technologies.page, label, section, len(technologies.names))
    for name, value in zip(technologies.names, values, strict=False):  # there may be no values
        for found in value.finditer(VALUES[label.text]):
            category = found["label"].text if label.text == "Categories" else ""
            yield from group_claims(technologies.page, found, [name], text=category or None, scope=category)


TIMES = template(
    r"(?P<subject>NAME)(?: [^.\n]{1,60}?)? is "
    r"(?P<comparison>(?:(?P<figure>\d[\d.,]* times) |[\w.,%]+ ){0,2}?more popular than (?P<object>NAME))"
)
PLACES = r"(?P<places>[^.\n]{1,600}?)(?=, (?:while|whereas)|\.(?!\w)|$)"
COUNTRIES = template(rf"(?P<subject>NAME) is more popular in {PLACES}")
POPULAR_AMONG = template(rf"(?P<subject>NAME) is more popular among (?:sites focused on )?{PLACES}")
USED_ON = template(rf"(?P<subject>NAME) is more commonly used on (?:sites focused on )?{PLACES}")
ARTICLE = re.compile(r"^the\s+")


def popularity(technologies: Compared, section: Span) -> Iterator[Claim]:
    """Which technology is more popular, and by how much."""
    yield from technologies.claims(TIMES, section, text="popularity", relation="more", measure=MEASURE)


def by_country(technologies: Compared, section: Span) -> Iterator[Claim]:
    """Where a technology is more popular: a comparison for each country that the sentence lists."""
    yield from by_place(technologies, section, COUNTRIES, "popularity in {}")


def by_category(technologies: Compared, section: Span) -> Iterator[Claim]:
    """On what kinds of sites a technology is used more."""
    yield from by_place(technologies, section, POPULAR_AMONG, "popularity among {} sites")
    yield from by_place(technologies, section, USED_ON, "use on {} sites")


def by_place(technologies: Compared, section: Span, sentence: re.Pattern[str], aspect: str) -> Iterator[Claim]:
    """A comparison for each item of a list; the chart's legend tells items with an "and" from two items."""
    legend = {line.strip().text.casefold().replace("/", " and ") for line in section.lines()}
    legend |= {f"{kind} sites" for kind in legend}
    for found in technologies.find(sentence, section):
        rivals = [name for name in technologies.names if name != found["subject"].text]
        for item in enumerated(found["places"], legend) if len(rivals) == 1 else ():
            name = item.text.removesuffix(" sites")
            yield technologies.page.claim(
                found["subject"], "comparison", item.split(ARTICLE)[-1], object=rivals[0], text=aspect.format(name),
                relation="more", measure=MEASURE, scope=name.removeprefix("the "),
            )  # fmt: skip


SITES_HEAD = re.compile(r"^[^\S\n]*Name\s+Rank[^\S\n]*$", re.MULTILINE)


def top_sites(technologies: Compared, section: Span) -> Iterator[Claim]:
    """The sites named in the lists below "Top sites", one list for each technology."""
    lists = section.split(SITES_HEAD)[1:]
    if len(lists) == len(technologies.names):
        for name, sites in zip(technologies.names, lists, strict=True):
            for site in (line.strip() for line in sites.lines()):
                if site.fullmatch(DOMAIN):
                    yield technologies.page.claim(name, "used_by", site)


READERS = {
    "Popularity": popularity,
    "Popularity by country": by_country,
    "Popularity by domain category": by_category,
    "Top sites": top_sites,
}

"""Make comparison pages as they are found on the web, the same ones for the same seed.

    python -m benchmarks.pages FOLDER [--count 300] [--seed 1]

Real pages are 20 to 200 KB (median about 100), of which 5 to 15 % is text: the rest is scripts, styles,
icons and attributes. They hold menus, consent banners, teasers and comments around the article, tables and
grids made of divs, character references, mark-up inside words' neighbourhoods, and now and then an old encoding.
"""

from __future__ import annotations

import argparse
import json
import random
import string
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks import words

if TYPE_CHECKING:
    from collections.abc import Iterator

TEASERS = (
    "{a} vs {b}",
    "Why we moved to {b}",
    "{a} for beginners",
    "What is new in {a} {version}",
    "All about {topic}",
)
SMALLEST, MEDIAN, LARGEST = 20_000, 100_000, 200_000
UTILITIES = ("flex items-center justify-between", "text-sm md:text-base", "mx-auto max-w-7xl px-4 sm:px-6 lg:px-8",
             "rounded-lg border border-gray-200 dark:border-gray-700", "hover:underline focus:outline-none",
             "wp-block-group is-layout-flow", "elementor-widget-container", "css-1q2w3e4 e1x2y3z40",
             "tw-font-semibold tw-leading-6 tw-text-slate-900")  # fmt: skip
INLINE = (
    "<strong>{}</strong>",
    "<em>{}</em>",
    "<b>{}</b>",
    '<a href="/go/{}?utm_source=post&amp;utm_medium=inline" rel="noopener">{}</a>',
    '<span style="font-weight: 400;">{}</span>',
    "<code>{}</code>",
    '<mark class="has-inline-color">{}</mark>',
)


@dataclass
class Page:
    """A page in the making: what it speaks of, its parts so far, and how much of them is text."""

    random: random.Random
    topic: str
    things: tuple[str, ...]
    aspects: tuple[str, ...]
    language: str
    parts: list[str] = field(default_factory=list)
    size: int = 0
    text: int = 0

    def add(self, markup: str, text: int = 0) -> None:
        """Append markup of which `text` characters are text."""
        self.parts.append(markup)
        self.size += len(markup)
        self.text += text

    def element(self, tag: str, content: str, *, attributes: bool = True) -> None:
        """Append an element with some noise for attributes."""
        noise = attributes_of(self.random) if attributes else ""
        self.add(f"<{tag}{noise}>{content}</{tag}>\n", len(content))

    def chrome(self, part: str) -> tuple[str, ...]:
        """The words around the article in the site's language."""
        return words.CHROME[self.language][part]

    def fill(self, template: str) -> str:
        """A sentence or label with its blanks filled in."""
        return template.format_map(facts(self))


def facts(page: Page) -> dict[str, object]:
    """One draw of everything that a template may mention."""
    draw = page.random
    first, second = draw.sample(page.things, 2)
    companies = draw.sample(words.COMPANIES, 3)
    return {
        "a": first, "b": second, "topic": page.topic, "aspect": draw.choice(page.aspects),
        "big": figure(draw), "big2": figure(draw), "small": draw.randint(2, 60),
        "year": draw.randint(1991, 2019), "year2": draw.randint(1995, 2022), "recent": draw.randint(2020, 2024),
        "month": draw.choice(words.MONTHS), "percent": f"{draw.uniform(0.4, 88):.{draw.randint(0, 2)}f}",
        "price": draw.choice(("5", "7.99", "10.00", "12", "24.50", "1,200")), "factor": draw.choice(("2", "3.5", "10")),
        "thousands": f"{draw.randint(1_000, 90_000):,}", "rating": f"{draw.uniform(2.5, 5):.1f}",
        "version": f"{draw.randint(1, 18)}.{draw.randint(0, 12)}", "salary": f"{draw.randint(60, 160)},000",
        "salary2": f"{draw.randint(60, 160)}K", "company": companies[0], "company2": companies[1],
        "company3": companies[2], "licence": draw.choice(words.LICENCES), "language": draw.choice(words.LANGUAGES),
        "language2": draw.choice(words.LANGUAGES), "yes": draw.choice(("Yes", "No", "&#10003;", "&#10007;", "&mdash;")),
    }  # fmt: skip


def figure(draw: random.Random) -> str:
    """A large number as pages write it."""
    number = int(draw.lognormvariate(10, 1.2)) + 50
    return draw.choice((f"{number:,}", f"{number / 1000:.1f}K", f"{number // 1000 + 1}k", f"~{number // 1000 + 1}K"))


def attributes_of(draw: random.Random) -> str:
    """Attributes as frameworks and page builders leave them."""
    if draw.random() < 0.3:
        return ""
    found = [f'class="{draw.choice(UTILITIES)}"']
    if draw.random() < 0.3:
        found.append(f'data-{draw.choice(("id", "astro-cid", "v", "track"))}="{word(draw, 8)}"')
    if draw.random() < 0.12:
        found.append(f"style='margin-top:{draw.randint(0, 40)}px;color:rgb({draw.randint(0, 255)},0,0)'")
    if draw.random() < 0.1:
        found.append(f'id={word(draw, 6)} aria-label="{word(draw, 5)} &amp; more" hidden')
    return " " + " ".join(found)


def word(draw: random.Random, length: int) -> str:
    """A meaningless name, as build tools make them."""
    return "".join(draw.choices(string.ascii_lowercase + string.digits, k=length))


# --- the article -------------------------------------------------------------------------------------------


def sentence(page: Page) -> str:
    """A sentence, one in three with mark-up inside."""
    kind = page.random.choices((words.PROSE, words.FACTS, words.FIGURES), (12, 3, 1))[0]
    text = page.fill(page.random.choice(kind))
    if page.random.random() < 0.33:
        thing = page.random.choice(page.things)
        text = text.replace(thing, page.random.choice(INLINE).replace("{}", thing), 1)
    return text.replace(" and ", "&nbsp;and ", 1) if page.random.random() < 0.05 else text


def paragraph(page: Page) -> None:
    """Three to six sentences."""
    page.element("p", " ".join(sentence(page) for _ in range(page.random.randint(3, 6))))


def heading(page: Page) -> None:
    """A heading of the second or third level, sometimes with an anchor or an emoji."""
    content = page.fill(page.random.choice(words.HEADINGS))
    if page.random.random() < 0.2:
        content = f'<a class="anchor" href="#{word(page.random, 5)}" aria-hidden="true"></a>🚀 {content}'
    page.element(page.random.choice(("h2", "h2", "h3")), content)


def points(page: Page) -> None:
    """Pros and cons of one thing, as lists below their headings."""
    thing = page.random.choice(page.things)
    for label, templates in ((f"{thing} pros", words.BENEFITS), (f"{thing} cons", words.DRAWBACKS)):
        page.element("h3", label)
        items = page.random.sample(templates, page.random.randint(3, 5))
        page.element("ul", "".join(f'\n<li class="li">{page.fill(each)}</li>' for each in items))


def table(page: Page) -> None:
    """A table with a column for each thing."""
    things = page.things[: page.random.randint(2, 4)]
    head = "".join(f'<th scope="col">{each}</th>' for each in ("", *things))
    body = "".join(
        f"<tr{attributes_of(page.random)}><td>{label}</td>"
        + "".join(f"<td>{page.fill(value)}</td>" for _ in things)
        + "</tr>\n"
        for label, value in page.random.sample(words.ROWS, page.random.randint(4, 9))
    )
    page.element("table", f"<thead><tr>{head}</tr></thead>\n<tbody>{body}</tbody>")


def grid(page: Page) -> None:
    """The same as a table, made of divs."""
    things = page.things[:2]
    rows = [("", *things)] + [
        (label, *(page.fill(value) for _ in things)) for label, value in page.random.sample(words.ROWS, 6)
    ]
    for row in rows:
        page.add(f'<div role="row"{attributes_of(page.random)}>')
        for cell in row:
            page.element("div", cell)
        page.add("</div>\n")


def cards(page: Page) -> None:
    """Each thing with its label-value runs, one below the other."""
    for thing in page.things[:2]:
        page.add(f"<section{attributes_of(page.random)}>")
        page.element("h3", thing)
        for label, value in page.random.sample(words.ROWS, 5):
            page.element("dl", f"<dt>{label}</dt><dd>{page.fill(value)}</dd>")
        page.add("</section>\n")


ARTICLE_PARTS, WEIGHTS = (paragraph, points, table, grid, cards), (30, 4, 2, 1, 1)


# --- what stands around it ---------------------------------------------------------------------------------


def icon(page: Page) -> None:
    """An inline drawing."""
    path = " ".join(f"{page.random.choice('MLCz')}{page.random.uniform(0, 24):.2f}" for _ in range(40))
    page.add(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none"><path d="{path}"/></svg>')


def menu(page: Page) -> None:
    """The site's menu, links within lists within lists."""
    page.add(f"<nav{attributes_of(page.random)}><ul>")
    for entry in page.chrome("menu") * page.random.randint(1, 3):
        page.element("li", f'<a href="/{word(page.random, 9)}/" data-gtm="{word(page.random, 12)}">{entry}</a>')
        if page.random.random() < 0.3:
            icon(page)
    page.add("</ul></nav>\n")


def teaser(page: Page) -> None:
    """A link to another article with a picture in many sizes."""
    address = f"https://cdn.example/{word(page.random, 16)}"
    sizes = ", ".join(f"{address}-{width}x{width // 2}.webp {width}w" for width in (300, 768, 1024, 1536))
    page.add(f"<article{attributes_of(page.random)}><!-- {word(page.random, 20)} --><div><div>")
    page.add(f'<img loading="lazy" src="{address}.jpg" srcset="{sizes}" alt="" width=768 height=384>')
    page.element("h4", page.fill(page.random.choice(TEASERS)))
    page.element("span", page.random.choice(page.chrome("more")))
    page.add("</div></div></article>\n")


def wrappers(page: Page) -> None:
    """Boxes in boxes around next to nothing, as page builders leave them."""
    depth = page.random.randint(4, 10)
    for _ in range(depth):
        page.add(f"<div{attributes_of(page.random)}>\n")
    page.element("span", page.random.choice(page.chrome("more")))
    page.add("</div>" * depth + "\n")


def script(page: Page) -> None:
    """A script: settings as JSON, or code with what looks like tags in it."""
    if page.random.random() < 0.5:
        state = {word(page.random, 7): [page.random.randint(0, 9999), word(page.random, 24)] for _ in range(60)}
        settings = json.dumps({"html": "<b>1</b>", "props": state})
        page.add(f'<script id="__DATA__" type="application/json">{settings}</script>\n')
        return
    lines = ";".join(statement(page.random) for _ in range(40))
    page.add(f"<script>!function(e,t){{{lines}}}(window,document);</script>\n")


def statement(draw: random.Random) -> str:
    """A line of minified code."""
    condition = f'{word(draw, 2)}<{draw.randint(1, 9)}&&"<p>"!=={word(draw, 3)}'
    return f'if({condition}){word(draw, 4)}("{word(draw, 9)}")'


def style(page: Page) -> None:
    """Critical rules, minified."""
    rules = "".join(
        f".{word(page.random, 7)}>a:hover{{color:#{word(page.random, 6)};margin:{page.random.randint(0, 48)}px}}"
        for _ in range(50)
    )
    page.add(f"<style>{rules}@media (max-width:768px){{.a{{display:none}}}}</style>\n")


def noise(page: Page) -> None:
    """One piece of what is no text."""
    page.random.choice((script, style, icon, icon, teaser, teaser, teaser, teaser, teaser, teaser, wrappers, wrappers))(
        page
    )


def head(page: Page, title: str) -> None:
    """The head: title, descriptions, structured data."""
    page.add(f"<meta name=viewport content='width=device-width'><title>{title} | Example</title>\n", len(title))
    page.add(f'<link rel="canonical" href="https://www.example/{word(page.random, 12)}/">\n')
    page.add(f'<meta property="og:title" content="{title}"><meta property="og:type" content="article">\n')
    published = f"{page.random.randint(2018, 2024)}-0{page.random.randint(1, 9)}-1{page.random.randint(0, 9)}"
    data = {"@context": "https://schema.org", "@type": "Article", "headline": title, "datePublished": published}
    page.add(f'<script type="application/ld+json">{json.dumps(data)}</script>\n')


def article(page: Page, size: int) -> None:
    """The article, until the page has `size` characters of text; scripts and advertisements stand between."""
    page.element("h1", page.fill("{a} vs {b}: which is right for you in {recent}?"))
    while page.text < size:
        heading(page)
        for _ in range(page.random.randint(1, 3)):
            page.random.choices(ARTICLE_PARTS, WEIGHTS)[0](page)
            page.add("</div><div>" if page.random.random() < 0.3 else "\n")
        if page.random.random() < 0.4:
            noise(page)


def make(draw: random.Random) -> bytes:
    """One page as it comes from the server."""
    topic, things, aspects = draw.choice(words.TOPICS)
    language = draw.choices(list(words.CHROME), (6, 1, 1, 1, 1))[0]
    page = Page(draw, topic, tuple(draw.sample(things, len(things))), aspects, language)
    size = int(min(max(draw.lognormvariate(0, 0.55) * MEDIAN, SMALLEST + 2_000), LARGEST - 8_000))
    old = language != "ja" and draw.random() < 0.04
    charset = "windows-1252" if old else "utf-8"
    page.add(f'<!DOCTYPE html>\n<html lang="{language}">\n<head><meta charset="{charset}">\n')
    head(page, page.fill("{a} vs {b}: an honest comparison"))
    page.add("</head>\n<body>\n")
    menu(page)
    page.add('<main id="content"><div><div>')
    article(page, int(size * draw.uniform(0.04, 0.15)))
    page.add("</div></div></main>\n<aside>")
    while page.size < size:
        noise(page)
    page.add("</aside><footer>")
    for entry in (*page.chrome("end"), *page.chrome("cookie")):
        page.element("div", entry)
    page.add(f"<p>&copy; {draw.randint(2019, 2024)} Example</p></footer>\n</body>\n</html>\n", 14)
    return "".join(page.parts).encode(charset, "xmlcharrefreplace")


def pages(count: int = 300, seed: int = 1) -> Iterator[tuple[str, bytes]]:
    """`count` pages with their names. The page of a number is the same whatever the count."""
    for number in range(count):
        yield f"page-{number:04}.html", make(random.Random(f"{seed}/{number}"))


def write(folder: Path, count: int = 300, seed: int = 1) -> list[Path]:
    """Write the pages into `folder` and give their paths."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for name, raw in pages(count, seed):
        paths.append(folder / name)
        paths[-1].write_bytes(raw)
    return paths


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    arguments = parser.parse_args()
    print(f"{len(write(arguments.folder, arguments.count, arguments.seed))} pages in {arguments.folder}")

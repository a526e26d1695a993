"""Writes the pages of a world as files that whosays reads: Markdown, HTML and plain text, with a sidecar each.

What a page tells stands partly in a table, partly in sentences below a heading for each thing; wordings.toml says how.
"""

from __future__ import annotations

import html
import tomllib
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from tests.world.sources import Source
    from tests.world.tellings import Telling
    from tests.world.worlds import Sheet

WORDINGS = tomllib.loads((Path(__file__).parent / "wordings.toml").read_text(encoding="utf-8"))
OPENINGS = (
    "People ask us about these names every week",
    "This page is a short one",
    "Choosing is hard",
    "We were late to this question",
    "A reader wrote to us in spring",
    "Nobody here likes long reports",
    "Opinion on this is divided",
    "The last of our notes had grown stale",
)
MIDDLES = (
    "so we put our notes in order",
    "and we kept to what readers ask for",
    "and most pages about it are longer than they need to be",
    "but we did find an afternoon for it",
    "so we went through everything once more",
    "which is why there is little talk below",
    "yet the answer is shorter than we feared",
    "and that is reason enough to write it down",
)
CLOSINGS = (
    "Below is what we could find out without calling anybody.",
    "Tell us where we are wrong.",
    "Opinions are left to others.",
    "Nobody paid for any of it.",
    "The rest is for you to weigh.",
    "Take it with a pinch of salt.",
    "Our method is plain: look and note.",
    "What is missing here we did not look up.",
)
EXTRACTOR = '''"""{name}: its pages are plain, and the generic extractor reads all of them."""

SOURCE = "{name}"
HOME = "https://{host}"
HANDLES = ("{host}/*",)


def extract(page):
    """No claims of its own."""
    return ()
'''


def write_extractors(folder: Path, sources: Iterable[Source]) -> Path:
    """One short file for each known source, so that its pages are known to be its own."""
    folder.mkdir(parents=True, exist_ok=True)
    for source in sources:
        if source.known:
            text = EXTRACTOR.format(name=source.name, host=source.host)
            (folder / f"{source.name.lower()}.py").write_text(text, encoding="utf-8")
    return folder


def write_articles(folder: Path, sheets: Iterable[Sheet]) -> list[Path]:
    """Write pages and their sidecars; gives the pages' paths in the order of `sheets`."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = []
    for sheet in sheets:
        path = folder / sheet.name
        path.write_text(text_of(sheet), encoding="utf-8")
        address = f"https://{sheet.source.host}/{path.stem}"
        sidecar = f'url = "{address}"\nfetched = "{sheet.fetched}"\n'
        if sheet.form == "txt" and sheet.published:
            sidecar += f'published = "{sheet.published}"\n'
        path.with_suffix(".toml").write_text(sidecar, encoding="utf-8")
        paths.append(path)
    return paths


def text_of(sheet: Sheet) -> str:
    """A page as its file holds it."""
    random = Random(sheet.turn)
    title = " vs ".join(sheet.things)
    in_table, in_words = parted(random, sheet)
    opening = f"{random.choice(OPENINGS)}, {random.choice(MIDDLES)}. {random.choice(CLOSINGS)}"
    sections = [(thing, sentences(random, thing, in_words)) for thing in sheet.things]
    rows = table(sheet.things, in_table)
    day = sheet.published.isoformat() if sheet.published else ""
    if sheet.form == "html":
        return as_html(title, opening, rows, sections, day)
    if sheet.form == "md":
        return as_markdown(title, opening, rows, sections, day)
    return as_text(title, opening, sections + [("", sentences(random, thing, in_table)) for thing in sheet.things])


def parted(random: Random, sheet: Sheet) -> tuple[list[Telling], list[Telling]]:
    """The tellings of a page's table, and the others: dated ones and users stand in sentences."""
    tabled = {name for name in sorted({each.property for each in sheet.tellings}) if random.random() < 0.5}
    tabled -= {"used_by", *(each.property for each in sheet.tellings if each.dated)}
    return (
        [each for each in sheet.tellings if each.property in tabled],
        [each for each in sheet.tellings if each.property not in tabled],
    )


def table(things: Sequence[str], tellings: Sequence[Telling]) -> list[list[str]]:
    """The rows of a page's table, the head first; a dash where nothing is told."""
    rows: dict[str, list[str]] = {}
    for each in tellings:
        label = each.item.capitalize() if each.property == "feature" else WORDINGS[each.property]["row"]
        value = ("no" if each.polarity else "yes") if each.property == "feature" else each.written
        rows.setdefault(label, ["–"] * len(things))[things.index(each.thing)] = value
    return [["", *things], *([label, *values] for label, values in rows.items())] if rows else []


def sentences(random: Random, thing: str, tellings: Iterable[Telling]) -> list[str]:
    """What is told of a thing in sentences; its users in one."""
    own = [each for each in tellings if each.thing == thing]
    users = [each.item for each in own if each.property == "used_by"]
    found = [sentence(random, each) for each in own if each.property != "used_by"]
    if users:
        joined = " and ".join([", ".join(users[:-1]), users[-1]] if len(users) > 1 else users)
        found.append(random.choice(WORDINGS["used_by"]["plain"]).format(thing=thing, value=joined))
    return found


def sentence(random: Random, telling: Telling) -> str:
    """One telling as a sentence."""
    kind = "dated" if telling.dated else "denied" if telling.polarity else "plain"
    wording = random.choice(WORDINGS[telling.property][kind])
    when = telling.day.strftime("%B %Y")
    return str(wording.format(thing=telling.thing, value=telling.written, other=telling.item, when=when))


def as_markdown(
    title: str, opening: str, rows: list[list[str]], sections: list[tuple[str, list[str]]], day: str
) -> str:
    """A page as Markdown with front matter."""
    lines = ["---", f'title: "{title}"', *([f"date: {day}"] if day else []), "---", "", f"# {title}", "", opening, ""]
    if rows:
        head, *body = rows
        cells = [head, ["---"] * len(head), *body]
        lines += [*("| " + " | ".join(row) + " |" for row in cells), ""]
    for thing, told in sections:
        lines += [f"## {thing}", "", *([" ".join(told), ""] if told else [])]
    return "\n".join(lines)


def as_html(title: str, opening: str, rows: list[list[str]], sections: list[tuple[str, list[str]]], day: str) -> str:
    """A page as HTML that tells its day in its head."""
    meta = f'<meta property="article:published_time" content="{day}T08:00:00Z">' if day else ""
    parts = [f'<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>{title}</title>{meta}</head><body>']
    parts += [f"<article><h1>{title}</h1>", f"<p>{opening}</p>"]
    if rows:
        head, *body = rows
        parts.append("<table><thead><tr>" + "".join(f"<th>{html.escape(cell)}</th>" for cell in head) + "</tr></thead>")
        for label, *values in body:
            cells = "".join(f"<td>{html.escape(value)}</td>" for value in values)
            parts.append(f"<tr><th>{html.escape(label)}</th>{cells}</tr>")
        parts.append("</table>")
    for thing, told in sections:
        parts.append(f"<h2>{thing}</h2>" + (f"<p>{html.escape(' '.join(told))}</p>" if told else ""))
    return "\n".join([*parts, "</article></body></html>", ""])


def as_text(title: str, opening: str, sections: list[tuple[str, list[str]]]) -> str:
    """A page as plain text, without a table."""
    paragraphs = [title, opening, *(" ".join(told) for _, told in sections if told)]
    return "\n\n".join([*paragraphs, ""])

"""The report in a real browser, opened from a file: what is drawn, what can be read, reached and printed."""

from __future__ import annotations

import shutil
from contextlib import closing
from typing import TYPE_CHECKING, Any

import pytest
from playwright.sync_api import sync_playwright

from whosays.audit import audit
from whosays.audit.page import page as make
from whosays.store import connect

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    Open = Callable[..., Any]

pytestmark = pytest.mark.browser

QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip

CONTRAST = """
() => {
    const channels = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
    const light = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map(each => {
            const part = each / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const found = {};
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
        if (!walker.currentNode.data.trim()) continue;
        const element = walker.currentNode.parentElement;
        const isDrawn = element.closest('svg') !== null;
        if (element.tagName === 'title' || element.tagName === 'desc') continue;
        let behind = element;
        while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
        const style = getComputedStyle(element);
        const over = light(channels(isDrawn ? style.fill : style.color));
        const under = light(channels(getComputedStyle(behind || document.body).backgroundColor));
        const ratio = (Math.max(over, under) + 0.05) / (Math.min(over, under) + 0.05);
        const kind = element.tagName + '.' + (element.getAttribute('class') || '');
        found[kind] = Math.min(found[kind] || 99, ratio);
    }
    return found;
}
"""
"""The least contrast of text to what is behind it, by kind of element."""

TOO_WIDE = """
width => [...document.querySelectorAll('body *')]
    .filter(each => !each.closest('.hidden, .skip, thead, svg') && each.getBoundingClientRect().right > width + 1)
    .map(each => each.outerHTML.slice(0, 200))
"""

SHAPES = """
shapes => shapes.map(shape => [getComputedStyle(shape).stroke, getComputedStyle(document.body).backgroundColor])
"""


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's chromium. Without it these tests fail: a page that nobody has looked at is not tested."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture(scope="module")
def file(database: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report of the small corpus."""
    path = tmp_path_factory.mktemp("report") / "report.html"
    with closing(connect(database, write=False)) as connection:
        path.write_text(make(audit(connection, database="trees.db"), connection), encoding="utf-8")
    return path


@pytest.fixture
def opened(browser: Any, file: Path) -> Iterator[Open]:
    """Opens the report; at the end, no page has asked for anything or met an error."""
    asked: list[str] = []
    errors: list[str] = []
    contexts = []

    def open_page(width: int = 1280, height: int = 900, **options: Any) -> Any:
        context = browser.new_context(viewport={"width": width, "height": height}, **options)
        contexts.append(context)
        page = context.new_page()
        page.on("request", lambda request: asked.append(request.url))
        page.on("console", lambda message: errors.append(message.text))
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}"))
        page.goto(file.as_uri())
        page.add_style_tag(content="html { scroll-behavior: auto !important; }")
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert [url for url in asked if url != file.as_uri() and not url.startswith("data:")] == []
    assert errors == []


def test_a_hostile_page_does_nothing(opened: Open) -> None:
    page = opened()
    assert page.title() == "Who says what, and what to check · trees.db"
    assert page.locator("img, script").count() == 0
    assert "onerror" in page.locator("#passages").inner_text()


def test_every_link_brings_a_highlighted_passage_into_view(opened: Open) -> None:
    page = opened()
    links = page.locator("a.passage, a.cite, svg.chart a")
    assert links.count() > 40
    for at in range(links.count()):
        link = links.nth(at)
        link.focus()
        page.keyboard.press("Enter")
        target = page.locator("mark:target")
        assert target.count() == 1, link.get_attribute("href")
        box = target.bounding_box()
        assert box is not None
        assert 0 <= box["y"] < 900
        assert target.evaluate("each => getComputedStyle(each).backgroundColor") != "rgba(0, 0, 0, 0)"
        assert target.evaluate("each => getComputedStyle(each).outlineStyle") == "solid"


def test_the_way_back_leads_to_what_cites(opened: Open) -> None:
    page = opened()
    page.locator("#checks a.passage").first.click()
    page.locator("mark:target + a.back").first.click()
    assert page.evaluate("document.querySelector(':target').id") == "check-1"


@pytest.mark.parametrize("width", [320, 400, 800, 1280])
def test_nothing_is_wider_than_the_screen(opened: Open, width: int) -> None:
    page = opened(width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    wider = page.evaluate(TOO_WIDE, width)
    assert wider == []


def test_text_on_a_telephone_is_large_enough(opened: Open) -> None:
    page = opened(400)
    sizes = page.evaluate(
        "[...document.querySelectorAll('p, td, th, li, a, code, bdi')].filter(each => each.offsetParent)"
        ".map(each => parseFloat(getComputedStyle(each).fontSize))"
    )
    assert min(sizes) >= 11
    drawn = page.evaluate(
        "[...document.querySelectorAll('svg.chart text')].map(each => each.getBoundingClientRect().height)"
    )
    assert min(drawn) >= 10


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_can_be_read(opened: Open, scheme: str) -> None:
    found = opened(color_scheme=scheme).evaluate(CONTRAST)
    assert len(found) > 15
    assert {kind: round(ratio, 1) for kind, ratio in found.items() if ratio < 7} == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_sources_are_told_apart_without_colour(opened: Open, scheme: str) -> None:
    page = opened(color_scheme=scheme)
    shapes = page.locator(".legend path").evaluate_all("all => all.map(each => each.getAttribute('d'))")
    assert len(shapes) == len(set(shapes)) == 5
    colours = page.locator(".legend path").evaluate_all(SHAPES)
    assert len({stroke for stroke, _ in colours}) == 5


def test_each_drawing_says_what_it_shows(opened: Open) -> None:
    page = opened()
    assert page.get_by_role("group", name="Maple: GitHub stars").count() == 1
    names = page.locator("svg.chart a").evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
    assert "old.txt, no date: 8,100 (8,050 to 8,150), outdated, by its value before 2023-03-22" in names


def test_what_has_no_date_stands_left_of_all_dates(opened: Open) -> None:
    page = opened()
    at = dict(
        page.locator("#chart-1-1 svg a").evaluate_all(
            "all => all.map(each => [each.getAttribute('aria-label').split(',')[0], "
            "each.querySelector('.touch').getBoundingClientRect().x])"
        )
    )
    assert at["old.txt"] < at["Grove"] < at["Echo"] < at["Tree Weekly"]


def test_larger_figures_stand_higher(opened: Open) -> None:
    page = opened()
    at = dict(
        page.locator("#chart-1-1 svg a").evaluate_all(
            "all => all.map(each => [each.getAttribute('aria-label').split(',')[0], "
            "each.querySelector('.touch').getBoundingClientRect().y])"
        )
    )
    assert at["Tree Weekly"] < at["Grove"] == at["Echo"] < at["old.txt"]


def test_a_keyboard_reaches_the_checks_at_once(opened: Open) -> None:
    page = opened()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Enter")
    assert page.evaluate("document.querySelector(':target').id") == "checks"


def test_tables_keep_their_meaning_on_a_telephone(opened: Open) -> None:
    page = opened(400)
    assert page.get_by_role("table", name="Values of Maple").get_by_role("row").count() == 4
    assert page.get_by_role("rowheader", name="GitHub stars").first.is_visible()


def test_it_prints(opened: Open) -> None:
    page = opened(color_scheme="dark")
    page.emulate_media(media="print")
    assert not page.locator("nav").is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf().startswith(b"%PDF")

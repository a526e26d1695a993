"""The pages in a real browser: what is drawn, what runs, what can be read and reached."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

if TYPE_CHECKING:
    import subprocess
    from collections.abc import Callable, Iterator
    from contextlib import AbstractContextManager
    from pathlib import Path

    Serving = Callable[..., AbstractContextManager[tuple[subprocess.Popen[str], str]]]

pytestmark = pytest.mark.browser

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

CONTRAST = """
marks => marks.map(mark => {
    const channels = colour => (colour.match(/[\\d.]+/g) || []).map(Number);
    const light = ([red, green, blue]) => {
        const [r, g, b] = [red, green, blue].map(each => {
            const part = each / 255;
            return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    let behind = mark;
    while (behind && channels(getComputedStyle(behind).backgroundColor)[3] === 0) behind = behind.parentElement;
    const under = behind ? light(channels(getComputedStyle(behind).backgroundColor)) : 1;
    const over = light(channels(getComputedStyle(mark.querySelector('a') || mark).color));
    return [mark.className, (Math.max(under, over) + 0.05) / (Math.min(under, over) + 0.05)];
})
"""
"""The contrast of each mark's words to what is behind them, as the Web Content Accessibility Guidelines define it."""


@pytest.fixture(scope="module")
def address(database: Path, serving: Serving) -> Iterator[str]:
    """Where the database is served."""
    with serving(database) as (_, told):
        yield told.removesuffix("/claims")


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """Debian's chromium. Without it these tests fail: pages that nobody has looked at are not tested."""
    chromium = shutil.which("chromium")
    if chromium is None:
        pytest.fail("chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=chromium, args=QUIET)
        yield opened
        opened.close()


@pytest.fixture
def page(browser: Any, address: str) -> Iterator[Any]:
    """A page that asks nobody but us for anything, and meets no error."""
    opened = browser.new_page(viewport={"width": 1280, "height": 900})
    asked: list[str] = []
    errors: list[str] = []
    opened.on("request", lambda request: asked.append(request.url))
    opened.on("pageerror", lambda error: errors.append(str(error)))
    opened.on("dialog", lambda dialog: errors.append(f"dialog: {dialog.message}"))
    yield opened
    opened.close()
    assert {urlsplit(url).netloc for url in asked if not url.startswith("data:")} == {urlsplit(address).netloc}
    assert errors == []


@pytest.mark.parametrize("name", ["plain", "other", "hostile"])
def test_the_browser_shows_exactly_the_text(page: Any, address: str, articles: dict[str, Any], name: str) -> None:
    page.goto(f"{address}/-/whosays/claims/document/{articles[name].sha256}")
    assert page.locator("main .whosays-text").evaluate("each => each.textContent") == articles[name].text


@pytest.mark.parametrize("quote", ["<b>66k</b>", "65k", "<script>document.title = 'owned'</script>"])
def test_a_hostile_page_stays_text(page: Any, address: str, claim_id: Callable[[str], str], quote: str) -> None:
    for path in (
        f"/-/whosays/claims/claim/{claim_id(quote)}",
        "/claims/claim_details",
        f"/claims/claims/{claim_id(quote)}",
    ):
        page.goto(address + path)
        assert page.title() != "owned"
        assert page.locator("section.content img").count() == 0
        if path.startswith("/-/"):
            assert page.locator("#passage").evaluate("each => each.textContent") == quote


def test_a_click_on_a_quote_brings_its_passage_into_view(page: Any, address: str) -> None:
    page.goto(f"{address}/claims/claim_details")
    page.get_by_role("link", name="61k").click()
    passage = page.locator("mark#passage")
    assert passage.evaluate("each => each.textContent") == "61k"
    box = passage.bounding_box()
    assert box is not None
    assert 0 <= box["y"] <= 900 - box["height"]
    assert page.locator("dd", has_text="Flask").is_visible()


def test_the_quote_stands_on_the_first_screen_of_the_claims(page: Any, address: str) -> None:
    page.goto(f"{address}/claims/claim_details")
    box = page.locator(".whosays-passage mark").first.bounding_box()
    assert box is not None
    assert box["y"] + box["height"] < 900
    assert box["x"] + box["width"] < 1280
    assert not page.locator("th.col-before").is_visible()


@pytest.mark.parametrize("path", ["/-/whosays/claims/document/1", "/claims/claim_details", "CLAIM", "ROW"])
def test_marked_words_can_be_read(page: Any, address: str, claim_id: Callable[[str], str], path: str) -> None:
    claim = claim_id("66k")
    places = {"CLAIM": f"/-/whosays/claims/claim/{claim}", "ROW": f"/claims/claims/{claim}"}
    page.goto(address + places.get(path, path))
    found = page.locator("mark").evaluate_all(CONTRAST)
    assert found
    assert [mark for mark, contrast in found if contrast < 7] == []


def test_marks_of_different_roles_differ_by_more_than_colour(
    page: Any, address: str, claim_id: Callable[[str], str]
) -> None:
    page.goto(f"{address}/-/whosays/claims/claim/{claim_id('66k')}")
    said = page.locator(".whosays-text mark.whosays-last").evaluate_all(
        "marks => marks.map(mark => getComputedStyle(mark, '::after').content)"
    )
    assert {"attr(data-role)", '"value"'} & set(said)
    assert len([each for each in said if each not in {"none", "normal"}]) == 3


@pytest.mark.parametrize("width", [360, 800, 1280])
def test_a_document_fits_any_screen(page: Any, address: str, claim_id: Callable[[str], str], width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    for quote in ("66k", "<script>document.title = 'owned'</script>"):
        page.goto(f"{address}/-/whosays/claims/claim/{claim_id(quote)}")
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_the_pages_own_words_are_said_to_be_english(page: Any, address: str, claim_id: Callable[[str], str]) -> None:
    for path in ("/-/whosays/claims/document/1", f"/claims/claims/{claim_id('66k')}"):
        page.goto(address + path)
        assert (
            page.locator("h2", has_text="marked")
            .or_(page.locator("h2", has_text="Evidence"))
            .first.evaluate("each => each.closest('[lang]').lang")
            == "en"
        )


def test_many_empty_lines_take_the_room_of_one(page: Any, address: str, articles: dict[str, Any]) -> None:
    page.goto(f"{address}/-/whosays/claims/document/{articles['hostile'].sha256}")
    (height,) = page.locator(".whosays-gap").evaluate_all("gaps => gaps.map(gap => gap.getBoundingClientRect().height)")
    assert 10 < height < 25


def test_a_keyboard_reaches_the_passage(page: Any, address: str) -> None:
    page.goto(f"{address}/claims/claim_details")
    page.locator(".whosays-passage a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/document/**")
    assert page.locator("mark#passage").is_visible()

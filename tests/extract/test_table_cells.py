"""What one cell of a table says under its label: figures, facts, yes and no, and what says nothing."""

from __future__ import annotations

import pytest

from whosays.extract.layouts.grid import bare
from whosays.extract.layouts.stances import is_silent, stance_of

from .tabled import html_claims

VALUES = [
    ("Plugins", "yes", ("feature", "Plugins")),
    ("Plugins", "✓", ("feature", "Plugins")),
    ("Plugins", "✅ Yes", ("feature", "Plugins")),
    ("Plugins", ":heavy_check_mark:", ("feature", "Plugins")),
    ("Plugins?", "Supported", ("feature", "Plugins")),
    ("Plugins", "No", ("feature", "not", "Plugins")),
    ("Plugins", "❌", ("feature", "not", "Plugins")),
    ("Plugins", "✗ No", ("feature", "not", "Plugins")),
    ("Plugins", ":x:", ("feature", "not", "Plugins")),
    ("Plugins", "No (sold apart)", ("feature", "not", "Plugins")),
    ("Plugins", "No, but scripts help", ("feature", "not", "Plugins")),
    ("Plugins", "❌ Not supported", ("feature", "not", "Plugins")),
    ("Erweiterungen", "ja", ("feature", "Erweiterungen")),
    ("Erweiterungen", "nein", ("feature", "not", "Erweiterungen")),
    ("Extensions", "oui", ("feature", "Extensions")),
    ("Plugins", "Yes (in the paid plan)", ("feature", "Plugins: Yes (in the paid plan)")),
    ("Plugins", "⚠️ Partial", ("feature", "Plugins: Partial")),
    ("Plugins", "via extension", ("feature", "Plugins: via extension")),
    ("Learning curve", "❌ Steep", ("feature", "Learning curve: Steep")),
    ("Learning curve", "✅ Gentle", ("feature", "Learning curve: Gentle")),
    ("File size", "No limits", ("feature", "File size: No limits")),
    ("Open source", "Yes", ("license", "open source")),
    ("Open source?", "✗", ("license", "not", "open source")),
    ("Open Source", "Not open source", ("license", "not", "open source")),
    ("Open source", "Apache 2.0", ("license", "Apache 2.0")),
    ("Price", "Free / $10/mo Plus", ("pricing", "Free / $10/mo Plus")),
    ("Free tier", "yes", ("feature", "Free tier")),
    ("Free tier", "5 boards", ("pricing", "Free tier: 5 boards")),
    ("GitHub stars", "~60K", ("stars", "about", 60000)),
    ("GitHub Stars ⭐", "60,123", ("stars", 60123)),
    ("Popularity", "60k GitHub stars", ("stars", 60000)),
    ("First release", "May 2013", ("first_release", 2013)),
    ("Rating", "4.5/5", ("rating", 4.5)),
    ("G2 rating", "4.4", ("rating", 4.4)),
    ("Documentation", "⭐⭐⭐⭐", ("rating", 4)),
    ("Documentation", "8/10", ("rating", 8)),
    ("Reviews", "38.214", ("reviews", 38214)),
    ("Users (millions)", "40", ("users", 40000000)),
    ("Users", "Small teams", ("feature", "Users: Small teams")),
    ("Integrations", "100+", ("feature", "Integrations: 100+")),
    ("Platforms", "All major", ("feature", "Platforms: All major")),
    ("Free trial", "Yes (14 days)", ("feature", "Free trial: Yes (14 days)")),
    ("Integrations", "Slack", ("works_with", "Slack")),
    ("Platforms", "Mac only", ("works_with", "Mac")),
    ("Dependencies", "19MB", ("feature", "Dependencies: 19MB")),  # bug caught: a thing named 19MB
    ("Dependencies", "127 packages", ("feature", "Dependencies: 127 packages")),
    ("Creator", "Ann Marsh", ("created_by", "Ann Marsh")),
    ("Best for", "Small yards", ("use_case", "Small yards")),
    ("Preis", "299,00 €", ("pricing", "299,00 €")),
    ("Vorteile", "wächst schnell", ("pro", "wächst schnell")),
    ("Lizenz", "MIT", ("license", "MIT")),
    ("Prix", "12 €", ("pricing", "12 €")),
    ("Language", "TypeScript", ("feature", "Language: TypeScript")),
    ("Written in", "Rust", ("written_in", "Rust")),
    ("GitHub ★", "28,100", ("stars", 28100)),
    ("Users", "4.3 / 5", ("rating", 4.3)),
    ("Rating", "★★★★½ 4.7", ("rating", 4.7)),
    ("Open source", "Yes (fully)", ("license", "open source")),
    ("Plugins", ":material-check:{ .green }", ("feature", "Plugins")),
]


@pytest.mark.parametrize(("label", "value", "expected"), VALUES, ids=lambda value: str(value)[:40])
def test_what_a_value_says_under_its_label(label: str, value: str, expected: tuple[object, ...]) -> None:
    table = f"<table><tr><th>Feature<th>Alder<th>Birch<tr><td>{label}<td>{value}<td></table>"
    assert html_claims(table) == [("Alder", *expected)]
    assert html_claims(table.replace("<th>Alder<th>Birch", "<th>Birch<th>Alder")) == [("Birch", *expected)]


@pytest.mark.parametrize(
    "value", ["", "-", "—", "N/A", "n/a", "?", "TBD", "…", "~", "⚠️", "unknown", "N/A.", "see below"]
)
def test_silence_is_never_a_no(value: str) -> None:
    assert is_silent(value)
    table = f"<table><tr><th>Feature<th>Alder<th>Birch<tr><td>Plugins<td>{value}<td>yes</table>"
    assert html_claims(table) == [("Birch", "feature", "Plugins")]


@pytest.mark.parametrize(
    ("text", "yes", "no"),
    [("Yes", True, False), ("No", False, True), ("Nothing", False, False), ("None needed", False, False),
     ("Now with tables", False, False), ("Yesterday", False, False), ("✅", True, False), ("No-code", False, False),
     ("Available on Mac", False, False), ("Not available", False, True), ("n", False, True), ("5", False, False),
     ("✗ (by hand)", False, True), ("", False, False)],
)  # fmt: skip
def test_yes_and_no(text: str, *, yes: bool, no: bool) -> None:
    stance = stance_of(text)
    assert (stance.yes, stance.no) == (yes, no)


def test_labels_are_read_without_their_ornaments() -> None:
    assert bare("🚀 **Performance**: [3]") == "Performance"
    assert bare("2FA") == "2FA"

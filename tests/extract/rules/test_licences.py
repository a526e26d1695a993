"""Licences in sentences and below their labels. Marked: what was claimed wrongly before."""

from __future__ import annotations

import pytest

from tests.extract.pages import claims_of, sentence_claims

LICENSES = [
    ("Alder is closed source.", [("closed source",)]),
    ("Birch, on the other hand, is proprietary.", [("proprietary",)]),
    ("Alder is a source-available database.", [("source-available",)]),
    ("Alder is a fast, lightweight, open-source alternative to Birch.", [("open-source",)]),
    ("Alder is open source (MIT license).", [("open source",), ("MIT license",)]),
    ("Alder is free and open source (GPLv3).", [("open source",), ("GPLv3",)]),
    ("Alder is not open source.", [("not", "open source")]),
    ("Alder is the engine behind many open source tools.", []),
    ("Alder has an open-source core.", []),
    ("Alder Database for Cedar and Elm are managed open-source databases.", []),  # bug caught: Alder
    ("Its admin is open source.", []),
    ("Alder is built on open-source parts.", []),
    ("Alder uses the MIT-licensed library Cedar.", []),
    ("Alder is a proprietary format reader.", []),
]


@pytest.mark.parametrize(("sentence", "expected"), LICENSES)
def test_licences(sentence: str, expected: list[tuple[object, ...]]) -> None:
    assert [claim[2:] for claim in sentence_claims(sentence, only="license")] == expected


FRAGMENTS = [
    ("Open-source engine for forms.", ["Open-source"]),
    ("Lightweight open-source engine for forms.", ["open-source"]),
    ("Lightway open-source protocol for tunnels.", []),  # bug caught: of a protocol
]


@pytest.mark.parametrize(("fragment", "expected"), FRAGMENTS)
def test_fragments_below_a_name_tell_its_licence(fragment: str, expected: list[str]) -> None:
    page = f"# Alder vs Birch\n\n## Alder\n\n{fragment}\n\n## Birch\n\nIt is fast.\n"
    assert [claim[2] for claim in claims_of(page, "page.md", only="license")] == expected


VALUES = [
    ("License", "MIT", ["MIT"]),
    ("Open source", "Yes", ["open source"]),
    ("Open source", "All components", ["open source"]),  # bug caught: a licence of that name
    ("Open source", "The client", []),  # of a part
]


@pytest.mark.parametrize(("label", "value", "expected"), VALUES)
def test_licences_below_their_labels(label: str, value: str, expected: list[str]) -> None:
    page = (
        f"# Alder vs Birch\n\n| | Alder | Birch |\n|---|---|---|\n| Weight | 2 kg | 3 kg |\n| {label} | {value} | – |\n"
    )
    assert [claim[2] for claim in claims_of(page, "page.md", only="license")] == expected

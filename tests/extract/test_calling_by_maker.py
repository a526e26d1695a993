"""Things that a page calls by their makers' names: "the Redwood" of "Redwood XM-5"."""

from __future__ import annotations

from .pages import claims_of

PAGE = "Redwood XM-5 vs Oakley Quiet 3\n\nWe heard the Redwood XM-5 and the Oakley Quiet 3.\n\n{}\n"


def test_things_called_by_their_makers_names_are_compared() -> None:
    text = (
        "The Oakley is brighter than the Redwood. The Redwood supports pipes. "
        "We took the Oakley, then the Redwood, then the Oakley."
    )
    assert claims_of(PAGE.format(text)) == [
        ("Oakley Quiet 3", "comparison", "more", "Redwood XM-5", "brightness"),
        ("Redwood XM-5", "feature", "support for pipes"),
    ]


def test_what_a_maker_brought_out_is_no_feature_of_the_thing() -> None:
    text = "We like the Redwood, and so the Redwood wins; take the Redwood. Redwood introduced the XM-5 in May 2022."
    assert claims_of(PAGE.format(text), only="feature") == []

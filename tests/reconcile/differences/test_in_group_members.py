"""A member of a set, or a quality, told more than once."""

from __future__ import annotations

from tests.reconcile.observed import claim, found_in, told_of
from whosays.reconcile.records import Nature, Observation


def features(*texts: str, about: str = "feature") -> list[Observation]:
    """One page for each text; "no …" is a denial."""
    return [
        claim(f"{page}", about, page, text=text.removeprefix("no "), polarity="no" if text.startswith("no ") else "")
        for page, text in enumerate(texts, 1)
    ]


def test_names_of_one_thing_are_an_alias() -> None:
    claims = [claim(str(at), "works_with", at, object=name) for at, name in enumerate(["Alder", "Alder 2", "Alder2"])]
    (found,) = found_in(claims)
    assert told_of([found]) == [("alias", "none", "across")]
    assert found.topic == "alder, names"


def test_a_name_in_other_case_is_the_name() -> None:
    assert found_in([claim("a", "used_by", object="Acme"), claim("b", "used_by", 2, object="ACME")]) == []


def test_past_against_present_is_a_matter_of_time() -> None:
    past = claim("a", "used_by", object="Acme", as_of_basis="stated")
    (found,) = found_in([past, claim("b", "used_by", 2, object="Acme")])
    assert told_of([found]) == [("validity_period", "info", "across")]
    assert found.sentence == "Larch, used by “Acme”: source1 tells of an earlier time, source2 of the present."


def test_two_pages_of_one_source_are_told_apart_by_their_names() -> None:
    past = claim("a", "used_by", object="Acme", as_of_basis="stated", source="Weekly")
    (found,) = found_in([past, claim("b", "used_by", 2, object="Acme", source="Weekly")])
    assert found.sentence.endswith("page1.html tells of an earlier time, page2.html of the present.")


def test_yes_and_no_contradict_each_other() -> None:
    (found,) = found_in(features("form handling", "no forms"))
    assert (told_of([found]), found.nature) == ([("contradiction", "warn", "across")], Nature.FACTUAL)


def test_a_denial_of_something_narrower_denies_nothing() -> None:
    assert found_in(features("forms", "no drag-and-drop form builder")) == []


def test_a_row_with_a_value_affirms_nothing_in_particular() -> None:
    assert found_in(features("Replication: by log shipping only", "no replication")) == []


def test_a_quality_whose_words_deny_agrees_with_a_denial() -> None:
    assert [
        each for each in found_in(features("No transactions", "no transactions")) if each.type == "contradiction"
    ] == []


def test_a_denial_of_long_ago_may_have_been_overtaken() -> None:
    no = claim("a", "feature", text="forms", polarity="no", as_of="2016")
    assert told_of(found_in([no, claim("b", "feature", 2, text="form handling", as_of="2021")])) == [
        ("validity_period", "info", "across")
    ]


def test_wordings_of_one_feature_agree_across_pages() -> None:
    (found,) = found_in(features("built-in ORM", "object-relational mapper"))
    assert told_of([found]) == [("agreement", "none", "across")]
    assert "“built-in ORM” (source1) and “object-relational mapper” (source2)" in found.sentence


def test_one_page_does_not_agree_with_itself() -> None:
    assert (
        found_in([claim("a", "feature", text="built-in ORM"), claim("b", "feature", text="object-relational mapper")])
        == []
    )


def test_wordings_under_a_broad_theme_agree_where_they_share_a_word() -> None:
    assert found_in(features("desktop app for Linux", "browser extension")) == []
    (found,) = found_in(features("security checks", "many security protections", "protects from vulnerabilities"))
    assert (found.type, found.claims) == ("agreement", ("1", "2"))


def test_degrees_of_one_quality_on_one_page() -> None:
    claims = [claim("a", "feature", text="somewhat opinionated"), claim("b", "feature", text="mostly opinionated")]
    (found,) = found_in(claims)
    assert told_of([found]) == [("degree_mismatch", "info", "within")]


def test_a_word_of_degree_beside_none_is_no_mismatch() -> None:
    assert found_in([claim("a", "feature", text="opinionated"), claim("b", "feature", text="mostly opinionated")]) == []

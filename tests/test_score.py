"""How claims are judged against labels."""

import json
import random
import subprocess
import sys
from pathlib import Path

import pytest

from whosays.errors import InputError
from whosays.score import read_labels, says_the_same, score

SHARED = Path(__file__).parents[2] / "shared"

SAME = [
    # figures agree to within half a percent, whatever the text
    ({"property": "stars", "number": 44800}, {"number": 44800.0, "text": "44.8K"}, True),
    ({"property": "stars", "number": 1000}, {"number": 1005}, True),
    ({"property": "stars", "number": 1000}, {"number": 1006}, False),
    ({"property": "stars", "number": 1000}, {"number": None}, False),
    # names: letter case and punctuation aside, + and # kept
    ({"property": "used_by", "object": "Node.js"}, {"object": "nodeJS"}, True),
    ({"property": "used_by", "object": "C"}, {"object": "C#"}, False),
    ({"property": "used_by", "object": "Rust"}, {"text": "Rust"}, True),
    # text: most of the words
    ({"property": "pro", "text": "a large and active community"}, {"text": "large community"}, True),
    ({"property": "pro", "text": "fast"}, {"text": "slow"}, False),
    ({"property": "pro", "text": "the"}, {"text": "the"}, False),
    # a no is no yes
    ({"property": "feature", "text": "forms", "polarity": "no"}, {"text": "forms"}, False),
    ({"property": "feature", "text": "forms", "polarity": "no"}, {"text": "forms", "polarity": "no"}, True),
    # comparisons read from either side
    ({"property": "comparison", "object": "B", "relation": "more"}, {"object": "B", "relation": "more"}, True),
    (
        {"property": "comparison", "object": "B", "relation": "more"},
        {"subject": "B", "object": "A", "relation": "less"},
        True,
    ),
    (
        {"property": "comparison", "object": "B", "relation": "more"},
        {"subject": "B", "object": "A", "relation": "more"},
        False,
    ),
    ({"property": "comparison", "object": "B", "relation": "more"}, {"object": "C", "relation": "more"}, False),
    (
        {"property": "comparison", "object": "B", "relation": "more", "number": 7},
        {"object": "B", "relation": "more"},
        False,
    ),
]


@pytest.mark.parametrize(("label", "claim", "same"), SAME)
def test_says_the_same(label, claim, same):
    assert says_the_same({"subject": "A", **label}, {"subject": "A", "property": label["property"], **claim}) is same


def test_labels_as_other_programs_write_them(tmp_path):
    """With a byte order mark, Windows' line ends, and signs in a text that Unicode takes for the end of a line."""
    gold = tmp_path / "gold.jsonl"
    text = "one\u2028two\x85three"
    lines = [json.dumps(label(name="pro", text=text), ensure_ascii=False), json.dumps(label(2))]
    gold.write_bytes(b"\xef\xbb\xbf" + "\r\n".join(lines).encode() + b"\r\n")
    assert [each.get("text") for each in read_labels(gold)] == [text, None]


def label(number=1, name="stars", **more):
    return {"doc": "page.html", "subject": "A", "property": name, "number": number, **more}


def claim(number=1, name="stars", document="page.html", **more):
    return {"document": document, "subject": "A", "property": name, "number": number, **more}


def test_counts_found_missed_and_extra():
    result = score([label(1), label(2)], [claim(1), claim(3)])
    assert result.totals() == {
        "precision": 0.5,
        "recall": 0.5,
        "f1": 0.5,
        "open_recall": None,
        "gold": 2,
        "claims": 2,
    }
    assert result.misses == (label(2),)
    assert result.extras == (claim(3),)


def test_optional_labels_neither_gain_nor_lose():
    assert score([label(1), label(2, optional=True)], [claim(1)]).totals()["recall"] == 1
    both = score([label(1), label(2, optional=True)], [claim(1), claim(2)])
    assert (both.closed().found, both.closed().extra) == (1, 0)


def test_labels_that_must_be_found_choose_before_optional_ones():
    """Both would take the one claim: the tolerance covers it."""
    result = score([label(1000, optional=True), label(1001)], [claim(1000)])
    assert (result.closed().found, result.misses) == (1, ())


def test_a_repeated_claim_is_not_extra():
    assert score([label(1)], [claim(1), claim(1)]).extras == ()


def test_documents_without_labels_are_not_judged():
    assert score([label(1)], [claim(1), claim(9, document="other.html")]).extras == ()


def test_open_properties_count_for_recall_alone():
    result = score([label(1), label(1, "feature")], [claim(1), claim(1, "feature"), claim(2, "feature")])
    assert result.totals()["precision"] == 1
    assert result.totals()["open_recall"] == 1


def test_tallies_by_document():
    result = score([label(1), {**label(5), "doc": "b.txt"}], [claim(1), claim(1, document="somewhere/b.txt")])
    assert {name: (t.found, t.missed, t.extra) for name, t in result.by_document().items()} == {
        "b.txt": (0, 1, 1),
        "page.html": (1, 0, 0),
    }


BAD_LINES = [
    ("{", "line 2: is not JSON"),
    ('{"doc": "a"}', "needs subject, property"),
    # bug caught: counted as missed, without a word
    ('{"doc": "a", "subject": "Alder", "property": "stars", "value": 5}', "needs its value"),
]


@pytest.mark.parametrize(("line", "said"), BAD_LINES)
def test_a_bad_line_is_named(tmp_path, line, said):
    gold = tmp_path / "gold.jsonl"
    gold.write_text(json.dumps(label()) + "\n" + line + "\n")
    with pytest.raises(InputError, match=said):
        read_labels(gold)


def test_missing_gold_is_named(tmp_path):
    with pytest.raises(InputError, match="No such file"):
        read_labels(tmp_path / "gold.jsonl")


def damaged(labels, seed):
    """Claims made of labels: some dropped, some changed, some turned round, some twice."""
    chance = random.Random(seed)
    claims = []
    for one in labels:
        claim = {**one, "document": one["doc"]}
        roll = chance.random()
        if roll < 0.1:
            continue
        if roll < 0.2 and claim.get("number") is not None:
            claim["number"] *= 1 + chance.choice([0.004, 0.006, -0.3])
        elif roll < 0.3:
            claim["subject"] = "Somebody else"
        elif roll < 0.4 and claim.get("object"):
            claim["subject"], claim["object"] = claim["object"], claim["subject"]
        elif roll < 0.5 and claim.get("text"):
            claim["text"] = " ".join(word for word in claim["text"].split() if chance.random() < 0.7)
        claims.extend([claim] * (2 if chance.random() < 0.1 else 1))
    return claims


@pytest.mark.skipif(not (SHARED / "score.py").exists(), reason="the labels and their judge lie beside the project")
@pytest.mark.parametrize("gold", ["seeds.jsonl", "articles.jsonl"])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_equal_those_of_the_judge(gold, seed, tmp_path):
    labels = read_labels(SHARED / "gold" / gold)
    claims = damaged(labels, seed)
    (tmp_path / "claims.jsonl").write_text("".join(json.dumps(claim) + "\n" for claim in claims))
    judge = [sys.executable, SHARED / "score.py", SHARED / "gold" / gold, tmp_path / "claims.jsonl"]
    told = subprocess.run([*judge, "--json", "--misses", "--extras"], capture_output=True, text=True, check=True)
    *lines, totals = told.stdout.splitlines()
    ours = score(labels, claims)
    assert ours.totals() == json.loads(totals)
    assert [json.loads(line[7:]) for line in lines if line.startswith("MISSED ")] == list(ours.misses)
    assert len([line for line in lines if line.startswith("EXTRA ")]) == len(ours.extras)
    assert ours.misses
    assert ours.extras

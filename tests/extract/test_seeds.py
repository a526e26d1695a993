"""The four real articles that the project starts from: run where they are beside the project, else skipped aloud."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from whosays.extract import extract
from whosays.extract.registry import load
from whosays.provenance import Document
from whosays.read import read
from whosays.records import Extraction
from whosays.segment import segment
from whosays.values import numeric_tokens

SHARED = Path(__file__).resolve().parents[3] / "shared"
SEEDS = SHARED / "seeds"

pytestmark = pytest.mark.skipif(
    not SEEDS.is_dir(), reason="the seed articles are not beside the project: see CONTRIBUTING.md"
)


@pytest.fixture(scope="module")
def extracted() -> dict[str, tuple[Document, Extraction]]:
    registry, found = load(), {}
    for path in sorted(SEEDS.glob("*.txt")):
        document = read(path.read_bytes(), name=path.name)
        assert isinstance(document, Document)
        found[path.name] = (document, extract(document, segment(document), registry))
    return found


def test_each_label_lies_inside_the_evidence_of_a_claim_on_its_property(
    extracted: dict[str, tuple[Document, Extraction]],
) -> None:
    outside = []
    for line in (SHARED / "gold" / "seeds.jsonl").read_text(encoding="utf-8").splitlines():
        label = json.loads(line)
        if label.get("optional"):
            continue
        pair = {label["subject"], label.get("object") if label["property"] == "comparison" else label["subject"]}
        inside = any(
            piece.span.start <= label["start"] and label["end"] <= piece.span.end
            for claim in extracted[label["doc"]][1].claims
            if claim.property == label["property"] and claim.subject in pair
            for piece in claim.evidence
        )
        if not inside:
            outside.append(label)
    assert outside == []


def test_every_number_is_evidence_or_unused_with_its_reason(extracted: dict[str, tuple[Document, Extraction]]) -> None:
    for document, found in extracted.values():
        covered = {
            place
            for claim in found.claims
            for piece in claim.evidence
            for place in range(piece.span.start, piece.span.end)
        }
        unused = {(each.span.start, each.span.end) for each in found.unused if each.reason}
        for token in numeric_tokens(document.span()):
            assert all(place in covered for place in range(token.start, token.end)) != (
                (token.start, token.end) in unused
            ), token


def test_the_seeds_score_what_the_project_promises(tmp_path: Path) -> None:
    database, claims = tmp_path / "seeds.db", tmp_path / "claims.jsonl"
    whosays = [sys.executable, "-m", "whosays"]
    subprocess.run([*whosays, "ingest", str(database), str(SEEDS), "--silent"], check=True)
    with claims.open("wb") as file:
        subprocess.run([*whosays, "claims", str(database), "--nl"], check=True, stdout=file)
    judge = [sys.executable, str(SHARED / "score.py"), str(SHARED / "gold" / "seeds.jsonl"), str(claims), "--json"]
    found = json.loads(subprocess.run(judge, check=True, capture_output=True, text=True).stdout)
    assert (found["precision"], found["recall"]) == (1.0, 1.0)
    assert found["open_recall"] >= 0.90
    subprocess.run([*whosays, "verify", str(database)], check=True)

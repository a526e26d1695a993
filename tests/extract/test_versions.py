"""What makes an extraction out of date: the engine, the extractor's own code, and how others know their pages."""

from pathlib import Path

import pytest

from whosays.errors import ExtractorError
from whosays.extract.versions import ExtractorFile, engine_version, versions

SOURCE = '''\
"""Claims of Duel."""
SOURCE = "Duel"
HANDLES = ("duel.example/*",)
SIGNATURE: tuple[str, ...] = ("Compared by Duel",)

def extract(page):
    yield page.claim("A", "stars", page.text)
'''


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "duel.py").write_text(SOURCE)
    return tmp_path


def change(folder: Path, old: str, new: str) -> None:
    assert old in SOURCE
    (folder / "duel.py").write_text(SOURCE.replace(old, new))


def test_a_fingerprint_begins_with_the_extractor(folder):
    assert versions(folder).fingerprint("duel").startswith("duel@")
    assert versions(folder).fingerprint("").startswith("generic@")


@pytest.mark.parametrize(
    ("old", "new", "own", "others"),
    [
        ('"stars"', '"forks"', True, False),
        ("Claims of Duel", "All claims of Duel", True, False),
        ("duel.example/*", "duel.example/a/*", True, True),
        ("Compared by Duel", "Dueled", True, True),
        ('("duel.example/*",)', 'tuple(["duel.example/*"])', True, True),
    ],
    ids=["a rule", "a comment", "its addresses", "its layout", "addresses that are worked out"],
)
def test_what_a_change_of_an_extractor_makes_out_of_date(folder, old, new, own, others):
    before = versions(folder)
    change(folder, old, new)
    after = versions(folder)
    assert (before.fingerprint("duel") != after.fingerprint("duel")) is own
    assert (before.fingerprint("") != after.fingerprint("")) is others
    assert before.fingerprint("stackshare") == after.fingerprint("stackshare")


def test_where_addresses_are_worked_out_every_change_counts(folder):
    change(folder, '("duel.example/*",)', 'tuple(["duel.example/*"])')
    before = versions(folder).fingerprint("")
    (folder / "duel.py").write_text((folder / "duel.py").read_text().replace('"stars"', '"forks"'))
    assert versions(folder).fingerprint("") != before


def test_a_new_extractor_may_know_what_no_other_did(folder):
    before = versions(folder)
    (folder / "more.py").write_text(SOURCE.replace("duel", "more"))
    after = versions(folder)
    assert before.fingerprint("") != after.fingerprint("")
    assert before.fingerprint("duel") == after.fingerprint("duel")


def test_an_extractor_that_is_gone_leaves_its_documents_to_others(folder):
    before = versions(folder).fingerprint("duel")
    (folder / "duel.py").unlink()
    assert versions(folder).fingerprint("duel") != before


def test_a_file_that_is_no_python_still_has_versions(folder):
    (folder / "duel.py").write_text("def (:")
    file = ExtractorFile("duel", folder / "duel.py")
    assert len(file.version()) == len(file.recognition()) == 12


def test_two_of_one_name_are_an_error(folder):
    (folder / "wmtips.py").write_text(SOURCE)
    with pytest.raises(ExtractorError, match=r"two extractors are named wmtips: .*wmtips\.py and .*wmtips\.py"):
        versions(folder)


def test_the_installed_folder_may_be_named_again():
    own = Path(__file__).parents[2] / "extractors"
    assert versions(own) == versions()


def test_a_folder_that_is_none():
    with pytest.raises(ExtractorError, match="nowhere is not a folder of extractors"):
        versions(Path("nowhere"))


def test_the_engine_has_one_version():
    assert engine_version() == engine_version()
    assert len(engine_version()) == 12

"""`whosays ingest` and `rebuild`: what is read, counted, told, and with which exit code."""

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest


@pytest.fixture
def folder(tmp_path, article):
    """Three articles."""
    for name, one in (("a", "Maple"), ("b", "Oak"), ("c/d", "Elm")):
        article(tmp_path / "articles" / f"{name}.html", one)
    return tmp_path / "articles"


@pytest.fixture
def ingest(whosays, extractors, tmp_path):
    """Ingests into one database with the test's extractor, without hiding anything."""

    def run(*arguments, **options):
        return whosays("ingest", tmp_path / "claims.db", *arguments, "--extractors-dir", extractors, **options)

    return run


@pytest.fixture
def stars(whosays, tmp_path):
    """The subjects and figures that the test's extractor claimed, by document."""

    def read():
        listed = json.loads(whosays("claims", tmp_path / "claims.db", "--property", "stars").stdout)
        return {(row["document"], row["subject"], row["number"]) for row in listed if row["extractor"] == "duel"}

    return read


def last_line(done):
    return done.stderr.splitlines()[-1]


def test_claims_are_stored_and_counted(ingest, folder, stars):
    done = ingest(folder)
    assert done.exit_code == 0
    assert last_line(done).startswith("3 documents: 3 new, 0 changed, 0 unchanged, 0 failed; ")
    assert done.stdout == ""
    assert stars() == {
        ("a.html", "Maple", 12500), ("a.html", "Birch", 8400), ("b.html", "Oak", 12500),
        ("b.html", "Birch", 8400), ("d.html", "Elm", 12500), ("d.html", "Birch", 8400),
    }  # fmt: skip


def test_a_second_time_does_nothing(ingest, folder):
    ingest(folder)
    done = ingest(folder)
    assert done.exit_code == 0
    assert (
        last_line(done)
        == "3 documents: 0 new, 0 changed, 3 unchanged, 0 failed; 0 claims new, 0 gone; 0 conflicts, 0 to look at"
    )


def test_a_changed_article_is_a_new_version(ingest, folder, article, stars):
    ingest(folder)
    article(folder / "a.html", "Willow")
    assert "3 documents: 0 new, 1 changed, 2 unchanged, 0 failed; " in ingest(folder).stderr
    assert ("a.html", "Willow", 12500) in stars()
    assert ("a.html", "Maple", 12500) not in stars()


def test_a_changed_sidecar_is_read_again(ingest, folder, whosays, tmp_path):
    ingest(folder / "a.html")
    (folder / "a.toml").write_text('url = "https://duel.example/a"\n')
    assert "1 document: 0 new, 1 changed, 0 unchanged" in ingest(folder / "a.html").stderr
    assert "1 document: 0 new, 0 changed, 1 unchanged" in ingest(folder / "a.html").stderr


def test_force_extracts_again_and_changes_no_claim(ingest, folder, whosays, tmp_path):
    ingest(folder)
    before = whosays("claims", tmp_path / "claims.db").stdout
    assert json.loads(ingest(folder, "--json").stdout)["claims_kept"] == 0
    forced = json.loads(ingest(folder, "--force", "--json").stdout)
    assert (forced["claims_new"], forced["claims_gone"], forced["claims_kept"]) == (0, 0, len(json.loads(before)))
    assert whosays("claims", tmp_path / "claims.db").stdout == before


def test_sentences_without_a_known_subject_are_told(ingest, tmp_path):
    page = tmp_path / "page.txt"
    page.write_text(
        "Alder vs Birch\n\nAlder is a fast tree. Nobody knows why the sun is warm.\n\nBirch is a light tree.\n"
    )
    done = ingest(page, "--json")
    assert last_line(done).endswith("; 3 sentences, 1 without a known subject; 0 conflicts, 0 to look at")
    counts = json.loads(done.stdout)
    assert (counts["sentences_read"], counts["sentences_without_subject"]) == (3, 1)
    with closing(sqlite3.connect(tmp_path / "claims.db")) as connection:
        told = "SELECT sentences_read, sentences_without_subject FROM "
        assert connection.execute(f"{told} documents").fetchall() == [(3, 1)]
        assert connection.execute(f"{told} runs").fetchall() == [(3, 1)]


def test_json_counts_go_to_standard_output(ingest, folder):
    done = ingest(folder, folder / "missing.html", "--json")
    counts = json.loads(done.stdout)
    assert counts["documents_new"] == 3
    assert counts["documents_failed"] == 1
    assert counts["interrupted"] is False


def test_what_fails_is_named_and_the_others_are_stored(ingest, folder, stars):
    (folder / "b.html").write_bytes(b"")
    done = ingest(folder, folder / "missing.html")
    assert done.exit_code == 1
    assert f"{folder / 'missing.html'}: no such file or folder" in done.stderr
    assert f"{folder / 'b.html'}: it is empty" in done.stderr
    assert "4 documents: 2 new, 0 changed, 0 unchanged, 2 failed" in last_line(done)
    assert {document for document, *_ in stars()} == {"a.html", "d.html"}


def test_an_empty_path_is_named_too(ingest, folder):
    """What a shell makes of a variable that is not set."""
    done = ingest("", folder)
    assert done.exit_code == 1
    assert done.stderr.startswith("'': no such file or folder")
    assert "4 documents: 3 new, 0 changed, 0 unchanged, 1 failed" in last_line(done)


def test_a_bad_sidecar_fails_its_article_alone(ingest, folder):
    (folder / "a.toml").write_text('url = "https://duel.example/a"\nfetchd = 2024-01-01\n')
    done = ingest(folder)
    assert done.exit_code == 1
    assert f"{folder / 'a.toml'}: line 2: unknown key 'fetchd'" in done.stderr
    assert "3 documents: 2 new, 0 changed, 0 unchanged, 1 failed" in last_line(done)


def test_standard_input(ingest, folder, stars, whosays, tmp_path):
    done = ingest("-", "--url", "https://duel.example/maple-vs-birch?x=1", input=(folder / "a.html").read_bytes())
    assert done.exit_code == 0
    assert {document for document, *_ in stars()} == {"maple-vs-birch"}


def test_two_texts_from_standard_input_are_two_documents(ingest, folder):
    for name in ("a", "b"):
        assert "1 document: 1 new" in ingest("-", input=(folder / f"{name}.html").read_bytes()).stderr
    assert "1 document: 0 new, 0 changed, 1 unchanged" in ingest("-", input=(folder / "a.html").read_bytes()).stderr


def test_url_without_standard_input_is_wrong_usage(ingest, folder):
    done = ingest(folder, "--url", "https://example.org")
    assert done.exit_code == 2
    assert "--url tells the address of standard input" in done.stderr


def test_no_path_is_wrong_usage(whosays, tmp_path):
    assert whosays("ingest", tmp_path / "claims.db").exit_code == 2
    assert not (tmp_path / "claims.db").exists()


@pytest.mark.parametrize("options", [("--limit", "0"), ("--jobs", "0"), ("--extractors-dir", "nowhere")])
def test_options_that_cannot_be(whosays, folder, tmp_path, options):
    assert whosays("ingest", tmp_path / "claims.db", folder, *options).exit_code == 2


def test_the_limit_is_told(ingest, tmp_path):
    (tmp_path / "big.txt").write_bytes(b"x" * (1024 * 1024 + 1))
    done = ingest(tmp_path / "big.txt", "--limit", "1")
    assert done.exit_code == 1
    assert "is larger than 1 MB; raise --limit" in done.stderr


def test_processes_give_what_one_gives(ingest, folder, whosays, tmp_path, extractors):
    ingest(folder)
    done = whosays("ingest", tmp_path / "two.db", folder, "--jobs", "2", "--extractors-dir", extractors)
    assert done.exit_code == 0
    assert whosays("claims", tmp_path / "two.db").stdout == whosays("claims", tmp_path / "claims.db").stdout


def test_a_changed_extractor_extracts_its_documents_alone(whosays_process, folder, extractors, tmp_path):
    (folder / "other.txt").write_text("Maple vs Oak\n\nMaple was first released in 2011.\n")
    command = ("ingest", tmp_path / "claims.db", folder, "--extractors-dir", extractors)
    assert "4 documents: 4 new" in whosays_process(*command).stderr
    source = extractors / "duel.py"
    source.write_text(source.read_text().replace('claim(match["subject"], "stars"', 'claim(match["subject"], "forks"'))
    counts = json.loads(whosays_process(*command, "--json").stdout)
    assert (counts["documents_changed"], counts["documents_unchanged"]) == (3, 1)
    forks = json.loads(whosays_process("claims", tmp_path / "claims.db", "--property", "forks").stdout)
    assert len(forks) == 6


def test_an_extractor_that_raises_fails_no_other_document(whosays, folder, extractors, tmp_path):
    (extractors / "broken.py").write_text(
        'SOURCE = "Broken"\nHANDLES = ("broken.example/*",)\n\n\ndef extract(page):\n    raise KeyError("rank")\n'
    )
    (folder / "b.toml").write_text('url = "https://broken.example/b"\n')
    (folder / "b.html").write_text("<title>Oak vs Elm</title><p>Oak was first released in 2011.</p>")
    done = whosays("ingest", tmp_path / "claims.db", folder, "--extractors-dir", extractors)
    assert done.exit_code == 1
    assert "the extractor broken failed: KeyError: 'rank'" in done.stderr
    assert "3 documents: 3 new" in last_line(done)
    assert "Traceback" not in done.stderr


def test_two_extractors_for_one_document_are_named(whosays, folder, extractors, tmp_path):
    twin = (extractors / "duel.py").read_text().replace('"Duel"', '"Twin"', 1)
    (extractors / "twin.py").write_text(twin)
    done = whosays("ingest", tmp_path / "claims.db", folder / "a.html", "--extractors-dir", extractors)
    assert done.exit_code == 1
    assert "duel and twin" in done.stderr


def test_an_extractor_that_cannot_be_loaded_stops_the_command_with_a_sentence(whosays, folder, extractors, tmp_path):
    (extractors / "broken.py").write_text("import no_such_module\n")
    done = whosays("ingest", tmp_path / "claims.db", folder, "--extractors-dir", extractors)
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert "broken.py" in done.stderr
    assert "no_such_module" in done.stderr


WAITS = """
import os
import time
from contextlib import closing
from pathlib import Path

SOURCE = "Slow"
HANDLES = ("slow.example/*",)


def extract(page):
    Path(__file__).with_name(f"{os.getpid()}.reached").touch()
    time.sleep(300)
    return []
"""
"""An extractor that never ends, and tells the process that it keeps waiting."""


@pytest.fixture
def slow(folder, article, extractors):
    """Where processes that have reached the one page that never ends leave a file; 229 stand before it."""
    (extractors / "slow.py").write_text(WAITS)
    for number in range(300):
        article(folder / f"{number:04}.html", "Maple", f"Birch{number}")
    (folder / "0229-slow.txt").write_text("Maple vs Oak")
    (folder / "0229-slow.toml").write_text('url = "https://slow.example/maple-vs-oak"\n')
    return extractors


def wait_until(reached):
    """What `reached` gives, as soon as it gives something."""
    for _ in range(6000):
        if found := reached():
            return found
        time.sleep(0.01)
    raise AssertionError("nothing came of it for a minute")


def test_ctrl_c_keeps_what_is_stored_and_says_how_much(folder, slow, tmp_path, whosays_process):
    command = ("ingest", tmp_path / "claims.db", folder, "--extractors-dir", slow)
    with subprocess.Popen([sys.executable, "-m", "whosays", *command], stderr=subprocess.PIPE, text=True) as run:
        wait_until(lambda: list(slow.glob("*.reached")))
        run.send_signal(signal.SIGINT)
        told = run.stderr.read()
    assert run.returncode == 130
    assert told.splitlines()[-1].startswith("Stopped. 229 documents: 229 new, 0 changed, 0 unchanged, 0 failed; ")
    assert whosays_process("verify", tmp_path / "claims.db").returncode == 0
    (folder / "0229-slow.txt").unlink()
    done = whosays_process(*command)
    assert "303 documents: 74 new, 0 changed, 229 unchanged, 0 failed" in done.stderr
    assert done.returncode == 0


def test_ctrl_c_reaches_workers_too_and_only_one_process_speaks(folder, slow, tmp_path):
    source = slow / "slow.py"
    source.write_text(source.read_text().replace("300", "1"))  # the workers finish what they are at
    command = [sys.executable, "-m", "whosays", "ingest", tmp_path / "claims.db", folder, "--jobs", "2"]
    with subprocess.Popen(
        [*command, "--extractors-dir", slow], stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as run:
        wait_until(lambda: list(slow.glob("*.reached")))
        time.sleep(0.4)  # for the other worker to run out of work, where an idle one would complain of Ctrl-C
        os.killpg(run.pid, signal.SIGINT)
        told = run.stderr.read()
    assert run.returncode == 130
    (line,) = told.splitlines()
    assert line.startswith("Stopped. ")


def test_workers_end_when_their_parent_is_killed(folder, slow, tmp_path):
    command = [sys.executable, "-m", "whosays", "ingest", tmp_path / "claims.db", folder, "--jobs", "2"]
    with subprocess.Popen([*command, "--extractors-dir", slow]) as run:
        (reached,) = wait_until(lambda: list(slow.glob("*.reached")))
        worker = Path("/proc", reached.stem)
        assert worker.exists()
        run.kill()
    wait_until(lambda: not worker.exists())


def test_a_closed_standard_error_stops_nothing(folder, extractors, tmp_path):
    command = [
        sys.executable,
        "-m",
        "whosays",
        "ingest",
        tmp_path / "claims.db",
        folder,
        "--extractors-dir",
        extractors,
    ]
    done = subprocess.run(["/bin/sh", "-c", '"$@" 2>&-', "sh", *command, "--json"], capture_output=True)
    assert done.returncode == 0
    assert json.loads(done.stdout)["documents_new"] == 3


def test_progress_is_drawn_for_a_terminal_alone(folder, tmp_path):
    shown, other = (
        drawn(folder, tmp_path / f"{name}.db", *options) for name, options in (("a", ()), ("b", ("--silent",)))
    )
    assert "Reading" in shown
    assert "3/3" in shown
    assert "Reading" not in other
    assert "3 documents: 3 new" in shown
    assert "3 documents: 3 new" in other


def drawn(folder: Path, database: Path, *options: str) -> str:
    """What a terminal shows on standard error."""
    import pty

    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "whosays", "ingest", str(database), str(folder), *options]
    with subprocess.Popen(command, stderr=theirs, env={**os.environ, "TERM": "xterm"}) as run:
        os.close(theirs)
        parts = []
        while part := read_terminal(ours):
            parts.append(part)
    os.close(ours)
    assert run.returncode == 0
    return b"".join(parts).decode()


def read_terminal(terminal: int) -> bytes:
    """The next bytes of a terminal; nothing when the other side is closed, which Linux tells by an error."""
    try:
        return os.read(terminal, 65536)
    except OSError:
        return b""


def test_rebuild_needs_no_files_and_changes_no_claim(ingest, folder, whosays, extractors, tmp_path):
    (folder / "a.toml").write_text('url = "https://duel.example/a"\nfetched = 2024-01-31\n')
    ingest(folder)
    database = tmp_path / "claims.db"
    before = whosays("claims", database).stdout
    for file in folder.rglob("*.*"):
        file.unlink()
    done = whosays("rebuild", database, "--extractors-dir", extractors)
    assert done.exit_code == 0
    assert "3 documents:" in last_line(done)
    assert whosays("claims", database).stdout == before
    assert whosays("verify", database).exit_code == 0


def test_rebuild_with_another_extractor_gives_its_claims(
    ingest, folder, whosays, whosays_process, extractors, tmp_path
):
    ingest(folder)
    source = extractors / "duel.py"
    source.write_text(source.read_text().replace('claim(match["subject"], "stars"', 'claim(match["subject"], "forks"'))
    whosays_process("rebuild", tmp_path / "claims.db", "--extractors-dir", extractors)
    assert len(json.loads(whosays("claims", tmp_path / "claims.db", "--property", "forks").stdout)) == 6


@pytest.mark.parametrize("command", ["rebuild", "migrate"])
def test_commands_that_only_change_make_no_database(whosays, tmp_path, command):
    done = whosays(command, tmp_path / "none.db")
    assert done.exit_code == 1
    assert "does not exist: make it with `whosays ingest" in done.stderr
    assert not (tmp_path / "none.db").exists()

"""`whosays serve` hands over to Datasette, says where, and stops on Ctrl-C."""

import re
import signal
import subprocess
import sys
import urllib.request


def test_it_says_where_and_stops_on_ctrl_c(tmp_path, article, whosays):
    database = tmp_path / "claims.db"
    assert whosays("ingest", database, article(tmp_path / "a.html")).exit_code == 0
    command = [sys.executable, "-m", "whosays", "serve", str(database), "--port", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as serving:
        address = re.search(r"http://127\.0\.0\.1:\d+\S*", serving.stderr.readline())
        assert address
        with urllib.request.urlopen(address[0]) as page:
            assert page.status == 200
        serving.send_signal(signal.SIGINT)
        printed, told = serving.communicate(timeout=30)
    assert serving.returncode == 0
    assert printed == ""
    assert "Traceback" not in told


def test_a_missing_database_is_a_sentence(whosays, tmp_path):
    done = whosays("serve", tmp_path / "none.db")
    assert done.exit_code == 1
    assert done.stderr.startswith("Error: ")
    assert "whosays ingest" in done.stderr


def test_a_port_that_cannot_be(whosays, tmp_path):
    assert whosays("serve", tmp_path / "none.db", "--port", "70000").exit_code == 2

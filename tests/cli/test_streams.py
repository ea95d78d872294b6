"""The program among pipes, full disks and closed streams.

- a reader that leaves early
- a stdout that takes no more
- standard streams that are not there
- a stdout that is not UTF-8
"""

import json
import os
import subprocess
import sys

import pytest


def test_a_reader_that_leaves_early_is_no_error(heartstopper, library):
    for number in range(40):
        heartstopper("renew", "heartstopper", f"{10 + number * 20}-{29 + number * 20}")
    command = f"{sys.executable} -m seasontrack --library {library} upcoming | head -1"
    ran = subprocess.run(
        ["/bin/bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stderr) == (0, "")
    assert ran.stdout.startswith("Premiere")


def test_a_full_disk_is_one_sentence(heartstopper, library):
    for command in ("upcoming", "export"):
        ran = shell(f"--library {library} {command} > /dev/full")
        assert (ran.returncode, ran.stderr.count("\n")) == (5, 1)


def test_a_change_that_cannot_be_told_is_not_called_off(heartstopper, library):
    ran = shell(f"--library {library} renew heartstopper 7 > /dev/full")
    assert (ran.returncode, "nothing was changed" in ran.stderr) == (5, False)
    assert "season 7" in heartstopper("log").out


@pytest.mark.parametrize(
    ("words", "code", "out"),
    [
        ("list >&-", 0, False),
        ("export >&-", 0, False),
        ("list <&-", 0, True),
        ("clip <&-", 0, False),
        ("remove heartstopper <&-", 2, False),
        ("show nobody 2>&-", 3, False),
        ("show nobody <&- >&- 2>&-", 3, False),
    ],
)
def test_closed_streams_change_no_exit_code(words, code, out, heartstopper, library):
    ran = shell(f"--library {library} {words}")
    assert (ran.returncode, bool(ran.stdout)) == (code, out)
    assert "defect" not in ran.stderr
    assert "Traceback" not in ran.stderr


def shell(words):
    command = f"{sys.executable} -m seasontrack {words}"
    return subprocess.run(["/bin/sh", "-c", command], capture_output=True, text=True, check=False)


@pytest.mark.parametrize("encoding", ["ascii", "latin-1", "utf-8"])
def test_json_is_json_in_whatever_encoding(encoding, ok, library):
    ok("add", "Amélie 進撃 \U0001f600", "--key", "amelie")
    command = [sys.executable, "-m", "seasontrack", "--library", str(library)]
    env = {**os.environ, "PYTHONIOENCODING": encoding}
    ran = subprocess.run([*command, "list", "-f", "json"], capture_output=True, env=env, check=True)
    assert json.loads(ran.stdout.decode(encoding))[0]["title"] == "Amélie 進撃 \U0001f600"

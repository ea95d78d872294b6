"""What may not be read: exit 5, one sentence, nothing changed.

The tests may run as somebody who may read everything, so the refusal is made up.
"""

from pathlib import Path

import pytest


@pytest.fixture
def forbidden(tmp_path, monkeypatch):
    """A file, and the folder it lies in, that nobody may look into."""
    path = tmp_path / "closed" / "copy.json"

    def refusing(method):
        def refuse(self, *args, **options):
            if tmp_path / "closed" in {self, *self.parents}:
                raise PermissionError(13, "Permission denied", str(self))
            return method(self, *args, **options)

        return refuse

    for name in ("stat", "open", "read_bytes", "glob", "is_dir"):
        monkeypatch.setattr(Path, name, refusing(getattr(Path, name)))
    monkeypatch.setattr("os.access", lambda *_, **__: False)
    return path


@pytest.mark.parametrize("command", ["import", "merge", "clip"])
def test_an_input_file_is_told_by_whoever_reads_it(command, run, heartstopper, library, forbidden):
    before = library.read_bytes()
    ran = run(command, str(forbidden))
    assert (ran.code, ran.out, ran.err.count("\n")) == (5, "", 1)
    assert "Permission denied" in ran.err
    assert library.read_bytes() == before


def test_a_library_whose_backups_cannot_be_listed_is_still_one_sentence(
    heartstopper, run, library, monkeypatch
):
    def refuse(self, *_, **__):
        raise PermissionError(13, "Permission denied", str(self))

    library.write_text("{", encoding="utf-8")
    monkeypatch.setattr(Path, "glob", refuse)
    ran = run("list")
    assert (ran.code, ran.out, ran.err.count("\n")) == (5, "", 1)
    assert "defect" not in ran.err

"""The library file as text.

- one record per line, tables as TinyDB lays them, UTF-8 as people read it
- whatever is no library is refused with the line and column where known
- a FIFO is never waited on, a folder and a device are told apart
- records to which a merge by hand gave one number are both kept
"""

import os
import signal

import pytest
from tinydb import TinyDB

from seasontrack.domain.errors import DamagedLibraryError, UsageError
from seasontrack.storage.json_file import line_of, parsed, read_content, written
from storage.made_up import tell

pytestmark = pytest.mark.usefixtures("small_and_large")


def read_text(path):
    content = read_content(path)
    return None if content is None else parsed(path, content)


META = '"meta": {"1": {"schema": "1.0"}}'


def test_one_record_per_line(library):
    lines = tell(library).read_text(encoding="utf-8").splitlines()
    assert lines[:3] == ["{", '"meta": {', '"1": {"schema": "1.0", "migrations": []}']
    assert sum("two more “seasons”" in line for line in lines) == 1
    tables = read_text(library).tables
    for name, table in tables.items():
        for number, document in table.items():
            line = lines[line_of(tables, name, document) - 1]
            assert line.startswith(f'"{number}": {{')
            assert str(next(iter(document.values()))) in line


def test_tinydb_itself_reads_it(library):
    with TinyDB(tell(library), access_mode="r", encoding="utf-8") as database:
        assert database.table("shows").all()[0]["title"] == "Heartstopper"


def test_a_missing_file_is_none_and_stays_missing(library):
    assert read_text(library) is None
    assert not library.exists()


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", ": it is empty (0 bytes)"),
        (b"\n \n", ", line 3, column 1: it is not JSON (Expecting value)"),
        (b"{\n" + META.encode(), ", line 2, column 33: it is not JSON (Expecting ',' delimiter)"),
        (b'{"sho', ", line 1, column 2: it is not JSON (Unterminated string)"),
        (b'{"a\tb": 1}', ", line 1, column 4: it is not JSON (Invalid control character)"),
        (b'{\n"meta": \xff}', ", line 2, column 9: it is not UTF-8 text"),
        (b"\x00\x01\x02", ", line 1, column 1: it is not JSON (Expecting value)"),
        (b"\x89PNG\r\n\x1a\n", ", line 1, column 1: it is not UTF-8 text"),
        ("{}".encode("utf-16"), ", line 1, column 1: it is not UTF-8 text"),
        (b"<<<<<<< HEAD\n{", ", line 1, column 1: it is not JSON (Expecting value)"),
        (b"[]", ": it holds a list where an object with tables belongs"),
        (b"7", ": it holds a number where an object with tables belongs"),
        (b"null", ": it holds nothing where an object with tables belongs"),
        (b"{}", ": it is no library of seasontrack (it has no table 'meta')"),
        (b'{"name": "left-pad"}', ": its table 'name' is text, not an object"),
        (b'{"meta": {}}', ": it is no library of seasontrack (it has no table 'meta')"),
        (f'{{{META}, "shows": []}}'.encode(), ": its table 'shows' is a list, not an object"),
        (
            f'{{{META}, "shows": {{"1": {{}}, "2": 5}}}}'.encode(),
            ": record 2 of its table 'shows' is a number, not an object",
        ),
        (
            f'{{{META}, "shows": {{"a": {{}}}}}}'.encode(),
            ": its table 'shows' has records that are not numbered",
        ),
        (
            f'{{{META}, "shows": {{"01": {{}}, "1": {{}}}}}}'.encode(),
            ": its table 'shows' has records that are not numbered",
        ),
        (f'{{{META}, "x": {{"1": {{"a": NaN}}}}}}'.encode(), ": it is not JSON (NaN is no number"),
        (
            f'{{{META}, "x": {{"1": {{"a": 1e400}}}}}}'.encode(),
            ": it is not JSON (1e400 is too large a number",
        ),
        (f'{{{META}, "x": {{"1": {{"a": {"9" * 5000}}}}}}}'.encode(), ": it is not JSON (Exceeds"),
        (b"[" * 100_000, ": it is nested too deep"),
        (
            f'{{{META}, "x": {{"1": {{"a": "\\ud83d"}}}}}}'.encode(),
            ": it holds half a surrogate pair, which is no text",
        ),
        (
            f'{{{META}, "x": {{"1": {{"a": 1, "a": 2}}}}}}'.encode(),
            ": 'a' stands twice in one object of it",
        ),
        (f'{{{META}, "x": {{}}, "x": {{}}}}'.encode(), ": 'x' stands twice in one object of it"),
    ],
    ids=lambda value: repr(value[:30]) if isinstance(value, bytes) else "",
)
def test_what_is_no_library_is_refused(library, content, reason):
    library.write_bytes(content)
    with pytest.raises(DamagedLibraryError) as refused:
        read_text(library)
    sentence = str(refused.value)
    assert sentence.startswith(f"{library}{reason}")
    assert sentence.endswith("; it was left as it is, there is no backup of it")
    assert refused.value.exit_code == 5
    assert library.read_bytes() == content


@pytest.mark.parametrize("escape", ["\\ud83d\\ude00", "\\u001b", "\\\\ud83d"])
def test_whole_pairs_and_other_escapes_are_text(library, escape):
    library.write_text(f'{{{META}, "x": {{"1": {{"a": "{escape}"}}}}}}')
    assert read_text(library).tables["x"]["1"]["a"]


def test_a_byte_order_mark_and_another_layout_are_fine(library):
    library.write_text(f"\ufeff{{{META}}}\r\n", encoding="utf-8")
    text = read_text(library)
    assert text.tables == {"meta": {"1": {"schema": "1.0"}}}
    assert not text.one_record_per_line


def test_records_left_with_one_number_are_both_kept(library):
    lines = tell(library).read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(i for i, line in enumerate(lines) if '"0renewed"' in line)
    mine, theirs = lines[at].rstrip("\n"), lines[at].replace("0renewed", "0other").rstrip("\n")
    library.write_text("".join([*lines[:at], f"{mine},\n{theirs}\n", *lines[at + 1 :]]))
    found = read_text(library).tables["announcements"]
    assert [(number, one["id"]) for number, one in found.items()] == [
        ("1", "0renewed"),
        ("2", "0other"),
    ]


def test_a_folder_a_pipe_and_a_device_are_refused_at_once(library):
    signal.alarm(10)
    try:
        library.mkdir()
        with pytest.raises(DamagedLibraryError, match="it is a folder, not a file"):
            read_text(library)
        library.rmdir()
        os.mkfifo(library)
        with pytest.raises(DamagedLibraryError, match="it is a pipe or device, not a file"):
            read_text(library)
        with pytest.raises(DamagedLibraryError, match="it is a pipe or device"):
            read_text(library.parent.joinpath("/dev/null"))
    finally:
        signal.alarm(0)


def test_what_may_not_be_read_is_said(library, monkeypatch):
    def refuse(*_):
        raise PermissionError(13, "Permission denied")

    tell(library)
    monkeypatch.setattr(os, "open", refuse)
    with pytest.raises(DamagedLibraryError, match=r"it cannot be read \(Permission denied\)"):
        read_text(library)


def test_a_path_through_a_file_is_refused(library):
    tell(library)
    with pytest.raises(DamagedLibraryError, match=r"it cannot be read \(Not a directory\)"):
        read_text(library / "library.json")


def test_half_a_character_is_not_written():
    with pytest.raises(UsageError, match=r"the text after '.*café ' is not Unicode"):
        written({"meta": {"1": {"note": "café \udce9"}}})


def test_what_is_nested_too_deep_is_not_written():
    deep = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(UsageError, match="nested too deep"):
        written({"meta": {"1": {"deep": deep}}})

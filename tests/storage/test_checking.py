"""Every document looked at on its own.

- a good library has nothing to report
- one bad document hides no other; each finding has its table, name, line and reason
- a file that cannot be read is one finding; nothing is raised, nothing is written
"""

import json

import pytest

from seasontrack.storage.checking import check_library
from storage.made_up import note, tell


def test_a_good_library_has_nothing_to_report(library):
    assert check_library(library) == ()
    note(tell(library), "x")
    assert check_library(library) == ()


def findings(library, **tables):
    """What check says of a told library with these documents put in, as (name, reason)."""
    found = json.loads(tell(library).read_text(encoding="utf-8"))
    for table, documents in tables.items():
        found.setdefault(table, {}).update(documents)
    library.write_text(json.dumps(found), encoding="utf-8")
    before = library.read_bytes()
    answer = check_library(library)
    assert library.read_bytes() == before
    assert {one.path for one in answer} <= {library}
    return [(one.table, one.record, one.reason, one.is_damage) for one in answer]


ANNOUNCED = {"show": "heartstopper", "kind": "ended", "recorded_at": "2026-01-01T00:00:00Z"}


@pytest.mark.parametrize(
    ("table", "document", "reason", "is_damage"),
    [
        ("shows", {"key": "a"}, "title is missing", True),
        ("shows", {"key": "a", "title": "A", "tags": "x"}, "tags: text where a list", True),
        ("shows", {"key": "a", "title": "A", "recorded_at": "now"}, "recorded_at: 'now' is", True),
        (
            "shows",
            {"key": "a", "title": "A", "changed": {"title": "2026-01-01T00:00:00"}},
            "title: '2026-01-01T00:00:00' is no time in UTC",
            True,
        ),
        ("works", {"key": "a", "title": "A", "units": [{}]}, "units: number is missing", True),
        ("announcements", {**ANNOUNCED, "id": "a", "kind": "saved"}, "kind: 'saved' is", True),
        ("announcements", {**ANNOUNCED, "id": "a", "on": "soon"}, "on: 'soon' is no date", True),
        (
            "announcements",
            {**ANNOUNCED, "id": "a", "show": "b"},
            "its show 'b' is not recorded",
            True,
        ),
        (
            "coverage",
            {"id": "a", "show": "heartstopper", "season": "1", "work": "w", "span": "1"},
            "its work 'w' is not recorded",
            True,
        ),
        (
            "announcements",
            {**ANNOUNCED, "id": "0renewed"},
            "'0renewed' is recorded twice under one name",
            True,
        ),
        ("changes", {"id": "a", "at": "b"}, "command is missing or no text", True),
        ("removed", {"id": "a"}, "id or at is missing or no text", True),
    ],
)
def test_each_finding_has_its_reason(library, table, document, reason, is_damage):
    ((found_table, name, found, bad),) = findings(library, **{table: {"77": document}})
    assert (found_table, bad) == (table, is_damage)
    assert name == document.get("key", document.get("id"))
    assert found.startswith(reason)


def test_the_same_said_twice_is_a_remark(library):
    twice = {"8": {**ANNOUNCED, "id": "a"}, "9": {**ANNOUNCED, "id": "b", "recorded_at": ""}}
    assert findings(library, announcements=twice) == [
        ("announcements", "b", "it says the same as 'a'", False)
    ]


def test_one_bad_document_hides_no_other(library):
    found = findings(
        library,
        shows={"8": {"key": 5}, "9": {"title": "A"}},
        announcements={"8": {}, "9": {**ANNOUNCED, "id": "a", "by": 7}},
    )
    assert [(table, reason) for table, _, reason, _ in found] == [
        ("shows", "key: a number where text belongs"),
        ("shows", "key is missing"),
        ("announcements", "id is missing"),
        ("announcements", "by: a number where text belongs"),
    ]


def test_a_finding_has_its_line(library):
    text = tell(library).read_text(encoding="utf-8")
    library.write_text(text.replace('"kind": "renewed"', '"kind": "renowned"'), encoding="utf-8")
    (finding,) = check_library(library)
    assert "renowned" in text.replace("renewed", "renowned").splitlines()[finding.line - 1]


def test_a_file_that_cannot_be_read_is_one_finding(library):
    library.write_text("{\n")
    (finding,) = check_library(library)
    assert (finding.table, finding.record, finding.line, finding.is_damage) == (None, None, 2, True)
    assert finding.reason.startswith("it is not JSON")

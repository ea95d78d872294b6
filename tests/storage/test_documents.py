"""Records as documents and back.

- every record comes back equal, alone and through a file
- what is empty is left out; what nobody knows stays, also inside the units of a work
- what is of the wrong type is refused with the field and the reason
"""

import json

import pytest
from hypothesis import given, settings

from seasontrack.domain.models import Announcement, Kind, Show, Unit
from seasontrack.storage.documents import FORMS, document_of, own_name, table_of
from seasontrack.storage.fields import DocumentError
from seasontrack.storage.json_file import parsed, written
from seasontrack.storage.migrations import new_tables
from storage.made_up import COMIC, RENEWED, records

pytestmark = pytest.mark.usefixtures("small_and_large")


@given(records)
def test_a_record_comes_back_equal(record):
    document = json.loads(json.dumps(document_of(record)))
    assert FORMS[table_of(record)].read(document) == record


@settings(deadline=None)
@given(records)
def test_a_record_comes_back_equal_from_a_file(tmp_path_factory, record):
    path = tmp_path_factory.getbasetemp() / "round-trip.json"
    path.write_bytes(written({**new_tables(), table_of(record): {"1": document_of(record)}}))
    text = parsed(path, path.read_bytes())
    assert FORMS[table_of(record)].read(text.tables[table_of(record)]["1"]) == record
    assert text.one_record_per_line


def test_what_is_empty_is_left_out():
    assert document_of(Show("a", "")) == {"key": "a", "title": ""}
    episodes = document_of(Announcement("1", "a", Kind.SCHEDULED, episodes=0))
    expected = {"id": "1", "show": "a", "kind": "scheduled", "confidence": "confirmed"}
    assert episodes == {**expected, "episodes": 0}


def test_null_is_read_as_left_out():
    assert FORMS["shows"].read({"key": "a", "title": "A", "notes": None}) == Show("a", "A")


def test_unknown_fields_stay():
    old = {**document_of(COMIC), "rating": 5, "publisher": {"name": "Hachette"}}
    old["units"][1]["isbn"] = "978"
    old["counts"][0]["checked"] = True
    changed = COMIC._replace(ongoing=False, units=(Unit("0"), *COMIC.units))
    new = document_of(changed, old)
    assert new["rating"] == 5
    assert new["publisher"] == {"name": "Hachette"}
    assert new["units"][2] == {"number": "2", "isbn": "978"}
    assert new["counts"][0] == {"count": 4, "checked": True}
    assert "ongoing" not in new
    assert FORMS["works"].read(new) == changed


@pytest.mark.parametrize(
    ("field", "value", "reason"),
    [
        ("kind", "spinoff", "kind: 'spinoff' is none of cancelled, moved, ordered"),
        ("kind", None, "kind is missing"),
        ("id", 7, "id: a number where text belongs"),
        ("on", "2026-13", "on: '2026-13' is no date in EDTF"),
        ("on", {}, "on: an object where text belongs"),
        ("seasons", "2-3", "seasons: text where a list belongs"),
        ("seasons", [2], "seasons: a number where text belongs"),
        ("final", "yes", "final: text where true or false belongs"),
        ("episodes", True, "episodes: true or false where a whole number belongs"),
        ("episodes", 8.0, "episodes: a number where a whole number belongs"),
        ("stage", ["filming"], "stage: a list where text belongs"),
    ],
)
def test_what_is_of_the_wrong_type_is_refused(field, value, reason):
    with pytest.raises(DocumentError) as refused:
        FORMS["announcements"].read({**document_of(RENEWED), field: value})
    assert str(refused.value).startswith(reason)


def test_a_document_without_a_name_goes_by_its_content():
    assert own_name("shows", {"key": "a"}) == "a"
    assert own_name("coverage", {"id": "b", "key": "a"}) == "b"
    assert own_name("ratings", {"stars": 5, "by": "me"}) == '{"by": "me", "stars": 5}'

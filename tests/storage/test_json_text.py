"""JSON by either library: the same text, the same values, the same refusals."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.storage import json_text

ANYTHING = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)
ENCODERS = (json_text.encoder(1), json_text.encoder(1_000_000))


@pytest.fixture
def decoders(monkeypatch):
    """Read a text both ways."""

    def decoded(text):
        for least in (len(text) + 1, 0):
            monkeypatch.setattr(json_text, "_LARGE", least)
            yield json_text.decoded(text)

    return decoded


def test_few_and_many_records_are_written_by_two_libraries():
    code = ENCODERS[0].__code__, ENCODERS[1].__code__
    assert code[0] is not code[1]


@given(st.dictionaries(st.text(), ANYTHING))
def test_both_write_one_line_that_says_the_same(record):
    few, many = (encode(record) for encode in ENCODERS)
    assert json.loads(few) == json.loads(many) == record
    assert b"\n" not in many


@given(st.dictionaries(st.text(), st.text() | st.integers() | st.lists(st.text())))
def test_both_write_what_records_hold_with_the_same_bytes(record):
    few, many = (encode(record) for encode in ENCODERS)
    assert few == many


@pytest.mark.parametrize(
    "text", [b'{"a": [1, 1.5, "\\ud83d\\ude00", null]}', b"[]", b"10000000000"]
)
def test_both_read_the_same(text, decoders):
    few, many = decoders(text)
    assert few == many == json.loads(text)


@pytest.mark.parametrize(
    "text", [b'["\xff"]', b'["\\ud83d"]', b"[NaN]", b"[1e999]", b"[1] 2", b"", b'{"a": 1,}']
)
def test_both_refuse_the_same(text, monkeypatch):
    for least in (len(text) + 1, 0):
        monkeypatch.setattr(json_text, "_LARGE", least)
        with pytest.raises(ValueError):  # noqa: PT011 -- each library has its own kind of it
            json_text.decoded(text)

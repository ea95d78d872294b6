"""One cell of a CSV file.

- whatever text, the cell of it gives the text back
- no cell begins as a formula
- lists and pairs with separators inside
- what stands in a cell by hand
"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.domain.errors import UsageError
from seasontrack.exchange.cells import cell_of, entries, guarded, unguarded, value_of
from seasontrack.exchange.fields import Form

BEGINNINGS = st.sampled_from(["", "'", "''", "=", "'=", "+", "-", "@", "\t", "＝", "'＋"])
texts = st.builds(str.__add__, BEGINNINGS, st.text())
words = st.text(min_size=1).map(str.strip).filter(bool)


@given(texts)
def test_a_guarded_text_comes_back(text):
    assert unguarded(guarded(text)) == text


@given(texts)
def test_no_cell_begins_as_a_formula(text):
    assert guarded(text)[:1] not in {"=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"}


@given(st.lists(words))
def test_a_list_comes_back(values):
    assert value_of(cell_of(values, Form.LIST), Form.LIST) == values


@given(st.dictionaries(words.filter(lambda name: "=" not in name), words))
def test_pairs_come_back(values):
    assert value_of(cell_of(values, Form.PAIRS), Form.PAIRS) == values


@given(st.lists(st.dictionaries(st.text(), st.integers() | st.text(), min_size=1), min_size=1))
def test_nested_values_come_back(values):
    assert value_of(cell_of(values, Form.NESTED), Form.NESTED) == values


@pytest.mark.parametrize(
    ("cell", "found"),
    [("a;b", ["a", "b"]), (" a ;; b ", ["a", "b"]), ("", []), (r"a\;b", ["a;b"]), ("a\\", ["a"])],
)
def test_lists_written_by_hand(cell, found):
    assert entries(cell) == found


@pytest.mark.parametrize(
    ("cell", "form"),
    [("tvmaze", Form.PAIRS), ("{", Form.NESTED), ("[" * 100_000, Form.NESTED)],
)
def test_what_cannot_be_read_is_named(cell, form):
    with pytest.raises(UsageError):
        value_of(cell, form)

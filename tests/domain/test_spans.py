"""Spans as people type them, and as they are written back.

- single units, lists, ranges, parts, units with a fraction
- spaces and every kind of dash
- what is refused: empty, unreadable, zero, negative, reversed, overlapping, too many
- one spelling for each span: ranges folded, parts marked
- a span written and read again is the same span
- one unit, and units as ranges
"""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.domain.errors import UsageError
from seasontrack.domain.spans import (
    MOST_UNITS,
    Span,
    is_side_unit,
    parse_span,
    ranges,
    read_unit,
    recorded_span,
    unit_text,
    whole_numbers,
)

units = st.one_of(
    st.integers(1, 40).map(Decimal),
    st.integers(1, 400).map(lambda tenths: Decimal(tenths) / 10).map(lambda n: n.normalize()),
).map(lambda n: n.to_integral_value() if not is_side_unit(n) else n)

spans = st.builds(
    lambda whole, part: Span(whole, part - whole), st.frozensets(units), st.frozensets(units)
).filter(bool)


@pytest.mark.parametrize(
    ("typed", "whole", "part"),
    [
        ("1-2", "1 2", ""),
        ("1,3,5-7", "1 3 5 6 7", ""),
        ("4p", "", "4"),
        ("4P", "", "4"),
        ("5-6p", "5", "6"),
        ("4p-6", "5 6", "4"),
        ("1p-3p", "2", "1 3"),
        ("3-3", "3", ""),
        ("3-3p", "", "3"),
        ("8.5", "8.5", ""),
        ("8.50", "8.5", ""),
        ("8.0", "8", ""),
        ("007", "7", ""),
        ("0.5", "0.5", ""),
        ("0.5-2", "0.5 1 2", ""),
        ("8-10", "8 9 10", ""),
        ("1-2.5", "1 2 2.5", ""),
        ("7.5-9", "7.5 8 9", ""),
        ("8.5-8.7", "8.5 8.7", ""),
        ("11,1", "1 11", ""),
        (" 1 – 2 , 4 p ", "1 2", "4"),
        ("1—3", "1 2 3", ""),
        ("1‑3,5−6", "1 2 3 5 6", ""),
    ],
)
def test_what_is_typed_is_read(typed, whole, part):
    span = parse_span(typed)
    assert span.whole == {Decimal(unit) for unit in whole.split()}
    assert span.part == {Decimal(unit) for unit in part.split()}


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("", "an empty span names no unit"),
        (" \t", "an empty span names no unit"),
        ("0", "'0' names unit 0; units are counted from 1"),
        ("0-3", "names unit 0"),
        ("0.0", "names unit 0"),
        ("-3", "'-3' names a negative unit; units are counted from 1"),
        ("−3", "names a negative unit"),
        ("1,-3", "names a negative unit"),
        ("5-3", "'5-3' runs backwards; write 3-5"),
        ("1.5-1.2", "runs backwards; write 1.2-1.5"),
        ("1-3,2-5", "'1-3,2-5' names 2 twice"),
        ("4,4p", "names 4 twice"),
        ("8.5,8.50", "names 8.5 twice"),
        ("1-20000", "names a unit above 10,000"),
        ("9" * 5000, "names a unit above 10,000"),
        ("1-10000,1.5", "names more than 10,000 units"),
        ("volume 3", "is no span; write spans like 1-2"),
        ("1 2", "is no span"),
        ("1,,2", "is no span"),
        ("1,2,", "is no span"),
        ("1-2-3", "is no span"),
        ("3--5", "is no span"),
        ("p", "is no span"),
        ("1e3", "is no span"),
        ("½", "is no span"),
        ("١", "is no span"),
        ("1.2.3", "is no span"),
        ("NaN", "is no span"),
    ],
)
def test_what_cannot_be_is_refused_in_one_sentence(typed, sentence):
    with pytest.raises(UsageError) as refused:
        parse_span(typed)
    assert sentence in str(refused.value)
    assert len(str(refused.value)) < 200


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1,2,3,5,6p", "1-3,5,6p"),
        ("5-6p", "5,6p"),
        ("1p-2p", "1p,2p"),
        ("2,1", "1-2"),
        ("1,2p,3", "1,2p,3"),
        ("8,8.5,9", "8,8.5,9"),
        ("7.5,8.5", "7.5,8.5"),
        ("10, 9", "9-10"),
        ("1-10000", "1-10000"),
    ],
)
def test_a_span_has_one_spelling(typed, written):
    assert str(parse_span(typed)) == written


@given(spans)
def test_a_span_written_and_read_again_is_the_same(span):
    assert parse_span(str(span)) == span


@given(spans)
def test_a_range_is_read_as_the_list_of_its_units(span):
    listed = [unit_text(unit) for unit in span.whole]
    listed += [f"{unit_text(unit)}p" for unit in span.part]
    assert parse_span(" , ".join(listed)) == span


@given(st.text(max_size=20) | st.text("0123456789.,-p – ", max_size=12))
def test_any_text_is_a_span_or_refused(text):
    try:
        span = parse_span(text)
    except UsageError as refused:
        assert str(refused)
    else:
        assert span
        assert not span.whole & span.part
        assert all(0 < unit <= MOST_UNITS for unit in span.units)
        assert parse_span(str(span)) == span


@given(spans, spans)
def test_a_union_covers_what_either_covers_and_whole_wins(one, other):
    both = one | other
    assert both == other | one
    assert both.units == one.units | other.units
    assert both.whole == one.whole | other.whole


def test_a_record_without_a_span_covers_nothing():
    assert not recorded_span(None)
    assert not recorded_span("")
    assert recorded_span("1") == parse_span("1")


def test_one_unit():
    assert read_unit("8.5") == Decimal("8.5")
    for several in ("1-2", "4p", "x"):
        with pytest.raises(UsageError):
            read_unit(several)


def test_units_as_ranges():
    assert ranges([Decimal(n) for n in (5, 1, 2, 3)]) == "1-3,5"
    assert ranges([Decimal("8.5"), Decimal(8), Decimal(9)]) == "8,8.5,9"
    assert ranges([]) == ""
    assert [unit_text(unit) for unit in whole_numbers(10)][-1] == "10"
    assert whole_numbers(0) == ()

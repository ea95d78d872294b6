"""Dates with missing parts.

- what people type, and how it is kept
- what is refused, and what the sentence says
- earliest and latest day
- dates in words, and back
- how far off they are
"""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.domain.dates import PERIODS, PartialDate, countdown, days_until, later, read_date
from seasontrack.domain.errors import UsageError
from strategies import days, partial_dates

TODAY = date(2026, 11, 23)

TYPED = [
    ("2026-08-03", "2026-08-03"),
    ("2026-8-3", "2026-08-03"),
    ("2026/08/03", "2026-08-03"),
    ("2026-08", "2026-08"),
    ("2026", "2026"),
    ("2026-22", "2026-22"),
    ("2026-35", "2026-35"),
    ("2026-41", "2026-41"),
    ("2026-01/2026-04", "2026-01/2026-04"),
    ("2026?", "2026?"),
    ("2026-08~", "2026-08~"),
    ("20 May 2022", "2022-05-20"),
    ("20th of May, 2022", "2022-05-20"),
    ("  20   may   2022 ", "2022-05-20"),
    ("May 20, 2022", "2022-05-20"),
    ("May 20 2022", "2022-05-20"),
    ("Friday, May 20, 2022", "2022-05-20"),
    ("Sept. 5, 2022", "2022-09-05"),
    ("29 February 2024", "2024-02-29"),
    ("May 2022", "2022-05"),
    ("Q3 2026", "2026-35"),
    ("2026 Q3", "2026-35"),
    ("summer 2026", "2026-22"),
    ("fall 2026", "2026-23"),
    ("autumn 2026", "2026-23"),
    ("Winter 2026", "2026-24"),
    ("early 2026", "2026-01/2026-04"),
    ("mid 2026", "2026-05/2026-08"),
    ("mid-2026", "2026-05/2026-08"),
    ("late 2026", "2026-09/2026-12"),
    ("H1 2026", "2026-40"),
    ("second half of 2026", "2026-41"),
    ("about 2026", "2026~"),
    ("circa May 2026?", "2026-05%"),
    ("May 2026 to July 2026", "2026-05/2026-07"),
    ("today", "2026-11-23"),
    ("yesterday", "2026-11-22"),
    ("tomorrow", "2026-11-24"),
    ("3 weeks ago", "2026-11-02"),
    ("a month ago", "2026-10-23"),
    ("2 years ago", "2024-11-23"),
    ("in 10 days", "2026-12-03"),
]


@pytest.mark.parametrize(("typed", "kept"), TYPED)
def test_what_people_type(typed, kept):
    assert read_date(typed, TODAY).edtf == kept
    assert read_date(typed.upper(), TODAY).edtf == kept


@pytest.mark.parametrize("typed", ["TBA", "tbd", " Unknown "])
def test_what_says_that_there_is_no_date(typed):
    assert read_date(typed, TODAY) is None


@pytest.mark.parametrize(
    ("typed", "past", "future"),
    [
        ("May 20", "2026-05-20", "2027-05-20"),
        ("20 May", "2026-05-20", "2027-05-20"),
        ("December 24", "2025-12-24", "2026-12-24"),
        ("November 23", "2026-11-23", "2026-11-23"),
        ("Feb 29", "2024-02-29", "2028-02-29"),
    ],
)
def test_a_day_without_a_year_is_the_nearest(typed, past, future):
    assert read_date(typed, TODAY, "past").edtf == past
    assert read_date(typed, TODAY, "future").edtf == future


REFUSED = ["", "  ", "2026-02-30", "2026-13", "2026-00", "Q5 2026", "H3 2026", "31 April 2026"]
REFUSED += ["Maybe 2026", "7", "202", "20260803", "soon", "tomorrowish", "2026-5", "2027/2026"]
REFUSED += [
    "2026/2026",
    "0000",
    "1799",
    "2200-01-01",
    "about May",
    "2026??",
    "30 February",
    "x" * 61,
]
REFUSED += ["99999 weeks ago", "early", "in May", "May 2026 to May 2025", "²026", "２０２６"]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_date(typed):
    with pytest.raises(UsageError):
        read_date(typed, TODAY)


def test_the_refusal_names_the_text_and_the_accepted_forms():
    with pytest.raises(UsageError, match=r"'Q5 2026' is not a date: write 2026-08-03, .* or TBA"):
        read_date("Q5 2026", TODAY)


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("5/6/2022", "day first it is 2022-06-05, month first 2022-05-06"),
        ("20/5/2022", "day first it is 2022-05-20, month first no date"),
        ("05.06.2022", "day first it is 2022-06-05, month first 2022-05-06"),
        ("5-6-22", "day first it is 2022-06-05, month first 2022-05-06"),
    ],
)
def test_ambiguous_dates_are_refused_with_both_readings(typed, readings):
    with pytest.raises(UsageError, match=readings):
        read_date(typed, TODAY)


@given(st.text() | st.from_regex(r"[a-z0-9 /?~.-]{1,20}", fullmatch=True))
def test_any_text_is_a_date_or_a_usage_error(text):
    try:
        when = read_date(text, TODAY)
    except UsageError as error:
        assert len(str(error)) < 250
    else:
        assert when is None or when.earliest <= when.latest


@pytest.mark.parametrize(
    ("edtf", "earliest", "latest"),
    [
        ("2026-08-03", "2026-08-03", "2026-08-03"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2026", "2026-01-01", "2026-12-31"),
        ("2026-21", "2026-03-01", "2026-05-31"),
        ("2026-22", "2026-06-01", "2026-08-31"),
        ("2026-23", "2026-09-01", "2026-11-30"),
        ("2024-24", "2023-12-01", "2024-02-29"),
        ("2026-33", "2026-01-01", "2026-03-31"),
        ("2026-36", "2026-10-01", "2026-12-31"),
        ("2026-40", "2026-01-01", "2026-06-30"),
        ("2026-41", "2026-07-01", "2026-12-31"),
        ("2026-11/2027-02-14", "2026-11-01", "2027-02-14"),
        ("2026~", "2026-01-01", "2026-12-31"),
    ],
)
def test_earliest_and_latest_day(edtf, earliest, latest):
    when = PartialDate.from_edtf(edtf)
    assert (when.earliest.isoformat(), when.latest.isoformat()) == (earliest, latest)


def test_only_one_certain_day_is_exact():
    assert PartialDate.from_edtf("2026-08-03").exact
    assert not PartialDate.from_edtf("2026-08-03?").exact
    assert not PartialDate.from_edtf("2026-08").exact


def test_dates_sort_by_earliest_then_latest_day():
    texts = ["2027", "2026-12-31", "2027-01-01", "2026", "2027-01"]
    ordered = sorted(PartialDate.from_edtf(text) for text in texts)
    assert [d.edtf for d in ordered] == ["2026", "2026-12-31", "2027-01-01", "2027-01", "2027"]


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2026-08-03", "2026-08-03"),
        ("2026-05", "May 2026"),
        ("2027", "2027"),
        ("2027-22", "summer 2027"),
        ("2026-35", "Q3 2026"),
        ("2026-40", "H1 2026"),
        ("2026-01/2026-04", "early 2026"),
        ("2026-11/2027-02", "November 2026 to February 2027"),
        ("2026~", "about 2026"),
        ("2026-05%", "about May 2026?"),
    ],
)
def test_dates_in_words(edtf, words):
    assert str(PartialDate.from_edtf(edtf)) == words


years = st.integers(1801, 2198).map(str)
codes = st.sampled_from([*range(1, 13), *PERIODS]).map("-{:02}".format)
points = st.builds(str.__add__, years, st.just("") | codes)


@given(points | partial_dates.map(lambda when: when.edtf), st.sampled_from(["", "?", "~", "%"]))
def test_words_read_back_to_the_same_date(edtf, sign):
    when = PartialDate.from_edtf(edtf.rstrip("?~%") + sign)
    assert read_date(str(when), TODAY) == when


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2026-11-23", "today"),
        ("2026-11-24", "tomorrow"),
        ("2026-11-22", "yesterday"),
        ("2026-12-05", "in 12 days"),
        ("2027-01-01", "in 6 weeks"),
        ("2027-02/2027-04", "in 2–5 months"),
        ("2026-11", "within 7 days"),
        ("2027", "in 1–13 months"),
        ("2029", "in 2–3 years"),
        ("2026-11-02", "21 days ago"),
        ("2026-01", "10 months ago"),
        ("2020", "6 years ago"),
    ],
)
def test_how_far_off(edtf, said):
    assert countdown(PartialDate.from_edtf(edtf), TODAY) == said


@given(partial_dates, days)
def test_days_until_bound_the_window(when, today):
    fewest, most = days_until(when, today)
    assert today + timedelta(days=most) == when.latest
    assert fewest <= most
    assert (fewest < 0) == (when.latest < today)


def test_later_stops_at_the_end_of_a_month_and_of_the_calendar():
    assert later(date(2026, 1, 31), 1, "m") == date(2026, 2, 28)
    assert later(date(2024, 2, 29), 1, "y") == date(2025, 2, 28)
    assert later(date(2026, 1, 1), 9999, "y") == date.max

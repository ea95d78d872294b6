"""Dates with missing parts.

- what people type, and how it is kept
- what is refused, and what the sentence says
- earliest and latest day
- dates in words, and back
- how far off they are
"""

import re
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
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
    ("two weeks ago", "2026-11-09"),
    ("an year ago", "2025-11-23"),
    ("20-May-2022", "2022-05-20"),
    ("2022 May 20", "2022-05-20"),
    ("2022 May", "2022-05"),
    ("May 20,2022", "2022-05-20"),
    ("the 20th of May 2022", "2022-05-20"),
    ("Fri, 20 May 2022", "2022-05-20"),
    ("Friday 2022-05-20", "2022-05-20"),
    ("2026-Q3", "2026-35"),
    ("Q3 of 2026", "2026-35"),
    ("summer of 2026", "2026-22"),
    ("2026 summer", "2026-22"),
    ("the first half of 2026", "2026-40"),
    ("H2 2026?", "2026-41?"),
    ("March to May 2026", "2026-03/2026-05"),
    ("20 May to June 5, 2024", "2024-05-20/2024-06-05"),
    ("Q1 to Q2 2024", "2024-33/2024-34"),
    ("a week ago to 2027", "2026-11-16/2027"),
    ("20 December to 5 January", "2025-12-20/2026-01-05"),
    ("December 2025 to May 2026", "2025-12/2026-05"),
    ("early 2026 to mid 2027", "2026-01/2027-08"),
    ("about early 2026", "2026-01/2026-04~"),
    ("about 3 weeks ago", "2026-11-02~"),
    ("in 2022 days?", "2032-06-06?"),
    ("today to 2027?", "2026-11-23/2027?"),
    ("May 2026~", "2026-05~"),
    ("1800", "1800"),
    ("winter 1800", "1800-24"),
    ("2199-12-31", "2199-12-31"),
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


REFUSED = ["", "  ", "soon", "tomorrowish", "Maybe 2026", "early", "in May", "about May", "x" * 61]
REFUSED += ["?", "about ?", "2026??", "circa about 2026", "2026? to 2027", "2026 to about 2027"]
REFUSED += ["0000", "0", "7", "202", "20260803", "2026-5", "2026-00", "²026", "２０２６"]
REFUSED += [
    "2027/2026",
    "2026/2026",
    "May 2026 to May 2025",
    "1 to 2 to 3",
    "to 2026",
    "2026 to",
    "Dec 20 to Jan 5 2027",
]
REFUSED += ["99999 weeks ago", "9999 years ago", "in 9999 years", "9999-12", "2026/2300"]
REFUSED += [
    "someday 20 May 2022",
    "yesterday 20 May 2022",
    "Friday",
    "Friday May 2022",
    "May,,2022",
]


@pytest.mark.parametrize("typed", REFUSED)
def test_what_is_no_date(typed):
    with pytest.raises(UsageError):
        read_date(typed, TODAY)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [
        ("2026-02-30", "February 2026 has 28 days"),
        ("31 April 2026", "April 2026 has 30 days"),
        ("30 February", "February has no day 30"),
        ("2026-13", "there is no month 13"),
        ("2026-13-01", "there is no month 13"),
        ("Q5 2026", "there is no Q5"),
        ("H3 2026", "there is no H3"),
        ("0999", "years go from 1000 to 2199"),
        ("2200-01-01", "years go from 1000 to 2199"),
        ("May", "the year is missing"),
        ("20 May 22", "the year is missing"),
        ("7", "a bare number says too little"),
        ("Monday 20 May 2022", "2022-05-20 is a Friday"),
        ("May 2026 to May 2025", "an interval must run forwards"),
    ],
)
def test_the_refusal_names_the_text_the_reason_and_the_accepted_forms(typed, reason):
    with pytest.raises(UsageError) as refused:
        read_date(typed, TODAY)
    assert str(refused.value).startswith(f"'{typed}' is not a date: {reason}; write 2026-08-03, ")


def test_the_refusal_is_fit_for_a_terminal():
    with pytest.raises(UsageError, match=r"^'\\x1b\[31mSoon' is not a date: write .* or TBA$"):
        read_date("\x1b[31mSoon", TODAY)
    with pytest.raises(UsageError, match=r"^'x{59}…' is not a date"):
        read_date("x" * 1_000_000, TODAY)


@pytest.mark.parametrize(
    ("typed", "readings"),
    [
        ("5/6/2022", "day first it is 2022-06-05, month first 2022-05-06"),
        ("20/5/2022", "day first it is 2022-05-20, month first no date"),
        ("05.06.2022", "day first it is 2022-06-05, month first 2022-05-06"),
        ("5-6-22", "day first it is 2022-06-05, month first 2022-05-06"),
        ("5/20/2022", "day first it is no date, month first 2022-05-20"),
        ("about 5/6/2022?", "day first it is 2022-06-05, month first 2022-05-06"),
        ("Friday, 20/5/2022", "day first it is 2022-05-20, month first no date"),
    ],
)
def test_ambiguous_dates_are_refused_with_both_readings(typed, readings):
    with pytest.raises(UsageError, match=readings):
        read_date(typed, TODAY)


def test_slashes_without_any_reading_are_simply_no_date():
    with pytest.raises(UsageError, match="'40/50/2022' is not a date"):
        read_date("40/50/2022", TODAY)


WORDS = [
    "about",
    "in",
    "of",
    "to",
    "the",
    "a",
    "two",
    "3",
    "20th",
    "31",
    "0",
    "2026",
    "1800",
    "9999",
]
WORDS += [
    "weeks",
    "year",
    "ago",
    "first half",
    "H1",
    "Q3",
    "Q5",
    "summer",
    "mid",
    "May",
    "feb.",
    "29",
]
WORDS += [
    "Friday,",
    "today",
    "2026-05",
    "2026-05-20",
    "5/6/2022",
    "?",
    "~",
    "%",
    ",",
    "-",
    "/",
    "TBA",
]
almost_dates = st.lists(st.sampled_from(WORDS), max_size=6).flatmap(
    lambda words: st.sampled_from([" ", "", "-"]).map(lambda joint: joint.join(words))
)


@given(
    st.text()
    | st.from_regex(r"[a-z0-9 /?~.-]{1,20}", fullmatch=True)
    | st.from_regex(r"[0-9]{4}-[0-9]{2}(-[0-9]{2})?[?~%]?", fullmatch=True)
    | almost_dates
)
@settings(max_examples=500)
def test_any_text_is_a_date_or_a_usage_error(text):
    try:
        when = read_date(text, TODAY)
    except UsageError as error:
        assert len(str(error)) < 300
    else:
        assert when is None or PartialDate.from_edtf(when.edtf) == when == read_date(
            str(when), TODAY
        )


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


NO_EDTF = ["0000", "0001-24", "9999-12", "0999-12-31", "2200", "2026/2200", "2026-W01-1"]
NO_EDTF += ["２０２６", "2026-1", "20260803", "2026-08-03T10:00", "2026/..", "/2026", "2026\n"]
NO_EDTF += ["2026-25", "2026-37", "2026-02-29", "2026-04/2026-01", "2026?~", "-2026", ""]


@pytest.mark.parametrize("text", NO_EDTF)
def test_what_is_no_edtf(text):
    with pytest.raises(UsageError):
        PartialDate.from_edtf(text)


@given(
    st.from_regex(r"[0-9]{4}(-[0-9W]{2}){0,2}(/[0-9]{4}(-[0-9]{2}){0,2})?[?~%]?", fullmatch=True)
)
def test_what_looks_like_edtf_is_a_date_or_a_usage_error(text):
    try:
        when = PartialDate.from_edtf(text)
    except UsageError:
        return
    assert when.edtf == text
    assert when.earliest <= when.latest


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
        ("2026-11-01/2026-11-24", "by tomorrow"),
        ("2026-11-01/2026-11-23", "today at the latest"),
        ("2026-11-01/2026-11-22", "yesterday"),
        ("2026-11-24/2026-11-25", "in 1–2 days"),
        ("2026-12", "in 1–5 weeks"),
        ("2026-12-14", "in 21 days"),
        ("2026-12-15", "in 3 weeks"),
        ("2027-02-01", "in 10 weeks"),
        ("2027-02-02", "in 2 months"),
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
def test_every_distance_is_said_in_a_few_words(when, today):
    said = countdown(when, today)
    assert re.fullmatch(
        r"today( at the latest)?|tomorrow|by tomorrow|yesterday"
        r"|(in (\d+–)?|within )\d+ (day|week|month|year)s|\d+ (day|week|month|year)s ago",
        said,
    )
    assert (said == "yesterday" or said.endswith(" ago")) == (when.latest < today)


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

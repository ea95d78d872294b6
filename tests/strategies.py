"""Records of every kind, made up for property tests."""

from datetime import date

from hypothesis import strategies as st

from seasontrack.domain.announcing import CARRIES
from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import Announcement, Confidence, Kind, Show, Stage
from seasontrack.domain.seasons import in_season_order

SHOW = Show(key="the-show", title="The Show", platform="Syfy")

days = st.dates(min_value=date(2015, 1, 1), max_value=date(2030, 12, 31))
labels = st.sampled_from(["1", "2", "3", "4", "film", "special"])

partial_dates = st.one_of(
    days.map(date.isoformat),
    days.map(lambda day: f"{day:%Y-%m}"),
    days.map(lambda day: f"{day:%Y}"),
    days.map(lambda day: f"{day:%Y}-22"),
    days.map(lambda day: f"{day:%Y}-34"),
    days.map(lambda day: f"{day:%Y-%m}/{day.year + 1}"),
    days.map(lambda day: f"{day:%Y}~"),
).map(PartialDate.from_edtf)

texts = st.text(min_size=1, max_size=30)

_VALUES = {
    "seasons": st.lists(labels, min_size=1, max_size=3).map(in_season_order),
    "final": st.booleans(),
    "stage": st.sampled_from(Stage),
    "premiere": partial_dates,
    "finale": partial_dates,
    "part": st.integers(1, 3),
    "episodes": st.integers(1, 30),
    "platform": st.sampled_from(["Netflix", "Amazon", "BBC One"]),
    "replacement": st.sampled_from(["film", "special", "9"]),
    "total": st.integers(1, 9),
    "hedge": st.sampled_from(["probably", "at least"]),
}


@st.composite
def announcements(draw: st.DrawFn) -> Announcement:
    """An announcement that carries what its kind needs and some of what it may."""
    kind = draw(st.sampled_from(Kind))
    carries = CARRIES[kind]
    given = {field: draw(_VALUES[field]) for field in carries.needs}
    for field in carries.may:
        if draw(st.booleans()):
            given[field] = draw(_VALUES[field])
    return Announcement(
        id=draw(st.uuids()).hex,
        show=SHOW.key,
        kind=kind,
        on=draw(st.none() | partial_dates),
        by=draw(st.none() | texts),
        source=draw(st.none() | texts),
        quote=draw(st.none() | texts),
        confidence=draw(st.sampled_from(Confidence)),
        recorded_at=draw(days).isoformat(),
        **given,
    )


logs = st.lists(announcements(), max_size=12, unique_by=lambda announcement: announcement.id)

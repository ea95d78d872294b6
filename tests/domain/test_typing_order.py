"""True stories typed in any order: every statement is taken, and the story is the same.

- dropped by one platform, saved by another, ended in parts
- a season in parts, dated, delayed and dated again
- a reversed renewal, and a season that became a film
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from saying import said
from seasontrack.domain.chronology import contradiction
from seasontrack.domain.history import fold
from strategies import SHOW

SAVED = [
    said("premiered", "3", on="2017-10-02", premiere="2017-10-02", finale="2018-05-14"),
    said("cancelled", on="2018-05-11"),
    said("moved", on="2018-06-15", platform="Netflix"),
    said("renewed", "4", on="2018-06-15"),
    said("premiered", "4", on="2019-05-08", premiere="2019-05-08", finale="2019-05-08"),
    said("renewed", "5", on="2019-06-06", final=True),
    said("renewed", "6", on="2020-06-23", final=True),
    said("premiered", "5", on="2020-08-21", premiere="2020-08-21", part=1),
    said("premiered", "5", on="2021-05-28", premiere="2021-05-28", part=2),
    said("finished", "5", on="2021-05-28", finale="2021-05-28"),
    said("premiered", "6", on="2021-09-10", premiere="2021-09-10", finale="2021-09-10"),
]
IN_PARTS = [
    said("renewed", "4", on="2019-09-30"),
    said("production", "4", on="2020-02"),
    said("scheduled", "4", on="2021-08-06", premiere="2022"),
    said("scheduled", "4", on="2022-02-17", premiere="2022-05-27", part=1),
    said("scheduled", "4", on="2022-02-18", premiere="2022-07-01", part=2),
    said("renewed", "5", on="2022-02-17", final=True),
    said("premiered", "4", on="2022-05-27", premiere="2022-05-27", finale="2022-05-27", part=1),
    said("premiered", "4", on="2022-07-01", premiere="2022-07-01", finale="2022-07-01", part=2),
    said("delayed", "5", on="2023-05-06"),
    said("production", "5", on="2024-01-08"),
    said("scheduled", "5", on="2025-05-31", premiere="2025-11-26", part=1),
    said("premiered", "5", on="2025-11-26", premiere="2025-11-26", part=1),
]
BECAME_A_FILM = [
    said("premiered", "1", on="2022-04-22", premiere="2022-04-22", finale="2022-04-22"),
    said("renewed", "2", "3", "4", on="2022-05-20"),
    said("cancelled", "4", on="2022-10-05"),
    said("renewed", "4", on="2023-09-20"),
    said("scheduled", "2", on="2023-01-18", premiere="2023-08-03"),
    said("premiered", "2", on="2023-08-03", premiere="2023-08-03", finale="2023-08-03"),
    said("premiered", "3", premiere="2024-10"),
    said("replaced", "4", on="2025-04-22", replacement="film"),
    said("final", "film", on="2025-04-22"),
    said("final", "1", on="2022-05-01"),
    said("scheduled", "film", on="2026-01-01", premiere="2026-07-17"),
    said("delayed", "film", on="2026-03-01", premiere="2026-08"),
]
DAYS = ["2018-05-12", "2020-01-01", "2022-06-15", "2023-01-01", "2025-06-01", "2026-11-23"]


@pytest.mark.parametrize("story", [SAVED, IN_PARTS, BECAME_A_FILM])
@given(data=st.data())
def test_a_true_story_can_be_typed_in_any_order(story, data):
    log = []
    for statement in data.draw(st.permutations(story)):
        assert contradiction(fold(SHOW, log, date.max), statement) is None
        log.append(statement)
    for day in map(date.fromisoformat, DAYS):
        assert fold(SHOW, log, day) == fold(SHOW, story, day)

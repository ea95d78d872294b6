"""What the user sees, held against files that were looked at.

Each file under golden/ is one screen without colour. After a wanted change, run
the tests with SEASONTRACK_GOLDEN=write, then look at the difference.

- every table and the timeline, on terminals of 80 and 120 columns
- the same in a pipe
"""

import itertools
import os
import shlex
from pathlib import Path

import pytest

from seasontrack.output.screen import Screen

GOLDEN = Path(__file__).parent / "golden"

STORY = """
add Heartstopper --platform Netflix --tag drama
premiere heartstopper 1 2022-04-22 --at-once --episodes 8
renew heartstopper +2 --on 2022-05-20 --by Netflix
announce heartstopper planned --total 4 --by 'Alice Oseman' --hedge probably --on 2022-05-20
schedule heartstopper 2 2023-08-03 --on 2023-01-18 --by Netflix
premiere heartstopper 2 2023-08-03 --at-once
premiere heartstopper 3 2024-10-03 --at-once
announce heartstopper replaced 4 --replacement film --on 2025-04-22 --by Netflix
announce heartstopper production film --stage filming --on 2025-06-30
add GLOW --platform Netflix
premiere glow 3 2019-08-09 --at-once
renew glow 4 --final --on 2019-09-20 --by Netflix
cancel glow 4 --on 2020-10 --by Netflix
add 'Stranger Things' --platform Netflix
renew stranger 5 --final --on 2022-02-17 --by Netflix
schedule stranger 5 2025-11-26 --part 1 --on 2025-05-31 --by Netflix
schedule stranger 5 2025-12-25 --part 2 --on 2025-05-31 --by Netflix
schedule stranger 5 2025-12-31 --part 3 --on 2025-05-31 --by Netflix
premiere stranger 5 2025-11-26 --part 1
add 'The Expanse' --platform Syfy --key expanse
premiere expanse 3 2018-04-11
cancel expanse --on 2018-05-11 --by Syfy
announce expanse moved --platform 'Prime Video' --on 2018-05-26 --by 'Jeff Bezos'
renew expanse 4 --on 2018-05-26 --by 'Prime Video'
add '葬送のフリーレン' --alias Frieren --key frieren --platform 'Nippon TV'
schedule frieren 2 'January 2026' --on 2025-09-24 --by 'Crunchyroll' --source https://example.org/a/long/address/of/an/article
add 'The Curious and Very Long Tale of a Series Whose Title Does Not Fit' --key curious
schedule curious 1 'spring 2025' --on 2024-11-01 --by 'The Very Long Name Broadcasting Corporation'
delay curious 1 'summer 2026' --on 2025-04-01
"""

VIEWS = {
    "upcoming": ("upcoming",),
    "list": ("list",),
    "show": ("show", "heartstopper"),
    "log": ("log",),
    "log-of-one": ("log", "heartstopper"),
    "timeline": ("timeline",),
    "timeline-bounded": ("timeline", "heartstopper", "stranger", "--from", "2022", "--to", "2026"),
}


@pytest.fixture
def story(ok, monkeypatch):
    numbers = itertools.count()
    monkeypatch.setattr("seasontrack.actions.recording.new_id", lambda: f"id{next(numbers):05}")
    for line in STORY.strip().splitlines():
        ok(*shlex.split(line))
    return ok


def held_against(name: str, text: str) -> None:
    path = GOLDEN / f"{name}.txt"
    if os.environ.get("SEASONTRACK_GOLDEN") == "write":
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8"), name


@pytest.mark.parametrize("width", [80, 120, None], ids=["80", "120", "pipe"])
def test_what_the_user_sees(width, story, monkeypatch):
    screen = Screen(width=width, is_colored=False)
    monkeypatch.setattr("seasontrack.cli.session.screen_of_stdout", lambda _: screen)
    for name, words in VIEWS.items():
        text = story(*words, "--as-of", "2025-12-01").out
        held_against(f"{name}-{width or 'pipe'}", text)

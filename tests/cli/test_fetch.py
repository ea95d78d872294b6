"""Fetching from TVmaze, as a user types it; the service is a small one of our own.

- what a show becomes: platform, ids, premieres, finales, counts, plans
- by id, by title, as named here; ambiguous, unknown
- fetching again, with and without news: dates that move, fall away, come true
- where both differ: the user's own facts count, both are kept and named
- --dry-run, --yes, nobody to ask
- --all: resumed, within the rate limit, past what is gone
- bad days of a service: one sentence, the right code, nothing changed
"""

import json
import sys

import pytest

from seasontrack.exchange import tvmaze
from tvmaze_server import episode, season, serving, show

HEARTSTOPPER = show(
    52335,
    "Heartstopper",
    externals={"tvrage": None, "thetvdb": 393199, "imdb": "tt10638036"},
    seasons=[
        season(1, "2022-04-22", "2022-04-22", 8),
        season(2, "2023-08-03", "2023-08-03", 8),
        season(3, "2026-10-03", "2026-11-14", None),
        season(4, "2027-02-01", None, None),
        season(5, None, None, None),
    ],
    episodes=[
        episode(3, 1, "2026-10-03"),
        episode(3, 2, "2026-11-14"),
        episode(3, 3, "2026-11-14", "insignificant_special"),
    ],
)


@pytest.fixture
def service(monkeypatch):
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "all_proxy"):
        monkeypatch.delenv(name, raising=False)
    with serving() as found:
        monkeypatch.setenv("SEASONTRACK_TVMAZE_URL", found.address)
        found.add(HEARTSTOPPER)
        yield found


@pytest.fixture
def fetch(ok, service):
    def fetch(*words):
        return ok("fetch", "tvmaze", *words)

    return fetch


def log(ok, name="heartstopper"):
    entries = ok("log", name, "-f", "json").json
    return [
        (e["kind"], e["seasons"], e["premiere"] or e["finale"], e["on"], e["confidence"])
        for e in entries
    ]


def seasons(ok, name="heartstopper"):
    shown = ok("show", name, "-f", "json").json
    return {each["season"]: each for each in shown["seasons"]}


def changed(payload, *replaced, **fields):
    """The payload with other fields, and other seasons for those of the same number."""
    numbers = {each["number"]: each for each in replaced}
    old = payload["_embedded"]["seasons"]
    embedded = {
        **payload["_embedded"],
        "seasons": [numbers.get(each["number"], each) for each in old],
    }
    return {**payload, **fields, "_embedded": embedded}


def test_a_show_becomes_announcements(fetch, ok):
    told = fetch("Heartstopper", "--yes")
    assert told.out.endswith("1 show and 6 announcements added\n")
    shown = ok("show", "heartstopper", "-f", "json").json
    assert (shown["platform"], shown["status"]) == ("Netflix", "renewed")
    assert shown["ids"] == {"tvmaze": "52335", "imdb": "tt10638036", "tvdb": "393199"}
    assert {each["source"] for each in shown["announcements"]} == {"TVmaze"}
    assert log(ok) == [
        ("premiered", ["1"], "2022-04-22", "2022-04-22", "reported"),
        ("premiered", ["2"], "2023-08-03", "2023-08-03", "reported"),
        ("premiered", ["3"], "2026-10-03", "2026-10-03", "reported"),
        ("finished", ["3"], "2026-11-14", "2026-11-14", "reported"),
        ("renewed", ["5"], None, "2026-11-23", "reported"),
        ("scheduled", ["4"], "2027-02-01", "2026-11-23", "reported"),
    ]
    found = seasons(ok)
    assert [(s["state"], s["episodes"], s["finale"]) for s in found.values()] == [
        ("finished", 8, "2022-04-22"),
        ("finished", 8, "2023-08-03"),
        ("finished", 2, "2026-11-14"),
        ("scheduled", None, None),
        ("announced", None, None),
    ]


def test_a_season_that_is_still_on_has_no_finale(fetch, ok, service):
    on = show(
        7,
        "On Now",
        seasons=[season(1, "2026-11-10", "2026-11-17", 8)],
        episodes=[episode(1, 1, "2026-11-10"), episode(1, 2, "2026-11-17")],
    )
    service.add(on)
    fetch("7", "--yes")
    assert seasons(ok, "on-now")["1"]["state"] == "airing"
    assert log(ok, "on-now") == [("premiered", ["1"], "2026-11-10", "2026-11-10", "reported")]


def test_an_ended_show_has_ended(fetch, ok, service):
    service.add(
        show(167, "24", status="Ended", ended="2014-07-14", network={"name": "FOX"})
        | {
            "webChannel": None,
            "_embedded": {"seasons": [season(9, "2014-05-05", "2014-07-14", 12)]},
        }
    )
    fetch("167", "--yes")
    shown = ok("show", "24", "-f", "json").json
    assert (shown["status"], shown["platform"]) == ("ended", "FOX")


@pytest.mark.parametrize("name", ["Heartstopper", "heart-stopper", "52335", "HEARTSTOPPER"])
def test_fetching_again_changes_nothing(name, fetch, ok, library):
    if name == "heart-stopper":
        ok("add", "Heartstopper", "--key", "heart-stopper")
    fetch(name, "--yes")
    before = library.read_bytes()
    told = fetch(name, "--yes")
    assert told.out == "1 show left alone; nothing changed\n"
    assert (told.err, library.read_bytes()) == ("", before)
    later = ok("--today", "2026-12-01", "fetch", "tvmaze", name, "--yes")
    assert later.out.endswith("nothing changed\n")


def test_a_show_known_here_is_found_by_its_other_ids(fetch, ok, service):
    ok("add", "Heart Stopper (UK)", "--id", "imdb=tt10638036")
    fetch("heart-stopper-uk", "--yes")
    assert "/lookup/shows" in service.asked
    shown = ok("show", "heart-stopper-uk", "-f", "json").json
    assert (shown["ids"]["tvmaze"], shown["aliases"]) == ("52335", ["Heartstopper"])


def test_a_title_that_is_several_shows_names_them(run, service):
    service.add(
        show(139, "Girls", premiered="2012-04-15", network={"name": "HBO"}, webChannel=None),
        show(41734, "GIRLS", premiered=None, network={"name": "UBS"}, webChannel=None),
        show(33320, "Derry Girls"),
    )
    ran = run("fetch", "tvmaze", "girls", "--yes")
    assert ran.code == 4
    assert "139 Girls (2012, HBO), 41734 GIRLS (UBS); fetch one by its number" in ran.err


def test_a_title_of_one_show_is_that_show(fetch, ok, service):
    service.add(show(139, "Girls"), show(33320, "Derry Girls"))
    fetch("girls", "--yes")
    assert ok("list", "-f", "json").json[0]["title"] == "Girls"


def test_digits_are_an_id_or_else_a_title(fetch, ok, service):
    service.add(show(167, "24"), show(1883, "Elsewhere"), show(5, "1883"))
    fetch("24", "--yes")
    fetch("1883", "--yes")
    assert {each["title"] for each in ok("list", "-f", "json").json} == {"24", "Elsewhere"}
    ok("add", "1883")
    fetch("1883", "--yes")
    assert ok("show", "1883", "-f", "json").json["ids"]["tvmaze"] == "5"


@pytest.mark.parametrize(
    ("code", "words"),
    [
        (3, ("nobody",)),
        (3, ("999",)),
        (2, ()),
        (2, ("",)),
        (2, ("heartstopper", "--all")),
        (2, ("heartstopper",)),
    ],
)
def test_wrong_words_are_one_sentence_and_change_nothing(code, words, run, service, library):
    ran = run("fetch", "tvmaze", *words)
    assert ran.code == code
    assert ran.err.startswith("seasontrack: ")
    assert ran.err.count("\n") == 1
    assert not library.exists()


def test_a_dry_run_shows_what_is_new_and_changes_nothing(fetch, library):
    told = fetch("heartstopper", "--dry-run")
    assert "+ Heartstopper: season 4 scheduled for 2027-02-01" in told.out
    assert told.out.endswith("(dry run: nothing was changed)\n")
    assert list(library.parent.iterdir()) == []


def test_a_date_that_moves_at_tvmaze_moves_here(fetch, ok, service):
    fetch("heartstopper", "--yes")
    for premiere in ("2027-03-01", "2027-02-01", "2027-03-01"):
        service.add(changed(HEARTSTOPPER, season(4, premiere, None, None)))
        told = fetch("heartstopper", "--yes")
        assert "1 announcement added" in told.out
        assert seasons(ok)["4"]["premiere"] == premiere
    service.add(changed(HEARTSTOPPER, season(4, None, None, None)))
    fetch("heartstopper", "--yes")
    assert (seasons(ok)["4"]["state"], seasons(ok)["4"]["premiere"]) == ("delayed", None)


def test_a_plan_that_comes_true_is_out(fetch, ok):
    fetch("heartstopper", "--yes")
    ok("--today", "2027-02-02", "fetch", "tvmaze", "heartstopper", "--yes")
    shown = ok("--today", "2027-02-02", "show", "heartstopper", "-f", "json").json
    assert shown["seasons"][3]["state"] == "airing"


def test_the_users_own_facts_win_and_both_are_kept(fetch, ok):
    ok("add", "Heartstopper", "--platform", "BBC", "--id", "tvmaze=52335")
    ok("premiere", "heartstopper", "1", "2022-04-20", "--episodes", "9")
    ok("schedule", "heartstopper", "4", "2027-04-01", "--by", "Netflix")
    ok("cancel", "heartstopper", "5", "--on", "2026-01-01")
    told = fetch("heartstopper", "--yes")
    assert "platform: BBC here, Netflix according to TVmaze" in told.err
    assert "season 1, premiere: 2022-04-20 here, 2022-04-22 according to TVmaze" in told.err
    assert "season 4, premiere: 2027-04-01 here, 2027-02-01 according to TVmaze" in told.err
    assert "season 5: withdrawn here, listed according to TVmaze" in told.err
    found = seasons(ok)
    assert (found["1"]["premiere"], found["1"]["episodes"]) == ("2022-04-20", 9)
    assert found["4"]["premiere"] == "2027-04-01"
    assert found["5"]["state"] == "withdrawn"
    rumours = [entry[1:3] for entry in log(ok) if entry[-1] == "rumoured"]
    assert (["4"], "2027-02-01") in rumours
    assert (["1"], "2022-04-22") in rumours
    again = fetch("heartstopper", "--yes")
    assert again.out.endswith("nothing changed\n")
    assert "season 4, premiere: 2027-04-01 here" in again.err


def test_a_date_more_exact_than_the_users_is_taken(fetch, ok):
    ok("add", "Heartstopper")
    ok("schedule", "heartstopper", "4", "2027-02")
    ok("premiere", "heartstopper", "1", "2022")
    told = fetch("heartstopper", "--yes")
    assert told.err == ""
    found = seasons(ok)
    assert (found["1"]["premiere"], found["4"]["premiere"]) == ("2022-04-22", "2027-02-01")


def test_an_ending_does_not_end_what_is_renewed_here(fetch, ok, service):
    ok("add", "Heartstopper")
    ok("renew", "heartstopper", "6", "--by", "Netflix")
    service.add(changed(HEARTSTOPPER, status="Ended"))
    told = fetch("heartstopper", "--yes")
    assert "status: ordered here, ended according to TVmaze" in told.err
    assert ok("show", "heartstopper", "-f", "json").json["status"] == "renewed"


def add_many(ok, service, count):
    for number in range(1, count + 1):
        service.add(show(number, f"Show {number}", seasons=[season(1, "2020-01-01", None, 6)]))
        ok("add", f"Show {number}", "--id", f"tvmaze={number}")


def test_all_shows_are_fetched_in_one_commit(ok, service, library):
    add_many(ok, service, 3)
    ok("add", "Elsewhere")
    told = ok("fetch", "tvmaze", "--all", "--yes")
    assert told.out.endswith("3 announcements added, 3 shows changed\n")
    changes = json.loads(library.read_text(encoding="utf-8"))["changes"]
    assert len(changes) == 5
    assert not list(library.parent.glob("*.tvmaze"))


def test_a_run_that_broke_off_goes_on_where_it_stopped(ok, run, service, library):
    add_many(ok, service, 3)
    before = library.read_bytes()
    service.odd["/shows/3"] = [(503, {}, b"")]
    ran = run("fetch", "tvmaze", "--all", "--yes")
    assert (ran.code, library.read_bytes()) == (5, before)
    assert "TVmaze answered 503" in ran.err
    assert "(2 of 3 shows were fetched; run it again to go on from there)" in ran.err
    with next(library.parent.glob("*.tvmaze")).open("a", encoding="utf-8") as stream:
        stream.write('{"id": "9", "at"')
    service.asked.clear()
    assert "3 announcements added" in ok("fetch", "tvmaze", "--all", "--yes").out
    assert service.asked == ["/shows/3"]
    assert not list(library.parent.glob("*.tvmaze"))


def test_a_show_that_is_gone_is_remarked_on(ok, service):
    add_many(ok, service, 2)
    del service.shows[1]
    told = ok("fetch", "tvmaze", "--all", "--yes")
    assert "note: Show 1: TVmaze has no show 1" in told.err
    assert "1 announcement added" in told.out


def test_all_of_no_shows_is_nothing(ok, service):
    assert ok("fetch", "tvmaze", "--all").out == "nothing to take in; nothing changed\n"


def test_no_more_than_twenty_calls_are_made_in_ten_seconds(service):
    now = 0.0
    waits = []

    def sleep(seconds):
        nonlocal now
        waits.append(round(seconds, 3))
        now += seconds

    with tvmaze.TvMaze(service.address, sleep=sleep, clock=lambda: now) as asked:
        for _ in range(45):
            asked.show("52335")
    assert waits == [10.0, 10.0]


def test_too_many_calls_are_waited_for(service):
    waits = []
    service.odd["/shows/52335"] = [(429, {"Retry-After": "3"}, b""), (429, {}, b"")]
    with tvmaze.TvMaze(service.address, sleep=waits.append) as asked:
        assert asked.show("52335")["name"] == "Heartstopper"
    assert waits == [3.0, 10.0]


BAD_DAYS = {
    "429 for long": ([(429, {"Retry-After": "3600"}, b"")] * 3, "try again in 3600 seconds"),
    "500": ([(500, {}, b"")], "TVmaze answered 500 Internal Server Error; try again later"),
    "503": ([(503, {}, b"busy")], "TVmaze answered 503"),
    "403": ([(403, {}, b"")], "TVmaze answered 403 Forbidden; nothing"),
    "no JSON": ([(200, {}, b"<html>")], "it is no JSON"),
    "half JSON": ([(200, {}, b'{"id": 1, "na')], "it is no JSON"),
    "deep JSON": ([(200, {}, b"[" * 100_000)], "it is no JSON"),
    "a list": ([(200, {}, b"[]")], "it is no object"),
    "no name": ([(200, {}, b'{"id": 1}')], "it has no name"),
    "no id": ([(200, {}, b'{"name": "x"}')], "it has no id"),
    "odd id": ([(200, {}, b'{"name": "x", "id": "x"}')], "its id is no number"),
    "odd name": ([(200, {}, b'{"id": 1, "name": 3}')], "its name is no text"),
    "control": ([(200, {}, b'{"id": 1, "name": "\\u001b[31m"}')], "control characters"),
    "odd seasons": (
        [(200, {}, b'{"id": 1, "name": "x", "_embedded": {"seasons": {"a": 1}}}')],
        "its seasons are no list",
    ),
    "odd date": (
        [
            (
                200,
                {},
                b'{"id":1,"name":"x","_embedded":{"seasons":[{"number":1,"premiereDate":"soon"}]}}',
            )
        ],
        "its premiereDate 'soon' is no date",
    ),
    "a loop": ([(302, {"Location": "/shows/52335"}, b"")] * 50, "TVmaze cannot be reached"),
    "cut short": ([(200, {"Content-Length": "99"}, b"{}")], "TVmaze cannot be reached"),
}


@pytest.mark.parametrize("day", BAD_DAYS)
def test_a_bad_day_is_one_sentence_and_changes_nothing(day, run, ok, service, library):
    answers, said = BAD_DAYS[day]
    service.odd["/shows/52335"] = list(answers)
    ok("add", "Treme")
    before = library.read_bytes()
    ran = run("fetch", "tvmaze", "52335", "--yes")
    assert (ran.code, ran.out) == (5, "")
    assert said in ran.err
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err
    assert library.read_bytes() == before


def test_nobody_there_is_one_sentence(run, monkeypatch, library):
    monkeypatch.setenv("SEASONTRACK_TVMAZE_URL", "http://127.0.0.1:9")
    ran = run("fetch", "tvmaze", "52335", "--yes")
    assert (ran.code, ran.err.count("\n")) == (5, 1)
    assert "TVmaze cannot be reached" in ran.err
    assert not library.exists()


def test_an_answer_that_never_comes_is_not_waited_for(run, service, monkeypatch):
    monkeypatch.setattr(tvmaze, "TIMEOUT_SECONDS", 0.2)
    service.delay = 0.6
    ran = run("fetch", "tvmaze", "52335", "--yes")
    assert (ran.code, "did not answer in time" in ran.err) == (5, True)


@pytest.mark.parametrize("address", ["ftp://example.org", "nowhere", "http://[", "http://"])
def test_an_address_that_is_none_is_refused(address, run, monkeypatch):
    monkeypatch.setenv("SEASONTRACK_TVMAZE_URL", address)
    ran = run("fetch", "tvmaze", "52335", "--yes")
    assert ran.code in {2, 5}
    assert ran.err.count("\n") == 1


def test_without_the_extra_it_says_how_to_get_it(run, monkeypatch, service):
    monkeypatch.setitem(sys.modules, "httpx", None)
    ran = run("fetch", "tvmaze", "52335", "--yes")
    assert ran.code == 2
    assert "pip install 'seasontrack[online]'" in ran.err

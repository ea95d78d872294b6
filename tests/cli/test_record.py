"""Recording, as a user types it.

- the article's story, and its later history
- every kind through `announce`
- once, twice, and by another source
- --dry-run
- wrong input: one sentence, the right code, the library untouched
"""

import pytest

WRONG = [
    (3, "renew", "nobody"),
    (4, "renew", "the"),
    (2, "renew", "heartstopper", "0"),
    (2, "renew", "heartstopper", "-1"),
    (2, "renew", "heartstopper", "3-2"),
    (2, "renew", "heartstopper", "two"),
    (2, "renew", "heartstopper", "1-300"),
    (2, "renew", "heartstopper", "+0"),
    (2, "renew", "heartstopper", "4", "--on", "2026-02-30"),
    (2, "renew", "heartstopper", "4", "--on", "20/5/2022"),
    (2, "renew", "heartstopper", "4", "--by", ""),
    (2, "renew", "heartstopper", "4", "--by", "\x1b[31mred"),
    (2, "renew", "heartstopper", "4", "--confidence", "sure"),
    (2, "renew", "heartstopper", "4", "--colour"),
    (2, "renew"),
    (2, "frobnicate"),
    (2, "renw"),
    (2, "add", ""),
    (2, "add", "  "),
    (2, "add", "a\nb"),
    (2, "add", "???"),
    (2, "add", "New", "--key", "bad key"),
    (2, "add", "New", "--id", "myspace=1"),
    (4, "add", "heartstopper"),
    (4, "add", "Héartstopper"),
    (4, "add", "Other", "--key", "heartstopper"),
    (4, "add", "Other", "--alias", "The Boys"),
    (2, "schedule", "heartstopper", "2", "Q5 2026"),
    (2, "schedule", "heartstopper", "2", "unknown"),
    (2, "schedule", "heartstopper", "2", "TBA"),
    (2, "announce", "heartstopper", "replaced", "4", "--replacement", "4"),
    (2, "announce", "heartstopper", "replaced", "4", "--replacement", "a stage musical"),
    (2, "announce", "heartstopper", "renewed", "4", "--premiere", "2027"),
    (2, "schedule", "heartstopper", "2-3", "2027", "--part", "0"),
    (2, "schedule", "heartstopper", "2", "2022-05-19", "--on", "2022-05-20"),
    (4, "premiere", "heartstopper", "2", "2022-05-19"),
    (4, "renew", "heartstopper", "1"),
    (2, "premiere", "heartstopper", "2", "2023-08-03", "--finale", "2023-08-01"),
    (2, "premiere", "heartstopper", "2", "--at-once", "--finale", "today"),
    (2, "premiere", "heartstopper", "2", "unknown", "--at-once"),
    (2, "cancel", "heartstopper", "+1"),
    (2, "announce", "heartstopper", "exploded"),
    (2, "announce", "heartstopper", "moved"),
    (2, "announce", "heartstopper", "planned"),
    (2, "announce", "heartstopper", "planned", "--total", "0"),
    (2, "announce", "heartstopper", "planned", "--total", "many"),
    (2, "announce", "heartstopper", "replaced", "4", "--replacement", "???"),
    (2, "announce", "heartstopper", "ended", "3"),
]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: " ".join(case[1:])[:60])
def test_wrong_input_is_one_sentence_and_changes_nothing(case, run, heartstopper, library):
    heartstopper("add", "The Boys")
    heartstopper("add", "The Bear")
    before = library.read_bytes()
    code, *words = case
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("seasontrack: ")
    assert ran.err.count("\n") == 1
    assert "\x1b" not in ran.err
    assert library.read_bytes() == before


def test_the_article_in_commands(heartstopper):
    shown = heartstopper("show", "heartstopper", "-f", "json").json
    assert (shown["platform"], shown["status"]) == ("Netflix", "renewed")
    rows = heartstopper("upcoming", "--format", "json").json
    assert [(r["season"], r["premiere"], r["announced_on"], r["announced_by"]) for r in rows] == [
        ("2", None, "2022-05-20", "Netflix"),
        ("3", None, "2022-05-20", "Netflix"),
    ]
    [claim] = shown["claims"]
    assert (claim["total"], claim["by"], claim["hedge"], claim["verdict"]) == (
        4,
        "Alice Oseman",
        "probably",
        "open",
    )
    assert (
        heartstopper("list", "-f", "json", "--as-of", "2022-05-19").json[0]["status"] == "awaiting"
    )
    assert heartstopper("upcoming", "-f", "json", "--as-of", "2022-05-19").json == []


def test_its_later_history_folds_on_top(heartstopper):
    heartstopper("schedule", "heartstopper", "2", "2023-08-03", "--on", "2023-01-18")
    heartstopper("premiere", "heartstopper", "2", "2023-08-03", "--at-once")
    heartstopper("premiere", "heartstopper", "3", "3 October 2024", "--at-once")
    heartstopper(
        *("announce", "heartstopper", "replaced", "4", "--replacement", "a film"),
        *("--on", "2025-04-22", "--by", "Netflix"),
    )
    shown = heartstopper("show", "heartstopper", "-f", "json").json
    assert {s["season"]: s["state"] for s in shown["seasons"]} == {
        "1": "finished",
        "2": "finished",
        "3": "finished",
        "4": "replaced",
        "film": "announced",
    }
    assert heartstopper("upcoming", "-f", "json", "--as-of", "2023-02-01").json[0][
        "days_until"
    ] == [183, 183]


def test_a_renewal_says_what_it_changed(heartstopper):
    told = heartstopper("renew", "heartstopper", "--on", "2023-06-01", "--by", "Netflix").out
    assert told == "Heartstopper: season 4 announced 2023-06-01 by Netflix; status stays renewed\n"


@pytest.mark.parametrize(
    ("premiere", "finale", "edtf"),
    [
        ("2020-12-16", "February 3", "2021-02-03"),
        ("2026-11-01", "20 December", "2026-12-20"),
        ("2026-11-01", "yesterday", "2026-11-22"),
        ("2026-11-01", "2027", "2027"),
        ("TBA", "1 November", "2026-11-01"),
    ],
)
def test_a_finale_without_a_year_follows_its_premiere(premiere, finale, edtf, ok):
    ok("add", "Heartstopper")
    ok("premiere", "heartstopper", "1", premiere, "--finale", finale)
    (season,) = ok("show", "heartstopper", "-f", "json").json["seasons"]
    assert season["finale"] == edtf


def test_the_first_renewal_names_the_change_of_status(ok):
    ok("add", "Heartstopper")
    ok("premiere", "heartstopper", "1", "2022-04-22", "--at-once")
    told = ok("renew", "heartstopper", "+2", "--on", "2022-05-20", "--by", "Netflix").out
    assert told == (
        "Heartstopper: seasons 2–3 announced 2022-05-20 by Netflix; status awaiting → renewed\n"
    )


def test_the_same_announcement_twice_is_recorded_once(heartstopper, library):
    before = library.read_bytes()
    told = heartstopper("renew", "heartstopper", "+2", "--on", "2022-05-20", "--by", "Netflix").out
    assert "as already recorded" in told
    assert library.read_bytes() == before


def test_another_source_corroborates(heartstopper):
    told = heartstopper(
        "renew", "heartstopper", "2-3", "--on", "2022-05-20", "--by", "Deadline"
    ).out
    assert "corroborates Netflix" in told
    log = heartstopper("log", "heartstopper", "--kind", "renewed", "-f", "json").json
    assert [entry["by"] for entry in log] == ["Netflix", "Deadline"]


def test_a_dry_run_says_the_same_and_changes_nothing(heartstopper, library):
    before = library.read_bytes()
    words = ("renew", "heartstopper", "4", "--on", "2023-06-01")
    dry = heartstopper(*words, "--dry-run").out
    assert library.read_bytes() == before
    wet = heartstopper(*words).out
    assert dry.startswith(wet.removesuffix("\n"))
    assert library.read_bytes() != before


def test_a_dry_run_on_no_library_makes_none(ok, library):
    ok("add", "Heartstopper", "--dry-run")
    assert not library.exists()


ANNOUNCED = [
    (("ordered",), "season 1 announced"),
    (("renewed", "2", "--final"), "season 2 announced as the last"),
    (("final", "2"), "season 2 declared the last"),
    (("production", "2", "--stage", "filming"), "season 2 in production (filming)"),
    (("production", "2"), "season 2 in production"),
    (("scheduled", "2", "--premiere", "summer 2027"), "season 2 scheduled for summer 2027"),
    (("scheduled", "2", "--premiere", "2027", "--part", "1"), "season 2 part 1 scheduled for 2027"),
    (("delayed", "2"), "season 2 delayed, no new date"),
    (("delayed", "2", "--premiere", "2028"), "season 2 delayed to 2028"),
    (("premiered", "1", "--on", "2026-01-02"), "season 1 premiered 2026-01-02"),
    (("finished", "1", "--finale", "2026-02-03"), "season 1 finished 2026-02-03"),
    (("cancelled",), "cancelled"),
    (("cancelled", "2"), "season 2 withdrawn"),
    (("ended",), "ended"),
    (("moved", "--platform", "BBC One"), "moved to BBC One"),
    (("replaced", "2", "--replacement", "film"), "season 2 replaced by film"),
    (("planned", "--total", "1"), "1 season planned"),
]


@pytest.mark.parametrize(("words", "said"), ANNOUNCED, ids=lambda value: str(value)[:40])
def test_every_kind_can_be_announced(words, said, ok):
    ok("add", "A Show")
    assert ok("announce", "a-show", *words).out.startswith(f"A Show: {said}")
    assert ok("log", "a-show", "-f", "json").json[0]["kind"] == words[0]


def test_what_came_out_was_known_that_day(ok):
    ok("add", "A Show")
    ok("premiere", "a-show", "1", "2022-04-22")
    assert ok("log", "-f", "json").json[0]["on"] == "2022-04-22"


def test_everything_else_is_heard_today(ok):
    ok("add", "A Show")
    ok("renew", "a-show")
    assert ok("log", "-f", "json").json[0]["on"] == "2026-11-23"


def test_a_date_still_ahead_is_remarked_on(ok):
    ok("add", "A Show")
    ran = ok("renew", "a-show", "--on", "2027-01-01")
    assert "2027-01-01 is still to come" in ran.err


def test_an_added_show_keeps_what_was_said_of_it(ok):
    ok(
        *("add", "Shōgun", "--platform", "FX", "--key", "shogun-2024", "--alias", "将軍"),
        *("--tag", "drama", "--id", "imdb=tt2788316"),
    )
    shown = ok("show", "将軍", "-f", "json").json
    assert (shown["show"], shown["title"], shown["aliases"], shown["tags"], shown["ids"]) == (
        "shogun-2024",
        "Shōgun",
        ["将軍"],
        ["drama"],
        {"imdb": "tt2788316"},
    )


def test_a_rumour_corroborates_nothing_and_nobody_corroborates_themselves(ok):
    ok("add", "A Show")
    words = ("renew", "a-show", "2", "--on", "2025-05-01", "--by", "Netflix")
    ok(*words, "--confidence", "rumoured")
    assert "corroborates" not in ok(*words).out
    assert "corroborates Netflix" in ok(*words, "--source", "Variety").out


def test_withdrawing_what_was_never_ordered_is_remarked_on(ok):
    ok("add", "A Show")
    assert "season 9 was not announced before" in ok("cancel", "a-show", "9").err


def test_the_dates_of_parts_are_not_the_history_of_the_season(ok):
    ok("add", "A Show")
    ok("schedule", "a-show", "5", "2027-02-01", "--part", "1")
    ok("schedule", "a-show", "5", "2027-05", "--part", "2")
    ok("delay", "a-show", "5", "--part", "2")
    ok("schedule", "a-show", "5", "2027-03-01")
    [season] = ok("show", "a-show", "-f", "json").json["seasons"]
    assert (season["premiere"], season["earlier_dates"]) == ("2027-03-01", [])


@pytest.mark.parametrize(
    ("hedge", "said"),
    [
        ("probably", "probably 8 seasons planned"),
        ("perhaps", "perhaps 8 seasons planned"),
        ("would love to", "8 seasons planned “would love to”"),
    ],
)
def test_a_hedge_stands_where_it_reads_well(hedge, said, ok):
    ok("add", "Salt Road")
    ran = ok("announce", "salt-road", "planned", "--total", "8", "--hedge", hedge)
    assert f"Salt Road: {said}" in ran.out


def test_a_date_given_again_after_another_one_holds_again(ok):
    ok("add", "Dune")
    ok("renew", "dune", "1", "--on", "2024-01-01")
    for premiere in ("2027-05-20", "2027-05-30", "2027-05-20"):
        assert "nothing changed" not in ok("schedule", "dune", "1", premiere).out
    assert ok("upcoming", "-f", "json").json[0]["premiere"] == "2027-05-20"
    assert "nothing changed" in ok("schedule", "dune", "1", "2027-05-20").out


def test_a_finale_of_what_is_not_out_is_remarked(ok):
    ok("add", "Dune")
    ok("schedule", "dune", "1", "2027-05-20")
    assert "season 1 is not recorded as out" in ok("announce", "dune", "finished", "1").err

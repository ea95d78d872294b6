"""Works, coverage, reading advice and forecast, as a user types them.

- works: adding, counting, naming units, editions
- adapt: whole, part, skipped, chapters, several works, films
- coverage, next and the forecast for the shows of the issue
- wrong input: one sentence, the right code, the library untouched
"""

import pytest


@pytest.fixture
def story(ok):
    """Heartstopper seen whole: six volumes, a novella, three seasons and a film."""
    ok(
        *("add", "Heartstopper", "--platform", "Netflix", "--based-on", "Heartstopper"),
        *("--by", "Alice Oseman", "--medium", "graphic novel", "--units", "6"),
    )
    ok("premiere", "heartstopper", "1", "2022-04-22", "--at-once")
    ok("renew", "heartstopper", "+2", "--on", "2022-05-20", "--by", "Netflix")
    ok(
        "announce",
        "heartstopper",
        "planned",
        "--total",
        "4",
        "--on",
        "2022-05-20",
        "--by",
        "Oseman",
    )
    ok("adapt", "heartstopper", "1", "1-2")
    return ok


WRONG = [
    (2, "adapt", "heartstopper", "2", "4-3"),
    (2, "adapt", "heartstopper", "2", "3,3"),
    (2, "adapt", "heartstopper", "2", "0"),
    (2, "adapt", "heartstopper", "2", "-1"),
    (2, "adapt", "heartstopper", "2", "7"),
    (2, "adapt", "heartstopper", "2", "3.5"),
    (2, "adapt", "heartstopper", "2", "three"),
    (2, "adapt", "heartstopper", "2", ""),
    (2, "adapt", "heartstopper", "0", "3"),
    (2, "adapt", "heartstopper", "2-3", "3"),
    (2, "adapt", "heartstopper", "2", "3", "--unit", "furlong"),
    (2, "adapt", "heartstopper", "2", "3", "--skips", "3"),
    (3, "adapt", "heartstopper", "2", "3", "--work", "no such work"),
    (3, "adapt", "glow", "2", "3"),
    (3, "adapt", "nobody", "2", "3"),
    (4, "adapt", "heartstopper", "1", "1-3"),
    (2, "work", "add", ""),
    (2, "work", "add", "New", "--units", "0"),
    (2, "work", "add", "New", "--units", "20000"),
    (2, "work", "add", "New", "--key", "a b"),
    (2, "work", "add", "New", "--unit", "7"),
    (4, "work", "add", "heartstopper"),
    (4, "work", "units", "heartstopper", "5"),
    (2, "work", "units", "heartstopper", "3p"),
    (2, "work", "units", "heartstopper", "3-4", "--title", "Two"),
    (3, "work", "units", "nothing", "5"),
    (2, "work", "edition", "heartstopper", "omnibus", "5-9"),
    (2, "work", "edition", "heartstopper", "volume", "1-3"),
    (4, "remove", "heartstopper", "--work", "--yes"),
    (2, "add", "New", "--units", "3"),
]


@pytest.mark.parametrize("case", WRONG, ids=lambda case: " ".join(case[1:])[:60])
def test_wrong_input_is_one_sentence_and_changes_nothing(case, run, story, library):
    story("add", "GLOW")
    before = library.read_bytes()
    code, *words = case
    ran = run(*words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.startswith("seasontrack: ")
    assert ran.err.count("\n") == 1
    assert library.read_bytes() == before


def test_a_conflict_names_both_spans(run, story):
    assert "volumes 1-2" in run("adapt", "heartstopper", "1", "1-3").err
    assert "volumes 1-3" in run("adapt", "heartstopper", "1", "1-3").err
    assert "(was 1-2)" in story("adapt", "heartstopper", "1", "1-3", "--replace").out


def test_the_same_span_again_changes_nothing(story, library):
    before = library.read_bytes()
    assert "nothing changed" in story("adapt", "heartstopper", "1", "1,2").out
    assert library.read_bytes() == before


def test_a_note_told_later_is_kept_with_the_span(story, library):
    said = story("adapt", "heartstopper", "1", "1-2", "--note", "reordered").out
    assert said.startswith("Heartstopper: season 1 adapts volumes 1-2 (new note); now ")
    (first, *_) = story("coverage", "heartstopper", "-f", "json").json["seasons"]
    assert [span["note"] for span in first["spans"]] == ["reordered"]
    story("undo")
    (first, *_) = story("coverage", "heartstopper", "-f", "json").json["seasons"]
    assert [span["note"] for span in first["spans"]] == [None]


@pytest.mark.parametrize(
    ("words", "news"),
    [
        (("units", "heartstopper", "1", "--title", "One"), "volume 1, “One”; "),
        (
            ("units", "heartstopper", "2", "--chapters", "3-4", "--on", "2019", "--title", "T"),
            "volume 2, “T”, out 2019, with chapters 3-4; ",
        ),
        (("units", "heartstopper", "1-2", "--on", "2019"), "volumes 1-2, out 2019; "),
        (("edition", "heartstopper", "omnibus", "1-3", "4"), "omnibus in 2 books (1-3; 4); "),
    ],
)
def test_what_is_new_of_a_work_is_said(words, news, story):
    assert story("work", *words).out.startswith(f"Heartstopper: {news}")


def test_adapting_says_what_is_covered_now(story):
    told = story("adapt", "heartstopper", "2", "3", "--source", "Radio Times").out
    assert told == "Heartstopper: season 2 adapts volume 3; now 3 of 6 volumes\n"


def test_a_season_nobody_ordered_is_allowed_with_a_remark(story):
    ran = story("adapt", "heartstopper", "9", "6")
    assert "season 9 is not announced" in ran.err


def test_where_to_read_on_after_the_first_season(story):
    answer = story("next", "heartstopper", "--after", "1", "-f", "json").json
    assert (answer["show"], answer["after"]) == ("heartstopper", "1")
    [advice] = answer["read"]
    assert (advice["work"], advice["start"], advice["last_covered"]) == ("heartstopper", 3, 2)
    assert "start at volume 3 after season 1" in story("next", "heartstopper").out


def test_the_forecast_of_the_article(story):
    forecast = story("coverage", "heartstopper", "-f", "json").json["forecast"]
    assert forecast["pace"] == {"low": 2.0, "mean": 2.0, "high": 2.0}
    assert (forecast["remaining"], forecast["seasons_needed"]) == (4.0, [2, 2])
    assert (forecast["total_seasons"], forecast["ordered_through"]) == ([3, 3], 3)
    [claim] = forecast["claims"]
    assert (claim["total"], claim["verdict"]) == (4, "open")
    assert "the seasons ordered are enough" in story("coverage", "heartstopper").out


def test_the_film_takes_a_volume_and_the_novella(story):
    story("work", "add", "Nick and Charlie", "--unit", "story", "--units", "1")
    story("adapt", "heartstopper", "film", "6", "--work", "heartstopper")
    story("adapt", "heartstopper", "film", "1", "--work", "nick")
    shown = story("coverage", "heartstopper", "-f", "json").json
    assert [work["work"] for work in shown["works"]] == ["heartstopper", "nick-and-charlie"]
    assert shown["works"][0]["units"][5] == {"unit": 6, "state": "whole", "seasons": ["film"]}
    assert shown["forecast"]["pace"]["low"] == 2.0


def test_with_two_works_one_must_be_named(run, story):
    story("work", "add", "Nick and Charlie", "--unit", "story", "--units", "1")
    story("adapt", "heartstopper", "film", "1", "--work", "nick")
    ran = run("adapt", "heartstopper", "2", "3")
    assert (ran.code, ran.out) == (4, "")
    assert "heartstopper, nick-and-charlie" in ran.err


def test_books_taken_out_of_order(ok):
    ok(
        "add",
        "Reacher",
        "--based-on",
        "Jack Reacher",
        "--unit",
        "book",
        "--units",
        "28",
        "--ongoing",
    )
    ok("adapt", "reacher", "1", "1")
    ok("adapt", "reacher", "2", "11")
    [advice] = ok("next", "reacher", "--after", "2", "-f", "json").json["read"]
    assert (advice["start"], advice["last_covered"], advice["out_of_order"]) == (2, 11, ["2"])
    assert "season 2 went out of order" in ok("next", "reacher").out


def test_a_book_in_part(ok):
    ok("add", "Outlander", "--based-on", "Outlander", "--unit", "book", "--units", "9")
    ok("adapt", "outlander", "5", "5-6p")
    [row] = ok("coverage", "-f", "json").json
    assert (row["adapted"], row["partly"], row["unadapted"][:2]) == (1, 1, [1, 2])
    ok("adapt", "outlander", "1", "1-4")
    [advice] = ok("next", "outlander", "-f", "json").json["read"]
    assert (advice["start"], advice["partly_covered"]) == (6, True)


def test_two_shows_on_one_work(ok):
    for title in ("Fullmetal Alchemist", "Fullmetal Alchemist: Brotherhood"):
        ok("add", title, "--based-on", "Fullmetal Alchemist", "--units", "27", "--medium", "manga")
    ok("adapt", "fullmetal-alchemist", "1", "1-7")
    ok("adapt", "fullmetal-alchemist-brotherhood", "1", "1-27")
    rows = ok("coverage", "-f", "json").json
    assert [(row["show"], row["adapted"]) for row in rows] == [
        ("fullmetal-alchemist", 7),
        ("fullmetal-alchemist-brotherhood", 27),
    ]
    assert len(ok("work", "list", "-f", "json").json) == 1


def test_three_hundred_chapters_fold_into_a_few_lines(ok):
    ok("add", "Long", "--based-on", "Long", "--unit", "chapter", "--units", "300", "--ongoing")
    ok("adapt", "long", "1", "1-54")
    ok("adapt", "long", "2", "55-97,100p")
    lines = ok("coverage", "long").out.splitlines()
    assert any(line.startswith("1-54 ") for line in lines)
    assert any(line.startswith("101-300 ") for line in lines)
    assert len(lines) < 20
    assert "97 of 300 chapters (ongoing), 1 in part" in lines[1]


def test_chapters_show_in_volumes_where_they_are_mapped(ok):
    ok("add", "Slayer", "--based-on", "Slayer", "--units", "3")
    ok("work", "units", "slayer", "1", "--chapters", "1-7")
    ok("work", "units", "slayer", "2", "--chapters", "8-16")
    ok("work", "units", "slayer", "3", "--chapters", "17-25")
    ok("adapt", "slayer", "1", "1-10", "--unit", "chapter")
    [work] = ok("coverage", "slayer", "-f", "json").json["works"]
    assert [unit["state"] for unit in work["units"]] == ["whole", "part", "open"]


def test_an_omnibus_counts_in_volumes(ok):
    ok("add", "Big", "--based-on", "Big", "--units", "6")
    ok("work", "edition", "big", "omnibus", "1-3", "4-6")
    ok("adapt", "big", "1", "1", "--unit", "omnibus")
    [row] = ok("coverage", "-f", "json").json
    assert (row["adapted"], row["unadapted"]) == (3, [4, 5, 6])


def test_an_ongoing_work_grows_and_time_travel_knows(ok):
    ok("work", "add", "Titan", "--units", "30", "--ongoing", "--medium", "manga")
    told = ok("work", "units", "titan", "34", "--on", "2021-06-09", "--complete").out
    assert told == "Titan: 34 volumes, was 30 volumes (ongoing)\n"
    ok("add", "Titan", "--based-on", "Titan")
    ok("adapt", "titan", "1", "1-8")
    assert "8 of 34 volumes" in ok("coverage").out
    assert "8 of 30 volumes (ongoing)" in ok("coverage", "--as-of", "2021-06-08").out


def test_only_works_with_something_left_are_unadapted(ok):
    ok("add", "The Witcher")
    ok("work", "add", "The Last Wish", "--units", "7", "--unit", "story")
    ok("work", "add", "Sword of Destiny", "--units", "1", "--unit", "story")
    ok("adapt", "the-witcher", "1", "1,3", "--work", "the-last-wish")
    ok("adapt", "the-witcher", "1", "1", "--work", "sword-of-destiny")
    assert len(ok("coverage", "-f", "json").json) == 2
    (row,) = ok("coverage", "--unadapted", "-f", "json").json
    assert (row["work"], row["unadapted"]) == ("the-last-wish", [2, 4, 5, 6, 7])


def test_works_are_seen_as_of_a_day_too(ok):
    ok("work", "add", "One Piece", "--units", "100", "--ongoing")
    ok("work", "units", "one-piece", "112", "--on", "2025-07-04")
    for words in (("list",), ("show", "one-piece")):
        for day, known in (("2025-07-03", 100), ("2025-07-04", 112)):
            told = ok("work", *words, "--as-of", day, "-f", "json").json
            assert (told[0] if words == ("list",) else told)["known"] == known


def test_a_season_that_came_out_later_covered_nothing_yet(story):
    story("premiere", "heartstopper", "2", "2023-08-03", "--at-once")
    story("adapt", "heartstopper", "2", "3")
    assert "3 of 6 volumes" in story("coverage").out
    assert "2 of 6 volumes" in story("coverage", "--as-of", "2023-08-02").out


def test_a_season_of_original_material_adapts_nothing(ok):
    ok(
        "add",
        "Thrones",
        "--based-on",
        "Ice and Fire",
        "--unit",
        "book",
        "--units",
        "5",
        "--ongoing",
    )
    ok("adapt", "thrones", "1", "1")
    told = ok("adapt", "thrones", "6", "none", "--note", "largely original").out
    assert "season 6 adapts nothing" in told
    assert "6: largely original" in ok("coverage", "thrones").out


def test_what_is_left_and_who_could_take_it(story):
    [row] = story("coverage", "--unadapted", "-f", "json").json
    assert (row["unadapted"], row["takes"]) == ([3, 4, 5, 6], ["2", "3"])
    out = story("coverage", "--unadapted").out
    assert "volumes 3-6  seasons 2–3" in out


def test_when_everything_is_adapted_it_says_so(story):
    story("adapt", "heartstopper", "2", "3-6")
    assert "everything is adapted" in story("next", "heartstopper").out
    ran = story("coverage", "--unadapted")
    assert (ran.out, "everything known is adapted" in ran.err) == ("", True)


def test_nothing_known_says_what_would_fill_it(ok, run):
    ok("add", "GLOW")
    assert "seasontrack adapt" in ok("coverage").err
    assert "seasontrack adapt" in ok("coverage", "glow").err
    assert run("next", "glow").code == 3


def test_list_and_show_tell_the_totals(story):
    [row] = story("list", "-f", "json").json
    assert row["coverage"] == [
        {"work": "heartstopper", "adapted": 2, "partly": 0, "known": 6, "ongoing": False}
    ]
    shown = story("show", "heartstopper", "-f", "json").json
    assert shown["coverage"][0]["unadapted"] == [3, 4, 5, 6]
    assert shown["forecast"]["seasons_needed"] == [2, 2]
    assert "2 of 6 volumes" in story("show", "heartstopper").out


def test_a_work_shows_its_units_and_its_shows(story):
    story("work", "units", "heartstopper", "1", "--title", "Volume One", "--on", "2019-02-07")
    shown = story("work", "show", "heartstopper", "-f", "json").json
    assert (shown["known"], shown["shows"], shown["creators"]) == (
        6,
        ["heartstopper"],
        ["Alice Oseman"],
    )
    assert shown["units"][0]["published"] == "2019-02-07"
    out = story("work", "show", "heartstopper").out
    assert "graphic novel, 6 volumes by Alice Oseman" in out
    assert "Volume One" in out


def test_the_grid_can_be_saved_as_a_picture(story, tmp_path):
    picture = tmp_path / "grid.svg"
    story("coverage", "heartstopper", "--svg", str(picture))
    assert picture.read_text(encoding="utf-8").startswith("<svg")


def test_reading_on_after_a_season_nobody_knows_is_not_found(run, story):
    assert run("next", "heartstopper", "--after", "99").code == 3
    assert run("next", "heartstopper", "--after", "film").code == 3


def test_part_of_a_unit_is_said_so(story):
    assert "season 2 adapts part of volume 3;" in story("adapt", "heartstopper", "2", "3p").out


def test_an_edition_that_loses_a_book_a_season_adapts_is_refused(story, run):
    story("work", "edition", "heartstopper", "omnibus", "1-3", "4-6")
    story("adapt", "heartstopper", "2", "2", "--unit", "omnibus")
    ran = run("work", "edition", "heartstopper", "omnibus", "1-3")
    assert ran.code == 4
    assert "season 2 of heartstopper adapts omnibus 2" in ran.err


def test_a_count_of_another_day_is_said(story):
    told = story("work", "units", "heartstopper", "7", "--on", "2029").out
    assert told == "Heartstopper: 7 volumes from 2029; 6 volumes (ongoing), was 6 volumes\n"


def test_only_what_is_open_is_listed_where_that_is_asked_for(story):
    rows = story("coverage", "heartstopper", "--unadapted", "-f", "csv").out.splitlines()
    assert [row.split(",")[1] for row in rows] == ["unit", "3", "4", "5", "6"]


def test_a_rumour_is_shown_where_nothing_else_is_known(story):
    story("add", "Nick and Charlie")
    story("renew", "nick", "1", "--on", "2022-01-01")
    words = ("adapt", "nick", "1", "1", "--work", "heartstopper", "--confidence", "rumoured")
    story(*words)
    shown = story("coverage", "nick").out
    assert "1: volume 1 of Heartstopper (not counted, rumoured)" in shown
    assert "Forecast" not in shown


def test_a_season_to_come_leaves_the_first_unit_to_start_with(story):
    story("add", "Nick and Charlie")
    story("renew", "nick", "1", "--on", "2022-01-01")
    story("schedule", "nick", "1", "2029", "--on", "2022-01-01")
    story("adapt", "nick", "1", "1-2", "--work", "heartstopper")
    assert story("next", "nick", "-f", "json").json["read"][0]["start"] == 1


def test_a_season_counts_once_the_date_it_was_given_is_past(story, run):
    story("schedule", "heartstopper", "2", "2027", "--on", "2026-01-01")
    assert "season 2 is still to come" in story("adapt", "heartstopper", "2", "3").err
    for day, adapted in (("2027-12-30", 2), ("2028-01-01", 3)):
        ran = run("--today", day, "coverage", "heartstopper", "-f", "json")
        assert ran.json["works"][0]["adapted"] == adapted


def test_a_forecast_names_its_work_where_there_are_several(story):
    story("work", "add", "Nick and Charlie", "--units", "1", "--unit", "story")
    story("adapt", "heartstopper", "1", "1p", "--work", "nick-and-charlie")
    assert "Heartstopper:\n2 volumes a season" in story("coverage", "heartstopper").out

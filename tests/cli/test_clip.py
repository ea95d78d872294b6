"""News pasted in, records out.

- what is proposed, as a table, as JSON, explained
- --yes: what is confirmed is recorded, the rest left out
- asking: accept, edit, drop, quit
- wrong input
"""

import io

import pytest

NEWS = (
    "Netflix has renewed ‘Lantern Row’ for two more seasons, the streamer said on May 20. "
    "The second season of Lantern Row will premiere on August 3. "
    "Could there be a film? Its author, Ada Birch, said it would probably be five seasons."
)


@pytest.fixture
def typed(monkeypatch):
    """Give the program a text on stdin."""

    def typed(text: str) -> None:
        stdin = io.TextIOWrapper(io.BytesIO(text.encode()), encoding="utf-8")
        monkeypatch.setattr("sys.stdin", stdin)

    return typed


@pytest.fixture
def article(tmp_path):
    path = tmp_path / "article.txt"
    path.write_text(NEWS, encoding="utf-8")
    return str(path)


def test_proposals_as_json_record_nothing(ok, article, library):
    found = ok("clip", article, "--published", "2022-05-21", "-f", "json").json
    renewal = found["announcements"][0]
    assert (renewal["kind"], renewal["show"], renewal["count"]) == ("renewed", "Lantern Row", 2)
    assert (renewal["on"], renewal["by"]) == ("2022-05-20", "Netflix")
    assert NEWS[renewal["start"] : renewal["end"]].startswith("Netflix has renewed")
    assert not library.exists()


def test_two_more_are_counted_from_the_library(ok, article):
    ok("add", "Lantern Row")
    ok("premiere", "lantern-row", "1", "2022-03-01")
    words = ("clip", article, "--published", "2022-05-21")
    assert ok(*words, "-f", "json").json["announcements"][0]["seasons"] == ["2", "3"]
    assert "seasons 2–3 announced 2022-05-20 by Netflix" in ok(*words, "--yes").out
    assert "already recorded" in ok(*words, "--yes").out
    assert ok("list", "-f", "json").json[0]["ordered"] == 3


def test_yes_takes_what_is_confirmed_and_adds_the_show(ok, article):
    ran = ok("clip", article, "--published", "2022-05-21", "--yes")
    assert "Lantern Row: added as lantern-row" in ran.out
    assert "not confirmed" in ran.err
    shown = ok("show", "lantern-row", "-f", "json").json
    assert [season["season"] for season in shown["seasons"]] == ["2", "3"]
    assert shown["claims"] == []
    assert "took back: clip" in ok("undo").out
    assert ok("list", "-f", "json").json == []


def test_a_dry_run_records_nothing(ok, article, library):
    for words in (("--yes", "--dry-run"), ("--dry-run",)):
        assert "dry run" in ok("clip", article, *words).out
    assert not library.exists()


def test_what_is_answered_in_another_form_is_recorded_too(ok, article):
    words = ("clip", article, "--published", "2022-05-21", "-f", "json")
    assert ok(*words).err == ""
    assert ok("list", "-f", "json").json == []
    ran = ok(*words, "--yes")
    assert (ran.json["announcements"][0]["count"], "announced 2022-05-20" in ran.err) == (2, True)
    assert ok("list", "-f", "json").json[0]["ordered"] == 3


def test_every_proposal_names_its_rule_when_asked(ok, article):
    header, *rows = ok("clip", article, "--explain").out.splitlines()
    assert header.split() == ["Proposal", "Sentence", "Rule"]
    assert "renew" in rows[0].split("  ")[-1]


def test_without_anybody_to_ask_it_shows_and_says_what_would_record(run, typed, library):
    typed(NEWS)
    ran = run("clip")
    assert (ran.code, "Lantern Row" in ran.out, "--yes" in ran.err) == (0, True, True)
    assert not library.exists()


@pytest.mark.parametrize(
    ("answers", "seasons"),
    [
        (["a", "d", "d"], ["2", "3"]),
        (["e", "Lantern Row", "4", "2022-05-19", "Netflix", "", "q"], ["4"]),
        (["q"], []),
    ],
)
def test_each_proposal_can_be_accepted_edited_or_dropped(
    answers, seasons, ok, article, monkeypatch
):
    given = iter(answers)
    monkeypatch.setattr("seasontrack.cli.clip.can_ask", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(given))
    ok("clip", article, "--published", "2022-05-21")
    shows = ok("list", "-f", "json").json
    if seasons:
        shown = ok("show", "lantern-row", "-f", "json").json
        assert [season["season"] for season in shown["seasons"]] == seasons
    else:
        assert shows == []


def test_what_contradicts_the_library_is_named_and_left(ok, article):
    ok("add", "Lantern Row")
    for season in ("1", "2", "3"):
        ok("premiere", "lantern-row", season, f"201{season}-03-01", "--at-once")
    ran = ok("clip", article, "--published", "2022-05-21", "--yes")
    assert "not recorded" in ran.err


def test_a_text_without_news_says_so(ok, typed):
    typed("The garden was quiet, and nobody spoke of television.")
    ran = ok("clip")
    assert (ran.out, "states nothing" in ran.err) == ("", True)


@pytest.mark.parametrize(
    ("code", "content"),
    [(3, None), (5, b"\xff\xfe\x00"), (5, b"x" * 2_000_001)],
    ids=["missing", "not UTF-8", "too long"],
)
def test_what_cannot_be_read_is_one_sentence(code, content, run, tmp_path, library):
    path = tmp_path / "news.txt"
    if content is not None:
        path.write_bytes(content)
    ran = run("clip", str(path))
    assert (ran.code, ran.out, ran.err.count("\n")) == (code, "", 1)
    assert not library.exists()


COVERING = "The first season of Lantern Row covers the first two volumes of the comic."


def test_coverage_is_recorded_with_the_work_it_needs(ok, typed):
    typed(COVERING)
    assert "Lantern Row: season 1 adapts volumes 1-2" in ok("clip", "--yes").out
    [row] = ok("coverage", "-f", "json").json
    assert (row["show"], row["adapted"], row["known"]) == ("lantern-row", 2, None)
    typed(COVERING)
    assert "already recorded" in ok("clip", "--yes").out


def test_coverage_can_be_edited(ok, tmp_path, monkeypatch):
    path = tmp_path / "covering.txt"
    path.write_text(COVERING, encoding="utf-8")
    answers = iter(["e", "Lantern Row", "1", "1-3", "-"])
    monkeypatch.setattr("seasontrack.cli.clip.can_ask", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: next(answers))
    ok("clip", str(path))
    assert ok("coverage", "-f", "json").json[0]["adapted"] == 3


def test_a_sentence_without_a_show_needs_one_named(ok, typed):
    text = "The series has been renewed for a third season."
    typed(text)
    unnamed = ok("clip", "--yes")
    assert unnamed.out == ""
    ok("add", "Lantern Row")
    typed(text)
    assert "Lantern Row: season 3 announced" in ok("clip", "--show", "lantern", "--yes").out


def test_what_has_no_day_was_announced_when_it_was_published(ok, typed):
    typed("Netflix has renewed ‘Lantern Row’ for season 4.")
    ok("clip", "--published", "2022-05-21", "--yes")
    assert ok("log", "-f", "json").json[0]["on"] == "2022-05-21"


def test_what_was_out_before_it_was_published_was_announced_on_an_unknown_day(ok, typed):
    typed(
        "Lantern Row is a British drama series. AMC renewed the series for a fourth season, "
        "which was released on December 13, 2019. It was renewed for a fifth season."
    )
    ok("clip", "-", "--published", "2022-02-01", "--yes")
    log = ok("log", "lantern-row", "--format", "json").json
    told = {(row["kind"], row["seasons"][0]): row["on"] for row in log}
    assert told["renewed", "4"] is None
    assert told["premiered", "4"] == "2019-12-13"
    assert told["renewed", "5"] == "2022-02-01"


def test_rumours_are_left_out(ok, typed):
    typed("According to rumours, Netflix has cancelled ‘Lantern Row’.")
    assert ok("clip", "--yes").out == ""


def test_a_book_of_the_library_is_known_by_its_title(ok, typed):
    ok("work", "add", "Lantern Books", "--unit", "book", "--units", "3")
    ok("work", "units", "lantern-books", "2", "--title", "Cold Wicks")
    typed("Season 2 of 'Lantern Row' covers the first half of Cold Wicks.")
    assert "season 2 adapts part of book 2 of Lantern Books" in ok("clip", "-", "--yes").out
    (work,) = ok("coverage", "lantern-row", "-f", "json").json["works"]
    assert (work["work"], work["partly"]) == ("lantern-books", 1)


def test_coverage_of_an_untold_season_is_not_recorded(ok, typed):
    ok("add", "Lantern Row")
    ok("premiere", "lantern-row", "1-2", "2022-03-01")
    typed("Lantern Row adapts the first two volumes of the manga.")
    ran = ok("clip", "-", "--yes")
    assert "does not say of which season" in ran.err
    assert ok("coverage", "-f", "json").json == []


def test_a_show_of_which_nothing_can_be_recorded_is_not_added(ok, typed, library):
    typed("HBO sets 'Harbour Mud' return for June 6.")
    ran = ok("clip", "--published", "2022-05-21", "--yes")
    assert "not recorded: Harbour Mud" in ran.err
    assert "the sentence does not say which season" in ran.err
    assert not library.exists()


def test_a_date_that_is_not_told_is_named_as_missing(ok, typed):
    typed("‘Salt Road’ season 3 gets premiere date and first trailer")
    assert "the sentence tells no date" in ok("clip", "--yes").err


def test_a_renewal_of_an_unknown_show_says_that_it_had_a_season(ok, typed):
    typed("NBC renews 'Salt Road'")
    ok("clip", "--published", "2022-05-21", "--yes")
    assert [s["season"] for s in ok("show", "salt-road", "-f", "json").json["seasons"]] == ["2"]


def test_a_show_that_is_saved_has_moved_and_has_its_season(ok, typed):
    typed(
        "Fox canceled 'Salt Road' after three seasons on May 11. "
        "Netflix saves 'Salt Road' for a fourth season."
    )
    ran = ok("clip", "--published", "2022-05-21", "--yes")
    assert ran.err == ""
    log = ok("log", "salt-road", "-f", "json").json
    assert {row["kind"] for row in log} == {"cancelled", "moved", "renewed"}
    (moved,) = (row for row in log if row["kind"] == "moved")
    assert (moved["platform"], moved["seasons"]) == ("Netflix", [])


@pytest.mark.parametrize(
    "text",
    [
        "According to rumours, Netflix has renewed ‘Lantern Row’ for season 2.",
        "‘Lantern Row’ will reportedly premiere its second season on August 3.",
        "The second season of ‘Lantern Row’ was delayed; its ten episodes will premiere on May 9.",
    ],
)
def test_what_is_hedged_can_be_accepted(text, ok, typed, monkeypatch):
    typed(text)
    monkeypatch.setattr("seasontrack.cli.clip.can_ask", lambda: True)
    monkeypatch.setattr("typer.prompt", lambda *_, **__: "a")
    ran = ok("clip", "--published", "2022-05-01")
    assert "not recorded" not in ran.err
    assert ok("log", "-f", "json").json[0]["seasons"] == ["2"]


def test_of_several_works_the_one_counted_so_is_meant(ok, typed):
    ok("add", "Lantern Row")
    ok("work", "add", "Lantern Row Comics", "--units", "4")
    ok("work", "add", "Lantern Tales", "--unit", "story", "--units", "1")
    ok("adapt", "lantern-row", "1", "1", "--work", "lantern-tales")
    ok("adapt", "lantern-row", "1", "1", "--work", "lantern-row-comics")
    typed("Season 2 of 'Lantern Row' adapts volumes 2 to 3.")
    assert "season 2 adapts volumes 2-3" in ok("clip", "-", "--yes").out
    covered = ok("coverage", "lantern-row", "-f", "json").json["seasons"]
    assert covered[-1]["spans"][0]["work"] == "lantern-row-comics"


def test_a_rule_is_named_in_short(ok, article):
    rules = [a["rule"] for a in ok("clip", article, "-f", "json").json["announcements"]]
    assert rules[0] == "renewed (either): renewed|re-renewed|…"
    assert all(len(rule) < 100 for rule in rules)


def test_the_final_season_is_the_one_still_to_come(ok, typed):
    ok("add", "Lantern Row")
    ok("premiere", "lantern-row", "1", "2021-03-01")
    ok("renew", "lantern-row", "--on", "2021-06-01")
    typed("'Lantern Row' final season premiere date set for June 3, 2022 at FX.")
    ran = ok("clip", "-", "--published", "2022-05-21", "--yes")
    assert "season 2 scheduled for 2022-06-03" in ran.out
    (coming,) = ok("upcoming", "-f", "json", "--as-of", "2022-05-22").json
    assert (coming["season"], coming["final"]) == ("2", True)

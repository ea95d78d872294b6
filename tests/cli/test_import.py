"""Importing, as a user types it.

- our own export, of every kind, into an empty library and into the same one
- a plain CSV of shows: what it adds, --map, --only, statuses, what it never overwrites
- several files in one commit, in any order
- bad rows: named, all or nothing, --skip-bad
- --dry-run
- wrong input: one sentence, the right code, the library untouched
- ten thousand shows
"""

import gzip
import io
import json
import tracemalloc
import zipfile
from contextlib import chdir
from pathlib import Path

import pytest

SHOWS = """\
title,platform,status,first_air_date,seasons
Heartstopper,Netflix,running,2022-04-22,3
Dark,Netflix,Ended,1 December 2017,3 Seasons
The Expanse,Syfy,Canceled,2015-12,
"""


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write


def records(library):
    """What the library holds, without its journal."""
    tables = json.loads(library.read_text(encoding="utf-8"))
    return {name: list(tables[name].values()) for name in ("shows", "announcements")}


def facts(ok, name):
    log = ok("log", name, "-f", "json").json
    return [(each["kind"], each["seasons"], each["premiere"], each["on"]) for each in log]


def test_a_plain_csv_becomes_shows_and_announcements(ok, write):
    told = ok("import", write("shows.csv", SHOWS))
    assert told.out == "3 shows and 7 announcements added\n"
    assert facts(ok, "heartstopper") == [
        ("premiered", ["2", "3"], None, None),
        ("premiered", ["1"], "2022-04-22", "2022-04-22"),
    ]
    shown = {row["title"]: row for row in ok("list", "-f", "json").json}
    assert {title: row["status"] for title, row in shown.items()} == {
        "Heartstopper": "awaiting",
        "Dark": "ended",
        "The Expanse": "cancelled",
    }
    assert shown["Heartstopper"]["released"] == 3
    assert facts(ok, "the-expanse")[0] == ("premiered", ["1"], "2015-12", "2015-12")


@pytest.mark.parametrize("form", ["export.json", "copy.json", "shows.csv"])
def test_importing_twice_changes_nothing(form, ok, write, library, tmp_path):
    path = str(tmp_path / form)
    if form == "shows.csv":
        write("shows.csv", SHOWS)
    else:
        ok("import", write("first.csv", SHOWS))
        ok("export", "-o", path)
        if form == "copy.json":
            write("copy.json", library.read_bytes())
        library.unlink()
    assert "added" in ok("import", path).out
    before = library.read_bytes()
    told = ok("import", path)
    assert "left alone" in told.out
    assert told.out.endswith("nothing changed\n")
    assert library.read_bytes() == before


def test_our_csv_gives_the_same_records_back(heartstopper, library, tmp_path):
    heartstopper("add", "=1+1", "--alias", "a; b", "--tag", "-x", "--id", "imdb=tt1")
    heartstopper("renew", "1", "--quote", "@home", "--by", "'=x")
    before = records(library)
    for table in ("announcements", "shows"):
        heartstopper("export", "-f", "csv", "--table", table, "-o", str(tmp_path / f"{table}.csv"))
    library.unlink()
    heartstopper("import", str(tmp_path / "announcements.csv"), str(tmp_path / "shows.csv"))
    assert records(library) == before


def test_announcements_alone_bring_their_shows_by_title(heartstopper, library, tmp_path):
    path = str(tmp_path / "log.csv")
    heartstopper("export", "-f", "csv", "-o", path)
    library.unlink()
    told = heartstopper("import", path)
    assert told.out == "1 show and 3 announcements added\n"
    assert heartstopper("show", "heartstopper", "-f", "json").json["title"] == "Heartstopper"


def test_a_record_that_differs_is_changed_and_told(heartstopper, write, tmp_path):
    path = tmp_path / "export.json"
    heartstopper("export", "-o", str(path))
    path.write_text(path.read_text(encoding="utf-8").replace("Alice Oseman", "the author"))
    dry = heartstopper("import", str(path), "--dry-run").out
    assert "by Alice Oseman → the author" in dry
    told = heartstopper("import", str(path)).out
    assert told == "1 announcement changed, 1 show and 2 announcements left alone\n"


def test_columns_are_mapped_and_rows_chosen(ok, write):
    path = write(
        "list.csv",
        "\ufeffName;Type;Duration;Genre\n"
        'Dark;TV Show;3 Seasons;"Crime, Mystery"\n'
        "Roma;Movie;135 min;Drama\n",
    )
    told = ok(
        *("import", path, "--map", "Name=title", "--map", "Duration=seasons"),
        *("--map", "Genre=tags", "--only", "Type=tv show"),
    )
    assert told.out == "1 show and 1 announcement added\n"
    shown = ok("show", "dark", "-f", "json").json
    assert (shown["tags"], len(shown["seasons"])) == (["Crime", "Mystery"], 3)


def test_a_plain_csv_fills_gaps_and_overwrites_nothing(heartstopper, write):
    path = write(
        "more.csv",
        "title,platform,imdb,first_air_date,seasons\nHEARTSTOPPER,Hulu,tt10638036,2022-04-23,1\n",
    )
    told = heartstopper("import", path)
    assert "platform: Netflix here, Hulu according to more.csv" in told.err
    assert "season 1, premiere: 2022-04-22 here, 2022-04-23 according to more.csv" in told.err
    shown = heartstopper("show", "heartstopper", "-f", "json").json
    assert (shown["platform"], shown["ids"]) == ("Netflix", {"imdb": "tt10638036"})
    assert shown["seasons"][0]["premiere"] == "2022-04-22"
    rumours = [a for a in shown["announcements"] if a["confidence"] == "rumoured"]
    assert [(a["premiere"], a["source"]) for a in rumours] == [("2022-04-23", "more.csv")]
    assert heartstopper("import", path).out.endswith("nothing changed\n")


def test_a_first_date_still_ahead_is_a_plan(ok, write):
    ok("import", write("shows.csv", "title,first_air_date\nDune,2027-03\n"))
    [row] = ok("upcoming", "-f", "json").json
    assert (row["show"], row["state"], row["premiere"]) == ("dune", "scheduled", "2027-03")


def test_a_title_punctuated_otherwise_is_the_same_show(ok, write):
    ok("add", "Dr. Stone")
    told = ok("import", write("shows.csv", "title,seasons\nDr Stone,2\n"))
    assert told.out == "1 announcement added, 1 show changed\n"
    assert ok("show", "dr-stone", "-f", "json").json["aliases"] == ["Dr Stone"]


def test_two_shows_of_one_title_need_titles_of_their_own(ok, run, write):
    ok("add", "Girls", "--id", "imdb=tt1723816")
    ran = run("import", write("shows.csv", "title,imdb\nGirls,tt8709752\n"))
    assert ran.code == 5
    assert "line 2, column title: 'Girls' is here with another imdb id" in ran.err


BAD = """\
title,first_air_date,seasons
Dark,2017-12-01,3
Roma,20/5/2018,1
Treme,,90 min
,,
,2010,1
"""


def test_a_bad_row_names_its_place_and_nothing_is_imported(run, write, library):
    ran = run("import", write("bad.csv", BAD))
    assert ran.code == 5
    assert "bad.csv, line 3, column first_air_date: '20/5/2018'" in ran.err
    assert "and 2 more bad entries; nothing was imported" in ran.err
    assert ran.err.count("\n") == 1
    assert not library.exists()


def test_bad_rows_are_skipped_and_saved(ok, write, tmp_path):
    told = ok("import", write("bad.csv", BAD), "--skip-bad")
    assert told.out == "1 show and 2 announcements added\n"
    assert "left out: " in told.err
    saved = (tmp_path / "bad.bad.csv").read_text(encoding="utf-8").splitlines()
    assert saved[0] == "title,first_air_date,seasons,problem"
    assert saved[1].startswith('Roma,20/5/2018,1,"first_air_date: ')
    assert len(saved) == 4
    mended = saved[0] + "\nRoma,2018-05-20,1,was bad\n"
    (tmp_path / "bad.bad.csv").write_text(mended, encoding="utf-8")
    assert ok("import", str(tmp_path / "bad.bad.csv")).out == "1 show and 1 announcement added\n"


def test_what_is_saved_is_run_by_no_spreadsheet(ok, write, tmp_path):
    ok("import", write("bad.csv", "title,seasons\n=1+1,x\n'=2+2,x\n"), "--skip-bad")
    saved = (tmp_path / "bad.bad.csv").read_text(encoding="utf-8").splitlines()
    assert [line.split(",")[0] for line in saved[1:]] == ["'=1+1", "'=2+2"]


def test_a_saved_file_is_never_overwritten(ok, write, tmp_path):
    path = write("bad.csv", BAD)
    write("bad.bad.csv", "mine")
    ok("import", path, "--skip-bad")
    assert (tmp_path / "bad.bad.csv").read_text(encoding="utf-8") == "mine"
    assert (tmp_path / "bad.bad-2.csv").exists()


def test_bad_records_of_an_export_are_skipped_and_saved(heartstopper, library, tmp_path):
    path = tmp_path / "export.json"
    heartstopper("export", "-o", str(path))
    path.write_text(path.read_text(encoding="utf-8").replace('"2022-05-20"', '"someday"', 1))
    library.unlink()
    told = heartstopper("import", str(path), "--skip-bad")
    assert "announcement 2, column on: 'someday'" in told.err
    saved = json.loads((tmp_path / "export.bad.json").read_text(encoding="utf-8"))
    assert [each["on"] for each in saved["announcements"]] == ["someday"]


def test_a_dry_run_says_what_would_happen_and_does_nothing(ok, write, library, tmp_path):
    path = write("bad.csv", BAD)
    told = ok("import", path, "--skip-bad", "--dry-run")
    assert "+ Dark: as dark" in told.out
    assert "+ Dark: season 1 premiered 2017-12-01" in told.out
    assert told.out.endswith("added (dry run: nothing was changed)\n")
    assert not library.exists()
    assert not (tmp_path / "bad.bad.csv").exists()


def test_one_import_is_undone_whole(ok, write, library):
    ok("import", write("shows.csv", SHOWS))
    changes = json.loads(library.read_text(encoding="utf-8"))["changes"]
    assert len(changes) == 1


def zipped():
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("shows.csv", SHOWS)
    return stream.getvalue()


WRONG = {
    "empty.csv": (b"", "is empty"),
    "blank.csv": (b" \r\n\t\n", "is empty"),
    "mark.csv": (b"\xef\xbb\xbf", "is empty"),
    "latin.csv": ("title\nPokémon\n".encode("latin-1"), "line 2: this is not UTF-8"),
    "columns.csv": (",".join(f"c{n}" for n in range(1000)).encode(), "1000 columns"),
    "cell.csv": (b"title\n" + b"x" * 5_000_000, "longer than"),
    "quoted.csv": (b'title\n"' + b"x\n" * 2_500_000 + b'"', "a cell is longer than"),
    "open.csv": (b'title\n"Dark\n', "never closed"),
    "stray.csv": (b'title\n"Dark"x\n', "a quotation mark"),
    "twice.csv": (b"title,title\nDark,Dark\n", "two columns called 'title'"),
    "nameless.csv": (b",,\n1,2,3\n", "names no column"),
    "notitle.csv": (b"name\nDark\n", "no column 'title'"),
    "uneven.csv": (b"title,platform\nDark\n", "line 2: the row has 1 cells, the header 2"),
    "control.csv": (b"title\nDa\x1b[31mrk\n", "line 2, column title"),
    "nul.csv": (b"title\nDa\x00rk\n", "is not text"),
    "deep.json": (b"[" * 10_000 + b"]" * 10_000, ""),
    "deep2.json": (b'{"format": "seasontrack export", "a":' + b"[" * 100_000, "nested too deeply"),
    "half.json": (b'{"format": "seasontrack export", "shows": [', "is no JSON"),
    "newer.json": (b'{"format": "seasontrack export", "version": 2}', "newer seasontrack"),
    "listless.json": (b'{"format": "seasontrack export", "version": 1, "shows": 3}', "no list"),
    "other.json": (b'{"name": "24"}', ""),
    "premieres.ics": (b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n", "is a calendar"),
    "shows.zip": (zipped(), "is a zip archive"),
    "shows.gz": (gzip.compress(SHOWS.encode()), "is compressed"),
    "orphan.csv": (b"show,kind\nnobody,ended\n", "column show: no show 'nobody'"),
    "kind.csv": (b"show,kind\nheartstopper,exploded\n", "column kind: 'exploded' is not"),
    "needs.csv": (b"show,kind\nheartstopper,moved\n", "'moved' needs --platform"),
    "numbers.csv": (b"show,kind,total\nheartstopper,planned,many\n", "column total: 'many'"),
}


@pytest.mark.parametrize("name", WRONG)
def test_wrong_input_is_one_sentence_and_changes_nothing(name, run, heartstopper, write, library):
    content, said = WRONG[name]
    before = library.read_bytes()
    ran = run("import", write(name, content))
    assert (ran.code, ran.out) == (5, "")
    assert ran.err.startswith("seasontrack: ")
    assert ran.err.count("\n") == 1
    assert said in ran.err
    assert name in ran.err
    assert "\x1b" not in ran.err
    assert len(ran.err) < 700
    assert library.read_bytes() == before


def test_one_bad_file_spoils_them_all(run, write, library):
    ran = run("import", write("shows.csv", SHOWS), write("empty.csv", b""))
    assert ran.code == 5
    assert not library.exists()


@pytest.mark.parametrize(
    "case",
    [
        (3, ("nowhere.csv",)),
        (5, (".",)),
        (2, ("shows.csv", "--map", "Nope=title")),
        (2, ("shows.csv", "--map", "title=colour")),
        (2, ("shows.csv", "--map", "title")),
        (2, ("shows.csv", "--only", "type=TV Show")),
        (2, ("shows.csv", "--encoding", "klingon")),
        (2, ("library.json",)),
        (2, ()),
    ],
)
def test_wrong_words_are_refused(case, run, ok, write, library):
    code, words = case
    ok("add", "Treme")
    before = library.read_bytes()
    with chdir(Path(write("shows.csv", SHOWS)).parent):
        ran = run("import", *words)
    assert (ran.code, ran.out) == (code, "")
    assert ran.err.count("\n") == 1
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"\xef\xbb\xbf" + "title\nPokémon\n".encode(), ()),
        ("title\nPokémon\n".encode("utf-16"), ()),
        ("title\nPokémon\n".encode("cp1252"), ("--encoding", "cp1252")),
        ("title\tx\r\nPokémon\t1\r\n".encode(), ()),
        ("title\rPokémon\r".encode(), ()),
    ],
    ids=["mark", "utf-16", "named", "tabs", "old mac"],
)
def test_known_encodings_are_read(content, words, ok, write):
    ok("import", write("shows.csv", content), *words)
    assert ok("list", "-f", "json").json[0]["title"] == "Pokémon"


def test_ten_thousand_shows_are_one_commit_in_bounded_memory(ok, write, library):
    rows = "".join(f"Show {n},Netflix,2019-05-{n % 28 + 1:02},{n % 5 + 1}\n" for n in range(10_000))
    path = write("many.csv", f"title,platform,first_air_date,seasons\n{rows}")
    told = ok("import", path)
    assert told.out == "10,000 shows and 18,000 announcements added\n"
    assert len(json.loads(library.read_text(encoding="utf-8"))["changes"]) == 1


def test_a_huge_cell_takes_no_huge_memory(run, write):
    path = write("cell.csv", b"title\n" + b"x" * 50_000_000)
    tracemalloc.start()
    try:
        ran = run("import", path)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert ran.code == 5
    assert most < 20_000_000


def test_a_file_larger_than_is_read_is_refused(run, tmp_path):
    path = tmp_path / "huge.csv"
    with path.open("wb") as stream:
        stream.write(b"title\n")
        stream.truncate(65 * 1024 * 1024)
    ran = run("import", str(path))
    assert ran.code == 5
    assert "is larger than 64 MiB, the most that is read" in ran.err

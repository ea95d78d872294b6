"""How a sentence that says what a season adapts is read.

- one season and its units, by their numbers or by the titles of books
- several seasons, or two kinds of unit, in one sentence
- the season that is not told; what covers nothing
"""

from datetime import date

import pytest

from seasontrack.clippings import (
    Clipping,
    KnownCoverage,
    KnownLibrary,
    KnownShow,
    KnownWork,
    read_clipping,
)

PUBLISHED = date(2022, 5, 21)
KNOWN = KnownShow("salt-road", "Salt Road", ("Route du Sel",))


def read(text: str, **known: object) -> Clipping:
    return read_clipping(text, PUBLISHED, KnownLibrary(**known), KNOWN)


COVERAGE = {
    "Season 2 will adapt The Sworn Oar, Quill's second novella.": ("2", "book", "2"),
    "Season 1 actually contains books 1 and half of book 2.": ("1", "book", "1,2p"),
    "Season 2 covers the rest of volume 4 and all of volume 5.": ("2", "volume", "4p,5"),
    "Season 2 covers the rest of volume 4 and volume 5.": ("2", "volume", "4p,5"),
    "Season 1 covers volumes 1, 2 and part of 3.": ("1", "volume", "1-2,3p"),
    "Season 4 adapts book 4, A Clash of Gulls, and parts of book 5.": ("4", "book", "4,5p"),
    "To pick up where season 1 left off, start with volume 6.": ("1", "volume", "1-5"),
    "Where to start reading after season 1: volume 5, chapter 38.": ("1", "chapter", "1-37"),
    "Season 1 covers volumes 1-3, and half of 2024 went into it.": ("1", "volume", "1-3"),
    "Season 2 covers the end of volume 4, the whole of volume 5 and half of volume 6.": (
        "2",
        "volume",
        "4p,5,6p",
    ),
    "Season 2 covers volume 2 and the end of volume 4.": ("2", "volume", "2,4p"),
    "Season 2 covers volumes 2 to the end of volume 4.": ("2", "volume", "2-4"),
    "Season one takes in the first two books.": ("1", "book", "1-2"),
    "The third season combines books 3 and 4.": ("3", "book", "3-4"),
    "Episode 12 of season 1 ends with chapter 34.": ("1", "chapter", "1-34"),
    "Season 1 of Salt Road adapts chapters 1\u201343 of the manga.": ("1", "chapter", "1-43"),
    "The second season covers volumes 3-5.": ("2", "volume", "3-5"),
    "The first season adapted the first seven volumes.": ("1", "volume", "1-7"),
    "The third season is based on the third book.": ("3", "book", "3"),
    "Season 2 draws from the fourth and fifth novels.": ("2", "book", "4-5"),
    "Season 1 covers volumes one to three and chapter nine.": ("1", "volume", "1-3"),
    "Season 2 adapts volumes 3 and 4 of the series.": ("2", "volume", "3-4"),
    "Season 2 adapts from around Chapter 165 up to Chapter 208.": ("2", "chapter", "165-208"),
    "Season 1 adapts the first two light novel volumes.": ("1", "volume", "1-2"),
    "Season 2 adapts the first half of volume 5.": ("2", "volume", "5p"),
    "Season 3 adapts Winter Roads (Book 11).": ("3", "book", "11"),
    "Season 2 covers chapter 64 and chapters 79-80.": ("2", "chapter", "64,79-80"),
    "Season 1 covers the first six and a half volumes.": ("1", "volume", "1-6,7p"),
    "Season 2 adapts from volume 3 chapter 3 through volume 7 chapter 2.": (
        *("2", "volume"),
        "3p,4-7p",
    ),
    "Season 1 covers the first two Winter Lights novels.": ("1", "book", "1-2"),
    "Season 1 covers about half of the story in the first book.": ("1", "book", "1p"),
    "Season 1 covers novels 1 through 7 (skipping novel 5).": ("1", "book", "1-4,6-7"),
    "Season 3 will cover book 3 (Low Tide), book 4 (Ebb) and book 5 (Flood).": (
        *("3", "book"),
        "3-5",
    ),
    "Season 2 adapts the first two books, with some elements from the third book.": (
        *("2", "book"),
        "1-2",
    ),
    "The anime covers the manga up to around volume 14.": ("1", "volume", "1-14"),
    "Salt Road is based on the manga up to the 11th volume.": ("1", "volume", "1-11"),
    "Season 2: chapters 31-62": ("2", "chapter", "31-62"),
    "The first season of Salt Road ended on manga chapter 60.": ("1", "chapter", "1-60"),
    "Season 1 of Salt Road ends on light novel volume 7.": ("1", "volume", "1-7"),
    "Salt Road season 1 covers a total of 40 chapters.": ("1", "chapter", "1-40"),
    "Season 2 adapts the rest of Ada Quill's Ebb, the first book.": ("2", "book", "1p"),
    "Season 1 covers half the first book.": ("1", "book", "1p"),
    "Season 2 contains material from the third and fourth Tide novels.": ("2", "book", "3-4"),
    'Season 2 adapts Book 2 ("Ebb,") Book 3 ("Flood,") and Book 4.': ("2", "book", "2-4"),
    "Season 2 combines stories from the second book, Ebb, and the fourth book, Flood.": (
        *("2", "book"),
        "2,4",
    ),
    "Season 2 only covered a fraction of chapters 138 and 139.": ("2", "chapter", "138p,139p"),
    "Season 1 covered up to the end of volume 5.": ("1", "volume", "1-5"),
    "The first season got through most of volume 3.": ("1", "volume", "1-3p"),
    "Season 2 covered volumes 4, 5 and 30% of 6.": ("2", "volume", "4-6p"),
    "The first season adapted 31 chapters.": ("1", "chapter", "1-31"),
    "Two books were covered in the first season.": ("1", "book", "1-2"),
    "Season 2 covers volume 4 through volume 7.5.": ("2", "volume", "4-7,7.5"),
    "Season 1 covers the first 30 chapters of the book.": ("1", "chapter", "1-30"),
    "The first seven volumes were adapted into a 26-episode anime series.": (
        *("1", "volume"),
        "1-7",
    ),
    "The first anime only follows the manga up to about volume 7.": ("1", "volume", "1-7"),
    "The Salt Road anime is volumes 3-13.": ("1", "volume", "3-13"),
    "Season 1 crams the first 112 chapters into 13 episodes.": ("1", "chapter", "1-112"),
    "The second season goes from volume 4 to volume 13.": ("2", "volume", "4-13"),
    "The first season takes viewers through the Salt Saga, roughly chapters 1-95.": (
        *("1", "chapter"),
        "1-95",
    ),
    "The first season pulls almost entirely from the first two trades.": ("1", "volume", "1-2"),
    "Season 3 is loosely drawn from the fifth and sixth of the Salt Stories, Ebb and Flood.": (
        *("3", "book"),
        "5-6",
    ),
    "The second season adapts Ebb, the eleventh in Quill's Salt series.": ("2", "book", "11"),
    "Series one used up all of the novel.": ("1", "book", "1"),
    "The first season gets through roughly the first dozen issues.": ("1", "issue", "1-12"),
    "The S1 finale lands on chapter 59 out of 127.": ("1", "chapter", "1-59"),
    "It skipped around, s1 was volumes 1, 2 and 4.": ("1", "volume", "1-2,4"),
    "S1 (14 eps): Part 1, light novel volumes 1 to 3": ("1", "volume", "1-3"),
    "S3 was the second half of book 2.": ("3", "book", "2p"),
    "Season 1 wraps up with chapter 54.": ("1", "chapter", "1-54"),
    "The first season only gets you halfway through the first book.": ("1", "book", "1p"),
    "Season 1 covers about four and a half volumes.": ("1", "volume", "1-4,5p"),
    "Season 1 adapts the first seven of the twelve novels.": ("1", "book", "1-7"),
    "The first season takes its story from issues #1–13 of the comic.": ("1", "issue", "1-13"),
    "Season 1 covers the first half of Tea with the Crab, the first of the Salt Chronicles.": (
        *("1", "book"),
        "1p",
    ),
    "Salt Road's 24 episodes cover chapters 1–52.": ("1", "chapter", "1-52"),
    "Season 4 adapts the manga from the rest of the 14th volume through the first chapters of the "
    "21st volume.": ("4", "volume", "14p,15-21p"),
    "The first season gets through the first seven of the manga's 23 volumes.": (
        *("1", "volume"),
        "1-7",
    ),
    "The second season is adapted from the second of the four novels.": ("2", "book", "2"),
    "The first season covers the entirety of Quill's novel.": ("1", "book", "1"),
    "Season 1 adapts the story up to the first half of light novel volume 7.": (
        *("1", "volume"),
        "1-7p",
    ),
    "| Salt Road 2 (Season 2) | Volume 4–7 (first half) |": ("2", "volume", "4-7p"),
    "Drawing on the third, eighth and twelfth novels by Jo Quill, the first season is bleak.": (
        *("1", "book"),
        "3,8,12",
    ),
    "The third season adapts the last four of the thirteen novels.": ("3", "book", "10-13"),
    "The opening season is a faithful take on the comic's first volume.": ("1", "volume", "1"),
    "Season 2 adapts the manga from the rest of the 3rd volume through the beginning of the 9th "
    "volume.": ("2", "volume", "3p,4-9p"),
    "Season 3 tackles book number five.": ("3", "book", "5"),
    "Season 2 adapts chapters from 20 to 41.": ("2", "chapter", "20-41"),
    "Season 2 adapts from the third volume, Ebb Tide, to the sixth volume.": (
        *("2", "volume"),
        "3-6",
    ),
    "Season 3 adapts the Harbour arc (chapters 60-71) and an epilogue (chapter 72).": (
        *("3", "chapter"),
        "60-72",
    ),
    "Season 1 did not cover the entire first book.": ("1", "book", "1p"),
    "Season 1 will cover about 1/3 of the book.": ("1", "book", "1p"),
    "They adapted the third book for season 2.": ("2", "book", "3"),
    "In the fourth season, the writers covered only half of the fifth novel.": (
        *("4", "book"),
        "5p",
    ),
    "Volumes 1 to 4 make up the first season.": ("1", "volume", "1-4"),
    "Season 3 begins with volume 9 and ends with volume 12.": ("3", "volume", "9-12"),
    "Season 3 starts from chapter 98 and goes up to chapter 137.": ("3", "chapter", "98-137"),
    "The first season goes up to chapter 55.": ("1", "chapter", "1-55"),
    "Season 3 adapts volume 5 and parts of volume 4.": ("3", "volume", "4p,5"),
    "Season 3 adapts volume 5 and parts of volume 6.": ("3", "volume", "5,6p"),
    "The second volume served as the basis for the third season.": ("3", "volume", "2"),
    "Season 3 adapts the novels from the 14th through the 22nd volumes.": (
        *("3", "volume"),
        "14-22",
    ),
    "Volume 2 is where the first season ends.": ("1", "volume", "1-2"),
    "Season 3 will center on the events of the third book.": ("3", "book", "3"),
    "Season 1 concludes its main story at chapter 40.": ("1", "chapter", "1-40"),
    "Season 3 adapts the third and final book.": ("3", "book", "3"),
    "| Season 2 | Vol.5-9 |": ("2", "volume", "5-9"),
    "Season 1 (so far) = volumes 1-6": ("1", "volume", "1-6"),
    "The first season ends at around chapter 59.": ("1", "chapter", "1-59"),
    "Season 1 left off at the 5th volume.": ("1", "volume", "1-5"),
    "Start the manga with volume 6 after watching season 1.": ("1", "volume", "1-5"),
    "Season 1 covers most of Low Tide, the first novel.": ("1", "book", "1p"),
    "Season 2 finishes book one and moves into the first half of book two.": (
        *("2", "book"),
        "1p,2p",
    ),
    "A second season follows in May, adapting the third game, Low Tide.": ("2", "game", "3"),
    "Season 2 is based off of the first novel.": ("2", "book", "1"),
    "Season 1 is based on Low Tide (Book 3), Ebb (Book 8), and Flood (Book 12).": (
        *("1", "book"),
        "3,8,12",
    ),
    "Season 2 focuses on the second half of the novel.": ("2", "book", "1p"),
    "Season 1 adapted the entire novel.": ("1", "book", "1"),
    "The anime ends at volume 4.": ("1", "volume", "1-4"),
    "Season 2 adapts issues #13-25 of the comic.": ("2", "issue", "13-25"),
    "Season 2 combines material from books two and three.": ("2", "book", "2-3"),
    "Chapter 60 is where to begin after the first season.": ("1", "chapter", "1-59"),
    "Season 1 of Salt Road covers the first two arcs of volume one.": ("1", "volume", "1p"),
    "Season 3 adapts the first chapters of book two.": ("3", "book", "2p"),
    "Season two steps into book two and touches upon book three.": ("2", "book", "2p,3p"),
    "The first book was only partially adapted in the first season.": ("1", "book", "1p"),
    "Season 3 is based on half of Low Tide (the third of the Sea novels).": ("3", "book", "3p"),
    "Three episodes of season 1 cover volume 1, while episodes 4-8 cover part of volume 2.": (
        *("1", "volume"),
        "1,2p",
    ),
    "| Salt Road Season 2 | 2020-2021 | Vol. 10–15 (Low Tide) | Ends at Vol. 15. |": (
        *("2", "volume"),
        "10-15",
    ),
    "| Salt Road Season 2: Ebb | 12 episodes | About Volume 7 to Volume 14 | Volume 15 |": (
        *("2", "volume"),
        "7-14",
    ),
    "The 2006 film Salt Road was based on the first book.": ("film", "book", "1"),
    "Season 3 is based on the first half of Ebb (the third of the Winter Roads novels).": (
        *("3", "book"),
        "3p",
    ),
    "Season 2 adapts Ebb, the second of A. B. Quill's novels.": ("2", "book", "2"),
    "Season 2 goes through volumes 5 to 8 of the manga.": ("2", "volume", "5-8"),
    "The second season got through issues #1-12.": ("2", "issue", "1-12"),
    "Season 2 follows the second and third books.": ("2", "book", "2-3"),
    "The first season mashed up the first two books.": ("1", "book", "1-2"),
    "Season 3 brings to life the third novel.": ("3", "book", "3"),
    "Season 2 borrows from the third book of the cycle.": ("2", "book", "3p"),
    "Season 2 recounts volumes 3-5.": ("2", "volume", "3-5"),
    "The second season adapts the second and third of Quill's novels.": ("2", "book", "2-3"),
    "The first season covers up to volume 4, chapter 27 of the manga.": ("1", "chapter", "1-27"),
    "The first season covers the first volume and half of the second.": ("1", "volume", "1,2p"),
    "Chapters 1 to 33 were adapted into the first season.": ("1", "chapter", "1-33"),
    "Season 4 will follow the third novel in Ada Quill's series, Ebb.": ("4", "book", "3"),
    "Part 1 of season 2 covers chapters 51 to 62 and part 2 covers chapters 63-75.": (
        *("2", "chapter"),
        "51-75",
    ),
    "The first half of season 3 covers volumes 5-6, and the second half adapts volume 7.": (
        *("3", "volume"),
        "5-7",
    ),
    "The third season picks up at volume 9 and covers through volume 12.": ("3", "volume", "9-12"),
    "Season 3 kicks off in volume 9 and runs through volume 12.": ("3", "volume", "9-12"),
    "Season 3 covers volume 9 through to volume 12.": ("3", "volume", "9-12"),
    "Season 3 covers volumes 9 all the way to 12.": ("3", "volume", "9-12"),
    "Volumes 9-12 correspond to the third season.": ("3", "volume", "9-12"),
    "Season 3 is equivalent to volumes 9 to 12.": ("3", "volume", "9-12"),
    "The first season merges the first two novels.": ("1", "book", "1-2"),
    "The first five volumes were turned into the first season.": ("1", "volume", "1-5"),
    "The first five volumes have been animated as season 1.": ("1", "volume", "1-5"),
    "By the end of season 1 the anime has reached the end of volume 3.": ("1", "volume", "1-3"),
    "The first season ended at volume 5 chapter 43.": ("1", "chapter", "1-43"),
    "The anime covered up to chapter 55 (volume 7).": ("1", "chapter", "1-55"),
    "Season 3 skips book three and goes straight to book four.": ("3", "book", "4"),
    "Season two leaps ahead to book three.": ("2", "book", "3"),
    "The second season will jump all the way to the 11th book.": ("2", "book", "11"),
    "Season 1 will cover Ebb and Flood, the first two of the books.": ("1", "book", "1-2"),
    "The anime has covered 40 chapters, leaving room for more to be adapted in season 2.": (
        *("1", "chapter"),
        "1-40",
    ),
    "Instead of the third book, season three adapts the fourth.": ("3", "book", "4"),
    "Season 1 is just the first book.": ("1", "book", "1"),
    "Season 2 covers volumes 6-8 and the first half of volume 9.": ("2", "volume", "6-8,9p"),
    "Season 3 covered a big chunk of the third book.": ("3", "book", "3p"),
    "The sixth season doesn't just pull from the sixth book.": ("6", "book", "6"),
    "Season 4 also included material from book 5.": ("4", "book", "5p"),
    "The third season picks up from volume 9 and runs through volume 12.": ("3", "volume", "9-12"),
    "The second season mostly adapts Ebb, the first full novel of the saga.": ("2", "book", "1"),
    "To pick up where the anime left off, start with chapter 54 (volume 6).": (
        *("1", "chapter"),
        "1-53",
    ),
}


@pytest.mark.parametrize(("text", "row"), COVERAGE.items())
def test_coverage(text, row):
    (made,) = read(text).coverage
    assert (made.season, made.unit, made.span) == row
    assert (made.show, made.key) == ("Salt Road", "salt-road")


BOOKS = KnownWork("The Road", "book", ((1, "Salt"), (2, "Winter Roads"), (3, "A Bend of Stone")))
TITLED = {
    "Season 2 adapts Winter Roads.": ("2", "2"),
    "Season 2 covers \u201cWinter Roads\u201d and A Bend of Stone": ("2", "2,3"),
    "The third season is based on the first half of A Bend of Stone.": ("3", "3p"),
    "Season 1 adapts several chapters from Salt.": ("1", "1p"),
    "Season 2 finishes Winter Roads and opens A Bend of Stone.": ("2", "2p,3p"),
}


@pytest.mark.parametrize(("text", "row"), TITLED.items())
def test_coverage_by_the_titles_of_books(text, row):
    (made,) = read(text, works=[BOOKS]).coverage
    assert (made.season, made.span, made.unit, made.work) == (*row, "book", "The Road")
    assert not read(text).coverage


@pytest.mark.parametrize(
    "text",
    [
        "Season 1 adapts the first two volumes (chapters 1-17) of the manga.",
        "Season 1 adapts volumes 1-2 / chapters 1-17",
        "Season 1 is drawn from the first two collected volumes, Ebb and Flood (chapters 1–17).",
    ],
)
def test_two_units_of_one_span_are_both_read(text):
    made = read(text).coverage
    assert [(row.season, row.unit, row.span) for row in made] == [
        ("1", "volume", "1-2"),
        ("1", "chapter", "1-17"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Season 1 was based on the second book, while season 2 was based on the fourth, 'Ebb'.",
        "The first and second seasons are based on the second and fourth books, respectively.",
        "Season 1 is based on Ebb, the second of the Salt novels, and season 2 on the fourth.",
    ],
)
def test_each_season_has_its_own_book(text):
    made = read(text).coverage
    assert [(row.season, row.span) for row in made] == [("1", "2"), ("2", "4")]


GAPPED = {
    "Season 1 of the anime adapts chapters 1 to 63, season 2 chapters 64\u2013136.": (
        ("1", "1-63"), ("2", "64-136"),
    ),
    "Season 1 covers volumes 1\u20134, season 2 volumes 5\u20138 and season 3 volumes 9\u201312.": (
        ("1", "1-4"), ("2", "5-8"), ("3", "9-12"),
    ),
    "Season 1 adapts the first book, season 2 the second, and season 3 the third.": (
        ("1", "1"), ("2", "2"), ("3", "3"),
    ),
    "Season One adapts books 1 and 2; Season Two, books 3 and 4.": (("1", "1-2"), ("2", "3-4")),
    "Season 1 covered volumes 1-3; the second season, the fourth and sixth.": (
        ("1", "1-3"), ("2", "4,6"),
    ),
    "Season 1 covers volumes 1-2, with season 2 covering volume 3 and season 3 volume 4.": (
        ("1", "1-2"), ("2", "3"), ("3", "4"),
    ),
    "Season 1 covers volumes 1\u20134, season 2 came out in the second quarter.": (("1", "1-4"),),
}  # fmt: skip


@pytest.mark.parametrize(("text", "rows"), GAPPED.items())
def test_a_season_without_a_verb_goes_on_with_the_one_before(text, rows):
    assert tuple((row.season, row.span) for row in read(text).coverage) == rows


def test_a_range_goes_on_from_the_season_told_before():
    text = "Season 1 of Salt Road covered the first 9 chapters, season 2 covers up to chapter 20."
    made = read(text).coverage
    assert [(row.season, row.span) for row in made] == [("1", "1-9"), ("2", "10-20")]
    text = "Season 1 adapted the first four novels, while season 2 adapts the next five books."
    made = read(text).coverage
    assert [(row.season, row.span) for row in made] == [("1", "1-4"), ("2", "5-9")]


def test_units_behind_the_next_season_are_its_own():
    text = (
        "Season one was based on Salt, and the second season jumped ahead and depicted "
        "Winter Roads, the 11th book in the series."
    )
    assert [(row.season, row.span) for row in read(text).coverage] == [("2", "11")]


def test_the_second_half_goes_on_with_the_first():
    text = "Season 1 covers the first half of the novel, and season 2 delves into the second half."
    made = read(text).coverage
    assert [(row.season, row.span) for row in made] == [("1", "1p"), ("2", "1p")]


def test_each_season_goes_on_from_where_the_one_before_stopped():
    made = read("Season 1 ends at chapter 25, and season 2 ends at chapter 41.").coverage
    assert [(row.season, row.span) for row in made] == [("1", "1-25"), ("2", "26-41")]


@pytest.mark.parametrize(
    ("text", "highest", "season"),
    [
        ("Salt Road adapts the first four volumes of the manga.", None, "1"),
        ("Salt Road adapts the first four volumes of the manga.", 1, "1"),
        ("Salt Road adapts the first four volumes of the manga.", 3, None),
        ("The season adapts the first four volumes of the manga.", None, None),
        ("Adapts the first four volumes.", None, None),
        ("Season 1 adapts through around chapter 24.", None, "1"),
    ],
)
def test_a_season_not_told_is_the_first_where_there_is_no_other(text, highest, season):
    (made,) = read(text, highest_season=lambda _: highest).coverage
    assert made.season == season


@pytest.mark.parametrize(
    "text",
    [
        "The first season covers the years from 1947 to 1955.",
        "Season 2 adapts volumes 3, 3 and 2.",
        "Season 2 might adapt volumes 3 and 4.",
        "Does season 2 cover volume 3?",
        "Season 2 does not cover volume 6.",
        "Episode 30 adapts chapter 64.",
        "Season 2 adapts through around chapter 90.",
        "The insurance covers 3 books.",
        "The series is adapted from a comic, and six more volumes followed.",
        "Following the end of episode 11, it goes on from chapter 41 of the manga in season 2.",
        "The story corresponds to chapter 63.",
        "The film is to move from the mines to the cities in chapter 2.",
        "Season 4 ends with episode 49, which corresponds to volume 25.",
        "The finale of season 1 adapted chapter 54.",
        "Season 3 will adapt the Harbour arc, starting from chapter 137.",
        "Season 2 ended in May, so readers can start with chapter 98, which opens volume 12.",
        "The comic was adapted into the fifth volume.",
        "The midterm covers chapters 1-5.",
        "The Harbour special adapted novel 8.",
        "The anime adaptation, Winter of Salt, puts out its DVD volume 1 in May.",
        "There are two short volumes which cover what volume 7 leaves out.",
        "Season 2 ends at chapter 90.",
        "Season 1 ended on May 9.",
        "The series focuses on the years between the second book and the third book.",
        "The movie, Salt Road: Dawn, covers up to chapter 38.",
        "Do not start with volume 6 after season 1 if you haven't seen it.",
        "The series has so far adapted volumes 1–3, one per season.",
        "The anime ended with the Ferry arc, which is covered in volume 21.",
        "The first seven volumes were adapted into a film series.",
        "Season 2 goes from volume 4 all the way to the end.",
        "Season 2 covers 10 episodes.",
        "Season 2 was the best book adaptation of the year.",
        "Season 3 will be an adaptation of the unwritten sequel to the first book.",
        "Salt Road is drawn after the novels, with each episode adapting one volume.",
        "Salt Road season 1 adapts one volume per episode.",
        "The anime condenses nearly five volumes, skipping the main arc of volume 2.",
        "The third season will start adapting the manga from chapter 47.",
        "Season 2 episode 4 adapts chapter 60.",
        "After season 2 I went straight to book four.",
        "The two movies were based on the ninth book and the tenth.",
        "It was longer than the first two arcs, which ran from volume 1 to volume 6.",
        "The two graphic novels hold issues 1 to 16, the second being made up of issues 9 to 16.",
    ],
)
def test_what_covers_nothing(text):
    assert not read(text).coverage


@pytest.mark.parametrize(
    ("text", "row"),
    [
        ("After season 1 of Rustling, start with chapter 61.", ("Rustling", "1", "1-60")),
        ("Iron Tides season 1 left off at chapter 63.", ("Iron Tides", "1", "1-63")),
        (
            "Where to start reading the Two-Pier Man manga after season 1: chapter 38",
            ("Two-Pier Man", "1", "1-37"),
        ),
    ],
)
def test_a_show_nobody_knows_is_the_one_its_season_stands_by(text, row):
    (made,) = read_clipping(text, PUBLISHED).coverage
    assert (made.show, made.season, made.span) == row


@pytest.mark.parametrize(
    "text",
    [
        "S1 = volumes 1-4, S2 = volumes 5-8",
        "S1 ended at volume 4, whereas S2, after the film, goes from volume 5 to volume 8.",
        "Season 1 is short and adapts volumes 1-4, while season 2 is long and adapts 5 to 8.",
        "Season 1 adapts the first four volumes, while the second covers volumes five to 8.",
        "S1 ends around volume 4, S2 ends at 8 and S3 does its own thing.",
        "S1: vols. 1 to 4. S2: vols. 5 to 8.",
        "S1 ends at volume 4 and S2 picks up right after that and goes to 8.",
        "Season one covers volumes 1-4, season two covers 5 to 8; volume 9 was left out.",
        "Salt Road season 1 (volumes 1-4), season 2 (volumes 5-8)",
        "Volumes 1-4 = S1, volumes 5-8 = S2",
        "Season 1 adapts volumes 1 to 4 of the novel; volumes 5-8 = season 2.",
        "Season 1 adapts volumes 1 to 4; volumes 5-8 were adapted in season 2.",
        "Season 1 covers volumes 1-4, season 2 ends with volume 8.",
        "Volumes 1 to 4 are season 1; volumes 5 to 8 are season 2.",
        "Volumes 1 to 4 were adapted for season 1 and volumes 5 to 8 for season 2.",
        "Season 1 ends with volume 4, season 2 (12 episodes) with volume 8.",
        "Season 1 is taken from volumes 1 to 4, the second from volumes 5 to 8.",
        "There are 20 volumes; season 1 covers the first four. Season 2 covers volumes 5-8.",
        "Season 1 covers volumes 1-4. Season 2 aired in May. The season ended on volume 8.",
    ],
)
def test_short_lists_of_seasons(text):
    rows = sorted((row.season, row.unit, row.span) for row in read(text).coverage)
    assert rows == [("1", "volume", "1-4"), ("2", "volume", "5-8")]


AFTER = "Where to start reading Salt Road after season 2: chapter 85"


OF_THE_SAME_SENTENCE = (
    "Hulu renewed 'Low Water' for a third season; the second season covered volumes 3 and 4.",
    "'Low Water' was renewed for a third season, while the second covered volumes 3 and 4.",
    "Hulu renewed 'Low Water', whose second season adapted volumes 3 and 4.",
)


@pytest.mark.parametrize("text", OF_THE_SAME_SENTENCE)
def test_coverage_is_of_the_show_its_sentence_tells_news_of(text):
    (made,) = read_clipping(f"'Night Ferry' was renewed for season 3. {text}", PUBLISHED).coverage
    assert (made.show, made.season, made.span) == ("Low Water", "2", "3-4")


def test_what_other_seasons_cover_is_not_the_renewed_one_s():
    text = "Hulu renewed 'Low Water' for season 3; the first two cover volumes 1-4."
    assert read_clipping(text, PUBLISHED).coverage == ()


def test_where_to_start_after_a_later_season_is_nothing_it_covers():
    assert not read(AFTER).coverage


@pytest.mark.parametrize("text", [AFTER, "Season 2 covers up to chapter 84 of the manga."])
def test_a_season_begins_behind_what_is_told_of_the_one_before(text):
    recorded = KnownCoverage("1", "chapter", "1-37")
    (made,) = read(text, shows=[KNOWN], coverage=lambda _: [recorded]).coverage
    assert (made.season, made.span) == ("2", "38-84")
    told = read(f"Season 1 of the anime covers the first 37 chapters. {text}").coverage
    assert [(row.season, row.span) for row in told] == [("1", "1-37"), ("2", "38-84")]


TITLES = """Salt Road
- The anime aired in spring 2012
- Adapted volumes 1 to 4 of the light novel series.
High Tide!
- Season 1 aired Fall 2015
- Season 2 aired Spring 2016
- Adapted volumes 1 to 6 of the light novel series.
"""


def test_a_title_stands_over_its_bullets():
    rows = read_clipping(TITLES, PUBLISHED).coverage
    assert [(row.show, row.season, row.span) for row in rows] == [
        ("Salt Road", "1", "1-4"),
        ("High Tide!", None, "1-6"),
    ]

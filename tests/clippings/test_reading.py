"""How a whole text is read.

- an article: its facts, by whom and when, and nothing of its hopes and questions
- shows: known, quoted, carried over, given
- seasons told as a count; dates told without a year
- where the sentence stands; the same fact twice; hedges
- any text at all: no exception, the same answer twice, bounded time
"""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from seasontrack.clippings import Clipping, KnownLibrary, KnownShow, read_clipping
from seasontrack.clippings.grammar.matching import phrases
from seasontrack.domain.models import Confidence, Kind

PUBLISHED = date(2022, 5, 21)

ARTICLE = """Paper Lanterns' Ada Quill On Her Hopes For Season 2

The actress tells us what she wants to see next. Will Paper Lanterns return for Season 2?

Since its first weekend the gentle drama has been a hit. Fans are desperate for the romance
to return for a second series.

On May 19, Hulu told the world what viewers wished to hear, revealing that Paper Lanterns will
return for not one, but three more seasons. The show\u2019s renewal surprised nobody.

The series is based on a comic drawn by Bo Marsh in 2015, with five more volumes since.
\u201cI hope for ten seasons,\u201d said Quill, whose contract was renewed.

The first season of Paper Lanterns covers the first three volumes of the comic, so there is
plenty left for several more seasons. Marsh stated there would \u201cprobably be five seasons\u201d
to tell all of it. \u201cFive I think would do it,\u201d Marsh added.
"""


def read(
    text: str, *, day: date = PUBLISHED, show: KnownShow | None = None, **known: object
) -> Clipping:
    return read_clipping(text, day, KnownLibrary(**known), show)


def only(text: str, **given_: object):
    (made,) = read(text, **given_).announcements
    return made


LIST = """Ten shows that will not be back

#1 13 Lanterns Down (Netflix)
The teen drama is returning for its fourth season on Netflix on June 5. The new batch of
episodes, however, will be the show's final season.
#2 The Harbour (The CW)
The seventh and final season of the sci-fi drama will premiere on May 25.
3. Salt Road (Fox)
The network canceled the drama one week after its freshman run.
4) Night Ferry Season 2
The anime will premiere on June 9.
"""


def test_a_line_with_a_title_and_its_network_heads_what_follows():
    facts = [(m.kind, m.show, m.seasons, m.by) for m in read(LIST).announcements]
    assert facts == [
        (Kind.SCHEDULED, "13 Lanterns Down", ("4",), "Netflix"),
        (Kind.FINAL, "13 Lanterns Down", ("4",), None),
        (Kind.FINAL, "The Harbour", ("7",), None),
        (Kind.SCHEDULED, "The Harbour", ("7",), None),
        (Kind.CANCELLED, "Salt Road", (), "Fox"),
        (Kind.SCHEDULED, "Night Ferry", ("2",), None),
    ]


def test_an_article_yields_its_facts_and_nothing_else():
    clipping = read(ARTICLE)
    renewed, planned = clipping.announcements
    (covered,) = clipping.coverage
    assert (renewed.kind, renewed.show, renewed.count) == (Kind.RENEWED, "Paper Lanterns", 3)
    assert (renewed.by, renewed.on.edtf) == ("Hulu", "2022-05-19")
    assert (planned.kind, planned.by, planned.total) == (Kind.PLANNED, "Marsh", 5)
    assert (planned.hedge, planned.show) == ("probably", "Paper Lanterns")
    assert (covered.show, covered.season, covered.unit) == ("Paper Lanterns", "1", "volume")
    assert covered.span == "1-3"


LONGER = """Hulu Renews \u2018Paper Lanterns\u2019 for Second Season

Hulu is moving forward with a second season of its quiet hit, the streamer announced Wednesday.
Ten new episodes, two more than the show's eight-episode first season, will air in 2023, with
writers-creators Ada Quill and Bo Marsh returning. Executive producers Cy Doe, Di Fox and the
Marsh brothers will all return for the second season. The 1930s-set show started streaming on
March 4. After a pilot was ordered in 2019, nobody heard of it for long. The season premiere was
watched by many. Its comic, which the series follows, ended in May 2021.
"""


def test_a_longer_article_carries_show_and_season_and_takes_nobody_for_a_show():
    made = read(LONGER).announcements
    assert [(str(row.kind), row.seasons, row.premiere and row.premiere.edtf) for row in made] == [
        ("renewed", ("2",), None),
        ("scheduled", ("2",), "2023"),
        ("premiered", ("1",), "2022-03-04"),
    ]
    assert {row.show for row in made} == {"Paper Lanterns"}


def test_the_show_stands_beside_a_noun_for_it():
    text = (
        "The account for the anime of Ada Quill 's Lantern Tales ( Andon Banashi ) manga announced "
        "on Friday that the anime will have a third season. The second season's 20th episode was "
        "shown that day. The season premiered on October 23. "
        "The manga's first arc ended in December 2019."
    )
    renewed, premiered = read(text, day=date(2023, 3, 12)).announcements
    assert (renewed.show, renewed.seasons) == ("Lantern Tales", ("3",))
    assert (renewed.kind, renewed.on.edtf) == (Kind.RENEWED, "2023-03-10")
    assert (premiered.show, premiered.seasons) == ("Lantern Tales", ("2",))


ELSE = [
    "The bridge will open on June 3, 2023.",
    "The Harbour party was renewed under Ada Quill.",
    "Hulu will launch in Europe on June 8.",
    "The play, in two parts, opened on May 3 and runs until July 1.",
    "Ada Quill launched the manga in November 2016.",
    "The first season will re-air on TV starting on June 2.",
]


@pytest.mark.parametrize("text", ELSE)
def test_what_is_something_else_is_not_the_show_spoken_of(text):
    made = only(f"Hulu renewed 'Salt Road' for season 2. {text}")
    assert made.kind is Kind.RENEWED


def test_seasons_told_respectively():
    text = "'Salt Road' and 'Night Ferry' renewed for a second and fifth season respectively."
    made = read(text).announcements
    assert [(row.show, row.seasons) for row in made] == [
        ("Salt Road", ("2",)),
        ("Night Ferry", ("5",)),
    ]


def test_each_proposal_points_at_its_sentence():
    text = f"&ldquo;Hello&rdquo; &amp; welcome.\n\n{ARTICLE}"
    clipping = read(text)
    for made in (*clipping.announcements, *clipping.coverage):
        shown = text[made.start : made.end]
        assert shown[0] == made.sentence[0]
        assert shown[-8:].strip() == made.sentence[-8:].strip()
        assert made.rule


def test_a_fact_told_twice_is_proposed_once():
    text = (
        "Hulu renewed 'Salt Road' for season 2. Yes, 'Salt Road' was renewed for a second season."
    )
    assert only(text).sentence.startswith("Hulu")


KNOWN = KnownShow("salt-road", "Salt Road", ("Route du Sel",))


@pytest.mark.parametrize(
    "text",
    [
        "Salt Road has been renewed for two more seasons.",
        "Netflix renews Route du Sel for two more seasons",
        "'salt road' is old news. Netflix has renewed Salt Road for two more seasons.",
        "Netflix's Salt Road renewed for two more seasons",
    ],
)
def test_a_known_show_is_recognised_and_its_count_left_to_the_library(text):
    made = only(text, shows=[KNOWN])
    assert (made.key, made.show, made.seasons, made.count) == ("salt-road", "Salt Road", (), 2)


def test_a_show_that_is_given_fills_in_where_none_is_named():
    made = only("The series has been renewed for a fourth season.", show=KNOWN)
    assert (made.key, made.seasons) == ("salt-road", ("4",))
    other = only("'Night Ferry' has been renewed for a fourth season.", show=KNOWN)
    assert (other.key, other.show) == (None, "Night Ferry")


@pytest.mark.parametrize(
    "quote", ["'Salt Road'", "<i>Salt Road</i>", "*Salt Road*", "\u201cSalt Road\u201d"]
)
def test_a_show_is_carried_over(quote):
    told = "On Monday, HBO announced the show will end with season 4."
    text = f"We loved {quote} from the start. {told}"
    made = only(text)
    assert (made.kind, made.show, made.seasons) == (Kind.FINAL, "Salt Road", ("4",))
    assert made.on.edtf == "2022-05-16"


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("on August 3", "2022-08-03"),
        ("on May 2", "2023-05-02"),
        ("on 3 August 2024", "2024-08-03"),
        ("on Aug. 3", "2022-08-03"),
        ("this summer", "2022-22"),
        ("next fall", "2023-23"),
        ("in early 2023", "2023-01/2023-04"),
        ("in late 2023", "2023-09/2023-12"),
        ("in 2024", "2024"),
        ("in January", "2023-01"),
        ("in March 2024", "2024-03"),
        ("in Q3 2024", "2024-35"),
        ("next year", "2023"),
        ("later this year", "2022"),
        ("tomorrow", "2022-05-22"),
        ("on Thursday", "2022-05-26"),
    ],
)
def test_premieres_are_dated_from_the_day_of_the_text(words, edtf):
    made = only(f"Season 2 of 'Salt Road' will premiere {words}.")
    assert (made.kind, made.premiere.edtf) == (Kind.SCHEDULED, edtf)


@pytest.mark.parametrize(
    ("words", "edtf"),
    [
        ("On May 20, ", "2022-05-20"),
        ("On June 5, ", "2021-06-05"),
        ("On 5 June 2019, ", "2019-06-05"),
        ("On Friday, ", "2022-05-20"),
        ("In March 2021, ", "2021-03"),
    ],
)
def test_announcements_are_dated_in_the_past(words, edtf):
    made = only(f"{words}Netflix renewed 'Salt Road' for a second season.")
    assert made.on.edtf == edtf
    undated = only("Netflix renewed 'Salt Road' for a second season.")
    assert undated.on is None


def test_dates_without_a_year_are_read_from_the_day_given():
    text = "'Salt Road' season 2 premieres on August 3."
    made = only(text, day=date(2026, 11, 23))
    assert made.premiere.edtf == "2027-08-03"


@pytest.mark.parametrize(
    ("text", "confidence", "hedge"),
    [
        ("Hulu has reportedly renewed 'Salt Road' for season 2", Confidence.REPORTED, "reportedly"),
        ("'Salt Road' has allegedly been cancelled by Hulu", Confidence.RUMOURED, "allegedly"),
        ("Rumor: Hulu renews 'Salt Road' for season 2", Confidence.RUMOURED, "rumor"),
        ("'Salt Road' season 2 is expected to premiere in 2023", Confidence.REPORTED, "expected"),
        ("Hulu has renewed 'Salt Road' for season 2", Confidence.CONFIRMED, None),
    ],
)
def test_a_hedge_lowers_the_confidence(text, confidence, hedge):
    made = only(text)
    assert (made.confidence, made.hedge) == (confidence, hedge)


BODY = """HBO's fantasy "House of Tides" is heading back to sea. The network confirmed on Tuesday
that Season 3 will premiere in summer 2023. Showrunner Jo Pike said that he plans to end the series
after four seasons.

The second season, which covered the middle of Ann Rye's "Salt & Foam," concluded in April 2022.

HBO has also ordered a prequel, "A Sailor of the Three Ports," which debuts in January. It adapts
the first of Rye's novellas, "The Low Pier." A second season of the show is already in the works.
A game adaptation was cancelled last year.
"""


def test_books_and_plans_in_an_article_are_no_shows_and_no_news():
    told = [(made.kind, made.show, ",".join(made.seasons)) for made in read(BODY).announcements]
    assert told == [
        ("scheduled", "House of Tides", "3"),
        ("planned", "House of Tides", ""),
        ("finished", "House of Tides", "2"),
        ("ordered", "A Sailor of the Three Ports", "1"),
        ("scheduled", "A Sailor of the Three Ports", "1"),
        ("renewed", "A Sailor of the Three Ports", "2"),
    ]


ROUNDUP = """Renewed: Salt Road (NBC)
Three more seasons are on the way.

Ending: Two Docks (Syfy)
The drama will come to an end with season five.

CANCELED: Low Water (Fox)
Fox has said goodbye to the low-rated comedy.

High Tide

High Tide is one of the newest releases. So it is no surprise that Hulu has decided to renew it for
a second season.
"""


def test_headings_say_what_they_head():
    told = [
        (made.kind, made.show, made.seasons, made.count, made.by)
        for made in read(ROUNDUP).announcements
    ]
    assert told == [
        ("renewed", "Salt Road", (), 3, "NBC"),
        ("final", "Two Docks", ("5",), None, None),
        ("cancelled", "Low Water", (), None, "Fox"),
        ("renewed", "High Tide", ("2",), None, "Hulu"),
    ]


BULLETED = """ABC

• The Docks (Season 8) – Oct 1 – The harbour procedural returns with a new threat.
• High-Tide (New Series) – Sep 24 – A clever woman helps the coast guard.
"""


def test_bullets_below_a_network_name_their_shows_themselves():
    told = [(made.show, made.seasons, str(made.premiere)) for made in read(BULLETED).announcements]
    assert told == [
        ("The Docks", ("8",), "2022-10-01"),
        ("High-Tide", ("1",), "2022-09-24"),
    ]


RUNS = """Salt Road (2018-2020)

This harbour drama opened to praise. The show was cancelled after one season.

Low Water (ABC, 2019)

The network cancelled the drama after one season.

High Tide (ITV)... The seventh season was filmed in August, but won't air until 2023.

The Fall will be given a third series by BBC Two.
"""


def test_a_title_with_its_years_or_its_dots_heads_what_follows():
    told = [(made.kind, made.show, made.by, made.on) for made in read(RUNS).announcements]
    assert told == [
        ("cancelled", "Salt Road", None, None),
        ("cancelled", "Low Water", "ABC", None),
        ("delayed", "High Tide", None, None),
        ("renewed", "The Fall", "BBC Two", None),
    ]


LISTS = """Cancelled Shows

ABC: Salt Road, The Two Docks
The CW: Low Water

NBC
Renewed:
-
"High Tide" (returns May 28)
-
"Ferry Row"
• Mud and Sand

The harbour "Promenade" has nothing to do with it.
"Last Light" neither.
"""


def test_a_heading_speaks_for_the_list_below_it():
    told = [(made.kind, made.show, made.by) for made in read(LISTS).announcements]
    assert told == [
        ("cancelled", "Salt Road", "ABC"),
        ("cancelled", "The Two Docks", "ABC"),
        ("cancelled", "Low Water", "The CW"),
        ("renewed", "High Tide", "NBC"),
        ("scheduled", "High Tide", None),
        ("renewed", "Ferry Row", "NBC"),
        ("renewed", "Mud and Sand", "NBC"),
    ]


CALENDAR = """Published September 1, 2022

Wednesday, June 8
Salt Road (FXX), 10 p.m. (Season 7)
REVIEW: The central joke is getting old.
Harbour Football Night (NBC), 8:30 p.m.

June 15:

• Low Water (FX, Season 4; final season)
Harbour Academy (Peacock, new drama series)
Total Tide – Season 8 (E!)
NEW: nothing (of note)

MAY 2
Returning: "Two Docks" (10 p.m., FX)
New: "Ferry Row" (9 p.m., CW), "Mud" (10 p.m., FX)
"Last Light": The lighthouse comedy returns for Season 3. (10 p.m. FX)

June 18-23
High Tide (Netflix, Season 2)
"""


def test_a_day_speaks_for_what_is_listed_below_it():
    told = [
        (made.kind, made.show, made.seasons, made.by, made.premiere and made.premiere.edtf)
        for made in read(CALENDAR).announcements
    ]
    assert told == [
        ("scheduled", "Salt Road", ("7",), "FXX", "2022-06-08"),
        ("scheduled", "Low Water", ("4",), "FX", "2022-06-15"),
        ("final", "Low Water", ("4",), "FX", None),
        ("scheduled", "Harbour Academy", ("1",), "Peacock", "2022-06-15"),
        ("scheduled", "Total Tide", ("8",), "E!", "2022-06-15"),
        ("premiered", "Two Docks", (), "FX", "2022-05-02"),
        ("premiered", "Ferry Row", ("1",), "CW", "2022-05-02"),
        ("premiered", "Mud", ("1",), "FX", "2022-05-02"),
        ("premiered", "Last Light", ("3",), "FX", "2022-05-02"),
    ]


SAGA = """Netflix's Salt Road has enough books to go on for years. Unsurprisingly, the streamer
announced a Season 3 renewal early.

Ferry Row (HBO)
Season 2 Ordered: June 23, 2020
Saved!: On May 12, the CW picked up a third season.
"""


def test_the_show_is_carried_past_words_that_are_no_title():
    told = [(made.kind, made.show, made.seasons) for made in read(SAGA).announcements]
    assert told == [
        ("renewed", "Salt Road", ("3",)),
        ("renewed", "Ferry Row", ("2",)),
        ("renewed", "Ferry Row", ("3",)),
    ]
    assert read(SAGA).announcements[1].on.edtf == "2020-06-23"


COUNTDOWN = """3. Salt Road
It was axed by Fox in April.

2. Ferry Row to return for season 4

Low Water

This seaside drama was renewed for a second season.

CSI: Harbour (Renewed)
"""


@pytest.mark.parametrize(
    "text",
    ["salt road renewed for season 3", "salt road s3 confirmed", "omg, salt road got a season 3"],
)
def test_a_known_title_of_several_words_needs_no_capitals_where_there_are_none(text):
    made = only(text, shows=[KNOWN])
    assert (made.kind, made.key, made.seasons) == (Kind.RENEWED, "salt-road", ("3",))


def test_a_known_title_of_one_word_needs_its_capital():
    quay = KnownShow("quay", "The Quay")
    assert only("the quay renewed for season 3", shows=[quay]).key is None
    mixed = only("In May, salt road works were renewed for season 3 of the Quay", shows=[KNOWN])
    assert mixed.key is None


def test_a_title_quoted_once_is_known_without_its_marks():
    text = """'Salty' & 'Harbour Men' Moving To Paramount+ From CBS

    Salty, from Ada and Bo Quill, will make the jump with its second season, which is set to
    debut on June 20."""
    made = read(text).announcements[-1]
    assert (made.kind, made.show, made.seasons) == ("scheduled", "Salty", ("2",))


def test_a_renewal_told_again_as_a_count_is_proposed_once():
    text = """'Harbour' Renewed For Seasons 3 & 4 By Apple TV+

    The streamer has given a two-season renewal to Harbour, produced by Ada Quill. The new
    season is slated to debut in 2023."""
    first, second = read(text).announcements
    assert (first.kind, first.seasons, first.count) == ("renewed", ("3", "4"), None)
    assert (first.by, second.kind) == ("Apple TV+", "scheduled")


def test_a_show_carried_into_a_shorter_sentence_is_meant_there():
    text = "For many years now there was talk of the anime Salt Road. Fox cancels it."
    made = only(text)
    assert (made.kind, made.show) == ("cancelled", "Salt Road")


def test_the_new_season_is_the_one_spoken_of():
    text = """ITV renews 'Harbour' for a second series

    Filming begins in May, with the new season slated to debut in 2023."""
    renewed, scheduled = read(text).announcements
    assert (renewed.seasons, scheduled.seasons) == (("2",), ("2",))


def test_what_was_due_but_is_late_is_delayed():
    text = "Season 3 of Harbour was due on March 10, but won't be with us until June 2."
    made = only(text)
    assert (made.kind, made.premiere.edtf) == ("delayed", "2022-06-02")


def test_a_title_on_a_line_is_meant_below_it():
    told = [(made.kind, made.show, made.seasons) for made in read(COUNTDOWN).announcements]
    assert told == [
        ("cancelled", "Salt Road", ()),
        ("renewed", "Ferry Row", ("4",)),
        ("renewed", "Low Water", ("2",)),
        ("renewed", "CSI: Harbour", ()),
    ]


WEEK = """Elsewhere, "Salt Road" will be back for a fifth season, while "Low Water" will not: the
spy drama was axed in March after two seasons.

Over at HBO, "High Tide" creator Ada Quill hopes for four seasons. The show was renewed for a third
season in April.

Cancelled this week: "Two Docks" at Peacock, after two seasons.
"""


def test_the_show_last_named_is_meant():
    told = [(made.kind, made.show, made.seasons) for made in read(WEEK).announcements]
    assert told == [
        ("renewed", "Salt Road", ("5",)),
        ("cancelled", "Low Water", ()),
        ("renewed", "High Tide", ("3",)),
        ("cancelled", "Two Docks", ()),
    ]


def test_a_season_in_parts_gets_a_date_for_each():
    text = "The fourth season of 'Salt Road' will be released in two parts, on May 27 and July 1."
    rows = [(made.part, made.premiere.edtf) for made in read(text).announcements]
    assert rows == [(1, "2022-05-27"), (2, "2022-07-01")]


def test_a_range_tells_premiere_and_finale():
    text = "Season 2 of 'Salt Road' ran from 16 January to 27 March 2021."
    premiered, finished = read(text).announcements
    assert (premiered.kind, premiered.premiere.edtf) == (Kind.PREMIERED, "2021-01-16")
    assert (finished.kind, finished.finale.edtf) == (Kind.FINISHED, "2021-03-27")


def test_a_move_names_the_platform_and_a_replacement_the_thing():
    moved = only("'Salt Road' finds a new home at Pop TV")
    assert (moved.kind, moved.platform) == (Kind.MOVED, "Pop TV")
    replaced = only("'Salt Road' to wrap up with a feature film instead of season 4")
    assert (replaced.kind, replaced.replacement, replaced.seasons) == (
        Kind.REPLACED,
        "film",
        ("4",),
    )


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("Creator Bo Marsh said the story would likely take six seasons.", 6),
        ("Marsh revealed she has planned five seasons of 'Salt Road'.", 5),
        ("Marsh says 'Salt Road' could run for seven seasons.", 7),
        ("The writers have a five-season plan for 'Salt Road'.", 5),
    ],
)
def test_claims(text, total):
    made = only(text, show=KNOWN)
    assert (made.kind, made.total) == (Kind.PLANNED, total)


SAID = {
    "'Salt Road' season 3 will arrive on June 5, Hulu announced Monday.": ("2022-05-16", "Hulu"),
    "Hulu confirmed on May 2 that 'Salt Road' season 3 will premiere July 1.": (
        *("2022-05-02", "Hulu"),
    ),
    "Season 3 of 'Salt Road' will end on June 5, the streamer announced today.": (
        *("2022-05-21", None),
    ),
}


@pytest.mark.parametrize(("text", "said"), SAID.items())
def test_who_said_so_and_when_in_passing(text, said):
    made = only(text)
    assert (made.on.edtf, made.by) == said


def test_of_several_days_each_announcement_has_its_own():
    text = "Fox cancelled 'Salt Road' on May 11, 2018, and Hulu announced a fourth on May 26."
    made = read(text).announcements
    assert [(row.kind, row.on.edtf, row.by) for row in made] == [
        (Kind.CANCELLED, "2018-05-11", "Fox"),
        (Kind.RENEWED, "2018-05-26", "Hulu"),
        (Kind.MOVED, "2018-05-26", "Hulu"),
    ]


def test_the_streamer_is_the_network_that_acted_before():
    text = "Hulu has renewed 'Low Tide'. The streamer has also renewed 'Salt Road' for season 3."
    assert [made.by for made in read(text).announcements] == ["Hulu", "Hulu"]


@pytest.mark.parametrize(("highest", "seasons"), [(None, ("1",)), (2, ())])
def test_a_premiere_is_of_the_first_season_of_a_show_that_has_none(highest, seasons):
    text = "'Salt Road' premieres June 3 on Netflix."
    assert only(text, shows=[KNOWN], highest_season=lambda _: highest).seasons == seasons


HOSTILE = [
    "renewed ",
    "season ",
    "Netflix renews 'A B' for season 2 and ",
    "first and second ",
    "covers the first half of volume 3, ",
    "'\"'",
    "&amp;",
    "<a ",
    "A. ",
    "A! ",
    "Ab! Season 2 ",
    "Season. ",
    "#AbCd ",
    "Workin' M' ",
    "after announcing ",
    "May 2, ",
    "gets a series ",
    "Season 2 of 'A B' premiered on May 5, 2020. The season was long. ",
    "\0\ud7ff",
]


@pytest.mark.slow
@pytest.mark.parametrize("unit", HOSTILE)
def test_a_megabyte_of_anything_is_read_to_its_end(unit):
    text = (unit * (1_000_000 // len(unit) + 1))[:1_000_000]
    assert all(0 <= made.start < made.end <= len(text) for made in read(text).announcements)


def test_the_day_of_one_clause_is_not_that_of_the_next():
    made = read(
        "Salt Road, which Fox cancelled in April after three seasons, has found a new home at Hulu."
    ).announcements
    told = [(row.kind, row.on.edtf if row.on else None) for row in made]
    assert told == [(Kind.CANCELLED, "2022-04"), (Kind.MOVED, None)]


def test_the_day_of_a_finale_is_not_that_of_the_news():
    made = only("Hulu has renewed 'Salt Road' for a fourth season ahead of Sunday's season finale.")
    assert (made.kind, made.seasons, made.on) == (Kind.RENEWED, ("4",), None)


@pytest.mark.parametrize("unit", HOSTILE)
def test_much_of_anything_is_read_to_its_end(unit):
    text = unit * 500
    assert all(0 <= made.start < made.end <= len(text) for made in read(text).announcements)


def told(line):
    return {word for element in line.elements for word in element.words}


VOCABULARY = (
    "renewed cancelled season seasons two 2 second and final Netflix by for on May 20 'Salt Road' "
    ", . ? : ; - – not will be to premiere volumes 1-3 covers first half of split into parts &amp; "
    "<i> * ' \" 2022 early next Monday would probably four gets series order S2 Part"
)
TABLE = {word for lines in phrases().values() for line in lines for word in told(line)}
sentences = st.lists(
    st.one_of(st.sampled_from(VOCABULARY.split()), st.sampled_from(sorted(TABLE))), max_size=40
).map(" ".join)


@given(st.one_of(st.text(max_size=300), sentences))
def test_any_text_gives_a_clipping_the_same_one_twice(text):
    clipping = read(text, shows=[KNOWN])
    assert clipping == read(text, shows=[KNOWN])
    for made in (*clipping.announcements, *clipping.coverage):
        assert 0 <= made.start < made.end <= len(text)


DATED_LINES = """What is on when

23 May - SALT ROAD (Channel 4) Series 2 of the comedy.

TBD - LOW WATER (BBC2) Series 3 of the drama about two writers.

5 Jun - NIGHT FERRY (FX) The new drama of a coast.

THE WARDEN PREMIERE: Thursday, June 9, CTV & The CW
"""


def test_a_calendar_tells_day_show_and_network_on_one_line():
    told = [(p.show, p.seasons, p.by, p.premiere.edtf) for p in read(DATED_LINES).announcements]
    assert told == [
        ("SALT ROAD", ("2",), "Channel 4", "2022-05-23"),
        ("NIGHT FERRY", ("1",), "FX", "2022-06-05"),
        ("THE WARDEN", (), None, "2022-06-09"),
    ]


EQUATED = """What became of our favourites

Paper Lanterns = Cancelled

The network is done with it. The show will finish on the third season.

Low Water = Expanded

FOX announced the second season will grow from 12 to 18 episodes and be split into two halves.

Renewed: Night Ferry (CBS):

It was renewed for two more seasons in February.
"""


def test_a_heading_may_equate_a_show_with_what_became_of_it():
    told = [(p.kind, p.show, p.seasons) for p in read(EQUATED).announcements]
    assert told == [
        (Kind.CANCELLED, "Paper Lanterns", ()),
        (Kind.FINAL, "Paper Lanterns", ("3",)),
        (Kind.SCHEDULED, "Low Water", ("2",)),
        (Kind.SCHEDULED, "Low Water", ("2",)),
        (Kind.RENEWED, "Night Ferry", ()),
    ]
    assert read(EQUATED).announcements[-1].by == "CBS"


def test_a_sentence_may_end_in_a_country():
    text = (
        "The first season of Salt Road premiered in the U.K. However, work on the second had "
        "begun in May."
    )
    assert not read(text).announcements


def test_a_thing_spoken_of_at_length_is_the_show_meant_next():
    text = (
        "Salt Road Stories will get its chance to tell all of the trilogy. HBO and BBC declared "
        "the fantasy series has officially been renewed for season 3."
    )
    assert only(text).show == "Salt Road Stories"


def test_the_network_of_a_sentence_is_the_one_that_acts_in_it():
    text = (
        "Fox has renewed the comedies 'Low Water' and 'The War at Rye' and given 'The O.C.C.' a "
        "fourth season. Over at NBC, the network has given the greenlight to an eleventh season "
        "of '7th Road'."
    )
    told = [(p.show, p.seasons, p.by) for p in read(text).announcements]
    assert told == [
        ("Low Water", (), "Fox"),
        ("The War at Rye", (), "Fox"),
        ("The O.C.C.", ("4",), "Fox"),
        ("7th Road", ("11",), "NBC"),
    ]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            (
                "Salt Road explores the legend of two harbours and of a road. The first season was "
                "released on Netflix on December 20, 2019."
            ),
            [(Kind.PREMIERED, "Salt Road", ("1",), None, "2019-12-20")],
        ),
        (
            (
                "Salt Road is a drama series by Ada Quill. It was directed by David Doe, stars "
                "Rose Bloggs and Theo Pike, and premiered on HBO on May 15, 2021."
            ),
            [(Kind.PREMIERED, "Salt Road", ("1",), None, "2021-05-15")],
        ),
        (
            "Salt Road is a sitcom by Ada Quill that has aired on ITV since March 6, 2015.",
            [(Kind.PREMIERED, "Salt Road", ("1",), None, "2015-03-06")],
        ),
        (
            (
                "Salt Road is a drama. A fourth and final season premiered in December 2020. A "
                "second part consisting of 12 episodes aired from January to April 2022, and a "
                "third and final part will premiere in 2023."
            ),
            [
                (Kind.FINAL, "Salt Road", ("4",), None, None),
                (Kind.PREMIERED, "Salt Road", ("4",), None, "2020-12"),
                (Kind.PREMIERED, "Salt Road", ("4",), 2, "2022-01"),
                (Kind.FINISHED, "Salt Road", ("4",), 2, None),
                (Kind.SCHEDULED, "Salt Road", ("4",), 3, "2023"),
            ],
        ),
        (
            (
                "Salt Road is an anime produced by Wit House (seasons 1–3) and QUAY (season 4). A "
                "second season was broadcast in two parts."
            ),
            [],
        ),
    ],
)
def test_prose_of_an_encyclopedia(text, told):
    made = [
        (p.kind, p.show, p.seasons, p.part, p.premiere and p.premiere.edtf)
        for p in read(text).announcements
    ]
    assert made == told


def test_a_day_broken_over_two_lines_is_one():
    text = "The first season of Salt Road was released on December\n20, 2019. It ran long."
    made = only(text)
    assert (made.kind, str(made.premiere)) == (Kind.PREMIERED, "2019-12-20")
    made = only("The first season of Salt Road was released on December 20,\n2019 in full.")
    assert str(made.premiere) == "2019-12-20"


def test_a_heading_over_bullets_is_no_title():
    text = (
        "Salt Road season 3: renewal…\n\n• At the time of writing nothing is known.\n\n"
        "The series premiered in April 2021."
    )
    assert only(text).show == "Salt Road"


def test_an_author_with_a_plan_is_no_show():
    text = "'Salt Road' is back. Jo Pike is the woman with a five-season plan."
    made = only(text)
    assert (made.kind, made.show, made.total) == (Kind.PLANNED, "Salt Road", 5)


def test_a_headline_with_its_verb_gives_the_show_of_what_follows():
    text = (
        "Salt Road Gets Original 2-Episode Anime This Summer\n\n"
        "The anime's sixth season will premiere in July."
    )
    assert (only(text).show, only(text).seasons) == ("Salt Road", ("6",))


def test_who_makes_it_and_what_it_is_made_from_are_no_shows():
    text = "Jo Pike is the producer. The second season adapts volumes seven to eleven of the manga."
    (covered,) = read(text).coverage
    assert (covered.show, covered.season, covered.span) == (None, "2", "7-11")
    text = "It is based on Lanterns and Rye, the 11th novel. The season premiered on May 5."
    assert not read(text).announcements


def test_a_season_of_before_is_not_the_one_a_sentence_numbers_itself():
    text = (
        "Salt Road season 4 premieres on June 13. Season 5 will be the final season of Salt Road!"
    )
    final = read(text).announcements[-1]
    assert (final.kind, final.seasons) == (Kind.FINAL, ("5",))


def test_seasons_are_counted_from_the_one_still_to_come():
    made = only("Hulu renewed Salt Road for two more seasons before season 2 had even come out.")
    assert made.seasons == ("3", "4")


@pytest.mark.parametrize(
    "text",
    [
        '"It was always a five-season plan," Quill tells Variety of Salt Road.',
        '"It was always a five-season plan for Salt Road," says Quill.',
        "Quill says there is a five-season plan for Salt Road.",
    ],
)
def test_a_plan_is_told_by_whoever_speaks(text):
    made = only(text)
    assert (made.kind, made.by, made.total) == (Kind.PLANNED, "Quill", 5)


def test_the_first_episode_of_the_season_opens_the_one_spoken_of():
    text = (
        "Season 2\n\nSeason 2 is the second season of Salt Road. Filming of it began in May 2012."
        'The first episode of the season, "Teeth", aired on August 13, 2012, and the season two '
        'finale, "Sweet", aired on May 21, 2013.'
    )
    found = [(made.kind, made.show, made.seasons) for made in read(text).announcements]
    assert found == [
        (Kind.PREMIERED, "Salt Road", ("2",)),
        (Kind.FINISHED, "Salt Road", ("2",)),
    ]


def test_a_show_told_of_by_the_way_does_not_take_over():
    text = (
        "Salt Road is an American legal and political drama series. "
        "It was moved up after delays forced CBS to postpone the premiere of its new series "
        "Night Ferry. The series was renewed for a second season on April 23, 2019."
    )
    renewed = read(text).announcements[-1]
    assert (renewed.kind, renewed.show, renewed.seasons) == (Kind.RENEWED, "Salt Road", ("2",))
    text = (
        "CBS cancelled Salt Road in May. For years before that its viewers had adopted a slogan "
        'from the second season episode "Paradise". It was renewed for a sixth season in June.'
    )
    renewed = read(text).announcements[-1]
    assert (renewed.kind, renewed.show) == (Kind.RENEWED, "Salt Road")


def test_a_line_alone_heads_the_paragraph_that_names_it_again():
    text = (
        "Production\n\nThe series was made in Rye by Ada Quill.\n\n"
        "Salt Road\n\nA second season premiered on May 5. Salt Road ended its first season in 2020."
        "\n\nNight Ferry\n\nThe sitcom was renewed for a third season. Night Ferry airs on Hulu."
    )
    found = {(made.kind, made.show) for made in read(text).announcements}
    assert (Kind.PREMIERED, "Salt Road") in found
    assert (Kind.RENEWED, "Night Ferry") in found
    assert not {show for _, show in found} & {"Production", "Rye"}


def test_a_calendar_names_seasons_in_many_ways_and_old_ones_with_their_year():
    text = (
        "June 19\n\nNight Ferry: Season 2 (Netflix)\n"
        "The Quiet Fleet Season Two: The Battle of the Strait (2022)\nLantern Bay, Season 3\n"
        'Harbour S4 (Hulu)\n"Salt Road" Season 1\nBone Street Season 5 (2005)\n'
        "A Day at the Pier (2022)\n"
    )
    found = [(m.show, m.seasons, m.premiere and m.premiere.edtf) for m in read(text).announcements]
    assert found == [
        ("Night Ferry", ("2",), "2022-06-19"),
        ("The Quiet Fleet", ("2",), "2022-06-19"),
        ("Lantern Bay", ("3",), "2022-06-19"),
        ("Harbour", ("4",), "2022-06-19"),
        ("Salt Road", ("1",), "2022-06-19"),
    ]


def test_a_calendar_with_marks_and_seasons_is_read_line_by_line():
    text = (
        'THURSDAY, MAY 26\n\n📺 "Salt Road" Season 2 (Peacock, eight-episode binge)\n\n'
        '📺 8 p.m. "Night Ferry" final season (Starz)\n\n🎥 "Rye" (HBO Max)\n\n'
        '📺 9 p.m. "Lantern Bay" returns (BBC America)\n'
    )
    found = [(m.kind, m.show, m.seasons, m.by) for m in read(text).announcements]
    assert found == [
        (Kind.SCHEDULED, "Salt Road", ("2",), "Peacock"),
        (Kind.SCHEDULED, "Night Ferry", (), "Starz"),
        (Kind.FINAL, "Night Ferry", (), "Starz"),
        (Kind.SCHEDULED, "Lantern Bay", (), "BBC America"),
    ]


def test_a_caption_below_a_picture_retells_nothing():
    told = "Fear the Rye, which is set before all this, returns for its sixth season on October 9."
    twice = f"{told}\n\nBack on air: {told}\n"
    assert read(twice).announcements == read(told).announcements
    assert [made.show for made in read(twice).announcements] == ["Fear the Rye"]


def test_weekly_episodes_end_after_the_premiere_they_follow():
    told = "Salt Road season 2 premiered on March 5, 2021, with new episodes weekly until May 28."
    premiered, finished = read(told).announcements
    days = [day.edtf for day in (premiered.premiere, finished.finale) if day]
    assert days == ["2021-03-05", "2021-05-28"]

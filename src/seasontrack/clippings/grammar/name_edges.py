"""Where the name of a show begins and ends in a run of capitals."""

from seasontrack.clippings.grammar.slots import is_behind_small
from seasontrack.clippings.mentions.names import (
    DESCRIPTORS,
    FRANCHISES,
    PLACES,
    SERIES_NOUNS,
)
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.season_mention import HALVES
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_PIECES = frozenset({"part", "volume"})
_PAIR = 2  # words
_MAKERS = 7  # words of "Jane Bloggs and Joe Doe"
_YEAR = 4  # digits
_LATEST = "2035"  # what is called after a later year, plays in it
_STOPPED = words("officially cancelled canceled axed postponed delayed has will is")
_LANDS = frozenset({"u.s", "u.s.", "us", "uk", "u.k", "u.k.", "states"})
# "Trailer for X"
_LEADS = words("trailer teaser poster visual anticipation excitement hype premiere debut launch")
_FOR_LEADS = {("fans", "of"), ("viewers", "of"), *((lead, "for") for lead in _LEADS)}
STRIPPED_NOUNS = words(
    "series drama dramas comedy comedies sitcom sitcoms thriller dramedy docuseries anime "
    "miniseries procedural spinoff spin-off reboot revival mockumentary dramedies k-drama"
)
# "Jane Bloggs-produced X"
BY_SOMEBODY = (
    "-starrer", "-produced", "-created", "-directed", "-written", "-fronted", "-hosted", "-led",
    "-starring", "-helmed", "-backed", "-owned",
)  # fmt: skip
_STYLED = words("miss mr mrs lady lord king queen captain")
_OUTCRIES = words("wtf omg lol smh")
_KINDS = words("fantasy sports romance comedy action mystery horror")
_SOURCES = words("manga novel novels webtoon comic manhwa")
_PEOPLE = words("star creator co-creator showrunner boss host actor actress")
_OTHER_STARS = words("all lone pop rock rising movie a the to will")
_TIMES_OF_YEAR = words("spring summer autumn fall winter")
_CONCESSIONS = words("while although though since because")
_INTERJECTIONS = words(
    "psa til look listen reminder related stories "
    "here here's why with by more rip rumour rumor rumours rumors update exclusive wow ugh nooo "
    "whoa sorry yay meanwhile also "
    "former additionally elsewhere however furthermore moreover plus upcoming "
    "controversial beloved popular long-awaited"
)


def stripped(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Leave out the network, descriptions and a maker in front: "HBO's", "drama", "X Y's"."""
    start = _behind_label(sentence, _behind_interjections(sentence, start, end), end)
    if sentence.low(start) in _CONCESSIONS and sentence.low(start + 1) == "the":
        start += 2
    if sentence.low(start) == "the" and sentence.network_at(start + 1):
        start += 1
    network = sentence.network_at(start)
    while network and network.end <= end:
        start = network.end
        start += sentence.low(start) in {"'s", "'", "and", "&", "original"}
        network = sentence.network_at(start)
    if sentence.is_headline:  # "Harbour Days Anime Updates with Key Visual"
        animes = (at for at in range(start + 1, end - 1) if sentence.low(at) == "anime")
        end = next((at for at in animes if sentence.low(at + 1).endswith("s")), end)
        people = (at for at in range(start + 1, end - _PAIR) if _is_of_its_people(sentence, at))
        end = next(people, end)
    halves = (at for at in range(start + 1, end - 1) if _is_half_of_anime(sentence, at))
    end = next(halves, end)
    start = _behind_tv_anime(sentence, start, end)
    start = _behind_origin(sentence, start, end)
    start = _behind_description(sentence, start, end)
    start, end = without_maker(sentence, start, _before_tail(sentence, start, end))
    return start + _is_article(sentence, start, end), end


def _is_article(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "A Salt Road TV series premiered" from "A Harbour of Gulls", a title."""
    named = all(sentence.tokens[at].text.istitle() for at in range(start, end))
    short = end - start in {2, 3} and sentence.low(start) in {"a", "an"}
    return short and named and sentence.low(end) in {"tv", "television", "series", "show"}


def _is_of_its_people(sentence: Sentence, at: int) -> bool:
    """Tell where "(Salt Road) Star Jane Bloggs Reacts to …" goes on to somebody of the show."""
    alone = sentence.low(at - 1) not in _OTHER_STARS
    return alone and sentence.low(at) in _PEOPLE and sentence.tokens[at].text.istitle()


def _before_tail(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name ends before "TV anime", "Part 2", "back", a year, "in the U.S."."""
    more = (at for at in range(start + 1, end - 1) if sentence.low(at) == "&")
    end = next((at for at in more if sentence.low(at + 1) == "more"), end)  # "X & More Originals"
    while end - start > 1 and _is_label(sentence, end - 1):
        end -= 1
    seasoned = any(mention.start == end for mention in sentence.seasons)
    if seasoned and end - start > 1 and sentence.low(end - 1) in {"with", "after"}:
        end -= 1  # "to End Drama Series Harbour Lights With Season 5"
    if end - start > _PAIR and sentence.low(end - 2) == "part" and cardinal(sentence.low(end - 1)):
        end -= _PAIR  # "Harbour Part 2 arrives on Netflix"
    if end - start > _PAIR and sentence.lows[end - 2 : end] == [":", "inside"]:
        end -= _PAIR  # "Harbour Lights: Inside the final season"
    if end - start > _PAIR and sentence.low(end - 1) in _SOURCES and sentence.is_headline:
        end -= 1  # "Harbour Lights Fantasy Manga Gets TV Anime"
        end -= end - start > _PAIR and sentence.low(end - 1) in _KINDS
    if end - start > 1 and sentence.low(end - 1) == "back" and sentence.low(end) == "for":
        end -= 1  # "brings Salt Road back for series 3"
    if end - start > 1 and _is_edition(sentence, end - 1):
        end -= 1 + (sentence.low(end - 2) == "'s")  # "The Harbour('s) 2020 series"
    if sentence.lows[end - 3 : end - 1] == ["in", "the"] and sentence.low(end - 1) in _LANDS:
        end -= 3  # "British drama Harbour Lights in the U.S."
    house = sentence.network_before(end)
    if house and house.start > start + 1 and sentence.low(house.start - 1) in {"on", "at"}:
        end = house.start - 1
    return end


def _behind_description(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins in "Crime Drama Harbour", not in "web series Anime Harbour"."""
    if sentence.low(start - 1) in SERIES_NOUNS:
        return start
    behind = start
    for at in range(start, min(start + 5, end - 1)):
        described = all(sentence.low(place) in DESCRIPTORS for place in range(start, at))
        if sentence.low(at) in STRIPPED_NOUNS and described:
            behind = at + 1  # "Horror Comedy Series Harbour"
    return behind


def _behind_interjections(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins in "Update: X", "Trailer for X"; "Why" can open a title."""
    if sentence.low(start) == "according":
        commas = (at for at in range(start, end - 1) if sentence.low(at) == ",")
        start = next(commas, start - 1) + 1  # "According to Variety, Harbour Lights season 2"
    alone = sentence.low(2) in {"is", "was", "has", "will"} and end == start + 2
    start = _behind_headings(sentence, start, end)
    if start == 0 and sentence.lows[:2] in (["and", "the"], ["but", "the"]):
        start += 1  # "And the Netflix series is preparing"
    opening = sentence.low(0) in _CONCESSIONS | {"as"} and not is_behind_small(sentence, 1)
    subordinate = opening and sentence.low(end) in {"is", "was", "has"}
    seasoned = any(mention.start == end for mention in sentence.seasons) and end > start + _PAIR
    subordinate = subordinate or (sentence.low(0) == "after" and seasoned)
    # "As Harbour was cancelled, …", "After Harbour Lights season 2 came out, …"
    subordinate = subordinate and "," in sentence.lows[end:]
    if start == 0 and (subordinate or (sentence.low(0) == "so" and alone)):
        start += 1  # "So Harbour is not getting a second season"
    while start < end and sentence.low(start) in _INTERJECTIONS | {":", "'s", ","}:
        if sentence.low(start) == "why" and start > 0 and sentence.low(start - 1) != "'s":
            break
        start += 1
    if sentence.low(start) == "both" and "and" in sentence.lows[start:end]:
        start += 1  # "Both A Week Away and Rye have been renewed"
    if sentence.low(start) == "over" and sentence.network_at(start + 2):
        start += 2  # "Over on CMT, Harbour Lights premieres"
    if sentence.low(start) in _PIECES and sentence.low(start + 2) == "of":
        start += 3  # "Part One of Harbour Lights season 3"
    if (sentence.low(start), sentence.low(start + 1)) in _FOR_LEADS:
        start += 2
    return start


def _behind_headings(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins in "Comic-Con: 8 Things to Know About Harbour's season"."""
    if sentence.low(start) in PLACES and sentence.low(start + 1) == ":":
        start += 2
    if sentence.lows[start : start + 3] == ["breaking", "news", ":"]:
        start += 3
    pairs = ((sentence.low(at), sentence.low(at + 1)) for at in range(start, end - 2))
    rights = next((n for n, pair in enumerate(pairs) if pair == ("rights", "for")), None)
    start += 0 if rights is None else rights + 2  # "Lands First-Run Rights for Harbour"
    if cardinal(sentence.low(start)) and sentence.low(start + 1) in {"things", "reasons"}:
        about = (at for at in range(start, end - 1) if sentence.low(at) == "about")
        start = next(about, start - 1) + 1
    watching = sentence.lows[start : start + 2] == ["watch", "the"]
    return start + 2 if watching and end > start + 2 else start


def _behind_label(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins in "THE LATEST: Harbour Lights"."""
    colon = next((at for at in range(start + 2, end - 1) if sentence.low(at) == ":"), None)
    if colon is None or sentence.tokens[colon + 1].text.isupper():
        return start
    house = sentence.network_at(start)
    opening = house.end if house else start
    if not FRANCHISES.isdisjoint(sentence.lows[opening:colon]):
        return start  # "CBS's NCIS: Harbour"
    told = (sentence.tokens[at] for at in range(start, colon))
    is_loud = all(token.text.isupper() for token in told if token.is_word)
    return colon + 1 if is_loud else start


def _is_half_of_anime(sentence: Sentence, at: int) -> bool:
    """Tell where "(Harbour Days) Anime's 2nd Part" speaks of the second part."""
    counted = sentence.low(at + 1) == "'s" and ordinal(sentence.low(at + 2)) is not None
    return sentence.low(at) == "anime" and counted


def _behind_tv_anime(sentence: Sentence, start: int, end: int) -> int:
    """Return where the title of "School Comedy TV Anime X" begins."""
    for at in range(start + 1, end - 1):
        rest = {sentence.low(place) for place in range(at + 1, end)}
        if sentence.low(at - 1) == "tv" and sentence.low(at) == "anime" and rest - SERIES_NOUNS:
            return at + 1
    return start


def _behind_origin(sentence: Sentence, start: int, end: int) -> int:
    """Return where the title of "Harbour spinoff X" or "Jane Bloggs-starrer X" begins."""
    made = (at for at in range(end - 2, start, -1) if sentence.low(at).endswith(BY_SOMEBODY))
    start = next(made, start - 1) + 1
    for at in range(start + 1, end - 1):
        if sentence.low(at) in {"and", "&", ","}:
            break
        noun = sentence.low(at) == "series" and sentence.low(at - 1) in {"animated", "tv", "anime"}
        if noun or sentence.low(at) in OFFSHOOTS:
            return at + 1
    return start


def _is_edition(sentence: Sentence, at: int) -> bool:
    """Tell the year of one edition: "The Harbour 2020 series", "Harbour 2021 winter series"."""
    is_year = sentence.low(at).isdecimal() and len(sentence.low(at)) == _YEAR
    behind = at + 1 + (sentence.low(at + 1) in _TIMES_OF_YEAR)
    if is_year and sentence.low(at - 1) != "of" and _is_edition_of(sentence, at):
        return True
    if is_year and sentence.low(at) < _LATEST and sentence.low(at + 1) in _STOPPED:
        return True  # "Love Harbour 2020 officially axed"
    return is_year and sentence.low(behind) in {"series", "season", "edition", "show", ":"}


def _is_edition_of(sentence: Sentence, year: int) -> bool:
    """Tell the year of "the summer series of Love Harbour 2020"."""
    of = year - 1
    while sentence.tokens[of].is_capital and of > 1:
        of -= 1
    return sentence.low(of) == "of" and sentence.low(of - 1) in {"series", "season", "edition"}


def _is_label(sentence: Sentence, at: int) -> bool:
    """Tell "X TV anime" from "Mad TV"."""
    low = sentence.low(at)
    if low in _OUTCRIES and at + 1 == len(sentence.tokens):
        return True
    if ordinal(low) and sentence.low(at + 1) in HALVES:
        return True  # "Harbour Lights 2nd Cour"
    if low == "series":
        return sentence.low(at - 1) == "tv"
    if low == "pv" or (sentence.low(at + 1) == "pv" and (low == "main" or ordinal(low))):
        return True  # "Harbour Days Main PV Announces July 8 Premiere"
    return low in {"anime", "k-drama"} or (low == "tv" and sentence.low(at + 1) in SERIES_NOUNS)


def without_maker(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return (start, end) of a name without who made it: "X Y's"."""
    # "Jane Bloggs' Salt Road in Spring", not "Grey's Anatomy" or "The Handmaid's Tale".
    for at in range(start + 1, min(start + _MAKERS, end - 1)):
        behind_noun = sentence.low(start - 1) in {":"} | SERIES_NOUNS
        house = sentence.network_before(at)
        listed = house is not None and house.start > start  # "A and AMC's B"
        if sentence.low(at) in {"'s", "'"} and not (behind_noun or listed):
            maker = [sentence.low(place) for place in range(start, at)]
            if len(maker) > 1 and maker[-1] == "anime":
                return start, at - 1  # "Harbour Days Anime's 2nd Cour"
            spelt = all(word.replace("-", "").isalpha() for word in maker)
            # "Kumo's Salt Road manga", "Jane Bloggs's Salt Road"
            told = sentence.low(end) in _SOURCES and is_behind_small(sentence, start)
            # "Miss Pike's Dragon Maid" is a title
            called = maker[0] == "the" or maker[0] in _STYLED
            is_person = (len(maker) > 1 or told) and not called and spelt
            return (
                (at + 1, end)
                if is_person or maker[0] in {"marvel", "dc", "disney", "sony", "lucasfilm"}
                else (start, end)
            )
    return start, end

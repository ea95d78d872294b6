"""Runs of capitals that can be the name of a show."""

from seasontrack.clippings.grammar.phrases import BE, HAVE
from seasontrack.clippings.mentions.names import (
    DESCRIPTORS,
    PLACES,
    SERIES_NOUNS,
)
from seasontrack.clippings.mentions.offshoots import OFFSHOOTS
from seasontrack.clippings.mentions.season_mention import HALVES
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal, ordinal
from seasontrack.clippings.text.words import words

_CONNECTORS = words(
    "or x no ni wa wo ga demo of the and in to a an on & with is de la le for vs at el das der von "
    "van"
)
_INSIDE = frozenset({":", "!", "'s", "'", "-", ",", ".", "/", "+"})
_JOINTS = _CONNECTORS | _INSIDE
_PIECES = frozenset({"part", "volume"})
_MAKERS = 7  # words of "Jane Bloggs and Joe Doe"
_LONGEST_JOINT = 3
_PAIR = 2  # words
_YEAR = 4  # digits
_LATEST = "2035"  # what is called after a later year, plays in it
_STOPPED = words("officially cancelled canceled axed postponed delayed has will is")
HEADLINE_VERBS = words(
    "announces reveals confirms unveils moved moves from by starring concludes premieres returns "
    "ends debuts airs launches drops renewed canceled cancelled delayed postponed"
)
_LANDS = frozenset({"u.s", "u.s.", "us", "uk", "u.k", "u.k.", "states"})
_DECIDED = frozenset({"Renewed", "Cancelled", "Canceled", "Axed"})
_LOUD_VERBS = words("axes axed ends end cancels cancelled canceled returns renewed confirms")
TO_DO = words("end premiere debut conclude air run return stream launch")
# "Trailer for X"
_LEADS = words("trailer teaser poster visual anticipation excitement hype")
_FOR_LEADS = {("fans", "of"), ("viewers", "of"), *((lead, "for") for lead in _LEADS)}
_NEXT_VERBS = words("orders cancels renews axes")  # "Renews X, Cancels Y"
_OF_SEASONS = {(noun, "of") for noun in ("season", "seasons", "series", "premiere", "finale")}
_BEHIND_STYLISED = words("will is has was premieres returns gets starts begins on at . , ! ;")
STRIPPED_NOUNS = words(
    "series drama dramas comedy comedies sitcom sitcoms thriller dramedy docuseries anime "
    "miniseries procedural spinoff spin-off reboot revival mockumentary dramedies k-drama"
)
# "Jane Bloggs-produced X"
BY_SOMEBODY = (
    "-starrer", "-produced", "-created", "-directed", "-written", "-fronted", "-hosted", "-led",
    "-starring", "-helmed", "-backed", "-owned",
)  # fmt: skip
_OUTCRIES = words("wtf omg lol smh")
_TIMES_OF_YEAR = words("spring summer autumn fall winter")
_CONCESSIONS = words("while although though since because")
_INTERJECTIONS = words(
    "psa til look listen reminder "
    "here here's why with by more rip rumour rumor rumours rumors update exclusive wow ugh nooo "
    "sorry yay meanwhile also "
    "additionally elsewhere however furthermore moreover plus upcoming"
)


_HAVING = frozenset({"has", "had", "is", "was", "will"})


def capital_runs(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the capitalised names between two tokens."""
    runs: list[tuple[int, int]] = []
    at = start
    taken = {place for season in sentence.seasons for place in range(season.start, season.end)}
    taken.update(place for date in sentence.dates for place in range(date.start, date.end))
    while at < end:
        if at in taken or not (sentence.tokens[at].is_capital or _is_stylised(sentence, at)):
            at += 1
            continue
        stop = _run_end(sentence, at, end, taken)
        first, last = _stripped(sentence, at, stop)
        if sentence.low(last) == "'s" and sentence.low(last + 1) in _HAVING and last + 1 < end + 2:
            last += 1  # "Rye's has been renewed"
        if first < last:
            runs.append((first, last))
        at = stop
    return runs


def runs_ending(sentence: Sentence, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the capitalised name that ends right before a token, if any."""
    return [run for run in capital_runs(sentence, 0, end) if run[1] == end]


def _is_stylised(sentence: Sentence, at: int) -> bool:
    """Tell a title in small letters: "season six of harbour-ish will", not "of award-winning X"."""
    of = sentence.opened(at) - 1
    before, after = (sentence.low(of - 1), sentence.low(of)), sentence.low(at + 1)
    joined = "-" in sentence.low(at).strip("-") and sentence.low(at).replace("-", "").isalpha()
    if at == 0 and sentence.is_headline and joined:
        return after in HEADLINE_VERBS | {"season", "to"}  # "salt-ish Renewed for Season 3"
    return joined and before in _OF_SEASONS and after in _BEHIND_STYLISED


def _run_end(sentence: Sentence, at: int, end: int, taken: set[int]) -> int:
    stop = at + 1
    while stop < end and stop not in taken:
        token = sentence.tokens[stop]
        if sentence.is_headline and token.low in HEADLINE_VERBS:
            break
        if _is_verb(sentence, stop):
            break
        going = token.low in {"to", "will"} and sentence.low(stop + 1) in TO_DO
        if sentence.is_headline and going:
            break  # "Into the Harbour to End With Season 3"
        if not token.is_capital:
            if token.text in {"is", "was"} and sentence.low(stop + 1) in {"a", "an"}:
                break  # "Work It is an American sitcom"
            ahead = stop
            joints = _JOINTS | ({"be"} if sentence.low(at) == "how" else set())
            if sentence.low(stop) == "!" and sentence.low(stop + 1) in {"and", "&"}:
                ahead += 1  # "canceled Salt! and Harbour Class"
            while ahead < min(end, stop + _LONGEST_JOINT) and sentence.low(ahead) in joints:
                ahead += 1
            if (
                ahead == stop
                or ahead >= end
                or ahead in taken
                or not sentence.tokens[ahead].is_capital
                or (sentence.is_headline and sentence.low(ahead) in _NEXT_VERBS)
                or (sentence.low(stop) in {",", ":"} and sentence.network_at(ahead))
                or (sentence.low(stop) == "," and _is_maker(sentence, ahead))
                or (sentence.low(stop) == "," and sentence.low(stop + 1) in {"a", "an"})
                or _is_apposition(sentence, stop)
                or _ends_opening(sentence, stop)
            ):
                break
            stop = ahead
        stop += 1
    return stop


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Tell "Love Harbour AXES winter series" and "Harbour Renewed for Season 3 It is …"."""
    token = sentence.tokens[at]
    decided = token.text in _DECIDED and sentence.low(at + 1) in {"for", "by", "at", "after"}
    loud = token.low in _LOUD_VERBS and token.text.isupper() and not sentence.is_loud(at - 1)
    return decided or loud


def _is_apposition(sentence: Sentence, comma: int) -> bool:
    """Tell "(Harbour Lights), the Jane Bloggs sitcom" from a title with a comma."""
    told = sentence.lows[comma + 1 : comma + 1 + _LONGEST_JOINT * 2]
    return sentence.low(comma) == "," and told[:1] == ["the"] and not SERIES_NOUNS.isdisjoint(told)


def _ends_opening(sentence: Sentence, comma: int) -> bool:
    """Tell "Made by Jane Bloggs and Joe Doe, (Harbour Lights) was renewed" from a list."""
    opening = sentence.low(1) == "by" and not sentence.tokens[1].is_capital
    if sentence.low(comma) != "," or not opening or "," in sentence.lows[:comma]:
        return False
    behind = comma + 1
    while behind < len(sentence.tokens) and sentence.tokens[behind].is_capital:
        behind += 1
    return sentence.low(behind) in BE | HAVE | {"will", "premiered", "returned", "ended"}


def _is_maker(sentence: Sentence, start: int) -> bool:
    """Tell "(Paradise,) Jane Bloggs's political thriller", who is no second show."""
    at = start
    while at < start + _LONGEST_JOINT and sentence.tokens[at : at + 1] and sentence.low(at) != "'s":
        at += 1
    behind = sentence.lows[at + 1 : at + 1 + _LONGEST_JOINT]
    named = at - start > 1 and sentence.low(at) == "'s"
    return named and not SERIES_NOUNS.isdisjoint(behind)


def _stripped(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
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
    halves = (at for at in range(start + 1, end - 1) if _is_half_of_anime(sentence, at))
    end = next(halves, end)
    start = _behind_tv_anime(sentence, start, end)
    start = _behind_origin(sentence, start, end)
    start = _behind_description(sentence, start, end)
    return without_maker(sentence, start, _before_tail(sentence, start, end))


def _before_tail(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name ends before "TV anime", "Part 2", "back", a year, "in the U.S."."""
    while end - start > 1 and _is_label(sentence, end - 1):
        end -= 1
    if end - start > _PAIR and sentence.low(end - 2) == "part" and cardinal(sentence.low(end - 1)):
        end -= _PAIR  # "Harbour Part 2 arrives on Netflix"
    if end - start > _PAIR and sentence.lows[end - 2 : end] == [":", "inside"]:
        end -= _PAIR  # "Harbour Lights: Inside the final season"
    if end - start > 1 and sentence.low(end - 1) == "back" and sentence.low(end) == "for":
        end -= 1  # "brings Salt Road back for series 3"
    if end - start > 1 and _is_edition(sentence, end - 1):
        end -= 1  # "The Harbour 2020 series"
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
    for at in range(start, min(start + 5, end - 1)):
        described = all(sentence.low(place) in DESCRIPTORS for place in range(start, at))
        if sentence.low(at) in STRIPPED_NOUNS and described:
            return at + 1
    return start


def _behind_interjections(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins in "Update: X", "Trailer for X"; "Why" can open a title."""
    if sentence.low(start) == "according":
        commas = (at for at in range(start, end - 1) if sentence.low(at) == ",")
        start = next(commas, start - 1) + 1  # "According to Variety, Harbour Lights season 2"
    alone = sentence.low(2) in {"is", "was", "has", "will"} and end == start + 2
    start = _behind_headings(sentence, start, end)
    if start == 0 and sentence.lows[:2] in (["and", "the"], ["but", "the"]):
        start += 1  # "And the Netflix series is preparing"
    subordinate = sentence.low(0) == "as" and sentence.low(end) in {"is", "was", "has"}
    subordinate = subordinate and "," in sentence.lows[end:]  # "As Harbour was cancelled, …"
    if start == 0 and (subordinate or (sentence.low(0) == "so" and alone)):
        start += 1  # "So Harbour is not getting a second season"
    while start < end and sentence.low(start) in _INTERJECTIONS | {":", "'s"}:
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
        if sentence.low(at) in {"'s", "'"} and not behind_noun:
            maker = [sentence.low(place) for place in range(start, at)]
            if len(maker) > 1 and maker[-1] == "anime":
                return start, at - 1  # "Harbour Days Anime's 2nd Cour"
            spelt = all(word.replace("-", "").isalpha() for word in maker)
            is_person = len(maker) > 1 and maker[0] != "the" and spelt
            return (
                (at + 1, end)
                if is_person or maker[0] in {"marvel", "dc", "disney", "sony", "lucasfilm"}
                else (start, end)
            )
    return start, end

"""Runs of capitals that can be the name of a show."""

from seasontrack.clippings.grammar.phrases import ADVERBS
from seasontrack.clippings.mentions.names import (
    CREDITS,
    DESCRIPTORS,
    PERSONS,
    SERIES_NOUNS,
    describes,
)
from seasontrack.clippings.mentions.offshoots import is_source
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import ordinal
from seasontrack.clippings.text.words import words

_CONNECTORS = words(
    "or x no ni wa wo ga demo of the and in to a an on & with is de la le for vs at el das der"
)
_INSIDE = frozenset({":", "!", "'s", "'", "-", ",", ".", "/", "+"})
_JOINTS = _CONNECTORS | _INSIDE
_MAKERS = 7  # words of "Jane Bloggs and Joe Doe"
_LONGEST_JOINT = 3
_YEAR = 4  # digits
_PEOPLE_STOPS = words("from by starring with creator creators producer of about")
_BEHIND_NUMERALS = words(
    "after for at by ahead was is has gets canceled cancelled renewed returns premieres"
)
_HEADLINE_VERBS = words(
    "from by starring concludes premieres returns ends debuts airs launches drops renewed canceled "
    "cancelled delayed postponed"
)
_NO_BEGINNINGS = words(
    "canceled cancelled renewed axed earlier its their his her ahead delayed postponed due before "
    "based"
)
_OF_A_PERSON = SERIES_NOUNS | words(
    "manga novel novels comic comics webtoon book books isekai story stories take reimagining "
    "memoir light best-selling bestselling graphic"
)
_DERIVED = frozenset({"spinoff", "spin-off", "prequel", "sequel", "offshoot"})
_STRIPPED_NOUNS = words(
    "series drama dramas comedy comedies sitcom sitcoms thriller dramedy docuseries anime "
    "miniseries procedural spinoff spin-off reboot revival mockumentary dramedies k-drama"
)
NO_NAMES = words(
    "which schedule marvel pixar half of fans cast season seasons series show shows report "
    "breaking exclusive update "
    "officially confirmed news yes here why how what when who it its this that these the a an "
    "new both all and but both more another he she they we i his her their final premiere finale "
    "date no not "
    "reports video watch ratings tv exclusive: spoilers spoiler best good great every each most "
    "there other after before since while deadline variety in on at for is was drama comedy "
    "sitcom thriller anime adaptation game programme program movie film films one two three four "
    "five six seven eight nine ten eleven twelve "
    "though ahead following although according despite during last next first second third "
    "originally "
    "did does do are will has have can get know so if as you could would should be not being "
    "dates release return debut launch window midseason winter spring summer fall autumn decision "
    "weeks days months hours years minutes renewal order pickup cancellation every all official "
    "they've they're we've they'll it'll here there's what's how's sorry good "
    "created developed written directed produced hosted inspired "
    "broadcast production filming executives network streamer streaming it's that's episodes "
    "episode monday tuesday thursday friday saturday sunday covid covid-19 u.s u.s. u.k u.k. "
    "targets eyes united states uk usa america britain canada australia europe japan part parts"
)
_INTERJECTIONS = words(
    "why with by more rip update exclusive wow ugh nooo sorry yay meanwhile "
    "additionally elsewhere however furthermore moreover"
)


def capital_runs(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the capitalised names between two tokens."""
    runs: list[tuple[int, int]] = []
    at = start
    taken = {place for season in sentence.seasons for place in range(season.start, season.end)}
    taken.update(place for date in sentence.dates for place in range(date.start, date.end))
    while at < end:
        if at in taken or not sentence.tokens[at].is_capital:
            at += 1
            continue
        stop = _run_end(sentence, at, end, taken)
        first, last = _stripped(sentence, at, stop)
        if first < last:
            runs.append((first, last))
        at = stop
    return runs


def _run_end(sentence: Sentence, at: int, end: int, taken: set[int]) -> int:
    stop = at + 1
    while stop < end and stop not in taken:
        token = sentence.tokens[stop]
        if sentence.is_headline and token.low in _HEADLINE_VERBS:
            break
        if not token.is_capital:
            if token.text in {"is", "was"} and sentence.low(stop + 1) in {"a", "an"}:
                break  # "Work It is an American sitcom"
            ahead = stop
            while ahead < min(end, stop + _LONGEST_JOINT) and sentence.low(ahead) in _JOINTS:
                ahead += 1
            if (
                ahead == stop
                or ahead >= end
                or ahead in taken
                or not sentence.tokens[ahead].is_capital
                or (sentence.low(stop) == "," and sentence.network_at(ahead))
            ):
                break
            stop = ahead
        stop += 1
    return stop


def _stripped(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Leave out the network, descriptions and a maker in front: "HBO's", "drama", "X Y's"."""
    start = _behind_interjections(sentence, start, end)
    if sentence.low(start) == "the" and sentence.network_at(start + 1):
        start += 1
    network = sentence.network_at(start)
    if network and network.end <= end:
        start = network.end
        start += sentence.low(start) in {"'s", "'"}
    start = _behind_tv_anime(sentence, start, end)
    start = _behind_origin(sentence, start, end)
    for at in range(start, min(start + 5, end - 1)):
        described = all(sentence.low(place) in DESCRIPTORS for place in range(start, at))
        if sentence.low(at) in _STRIPPED_NOUNS and described:
            start = at + 1
            break
    while end - start > 1 and _is_label(sentence, end - 1):
        end -= 1
    if end - start > 1 and sentence.low(end - 1) == "back" and sentence.low(end) == "for":
        end -= 1  # "brings Salt Road back for series 3"
    if end - start > 1 and _is_edition(sentence, end - 1):
        end -= 1  # "The Harbour 2020 series"
    house = next((n for n in sentence.networks if n.end == end and n.start > start + 1), None)
    if house and sentence.low(house.start - 1) in {"on", "at"}:
        end = house.start - 1
    return _without_maker(sentence, start, end)


def _behind_interjections(sentence: Sentence, start: int, end: int) -> int:
    """Return where the name begins in "Update: X", "Trailer for X"; "Why" can open a title."""
    while start < end and sentence.low(start) in _INTERJECTIONS:
        if sentence.low(start) == "why" and start > 0:
            break
        start += 1
    if sentence.low(start) in {"trailer", "teaser", "poster"} and sentence.low(start + 1) == "for":
        start += 2
    return start


def _behind_tv_anime(sentence: Sentence, start: int, end: int) -> int:
    """Return where the title of "School Comedy TV Anime X" begins."""
    for at in range(start + 1, end - 1):
        rest = {sentence.low(place) for place in range(at + 1, end)}
        if sentence.low(at - 1) == "tv" and sentence.low(at) == "anime" and rest - SERIES_NOUNS:
            return at + 1
    return start


def _behind_origin(sentence: Sentence, start: int, end: int) -> int:
    """Return where the title of "Harbour spinoff X" or "Jane Bloggs-starrer X" begins."""
    for at in range(start + 1, end - 1):
        if sentence.low(at) in {"and", "&", ","}:
            break
        noun = sentence.low(at) == "series" and sentence.low(at - 1) in {"animated", "tv", "anime"}
        if noun or sentence.low(at) in _DERIVED or sentence.low(at).endswith("-starrer"):
            return at + 1
    return start


def _is_edition(sentence: Sentence, at: int) -> bool:
    """Tell the year of one edition: "The Harbour 2020 series"."""
    is_year = sentence.low(at).isdecimal() and len(sentence.low(at)) == _YEAR
    return is_year and sentence.low(at + 1) in {"series", "season", "edition", "show"}


def _is_label(sentence: Sentence, at: int) -> bool:
    """Tell "X TV anime" from "Mad TV"."""
    low = sentence.low(at)
    if low == "series":
        return sentence.low(at - 1) == "tv"
    return low in {"anime", "k-drama"} or (low == "tv" and sentence.low(at + 1) in SERIES_NOUNS)


def _without_maker(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    # "Jane Bloggs' Salt Road in Spring", not "Grey's Anatomy" or "The Handmaid's Tale".
    for at in range(start + 1, min(start + _MAKERS, end - 1)):
        if sentence.low(at) in {"'s", "'"} and sentence.low(start - 1) != ":":
            maker = [sentence.low(place) for place in range(start, at)]
            spelt = all(word.replace("-", "").isalpha() for word in maker)
            is_person = len(maker) > 1 and maker[0] != "the" and spelt
            return (
                (at + 1, end)
                if is_person or maker[0] in {"marvel", "dc", "disney"}
                else (start, end)
            )
    return start, end


def can_be_show(sentence: Sentence, run: tuple[int, int]) -> bool:
    """Tell whether a run of capitals can name a show, not a person or a network."""
    start, end = run
    words = [sentence.low(at) for at in range(start, end) if sentence.tokens[at].is_word]
    network = sentence.network_at(start)
    if not words or (network and network.end >= end):
        return False
    title = sentence.title_at(start)
    if any(start < t.end < end and t.is_quoted for t in sentence.titles) or (
        title and is_source(sentence.tokens, start, end, is_known=title.known is not None)
    ):
        return False  # "'X' star Jane Bloggs"
    if _is_person(sentence, start, end) or _begins_no_name(sentence, start, words[0]):
        return False
    if sentence.low(start - 1) == "the" and _is_epithet(sentence, start, end):
        return False
    if _ends_in_noun(words) or words[-1] in {"its", "their"}:
        return False
    if _is_named_with_article(sentence, start, end):
        return True
    if all(word in NO_NAMES or describes(word) or word in ADVERBS for word in words):
        # "All American" describes a season as little as "You" does.
        all_over = len(words) > 1 and words[0] == "all" and sentence.is_headline
        return (words == ["you"] or all_over) and _has_seasons(sentence, start, end)
    counts = all(word.isdigit() or ordinal(word) is not None for word in words)
    return not counts or _is_numeral(sentence, start, end)


def _ends_in_noun(words: list[str]) -> bool:
    """Tell "Jane Bloggs Drama" and "4 Shows" from "The Series"."""
    if words[-1] == "shows":
        return "and" not in words
    if words[0].isdecimal() and "shows" in words:
        return True  # "21 Shows Due"
    noun = words[-1] in _STRIPPED_NOUNS | {"adaptation", "prequel", "sequel"}
    return noun and "the" not in {words[0], *words[-2:-1]} and len(words) > 1


def _is_epithet(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "the Tokyo arc" and "the Tudor fantasy series" from "the Harbour series"."""
    described = describes(sentence.low(end)) and sentence.low(end + 1) in SERIES_NOUNS
    alone = end - start == 1 and sentence.tokens[start].text[0].isupper()
    return sentence.low(end) == "arc" or (alone and described)


def _begins_no_name(sentence: Sentence, start: int, low: str) -> bool:
    """Tell "Its Lights", at the start of a sentence, from "renewed His Dark Lights"."""
    return low in _NO_BEGINNINGS and not (start > 0 and sentence.is_running)


def _is_person(sentence: Sentence, start: int, end: int) -> bool:
    """Tell who made or stars in a show, or what it is about, from its name."""
    before = sentence.low(start - 1)
    if sentence.low(start) in _PEOPLE_STOPS:
        return True
    if before in _PEOPLE_STOPS - {"of"} and not sentence.is_headline:
        return True
    if sentence.low(end) in CREDITS - {"franchise"} or not PERSONS.isdisjoint(before.split("-")):
        return True
    if before in {"the", "a", "an"} and sentence.low(start - 2) == "about":
        return True
    # "Jane Bloggs's sitcom" names its star, "Jane Bloggs's manga" its author.
    return sentence.low(end) in {"'s", "'"} and sentence.low(end + 1) in _OF_A_PERSON


def _is_named_with_article(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "renewed The Game for", where running text would write "the game"."""
    capital = sentence.tokens[start].text == "The" and end == start + 2 and start > 0
    return capital and sentence.is_running and sentence.low(start - 1) not in {".", ":"}


def _has_seasons(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "You season 4", "season 4 of You" and "You was renewed"."""
    seasoned = any(mention.start == end for mention in sentence.seasons)
    before = sentence.low(start - 1)
    return (
        seasoned
        or before == "of"
        or before in SERIES_NOUNS
        or sentence.low(end) in _BEHIND_NUMERALS
    )


def _is_numeral(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "axes 1899 after", a title that is a number, from "axes 14 shows"."""
    following = sentence.tokens[end].text if end < len(sentence.tokens) else "."
    counts = following[0].isalpha() and following.lower() not in _BEHIND_NUMERALS
    lone = end == start + 1 and sentence.low(start).isdigit()
    if lone and any(mention.start == end and mention.numbers for mention in sentence.seasons):
        return start == 0  # "86 Season 2 postponed"
    return lone and len(sentence.low(start)) > 1 and not counts

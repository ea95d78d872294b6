"""Recognises what a passage mentions: titles, then networks, seasons and dates outside them."""

from seasontrack.clippings.known import KnownShow
from seasontrack.clippings.mentions.date_forms import find_dates
from seasontrack.clippings.mentions.names import FRANCHISES, network_length
from seasontrack.clippings.mentions.offshoots import longer_title
from seasontrack.clippings.mentions.seasons import find_seasons
from seasontrack.clippings.mentions.sentence import Network, Sentence, Title
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.passages import Passage
from seasontrack.clippings.text.sentence_ends import DECIDED
from seasontrack.clippings.text.tokens import Token, is_title, quotations, tokenise
from seasontrack.clippings.text.words import words

_NO_NETWORKS = words(
    "television to from at with by for via and or "
    "cable local another the a an new every best reality live-action on in of hit this"
)
_COMMON_NAMES = words("vice dave history pop stan global logo spike")
_BRANCHES = words(
    "india spain uk us australia germany france italy italia japan korea canada europe asia latam "
    "brasil brazil mexico poland nordic deutschland"
)
_FIRST_NAMES = words("nick dave max stan")
_MAKERS = words("author writer creator comedian actor star host director producer novelist")
_DECIDING = words("cancels renews axes orders saves")
_BUYING = _DECIDING | DECIDED | {"ordered", "saved"}
_FEW = 7  # words of a title
_DATED = words("on this next last until by since in late early")
_NOT_BEHIND_NETWORKS = words(
    "show shows series movie drama anime cancelled canceled axed renewed returns gets"
)
_BEHIND_TITLES = frozenset({",", ".", ";", ":", "'s", "-", "–"})
_NUMBERED = 2  # words of "Season 2"


def read_sentence(passage: Passage, index: TitleIndex[KnownShow]) -> Sentence:
    """Recognise titles, then networks, seasons and dates outside them."""
    sentence = Sentence(passage, index, tokenise(passage.text))
    _mark_quoted(sentence)
    _mark_known(sentence)
    for title in sentence.titles:
        sentence.masked.update(range(title.start, title.end))
    _mark_networks(sentence)
    known = frozenset(title.end for title in sentence.titles if title.known)
    sentence.seasons = find_seasons(sentence.tokens, sentence.masked, known)
    dates = find_dates(sentence.tokens, sentence.masked)
    sentence.dates = [day for day in dates if not _is_of_a_name(sentence, day)]
    return sentence


def _is_of_a_name(sentence: Sentence, day: DateMention) -> bool:
    """Tell "Last Week Tonight" in running text, where a capital makes a name of the day."""
    if not day.relative or day.weekday is not None or day.month:
        return False
    if sentence.is_headline:  # "TBS Cancels Pike Tonight"
        return day.relative == "tonight" and sentence.low(day.start - 2) in _DECIDING
    first = day.start + (day.start == 0)
    told = sentence.tokens[first : day.end]
    before_name = sentence.tokens[day.end : day.end + 1]
    if sentence.tokens[day.start].is_capital and sentence.low(day.start - 1) in _BUYING:
        return any(token.is_capital for token in before_name)  # "renewed Last Week Tonight"
    behind_name = day.start == 1 or (day.start > 1 and sentence.tokens[day.start - 1].is_capital)
    return any(token.text.istitle() for token in told) and (day.start == 0 or behind_name)


def _mark_quoted(sentence: Sentence) -> None:
    starts = {token.start: at for at, token in enumerate(sentence.tokens)}
    done = 0
    for start, end in quotations(sentence.passage.text):
        first = starts.get(start)
        if first is None or first < done:
            continue
        last = _title_end(sentence.tokens, first, end)
        if not is_title(sentence.passage.text[start:end]) and not _is_decided(
            sentence, first, last
        ):
            continue
        if last == first or _is_dated(sentence.tokens[first:last]):
            continue
        if last - first == 1 and _describes_a_season(sentence, first):
            continue
        if last - first > 1 and not any(map(str.isalpha, sentence.slice(first, last))):
            continue  # "2011-02-17 20:29:24"
        known = sentence.index.named(sentence.slice(first, last))
        if known is None and last - first > 1 and cardinal(sentence.low(last - 1)):
            known = sentence.index.named(sentence.slice(first, last - 1))
            last -= known is not None  # "'Harbour Lights 5'", where the library has Harbour Lights
        kept = sentence.slice(first, last)
        sentence.titles.append(Title(first, last, kept, known, is_quoted=True))
        done = last


def _is_decided(sentence: Sentence, first: int, last: int) -> bool:
    """Tell "renews 'Your lie at sea'" and "'If I were a gull' Canceled" from quoted speech."""
    decided = sentence.low(first - 2) in _DECIDING or sentence.low(last + 1) in DECIDED
    return decided and last - first <= _FEW and sentence.tokens[first].is_capital


def _describes_a_season(sentence: Sentence, word: int) -> bool:
    """Tell "a 'supersized' season 4" from "the 'Salt' season"."""
    described = sentence.low(word - 2) in {"a", "an"}
    return described and sentence.low(word + 2) in {"season", "final", "last", "series", "new"}


def _title_end(tokens: list[Token], first: int, end: int) -> int:
    """Return where a quoted title ends: punctuation and "'s" before the mark are not part of it."""
    last = first
    while last < len(tokens) and tokens[last].end <= end:
        last += 1
    while last > first and tokens[last - 1].low in _BEHIND_TITLES:
        last -= 1
    numbered = last - first > _NUMBERED and cardinal(tokens[last - 1].low) is not None
    # The season of "'Harbour Lights Season 2'" is not part of the title either.
    if numbered and tokens[last - _NUMBERED].low == "season":
        last -= _NUMBERED
        last -= tokens[last - 1].low in _BEHIND_TITLES
    return last


def _is_dated(tokens: list[Token]) -> bool:
    """Tell “January 2013”, which is no title."""
    return len(tokens) > 1 and any(
        day.end - day.start == len(tokens) for day in find_dates(tokens, set())
    )


def _mark_known(sentence: Sentence) -> None:
    quoted = {at for title in sentence.titles for at in range(title.start, title.end)}
    in_small = sentence.passage.text.islower()
    at = 0
    while at < len(sentence.tokens):
        found = None
        if at not in quoted:
            found = sentence.index.at(sentence.tokens, at, in_small=in_small)
        if found is None or (found[0] == 1 and sentence.low(at - 1) in _DATED):
            at += 1
            continue
        length, show = found
        end = longer_title(sentence.tokens, at + length)
        if end is None:
            sentence.titles.append(Title(at, at + length, show.title, show))
        else:
            whole = sentence.slice(at, end)
            sentence.titles.append(Title(at, end, whole, sentence.index.named(whole)))
        at = end or at + length
    sentence.titles.sort(key=lambda title: title.start)


def _mark_networks(sentence: Sentence) -> None:
    lows = sentence.lows
    at = 0
    while at < len(lows):
        length = 0
        dateline = at == 1 and lows[0] == "(" and lows[at + 1 : at + 2] == [")"]  # "(CNN) …"
        if dateline or at in sentence.masked:
            at += 1
            continue
        if any(map(str.isupper, sentence.tokens[at].text)):
            length = network_length(lows[at : at + 4]) or _unlisted_network(sentence, at)
            length = 0 if length == 1 and _is_in_name(sentence, at) else length
        while length and sentence.low(at + length) in {"television", "network"}:
            if not sentence.tokens[at + length].is_capital:
                break
            length += 1  # "ABC Television Network"
        if length and sentence.low(at + length) in _BRANCHES and _is_branch(sentence, at + length):
            length += 1  # "Fox Spain", "Prime Video UK"
        if length:
            sentence.networks.append(Network(at, at + length, sentence.slice(at, at + length)))
        at += max(length, 1)


def _is_branch(sentence: Sentence, at: int) -> bool:
    return sentence.tokens[at].is_capital and at not in sentence.masked


def _is_in_name(sentence: Sentence, at: int) -> bool:
    """Tell "Harbour Vice", a show, from the network of that name."""
    before = sentence.tokens[at - 1] if at else None
    following = sentence.tokens[at + 1].text if at + 1 < len(sentence.tokens) else ""
    initial = at - 1 - (sentence.low(at - 1) == ".")
    letter = sentence.tokens[initial].text.strip(".") if at > 1 else ""
    if len(letter) == 1 and letter.isupper():
        return True  # "Jane B. Fox"
    named = sentence.low(at) in _COMMON_NAMES | {"discovery"}
    if named and sentence.low(at - 1) == ":" and sentence.low(at - 2) in FRANCHISES:
        return True  # "Star Trek: Discovery"
    person = sentence.low(at - 1) in _MAKERS  # "from author Dave"
    person = (person or following.istitle()) and not sentence.is_headline
    if sentence.low(at) in _FIRST_NAMES and person:
        return True  # "with Nick Bloggs"
    return (
        sentence.low(at) in _COMMON_NAMES
        and before is not None
        and before.text[0].isupper()
        and before.low not in {"at", "on", "by", "from", "to", "for", "and", "as", "after", "via"}
        and sentence.network_before(at) is None
    )


def _unlisted_network(sentence: Sentence, at: int) -> int:
    """Return how many tokens name a network by its kind: "Channel Seven", "Rogers TV"."""
    if at + 1 >= len(sentence.tokens) or at + 1 in sentence.masked:
        return 0
    following = sentence.tokens[at + 1]
    starts = sentence.low(at) == "channel" and following.is_capital and following.low != "zero"
    starts = starts and not network_length([following.low])  # "moving to New Channel FXX"
    ends = (
        following.text in {"TV", "Network", "Channel", "Television"}
        and sentence.low(at) not in _NO_NETWORKS
        and not sentence.low(at).isdecimal()
        and "_" not in sentence.low(at)  # "Harbour SAC_2045 TV anime"
        and sentence.low(at + 2) not in _NOT_BEHIND_NETWORKS
        and not network_length(sentence.lows[at + 1 : at + 3])  # "Yesterday Channel Nine"
    )
    return 2 if starts or ends else 0

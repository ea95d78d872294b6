"""What is hoped, doubted, possible or still to do, and so not stated."""

from itertools import pairwise, takewhile

from seasontrack.clippings.grammar.backstory import (
    REACH,
    WALLS,
)
from seasontrack.clippings.grammar.slots import is_capital_at, subject_slot
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words

# One of these before the verb, in its clause, and nothing is stated.
UNREAL = words(
    "could might should can may must ought cannot "
    "if unless whether until hope hopes hoping hoped hopeful want wants wanted wanting wish wishes "
    "petition petitions petitioning campaign campaigning urge urges urging beg begs demand demands "
    "think thinks guess begging pleading calls calling asks asking "
    "deserve deserves deserved plea pleads pleading desperate likely unlikely possibly perhaps "
    "maybe "
    "chances chance odds considering consider mulling mulls weighs weighing ruling eyeing eyes "
    "reconsider asked talks negotiating negotiations poised trying try tries fight fighting "
    "predict predicts predicted prediction predictions potential potentially possible "
    "possibility hopefully "
    "confident optimistic doubt doubts doubtful speculation speculate speculates why's bid "
    "deny denies denied denying guarantee eligible please wonder "
    "fate rumor-mill save-our-show pending awaiting "
    "certain bound help awaits nearing dreaming in-case hinges depends feared fears fear worried "
    "brink speculations "
    "bubble would-be speculated incase ideas almost nearly expecting requests requesting seeking "
    "should've could've would've might've"
)
EXPECTATIONS = frozenset({"expected", "likely", "probably", "planned"})
_OF_DATES = EXPECTATIONS | {"considering"}  # "impressive, considering it isn't out until May"
_TITLE_OPENINGS = words("fear fate fight chance almost dreaming")
_TITLE_WORDS = words("help potential")
_MODALS = words("can could may might must should")
_ASSURING = words("confirm reveal announce report share")
_UNSURE = {
    ("yet", "to"), ("hoping", "that"), ("hopes", "that"), ("called", "on"), ("called", "for"),
    ("soon", "as"), ("matter", "of"), ("interest", "in"),
}  # fmt: skip
_INTRODUCING = words("despite although amid while halfway after following throughout during with")
_NOUN_OF = frozenset({"popular", "to", "high", "huge", "by", "fan"})
_BOUGHT = words("renewed ordered commissioned recommissioned greenlit picked")
_WISHES = words(
    "renew cancel return end make see bring save do continue revive keep be get have reboot come "
    "finish move order air stream buy"
)
_MAY = 5


def is_unreal(sentence: Sentence, start: int, end: int, before: list[str], *, dated: bool) -> bool:
    """Tell what is hoped, doubted, possible or still to do; ``dated`` where it only sets a date.

    ``before`` are the words of the clause before the phrase, the nearest first.
    """
    unreal = _unreal_words(sentence, start, before, dated=dated)
    if unreal - ({"may"} if _is_month(sentence, start) else set()):
        return True
    joined = sentence.low(start - 1) == "and" and sentence.low(start).endswith("ed")
    if "would" in before and not (joined or _is_reported_speech(sentence, start)):
        return True  # but not "that would have 16 episodes and premiered on May 20"
    if "love" in before and any(word == "would" or word.endswith("'d") for word in before):
        return True
    following = [sentence.low(at) for at in range(start, min(end + 2, len(sentence.tokens)))]
    # "is yet to confirm that it has recommissioned the show", "is close to a renewal"
    clause = takewhile(lambda word: word != ",", before)  # not "which has yet to air, is …"
    told = {*pairwise(reversed(list(clause))), *pairwise(following)}
    if told & _UNSURE or before[:2] in (["to", "close"], ["to", "closer"]):
        return True
    aside = [sentence.low(at) for at in range(start - 4, start)]
    if sentence.low(0) == "unless" or aside[:2] == ["(", "not"] or aside[1:3] == ["(", "not"]:
        return True  # "'X' (not!) cancelled"
    return _is_to_do(sentence, start, before)


def _unreal_words(
    sentence: Sentence, start: int, before: list[str], *, dated: bool
) -> frozenset[str]:
    """Return the words before a phrase that make it unreal, but for their other uses."""
    unreal = UNREAL.intersection(before) - (_OF_DATES if dated else set())
    if sentence.is_headline and "to" in {sentence.low(start - 1), sentence.low(start)}:
        unreal -= _MODALS  # "Kevin Can Wait to End", where the title has it
    if "can" in unreal and _ASSURING.intersection(before):
        unreal -= {"can"}  # "we can confirm that it will not return"
    if unreal == {"can"} and {"look", "forward"} <= set(before):
        unreal = frozenset()  # "you can look forward to season 2 releasing in May"
    if "demand" in unreal and _NOUN_OF.intersection(before[before.index("demand") + 1 :][:1]):
        unreal -= {"demand"}  # "due to popular demand, it will return"
    if unreal == {"until"} and "was" in before[:2]:
        unreal = frozenset()  # "it aired until it was cancelled"
    return frozenset(unreal)


def _is_to_do(sentence: Sentence, start: int, before: list[str]) -> bool:
    """Tell "has yet to renew", "tried to cancel" and "Get 'X' renewed!"."""
    inside = [sentence.low(at) for at in range(start, start + 3)]
    titled = any(title.start > 0 for title in sentence.titles)
    called_for = sentence.low(0) == "get" and titled and inside[0].endswith("ed")
    tried = "yet" in before[:2] or before[:1] in (["tried"], ["attempted"])
    return called_for or (tried and inside[0] == "to") or inside[1:] == ["yet", "to"]


def words_before(sentence: Sentence, start: int) -> list[str]:
    """Return the words of the clause before a phrase, in lower case, the nearest first."""
    words: list[str] = []
    verb = start + (sentence.low(start) == "to")
    titled = sentence.is_headline and sentence.tokens[verb].text[0].isupper()
    aside = _aside_before(sentence, start)
    for at in range(start - 1, max(start - REACH, -1), -1):
        low = sentence.low(at)
        if at in sentence.masked or at in aside:
            continue
        if low in WALLS or (low == "," and _ends_clause(sentence, at)):
            break
        if low == "which" and sentence.low(at - 1) == ",":
            break  # "is in talks to join X, which received an order": that much is told
        if low == "as" and sentence.low(at + 1) == "the" and sentence.low(at + 2) in SERIES_NOUNS:
            break  # "Fans can rest easy as the show has been renewed"
        # A capital in running text is a name: "Love Island" hopes for nothing.
        capital = sentence.tokens[at].text[0].isupper()
        if low == "talks" and sentence.low(at + 1) in QUOTES:
            continue  # "Jane Bloggs talks 'Low Tide,' confirms 'Salt Road' will end"
        begins = at == 0 or sentence.low(at - 1) in {"'s", "'", '"'}
        if titled and low == "wants" and _is_of_a_title(sentence, at):
            continue  # "Pike-kun Wants to Sail Season 2"
        named = (begins and low in _TITLE_OPENINGS) or (titled and low in _TITLE_WORDS)
        aimed = sentence.low(at + 1) in {"to", "for", "against"}
        named = named or (titled and low == "fight" and not aimed)
        if capital and (low == "please" or named):
            continue
        opens = at == 0 or sentence.low(sentence.opened(at) - 1) in WALLS
        if titled or opens or not capital:
            words.append(low)
    return words


def _is_of_a_title(sentence: Sentence, wants: int) -> bool:
    """Tell a title like "Jane Wants to Sail" from "Network Wants to Renew"."""
    told = sentence.low(wants + 1) == "to" and sentence.low(wants + 2) not in _WISHES
    return told and is_capital_at(sentence, wants + 2)


def _aside_before(sentence: Sentence, start: int) -> range:
    """Return the tokens of "(X,) the comedy that almost nobody watched, (will return)"."""
    comma = next((at for at in (start - 1, start - 2) if sentence.low(at) == ","), 0)
    if not comma or sentence.is_headline:
        return range(0)
    end = subject_slot(sentence, start)[1]
    return range(end, comma + 1) if 0 < end < comma - 2 else range(0)  # not ", please, just"


def _ends_clause(sentence: Sentence, comma: int) -> bool:
    """Tell the comma of "Despite everybody's wishes, HBO renews …", and the one before "but"."""
    goes_on = sentence.low(comma + 1) == "as" and sentence.low(comma + 2) in {"the", "it"}
    if (goes_on or sentence.low(comma + 1) == "but") and not sentence.is_headline:
        return True
    opened = sentence.low(0) in _INTRODUCING
    return opened and all(sentence.low(at) != "," for at in range(comma))


def _is_month(sentence: Sentence, start: int) -> bool:
    return any(date.month == _MAY and date.end <= start for date in sentence.dates)


def _is_reported_speech(sentence: Sentence, start: int) -> bool:
    said = {
        "announce", "announced",
        "confirmed", "revealed", "announcing", "confirming", "revealing", "reported",
        "announcement", "tweeted", "said", "stated", "told", "tells",
    }  # fmt: skip
    return any(sentence.low(at) in said or _is_bought_with(sentence, at) for at in range(start))


def _is_bought_with(sentence: Sentence, would: int) -> bool:
    """Tell "was renewed for a third season that would be its last", where it is to come."""
    which = sentence.low(would) == "would" and sentence.low(would - 1) in {"which", "that"}
    end = would - 1 - (sentence.low(would - 2) == ",")
    told = which and any(season.end == end for season in sentence.seasons)
    return told and not _BOUGHT.isdisjoint(sentence.lows[:would])

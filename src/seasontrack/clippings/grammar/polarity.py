"""Facts told apart from hopes, questions, conditions, denials; hedges lower the confidence."""

from dataclasses import dataclass
from itertools import dropwhile, pairwise, takewhile

from seasontrack.clippings.grammar.backstory import (
    REACH,
    WALLS,
    is_backstory,
    is_remembered,
)
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Confidence

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
    "bubble would-be speculated incase ideas almost nearly expecting requests requesting seeking "
    "should've could've would've might've"
)
# For a date they are hedges: "is expected to premiere", "could arrive".
HEDGES = {
    "reportedly": Confidence.REPORTED,
    "allegedly": Confidence.RUMOURED,
    "rumored": Confidence.RUMOURED,
    "rumoured": Confidence.RUMOURED,
    "rumor": Confidence.RUMOURED,
    "rumour": Confidence.RUMOURED,
    "rumors": Confidence.RUMOURED,
    "rumours": Confidence.RUMOURED,
    "claims": Confidence.REPORTED,
    "claimed": Confidence.REPORTED,
    "unverified": Confidence.RUMOURED,
    "supposedly": Confidence.RUMOURED,
    "apparently": Confidence.REPORTED,
    "tentatively": Confidence.REPORTED,
    "expected": Confidence.REPORTED,
    "probably": Confidence.REPORTED,
    "likely": Confidence.REPORTED,
    "sources": Confidence.REPORTED,
    "insiders": Confidence.REPORTED,
    "planned": Confidence.REPORTED,
}
_RUMOURS = words("rumor rumour rumors rumours")
_REFUTING = words(
    "untrue false fake unfounded baseless denies denied debunks debunked dismisses dismissed "
    "addresses addressed slams quashes quashed shut shuts respond responds responding"
)
_DECIDED = words("cancelled canceled cancels axed axes scrapped renewed renews ending ends end")
_NEGATIONS = words("not never nor without n't")
_EXPECTATIONS = frozenset({"expected", "likely", "probably", "planned"})
_OF_DATES = _EXPECTATIONS | {"considering"}  # "impressive, considering it isn't out until May"
_TITLE_OPENINGS = words("fear fate fight chance almost dreaming")
_TITLE_WORDS = words("help potential")
_MEANT = words("supposed meant intended")
_MODALS = words("can could may might must should")
_ASSURING = words("confirm reveal announce report share")
_ON_REPORTS = {
    *((word, "reports") for word in ("on", "to", "amid", "following")),
    *(("reports", word) for word in ("suggest", "suggested", "claim", "claimed")),
}
_UNSURE = {
    ("yet", "to"), ("hoping", "that"), ("hopes", "that"), ("called", "on"), ("called", "for"),
    ("soon", "as"), ("matter", "of"),
}  # fmt: skip
_COMING_OUT = words("premieres debuts returns launches airs arrives drops starts begins 's")
_NOT_ONLY = frozenset({"one", "only", "just"})
_REASSURING = frozenset({"worry", "fret", "panic"})
_INTRODUCING = words("despite although amid while halfway after following throughout during with")
_ASKING = words("when what who how why where which is are was will does do did can has have should")
_BEFORE_QUESTIONS = frozenset({":", "–", "but", "so", "and"})
_NOTHINGS = words("release premiere return date official word news plans decision announcement")
_NOTHING_REACH = 8
_MAY = 5
_NEAR = 4  # words from "was supposed" to "be its last"


@dataclass(frozen=True, slots=True)
class Polarity:
    """How a phrase is meant: stated at all, negated, how surely, and the hedging word."""

    is_stated: bool
    is_negated: bool = False
    confidence: Confidence = Confidence.CONFIRMED
    hedge: str | None = None


def judge(sentence: Sentence, start: int, end: int, *, dated: bool) -> Polarity:
    """Judge the phrase at tokens ``start`` to ``end``; ``dated`` when it only sets a date."""
    before = _words_before(sentence, start)
    if sentence.low(0) == "as" and sentence.low(1) == "expected":
        before = [word for word in before if word != "expected"]
    inside = [sentence.low(at) for at in range(start, end) if dated and at not in sentence.masked]
    hedge = next((word for word in [*before, *inside, sentence.low(0)] if word in HEDGES), None)
    negated = is_negated(sentence, start) or any(
        word in _NEGATIONS or word.endswith("n't") for word in inside
    )
    unstated = (
        (_is_asked(sentence, start, end) and not _is_rhetorical(sentence))
        or _is_unreal(sentence, start, end, before, dated=dated)
        or (is_backstory(sentence, start) and not (dated and _is_sure(sentence, start, end)))
        or _is_in_scare_quotes(sentence, start, end)
        or (not dated and is_remembered(sentence, start))
        or (sentence.low(end) in {"or", "?"} and not _is_rhetorical(sentence))
        or sentence.low(start - 1) == "or"
        or _is_explained(sentence)
        or _is_indirect(before)
        or _is_nothing(sentence, start)
        or _is_refuted(sentence, hedge)
        or (hedge in _EXPECTATIONS and not dated)
        or (not dated and not _MEANT.isdisjoint(before[:_NEAR]))
        or (negated and "yet" in (sentence.low(end), sentence.low(end + 1)))
        or (negated and _is_open(before) and not _waits(sentence, start, end))
    )
    if unstated:
        return Polarity(is_stated=False)
    confidence = HEDGES.get(hedge or "", Confidence.CONFIRMED)
    if not _ON_REPORTS.isdisjoint(pairwise(reversed(before))):
        confidence, hedge = Confidence.RUMOURED, "reports"
    return Polarity(is_stated=True, is_negated=negated, confidence=confidence, hedge=hedge)


def _is_in_scare_quotes(sentence: Sentence, start: int, end: int) -> bool:
    """Tell 'has been "renewed"', which means something else, from what a headline quotes."""
    return sentence.low(start - 1) == sentence.low(end) == '"' and not sentence.is_headline


def _is_sure(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "After season 4 of X premiered in May" and "when it premieres on May 5"."""
    if sentence.lows[max(start - 2, 0) : start] == ["when", "it"]:
        return sentence.low(start) in _COMING_OUT
    dated = any(day.start in {end, end + 1} for day in sentence.dates)
    near = range(max(start - REACH, 0), start)
    return dated and any(m.numbers and m.start in near for m in sentence.seasons)


def _is_unreal(sentence: Sentence, start: int, end: int, before: list[str], *, dated: bool) -> bool:
    """Tell what is hoped, doubted, possible or still to do."""
    unreal = UNREAL.intersection(before) - (_OF_DATES if dated else set())
    if sentence.is_headline and "to" in {sentence.low(start - 1), sentence.low(start)}:
        unreal -= _MODALS  # "Kevin Can Wait to End", where the title has it
    if "can" in unreal and _ASSURING.intersection(before):
        unreal -= {"can"}  # "we can confirm that it will not return"
    if unreal == {"can"} and {"look", "forward"} <= set(before):
        unreal = frozenset()  # "you can look forward to season 2 releasing in May"
    if unreal == {"until"} and "was" in before[:2]:
        unreal = frozenset()  # "it aired until it was cancelled"
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


def _is_to_do(sentence: Sentence, start: int, before: list[str]) -> bool:
    """Tell "has yet to renew", "tried to cancel" and "Get 'X' renewed!"."""
    inside = [sentence.low(at) for at in range(start, start + 3)]
    titled = any(title.start > 0 for title in sentence.titles)
    called_for = sentence.low(0) == "get" and titled and inside[0].endswith("ed")
    tried = "yet" in before[:2] or before[:1] in (["tried"], ["attempted"])
    return called_for or (tried and inside[0] == "to") or inside[1:] == ["yet", "to"]


def _words_before(sentence: Sentence, start: int) -> list[str]:
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
        named = (begins and low in _TITLE_OPENINGS) or (titled and low in _TITLE_WORDS)
        aimed = sentence.low(at + 1) in {"to", "for", "against"}
        named = named or (titled and low == "fight" and not aimed)
        if capital and (low == "please" or named):
            continue
        opens = at == 0 or sentence.low(sentence.opened(at) - 1) in WALLS
        if titled or opens or not capital:
            words.append(low)
    return words


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


def _is_asked(sentence: Sentence, start: int, end: int) -> bool:
    """Tell a question from a statement with one behind it: "… has a date; but when is it?"."""
    if not sentence.passage.is_question:
        return False
    if sentence.low(0) in _ASKING or any(_opens_question(sentence, at) for at in range(start)):
        return True
    behind = range(end, len(sentence.tokens))
    return not any(sentence.low(at) == ";" or _opens_question(sentence, at) for at in behind)


def _opens_question(sentence: Sentence, at: int) -> bool:
    """Tell the joint of "…, but when is it out?"."""
    joined = sentence.low(at) in _BEFORE_QUESTIONS and at not in sentence.masked
    return joined and sentence.low(at + 1 + (sentence.low(at + 1) == ",")) in _ASKING


def _is_indirect(before: list[str]) -> bool:
    """Tell "see what was renewed", "which shows were cancelled": the answer stands elsewhere."""
    subject = list(dropwhile(BE.__contains__, before))
    return subject[:1] == ["what"] or (
        subject[:1] in (["shows"], ["series"], ["ones"]) and "which" in subject[:4]
    )


def _is_nothing(sentence: Sentence, start: int) -> bool:
    """Tell "No release date has been set for season 2", "no plans … have been confirmed"."""
    near = range(max(start - _NOTHING_REACH, 0), start)
    return any(sentence.low(at) == "no" and sentence.low(at + 1) in _NOTHINGS for at in near)


def _is_rhetorical(sentence: Sentence) -> bool:
    asked = {"know", "hear", "see", "notice"}  # "Did you (guys) know"
    return sentence.low(0) == "did" and not asked.isdisjoint(sentence.lows[2:4])


def _is_explained(sentence: Sentence) -> bool:
    """Tell "How 'X' will end" and "Why 'X' is split", which explain, from a title's words.

    Why a network cancelled it tells that it did, but not that it did so too soon.
    """
    lows = {token.low for token in sentence.tokens[:REACH]}
    opens = sentence.low(0) == "how" and sentence.low(1) not in {"to", "i"}
    named = any(at in sentence.masked or sentence.network_at(at) for at in (1, 2, 3))
    decided = "too" not in lows and not _DECIDED.isdisjoint(lows)
    why = sentence.low(0) == "why" and named and not decided
    return (why or (opens and "will" in lows)) and 0 not in sentence.masked


def _is_refuted(sentence: Sentence, hedge: str | None) -> bool:
    """Tell "rumours that X is cancelled are untrue": somebody says that it is not so."""
    if hedge not in _RUMOURS:
        return False
    return any(token.low in _REFUTING for token in sentence.tokens)


def _is_reported_speech(sentence: Sentence, start: int) -> bool:
    said = {
        "announced", "confirmed", "revealed", "announcing", "confirming", "revealing", "reported",
        "announcement", "tweeted", "said", "stated", "told", "tells",
    }  # fmt: skip
    return any(sentence.low(at) in said for at in range(start))


def is_negated(sentence: Sentence, start: int) -> bool:
    """Tell a verb with "not", "won't", "never" right before it."""
    titled = sentence.is_headline and sentence.tokens[start].text[0].isupper()
    for at in range(start - 1, max(start - 6, -1), -1):
        low = sentence.low(at)
        if at in sentence.masked or low in WALLS | {",", "and", "but"}:
            return False
        if low == "not" and sentence.low(at + 1) in _NOT_ONLY:
            return False
        if sentence.low(at + 1) in {"stopping", "stop"}:
            return False  # "that's not stopping the network from renewing it"
        if sentence.low(at + 1) in _REASSURING:
            return False  # "don't worry, it will be back"
        # "Okay to Not Be Fine premiered": a capital in running text is part of a name.
        word = sentence.tokens[at].text
        named = at > 0 and not titled and word[0].isupper()
        # "Never Look Down is renewed", where the title begins the sentence
        named = named or (at == 0 and sentence.tokens[1].text.istitle())
        if (low in _NEGATIONS or low.endswith("n't")) and not named:
            return True
    return False


def _waits(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "doesn't return for season 3 until June 9", which says that it does then."""
    return not {"until", "till"}.isdisjoint(sentence.lows[start : end + 1])


def _is_open(before: list[str]) -> bool:
    """Tell "has not been renewed", "isn't cancelled": denials that decide nothing."""
    near = before[:6]
    return bool({"yet", "hasn't", "haven't", "didn't", "don't", "doesn't"} & set(near)) or (
        "not" in near and bool({"has", "have", "had", "did", "does"} & set(near))
    )

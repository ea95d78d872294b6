"""Facts told apart from hopes, questions, conditions, denials; hedges lower the confidence."""

from dataclasses import dataclass
from itertools import dropwhile, pairwise

from seasontrack.clippings.grammar.backstory import (
    REACH,
    WALLS,
    is_backstory,
    is_remembered,
)
from seasontrack.clippings.grammar.phrases import BE
from seasontrack.clippings.grammar.unreal import EXPECTATIONS, is_unreal, words_before
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Confidence

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
    "addresses addressed slams quashes quashed shut shuts shot respond responds responding"
)
_DECIDED = words("cancelled canceled cancels axed axes scrapped renewed renews ending ends end")
_NEGATIONS = words("not never nor without n't")
_MEANT = words("supposed meant intended")
_ON_REPORTS = {
    *((word, "reports") for word in ("on", "to", "amid", "following")),
    *(("reports", word) for word in ("suggest", "suggested", "claim", "claimed")),
}
_COMING_OUT = words("premieres debuts returns launches airs arrives drops starts begins 's")
_NOT_ONLY = frozenset({"one", "only", "just"})
_REASSURING = frozenset({"worry", "fret", "panic"})
_ASKING = words("when what who how why where which is are was will does do did can has have should")
_BEFORE_QUESTIONS = frozenset({":", "–", "but", "so", "and"})
_NOTHINGS = words("release premiere return date official word news plans decision announcement")
_SAID = frozenset({"confirmed", "announced", "revealed"})
_NOTHING_REACH = 8
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
    before = words_before(sentence, start)
    if sentence.low(0) == "as" and sentence.low(1) == "expected":
        before = [word for word in before if word != "expected"]
    inside = [sentence.low(at) for at in range(start, end) if dated and at not in sentence.masked]
    hedge = next((word for word in [*before, *inside, sentence.low(0)] if word in HEDGES), None)
    negated = is_negated(sentence, start) or any(
        word in _NEGATIONS or word.endswith("n't") for word in inside
    )
    unstated = (
        (_is_asked(sentence, start, end) and not _is_rhetorical(sentence))
        or is_unreal(sentence, start, end, before, dated=dated)
        or (is_backstory(sentence, start) and not (dated and _is_sure(sentence, start, end)))
        or _is_in_scare_quotes(sentence, start, end)
        or (not dated and is_remembered(sentence, start))
        or (sentence.low(end) in {"or", "?"} and not _is_rhetorical(sentence))
        or sentence.low(start - 1) == "or"
        or _is_explained(sentence)
        or _is_indirect(before)
        or _is_nothing(sentence, start)
        or _is_refuted(sentence, hedge)
        or (hedge in EXPECTATIONS and not dated)
        or (not dated and not _MEANT.isdisjoint(before[:_NEAR]))
        or _is_unconfirmed(sentence, start)
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
    """Tell "No release date has been set for season 2", "neither side has announced a season"."""
    near = range(max(start - _NOTHING_REACH, 0), start)
    return any(
        sentence.low(at) == "neither"
        or (sentence.low(at) == "no" and sentence.low(at + 1) in _NOTHINGS)
        for at in near
        if at not in sentence.masked
    )


def _is_rhetorical(sentence: Sentence) -> bool:
    asked = {"know", "hear", "see", "notice"}  # "Did you (guys) know"
    return sentence.low(0) == "did" and not asked.isdisjoint(sentence.lows[2:4])


def _is_explained(sentence: Sentence) -> bool:
    """Tell "How 'X' will end" and "Why 'X' is split", which explain, from a title's words.

    Why a network cancelled it tells that it did, but not that it did so too soon.
    """
    lows = set(sentence.lows[:REACH])
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
        # "Jane Can't Sail Anime Gets 2nd Season"
        named = named or (titled and not SERIES_NOUNS.isdisjoint(sentence.lows[at + 1 : start]))
        if (low in _NEGATIONS or low.endswith("n't")) and not named:
            return True
    return False


def _is_unconfirmed(sentence: Sentence, start: int) -> bool:
    """Tell "has not been confirmed by CBS to be airing this summer", which nobody says it is."""
    near = range(max(start - _NOTHING_REACH, 0), start)
    return any(
        sentence.lows[at : at + 2] == ["not", "been"] and sentence.low(at + 2) in _SAID
        for at in near
    )


def _waits(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "doesn't return for season 3 until June 9", which says that it does then."""
    return not {"until", "till"}.isdisjoint(sentence.lows[start : end + 1])


def _is_open(before: list[str]) -> bool:
    """Tell "has not been renewed", "isn't cancelled": denials that decide nothing."""
    near = before[:6]
    return bool({"yet", "hasn't", "haven't", "didn't", "don't", "doesn't"} & set(near)) or (
        "not" in near and bool({"has", "have", "had", "did", "does"} & set(near))
    )

"""Finds what somebody says about the plan: "there would probably be four seasons"."""

from collections.abc import Iterator
from dataclasses import replace

from seasontrack.clippings.facts.drafts import Reading, draft
from seasontrack.clippings.grammar.finding import shows_in
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.phrases import ADVERBS, ASSERTIONS
from seasontrack.clippings.grammar.polarity import HEDGES, Polarity, is_negated
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import ShowName, name_at
from seasontrack.clippings.grammar.slots import is_capital_at, object_slot
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.proposals import Proposal
from seasontrack.clippings.text.tokens import QUOTES
from seasontrack.clippings.text.words import words
from seasontrack.domain.models import Confidence, Kind

CLAIM_HEDGES = words(
    "probably likely possibly perhaps maybe could might may about around roughly ideally "
    "approximately potentially hopefully reportedly supposedly expected"
)
SURE = frozenset({"plan", "plans", "planned", "planning", "mapped"})
REFUSED = words(
    "if hope hopes hoping wish wishes love loves petition fans no not unlikely whether "
    "debunk debunks deny denies"
)
ROLES = words(
    "writers writer creator creators showrunner showrunners author producers producer "
    "co-creator co-creators"
)
_SAYING = ASSERTIONS | words(
    "thinks believes envisions plans sees planned envisioned envisages pitched conceived imagined "
    "mapped"
)
_BEFORE_SAYING = words("has had have also previously once originally always initially 's ,")
_NAME = 3  # words of a name at the most


def planned(reading: Reading, parts: Frame, polarity: Polarity) -> Iterator[Proposal]:
    """Propose what somebody says the whole will come to: "probably four seasons"."""
    total = claim_total(reading.sentence, parts.trigger)
    if total is None:
        return
    hedge, confidence = claim_hedge(reading.sentence, parts.trigger)
    yield replace(
        draft(reading, parts, Kind.PLANNED, polarity),
        by=speaker(reading.sentence, parts.trigger.start),
        total=total,
        hedge=hedge,
        confidence=confidence,
    )


def planned_show(reading: Reading, parts: Frame) -> list[ShowName]:
    """Return the show of a claim: "five seasons of X", else one that is not who says so."""
    sentence = reading.sentence
    for mention in sentence.seasons:
        if mention.start >= parts.trigger.start and sentence.low(mention.end) == "of":
            behind = shows_in(sentence, object_slot(sentence, mention.end), active=True)
            if behind:
                return behind[:1]
    said = speaker(sentence, parts.trigger.start) or ""
    named = [show for show in parts.shows if show.known or show.text not in said]
    named = [show for show in named if sentence.low(show.start - 1) not in ROLES]
    named = [show for show in named if not _is_somebody(sentence, show.end)]
    named = [told for show in named if (told := _without_makers(sentence, show))]
    return named or _made_by_the_speaker(sentence) or list(reading.setting.context)


def _without_makers(sentence: Sentence, show: ShowName) -> ShowName | None:
    """Return X of "X Creators Have Plans", a headline in which all words have capitals."""
    if sentence.low(show.end - 1) not in ROLES:
        return show
    is_named = show.end - 1 > show.start + (sentence.low(show.start) == "the")
    return name_at(sentence, show.start, show.end - 1) if is_named else None


def _made_by_the_speaker(sentence: Sentence) -> list[ShowName]:
    """Return X of "The creator of X has said" and "said X creator Jane Bloggs"."""
    return [
        name_at(sentence, *run)
        for run in capital_runs(sentence, 0, len(sentence.tokens))
        if _is_of_a_maker(sentence, run[0])
        or (sentence.low(run[0] - 1) in ASSERTIONS and sentence.low(run[1]) in ROLES)
    ]


def _is_of_a_maker(sentence: Sentence, at: int) -> bool:
    """Tell the X of "the creator of X"."""
    return sentence.low(at - 1) == "of" and sentence.low(at - 2) in ROLES


def _is_somebody(sentence: Sentence, end: int) -> bool:
    """Tell "Jane Bloggs is the woman with a five-season plan"."""
    told = sentence.lows[end : end + 3]
    return told[:1] in (["is"], ["was"]) and told[-1] in {"man", "woman", "person"}


def claim_total(sentence: Sentence, trigger: Trigger) -> int | None:
    """Return how many seasons the phrase claims in all."""
    for mention in sentence.seasons:
        if trigger.start < mention.end <= trigger.end + 1 and mention.count:
            return None if mention.is_more or mention.is_final else mention.count
    return None


def is_claimed(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell a claim from a hope, a condition or a denial."""
    if sentence.passage.is_question or is_negated(sentence, trigger.start):
        return False
    before = {sentence.low(at) for at in range(max(trigger.start - 8, 0), trigger.end)}
    if before & REFUSED:
        return False
    words = set(trigger.said(sentence))
    told = sentence.lows[: trigger.start]
    if any(low in ASSERTIONS | {"say"} and ROLES & set(told[:at]) for at, low in enumerate(told)):
        return True
    return bool(words & SURE) or speaker(sentence, trigger.start) is not None


def claim_hedge(sentence: Sentence, trigger: Trigger) -> tuple[str | None, Confidence]:
    """Return the hedging word of a claim and how far that lowers its confidence."""
    words = [sentence.low(at) for at in range(max(trigger.start - 6, 0), trigger.end)]
    hedge = next((word for word in words if word in CLAIM_HEDGES), None)
    if hedge in HEDGES:
        return hedge, HEDGES[hedge]
    return hedge, Confidence.REPORTED if hedge else Confidence.CONFIRMED


def speaker(sentence: Sentence, before: int) -> str | None:
    """Return who says so: the name right before or behind a verb of saying."""
    for at, token in enumerate(sentence.tokens):
        if token.low in _SAYING:
            named = at < before + 2 or _ends_speech(sentence, at)
            name = _name_ending(sentence, at) if named else None
            name = name or (_name_starting(sentence, at + 1) if at > before else None)
            if name:
                return name
    return None


def _ends_speech(sentence: Sentence, verb: int) -> bool:
    """Tell "… for five seasons," Jane Bloggs says" from the next clause."""
    return not QUOTES.isdisjoint(sentence.lows[max(verb - _NAME - 1, 0) : verb])


def _name_ending(sentence: Sentence, end: int) -> str | None:
    while end > 0 and sentence.low(end - 1) in _BEFORE_SAYING:
        end -= 1
    if sentence.low(end - 1) in ROLES:
        return None  # "Harbour Lights Creators Have Plans"
    start = end
    while start > 0 and end - start < _NAME and is_capital_at(sentence, start - 1):
        start -= 1
    while start < end and sentence.low(start) in ROLES | ADVERBS:
        start += 1
    if _is_of_a_maker(sentence, start):
        return None  # "The creator of X said", who is not named
    return sentence.slice(start, end) if start < end else None


def _name_starting(sentence: Sentence, start: int) -> str | None:
    while start < len(sentence.tokens) and sentence.low(start) in {
        "the",
        "creator",
        "showrunner",
        "author",
        "writer",
    }:
        start += 1
    end = start
    while end - start < _NAME and is_capital_at(sentence, end):
        end += 1
    if start < end and sentence.low(end) in ROLES:
        return _name_starting(sentence, end + 1)  # "said X creator Jane Bloggs"
    return sentence.slice(start, end) if start < end else None

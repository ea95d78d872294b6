"""Which phrases of a sentence are read: not those inside longer ones, nor dates without a date."""

from collections.abc import Iterator

from seasontrack.clippings.facts.timing import DATE_REACH, WHOLE_SENTENCE
from seasontrack.clippings.grammar.matching import Trigger, triggers
from seasontrack.clippings.grammar.phrases import BE, CANCELLED, HAVE, is_adverb
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.names import describes
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import triples

DATING = frozenset({"scheduled", "premiered", "delayed", "ran", "closing"})

_CAUSES = frozenset({"the", "a", "an", "its", "their", "covid-19", "covid", "coronavirus"})
_ARTICLES = frozenset({"the", "a", "an", "its", "their", "his", "her", "this"})
_BEHIND_A_PLACE = frozenset({"on", "in", "this", "last", "today", "yesterday", "with", ".", ""})
_ACTS = frozenset({"sets", "renews", "cancels", "orders", "dates", "axes"})
_ADJECTIVES = frozenset({"hit", "returning", "streaming"})
_OUTER = {
    "renewed": "cancelled",
    "final": "ended",
    "closing": "ended",
    "order": "adapted",
    "scheduled": "ended",
}
_WATCHING = frozenset({"finished", "starting", "started", "just", "completed", "ended"})
_BOUGHT = frozenset({"renewed", "ordered", "picked", "announced", "confirmed"})
_MOST = 12
_NEAR = 4  # words of "has now been"


def chosen(sentence: Sentence) -> list[Trigger]:
    """Return the phrases of a sentence that may state something, in order, twelve at most."""
    found = [trigger for trigger in _bounded(sentence) if _could_hold(sentence, trigger)][:_MOST]
    found = [trigger for trigger in found if not _is_inside(trigger, found)]
    found = [trigger for trigger in found if not _is_refused(trigger, found)]
    return [trigger for trigger in found if not _only_dates(sentence, trigger, found)]


def limits(sentence: Sentence, found: list[Trigger], number: int) -> tuple[int, int]:
    """Return the tokens between which the parts of a phrase stand: up to its neighbours."""
    trigger = found[number]
    left = found[number - 1].end if number else 0
    if left > trigger.start:
        left = found[number - 1].start
    for at in range(trigger.start - 1, left, -1):
        if sentence.low(at) in {";", "–"} and at not in sentence.masked:
            left = at
            break
    right = len(sentence.tokens)
    for later in found[number + 1 :]:
        if later.start >= trigger.end and later.phrase.kind != "split":
            right = later.start
            break
    for at in range(trigger.end, right):
        if sentence.low(at) == ";" and at not in sentence.masked:
            right = at
            break
    return min(left, trigger.start), right


def _bounded(sentence: Sentence) -> Iterator[Trigger]:
    for count, trigger in enumerate(triggers(sentence)):
        if count >= 4 * _MOST:
            return
        yield trigger


def _is_inside(trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell "released" in "will be released": the longer phrase has read it already."""
    # "brings X back for season 3", "doubles down on X with a two-season renewal"
    if trigger.phrase.kind in {"returning", "renewed"}:
        return any(
            o.phrase.kind == "renewed" and o.start < trigger.start and trigger.end <= o.end
            for o in found
        )
    return trigger.phrase.kind in DATING and any(
        other.phrase.kind in DATING
        and other.start < trigger.start
        and trigger.end <= other.end
        and (other.phrase.shape != "date" or trigger.phrase.shape == "date")
        and not (trigger.phrase.kind == "closing" and other.phrase.kind == "scheduled")
        for other in found
    )


def _is_refused(trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell "renewing" in "has decided against renewing", "end" in "came to an end"."""
    dropped = trigger.phrase.kind == "cancelled"  # "NBC saves cancelled drama 'X'"
    if dropped and any(o.phrase.kind == "saved" and o.end == trigger.start for o in found):
        return True
    outer = _OUTER.get(trigger.phrase.kind)
    if trigger.phrase.pattern.startswith("MORE for"):  # "A second season for X was announced"
        return any(other.phrase.shape == "after" for other in found)
    return any(
        other.phrase.kind == outer and other.start < trigger.start < other.end for other in found
    )


def _is_given_up(sentence: Sentence, trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell "announced today that its premiere date (is now postponed)", which sets none."""
    return any(
        other.phrase.kind == "delayed"
        and 0 <= other.start - trigger.end <= _NEAR
        and all(is_adverb(low) for low in sentence.lows[trigger.end : other.start])
        for other in found
    )


def _only_dates(sentence: Sentence, trigger: Trigger, found: list[Trigger]) -> bool:
    """Tell "to release in three acts starting May 5", whose date is that of the release."""
    if trigger.phrase.shape == "date" and _is_given_up(sentence, trigger, found):
        return True
    if trigger.phrase.shape == "subject" and trigger.phrase.pattern.endswith("MORE"):
        # "The One I Got Lost With Season 3 to Premiere": the verb is in the title.
        return any(o.phrase.kind in DATING and o.start == trigger.end for o in found)
    if sentence.low(trigger.start) not in {"starting", "beginning"}:
        return False
    earlier = [o for o in found if o.phrase.kind in DATING and o.end <= trigger.start]
    return bool(earlier) and not any(
        earlier[-1].start <= date.start < trigger.start for date in sentence.dates
    )


def _could_hold(sentence: Sentence, trigger: Trigger) -> bool:
    """Drop the verbs that only count with a date when the sentence has none for them."""
    kind, shape = trigger.phrase.kind, trigger.phrase.shape
    if _is_something_else(sentence, trigger) or _is_in_name(sentence, trigger):
        return False
    following = sentence.low(trigger.end)
    is_noun = sentence.low(trigger.start) == "hit" and (
        following in BE | HAVE | {"will", "would"} or sentence.low(trigger.start - 1) in _ARTICLES
    )
    described = describes(following) and following not in _ARTICLES
    network = sentence.network_at(trigger.end)
    # "the hit Netflix drama", not "season 2 hit Netflix on Thursday"
    described = described or bool(network and sentence.low(network.end) not in _BEHIND_A_PLACE)
    if sentence.low(trigger.start) in _ADJECTIVES and (is_noun or described):
        return trigger.end > trigger.start + 1
    if kind not in {"scheduled", "premiered", "ran"} or shape == "date":
        return True
    if trigger.phrase.pattern.startswith("now"):
        return True
    return any(
        trigger.start - DATE_REACH <= mention.start <= trigger.end + DATE_REACH
        or (mention.start == 1 and trigger.start <= WHOLE_SENTENCE)
        for mention in sentence.dates
    )


def _is_in_name(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell "Joe is Cancelled stars Ada Quill", where running text has a capital."""
    token = sentence.tokens[trigger.start]
    before = sentence.tokens[trigger.start - 1] if trigger.start else token
    capital = token.text.istitle() and before.text[0].islower()
    if token.low.endswith("ing") and token.text.istitle() and before.low in _ACTS:
        return True  # "CTV sets Saving Harbour return"
    return capital and sentence.is_running and trigger.phrase.shape == "either"


def _is_all(sentence: Sentence, verb: int) -> bool:
    """Tell "'X' to end" and "'X' will end at NBC" from "the end of" and "to end on a high"."""
    behind = sentence.low(verb + 1)
    house = behind in {"at", "on"} and sentence.network_at(verb + 2) is not None
    to_come = sentence.low(verb - 1) in {"to", "will"}
    return to_come and (house or behind in {"", ".", ",", ";", "!"})


def _is_past(sentence: Sentence, back: int) -> bool:
    """Tell "was renewed for a second season back in March" from "X is back in March"."""
    told = any(mention.end == back for mention in sentence.seasons)
    bought = not _BOUGHT.isdisjoint(sentence.lows[:back])
    return told and bought and sentence.low(back + 1) == "in"


def _is_out_of_the_cast(told: list[str]) -> bool:
    """Tell "Jane Bloggs was dropped from the show after season 2"."""
    out_of = {"show", "series", "cast"}
    return any(low == "from" and noun in out_of for low, _, noun in triples(told))


def _gives_a_cause(sentence: Sentence, start: int) -> bool:
    """Tell "due to the pandemic it was postponed" from "due to premiere in May"."""
    told = sentence.lows[start : start + 3]
    return told[:2] == ["due", "to"] and told[2:] != [] and told[2] in _CAUSES


def _is_something_else(sentence: Sentence, trigger: Trigger) -> bool:
    """Tell words that only look like a phrase: "40 issues", "this coming January"."""
    start, shape = trigger.start, trigger.phrase.shape
    first, before = sentence.low(start), sentence.low(start - 1)
    if trigger.phrase.pattern.startswith("MORE for"):
        return start > 0  # only a headline begins so: "Second Series For A"
    told = {sentence.low(at) for at in range(start, trigger.end)}
    if trigger.phrase.kind == "scheduled" and "dub" in told:
        return True  # "season 2 dub release date announced"
    if "dropped" in told and _is_out_of_the_cast(sentence.lows[start : trigger.end]):
        return True
    if first in _WATCHING and sentence.low(subject_slot(sentence, start)[0]) == "i":
        return True  # "I just finished season 2", says a viewer
    return (
        (first == "coming" and before in {"this", "the"})
        or _gives_a_cause(sentence, start)
        or (first == "breaking" and start == 0)  # "Breaking Bad"
        or (first == "back" and _is_past(sentence, start))
        or (trigger.phrase.pattern == "end" and not _is_all(sentence, start))
        or (first == "issues" and cardinal(before) and not sentence.network_before(start))
        # the order in "Law & Order"
        or (shape == "house" and before == "&")
        # the "end" of a title in "Dead End Cancelled After Two Seasons"
        or (trigger.phrase.kind == "final" and not CANCELLED.isdisjoint(told))
        # "never getting past season 5"
        or (trigger.phrase.kind == "renewed" and "past" in told)
        # "final season's date confirmed"
        or (shape == "after" and before in {"date", "dates"})
        # "has good news for season 2 release date"
        or (shape == "date" and "news" in told)
    )

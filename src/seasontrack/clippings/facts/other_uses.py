"""What the verbs of a release mean otherwise: "ran out", "the hit comedy", "returns as host"."""

from itertools import pairwise

from seasontrack.clippings.grammar.phrases import BE, RELEASE, is_adverb
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_OF_PEOPLE = words(
    "host attend star appear direct play guest join perform reprise write face meet leave retire "
    "guest-star cameo compete testify miss judge replace zoom reopen become hit shoot wed"
)
_WORK = words("work school office court stage action normal filming shooting production rehearsals")
_BEGINNING = words("began begins started starts begin start commence commences commenced")
_AIRING = words("airing streaming broadcasting screening rolling")
_PAUSES = words("production filming shooting writing finale break hiatus holiday talks")
MAKING = words(
    "trailer trailers teaser teasers poster posters production filming shooting casting work "
    "promo promos clip clips glimpse photos images stills "
    "voting writing pre-production registration registrations auditions applications"
)
BEFORE_TRAILERS = words("the a an first new official full latest teaser")
_SHOOTS = words("production filming shooting shoot teaser trailer poster")
_STREAMED = words(
    "service services charts chart network platform platforms giant hit hits numbers rights era of "
    "site sites app apps library libraries ranking rankings wars title titles"
)
_REPEATING = words("re-air re-airs re-aired rerun reruns repeats rebroadcast re-release")
_BROADCASTS = words("tv network channel deal deals rights partner television")
_LAUNCHING = words("launched released dropped launches releases drops unveils")
_STOPPING = words("finished finishes stopped stops ended ends halted completed")
_SHOWING = words("air release screen broadcast stream airs releases screens broadcasts")
_DAYS = words("monday tuesday wednesday thursday friday saturday sunday weekday weeknight")
_PIECES = SERIES_NOUNS | words("episodes half part batch cour volume season seasons")
_HITTING = frozenset({"hit", "hits"})
# Where and when a season hits.
_SCREENS = words(
    "screen screens small big tv tvs telly television air airwaves streaming streamer service "
    "platform network channel web internet "
    "on in this next later soon today tomorrow tonight early last"
)
_OWNED = words("his her their its my our the a an")
_ORDERS = words("pre-order preorder pre-orders preorders purchase")
_BROADCAST_BY = _OWNED | {"for"}  # "planned for broadcast in 1990"
_ELSEWHERE = words("out into reruns repeats court trial hearing record records schedule schedules")
_OPENED = _OWNED | {"higher", "lower", "fire", "up", "to"}
_COMING = (BE | words("come comes coming will")) - {"was", "were"}
_BEHIND_NEWS = words("after as amid following just days weeks months hours")  # "this comes after"
_SETTING = words("set slated due scheduled expected anticipated tapped eyed")
_COMING_OUT = (
    BE
    | frozenset(RELEASE.split("|"))
    | words("be get kick make go follow hit its continue run have take reach")
)
_ATTENDING = words("attend attends attended attending")
_NO_SUBJECTS = words("find found turns turned just")
SOLD = words("region dvd dvds blu-ray blu-rays vhs syndication off-network")
_TONIGHT = frozenset({"today", "tonight", "tomorrow"})
_NEAR = 4
_EVENING = 25  # words of "air 'X: A Long Title' on Tuesday night"
_OPENING = 8  # words of a headline


def is_other_use(sentence: Sentence, parts: Frame) -> bool:
    """Tell "ran out", "the hit comedy" and "begins production in June" from a release."""
    return (
        _is_idiom(sentence, parts)
        or _is_to_do_something(sentence, parts)
        or _is_elsewhere(sentence, parts)
        or _is_sold(sentence, parts)
        or _shows_something(sentence, parts)
        or _is_somebodys(sentence, parts)
        or _looks_back(sentence, parts)
        or _is_of_making(sentence, parts)
        or _is_a_weekly_slot(sentence, parts)
        or _is_one_of_many(sentence, parts)
        or _is_guide(sentence)
    )


def _is_idiom(sentence: Sentence, parts: Frame) -> bool:
    """Tell what a verb means with the word behind it: "hit by", "broadcast rights", "sets up"."""
    start, end = parts.trigger.start, parts.trigger.end
    verb, following = sentence.low(start), sentence.low(end)
    told = {sentence.low(at) for at in range(start + 1, end)}
    return (
        _hits_something(sentence, parts)
        or _opens_something(sentence, start)
        or (verb in {"come", "comes"} and sentence.low(start + 1) in _BEHIND_NEWS)
        or (verb == "broadcast" and following in _BROADCASTS)
        or (verb in _BEGINNING and following.endswith("ing") and following not in _AIRING)
        or (verb in _BEGINNING and sentence.low(start + 1) == "shipping")  # a box
        or (verb in _BEGINNING and sentence.lows[end : end + 2] == ["the", "ending"])
        or (verb in _BEGINNING and following in {"as", "his", "her"})  # "began as a one-off film"
        or (sentence.low(end - 1) in _BEGINNING and following == "to")  # "will start to include"
        or (
            sentence.low(end - 1) == "start" and following in {"of", "off"}
        )  # "July start of filming"
        or (
            verb == "set"
            and (sentence.low(start - 1) == "the" or sentence.low(start + 1) == "fire")
        )
        or (verb == "released" and sentence.low(start - 1) in {"newly", "recently", "just"})
        or (verb in {"set", "sets"} and sentence.low(start + 1) in {"up", ":"})
        or sentence.lows[start : start + 3] == ["set", "at", "$"]
        or (verb == "returns" and sentence.low(start - 1) in {"tax", "i-t"})
        or (verb == "broadcast" and (following == "of" or sentence.low(start - 1) in _BROADCAST_BY))
        or (sentence.low(end - 1) == "streaming" and following in _STREAMED)
        or not _ORDERS.isdisjoint(sentence.lows[start : end + 2])
        or (verb in {"expected", "anticipated"} and sentence.low(start - 1) == "most")
        or (
            verb == "streaming"
            and (start == 0 or sentence.lows[start - 2 : start] == ["new", "to"])
        )
        or (
            verb == "airing" and sentence.low(start - 1) in _STOPPING
        )  # "finished airing last week"
        or (
            verb == "dropped"
            and sentence.low(start + 1) == "the"
            and not _opens_season(sentence, start)
        )
        or following in _ELSEWHERE
        or _made(sentence, end) in MAKING
        or _is_of_something(sentence, start)
        or (verb == "hit" and _is_of_a_house(sentence, start))
        or not told.isdisjoint(_PAUSES)
        or ("episode" in told and not told.isdisjoint({"last", "final"}))
        or {"off", "air"} <= told
        or "off-air" in told
        or {"an", "end"} <= told
        or (bool(told & {"open", "opens"}) and _is_of_a_club(sentence, end))
        or {"out", "of"} <= told
    )


def _opens_season(sentence: Sentence, start: int) -> bool:
    """Tell "dropped the whole season" from "dropped the announcement"."""
    near = range(start + 2, start + 2 + _NEAR)
    return any(
        sentence.is_mention(at) or sentence.title_at(at) or sentence.low(at) in _PIECES
        for at in near
    )


def _made(sentence: Sentence, at: int) -> str:
    """Return the noun of "(dropped) a first official trailer"."""
    behind = sentence.lows[at : at + _NEAR]
    return next((low for low in behind if low not in BEFORE_TRAILERS or low == "teaser"), "")


def _is_of_something(sentence: Sentence, start: int) -> bool:
    """Tell "launched an ad campaign on Monday" from "launched a second series on Monday"."""
    if sentence.low(start) not in _LAUNCHING or sentence.low(start + 1) not in {"a", "an"}:
        return False
    return not _opens_season(sentence, start)


def _hits_something(sentence: Sentence, parts: Frame) -> bool:
    """Tell "it hit a low of 18 on May 5", "the hit 'X'" from "hits Netflix", "hit screens"."""
    verb = parts.trigger.start
    if sentence.low(verb) not in _HITTING or _hits_home(sentence, verb):
        return False
    at = _behind_article(sentence, verb)
    if not sentence.low(at).isalnum():
        return sentence.low(at) in {"'", '"', "$"}
    return all(day.start != at for day in sentence.dates)


def _opens_something(sentence: Sentence, start: int) -> bool:
    """Tell "opened his show", "started off", "shares opened higher" from "the season opened"."""
    opened = sentence.low(start) in {"open", "opens", "opened"}
    opened = opened and sentence.low(start + 1) in _OPENED
    return opened or sentence.lows[start : start + 2] in (["started", "off"], ["starts", "off"])


def _is_of_a_house(sentence: Sentence, hit: int) -> bool:
    """Tell "(a new series of) the BBC One hit" from "the show hit Netflix"."""
    house = sentence.network_before(hit)
    return house is not None and sentence.low(house.start - 1) in {"the", "a", "'s"}


def _is_of_a_club(sentence: Sentence, at: int) -> bool:
    """Tell "(to open) new season at Harbour" and "its season against Rye"."""
    season = next((m for m in sentence.seasons if m.start == at), None)
    return season is not None and sentence.low(season.end) in {"at", "against", "away"}


def _is_to_do_something(sentence: Sentence, parts: Frame) -> bool:
    """Tell "set to strike on June 30" and "died due to a heart attack" from "set to air"."""
    for at in range(parts.trigger.start, parts.trigger.end):
        if sentence.low(at) in _SETTING and sentence.low(at + 1) == "to":
            verb = at + 2
            while is_adverb(sentence.low(verb)) and sentence.low(verb) not in BE:
                verb += 1
            return sentence.low(verb) not in _COMING_OUT
    return False


def _shows_something(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the channel to air Joe Doe's interview", "to release six new sets" from "to air"."""
    verb, at = sentence.low(parts.trigger.end - 1), parts.trigger.end
    if parts.is_active or parts.season or verb not in _SHOWING or at >= len(sentence.tokens):
        return False
    token = sentence.tokens[at]
    counts = cardinal(token.low) is not None or token.low in _OWNED - {"its", "our"}
    counts = counts and not any(day.start == at for day in sentence.dates)
    named = token.is_capital and token.text.istitle() and sentence.network_at(at) is None
    named = named and not any(day.start <= at < day.end for day in sentence.dates)
    named = named and sentence.is_running and token.low.rstrip("s") not in _DAYS
    whole = not _PIECES.isdisjoint(sentence.lows[at : at + _NEAR])  # "will air six episodes"
    return (counts or named) and not whole


def _is_sold(sentence: Sentence, parts: Frame) -> bool:
    """Tell "will be released on DVD on May 5", "lands on Blu-ray", "its syndication began".

    So with "Season One DVD announced – will be released on April 17".
    """
    if not SOLD.isdisjoint(sentence.lows[: parts.trigger.start]):
        return True
    around = range(parts.slot[0], min(parts.trigger.end + _NEAR, len(sentence.tokens)))
    return any(sentence.low(at) in SOLD for at in around if at not in sentence.masked)


def _is_elsewhere(sentence: Sentence, parts: Frame) -> bool:
    """Tell "HBO Max to launch in five countries", "launches in India today", "landed in Rye"."""
    at = parts.trigger.end
    if sentence.low(at) != "in" or any(day.start == at + 1 for day in sentence.dates):
        return False
    verb = sentence.low(at - 1)
    launched = verb.startswith(("launch", "land")) and is_capital_at(sentence, at + 1)
    return parts.is_active or (launched and not sentence.titles)


def _is_somebodys(sentence: Sentence, parts: Frame) -> bool:
    """Tell "returns as host", "returns to work on Monday" and "set to host on May 5"."""
    told = range(parts.trigger.start, parts.trigger.end + 1)
    to = next((at for at in told if sentence.low(at) == "to"), None)
    if to is not None and sentence.low(to + 1) in _OF_PEOPLE and not _hits_home(sentence, to + 1):
        return True
    verb, end = sentence.low(parts.trigger.end - 1), parts.trigger.end
    following = sentence.tokens[end + 1 : end + 2]
    as_what = sentence.low(end) == "as" and any(token.text.islower() for token in following)
    to_work = sentence.low(end) in {"to", "at"} and sentence.low(end + 1) in _WORK
    owned = sentence.low(end) == "to" and sentence.low(end + 1) in {"a", "his", "her"}
    to_work = to_work or (owned and verb.startswith("return"))  # a subject, the role of Pike
    at_work = ("at", "work") in pairwise(sentence.lows[parts.trigger.start : end + 1])
    return to_work or at_work or (as_what and verb.startswith("return"))


def _hits_home(sentence: Sentence, verb: int) -> bool:
    """Tell "set to hit Netflix" and "set to hit screens" from "set to hit the court"."""
    at = _behind_article(sentence, verb)
    on_screen = sentence.network_at(at) is not None or sentence.low(at) in _SCREENS
    return sentence.low(verb) in _HITTING and on_screen


def _behind_article(sentence: Sentence, verb: int) -> int:
    return verb + 1 + (sentence.low(verb + 1) in _OWNED)


def _is_of_making(sentence: Sentence, parts: Frame) -> bool:
    """Tell "to resume 'X' season 4 production in May": what starts is the making of it."""
    near = range(parts.trigger.end, parts.trigger.end + _OPENING)
    return any(m.start in near and sentence.low(m.end) in _SHOOTS for m in sentence.seasons)


def _looks_back(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renewed back in June", and "attended the premiere on May 5", from a release."""
    start = parts.trigger.start
    before = sentence.low(start - 1)
    if not _REPEATING.isdisjoint(sentence.low(at) for at in range(start - 6, start)):
        return True
    counted = any(start < m.start < parts.trigger.end for m in sentence.seasons)
    is_told = sentence.low(start) == "back" and before not in _COMING and not counted
    is_told = is_told or (sentence.low(start) == "returned" and before == "been")
    attended = not _ATTENDING.isdisjoint(sentence.lows[max(start - 6, 0) : start])
    is_told = is_told or (attended and sentence.low(start) == "premiere")
    return is_told or (before in _NO_SUBJECTS and parts.trigger.phrase.shape != "date")


def _is_a_weekly_slot(sentence: Sentence, parts: Frame) -> bool:
    """Tell "'X' airs Sunday on TLC", as it does every week, from "premieres Sunday".

    So with a programme that stands alone, as in "will air a concert, 'X', tonight".
    """
    verb = parts.trigger.end - 1
    near = range(verb + 1, verb + 3)
    if sentence.low(verb) == "air":
        near = range(verb + 1, verb + _EVENING)
    days = [day for day in sentence.dates if day.start in near]
    weekly = bool(days) and (days[0].weekday is not None or days[0].relative in _TONIGHT)
    new = "new" in sentence.lows or bool(sentence.seasons)
    return sentence.low(verb) in {"airs", "airing", "air"} and weekly and not new


def _is_one_of_many(sentence: Sentence, parts: Frame) -> bool:
    """Tell "one of the best series to land on the BBC this year" from a release to come."""
    to = parts.trigger.start
    noun = sentence.low(to) == "to" and sentence.low(to - 1) in SERIES_NOUNS
    before = list(pairwise(sentence.lows[max(to - _OPENING, 0) : to]))
    return noun and not {("one", "of"), ("the", "first"), ("the", "most")}.isdisjoint(before)


def _is_guide(sentence: Sentence) -> bool:
    """Tell "Everything coming to Netflix in June" and "What to stream", which list what is on."""
    lows = sentence.lows
    told = list(pairwise(lows))
    if ("everything", "coming") in told:
        return True  # "Here is everything coming to Netflix, from season 2 of X to …"
    if ("here", "are") in told and not {"releases", "titles"}.isdisjoint(lows):
        return True  # "'X' to 'Y Season 2', here are seven new releases to watch this week"
    if sentence.titles or sentence.seasons:
        return False
    opening = set(lows[:_OPENING])
    watching = "to" in opening and not opening.isdisjoint({"watch", "stream"})
    listing = not (opening.isdisjoint({"best", "new"}) or {"movies", "films"}.isdisjoint(lows))
    return "everything" in lows[:3] or watching or listing

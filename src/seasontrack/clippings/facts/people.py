"""Tells what people do, as in "the producers will return", from what shows do."""

from seasontrack.clippings.grammar.finding import shows_behind
from seasontrack.clippings.grammar.heads import head_title
from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.shows import is_titled
from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import PERSONS, SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_FULL_NAME = 2  # words
_CLAUSE = 6  # words
_SHOW_NAMES = range(_FULL_NAME + 1, _CLAUSE)  # "Jane Bloggs" is none, nor is a sentence
_PROGRAMMES = words("show programme program soap")
_GROUPS = words("judges stars hosts coaches cast creators showrunners")
_ON_AIR = words("tv television screens network air airwaves")
_SOMEBODY = words("he she i he'll she'll i'll he's she's i'm who's")


def is_about_people(sentence: Sentence, parts: Frame) -> bool:
    """Tell "executive producers X and Y will return": people do, and their show is not told."""
    if parts.trigger.phrase.pattern.startswith("DATE 's"):
        return False  # "met the stars ahead of Sunday's season 4 premiere of X"
    subject = [sentence.low(at) for at in range(*parts.slot) if at not in sentence.masked]
    relative = sentence.low(parts.slot[1]) in {"which", ","} and subject[-2:-1] == ["the"]
    if relative and subject[-1] in SERIES_NOUNS:
        return False  # "Jane Bloggs also stars in the series, which arrives in May"
    if sentence.low(0) == "it" and not parts.names_show:
        return False  # "It was directed by Joe Doe, stars Jane Bloggs, and premiered in May"
    before = [show for show in parts.shows if show.end <= parts.trigger.start]
    named = any(show.end == parts.slot[1] for show in parts.shows)  # "its drama series She"
    if subject[-1:] and subject[-1] in _SOMEBODY and not named:
        return True
    if any(parts.slot[0] <= show.start or sentence.title_at(show.start) for show in before):
        return False
    return bool(PERSONS.intersection(part for low in subject for part in low.split("-")))


def appears_in(sentence: Sentence, parts: Frame) -> bool:
    """Tell "is coming back in season 3": somebody does, in a season that was known."""
    season = parts.season
    behind = season is not None and season.start >= parts.trigger.end
    return behind and season is not None and sentence.low(season.start - 1) in {"in", "to", "on"}


def is_returned_to(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs returns to 'X' in May", "to the show": she does, X was on all along."""
    at = parts.trigger.end
    if sentence.low(at) not in {"to", "on"}:
        return False
    opening = sentence.closed(at + 1)
    behind = sentence.lows[at + 1 : at + 1 + _CLAUSE]
    shown = behind[:1] == ["the"] and not _PROGRAMMES.isdisjoint(behind)
    to_it = sentence.low(at) == "to" and any(show.start == opening for show in parts.shows)
    return shown or to_it


def is_elsewhere(sentence: Sentence, parts: Frame) -> bool:
    """Tell "is to return from London next month", "returns to Rye today": somebody travels."""
    prose = sentence.is_running or not sentence.tokens[parts.trigger.start].is_capital
    if not prose or any(is_titled(sentence, show) for show in parts.shows):
        return False
    told = range(parts.trigger.start, parts.trigger.end + 1)
    return any(
        sentence.low(at).startswith("return")
        and sentence.low(at + 1) in {"to", "from"}
        and _is_place(sentence, at + 2)
        for at in told
    )


def _is_place(sentence: Sentence, start: int) -> bool:
    """Tell "Rye" and "the Harbour Centre" from a network and "Irish television"."""
    place = start + (sentence.low(start) == "the")
    housed = sentence.network_at(start) or sentence.network_at(place)
    on_air = not _ON_AIR.isdisjoint(sentence.lows[place : place + _CLAUSE])
    return is_capital_at(sentence, place) and not housed and not on_air


def _is_all(sentence: Sentence, parts: Frame) -> bool:
    """Tell a headline that says no more than "The Harbour Lights to Return"."""
    heads = sentence.low(parts.trigger.end) == ":"
    behind = sentence.lows[parts.trigger.end : parts.trigger.end + _CLAUSE]
    if heads and not SERIES_NOUNS.isdisjoint(behind):
        return True  # "Harbour to return: the political drama …"
    closed = sentence.low(parts.trigger.end) in {"", ".", "!"}
    closed = closed and sentence.low(parts.trigger.start - 1) == "to"
    if not closed or len(parts.shows) != 1 or parts.slot[0] != 0:
        return False
    show = parts.shows[0]
    return is_titled(sentence, show) or (
        show.end == parts.slot[1] and show.end - show.start in _SHOW_NAMES
    )


def are_people(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs and Joe Doe would (not) be returning for the third season"."""
    season = parts.season
    told = season is not None and "the" in sentence.lows[season.start - 1 : season.start + 1]
    return told and _are_named_alike(sentence, parts)


def _are_named_alike(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs, Ann Mary Lee and Joe Doe": all bear a full name, nobody an article."""
    both = parts.shows[0] if len(parts.shows) == 1 else None
    ends = [(show.start, show.end) for show in parts.shows]
    if both and "and" in sentence.lows[both.start : both.end]:  # "Jane Bloggs and Joe Doe"
        joint = sentence.lows.index("and", both.start)
        ends = [(both.start, joint), (joint + 1, both.end)]
    lengths = [end - start for start, end in ends]
    full = all(_FULL_NAME <= length < _CLAUSE for length in lengths) and _FULL_NAME in lengths
    plain = all(sentence.low(start) not in {"the", "a"} for start, _ in ends)
    titled = any(is_titled(sentence, show) for show in parts.shows)
    return len(lengths) > 1 and full and plain and not titled


def is_somebodys_return(sentence: Sentence, parts: Frame) -> bool:
    """Tell "Jane Bloggs returns for season 3 of X", "'X' star set to return" from a renewal."""
    if is_about_people(sentence, parts) or appears_in(sentence, parts):
        return True
    is_hoped = sentence.low(parts.trigger.start - 1) == "about"  # "excited about returning for"
    # "Harbour Idol Judges to Return for 14th Season"
    grouped = any(sentence.low(s.end - 1) in _GROUPS and not s.known for s in parts.shows)
    if grouped or is_hoped or is_returned_to(sentence, parts):
        return True  # "Jane Bloggs is coming back to 'X'"
    subject = any(show.start < parts.trigger.start for show in parts.shows)
    titled = any(is_titled(sentence, show) for show in parts.shows)
    somewhere = parts.trigger.phrase.pattern.endswith(("NET", "revival|reboot", "tv|television"))
    if not titled and (somewhere or are_people(sentence, parts)):
        return True  # "Jane Bloggs to return to BBC One"
    if subject and sentence.titles and not titled:
        return True  # "Jane Bloggs of 'X' confirms Pike will be back for season 9"
    if parts.trigger.phrase.pattern == "return" and not _is_all(sentence, parts):
        return True  # "Jane Bloggs to return", "urges fans to return"
    credited = [title for title in sentence.titles if is_credit(sentence, title)]
    own = titled and not any(
        title.start == show.start for title in credited for show in parts.shows
    )
    if not own and any(parts.slot[0] <= title.start < parts.slot[1] for title in credited):
        return True
    if subject and not titled and head_title(sentence, parts.slot[0]):
        return True  # "'X': Jane Bloggs returns for season 4"
    of_a_show = parts.season is not None and bool(shows_behind(sentence, parts.season))
    return of_a_show and not (subject and titled)

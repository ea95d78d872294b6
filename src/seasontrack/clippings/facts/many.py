"""What tells that a phrase is about many shows, or about none that is named."""

from itertools import pairwise

from seasontrack.clippings.grammar.roles import Frame
from seasontrack.clippings.grammar.slots import subject_slot
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_WHICH = {("shows", "that"), ("shows", "which")}
_SEVERAL = frozenset({"trio", "duo", "slew", "handful", "lots"})
_SHARES = words("most some half several many all")
_LISTING = ("are ~", "were ~", ": ~")  # ends of phrases that lead to a list
_RELATIVE = 4  # words of "shows that have been"
_INDEFINITE = words("series shows several many multiple other numerous some")


def is_about_many(sentence: Sentence, parts: Frame) -> bool:
    """Tell "renews 19 shows", "renewed TV shows": a list is announced, no show named."""
    if _says_which(sentence, parts):
        return False
    end = parts.trigger.end
    around = [*range(parts.slot[0], parts.slot[1]), *range(end, end + 5)]
    named = {at for show in parts.shows for at in range(show.start, show.end)} | sentence.masked
    lows = {sentence.low(at) for at in around if at not in named}
    if any(_is_other_all(sentence, at) for at in around):
        lows.discard("all")
    numbered = parts.season is not None and bool(parts.season.numbers)
    if (
        sentence.low(0) in {"every", "all"}
        and (0 not in named or sentence.network_at(1))
        and not sentence.titles
        and not numbered
    ):
        return True
    others = bool({"other", "more"} & lows) and parts.names_show
    if lows & _SEVERAL and not any(map(sentence.title_at, around)):
        return True
    if ("shows" in lows and not others) or (
        not parts.is_active and lows & {"every", "all"} and not sentence.titles
    ):
        return not sentence.titles
    opening = sentence.low(parts.trigger.opening)
    if parts.is_active and opening in _INDEFINITE and not parts.names_show:
        return True  # "rarely renews series that …"
    following = sentence.low(parts.trigger.opening + 1)
    if parts.is_active and opening == "a" and following == "series" and not parts.names_show:
        return True  # "to cancel a series months after it was renewed"
    share = opening in _SHARES and following == "of"  # "cancels most of its reality shows"
    share = share or (opening == "every" and not parts.names_show)
    if parts.is_active and (share or (opening == "all" and cardinal(following))):
        return not sentence.titles
    many = [sentence.low(at) for at in range(end, end + 3)] == ["as", "many", "as"]
    counted = (cardinal(opening) is not None and following != "episodes") or many
    if not parts.is_active:  # "a total of eight Netflix series have been canceled"
        undated = (at for at in range(*parts.slot) if not sentence.is_within(at))
        counted = _is_count([sentence.low(at) for at in undated])
    generic = not parts.is_active and _is_generic(sentence, parts)
    return generic or (counted and not _names_one(sentence, parts))


def _is_other_all(sentence: Sentence, at: int) -> bool:
    """Tell "not getting a second season after all", "and All Sailors for season 7"."""
    if sentence.low(at) != "all":
        return False
    following = sentence.tokens[at + 1 : at + 2]
    if sentence.low(at + 1) == "star":
        return True  # "the all star cast"
    named = sentence.tokens[at].text == "All" and any(token.is_capital for token in following)
    return sentence.low(at - 1) in {"after", "at"} or (named and not sentence.is_headline)


def _names_one(sentence: Sentence, parts: Frame) -> bool:
    """Tell "orders two series, 'A' and 'B'" from "orders four new series and renewed Harbour"."""
    inside = any(parts.trigger.start < show.start < parts.right for show in parts.shows)
    return parts.names_show and (inside or bool(sentence.titles) or not parts.is_active)


def _says_which(sentence: Sentence, parts: Frame) -> bool:
    """Tell "the renewals include A and B", "the cancelled shows include A", "cancels A and …"."""
    pattern = parts.trigger.phrase.pattern
    if pattern.startswith("renewals"):
        return True
    if parts.is_active and any(show.start == parts.trigger.opening for show in parts.shows):
        return True  # "decided to renew A and has renewed other shows"
    behind = {sentence.low(at) for at in range(parts.trigger.end, parts.right)}
    opens = not {"including", ":", "–"}.isdisjoint(behind)
    return parts.names_show and (pattern.endswith(_LISTING) or opens)


def _is_generic(sentence: Sentence, parts: Frame) -> bool:
    """Tell "here are the British series that won't be back", "the shows that are cancelled"."""
    near = sentence.lows[max(parts.trigger.start - _RELATIVE, 0) : parts.trigger.start]
    if ("shows", "that") in pairwise(near):
        return True  # "Harbour Lights and 10 other shows that were cancelled"
    if not (parts.names_show or sentence.titles or _WHICH.isdisjoint(pairwise(sentence.lows))):
        return True
    if ("list", "of") in pairwise(sentence.lows[: parts.trigger.start]) and not sentence.titles:
        return True  # "a list of series that have been renewed"
    start = subject_slot(sentence, parts.trigger.start)[1]
    relative = sentence.low(start) == "that" and sentence.low(start - 1) in {"series", "shows"}
    earlier = {sentence.low(at) for at in range(max(start - 8, 0), start)}
    return relative and "are" in earlier


def _is_count(subject: list[str]) -> bool:
    """Tell "eight original series", "a total of six shows" from "season two of the series"."""
    counts = [at for at, low in enumerate(subject) if (cardinal(low) or 1) > 1]
    told = bool(counts) and "season" not in subject
    return told and subject[-1] in {"series", "shows", "dramas", "comedies"}

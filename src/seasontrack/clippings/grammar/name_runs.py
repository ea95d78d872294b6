"""Runs of capitals that can be the name of a show."""

from seasontrack.clippings.grammar.name_edges import stripped
from seasontrack.clippings.grammar.phrases import BE, HAVE
from seasontrack.clippings.grammar.slots import is_reborn
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.words import words

_CONNECTORS = words(
    "or x × no ni wa wo ga demo of the and in to a an on & with is de del la le du for vs at el "
    "das der von van"
)
_INSIDE = frozenset({":", "!", "'s", "'", "-", ",", ".", "/", "+"})
_JOINTS = _CONNECTORS | _INSIDE
_LONGEST_JOINT = 3
_PAIR = 2  # words
HEADLINE_VERBS = words(
    "announces reveals confirms unveils moved moves from by starring concludes premieres returns "
    "ends debuts airs launches drops renewed rescued canceled cancelled delayed postponed reacts "
    "explains"
)
_DOINGS = words(
    "created developed directed produced hosted helmed inspired renewed cancelled canceled axed "
    "ordered saved commissioned acquired penned adapted executive-produced based starred"
)
_DECIDED = frozenset({"Renewed", "Cancelled", "Canceled", "Axed"})
_LOUD_VERBS = words("axes axed ends end cancels cancelled canceled returns renewed confirms")
TO_DO = words("end premiere debut conclude air run return stream launch")
_NEXT_VERBS = words("orders cancels renews axes sets dates saves picks")  # "Renews X, Cancels Y"
_OF_SEASONS = {(noun, "of") for noun in ("season", "seasons", "series", "premiere", "finale")}
_BEHIND_STYLISED = words("will is has was premieres returns gets starts begins on at . , ! ;")


_HAVING = frozenset({"has", "had", "is", "was", "will"})


def capital_runs(sentence: Sentence, start: int, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the capitalised names between two tokens."""
    runs: list[tuple[int, int]] = []
    at = start
    taken = {place for season in sentence.seasons for place in range(season.start, season.end)}
    taken.update(place for date in sentence.dates for place in range(date.start, date.end))
    while at < end:
        if at in taken or not (sentence.tokens[at].is_capital or _is_stylised(sentence, at)):
            at += 1
            continue
        stop = _run_end(sentence, at, end, taken)
        first, last = stripped(sentence, at, stop)
        if sentence.low(last) == "'s" and sentence.low(last + 1) in _HAVING and last + 1 < end + 2:
            last += 1  # "Rye's has been renewed"
        if first < last:
            runs.append((first, last))
        at = stop
    return runs


def runs_ending(sentence: Sentence, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the capitalised name that ends right before a token, if any."""
    return [run for run in capital_runs(sentence, 0, end) if run[1] == end]


def named_ending(sentence: Sentence, end: int) -> list[tuple[int, int]]:
    """Return (start, end) of the title, else of the capitalised name, right before a token."""
    title = sentence.title_before(end)
    return [(title.start, title.end)] if title else runs_ending(sentence, end)


def _is_stylised(sentence: Sentence, at: int) -> bool:
    """Tell a title in small letters: "season six of harbour-ish will", not "of award-winning X"."""
    of = sentence.opened(at) - 1
    before, after = (sentence.low(of - 1), sentence.low(of)), sentence.low(at + 1)
    joined = "-" in sentence.low(at).strip("-") and sentence.low(at).replace("-", "").isalpha()
    if at == 0 and sentence.is_headline and joined:
        return after in HEADLINE_VERBS | {"season", "to"}  # "salt-ish Renewed for Season 3"
    return joined and before in _OF_SEASONS and after in _BEHIND_STYLISED


def _run_end(sentence: Sentence, at: int, end: int, taken: set[int]) -> int:
    stop = min(end, at + 1 + (_PAIR if _is_done_by(sentence, at) else _told_from(sentence, at)))
    while stop < end and stop not in taken:
        token = sentence.tokens[stop]
        if sentence.is_headline and token.low in HEADLINE_VERBS:
            break
        if _is_verb(sentence, stop):
            break
        going = token.low in {"to", "will"} and sentence.low(stop + 1) in TO_DO
        if sentence.is_headline and going:
            break  # "Into the Harbour to End With Season 3"
        if not token.is_capital:
            if token.text in {"is", "was"} and sentence.low(stop + 1) in {"a", "an"}:
                break  # "Work It is an American sitcom"
            ahead = stop
            joints = _JOINTS | ({"be"} if sentence.low(at) == "how" else set())
            if sentence.low(stop) == "!" and sentence.low(stop + 1) in {"and", "&"}:
                ahead += 1  # "canceled Salt! and Harbour Class"
            ahead += 2 * is_reborn(sentence, stop)
            while ahead < min(end, stop + _LONGEST_JOINT) and sentence.low(ahead) in joints:
                ahead += 1
            if (
                ahead == stop
                or ahead >= end
                or ahead in taken
                or not sentence.tokens[ahead].is_capital
                or (sentence.is_headline and sentence.low(ahead) in _NEXT_VERBS)
                or (sentence.low(stop) in {",", ":"} and sentence.network_at(ahead))
                or (sentence.low(stop) == "," and _is_maker(sentence, ahead))
                or (sentence.low(stop) == "," and sentence.low(stop + 1) in {"a", "an"})
                or _is_apposition(sentence, stop)
                or _ends_opening(sentence, stop)
            ):
                break
            stop = ahead
        stop += 1
    return stop


def _told_from(sentence: Sentence, at: int) -> int:
    """Return how many words go on with a title like "Tales from the Harbour"; 0 for none."""
    source = at + _PAIR + (sentence.low(at + _PAIR) == "the")
    told = sentence.low(at).endswith("s") and source < len(sentence.tokens)
    if not (told and sentence.tokens[at + 1].text == "from"):
        return 0
    named = sentence.tokens[source].is_capital and not sentence.network_at(source)
    return source - at if named else 0


def _is_done_by(sentence: Sentence, at: int) -> bool:
    """Tell "Raised by Gulls" from "Created by Jane Bloggs" and "Saved by NBC"."""
    low, by = sentence.low(at), at + _PAIR
    named = sentence.low(at + 1) == "by" and by < len(sentence.tokens)
    named = named and sentence.tokens[by].is_capital and not sentence.network_at(by)
    alone = by + 1 < len(sentence.tokens) and not sentence.tokens[by + 1].is_capital
    alone = alone or any(mention.start == by + 1 for mention in sentence.seasons)
    return named and alone and low.endswith("ed") and low not in _DOINGS


def _is_verb(sentence: Sentence, at: int) -> bool:
    """Tell "Love Harbour AXES winter series" and "Harbour Renewed for Season 3 It is …"."""
    token = sentence.tokens[at]
    decided = token.text in _DECIDED and sentence.low(at + 1) in {"for", "by", "at", "after"}
    loud = token.low in _LOUD_VERBS and token.text.isupper() and not sentence.is_loud(at - 1)
    return decided or loud


def _is_apposition(sentence: Sentence, comma: int) -> bool:
    """Tell "(Harbour Lights), the Jane Bloggs sitcom" from a title with a comma."""
    told = sentence.lows[comma + 1 : comma + 1 + _LONGEST_JOINT * 2]
    return sentence.low(comma) == "," and told[:1] == ["the"] and not SERIES_NOUNS.isdisjoint(told)


def _ends_opening(sentence: Sentence, comma: int) -> bool:
    """Tell "Made by Jane Bloggs and Joe Doe, (Harbour Lights) was renewed" from a list."""
    opening = sentence.low(1) == "by" and not sentence.tokens[1].is_capital
    if sentence.low(comma) != "," or not opening or "," in sentence.lows[:comma]:
        return False
    behind = comma + 1
    while behind < len(sentence.tokens) and sentence.tokens[behind].is_capital:
        behind += 1
    return sentence.low(behind) in BE | HAVE | {"will", "premiered", "returned", "ended"}


def _is_maker(sentence: Sentence, start: int) -> bool:
    """Tell "(Paradise,) Jane Bloggs's political thriller", who is no second show."""
    at = start
    while at < start + _LONGEST_JOINT and sentence.tokens[at : at + 1] and sentence.low(at) != "'s":
        at += 1
    behind = sentence.lows[at + 1 : at + 1 + _LONGEST_JOINT]
    named = at - start > 1 and sentence.low(at) == "'s"
    return named and not SERIES_NOUNS.isdisjoint(behind)

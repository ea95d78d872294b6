"""Lists of names: "A, B and C", told from names that hold an "and" themselves."""

from collections.abc import Iterator
from itertools import pairwise

from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.sentence_ends import DECIDED
from seasontrack.clippings.text.words import words

_PLURALS = words("premieres renewals pickups orders dramas comedies sitcoms shows thrillers both")
_EACH = frozenset({"respective", "respectively"})
# Verbs that tell of two: "A and B get second seasons", where one would get them.
_OF_SEVERAL = words("have are were get land score earn nab snag receive secure")
_PEOPLE = words("fans viewers stars cast makers creators producers writers")
_OTHERS = frozenset({"more", "others"})
_ARTICLES = frozenset({"the", "a", "an", "one", "how", "my"})  # "The Road to Harbour"
_INITIALS = 3
_FURTHER = 20  # words to the end of a list with an aside
_PAIR = 2  # a joint and one word
_COUNTED = 8  # tokens of "Two very popular Netflix original series –"
_SHORT = 5  # a joint and four words


def names_listed(
    sentence: Sentence, start: int, end: int, *, goes_on: bool = False
) -> list[tuple[int, int]]:
    """Return (start, end) of each name between two tokens: one, or those of a list.

    ``goes_on``: more names of the list stand behind these.
    """
    joints = [at for at in range(start + 1, end - 1) if sentence.low(at) in {",", "and", "&"}]
    if sentence.is_running:  # "Parks And Recreation and Community", "The Salt and the Sea"
        joints = [at for at in joints if sentence.tokens[at].text != "And"]
        described = sentence.low(end) in SERIES_NOUNS  # "A, B and the C revival"
        articles = set() if described and "," in sentence.lows[start:end] else {"the", "a", "an"}
        joints = [at for at in joints if sentence.tokens[at + 1].text not in articles]
    joints = [
        at
        for at in joints
        if sentence.low(at) != "&"
        or _lists(sentence, at, joints)
        or (len(joints) == 1 and _are_long(sentence, start, at, end))
    ]
    if sentence.low(end) in {"all", "both"}:  # "A, B, C all renewed"
        return list(_between(start, joints, end))
    commas = [at for at in joints if sentence.low(at) == ","]
    last = [at for at in joints if commas and at > commas[-1]]
    joints = [at for at in joints if at not in last[1:]]  # "A, B and Shadow and Bone"
    is_whole = commas and commas[-1] == joints[-1] and not goes_on
    if is_whole and not _is_list(sentence, start, commas, end):
        # "X, Upcoming Season ..." goes on; "Dover, OH" is one name.
        behind = sentence.tokens[commas[0] + 1].text
        is_one = behind.isupper() and len(behind) <= _INITIALS
        return [(start, end if is_one else commas[0])]
    if not commas and not _is_plural(sentence, start, end):
        joints = [at for at in joints if _are_two(sentence, start, at, end)]
    # "Harbour Lights, Bob and Abby, Freakish"
    inside = {at for at in joints if {at - _PAIR, at + _PAIR} <= set(commas)}
    joints = [at for at in joints if at in commas or at not in inside]
    named = [span for span in _between(start, joints, end) if _is_name(sentence, *span)]
    clause = (at for at, span in enumerate(named) if at and is_other_headline(sentence, *span))
    return named[: next(clause, None)] or [(start, end)]


def _between(start: int, joints: list[int], end: int) -> Iterator[tuple[int, int]]:
    first = start
    for joint in [*joints, end]:
        if joint > first:
            yield first, joint
        first = joint + 1


def _is_list(sentence: Sentence, start: int, commas: list[int], end: int) -> bool:
    """Tell a list without "and", as headlines have it: "Harbour, Salt, Lights renewed"."""
    bare = sentence.low(end) not in SERIES_NOUNS and _are_short(start, [*commas, end])
    goes_on = sentence.low(end) == "and" and sentence.low(end + 1) in {"more", "others", "several"}
    joint = end + (sentence.low(end) == ",")
    goes_on = goes_on or sentence.lows[joint : joint + 2] in (["as", "well"], ["along", "with"])
    if len(commas) == 1:
        each = "each" in {sentence.low(at) for at in range(end, end + _SHORT)}
        each = each or _is_plural(sentence, start, end)
        decided = sentence.low(end) in DECIDED | {"among"}
        return bare and (each or goes_on or decided)
    # "A, B, C and more" names some of many
    return bare or goes_on


def _are_short(start: int, joints: list[int]) -> bool:
    return all(end - first <= _SHORT for first, end in pairwise([start - 1, *joints]))


def _is_name(sentence: Sentence, start: int, end: int) -> bool:
    """Tell the "four more shows" and the "More" of a list from its names."""
    if sentence.slice(start, end).strip(" ,:-'\"*") in {"", "More", "I"}:
        return False
    counted = cardinal(sentence.low(start)) is not None
    if counted and end == start + 1 and sentence.low(end) in _OTHERS:
        return False  # "and 3 others"
    if end - start > 1 and sentence.low(end - 1) == "shows":
        return False  # "sets dates for Gullverse Shows, Salt Road and more"
    return not (counted and sentence.low(end - 1) in SERIES_NOUNS | _OTHERS)


def is_other_headline(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "Ada Quill to Star Lane" in a list of headlines, with which other news begins."""
    going = "to" in sentence.lows[start + _PAIR : end]
    listed = sentence.low(start - 1) == "," and sentence.low(start) not in _ARTICLES
    return sentence.is_headline and going and listed and sentence.low(start + 1) != "to"


def _lists(sentence: Sentence, at: int, joints: list[int]) -> bool:
    """Tell the sign that ends the list "A, B & C" from the one in "Pike & Ray"."""
    lows = {sentence.low(joint) for joint in joints}
    # "X, Y, Pike & Ray and a few others": the list ends further on
    goes_on = any(
        (sentence.low(place), sentence.low(place + 1)) == ("and", "a")
        for place in range(at, min(at + _FURTHER, len(sentence.tokens)))
    )
    return at == joints[-1] and "and" not in lows and "," in lows and not goes_on


def _are_two(sentence: Sentence, start: int, joint: int, end: int) -> bool:
    """Tell "cancels Bob Hearts Abby and 24" from "renews Bob and Abby for season 2"."""
    if sentence.tokens[joint + 1].text == "The":
        return True
    if ":" in sentence.lows[start:joint]:
        return False  # "Harbour Hall: The Salt and the Light"
    both = [sentence.tokens[at].text for at in (start, joint + 1)]
    loud = all(word.isupper() and len(word) > _INITIALS for word in both)
    if loud and sentence.tokens[joint].text.islower() and not sentence.is_headline:
        return True  # "HARBOUR and LIGHTS cancelled"
    following = (at for at in range(joint + 1, end) if sentence.low(at) in {"and", "&"})
    lone = joint - start == 1 and next(following, end) - joint == _PAIR
    # an "&" that joins one name is no joint by now
    return sentence.low(joint) == "&" or not (sentence.seasons or lone)


def _are_long(sentence: Sentence, start: int, joint: int, end: int) -> bool:
    """Tell "Salt Road & Tide House", two names, from "Salt & Pepper" and "The Salt & Tide Show"."""
    left = joint - start - (sentence.low(start) == "the")
    plain = {":", "'s", "'"}.isdisjoint(sentence.lows[start:end])
    return plain and min(left, end - joint - 1) >= _PAIR


def _is_plural(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "renewals to A and B", which are two, from "renews A and B", which may be one."""
    before = {sentence.low(at) for at in range(max(start - 4, 0), start)}
    behind = [sentence.low(at) for at in range(end, end + 5)]
    respective = any(token.low in _EACH for token in sentence.tokens)
    named = any(
        at.noun and sentence.low(at.noun) == "seasons" and at.numbers for at in sentence.seasons
    )
    many = sentence.low(start - 1) in {"are", "were"}  # "also renewed are A and B"
    people = not _PEOPLE.isdisjoint(before)  # "fans of Salt and Pepper have been given"
    plural = (
        respective
        or _are_counted(sentence, start)
        or "both" in behind
        or many
        or (behind[0] in _OF_SEVERAL and not people)
    )
    acting = any(n.end < start and sentence.low(n.end) == "orders" for n in sentence.networks)
    return plural or named or not (_PLURALS - ({"orders"} if acting else set())).isdisjoint(before)


def _are_counted(sentence: Sentence, start: int) -> bool:
    """Tell "Two popular series – A and B" from "Channel 5's series A and B"."""
    if sentence.low(start - 1) not in {"–", "—", ":"} or sentence.low(start - 2) != "series":
        return False
    housed = {at for network in sentence.networks for at in range(network.start, network.end)}
    told = set(range(max(start - _COUNTED, 0), start)) - housed
    return any((cardinal(sentence.low(at)) or 1) > 1 for at in told)

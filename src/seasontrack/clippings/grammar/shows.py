"""Finds which show a phrase speaks of: quoted, known, capitalised, or carried over."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from seasontrack.clippings.grammar.name_runs import can_be_show, capital_runs
from seasontrack.clippings.grammar.phrases import ADVERBS
from seasontrack.clippings.grammar.slots import APPOSITION
from seasontrack.clippings.known import KnownShow, unknown
from seasontrack.clippings.mentions.names import CREDITS, PRONOUNS, SERIES_NOUNS, describes
from seasontrack.clippings.mentions.sentence import Sentence, Title
from seasontrack.clippings.mentions.title_index import folded
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_ASIDES = words("starring headlined led featuring from created toplined based about")
_PLURALS = words("renewals pickups orders dramas comedies sitcoms shows thrillers both")
_LISTING = frozenset({"and", "&", ",", "'", '"', "the", "both", "plus", "+"})
_VERBS = words(
    "renewed renews cancelled canceled cancels ordered orders picked axed returns premieres gets "
    "moves season series to for at on from with after as"
)
_EACH = frozenset({"respective", "respectively"})
_INITIALS = 3
_PAIR = 2  # a joint and one word
_SHORT = 4  # a joint and three words


@dataclass(frozen=True, slots=True)
class ShowName:
    """A show as a sentence names it, with the library's record if there is one."""

    text: str
    known: KnownShow | None
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands beside a sentence: the day of the text, what it is about, the library.

    ``season`` and ``house`` are the season and the network spoken of before.
    ``highest_season`` returns the highest season the library has of the show with a key.
    """

    anchor: date
    context: tuple[ShowName, ...] = ()
    season: str | None = None
    house: str | None = None
    highest_season: Callable[[str], int | None] = unknown

    def seasons_known(self, show: ShowName | None) -> int | None:
        """Return the highest season of a show that is on record; None where nothing is."""
        return self.highest_season(show.known.key) if show and show.known else None


def titles_in(sentence: Sentence, start: int, end: int, *, last: bool) -> list[ShowName]:
    """Return the titles listed together between two tokens: the last or the first list."""
    inside = [
        title
        for title in sentence.titles
        if start <= title.start and title.end <= end and not sentence.is_credit(title)
    ]
    if not inside:
        return []
    groups: list[list[Title]] = [[inside[0]]]
    for title in inside[1:]:
        between = {sentence.low(at) for at in range(groups[-1][-1].end, title.start)}
        if between <= _LISTING or _is_listed(sentence, groups[-1][-1].end, title.start):
            groups[-1].append(title)
        else:
            groups.append([title])
    chosen = groups[-1 if last else 0]
    return [ShowName(_titled(title), title.known, title.start, title.end) for title in chosen]


def _is_listed(sentence: Sentence, start: int, end: int) -> bool:
    """Tell what stands in a list of titles: "'A' & Jane Bloggs's 'B', Joe Doe Comedy 'C'"."""
    between = [place for place in range(start, end) if sentence.tokens[place].is_word]
    lows = {sentence.low(place) for place in range(start, end)}
    named = all(
        sentence.tokens[at].is_capital
        or describes(sentence.low(at))
        or sentence.low(at) in {"and", "with"}
        for at in between
    )
    last = end - 1 - (sentence.low(end - 1) in {"'", '"'})
    made = sentence.low(last) in {"'s", "'"} or describes(sentence.low(last))
    joined = bool(lows & {",", "&", "and"}) and lows.isdisjoint(_VERBS - {"with"})
    return named and joined and (made or "with" in lows)


def _titled(title: Title) -> str:
    return title.known.title if title.known else title.text


def speaks_of_context(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "it", "the series", "the drama": a show named before."""
    lows = [sentence.low(at) for at in range(start, min(end, len(sentence.tokens)))]
    if not lows:
        return True
    for low, following in zip(lows, [*lows[1:], ""], strict=True):
        if low in PRONOUNS or (low in {"series", "show", "show's"} and following in {"'s", "'"}):
            return True
        if low in {"the", "this"} and following in SERIES_NOUNS:
            return True
    return all(describes(low) or not low[0].isalnum() for low in lows)


def names_in(sentence: Sentence, start: int, end: int, *, last: bool) -> list[ShowName]:
    """Return the capitalised name between two tokens that can be a show; lists are split."""
    runs = [run for run in capital_runs(sentence, start, end) if can_be_show(sentence, run)]
    if len(runs) > 1 and _is_adverb(sentence, runs[0]):
        del runs[0]
    if not runs:
        return []
    nearest = runs[-1] if last or _begins_clause(sentence, runs, end) else runs[0]
    behind_noun = [run for run in runs if sentence.low(run[0] - 1) in SERIES_NOUNS]
    if len(behind_noun) > 1:
        # "drama A, comedy B and sitcom C"
        return [_up_to_joint(sentence, *run) for run in behind_noun]
    first, stop = behind_noun[0] if behind_noun else nearest
    return _split_list(sentence, first, stop)


def _begins_clause(sentence: Sentence, runs: list[tuple[int, int]], end: int) -> bool:
    """Tell the second subject of "A goes into its sixth season and B has scored a second"."""
    (_, behind), (start, stop) = runs[-2] if len(runs) > 1 else (0, 0), runs[-1]
    if len(runs) == 1 or stop != end or sentence.low(start - 1) not in {"and", "while"}:
        return False
    between = sentence.tokens[behind : start - 1]
    return (
        sentence.is_running
        and any(m.start >= behind and m.end < start for m in sentence.seasons)
        and bool(between)
    )


def _is_adverb(sentence: Sentence, run: tuple[int, int]) -> bool:
    """Tell "Delightfully odd Harbour Lights returns" from "Firefly is back"."""
    following = sentence.tokens[run[1]].text
    return (
        run == (0, 1)
        and sentence.low(0).endswith("ly")
        and following.islower()
        and following not in ADVERBS | CREDITS | SERIES_NOUNS
    )


def _up_to_joint(sentence: Sentence, start: int, end: int) -> ShowName:
    joints = (at for at in range(start + 1, end) if sentence.low(at) in {",", "and", "&"})
    return name_at(sentence, start, next(joints, end))


def _split_list(sentence: Sentence, start: int, end: int) -> list[ShowName]:
    joints = [at for at in range(start + 1, end - 1) if sentence.low(at) in {",", "and", "&"}]
    joints = [at for at in joints if sentence.low(at) != "&" or _lists(sentence, at, joints)]
    if sentence.low(end) in {"all", "both"}:  # "A, B, C all renewed"
        starts = [start, *(at + 1 for at in joints)]
        return [name_at(sentence, *span) for span in zip(starts, [*joints, end], strict=True)]
    commas = [at for at in joints if sentence.low(at) == ","]
    ends = sentence.low(end) in {"renewed", "cancelled", "canceled", "axed"}  # "A, B renewed"
    bare = sentence.low(end) not in SERIES_NOUNS and _are_short(start, [*commas, end])
    is_long = (bare and ends) or (len(commas) > 1 and (bare or _goes_on(sentence, end)))
    if commas and commas[-1] == joints[-1] and not is_long:
        # "X, Upcoming Season ..." goes on; "Dover, OH" is one name.
        behind = sentence.tokens[commas[0] + 1].text
        is_one = behind.isupper() and len(behind) <= _INITIALS
        return [name_at(sentence, start, end if is_one else commas[0])]
    if not commas and not _is_plural(sentence, start, end):
        joints = [at for at in joints if _are_two(sentence, start, at, end)]
    names: list[ShowName] = []
    first = start
    for joint in [*joints, end]:
        if joint > first:
            names.append(name_at(sentence, first, joint))
        first = joint + 1
    names = [name for name in names if name.text and not _is_counted(sentence, name)]
    names = [name for name in names if name.text != "More"]  # "A, B and More"
    return names or [name_at(sentence, start, end)]


def _lists(sentence: Sentence, at: int, joints: list[int]) -> bool:
    """Tell the sign that ends the list "A, B & C" from the one in "Pike & Ray"."""
    lows = {sentence.low(joint) for joint in joints}
    return at == joints[-1] and "and" not in lows and "," in lows


def _are_two(sentence: Sentence, start: int, joint: int, end: int) -> bool:
    """Tell "cancels Bob Hearts Abby and 24" from "renews Bob and Abby for season 2"."""
    if sentence.tokens[joint + 1].text == "The":
        return True
    both = [sentence.tokens[at].text for at in (start, joint + 1)]
    if all(word.isupper() and len(word) > _INITIALS for word in both) and not sentence.is_headline:
        return True  # "HARBOUR and LIGHTS cancelled"
    following = (at for at in range(joint + 1, end) if sentence.low(at) in {"and", "&"})
    lone = joint - start == 1 and next(following, end) - joint == _PAIR
    return not (sentence.seasons or lone) and sentence.low(joint) == "and"


def _is_counted(sentence: Sentence, name: ShowName) -> bool:
    """Tell the "four more shows" of a list."""
    return (
        name.known is None
        and cardinal(sentence.low(name.start)) is not None
        and (sentence.low(name.end - 1) in SERIES_NOUNS)
    )


def _goes_on(sentence: Sentence, end: int) -> bool:
    """Tell a list that names some of many: "A, B, C and more"."""
    return sentence.low(end) == "and" and sentence.low(end + 1) in {"more", "others", "several"}


def _are_short(start: int, joints: list[int]) -> bool:
    """Tell a list without "and", as headlines have it: "Harbour, Salt, Lights renewed"."""
    return all(end - first <= _SHORT for first, end in pairwise([start - 1, *joints]))


def _is_plural(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "renewals to A and B", which are two, from "renews A and B", which may be one."""
    before = {sentence.low(at) for at in range(max(start - 4, 0), start)}
    behind = [sentence.low(at) for at in range(end, end + 5)]
    respective = any(token.low in _EACH for token in sentence.tokens)
    named = any(
        at.noun and sentence.low(at.noun) == "seasons" and at.numbers for at in sentence.seasons
    )
    plural = respective or "both" in behind or behind[0] in {"have", "are", "were"}
    return plural or named or not _PLURALS.isdisjoint(before)


def name_at(sentence: Sentence, start: int, end: int) -> ShowName:
    """Return the name the tokens spell, looked up in the library."""
    text = sentence.slice(start, end).strip(" ,:-'\"*")
    known = sentence.index.named(text)
    return ShowName(known.title if known else text, known, start, end)


def names_after_aside(sentence: Sentence, end: int) -> list[ShowName]:
    """Return the second name of "X, starring Jane Bloggs, and Y, led by …"."""
    if sentence.low(end) not in _ASIDES or sentence.low(end - 1) != ",":
        return []
    for at in range(end, min(end + APPOSITION, len(sentence.tokens) - 2)):
        if sentence.low(at) == "," and sentence.low(at + 1) == "and":
            stop = at + 2
            while stop < len(sentence.tokens) and sentence.low(stop) not in {",", ".", ";"}:
                stop += 1
            return titles_in(sentence, at + 2, stop, last=False) or names_in(
                sentence, at + 2, stop, last=False
            )
    return []


def in_full(show: ShowName, context: tuple[ShowName, ...]) -> ShowName:
    """Return the show a short title means: "Fear" for "Fear the Walking Dead", told before.

    What stands before a colon is rather another show, of which the one told of came.
    """
    if show.known or not context:
        return show
    told = context[-1]
    title, short = folded(told.text), folded(show.text)
    initials = "".join(word[0] for word in title.split())
    begins = title.startswith(f"{short} ") and len(short) > 1
    ends = title.endswith(f": {short}")
    abbreviates = show.text.isalpha() and short == initials and len(short) >= _INITIALS
    if not (begins or ends or abbreviates):
        return show
    return replace(told, start=show.start, end=show.end)

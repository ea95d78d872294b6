"""Finds which show a phrase speaks of: quoted, known, capitalised, or carried over."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from seasontrack.clippings.grammar.lists import names_listed
from seasontrack.clippings.grammar.name_edges import without_maker
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.phrases import ADVERBS
from seasontrack.clippings.grammar.show_names import can_be_show
from seasontrack.clippings.grammar.slots import APPOSITION
from seasontrack.clippings.known import KnownCoverage, KnownShow, nothing_covered, unknown
from seasontrack.clippings.mentions.credits import is_credit
from seasontrack.clippings.mentions.names import CALLED, CREDITS, PRONOUNS, SERIES_NOUNS, describes
from seasontrack.clippings.mentions.sentence import Sentence, Title
from seasontrack.clippings.mentions.title_index import folded
from seasontrack.clippings.proposals import CoverageProposal
from seasontrack.clippings.text.words import words

_SPOKEN_OF = SERIES_NOUNS | words("renewal pickup cancellation announcement")
_ASIDES = words("starring headlined led featuring from created toplined based about")
_CONTESTS = frozenset({"contest", "competition"})
_FEW = 4  # words of "the Rye talent contest"
_ENDS = frozenset(",.;")
_INITIALS = 3
_LAST_JOINTS = frozenset({"and", "&"})
_JOINTS = frozenset({"and", "&", ",", "plus", "+"})
_LISTING = frozenset({"and", "&", ",", "'", '"', "the", "both", "plus", "+"})
_OF_ONE = words("gets lands scores earns nabs snags wins is was has")
_VERBS = words(
    "renewed renews cancelled canceled cancels ordered orders picked axed returns premieres gets "
    "moves season series to for at on from with after as"
)


@dataclass(frozen=True, slots=True)
class ShowName:
    """A show as a sentence names it, with the library's record if there is one."""

    text: str
    known: KnownShow | None
    start: int
    end: int

    @property
    def key(self) -> str | None:
        """Return the key of the library's record; None where there is none."""
        return self.known.key if self.known else None


@dataclass(frozen=True, slots=True)
class Setting:
    """What stands beside a sentence: the day of the text, what it is about, the library.

    ``season`` and ``house`` are the season and the network spoken of before.
    ``highest_season`` returns the highest season the library has of the show with a key,
    ``coverage`` what that show's seasons are recorded to adapt; ``covered`` is what the
    text itself told of that before, ``cancelled`` the shows it told as cancelled,
    ``before`` and ``behind`` the sentences around it.
    """

    anchor: date
    context: tuple[ShowName, ...] = ()
    season: str | None = None
    house: str | None = None
    highest_season: Callable[[str], int | None] = unknown
    coverage: Callable[[str], Sequence[KnownCoverage]] = nothing_covered
    covered: tuple[CoverageProposal, ...] = ()
    cancelled: Collection[str | None] = frozenset()
    before: str = ""
    behind: str = ""

    def seasons_known(self, show: ShowName | None) -> int | None:
        """Return the highest season of a show that is on record; None where nothing is."""
        return self.highest_season(show.known.key) if show and show.known else None


def titles_in(sentence: Sentence, start: int, end: int, *, last: bool) -> list[ShowName]:
    """Return the titles listed together between two tokens: the last or the first list."""
    inside = [
        title
        for title in sentence.titles
        if start <= title.start and title.end <= end and not is_credit(sentence, title)
    ]
    if not inside:
        return []
    groups: list[list[Title]] = [[inside[0]]]
    is_closed = False
    for title in inside[1:]:
        between = {sentence.low(at) for at in range(groups[-1][-1].end, title.start)}
        # "renews 'A' & 'B', 'C' draws record ratings": what the last joint closed is complete
        closed = not last and is_closed and between.isdisjoint(_LAST_JOINTS)
        is_closed = not between.isdisjoint(_LAST_JOINTS)
        if not closed and (
            between <= _LISTING or _is_listed(sentence, groups[-1][-1].end, title.start)
        ):
            groups[-1].append(title)
        else:
            groups.append([title])
    chosen = groups[-1 if last else 0]
    if last and len(groups) > 1 and _is_origin_of(sentence, groups[-2][-1], chosen[0]):
        chosen = groups[-2]
    if last and not is_closed and sentence.low(end) in _OF_ONE:
        chosen = chosen[-1:]  # "… exits 'A,' 'B' gets a sixth season"
    return [ShowName(_titled(title), title.known, title.start, title.end) for title in chosen]


def is_titled(sentence: Sentence, show: ShowName) -> bool:
    """Tell a show that is quoted, or that the library has, from a mere run of capitals."""
    return show.known is not None or sentence.title_at(show.start) is not None


def _is_listed(sentence: Sentence, start: int, end: int) -> bool:
    """Tell what stands in a list of titles: "'A' & Jane Bloggs's 'B', Joe Doe Comedy 'C'"."""
    between = [place for place in range(start, end) if sentence.tokens[place].is_word]
    last = sentence.opened(end) - 1
    lows = {sentence.low(place) for place in range(start, last)}
    made = sentence.low(last) in {"'s", "'"} or describes(sentence.low(last))
    joined = bool((lows | {sentence.low(last)}) & {",", "&", "and"}) and lows.isdisjoint(
        _VERBS - {"with"}
    )
    # "and immigrant anthology series 'B'"
    named = sentence.low(last) in SERIES_NOUNS or all(
        sentence.tokens[at].is_capital
        or describes(sentence.low(at))
        or sentence.low(at) in {"and", "with"}
        for at in between
    )
    return named and joined and (made or not lows.isdisjoint({"with", "starring"}))


def _titled(title: Title) -> str:
    return title.known.title if title.known else title.text


def _is_origin_of(sentence: Sentence, title: Title, other: Title) -> bool:
    """Tell Y of "'X', the web version of 'Y', will premiere"."""
    apposed = sentence.low(sentence.closed(title.end)) in {"the", "a", "an", ",", "–", "("}
    return apposed and sentence.low(sentence.before(other)) == "of"


def speaks_of_context(sentence: Sentence, start: int, end: int) -> bool:
    """Tell "it", "the series", "the drama", "the renewal": a show named before."""
    lows = [sentence.low(at) for at in range(start, min(end, len(sentence.tokens)))]
    if not lows:
        return True
    house = sentence.network_at(start + 1) if lows[0] == "the" else None
    if house and sentence.low(house.end) in SERIES_NOUNS and house.end < end:
        return True  # "the USA drama"
    for low, following in zip(lows, [*lows[1:], ""], strict=True):
        if low in PRONOUNS or (low in {"series", "show", "show's"} and following in {"'s", "'"}):
            return True
        if low in {"the", "this"} and following in _SPOKEN_OF:
            return True
    if lows[0] == "the" and lows[-1] in _CONTESTS and len(lows) <= _FEW:
        return True  # "the talent contest"
    return all(describes(low) or not low[0].isalnum() for low in lows)


def names_in(sentence: Sentence, start: int, end: int, *, last: bool) -> list[ShowName]:
    """Return the capitalised name between two tokens that can be a show; lists are split."""
    runs = [run for run in capital_runs(sentence, start, end) if can_be_show(sentence, run)]
    if len(runs) > 1 and _is_adverb(sentence, runs[0]):
        del runs[0]
    if not runs:
        return []
    starred = (_behind_comma(sentence, *run) for run in runs if sentence.low(run[1]) == "starring")
    nearest = runs[-1] if last or _begins_clause(sentence, runs, end) else runs[0]
    nearest = next(starred, nearest)  # "In May, X starring Jane Bloggs will premiere"
    nearest = next((run for run in runs if _is_of_a_house(sentence, run[0])), nearest)
    behind_noun = [run for run in runs if _is_behind_noun(sentence, run[0])]
    leads = len(behind_noun) > 1 or (behind_noun and runs[0] not in behind_noun)
    if leads and _only_leads(sentence.lows[start : runs[0][0]]) and _is_one_list(sentence, runs):
        # "A, comedies B and C, and drama D", "A and the dramas B and C"
        whole = ((run, run != runs[-1]) for run in runs)
        spans = [s for run, more in whole for s in names_listed(sentence, *run, goes_on=more)]
        return [name_at(sentence, *span) for span in spans]
    if len(behind_noun) > 1:
        # "drama A, comedy B and sitcom C"
        return [_up_to_joint(sentence, *run) for run in behind_noun]
    origin = _origin(sentence, runs, behind_noun[0]) if behind_noun else None
    if origin:
        return [name_at(sentence, *origin), name_at(sentence, *behind_noun[0])]
    first, stop = behind_noun[0] if behind_noun else nearest
    listed = names_listed(sentence, first, stop)
    made = without_maker(sentence, *listed[-1])
    makers = len(listed) > 1 and made != listed[-1] and sentence.low(listed[-1][0] - 1) == "and"
    if makers and sentence.low(first - 1) not in {"'s", "'"}:
        listed = [made]  # "Ada Quill, Jo Pike and Joe Doe's Salt Road"
    own = (span if span[0] == first else _listed_name(sentence, *span) for span in listed)
    return [name_at(sentence, *span) for span in own]


def _listed_name(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return (start, end) of B in the list "A, Jane Bloggs's B", "A and AMC's B", "A and the B"."""
    house = sentence.network_at(start)
    if house and house.end < end and sentence.low(house.end) == "'s":
        return house.end + 1, end
    if sentence.tokens[start].text == "the":
        return start + 1, end
    return without_maker(sentence, start, end)


def _only_leads(lows: list[str]) -> bool:
    """Tell words that only lead to a name: "and the", "veteran", "drama"; none do, too."""
    return all(low in _LISTING or describes(low) for low in lows)


def _is_one_list(sentence: Sentence, runs: list[tuple[int, int]]) -> bool:
    """Tell runs between which nothing stands but joints and what describes the next one."""
    between = (sentence.lows[one[1] : other[0]] for one, other in pairwise(runs))
    return all(not _JOINTS.isdisjoint(lows[:2]) and _only_leads(lows) for lows in between)


def _is_of_a_house(sentence: Sentence, start: int) -> bool:
    """Tell X of "Announced at Comic Con, MTV's X will end", where a clause opens with it."""
    house = sentence.network_owning(start)
    return house is not None and sentence.low(house.start - 1) == ","


def _behind_comma(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    """Return the last name of "In memory of Joe Doe, Harbour Lights (starring Jane Bloggs)"."""
    commas = (at for at in range(end - 1, start, -1) if sentence.low(at) == ",")
    return next(commas, start - 1) + 1, end


def _is_behind_noun(sentence: Sentence, start: int) -> bool:
    """Tell a name that a noun leads to: "the drama X", "a DC Comics series called X"."""
    noun = start - 1 - (sentence.low(start - 1) in CALLED | {"named"})
    if sentence.low(noun) == "hit" and any(sentence.low(at) == "of" for at in (noun - 2, noun - 3)):
        return False  # "the cancellation of Salt Road hit Joe hard"
    return sentence.low(noun) in SERIES_NOUNS


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


def _origin(
    sentence: Sentence, runs: list[tuple[int, int]], run: tuple[int, int]
) -> tuple[int, int] | None:
    """Return A in "A and its spinoff B", which are two shows."""
    at = runs.index(run)
    between = [sentence.low(place) for place in range(runs[at - 1][1], run[0])] if at else []
    return runs[at - 1] if between[:2] in (["and", "its"], ["and", "the"]) else None


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


def name_at(sentence: Sentence, start: int, end: int) -> ShowName:
    """Return the name the tokens spell, looked up in the library."""
    text = sentence.slice(start, _behind_marks(sentence, end)).strip(" ,:-'\"*")
    known = sentence.index.named(text)
    return ShowName(known.title if known else text, known, start, end)


def _behind_marks(sentence: Sentence, end: int) -> int:
    """Return where "Salt!!" and "Who Lit the Lamp?" end, where the sentence goes on behind."""
    behind = end + (sentence.lows[end - 1 : end + 1] == ["bros", "."])
    while sentence.low(behind) in {"!", "?"}:
        behind += 1
    goes_on = behind < len(sentence.tokens) and sentence.tokens[behind].text[0].islower()
    return behind if goes_on else end


def names_after_aside(sentence: Sentence, end: int) -> list[ShowName]:
    """Return the second name of "X, starring Jane Bloggs, and Y, led by …", "X (…) and Y (…)"."""
    if sentence.low(end) == "(":
        closing = next((at for at in range(end, end + APPOSITION) if sentence.low(at) == ")"), end)
        if closing == end or sentence.low(closing + 1) not in {"and", "&"}:
            return []
        return _named_before(sentence, closing + 2, _ENDS | {"("})
    quoted = sentence.title_at(end - 2) is not None
    if sentence.low(end) not in _ASIDES or not (quoted or sentence.low(end - 1) == ","):
        return []
    for at in range(end, min(end + APPOSITION, len(sentence.tokens) - 2)):
        title = sentence.title_from(at + 1) if quoted and sentence.low(at) == "and" else None
        if title:
            return [name_at(sentence, title.start, title.end)]
        if sentence.low(at) == "," and sentence.low(at + 1) == "and":
            return _named_before(sentence, at + 2, _ENDS)
    return []


def _named_before(sentence: Sentence, start: int, ends: frozenset[str]) -> list[ShowName]:
    """Return what is named from a token on, up to the first of these marks."""
    behind = range(start, len(sentence.tokens))
    stop = next((at for at in behind if sentence.low(at) in ends), len(sentence.tokens))
    return titles_in(sentence, start, stop, last=False) or names_in(
        sentence, start, stop, last=False
    )


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

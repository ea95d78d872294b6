"""Looks for the show of a phrase: in its slot, in the head of a headline, in what came before."""

from seasontrack.clippings.grammar.apposed import apposed, apposed_before
from seasontrack.clippings.grammar.heads import head_of
from seasontrack.clippings.grammar.matching import Trigger
from seasontrack.clippings.grammar.name_runs import capital_runs
from seasontrack.clippings.grammar.owners import (
    aside,
    credited,
    described,
    mentioned,
    season_owner,
    topic,
)
from seasontrack.clippings.grammar.phrases import ASSERTIONS
from seasontrack.clippings.grammar.show_names import NO_NAMES
from seasontrack.clippings.grammar.shows import (
    Setting,
    ShowName,
    name_at,
    names_in,
    speaks_of_context,
    titles_in,
)
from seasontrack.clippings.grammar.slots import is_capital_at, object_slot, subject_slot
from seasontrack.clippings.mentions.names import PLACES, PRONOUNS, SERIES_NOUNS, WITH_PEOPLE
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.mentions.title_index import folded
from seasontrack.clippings.text.numbers import cardinal
from seasontrack.clippings.text.words import words

_SEVERAL = frozenset({"dramas", "comedies", "shows", "sitcoms", "thrillers", "programmes"})
# Within titles like "Uta no Machi: Voyage Arc" and "Tea with the Gulls: The Wreck".
_SMALL = words(". no wa ga wo ni the a an and & with of in for to on at 's")
_NO_TITLES = (NO_NAMES | PLACES) - _SMALL
_PAIR = 2  # a comma and a quotation mark
_OPENING = 4
_BRACKETS = 10
_LONGEST_HEAD = 7  # words before the colon of a title
_OF_A_SHOW = words(
    "season seasons episodes episode finale premiere instalment installment run renewal production "
    "network streamer cast showrunner part parts half cour arc creator creators producers project"
)
_MADE = words("produced animated created directed written developed made")
_EMPTY = words(
    "on at by for with from to in the a an this that and but also now then both been be all "
    "however though meanwhile while although"
)
_CLAUSE = 12  # tokens; a title further behind is the next headline's
_THAT_PREMIERE = "DATE 's ATTRIBUTE premiere"  # "ahead of Sunday's season 4 premiere"
_PLURAL_ASSERTIONS = words("announce confirm reveal share declare")


def shows_in(sentence: Sentence, slot: tuple[int, int], *, active: bool) -> list[ShowName]:
    """Return the shows named between two tokens: quoted or known ones first."""
    found = titles_in(sentence, *slot, last=not active)
    if found:
        return _with_subtitle(sentence, found)
    quoted = [t for t in sentence.titles if t.is_quoted and t.start >= slot[1]]
    if (
        not active
        and len(quoted) == 1
        and sentence.is_headline
        and all(sentence.low(at) not in {",", "-"} for at in range(slot[1], quoted[0].start))
        and quoted[0].start - slot[1] < _CLAUSE
        and not any(m.start < slot[1] for m in sentence.seasons)
    ):
        # "Jane Bloggs Lands Series Order for 'X'": the title is quoted, the maker is not.
        behind = titles_in(sentence, slot[1], len(sentence.tokens), last=False)
        if behind:
            return behind
    if not sentence.is_headline and _opens_with_pronoun(sentence, slot):
        return []
    peopled = (_are_makers, _is_told_by_its_people, _is_starred_in)
    if not active and any(names_people(sentence, slot) for names_people in peopled):
        return []
    if sentence.low(slot[1] - 1) == "and" and speaks_of_context(sentence, slot[0], slot[0] + _PAIR):
        return []  # "The series marks Jane Bloggs's TV debut and will air in May"
    joint = sentence.lows[slot[1] : slot[1] + 2]
    relative = "which" in joint
    noun = slot[1] - 1
    house = sentence.network_before(noun)
    the = (house.start if house else noun) - 1
    if "that" in joint and sentence.low(noun - 2) == "the" and is_capital_at(sentence, noun - 1):
        relative, the = True, noun - 2  # "he plays Tony in the Harbour series that ran"
    if relative and sentence.low(noun) in SERIES_NOUNS and sentence.low(the) == "the":
        return []  # "he plays Tony in the (HBO) series, which returned"
    return _with_head(sentence, names_in(sentence, *slot, last=relative and not active))


def _is_told_by_its_people(sentence: Sentence, slot: tuple[int, int]) -> bool:
    """Tell "the Netflix show starring Bloggs as widower Tom Pike", where all names are theirs."""
    people = (at for at in range(slot[1]) if sentence.low(at) in WITH_PEOPLE)
    noun = next(people, 0) - 1
    house = sentence.network_before(noun) if noun > 0 else None
    the = (house.start if house else noun) - 1
    one_clause = "," not in sentence.lows[the : slot[1]]
    # "HBO's drama about a Rye family"
    told = sentence.low(the) == "the" or sentence.network_owning(noun) is not None
    return sentence.low(noun) in SERIES_NOUNS and told and one_clause


def _are_makers(sentence: Sentence, slot: tuple[int, int]) -> bool:
    """Tell "an anime series produced by Pike, Gull and Rye Works(, which was broadcast)"."""
    if sentence.low(slot[1] + (sentence.low(slot[1]) == ",")) != "which":
        return False
    near = range(slot[1] - 1, max(slot[0] - _CLAUSE, 0), -1)
    made = (at for at in near if sentence.low(at) == "by" and sentence.low(at - 1) in _MADE)
    return sentence.low(next(made, 0) - 2) in SERIES_NOUNS


def _is_starred_in(sentence: Sentence, slot: tuple[int, int]) -> bool:
    """Tell "Jane Bloggs stars in the new series (arriving in June)", where she is all named."""
    near = sentence.lows[max(slot[1] - _OPENING, slot[0]) : slot[1]]
    if not near or near[-1] not in SERIES_NOUNS:
        return False
    if near[-3:-1] == ["with", "the"]:
        return True  # "(season 2 is being shot in Rye,) with the series returning in May"
    starring = not {"star", "stars", "starring"}.isdisjoint(sentence.lows[slot[0] : slot[1]])
    return starring and "in" in near


def _with_subtitle(sentence: Sentence, found: list[ShowName]) -> list[ShowName]:
    """Return the show of "X Season 3 'The Voyage' Premieres", where the season has a title."""
    opening = sentence.opened(found[0].start)
    if found[0].known or all(mention.end != opening for mention in sentence.seasons):
        return found
    return season_owner(sentence) or found


def _with_head(sentence: Sentence, names: list[ShowName]) -> list[ShowName]:
    """Return "X: The Y" whole, where only "The Y" was found behind the colon of a headline."""
    if len(names) != 1 or names[0].known:
        return names
    name, colon = names[0], names[0].start - 1
    if sentence.low(colon) == ":" and any(m.end == colon for m in sentence.seasons):
        return season_owner(sentence) or names  # "X Season 3: Voyage of the Brave"
    between = range(int(sentence.low(0) == "the" and colon > _PAIR), colon)
    told = {at for mention in sentence.seasons for at in range(mention.start, mention.end)}
    label = colon > 1 and all(map(sentence.is_loud, range(colon)))
    label = label and not sentence.is_loud(name.start)
    # "Jane Bloggs: Harbour ends" is told by somebody, "Harbour Tales: Gulls" is a name.
    is_person = colon <= _PAIR or any(len(t.low.strip(".")) == 1 for t in sentence.tokens[:colon])
    long = name.end > name.start + 1 or not is_person
    is_title = (
        sentence.low(colon) == ":"
        and not label  # "JUST ANNOUNCED: Harbour Lights"
        and colon <= (_LONGEST_HEAD if long else _PAIR)
        and all(sentence.tokens[at].is_capital or sentence.low(at) in _SMALL for at in between)
        and not told.intersection(between)
        and not any(n.start < colon for n in sentence.networks)
        and sentence.low(name.end) not in _PLURAL_ASSERTIONS
        and not any(sentence.low(at) in _NO_TITLES for at in between)
        and not sentence.masked.intersection(between)
    )
    if is_title:
        return [name_at(sentence, 0, name.end)]
    if sentence.is_running and sentence.low(colon) == ":":
        # "The third season of Fox's 9-1-1: Harbour will", where the subject ends at the colon
        runs = capital_runs(sentence, 0, name.end)
        whole = (run for run in runs if run[0] < colon < run[1])
        titles = (run for run in whole if _NO_TITLES.isdisjoint(sentence.lows[run[0] : colon]))
        return [name_at(sentence, *run) for run in titles] or names
    return names


def _opens_with_pronoun(sentence: Sentence, slot: tuple[int, int]) -> bool:
    start, end = slot
    return speaks_of_context(sentence, start, min(end, start + 3)) and not names_in(
        sentence, start, end, last=False
    )


def shows_elsewhere(
    sentence: Sentence, trigger: Trigger, slot: tuple[int, int], setting: Setting, *, active: bool
) -> list[ShowName]:
    """Find the show outside the slot: the head of a headline, "season 2 of X", the context."""
    owners: list[ShowName] = []
    if active:
        other = shows_in(sentence, subject_slot(sentence, trigger.start), active=False)
        owners = [name for name in other if sentence.network_at(name.start) is None]
        titled = titles_in(sentence, *subject_slot(sentence, trigger.start), last=True)
        if trigger.phrase.shape == "object" and owners and titled:
            # "they did it with 'A', now Netflix is to split up the fifth season of 'B'"
            later = [m for m in sentence.seasons if m.start >= trigger.start]
            return next(filter(None, (shows_behind(sentence, m) for m in later)), owners)
    head = head_of(sentence, trigger.start)
    owned = _owned_behind(sentence, trigger.start, is_needed=not (active or head))
    if owned is not None:
        return owned
    if active and owners and not sentence.networks and sentence.low(trigger.start) in ASSERTIONS:
        # "X announces 2nd season", but "X: Jane Bloggs and Joe Doe announce 2nd season"
        return head if head and sentence.low(trigger.start) in _PLURAL_ASSERTIONS else owners
    head = head or apposed(sentence, slot, trigger.start) or apposed_before(sentence, slot)
    if head:
        return head
    lonely = titles_in(sentence, 0, len(sentence.tokens), last=False)
    lonely = _with_subtitle(sentence, lonely) if lonely else credited(sentence)
    in_passing = bool(lonely) and _is_named_in_passing(sentence, trigger, lonely[0], setting)
    opens = bool(lonely) and lonely[0].start == 0 and sentence.is_running
    may_mean_it = opens or not speaks_of_context(sentence, *slot)
    if len(lonely) == 1 and may_mean_it and not in_passing:
        return lonely
    # "After the success of Harbour, HBO renewed the drama"
    of_it = active and sentence.low(slot[0]) in {"the", "it"} and speaks_of_context(sentence, *slot)
    told_of = aside(sentence, trigger.start) if of_it else []
    if told_of:
        return told_of
    counted = trigger.phrase.kind == "derived" or trigger.phrase.pattern == _THAT_PREMIERE
    if setting.context and (active or counted or _may_mean_context(sentence, slot, setting)):
        return list(setting.context)
    lonely = lonely or season_owner(sentence) or described(sentence) or topic(sentence, slot)
    lonely = lonely or (mentioned(sentence) if of_it else [])
    # "…, the makers of Harbour had to cancel the show"
    return lonely or (owners[-1:] if of_it else [])


def _is_named_in_passing(
    sentence: Sentence, trigger: Trigger, show: ShowName, setting: Setting
) -> bool:
    """Tell "The first season came out in May, before 'X' broke all records"."""
    end = subject_slot(sentence, trigger.start)[1]
    which = sentence.low(end) == "," and sentence.low(end + 1) == "which"
    if setting.context and which and sentence.low(end - 1) in SERIES_NOUNS:
        return show.start > trigger.end  # "The cast of the comedy, which ended, is to join 'X'"
    opens = any(m.start == 0 and m.end <= trigger.start for m in sentence.seasons)
    return bool(setting.context) and opens and sentence.is_running and show.start > trigger.end


def _owned_behind(sentence: Sentence, start: int, *, is_needed: bool) -> list[ShowName] | None:
    """Return the shows of a "season 2 of …" behind a phrase; None where there is none."""
    for mention in sentence.seasons:
        beside = sentence.lows[max(mention.start - 2, 0) : mention.start] == ["along", "with"]
        if mention.start >= start and not beside and _is_of_a_show(sentence, mention):
            opening = _behind(sentence, mention)
            behind = shows_behind(sentence, mention)
            quoted = sentence.title_from(opening + 1)
            if behind or quoted or is_needed:
                return behind  # of "season 2 of the 'X' follow-up" there is no name
    return None


def _may_mean_context(sentence: Sentence, slot: tuple[int, int], setting: Setting) -> bool:
    """Tell "it", "the season", "new episodes" from "the bridge", which is something else."""
    dated = {at for day in sentence.dates for at in range(day.start - 1, day.end)}
    places = set(range(*slot)) - sentence.masked - dated
    if any(places & set(range(m.start, m.end)) for m in sentence.seasons):
        return True
    if not {"and", "but"}.isdisjoint(sentence.low(at) for at in range(slot[1] - 2, slot[1])):
        return True  # "It began in May and was renewed", "… and later picked up"
    places -= {at for network in sentence.networks for at in range(network.start, network.end)}
    is_aside = not places or sentence.low(slot[0]) in {"in", "at", "on"}
    if is_aside and sentence.low(slot[0] - 1) == ",":
        places = set(range(min(_OPENING, slot[0])))  # "The play, in two parts, opened"
        if folded(setting.context[-1].text) == sentence.low(0):
            return True  # "Harbour, which returns in May, has …"
    lows = {sentence.low(at) for at in places if sentence.tokens[at].is_word}
    if sentence.low(slot[0]) == "new" and not _SEVERAL.isdisjoint(lows):
        return False  # "New dramas scheduled for 2023 include …"
    return lows <= _EMPTY or not lows.isdisjoint(PRONOUNS | SERIES_NOUNS | _OF_A_SHOW)


def _is_of_a_show(sentence: Sentence, mention: SeasonMention) -> bool:
    """Tell "season 2 of X" from "season 2 of this adaptation", which names no show."""
    of = _behind(sentence, mention)
    if sentence.low(of) not in {"of", "for"}:
        return False
    article, noun = sentence.low(of + 1), sentence.low(of + 2)
    if cardinal(article) and noun.startswith("episode"):
        return False
    return article not in {"this", "the", "its", "their"} or noun not in SERIES_NOUNS


def _behind(sentence: Sentence, mention: SeasonMention) -> int:
    """Return the token behind "season 2", "season 2 premiere" or "season 2 (in brackets)"."""
    closing = (
        range(mention.end, mention.end + _BRACKETS) if sentence.low(mention.end) == "(" else ()
    )
    for at in closing:
        if sentence.low(at) == ")":
            return at + 1
    end = mention.end + (sentence.low(mention.end) in {"premiere", "finale"})
    return end + (end > mention.end and sentence.low(end) == "episode")


def shows_behind(sentence: Sentence, mention: SeasonMention) -> list[ShowName]:
    """Return the shows that "season 2 of X and Y" names behind the season."""
    if not _is_of_a_show(sentence, mention):
        return []
    return shows_in(sentence, object_slot(sentence, _behind(sentence, mention)), active=True)

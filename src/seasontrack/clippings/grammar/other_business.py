"""Tells sport, games, tours and flights from television."""

from itertools import pairwise

from seasontrack.clippings.grammar.slots import is_capital_at
from seasontrack.clippings.mentions.names import SERIES_NOUNS
from seasontrack.clippings.mentions.sentence import Sentence
from seasontrack.clippings.text.sentence_ends import DECIDED
from seasontrack.clippings.text.words import triples, words

_SPORT = words(
    "contract contracts club clubs striker midfielder goalkeeper defender coach league fc football "
    "basketball cricket nba nfl mlb nhl soccer rugby quarterback tickets ticket stadium "
    "championship playoffs transfer lease licence license passport passports subscription "
    "sponsorship mortgage vows winger pitcher roster ballpark fixture fixtures matchday racing "
    "tournament olympics flights flight cruise conference concert concerts tour tours parade "
    "festival grand-prix formula wrestling f1 nwsl wnba mls ufc wwe nascar ncaa afl ipl epl "
    "uefa fifa nrl premiership mvp touchdown injury injured hamstring podcasts lecture lectures "
    "webinar exhibition hurricane flu hunting allergy rainy harvest marathon shuttle spacecraft "
    "golf tennis nasa rocket opener rookie prix syndication off-network "
    "squad squads overs embassy classrooms attendance organisers organizers doodles hearings "
    "eurovision sevens awards ceremony induction fest carnival prom gala expo bee fireworks ofcom "
    "festivals athletes competitions players lay-off raceway speedway cup exam exams examinations"
)
_GAMES = words(
    "telltale "
    "rivals ballet philharmonic shakespeare broadway podcast theatre theater stadium residency "
    "playhouse symphony orchestra museum "
    "ubisoft capcom sega konami "
    "royale fortnite diablo valorant overwatch warzone pubg roblox minecraft gta xbox playstation "
    "nintendo ps4 ps5 gamers gameplay patch dlc esports destiny apex battlefield genshin"
)
_NAMED_GAMES = frozenset(
    {("call", "of", "duty"), ("sea", "of", "thieves"), ("league", "of", "legends")}
)
_SATIRES = frozenset({("the", "onion"), ("babylon", "bee")})
_PARKS = words("springs world park parks resort resorts cruise store stores")
_FAIRS = words("flower motor auto boat air water fashion trade agricultural")
_MATCHES = ("-match", "-test", "-race", "-leg", "week-long", "month-long")
_OF_A_SHOW = frozenset({"cast", "showrunner", "episodes", "animated", "anime"})
_TECH = words(
    "oled laptop laptops zenbook nvidia graphics gpu gpus "
    "galaxy samsung xiaomi realme oneplus vivo redmi smartphone smartphones iphone ipad wwdc ios "
    "android macs macos nifty sensex asx monsoon free-to-play shooter remastered e3 ofcom "
    "oppo cpu cpus amd ryzen boeing airbus "
    "coronavirus-canceled nasdaq ftse gdp crore lakh fiscal shareholders equity inflows repayment "
    "imf republicans democrats senate parliament constituencies subpoenas nfts laptops odi t20i "
    "t20 ipl wicket wickets innings eredivisie bundesliga ligue laliga k-league pro14"
)
_GENRES = words("drama dramas comedy comedies dramedy sitcom thriller anime miniseries")
# "wrestling comedy" is a show, "concert series" and "racing series" are none.
_DESCRIBED = SERIES_NOUNS - {"series"}


def _tells_a_score(sentence: Sentence) -> bool:
    """Tell "ended with a 112-104 loss"."""
    numbers = (at for at, token in enumerate(sentence.tokens) if "-" in token.low)
    return any(
        sentence.low(at).replace("-", "").isdecimal() and sentence.low(at - 1) == "a"
        for at in numbers
    )


def _is_about_a_game(sentence: Sentence) -> bool:
    """Tell a video game whose seasons are no television, by a name of several words."""
    return not _NAMED_GAMES.isdisjoint(triples(sentence.lows))


def _speaks_of_a_show(sentence: Sentence) -> bool:
    """Tell "some cast members signed one-year contracts", "the show moved, as its contract …"."""
    of_it = ("the", "show") in set(pairwise(sentence.lows))
    return of_it or not _OF_A_SHOW.isdisjoint(sentence.lows)


def _is_elsewhere(sentence: Sentence) -> bool:
    """Tell "Radio 4", the Motor Show, a watch of "Series 3", satire, a league's seasons."""
    return any(
        (low == "radio" and following.isdecimal())
        or (low == "bbc" and following in {"sounds", "radio"})
        or (low == "watch" and following == "series")
        or (low in _FAIRS and following == "show")
        or (low in {"state", "county"} and following == "fair")
        or (low == "regular" and following == "season")
        or (low == "world" and following == "series")
        or (low == "switch" and following in {"version", "port"})
        or (low == "disney" and following in _PARKS)
        or (at == 0 and (low, following) in _SATIRES)
        or (low == "/" and following.isdecimal() and sentence.low(at + 2) in {"season", "campaign"})
        for at, (low, following) in enumerate(pairwise(sentence.lows))
    )


def is_other_business(sentence: Sentence) -> bool:
    """Tell sport, games, tours and flights, where nothing in the sentence names a show."""
    if not sentence.titles and any(token.low in _TECH for token in sentence.tokens):
        return True
    if not sentence.networks and any(token.low in _GAMES for token in sentence.tokens):
        return not any(title.known for title in sentence.titles)
    if any(title.is_quoted or title.known for title in sentence.titles):
        return False
    if sentence.networks and any(token.low in _GENRES for token in sentence.tokens):
        return False
    if _speaks_of_a_show(sentence):
        return False
    if any(token.low.endswith(_MATCHES) for token in sentence.tokens):
        return True  # "a three-match series"
    if _tells_a_score(sentence) or _is_about_a_game(sentence) or _is_elsewhere(sentence):
        return True
    told = [
        at
        for at, token in enumerate(sentence.tokens)
        if token.low in _SPORT and sentence.low(at + 1) not in _DESCRIBED
    ]
    return bool(told) and not (len(told) == 1 and _is_in_a_name(sentence, told[0]))


def _is_in_a_name(sentence: Sentence, at: int) -> bool:
    """Tell "NBC cancels The Harbour Club", "Carnival Road season 2", "Brine Club has season 2".

    One word of sport may be part of a title where a network, a season or both are told.
    """
    if not is_capital_at(sentence, at):
        return False
    before = sentence.tokens[at - 1] if at else None
    follows_name = before is not None and before.is_capital
    counted = any(mention.numbers for mention in sentence.seasons)
    decided = bool(sentence.seasons) and not DECIDED.isdisjoint(sentence.lows)
    return (
        bool(sentence.networks)
        or (counted and before is not None and before.text == "The")
        or (counted and is_capital_at(sentence, at + 1))
        or (counted and follows_name and sentence.is_running and sentence.low(at) != "league")
        or (decided and follows_name)
        or any(mention.start == at + 1 and mention.numbers for mention in sentence.seasons)
    )

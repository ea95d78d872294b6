"""Tells a known title from a longer one that begins with it, and from a show made out of it."""

from seasontrack.clippings.mentions.names import DESCRIPTORS, network_length
from seasontrack.clippings.text.tokens import Token
from seasontrack.clippings.text.words import words

OFFSHOOTS = words("spinoff spin-off prequel sequel offshoot followup follow-up")
DERIVED = OFFSHOOTS | words("spinoffs spin-offs prequels reboot remake reimagining follow-up")
_ANEW = frozenset({"reboot", "remake"})
_GOES_ON = words(
    "renewed recommissioned cancelled canceled axed scrapped ordered delayed postponed gets lands "
    "scores returns premieres debuts season series ends picked"
)
_LINKS = frozenset({"of", "to", "from", "for", "the", "'", '"', "a"})
_SOURCES = frozenset({"of", "to", "from"})
_LONGEST = 4
_INITIALS = 3


def longer_title(tokens: list[Token], end: int) -> int | None:
    """Return where a title that begins with the known one ends: "X: The Y", "X LA"; else None."""
    if end + 1 >= len(tokens):
        return None
    following = tokens[end]
    if following.text.isupper() and following.text.isalpha() and _is_short(tokens, end):
        return end + 1
    if following.low != ":":
        return None
    stop = end + 1
    while stop < len(tokens) and tokens[stop].is_capital and tokens[stop].low not in _GOES_ON:
        stop += 1
    run = tokens[end + 1 : stop]
    ends_well = stop < len(tokens) and tokens[stop].low in _GOES_ON
    plain = all(token.low in DESCRIPTORS for token in run)
    if not 0 < len(run) <= _LONGEST or not ends_well or plain:
        return None
    return None if network_length([token.low for token in run]) else stop


def _is_short(tokens: list[Token], at: int) -> bool:
    """Tell "Harbour LA" in running text from a headline in capitals, a network or a numeral."""
    word = tokens[at]
    shouted = at > 0 and tokens[at - 1].text.isupper()
    numeral = set(word.low) <= set("ivx")
    return 1 < len(word.text) <= _INITIALS and not (
        shouted or numeral or word.low == "tv" or network_length([word.low])
    )


def is_source(tokens: list[Token], start: int, end: int, *, is_known: bool) -> bool:
    """Tell the title another show comes from: "a prequel of X", "X animated spin-off".

    A reboot bears the title of what it makes anew: unless that is known, it is the show.
    """
    derived = DERIVED if is_known else DERIVED - _ANEW
    before = [token.low for token in tokens[max(start - 4, 0) : start]]
    links = []
    while before and before[-1] in _LINKS:
        links.append(before.pop())
    if before and before[-1] in derived and not _SOURCES.isdisjoint(links):
        return True
    behind = [token.low for token in tokens[end : end + 3]]
    behind = [low for low in behind if low not in {"'", '"', "'s", ","}]
    return any(low in derived and set(behind[:at]) <= DESCRIPTORS for at, low in enumerate(behind))

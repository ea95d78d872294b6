"""TODO voice"""

from seasontrack.clippings.matching import Trigger
from seasontrack.clippings.names import PLACES
from seasontrack.clippings.phrases import ADVERBS, BE, HAVE, PASSIVE_FOLLOWERS
from seasontrack.clippings.sentence import Network, Sentence
from seasontrack.clippings.words import words

AGENTS = frozenset({"by", "at", "on", "with", "from", "for", "to", "onto"})
# "renewed interest" is an adjective and says nothing about a series.
_RENEWABLE = words(
    "interest focus vigor vigour hope hopes sense energy calls call attention push effort efforts "
    "faith confidence commitment enthusiasm debate purpose fears vows scrutiny popularity "
    "appreciation relevance spotlight contract contracts deal his her"
)


def is_active_voice(sentence: Sentence, trigger: Trigger) -> bool | None:
    """Tell active (True) from passive (False); None for an adjective ("renewed interest")."""
    shape = trigger.phrase.shape
    if shape == "house" and network_ending(sentence, trigger.start) is None:
        return None
    if shape == "house":
        return True
    if shape == "turn":
        return _has_object(sentence, trigger.start + 1)
    if shape in {"any", "date"}:
        return network_ending(sentence, trigger.start) is not None
    if shape == "object" and _is_passive(sentence, trigger.start):
        return False
    if shape != "either":
        return shape in {"object", "of"}
    if sentence.low(trigger.end) in _RENEWABLE:
        return None
    at = trigger.start - 1
    steps = 0
    while at >= 0 and steps < 4 and at not in sentence.masked and _is_between(sentence, at):  # noqa: PLR2004
        if sentence.low(at) in BE or sentence.low(at) == "been":
            return False
        if sentence.low(at) in HAVE:
            return True
        at -= 1
        steps += 1
    following = sentence.low(trigger.start + 1)
    if trigger.end > trigger.start + 1 or following in PASSIVE_FOLLOWERS or not following:
        is_bare_network = network_ending(sentence, trigger.start) is not None
        return bool(is_bare_network and following not in PASSIVE_FOLLOWERS and following)
    if any(m.start == trigger.end for m in sentence.seasons):
        return True
    starts_name = sentence.tokens[trigger.start + 1].text[0].isupper() or following in {
        "the", "its", "a", "'", '"', "their", "it", "both",
    }  # fmt: skip
    if not starts_name:
        return None
    if network_ending(sentence, trigger.start) is not None:
        return True
    return True if sentence.title_at(trigger.start + 1) or following in {"'", '"'} else None


def _is_passive(sentence: Sentence, at: int) -> bool:
    """Tell "had been commissioned" from "is commissioning"."""
    if sentence.low(at).endswith("ing"):
        return False
    before = at - 1
    while before > 0 and sentence.low(before) in ADVERBS - BE and at - before < 4:  # noqa: PLR2004
        before -= 1
    return before not in sentence.masked and sentence.low(before) in BE | {"been"}


def _has_object(sentence: Sentence, at: int) -> bool:
    at += sentence.low(at) in {"'", '"', "up", "out"}
    if at in sentence.masked:
        return True
    if at >= len(sentence.tokens) or sentence.network_at(at):
        return False
    token = sentence.tokens[at]
    return token.text[0].isupper() and token.low not in AGENTS | PLACES | {
        "its", "up", "after", "in", "next", "run", "out", "this", "their", "as", "following",
    } and not any(m.start == at for m in (*sentence.seasons, *sentence.dates))  # fmt: skip


def _is_between(sentence: Sentence, at: int) -> bool:
    low = sentence.low(at)
    return low in ADVERBS | BE | HAVE | {"not", "never"} or low.endswith("n't")


def network_ending(sentence: Sentence, at: int) -> Network | None:
    """Return the network whose name ends right before a token, adverbs aside."""
    while at > 0 and at - 1 not in sentence.masked and _is_between(sentence, at - 1):
        at -= 1
    found = next((network for network in sentence.networks if network.end == at), None)
    return None if found is None or sentence.low(found.start - 1) in AGENTS else found

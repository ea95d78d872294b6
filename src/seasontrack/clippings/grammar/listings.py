"""Lists under a heading: "Cancelled Shows", and below it "Fox: X, Y" or a title to a line."""

import re
from dataclasses import dataclass, replace
from functools import cache

from seasontrack.clippings.mentions.names import network_length
from seasontrack.clippings.text.tokens import is_title, tokenise
from seasontrack.domain.models import Kind

_KINDS = {"renewed": Kind.RENEWED, "cancelled": Kind.CANCELLED, "canceled": Kind.CANCELLED}
_KINDS["axed"] = Kind.CANCELLED
_LONGEST_HEAD = 60  # characters
_LONGEST_LINE = 300
_MARKERS = frozenset("-–•·*")


@dataclass(frozen=True, slots=True)
class Listing:
    """What is said of the shows listed from here on, and the network that says it."""

    kind: Kind | None = None
    house: str | None = None


def listing_from(text: str, before: Listing) -> Listing:
    """Return what list the lines behind this one belong to; one without kind lists nothing."""
    found = _head().fullmatch(text) if len(text) <= _LONGEST_HEAD else None
    if found:
        house = found["house"] if _is_network(found["house"] or "") else before.house
        return Listing(_KINDS.get((found["kind"] or found["last"]).lower()), house)
    if _is_network(text.rstrip(":")):
        return replace(before, house=text.rstrip(":"))
    goes_on = before.kind and (text in _MARKERS or titles_of(text, before))
    return before if goes_on else Listing()


def titles_of(text: str, listing: Listing) -> list[tuple[str, str | None]]:
    """Return the titles a line of a list names, each with its network."""
    if listing.kind is None or len(text) > _LONGEST_LINE:
        return []
    head, colon, rest = text.partition(": ")
    if colon and _is_network(head):
        names = [name.strip().strip("\"'") for name in _commas().split(rest.rstrip("."))]
        return [(name, head) for name in names] if all(map(is_title, names)) else []
    item = _item().fullmatch(text)
    title = (item["quoted"] or item["marked"]).strip(" ,") if item else ""
    return [(title, listing.house)] if title and is_title(title) else []


def _is_network(text: str) -> bool:
    words = [token.low for token in tokenise(text)]
    return bool(words) and network_length(words) == len(words)


@cache
def _head() -> re.Pattern[str]:
    state = "renewed|cancell?ed|axed|returning|new|undecided|pending|ending|ordered"
    nouns = "(?:tv )?(?:shows|series|programs|programmes)"
    house = "(?:(?P<house>[^:]{2,24}?)(?::| –| -)? )?"
    first = f"(?:officially )?(?P<kind>{state})(?: {nouns})?"
    last = f"{nouns}(?: that)?(?: were| have been)? (?P<last>{state})"
    return re.compile(f"{house}(?:{first}|{last}):?", re.IGNORECASE)


@cache
def _item() -> re.Pattern[str]:
    aside = r"(?: \([^()]*\))?"
    quoted, marked = r"\"(?P<quoted>[^\"]+)\",?", r"(?P<marked>[^()]+?)"
    return re.compile(rf"(?:[-–•·*] ?)?{quoted}{aside}|[-–•·*] ?{marked}{aside}")


@cache
def _commas() -> re.Pattern[str]:
    return re.compile(r", (?:and )?(?=[A-Z0-9\"'])")

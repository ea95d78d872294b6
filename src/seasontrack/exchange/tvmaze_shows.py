"""A show as TVmaze writes it (https://www.tvmaze.com/api), turned into a report."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.errors import UnreadableAnswerError, UsageError
from seasontrack.domain.models import Confidence
from seasontrack.domain.seasons import HIGHEST_NUMBER
from seasontrack.domain.words import shortened, typed_text
from seasontrack.exchange.reports import Fate, SeasonReport, ShowReport

SOURCE = "TVmaze"

_FATES = {"ended": Fate.ENDED, "running": Fate.RUNNING}
_EPISODE_FIELDS = ("season", "type", "airdate")
_SEASON_FIELDS = ("number", "episodeOrder", "premiereDate", "endDate")
_SHOW_FIELDS = ("id", "name", "status", "ended", "premiered", "externals")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A show that a search found."""

    number: str
    title: str
    about: str

    def __str__(self) -> str:
        """Return it as a choice: "139 Girls (2012, HBO)"."""
        about = f" ({self.about})" if self.about else ""
        return f"{self.number} {shortened(self.title)}{about}"


def candidate_of(payload: Mapping[str, Any]) -> Candidate:
    """Return a found show; raises UnreachableError when it has no id or name."""
    premiered = _day(payload, "premiered")
    about = [str(premiered.earliest.year)] if premiered else []
    platform = _platform(payload)
    return Candidate(
        number=_number_of(payload),
        title=_text(payload, "name") or _fail("it has no name"),
        about=", ".join([*about, *([platform] if platform else [])]),
    )


def report_of(payload: Mapping[str, Any], today: date) -> ShowReport:
    """Return what TVmaze tells about a show whose seasons and episodes are embedded.

    Raises UnreachableError for what is not in TVmaze's documented shape.
    """
    embedded = _mapping(payload, "_embedded")
    episodes = _items(embedded, "episodes")
    seasons = [_season(each, episodes, today) for each in _items(embedded, "seasons")]
    fate = _FATES.get((_text(payload, "status") or "").casefold())
    finales = [each.finale for each in seasons if each and each.finale]
    return ShowReport(
        title=_text(payload, "name") or _fail("it has no name"),
        source=SOURCE,
        confidence=Confidence.REPORTED,
        platform=_platform(payload),
        ids=_ids(payload),
        seasons=tuple(each for each in seasons if each is not None),
        fate=fate,
        over_on=(_day(payload, "ended") or max(finales, default=None)) if fate else None,
    )


def essence_of(payload: Mapping[str, Any]) -> dict[str, Any]:
    """Return the payload without what is not read, to be kept for later."""
    embedded = _mapping(payload, "_embedded")
    kept = {name: payload.get(name) for name in _SHOW_FIELDS}
    for place in ("network", "webChannel"):
        kept[place] = {"name": _text(_mapping(payload, place), "name")}
    kept["_embedded"] = {
        "seasons": [_only(each, _SEASON_FIELDS) for each in _items(embedded, "seasons")],
        "episodes": [_only(each, _EPISODE_FIELDS) for each in _items(embedded, "episodes")],
    }
    return kept


def _season(
    payload: Mapping[str, Any], episodes: Sequence[Mapping[str, Any]], today: date
) -> SeasonReport | None:
    """Return one season; None for what is filed under no season ("0")."""
    number = _whole(payload, "number")
    if number is None or not 1 <= number <= HIGHEST_NUMBER:
        return None
    own = [each for each in episodes if each.get("season") == number]
    regular = [each for each in own if each.get("type", "regular") == "regular"]
    aired = [day for each in regular if (day := _day(each, "airdate"))]
    ordered = _whole(payload, "episodeOrder")
    premiere = _day(payload, "premiereDate") or min(aired, default=None)
    finale = _day(payload, "endDate")
    # While a season is on, TVmaze's end is that of the last episode it has heard of.
    is_whole = not regular or ordered is None or len(regular) >= ordered
    is_over = finale is not None and finale.latest <= today and is_whole
    return SeasonReport(
        label=str(number),
        premiere=premiere,
        finale=finale if is_over else None,
        episodes=ordered or (len(regular) or None if is_over else None),
    )


def _ids(payload: Mapping[str, Any]) -> dict[str, str]:
    externals = _mapping(payload, "externals")
    ids = {"tvmaze": _number_of(payload)}
    imdb, tvdb = _text(externals, "imdb"), _whole(externals, "thetvdb")
    if imdb:
        ids["imdb"] = imdb
    if tvdb:
        ids["tvdb"] = str(tvdb)
    return ids


def _platform(payload: Mapping[str, Any]) -> str | None:
    names = (_text(_mapping(payload, place), "name") for place in ("webChannel", "network"))
    return next((name for name in names if name), None)


def _number_of(payload: Mapping[str, Any]) -> str:
    return str(_whole(payload, "id") or _fail("it has no id"))


def _mapping(payload: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    value = payload.get(name)
    if value is not None and not isinstance(value, dict):
        _fail(f"its {name} is no object")
    return value or {}


def _items(payload: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    value = payload.get(name) or []
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        _fail(f"its {name} are no list of objects")
    return value


def _only(payload: Mapping[str, Any], names: Sequence[str]) -> dict[str, Any]:
    return {name: payload.get(name) for name in names}


def _text(payload: Mapping[str, Any], name: str) -> str | None:
    value = payload.get(name)
    if value is None or value == "":
        return None
    try:
        return (
            typed_text(value, name) if isinstance(value, str) else _fail(f"its {name} is no text")
        )
    except UsageError as error:
        return _fail(str(error))


def _whole(payload: Mapping[str, Any], name: str) -> int | None:
    value = payload.get(name)
    if value is not None and (not isinstance(value, int) or isinstance(value, bool)):
        _fail(f"its {name} is no number")
    return value


def _day(payload: Mapping[str, Any], name: str) -> PartialDate | None:
    text = _text(payload, name)
    try:
        return None if text is None else PartialDate.from_edtf(text)
    except UsageError:
        return _fail(f"its {name} '{shortened(text or '')}' is no date")


def _fail(reason: str) -> NoReturn:
    raise UnreadableAnswerError(f"TVmaze's answer cannot be read: {reason}; nothing was changed")

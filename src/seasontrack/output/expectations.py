"""The forecast and the claims beside it, as records and as sentences."""

from collections.abc import Iterator, Mapping
from typing import Any

from seasontrack.domain.forecast import Enough, Forecast, verdict
from seasontrack.domain.history import Claim, History
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.works import plural
from seasontrack.output.pages import Cell, Tone, line
from seasontrack.output.records import edtf

Record = Mapping[str, Any]

VERDICTS = {
    Enough.YES: "the seasons ordered are enough",
    Enough.PERHAPS: "the seasons ordered may be enough",
    Enough.NO: "the seasons ordered are not enough",
}
TONES = {Enough.YES: Tone.GOOD, Enough.PERHAPS: Tone.PLAIN, Enough.NO: Tone.LATE}


def claim_record(claim: Claim, history: History) -> Record:
    """Return a claim as a record, with its verdict."""
    return {
        "by": claim.by,
        "on": edtf(claim.on),
        "total": claim.total,
        "hedge": claim.hedge,
        "quote": claim.quote,
        "confidence": claim.confidence,
        "verdict": _verdict(claim, history),
    }


def forecast_record(forecast: Forecast, history: History) -> Record:
    """Return the forecast as a record; what cannot be said is None, ``missing`` says why."""
    pace = forecast.pace
    return {
        "work": forecast.work,
        "unit": forecast.unit,
        "pace": {"low": pace.low, "mean": pace.mean, "high": pace.high} if pace else None,
        "remaining": forecast.remaining,
        "seasons_needed": list(forecast.seasons_needed) if forecast.seasons_needed else None,
        "total_seasons": list(forecast.total_seasons) if forecast.total_seasons else None,
        "ordered_through": forecast.ordered_through,
        "enough": forecast.enough,
        "missing": forecast.missing,
        "claims": [claim_record(claim, history) for claim in history.claims],
    }


def forecast_lines(forecast: Forecast) -> list[tuple[Cell, ...]]:
    """Return the forecast in sentences, or what is missing for one."""
    return list(_forecast(forecast))


def claim_lines(history: History) -> list[tuple[Cell, ...]]:
    """Return one line for each claim: what, who, when, and what became of it."""
    return [_claim(claim, history) for claim in history.claims]


def _forecast(forecast: Forecast) -> Iterator[tuple[Cell, ...]]:
    if forecast.pace is not None and forecast.unit is not None:
        pace = forecast.pace
        is_even = pace.low == pace.high
        mean = "" if is_even else f", {pace.mean:.2g} on average"
        yield line(
            f"{_counted(pace.low, pace.high, forecast.unit)} a season{mean}"
            f"{_left(forecast.remaining, forecast.unit)}"
        )
    if forecast.missing is not None:
        yield line(Cell(f"No forecast: {forecast.missing}.", Tone.QUIET))
        return
    yield from _needed(forecast)
    if forecast.unrecorded:
        seasons = say_seasons(forecast.unrecorded)
        said = f"Nothing is recorded of {seasons}, which is taken to adapt nothing."
        yield line(Cell(said, Tone.QUIET))


def _needed(forecast: Forecast) -> Iterator[tuple[Cell, ...]]:
    needed, total = forecast.seasons_needed, forecast.total_seasons
    if needed is None or total is None:
        return
    ordered = forecast.ordered_through
    through = f"ordered through {ordered}" if ordered else "none ordered"
    if needed == (0, 0):
        so_far = " so far" if forecast.ongoing else ""
        yield line(f"Nothing known is left to adapt{so_far}; {through}.")
        return
    more = _counted(*needed, "more season", "more seasons")
    enough = forecast.enough
    yield line(
        f"{more} needed, {_range(*total)} in all; {through}: ",
        Cell(f"{VERDICTS[enough]}." if enough else "", TONES[enough] if enough else Tone.PLAIN),
    )


def _left(remaining: float | None, unit: str) -> str:
    return "." if remaining is None else f"; {_counted(remaining, remaining, unit)} left."


def _counted(low: float, high: float, one: str, many: str | None = None) -> str:
    return f"{_range(low, high)} {one if high == 1 else many or plural(one)}"


def _range(low: float, high: float) -> str:
    return f"{low:g}" if low == high else f"{low:g}–{high:g}"


def _claim(claim: Claim, history: History) -> tuple[Cell, ...]:
    noun = "season" if claim.total == 1 else "seasons"
    said = ", ".join(filter(None, [f"{claim.total} {noun}", claim.by, claim.hedge]))
    told = f" ({claim.on})" if claim.on else ""
    quote = f" “{claim.quote}”" if claim.quote else ""
    return line(said, Cell(f"{told}{quote}", Tone.QUIET), f": {_verdict(claim, history)}")


def _verdict(claim: Claim, history: History) -> str:
    return verdict(claim.total, history.ordered_through, over=history.is_over)

"""What was recorded, in one line of words."""

from seasontrack.domain.dates import PartialDate
from seasontrack.domain.models import ORDERS, Announcement, Confidence, Kind
from seasontrack.domain.seasons import say_seasons


def what_it_says(announcement: Announcement) -> str:
    """Return what the announcement states: "seasons 2–3 announced", "season 4 withdrawn".

    What came out names its day only when it is not the day of the announcement.
    """
    seasons = say_seasons(announcement.seasons) if announcement.seasons else ""
    if announcement.part is not None:
        seasons = f"{seasons} part {announcement.part}"
    return f"{seasons} {_PREDICATES[announcement.kind](announcement)}".strip()


def who_and_when(announcement: Announcement) -> str:
    """Return who announced it and when: "2022-05-20 by Netflix", "" when unknown."""
    words = [str(announcement.on)] if announcement.on else []
    speaker = announcement.by or announcement.source
    if speaker:
        words.append(f"by {speaker}")
    told = " ".join(words)
    if announcement.confidence is Confidence.CONFIRMED:
        return told
    return f"{told}, {announcement.confidence}" if told else str(announcement.confidence)


def whole_sentence(announcement: Announcement) -> str:
    """Return what it says with who said it and when, as one clause."""
    if announcement.on in {announcement.premiere, announcement.finale}:
        announcement = announcement._replace(on=None)
    said, told = what_it_says(announcement), who_and_when(announcement)
    if not told:
        return said
    if announcement.kind in ORDERS and not announcement.final:
        return f"{said} {told}"
    return f"{said} ({told})"


def season_name(label: str, part: int | None = None) -> str:
    """Return the short name of a season or part in a table: "2", "5 part 2", "film"."""
    return label if part is None else f"{label} part {part}"


def when_or(date: PartialDate | None, otherwise: str) -> str:
    """Return the date as people write it, or what stands for a missing one."""
    return str(date) if date else otherwise


def counted(count: int, noun: tuple[str, str]) -> str:
    """Return a number with its noun, the first for one, the second for several."""
    return f"{count:,} {noun[0] if count == 1 else noun[1]}"


def _episodes(announcement: Announcement) -> str:
    count = announcement.episodes
    if count is None:
        return ""
    return f" with {count} episode{'' if count == 1 else 's'}"


def _ordered(announcement: Announcement) -> str:
    return f"announced{_episodes(announcement)}{' as the last' if announcement.final else ''}"


def _made(announcement: Announcement) -> str:
    return f"in production ({announcement.stage})" if announcement.stage else "in production"


def _premiered(announcement: Announcement) -> str:
    when = when_or(announcement.premiere, "on an unknown day")
    said = "premiered" if announcement.on and when == str(announcement.on) else f"premiered {when}"
    if announcement.finale is not None and announcement.finale == announcement.premiere:
        return f"{said}, all at once{_episodes(announcement)}"
    finale = f", finale {announcement.finale}" if announcement.finale else ""
    return f"{said}{_episodes(announcement)}{finale}"


def _finished(announcement: Announcement) -> str:
    is_said = announcement.finale is None or announcement.finale == announcement.on
    return f"finished{'' if is_said else f' {announcement.finale}'}{_episodes(announcement)}"


def _delayed(announcement: Announcement) -> str:
    return (
        f"delayed to {announcement.premiere}" if announcement.premiere else "delayed, no new date"
    )


def _planned(announcement: Announcement) -> str:
    noun = "season" if announcement.total == 1 else "seasons"
    hedge, planned = announcement.hedge, f"{announcement.total} {noun} planned"
    if not hedge:
        return planned
    # An adverb stands before the number; other words do not read well there.
    is_adverb = hedge.endswith("ly") or hedge in {"perhaps", "maybe", "around", "about"}
    return f"{hedge} {planned}" if is_adverb and " " not in hedge else f"{planned} “{hedge}”"


def _scheduled(a: Announcement) -> str:
    # A text may tell that there is a date and not which; only a proposal says so.
    told = f"scheduled for {a.premiere}" if a.premiere else "scheduled, the date not told"
    return f"{told}{_episodes(a)}"


_PREDICATES = {
    Kind.ORDERED: _ordered,
    Kind.RENEWED: _ordered,
    Kind.FINAL: lambda _: "declared the last",
    Kind.PRODUCTION: _made,
    Kind.SCHEDULED: _scheduled,
    Kind.DELAYED: _delayed,
    Kind.PREMIERED: _premiered,
    Kind.FINISHED: _finished,
    Kind.CANCELLED: lambda a: "withdrawn" if a.seasons else "cancelled",
    Kind.ENDED: lambda _: "ended",
    Kind.MOVED: lambda a: f"moved to {a.platform}",
    Kind.REPLACED: lambda a: f"replaced by {a.replacement}",
    Kind.PLANNED: _planned,
}

"""The one line that says what a command recorded and what it changed."""

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from seasontrack.domain.history import Status
from seasontrack.domain.models import Announcement, Coverage
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.words import literal
from seasontrack.output.hints import AFTER, AFTER_COVERAGE, AFTER_SHOW, AFTER_WORK, hint
from seasontrack.output.screen import talk, write
from seasontrack.output.sentences import what_it_says, whole_sentence

if TYPE_CHECKING:
    from seasontrack.actions.adapting import Adapted
    from seasontrack.actions.amending import Amended
    from seasontrack.actions.recording import Added, Recorded
    from seasontrack.actions.removing import Removal
    from seasontrack.actions.works import WorkChanged

Say = Callable[[str], None]  # takes a line for stdout; write, where nothing else stands there


def tell_added(added: "Added", today: date, *, is_dry: bool, say: Say = write) -> None:
    """Say which show was added, under which key, and what it is based on."""
    from seasontrack.output.works import how_many

    show, work = added.show, added.work
    platform = f" on {show.platform}" if show.platform else ""
    base = f", based on {work.title} ({how_many(work, today)})" if work else ""
    _tell(f"{show.title}: added{platform} as {show.key}{base}", is_dry=is_dry, say=say)
    if added.is_first and not is_dry:
        hint(AFTER_SHOW, show.key)


def tell_recorded(recorded: "Recorded", *, is_dry: bool, say: Say = write) -> None:
    """Say what was recorded, what it corroborates and how the status changed."""
    for remark in recorded.remarks:
        talk(literal(f"note: {remark}"))
    title = recorded.show.title
    if not recorded.is_new:
        said = what_it_says(recorded.announcement)
        _tell(f"{title}: {said}, as already recorded; nothing changed", is_dry=is_dry, say=say)
        return
    pieces = [f"{title}: {whole_sentence(recorded.announcement)}"]
    if recorded.corroborated:
        pieces.append(f"corroborates {_speakers(recorded.corroborated)}")
    pieces.append(_status(recorded.before, recorded.after))
    _tell("; ".join(pieces), is_dry=is_dry, say=say)
    if recorded.is_first and not is_dry:
        hint(AFTER.get(recorded.announcement.kind), recorded.show.key)


def tell_work(changed: "WorkChanged", today: date, *, is_dry: bool) -> None:
    """Say which work was added or changed, what is new of it, and how many units it has."""
    from seasontrack.output.works import how_many, news_of

    work, now = changed.work, how_many(changed.work, today)
    if changed.before is None:
        _tell(f"{work.title}: {now}, added as work {work.key}", is_dry=is_dry)
        if changed.is_first and not is_dry:
            hint(AFTER_WORK, work.key)
        return
    if not changed.is_changed:
        _tell(f"{work.title}: {now}, as already recorded; nothing changed", is_dry=is_dry)
        return
    was, news = how_many(changed.before, today), news_of(changed.before, work, today)
    total = now if was == now else f"{now}, was {was}"
    _tell(f"{work.title}: {news}; {total}" if news else f"{work.title}: {total}", is_dry=is_dry)


def tell_adapted(adapted: "Adapted", *, is_dry: bool, say: Say = write) -> None:
    """Say what a season adapts, and how much of the work the seasons have now."""
    from seasontrack.domain.adapting import Outcome, span_in_words

    for remark in adapted.ruling.remarks:
        talk(literal(f"note: {remark}"))
    record, ruling = adapted.ruling.record, adapted.ruling
    units = span_in_words(record.unit or adapted.work.unit, record.span)
    said = f"{adapted.show.title}: {say_seasons([record.season])} adapts {units}"
    if adapted.work.title != adapted.show.title:
        said = f"{said} of {adapted.work.title}"
    if record.skips:
        said = f"{said}, skips {record.skips}"
    if ruling.outcome is Outcome.SAME:
        _tell(f"{said}, as already recorded; nothing changed", is_dry=is_dry, say=say)
        return
    if ruling.outcome is Outcome.REPLACES and ruling.existing is not None:
        said = f"{said} ({_replaced(ruling.existing, record)})"
    total = f"; now {adapted.total.summary}" if adapted.total else ""
    _tell(f"{said}{total}", is_dry=is_dry, say=say)
    if adapted.is_first and not is_dry:
        hint(AFTER_COVERAGE, adapted.show.key)


def _replaced(old: Coverage, new: Coverage) -> str:
    """Return how a record differs from the one it replaces: "was 1-2", "new note, confirmed"."""
    if (old.span, old.skips) != (new.span, new.skips):
        return f"was {old.span or 'nothing'}{f' without {old.skips}' if old.skips else ''}"
    told = {"note": "new note", "source": "new source", "confidence": str(new.confidence)}
    changed = [name for name in told if getattr(old, name) != getattr(new, name)]
    return ", ".join(told[name] for name in changed)


def tell_removed(removal: "Removal", *, is_dry: bool) -> None:
    """Say what went, and what went along with it."""
    _tell(f"removed {what_goes(removal)}", is_dry=is_dry)


def what_goes(removal: "Removal") -> str:
    """Return what a removal takes: "Heartstopper with 7 announcements and 3 coverage entries"."""
    if isinstance(removal.what, Announcement):
        return f"{removal.title}: {whole_sentence(removal.what)}"
    along = []
    if removal.announcements:
        along.append(_counted(len(removal.announcements), "announcement"))
    if removal.coverage:
        along.append(_counted(len(removal.coverage), "coverage entry", "coverage entries"))
    return f"{removal.title} with {' and '.join(along)}" if along else removal.title


def tell_amended(amended: "Amended", *, is_dry: bool) -> None:
    """Say what an announcement says now, and how that changed the status."""
    said = f"{amended.show.title}: {whole_sentence(amended.new)}"
    if not amended.is_changed:
        _tell(f"{said}, as already recorded; nothing changed", is_dry=is_dry)
        return
    was = f"was: {whole_sentence(amended.old)}"
    _tell(f"{said}; {was}; {_status(amended.before, amended.after)}", is_dry=is_dry)


def _status(before: Status, after: Status) -> str:
    moved = f"{before} → {after}" if before is not after else f"stays {after}"
    return f"status {moved}"


def _counted(count: int, one: str, many: str | None = None) -> str:
    return f"{count} {one if count == 1 else many or f'{one}s'}"


def _speakers(announcements: tuple[Announcement, ...]) -> str:
    names = [a.by or a.source or "an unnamed source" for a in announcements]
    return ", ".join(dict.fromkeys(names))


def _tell(text: str, *, is_dry: bool, say: Say = write) -> None:
    say(literal(f"{text} (dry run: nothing was changed)" if is_dry else text))

"""The one line that says what a command recorded and what it changed."""

from typing import TYPE_CHECKING

from seasontrack.domain.words import literal
from seasontrack.output.screen import talk, write
from seasontrack.output.sentences import what_it_says, whole_sentence

if TYPE_CHECKING:
    from seasontrack.actions.recording import Added, Recorded
    from seasontrack.domain.models import Announcement


def tell_added(added: "Added", *, is_dry: bool) -> None:
    """Say which show was added, and under which key."""
    show = added.show
    platform = f" on {show.platform}" if show.platform else ""
    _tell(f"{show.title}: added{platform} as {show.key}", is_dry=is_dry)


def tell_recorded(recorded: "Recorded", *, is_dry: bool) -> None:
    """Say what was recorded, what it corroborates and how the status changed."""
    for remark in recorded.remarks:
        talk(literal(f"note: {remark}"))
    title = recorded.show.title
    if not recorded.is_new:
        said = what_it_says(recorded.announcement)
        _tell(f"{title}: {said}, as already recorded; nothing changed", is_dry=is_dry)
        return
    pieces = [f"{title}: {whole_sentence(recorded.announcement)}"]
    if recorded.corroborated:
        pieces.append(f"corroborates {_speakers(recorded.corroborated)}")
    is_moved = recorded.before is not recorded.after
    arrow = f"{recorded.before} → {recorded.after}" if is_moved else f"stays {recorded.after}"
    pieces.append(f"status {arrow}")
    _tell("; ".join(pieces), is_dry=is_dry)


def _speakers(announcements: "tuple[Announcement, ...]") -> str:
    names = [a.by or a.source or "an unnamed source" for a in announcements]
    return ", ".join(dict.fromkeys(names))


def _tell(text: str, *, is_dry: bool) -> None:
    write(literal(f"{text} (dry run: nothing was changed)" if is_dry else text))

"""What taking something in did, or would do."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import TYPE_CHECKING

from seasontrack.domain.models import Announcement, Show, Work
from seasontrack.domain.words import literal
from seasontrack.output.screen import talk, write
from seasontrack.output.sentences import counted, season_name, whole_sentence

if TYPE_CHECKING:
    from seasontrack.actions.comparing import Difference
    from seasontrack.actions.importing import Imported
    from seasontrack.actions.plans import Plan
    from seasontrack.domain.models import Coverage

    Record = Show | Work | Announcement | Coverage

MOST_LINES = 40
NOUNS = {
    "Show": ("show", "shows"),
    "Work": ("work", "works"),
    "Announcement": ("announcement", "announcements"),
    "Coverage": ("coverage record", "coverage records"),
}


def tell_imported(imported: "Imported", *, is_dry: bool) -> None:
    """Say what the files changed; in a dry run, one by one."""
    tell_remarks(imported.remarks)
    tell_differences(imported.plan.differences)
    if is_dry:
        tell_plan(imported.plan)
    for line in _bad_lines(imported):
        talk(literal(line))
    write(literal(summary_of(imported.plan, is_dry=is_dry)))


def tell_intended(plan: "Plan") -> None:
    """Say what recording what was fetched would change, and where it differs."""
    tell_differences(plan.differences)
    tell_plan(plan)


def tell_fetched(plan: "Plan", *, is_dry: bool) -> None:
    """Say what recording what was fetched changed."""
    write(literal(summary_of(plan, is_dry=is_dry)))


def tell_remarks(remarks: Sequence[str]) -> None:
    """Say on stderr what is worth knowing."""
    for remark in remarks:
        talk(literal(f"note: {remark}"))


def tell_plan(plan: "Plan") -> None:
    """Say what would be added and changed, at most forty of each."""
    _write_some([f"+ {_said(record, plan.titles)}" for record in plan.added])
    _write_some([f"~ {line}" for old, new in plan.changed for line in _changes(old, new)])


def tell_differences(differences: "Sequence[tuple[str, Difference]]") -> None:
    """Say on stderr where the library and the newcomers disagree: the library's facts count."""
    for title, each in differences[:MOST_LINES]:
        sides = f"{each.ours} here, {each.theirs} according to {each.source}"
        talk(literal(f"note: {title}: {each.about}: {sides}"))
    if differences[MOST_LINES:]:
        talk(f"note: … and {len(differences) - MOST_LINES} more differences")


def summary_of(plan: "Plan", *, is_dry: bool) -> str:
    """Return the one line: how many records were added, changed and left alone."""
    pieces = [
        *_counts(plan.added, "added"),
        *_counts([new for _, new in plan.changed], "changed"),
        *_counts(plan.alike, "left alone"),
    ]
    said = ", ".join(pieces) or "nothing to take in"
    if plan.is_empty:
        return f"{said}; nothing changed"
    return f"{said} (dry run: nothing was changed)" if is_dry else said


def _counts(records: "Sequence[Record]", verb: str) -> Iterator[str]:
    counts = Counter(type(record).__name__ for record in records)
    said = [counted(counts[name], noun) for name, noun in NOUNS.items() if counts[name]]
    if said:
        first, last = ", ".join(said[:-1]), said[-1]
        yield f"{first} and {last} {verb}" if first else f"{last} {verb}"


def _bad_lines(imported: "Imported") -> Iterator[str]:
    bad = imported.bad
    yield from (f"left out: {each}" for each in islice(bad, MOST_LINES))
    if bad[MOST_LINES:]:
        yield f"left out: … and {len(bad) - MOST_LINES} more"
    for path in imported.saved:
        yield f"what was left out is in {path}"


def _write_some(lines: Sequence[str]) -> None:
    for line in lines[:MOST_LINES]:
        write(literal(line))
    if lines[MOST_LINES:]:
        write(f"{lines[0][0]} … and {len(lines) - MOST_LINES} more")


def _said(record: "Record", titles: Mapping[str, str]) -> str:
    match record:
        case Show(title=title, platform=platform, key=key):
            return f"{title}:{f' on {platform}' if platform else ''} as {key}"
        case Work(title=title, key=key):
            return f"{title}: a work, as {key}"
        case Announcement(show=show):
            return f"{titles.get(show, show)}: {whole_sentence(record)}"
    title = titles.get(record.show, record.show)
    return f"{title}: season {season_name(record.season)} adapts {record.work} {record.span}"


def _changes(old: "Record", new: "Record") -> Iterator[str]:
    name = new.title if isinstance(new, Show | Work) else new.id
    for field in new._fields:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield f"{name}: {field} {_shown(before)} → {_shown(after)}"


def _shown(value: object) -> str:
    if isinstance(value, Mapping):
        return ", ".join(f"{name}={each}" for name, each in value.items()) or "none"
    if isinstance(value, tuple):
        return ", ".join(str(each) for each in value) or "none"
    return "none" if value in (None, "") else str(value)

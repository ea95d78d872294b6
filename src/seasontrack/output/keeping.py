"""What keeping a library in order has to say."""

from typing import TYPE_CHECKING, Any

from seasontrack.domain.models import Announcement, Coverage
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.words import literal
from seasontrack.output.pages import Cell, Column, Heading, Lines, Page, Table, Tone, line
from seasontrack.output.screen import Answer, talk, write
from seasontrack.output.sentences import counted, whole_sentence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from seasontrack.actions.checking import Checked
    from seasontrack.actions.informing import Information
    from seasontrack.actions.merging import MergedLibraries
    from seasontrack.storage.journal import Change, Touched

MOST_TOLD = 8
_NOUNS = {
    "shows": ("show", "shows"),
    "works": ("work", "works"),
    "announcements": ("announcement", "announcements"),
    "coverage": ("span of coverage", "spans of coverage"),
    "changes": ("change to undo", "changes to undo"),
}
FINDING_FIELDS = ("file", "line", "table", "record", "reason", "damage")
FINDING_COLUMNS = (
    Column(""),
    Column("Line", is_number=True),
    Column("Record", drop=1),
    Column("Reason", wraps=True, roomy=40),
)


def tell_taken_back(changes: "Sequence[Change]", *, is_back: bool, is_dry: bool) -> None:
    """Say which changes were taken back (or brought back), and what they touched."""
    if not changes:
        write(
            "nothing to bring back: nothing was taken back since the last change"
            if is_back
            else "nothing to take back: no change is recorded"
        )
        return
    verb = "brought back" if is_back else "took back"
    for change in changes:
        dry = " (dry run: nothing was changed)" if is_dry else ""
        write(literal(f"{verb}: {change.command}{dry}"))
        told = [said for each in change.touched if (said := _touched(each, is_back=is_back))]
        for said in told[:MOST_TOLD]:
            write(literal(f"  {said}"))
        if len(told) > MOST_TOLD:
            write(f"  and {len(told) - MOST_TOLD} more")


def check_answer(checked: "Checked") -> Answer:
    """Return the answer to ``check``: each finding with its place and reason."""

    def records() -> list[dict[str, Any]]:
        return [
            {
                "file": str(each.path),
                "line": each.line,
                "table": each.table,
                "record": each.record,
                "reason": each.reason,
                "damage": each.is_damage,
            }
            for each in checked.findings
        ]

    return Answer(
        page=lambda _: _check_page(checked),
        data=records,
        rows=records,
        fields=FINDING_FIELDS,
    )


def info_answer(info: "Information") -> Answer:
    """Return the answer to ``info``."""

    def record() -> dict[str, Any]:
        return {
            "path": str(info.path),
            "size": info.size,
            **info.counts,
            "schema": info.schema,
            "version": info.version,
            "locked_by": info.holder,
            "backups": [str(backup) for backup in info.backups],
        }

    return Answer(
        page=lambda _: _info_page(info),
        data=record,
        rows=lambda: [record()],
        fields=tuple(record()),
    )


def tell_merged(merged: "MergedLibraries", *, is_dry: bool) -> None:
    """Say what merging brought, what it dropped, and where the copies disagreed."""
    for each in merged.differences:
        talk(
            literal(
                f"note: {each.name}: {each.field} is {each.kept} by the later copy, "
                f"not {each.dropped}"
            )
        )
    counts = f"{merged.added} added, {merged.changed} changed, {merged.removed} removed"
    once = f", {merged.told_twice} told by both kept once" if merged.told_twice else ""
    dry = " (dry run: nothing was changed)" if is_dry else ""
    nothing = "; nothing changed" if not merged.is_changed else ""
    write(literal(f"merged {merged.path}: {counts}{once}{nothing}{dry}"))


def _touched(touched: "Touched", *, is_back: bool) -> str:
    """Return a record with what becomes of it now: it comes (+), goes (-) or changes (~)."""
    record = touched.record
    if record is None:
        return ""
    now, then = (touched.after, touched.before) if is_back else (touched.before, touched.after)
    mark = "-" if now is None else "+" if then is None else "~"
    if isinstance(record, Announcement):
        return f"{mark} {record.show}: {whole_sentence(record)}"
    if isinstance(record, Coverage):
        return f"{mark} {record.show}: {say_seasons([record.season])} adapts {record.span}"
    return f"{mark} {record.title}"


def _check_page(checked: "Checked") -> Page:
    dry = " (dry run: nothing was changed)" if checked.is_dry else ""
    lines = [line(f"mended: {each}{dry}") for each in checked.mended]
    if checked.backup is not None:
        lines.append(line(Cell(f"as it was before: {checked.backup}", Tone.QUIET)))
    if not checked.findings:
        return Page([Lines([*lines, line(f"{checked.path}: all is well")])])
    rows = [
        [
            Cell(
                "damage" if each.is_damage else "remark",
                Tone.LATE if each.is_damage else Tone.QUIET,
            ),
            Cell(str(each.line or "")),
            Cell("/".join(filter(None, [each.table, each.record])), Tone.QUIET),
            Cell(each.reason),
        ]
        for each in checked.findings
    ]
    head = [Lines(lines)] if lines else []
    return Page([*head, Heading(str(checked.path)), Table(FINDING_COLUMNS, rows)])


def _info_page(info: "Information") -> Page:
    size = "not there yet" if info.size is None else f"{info.size:,} bytes"
    counts = ", ".join(counted(count, _NOUNS[table]) for table, count in info.counts.items())
    lines = [
        line("library  ", str(info.path)),
        line("size     ", size),
        line("records  ", counts),
        line("schema   ", info.schema or "–"),
        line("program  ", f"seasontrack {info.version}"),
        line("lock     ", f"held by {info.holder}" if info.holder else "free"),
    ]
    backups = [line("backup   ", Cell(str(backup), Tone.QUIET)) for backup in info.backups]
    return Page([Lines([*lines, *backups])])

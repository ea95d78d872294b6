"""What a clipping says, as an answer and as lines to decide on."""

from datetime import date
from shutil import get_terminal_size
from textwrap import wrap
from typing import TYPE_CHECKING, Any

from seasontrack.domain.adapting import span_in_words
from seasontrack.domain.models import Announcement, Confidence
from seasontrack.domain.seasons import say_seasons
from seasontrack.domain.words import literal
from seasontrack.output.changes import tell_adapted, tell_added, tell_recorded
from seasontrack.output.pages import Cell, Column, Page, Table, Tone
from seasontrack.output.records import edtf
from seasontrack.output.screen import Answer, talk, write
from seasontrack.output.sentences import whole_sentence

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from seasontrack.actions.clipping import Taken
    from seasontrack.clippings import Clipping, CoverageProposal, Proposal

FIELDS = ("kind", "show", "seasons", "count", "on", "by", "premiere", "final", "total", "sentence")
_INDENT = "  "
_NARROWEST = 20
COLUMNS = (
    Column("Proposal", wraps=True, roomy=30),
    Column("Sentence", wraps=True, roomy=24),
    Column("Rule", drop=1),
)


def clipping_answer(clipping: "Clipping", *, is_explained: bool) -> Answer:
    """Return the answer to ``clip``: the proposals, each with its sentence."""
    announcements = [_announcement_record(each) for each in clipping.announcements]
    proposals: list[Proposal | CoverageProposal] = [*clipping.announcements, *clipping.coverage]
    columns = COLUMNS if is_explained else COLUMNS[:-1]
    return Answer(
        page=lambda _: Page([Table(columns, [_cells(each)[: len(columns)] for each in proposals])]),
        data=lambda: {
            "announcements": announcements,
            "coverage": [_coverage_record(each) for each in clipping.coverage],
        },
        rows=lambda: announcements,
        fields=FIELDS,
        when_empty=None
        if proposals
        else "the text states nothing about seasons; 'seasontrack announce' records by hand",
    )


def said(proposal: "Proposal | CoverageProposal") -> str:
    """Return what a proposal says, in one line: "Heartstopper: 2 more seasons announced …"."""
    show = proposal.show or "an unnamed show"
    span = getattr(proposal, "span", None)
    if span is not None:
        return f"{show}: {_coverage_said(proposal)}"  # type: ignore[arg-type] # it has a span
    return f"{show}: {_announcement_said(proposal)}"  # type: ignore[arg-type] # it has none


def tell_proposal(proposal: "Proposal | CoverageProposal") -> None:
    """Write what a proposal says and its sentence, broken between words."""
    write(f"\n{literal(said(proposal))}")
    width = max(get_terminal_size().columns - len(_INDENT), _NARROWEST)
    for line in wrap(literal(f"“{proposal.sentence}”"), width):
        write(_INDENT + line)


def tell_taken(
    taken: "Sequence[Taken]",
    today: date,
    *,
    left_out: int,
    is_dry: bool,
    say: "Callable[[str], None]" = write,
) -> None:
    """Say what was recorded, what was there already, and what could not be recorded.

    ``say`` takes the lines; they go beside stdout where an answer stands there.
    """
    for each in taken:
        if each.added is not None:
            tell_added(each.added, today, is_dry=is_dry, say=say)
        if each.reason is not None:
            talk(literal(f"note: not recorded: {said(each.proposal)}: {each.reason}"))
        if each.announced is not None:
            tell_recorded(each.announced, is_dry=is_dry, say=say)
        if each.adapted is not None:
            tell_adapted(each.adapted, is_dry=is_dry, say=say)
    if not taken:
        talk("note: nothing was recorded")
    if left_out:
        talk(f"note: left out {left_out}, which are not confirmed")


def _announcement_record(proposal: "Proposal") -> dict[str, Any]:
    return {
        "kind": proposal.kind,
        "show": proposal.show,
        "key": proposal.key,
        "seasons": list(proposal.seasons) or None,
        "count": proposal.count,
        "on": edtf(proposal.on),
        "by": proposal.by,
        "premiere": edtf(proposal.premiere),
        "finale": edtf(proposal.finale),
        "part": proposal.part,
        "episodes": proposal.episodes,
        "final": proposal.final,
        "total": proposal.total,
        "hedge": proposal.hedge,
        "platform": proposal.platform,
        "replacement": proposal.replacement,
        "sentence": proposal.sentence,
        "start": proposal.start,
        "end": proposal.end,
        "confidence": proposal.confidence,
        "rule": proposal.rule,
    }


def _coverage_record(proposal: "CoverageProposal") -> dict[str, Any]:
    return {
        "show": proposal.show,
        "key": proposal.key,
        "season": proposal.season,
        "work": proposal.work,
        "unit": proposal.unit,
        "span": proposal.span,
        "sentence": proposal.sentence,
        "start": proposal.start,
        "end": proposal.end,
        "confidence": proposal.confidence,
        "rule": proposal.rule,
    }


def _cells(proposal: "Proposal | CoverageProposal") -> list[Cell]:
    is_sure = proposal.confidence is Confidence.CONFIRMED
    return [
        Cell(said(proposal), Tone.PLAIN if is_sure else Tone.QUIET),
        Cell(proposal.sentence, Tone.QUIET),
        Cell(proposal.rule, Tone.QUIET),
    ]


def _announcement_said(proposal: "Proposal") -> str:
    seasons = proposal.seasons
    announcement = Announcement(
        id="",
        show=proposal.key or "",
        kind=proposal.kind,
        on=proposal.on,
        seasons=seasons,
        by=proposal.by,
        confidence=proposal.confidence,
        final=proposal.final,
        premiere=proposal.premiere,
        finale=proposal.finale,
        part=proposal.part,
        episodes=proposal.episodes,
        platform=proposal.platform,
        replacement=proposal.replacement,
        total=proposal.total,
        hedge=proposal.hedge,
    )
    sentence = whole_sentence(announcement)
    if not seasons and proposal.count:
        more = "1 more season" if proposal.count == 1 else f"{proposal.count} more seasons"
        return f"{more} {sentence}"
    return sentence


def _coverage_said(proposal: "CoverageProposal") -> str:
    season = say_seasons([proposal.season]) if proposal.season else "a season"
    of = f" of {proposal.work}" if proposal.work else ""
    return f"{season} adapts {span_in_words(proposal.unit, proposal.span)}{of}"

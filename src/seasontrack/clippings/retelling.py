"""One proposal for each fact, however often a text tells it."""

from dataclasses import replace

from seasontrack.clippings.proposals import CoverageProposal, Proposal
from seasontrack.clippings.title_index import folded


def once(proposals: list[Proposal]) -> list[Proposal]:
    """Keep each fact where it is first told, with the day and the house if only later told.

    "Hulu confirmed that it was renewed" retells the renewal for a second season.
    """
    fuller = {_apart_from_seasons(made): made for made in reversed(proposals) if _counts(made)}
    kept: dict[tuple[object, ...], Proposal] = {}
    for told in proposals:
        made = told
        if not _counts(told):
            full = fuller.get(_apart_from_seasons(told), told)
            made = replace(full, on=told.on, by=told.by)
        fact = (*_apart_from_seasons(made), made.seasons, made.count)
        first = kept.setdefault(fact, made)
        kept[fact] = replace(first, on=first.on or made.on, by=first.by or made.by)
    return list(kept.values())


def once_covered(rows: list[CoverageProposal]) -> list[CoverageProposal]:
    """Keep the first statement of what each season adapts."""
    kept: dict[tuple[object, ...], CoverageProposal] = {}
    for row in rows:
        kept.setdefault((row.show, row.season, row.work, row.unit, row.span), row)
    return list(kept.values())


def _counts(made: Proposal) -> bool:
    return bool(made.seasons or made.count)


def _apart_from_seasons(made: Proposal) -> tuple[object, ...]:
    return (
        made.kind, made.show and folded(made.show), made.part,
        made.total, made.premiere, made.finale, made.platform, made.replacement,
    )  # fmt: skip

"""One proposal for each fact, however often a sentence or a text tells it."""

from collections import defaultdict
from dataclasses import replace

from seasontrack.clippings.mentions.title_index import folded
from seasontrack.clippings.proposals import CoverageProposal, Proposal
from seasontrack.domain.models import Kind

_DATED = frozenset({Kind.SCHEDULED, Kind.PREMIERED})
_MOST_DAYS = 50  # of one show
_MERGED = frozenset({Kind.RENEWED, Kind.CANCELLED, Kind.MOVED})


def merged(made: list[Proposal]) -> list[Proposal]:
    """Let the fuller of two statements of one sentence stand."""
    finals = {(p.show, p.seasons) for p in made if p.kind is Kind.FINAL}
    last = dict(sorted(finals, key=lambda fact: len(fact[1])))
    told = {(p.kind, p.show) for p in made if p.seasons or p.count}
    named = {(p.kind, p.seasons) for p in made if p.show and p.seasons}
    houses = {(p.kind, p.show): p.by for p in reversed(made) if p.by}
    renewed = {(p.show, p.seasons) for p in made if p.kind is Kind.RENEWED and p.seasons}
    dated = {p.show for p in made if p.kind is Kind.SCHEDULED and p.premiere}
    made = _finer(made)
    lent = {p.show: p.seasons for p in made if p.kind is Kind.SCHEDULED and not p.premiere}
    coming = {p.show: p.seasons for p in made if _is_what_was_renewed(p)}
    dropped = {p.show for p in made if p.kind is Kind.CANCELLED}
    kept = []
    for proposal in made:
        if (
            proposal.rule.startswith(("final (turn)", "final (object)"))
            and proposal.show in dropped
        ):
            continue
        fact = proposal.show, proposal.seasons
        vague = not (proposal.seasons or proposal.count)
        if proposal.show is None and (proposal.kind, proposal.seasons) in named:
            continue  # "X was given the green light for season 5", read twice
        if proposal.kind in _MERGED and vague and (proposal.kind, proposal.show) in told:
            continue
        if proposal.kind is Kind.FINAL and fact in renewed:
            continue
        undated = not (proposal.premiere or proposal.part)
        if proposal.kind is Kind.SCHEDULED and undated and proposal.show in dated:
            continue
        is_of_last = proposal.kind is Kind.FINISHED and vague and proposal.show in last
        if is_of_last and not (proposal.finale and last[proposal.show]):
            continue
        house = proposal.by
        if house is None and proposal.kind in _MERGED:
            house = houses.get((proposal.kind, proposal.show))
        is_final = proposal.kind is Kind.RENEWED and fact in finals and fact in renewed
        lenders = {Kind.RENEWED: coming, Kind.SCHEDULED: {} if undated else lent}
        lender = {} if proposal.count else lenders.get(proposal.kind, {})
        lender = last if is_of_last else lender  # "season 7 is the last, with a finale on May 16"
        seasons = proposal.seasons or lender.get(proposal.show, ())
        kept.append(replace(proposal, by=house, final=proposal.final or is_final, seasons=seasons))
    return kept


def _is_what_was_renewed(made: Proposal) -> bool:
    """Tell "(renewed) in May, with season 2 expected in 2027" from "ahead of its season 2"."""
    season = made.seasons[0] if len(made.seasons) == 1 else ""
    told = f"with season {season} " in made.sentence.lower()
    return made.kind is Kind.SCHEDULED and season.isdecimal() and told


def named_later(made: list[Proposal]) -> list[Proposal]:
    """Give what opens a text without a name the only show that the text goes on to name."""
    named = {(each.show, each.key) for each in made if each.show}
    if len(named) != 1:
        return made
    (show, key) = named.pop()
    first = next(at for at, each in enumerate(made) if each.show)
    return [
        replace(each, show=show, key=key) if at < first and each.kind is not Kind.ORDERED else each
        for at, each in enumerate(made)
    ]


def once(proposals: list[Proposal]) -> list[Proposal]:
    """Keep each fact where it is first told, with the day and the house if only later told.

    "Hulu confirmed that it was renewed" retells the renewal for a second season, and "the
    two-season renewal" that for seasons 3 and 4.
    """
    proposals = _numbered(_without_retold(proposals))
    fuller = {_apart_from_seasons(made): made for made in reversed(proposals) if _counts(made)}
    numbered = {
        (*_apart_from_seasons(made), len(made.seasons)): made
        for made in reversed(proposals)
        if made.seasons
    }
    dated = {_season(told) for told in proposals if told.kind is Kind.SCHEDULED and told.premiere}
    days: dict[str | None, list[Proposal]] = defaultdict(list)
    for told in proposals:
        if told.premiere:
            days[told.show].append(told)
    out: dict[tuple[object, ...], Proposal] = {}
    kept: dict[tuple[object, ...], Proposal] = {}
    for told in proposals:
        if told.kind is Kind.SCHEDULED and not told.premiere and _season(told) in dated:
            continue  # "sets the premiere date", which the article goes on to tell
        if told.kind is Kind.PREMIERED and told.seasons and told.show:
            first = out.setdefault(_season(told), told)
            if first.premiere != told.premiere and not _is_coarse(first, told):
                continue  # "Netflix began streaming it in May": a season premieres once
        if any(_is_coarse(told, day) for day in days[told.show][:_MOST_DAYS]):
            continue  # "returns this January", told to the day elsewhere
        made = told
        if not _counts(told):
            full = fuller.get(_apart_from_seasons(told), told)
            made = replace(full, on=told.on, by=told.by)
        elif told.count and not told.seasons:
            full = numbered.get((*_apart_from_seasons(told), told.count), told)
            made = replace(full, on=told.on, by=told.by)
        fact = (*_apart_from_seasons(made), made.seasons, made.count)
        first = kept.setdefault(fact, made)
        kept[fact] = replace(first, on=first.on or made.on, by=first.by or made.by)
    return list(kept.values())


def _without_retold(proposals: list[Proposal]) -> list[Proposal]:
    """Leave out what another statement says, too.

    So "The season will be the last" where the renewal said so, or said which, and "It
    returns for season 5" where the text goes on to tell its date.
    """
    renewed = {(made.show, made.seasons) for made in proposals if made.final}
    named = {made.show for made in proposals if made.kind is Kind.FINAL and made.seasons}
    named.update(show for show, seasons in renewed if seasons)
    scheduled = (made for made in proposals if made.kind is Kind.SCHEDULED and made.premiere)
    dated = {(made.show, made.seasons) for made in scheduled if made.seasons}
    return [
        made
        for made in proposals
        if not (made.kind is Kind.FINAL and (made.show, made.seasons) in renewed)
        and not (made.kind is Kind.FINAL and not made.seasons and made.show in named)
        and not (_is_mere_return(made) and (made.show, made.seasons) in dated)
    ]


def _is_mere_return(made: Proposal) -> bool:
    """Tell "It returns for season 5" from "It was announced that it will"."""
    text = made.sentence.lower()
    announced = any(word in text for word in ("announced", "confirmed", "renewed"))
    return made.rule.startswith("returning") and not announced


def _numbered(proposals: list[Proposal]) -> list[Proposal]:
    """Give the date told of a show the season for which a headline promised one."""
    scheduled = [made for made in proposals if made.kind is Kind.SCHEDULED and made.show]
    dated = {_season(made) for made in scheduled if made.premiere}
    promised = {
        made.show: made.seasons
        for made in scheduled
        if made.seasons and not made.premiere and _season(made) not in dated
    }
    return [
        replace(made, seasons=promised.get(made.show, ()))
        if made.kind is Kind.SCHEDULED and made.premiere and not made.seasons
        else made
        for made in proposals
    ]


def once_covered(rows: list[CoverageProposal]) -> list[CoverageProposal]:
    """Keep the first statement of what each season adapts."""
    kept: dict[tuple[object, ...], CoverageProposal] = {}
    for row in rows:
        kept.setdefault((row.show, row.season, row.work, row.unit, row.span), row)
    return list(kept.values())


def _season(made: Proposal) -> tuple[object, ...]:
    return made.show and folded(made.show), made.seasons, made.part


def _counts(made: Proposal) -> bool:
    return bool(made.seasons or made.count)


def _apart_from_seasons(made: Proposal) -> tuple[object, ...]:
    return (
        made.kind, made.show and folded(made.show), made.part,
        made.total, made.premiere, made.finale, made.platform, made.replacement,
    )  # fmt: skip


def _finer(made: list[Proposal]) -> list[Proposal]:
    """Let a day stand for the time of year it lies in: "in summer 2026 starting July 9"."""
    kept = list(made)
    for day in made:
        for coarse in made:
            if coarse is not day and _is_coarse(coarse, day):
                kept = [
                    replace(day, seasons=coarse.seasons or day.seasons) if each is day else each
                    for each in kept
                    if each is not coarse
                ]
    return kept


def _is_coarse(coarse: Proposal, day: Proposal) -> bool:
    alike = coarse.kind is day.kind and coarse.kind in _DATED and coarse.show == day.show
    later = coarse.part is not None or day.part not in {None, 1}  # "in 2026, part 2 in June"
    if not (alike and coarse.premiere and day.premiere) or later:
        return False
    outer, inner = coarse.premiere, day.premiere
    apart = bool(coarse.seasons and day.seasons and coarse.seasons != day.seasons)
    within = outer.earliest <= inner.earliest and inner.latest <= outer.latest
    return within and not apart and outer != inner

"""Prints precision and recall of `clip` over labelled sentences, per kind and overall.

Run by hand: ``python tests/benchmarks/clip_quality.py FILE... [--errors]``. A line of a file
is one JSON object: ``text``, ``article_date``, ``facts`` and, where the text names no show,
``context_show``; or a coverage statement: ``text``, ``season``, ``spans``.

A fact counts as found when kind, show, seasons (or their count), and a premiere the label
gives in full, all agree.
"""

import argparse
import json
import sys
import time
from collections import Counter
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from seasontrack.clippings import Clipping, KnownShow, Proposal, read_clipping

SAME_KIND = {"dated": "scheduled", "split": "scheduled"}


@dataclass
class Tally:
    """Counts per kind, and what went wrong."""

    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right_expected: Counter[str] = field(default_factory=Counter)
    right_found: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)


def bare(name: str | None) -> str:
    """Return a title without case, marks and article."""
    kept = "".join(
        c if c.isalnum() else " " for c in (name or "").lower().replace("'", "").replace("’", "")
    )
    words = kept.split()
    return " ".join(words[1:] if len(words) > 1 and words[0] in {"the", "a"} else words)


def published(record: dict) -> date | None:
    """Return the article's day; the middle of its month or year where that is all we know."""
    parts = [int(part) for part in (record.get("article_date") or "").split("-") if part]
    return date(*(parts + [6, 15][len(parts) - 1 :])[:3]) if parts else None


def expected(record: dict) -> list[dict]:
    """Return the labelled facts, in the program's kinds."""
    facts = []
    for fact in record["facts"]:
        kind = SAME_KIND.get(fact["kind"], fact["kind"])
        if kind == "reversed":
            kind = "cancelled" if fact.get("of") == "renewed" else "revived"
        if kind == "ended" and fact.get("end_date"):
            kind = "finished"
        facts.append({**fact, "kind": kind, "split": fact["kind"] == "split"})
    return facts


def spread(clipping: Clipping) -> list[tuple[str, Proposal]]:
    """Return the proposals by kind; a final renewal is both a renewal and a final."""
    rows = []
    for proposal in clipping.announcements:
        rows.append((str(proposal.kind), proposal))
        if proposal.kind == "renewed" and proposal.final:
            rows.append(("final", proposal))
    return rows


def agrees(fact: dict, kind: str, made: Proposal, *, lenient: bool) -> bool:
    """Tell whether a proposal states the labelled fact."""
    kinds = {"renewed", "moved", "scheduled"} if fact["kind"] == "revived" else {fact["kind"]}
    if kind not in kinds or lenient:
        return kind in kinds
    if fact.get("show") and bare(fact["show"]) != bare(made.show):
        return False
    full = fact.get("premiere") and not fact.get("premiere_text")
    same_day = not full or (made.premiere is not None and made.premiere.edtf == fact["premiere"])
    return same_day and same_seasons(fact, kind, made)


def same_seasons(fact: dict, kind: str, made: Proposal) -> bool:
    """Tell whether the seasons, or their count, are those of the label."""
    if fact["kind"] == "revived" or kind == "cancelled":
        return True
    seasons = tuple(str(number) for number in fact["seasons"] or ())
    if seasons:
        return kind in {"ended", "moved"} or made.seasons == seasons
    if kind != "renewed":
        return True
    return made.count == fact["count"] if fact["count"] else not made.seasons


def score(record: dict, tally: Tally, *, lenient: bool) -> None:
    """Compare one record with what the program reads in it."""
    shows, show = [], None
    if record.get("context_show"):
        show = KnownShow("context", record["context_show"])
    day = published(record)
    clipping = read_clipping(
        record["text"], shows=shows, published=day, today=day or date(2026, 11, 23), show=show
    )
    facts, rows = expected(record), spread(clipping)
    used: set[int] = set()
    lines = []
    for fact in facts:
        hits = [n for n, row in enumerate(rows) if agrees(fact, *row, lenient=lenient)]
        fresh = [n for n in hits if n not in used]
        hit = bool(hits if fact["kind"] == "revived" else fresh)
        tally.expected[fact["kind"]] += 1
        tally.right_expected[fact["kind"]] += hit
        if fact["kind"] != "revived":
            used.update(hits if fact["split"] else fresh[:1])
        if not hit:
            lines.append("   MISSED " + str({k: v for k, v in fact.items() if v is not None}))
    for fact in facts:
        if fact["kind"] == "revived":
            used.update(n for n, row in enumerate(rows) if agrees(fact, *row, lenient=lenient))
    for number, (kind, made) in enumerate(rows):
        tally.found[kind] += 1
        tally.right_found[kind] += number in used
        if number not in used:
            lines.append(
                f"   EXTRA  {kind} {made.show!r} {made.seasons} count={made.count} by={made.by}"
                f" premiere={made.premiere and made.premiere.edtf} [{made.rule[:70]}]"
            )
    if lines:
        tally.errors.append("\n".join([f"{record['id']}: {record['text']}", *lines]))


def score_coverage(record: dict, tally: Tally) -> None:
    """Compare one coverage statement, in whole units, with what the program reads."""
    show = KnownShow("context", record["show"]) if record["show"] else None
    clipping = read_clipping(
        record["text"], shows=[], published=None, today=date(2026, 11, 23), show=show
    )
    wanted = record.get("covers") or None
    tally.expected["coverage"] += bool(wanted)
    tally.found["coverage"] += len(clipping.coverage)
    hit = bool(wanted) and any(
        made.span.replace("p", "") == wanted.split(".")[0] or made.span == wanted
        for made in clipping.coverage
    )
    tally.right_expected["coverage"] += hit
    tally.right_found["coverage"] += hit
    if bool(wanted) != hit or len(clipping.coverage) > hit:
        made = [(row.season, row.unit, row.span, row.work) for row in clipping.coverage]
        tally.errors.append(f"{record['id']}: {record['text']}\n   WANTED {wanted}  GOT {made}")


def report(tally: Tally) -> None:
    """Print one line per kind, then the sum."""
    kinds = sorted(set(tally.expected) | set(tally.found))
    for kind in [*kinds, "all"]:
        names = kinds if kind == "all" else [kind]
        wanted, right = (sum(c[n] for n in names) for c in (tally.expected, tally.right_expected))
        found, good = (sum(c[n] for n in names) for c in (tally.found, tally.right_found))
        precision = f"{good / found:.3f}" if found else "  -  "
        recall = f"{right / wanted:.3f}" if wanted else "  -  "
        print(
            f"{kind:<10} precision {precision} ({good}/{found})  recall {recall} ({right}/{wanted})"
        )


def main() -> None:
    """Score every file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true", help="show each sentence that went wrong")
    parser.add_argument("--lenient", action="store_true", help="compare kinds only")
    options = parser.parse_args()
    for path in options.files:
        tally = Tally()
        began = time.perf_counter()
        for line in path.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            if "facts" in record:
                score(record, tally, lenient=options.lenient)
            else:
                score_coverage(record, tally)
        print(f"== {path.name} ({time.perf_counter() - began:.2f} s)", file=sys.stderr)
        if options.errors:
            print("\n".join(tally.errors))
        report(tally)


if __name__ == "__main__":
    main()

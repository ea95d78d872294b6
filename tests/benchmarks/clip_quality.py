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

from coverage_scoring import TODAY, case_of

from seasontrack.actions.clipping import known_works
from seasontrack.clippings import Clipping, KnownShow, KnownWork, Proposal, read_clipping
from seasontrack.storage.library import read_library

# What shows a fact of a kind, where that is not the kind itself.
SHOWN_BY = {
    "revived": {"renewed", "moved", "scheduled"},
    "finished": {"finished", "ended"},
    "ended": {"ended", "finished"},
}
SAME_KIND = {"dated": "scheduled", "split": "scheduled"}


@dataclass
class Tally:
    """Counts per kind, and what went wrong."""

    expected: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    right_expected: Counter[str] = field(default_factory=Counter)
    right_found: Counter[str] = field(default_factory=Counter)
    told: Counter[str] = field(default_factory=Counter)
    right_told: Counter[str] = field(default_factory=Counter)
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
    is_dated = len(record.get("article_date") or "") == len("2022-05-20")
    reversals = any(fact["kind"] == "reversed" for fact in record["facts"])
    for fact in record["facts"]:
        kind = SAME_KIND.get(fact["kind"], fact["kind"])
        if kind == "reversed":
            # A renewal taken back is a cancellation, and may be labelled as one besides.
            kind = "cancelled" if fact.get("of") == "renewed" else "revived"
        if kind == "ended" and fact.get("end_date"):
            kind = "finished"
        retold = fact["kind"] == "reversed" or (kind == "cancelled" and reversals)
        facts.append(
            {
                **fact,
                "kind": kind,
                "split": fact["kind"] == "split",
                "retold": retold,
                "is_dated": is_dated,
            }
        )
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
    kinds = SHOWN_BY.get(fact["kind"], {fact["kind"]})
    if kind not in kinds or lenient:
        return kind in kinds
    if fact.get("show") and bare(fact["show"]) != bare(made.show):
        return False
    full = fact.get("premiere") and not fact.get("premiere_text")
    return (not full or same_day(fact, made)) and same_seasons(fact, kind, made)


def same_day(fact: dict, made: Proposal) -> bool:
    """Tell whether the premiere is that of the label; its year only where the article's is sure."""
    if made.premiere is None:
        return False
    told = slice(None) if fact["is_dated"] else slice(4, None)
    return made.premiere.edtf[told] == fact["premiere"][told]


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
    named = record.get("context_show")
    show = KnownShow("context", named) if named else None
    clipping = read_clipping(record["text"], published(record) or TODAY, show=show)
    # A season in parts is shown by the dates of its parts, which may be labelled besides.
    facts, rows = sorted(expected(record), key=lambda fact: fact["split"]), spread(clipping)
    used: set[int] = set()
    lines = []
    for fact in facts:
        hits = [n for n, row in enumerate(rows) if agrees(fact, *row, lenient=lenient)]
        fresh = [n for n in hits if n not in used]
        hit = bool(hits if fact["retold"] or fact["split"] else fresh)
        tally.expected[fact["kind"]] += 1
        tally.right_expected[fact["kind"]] += hit
        if fact["kind"] != "revived":
            used.update(hits if fact["split"] else fresh[:1])
        compare_teller(fact, [rows[number][1] for number in hits], tally)
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


def compare_teller(fact: dict, hits: list[Proposal], tally: Tally) -> None:
    """Count how often a fact that was found names the labelled network, and the day it spoke."""
    told = {"network": bare(fact.get("by")), "day": fact.get("when")}
    for what, label in told.items():
        if hits and label:
            found = {bare(hit.by) if what == "network" else hit.on and hit.on.edtf for hit in hits}
            tally.told[what] += 1
            tally.right_told[what] += label in found


def score_coverage(records: list[dict], works: list[KnownWork], tally: Tally) -> None:
    """Compare what is read in one text with all the coverage statements labelled in it."""
    case = case_of(records, works)
    right, sound = case.right(), case.sound()
    tally.expected["coverage"] += len(case.wanted)
    tally.right_expected["coverage"] += right
    tally.found["coverage"] += len(case.made)
    tally.right_found["coverage"] += sound
    if right < len(case.wanted) or sound < len(case.made):
        told = "\n".join(f"   WANTED {row}" for row in case.wanted)
        got = "\n".join(f"   GOT    {row}" for row in case.made)
        tally.errors.append(f"{records[0]['id']}: {records[0]['text']}\n{told}\n{got}")


def works_of(path: Path | None) -> list[KnownWork]:
    """Return the works of a library, with the titles of their units."""
    return [] if path is None else known_works(read_library(path))


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
    for what in sorted(tally.told):
        print(
            f"of the facts found, the {what} is right {tally.right_told[what]}/{tally.told[what]}"
        )


def main() -> None:
    """Score every file named on the command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--errors", action="store_true", help="show each sentence that went wrong")
    parser.add_argument("--lenient", action="store_true", help="compare kinds only")
    parser.add_argument("--library", type=Path, help="whose books are known by their titles")
    options = parser.parse_args()
    works = works_of(options.library)
    for path in options.files:
        tally = Tally()
        began = time.perf_counter()
        records = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        covering: dict[str, list[dict]] = {}
        for record in records:
            if "facts" in record:
                score(record, tally, lenient=options.lenient)
            else:
                covering.setdefault(record["text"], []).append(record)
        for same_text in covering.values():
            score_coverage(same_text, works, tally)
        print(f"== {path.name} ({time.perf_counter() - began:.2f} s)", file=sys.stderr)
        if options.errors:
            print("\n".join(tally.errors))
        report(tally)


if __name__ == "__main__":
    main()

"""Every command: its name, its section, one line about it, an example, and where it lives.

Only the command that was typed is imported and built; help and completion of
command names read this table alone.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One command of the program; ``home`` is "module:function" below ``seasontrack.cli``."""

    name: str
    about: str
    example: str
    home: str


SECTIONS: dict[str, tuple[Entry, ...]] = {
    "Record": (
        Entry("add", "Add a show", "add Heartstopper --platform Netflix", "record:add"),
        Entry(
            "renew", "More seasons ordered", "renew heartstopper +2 --by Netflix", "record:renew"
        ),
        Entry(
            "schedule",
            "A premiere date given",
            "schedule heartstopper 2 'August 3'",
            "record:schedule",
        ),
        Entry("delay", "A date that no longer holds", "delay heartstopper 2 2024", "record:delay"),
        Entry(
            "premiere",
            "A season that came out",
            "premiere heartstopper 2 --at-once",
            "record:premiere",
        ),
        Entry(
            "cancel", "A show or an order dropped", "cancel glow 4 --on 2020-10", "record:cancel"
        ),
        Entry("end", "A show that concluded", "end heartstopper", "record:end"),
        Entry("announce", "Any kind of statement", "announce glow final 4", "record:announce"),
        Entry("work", "Works: add, list, show, units", "work add Dune --units 6", "adapt:work"),
        Entry("adapt", "Which units a season adapts", "adapt heartstopper 1 1-2", "adapt:adapt"),
    ),
    "Look": (
        Entry(
            "upcoming",
            "What is coming, and how sure that is",
            "upcoming --within 6m",
            "look:upcoming",
        ),
        Entry("list", "All shows and where they stand", "list --status renewed", "look:list_"),
        Entry("show", "Everything about one show", "show heartstopper", "look:show"),
        Entry("log", "What was announced, when and by whom", "log heartstopper", "look:log"),
        Entry("timeline", "Seasons on one scale of time", "timeline heartstopper", "look:timeline"),
        Entry("coverage", "Which units the seasons took", "coverage reacher", "adapt:coverage"),
        Entry("next", "Where to go on reading", "next heartstopper --after 1", "adapt:next_"),
    ),
    "Keep": (
        Entry("undo", "Take back the last changes", "undo -n 2", "keep:undo"),
        Entry("amend", "Correct an announcement", "amend 1hffn28p --on 2022-05-20", "amend:amend"),
        Entry("remove", "Remove a show, a work or an announcement", "remove glow", "keep:remove"),
        Entry("import", "Take in files", "import shows.csv --map Name=title", "exchange:import_"),
        Entry("export", "Hand out files", "export -f ics -o premieres.ics", "exchange:export"),
        Entry("fetch", "Seasons and dates from TVmaze", "fetch tvmaze heartstopper", "fetch:fetch"),
        Entry("merge", "Two copies of one library", "merge laptop.json", "keep:merge"),
        Entry("check", "Look for damage and contradictions", "check --fix", "keep:check"),
        Entry("info", "Paths, counts and versions", "info", "keep:info"),
    ),
}

COMMANDS: dict[str, Entry] = {
    entry.name: entry for entries in SECTIONS.values() for entry in entries
}

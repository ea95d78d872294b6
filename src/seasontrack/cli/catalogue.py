"""Every command: its name, its section, one line about it, an example, and where it lives.

Only the command that was typed is imported and built; help and completion of
command names read this table alone.
"""

from typing import NamedTuple


class Entry(NamedTuple):
    """One command of the program; ``home`` is "module:function" below ``seasontrack.cli``."""

    name: str
    about: str
    example: str
    home: str


SECTIONS: dict[str, tuple[Entry, ...]] = {
    "Record": (
        Entry("add", "Add a show", "add Heartstopper -p Netflix", "record:add"),
        Entry("renew", "More seasons are ordered", "renew heartstopper +2", "record:renew"),
        Entry("schedule", "A premiere date is given", "schedule dune 2 2027", "record:schedule"),
        Entry("delay", "A date no longer holds", "delay dune 2 'late 2027'", "record:delay"),
        Entry("premiere", "A season came out", "premiere dune 2 --at-once", "record:premiere"),
        Entry(
            "cancel", "A show or order is dropped", "cancel glow 4 --on 2020-10", "record:cancel"
        ),
        Entry("end", "A show concluded", "end heartstopper", "record:end"),
        Entry("announce", "Any kind of statement", "announce glow final 4", "record:announce"),
        Entry("work", "Works, their units and editions", "work add Dune --units 6", "adapt:work"),
        Entry("adapt", "Which units a season adapts", "adapt heartstopper 1 1-2", "adapt:adapt"),
    ),
    "Look": (
        Entry("upcoming", "What is coming", "upcoming --within 6m", "look:upcoming"),
        Entry("list", "All shows, where they stand", "list --status renewed", "look:list_"),
        Entry("show", "Everything about one show", "show heartstopper", "look:show"),
        Entry("log", "What was announced, by whom", "log heartstopper", "look:log"),
        Entry("timeline", "Seasons on a scale of time", "timeline heartstopper", "look:timeline"),
        Entry("coverage", "Which units the seasons took", "coverage reacher", "adapt:coverage"),
        Entry("next", "Where to go on reading", "next reacher --after 1", "adapt:next_"),
    ),
    "Keep": (
        Entry("undo", "Take back the last changes", "undo -n 2", "keep:undo"),
        Entry("amend", "Correct an announcement", "amend 1hffn28p --on 2022", "amend:amend"),
        Entry("remove", "Remove a show, work or statement", "remove glow", "keep:remove"),
        Entry("import", "Take in libraries and CSV", "import shows.csv", "exchange:import_"),
        Entry(
            "export", "Give out JSON, CSV, a calendar", "export -f ics -o tv.ics", "exchange:export"
        ),
        Entry("clip", "Propose records from the news", "clip article.txt", "clip:clip"),
        Entry("fetch", "Seasons and dates from TVmaze", "fetch tvmaze Severance", "fetch:fetch"),
        Entry("merge", "Join two copies of one library", "merge laptop.json", "keep:merge"),
        Entry("check", "Look for damage", "check --fix", "keep:check"),
        Entry("info", "Paths, counts and versions", "info", "keep:info"),
    ),
}

COMMANDS: dict[str, Entry] = {
    entry.name: entry for entries in SECTIONS.values() for entry in entries
}

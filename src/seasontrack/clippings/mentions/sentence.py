"""One passage with everything recognised in it: titles, networks, seasons, dates."""

from dataclasses import dataclass, field
from functools import cached_property

from seasontrack.clippings.known import KnownShow
from seasontrack.clippings.mentions.season_mention import SeasonMention
from seasontrack.clippings.mentions.title_index import TitleIndex
from seasontrack.clippings.mentions.when import DateMention
from seasontrack.clippings.text.passages import Passage
from seasontrack.clippings.text.tokens import QUOTES, Token

_CAPITALISED_SHARE = 0.6
_PROSE_SHARE = 0.75  # of a sentence that ends with a full stop
_SMALL_WORD = 3
_LONG = 18


@dataclass(frozen=True, slots=True)
class Title:
    """A title at tokens ``start`` to ``end``, as quoted or as the library has it."""

    start: int
    end: int
    text: str
    known: KnownShow | None = None
    is_quoted: bool = False


@dataclass(frozen=True, slots=True)
class Network:
    """A network's name at tokens ``start`` to ``end``."""

    start: int
    end: int
    name: str


@dataclass
class Sentence:
    """A passage as tokens, with what was recognised in them."""

    passage: Passage
    index: TitleIndex[KnownShow]
    tokens: list[Token] = field(default_factory=list)
    titles: list[Title] = field(default_factory=list)
    networks: list[Network] = field(default_factory=list)
    seasons: list[SeasonMention] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    masked: set[int] = field(default_factory=set)

    @cached_property
    def lows(self) -> list[str]:
        """Return every word in lower case."""
        return [token.low for token in self.tokens]

    def low(self, at: int) -> str:
        """Return the word at ``at`` in lower case; empty outside the sentence."""
        return self._placed.get(at, "")

    @cached_property
    def _placed(self) -> dict[int, str]:
        """Return the words by their places: asked for at every step of the grammar."""
        return dict(enumerate(self.lows))

    def slice(self, start: int, end: int) -> str:
        """Return the plain text of tokens ``start`` to ``end``."""
        start, end = max(start, 0), min(end, len(self.tokens))
        if start >= end:
            return ""
        return self.passage.text[self.tokens[start].start : self.tokens[end - 1].end]

    @cached_property
    def is_headline(self) -> bool:
        """Tell title case, where capitals do not make a name."""
        longer = [token for token in self.tokens[1:] if len(token.text) > _SMALL_WORD]
        words = [token for token in longer if token.text.isalpha()]
        capitals = sum(token.is_capital for token in words)
        share = _PROSE_SHARE if self.passage.text.endswith(".") else _CAPITALISED_SHARE
        return len(words) > 1 and capitals >= share * len(words)

    @cached_property
    def is_running(self) -> bool:
        """Tell running text, where a capital makes a name."""
        is_long = len(self.tokens) > _LONG or self.passage.text.endswith(".")
        return is_long and not self.is_headline

    @cached_property
    def is_respective(self) -> bool:
        """Tell "A and B, in May and June, respectively": one list is dealt out to another."""
        return any(token.low in {"respectively", "respective"} for token in self.tokens)

    def title_at(self, at: int) -> Title | None:
        """Return the title that covers a token."""
        return next((title for title in self.titles if title.start <= at < title.end), None)

    def name(self, start: int, end: int, text: str, known: KnownShow | None) -> None:
        """Mark tokens as a title, where the sentence shows that they are one."""
        if self.masked.isdisjoint(range(start, end)):
            self.titles.append(Title(start, end, text, known))
            self.titles.sort(key=lambda title: title.start)
            self.masked.update(range(start, end))

    def is_loud(self, at: int) -> bool:
        """Tell a word in nothing but capitals."""
        return 0 <= at < len(self.tokens) and self.tokens[at].text.isupper()

    def is_mention(self, at: int) -> bool:
        """Tell whether seasons or a date begin at a token."""
        return any(mention.start == at for mention in self.seasons) or any(
            mention.start == at for mention in self.dates
        )

    def network_at(self, at: int) -> Network | None:
        """Return the network that begins at a token."""
        return next((network for network in self.networks if network.start == at), None)

    def network_before(self, at: int) -> Network | None:
        """Return the network that ends right before a token."""
        return next((network for network in self.networks if network.end == at), None)

    def network_owning(self, at: int) -> Network | None:
        """Return the network whose "'s" stands right before a token: "AMC's (Harbour)"."""
        return self.network_before(at - 1) if self.low(at - 1) == "'s" else None

    def before_day(self, at: int) -> int:
        """Return where the day before a token begins: "(the network) on Tuesday (cancelled)"."""
        day = next((date.start for date in self.dates if date.end == at), at)
        return day - (day < at and self.low(day - 1) == "on")

    def is_in_brackets(self, at: int) -> bool:
        """Tell a token behind a bracket that is still open."""
        marks = (low for low in reversed(self.lows[:at]) if low in {"(", ")"})
        return next(marks, ")") == "("

    def before_brackets(self, end: int, reach: int) -> int:
        """Return where the "(…)" opens that ends before a token, else that token."""
        if self.low(end - 1) != ")":
            return end
        opening = range(end - 2, max(end - reach, 0), -1)
        return next((at for at in opening if self.low(at) == "("), end)

    def is_within(self, at: int) -> bool:
        """Tell a token that belongs to seasons or a date."""
        return any(mention.start <= at < mention.end for mention in self.seasons) or any(
            mention.start <= at < mention.end for mention in self.dates
        )

    def points_back(self, mention: SeasonMention) -> bool:
        """Tell "the final season" and "the new season", told before, from "a new season".

        "Its last season" may be the one before that.
        """
        told = self.lows[mention.start : mention.noun]
        the, latest = told == ["the", "new"], told == ["its", "last"]
        back = (mention.is_final and not latest) or the
        return not mention.numbers and mention.count == 1 and back

    def opened(self, at: int) -> int:
        """Return the token before ``at`` where that is a quotation mark, else ``at``."""
        return at - (self.low(at - 1) in QUOTES)

    def closed(self, at: int) -> int:
        """Return the token behind ``at`` where a quotation mark stands at it, else ``at``."""
        return at + (self.low(at) in QUOTES)

    def before(self, title: Title) -> int:
        """Return the token right before a title and its quotation mark."""
        return self.opened(title.start) - 1

    def title_from(self, at: int) -> Title | None:
        """Return the title that stands at a token, with or without its quotation mark."""
        return self.title_at(at) or self.title_at(at + 1)

    def title_before(self, at: int) -> Title | None:
        """Return the title that stands before a token, with or without its quotation mark."""
        return self.title_at(at - 1) or self.title_at(at - 2)

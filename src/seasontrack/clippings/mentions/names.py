# ruff: noqa: E501 - the table of networks keeps many names to a line
"""Words known beforehand: who broadcasts, how shows are described, what is no show."""

from functools import cache

from seasontrack.clippings.text.tokens import tokenise
from seasontrack.clippings.text.words import words

NETWORKS = """
ABC | ABC Family | ABC Signature | ABC Studios | A&E | AMC | AMC+ | Acorn TV | Adult Swim | AllBlk
Amazon | Amazon Freevee | Amazon Prime | Amazon Prime Video | Amazon Studios | Amazon MGM Studios
Animal Planet | Apple | Apple TV | Apple TV+ | Apple TV Plus | AppleTV+ | Audience | Audience Network
BBC | BBC America | BBC First | BBC Four | BBC iPlayer | BBC One | BBC Three | BBC Two | BBC1 | BBC2 | BBC3
BBC4 | BET | BET+ | BritBox | Bravo | CBC | CBS | CBS All Access | CMT | CNBC | CNN | CTV | Cartoon Network
Channel 4 | Channel 5 | Cinemax | Comedy Central | Crackle | Crunchyroll | DC Universe | Dave | DirecTV
Discovery | Discovery Channel | Discovery+ | Disney | Disney Channel | Disney Junior | Disney Plus
Disney XD | Disney+ | Disney+ Hotstar | E! | E4 | Epix | ESPN | Facebook Watch | Food Network | Fox | FOX | Fox Kids | CBBC | CBeebies | Boomerang | AT-X
Fox Nation | Freeform | Freevee | FX | FX Networks | FXX | FXM | Funimation | Global | HBO | HBO Max
HGTV | HIDIVE | Hallmark | Hallmark Channel | Hallmark+ | History | History Channel | Hotstar | Hulu | IFC
IMDb TV | Investigation Discovery | ITV | ITV1 | ITV2 | ITVX | Jio Cinema | JioHotstar | Lifetime | Logo | MGM+
MTV | MTV2 | Max | MBC | MSNBC | NBC | NBCUniversal | National Geographic | Nat Geo | Netflix | Netflix India | NHK
Nick | Nickelodeon | Nick Jr. | Nine Network | OWN | Ovation | Oxygen | PBS | PBS Kids | Paramount
Paramount Network | Paramount Plus | Paramount+ | Paramount+ with Showtime | Peacock | Pop | Pop TV
Prime Video | Quibi | Reelz | RTÉ | RTÉ One | RTÉ2 | RTE | RTE One | RTE2 | TG4 | Roku | Roku Channel | The Roku Channel | SBS | SKY | Seeso | Seven Network
Showcase | Showtime | Shudder | Sky | Sky Atlantic | Sky One | Sky 1 | Sky 2 | Sky Comedy | SonyLIV | Sky Max | Sky Witness | Sky Showcase | Sky Crime | Spectrum | Spike | Spike TV
Stan | Starz | STARZ | Sundance | SundanceTV | Sundance Now | Syfy | SyFy | SYFY | TBS | TLC | TNT | TV Land | TV One
TV Tokyo | The CW | CW | The WB | Toonami | TruTV | truTV | Tubi | UPN | UPtv | USA | USA Network | Univision
Vice | Viceland | Viki | Voot | VH1 | WE tv | WeTV | WGN | WGN America | YLE | YouTube | YouTube Premium | YouTube Red
Voot Select | Hoichoi | Asianet | Vijay TV | Tencent Video | MBC Shahid | Discovery Plus | Channel Seven | Channel Nine | Channel Ten
ZDF | ZEE5 | Zee5 | Yahoo | Yahoo Screen | Yahoo! Screen | Game Show Network | Travel Channel | Science Channel
Canal+ | Movistar+ | Rai | TF1 | ARD | TVNZ | Sony Crackle | Playstation Network | Snapchat
Fox News | Fox Business | Fox Sports | NBC News | ABC News | CBS News | Sky News | ABC News Live
G4 | El Rey | Teletoon | YTV | Citytv | Crave | Fuji TV | TV Asahi | Nippon TV | Tokyo MX | BS11 | tvN
MBS | BS TBS | BS Fuji | BS Asahi | BS NTV | BS-NTV | KBS Kyoto | Sun TV | Animax | TV Aichi | Kansai TV | Chukyo TV
NTV | Wowow | WOWOW | ABEMA | AbemaTV | Abema | U-NEXT | dAnime Store | RKB | Nagoya TV
JTBC | KBS | KBS2 | iQIYI | Viu | TVING | SVT | NRK | Arte
Star Plus | StarPlus | Star Bharat | Colors | Colors TV | Sony TV | Sony SAB | SAB TV | Zee TV | MX Player | ALTBalaji
Disney Plus Hotstar | Zindagi | Zindagi TV | BYUtv | Pluto TV | Fuse TV | Hallmark Movies & Mysteries | Peacock TV
NOW TV | Curiosity Stream | CuriosityStream | TV3 | Globoplay | Bilibili | Tubi TV | Showmax | Lionsgate+ | StarzPlay
BBC Scotland | BBC Wales | Sky Arts | Sky Kids | Sky Nature | Sky History | Sky Documentaries | Ion Television | ALLBLK
CBC Gem | W Network | Network 10 | Great American Family | Alibi | UKTV | U&Dave | Virgin TV | S4C | STV | Channel 9 | Channel 10 | Channel 7 | Binge | Foxtel
"""

# Nouns a show is called by when it is not named; carried over from the sentence before.
SERIES_NOUNS = words(
    "series show drama dramas comedy comedies sitcom sitcoms thriller thrillers anime cartoon "
    "miniseries program programme programs programmes dramedy soap docuseries mockumentary "
    "procedural "
    "spinoff spin-off prequel sequel reboot revival adaptation k-drama reality saga anthology "
    "satire franchise animation hit favorite favourite musical sci-fi western mystery dramatization "
    "series' shows reboots rom-com romance horror fantasy superhero crime competition talk "
    "cour cours telenovela drama-thriller comedy-drama drama-comedy mystery-drama crime-drama thriller-drama epic pilot variety sketch quiz game limited pic adventure contest"
)
# Those of them that have no other use: sports have series, stocks hit highs, courts hear crime.
TELLING = SERIES_NOUNS - words(
    "hit game crime competition talk limited adventure mystery western reality superhero sketch "
    "variety quiz program programme franchise pic fantasy horror epic favorite favourite musical "
    "romance anthology saga revival sequel adaptation contest"
)
# Words that may stand around those nouns in a headline without being part of a title.
DESCRIPTORS = SERIES_NOUNS | words(
    "tv new original hit popular beloved acclaimed animated live-action medical legal police "
    "teen family action freshman freshmen sophomore sophomores rookies veteran veterans long-running critically emmy-winning "
    "award-winning star-studded period regency victorian edwardian historical political dark daytime late-night primetime "
    "scripted unscripted half-hour hour-long one-hour ya lgbtq+ queer gay cult netflix's "
    "based from starring star breakout anime video live adult kids supernatural spy cop "
    "dystopian post-apocalyptic psychological sports romantic dating workplace british korean "
    "spanish french german indian japanese turkish australian canadian american nordic swedish "
    "danish norwegian finnish icelandic dutch polish italian mexican brazilian chinese thai irish "
    "scottish welsh israeli taiwanese telugu tamil hindi malayalam kannada bengali marathi punjabi "
    "pakistani filipino colombian argentine south co-production "
    "cia nhs wwii lgbtq lgbt nypd mi5 mi6 kgb "
    "its the a an their his her this and"
)
# Houses that also make other things: what they cancel need not be a show.
CONGLOMERATES = words(
    "apple amazon disney youtube sony facebook yahoo roku sky global dave spectrum"
)
# Houses that also bring the news: who speaks there need not speak of a show.
NEWSROOMS = words("cnn cnbc msnbc espn") | {
    f"{house} {desk}"
    for house in ("fox", "sky", "nbc", "abc", "cbs", "bbc")
    for desk in ("news", "business", "sports", "news live")
}
# Franchises whose colon belongs to the title even without quotation marks.
FRANCHISES = frozenset(
    {
        "trek", "wars", "csi", "ncis", "order", "story", "fbi", "narcos", "avatar", "ii", "iii",
        "iv", "marvel", "s.h.i.e.l.d", "universe", "monster", "gundam", "fate", "transformers",
        "housewives", "slayer", "dead", "files", "vegas", "hop", "legends", "chronicles", "castlevania",
    }
)  # fmt: skip
PRONOUNS = words("it its they their he she")
# "'X' star", "'X' creator": the title in front is not what the sentence is about.
CREDITS = words(
    "star stars creator creators co-creator showrunner showrunners actor actress alum alums "
    "alumni writer writers producer producers ep eps executive director author spinoff spin-off "
    "spinoffs spin-offs prequel sequel offshoot franchise creatives cast boss bosses duo host "
    "universe breakout novelist team fan fans editor vet veteran helmer scribe vehicle starrer "
    "trio follow-up successor lookalike artist singer rapper hitmaker fame"
)
# Who a network is when it is not named.
SPEAKERS = words(
    "network streamer channel broadcaster company platform service studio cabler makers"
)
# Nouns in front of somebody's name.
PERSONS = words(
    "producer producers star stars actor actress actors host hosts director judge judges creators "
    "writers showrunner showrunners studio"
)
# What stands in front of a name: "a series called X".
CALLED = frozenset({"called", "titled", "entitled"})
# What stands between a noun for a show and the people or things in it.
WITH_PEOPLE = frozenset({"starring", "featuring", "about", "following"})
PLACES = words(
    "comic-con sdcc tca tcas d23 upfronts upfront cannes emmys oscars sundance sxsw wondercon "
    "nycc festival paleyfest tudum golden la london york angeles hollywood monday tuesday "
    "wednesday thursday friday saturday sunday january february march april may june july "
    "autumn summer winter spring fall august september october november december season series twitter instagram facebook "
    "deadline variety thr tvline fans popular christmas easter halloween"
)
_LONGEST_NETWORK = 30  # characters
_LONGEST_NAME = 4
_DESCRIBING = (
    "-set", "-hour", "-part", "-episode", "-made", "-based", "-language", "-led", "-winning",
    "-nominated", "-award", "-produced", "-subtitled", "-directed", "-composed", "-animated",
    "-created", "-hosted", "-style", "-esque", "-inspired",
)  # fmt: skip


def describes(low: str) -> bool:
    """Tell a word that only describes a show: "drama", "animated", "1980s-set"."""
    if low in DESCRIPTORS or low.endswith(_DESCRIBING):
        return True
    decade = low.removesuffix("s")
    return decade != low and decade.isdecimal()


@cache
def networks() -> frozenset[tuple[str, ...]]:
    """Return the names of networks and streamers, each as its words in lower case."""
    rows = NETWORKS.replace("\n", " | ").split("|")
    named = (name.strip() for name in rows)
    return frozenset(tuple(token.low for token in tokenise(name)) for name in named if name)


@cache
def network_beginnings() -> frozenset[str]:
    """Return the first words of those names."""
    return frozenset(name[0] for name in networks())


def is_network(text: str) -> bool:
    """Tell whether a text is nothing but a network's name."""
    named = [token.low for token in tokenise(text)] if len(text) <= _LONGEST_NETWORK else []
    return bool(named) and network_length(named) == len(named)


def network_length(words: list[str]) -> int:
    """Return how many of the words from the first on name a network; 0 for none."""
    if not words or words[0] not in network_beginnings():
        return 0
    for length in range(min(_LONGEST_NAME, len(words)), 0, -1):
        if tuple(words[:length]) in networks():
            return length
    return 0

# ruff: noqa: E501 - a headline is one line
"""Facts as rows of text (see headlines.py), where titles, lists, asides or posts are unusual."""

TITLES = {
    "Netflix axes 1850 after a single season": "cancelled|1850||Netflix",
    "1850 has been canceled": "cancelled|1850",
    "Peacock axes 14 shows": "",
    "You season 4 part 2 will be released on March 9, 2023": "scheduled|You|4||2023-03-09",
    "YOU Renewed for Season 4 at Netflix": "renewed|YOU|4|Netflix",
    "Momo the Bold! Anime Gets Season 2": "renewed|Momo the Bold!|2",
    "Surprise! Season 2 of Night Ferry was renewed": "renewed|Night Ferry|2",
    "Harbour Bros. Season 5 to Premiere on June 19": "scheduled|Harbour Bros|5||2022-06-19",
    "Harbour P.D. renewed for season 4 at NBC": "renewed|Harbour P.D.|4|NBC",
    "Kim Can F**k Off to End With Season 2 at AMC": "final|Kim Can F**k Off|2|AMC",
    "'Knittin' Mums' to End With Season 7 on CBC": "final|Knittin' Mums|7|CBC",
    "School Comedy TV Anime Nine Lanterns Postponed to October": "delayed|Nine Lanterns|||2022-10",
    "Money Tower renewed for Part 5 at Netflix": "renewed|Money Tower|5|Netflix",
    "'Salt Road' Reboot Ordered At BET As A TV Comedy": "ordered|Salt Road|1|BET",
    "AMC greenlights 'Gravel', third series in the Salt universe": "ordered|Gravel|1|AMC",
    "NBC Cancels Hold On": "cancelled|Hold On||NBC",
    "Legends of Tomorrow Road cancelled by The CW": "cancelled|Legends of Tomorrow Road||The CW",
    "Hulu's The Ferry: New Harbours will now premiere June 2, leaving its old date.": "scheduled|The Ferry: New Harbours|1|Hulu|2022-06-02",
    "Wide-eyed hit Sean Mends The World has been cancelled by NBC this week.": "cancelled|Sean Mends The World||NBC",
}

LISTS = {
    "ABC has given early renewals to High Tide and Ann Pike.": "renewed|High Tide||ABC; renewed|Ann Pike||ABC",
    "NBC Cancels Whitby and 1600 Elm": "cancelled|Whitby||NBC; cancelled|1600 Elm||NBC",
    "Netflix renews Bread and Roses for season 2": "renewed|Bread and Roses|2|Netflix",
    "Harbour and Whitby premieres have both been delayed by NBC": "delayed|Harbour||NBC; delayed|Whitby||NBC",
    "Tide, Space Farm, Wu Tailors, The Last Mile and more have all scored new seasons at Netflix.": "renewed|Tide||Netflix; renewed|Space Farm||Netflix; renewed|Wu Tailors||Netflix; renewed|The Last Mile||Netflix",
    "Comedy Central Renews Deskmates for 2 More Seasons, Orders Tipsy Lessons": "renewed|Deskmates|#2|Comedy Central; ordered|Tipsy Lessons|1|Comedy Central",
    "Jo Pike's Bless The Tide And Four More Shows Cancelled At ABC": "cancelled|Bless The Tide||ABC",
    "The fourth and final seasons of 'Salt Road' and 'Night Ferry' will premiere June 6.": "scheduled|Salt Road|4||2022-06-06; scheduled|Night Ferry|4||2022-06-06; final|Salt Road|4; final|Night Ferry|4",
}

ASIDES = {
    "After drawing crowds since it first premiered in March 2017, Salt Road will release its fourth season on June 5.": "scheduled|Salt Road|4||2022-06-05",
    "Months after revealing that 'Salt Road' would end after season five, Netflix has renewed it for a sixth season.": "renewed|Salt Road|6|Netflix",
    "Despite Jo Pike's wishes, HBO renews 'Salt Road' for season 11": "renewed|Salt Road|11|HBO",
    "The comedy Salt Road has been canceled by TBS, even though the network had renewed it for a third season.": "cancelled|Salt Road|3|TBS",
    "Hulu announced that 'Salt Road' would end with its fourth season, which began airing on May 2.": "final|Salt Road|4|Hulu; premiered|Salt Road|4||2022-05-02",
    "Executive producers Jo Pike and Al Fox will return for the second season of the drama.": "",
    "'Salt Road', canceled by ABC in May, lives on as Netflix orders season 3": "cancelled|Salt Road||ABC; renewed|Salt Road|3|Netflix; moved|Salt Road|3|Netflix",
    "HBO's Salt Road will not return to Fox for its third season; instead, it will head to Hulu.": "moved|Salt Road||Hulu",
    "AMC has gone ahead and renewed freshman series Salt Road for a second season.": "renewed|Salt Road|2|AMC",
}

POSTS = {
    "BREAKING: #SaltRoad has been renewed for a fifth season": "renewed|Salt Road|5",
    "'Salt Road' Season 6 Premiere Date \u2014 Returns June 6": "scheduled|Salt Road|6||2022-06-06",
    "Salt Road season 5 trailer | Premieres June 9": "scheduled|Salt Road|5||2022-06-09",
    'Netflix Confirms "Salt Road" Season 2, Drops Brief Teaser': "renewed|Salt Road|2|Netflix",
    "Hulu has picked up 'Salt Road,' a new anthology series from the team.": "ordered|Salt Road|1|Hulu",
    "'Salt Road' Moves From CBS To Peacock With Two-Season Order": "moved|Salt Road||Peacock; renewed|Salt Road|#2|Peacock",
    "Salt Road Season 2 Heats Up In New Trailer Confirming July Broadcast": "scheduled|Salt Road|2||2022-07",
    "'Salt Road' makes its 10th season premiere on Tuesday, June 7 on CBS.": "scheduled|Salt Road|10||2022-06-07",
    "'Salt Road' two hour series finale to air on June 18": "finished|Salt Road",
    "Salt Road is certain to be renewed": "",
    "Help get Salt Road back for a third season.": "",
    "NBC is close to renewing Salt Road for a final season.": "",
    "NBC has yet to announce a release date for 'Salt Road' season 2.": "",
    "BBC gives a third season order to 'Salt Road'": "renewed|Salt Road|3|BBC",
    "Fox gave the axe to 'Salt Road'": "cancelled|Salt Road||Fox",
    "'Salt Road' returns with season 3 on June 9": "scheduled|Salt Road|3||2022-06-09",
    "Netflix lands thriller series 'Salt Road'": "ordered|Salt Road|1|Netflix",
    "'Fear the Harbour' renewed for season 4 at AMC": "renewed|Fear the Harbour|4|AMC",
    "Pike won the fifth season of the baking contest.": "",
    "Harbour College cancels series with Rye": "",
    "Jo Pike said he would love to do ten seasons of 'Salt Road'.": "",
    "'Salt Road' is back. Its second season is based on the novels 'Low Tide' and 'Ebb'. Season two premiered on May 9.": "premiered|Salt Road|2||2022-05-09",
    "No third season of 'Salt Road' has been confirmed.": "",
    "Season 1 of Salt Road premiered on May 9. No second season has been announced.": "premiered|Salt Road|1||2022-05-09",
    "Season 3 of 'Salt Road' begins production in Cape Town later this year.": "",
    "'Salt Road' Season 2 Gets Premiere Date. The comedy returns for season 2 on June 9.": "scheduled|Salt Road|2||2022-06-09",
    "'Salt Road' season 2 comes in two volumes: six episodes on June 3 and five episodes on June 24.": "scheduled|Salt Road|2||2022-06-03; scheduled|Salt Road|2||2022-06-24",
    "Meanwhile, Reeves has been renewed for a fifth season, and a Pike spinoff is set for 2026.": "renewed|Reeves|5",
    "Netflix announced at Harbour Expo on Friday that Tide Season 3 is in production and will air in 2024.": "scheduled|Tide|3|Netflix|2024",
    "County fair cancelled for second year": "",
    "Harbour 2021 has been cancelled": "",
    "Parents force cancellation of a school production of 'Salt Road'": "",
}

ODDITIES = {**TITLES, **LISTS, **ASIDES, **POSTS}

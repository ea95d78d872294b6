# ruff: noqa: E501 - a phrase is one line, however many words share its place
"""The phrases that state a fact: one line each, in one table.

A line is ``kind | shape | pattern``. Shapes say who stands where:

- ``subject``  the show stands before ("X lands a renewal"), the network after "by", "at", "on"
- ``object``   the network stands before ("Netflix renews X"), the show after
- ``any``      a verb for both: the network right before it makes it an ``object`` one
- ``turn``     an ending: what follows the verb tells whether the show or the network ends it
- ``house``    a plural verb that must follow the network's name ("ITV axe X")
- ``of``       a noun phrase with the show after and no actor ("no season 3 for X")
- ``after``    a participle behind the season it is about ("Season 2 of X confirmed")
- ``date``     an announced date, which the sentence need not give
- ``either``   a participle; voice is read from its neighbours ("has been", "has", "by", "for")

Patterns are words in lower case: ``a|b`` alternatives, ``?`` optional, ``*3`` up to three
words of anything, ``~`` where the object begins. ``SEASON``, ``DATE``, ``NET``, ``TITLE``
and ``NUM`` stand for what is recognised elsewhere; ``NAME`` is a run of capitals behind a word
in small letters and up to a season; ``MORE`` is a season that is not the first,
``ATTRIBUTE`` one that only describes the noun behind it.
The longest phrase at a place wins.
"""

from seasontrack.clippings.text.words import words

GET = "gets|get|got|gotten|getting|lands|landed|scores|scored|earns|earned|nabs|nabbed|snags|snagged|receives|received|wins|won|secures|secured|bags|bagged|nets|clinches|grabs|grabbed"
GIVE = "issues|issued|gives|gave|giving|given|hands|handed|grants|granted|awards|awarded|hand|give"
SAY = (
    "announces|announced|announcing|confirms|confirmed|confirming|reveals|revealed|unveils|unveiled"
    "|unveiling"
)
RELEASE = "resume|premiere|debut|return|arrive|launch|drop|air|stream|bow|release|start|begin|land|hit|open|roll|come|commence|unveil|broadcast|screen"
BUY = "orders|ordered|ordering|commissions|commissioned|commissioning|recommissions|recommissioned|greenlights|greenlit|greenlighted|green-lights|green-lit|greenlighting|buys"

PHRASES = f"""
renewed   | either  | renewed|re-renewed|re-upped|reupped|recommissioned|recomissioned
renewed   | object  | renews|renewing|re-ups|reups|re-upping|recommissions|recommissioning
renewed   | object  | will|would|to|officially|decided|decides|did renew
renewed   | object  | did , however , renew
renewed   | house   | renew|re-up|recommission
renewed   | house   | order|commission *3 MORE
renewed   | object  | extends|extending ~ *8 through|to MORE
renewed   | any     | extend|extends|extended|extending *3 to|through|for MORE
renewed   | either  | picked up ~ *2 for *3 SEASON
renewed   | object  | acquires|acquired ~ *8 for MORE
renewed   | object  | picks|picked|picking|pick up MORE
renewed   | object  | picks-up|picked-up MORE
renewed   | object  | picks|picked up what will|would be MORE
renewed   | object  | picks|picked|picking|snaps|scoops it|them up for MORE
renewed   | object  | picks|picking up ~ *12 for MORE
renewed   | object  | picked up ~ '|"? TITLE *8 for MORE
renewed   | object  | had|has|have picked up ~ *12 for MORE
renewed   | object  | picks|picked|picking up canceled|cancelled|axed ~ *6 for SEASON
renewed   | object  | picks|picked|picking up ~ its *6 for next season
renewed   | either  | re-ordered|extended *3 for|through|with|to|by MORE
renewed   | object  | picks|picked|picking ~ *6 up for MORE
renewed   | house   | goes|went|gone|going back for MORE of ~
renewed   | house   | says|said|saying yes to MORE
renewed   | house   | signs|signed|signing off on MORE
renewed   | house   | keeps|kept|keeping ~ *6 around for MORE
renewed   | subject | sail|sails|march|marches|soldier|soldiers|roll|rolls on with|for|into MORE
renewed   | house   | says|said|saying yes to ~ NAME MORE
renewed   | house   | sticks|sticking|stuck with ~ *6 for MORE
renewed   | object  | doubles|doubled|doubling down on ~ *4 {BUY} *3 MORE
renewed   | object  | brings|bringing|bring|brought back ~ *8 for MORE
renewed   | object  | bring|brings|bringing|brought ~ *8 back for MORE
renewed   | object  | brings|bringing|brought ~ *8 back from *3 for MORE
renewed   | object  | is|are bringing back ~
renewed   | object  | coming|comes|back|returning|returns back? with ~ *8 for MORE
renewed   | either  | {BUY} *1 for MORE
renewed   | object  | {BUY} NUM *1 episodes for MORE
renewed   | object  | {BUY} ~ *8 for MORE
renewed   | object  | {BUY} ~ NAME MORE
renewed   | object  | {BUY} *3 MORE
renewed   | object  | {BUY} a|an *2 renewal
renewed   | object  | {BUY} renewals for|of ~
renewed   | object  | sets|set|adds|okays|oks|approves|approved MORE
renewed   | object  | commits|committed to MORE
renewed   | object  | {BUY} more ~ '|"? TITLE
renewed   | object  | will|would stream|air|make|produce|show MORE of ~
renewed   | object  | is|are producing|co-producing|making MORE
renewed   | object  | moving|going|pressing|forging ahead|forward with MORE
renewed   | object  | moving|going|pressing|forging ahead|forward with ~ NAME MORE
renewed   | object  | sets ~ '|"? TITLE '|"? for MORE
renewed   | object  | {SAY} MORE
renewed   | object  | {SAY} on|in DATE MORE
renewed   | object  | {SAY} MORE order|pickup for|of ~
renewed   | object  | {SAY} ~ '|"? TITLE '|"? MORE
renewed   | object  | confirms|confirmed|announces|announced ~ NAME MORE
renewed   | object  | {SAY} *3 renewal of|for ~
renewed   | of      | renewal of|for ~
renewed   | of      | renewed DATE : ~
renewed   | of      | MORE for ~
renewed   | of      | return|returns|returning|back with MORE of ~
renewed   | of      | there will|'ll be MORE of|for ~
renewed   | of      | there will|'ll be MORE
renewed   | subject | renewal|renewals is|are? official|confirmed|announced
renewed   | subject | renewal is|was for *2 SEASON
renewed   | either  | picked up for NUM *1 episodes
renewed   | subject | SEASON renewal is|was? official|confirmed|announced
renewed   | subject | ATTRIBUTE production|anime is|was? confirmed|announced|greenlit
renewed   | subject | among *4 renewals|renewed
renewed   | subject | reacts|react|reacting|respond|responds to SEASON renewal|pickup
renewed   | subject | live|lives to see MORE
renewed   | subject | lands|landed at|on|with NET for MORE
renewed   | of      | shows|series returning to|on NET : ~
renewed   | of      | shows|series|dramas|comedies renewed include|includes|are ~
renewed   | of      | among the renewed|returning shows|series is|are|were ~
renewed   | of      | shows|series renewed *5 : ~
renewed   | of      | returning for *2 seasons|season include|includes|are ~
renewed   | of      | renewals|pickups : ~
renewed   | of      | renewals include|includes|are|cover|encompass ~
renewed   | object  | renews|renewed NUM|several of its shows|series|dramas|comedies *6 : ~
renewed   | object  | just-renewed|newly-renewed|recently-renewed
renewed   | object  | doubles|doubled|doubling down on ~ *8 with *2 SEASON renewal|order|pickup
renewed   | object  | {SAY}|confirming|announcing *4 return of ~ *10 for MORE
renewed   | subject | {GET} *5 MORE
renewed   | subject | stick|sticks|sticking around for MORE
renewed   | subject | stick|sticks|sticking around for at least MORE
renewed   | subject | {GET} *6 renewal|renewals|pickup|pickups|pick-up
renewed   | subject | {GET} *5 renewal|renewals|pickup|pickups|pick-up from NET
renewed   | subject | score|land|earn|nab|snag|receive|secure *4 renewals|pickups
renewed   | object  | {GIVE} ~ *9 MORE
renewed   | object  | {GIVE} MORE order|pickup to|for ~
renewed   | object  | {GIVE} ~ *9 renewal|pickup|pick-up
renewed   | object  | {GIVE} out? *5 renewal|renewals|pickup|pickups to|for ~
renewed   | subject | {SAY} for MORE
renewed   | subject | will|would|to have|get|receive MORE
renewed   | subject | will|to go|run|continue on? for *2 MORE
renewed   | subject | will|to go|run|continue on? into|with MORE
renewed   | subject | will|to go at least MORE
renewed   | subject | with *2 SEASON order|pickup|renewal
renewed   | object  | announce|confirm *1 MORE
renewed   | subject | a|the go|green-light|greenlight for MORE
renewed   | subject | greenlit|green-lit|okayed|confirmed|cleared|locked in? for *3 MORE
renewed   | subject | set|slated for MORE
renewed   | subject | locked|confirmed in? for renewal
renewed   | subject | head|heads|heading|headed|going|goes|moving|charging into MORE
renewed   | after   | a go
renewed   | after   | is now? official
renewed   | after   | in the works
renewed   | after   | set at|on NET
renewed   | after   | being made|produced
renewed   | after   | given the? go-ahead|green-light|greenlight
renewed   | after   | given the green light
renewed   | after   | on the|its way
renewed   | after   | confirmed|ordered|commissioned|greenlit|green-lit|announced|approved|happening|okayed
scheduled | subject | return|returns|returning *1 for MORE *3 at some point in DATE
scheduled | subject | return|returns|returning *1 for MORE *3 sometime|later in|this? DATE
returning | subject | return|returns|returning|returned *1 for MORE
returning | subject | return|returns|returning|returned for both MORE
returning | subject | return|returns|returning|returned to our|your|the|tv|telly? screens|tv|television|air for MORE
returning | subject | return|returns|returning to|on|at NET for MORE
returning | subject | back on|at NET for MORE
returning | subject | return to|on|at NET
returning | subject | make|makes|making its|a return|comeback to|on|at NET
returning | subject | return
returning | subject | returning at NET
returning | subject | return|returns in *2 revival|reboot
returning | subject | revival is|was? officially? happening|lands|landing|ordered|confirmed at|on NET
returning | subject | return|returns|returning for NUM *1 episodes
returning | subject | back|come|comes|coming back? for MORE
returning | subject | return|returns|returning|back with MORE
renewed   | subject | be back next season
returning | subject | return|returns|back next season
returning | subject | return|returns|returning|back after *4 for|with MORE
returning | subject | live|lives on for MORE
returning | subject | coming|comes back
returning | subject | returning|returns to tv|television
saved     | object  | revives|reviving|resurrects|resurrecting|rescues|rescuing|saves|saving|poaches|poached
saved     | object  | to un-cancel|uncancel
saved     | object  | un-cancels|uncancels
saved     | house   | rescue|revive|resurrect|save|poach
saved     | subject | saved|rescued|revived by NET after|following *5 cancellation|cancelled|canceled|cancelation|axed
saved     | object  | saved|rescued|revived ~ *8 after|following *5 cancellation|cancelled|canceled|cancelation|axed
saved     | object  | swoops|swooped|swooping|steps|stepped|stepping in to save|rescue|revive ~
saved     | object  | snaps|snapped|scoops|scooped up ~
saved     | either  | revived|resurrected|rescued|un-canceled|un-cancelled|uncancelled|uncanceled
saved     | either  | saved by|at|for|from
moved     | subject | finds|found|lands|landed|gets|got|has a? new|second|another home|life|network at|on|with NET
moved     | subject | returns|returning|return home to NET
moved     | subject | lands|landed|goes|going at|on|to *1 NET after|following *2 cancellation|cancelation|axing
moved     | subject | finds|found|has|gets a? new home|network
moved     | subject | finds|found|has|gets a? new home : *1 NET
moved     | subject | return|returns|returning to NET after *4 at|on NET
moved     | subject | to find a? new home|life at|on|with NET
moved     | subject | moves|moving|move|moved|heads|head|heading|jumps|jump|jumping|switches|switch|switching|switched|shifts|shift|shifting|migrates|migrate|relocates|relocate|relocating|jumped|shifted|migrating over|exclusively? to|from|onto *3 NET
moved     | subject | moves|moving|move|moved|switching|switches to *2 new|different network|channel|streamer|home|platform *2 NET?
moved     | object  | snags|snagged|nabs|nabbed|grabs|grabbed|poaches|poached ~ *6 from NET
moved     | object  | picks|picked|picking up ~ '|"? TITLE '|"? from NET
moved     | subject | leave|leaves|leaving|exits|exiting *10 home at|on NET
moved     | subject | make|makes|making|made the|a leap|jump|move|switch *4 to *1 NET
moved     | subject | make|makes|making|made the|a leap|jump|move|switch from *6 NET to *1 NET
moved     | subject | will|to air|stream on|at *1 NET , not|rather|instead
moved     | subject | will now air|stream on *1 NET
moved     | subject | {RELEASE} on|at *1 NET rather|instead
moved     | subject | leaves|leaving|exits|exiting|departs *3 NET for NET
moved     | object  | moves|moving|shifts ~ '|"? TITLE *3 to *1 NET
moved     | subject | move|moves|moving|heads|heading|jumps|jumping|shifts|shifting|switches|relocates from *6 NET to *1 NET
order     | either  | {BUY} to|straight-to|direct-to series
order     | subject | series|drama|comedy|thriller|docuseries announced by|at|for NET
order     | either  | ordered|commissioned|greenlit|greenlighted|green-lit
order     | object  | {BUY}
order     | object  | is making|producing ~ *4 , a|an *4 drama|comedy|series|thriller|sitcom|adaptation
order     | object  | {SAY} a? new|original *4 series|drama|comedy|thriller|sitcom|docuseries ~ *4 from|by|starring|about|set|based
order     | object  | {SAY} a? new|original *4 series|drama|comedy|thriller|sitcom|docuseries ~ '|"? TITLE
order     | object  | sets ~ '|"? TITLE '|"? series|drama|comedy|thriller from|by|starring
order     | object  | {BUY} up ~
order     | object  | {BUY} *4 to series , including ~
order     | object  | {BUY} ~ *9 to|straight-to|direct-to series
order     | house   | order|commission|greenlight
order     | house   | picked up
order     | house   | later|then|eventually|subsequently picked up the show|series|drama|comedy|sitcom
order     | either  | picked up to|as series
order     | either  | picked up on|in DATE
order     | either  | picked up for a|an *2 season|run
order     | either  | picked up by|at *3 NET
order     | either  | picked up by|at *3 NET to|with|for a|an *3 series|straight-to-series order|commitment
order     | object  | picked up ~ *6 with|for a|an *4 series|straight-to-series|six-episode|eight-episode|ten-episode|13-episode|10-episode|8-episode|6-episode order
order     | either  | acquired by NET for|with a|an *6 order
order     | object  | picks|picking|picked up ~ *8 to|as series
order     | object  | picks|picking|picked|pick up ~ *8 as|for miniseries
order     | object  | picks|picking up
order     | object  | picked up ~ '|"? TITLE
order     | subject | {GET} *8 series|season|two-season|straight-to-series|episode order|commitment|pickup|pick-up|orders
order     | subject | {GET} *3 series greenlight|green-light|go-ahead|pickup
order     | subject | going|goes|moves|moving|moved straight? to|forward|ahead to|as? series
order     | subject | {GET} *2 greenlight|green-light|go-ahead
order     | subject | {GET} *2 green light
order     | object  | revives|reviving|resurrects as *3 series|miniseries
order     | object  | revives|reviving|resurrects ~ *8 as *3 series|miniseries
order     | object  | {GIVE} ~ *9 series|straight-to-series|season|two-season order|commitment|pickup|greenlight|green-light
order     | object  | {GIVE} ~ *9 series|straight-to-series order|commitment for NUM *1 episodes
order     | either  | ordered|commissioned|greenlit with a|an *3 series|straight-to-series|episode order
order     | object  | {GIVE} *3 series|straight-to-series order|orders|commitment|commitments to|for ~
order     | object  | lands|landed|nabs|acquires *9 series|drama|comedy|thriller|docuseries ~ '|"? TITLE
order     | object  | {GIVE} a|an? SEASON order to|for ~
order     | object  | {GIVE} a|an four-episode|five-episode|six-episode|eight-episode|ten-episode|twelve-episode|4-episode|5-episode|6-episode|8-episode|10-episode|12-episode|13-episode|six-part|eight-part|multi-season|formal|full order to|for ~
order     | object  | hands|handed|handing|gives|gave|giving out *5 order|orders to|for ~
order     | object  | {GIVE} a|the? greenlight|green-light|go-ahead to|for ~
order     | subject | found|finds|lands|landed *2 home at|on *1 NET with *3 order
order     | object  | {GIVE} the green light to ~
order     | of      | season|series orders of|for ~
order     | of      | straight-to-series|direct-to-series order of|for ~
order     | object  | commits|committed to a|an *2 season of ~
order     | object  | puts|put in a|an *5 order for|to ~
order     | object  | {SAY} a|an|its? order for ~
order     | object  | {SAY} *3 series order|orders|commitment|pickup|pickups for|to ~
order     | object  | places|placed|issues|issued|sets|makes|made *3 series|straight-to-series order|commitment *1 for|to ~
adapted   | subject | anime|tv|television|series adaptation|anime is|was|has|have|officially? been? officially? announced|confirmed|greenlit
adapted   | subject | anime announced|confirmed|greenlit
adapted   | subject | {GET} a|an|its? *2 anime adaptation|series
adapted   | subject | {GET} a|an? tv|television anime
adapted   | subject | {GET} a|an anime
adapted   | subject | be|is|are|been|being adapted into|as an? *3 anime
adapted   | object  | {SAY} a|an|the? *2 anime adaptation|series of|for ~
adapted   | of      | anime adaptation of ~ *8 announced|confirmed|greenlit
cancelled | either  | cancelled|canceled|axed|nixed|culled|decommissioned|un-renewed|unrenewed
cancelled | either  | dumped|ditched|scrapped|shelved|dropped|pulled|yanked|canned after *2 SEASON
cancelled | subject | let go after *1 SEASON
cancelled | object  | done with ~ '|"? TITLE '|"? after *2 SEASON
cancelled | object  | lets|let|letting go of ~ *8 after *1 SEASON
cancelled | object  | kills|killed|killing off? ~ '|"? TITLE '|"? after *1 SEASON
cancelled | object  | drops|dropped|ditches|ditched the show|series|drama|comedy|sitcom after *2 SEASON
cancelled | either  | scrapped|shelved SEASON
cancelled | subject | cancels|cancelled|canceled|axes|axed its|the|their current|upcoming|remaining season|series
cancelled | subject | cancels|cancelled|canceled|axes|axed the remainder|rest of its|the|their *1 season|series
cancelled | subject | cancels|cancelled|canceled|axes|axed season after|amid|following|due
cancelled | subject | cancels|cancelled|canceled|axes|axed winter|summer|spring series|edition
cancelled | either  | dropped|scrapped|dumped|ditched|shelved by NET
cancelled | either  | dropped|scrapped|dumped|ditched|shelved by NET *8 after *1 SEASON
cancelled | either  | dropped from *2 NET
cancelled | either  | shut down by NET
cancelled | either  | canned by|at|from NET
cancelled | object  | cancels|cancelling|canceling|axes|axing|nixes|scraps|scrapping|dumps|ditches|shelves
cancelled | object  | now-axed|now-cancelled|now-canceled|recently-axed|recently-cancelled
cancelled | object  | will|would|to cancel|axe|scrap
cancelled | house   | cancel|axe|scrap
cancelled | either  | cast out by NET
cancelled | object  | decides|decided|opts|opted to kill|drop|end|axe|cancel|scrap ~
cancelled | either  | scrapped|shelved|dropped at|by|ahead|before|after|despite|following
cancelled | either  | canned ahead|before|despite|following
cancelled | object  | scraps|scrapped|shelves|shelved ~ NAME SEASON
cancelled | object  | has|have|had quietly axed|dropped|shelved|scrapped ~
cancelled | object  | {SAY} the|its series|show 's|'? cancellation|cancelation
cancelled | object  | decides|decided|decide against *2 MORE
cancelled | object  | pulls|pulled|pulling the? plug on ~
cancelled | object  | pulls|pulled|pulling|yanks|yanked ~ *6 from its|the *1 schedule|lineup
cancelled | object  | pulls|pulled|pulling the? plug
cancelled | object  | cuts|cut|cutting the cord on ~
cancelled | object  | cuts|cut after *3 SEASON|episodes
cancelled | object  | calls|called|calling time on ~
cancelled | house   | brings|brought|bringing the curtain down on ~
cancelled | house   | closes|closed|closing the book on ~ *8 after *1 SEASON
cancelled | house   | says|said|saying no to MORE
cancelled | of      | curtain comes|came|falls|fell down? on ~ *8 after *1 SEASON
cancelled | object  | swings|swung|drops|dropped|wields|brings|brought the? axe|ax on|down|to *1
cancelled | object  | passes|passed|passing on MORE
cancelled | object  | cancels|cancelled|canceled|scraps|scrapped|drops|dropped its|the? plans to air|broadcast ~
cancelled | subject | scraps|scrapped plans for *1 MORE
cancelled | object  | scraps|scrapped|shelves|drops plans for *1 MORE of ~
cancelled | either  | pulled from *3 schedule|lineup
cancelled | subject | done|finished|over|dead at *1 NET after *1 SEASON
cancelled | subject | done|finished|dead after *1 SEASON at|on NET
cancelled | subject | shown the door by|at *2 NET after *1 SEASON
cancelled | house   | bids|bid|bidding|says|said|saying farewell|goodbye|adieu to ~ *8 after *1 SEASON
cancelled | of      | axe|ax has? fallen|falls|fell on ~
cancelled | subject | dead at the? NET
cancelled | subject | among *4 cancellations|cancelled|canceled|axed
cancelled | subject | one and done at|on NET
cancelled | subject | one-and-done at|on NET
cancelled | subject | {GET} the? axe|ax|chop|boot
cancelled | subject | given the? axe|ax|chop|boot
cancelled | object  | {GIVE} the? axe|ax|chop|boot to ~
cancelled | object  | {GIVE} ~ *8 the axe|ax|chop|boot
cancelled | object  | opts|opted|opting|decides|decided|deciding|chose|chosen|chooses|choosing|elects|elected|votes|voted not to *1 renew|re-up|recommission|continue ~
cancelled | object  | opts|opted|opting|decides|decided|deciding|chose|chooses not to bring back ~
cancelled | object  | opts|opted|opting|decides|decided|deciding|chose|chooses not to give|order|make|commission MORE to|of|for ~
cancelled | object  | opts|opted|opting|decides|decided|deciding|chose|chooses|votes|voted against *1 renewing|renewal|re-upping of? ~
cancelled | object  | opts|opted|decides|decided|chooses|chose not to proceed|continue with ~
cancelled | object  | opts|opted|decides|decided|chooses|chose not to *2 forward|ahead with ~
cancelled | object  | decision to not move|go forward|ahead with ~
cancelled | object  | decision not to move|go forward|ahead with ~
cancelled | object  | drops|dropped|dropping|ends|ending ~ '|"? TITLE '|"? after *1 SEASON
cancelled | object  | opts|opted|decides|decided|elects out of|against *2 MORE
cancelled | object  | has|have dropped|ended|ditched ~ *8 after *1 SEASON
cancelled | object  | scrapped|shelved|ditched|dropped ~ *10 after *1 SEASON
cancelled | object  | not|won't be? making|make|producing|commissioning|ordering MORE *1 of? ~
cancelled | object  | didn't order|make more of ~
cancelled | object  | did not order|make more of ~
cancelled | object  | declines|declined|refuses|refused to renew|recommission
cancelled | object  | won't|wouldn't renew|recommission ~
cancelled | object  | will|would not renew|recommission ~
cancelled | object  | will|would not be renewing ~
cancelled | subject | cancellation|cancelation|axing
cancelled | of      | cancellation|cancelation|cancellations|cancelations|cancelling|canceling|axing of ~
cancelled | of      | tv|series|show cancellations|cancelations : ~
cancelled | object  | hands|handed|hand out|down cancellations *3 to ~
cancelled | of      | cancelled|canceled|axed DATE : ~
cancelled | of      | among the cancelled|canceled|axed shows|series is|are|were ~
cancelled | of      | cancelled|canceled|axed shows|series|dramas|comedies include|includes|are|were ~
cancelled | of      | shows|series canceled|cancelled|axed *5 : ~
cancelled | of      | no|without MORE *1 for|of|on|from ~
cancelled | of      | won't|not|never be MORE of|for|on ~
cancelled | subject | be no MORE
cancelled | subject | is|are no more after *2 SEASON
cancelled | subject | won't|not renew for MORE
cancelled | subject | MORE not|won't|isn't|never *2 happening|happen|ahead|coming|materialize
cancelled | subject | won't|isn't|not be? getting|get|receive|receiving|have|see MORE
cancelled | subject | no longer moving|going forward|ahead
cancelled | subject | not|won't moving|going|proceeding|move|go|proceed|continue forward|ahead
cancelled | subject | not|won't moving|going|proceeding|move|go|proceed|continue forward|ahead with MORE
cancelled | object  | not|isn't|aren't|won't be? moving|going|proceeding forward|ahead with ~
cancelled | subject | will|is|are|has not be? returning|return|back|coming|continue *3
cancelled | subject | won't|isn't|not be? returning|return|back|coming|continue *3
withdrawn | object  | reverses|reversed|reversing|rescinds|rescinded|revokes|revoked|withdraws|backtracks|undoes|undone|flips|pulls|u-turns *5 renewal|renew|renewing|MORE|order|pickup ~
withdrawn | object  | reverses|reversed|reversing|rescinds|rescinded|revokes|revoked *5 renewal|renewals|pickup|pickups decision|decisions? of|for ~
withdrawn | object  | walks|walked|walking back *2 renewal|order|pickup of|for ~
withdrawn | object  | gone|goes|went|going back on *6 MORE of ~
withdrawn | object  | un-renews|unrenews|uncommissions
withdrawn | subject | loses|lost *3 renewal
withdrawn | subject | loses MORE
withdrawn | subject | lost its|the|their MORE
withdrawn | subject | renewal|order|decision *3 reversed|rescinded|revoked|withdrawn|pulled
final     | subject | be|is|marks|as|mark also? its|the|their|our|his|her? show|shows|series|drama|comedy|sitcom? 's|'? last|final *1
final     | subject | was also? its|the|their|our|his|her show|shows|series|drama|comedy|sitcom? 's|'? last|final *1
final     | subject | be|is|was NET 's? show|series|drama|comedy 's|'? SEASON
final     | subject | be|is|was its|the|their *2 show|series|drama|comedy|sitcom 's|' last|final
final     | subject | marking|making|marks|makes *2 SEASON as|the|its *5 last|final
final     | subject | SEASON is|was|will|'ll be? the|its|their end|last|finale|conclusion|finish
final     | object  | SEASON is|was|will|'ll be? the|its|their end|last|finale|conclusion of ~
final     | subject | SEASON will|would conclude|end|close|finish the series|show|drama
final     | subject | season|series ,? *12 to|will|would conclude|end|finish|complete|close|wrap up|off|out? the|its series|show|drama|story|saga
final     | object  | SEASON to be ~ *4 's last|final
final     | subject | be|is NET *2 's last|final *1
final     | object  | be|is ~ '|"? TITLE '|"? 's|' last|final
final     | object  | won't|not produce|make|continue|continuing ~ *4 beyond|past SEASON
final     | subject | SEASON will|to? mark|marks the|its|their end|last|finale|conclusion
final     | turn    | end|ends|ending|conclude|concludes|concluding|wrap|wraps|wrapping|finish|finishes|finishing|close|closing|bow|bowing|exit ~ *9 after|with|on|following *4 SEASON
final     | turn    | end|ends|ending its|their *4 run after|with its|their *6 SEASON
final     | turn    | end|ends|ending|conclude|concludes|wrap|wraps|finish|finishes *4 at the end|close|conclusion of SEASON
final     | turn    | say|says|saying goodbye|farewell with|after *2 SEASON
final     | subject | is|are ending this|next season|year
final     | subject | to|will end|conclude|finish|wrap this|next season
final     | subject | end
final     | turn    | done|over ~ *4 after|following *2 SEASON
final     | subject | go|goes|going off the? air after *2 SEASON
final     | turn    | end|ends|ending|conclude|concludes|wrap|wraps|finish|finishes *4 after|with|following the|its|their? this|next|current|upcoming|coming|forthcoming season
final     | turn    | end|ends|ending|conclude|concludes|wrap|wraps|finish|finishes *4 at the end|close|conclusion of the|its|their? this|next|current|upcoming|coming|forthcoming season
final     | subject | come|comes|coming|draw|draws|drawing|bring|brought to an|a|its? end|close|conclusion
final     | object  | brings|bringing|brought ~ *8 to an|a|its|their end|close|conclusion
final     | subject | come|comes|coming|draw|draws|drawing to an|a|its end|close|conclusion *2 after|with|on|following *2 SEASON
ended     | subject | ended|concluded|wrapped|finished|signed its|off|up? *2 run|after|with *4 SEASON
ended     | subject | ends|ended|finishes|finished|wraps|wrapped|concludes|concluded|completes|completed its|a|their SEASON run
ended     | subject | signed|bowed off|out *2 on|in? DATE
ended     | subject | ended|concluded|finished|wrapped up|off|out? its|their? run? on|in? DATE
ended     | subject | finished|completed|ended|concluded its|their *2 run
ended     | subject | aired|airs|airing|broadcast|released|released its|the series finale
ended     | subject | aired|airs its|the last|final|finale ever? episode
ended     | subject | series finale was? aired|premiered|broadcast|released *3 DATE
ended     | subject | came to an|a|its end|close|conclusion
ended     | of      | was|is the series finale of|for ~
ended     | subject | ended|concluded|wrapped|closed with a|an *3 finale|cliffhanger
closing   | subject | completed|completes SEASON on|in DATE
ended     | subject | has|have just finished|ended|concluded|wrapped
ended     | subject | just ended|concluded|wrapped
ended     | subject | just|has|have finished|ended|concluded|wrapped|completed airing? up? SEASON
ended     | subject | has|have concluded|wrapped
ended     | subject | completed|finished|concluded airing SEASON
ended     | subject | ended|finished|concluded airing on? DATE
ended     | subject | SEASON is over
ended     | subject | wraps|wrapped up a|an *3 SEASON
ended     | subject | bids|bid|says|said farewell|goodbye|adieu after *2 SEASON
scheduled | any     | to|will|would|'ll|won't also|finally|now|officially|definitely|likely|probably|reportedly|not|soon|then|only|first? {RELEASE} airing|streaming|broadcasting?
scheduled | any     | to|will|would|'ll roll out
scheduled | any     | premieres|premiering|resumes|resuming|debuts|debuting|returns|returning|arrives|arriving|launches|launching|drops|dropping|airs|airing|streams|streaming|bows|bowing|releases|releasing|premiers
scheduled | any     | return|returns|returning|back *4 for|with MORE *4 DATE
scheduled | any     | return|returns|returning to|on NET DATE for|with SEASON
scheduled | any     | be|is back|returning for MORE *1 with *4 premiere|debut|episode|opener on DATE
scheduled | any     | starts|starting|begins|beginning|commences|commencing|opens|lands|landing|hits|hitting|rolls|unspools|unveils *6 DATE
scheduled | subject | come|comes|coming|back|due|set|slated|scheduled|dated|available|tapped|eyed *8 DATE
closing   | subject | bow|bows|bowing|sign|signs|signing off|out with SEASON on|this|in? DATE
closing   | subject | bow|bows|bowing|sign|signs|signing up|off|out its|their|his|her? SEASON? run? on|this|in? DATE
closing   | subject | wrap|wraps|wrapping|wrapped|end|ends|ended|ending|conclude|concludes|concluded|concluding|finish|finishes|finished|finishing|close|closes up|off|out? its|their|his|her? SEASON? run? on|this|in? DATE
scheduled | subject | trailer|teaser|poster|video|photos|promo {SAY}|reveal|confirm|announce|teases|sets *2 DATE premiere|release|debut|return|launch date?
scheduled | subject | expected|anticipated in|on|by|for|this|next|later? *4 DATE
scheduled | subject | {GET} *2 cour *2 DATE
closing   | subject | air|airs|airing|drop|drops|debut|debuts|release|releases|streams its|the|their season|series? finale on? DATE
closing   | subject | DATE 's *1 episode|finale|broadcast will? be|is the|its|their|our last|final
closing   | subject | air|airs|airing its|the|their *2 last|final episode|hour|instalment|installment on? DATE
closing   | subject | go|goes|going|went off the? air *2 DATE
closing   | subject | go|goes|going|went off-air *2 DATE
closing   | date    | ahead of ATTRIBUTE finale on|in? DATE
closing   | subject | finale airs|arrives|drops|streams *2 DATE
closing   | subject | series finale to|will {RELEASE} *4 DATE
closing   | subject | final|last episode aired|airs|premiered *4 DATE
closing   | subject | conclude|concludes|end|ends|ending|wrap|wraps|finish|finishes with a|its|the? *3 finale ,? *4 DATE
closing   | subject | have|has its|a|the *2 series finale on? *2 DATE
closing   | subject | take|takes|taking its|their|a *1 final|last bow on? DATE
closing   | subject | wrap|wraps|wrapped|end|ends|ended|conclude|concludes|concluded|close|closes|closed its|their *2 run|season with a? *3 finale on? DATE
closing   | subject | wrap|wraps|end|ends|conclude|concludes|finish|finishes up? with a|an *4 of a finale on? DATE
closing   | subject | see|sees|seeing out SEASON *2 DATE
closing   | subject | weekly|new|following episode|episodes *4 through|until|till DATE
closing   | subject | episode|episodes *4 until|till the|its season? finale on? DATE
closing   | subject | episode|episodes weekly|every|each *2 through|until|till DATE
closing   | subject | wrap|wraps|wrapped|ended|finished|concluded its|their|a|an *2 order|run on DATE
closing   | date    | sets|set|gets|dates|schedules|slates|slots *1 season|series finale date? for|on|to|at? *2 DATE
closing   | subject | series finale {RELEASE}|airs|airing|premieres|debuts|drops|set|scheduled|slated|arrives|is|streams *4 DATE
closing   | subject | series finale :|–|,? DATE
closing   | subject | series finale will be *3 DATE
closing   | subject | season finale is|to|will be? set|scheduled|slated|due|air|stream|drop|arrive *4 DATE
closing   | subject | with a|an|the|its *2 season|series finale set|scheduled|slated|due|coming|airing|arriving? on|for? *1 DATE
closing   | date    | DATE 's *6 ATTRIBUTE finale
closing   | date    | DATE 's season|series finale of ~
closing   | date    | DATE 's *6 series finale
closing   | subject | concluded|ended|finished|wrapped on NET *4 DATE
closing   | subject | end|ends|ending|conclude|concludes|finish|finishes for? good? at the end of DATE
closing   | of      | series finale of|for ~ *12 DATE
closing   | of      | final|last episode of ~ *10 DATE
closing   | date    | final of SEASON takes|airs|is|will *4 DATE
closing   | of      | final of SEASON of ~ *8 takes|airs|is|will *4 DATE
closing   | of      | finale of ~ *6 was? held|aired *2 DATE
closing   | of      | last|final ever? episode of ~ *6 shown|broadcast|air|airs|aired|stream|streams *6 DATE
closing   | of      | finale of ~ *6 took place *2 DATE
closing   | subject | season finale *8 aired on? DATE
closing   | date    | with|in|on|after|following|since ATTRIBUTE finale episode? on? DATE
closing   | subject | airs|aired|broadcast its|their final|last episode *1 DATE
closing   | subject | finished|ended|stopped|completed|concluded airing|broadcasting|streaming *2 DATE
ended     | subject | came to the end of its SEASON run
closing   | of      | finale of ~ *6 drew|scored|averaged|pulled|delivered|posted *10 DATE
scheduled | subject | SEASON has|have|is|was? been? announced|confirmed|unveiled|revealed for release|premiere|broadcast? in|on? DATE
scheduled | subject | SEASON set|slated|scheduled for|in DATE
premiered | subject | SEASON –|-|: premiered|aired|released|debuted on|in? DATE
scheduled | subject | SEASON –|-|: coming|premieres|arrives|airs|returns *2 DATE
scheduled | subject | SEASON )? –|-|:|→ DATE
scheduled | subject | ( new series|show ) –|-|: DATE
scheduled | date    | premiere|release|return|debut date :|–|-|is? DATE
scheduled | date    | premiere|premieres|debut|return : DATE
scheduled | of      | premiere|release|return|debut date for|of ~ *8 is|, DATE
scheduled | of      | premiere|release|return|debut date –|-|,|( DATE –|-|,|) for ~
scheduled | date    | premiere|release|return|debut date isn't|not until DATE
scheduled | date    | makes|make|making its|their *4 premiere|debut|return *6 DATE
scheduled | subject | will have|receive|make *3 premiere|debut *8 DATE
scheduled | subject | will|to have|get|receive *3 MORE launch|premiere|debut|start *8 DATE
scheduled | subject | will have|get|see its|a *2 broadcast|airing *4 DATE
scheduled | subject | to|will follow|come|arrive|land on|in|this|next? DATE
scheduled | subject | and premiere|debut|arrive|launch|air on|in DATE
scheduled | subject | return|returns|returning for SEASON on|in|,? DATE
scheduled | subject | out on|in|this|next|later|now? DATE
scheduled | subject | out on|at NET on|in|from|,? DATE
scheduled | subject | headed|heading to *3 on|in DATE
scheduled | subject | go|goes|going on air *4 DATE
scheduled | subject | episodes|seasons {RELEASE}
scheduled | of      | all *2 episodes of ~ *6 {RELEASE}|available|released *6 DATE
scheduled | of      | all *2 episodes of ~ *6 be on *6 DATE
scheduled | subject | be|is|are|'s|being released|dated|unveiled|aired|broadcast|launched|streamed|shown|screened
scheduled | subject | premiere on? DATE
scheduled | subject | broadcasting|broadcast|streaming|airing begins|starts on|in|this|next? DATE
scheduled | subject | kick|kicks|kicking off
scheduled | date    | {GET}|has|have *7 premiere|release|return|debut|launch|air|airing|start date|dates|window|timeframe
scheduled | date    | {GET}|has|have *6 trailer|teaser|poster|images|look , premiere|release|return|debut date
scheduled | date    | sets|set|{SAY}|announce|confirm|reveal|dates|shares|shared|drops|teases|locks ~ *9 premiere|release|return|debut|launch|air|airing|start date|dates|window
scheduled | date    | sets|dates|slates|schedules|slots ~ *8 premiere|debut|return|launch|bow
scheduled | date    | sets|gets|dates|slates|lands DATE premiere|debut|return|launch|bow|start
scheduled | date    | set|sets DATE for|as the|its? ATTRIBUTE|season? premiere|debut|return|launch|release
scheduled | date    | pencils|pencilled|penciled|earmarks|earmarked in? DATE for SEASON
scheduled | object  | set|sets|announced|announces the premiere|debut|return|launch|release of ~ *8 for|on|in DATE
scheduled | date    | premiere|release|return|debut|launch|air|airing|start date|dates|window has|have|is|was? been? set|announced|revealed|confirmed|unveiled|locked|dated
scheduled | date    | ahead of its|their|the *3 premiere|debut|return|launch|bow on|in DATE
scheduled | date    | ahead of its|their|the *2 premiere|debut|launch on|at *4 on|in DATE
scheduled | date    | ahead of ATTRIBUTE premiere|debut|return|launch|bow on|in? DATE
scheduled | of      | ahead of ATTRIBUTE premiere|debut|return of ~ *8 on|in DATE
scheduled | date    | ahead of its|their|the? DATE *2 premiere|debut|return|launch|bow
scheduled | date    | ahead of the|its show|series|drama|comedy|sitcom|anime 's DATE *2 premiere|debut|return|launch|bow
scheduled | date    | DATE NET? premiere|debut|launch|return|release|bow|start|broadcast
scheduled | date    | premiere|return|debut dated|scheduled|slated
scheduled | date    | ATTRIBUTE premiere|return|debut on|is|:? DATE
scheduled | date    | ATTRIBUTE premiere|return|debut set|slated|scheduled|announced for|on? DATE
scheduled | date    | DATE 's ATTRIBUTE premiere
scheduled | of      | DATE 's season premiere of ~
scheduled | date    | season premiere on|is|:|,? DATE
scheduled | date    | ATTRIBUTE *1 date|dates on|at|for? NET? confirmed|announced|revealed|set|dropped|unveiled
scheduled | date    | ATTRIBUTE premiere date on|at NET
scheduled | date    | SEASON *2 date|dates *2 confirmed|announced|revealed|set|dropped|unveiled
scheduled | date    | premiere|release|return|debut date and|, *5 revealed|announced|confirmed|unveiled
scheduled | date    | date|dates for|of *9 announced|revealed|confirmed|unveiled
scheduled | date    | sets|announces|reveals|unveils *2 dates for ~
scheduled | date    | {SAY} when ~ *8 will|to return|premiere|debut|air|arrive|launch|drop|start
scheduled | any     | will|would|to stream|air|show MORE of ~ *9 on|in|from DATE
scheduled | date    | NET to premiere|debut|launch|stream MORE of
scheduled | subject | to|will follow *2 DATE
scheduled | subject | SEASON follows on|in|this? DATE
scheduled | house   | dates|slates|schedules|slots
scheduled | object  | has|have dated|slated|scheduled ~ *10 for DATE
scheduled | object  | adds|added ~ *12 to DATE
scheduled | of      | wait until|till *1 DATE for SEASON of ~
scheduled | of      | look|watch for SEASON of ~ *8 in|on|this|next? DATE
scheduled | object  | sets|slots|pegs|books|lists|slotted|slated|scheduled ~ *8 for *1 DATE
scheduled | object  | {SAY} ~ *8 for DATE
premiered | any     | began|begun|started|commenced airing|streaming|broadcasting
scheduled | any     | begins|begin|starts|start airing|streaming|broadcasting
premiered | any     | premiered|debuted|launched|dropped|released|aired|bowed|began|arrived|landed|returned|streamed|started|broadcast|ran|kicked|hit|opened|commenced
premiered | subject | made|had its|their|a *3 premiere|debut|bow
premiered | any     | first shown|screened
premiered | subject | began|started its|their *1 run on|at NET *2 DATE
premiered | subject | began|started|begins|starts its|their *2 broadcast|airing on|in DATE
premiered | subject | shown on|at *4 between|from DATE
premiered | any     | came out
premiered | of      | saw|sees|brought the *1 launch|premiere|debut|return of ~
premiered | subject | became available *3 DATE
premiered | subject | followed on|in DATE
premiered | subject | entered SEASON in|on DATE
premiered | subject | followed by SEASON from|on|in|between DATE
premiered | subject | streamed|aired|run|airing|streaming on|at? *3 since DATE
premiered | subject | following|since its|their premiere|debut|launch|release|return back? on|in DATE
premiered | subject | since|after its|their premiere|debut|launch on|at NET *1 in|on? DATE
premiered | subject | after its|their premiere|debut|launch back? in DATE
premiered | subject | release|premiere|debut of SEASON back? in|on DATE
premiered | subject | launched|began its|the *3 run on? DATE
premiered | of      | on|during *1 DATE 's? season|series premiere of ~
premiered | of      | DATE *8 during|in|for ATTRIBUTE premiere of ~
premiered | any     | premiered|debuted|launched|aired|began|started back in|on DATE
premiered | of      | ATTRIBUTE premiere of ~ *8 watched|seen|viewed|drew|averaged|scored *10 DATE
premiered | date    | on|during the DATE season premiere
scheduled | of      | DATE is the season|series premiere of ~
scheduled | of      | DATE starts|begins|marks|sees SEASON of ~
premiered | any     | made|makes a? comeback with|for MORE *2 DATE
premiered | subject | following|after|since its|their *1 DATE *1 premiere|debut|launch|release
premiered | any     | came to our|your|the|tv? screens|tv|television|air in|on DATE
premiered | any     | returned *2 for|with MORE *4 DATE
premiered | subject | now streaming|available|airing|out
derived   | subject | day|days|week|weeks before|after *5 premiere|debut|premiered|debuted
delayed   | either  | delayed|postponed|pushed|bumped|rescheduled
delayed   | either  | pushed|bumped|moved|shifted|held back|out|over|off|up
delayed   | either  | put back|off
delayed   | either  | put|placed on hold
delayed   | any     | delays|delaying|postpones|postponing|pushes|pushing|bumps|bumping|reschedules
delayed   | object  | moves|moving|moved ~ *6 SEASON to the? DATE
delayed   | date    | moves|moving|moved|bumps|bumped|shifts|shifted|brings|brought|pulls up|forward|back|out *6 premiere|debut|return|launch|release date? to|from? DATE
delayed   | date    | premiere|release|launch|debut date has|is|was *2 shifted|moved|pushed|changed *4 to DATE
delayed   | date    | has|have|had? pushes|pushed|pushing|delays|delayed|delaying|postpones|postponed|postponing *4 premiere|debut|return|launch|release date? up|forward|back|out|off? to|until|from? DATE
delayed   | object  | pushes|pushed|moves|moved|bumps|bumped|shifts|shifted|shifting|moving|pushing the? premiere|debut|launch|return of ~ *8 up|forward|back? to DATE
delayed   | object  | moves|moved|bumps|bumped|pushes|pushed up|forward|back ~ *6 premiere|debut|launch|return date|dates
delayed   | object  | delays|delaying|postpones|postponing|pushes|pushing|bumps *2 start|premiere|premieres|launch|launches|return|returns|debut|debuts of ~
delayed   | either  | pushed|bumped|moved|shifted to midseason
delayed   | object  | pushes|pushing|bumps ~ *8 to midseason|mid-season
delayed   | subject | moves|moving|shifts|shifting to midseason|mid-season
delayed   | any     | will|to no longer {RELEASE} on|in? DATE
delayed   | of      | delay for|of ~
delayed   | subject | won't|not *1 be with us until|till *1 DATE
delayed   | subject | faces|face|hit|hits|suffers|facing|sees *2 delay|delays
delayed   | subject | {GET}|has *2 delayed|new|later premiere|release|return|debut|launch date
delayed   | subject | move|moves|moving|moved|shifts|shifting|shifted|slips|slipping|slipped back|out|from|to? DATE
split     | either  | split|divided|broken|broke|chopped|cut up? into|in NUM|multiple|several *1 parts|halves|cours|volumes|installments|chunks|batches|releases
split     | either  | split in half|two
split     | object  | split|splits|splitting|divides|dividing|divide|breaks|breaking ~ *9 into|in NUM|multiple *1 parts|halves|cours|volumes|installments
split     | object  | splits|split up ~
split     | object  | is|are|be splitting up ~
split     | object  | will|to split up|the|season ~
split     | subject | to|will|would be split
split     | subject | to|will|would be split in half|two
split     | subject | to|will|would be split|divided|broken up? into|in NUM|multiple|several *1 parts|halves|cours|volumes|installments|chunks|batches|releases
split     | house   | split|splits|splitting ~ *9 into half|two
split     | subject | split|splits|splitting its|the|their *3 in half|two
split     | subject | be NUM parts|halves
split     | subject | in|across|over|as NUM *1 parts|halves|cours|volumes|installments|batches
planned   | subject | would|will|could|might|may|should|'d|'ll|to *2 be|run|last|take|need|require|span|go|have|tell|do *5 TOTAL
planned   | subject | plan|plans|planned|planning|envision|envisions|envisioned|envisages|mapped|pitched|conceived|designed|intended|imagined|sees|charted *7 TOTAL
planned   | object  | envision|envisions|envisioned|envisages|conceived|pitched|planned|designed ~ *4 as a|an TOTAL
planned   | subject | TOTAL plan|arc|story|vision|roadmap|blueprint
replaced  | subject | replaced by|with *4 film|movie|special
replaced  | subject | film|movie|special instead of *1 SEASON
replaced  | subject | end|ends|ending|conclude|concludes|wrap|wraps|finish|finale up? with a|an *3 film|movie|special
"""

# What may stand behind a bare participle when it is passive: "X renewed for", "X cancelled at".
PASSIVE_FOLLOWERS = words(
    "for by at as after through to with ahead on early again until amid following despite in and ... … "
    "or but before until indefinitely over due because yet too despite once just less only officially , . ; : "
    "! ? – - ( ) & from following while when until"
)
BE = words("is was are were be been being gets get got getting 's isn't wasn't")
HAVE = words("has have had having 've")
CANCELLED = words("cancelled canceled axed")
ADVERBS = words(
    "officially already just also now finally quickly recently formally been swiftly reportedly "
    "quietly abruptly apparently early only still previously initially originally subsequently "
    "then sadly unfortunately surprisingly thankfully all both ever-so last currently first "
    "effectively later likely apparently allegedly actually indeed once again eventually simultaneously soon "
    "will to set slated scheduled due expected going ready be is are was were has have had "
    "been being gets get got getting 's 've would"
)
_NO_ADVERBS = words("family only early daily weekly monthly friendly deadly lovely lonely ugly")


def is_adverb(low: str) -> bool:
    """Tell an adverb, which may stand between a subject and its verb."""
    return low in ADVERBS or (low.endswith("ly") and low not in _NO_ADVERBS)


# Between the subject and its verb: the sentence says somebody said so.
ASSERTIONS = words(
    "announced announces announcing confirmed confirms confirming revealed reveals revealing said "
    "says saying reported reports reporting stated states tweeted tells told that writes adds "
    "added shared shares declared declares hints teases explains reveal confirm announce "
    "claims claimed"
)

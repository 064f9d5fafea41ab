### Delegaties: organisaties die samen meedoen, met wie er komt, en wie de gesprekken leidt.

help-sign-up-delegation = Je organisatie aanmelden voor een programma met delegaties
help-sign-up-delegation-example = meld onze gemeente aan
help-show-delegation = Zien wie er voor jouw organisatie komt
help-show-delegation-example = onze delegatie
help-withdraw-delegation = Je organisatie afmelden
help-withdraw-delegation-example = meld onze gemeente af
help-take-over-delegation = De delegatie van je organisatie overnemen van wie die aanmeldde
help-take-over-delegation-example = ik neem onze delegatie over
help-name-contact = Zeggen wie er voor een organisatie spreekt
help-name-contact-example = maak @anna contactpersoon van gemeente Zeewolde
help-leave-delegation = Zelf niet meer meekomen
help-leave-delegation-example = ik kom niet mee in onze delegatie
help-decline-leading = Eén gesprek niet leiden
help-decline-leading-example = ik leid dit gesprek niet
help-rest-facilitator = Een tijd geen gesprekken leiden
help-rest-facilitator-example = ik leid geen gesprekken tot 1 april
help-limit-facilitator = Zeggen hoeveel gesprekken je leidt
help-limit-facilitator-example = ik leid hoogstens 2 gesprekken per maand
help-ask-facilitator = Iemand vragen om gesprekken te leiden
help-ask-facilitator-example = vraag @anna als gespreksleider
help-facilitators = Zien wie gesprekken leidt
help-facilitators-example = gespreksleiders

choice-delegation-programme = { $name }
choice-delegate-yes = Ja, ik kom mee
choice-delegate-no = Nee, ik kom niet mee
choice-change-delegation = Wijzig onze delegatie
choice-sign-up-delegation = Meld onze organisatie aan
choice-withdraw-delegation = Meld ons af
choice-show-delegation = Wie zitten erin?
choice-take-over = Ik neem het over
choice-take-back = Ik neem het weer over
choice-withdraw-yes = Ja, meld ons af
choice-withdraw-no = Nee, wij blijven
choice-couple-yes = Ja, wij willen
choice-couple-no = Nee, deze keer niet
choice-lead-yes = Ja, ik leid het
choice-lead-no = Nee, dit gesprek niet
choice-facilitator-yes = Ja, ik leid gesprekken
choice-facilitator-no = Nee, liever niet

delegation-no-programme = Er is nu geen programma waarin delegaties elkaar spreken.
delegation-which-programme = Voor welk programma?
delegation-programme-unknown = Ik ken geen programma "{ $words }" waarin delegaties elkaar spreken. Er is: { $names }.
delegation-programme-stopped = Het programma { $programme } is gestopt. Je kunt je organisatie er niet meer voor aanmelden.
delegation-whose = Ik weet nog niet bij welke organisatie je werkt. Zeg dat eerst, bijvoorbeeld: "ik werk bij gemeente Zeewolde".
delegation-not-for-you = Het programma { $programme } is niet bedoeld voor { $organisation }.
delegation-claimed = { $name } heeft { $organisation } aangemeld voor { $programme }. Weet je daarvan, dan hoef je niets te doen. Hoort een ander het te doen, dan kun jij het overnemen.
delegation-has-contact = { $name } spreekt nu voor { $organisation } in { $programme }.
delegation-you-are-contact = Jij spreekt nu voor { $organisation } in { $programme }. Jij hoort het als er een gesprek wordt voorgesteld, en kunt de delegatie wijzigen.
delegation-taken-over = Goed, jij spreekt nu voor { $organisation } in { $programme }. Wie het deed, hoort dat.
delegation-contact-already = Jij spreekt al voor { $organisation } in { $programme }.
delegation-contact-named = { $name } spreekt nu voor { $organisation } in { $programme }.
delegation-of-none = Een organisatie "{ $words }" doet niet mee aan { $programme }.
delegation-not-of-it = Ik ken bij { $organisation } niet één iemand die "{ $words }" heet en die ik kan vragen.
delegation-carried = Je organisatie gaat verder als { $organisation }. Jullie delegatie voor { $programme } gaat mee.
delegation-joined = { $former } is opgegaan in { $organisation }. Beide deden mee aan { $programme }: jullie zijn nu één delegatie. Klopt die nog?
delegation-has-another = Jouw organisatie is al aangemeld voor { $programme }, door { $name }. Vraag { $name } om iets te wijzigen, of schrijf: "ik neem onze delegatie over".
delegation-form-begins = Ik meld { $organisation } aan voor { $programme }. Ik vraag het iedereen die je noemt eerst zelf.
delegation-form-title = Onze delegatie
delegation-ask-seat = Wie komt er als { $role }? Schrijf een naam, een @account, ik, of: nog te bepalen. Een reserve mag erbij, bijvoorbeeld: Anna, reserve Bram
delegation-label-seat = { $role }
delegation-hint-seat = Een naam, een @account, ik, of: nog te bepalen. Een reserve mag erbij: Anna, reserve Bram
delegation-ask-quorum = Hoeveel mensen van jullie moeten er minstens zijn? Sla over voor { $quorum }.
delegation-label-quorum = Minstens zoveel mensen
delegation-hint-quorum = Een getal. Met minder mensen gaat het gesprek voor jullie niet door.
delegation-ask-brings = Waar willen jullie het over hebben? Zet een ; tussen de onderwerpen.
delegation-label-brings = Waar willen jullie het over hebben?
delegation-hint-topics = Zet een ; tussen de onderwerpen.
delegation-ask-shares = Waar kunnen jullie een ander over vertellen? Zet een ; tussen de onderwerpen.
delegation-label-shares = Waar kunnen jullie over vertellen?
delegation-ask-dates = Wanneer kunnen jullie? Schrijf het in woorden, bijvoorbeeld: dinsdagmiddag en donderdag in maart. Of: altijd
delegation-label-dates = Wanneer kunnen jullie?
delegation-hint-dates = In woorden, bijvoorbeeld: dinsdagmiddag en donderdag in maart. Laat leeg om niets te wijzigen.
delegation-quorum-unclear = Schrijf een getal van 1 tot en met { $most }.
delegation-quorum-too-many = Er zijn { $most } plaatsen per organisatie, dus meer kunnen er niet hoeven te zijn. Schrijf een getal van 1 tot en met { $most }.
delegation-topics-unclear = Dat lees ik niet als een onderwerp. Schrijf het in woorden, met een ; ertussen.
delegation-topics-too-many = Noem hoogstens { $most } onderwerpen, elk in een korte zin.
delegation-dates-unclear = Ik lees in "{ $words }" geen dagen die nog komen. Schrijf bijvoorbeeld: dinsdagmiddag in maart. Of: altijd
delegation-dates-rest = Dit begreep ik niet: { $rest }
delegation-person-unknown = Ik ken bij jullie organisatie niemand die "{ $words }" heet. Laat diegene eerst zelf hallo tegen me zeggen, noem een @account, of schrijf: nog te bepalen
delegation-which-person = Wie bedoel je met "{ $words }"?
delegation-person-away = { $name } kan ik nu niet vragen. Noem iemand anders, of schrijf: nog te bepalen
delegation-person-twice = { $name } staat twee keer in jullie delegatie. Noem iedereen één keer.
delegation-of-nobody = Er is nog niemand genoemd, dus ik heb niets bewaard. Begin opnieuw en noem minstens één iemand, bijvoorbeeld jezelf.
delegation-signed-up = { $organisation } is aangemeld voor { $programme }:
delegation-heading = De delegatie van { $organisation } voor { $programme }:
delegation-seat-open = - { $role }: nog te bepalen
delegation-seat-waiting = - { $role }: { $name } (heeft nog niet geantwoord)
delegation-seat-yes = - { $role }: { $name }
delegation-seat-no = - { $role }: { $name } komt niet
delegation-seat-stand-in-waiting = - reserve voor { $role }: { $name } (heeft nog niet geantwoord)
delegation-seat-stand-in-yes = - reserve voor { $role }: { $name }
delegation-seat-stand-in-no = - reserve voor { $role }: { $name } komt niet
delegation-quorum = Minstens aanwezig: { $quorum }.
delegation-brings = Jullie willen het hebben over: { $topics }
delegation-shares = Jullie kunnen vertellen over: { $topics }
delegation-any-date = Jullie noemden geen dagen. Ik zoek dan in jullie werktijd en agenda's.
delegation-dates = Jullie kunnen: { $moments }.
delegation-dates-more = Jullie kunnen: { $moments }, en nog { $more } keer.
delegation-not-enough = { $yes ->
    [0] Niemand zei nog ja
    [one] Eén persoon zei ja
   *[other] { $yes } mensen zeiden ja
}, en minstens { $quorum } moeten er zijn. Zolang dat zo is, kan ik geen gesprek maken.
delegation-none = Jouw organisatie doet nog niet mee met een delegatie.
delegation-not-yours-to-change = Alleen wie de delegatie aanmeldde of erin zit, kan dat doen.
delegation-gone = De delegatie doet niet meer mee aan { $programme }.
delegation-withdraw-sure = Wil je { $organisation } echt afmelden voor { $programme }? Iedereen die erin zit, hoort het, en gesprekken die al gepland zijn gaan niet door.
delegation-withdrawn = { $organisation } doet niet meer mee aan { $programme }. Iedereen die erin zat, hoort het.
delegation-withdrawn-heard = { $organisation } doet niet meer mee aan { $programme }.

delegate-asked = { $name } vraagt of je meekomt voor { $organisation }, als { $role }, in het programma { $programme }.
delegate-asked-stand-in = { $name } vraagt of je reserve wilt zijn voor { $role } van { $organisation }, in het programma { $programme }. Je komt dan als een ander niet kan.
delegate-asked-what = Twee organisaties spreken elkaar dan { $minutes } minuten, met een gespreksleider erbij. Je naam, rol en organisatie ziet de ander pas als jullie allebei ja zeggen.
delegate-yes-heard = { $name } komt mee als { $role } voor { $programme }.
delegate-no-heard = { $name } komt niet mee als { $role } voor { $programme }. Je kunt iemand anders noemen.
delegate-left-out = Je zit niet meer in de delegatie van { $organisation } voor { $programme }.
delegate-said-yes = Mooi, je komt mee voor { $organisation } in { $programme }, als { $roles }. Je hoort van me als er een gesprek komt.
delegate-said-no = Goed, je komt niet mee voor { $organisation } in { $programme }.
delegate-unknown = Je bent niet gevraagd voor een delegatie, of die is er niet meer.

facilitator-asked = Wil je gesprekken leiden voor { $programme }? Twee delegaties spreken elkaar dan, en jij leidt het gesprek. Het zijn er hoogstens { $capacity } per maand.
facilitator-asked-region = Het liefst in { $region }.
facilitator-asked-free = Je krijgt vooraf een bladzijde met wie er komt en waar het over gaat. Elk gesprek kun je apart weigeren, en je kunt altijd stoppen.
facilitator-yes-heard = { $name } wil gesprekken leiden voor { $programme }.
facilitator-no-heard = { $name } leidt geen gesprekken voor { $programme }.
facilitator-is-asked = Ik vraag { $name } om gesprekken te leiden voor { $programme }, hoogstens { $capacity } per maand. Je hoort het antwoord.
facilitator-is-one = { $name } leidt gesprekken voor { $programme }, hoogstens { $capacity } per maand.
facilitator-which = Ik ken meer mensen die "{ $words }" heten. Noem een account, bijvoorbeeld @anna.
facilitator-unknown = Ik weet niet wie "{ $words }" is. Noem iemand die al meedoet met Bondje, liefst met een account, bijvoorbeeld @anna.
facilitator-away = { $name } kan ik nu niet vragen.
facilitator-capacity-unclear = Hoeveel gesprekken per maand? Schrijf een getal van 1 tot en met { $most }.
facilitator-region-unknown = Ik ken geen provincie of veiligheidsregio "{ $words }".
facilitator-not-asked = Je bent niet gevraagd om gesprekken te leiden.
facilitator-said-yes = Mooi, je leidt gesprekken voor { $programme }, hoogstens { $capacity } per maand. Van elk gesprek hoor je eerst, en je kunt nee zeggen.
facilitator-said-no = Goed, je leidt geen gesprekken voor { $programme }.
facilitators-none = Voor { $programme } leidt nog niemand gesprekken. Vraag iemand, bijvoorbeeld: "vraag @anna als gespreksleider".
facilitators-heading = Wie gesprekken leidt voor { $programme }:
facilitator-line = - { $person }: { $led } geleid, hoogstens { $capacity } per maand
facilitator-line-waiting = - { $person }: heeft nog niet geantwoord
facilitator-line-resting = - { $person }: { $led } geleid, hoogstens { $capacity } per maand, rust tot { $until }
facilitator-rest-until = Tot wanneer? Noem een dag die nog komt, bijvoorbeeld: "ik leid geen gesprekken tot 1 april".
facilitator-rests = Goed, tot { $until } krijg je geen nieuwe gesprekken voor { $programmes }. Wat je al toezegde, blijft staan.
facilitator-is-back = Fijn, je leidt weer gesprekken voor { $programmes }.
facilitator-limited = Goed, hoogstens { $capacity } per maand voor { $programmes }.
facilitator-stopped = Goed, je leidt geen gesprekken meer voor { $programmes }. Wat je al toezegde, blijft staan.
facilitator-leads-nothing = Je leidt nu nergens gesprekken.

couple-proposed = Voor { $programme } stel ik een gesprek voor tussen { $mine } en { $other }.
couple-leader = Gespreksleider: { $person }.
couple-lead = Wil je voor { $programme } dit gesprek leiden, tussen { $organisations }?
couple-lead-instead = Voor { $programme } is een gesprek tussen { $organisations }, en de gespreksleider kan niet. Wil jij het leiden?
couple-lead-when = Het is op { $start } tot { $end }.
couple-lead-until = Antwoord graag uiterlijk { $until }.
couple-nudge = Ik hoorde nog niets van je over { $programme }.
couple-why = Waarom juist deze twee:
couple-answered = - { $who } kan vertellen over { $topic }, en daar wil { $asks } het over hebben.
couple-both-ask = - Beide willen het hebben over { $topic }.
couple-one-further = - { $who } is verder met { $topic } dan { $asks }.
couple-same-seats = - Aan beide kanten zit: { $roles }.
couple-similar-size = - De organisaties zijn ongeveer even groot.
couple-brings = { $organisation } wil het hebben over: { $topics }
couple-shares = { $organisation } kan vertellen over: { $topics }
couple-until = Het gesprek duurt { $minutes } minuten. Als jullie het allemaal willen, zoek ik een tijd. Antwoord graag uiterlijk { $until }. Een reden hoef je niet te geven.
couple-line = { $programme }: { $organisations }
couple-which = Welk gesprek bedoel je?
couple-asked-before = Op dit voorstel hoef je niet meer te antwoorden.
couple-agreed = Het gesprek voor { $programme } tussen { $organisations } gaat door.
couple-off = Het gesprek voor { $programme } gaat deze keer niet door.
couple-off-seeking = Het gesprek voor { $programme } gaat deze keer niet door. Ik zoek meteen een andere organisatie voor jullie.
couple-silent = Ik hoorde niets van je over het voorstel voor { $programme }, dus daar wacht ik niet meer op.
couple-no-leader = Voor { $programme } is er deze keer niemand om jullie gesprek te leiden, dus het gaat niet door. De volgende keer zijn jullie als eerste aan de beurt.
couple-nobody-leads = Voor { $programme } is er niemand om het gesprek te leiden tussen { $organisations }. Weet jij iemand? Schrijf dan bijvoorbeeld: "vraag @anna als gespreksleider".
couple-you-stand-in = { $name } kan niet naar { $about }. Jij bent reserve, dus ik zet jou erbij.
couple-too-few = Naar { $about } komen nu minder mensen van jullie dan de { $quorum } die jullie minstens wilden. Wil je een andere tijd, schrijf dan: "mijn gesprekken".
couple-announced = Op { $when } maak ik de gesprekken voor { $programme }. Kloppen jullie onderwerpen, mensen en dagen nog?
couple-bring-topics = Jullie noemden nog geen onderwerp. Met een onderwerp vind ik een betere match.
couple-drafted = Het concept voor { $programme } is klaar: { $couples ->
    [one] één gesprek
   *[other] { $couples } gesprekken
}, en { $left ->
    [one] één organisatie
   *[other] { $left } organisaties
} zonder gesprek. Ik vertel het op { $until }.
couple-drafted-again = Het concept voor { $programme } is veranderd, want er kwam of ging een organisatie of iemand die erin zit: { $couples ->
    [one] één gesprek
   *[other] { $couples } gesprekken
}, en { $left ->
    [one] één organisatie
   *[other] { $left } organisaties
} zonder gesprek. Ik vertel het op { $until }.
couple-left-out = Voor { $programme } is er deze keer geen gesprek voor jullie, want { $why }. De volgende keer zijn jullie als eerste aan de beurt.
couple-why-not-alone = er deed verder niemand mee
couple-why-not-only-own-organisation = er deed geen andere organisatie mee
couple-why-not-blocked = met wie er nog was, kon ik geen gesprek maken
couple-why-not-met-all = jullie spraken iedereen die er was kort geleden al
couple-why-not-no-quorum = er is geen moment waarop genoeg mensen van jullie kunnen
couple-why-not-no-common-date = er was geen dag waarop jullie en een ander allebei kunnen
couple-why-not-no-facilitator = er was niemand die het gesprek kan leiden op een dag dat jullie kunnen
couple-why-not-facilitators-full = alle gespreksleiders hebben al genoeg gesprekken
couple-why-not-odd-one = alle anderen zijn al gekoppeld
couple-why-not-kept = jullie waren voor één ander bedoeld, en dat lukte niet
couple-why-not-others-went-first = wie bij jullie past, is al met iemand anders gekoppeld
couple-outcome = Ronde { $number } van { $programme } is voorbij. Gesprekken waar iedereen ja op zei: { $agreed }.
couple-outcome-left = Zonder gesprek: { $organisations }.
couple-unknown = Dit voorstel ken ik niet, of het is niet voor jou.
couple-is-over = Dit voorstel is voorbij.
couple-is-agreed-already = Iedereen heeft al ja gezegd. Schrijf "mijn gesprekken" om te zien hoe het ermee staat.
couple-said-yes = Mooi, ik heb je ja genoteerd. Zodra de anderen ook ja zeggen, zoek ik een tijd.
couple-said-no = Goed, deze keer niet. Waarom hoeft niemand te weten.

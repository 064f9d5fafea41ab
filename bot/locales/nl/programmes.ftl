### Programma's: maken, veranderen, meedoen en stoppen.

help-programmes = Zien welke programma's er voor je zijn
help-programmes-example = programma's
help-join-programme = Meedoen aan een programma
help-join-programme-example = ik wil meedoen aan Koffie
help-leave-programme = Stoppen met een programma
help-leave-programme-example = ik stop met programma Koffie
help-new-programme = Een programma beginnen, dat ronde na ronde mensen bij elkaar brengt
help-new-programme-example = nieuw programma
help-change-programme = Een programma veranderen
help-change-programme-example = verander programma Koffie
help-pause-programme = Een programma een tijd stilzetten
help-pause-programme-example = pauzeer programma Koffie tot 1 september
help-resume-programme = Verdergaan met een programma
help-resume-programme-example = hervat programma Koffie
help-stop-programme = Een programma voorgoed stoppen
help-stop-programme-example = beëindig programma Koffie
help-announce-programme = In een kanaal over een programma vertellen
help-announce-programme-example = kondig programma Koffie aan
help-participants = Zien wie er meedoet aan een programma
help-participants-example = deelnemers van Koffie

programme-which-shape = Wat voor programma wordt het?
programme-which-shape-here = Wat voor programma wordt het, voor wie in dit kanaal zit?
choice-shape-acquaintance = Kennismaking (30 minuten)
choice-shape-coffee = Koffie (30 minuten)
choice-shape-peer_review = Peer review (90 minuten)
choice-shape-visit = Keukenbezoek (2 uur)
choice-shape-intervision = Intervisie (4 of 5 mensen)
choice-shape-administrative = Bestuurlijk gesprek (2 uur)
shape-acquaintance = kennismaking
shape-coffee = koffie
shape-peer_review = peer review
shape-visit = keukenbezoek
shape-intervision = intervisie
shape-administrative = bestuurlijk gesprek tussen twee delegaties

programme-form-title = Programma
programme-form-begins = Ik stel een paar vragen. Bij elke vraag mag je overslaan: dan blijft het zoals het is, of wordt het zoals gewoonlijk.
programme-here-is-private = Zeg dit in het kanaal of de kamer zelf. Of schrijf hier "nieuw programma" voor een programma zonder kanaal.
programme-ask-name = Hoe heet het programma?
programme-label-name = Naam
programme-hint-name = Bijvoorbeeld: Koffie voor CISO's
programme-ask-cadence = Hoe vaak is er een ronde? Bijvoorbeeld: elke 2 weken op dinsdag 9:00. Sla je over, dan is het dat.
programme-label-cadence = Hoe vaak
programme-hint-cadence = Bijvoorbeeld: elke 2 weken op dinsdag 9:00
programme-ask-region = Op feestdagen is er geen ronde. Wil je ook de schoolvakanties van een regio overslaan?
programme-label-region = Schoolvakanties overslaan
programme-region-noord = regio Noord
programme-region-midden = regio Midden
programme-region-zuid = regio Zuid
programme-region-geen = Nee, alleen feestdagen
programme-ask-audience = Voor wie is het? Noem rollen, onderwerpen, soorten organisaties, een provincie, een veiligheidsregio of één organisatie. Of zeg: iedereen.
programme-label-audience = Voor wie
programme-hint-audience = Bijvoorbeeld: CISO's van gemeenten in Drenthe
programme-ask-joining = Hoe doet iemand mee?
programme-label-joining = Meedoen
programme-joining-by_choice = Wie wil, meldt zich aan
programme-joining-unless_not = Iedereen voor wie het is, tenzij die niet wil
programme-ask-size = Met hoeveel mensen is een gesprek? Van 2 tot 5.
programme-label-size = Mensen per gesprek
programme-hint-size = Een getal van 2 tot 5
programme-ask-apart = Hoeveel rondes moeten er tussen zitten voor dezelfde twee elkaar weer mogen spreken? Wie elkaar nog nooit sprak, gaat altijd voor.
programme-label-apart = Rondes ertussen
programme-hint-apart = Een getal, bijvoorbeeld 4
programme-ask-mixing = Wie mag bij wie?
programme-label-mixing = Wie bij wie
programme-mixing-across_organisations = Alleen mensen van verschillende organisaties
programme-mixing-across_parts = Mensen van één organisatie, van verschillende onderdelen
programme-mixing-anybody = Iedereen bij iedereen
programme-ask-seats = Wie komen er per organisatie? Noem de rollen, met een komma ertussen. Sla je over, dan: { $usual }.
programme-label-seats = Wie er komen
programme-hint-seats = Bijvoorbeeld: burgemeester, gemeentesecretaris, CISO, FG
programme-ask-quorum = Hoeveel van hen moeten er minstens zijn? Een organisatie mag voor zichzelf iets anders kiezen. Sla je over, dan: { $usual }.
programme-label-quorum = Minstens aanwezig
programme-hint-quorum = Een getal, hoogstens zoveel als er rollen zijn
programme-ask-approval = Wil je elke indeling eerst zien en goedkeuren?
programme-label-approval = Eerst goedkeuren
programme-approval-ja = Ja, ik kijk eerst
programme-approval-nee = Nee, laat het vanzelf gaan

programme-name-unclear = Geef het programma een naam waaraan mensen het herkennen, bijvoorbeeld: Koffie voor CISO's.
programme-name-too-long = Die naam is te lang: het mogen { $most } tekens zijn.
programme-name-taken = Er is al een programma dat { $programme } heet. Kies een andere naam.
programme-cadence-unclear = Dit begrijp ik niet. Noem hoe vaak, een dag en een tijd, bijvoorbeeld: elke 2 weken op dinsdag 9:00.
programme-cadence-weekend = In het weekend werkt bijna niemand. Kies een dag van maandag tot en met vrijdag.
programme-cadence-read = Dus { $cadence }.
programme-cadence-was-monthly = Ik reken in weken, zodat het altijd dezelfde dag is: { $cadence }.
programme-region-unclear = Kies noord, midden, zuid of geen.
programme-audience-unclear = Hierin herken ik geen rol, onderwerp, soort organisatie of streek. Bijvoorbeeld: CISO's van gemeenten in Drenthe. Of zeg: iedereen.
programme-audience-read = Dus { $audience }.
programme-joining-unclear = Kies een van de twee.
programme-size-unclear = Noem een getal van { $fewest } tot { $most }.
programme-apart-unclear = Noem een getal van { $fewest } tot { $most }.
programme-mixing-unclear = Kies een van de drie.
programme-seats-unclear = Noem een tot { $most } rollen, met een komma ertussen. Bijvoorbeeld: burgemeester, CISO, FG.
programme-seats-read = Dus per organisatie: { $roles }.
programme-quorum-unclear = Noem een getal van { $fewest } tot { $most }.
programme-quorum-too-many = Er komen { $most } mensen per organisatie, dus meer kunnen er niet zijn. Noem een getal van 1 tot { $most }.
programme-approval-unclear = Zeg ja of nee.
programme-unknown-now = Dit programma is er niet meer. Er is niets veranderd.

programme-made = Het programma { $programme } is gemaakt.
programme-changed = Het programma { $programme } is nu zo:
programme-is = - Wat: { $shape }, { $minutes } minuten
programme-when = - Wanneer: { $cadence }
programme-for = - Voor: { $audience }
programme-rule = - { $what }
programme-groups = - Met { $size } mensen per gesprek; dezelfde twee pas weer na { $apart } rondes
programme-seats = - Per organisatie: { $roles }; minstens aanwezig: { $quorum }
programme-apart = - Dezelfde twee organisaties pas weer na { $apart } rondes
programme-by-itself = - De indeling gaat vanzelf
programme-approved = - Jij keurt elke indeling eerst goed
programme-next-round = De volgende ronde is { $when }. Drie werkdagen ervoor hoort iedereen dat die komt.
programme-no-round-active = Er is geen dag gevonden waarop een ronde kan zijn.
programme-no-round-paused = Er komen geen rondes tot iemand het programma hervat.
programme-no-round-stopped = Er komen geen rondes meer.
programme-nobody-yet = Nog niemand doet mee. Mensen melden zich aan met: "ik wil meedoen aan Koffie", met de naam van jouw programma.
programme-say-it-there = Wil je er in het kanaal over vertellen? Zeg dan daar: "kondig programma Koffie aan", met de naam { $programme }.
programme-no-place = Dit programma heeft geen eigen kanaal. Zeg dit in het kanaal waar je het wilt vertellen. Zo staat het er dan:
choice-change-programme = Iets veranderen

programme-cadence = { $weeks ->
    [one] elke week
   *[other] elke { $weeks } weken
} op { $day } { $time }
programme-cadence-school = { $weeks ->
    [one] elke week
   *[other] elke { $weeks } weken
} op { $day } { $time }, niet in de schoolvakanties van { $region }
programme-day-0 = maandag
programme-day-1 = dinsdag
programme-day-2 = woensdag
programme-day-3 = donderdag
programme-day-4 = vrijdag
programme-day-5 = zaterdag
programme-day-6 = zondag
audience-everybody = iedereen
audience-of = { $parts }
audience-roles = wie { $roles } is
audience-kinds = wie werkt bij { $kinds }
audience-kind-municipality = gemeenten
audience-kind-province = provincies
audience-kind-water_board = waterschappen
audience-kind-safety_region = veiligheidsregio's
audience-kind-joint_body = gemeenschappelijke regelingen
audience-kind-other = andere organisaties
audience-region = wie werkt in { $name }
audience-organisation = wie werkt bij { $name }
audience-topics = wie te maken heeft met { $topics }
audience-place = wie in het kanaal zit

programmes-shown = Deze programma's zijn er:
programmes-none-for-you = Er is nu geen programma voor jou.
programme-line-in = - { $programme }: { $shape }, { $cadence }. Je doet mee.
programme-line-resting = - { $programme }: { $shape }, { $cadence }. Je wordt met rust gelaten, tot je zegt dat je er weer bent.
programme-line-open = - { $programme }: { $shape }, { $cadence }.
choice-join-programme = Doe mee aan { $programme }
choice-leave-programme = Stop met { $programme }
programme-joined = Je doet mee aan { $programme }.
programme-joined-what = Elke ronde stel ik je voor aan iemand anders die meedoet: met je naam, je rol en je organisatie. Pas als jullie het allebei willen, zoek ik een tijd.
programme-joined-in-time = Je bent op tijd voor de ronde van { $when }.
programme-joined-already = Je doet al mee aan { $programme }.
programme-not-for-you = { $programme } is voor andere mensen. Klopt je profiel niet? Schrijf "mijn profiel".
programme-is-for-delegations = Aan { $programme } doen organisaties mee met een delegatie.
programme-left = Je doet niet meer mee aan { $programme }. Wat al gepland is, blijft staan. Terugkomen kan altijd.
programme-not-in-it = Je doet niet mee aan { $programme }.
programme-announced = Nieuw: { $programme } ({ $shape }), { $cadence }. Voor { $audience }. Meedoen? Stuur mij een privébericht met: "ik wil meedoen aan Koffie", met de naam van dit programma.
programme-announced-to-all = Nieuw: { $programme } ({ $shape }), { $cadence }. Voor { $audience }. Iedereen voor wie het is, doet mee. Je hoort het van me voor elke ronde, en kunt overslaan of stoppen.

programme-paused = { $programme } staat stil.
programme-paused-until = { $programme } staat stil tot { $until }.
programme-pause-unclear = Tot wanneer? Noem een dag die nog komt, bijvoorbeeld: pauzeer programma Koffie tot 1 september.
programme-resumed = { $programme } gaat weer verder.
programme-is-active = { $programme } loopt al.
programme-not-active = { $programme } loopt nu niet, dus er is niets om over te vertellen.
programme-has-stopped = { $programme } is voorgoed gestopt. Begin een nieuw programma met: "nieuw programma".
programme-stop-sure = Wil je { $programme } voorgoed stoppen? Er komen dan geen rondes meer. Gesprekken die gepland zijn, gaan door.
choice-stop-programme = Ja, stop voorgoed
choice-keep-programme = Nee, ga door
programme-stopped = { $programme } is gestopt.
round-called-off = De ronde van { $programme } die eraan kwam, gaat niet door.
programme-participants = { $people ->
    [one] Aan { $programme } doet één iemand mee:
   *[other] Aan { $programme } doen { $people } mensen mee:
}
programme-participant = - { $person }
programme-participants-more = { $people ->
    [one] En nog één iemand.
   *[other] En nog { $people } anderen.
}
programme-participants-none = Aan { $programme } doet nog niemand mee.
programme-delegations-sign-up = Organisaties melden zich aan met: "meld onze gemeente aan".
choice-sign-up = Meld ons aan voor { $programme }

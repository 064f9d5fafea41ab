### Een indeling bekijken voor iemand ervan hoort, en hoe een programma ervoor staat.

help-matching = De indeling van een ronde bekijken, of zien hoe die nu zou zijn
help-matching-example = toon de indeling
help-swap = Twee deelnemers van plaats laten wisselen
help-swap-example = wissel Anna en Bram
help-put-together = Twee deelnemers bij elkaar zetten
help-put-together-example = zet Anna en Bram bij elkaar
help-lock = Een groep vastzetten, zodat een nieuwe indeling die laat zoals die is
help-lock-example = zet Anna vast
help-match-anew = De rest opnieuw indelen
help-match-anew-example = nieuwe indeling
help-status = Zien hoe een programma ervoor staat
help-status-example = status van Koffie
help-history = Zien hoe de rondes van een programma gingen
help-history-example = geschiedenis van Koffie

matching-shown = De indeling voor { $programme }: { $groups ->
    [one] één groep
   *[other] { $groups } groepen
} met { $people } mensen. Niemand weet hier nog van.
matching-tried = Zo zou de indeling van { $programme } er nu uitzien: { $groups ->
    [one] één groep
   *[other] { $groups } groepen
} met { $people } mensen.
matching-only-tried = Dit is een proef: er is niets bewaard, en niemand hoort hiervan. Wie nog zegt mee te doen of over te slaan, verandert het.
matching-empty = Voor { $programme } is er nog niemand om in te delen.
matching-line = { $number }. { $people }
matching-line-why = { $number }. { $people }: { $why }
matching-line-locked = { $number }. { $people } (vast)
matching-line-why-locked = { $number }. { $people } (vast): { $why }
matching-line-breaks = { $number }. { $people } (vast). Let op: { $rules }.
matching-line-why-breaks = { $number }. { $people } (vast): { $why }. Let op: { $rules }.
matching-left = Niemand gevonden voor { $person }: { $why }.
matching-rest-in-file = De hele indeling staat in het bestand hierbij.
matching-file-name = indeling.txt
matching-how-to-change = Anders? Schrijf bijvoorbeeld "wissel Anna en Bram", "zet Anna en Bram bij elkaar" of "zet Anna vast".
matching-ground-offered = hulp met { $topic }
matching-ground-brought = hulp met { $topic }, dat een van hen inbrengt
matching-ground-shared = allebei { $topic }
matching-ground-both_seek = zoeken hulp met { $topic }
matching-ground-step_ahead = een stap verder met { $topic }
matching-ground-ahead = verder met { $topic }
matching-ground-role = dezelfde rol, { $role }
matching-ground-tie = organisaties bij elkaar in de buurt
matching-ground-size = even grote organisaties
matching-ground-new = nieuw voor elkaar
matching-ground-went_first = had de vorige keer niemand
matching-why-not-nobody_suits = er was niemand om een gesprek mee te maken
matching-why-not-only_own_organisation = er doen alleen mensen van dezelfde organisatie of afdeling mee
matching-why-not-met_all = sprak iedereen die er is kort geleden al
matching-why-not-no_shared_language = niemand spreekt dezelfde taal
matching-why-not-no_common_hours = niemand werkt op dezelfde uren
matching-why-not-rules = niemand past bij de afspraken van dit programma
matching-why-not-others_went_first = wie erbij past, is met iemand anders ingedeeld
matching-rule-nobody_suits = zij kunnen nu niet bij elkaar
matching-rule-only_own_organisation = zij horen bij dezelfde organisatie of afdeling
matching-rule-met_all = zij spraken elkaar kort geleden al
matching-rule-no_shared_language = zij spreken niet dezelfde taal
matching-rule-no_common_hours = zij werken niet op dezelfde uren
matching-rule-rules = zij passen niet bij de afspraken van dit programma
matching-rule-others_went_first = zij kunnen nu niet bij elkaar
choice-match-anew = Deel de rest opnieuw in
matching-changed = Veranderd. Wie je verplaatst, staat vast, ook als je de rest opnieuw laat indelen.
matching-locked = Die groep staat vast.
matching-unlocked = Die groep staat niet meer vast.
matching-again = Ik deel { $programme } opnieuw in. Wat vaststaat, blijft zo. Je hoort het als het klaar is.
matching-approved = Goed, ik vertel iedereen van { $programme } de indeling.
matching-approved-by = De indeling van { $programme } is al goedgekeurd door { $name }. De deelnemers horen die al.
matching-is-told = De indeling van { $programme } is al verteld, dus er is niets meer aan te veranderen.
matching-is-being-made = De indeling van { $programme } wordt nog gemaakt. Je hoort het als die klaar is.
matching-has-changed = De indeling is intussen veranderd. Zo is die nu:
matching-none-waits = Er wacht geen indeling op jou.
matching-unknown = Deze indeling ken ik niet.
matching-which = Er wachten meer indelingen. Welke bedoel je?
matching-which-person = Er zijn meer mensen die "{ $words }" heten. Wie bedoel je?
matching-nobody-called = In deze indeling staat niemand die "{ $words }" heet. Schrijf de naam zoals die in de indeling staat.
matching-same-person = Dat is twee keer { $name }. Noem twee mensen.
matching-together-already = { $one } en { $other } staan al bij elkaar.
matching-has-nobody = { $name } is nog met niemand ingedeeld.
matching-may-not = { $one } en { $other }: dat kan niet, want { $rules }. Er is niets veranderd.

programme-which = Welk programma bedoel je?
programme-unknown = Ik ken geen programma "{ $words }". Bedoel je een van deze?
programme-name = { $programme }
programmes-none-yet = Er is nog geen programma.

status-active = { $programme }: { $people ->
    [one] één deelnemer
   *[other] { $people } deelnemers
}.
status-paused = { $programme } is op pauze. { $people ->
    [one] Er is één deelnemer.
   *[other] Er zijn { $people } deelnemers.
}
status-stopped = { $programme } is gestopt. { $people ->
    [one] Er was één deelnemer.
   *[other] Er waren { $people } deelnemers.
}
status-delegations-active = { $programme }: { $delegations ->
    [one] één delegatie
   *[other] { $delegations } delegaties
}.
status-delegations-paused = { $programme } is op pauze. Er zijn { $delegations } delegaties.
status-delegations-stopped = { $programme } is gestopt. Er waren { $delegations } delegaties.
status-resting = { $people ->
    [one] Eén deelnemer antwoordde twee rondes niet, en wordt met rust gelaten.
   *[other] { $people } deelnemers antwoordden twee rondes niet, en worden met rust gelaten.
}
status-sign-up = Ronde { $number } begint { $when }: { $coming } doen mee, { $skipping } slaan over.
status-review = Van ronde { $number } wacht de indeling op goedkeuring: { $coming } doen mee, { $skipping } slaan over.
status-under-way = Ronde { $number } is bezig: { $coming } doen mee, { $skipping } slaan over.
status-pairings = Gesprekken die doorgaan: { $agreed }. Voorstellen die op antwoord wachten: { $proposed }. Niet doorgegaan: { $off }.
status-left-out = { $people ->
    [one] Eén deelnemer heeft niemand, en gaat de volgende keer eerst.
   *[other] { $people } deelnemers hebben niemand, en gaan de volgende keer eerst.
}
status-next = De volgende ronde is { $when }.
choice-history = Hoe gingen de rondes?

history-head = Zo gingen de rondes van { $programme }, de laatste eerst:
history-none = Van { $programme } is nog geen ronde geweest.
history-line = - Ronde { $number }, { $when }: { $people } deden mee. Gesprekken: { $agreed }, waarvan gehouden: { $met }. Zonder iemand: { $left }.
matching-too-many-to-try = Aan { $programme } doen meer dan { $most } mensen mee: zo veel deel ik alleen in als de ronde er is. Wil je de indeling dan eerst zien, kies dat dan bij het programma.

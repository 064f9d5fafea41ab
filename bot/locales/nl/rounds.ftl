### Een ronde van een programma: die komt eraan, en hoe die ging.

help-rounds = Zien welke rondes er komen
help-rounds-example = rondes
help-skip-round = Een ronde overslaan
help-skip-round-example = sla deze ronde over
help-come-to-round = Meedoen met een ronde, ook als die al begonnen is
help-come-to-round-example = ik doe deze ronde mee
help-bring-to-round = Zeggen waar je het in deze ronde over wilt hebben
help-bring-to-round-example = ik wil het deze ronde hebben over ENSIA
help-invite-to-round = Een collega uitnodigen voor deze ronde
help-invite-to-round-example = nodig Karin uit voor deze ronde

round-comes = Er komt een ronde van { $programme }: { $when } zoek ik voor iedereen iemand om mee te praten. Je hoeft niets te doen om mee te doen.
round-comes-to-all = Er komt een ronde van { $programme }: { $when } zoek ik voor iedereen iemand om mee te praten. Iedereen voor wie dit programma is, doet mee, tenzij je het niet wilt.
round-what-can-be = Tot dan kun je deze ronde overslaan, zeggen waar je het over wilt hebben, of een collega uitnodigen.
choice-come-to-round = Ik doe mee
choice-skip-round = Deze ronde niet
choice-bring-to-round = Ik wil iets inbrengen
choice-invite-to-round = Ik nodig iemand uit

rounds-none = Er is nu geen ronde waar je aan meedoet.
rounds-shown = Deze rondes zijn er voor jou:
rounds-which = Welke ronde bedoel je?
round-line-in = - { $programme }, { $when }: je doet mee.
round-line-brings = - { $programme }, { $when }: je doet mee, en wilt het hebben over { $words }.
round-line-out = - { $programme }, { $when }: je doet niet mee.
round-line-placed = - { $programme }, { $when }: je bent gekoppeld. Schrijf "mijn voorstellen" om te zien met wie.
round-name = { $programme }, { $when }
round-unknown = Deze ronde ken ik niet, of die is niet voor jou.
round-programme-unknown = Ik weet niet welke ronde je bedoelt met "{ $words }".
round-has-ended = Deze ronde van { $programme } is voorbij. De volgende ronde hoor je van me.
round-come = Goed, je doet mee met deze ronde van { $programme }: { $when } zoek ik iemand voor je.
round-come-late = Goed, je doet nog mee met deze ronde van { $programme }. De anderen zijn al ingedeeld: ik zoek een plaats voor je, en je hoort het als die er is.
round-come-placed = Je bent in deze ronde al gekoppeld. Schrijf "mijn voorstellen" om te zien met wie.
round-skipped = Goed, deze ronde van { $programme } sla je over. De volgende keer vraag ik je weer. Toch meedoen kan ook: "ik doe deze ronde mee".
round-skip-placed = Je bent in deze ronde al gekoppeld. Wil je dat gesprek niet? Schrijf dan "deze keer niet".
round-bring-what = Waar wil je het deze ronde over hebben? Ik gebruik het om iemand te zoeken die erbij past, en met wie je gekoppeld wordt, leest het.
round-bring-label = Waar wil je het over hebben?
round-bring-hint = Bijvoorbeeld: hoe jullie ENSIA aanpakken. Met wie je gekoppeld wordt, leest het.
round-bring-title = Iets inbrengen
round-bring-too-long = Dat is te lang: het mogen { $most } tekens zijn. Zeg het in één of twee zinnen.
round-bring-empty = Zeg in een paar woorden waar je het over wilt hebben.
round-brought = Ik heb het opgeschreven, en met wie je gekoppeld wordt, leest het. Waar je het deze ronde van { $programme } over wilt hebben: { $words }
round-brought-unknown = Ik ken dit onderwerp niet uit mijn lijst, dus ik kan er niet op zoeken.
round-invite-whom = Wie wil je uitnodigen voor deze ronde? Schrijf een naam of een account.
round-invite-label = Wie wil je uitnodigen?
round-invite-hint = Een naam van iemand die je kent, of een account, bijvoorbeeld: @karin.
round-invite-title = Iemand uitnodigen
round-invite-unknown = Ik weet niet wie "{ $words }" is. Noem iemand die al meedoet met Bondje, met naam of met account.
round-invite-is-you = Dat ben jij zelf. Wie wil je nog meer uitnodigen?
round-invite-not-now = { $name } kan ik nu niet uitnodigen.
round-invite-already = { $name } doet al mee met deze ronde.
round-invite-asked-already = { $name } is voor deze ronde al gevraagd.
round-invite-asked = Ik vraag { $name } of die meedoet. Dat beslist { $name } zelf.
round-invited = { $name } nodigt je uit voor een ronde van { $programme }: { $when } zoek ik voor iedereen die meedoet iemand om mee te praten.
round-invited-what = Als je meedoet, stel ik je voor aan iemand anders die meedoet: met je naam, je rol en je organisatie. Pas als jullie het allebei willen, zoek ik een tijd. Je hoeft niet, en een reden hoef je niet te geven.
round-invited-no = Goed, je doet niet mee. Daar zeg ik niets over.
round-invited-unknown = Deze uitnodiging ken ik niet, of die is niet voor jou.
choice-round-invited-yes = Ja, ik doe mee
choice-round-invited-no = Nee, deze keer niet

round-review = De indeling voor { $programme } is klaar. Niemand weet ervan tot jij die goedkeurt.
round-review-again = De indeling voor { $programme } wacht nog op jou. De deelnemers wachten op bericht.
round-review-until = Als ik voor { $until } niets van je hoor, vertel ik iedereen de indeling zoals die nu is.
round-told-without = Ik hoorde niets van je over de indeling voor { $programme }. De deelnemers hebben lang genoeg gewacht, dus ik vertel die nu zoals die is.
choice-show-matching = Laat de indeling zien
choice-approve-matching = Het is goed zo

round-outcome = Ronde { $number } van { $programme } is voorbij. { $people ->
    [one] Eén deelnemer deed mee
   *[other] { $people } deelnemers deden mee
}, en { $agreed ->
    [0] er kwam geen gesprek van
    [one] er kwam één gesprek van
   *[other] er kwamen { $agreed } gesprekken van
}.
round-outcome-left-out = { $number ->
    [one] Voor één deelnemer was er niemand. Die is de volgende keer als eerste aan de beurt.
   *[other] Voor { $number } deelnemers was er niemand. Zij zijn de volgende keer als eersten aan de beurt.
}
round-outcome-fell-out = { $number ->
    [one] Eén deelnemer wilde of kon het gesprek deze keer niet.
   *[other] { $number } deelnemers wilden of konden het gesprek deze keer niet.
}
round-outcome-silent = { $number ->
    [one] Van één deelnemer hoorde ik niets op een voorstel.
   *[other] Van { $number } deelnemers hoorde ik niets op een voorstel.
}
round-outcome-skipped = { $number ->
    [one] Eén deelnemer sloeg deze ronde over.
   *[other] { $number } deelnemers sloegen deze ronde over.
}

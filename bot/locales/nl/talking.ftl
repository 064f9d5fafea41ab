### Praten met Bondje: groeten, kiezen, en wat Bondje niet begrijpt.

greet = Hallo { $name }.
greet-ask = Vraag me bijvoorbeeld: "wie werkt er nog meer aan ENSIA?" Met "help" zie je wat ik nog meer kan.
thanked = Graag gedaan.

guess-topic = Wat wil je met { $topics }?
guess-ask = Weten wie er nog meer mee bezig is
guess-works_on = Laten weten dat ik eraan werk
guess-offers = Laten weten dat ik er anderen mee kan helpen
guess-seeks = Laten weten dat ik er hulp bij zoek
not-understood = Dat begrijp ik niet.
not-understood-examples = Je kunt bijvoorbeeld vragen: "wie werkt er nog meer aan ENSIA?" Of vertellen: "ik werk aan Common Ground".
choice-help = Help

choice-none = Er is hier nu niets om uit te kiezen. Schrijf "help" om te zien wat ik kan.
choice-no-number = { $most ->
    [one] Er is hier maar één keuze: 1.
   *[other] Dat nummer is er niet bij. Kies een nummer van 1 tot en met { $most }.
}
choice-no-yes = Ik weet niet waar je ja op zegt. Maak een keuze uit mijn laatste antwoord.
choice-not-yours = Deze keuze is voor iemand anders bedoeld.

answered-in-private = Ik heb je een privébericht gestuurd.
too-long = Dit bericht is te lang voor mij: ik lees er hooguit { $most } tekens van. Vraag of vertel het korter.
sorry = Er ging bij mij iets mis, en ik heb niets met je bericht gedaan. Probeer het straks nog eens.
not-understood-help = Met "help" zie je wat ik allemaal kan.

guess-role-whose = Gaat { $roles } over jezelf, of zoek je zo iemand?
guess-role-mine = Ik ben { $roles }
guess-role-others = Wie is er nog meer { $roles }
guess-role = Zoek je iemand met die functie? Vraag bijvoorbeeld: "zoek CISO's in Drenthe" Ben je het zelf? Schrijf dan bijvoorbeeld: "ik ben CISO bij gemeente Zeewolde".

goodbye = Tot ziens, { $name }.
who-i-am = Ik ben Bondje: ik breng mensen bij gemeenten en andere overheden met elkaar in contact die aan hetzelfde werken.
explain-topic = { $topic }: { $means }
explain-unknown = Dat weet ik niet. Ik ken vooral onderwerpen, bijvoorbeeld: "wat is ENSIA?"
explain-unknown-topic = Wat { $topic } is, weet ik niet, maar ik kan wel zoeken wie eraan werkt.

quoted-no-topic = In dat bericht herken ik geen onderwerp. Stel je vraag zelf, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?"
overview-ask = Je vraag kun je me in een bericht stellen, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?"
choice-data = Mijn gegevens
choice-begin = Beginnen

correction-anew = Je hebt je bericht aangepast. Dit is mijn antwoord op je nieuwe tekst.
correction-answer = Je hebt je vorige antwoord aangepast.
correction-too-late = Je hebt een bericht aangepast dat ik al heb verwerkt. Door die aanpassing verandert er niets. Schrijf in een nieuw bericht wat je nu wilt.
vote-taken-back = Je hebt je keuze in de peiling teruggenomen. Wat ik daarvoor al had gedaan, blijft zo. Kies opnieuw, of schrijf wat je nu wilt.
answer-or-question = Is dit je antwoord op mijn vraag, of wil je weten wie hier meer van weet?
choice-is-answer = Het is mijn antwoord
answer-or-profile = Is dit je antwoord op mijn vraag, of hoort het bij je profiel?
choice-is-profile = Het hoort bij mijn profiel

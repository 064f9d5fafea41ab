### Wat mensen inbrengen in een gesprek, de agenda, de volgorde en wat een gespreksleider vooraf hoort.

help-agenda = Zien wat er op de agenda van je gesprek staat
help-agenda-example = laat de agenda zien
help-bring = Iets op de agenda van je gesprek zetten
help-bring-example = voeg toe aan de agenda: hoe jullie de BIO2 invoeren

choice-bring = Breng iets in
choice-bring-nothing = Ik breng niets in
choice-edit-brought = Wijzig mijn inbreng
choice-nothing-more = Zo is het goed
choice-on-agenda = Ja, zet het erop
choice-not-on-agenda = Nee
choice-show-agenda = Laat de agenda zien
choice-remove-brought = Haal mijn inbreng weg
choice-remove-item = Haal weg: { $words }

agenda-ask = Wat wil je inbrengen in je gesprek over { $about } met { $names }? Het is { $when }.
agenda-ask-more = Je gesprek over { $about } met { $names } is { $when }. Dit breng je in:
agenda-how-to-bring = Schrijf het in je eigen woorden. Ieder punt op een eigen regel mag ook. De anderen zien het op de agenda, met je voornaam. Wat TLP:RED is, komt er niet op: dan meld ik alleen dat je iets hebt voor in het gesprek zelf.
agenda-form = Wat wil je inbrengen in het gesprek over { $about }? Schrijf ieder punt op een eigen regel, of schrijf "niets".
agenda-form-more = Wat wil je nog meer inbrengen in het gesprek over { $about }? Schrijf "niets" als het zo goed is.
agenda-sheet = Mijn inbreng
agenda-sheet-words = Wat wil je inbrengen?
agenda-sheet-hint = Ieder punt op een eigen regel, of met een puntkomma ertussen. De anderen zien het op de agenda.
agenda-no-words = Hier lees ik geen inbreng in. Schrijf in een paar woorden waar je het over wilt hebben, bijvoorbeeld: hoe jullie de BIO2 invoeren.
agenda-is-it-for = Zal ik dit op de agenda van het gesprek over { $about } zetten? { $words }
agenda-or-else = Wilde je iets anders? Schrijf bijvoorbeeld: "verzet het gesprek", "zeg het gesprek af", "mijn gesprekken" of "help".
agenda-nothing = Prima. Bedenk je later nog iets voor het gesprek over { $about }, schrijf dan bijvoorbeeld: "voeg toe aan de agenda: hoe jullie de BIO2 invoeren".
agenda-too-late = Het gesprek over { $about } is al begonnen, dus de agenda kan niet meer veranderen. Vertel het in het gesprek zelf.
agenda-brought = Dit breng je in, in het gesprek over { $about }:
agenda-mine = Dit breng je in, in het gesprek over { $about }:
agenda-mine-nothing = Je hebt nog niets ingebracht in het gesprek over { $about }.
agenda-mine-line = - { $words }
agenda-mine-aside = - iets voor in het gesprek zelf (TLP:RED)
agenda-not-kept = niet bewaard
agenda-was-cut = Een punt was te lang voor een agenda. Ik heb het ingekort tot { $most } tekens.
agenda-left-out = { $number ->
    [one] Eén punt heb ik niet opgeschreven
   *[other] { $number } punten heb ik niet opgeschreven
}: iedereen kan er { $most } inbrengen.
agenda-red = Wat TLP:RED is, bewaar ik niet. De anderen zien alleen dat je iets hebt voor in het gesprek zelf.
agenda-removed = Dit staat niet meer op de agenda van het gesprek over { $about }:
agenda-not-mine = Van jou staat er niets als "{ $words }" op de agenda van het gesprek over { $about }.

agenda-heading = **Agenda van jullie gesprek over { $about }**, { $when }
agenda-heading-unplanned = **Agenda van jullie gesprek over { $about }**, waarvoor nog geen tijd is gekozen
agenda-news = De agenda van jullie gesprek over { $about }, { $when }, is aangevuld of veranderd. Dit staat er nu op:
agenda-point = **{ $topic }** ({ $names })
agenda-item = - { $names }: { $words }
agenda-more = { $number ->
    [one] En nog één onderwerp.
   *[other] En nog { $number } onderwerpen.
}
agenda-aside = **Iets voor in het gesprek zelf** ({ $names }): dat is TLP:RED en staat nergens opgeschreven.
agenda-aside-calendar = - { $names }: iets voor in het gesprek zelf
agenda-empty = Er is nog niets ingebracht. Het gesprek gaat over { $about }.
agenda-in-file = De hele agenda zit hierbij als bestand.
agenda-checklist-in-file = De checklist voor de peer review staat er ook in: wat je vooraf leest, waar je naar kijkt en hoe je het teruggeeft.

order-heading = **Zo kan het lopen:**
order-line = - { $minutes } min: { $what }
order-line-at = - { $start } ({ $minutes } min): { $what }
order-welcome = welkom, en wat er met deze uitkomst gebeurt
order-round = rondje: wie ben je, en wat wil je hieruit halen?
order-topic = { $topics }
order-about = { $about }
order-aside = iets voor in het gesprek zelf
order-take-home = wat neemt ieder mee naar huis, en wat spreken we af?
order-close = afsluiten

brief-heading = **Je leidt het gesprek over { $about }**, { $when }
brief-people = **Wie er komen:**
brief-person = - { $person }
brief-topics = { $side }: { $topics }
brief-in-common = **Allemaal bezig met:** { $topics }
brief-nothing-in-common = Een onderwerp waar ze allemaal mee bezig zijn, ken ik niet.
brief-differs = - { $topic }: { $further } ({ $stage }) is verder dan { $other } ({ $other-stage })
brief-agenda = **De agenda:**
brief-questions = **Drie vragen om mee te beginnen:**
brief-ask-further = - { $further } is verder met { $topic }: wat hadden jullie aan het begin graag geweten, dat { $other } nu kan helpen?
brief-ask-brought = - { $topic } komt van { $names }: wanneer is dit gesprek daarvoor geslaagd?
brief-ask-common = - Wat is bij ieder van jullie op dit moment het lastigste aan { $topic }?
brief-ask-open-1 = - Wat moet er na dit gesprek over { $about } anders zijn dan ervoor?
brief-ask-open-2 = - Wat ging bij jullie mis met { $about }, en wat hebben jullie daarvan geleerd?
brief-ask-open-3 = - Wat zou je bij { $about } het liefst samen met de ander doen?
brief-in-file = Alles bij elkaar, met de onderwerpen van iedereen en de agenda, zit hierbij als bestand.
agenda-for-a-round = Je hebt nog geen gesprek staan. Wil je dit inbrengen in de ronde die eraan komt?
choice-bring-to-round-of = In de ronde van { $programme }

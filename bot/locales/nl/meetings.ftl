### Van ja tot een gesprek: een tijd zoeken, de uitnodiging, herinneren, verzetten en afzeggen.

choice-plan-meeting = Zoek een tijd voor ons gesprek
meeting-moment = { $start } tot { $end }
meeting-not-introduced = Dit gesprek kan ik pas plannen als jullie allebei ja hebben gezegd.
meeting-is-arranged-already = Voor jullie gesprek over { $about } zoek ik al een tijd, of die is er al. Schrijf "mijn gesprekken".
meeting-which-moment = Wanneer kun je? Het gaat om een gesprek met { $names } over { $about }.
meeting-which-moment-again = Geen van de vorige tijden past iedereen. Wanneer kun je dan? Het gaat om een gesprek met { $names } over { $about }.
meeting-which-moment-instead = Jullie gesprek met { $names } over { $about } blijft { $when }, tot er een nieuwe tijd is. Wanneer kun je nog meer?
meeting-wants-another = { $name } zoekt een andere tijd voor jullie gesprek over { $about }.
meeting-wants-to-move = { $name } zoekt een andere tijd voor jullie gesprek over { $about }. Tot die er is, blijft het { $when }.
meeting-how-to-tick = Kies alles wat je past. Je mag ook de nummers schrijven, bijvoorbeeld: "1 en 3", of wanneer je wel kunt, zoals: "donderdag na 14 uur".
choice-no-moment = Geen van deze tijden
choice-ticked-all = Dat is alles
meeting-ticked = Ik heb genoteerd dat je kunt: { $moments }. Kies meer, of zeg dat dit alles is.
meeting-ticked-nothing = Ik heb geen tijd meer voor je genoteerd. Kies wat je past, of kies "geen van deze tijden".
meeting-thanks = Dank je. Je kunt: { $moments }. Je hoort van mij welke tijd het wordt.
meeting-nothing-suits = Dank je, ik weet dat geen van deze tijden je past. Je hoort van mij hoe het verder gaat.
meeting-planned = Jullie gesprek over { $about } is { $when }. Je spreekt { $names }.
meeting-moved = Jullie gesprek over { $about } is verzet. Het is nu { $when }. Je spreekt { $names }.
meeting-invitation = De uitnodiging voor je agenda zit hierbij.
meeting-invitation-again = { $number ->
    [one] Hier is je uitnodiging nog eens.
   *[other] Hier zijn je { $number } uitnodigingen nog eens.
}
choice-move-meeting = Zoek een andere tijd
choice-cancel-meeting = Zeg het gesprek af
meeting-called-off = { $name } heeft jullie gesprek over { $about } afgezegd. Het was { $when }. Met dit bestand gaat het uit je agenda.
meeting-called-off-unplanned = { $name } wil het gesprek over { $about } nu niet meer plannen.
meeting-cancelled = Het gesprek over { $about } is afgezegd, en de anderen weten het. Een reden heb ik niet genoemd.
meeting-not-begun = Goed, ik plan het gesprek over { $about } niet. Een verzoek om kennis te maken blijft staan: schrijf "mijn verzoeken" om het in te trekken.
meeting-no-moment = Ik vond geen tijd die iedereen past voor het gesprek met { $names } over { $about }. Spreek zelf iets af, of schrijf over een tijdje "zoek een andere tijd".
meeting-not-heard-of-all = Ik hoorde niet van iedereen wanneer het kan, dus er is nog geen tijd voor het gesprek met { $names } over { $about }. Willen jullie het nog? Dan zoek ik verder.
meeting-stays = Ik vond geen andere tijd die iedereen past. Jullie gesprek met { $names } over { $about } blijft { $when }.
meeting-tomorrow = Je hebt binnenkort een gesprek over { $about } met { $names }: { $when }.
meeting-soon = Zo begint je gesprek over { $about } met { $names }: { $when }.
meeting-nudge = Ik heb nog niet gehoord wanneer je kunt voor het gesprek over { $about }.
meeting-gone = Dit gesprek ken ik niet meer.
meeting-done = Gedaan.
meeting-is-cancelled = Het gesprek over { $about } is afgezegd.
meeting-is-over = Het gesprek over { $about } is al geweest of afgezegd.
meeting-is-planned-already = Het gesprek over { $about } is al gepland: { $when }.
meeting-other-moments = Voor het gesprek over { $about } gaan deze tijden niet meer. Kijk naar mijn laatste vraag hierover.
meetings = Dit zijn je gesprekken:
meetings-planned = { $when }, met { $names } over { $about }
meetings-unplanned = Nog geen tijd: met { $names } over { $about }
meetings-none = Je hebt geen gesprekken staan.
meetings-none-planned = Je hebt geen gesprek waarvan de tijd al vaststaat.
meeting-which = Welk gesprek bedoel je?
meeting-nobody-to-plan-with = Ik weet niet met wie je een tijd zoekt. Schrijf bijvoorbeeld: "plan een gesprek met Bram over ENSIA".
meeting-with-whom = Met wie zoek je een tijd?
choice-plan-with = Met { $name }, over { $about }

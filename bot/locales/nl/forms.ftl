### Het profiel vraag voor vraag.

form-begins = Ik stel je een paar korte vragen over je profiel. Met "overslaan" blijft een antwoord zoals het was. Met "terug" ga je een vraag terug. Met "stop" stoppen we en verandert er niets.
form-organisation = Bij welke organisatie werk je? Bijvoorbeeld: gemeente Zeewolde.
form-roles = Wat is je functie? Het mogen er meer zijn, bijvoorbeeld: CISO, privacy officer.
form-works-on = Waar werk je aan, en hoe ver zijn jullie ermee? Bijvoorbeeld: ENSIA (draait al), BIO (net begonnen), Common Ground.
form-offers = Waar kun je anderen mee helpen? Bijvoorbeeld: DPIA's, aanbesteden. Niets? Schrijf dan "geen".
form-seeks = Waar zoek je hulp bij? Niets? Schrijf dan "geen".
form-languages = Welke talen spreek je?
form-languages-both = Nederlands en Engels
form-zone = Wat is je tijdzone? Nu is dat { $zone }. Noem een grote stad, bijvoorbeeld: Amsterdam. Klopt het al? Schrijf dan "overslaan".
form-week = Wanneer werk je? Bijvoorbeeld: ma t/m do 9-17, vr 9-12:30.
form-pause = Wil je even pauze, zodat niemand je iets vraagt? Noem dan de dag waarop je terug bent, bijvoorbeeld: 1 februari. Anders: "nee".
form-organisation-guessed = Ik denk dat je { $organisation } bedoelt. Klopt het niet? Schrijf dan "terug".
form-organisation-unknown = Ik ken geen organisatie "{ $words }". Schrijf de hele naam, bijvoorbeeld: gemeente Zeewolde.
form-no-words = Met alleen cijfers of tekens kan ik hier niets. Schrijf het in woorden.
form-roles-unknown = Deze functie ken ik niet. Schrijf bijvoorbeeld: CISO, privacy officer.
form-topics-unknown = Ik haal hier geen onderwerp uit. Noem het kort, bijvoorbeeld: ENSIA, Common Ground.
form-languages-unknown = Ik ken alleen Nederlands en Engels. Kies er een, of allebei.
form-zone-unknown = Deze tijdzone ken ik niet. Noem een grote stad, bijvoorbeeld: Amsterdam.
form-week-unknown = Dat herken ik niet als werkdagen. Schrijf bijvoorbeeld: ma t/m do 9-17, vr 9-12:30.
form-pause-unclear = Ik begrijp niet tot welke dag. Noem een dag na vandaag, bijvoorbeeld: 1 februari, of: over 2 weken.
form-or-skip = Of schrijf "overslaan".
form-required = Deze vraag kan ik niet overslaan.
form-done = Dank je, je profiel is bijgewerkt.
form-stopped = We zijn gestopt met de vragen. Er is niets veranderd.
form-none = Er is nu niets om mee te stoppen. Wil je even rust, schrijf dan "pauze". Wil je weg, schrijf dan "vergeet mij".
form-answered-already = Deze vraag is al beantwoord. Schrijf "profiel invullen" om opnieuw te beginnen.

# Hetzelfde op één blad, voor programma's die dat kunnen tonen.
sheet-begins = Je kunt je profiel in één keer invullen. Liever vraag voor vraag, door te typen? Dat kan ook.
choice-in-steps = Liever vraag voor vraag
sheet-profile = Mijn profiel
sheet-send = Opslaan
sheet-leave = Annuleren
sheet-organisation = Organisatie
sheet-roles = Functie of functies, met een komma ertussen
sheet-works-on = Waar je aan werkt, en hoe ver jullie zijn, bijvoorbeeld: ENSIA (draait al), BIO (net begonnen)
sheet-offers = Waar je anderen mee kunt helpen
sheet-seeks = Waar je hulp bij zoekt
sheet-languages = Talen die je spreekt
sheet-zone = Tijdzone of grote stad
sheet-week = Werktijden, bijvoorbeeld: ma t/m do 9-17, vr 9-12:30
sheet-pause = Pauze tot: de dag waarop je terug bent, bijvoorbeeld: 1 februari
sheet-needed = Dit veld kan niet leeg blijven.
sheet-suggestions = Ik ken: { $options }.
form-pause-endless = zonder einddatum

### Het profiel vraag voor vraag.

form-begins = Ik stel je een paar korte vragen over je profiel. Met "overslaan" blijft een antwoord zoals het was. Met "stop" stoppen we en verandert er niets.
form-organisation = Bij welke organisatie werk je? Bijvoorbeeld: gemeente Zeewolde.
form-roles = Wat is je functie? Het mogen er meer zijn, bijvoorbeeld: CISO, privacy officer.
form-works-on = Waar werk je aan? Bijvoorbeeld: ENSIA, Common Ground.
form-offers = Waar kun je anderen mee helpen?
form-seeks = Waar zoek je hulp bij?
form-languages = Welke talen spreek je?
form-languages-both = Nederlands en Engels
form-week = Wanneer werk je? Bijvoorbeeld: ma t/m do 9-17, vr 9-12:30.
form-required = Deze vraag kan ik niet overslaan.
form-done = Dank je, je profiel is bijgewerkt.
form-stopped = We zijn gestopt met de vragen. Er is niets veranderd.
form-none = Er is nu niets om mee te stoppen. Wil je even rust, schrijf dan "pauze". Wil je weg, schrijf dan "vergeet mij".
form-answered-already = Deze vraag is al beantwoord. Schrijf "profiel invullen" om opnieuw te beginnen.

### Uitnodigingen per e-mail: waarheen, met een code, en wat er in de mail staat.

blank-line = { "" }
mail-not-here = Uitnodigingen mailen kan hier niet: deze Bondje heeft geen mailserver. Je beheerder kan die instellen. Je uitnodigingen krijg je wel hier, als bestand voor je agenda.
mail-which-address = Waar mag ik je uitnodigingen heen mailen? Schrijf bijvoorbeeld: mail mijn uitnodigingen naar naam@gemeente.nl
mail-no-address = Ik lees in “{ $words }” geen e-mailadres waar ik heen kan mailen. Schrijf bijvoorbeeld: mail mijn uitnodigingen naar naam@gemeente.nl
mail-offer = Ik ken je e-mailadres { $address } van dit platform. Zal ik je uitnodigingen daarheen mailen?
mail-other = Een ander adres kan ook. Schrijf dan bijvoorbeeld: mail mijn uitnodigingen naar naam@gemeente.nl
choice-mail-there = Ja, mail ze daarheen
mail-already = Ik mail je uitnodigingen al naar { $address }.
mail-code-sent = Ik heb een code gemaild naar { $address }. Schrijf hier “mailcode” en dan de code. De code werkt een dag. Geen mail? Kijk dan bij de ongewenste mail.
mail-until-then = Tot dan mail ik naar { $address }.
mail-too-often = Je hebt vandaag al { $most } codes laten mailen. Probeer het morgen nog eens.
mail-too-often-there = Naar { $address } zijn vandaag al { $most } codes gemaild. Probeer het morgen nog eens.
mail-no-code = Er wacht geen code van je, of hij werkt niet meer. Schrijf nog eens: mail mijn uitnodigingen naar naam@gemeente.nl
mail-code-wrong = Die code klopt niet. Kijk nog eens in de mail. Je kunt het nog { $left ->
    [one] één keer
   *[other] { $left } keer
} proberen.
mail-code-spent = Die code klopt niet, en nu werkt de code in de mail ook niet meer. Wil je een nieuwe? Schrijf nog eens: mail mijn uitnodigingen naar naam@gemeente.nl
mail-confirmed = Dank je. Ik mail je uitnodigingen vanaf nu naar { $address }. Je krijgt ze ook nog hier. Wil je geen mail meer? Schrijf: mail mij niet meer
mail-stopped = Goed, ik mail je niet meer en ben je adres vergeten. Je uitnodigingen krijg je hier.
mail-none = Ik mail je niets. Wil je je uitnodigingen wel per mail? Schrijf bijvoorbeeld: mail mijn uitnodigingen naar naam@gemeente.nl
mail-address = Ik mail je uitnodigingen naar { $address }.
mail-is-shown = Wie bij een gesprek met jou is, ziet je e-mailadres in de uitnodigingen die ik vanaf nu maak. Wil je dat niet? Schrijf: verberg mijn e-mailadres
mail-is-hidden = Anderen zien je e-mailadres niet in uitnodigingen. Mag dat wel? Schrijf: toon mijn e-mailadres in uitnodigingen
mail-code-waits = Naar { $address } is een code gemaild. Schrijf “mailcode” en de code, dan mail ik daarheen.
mail-refused = De uitnodiging voor “{ $what }” is niet gemaild: { $address } neemt geen mail van mij aan. Je vindt haar wel hier. Schrijf “mijn e-mailadres” om te zien of ik daar nog heen mail, of geef een ander adres: mail mijn uitnodigingen naar naam@gemeente.nl
mail-code-refused = De code is niet gemaild: { $address } neemt geen mail van mij aan. Klopt het adres? Schrijf het dan nog eens: mail mijn uitnodigingen naar naam@gemeente.nl

# In de mail zelf.
mail-title-new = Uitnodiging: { $what }
mail-title-changed = Uitnodiging, bijgewerkt: { $what }
mail-title-cancelled = Afgezegd: { $what }
mail-title-code = Je code voor Bondje
mail-new = Je hebt een gesprek: { $what }.
mail-changed = Er is iets veranderd aan je gesprek: { $what }. Zo staat het nu:
mail-cancelled = Dit gesprek gaat niet door: { $what }.
mail-when = Wanneer: { $when }
mail-where = Waar: { $place }
mail-file = De uitnodiging voor je agenda zit bij deze mail. Je hoeft er niet op te antwoorden. Wil je het gesprek verzetten of afzeggen? Zeg dat in de chat tegen Bondje.
mail-file-off = Met het bestand bij deze mail gaat het gesprek uit je agenda.
mail-signature = Bondje
mail-why = Je krijgt deze mail omdat je Bondje hebt gevraagd je uitnodigingen te mailen. Wil je dat niet meer? Schrijf in de chat aan Bondje: mail mij niet meer. Wat je op deze mail antwoordt, leest niemand.
mail-code = Iemand vroeg in { $platform } aan Bondje om uitnodigingen voor gesprekken naar dit adres te mailen. Bondje is een chatbot die mensen van overheden met elkaar in gesprek brengt.
mail-code-type = Was jij dat? Schrijf dan binnen een dag aan Bondje: mailcode { $code }
mail-code-why = Was jij het niet? Dan hoef je niets te doen: zonder de code mail ik hier niets meer heen, en dit adres wordt na een dag vergeten. Wat je op deze mail antwoordt, leest niemand.

### De eigen agenda van een deelnemer: waar die staat, en wanneer iemand bezet is.

calendar-of-address = je agenda op { $host }
calendar-of-file = je agenda uit het bestand
calendar-fetching = Ik haal { $source } op. Je hoort zo wat ik vind. Het adres is geheim: ik laat het aan niemand zien, ook niet aan jou. Je mag je bericht nu weghalen.
calendar-reading = Ik lees het bestand. Je hoort zo wat ik vind.
calendar-found = Ik heb { $source } gelezen. De komende 3 weken ben je { $count ->
    [one] 1 uur
   *[other] { $count } uur
} bezet. Daar houd ik rekening mee als ik een tijd voor een gesprek zoek.
calendar-found-nothing = Ik heb { $source } gelezen. De komende 3 weken vind ik niets waarvoor je bezet bent. Klopt dat niet? Kijk dan of de agenda ook je afspraken deelt, en niet alleen je vrije tijd.
calendar-kept = Ik bewaar alleen wanneer je bezet bent, niet waarvoor of met wie. Ik lees je agenda elke paar uur opnieuw. Wil je dat niet meer? Schrijf "vergeet mijn agenda".
calendar-of-file-until = Ik bewaar alleen wanneer je bezet bent tot { $day }, niet waarvoor of met wie. Wat je daarna in je agenda zet, weet ik pas als je een nieuw bestand stuurt.
calendar-in-public = Het adres van je agenda is geheim, en hier lezen anderen mee. Ik heb er niets mee gedaan. Haal je bericht weg, vraag bij je agenda om een nieuw adres, en geef dat alleen aan mij.
calendar-no-address = Dat is geen adres van een agenda. Zo'n adres begint met https:// of webcal://.
calendar-none = Ik ken geen agenda van je.
calendar-how = Geef me het geheime adres van je agenda: schrijf "mijn agenda is https://…". In Google Agenda heet dat **Geheim adres in iCal-indeling**, in Outlook **Een agenda publiceren** (de ICS-link). Je mag me ook een ICS-bestand sturen.
calendar-known = Ik ken { $source }. Ik heb die voor het laatst gelezen op { $at }. De komende 3 weken ben je { $count ->
    [one] 1 uur
   *[other] { $count } uur
} bezet. Meer weet ik er niet van.
calendar-known-unread = Ik ken { $source }, maar heb die nog niet gelezen.
calendar-known-problem = Sinds { $at } lukt het lezen niet.
calendar-how-to-forget = Schrijf "vergeet mijn agenda" als ik dit niet meer mag weten.
calendar-forgotten = Ik ben je agenda vergeten: het adres, en wanneer je bezet bent.
calendar-failed = Het lukt niet om { $source } te lezen. Ik heb er niets van bewaard.
calendar-former = Ik blijf rekening houden met { $source }, die ik al kende.
calendar-failed-for-now = Het lukt nu niet om { $source } te lezen. Ik probeer het de komende uren opnieuw. Je hoort het als het gelukt is.
calendar-fails = Sinds gisteren lukt het niet meer om { $source } te lezen.
calendar-fails-until = Ik blijf het proberen tot { $day }. Daarna vergeet ik deze agenda. Je kunt me ook een nieuw adres geven: schrijf "mijn agenda is https://…".
calendar-given-up = Al twee weken lukt het niet om { $source } te lezen. Ik ben die agenda nu vergeten. Wil je dat ik er weer rekening mee houd? Geef me dan een nieuw adres.
calendar-file-is-over = Het agendabestand dat je me stuurde, zegt niets meer over de komende tijd. Ik ben het vergeten.
calendar-problem-address = Dit adres kan ik niet gebruiken. Het moet beginnen met https:// of webcal://, zonder naam en wachtwoord erin.
calendar-problem-private = Het adres leidt naar een besloten netwerk. Ik kan alleen bij adressen die op internet te bereiken zijn. Vraag je beheerder om een openbaar deeladres, of stuur me een ICS-bestand.
calendar-problem-away = Ik kreeg geen antwoord van dat adres. Vaak gaat dat vanzelf over.
calendar-problem-slow = Het antwoord liet te lang op zich wachten. Vaak gaat dat vanzelf over.
calendar-problem-refused = Op dit adres krijg ik geen agenda. Misschien is het veranderd of ingetrokken. Kopieer het geheime adres nog eens uit je agenda.
calendar-problem-gone = Ik kon het bestand niet ophalen. Stuur het nog eens.
calendar-problem-large = De agenda is te groot: ik lees hooguit 4 MB. Deel een agenda met minder oude afspraken, of alleen wanneer je bezet bent.
calendar-problem-heavy = Er staat te veel in deze agenda om uit te rekenen. Vaak komt dat door een afspraak die zich heel vaak herhaalt. Haal die weg, of deel alleen wanneer je bezet bent.
calendar-problem-page = Dit is een webpagina en geen agenda. In Google Agenda heb je het **Geheime adres in iCal-indeling** nodig, in Outlook de ICS-link en niet de HTML-link.
calendar-problem-zip = Dit is een zip-bestand. Pak het uit en stuur me het ICS-bestand dat erin zit.
calendar-problem-format = Dit is geen agenda die ik kan lezen. Ik heb een bestand of adres nodig in iCalendar-indeling (ICS).
calendar-other-file = Met het bestand { $name } kan ik niets. Ik lees alleen agenda's: ICS-bestanden.
data-calendar = Ik ken { $source }, gelezen op { $at }, met { $count } { $count ->
    [one] tijd
   *[other] tijden
} waarop je bezet bent.
data-calendar-unread = Ik ken { $source }, maar heb die nog niet gelezen.
help-give-calendar = Je eigen agenda laten meetellen als ik een tijd zoek
help-give-calendar-example = mijn agenda is https://…

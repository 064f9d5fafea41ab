### Wie wat van een deelnemer ziet.

field-organisation = je organisatie
field-roles = je functies
field-topics = je onderwerpen
field-notes = je notities
seen-by-everyone = iedereen, ook hardop in een kanaal
seen-by-members = alle deelnemers
seen-by-organisation = alleen collega's van je eigen organisatie
seen-by-nobody = niemand
seen-field = { $field }: { $audience }
seen-topic = { $topic }: { $audience }
audiences-head = Dit is wie wat van je ziet. Je naam ziet iedereen die je vindt.
audiences-line = - { $part }
audiences-hint = Iets veranderen? Schrijf bijvoorbeeld "laat mijn notities alleen aan collega's zien", "iedereen mag mijn onderwerpen zien" of "verberg ENSIA".
seen-set = Goed. Wie ziet { $parts }: { $audience }.
seen-unfound = Zo kan niemand je vinden bij een vraag. Terug? Schrijf "deelnemers mogen alles zien".
seen-unfound-topics = Bij een onderwerp kan niemand je zo vinden; wie zonder onderwerp naar een functie of organisatie zoekt, wel. Terug? Schrijf "deelnemers mogen mijn onderwerpen zien".
seen-what = Ik begrijp niet wat je bedoelt. Noem je organisatie, functies, onderwerpen of notities, of een onderwerp uit je profiel, bijvoorbeeld: "verberg mijn notities". Er is niets veranderd.
choice-audience-members = Alles voor deelnemers
choice-audience-organisation = Alles alleen voor collega's
choice-audience-nobody = Alles verbergen
profile-audiences = Niet iedereen ziet hetzelfde: { $parts }.

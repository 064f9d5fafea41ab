### Wat iemand over zichzelf vertelt.

describe-unknown = Ik haal hier geen functie of organisatie uit die ik ken. Schrijf bijvoorbeeld: "ik ben CISO bij gemeente Zeewolde".
roles-set = Genoteerd als je functie: { $roles }.
roles-unknown = Deze functie ken ik niet. Schrijf bijvoorbeeld: "mijn functie is CISO, privacy officer". Er is niets veranderd.
name-set = Goed, ik noem je voortaan **{ $name }**.
name-unusable = Deze naam kan ik niet gebruiken. Een naam heeft 1 tot { $most } tekens. Schrijf bijvoorbeeld: "ik heet Anna de Vries".
language-set = Goed, ik spreek voortaan Nederlands met je.
languages-set = Genoteerd: je spreekt { $languages }.
languages-others = Ik ken alleen Nederlands en Engels, dus dit heb ik niet genoteerd: { $others }.
languages-unknown = Ik ken alleen Nederlands en Engels. Schrijf bijvoorbeeld: "ik spreek Nederlands en Engels". Er is niets veranderd.
zone-set = Genoteerd: je tijdzone is { $zone }. Het is daar nu { $time }.
zone-unknown = Deze tijdzone ken ik niet. Noem een grote stad, bijvoorbeeld: "tijdzone Amsterdam". Er is niets veranderd.
week-set = Genoteerd, je werktijden zijn: { $week }.
week-unknown = Dat herken ik niet als werkdagen. Schrijf bijvoorbeeld: "werkdagen ma t/m do 9-17, vr 9-12:30". Er is niets veranderd.

organisation-set = Genoteerd: je werkt bij { $organisation }.
organisation-former = { $former } hoort nu bij { $organisation }.
organisation-guessed = Ik denk dat je { $organisation } bedoelt, en heb dat genoteerd. Klopt het niet? Schrijf dan bijvoorbeeld: "organisatie gemeente Zeewolde".
organisation-which = Welke organisatie bedoel je?
organisation-divided = { $former } bestaat niet meer en is verdeeld. Bij welke organisatie werk je nu?
organisation-option = { $organisation }
organisation-option-province = { $organisation } ({ $province })
organisation-gone = Deze organisatie bestaat niet meer. Schrijf waar je nu werkt, bijvoorbeeld: "organisatie gemeente Zeewolde".
organisation-unknown = Ik ken geen organisatie "{ $words }". Schrijf de hele naam, bijvoorbeeld: "organisatie gemeente Zeewolde". Bestaat ze wel, dan kan een coördinator haar toevoegen.

involvement-works_on = Genoteerd: je werkt aan { $topics }.
note-kept-everyone = Je toelichting bij { $topic } kan iedereen lezen: { $note }. Liever niet? Schrijf "verberg mijn notities" of "wis mijn notities".
note-kept-members = Je toelichting bij { $topic } kunnen alle deelnemers lezen: { $note }. Liever niet? Schrijf "verberg mijn notities" of "wis mijn notities".
note-kept-organisation = Je toelichting bij { $topic } zien alleen collega's van je eigen organisatie: { $note }.
note-kept-nobody = Je toelichting bij { $topic } zie alleen jij: { $note }.
involvement-offers = Genoteerd: je kunt anderen helpen met { $topics }.
involvement-seeks = Genoteerd: je zoekt hulp bij { $topics }.
stage-question = { $count ->
    [one] Hoe ver zijn jullie ermee?
   *[other] Hoe ver zijn jullie met deze onderwerpen?
}
stage-question-of = Hoe ver zijn jullie met { $topics }?
stage-choice-exploring = We zijn net begonnen
stage-choice-building = We zijn er volop mee bezig
stage-choice-running = Het draait al
stage-set = Genoteerd bij { $topics }: { $stage }.
topics-unknown = Ik haal hier geen onderwerp uit. Noem het kort, bijvoorbeeld: "ik werk aan ENSIA en Common Ground". Er is niets veranderd.
topics-too-many = Zo worden het er te veel: je profiel kan { $most } onderwerpen hebben. Haal er eerst een weg, bijvoorbeeld: "verwijder ENSIA". Er is niets veranderd.
topics-too-many-shown = Zo worden het er te veel: je profiel kan { $most } onderwerpen hebben. Haal er eerst een paar weg.
topics-not-mine = Dit onderwerp staat niet in je profiel, dus er is niets veranderd. Schrijf "mijn profiel" om te zien wat er wel in staat.
note-wiped = Je toelichting is gewist bij: { $topics }. Het onderwerp blijft staan.
note-none = Daar staat geen toelichting bij, dus er is niets veranderd. Schrijf "mijn profiel" om te zien wat er staat.
topics-removed = Uit je profiel gehaald: { $topics }.

profile-head = Dit kunnen andere deelnemers van je zien: { $person }.
profile-works_on = Je werkt aan: { $topics }.
profile-offers = Je kunt helpen met: { $topics }.
profile-seeks = Je zoekt hulp bij: { $topics }.
profile-no-topics = Je hebt nog geen onderwerpen. Noem er een, bijvoorbeeld: "ik werk aan ENSIA".
profile-languages = Je spreekt { $languages }.
profile-week = Je werktijden: { $week } (tijdzone { $zone }).
profile-paused = Je hebt pauze tot { $until }: tot die dag ziet niemand je en vraagt niemand je iets.
profile-paused-endless = Je hebt pauze tot je "hervat" schrijft: zolang ziet niemand je en vraagt niemand je iets.
choice-profile = Mijn profiel
choice-form = Profiel invullen

pause-set = Je hebt pauze tot { $until }. Tot die dag ziet niemand je en vraagt niemand je iets. Eerder terug? Schrijf "hervat".
pause-endless = Je hebt pauze. Niemand ziet je en niemand vraagt je iets, tot je "hervat" schrijft.
pause-unclear = Ik begrijp niet tot welke dag. Noem een dag na vandaag, bijvoorbeeld: "pauze tot 1 februari" of "pauze tot over 2 weken". Er is niets veranderd.
choice-pause = Pauze tot { $until }
pause-until-when = Tot welke dag wil je pauze?
resumed = Welkom terug. Anderen kunnen je weer vinden.
resume-not-paused = Je had geen pauze: anderen kunnen je gewoon vinden.

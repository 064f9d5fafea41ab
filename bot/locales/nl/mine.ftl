### Wat er over iemand wordt bewaard, en het wissen daarvan.

data-head = Dit bewaar ik van { $person }:
data-counts = { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}, { $topics ->
    [one] 1 onderwerp
   *[other] { $topics } onderwerpen
}, { $introductions ->
    [one] 1 kennismaking
   *[other] { $introductions } kennismakingen
} en { $blocks ->
    [one] 1 blokkade
   *[other] { $blocks } blokkades
}.
data-enquiry = Ook je zoekvragen bewaar ik, met wie ik je toen noemde.
data-no-enquiry = Je hebt nog geen zoekvragen gesteld.
data-words = De berichten die je mij stuurt, wis ik zodra ik ze heb verwerkt.
data-file = In het bestand staat alles precies. Wil je dat ik alles wis, schrijf dan "vergeet mij".

forget-sure = Weet je het zeker? Ik wis dan meteen alles wat ik van je bewaar. Dat kan ik niet terugdraaien.
choice-forget = Ja, wis alles
choice-keep = Nee, laat alles staan
forgotten = Alles wat ik van je bewaarde, is gewist. Wil je later weer meedoen, stuur me dan gewoon een bericht.
never-mind = Goed, er is niets veranderd.

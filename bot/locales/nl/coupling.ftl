### Wie met wie spreekt in een programma met delegaties, zoals een coördinator dat vooraf ziet.

coupling-shown = Het concept voor { $programme }: { $couples ->
    [one] één gesprek
   *[other] { $couples } gesprekken
}. Niemand weet hier nog van.
coupling-tried = Zo zouden de gesprekken voor { $programme } er nu uitzien: { $couples ->
    [one] één gesprek
   *[other] { $couples } gesprekken
}.
coupling-empty = Voor { $programme } is nog geen organisatie aangemeld.
coupling-line = { $number }. { $organisations }, gespreksleider: { $leader }
coupling-line-locked = { $number }. { $organisations }, gespreksleider: { $leader } (vast)
coupling-no-leader = nog niemand
coupling-left = Zonder gesprek: { $organisation }, want { $why }.
coupling-how-to-change = Anders? Schrijf bijvoorbeeld "wissel gemeente Urk en gemeente Almere", "zet gemeente Urk en gemeente Almere bij elkaar" of "zet gemeente Urk vast". Ook gespreksleiders kun je wisselen.
coupling-locked = Dat gesprek staat vast.
coupling-unlocked = Dat gesprek staat niet meer vast.
coupling-may-not = { $one } en { $other }: dat kan niet, want { $why }. Er is niets veranderd.
coupling-nobody-called = "{ $words }" staat niet in dit concept. Noem een organisatie of een gespreksleider die erin staat.
coupling-same-twice = Dat is twee keer { $name }. Noem er twee.
coupling-swap-alike = Noem twee organisaties of twee gespreksleiders. Een gespreksleider bij een organisatie zet je zo: "zet Anna bij gemeente Urk".
coupling-has-nobody = { $name } is nog met niemand ingedeeld.
coupling-why-not-alone = er doet verder niemand mee
coupling-why-not-only-own-organisation = er doet geen andere organisatie mee
coupling-why-not-blocked = deze combinatie kan nu niet
coupling-why-not-met-all = die spraken elkaar kort geleden al
coupling-why-not-no-quorum = er is geen moment waarop genoeg mensen van één kant kunnen
coupling-why-not-no-common-date = er is geen dag waarop beide kanten kunnen
coupling-why-not-no-facilitator = er is niemand die het kan leiden op een dag dat beide kanten kunnen
coupling-why-not-facilitators-full = de gespreksleiders hebben al genoeg gesprekken
coupling-why-not-odd-one = alle anderen zijn al gekoppeld
coupling-why-not-kept = dat is zo niet te plannen
coupling-why-not-others-went-first = wie erbij past, is al met iemand anders gekoppeld

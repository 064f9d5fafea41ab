### Kennismaken met Bondje: uitleg, ja of nee, uitnodigingen.

welcome = Hallo { $name }, ik ben Bondje: ik breng mensen van gemeenten en andere overheden bij elkaar die aan hetzelfde werken.
welcome-invited = Hallo { $name }, ik ben Bondje: een coördinator heeft je hier opgegeven, maar niemand ziet iets van je tot jij ja zegt.
welcome-again = Ik ben Bondje: ik breng mensen van overheden bij elkaar, en voordat ik iets voor je doe, heb ik je toestemming nodig.
welcome-kept = Ik bewaar je account, je naam en wat je mij vertelt: je organisatie, rollen, onderwerpen, talen en werktijden, en je vragen en verzoeken.
welcome-seen = Alleen deelnemers die zelf ja hebben gezegd kunnen je profiel zien, en pas als jij ja zegt; coördinatoren zien niet meer dan anderen.
welcome-leave = Je kunt op elk moment weg: met "vergeet mij" wis ik meteen alles, en met "mijn gegevens" zie je wat ik bewaar.
welcome-ask = Wil je meedoen?
choice-join = Ja, ik doe mee
choice-stay-out = Nee, liever niet
# Voor wie geen Nederlands leest, dus in het Engels.
choice-other-language = Continue in English

join-done = Fijn dat je meedoet, { $name }.
join-done-known = Fijn dat je meedoet, { $name }. Je profiel is al ingevuld; kijk even of het klopt.
join-already = Je doet al mee, { $name }.
join-tell-me = Vertel me wie je bent en waar je aan werkt, bijvoorbeeld: "ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA".
welcome-back = Welkom terug, { $name }. Ik kon je een tijd niet bereiken, en zolang vond niemand je; nu kunnen anderen je weer vinden.
welcome-back-paused = Welkom terug, { $name }. Je pauze geldt nog tot { $until }: tot die dag ziet niemand je en vraagt niemand je iets.
welcome-back-paused-endless = Welkom terug, { $name }. Je hebt nog pauze: niemand ziet je en niemand vraagt je iets, tot je "hervat" schrijft.

stay-out = Dat is goed. Ik bewaar niets van je. Bedenk je je later, stuur me dan gewoon een bericht.
stay-out-too-late = Je doet al mee. Wil je even rust, schrijf dan "pauze". Wil je weg, schrijf dan "vergeet mij".

invitation-found = Gevonden, { $name }: een coördinator heeft je opgegeven, maar niemand ziet iets van je tot jij ja zegt.
invitation-unknown = Met deze code kan ik niets: hij klopt niet, is al gebruikt, of je doet al mee. Er is niets veranderd.

### Wat coördinatoren voor anderen doen.

coordinators-only = Dit kan alleen een coördinator.
appointed = { $name } is nu coördinator.
appointed-heard = { $name } heeft je coördinator gemaakt. Schrijf "help" om te zien wat je nu meer kunt.
appoint-unknown = Ik ken geen deelnemer met het account "{ $account }". Alleen wie meedoet, kan coördinator zijn. Er is niets veranderd.
dismissed = { $name } is geen coördinator meer.
dismissed-heard = { $name } heeft bepaald dat je geen coördinator meer bent. Verder verandert er niets.
dismiss-none = { $name } is geen coördinator. Er is niets veranderd.
dismiss-named = { $name } staat als coördinator in de instellingen van Bondje. Alleen wie Bondje beheert, kan dat veranderen.
organisation-nameless = Schrijf de naam erbij, bijvoorbeeld: "voeg organisatie toe Stichting Voorbeeld".
organisation-added = { $organisation } staat nu op de lijst.
organisation-exists = Deze organisatie staat al op de lijst, als { $organisation }. Er is niets veranderd.

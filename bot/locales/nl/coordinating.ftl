### Wat coördinatoren voor anderen doen.

coordinators-only = Dit kan alleen een coördinator.
appointed = { $name } is nu coördinator.
appointed-heard = { $name } heeft je coördinator gemaakt. Schrijf "help" om te zien wat je nu meer kunt.
appoint-unknown = Ik ken geen deelnemer met het account "{ $account }". Alleen wie meedoet, kan coördinator worden. Er is niets veranderd.
organisation-added = { $organisation } staat nu op de lijst.
organisation-exists = Deze organisatie staat al op de lijst, als { $organisation }. Er is niets veranderd.

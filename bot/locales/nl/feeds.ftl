### De agenda-link: een adres waar een agenda leest welke gesprekken iemand heeft.

feed-name = Bondje
feed-link = Dit is je agenda-link:
feed-link-again = Dit is je nieuwe agenda-link. De oude werkt niet meer:
feed-address = { $link }
feed-address-webcal = Of, als je agenda daarom vraagt: { $link }
feed-how = Voeg hem in je agenda toe als agenda van internet (een abonnement). Dan haalt je agenda zelf op wat er verandert. Hoe vaak, bepaalt je agenda; soms duurt het een dag.
feed-private = Geef de link aan niemand: wie hem heeft, ziet je gesprekken. Ik bewaar hem niet en kan hem dus niet nog eens laten zien. Schrijf "trek mijn agenda-link in" als je hem niet meer wilt.
feed-is-there = Je hebt al een agenda-link, sinds { $since }. Ik bewaar de link zelf niet en kan hem dus niet nog eens laten zien. Wil je een nieuwe? Dan werkt de oude niet meer.
choice-new-feed = Maak een nieuwe link
choice-revoke-feed = Trek de link in
choice-keep-feed = Laat het zo
feed-revoked = Je agenda-link is ingetrokken. Wie hem heeft, ziet er niets meer. In je agenda kun je het abonnement weghalen.
feed-none = Je hebt geen agenda-link. Schrijf "mijn agenda-link" als je er een wilt.
feed-nowhere = Een agenda-link kan ik je hier niet geven: deze Bondje heeft geen adres op het web. Je beheerder kan dat instellen. Bij elk gesprek krijg je wel een bestand voor je agenda.

### Waar een gesprek is: een plek of een link.

meeting-where-place = Plek: { $place }
meeting-where-link = Link: { $link }
place-noted = Ik heb genoteerd waar jullie gesprek over { $about } is. De anderen horen het ook.
place-said-by = { $name } heeft gezegd waar jullie gesprek over { $about } is.
place-in-calendar = Met het bestand hierbij klopt het ook in je agenda.
place-is-so-already = Dat stond al zo bij jullie gesprek over { $about }. Ik heb niets veranderd.
place-is-a-time = Dat lees ik als een tijd en niet als een plek, dus ik heb niets veranderd. Een andere tijd? Schrijf "verzet het gesprek naar donderdag 14:00". Een plek? Schrijf bijvoorbeeld "het gesprek is op het stadhuis in Assen".
place-too-long = Schrijf de plek in hoogstens { $most } tekens. Ik heb niets veranderd.
place-no-link = Die link kan ik niet gebruiken, dus ik heb niets veranderd. Een link begint met https://, heeft geen spaties en is hoogstens { $most } tekens lang. Schrijf bijvoorbeeld "neem deze link: https://meet.example.nl/ons-gesprek".

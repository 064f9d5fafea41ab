### Wat iemand hoort als de eigen organisatie ophoudt te bestaan.

moved-along = Je { $kind } **{ $former }** is opgegaan in **{ $organisation }**. Ik heb je profiel aangepast.
moved-which = Je { $kind } **{ $former }** bestaat niet meer en is verdeeld. Bij welke organisatie werk je nu?

your-municipality = gemeente
your-province = provincie
your-water-board = waterschap
your-safety-region = veiligheidsregio
your-joint-body = samenwerking
your-other = organisatie

demo-guide =
    Dit is een voorbeeld met veertig verzonnen mensen. Typ deze regels een voor een:
      anna: ik ben CISO bij gemeente Zeewolde           Bondje vertelt eerst wat het bewaart
      anna: ja                                          pas nu doet Anna mee
      anna: ik werk aan ENSIA, we zijn net begonnen
      anna: wie werkt er nog meer aan ENSIA?            mensen, met de reden erbij
      anna: ontmoet Bram                                Bram krijgt een vraag
      bram: ja                                          allebei horen het
      anna: ontmoet 2                                   deze vraag blijft liggen ...
      +2w                                               ... één herinnering, dan vervalt ze
      samuel: who knows about data breaches?            in het Engels kan ook
      anna: mijn gegevens                               en met "vergeet mij" is alles weg

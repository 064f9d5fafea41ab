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
      anna: ik ben CISO bij gemeente Zeewolde             Bondje vertelt eerst wat het bewaart
      anna: ja                                            pas nu doet Anna mee
      anna: ik werk aan ENSIA, we zijn net begonnen
      anna: wie werkt er nog meer aan ENSIA?              mensen, met de reden erbij
      anna: plan een gesprek met Bram volgende week       eerst krijgt Bram een vraag
      bram: ja                                            nu zoekt Bondje een tijd
      anna: 1 t/m 3                                       dit past Anna
      bram: 2                                             dit past allebei: de uitnodiging
      bram: voeg toe aan de agenda: wat het ons kostte
      anna: laat de agenda zien                           "verzet mijn gesprek" kan ook
      +10d                                                herinneringen, en hoe het was
      anna: ja, 4                                         het ging door, en was nuttig
      anna: vertel meer                                   "overslaan" en "stop" mogen altijd
      anna: begin op tijd met het register
      anna: het register bijwerken                        na twee weken vraagt Bondje ernaar
      anna: ja
      anna: 3                                             haar inzicht deelt ze als TLP:GREEN
      anna: nee                                           zonder haar naam
      samuel: lessons on ENSIA                            in het Engels kan ook
      sanne: indeling van Koffie                          wie bij wie past, en waarom
      sanne: hervat programma Koffie                      en dan +14d: een hele ronde
      anna: mijn gegevens                                 en met "vergeet mij" is alles weg

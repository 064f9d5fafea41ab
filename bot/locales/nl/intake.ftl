### Wat iemand hoort als de eigen organisatie ophoudt te bestaan.

moved-along = Je { $kind } **{ $former }** is opgegaan in **{ $organisation }**. Ik heb je profiel aangepast.
moved-which = Je { $kind } **{ $former }** bestaat niet meer en is verdeeld. Bij welke organisatie werk je nu?

your-municipality = gemeente
your-province = provincie
your-water-board = waterschap
your-safety-region = veiligheidsregio
your-joint-body = samenwerking
your-other = organisatie

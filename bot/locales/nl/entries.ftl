### Wat bij een gesprek in iemands agenda staat.

entry-with = Gesprek met { $names }.
entry-link = Videogesprek: { $link }
entry-agenda = Inbreng:
entry-checklist = Waar we naar kijken:
entry-how = Verzetten of afzeggen? Schrijf aan Bondje: "verzet mijn gesprek" of "zeg mijn gesprek af".
entry-is-cancelled = Dit gesprek gaat niet door, of je bent er niet meer bij.

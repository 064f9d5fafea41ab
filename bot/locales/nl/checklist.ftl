### De checklist van een peer review: wat je vooraf leest, waar je naar kijkt en hoe je het teruggeeft.

checklist-before = **Checklist: vooraf**
checklist-before-1 = - Wie laat zien: kies één vraag waar je echt mee zit, en schrijf die in één zin op.
checklist-before-2 = - Wie laat zien: deel hooguit een paar bladzijden, en zeg met een TLP-label wie ze mag lezen.
checklist-before-3 = - Wie kijkt: lees ze, en noteer wat je niet begrijpt en wat je herkent.
checklist-before-4 = - Samen: spreek af wat er na het gesprek met de aantekeningen gebeurt.
checklist-during = **Checklist: tijdens het gesprek**
checklist-during-1 = - Doel: wat moet dit opleveren, voor wie, en hoe merk je dat?
checklist-during-2 = - Mensen: wie doet het werk, wie beslist, en wie kan het overnemen als iemand wegvalt?
checklist-during-3 = - Werkwijze: staat het op papier, en gaat het in de praktijk ook zo?
checklist-during-4 = - Risico's: wat kan er misgaan, en wanneer is dat voor het laatst geoefend of getest?
checklist-during-5 = - Bewijs: waaraan zie je dat het werkt? Vraag om een voorbeeld.
checklist-during-6 = - Leveranciers en partners: wat is afgesproken, en wie let daarop?
checklist-during-7 = - Vraag door: "wat heb je al geprobeerd?" en "wat zou je anders doen?" Geef nog geen advies.
checklist-after = **Checklist: teruggeven**
checklist-after-1 = - Begin met wat goed gaat en wat je zelf zou willen overnemen.
checklist-after-2 = - Noem daarna hooguit drie dingen om te verbeteren, met wat je zag en waarom het telt.
checklist-after-3 = - Wie liet zien, zegt zelf wat de eerste stap wordt en wanneer.
checklist-after-4 = - Spreek af wat onder jullie blijft en wat je mag delen, met een TLP-label.

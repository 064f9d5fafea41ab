### Wie er in het kanaal of de ruimte van een programma zit.

crowd-scope = Ik kan niet zien wie er in het kanaal van { $programme } zit: Bondje mist daarvoor een recht. Vraag wie Bondje beheert om de app opnieuw te installeren; welk recht het is, zegt het commando bondje doctor.
crowd-outside = Ik kan niet zien wie er in het kanaal van { $programme } zit: ik zit er zelf niet in. Nodig mij daar uit.
crowd-gone = Ik kan niet zien wie er in het kanaal van { $programme } zit: het kanaal is gesloten. Kies een ander kanaal voor dit programma.
crowd-nowhere = Ik kan niet zien wie er in de ruimte van { $programme } zit: dat kan op dit platform niet. Wie mee wil doen, kan dat mij zelf laten weten.
crowd-hidden-then = Tot die tijd ga ik uit van wie ik daar het laatst zag. Wie zelf zegt mee te doen, doet gewoon mee.

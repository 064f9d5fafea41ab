### Actiepunten: wat iemand zelf wil doen. Niemand anders ziet ze.

action-kept = Genoteerd: { $what }. Ik herinner je eraan voor { $day }.
action-no-words = Wat wil je gaan doen? Bijvoorbeeld: "actiepunt: het register bijwerken voor 1 maart".
action-too-long = Dat is te lang voor een actiepunt. Gebruik hoogstens { $most } tekens.
action-in-the-past = { $day } is al voorbij. Noem een dag die nog komt, bijvoorbeeld: volgende week, of 1 maart.
action-unclear = Wil je iets noteren om te doen? Schrijf dan bijvoorbeeld: "actiepunt: het register bijwerken voor 1 maart".
action-is-it-one = Zal ik dit als actiepunt noteren: { $what }, voor { $day }?
choice-action-yes = Ja, noteer het
choice-action-no = Nee
action-due = Je wilde dit doen: { $what }. Is het gelukt?
choice-action-done = Gedaan
choice-action-later = Een week later
choice-action-drop = Ik doe het niet meer
choice-action-done-named = Gedaan: { $what }
action-done = Mooi, dit is gedaan: { $what }.
action-postponed = Goed. Ik herinner je opnieuw aan: { $what }, voor { $day }.
action-dropped = Goed, dit staat niet meer op je lijst: { $what }.
action-gone = Dit actiepunt staat niet meer op je lijst.
actions = { $number ->
    [one] Dit is je actiepunt:
   *[other] Dit zijn je { $number } actiepunten:
}
actions-none = Je hebt geen actiepunten open staan.
action-line = { $what }, voor { $day }
action-line-late = { $what }, dat was voor { $day }
action-line-some-day = { $what }

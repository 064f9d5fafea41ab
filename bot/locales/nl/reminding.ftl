### Herinneringen: hoe lang van tevoren, en later nog eens.

reminder-minutes = { $number ->
    [one] een minuut
    [15] een kwartier
   *[other] { $number } minuten
}
reminder-hours = { $number ->
    [one] een uur
   *[other] { $number } uur
}
reminder-hours-and-minutes = { $hours } uur en { $minutes } minuten
reminder-days = { $number ->
    [one] een dag
   *[other] { $number } dagen
}
reminders-set = Goed. Ik herinner je voortaan { $befores } voor elk gesprek.
reminders-are = Ik herinner je { $befores } voor elk gesprek. Liever anders? Schrijf bijvoorbeeld "herinner me een dag en een kwartier van tevoren", of "geen herinneringen".
reminders-none = Je krijgt geen herinneringen voor je gesprekken. Toch weer wel? Schrijf "gewone herinneringen", of bijvoorbeeld "herinner me een uur van tevoren".
reminders-unclear = Ik begrijp niet hoe lang van tevoren je een herinnering wilt. Schrijf bijvoorbeeld "herinner me een dag en een kwartier van tevoren", of "geen herinneringen". Er is niets veranderd.
reminders-too-many = Dat zijn te veel herinneringen. Kies er hoogstens { $most }. Er is niets veranderd.
reminders-out-of-range = Een herinnering kan van 5 minuten tot 30 dagen van tevoren. Er is niets veranderd.
choice-in-an-hour = Over een uur nog eens
choice-tomorrow = Morgen nog eens
snoozed = Goed, ik kom er { $at } op terug.
snooze-what = Ik weet niet waar ik op terug moet komen. Schrijf dit meteen na een bericht van mij over een gesprek.
snooze-unclear = Ik begrijp niet wanneer ik erop terug moet komen. Schrijf bijvoorbeeld "herinner me morgen" of "herinner me over 2 uur".
snooze-too-late = Dan is het te laat: het kan tot { $until }. Kies een eerder moment.
snooze-over = Daarvoor is het nu te laat.
plan-still = Twee weken geleden bracht ik je in contact met { $name } over { $about }. Er is nog geen gesprek gepland. Zal ik een tijd zoeken?
plan-still-stuck = Voor het gesprek over { $about } met { $names } is nog geen tijd gevonden. Zal ik opnieuw zoeken?

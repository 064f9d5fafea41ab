### Inzichten: wat iemand leerde, en met wie dat gedeeld is.

lessons-on-what = Over welk onderwerp wil je inzichten zien? Bijvoorbeeld: "inzichten over ENSIA".
lessons-none = Ik heb geen inzichten over { $topics } die ik je kan laten zien.
lessons = { $more ->
    [0] Wat anderen leerden over { $topics }:
   *[other] Wat anderen leerden over { $topics }. Dit zijn de nieuwste { $number }, er zijn er nog { $more }:
}
lesson-of-somebody = Over { $topics }, **{ $label }**, { $month }, van een deelnemer
lesson-of-person = Over { $topics }, **{ $label }**, { $month }, van { $person }
lesson-of-yours = Over { $topics }, **{ $label }**, { $month }, van jou
lesson-words = { $words }
lesson-rule-clear = TLP:CLEAR mag je met iedereen delen.
lesson-rule-green = TLP:GREEN mag je delen met vakgenoten en andere overheden, maar niet in het openbaar.
lesson-rule-amber = TLP:AMBER mag je alleen delen met wie het moet weten in je eigen organisatie, en bij wie je organisatie voor werkt.
lesson-rule-amber-strict = TLP:AMBER+STRICT mag je alleen delen met wie het moet weten in je eigen organisatie.
lesson-rule-red = TLP:RED is alleen voor jou. Deel het met niemand.
lesson-for-clear = iedereen
lesson-for-green = alle deelnemers van Bondje
lesson-for-amber = wie bij het gesprek was; zij mogen het doorgeven aan wie het moet weten in hun organisatie of bij wie die voor werkt
lesson-for-amber-strict = wie bij het gesprek was; zij mogen het doorgeven aan wie het moet weten in hun eigen organisatie
lesson-for-red = alleen wie bij het gesprek was
lesson-option-clear = iedereen
lesson-option-green = alle deelnemers van Bondje
lesson-option-amber = wie erbij was; zij delen het met wie het moet weten
lesson-option-amber-strict = wie erbij was; zij delen het alleen in huis
lesson-option-red = alleen wie erbij was
choice-label = { $label }: { $with }
lesson-kept-private = Wat je leerde, heb ik bewaard. Ik deel het met niemand. Wil je dat later wel? Schrijf "mijn inzichten".
lesson-shared = Wat je leerde, deel ik vanaf nu als { $label }. Ik laat het zien aan: { $with }.
lesson-with-name = Je naam, je functie en je organisatie staan erbij.
lesson-without-name = Je naam staat er niet bij.
lesson-bears-label = Je koos { $wished }, maar in je tekst staat { $label }. Dat is strenger, dus dat geldt.
lesson-nothing-to-share = Je koos een label, maar je schreef niet wat je leerde. Er is dus niets te delen.
lesson-too-long = Dat is te lang. Gebruik hoogstens { $most } tekens.
lesson-gone = Dit inzicht is er niet meer.
lesson-withdrawn = Je inzicht over { $about } laat ik vanaf nu aan niemand meer zien. Wie het al las, weet het nog wel.
lesson-dropped = Je inzicht over { $about } is gewist.
lesson-what-to-do = Wat wil je hiermee doen?
my-lessons = Dit heb je geleerd:
my-lessons-none = Je hebt nog geen inzichten opgeschreven. Dat kan na een gesprek: schrijf "vertel meer".
my-lesson-private = Over { $about }, niet gedeeld
my-lesson-shared = Over { $about }, gedeeld als { $label }, zonder je naam
my-lesson-named = Over { $about }, gedeeld als { $label }, met je naam
choice-my-lessons = Mijn inzichten
choice-change-lesson = Wijzig: { $about }
choice-name-yes = Zet mijn naam erbij
choice-name-no = Haal mijn naam weg
choice-withdraw-lesson = Deel het met niemand meer
choice-drop-lesson = Wis dit inzicht

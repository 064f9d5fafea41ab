### Klopt het nog?
confirm-ask = Een half jaar geleden vertelde je waar je mee bezig bent. Klopt dit nog?
confirm-line-works_on = - je werkt aan { $topic }
confirm-line-offers = - je kunt helpen met { $topic }
confirm-line-seeks = - je zoekt hulp bij { $topic }
confirm-how = Antwoord je niet, dan blijft alles staan. Anderen zien er dan bij dat het een tijd geleden is.
choice-confirm-all = Alles klopt nog
choice-confirm-other = { $topic }: anders
choice-confirm-never = Vraag dit niet meer
confirm-what = Wat is er anders aan { $topic }?
choice-confirm-one = Het klopt nog
choice-confirm-drop = Het klopt niet meer
confirm-all-done = { $count ->
    [one] Fijn. Je onderwerp is bevestigd.
   *[other] Fijn. Je { $count } onderwerpen zijn bevestigd.
}
confirm-done = Genoteerd: { $topics } klopt weer.
confirm-nothing = Je hebt nog geen onderwerpen in je profiel. Schrijf bijvoorbeeld: "ik werk aan ENSIA".
confirm-never = Goed, ik vraag dit niet meer. Wil je het toch weer: "vraag mij of mijn profiel klopt".
confirm-asked-again = Goed. Over een half jaar vraag ik of je profiel nog klopt.
help-confirm = Zeggen dat mijn onderwerpen nog kloppen
help-confirm-example = alles klopt nog

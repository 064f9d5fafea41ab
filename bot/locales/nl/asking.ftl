### Wie werkt er nog meer aan?

ask-what = Over welk onderwerp gaat je vraag? Schrijf bijvoorbeeld: "wie werkt er nog meer aan ENSIA?"

found-peers = { $count ->
    [one] Bij je vraag over { $topics } past deze deelnemer{ found-more }
   *[other] Bij je vraag over { $topics } passen deze { $count } mensen{ found-more }
}
found-help = { $count ->
    [one] Deze deelnemer kan je misschien helpen met { $topics }{ found-more }
   *[other] Deze { $count } mensen kunnen je misschien helpen met { $topics }{ found-more }
}
found-seekers = { $count ->
    [one] Deze deelnemer zoekt hulp bij { $topics }{ found-more }
   *[other] Deze { $count } mensen zoeken hulp bij { $topics }{ found-more }
}
found-further = { $count ->
    [one] Deze deelnemer is misschien verder met { $topics }{ found-more }
   *[other] Deze { $count } mensen zijn misschien verder met { $topics }{ found-more }
}
found-better = { $count ->
    [one] Deze deelnemer werkt bij een organisatie als die van jou, en is misschien verder met { $topics }{ found-more }
   *[other] Deze { $count } mensen werken bij organisaties als die van jou, en zijn misschien verder met { $topics }{ found-more }
}
found-more = { $more ->
    [0] :
    [one] {" "}(er is nog 1 ander):
   *[other] {" "}(er zijn nog { $more } anderen):
}
found-line = { $number }. { $person }: { $reasons }
found-line-bare = { $number }. { $person }
found-hint = Wil je iemand ontmoeten? Maak hieronder je keuze, of schrijf bijvoorbeeld "ontmoet 1". Ik vraag het eerst aan de ander. Voor later: "bewaar 1".
choice-meet = Ontmoet { $name }

found-none-peers = Ik ken nog niemand anders die aan { $topics } werkt.
found-none-help = Ik ken nog niemand die kan helpen met { $topics }.
found-none-seekers = Ik ken nog niemand die hulp zoekt bij { $topics }.
found-none-further = Ik ken nog niemand die verder is met { $topics }.
found-none-better = Ik ken nog niemand bij een organisatie als die van jou die verder is met { $topics }.
found-none-watch = Ik kan het voor je in de gaten houden: je hoort het dan zodra er iemand is.
choice-watch = Houd dit in de gaten
choice-add-works_on = Ik werk aan { $topic }
choice-add-seeks = Ik zoek hulp bij { $topic }
choice-search-peers = Wie werkt er nog meer aan { $topic }
choice-search-help = Wie kan helpen met { $topic }
choice-search-further = Wie is er verder met { $topic }
better-what = Wie doet wat beter? Schrijf het onderwerp erbij, bijvoorbeeld: "wie doet ENSIA beter dan wij?"
better-where = Wie op jullie lijkt, weet ik pas als je zegt waar je werkt. Schrijf bijvoorbeeld: "ik werk bij gemeente Zeewolde".
better-scores-count = Scores van monitors telden mee, maar alleen die van organisaties die dat goedvinden.
better-scores-left = Scores van monitors telden niet mee: die gebruik ik hier pas als jouw organisatie die van haar ook laat zien. Dat regel je met "onze scores mogen gezien worden".
choice-search-seekers = Wie zoekt er hulp bij { $topic }

watch-set = Ik houd { $topics } voor je in de gaten. Je hoort het zodra er iemand is.
watch-already = Ik houd { $topics } al voor je in de gaten.
watch-too-many = Ik houd al { $most } zoekvragen voor je in de gaten, en meer kan niet. Schrijf "mijn zoekvragen" om er een te stoppen.
watch-nothing = Stel eerst een vraag, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?" Daarna kan ik die voor je in de gaten houden.
watch-found = { $count ->
    [one] Ik houd { $topics } voor je in de gaten. Er is iemand gevonden:
   *[other] Ik houd { $topics } voor je in de gaten. Er zijn { $count } mensen gevonden:
}
watches = Dit houd ik voor je in de gaten: { $topics }.
watches-none = Ik houd nu niets voor je in de gaten.
watch-stopped = Ik houd { $topics } niet meer in de gaten.
choice-stop-watching = { $topics } niet meer volgen

# Waar anderen meelezen: hoeveel het er zijn, maar niet wie.
found-aloud = { $count ->
    [one] Bij de vraag over { $topics } past 1 deelnemer. Wie dat is, zeg ik alleen in ons privégesprek. Werk jij hier ook aan? Stuur mij een bericht.
   *[other] Bij de vraag over { $topics } passen { $count } deelnemers. Wie dat zijn, zeg ik alleen in ons privégesprek. Werk jij hier ook aan? Stuur mij een bericht.
}
found-aloud-named = { $more ->
    [0] Bij de vraag over { $topics } vond ik: { $people }.
    [one] Bij de vraag over { $topics } vond ik: { $people }, en nog iemand. Stuur mij een bericht voor meer.
   *[other] Bij de vraag over { $topics } vond ik: { $people }, en nog { $more } anderen. Stuur mij een bericht voor meer.
}
found-aloud-none = Bij de vraag over { $topics } ken ik nog niemand. Werk jij hieraan? Stuur mij een bericht.

### Aan wie een vraag begrensd is
found-limits = Ik zocht alleen: { $limits }.
found-either = Het kan gaan om { $places }: ik zocht in allemaal.
found-free-words = Ik ken { $words } niet als onderwerp. Daarom zocht ik in wat deelnemers zelf schreven.
found-no-more = Meer mensen ken ik niet bij je vraag over { $topics }.
choice-more = Meer mensen
choice-without-limit = Niet alleen { $limit }
choice-there-too = Ook in { $places }
choice-roles-too = Ook met de rol { $roles }
choice-kinds-too = Ook bij { $kinds }
choice-meant = Bedoel je { $topic }?
found-without = Naar { $topics } zocht ik niet.
limit-roles = met de rol { $roles }
limit-kinds = bij { $kinds }
limit-within = in { $places }
limit-outside = niet in { $places }
limit-without-roles = zonder de rol { $roles }
limit-without-kinds = niet bij { $kinds }
limit-near-neighbours = bij buurgemeenten
limit-near-safety_region = in jullie veiligheidsregio
limit-near-province = in jullie provincie
limit-near-joint_body = in een samenwerking waar jullie ook in zitten
limit-our-size = bij organisaties van jullie omvang
limit-between = met { $fewest } tot en met { $most } inwoners
limit-fewest = met { $fewest } inwoners of meer
limit-most = met hoogstens { $most } inwoners
limit-stages = die hierover zeggen: { $stages }
limit-elsewhere = buiten je eigen organisatie
limit-needs-organisation = Daarvoor moet ik weten waar je werkt. Schrijf bijvoorbeeld: "ik werk bij gemeente Zeewolde". Stel je vraag daarna opnieuw.
ask-what-of-whom = Ik begrijp wie je zoekt ({ $limits }), maar nog niet waarover. Noem het onderwerp erbij, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?"
ask-no-names = Op naam zoek ik niemand. Vraag naar een onderwerp of een functie, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?" Met wie je al contact hebt, zie je met "mijn gesprekken".
ask-about-work = Daar zoek ik niet op. Ik help je mensen te vinden die aan hetzelfde onderwerp werken, zoals ENSIA of de Woo.
refine-what = Stel eerst een vraag, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?" Daarna kun je die verder begrenzen.
refine-how = Ik weet niet hoe ik je vraag tot { $words } kan begrenzen. Noem een provincie, een regio, een rol of een soort organisatie, bijvoorbeeld: "alleen uit Drenthe".
help-more-people = Meer mensen bij mijn laatste vraag
help-more-people-example = meer
help-narrow = Mijn laatste vraag begrenzen
help-narrow-example = alleen uit Drenthe
sought-people = mensen { $limits }
sought-limited = { $topics } ({ $limits })
choice-only-place = Alleen { $place }
found-left-out = Met { $words } kon ik niets: dat telde niet mee.

### Mensen zonder onderwerp: andere CISO's in Drenthe
found-people = { $count ->
    [one] Deze deelnemer past daarbij{ found-more }
   *[other] Deze { $count } mensen passen daarbij{ found-more }
}
found-people-hint = Wil je iemand ontmoeten? Maak hieronder je keuze, of schrijf bijvoorbeeld "ontmoet 1". Zoek je iemand voor een onderwerp, noem dat dan erbij: "en met ENSIA?"
found-none-people = Ik ken nog niemand die daarbij past.
found-no-more-people = Meer mensen die daarbij passen ken ik niet.
found-aloud-private = Wat ik daarbij vond, zeg ik alleen in ons privégesprek.
about-role = het werk als { $roles }
about-work = elkaars werk

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
found-hint = Wil je iemand ontmoeten? Maak hieronder je keuze, of schrijf bijvoorbeeld "ontmoet 1". Ik vraag het eerst aan de ander.
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
watch-already = { $topics } houd ik al voor je in de gaten.
watch-too-many = Ik houd al { $most } zoekvragen voor je in de gaten, en meer kan niet. Schrijf "mijn zoekvragen" om er een te stoppen.
watch-nothing = Stel eerst een vraag, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?" Daarna kan ik die voor je in de gaten houden.
watch-found = { $count ->
    [one] Er is iemand gevonden voor { $topics }, dat ik voor je in de gaten houd:
   *[other] Er zijn { $count } mensen gevonden voor { $topics }, dat ik voor je in de gaten houd:
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
found-aloud-none = Bij de vraag over { $topics } ken ik nog niemand. Werk jij hieraan? Stuur mij een bericht.

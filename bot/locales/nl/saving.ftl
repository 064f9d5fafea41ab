### Mensen bewaren voor later. Alleen wie bewaart, ziet dat.

save-done = { $people } bewaard, bij { $about }.
save-done-bare = { $people } bewaard.
save-also = { $people } had je al bewaard, en nu ook bij { $about }.
save-already = { $people } had je al bewaard.
save-away = { $count ->
    [one] { $people } is nu niet te bereiken.
   *[other] { $people } zijn nu niet te bereiken.
}
save-hint = Alleen jij ziet wie je bewaart. Schrijf "wie heb ik bewaard" om ze terug te zien.
save-blocked = Je hebt { $name } geblokkeerd en daarom niet bewaard. Wil je dat toch, schrijf dan eerst "deblokkeer { $name }".
save-full = Je hebt al { $most } mensen bewaard, en meer kan niet. Daarom bewaar ik niet: { $people }. Haal eerst iemand weg uit "mijn bewaarde mensen".
save-gone = Deze persoon is er niet meer, dus er is niets bewaard.
save-gone-number = Wie op nummer { $number } stond, is er niet meer en kan ik niet bewaren.
save-no-number = { $most ->
    [one] Er stond maar één persoon in wat je het laatst zag. Schrijf "bewaar 1".
   *[other] Er is een nummer bij dat ik niet ken. Kies een nummer van 1 tot en met { $most }, bijvoorbeeld: "bewaar 2".
}
save-unknown = Ik weet niet wie je bedoelt met { $words }. Noem het nummer of de naam uit mijn laatste antwoord, bijvoorbeeld: "bewaar 2".
save-self = Jezelf hoef je niet te bewaren.
save-ask-first = Vraag me eerst wie je zoekt, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?" Daarna kun je iemand bewaren met "bewaar 1".
save-whom = Wie wil je bewaren? Noem het nummer of de naam uit mijn laatste antwoord, bijvoorbeeld: "bewaar 2".
save-which = Er is meer dan één { $name }. Wie bedoel je?
choice-save = Bewaar { $person }

saved-head = { $count ->
    [one] Deze persoon heb je bewaard{ found-more }
   *[other] Deze { $count } mensen heb je bewaard{ found-more }
}
saved-line = { $number }. { $person }: { $saved }
saved-line-away = { $number }. { $person }: { $saved }. Nu niet te bereiken.
saved-line-blocked = { $number }. { $person }: { $saved }. Door jou geblokkeerd.
saved-for = bewaard bij { $about } op { $since }
saved-since = bewaard op { $since }
saved-hint = Alleen jij ziet dit. Iemand ontmoeten? Schrijf bijvoorbeeld "ontmoet 1". Iemand weghalen? Schrijf "vergeet bewaarde 1".
saved-none = Je hebt nu niemand bewaard. Stel eerst een vraag, zoals "wie werkt er nog meer aan ENSIA?", en schrijf dan "bewaar 1".
saved-none-about = Bij { $words } heb je niemand bewaard. Iedereen zie je met "mijn bewaarde mensen".
saved-no-more = Meer mensen heb je niet bewaard.
saved-dropped = Niet meer bewaard: { $people }.
saved-not-there = Die persoon heb je niet bewaard. Met "mijn bewaarde mensen" zie je wie wel.
drop-saved-whom = Wie wil je weghalen? Noem een naam of een nummer uit je lijst, bijvoorbeeld: "vergeet bewaarde 1".
drop-saved-number = Er is een nummer bij dat niet in je lijst staat. Met "mijn bewaarde mensen" zie je de nummers.
drop-saved-unknown = Niet bij je bewaarde mensen: { $words }. Met "mijn bewaarde mensen" zie je wie er wel staan.
drop-saved-which = Die naam heb je meer dan één keer bewaard. Wie bedoel je?
choice-drop-saved = Bewaar { $name } niet meer
choice-more-saved = Meer bewaarde mensen
data-saved = { $count ->
    [one] Je hebt 1 persoon bewaard. Dat ziet niemand anders.
   *[other] Je hebt { $count } mensen bewaard. Dat ziet niemand anders.
}
help-save = Iemand uit mijn laatste antwoord bewaren voor later
help-save-example = bewaar 2
help-saved = Zien wie je hebt bewaard
help-saved-example = wie heb ik bewaard

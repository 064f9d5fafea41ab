### Kennismaken met een andere deelnemer. Niemand wordt voorgesteld zonder eigen ja; een nee blijft privé.

meet-ask-first = Vraag me eerst wie je kunt ontmoeten, bijvoorbeeld: "wie werkt er nog meer aan ENSIA?"
meet-no-number = { $most ->
    [one] In mijn laatste antwoord stond maar één persoon. Schrijf "ontmoet 1".
   *[other] Dat nummer stond niet in mijn laatste antwoord. Kies een nummer van 1 tot en met { $most }, bijvoorbeeld: "ontmoet 2".
}
meet-unknown = Die naam stond niet in mijn laatste antwoord. Schrijf het nummer dat voor de naam stond, bijvoorbeeld: "ontmoet 2".
meet-which = Wie van hen bedoel je?
meet-not-available = Deze persoon is nu niet te bereiken. Misschien is er iemand anders: vraag me gerust wie er nog meer mee bezig is.
meet-asked = Ik vraag { $name } om kennis te maken over { $about }. Je hoort het van mij zodra er een antwoord is.
meet-asked-already = Je hebt { $name } al gevraagd. Je hoort het van mij zodra er een antwoord is.
meet-known-already = Je hebt al kennisgemaakt met { $name }. Jullie kunnen elkaar gewoon een bericht sturen.
meet-not-now = Je hebt { $name } kort geleden al gevraagd, dus ik vraag het nu niet nog eens.
meet-too-many-open = { $most ->
    [one] Je hebt al een verzoek open, en meer kan niet. Wacht op een antwoord, of trek het in met "mijn verzoeken".
   *[other] Je hebt al { $most } verzoeken open, en meer kan niet. Wacht op een antwoord, of trek er een in met "mijn verzoeken".
}
meet-asked-too-often = { $name } heeft deze week al genoeg verzoeken gekregen. Probeer het over een paar dagen nog eens.

request = Een deelnemer wil graag met je kennismaken over { $about }: { $person }.
request-nudge = Een paar dagen geleden vroeg ik het je al: wil je kennismaken over { $about } met { $person }?
request-again = Je vroeg me om hier later op terug te komen: wil je kennismaken over { $about } met { $person }?
request-free = Je bent vrij om ja of nee te zeggen: een reden is niet nodig, en een nee blijft tussen jou en mij.
choice-request-yes = Ja, stel ons aan elkaar voor
choice-request-no = Nee, liever niet
choice-request-later = Later, vraag het me over een week nog eens
choice-request-block = Nee, en ik wil geen verzoeken meer van { $name }
choice-yes-to = Ja tegen { $name }
choice-no-to = Nee tegen { $name }

introduction-yes = Mooi. Ik breng je in contact met { $person }, over { $about }.
introduction-yes-heard = Goed nieuws: je kunt kennismaken. Ik breng je in contact met { $person }, over { $about }.
introduction-yes-apart = Mooi. Jullie gebruiken niet hetzelfde chatprogramma, dus mail of bel over { $about } met { $person }.
introduction-yes-apart-heard = Goed nieuws: je kunt kennismaken. Jullie gebruiken niet hetzelfde chatprogramma, dus mail of bel over { $about } met { $person }.
introduction-together = Hier kunnen jullie kennismaken over { $about }: { $asker }, en { $asked }.
introduction-apart-card = Een gesprek met jullie samen kan ik niet openen. Daarom lees je hier met wie je kunt kennismaken over { $about }: { $person }.
introduction-apart-card-works_on = { $name } werkt aan: { $topics }.
introduction-apart-card-offers = { $name } kan helpen met: { $topics }.
introduction-apart-card-languages = { $name } spreekt { $languages }.
introduction-apart-card-how = Stuur zelf een bericht: zoek in je chatprogramma op de naam { $called }.
introduction-apart-card-how-organisation = Stuur zelf een bericht: zoek in je chatprogramma op de naam { $called }. Lukt dat niet, vraag dan naar { $name } bij { $organisation }.
introduction-apart-card-too = { $name } krijgt van mij net zo'n bericht over jou.
introduction-declined = Goed. { $name } hoort alleen dat het er nu niet van komt, en geen reden.
introduction-blocked = Goed. { $name } hoort alleen dat het er nu niet van komt, en kan je niets meer vragen. Bedenk je je, schrijf dan "deblokkeer { $name }".
introduction-later = Goed, ik kom er over een week op terug. { $name } hoort hier niets van.
introduction-not-now = Een kennismaking met { $name } over { $about } komt er nu niet van, maar vraag me gerust wie er nog meer mee bezig is.
introduction-gone = Dit verzoek is er niet meer.
introduction-closed-accepted = Je hebt hier al ja op gezegd.
introduction-closed-declined = Je hebt hier al nee op gezegd.
introduction-closed-expired = Dit verzoek is verlopen. Wil je toch kennismaken, zoek de ander dan op en vraag het zelf.
introduction-closed-withdrawn = Dit verzoek is ingetrokken.
introduction-withdrawn = Je verzoek aan { $name } is ingetrokken.
introduction-withdrawn-heard = { $name } heeft het verzoek om kennis te maken ingetrokken. Je hoeft niets te doen.

introductions = Deze verzoeken staan open:
introductions-made = Van jou, over { $about }, sinds { $since }, aan { $person }
introductions-got = Aan jou, over { $about }, sinds { $since }, van { $person }
introductions-none = Er staan geen verzoeken open.
choice-withdraw = Trek mijn verzoek aan { $name } in

block-set = Goed. { $name } kan je niets meer vragen en hoort hier niets van. Bedenk je je, schrijf dan "deblokkeer { $name }".
block-unknown = Ik weet niet wie je bedoelt. Noem het nummer of de naam uit mijn laatste antwoord, of van iemand met wie je al contact had, bijvoorbeeld: "blokkeer 2".
block-lifted = Goed. { $name } kan je weer vragen om kennis te maken.
unblock-unknown = Je hebt niemand met die naam geblokkeerd. Met "mijn gegevens" zie je wie wel.

meet-blocked = Je hebt { $name } geblokkeerd. Wil je toch kennismaken, schrijf dan eerst "deblokkeer { $name }".

meet-withdrawn = Je hebt je verzoek aan { $name } kort geleden ingetrokken. Over een week kun je het opnieuw vragen.
block-which = Wie bedoel je?
choice-block = Blokkeer { $person }

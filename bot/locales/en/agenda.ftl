### What people bring to a meeting, the agenda, the running order and what a facilitator hears beforehand.

help-agenda = See what is on the agenda of your meeting
help-agenda-example = show the agenda
help-bring = Put something on the agenda of your meeting
help-bring-example = add to the agenda: how you introduce BIO2

choice-bring = Bring something
choice-bring-nothing = I bring nothing
choice-edit-brought = Change what I bring
choice-nothing-more = It is fine as it is
choice-on-agenda = Yes, put it on
choice-not-on-agenda = No
choice-show-agenda = Show the agenda
choice-remove-brought = Remove what I bring
choice-remove-item = Remove: { $words }

agenda-ask = What do you want to bring to your meeting about { $about } with { $names }? It is { $when }.
agenda-ask-more = Your meeting about { $about } with { $names } is { $when }. This is what you bring:
agenda-how-to-bring = Write it in your own words. You can write each item on a line of its own. The others see it on the agenda, with your first name. What is TLP:RED is left out: then I only tell that you have something for in the conversation itself.
agenda-form = What do you want to bring to the meeting about { $about }? Write each item on a line of its own, or write "nothing".
agenda-form-more = What else do you want to bring to the meeting about { $about }? Write "nothing" if it is fine as it is.
agenda-sheet = What I bring
agenda-sheet-words = What do you want to bring?
agenda-sheet-hint = Each item on a line of its own, or with a semicolon between them. The others see it on the agenda.
agenda-no-words = I read no item in this. Write in a few words what you want to talk about, for example: how you introduce BIO2.
agenda-is-it-for = Shall I put this on the agenda of the meeting about { $about }? { $words }
agenda-or-else = Did you want something else? Write for example: "move the meeting", "cancel the meeting", "my meetings" or "help".
agenda-nothing = Fine. If you think of something for the meeting about { $about } later, write for example: "add to the agenda: how you introduce BIO2".
agenda-too-late = The meeting about { $about } has begun, so its agenda cannot change any more. Tell it in the conversation itself.
agenda-brought = This is what you bring to the meeting about { $about }:
agenda-mine = This is what you bring to the meeting about { $about }:
agenda-mine-nothing = You have not brought anything to the meeting about { $about } yet.
agenda-mine-line = - { $words }
agenda-mine-aside = - something for in the conversation itself (TLP:RED)
agenda-not-kept = not kept
agenda-was-cut = One item was too long for an agenda. I have cut it to { $most } characters.
agenda-left-out = { $number ->
    [one] One item I did not write down
   *[other] { $number } items I did not write down
}: everybody can bring { $most }.
agenda-red = What is TLP:RED I do not keep. The others only see that you have something for in the conversation itself.
agenda-removed = This is no longer on the agenda of the meeting about { $about }:
agenda-not-mine = You have nothing like "{ $words }" on the agenda of the meeting about { $about }.

agenda-heading = **Agenda of your meeting about { $about }**, { $when }
agenda-heading-unplanned = **Agenda of your meeting about { $about }**, for which no time has been chosen yet
agenda-news = The agenda of your meeting about { $about }, { $when }, has been added to or changed. This is what it says now:
agenda-point = **{ $topic }** ({ $names })
agenda-item = - { $names }: { $words }
agenda-more = { $number ->
    [one] And one more topic.
   *[other] And { $number } more topics.
}
agenda-aside = **Something for in the conversation itself** ({ $names }): that is TLP:RED and is written down nowhere.
agenda-aside-calendar = - { $names }: something for in the conversation itself
agenda-empty = Nobody has brought anything yet. The meeting is about { $about }.
agenda-in-file = The whole agenda is in the file that comes with this.
agenda-checklist-in-file = The checklist for the peer review is in it too: what to read beforehand, what to look at and how to give it back.

order-heading = **This is how it can run:**
order-line = - { $minutes } min: { $what }
order-line-at = - { $start } ({ $minutes } min): { $what }
order-welcome = welcome, and what will be done with the outcome
order-round = a round: who are you, and what do you want to get out of this?
order-topic = { $topics }
order-about = { $about }
order-aside = something for in the conversation itself
order-take-home = what does each of you take home, and what do we agree on?
order-close = close

brief-heading = **You lead the meeting about { $about }**, { $when }
brief-people = **Who will be there:**
brief-person = - { $person }
brief-topics = { $side }: { $topics }
brief-in-common = **All are working on:** { $topics }
brief-nothing-in-common = I know of no topic that all of them are working on.
brief-differs = - { $topic }: { $further } ({ $stage }) is further than { $other } ({ $other-stage })
brief-agenda = **The agenda:**
brief-questions = **Three questions to begin with:**
brief-ask-further = - { $further } is further with { $topic }: what would you have liked to know at the start, that can help { $other } now?
brief-ask-brought = - { $topic } was brought by { $names }: what would make this meeting a success for that?
brief-ask-common = - What is the hardest part of { $topic } for each of you at the moment?
brief-ask-open-1 = - What should be different about { $about } after this meeting?
brief-ask-open-2 = - What went wrong with { $about } where you work, and what did you learn from it?
brief-ask-open-3 = - What about { $about } would you most like to do together with the other?
brief-in-file = Everything together, with the topics of all and the agenda, is in the file that comes with this.
agenda-for-a-round = You have no meeting yet. Do you want to bring this to the round that is coming?
choice-bring-to-round-of = To the round of { $programme }

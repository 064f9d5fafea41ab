### The profile, question by question.

form-begins = I will ask you a few short questions about your profile. With "skip" an answer stays as it was. With "back" you go one question back. With "stop" we stop and nothing changes.
form-organisation = At which organisation do you work? For example: gemeente Zeewolde.
form-roles = What is your role? You can have more than one, for example: CISO, privacy officer.
form-works-on = What do you work on, and how far are you with it? For example: ENSIA (up and running), BIO (just started), Common Ground.
form-offers = What can you help others with? For example: DPIAs, procurement. Nothing? Then write "none".
form-seeks = What are you looking for help with? Nothing? Then write "none".
form-languages = Which languages do you speak?
form-languages-both = Dutch and English
form-zone = What is your time zone? It is { $zone } now. Name a large city, for example: Amsterdam. Right already? Then write "skip".
form-week = When do you work? For example: Mon to Thu 9-17, Fri 9-12:30.
form-pause = Would you like a pause, so that nobody asks you anything? Then name the day you are back, for example: 1 February. Otherwise: "no".
form-organisation-guessed = I think you mean { $organisation }. Not right? Then write "back".
form-organisation-unknown = I know no organisation "{ $words }". Write the whole name, for example: gemeente Zeewolde.
form-no-words = With only digits or signs I can do nothing here. Write it in words.
form-roles-unknown = I do not know this role. Write for example: CISO, privacy officer.
form-topics-unknown = I find no topic in this. Name it in short, for example: ENSIA, Common Ground.
form-languages-unknown = I only know Dutch and English. Choose one, or both.
form-zone-unknown = I do not know this time zone. Name a large city, for example: Amsterdam.
form-week-unknown = I cannot read this as working days. Write for example: Mon to Thu 9-17, Fri 9-12:30.
form-pause-unclear = I do not understand until which day. Name a day after today, for example: 1 February, or: in 2 weeks.
form-or-skip = Or write "skip".
form-required = I cannot skip this question.
form-done = Thank you, your profile is up to date.
form-stopped = We have stopped the questions. Nothing has changed.
form-none = There is nothing to stop now. For some rest, write "pause". To leave, write "forget me".
form-answered-already = This question has been answered already. Write "fill in my profile" to start again.

# The same on one sheet, for programs that can show it.
sheet-begins = You can fill in your profile all at once. Rather question by question, by typing? That is possible too.
choice-in-steps = Rather question by question
sheet-profile = My profile
sheet-send = Save
sheet-leave = Cancel
sheet-organisation = Organisation
sheet-roles = Role or roles, with a comma between them
sheet-works-on = What you work on, and how far you are, for example: ENSIA (up and running), BIO (just started)
sheet-offers = What you can help others with
sheet-seeks = What you are looking for help with
sheet-languages = Languages you speak
sheet-zone = Time zone or large city
sheet-week = Working hours, for example: Mon to Thu 9-17, Fri 9-12:30
sheet-pause = Pause until: the day you are back, for example: 1 February
sheet-needed = This field cannot stay empty.
sheet-suggestions = I know: { $options }.
form-pause-endless = without an end date

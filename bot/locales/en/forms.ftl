### The profile, question by question.

form-begins = I will ask you a few short questions about your profile. With "skip" an answer stays as it was. With "stop" we stop and nothing changes.
form-organisation = At which organisation do you work? For example: gemeente Zeewolde.
form-roles = What is your role? You can have more than one, for example: CISO, privacy officer.
form-works-on = What do you work on? For example: ENSIA, Common Ground.
form-offers = What can you help others with?
form-seeks = What are you looking for help with?
form-languages = Which languages do you speak?
form-languages-both = Dutch and English
form-week = When do you work? For example: Mon to Thu 9-17, Fri 9-12:30.
form-required = I cannot skip this question.
form-done = Thank you, your profile is up to date.
form-stopped = We have stopped the questions. Nothing has changed.
form-none = There is nothing to stop now. For some rest, write "pause". To leave, write "forget me".
form-answered-already = This question has been answered already. Write "fill in my profile" to start again.

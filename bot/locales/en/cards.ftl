### Question cards: questions that get people who lead talking about incidents, leadership, money and disruption.

help-draw-card = Draw a question card during a meeting
help-draw-card-example = draw a card

choice-draw-card = Draw another card

cards-heading = **Three question cards lie ready:**
cards-how-to-draw = During the meeting you can draw more. Then write: "draw a card". Everybody in the meeting sees the card.
cards-in-file = Three question cards lie ready as well. They are in the file.
cards-line = - { $suit }: { $question }
cards-drawn-by-me = **Card about { $suit }:** { $question }
cards-drawn = { $name } drew a card about { $suit } in your meeting about { $about }. { $question }
cards-last = This was the last card there is for you.
cards-all-drawn = You have had all the cards, in the meeting about { $about }.
cards-suit-drawn = You have had all the cards about { $suit }. Write "draw a card" for another one.
cards-not-yet = Cards are drawn from half an hour before your meeting about { $about } begins. These three will be on top:

order-cards = a question card: each of you answers in one minute, then we talk on

card-suit-incidents = an incident
card-suit-leadership = leadership
card-suit-budget = money
card-suit-disruption = disruption

card-incidents-1 = It is Saturday night. Your CISO calls: somebody has broken into our systems. What do you want to know first, and whom do you call next?
card-incidents-2 = Data of four thousand residents is on the internet. What do you tell them today, even if you know only half of it?
card-incidents-3 = What nearly went wrong in your last incident, and why did it end well after all?
card-incidents-4 = The attacker wants a ransom and gives you two days. Who decides in your organisation, and on what grounds?
card-incidents-5 = A colleague clicked on a bad link and did not dare to say so for two days. What does that say about your organisation?
card-incidents-6 = A supplier reports a leak, but not what was stolen. What do you ask, and what do you do when no answer comes?

card-leadership-1 = When was the last time that you asked how safe your systems are? What did you do with the answer?
card-leadership-2 = You get a report in which nearly everything is green. Which question do you ask to find out whether that is true?
card-leadership-3 = Which risk have you taken on purpose, and does your council or board know about it?
card-leadership-4 = Who may switch off a system that residents use every day? Has that been written down?
card-leadership-5 = Your privacy adviser says no, and your alderman or director wants to go on. How does that conversation go?
card-leadership-6 = What do you do differently from a year ago, so that colleagues dare to report mistakes?

card-budget-1 = Tomorrow you get a hundred thousand euros extra for digital safety. Where does it go, and why not somewhere else?
card-budget-2 = Ten per cent has to go. Which part of your digital work do you cut last, and how do you explain that?
card-budget-3 = What do you both pay for, while one of you could do it for the other as well?
card-budget-4 = What does one day without systems cost you? Who can work that out?
card-budget-5 = You have one post and need two people: one for security and one for privacy. How do you choose?
card-budget-6 = Which contract would you not sign like that again, and what can the other side learn from it?

card-disruption-1 = The power has been off for two days and nobody knows for how long. How do residents hear from you?
card-disruption-2 = Benefits cannot be paid this week. Whom do you help first, and who decides that?
card-disruption-3 = The system for passports and birth certificates is down for a week. What can still be done with pen and paper?
card-disruption-4 = The town next to you has been attacked and asks for people. Whom can you spare, and from which hour on?
card-disruption-5 = A false message about your drinking water goes round on the internet. Who responds, and how fast?
card-disruption-6 = When did you last practise without computers, and without knowing beforehand? What did not work?

### Meeting Bondje: what it does, yes or no, invitations.

welcome = Hello { $name }, I am Bondje: I bring together people at municipalities and other public bodies who work on the same things.
welcome-invited = Hello { $name }, I am Bondje: a coordinator has put your name forward, but nobody sees anything of you until you say yes.
welcome-again = I am Bondje: I bring people at public bodies together, and before I do anything for you I need your permission.
welcome-kept = I keep your account, your name and what you tell me: your organisation, roles, topics, languages and working times, and your questions and requests.
welcome-seen = Only members who have said yes themselves can see your profile, and only once you say yes; coordinators see no more than others.
welcome-leave = You can leave at any time: with "forget me" I erase everything at once, and with "my data" you see what I keep.
welcome-ask = Do you want to take part?
choice-join = Yes, I will take part
choice-stay-out = No, I would rather not
# For whoever reads no English, so in Dutch.
choice-other-language = Verder in het Nederlands

join-done = Good to have you here, { $name }.
join-done-known = Good to have you here, { $name }. Your profile has been filled in already; please see if it is right.
join-already = You are taking part already, { $name }.
join-tell-me = Tell me who you are and what you work on, for example: "I am CISO at gemeente Zeewolde and I work on ENSIA".
welcome-back = Welcome back, { $name }. I could not reach you for a while, and nobody found you for as long as that lasted; now others can find you again.
welcome-back-paused = Welcome back, { $name }. Your pause lasts until { $until }: before that day nobody sees you and nobody asks you anything.
welcome-back-paused-endless = Welcome back, { $name }. You are still on pause: nobody sees you and nobody asks you anything until you write "resume".

stay-out = That is fine. I keep nothing about you. If you change your mind later, just send me a message.
stay-out-too-late = You are taking part already. For some rest, write "pause". To leave, write "forget me".

invitation-found = Found, { $name }: a coordinator has put your name forward, but nobody sees anything of you until you say yes.
invitation-unknown = I can do nothing with this code: it is not right, it has been used, or you are taking part already. Nothing has changed.

### What people tell of themselves.

describe-unknown = I find no role or organisation in this that I know. Write for example: "I am CISO at gemeente Zeewolde".
roles-set = Noted as your role: { $roles }.
roles-unknown = I do not know this role. Write for example: "my role is CISO, privacy officer". Nothing has changed.
name-set = All right, I will call you **{ $name }** from now on.
name-unusable = I cannot use this name. A name has 1 to { $most } characters. Write for example: "my name is Anna de Vries".
language-set = All right, I will speak English with you from now on.
languages-set = Noted: you speak { $languages }.
languages-others = I only know Dutch and English, so I have not noted this: { $others }.
languages-unknown = I only know Dutch and English. Write for example: "I speak Dutch and English". Nothing has changed.
zone-set = Noted: your time zone is { $zone }. It is { $time } there now.
zone-unknown = I do not know this time zone. Name a large city, for example: "time zone Amsterdam". Nothing has changed.
week-set = Noted, your working times are: { $week }.
week-unknown = I cannot read this as working days. Write for example: "working days Mon to Thu 9-17, Fri 9-12:30". Nothing has changed.

organisation-set = Noted: you work at { $organisation }.
organisation-former = { $former } is now part of { $organisation }.
organisation-guessed = I think you mean { $organisation }, and have noted that. Not right? Then write for example: "organisation gemeente Zeewolde".
organisation-which = Which organisation do you mean?
organisation-divided = { $former } no longer exists and has been divided. At which organisation do you work now?
organisation-option = { $organisation }
organisation-option-province = { $organisation } ({ $province })
organisation-gone = This organisation no longer exists. Write where you work now, for example: "organisation gemeente Zeewolde".
organisation-unknown = I know no organisation "{ $words }". Write the whole name, for example: "organisation gemeente Zeewolde". If it does exist, a coordinator can add it.

involvement-works_on = Noted: you work on { $topics }.
note-kept-everyone = Everyone can read your note on { $topic }: { $note }. Rather not? Write "hide my notes" or "wipe my notes".
note-kept-members = All members can read your note on { $topic }: { $note }. Rather not? Write "hide my notes" or "wipe my notes".
note-kept-organisation = Only colleagues of your own organisation see your note on { $topic }: { $note }.
note-kept-nobody = Only you see your note on { $topic }: { $note }.
involvement-offers = Noted: you can help others with { $topics }.
involvement-seeks = Noted: you are looking for help with { $topics }.
stage-question = { $count ->
    [one] How far are you with it?
   *[other] How far are you with these topics?
}
stage-question-of = How far are you with { $topics }?
stage-choice-exploring = We have just started
stage-choice-building = We are well under way
stage-choice-running = It is up and running
stage-set = Noted for { $topics }: { $stage }.
topics-unknown = I find no topic in this. Name it in short, for example: "I work on ENSIA and Common Ground". Nothing has changed.
topics-too-many = That would be too many: your profile can have { $most } topics. Take one out first, for example: "remove ENSIA". Nothing has changed.
topics-too-many-shown = That makes too many: your profile can have { $most } topics. Take some out first.
topics-not-mine = This topic is not in your profile, so nothing has changed. Write "my profile" to see what is.
note-wiped = Your note has been wiped on: { $topics }. The topic stays.
note-none = There is no note on that, so nothing has changed. Write "my profile" to see what is there.
topics-removed = Taken out of your profile: { $topics }.

profile-head = This is what other members can see of you: { $person }.
profile-works_on = You work on: { $topics }.
profile-offers = You can help with: { $topics }.
profile-seeks = You are looking for help with: { $topics }.
profile-no-topics = You have no topics yet. Name one, for example: "I work on ENSIA".
profile-languages = You speak { $languages }.
profile-week = Your working times: { $week } (time zone { $zone }).
profile-paused = You are on pause until { $until }: before that day nobody sees you and nobody asks you anything.
profile-paused-endless = You are on pause until you write "resume": until then nobody sees you and nobody asks you anything.
choice-profile = My profile
choice-form = Fill in my profile

pause-set = You are on pause until { $until }. Before that day nobody sees you and nobody asks you anything. Back earlier? Write "resume".
pause-endless = You are on pause. Nobody sees you and nobody asks you anything until you write "resume".
pause-unclear = I do not understand until which day. Name a day after today, for example: "pause until 1 February" or "pause for 2 weeks". Nothing has changed.
choice-pause = Pause until { $until }
pause-until-when = Until which day would you like a pause?
resumed = Welcome back. Others can find you again.
resume-not-paused = You were not on pause: others can find you as usual.

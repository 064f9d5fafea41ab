### Lessons: what somebody learned, and with whom it is shared.

lessons-on-what = On which topic would you like to see lessons? For example: "lessons on ENSIA".
lessons-none = I have no lessons on { $topics } that I can show you.
lessons = { $more ->
    [0] What others learned about { $topics }:
   *[other] What others learned about { $topics }. These are the newest { $number }, there are { $more } more:
}
lesson-of-somebody = About { $topics }, **{ $label }**, { $month }, from a participant
lesson-of-person = About { $topics }, **{ $label }**, { $month }, from { $person }
lesson-of-yours = About { $topics }, **{ $label }**, { $month }, from you
lesson-words = { $words }
lesson-rule-clear = You may share TLP:CLEAR with everybody.
lesson-rule-green = You may share TLP:GREEN with peers and other public bodies, but not in public.
lesson-rule-amber = You may share TLP:AMBER only with those who need to know in your own organisation, and in those it works for.
lesson-rule-amber-strict = You may share TLP:AMBER+STRICT only with those who need to know in your own organisation.
lesson-rule-red = TLP:RED is for you alone. Share it with nobody.
lesson-for-clear = everybody
lesson-for-green = all members of Bondje
lesson-for-amber = those who were in the meeting; they may pass it on to those who need to know in their organisation or in those it works for
lesson-for-amber-strict = those who were in the meeting; they may pass it on to those who need to know in their own organisation
lesson-for-red = only those who were in the meeting
lesson-option-clear = everybody
lesson-option-green = all members of Bondje
lesson-option-amber = who was there; they share it where needed
lesson-option-amber-strict = who was there; they share it in house only
lesson-option-red = only who was there
choice-label = { $label }: { $with }
lesson-kept-private = I have kept what you learned. I share it with nobody. Would you like to later? Write "my lessons".
lesson-shared = From now on I share what you learned as { $label }. I show it to: { $with }.
lesson-with-name = Your name, role and organisation are shown with it.
lesson-without-name = Your name is not shown with it.
lesson-bears-label = You chose { $wished }, but your text says { $label }. That is stricter, so that is what counts.
lesson-nothing-to-share = You chose a label, but you did not write what you learned. So there is nothing to share.
lesson-too-long = That is too long. Use at most { $most } characters.
lesson-gone = This lesson is not there any more.
lesson-withdrawn = From now on I show your lesson about { $about } to nobody. Whoever has read it still knows it.
lesson-dropped = Your lesson about { $about } is erased.
lesson-what-to-do = What would you like to do with this?
my-lessons = This is what you learned:
my-lessons-none = You have not written down any lessons yet. You can do so after a meeting: write "tell more about my meeting".
my-lesson-private = About { $about }, not shared
my-lesson-shared = About { $about }, shared as { $label }, without your name
my-lesson-named = About { $about }, shared as { $label }, with your name
choice-my-lessons = My lessons
choice-change-lesson = Change: { $about }
choice-name-yes = Show my name with it
choice-name-no = Take my name away
choice-withdraw-lesson = Share it with nobody any more
choice-drop-lesson = Erase this lesson

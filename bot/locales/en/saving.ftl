### Saving people for later. Only whoever saves them sees that.

save-done = Saved { $people }, for { $about }.
save-done-bare = Saved { $people }.
save-also = You had saved { $people } already; now for { $about } as well.
save-already = You have saved { $people } already.
save-away = { $count ->
    [one] { $people } cannot be reached now.
   *[other] { $people } cannot be reached now.
}
save-hint = Only you see whom you save. Write "whom have I saved" to see them again.
save-blocked = You have blocked { $name }, so I did not save them. If you want to after all, first write "unblock { $name }".
save-full = You have saved { $most } people already, and cannot save more. So I did not save: { $people }. First take somebody out of "my saved people".
save-gone = This person is no longer there, so nothing was saved.
save-gone-number = Whoever was number { $number } is no longer there, and I cannot save them.
save-no-number = { $most ->
    [one] There was only one person in what you saw last. Write "save 1".
   *[other] There is a number that I do not know. Choose a number from 1 to { $most }, for example: "save 2".
}
save-unknown = I do not know whom you mean by { $words }. Give the number or the name from my last answer, for example: "save 2".
save-self = You do not need to save yourself.
save-ask-first = Ask me first whom you look for, for example: "who else works on ENSIA?" After that you can save somebody with "save 1".
save-whom = Whom do you want to save? Give the number or the name from my last answer, for example: "save 2".
save-which = There is more than one { $name }. Whom do you mean?
choice-save = Save { $person }

saved-head = { $count ->
    [one] You have saved this person{ found-more }
   *[other] You have saved these { $count } people{ found-more }
}
saved-line = { $number }. { $person }: { $saved }
saved-line-away = { $number }. { $person }: { $saved }. Cannot be reached now.
saved-line-blocked = { $number }. { $person }: { $saved }. Blocked by you.
saved-for = saved for { $about } on { $since }
saved-since = saved on { $since }
saved-hint = Only you see this. To meet somebody, write for example "meet 1". To take somebody off, write "forget saved 1".
saved-none = You have nobody saved now. Ask a question first, such as "who else works on ENSIA?", and then write "save 1".
saved-none-about = You have saved nobody for { $words }. You see everybody with "my saved people".
saved-no-more = You have saved no more people.
saved-dropped = No longer saved: { $people }.
saved-not-there = You have not saved that person. With "my saved people" you see whom you have.
drop-saved-whom = Whom do you want to take off? Give a name or a number from your list, for example: "forget saved 1".
drop-saved-number = There is a number that is not in your list. With "my saved people" you see the numbers.
drop-saved-unknown = Not among your saved people: { $words }. With "my saved people" you see who is.
drop-saved-which = You have saved more than one person with that name. Whom do you mean?
choice-drop-saved = Stop saving { $name }
choice-more-saved = More saved people
data-saved = { $count ->
    [one] You have saved 1 person. Nobody else sees that.
   *[other] You have saved { $count } people. Nobody else sees that.
}
help-save = Save somebody from my last answer for later
help-save-example = save 2
help-saved = See whom you have saved
help-saved-example = whom have I saved

### Who else works on it?

ask-what = Which topic is your question about? Write for example: "who else works on ENSIA?"

found-peers = { $count ->
    [one] This member fits your question about { $topics }{ found-more }
   *[other] These { $count } people fit your question about { $topics }{ found-more }
}
found-help = { $count ->
    [one] This member may be able to help you with { $topics }{ found-more }
   *[other] These { $count } people may be able to help you with { $topics }{ found-more }
}
found-seekers = { $count ->
    [one] This member is looking for help with { $topics }{ found-more }
   *[other] These { $count } people are looking for help with { $topics }{ found-more }
}
found-further = { $count ->
    [one] This member may be further with { $topics }{ found-more }
   *[other] These { $count } people may be further with { $topics }{ found-more }
}
found-better = { $count ->
    [one] This member works at an organisation like yours, and may be further with { $topics }{ found-more }
   *[other] These { $count } people work at organisations like yours, and may be further with { $topics }{ found-more }
}
found-more = { $more ->
    [0] :
    [one] {" "}(there is 1 other):
   *[other] {" "}(there are { $more } others):
}
found-line = { $number }. { $person }: { $reasons }
found-line-bare = { $number }. { $person }
found-hint = Do you want to meet somebody? Choose below, or write for example "meet 1". I will ask them first. For later: "save 1".
choice-meet = Meet { $name }

found-none-peers = I do not know anybody else yet who works on { $topics }.
found-none-help = I do not know anybody yet who can help with { $topics }.
found-none-seekers = I do not know anybody yet who is looking for help with { $topics }.
found-none-further = I do not know anybody yet who is further with { $topics }.
found-none-better = I do not know anybody yet at an organisation like yours who is further with { $topics }.
found-none-watch = I can keep an eye on it for you: you will hear as soon as there is somebody.
choice-watch = Keep an eye on this
choice-add-works_on = I work on { $topic }
choice-add-seeks = I am looking for help with { $topic }
choice-search-peers = Who else works on { $topic }
choice-search-help = Who can help with { $topic }
choice-search-further = Who is further with { $topic }
better-what = Who does what better? Name the topic, for example: "who does ENSIA better than us?"
better-where = I can only tell who is like you when you say where you work. Write for example: "I work at gemeente Zeewolde".
better-scores-count = Scores of monitors counted, but only those of organisations that allow it.
better-scores-left = Scores of monitors did not count: I use them here only when your organisation shows its own as well. You arrange that with "our scores may be seen".
choice-search-seekers = Who is looking for help with { $topic }

watch-set = I am keeping an eye on { $topics } for you. You will hear as soon as there is somebody.
watch-already = I am keeping an eye on { $topics } for you already.
watch-too-many = I am keeping an eye on { $most } questions for you already, and cannot do more. Write "my searches" to stop one.
watch-nothing = Ask a question first, for example: "who else works on ENSIA?" After that I can keep an eye on it for you.
watch-found = { $count ->
    [one] I am keeping an eye on { $topics } for you. Somebody turned up:
   *[other] I am keeping an eye on { $topics } for you. { $count } people turned up:
}
watches = I am keeping an eye on this for you: { $topics }.
watches-none = I am not keeping an eye on anything for you now.
watch-stopped = I am no longer keeping an eye on { $topics }.
choice-stop-watching = Stop watching { $topics }

# Where others read along: how many there are, but not who.
found-aloud = { $count ->
    [one] 1 member fits the question about { $topics }. Who that is, I only say in our private conversation. Do you work on this too? Send me a message.
   *[other] { $count } members fit the question about { $topics }. Who they are, I only say in our private conversation. Do you work on this too? Send me a message.
}
found-aloud-named = { $more ->
    [0] For the question about { $topics } I found: { $people }.
    [one] For the question about { $topics } I found: { $people }, and one more. Send me a message for more.
   *[other] For the question about { $topics } I found: { $people }, and { $more } others. Send me a message for more.
}
found-aloud-none = For the question about { $topics } I know nobody yet. Do you work on this? Send me a message.

### To whom a question is limited
found-limits = I looked only for people: { $limits }.
found-either = It can be { $places }: I looked in all of them.
found-free-words = I do not know { $words } as a topic. So I searched what members wrote themselves.
found-no-more = I know no more people for your question about { $topics }.
choice-more = More people
choice-without-limit = Not only { $limit }
choice-there-too = Also in { $places }
choice-roles-too = Also with the role { $roles }
choice-kinds-too = Also at { $kinds }
choice-meant = Do you mean { $topic }?
found-without = I did not look for { $topics }.
limit-roles = with the role { $roles }
limit-kinds = at { $kinds }
limit-within = in { $places }
limit-outside = not in { $places }
limit-without-roles = without the role { $roles }
limit-without-kinds = not at { $kinds }
limit-near-neighbours = at neighbouring municipalities
limit-near-safety_region = in your safety region
limit-near-province = in your province
limit-near-joint_body = in a joint body in which you take part as well
limit-our-size = at organisations of your size
limit-between = with { $fewest } up to { $most } inhabitants
limit-fewest = with { $fewest } inhabitants or more
limit-most = with at most { $most } inhabitants
limit-stages = who say of it: { $stages }
limit-elsewhere = outside your own organisation
limit-needs-organisation = For that I have to know where you work. For example, write: "I work at gemeente Zeewolde". Then ask your question again.
ask-what-of-whom = I understand whom you look for ({ $limits }), but not yet about what. Name the topic as well, for example: "who else works on ENSIA?"
ask-no-names = I do not look for anybody by name. Ask for a topic or a role, for example: "who else works on ENSIA?" Whom you are in touch with you see with "my meetings".
ask-about-work = I do not search for that. I help you find people who work on the same topic, such as ENSIA or the Woo.
refine-what = Ask a question first, for example: "who else works on ENSIA?" After that you can limit it.
refine-how = I do not know how to limit your question to { $words }. Name a province, a region, a role or a kind of organisation, for example: "only Drenthe".
help-more-people = More people for my last question
help-more-people-example = more
help-narrow = Limit my last question
help-narrow-example = only Drenthe
sought-people = people { $limits }
sought-limited = { $topics } ({ $limits })
choice-only-place = Only { $place }
found-left-out = I could do nothing with { $words }: it did not count.

### People without a topic: other CISOs in Drenthe
found-people = { $count ->
    [one] This participant fits that{ found-more }
   *[other] These { $count } people fit that{ found-more }
}
found-people-hint = Would you like to meet somebody? Choose below, or write for example "meet 1". If you look for somebody for a topic, name it too: "and with ENSIA?"
found-none-people = I do not know anybody yet who fits that.
found-no-more-people = I do not know more people who fit that.
found-aloud-private = What I found for that I only say in our private conversation.
about-role = working as { $roles }
about-work = each other's work

### A round of a programme: it is coming, and how it went.

help-rounds = See which rounds are coming
help-rounds-example = rounds
help-skip-round = Skip a round
help-skip-round-example = skip this round
help-come-to-round = Take part in a round, also when it has begun
help-come-to-round-example = I join this round
help-bring-to-round = Say what you want to talk about in this round
help-bring-to-round-example = this round I want to talk about ENSIA
help-invite-to-round = Invite a colleague to this round
help-invite-to-round-example = invite Karin to this round

round-comes = A round of { $programme } is coming: on { $when } I will look for somebody to talk to for everybody. You need not do anything to take part.
round-comes-to-all = A round of { $programme } is coming: on { $when } I will look for somebody to talk to for everybody. Everybody this programme is for takes part, unless you do not want to.
round-what-can-be = Until then you can skip this round, say what you want to talk about, or invite a colleague.
choice-come-to-round = I take part
choice-skip-round = Not this round
choice-bring-to-round = I want to bring something
choice-invite-to-round = I invite somebody

rounds-none = There is no round now in which you take part.
rounds-shown = These rounds are there for you:
rounds-which = Which round do you mean?
round-line-in = - { $programme }, { $when }: you take part.
round-line-brings = - { $programme }, { $when }: you take part, and want to talk about { $words }.
round-line-out = - { $programme }, { $when }: you do not take part.
round-line-placed = - { $programme }, { $when }: you are matched. Write "my proposals" to see with whom.
round-name = { $programme }, { $when }
round-unknown = I do not know this round, or it is not for you.
round-programme-unknown = I do not know which round you mean by "{ $words }".
round-has-ended = This round of { $programme } is over. You will hear from me for the next one.
round-come = Good, you take part in this round of { $programme }. On { $when } I will look for somebody for you.
round-come-late = Good, you still take part in this round of { $programme }. The others are matched already: I will look for a place for you, and tell you when there is one.
round-come-placed = You are matched in this round already. Write "my proposals" to see with whom.
round-skipped = Good, you skip this round of { $programme }. Next time I will ask you again. You can still take part: "I join this round".
round-skip-placed = You are matched in this round already. Do you not want that conversation? Then write "not this time".
round-bring-what = What do you want to talk about this round? I use it to look for somebody who fits, and whoever you are matched with reads it.
round-bring-label = What do you want to talk about?
round-bring-hint = For instance: how you go about ENSIA. Whoever you are matched with reads it.
round-bring-title = Bring something
round-bring-too-long = That is too long: it may be { $most } characters. Say it in one or two sentences.
round-bring-empty = Say in a few words what you want to talk about.
round-brought = I wrote it down, and whoever you are matched with reads it. What you want to talk about in this round of { $programme }: { $words }
round-brought-unknown = This topic is not in my list, so I cannot search by it.
round-invite-whom = Whom do you want to invite to this round? Write a name or an account.
round-invite-label = Whom do you want to invite?
round-invite-hint = The name of somebody you know, or an account, for instance: @karin.
round-invite-title = Invite somebody
round-invite-unknown = I do not know who "{ $words }" is. Name somebody who already uses Bondje, by name or by account.
round-invite-is-you = That is you. Whom else do you want to invite?
round-invite-not-now = I cannot invite { $name } now.
round-invite-already = { $name } takes part in this round already.
round-invite-asked-already = { $name } was already asked for this round.
round-invite-asked = I will ask { $name } whether they take part. That is up to { $name }.
round-invited = { $name } invites you to a round of { $programme }. On { $when } I will look for somebody to talk to for everybody who takes part.
round-invited-what = If you take part, I will propose you to somebody else who does: with your name, your role and your organisation. Only when you both want it, I will find a time. You need not, and need not give a reason.
round-invited-no = Good, you do not take part. I will say nothing about that.
round-invited-unknown = I do not know this invitation, or it is not for you.
choice-round-invited-yes = Yes, I take part
choice-round-invited-no = No, not this time

round-review = The matching for { $programme } is ready. Nobody knows of it until you approve it.
round-review-again = The matching for { $programme } still waits for you. Those who take part are waiting to hear.
round-review-until = If I do not hear from you before { $until }, I will tell everybody the matching as it is now.
round-told-without = I did not hear from you about the matching for { $programme }. Those who take part have waited long enough, so I am telling them now, as it is.
choice-show-matching = Show the matching
choice-approve-matching = It is good like this

round-outcome = Round { $number } of { $programme } is over. { $people ->
    [one] One person took part
   *[other] { $people } people took part
}, and { $agreed ->
    [0] no conversation came of it
    [one] one conversation came of it
   *[other] { $agreed } conversations came of it
}.
round-outcome-left-out = { $number ->
    [one] For one of them there was nobody. They go first next time.
   *[other] For { $number } of them there was nobody. They go first next time.
}
round-outcome-fell-out = { $number ->
    [one] One of them did not want the conversation this time, or could not.
   *[other] { $number } of them did not want the conversation this time, or could not.
}
round-outcome-silent = { $number ->
    [one] From one of them I heard nothing about a proposal.
   *[other] From { $number } of them I heard nothing about a proposal.
}
round-outcome-skipped = { $number ->
    [one] One person skipped this round.
   *[other] { $number } people skipped this round.
}

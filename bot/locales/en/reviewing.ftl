### Looking at a matching before anybody hears of it, and how a programme stands.

help-matching = See the matching of a round, or how it would be now
help-matching-example = show the matching
help-swap = Have two people take each other's place
help-swap-example = swap Anna and Bram
help-put-together = Put two people together
help-put-together-example = pair Anna with Bram
help-lock = Keep a group as it is when the rest is matched again
help-lock-example = lock Anna
help-match-anew = Match the rest again
help-match-anew-example = match again
help-status = See how a programme stands
help-status-example = status of Coffee
help-history = See how the rounds of a programme went
help-history-example = history of Coffee

matching-shown = The matching for { $programme }: { $groups ->
    [one] one group
   *[other] { $groups } groups
} with { $people } people. Nobody knows of it yet.
matching-tried = This is how the matching of { $programme } would be now: { $groups ->
    [one] one group
   *[other] { $groups } groups
} with { $people } people.
matching-only-tried = This is only a try: nothing is kept, and nobody hears of it. Whoever still says they come or skip, changes it.
matching-empty = There is nobody to match for { $programme } yet.
matching-line = { $number }. { $people }
matching-line-why = { $number }. { $people }: { $why }
matching-line-locked = { $number }. { $people } (locked)
matching-line-why-locked = { $number }. { $people } (locked): { $why }
matching-line-breaks = { $number }. { $people } (locked). Mind: { $rules }.
matching-line-why-breaks = { $number }. { $people } (locked): { $why }. Mind: { $rules }.
matching-left = Nobody was found for { $person }: { $why }.
matching-rest-in-file = The whole matching is in the file.
matching-file-name = matching.txt
matching-how-to-change = Want it otherwise? Write for example "swap Anna and Bram", "pair Anna with Bram" or "lock Anna".
matching-ground-offered = help with { $topic }
matching-ground-brought = help with { $topic }, which one of them brings
matching-ground-shared = both { $topic }
matching-ground-both_seek = looking for help with { $topic }
matching-ground-step_ahead = a step further with { $topic }
matching-ground-ahead = further with { $topic }
matching-ground-role = the same role, { $role }
matching-ground-tie = organisations near each other
matching-ground-size = organisations of a size
matching-ground-new = new to each other
matching-ground-went_first = had nobody last time
matching-why-not-nobody_suits = there was nobody to make a conversation with
matching-why-not-only_own_organisation = only people of the same organisation or department take part
matching-why-not-met_all = they met everybody there is a short while ago
matching-why-not-no_shared_language = nobody speaks the same language
matching-why-not-no_common_hours = nobody works the same hours
matching-why-not-rules = nobody fits the rules of this programme
matching-why-not-others_went_first = whoever fits is matched with somebody else
matching-rule-nobody_suits = they cannot be put together now
matching-rule-only_own_organisation = they are of the same organisation or department
matching-rule-met_all = they met a short while ago
matching-rule-no_shared_language = they do not speak the same language
matching-rule-no_common_hours = they do not work the same hours
matching-rule-rules = they do not fit the rules of this programme
matching-rule-others_went_first = they cannot be put together now
choice-match-anew = Match the rest again
matching-changed = Changed. Whoever you move stays there, also when you have the rest matched again.
matching-locked = That group is locked.
matching-unlocked = That group is not locked any more.
matching-again = I am matching { $programme } again. What is locked stays so. You will hear when it is ready.
matching-approved = Good, I am telling everybody in { $programme } with whom they are matched.
matching-approved-by = The matching of { $programme } has already been approved by { $name }. People are hearing of it.
matching-is-told = The matching of { $programme } has been told already, so nothing about it can be changed.
matching-is-being-made = The matching of { $programme } is still being made. You will hear when it is ready.
matching-has-changed = The matching has changed meanwhile. This is how it is now:
matching-none-waits = There is no matching waiting for you.
matching-unknown = I do not know this matching.
matching-which = More than one matching is waiting. Which one do you mean?
matching-which-person = There is more than one "{ $words }". Whom do you mean?
matching-nobody-called = Nobody in this matching is called "{ $words }". Write the name as it stands in the matching.
matching-same-person = That is { $name } twice. Name two people.
matching-together-already = { $one } and { $other } are together already.
matching-has-nobody = { $name } is not matched with anybody yet.
matching-may-not = { $one } and { $other }: that is not possible, because { $rules }. Nothing has changed.

programme-which = Which programme do you mean?
programme-unknown = I know no programme "{ $words }". Do you mean one of these?
programme-name = { $programme }
programmes-none-yet = There is no programme yet.

status-active = { $programme }: { $people ->
    [one] one person takes part
   *[other] { $people } people take part
}.
status-paused = { $programme } is paused. { $people ->
    [one] One person takes part.
   *[other] { $people } people take part.
}
status-stopped = { $programme } has stopped. { $people ->
    [one] One person took part.
   *[other] { $people } people took part.
}
status-delegations-active = { $programme }: { $delegations ->
    [one] one delegation
   *[other] { $delegations } delegations
}.
status-delegations-paused = { $programme } is paused. There are { $delegations } delegations.
status-delegations-stopped = { $programme } has stopped. There were { $delegations } delegations.
status-resting = { $people ->
    [one] One person did not answer for two rounds, and is left in peace.
   *[other] { $people } people did not answer for two rounds, and are left in peace.
}
status-sign-up = Round { $number } begins { $when }: { $coming } are in, { $skipping } skip it.
status-review = The matching of round { $number } waits for approval: { $coming } are in, { $skipping } skip it.
status-under-way = Round { $number } is under way: { $coming } are in, { $skipping } skip it.
status-pairings = Conversations that go on: { $agreed }. Proposals waiting for an answer: { $proposed }. Called off: { $off }.
status-left-out = { $people ->
    [one] One person has nobody, and goes first next time.
   *[other] { $people } people have nobody, and go first next time.
}
status-next = The next round is { $when }.
choice-history = How did the rounds go?

history-head = How the rounds of { $programme } went, the latest first:
history-none = There has been no round of { $programme } yet.
history-line = - Round { $number }, { $when }: { $people } took part. Conversations: { $agreed }, of which held: { $met }. Without anybody: { $left }.
matching-too-many-to-try = More than { $most } people take part in { $programme }: I match that many only when the round is there. If you want to see the matching first then, choose so in the programme.

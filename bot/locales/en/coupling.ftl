### Who talks to whom in a programme with delegations, as a coordinator sees it beforehand.

coupling-shown = The draft for { $programme }: { $couples ->
    [one] one conversation
   *[other] { $couples } conversations
}. Nobody knows of this yet.
coupling-tried = This is how the conversations for { $programme } would be now: { $couples ->
    [one] one conversation
   *[other] { $couples } conversations
}.
coupling-empty = For { $programme } no organisation has signed up yet.
coupling-line = { $number }. { $organisations }, facilitator: { $leader }
coupling-line-locked = { $number }. { $organisations }, facilitator: { $leader } (locked)
coupling-no-leader = nobody yet
coupling-left = Without a conversation: { $organisation }, because { $why }.
coupling-how-to-change = Otherwise? Write for example "swap gemeente Urk and gemeente Almere", "put gemeente Urk and gemeente Almere together" or "lock gemeente Urk". You can swap facilitators too.
coupling-locked = That conversation is locked.
coupling-unlocked = That conversation is not locked any more.
coupling-may-not = { $one } and { $other }: that cannot be, because { $why }. Nothing has changed.
coupling-nobody-called = "{ $words }" is not in this draft. Name an organisation or a facilitator who is in it.
coupling-same-twice = That is { $name } twice. Name two.
coupling-swap-alike = Name two organisations or two facilitators. To have somebody lead for an organisation, write: "put Anna and gemeente Urk together".
coupling-has-nobody = { $name } is with nobody yet.
coupling-why-not-alone = nobody else takes part
coupling-why-not-only-own-organisation = no other organisation takes part
coupling-why-not-blocked = this combination cannot be made now
coupling-why-not-met-all = they met a short while ago
coupling-why-not-no-quorum = there is no moment at which enough people of one side can come
coupling-why-not-no-common-date = there is no day on which both sides can
coupling-why-not-no-facilitator = nobody can lead it on a day that suits both sides
coupling-why-not-facilitators-full = the facilitators have enough conversations already
coupling-why-not-odd-one = all others have been coupled
coupling-why-not-kept = it cannot be planned that way
coupling-why-not-others-went-first = whoever suits has been coupled with somebody else

### Delegations: organisations that take part together, with who comes, and who leads the conversations.

help-sign-up-delegation = Sign up your organisation for a programme with delegations
help-sign-up-delegation-example = sign up our municipality
help-show-delegation = See who comes for your organisation
help-show-delegation-example = our delegation
help-withdraw-delegation = Withdraw your organisation
help-withdraw-delegation-example = withdraw our municipality
help-take-over-delegation = Take over the delegation of your organisation from whoever signed it up
help-take-over-delegation-example = I take over our delegation
help-name-contact = Say who speaks for an organisation
help-name-contact-example = make @anna contact of gemeente Zeewolde
help-leave-delegation = Not come with your delegation any more
help-leave-delegation-example = I do not come with our delegation
help-decline-leading = Not lead one conversation
help-decline-leading-example = I cannot lead this conversation
help-rest-facilitator = Lead no conversations for a while
help-rest-facilitator-example = I lead no conversations until 1 April
help-limit-facilitator = Say how many conversations you lead
help-limit-facilitator-example = I lead at most 2 conversations a month
help-ask-facilitator = Ask somebody to lead conversations
help-ask-facilitator-example = ask @anna to lead conversations
help-facilitators = See who leads conversations
help-facilitators-example = facilitators

choice-delegation-programme = { $name }
choice-delegate-yes = Yes, I will come
choice-delegate-no = No, I will not come
choice-change-delegation = Change our delegation
choice-sign-up-delegation = Sign up our organisation
choice-withdraw-delegation = Withdraw us
choice-show-delegation = Who is in it?
choice-take-over = I take it over
choice-take-back = I take it back
choice-withdraw-yes = Yes, withdraw us
choice-withdraw-no = No, we stay
choice-couple-yes = Yes, we would like to
choice-couple-no = No, not this time
choice-lead-yes = Yes, I will lead it
choice-lead-no = No, not this one
choice-facilitator-yes = Yes, I will lead conversations
choice-facilitator-no = No, rather not

delegation-no-programme = There is no programme now in which delegations talk to each other.
delegation-which-programme = For which programme?
delegation-programme-unknown = I know no programme "{ $words }" in which delegations talk to each other. There is: { $names }.
delegation-programme-stopped = The programme { $programme } has stopped. You cannot sign up your organisation for it any more.
delegation-whose = I do not know yet which organisation you work for. Tell me first, for instance: "I work at gemeente Zeewolde".
delegation-not-for-you = The programme { $programme } is not meant for { $organisation }.
delegation-claimed = { $name } has signed up { $organisation } for { $programme }. If you know of that, there is nothing to do. If it is for somebody else to do, you can take it over.
delegation-has-contact = { $name } now speaks for { $organisation } in { $programme }.
delegation-you-are-contact = You now speak for { $organisation } in { $programme }. You hear when a conversation is proposed, and can change the delegation.
delegation-taken-over = Fine, you now speak for { $organisation } in { $programme }. Whoever did so hears that.
delegation-contact-already = You already speak for { $organisation } in { $programme }.
delegation-contact-named = { $name } now speaks for { $organisation } in { $programme }.
delegation-of-none = An organisation "{ $words }" does not take part in { $programme }.
delegation-not-of-it = At { $organisation } I do not know exactly one person called "{ $words }" whom I can ask.
delegation-carried = Your organisation goes on as { $organisation }. Your delegation for { $programme } goes along.
delegation-joined = { $former } has become part of { $organisation }. Both took part in { $programme }: you are one delegation now. Is it still right?
delegation-has-another = Your organisation is signed up for { $programme } already, by { $name }. Ask { $name } to change something, or write: "I take over our delegation".
delegation-form-begins = I will sign up { $organisation } for { $programme }. I ask everybody you name first.
delegation-form-title = Our delegation
delegation-ask-seat = Who comes as { $role }? Give a name, an @account, me, or: to be decided. A stand-in can be added, for instance: Anna, deputy Bram
delegation-label-seat = { $role }
delegation-hint-seat = A name, an @account, me, or: to be decided. A stand-in can be added: Anna, deputy Bram
delegation-ask-quorum = How many of you have to be there at least? Skip for { $quorum }.
delegation-label-quorum = At least so many people
delegation-hint-quorum = A number. With fewer people the conversation does not go on for you.
delegation-ask-brings = What do you want to talk about? Put a ; between the topics.
delegation-label-brings = What do you want to talk about?
delegation-hint-topics = Put a ; between the topics.
delegation-ask-shares = What can you tell others about? Put a ; between the topics.
delegation-label-shares = What can you tell others about?
delegation-ask-dates = When can you? Say it in words, for instance: Tuesday afternoon and Thursday in March. Or: always
delegation-label-dates = When can you?
delegation-hint-dates = In words, for instance: Tuesday afternoon and Thursday in March. Leave it empty to change nothing.
delegation-quorum-unclear = Write a number from 1 to { $most }.
delegation-quorum-too-many = There are { $most } seats for each organisation, so more cannot have to be there. Write a number from 1 to { $most }.
delegation-topics-unclear = I cannot read that as a topic. Say it in words, with a ; in between.
delegation-topics-too-many = Name at most { $most } topics, each in a short sentence.
delegation-dates-unclear = In "{ $words }" I read no days that are still to come. Say for instance: Tuesday afternoon in March. Or: always
delegation-dates-rest = This I did not understand: { $rest }
delegation-person-unknown = I know nobody called "{ $words }" at your organisation. Have them say hello to me first, give an @account, or say: to be decided
delegation-which-person = Whom do you mean by "{ $words }"?
delegation-person-away = I cannot ask { $name } now. Name somebody else, or say: to be decided
delegation-person-twice = { $name } is in your delegation twice. Name everybody once.
delegation-of-nobody = Nobody was named yet, so I kept nothing. Begin anew and name at least one person, for instance yourself.
delegation-signed-up = { $organisation } is signed up for { $programme }:
delegation-heading = The delegation of { $organisation } for { $programme }:
delegation-seat-open = - { $role }: to be decided
delegation-seat-waiting = - { $role }: { $name } (has not answered yet)
delegation-seat-yes = - { $role }: { $name }
delegation-seat-no = - { $role }: { $name } does not come
delegation-seat-stand-in-waiting = - stand-in for { $role }: { $name } (has not answered yet)
delegation-seat-stand-in-yes = - stand-in for { $role }: { $name }
delegation-seat-stand-in-no = - stand-in for { $role }: { $name } does not come
delegation-quorum = At least there: { $quorum }.
delegation-brings = You want to talk about: { $topics }
delegation-shares = You can tell others about: { $topics }
delegation-any-date = You named no days. I will look in your working hours and calendars.
delegation-dates = You can: { $moments }.
delegation-dates-more = You can: { $moments }, and { $more } more times.
delegation-not-enough = { $yes ->
    [0] Nobody said yes yet
    [one] One person said yes
   *[other] { $yes } people said yes
}, and at least { $quorum } have to be there. As long as that is so, I can make no conversation.
delegation-none = Your organisation does not take part with a delegation yet.
delegation-not-yours-to-change = Only who signed the delegation up or is in it can do that.
delegation-gone = The delegation does not take part in { $programme } any more.
delegation-withdraw-sure = Do you really want to withdraw { $organisation } from { $programme }? Everybody in it hears so, and conversations that are planned do not go on.
delegation-withdrawn = { $organisation } does not take part in { $programme } any more. Everybody who was in it hears so.
delegation-withdrawn-heard = { $organisation } does not take part in { $programme } any more.

delegate-asked = { $name } asks whether you come for { $organisation }, as { $role }, in the programme { $programme }.
delegate-asked-stand-in = { $name } asks whether you stand in for { $role } of { $organisation }, in the programme { $programme }. You then come when somebody else cannot.
delegate-asked-what = Two organisations then talk for { $minutes } minutes, with a facilitator. The other side sees your name, role and organisation only after both said yes.
delegate-yes-heard = { $name } comes as { $role } for { $programme }.
delegate-no-heard = { $name } does not come as { $role } for { $programme }. You can name somebody else.
delegate-left-out = You are not in the delegation of { $organisation } for { $programme } any more.
delegate-said-yes = Good, you come for { $organisation } in { $programme }, as { $roles }. You hear from me when there is a conversation.
delegate-said-no = Fine, you do not come for { $organisation } in { $programme }.
delegate-unknown = You were not asked for a delegation, or it is not there any more.

facilitator-asked = Would you lead conversations for { $programme }? Two delegations then talk, and you lead the conversation. It is at most { $capacity } a month.
facilitator-asked-region = Preferably in { $region }.
facilitator-asked-free = Beforehand you get a page with who comes and what it is about. You can decline each conversation, and you can always stop.
facilitator-yes-heard = { $name } wants to lead conversations for { $programme }.
facilitator-no-heard = { $name } leads no conversations for { $programme }.
facilitator-is-asked = I ask { $name } to lead conversations for { $programme }, at most { $capacity } a month. You will hear the answer.
facilitator-is-one = { $name } leads conversations for { $programme }, at most { $capacity } a month.
facilitator-which = I know several people called "{ $words }". Give an account, for instance @anna.
facilitator-unknown = I do not know who "{ $words }" is. Name somebody who takes part in Bondje, preferably by an account, for instance @anna.
facilitator-away = I cannot ask { $name } now.
facilitator-capacity-unclear = How many conversations a month? Give a number from 1 to { $most }.
facilitator-region-unknown = I know no province or safety region "{ $words }".
facilitator-not-asked = You were not asked to lead conversations.
facilitator-said-yes = Good, you lead conversations for { $programme }, at most { $capacity } a month. You hear of each one first, and you can say no.
facilitator-said-no = Fine, you lead no conversations for { $programme }.
facilitators-none = Nobody leads conversations for { $programme } yet. Ask somebody, for instance: "ask @anna to lead conversations".
facilitators-heading = Who leads conversations for { $programme }:
facilitator-line = - { $person }: { $led } led, at most { $capacity } a month
facilitator-line-waiting = - { $person }: has not answered yet
facilitator-line-resting = - { $person }: { $led } led, at most { $capacity } a month, rests until { $until }
facilitator-rest-until = Until when? Name a day that is still to come, for instance: "I lead no conversations until 1 April".
facilitator-rests = Fine, until { $until } you get no new conversations for { $programmes }. What you agreed to stays.
facilitator-is-back = Good, you lead conversations for { $programmes } again.
facilitator-limited = Fine, at most { $capacity } a month for { $programmes }.
facilitator-stopped = Fine, you lead no conversations for { $programmes } any more. What you agreed to stays.
facilitator-leads-nothing = You lead no conversations anywhere now.

couple-proposed = For { $programme } I propose a conversation between { $mine } and { $other }.
couple-leader = Facilitator: { $person }.
couple-lead = Would you lead this conversation for { $programme }, between { $organisations }?
couple-lead-instead = For { $programme } there is a conversation between { $organisations }, and the facilitator cannot. Would you lead it?
couple-lead-when = It is on { $start } to { $end }.
couple-lead-until = Please answer by { $until }.
couple-nudge = I have not heard from you yet about { $programme }.
couple-why = Why these two:
couple-answered = - { $who } can tell about { $topic }, and { $asks } wants to talk about that.
couple-both-ask = - Both want to talk about { $topic }.
couple-one-further = - { $who } is further with { $topic } than { $asks }.
couple-same-seats = - Both sides bring: { $roles }.
couple-similar-size = - The organisations are about the same size.
couple-brings = { $organisation } wants to talk about: { $topics }
couple-shares = { $organisation } can tell about: { $topics }
couple-until = The conversation takes { $minutes } minutes. If all of you want it, I will look for a time. Please answer by { $until }. You need not give a reason.
couple-line = { $programme }: { $organisations }
couple-which = Which conversation do you mean?
couple-asked-before = You need not answer this proposal any more.
couple-agreed = The conversation for { $programme } between { $organisations } goes on.
couple-off = The conversation for { $programme } does not go on this time.
couple-off-seeking = The conversation for { $programme } does not go on this time. I look for another organisation for you at once.
couple-silent = I heard nothing from you about the proposal for { $programme }, so I wait for it no longer.
couple-no-leader = For { $programme } there is nobody to lead your conversation this time, so it does not go on. Next time you go first.
couple-nobody-leads = For { $programme } there is nobody to lead the conversation between { $organisations }. Do you know somebody? Then say for instance: "ask @anna to lead conversations".
couple-you-stand-in = { $name } cannot come to { $about }. You stand in, so I put you in it.
couple-too-few = To { $about } now come fewer of you than the { $quorum } you wanted at least. For another time, say: "my meetings".
couple-announced = On { $when } I make the conversations for { $programme }. Are your topics, people and days still right?
couple-bring-topics = You named no topic yet. With a topic I find a better match.
couple-drafted = The draft for { $programme } is ready: { $couples ->
    [one] one conversation
   *[other] { $couples } conversations
}, and { $left ->
    [one] one organisation
   *[other] { $left } organisations
} without one. I will tell it on { $until }.
couple-drafted-again = The draft for { $programme } has changed, because an organisation or somebody in one came or went: { $couples ->
    [one] one conversation
   *[other] { $couples } conversations
}, and { $left ->
    [one] one organisation
   *[other] { $left } organisations
} without one. I will tell it on { $until }.
couple-left-out = For { $programme } there is no conversation for you this time, because { $why }. Next time you go first.
couple-why-not-alone = nobody else took part
couple-why-not-only-own-organisation = no other organisation took part
couple-why-not-blocked = with those who were left I could make no conversation
couple-why-not-met-all = you talked to everybody who was there a short while ago
couple-why-not-no-quorum = there is no moment at which enough of you can
couple-why-not-no-common-date = there was no day on which both you and another can
couple-why-not-no-facilitator = there was nobody to lead the conversation on a day that you can
couple-why-not-facilitators-full = all facilitators have enough conversations already
couple-why-not-odd-one = all others are coupled already
couple-why-not-kept = you were meant for one other, and that could not be
couple-why-not-others-went-first = those who suit you are coupled with somebody else already
couple-outcome = Round { $number } of { $programme } is over. Conversations to which everybody said yes: { $agreed }.
couple-outcome-left = Without a conversation: { $organisations }.
couple-unknown = I do not know this proposal, or it is not for you.
couple-is-over = This proposal is over.
couple-is-agreed-already = Everybody has said yes already. Say "my meetings" to see how it stands.
couple-said-yes = Good, I have noted your yes. As soon as the others say yes too, I will look for a time.
couple-said-no = Fine, not this time. Nobody needs to know why.

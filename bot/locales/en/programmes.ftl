### Programmes: making, changing, joining and stopping.

help-programmes = See which programmes there are for you
help-programmes-example = programmes
help-join-programme = Take part in a programme
help-join-programme-example = join programme Coffee
help-leave-programme = Stop taking part in a programme
help-leave-programme-example = leave programme Coffee
help-new-programme = Begin a programme that brings people together, round after round
help-new-programme-example = new programme
help-change-programme = Change a programme
help-change-programme-example = change programme Coffee
help-pause-programme = Put a programme on hold for a while
help-pause-programme-example = pause programme Coffee until 1 September
help-resume-programme = Go on with a programme
help-resume-programme-example = resume programme Coffee
help-stop-programme = End a programme for good
help-stop-programme-example = end programme Coffee
help-announce-programme = Tell of a programme in a channel
help-announce-programme-example = announce programme Coffee
help-participants = See who takes part in a programme
help-participants-example = participants of Coffee

programme-which-shape = What kind of programme is it to be?
programme-which-shape-here = What kind of programme is it to be, for whoever is in this channel?
choice-shape-acquaintance = Getting acquainted (30 min)
choice-shape-coffee = Coffee (30 minutes)
choice-shape-peer_review = Peer review (90 minutes)
choice-shape-visit = Visit (2 hours)
choice-shape-intervision = Intervision (4 or 5 people)
choice-shape-administrative = Two delegations (2 hours)
shape-acquaintance = getting acquainted
shape-coffee = coffee
shape-peer_review = peer review
shape-visit = visit
shape-intervision = intervision
shape-administrative = conversation between two delegations

programme-form-title = Programme
programme-form-begins = I have a few questions. You may skip each of them: then it stays as it is, or becomes what is usual.
programme-here-is-private = Say this in the channel or room itself. Or write "new programme" here for a programme without a channel.
programme-ask-name = What is the programme called?
programme-label-name = Name
programme-hint-name = For example: Coffee for CISOs
programme-ask-cadence = How often is there a round? For example: every 2 weeks on Tuesday 9:00. If you skip this, it will be that.
programme-label-cadence = How often
programme-hint-cadence = For example: every 2 weeks on Tuesday 9:00
programme-ask-region = There is no round on public holidays. Do you want to leave out the school holidays of a region, too?
programme-label-region = Leave out school holidays
programme-region-noord = region North
programme-region-midden = region Middle
programme-region-zuid = region South
programme-region-geen = No, only public holidays
programme-ask-audience = For whom is it? Name roles, topics, kinds of organisation, a province, a safety region or one organisation. Or say: everybody.
programme-label-audience = For whom
programme-hint-audience = For example: CISOs of municipalities in Drenthe
programme-ask-joining = How does somebody take part?
programme-label-joining = Taking part
programme-joining-by_choice = Whoever wants to signs up
programme-joining-unless_not = Everybody it is for, unless they do not want to
programme-ask-size = With how many people is a conversation? From 2 to 5.
programme-label-size = People in a conversation
programme-hint-size = A number from 2 to 5
programme-ask-apart = How many rounds have to lie between before the same two may meet again? Whoever never met always goes first.
programme-label-apart = Rounds between
programme-hint-apart = A number, for example 4
programme-ask-mixing = Who may be with whom?
programme-label-mixing = Who with whom
programme-mixing-across_organisations = Only people of different organisations
programme-mixing-across_parts = People of one organisation, of different parts
programme-mixing-anybody = Anybody with anybody
programme-ask-seats = Who comes for each organisation? Name the roles, with commas between them. If you skip this: { $usual }.
programme-label-seats = Who comes
programme-hint-seats = For example: mayor, town secretary, CISO, DPO
programme-ask-quorum = How many of them have to be there at least? An organisation may choose otherwise for itself. If you skip this: { $usual }.
programme-label-quorum = At least there
programme-hint-quorum = A number, at most as many as there are roles
programme-ask-approval = Do you want to see and approve each matching first?
programme-label-approval = Approve first
programme-approval-ja = Yes, I look first
programme-approval-nee = No, let it run by itself

programme-name-unclear = Give the programme a name by which people know it, for example: Coffee for CISOs.
programme-name-too-long = That name is too long: it may have { $most } characters.
programme-name-taken = There is a programme called { $programme } already. Choose another name.
programme-cadence-unclear = I do not understand this. Say how often, a day and a time, for example: every 2 weeks on Tuesday 9:00.
programme-cadence-weekend = Hardly anybody works at the weekend. Choose a day from Monday to Friday.
programme-cadence-read = So { $cadence }.
programme-cadence-was-monthly = I count in weeks, so that it is always the same day: { $cadence }.
programme-region-unclear = Choose noord, midden, zuid or geen.
programme-audience-unclear = I recognise no role, topic, kind of organisation or region in this. For example: CISOs of municipalities in Drenthe. Or say: everybody.
programme-audience-read = So { $audience }.
programme-joining-unclear = Choose one of the two.
programme-size-unclear = Say a number from { $fewest } to { $most }.
programme-apart-unclear = Say a number from { $fewest } to { $most }.
programme-mixing-unclear = Choose one of the three.
programme-seats-unclear = Name one to { $most } roles, with commas between them. For example: mayor, CISO, DPO.
programme-seats-read = So for each organisation: { $roles }.
programme-quorum-unclear = Give a number from { $fewest } to { $most }.
programme-quorum-too-many = { $most } people come for each organisation, so there cannot be more. Give a number from 1 to { $most }.
programme-approval-unclear = Say yes or no.
programme-unknown-now = This programme is not there any more. Nothing has changed.

programme-made = The programme { $programme } is made.
programme-changed = The programme { $programme } is like this now:
programme-is = - What: { $shape }, { $minutes } minutes
programme-when = - When: { $cadence }
programme-for = - For: { $audience }
programme-rule = - { $what }
programme-groups = - With { $size } people in a conversation; the same two only after { $apart } rounds
programme-seats = - For each organisation: { $roles }; at least there: { $quorum }
programme-apart = - The same two organisations again only after { $apart } rounds
programme-by-itself = - The matching runs by itself
programme-approved = - You approve each matching first
programme-next-round = The next round is { $when }. Three working days before, everybody hears that it is coming.
programme-no-round-active = No day was found on which a round can be.
programme-no-round-paused = There will be no rounds until somebody resumes the programme.
programme-no-round-stopped = There will be no more rounds.
programme-nobody-yet = Nobody takes part yet. People sign up with: "join programme Coffee", with the name of your programme.
programme-say-it-there = Do you want to tell of it in the channel? Then say there: "announce programme Coffee", with the name { $programme }.
programme-no-place = This programme has no channel of its own. Say this in the channel where you want to tell of it. It will read like this:
choice-change-programme = Change something

programme-cadence = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
} on { $day } { $time }
programme-cadence-school = { $weeks ->
    [one] every week
   *[other] every { $weeks } weeks
} on { $day } { $time }, not in the school holidays of { $region }
programme-day-0 = Monday
programme-day-1 = Tuesday
programme-day-2 = Wednesday
programme-day-3 = Thursday
programme-day-4 = Friday
programme-day-5 = Saturday
programme-day-6 = Sunday
audience-everybody = everybody
audience-of = { $parts }
audience-roles = whoever is { $roles }
audience-kinds = whoever works at { $kinds }
audience-kind-municipality = municipalities
audience-kind-province = provinces
audience-kind-water_board = water boards
audience-kind-safety_region = safety regions
audience-kind-joint_body = joint bodies
audience-kind-other = other organisations
audience-region = whoever works in { $name }
audience-organisation = whoever works at { $name }
audience-topics = whoever has to do with { $topics }
audience-place = whoever is in the channel

programmes-shown = These programmes are there:
programmes-none-for-you = There is no programme for you now.
programme-line-in = - { $programme }: { $shape }, { $cadence }. You take part.
programme-line-resting = - { $programme }: { $shape }, { $cadence }. You are left in peace until you say that you are back.
programme-line-open = - { $programme }: { $shape }, { $cadence }.
choice-join-programme = Join { $programme }
choice-leave-programme = Leave { $programme }
programme-joined = You take part in { $programme }.
programme-joined-what = Each round I propose you to somebody else who takes part: with your name, your role and your organisation. Only when both of you want it do I look for a time.
programme-joined-in-time = You are in time for the round of { $when }.
programme-joined-already = You take part in { $programme } already.
programme-not-for-you = { $programme } is for other people. Is your profile not right? Write "my profile".
programme-is-for-delegations = Organisations take part in { $programme } with a delegation.
programme-left = You do not take part in { $programme } any more. What is planned stays. You can always come back.
programme-not-in-it = You do not take part in { $programme }.
programme-announced = New: { $programme } ({ $shape }), { $cadence }. For { $audience }. Do you want to take part? Send me a private message with: "join programme Coffee", with the name of this programme.
programme-announced-to-all = New: { $programme } ({ $shape }), { $cadence }. For { $audience }. Everybody it is for takes part. You hear from me before each round, and can skip or stop.

programme-paused = { $programme } is on hold.
programme-paused-until = { $programme } is on hold until { $until }.
programme-pause-unclear = Until when? Name a day that is still to come, for example: pause programme Coffee until 1 September.
programme-resumed = { $programme } goes on again.
programme-is-active = { $programme } is running already.
programme-not-active = { $programme } is not running now, so there is nothing to tell of.
programme-has-stopped = { $programme } has stopped for good. Begin a new one with: "new programme".
programme-stop-sure = Do you want to end { $programme } for good? There will be no more rounds then. Conversations that are planned go on.
choice-stop-programme = Yes, end it for good
choice-keep-programme = No, go on
programme-stopped = { $programme } has stopped.
round-called-off = The round of { $programme } that was coming is called off.
programme-participants = { $people ->
    [one] One person takes part in { $programme }:
   *[other] { $people } people take part in { $programme }:
}
programme-participant = - { $person }
programme-participants-more = { $people ->
    [one] And one more.
   *[other] And { $people } more.
}
programme-participants-none = Nobody takes part in { $programme } yet.
programme-delegations-sign-up = Organisations sign up with: "sign up our municipality".
choice-sign-up = Sign us up for { $programme }

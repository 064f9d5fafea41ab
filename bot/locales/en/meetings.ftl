### From yes to a meeting: finding a time, the invitation, reminders, moving and calling off.

choice-plan-meeting = Find a time for our meeting
meeting-moment = { $start } to { $end }
meeting-not-introduced = I can only plan this meeting once you have both said yes.
meeting-is-arranged-already = I am already finding a time for your meeting about { $about }, or there is one. Write "my meetings".
meeting-which-moment = When can you make it? It is a meeting with { $names } about { $about }.
meeting-which-moment-again = None of the earlier times suits everybody. When could you make it instead? It is a meeting with { $names } about { $about }.
meeting-which-moment-instead = Your meeting with { $names } about { $about } stays on { $when }, until there is a new time. When else could you make it?
meeting-wants-another = { $name } is looking for another time for your meeting about { $about }.
meeting-wants-to-move = { $name } is looking for another time for your meeting about { $about }. Until there is one, it stays on { $when }.
meeting-how-to-tick = Choose everything that suits you. You may also write the numbers, for example: "1 and 3", or when you can, such as: "Thursday after 2 pm".
choice-no-moment = None of these times
choice-ticked-all = That is all
meeting-ticked = I noted that you can make: { $moments }. Choose more, or tell me that this is all.
meeting-ticked-nothing = I have no time noted for you any more. Choose what suits you, or choose "none of these times".
meeting-thanks = Thank you. You can make: { $moments }. I will tell you which time it becomes.
meeting-nothing-suits = Thank you, I know that none of these times suits you. I will tell you how it goes on.
meeting-planned = Your meeting about { $about } is on { $when }. You will speak with { $names }.
meeting-moved = Your meeting about { $about } has been moved. It is now on { $when }. You will speak with { $names }.
meeting-invitation = The invitation for your calendar is attached.
meeting-invitation-again = { $number ->
    [one] Here is your invitation once more.
   *[other] Here are your { $number } invitations once more.
}
choice-move-meeting = Find another time
choice-cancel-meeting = Call off the meeting
meeting-called-off = { $name } has called off your meeting about { $about }. It was on { $when }. This file takes it out of your calendar.
meeting-called-off-unplanned = { $name } does not want to plan the meeting about { $about } any more for now.
meeting-cancelled = The meeting about { $about } is called off, and the others know. I gave no reason.
meeting-not-begun = All right, I will not plan the meeting about { $about }. A request to meet still stands: write "my requests" to withdraw it.
meeting-no-moment = I found no time that suits everybody for the meeting with { $names } about { $about }. Agree on something yourselves, or write "find another time" in a while.
meeting-not-heard-of-all = I did not hear from everybody when they can, so there is no time yet for the meeting with { $names } about { $about }. Do you still want it? Then I will look again.
meeting-stays = I found no other time that suits everybody. Your meeting with { $names } about { $about } stays on { $when }.
meeting-tomorrow = You have a meeting about { $about } with { $names } soon: { $when }.
meeting-soon = Your meeting about { $about } with { $names } is about to begin: { $when }.
meeting-nudge = I have not heard yet when you can make it for the meeting about { $about }.
meeting-gone = I do not know this meeting any more.
meeting-done = Done.
meeting-is-cancelled = The meeting about { $about } has been called off.
meeting-is-over = The meeting about { $about } is over or has been called off.
meeting-is-planned-already = The meeting about { $about } is planned already: { $when }.
meeting-other-moments = For the meeting about { $about } these times no longer count. Look at my last question about it.
meetings = These are your meetings:
meetings-planned = { $when }, with { $names } about { $about }
meetings-unplanned = No time yet: with { $names } about { $about }
meetings-none = You have no meetings.
meetings-none-planned = You have no meeting with a time yet.
meeting-which = Which meeting do you mean?
meeting-nobody-to-plan-with = I do not know with whom you want to find a time. Write for example: "plan a meeting with Bram about ENSIA".
meeting-with-whom = With whom do you want to find a time?
choice-plan-with = With { $name }, about { $about }

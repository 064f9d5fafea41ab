### Reminders: how long before, and once more later.

reminder-minutes = { $number ->
    [one] one minute
    [15] a quarter of an hour
   *[other] { $number } minutes
}
reminder-hours = { $number ->
    [one] an hour
   *[other] { $number } hours
}
reminder-hours-and-minutes = { $hours } hours and { $minutes } minutes
reminder-days = { $number ->
    [one] a day
   *[other] { $number } days
}
reminders-set = Fine. From now on I will remind you { $befores } before every meeting.
reminders-are = I remind you { $befores } before every meeting. Would you like that otherwise? Write for example "remind me a day and 15 minutes before", or "no reminders".
reminders-none = You get no reminders of your meetings. Would you like them again? Write "usual reminders", or for example "remind me an hour before".
reminders-unclear = I do not understand how long before you would like a reminder. Write for example "remind me a day and 15 minutes before", or "no reminders". Nothing has changed.
reminders-too-many = Those are too many reminders. Choose { $most } at most. Nothing has changed.
reminders-out-of-range = A reminder can come from 5 minutes to 30 days before. Nothing has changed.
choice-in-an-hour = Again in an hour
choice-tomorrow = Again tomorrow
snoozed = Fine, I will come back to it { $at }.
snooze-what = I do not know what to come back to. Write this right after a message of mine about a meeting.
snooze-unclear = I do not understand when to come back to it. Write for example "remind me tomorrow" or "remind me in 2 hours".
snooze-too-late = That is too late: it can be until { $until }. Choose an earlier moment.
snooze-over = It is too late for that now.
plan-still = Two weeks ago I brought you and { $name } together about { $about }. No meeting is planned yet. Shall I find a time?
plan-still-stuck = No time has been found yet for the meeting about { $about } with { $names }. Shall I look again?

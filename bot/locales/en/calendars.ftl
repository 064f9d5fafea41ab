### A member's own calendar: where it is, and when they are busy.

calendar-of-address = your calendar at { $host }
calendar-of-file = your calendar from the file
calendar-fetching = I am fetching { $source }. You will hear soon what I find. The address is a secret: I show it to nobody, not even to you. You may take your message away now.
calendar-reading = I am reading the file. You will hear soon what I find.
calendar-found = I have read { $source }. In the coming 3 weeks you are busy for { $count } { $count ->
    [one] hour
   *[other] hours
}. I will take that into account when I look for a time to meet.
calendar-found-nothing = I have read { $source }. In the coming 3 weeks I find nothing that keeps you busy. Is that wrong? See whether the calendar shares your appointments, and not only your free time.
calendar-kept = I keep only when you are busy, not what for or with whom. I read your calendar again every few hours. If you want that no more, write "forget my calendar".
calendar-of-file-until = I keep only when you are busy until { $day }, not what for or with whom. What you put into your calendar after this, I know only when you send a new file.
calendar-in-public = The address of your calendar is a secret, and others read along here. I have done nothing with it. Take your message away, ask your calendar for a new address, and give that to me alone.
calendar-no-address = That is not the address of a calendar. Such an address begins with https:// or webcal://.
calendar-none = I know no calendar of yours.
calendar-how = Give me the secret address of your calendar: write "my calendar is https://…". In Google Calendar it is called **Secret address in iCal format**, in Outlook **Publish a calendar** (the ICS link). You may also send me an ICS file.
calendar-known = I know { $source }. I last read it on { $at }. In the coming 3 weeks you are busy for { $count } { $count ->
    [one] hour
   *[other] hours
}. I know no more of it.
calendar-known-unread = I know { $source }, but have not read it yet.
calendar-known-problem = Since { $at } I have not been able to read it.
calendar-how-to-forget = Write "forget my calendar" if I may not know this any more.
calendar-forgotten = I have forgotten your calendar: its address, and when you are busy.
calendar-failed = I cannot read { $source }. I have kept nothing of it.
calendar-former = I still take { $source } into account, which I knew already.
calendar-failed-for-now = I cannot read { $source } just now. I will try again in the coming hours. You will hear when I can.
calendar-fails = Since yesterday I have not been able to read { $source }.
calendar-fails-until = I will go on trying until { $day }. After that I forget this calendar. You can also give me a new address: write "my calendar is https://…".
calendar-given-up = For two weeks I have not been able to read { $source }. I have forgotten that calendar now. Do you want me to take it into account again? Then give me a new address.
calendar-file-is-over = The calendar file you sent me says nothing any more about the days to come. I have forgotten it.
calendar-problem-address = I cannot use this address. It has to begin with https:// or webcal://, without a name and password in it.
calendar-problem-private = The address leads to a private network. I can only reach addresses that are on the internet. Ask your administrator for a public address to share, or send me an ICS file.
calendar-problem-away = I got no answer from that address. Often that passes by itself.
calendar-problem-slow = The answer took too long to come. Often that passes by itself.
calendar-problem-refused = At this address I get no calendar. It may have changed or been withdrawn. Copy the secret address from your calendar once more.
calendar-problem-gone = I could not get the file. Send it once more.
calendar-problem-large = The calendar is too large: I read at most 4 MB. Share a calendar with fewer old appointments, or only when you are busy.
calendar-problem-heavy = There is too much in this calendar to work out. Often that comes from an appointment that repeats very often. Take it out, or share only when you are busy.
calendar-problem-page = This is a web page and not a calendar. In Google Calendar you need the **Secret address in iCal format**, in Outlook the ICS link and not the HTML link.
calendar-problem-zip = This is a zip file. Unpack it and send me the ICS file inside.
calendar-problem-format = This is not a calendar I can read. I need a file or an address in the iCalendar format (ICS).
calendar-other-file = I can do nothing with the file { $name }. I only read calendars: ICS files.
data-calendar = I know { $source }, read on { $at }, with { $count } { $count ->
    [one] time
   *[other] times
} when you are busy.
data-calendar-unread = I know { $source }, but have not read it yet.
help-give-calendar = Have your own calendar count when I look for a time
help-give-calendar-example = my calendar is https://…

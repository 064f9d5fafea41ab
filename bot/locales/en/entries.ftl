### What stands beside a meeting in somebody's calendar.

entry-with = Meeting with { $names }.
entry-link = Video call: { $link }
entry-agenda = What people bring:
entry-checklist = What we look at:
entry-how = Another time, or not at all? Write to Bondje: "move my meeting" or "cancel my meeting".
entry-is-cancelled = This meeting will not take place, or you are not in it any more.

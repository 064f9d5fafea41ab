### Where a meeting is: a place or a link.

meeting-where-place = Place: { $place }
meeting-where-link = Link: { $link }
place-noted = I noted where your meeting about { $about } is. The others will know too.
place-said-by = { $name } has said where your meeting about { $about } is.
place-in-calendar = The file attached puts it right in your calendar.
place-is-so-already = That is how your meeting about { $about } stands already. I changed nothing.
place-is-a-time = I read that as a time and not as a place, so I changed nothing. Another time? Write "move the meeting to Thursday 14:00". A place? Write, for example, "we meet at the town hall in Assen".
place-too-long = Write the place in at most { $most } characters. I changed nothing.
place-no-link = I cannot use that link, so I changed nothing. A link begins with https://, has no spaces and at most { $most } characters. Write, for example, "use this link: https://meet.example.nl/our-meeting".

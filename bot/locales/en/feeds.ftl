### The calendar link: an address at which a calendar reads which meetings somebody has.

feed-name = Bondje
feed-link = This is your calendar link:
feed-link-again = This is your new calendar link. The old one works no more:
feed-address = { $link }
feed-address-webcal = Or, if your calendar asks for it: { $link }
feed-how = Add it to your calendar as a calendar from the internet (a subscription). Then your calendar fetches by itself what changes. How often is up to your calendar; sometimes it takes a day.
feed-private = Give the link to nobody: whoever has it sees your meetings. I do not keep it, so I cannot show it again. Write "revoke my calendar link" when you do not want it any more.
feed-is-there = You have a calendar link already, since { $since }. I do not keep the link itself, so I cannot show it again. Do you want a new one? Then the old one works no more.
choice-new-feed = Make a new link
choice-revoke-feed = Revoke the link
choice-keep-feed = Leave it as it is
feed-revoked = Your calendar link is revoked. Whoever has it sees nothing there any more. You can remove the subscription from your calendar.
feed-none = You have no calendar link. Write "my calendar link" if you want one.
feed-nowhere = I cannot give you a calendar link here: this Bondje has no address on the web. Your administrator can set one up. With every meeting you do get a file for your calendar.

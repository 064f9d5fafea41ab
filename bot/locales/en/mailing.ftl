### Invitations by e-mail: where to, with a code, and what the mail says.

blank-line = { "" }
mail-not-here = Invitations cannot be mailed here: this Bondje has no mail server. Your administrator can set one up. You do get your invitations here, as a file for your calendar.
mail-which-address = Where may I mail your invitations? Write for example: mail my invitations to name@gemeente.nl
mail-no-address = I see no e-mail address in “{ $words }” that I can mail to. Write for example: mail my invitations to name@gemeente.nl
mail-offer = I know your e-mail address { $address } from this platform. Shall I mail your invitations there?
mail-other = Another address is fine too. Then write for example: mail my invitations to name@gemeente.nl
choice-mail-there = Yes, mail them there
mail-already = I mail your invitations to { $address } already.
mail-code-sent = I have mailed a code to { $address }. Write “mail code” here and then the code. The code works for a day. No mail? Then look among the unwanted mail.
mail-until-then = Until then I mail to { $address }.
mail-too-often = You have had { $most } codes mailed today. Try again tomorrow.
mail-too-often-there = Today { $most } codes were mailed to { $address } already. Try again tomorrow.
mail-no-code = No code of yours is waiting, or it works no more. Write once more: mail my invitations to name@gemeente.nl
mail-code-wrong = That code is not right. Look in the mail once more. You can try { $left ->
    [one] once
   *[other] { $left } times
} more.
mail-code-spent = That code is not right, and now the code in the mail works no more either. Would you like a new one? Write once more: mail my invitations to name@gemeente.nl
mail-confirmed = Thank you. From now on I mail your invitations to { $address }. You still get them here as well. No more mail? Write: don't mail me any more
mail-stopped = All right, I mail you no more and have forgotten your address. You get your invitations here.
mail-none = I mail you nothing. Would you like your invitations by mail? Write for example: mail my invitations to name@gemeente.nl
mail-address = I mail your invitations to { $address }.
mail-is-shown = Whoever is in a meeting with you sees your e-mail address in the invitations I make from now on. You would rather not? Write: hide my e-mail address
mail-is-hidden = Others do not see your e-mail address in invitations. May they? Write: show my e-mail address in invitations
mail-code-waits = A code was mailed to { $address }. Write “mail code” and the code, then I mail there.
mail-refused = The invitation for “{ $what }” was not mailed: { $address } takes no mail from me. You do find it here. Write “my e-mail address” to see whether I still mail there, or give another one: mail my invitations to name@gemeente.nl
mail-code-refused = The code was not mailed: { $address } takes no mail from me. Is the address right? Then write it once more: mail my invitations to name@gemeente.nl

# In the mail itself.
mail-title-new = Invitation: { $what }
mail-title-changed = Invitation, updated: { $what }
mail-title-cancelled = Called off: { $what }
mail-title-code = Your code for Bondje
mail-new = You have a meeting: { $what }.
mail-changed = Something has changed about your meeting: { $what }. It is now as follows:
mail-cancelled = This meeting is off: { $what }.
mail-when = When: { $when }
mail-where = Where: { $place }
mail-file = The invitation for your calendar is attached to this mail. You need not answer it. Would you like to move the meeting or call it off? Say so to Bondje in the chat.
mail-file-off = The file attached to this mail takes the meeting out of your calendar.
mail-signature = Bondje
mail-why = You get this mail because you asked Bondje to mail your invitations. You would rather not any more? Write to Bondje in the chat: don't mail me any more. Nobody reads what you answer to this mail.
mail-code = Somebody asked Bondje in { $platform } to mail invitations to meetings to this address. Bondje is a chat bot that brings people of public bodies together to talk.
mail-code-type = Was that you? Then write to Bondje within a day: mail code { $code }
mail-code-why = Was it not you? Then you need not do anything: without the code I mail nothing more here, and this address is forgotten after a day. Nobody reads what you answer to this mail.

### Meeting another member. Nobody is introduced without saying yes; a no stays private.

meet-ask-first = Ask me first who you could meet, for example: "who else works on ENSIA?"
meet-no-number = { $most ->
    [one] There was only one person in my last answer. Write "meet 1".
   *[other] That number was not in my last answer. Choose a number from 1 to { $most }, for example: "meet 2".
}
meet-unknown = That name was not in my last answer. Write the number that stood before the name, for example: "meet 2".
meet-which = Which of them do you mean?
meet-not-available = This person cannot be reached now. There may be somebody else: feel free to ask me who else is working on it.
meet-asked = I am asking { $name } to meet you about { $about }. You will hear from me as soon as there is an answer.
meet-asked-already = You have asked { $name } already. You will hear from me as soon as there is an answer.
meet-known-already = You have met { $name } already. You can simply send each other a message.
meet-not-now = You asked { $name } a short while ago, so I will not ask again now.
meet-too-many-open = { $most ->
    [one] You have a request open already, and cannot have more. Wait for an answer, or take it back with "my requests".
   *[other] You have { $most } requests open already, and cannot have more. Wait for an answer, or take one back with "my requests".
}
meet-asked-too-often = { $name } has had enough requests this week. Please try again in a few days.

request = A member would like to meet you about { $about }: { $person }.
request-nudge = I asked you a few days ago: would you like to talk about { $about } with { $person }?
request-again = You asked me to come back to this later: would you like to talk about { $about } with { $person }?
request-free = You are free to say yes or no: you need no reason, and a no stays between you and me.
choice-request-yes = Yes, introduce us
choice-request-no = No, I would rather not
choice-request-later = Later, ask me again in a week
choice-request-block = No, and I want no more requests from { $name }
choice-yes-to = Yes to { $name }
choice-no-to = No to { $name }

introduction-yes = Good. I am putting you in touch with { $person }, about { $about }.
introduction-yes-heard = Good news: you can meet. I am putting you in touch with { $person }, about { $about }.
introduction-yes-apart = Good. You do not use the same chat program, so please e-mail or call to talk about { $about } with { $person }.
introduction-yes-apart-heard = Good news: you can meet. You do not use the same chat program, so please e-mail or call to talk about { $about } with { $person }.
introduction-together = Here you can meet about { $about }: { $asker }, and { $asked }.
introduction-apart-card = I cannot open a conversation for the two of you together. So here is who you can meet about { $about }: { $person }.
introduction-apart-card-works_on = { $name } works on: { $topics }.
introduction-apart-card-offers = { $name } can help with: { $topics }.
introduction-apart-card-languages = { $name } speaks { $languages }.
introduction-apart-card-how = Send a message yourself: look in your chat program for the name { $called }.
introduction-apart-card-how-organisation = Send a message yourself: look in your chat program for the name { $called }. If you find nobody, ask for { $name } at { $organisation }.
introduction-apart-card-too = { $name } gets a message like this about you.
introduction-declined = All right. { $name } only hears that it will not happen now, and no reason.
introduction-blocked = All right. { $name } only hears that it will not happen now, and can ask you nothing more. If you change your mind, write "unblock { $name }".
introduction-later = All right, I will come back to it in a week. { $name } hears nothing of this.
introduction-not-now = Meeting { $name } about { $about } will not happen for now, but feel free to ask me who else is working on it.
introduction-gone = This request is no longer there.
introduction-closed-accepted = You have said yes to this already.
introduction-closed-declined = You have said no to this already.
introduction-closed-expired = This request has lapsed. If you would like to meet after all, find the other and ask them yourself.
introduction-closed-withdrawn = This request has been taken back.
introduction-withdrawn = Your request to { $name } has been taken back.
introduction-withdrawn-heard = { $name } has taken back the request to meet you. You do not need to do anything.

introductions = These requests are open:
introductions-made = From you, about { $about }, since { $since }, to { $person }
introductions-got = To you, about { $about }, since { $since }, from { $person }
introductions-none = There are no open requests.
choice-withdraw = Take back my request to { $name }

block-set = All right. { $name } can ask you nothing more and will not hear of this. If you change your mind, write "unblock { $name }".
block-unknown = I do not know whom you mean. Give the number or the name from my last answer, or of somebody you had contact with before, for example: "block 2".
block-lifted = All right. { $name } can ask to meet you again.
unblock-unknown = You have blocked nobody with that name. With "my data" you see whom you have.

meet-blocked = You have blocked { $name }. If you want to meet after all, first write "unblock { $name }".

meet-withdrawn = You took back your request to { $name } a short while ago. In a week you can ask again.
block-which = Whom do you mean?
choice-block = Block { $person }

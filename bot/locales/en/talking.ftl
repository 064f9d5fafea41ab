### Talking with Bondje: greeting, choosing, and what Bondje does not understand.

greet = Hello { $name }.
greet-ask = Ask me for example: "who else works on ENSIA?" With "help" you see what else I can do.
thanked = You are welcome.

guess-topic = What would you like to do with { $topics }?
guess-ask = Find out who else is working on it
guess-works_on = Tell others that I work on it
guess-offers = Tell others that I can help with it
guess-seeks = Tell others that I am looking for help with it
not-understood = I do not understand that.
not-understood-examples = You can ask for example: "who else works on ENSIA?" Or tell me: "I work on Common Ground".
choice-help = Help

choice-none = There is nothing to choose from here now. Write "help" to see what I can do.
choice-no-number = { $most ->
    [one] There is only one choice here: 1.
   *[other] That number is not there. Choose a number from 1 to { $most }.
}
choice-no-yes = I do not know what you say yes to. Choose from my last answer.
choice-not-yours = This choice is meant for somebody else.

answered-in-private = I have sent you a private message.
too-long = This message is too long for me: I read no more than { $most } characters of it. Please ask or tell it more briefly.
sorry = Something went wrong on my side, and I have done nothing with your message. Please try again later.
not-understood-help = With "help" you see all that I can do.

guess-role-whose = Is { $roles } about yourself, or do you look for somebody like that?
guess-role-mine = I am { $roles }
guess-role-others = Who else is { $roles }
guess-role = Do you look for somebody with that role? Ask, for example: "find CISOs in Drenthe" Is it you? Then write, for example: "I am CISO at gemeente Zeewolde".

goodbye = Goodbye, { $name }.
who-i-am = I am Bondje: I bring people at municipalities and other public bodies together who work on the same things.
explain-topic = { $topic }: { $means }
explain-unknown = I do not know that. What I know is topics, for example: "what is ENSIA?"
explain-unknown-topic = I do not know what { $topic } is, but I can look for who works on it.

quoted-no-topic = I recognise no topic in that message. Ask your question yourself, for example: "who else works on ENSIA?"
overview-ask = You can ask me your question in a message, for example: "who else works on ENSIA?"
choice-data = My data
choice-begin = Begin

correction-anew = You changed your message. This is my answer to what it says now.
correction-answer = You changed your last answer.
correction-too-late = You changed a message that I have already dealt with. That change has no effect. Please write what you want now in a new message.
vote-taken-back = You have taken back your choice in the poll. What I had done for it stays done. Choose again, or write what you want now.
answer-or-question = Is this your answer to my question, or do you want to know who knows more about it?
choice-is-answer = It is my answer
answer-or-profile = Is this your answer to my question, or does it belong to your profile?
choice-is-profile = It belongs to my profile

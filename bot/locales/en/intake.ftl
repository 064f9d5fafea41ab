### What somebody hears when their organisation comes to an end.

moved-along = Your { $kind } **{ $former }** has become part of **{ $organisation }**. I have changed your profile.
moved-which = Your { $kind } **{ $former }** no longer exists: it was divided. Which organisation do you work for now?

your-municipality = municipality
your-province = province
your-water-board = water board
your-safety-region = safety region
your-joint-body = partnership
your-other = organisation

demo-guide =
    This is an example with forty invented people. Type these lines one by one:
      anna: I am CISO at gemeente Zeewolde              Bondje first tells what it keeps
      anna: yes                                         only now does Anna take part
      anna: I work on ENSIA, we have just started
      anna: who else is working on ENSIA?               people, each with the reason
      anna: meet Bram                                   Bram gets a question
      bram: ja                                          both hear of it
      anna: meet 2                                      this question stays unanswered ...
      +2w                                               ... one reminder, then it lapses
      samuel: who knows about data breaches?            anybody may be anyone here
      anna: my data                                     and "forget me" erases all of it

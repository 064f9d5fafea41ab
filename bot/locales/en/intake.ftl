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
      anna: I am CISO at gemeente Zeewolde                Bondje first tells what it keeps
      anna: yes                                           only now does Anna take part
      anna: I work on ENSIA, we have just started
      anna: who else is working on ENSIA?                 people, each with the reason
      anna: plan a meeting with Bram next week            first Bram gets a question
      bram: ja                                            now Bondje looks for a time
      anna: 1 to 3                                        these suit Anna
      bram: 2                                             this suits both: the invitation
      bram: voeg toe aan de agenda: wat het ons kostte    in Dutch: what Bram wants to bring
      anna: show the agenda                               "move my meeting" would do as well
      +10d                                                reminders, and how it was
      anna: yes, 4                                        it took place, and was useful
      anna: tell more about my meeting                    "skip" and "stop" are always fine
      anna: begin early with the register
      anna: update the register                           after two weeks Bondje asks about it
      anna: yes
      anna: 3                                             she shares what she learned as TLP:GREEN
      anna: no                                            without her name
      samuel: lessons on ENSIA                            anybody may be anyone here
      sanne: matching of Koffie                           who goes with whom, and why
      sanne: resume programme Koffie                      and then +14d: a whole round
      anna: my data                                       and "forget me" erases all of it

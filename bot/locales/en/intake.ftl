### What somebody hears when their organisation comes to an end.

moved-along = Your { $kind } **{ $former }** has become part of **{ $organisation }**. I have changed your profile.
moved-which = Your { $kind } **{ $former }** no longer exists: it was divided. Which organisation do you work for now?

your-municipality = municipality
your-province = province
your-water-board = water board
your-safety-region = safety region
your-joint-body = partnership
your-other = organisation

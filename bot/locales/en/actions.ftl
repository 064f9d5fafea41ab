### Actions: what somebody means to do. Nobody else sees them.

action-kept = Noted: { $what }. I will remind you of it for { $day }.
action-no-words = What would you like to do? For example: "action: update the register by 1 March".
action-too-long = That is too long for an action. Use at most { $most } characters.
action-in-the-past = { $day } is past. Name a day that is still to come, for example: next week, or 1 March.
action-unclear = Would you like to note something to do? Then write for example: "action: update the register by 1 March".
action-is-it-one = Shall I note this as an action: { $what }, by { $day }?
choice-action-yes = Yes, note it
choice-action-no = No
action-due = You wanted to do this: { $what }. Did it work out?
choice-action-done = Done
choice-action-later = A week later
choice-action-drop = I will not do it any more
choice-action-done-named = Done: { $what }
action-done = Good, this is done: { $what }.
action-postponed = Fine. I will remind you again of: { $what }, for { $day }.
action-dropped = Fine, this is off your list: { $what }.
action-gone = This action is not on your list any more.
actions = { $number ->
    [one] This is your action:
   *[other] These are your { $number } actions:
}
actions-none = You have no open actions.
action-line = { $what }, by { $day }
action-line-late = { $what }, that was for { $day }
action-line-some-day = { $what }

### Does it still hold?
confirm-ask = Half a year ago you told what you are involved in. Is this still right?
confirm-line-works_on = - you work on { $topic }
confirm-line-offers = - you can help with { $topic }
confirm-line-seeks = - you look for help with { $topic }
confirm-how = If you do not answer, all of it stays. Others then see that it was some time ago.
choice-confirm-all = Everything is still right
choice-confirm-other = { $topic }: different
choice-confirm-never = Do not ask this again
confirm-what = What is different about { $topic }?
choice-confirm-one = It is still right
choice-confirm-drop = It is no longer right
confirm-all-done = { $count ->
    [one] Good. Your topic is confirmed.
   *[other] Good. Your { $count } topics are confirmed.
}
confirm-done = Noted: { $topics } is up to date again.
confirm-nothing = You have no topics in your profile yet. For example, write: "I work on ENSIA".
confirm-never = All right, I will not ask this again. If you want it after all: "ask me whether my profile is right".
confirm-asked-again = All right. In half a year I will ask whether your profile is still right.
help-confirm = Say that my topics are still right
help-confirm-example = everything is still right

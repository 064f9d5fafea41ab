### What is kept about somebody, and erasing it.

data-head = This is what I keep about { $person }:
data-counts = { $accounts ->
    [one] 1 account
   *[other] { $accounts } accounts
}, { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
}, { $introductions ->
    [one] 1 introduction
   *[other] { $introductions } introductions
} and { $blocks ->
    [one] 1 block
   *[other] { $blocks } blocks
}.
data-enquiry = I also keep your questions, with whom I named in answer.
data-no-enquiry = You have not asked any questions yet.
data-words = I erase the messages you send me as soon as I have dealt with them.
data-file = The file holds everything in detail. If you want me to erase it all, write "forget me".

forget-sure = Are you sure? I will then erase at once everything I keep about you. I cannot undo that.
choice-forget = Yes, erase everything
choice-keep = No, leave it all
forgotten = Everything I kept about you has been erased. If you want to take part again later, just send me a message.
never-mind = All right, nothing has changed.

### What coordinators do for the topics.

help-add-topic = Add a topic
help-add-topic-example = new topic chain marketing, also known as: marketing in the chain
help-add-topic-names = Give a topic more names
help-add-topic-names-example = add synonym mail safety to e-mail security
help-merge-topics = Make one of two topics
help-merge-topics-example = merge topic mail safety into e-mail security
help-rename-topic = Give a topic another name
help-rename-topic-example = rename topic ENSIA to ENSIA accountability
help-candidates = See which words of their own members use for topics
help-candidates-example = topics to review
topic-nameless = I cannot make a topic of this. Give a name of a few words, { $most } characters at most, for example: "new topic chain marketing". Nothing has changed.
topic-exists = This topic is there already, by the name of { $topic }. Nothing has changed.
topic-added = { $topic } is a topic now.
topic-also = People also find it by: { $names }.
topic-names-taken = Not added, for these names belong to a topic already: { $names }.
topic-followed =
    { $count ->
        [one] One mention in a profile has come along.
       *[other] { $count } mentions in profiles have come along.
    }
topic-not-found = I know no topic by the name of "{ $words }". Nothing has changed.
topic-no-names = Write which names to add, each { $most } characters at most. Nothing has changed.
topic-named = { $topic } has more names now.
topic-name-taken = The name { $name } belongs to another topic already: { $topic }. If they are the same, merge them. Nothing has changed.
topic-renamed = { $earlier } is called { $name } now. The old name works as well.
topic-same = This is one topic already: { $topic }. Nothing has changed.
merge-question = Shall I make one topic of { $gone } and { $kept }? It will be called { $kept }. What people have under { $gone } comes along. This cannot be undone.
choice-merge = Yes, merge them
topics-merged = { $gone } is part of { $kept } now. Whoever uses the old word ends up there.
candidates = Members use these words for a topic that I do not know. I only show what at least { $least } people write, and never who. Choose one.
candidates-none = There is nothing to review. I only show words that at least { $least } members use.
choice-candidate = { $words } ({ $people }×)
candidate = What is "{ $words }"? There are { $people } members who write this.
candidate-other = If it is the same as another topic, write for example: "merge topic { $words } into privacy".
candidate-gone = This need not be reviewed any more. Nothing has changed.
candidate-left = Fine, "{ $words }" stays as it is. I will not ask about it again.
choice-make-topic = Make it a topic
choice-same-topic = It is the same as { $topic }
choice-leave-topic = Leave it

### Scores of organisations: who may see them, and what they are about.

scores-where = I do not know yet where you work. Write for example: "I work at gemeente Zeewolde".
scores-hidden = I show scores of monitors of { $organisation } to nobody, not even here, and I do not search with them. Do you think others may see them? Then I can also search for you who is a step ahead. A coordinator confirms it, and your colleagues here will hear of it.
scores-shown = Others may see the scores of { $organisation }. These are they:
scores-shown-none = Others may see the scores of { $organisation }. I have none yet.
score-line = - { $indicator }: { $value } of { $most } ({ $year })
scores-asked = I ask a coordinator whether that is right, for where you work I know from you alone. Until they say yes the scores of { $organisation } stay hidden. Your colleagues here hear of it, and each of you can take it back.
scores-asked-nobody = A coordinator has to confirm this first, for where you work I know from you alone. There is no coordinator now. Until there is, the scores of { $organisation } stay hidden.
scores-asked-already = A coordinator has yet to confirm that others may see the scores of { $organisation }. Until then they stay hidden.
scores-asked-heard = { $name } has said that others may see the scores of { $organisation }. A coordinator has yet to confirm that. Do you disagree? Then take it back below.
scores-confirm = { $person } says that others may see the scores of { $organisation }. Can that be right: do they work there, and is it theirs to say?
scores-confirm-unknown = I know no organisation "{ $words }". Nothing has changed.
scores-confirm-nothing = Of { $organisation } there is nothing to confirm. Nothing has changed.
scores-confirmed = From now on others may see the scores of { $organisation }. The people who work there hear of it.
scores-confirmed-heard = A coordinator has confirmed that others may see the scores of { $organisation }. Each of you can take it back.
scores-refused = The scores of { $organisation } stay hidden.
scores-refused-heard = A coordinator has not confirmed that others may see the scores of { $organisation }. They stay hidden.
choice-scores-confirm = That is right
choice-scores-refuse = That is not right
scores-allowed = From now on others may see the scores of { $organisation }. When you ask who does something better, it counts who is a step ahead. Your colleagues here hear of it, and each of you can take it back.
scores-allowed-already = Others could see the scores of { $organisation } already. Nothing has changed.
scores-allowed-heard = { $name } has said that others may see the scores of { $organisation }. Do you disagree? Then take it back below.
scores-forbidden = Nobody sees the scores of { $organisation } any more, and I no longer search with them.
scores-forbidden-already = Nobody could see the scores of { $organisation } anyway. Nothing has changed.
scores-forbidden-heard = { $name } has said that nobody may see the scores of { $organisation } any more.
scores-a-colleague = A colleague
scores-elsewhere = You work at { $organisation } now. This choice was about another organisation. Nothing has changed.
choice-scores-allow = Others may see them
choice-scores-forbid = Nobody may see them

indicators = This is what the monitors look at of which I have scores:
indicators-none = I have no scores yet. Whoever runs Bondje brings them in with the command bondje import scores.
indicators-hint = Is an indicator about something else? Write for example "indicator Baseline is about BIO", or "indicator Baseline is about nothing".
indicator-line = { $count ->
    [one] - { $indicator }: about { $topic }, 1 organisation
   *[other] - { $indicator }: about { $topic }, { $count } organisations
}
indicator-line-nowhere = { $count ->
    [one] - { $indicator }: about nothing yet, so it does not count, 1 organisation
   *[other] - { $indicator }: about nothing yet, so it does not count, { $count } organisations
}
indicator-unknown = I know no indicator "{ $words }". I do know: { $indicators }. Nothing has changed.
indicator-several = There is more than one indicator with "{ $words }" in its name: { $indicators }. Write the whole name. Nothing has changed.
indicator-topic-unknown = I do not know the topic "{ $words }". Write for example BIO or ENSIA. Nothing has changed.
indicator-filed = The indicator { $indicator } is about { $topic } now.
indicator-nowhere = The indicator { $indicator } is about nothing now. Its scores do not count.

"""Several answers to one message become one, with one numbering."""

from hypothesis import given
from hypothesis import strategies as st

from bot.commands.talking import Help, NeverMind
from bot.replies import Choice, Phrase, Reply, joined, say

REPLIES = st.builds(
    Reply,
    phrases=st.lists(st.sampled_from("abc").map(Phrase), max_size=3).map(tuple),
    choices=st.lists(st.sampled_from("xyz").map(lambda key: Choice(label=Phrase(key), command=Help())), max_size=3).map(
        tuple
    ),
    is_numbered=st.booleans(),
)


@given(replies=st.lists(REPLIES, max_size=5))
def test_nothing_is_lost_and_nothing_comes_twice(replies: list[Reply]) -> None:
    whole = joined(replies)
    assert [one.key for one in whole.phrases] == [one.key for reply in replies for one in reply.phrases]
    offered = [(one.label.key, one.command) for one in whole.choices]
    given_ = [(one.label.key, one.command) for reply in replies for one in reply.choices]
    assert set(offered) == set(given_)
    assert len(offered) <= len(given_)


def test_choices_that_the_sentences_number_come_first() -> None:
    first = Reply(phrases=(Phrase("a"),), choices=(Choice(label=Phrase("x"), command=Help()),))
    numbered = Reply(
        phrases=(Phrase("1. b"),), choices=(Choice(label=Phrase("y"), command=NeverMind()),), is_numbered=True
    )
    assert [one.label.key for one in joined([first, numbered]).choices] == ["y", "x"]


def test_one_sentence() -> None:
    assert say("thanked", name="Anna").phrases == (Phrase("thanked", {"name": "Anna"}),)


def test_what_settles_two_questions_at_once_settles_neither() -> None:
    yes, no = (Choice(label=Phrase(key), command=Help(), closes=True) for key in "yn")
    other = Choice(label=Phrase("o"), command=Help())
    asking, telling = Reply(choices=(yes, no)), Reply(choices=(other,))
    assert [one.closes for one in joined([asking, telling]).choices] == [True, True, False]
    assert [one.closes for one in joined([asking, asking]).choices] == [False] * 4


def test_all_of_it_is_fit_for_everybody_or_none() -> None:
    fit, unfit = Reply(is_for_all=True), Reply(aloud=(Phrase("a"),))
    assert joined([fit, fit]).is_for_all
    assert not joined([fit, unfit]).is_for_all
    assert not joined([]).is_for_all
    assert joined([fit, unfit]).aloud == (Phrase("a"),)

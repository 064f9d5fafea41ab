"""A watched question is looked at again whenever asking it anew might find somebody."""

from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.enquiries import Question
from bot.domain.ids import RoleId
from bot.domain.limits import Limits
from bot.domain.organisations import Kind
from bot.expertise.prose import share_of_term, terms_of
from bot.expertise.signs import signs_of, signs_of_person, signs_of_question
from tests.unit.knowledge_samples import TOPICS, Does, asked, person

words = st.text(alphabet="abn", min_size=2, max_size=12)


@given(one=words, other=words, glued=st.booleans())
@example(one="quantum", other="quantumcomputing", glued=False)
@example(one="kaart", other="landkaart", glued=False)
def test_words_that_answer_to_each_other_share_a_sign(one: str, other: str, *, glued: bool) -> None:
    other = one + other if glued else other
    question = asked(one)
    member = person("Bram", None, (), Does("woo", note=f"wij doen {other}"))
    answers = any(share_of_term(term, held) for term in terms_of(one) for held in terms_of(other))
    shares = not signs_of_question(question, TOPICS).isdisjoint(signs_of(member.involvements))
    assert shares or not answers or not question.subjects


def test_people_are_waited_for_by_their_roles_or_else_by_anybody() -> None:
    member = person("Bram", None, ("ciso",))
    found = signs_of_person(member.member, member.involvements)
    for limits, shares in (
        (Limits(roles=frozenset({RoleId("ciso")})), True),
        (Limits(roles=frozenset({RoleId("fg")})), False),
        (Limits(kinds=frozenset({Kind.PROVINCE})), True),
    ):
        question = Question(subjects=(), limits=limits, words="")
        assert signs_of_question(question, TOPICS).isdisjoint(found) is not shares


def test_a_topic_is_a_sign_of_what_is_close_to_it() -> None:
    member = person("Bram", None, (), Does("pentest"))
    assert not signs_of_question(asked("kwetsbaarhedenbeheer"), TOPICS).isdisjoint(signs_of(member.involvements))
    assert signs_of_question(asked("kwetsbaarhedenbeheer"), TOPICS).isdisjoint(signs_of([]))

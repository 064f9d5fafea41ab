"""By what signs somebody's watched question is looked at again when somebody else's work has changed.

A sign may be missed by nothing that would answer the question, and be shared by what does not: then it is looked at for
nothing, which costs some milliseconds.
"""

from collections.abc import Iterable, Iterator

from bot.domain.enquiries import Question
from bot.domain.people import Involvement, Member
from bot.expertise.answers import is_prose
from bot.expertise.prose import SHORTEST_HEAD, SHORTEST_TAIL, terms_of
from bot.expertise.topics import TopicFinder

ANYBODY = "@"
"""Of everybody whose circumstances have changed."""


def signs_of_question(question: Question, topics: TopicFinder) -> set[str]:
    """Every topic whose people may answer it, and how its words begin and end; of one about no topic, the roles."""
    if not question.subjects:
        return {_sign_of(role) for role in question.limits.roles} or {ANYBODY}
    close = {str(topic) for subject in question.subjects for topic in topics.expand(subject.topic)}
    return close.union(*(_ends_of(subject.words) for subject in question.subjects))


def signs_of(involvements: Iterable[Involvement]) -> set[str]:
    """Their topics, and how the words begin and end in what they wrote themselves."""
    signs: set[str] = set()
    for one in involvements:
        signs.add(one.topic)
        if is_prose(one):
            signs.update(_ends_of(f"{one.words} {one.note}"))
    return signs


def signs_of_person(member: Member, involvements: Iterable[Involvement]) -> set[str]:
    """Those, and the signs of who they are: for when that has changed, or who may see it."""
    return signs_of(involvements).union(map(_sign_of, member.roles), [ANYBODY])


def _sign_of(role: str) -> str:
    return f"{ANYBODY}{role}"


def _ends_of(text: str) -> Iterator[str]:
    """As much of each as two share where the one answers to the other, by `bot.expertise.prose.share_of_term`."""
    for term in terms_of(text):
        yield f"<{term[:SHORTEST_HEAD]}"
        yield f"{term[-SHORTEST_TAIL:]}>"

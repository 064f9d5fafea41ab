"""How an answer to "who else works on X?" is said, at once or later to who watches."""

from zoneinfo import ZoneInfo

from bot.commands.peers import MeetMember
from bot.domain.enquiries import Found, Question
from bot.domain.ids import RoleId
from bot.domain.people import Language, Member
from bot.expertise.explaining import explain
from bot.expertise.knowledge import Knowledge
from bot.markup import plain
from bot.phrases import render
from bot.replies import Choice, Param, Phrase
from bot.wording import describing
from bot.wording.limits import named

MOST_SHOWN = 5
"""A handful: more is a list, and nobody reads lists."""


def topic_names(question: Question, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """What was looked for, as it was understood."""
    return tuple(
        Phrase("topic", {"topic": describing.topic(one.topic, one.words, knowledge)}) for one in question.subjects
    )


def sought(question: Question, knowledge: Knowledge) -> tuple[Phrase, ...]:
    """The same with to whom it is limited: what tells one watched question from another."""
    topics = topic_names(question, knowledge)
    limits = tuple(phrase for _, phrase in named(question.limits, knowledge))
    if not topics:
        return (Phrase("sought-people", {"limits": limits}),)
    return (Phrase("sought-limited", {"topics": topics, "limits": limits}),) if limits else topics


def found_line(number: int, one: Found, knowledge: Knowledge) -> Phrase:
    """One person with the reasons."""
    reasons = explain(one, topics=knowledge.topics, roles=knowledge.roles, organisations=knowledge.organisations)
    params: dict[str, Param] = {"number": number, "person": describing.whole_person(one.member, knowledge)}
    if not reasons:
        return Phrase("found-line-bare", params)
    return Phrase("found-line", {**params, "reasons": reasons})


def meet_choice(one: Found, question: Question, language: Language, knowledge: Knowledge) -> Choice:
    """Ask to meet this person about what was asked."""
    return Choice(
        label=Phrase("choice-meet", {"name": one.member.name}),
        command=MeetMember(member=one.member.id, about=subject_of(question, language, knowledge)),
    )


def subject_of(question: Question, language: Language, knowledge: Knowledge) -> str:
    """What two people will talk about, in the language of whoever asks."""
    if not question.subjects:
        return _about_people(question, language, knowledge)
    return ", ".join(knowledge.topics.label(one.topic, language, one.words) for one in question.subjects)


def _about_people(question: Question, language: Language, knowledge: Knowledge) -> str:
    """Who were asked for without a topic: what they have in common."""
    roles = describing.roles([RoleId(role) for role in sorted(question.limits.roles)], knowledge)
    return _in_words(Phrase("about-role", {"roles": roles}) if roles else Phrase("about-work"), language)


def about_work(asker: Member) -> str:
    """What two people will talk about who found each other for nothing in particular."""
    return _in_words(Phrase("about-work"), asker.language)


def _in_words(phrase: Phrase, language: Language) -> str:
    return plain(render(phrase, language, ZoneInfo("UTC")))

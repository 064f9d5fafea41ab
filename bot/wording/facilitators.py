"""Who leads conversations: what they and the coordinator hear."""

from bot.commands.facilitators import AnswerFacilitator
from bot.domain.delegations import Facilitator
from bot.domain.people import Member
from bot.domain.programmes import Programme
from bot.expertise.knowledge import Knowledge
from bot.replies import Answer, Choice, Notice, Param, Phrase
from bot.wording import describing
from bot.wording.describing import first_name


def asked(programme: Programme, facilitator: Facilitator, reader: Member, knowledge: Knowledge) -> Notice:
    """Whether they want to lead."""
    named: dict[str, Param] = {"programme": programme.name, "capacity": facilitator.capacity}
    phrases = [Phrase("facilitator-asked", named)]
    if facilitator.region is not None:
        region = describing.organisation(facilitator.region, knowledge)
        phrases.append(Phrase("facilitator-asked-region", {"region": region}))
    return Notice(
        to=reader.id,
        phrases=(*phrases, Phrase("facilitator-asked-free")),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-facilitator-{answer.value}"),
                command=AnswerFacilitator(programme=programme.id, answer=answer.value),
                answer=answer,
                closes=True,
            )
            for answer in (Answer.YES, Answer.NO)
        ),
    )


def answered(programme: Programme, who: Member, reader: Member, *, leads: bool) -> Notice:
    """To the coordinator."""
    key = "facilitator-yes-heard" if leads else "facilitator-no-heard"
    return Notice(to=reader.id, phrases=(Phrase(key, {"name": first_name(who), "programme": programme.name}),))


def line(facilitator: Facilitator, member: Member, led: int, knowledge: Knowledge) -> Phrase:
    """One of them, for a coordinator."""
    named: dict[str, Param] = {
        "person": describing.person(member, knowledge),
        "capacity": facilitator.capacity,
        "led": led,
    }
    if facilitator.agreed is None:
        return Phrase("facilitator-line-waiting", named)
    if facilitator.rests_until is not None:
        return Phrase("facilitator-line-resting", {**named, "until": facilitator.rests_until})
    return Phrase("facilitator-line", named)

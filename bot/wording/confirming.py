"""How somebody is asked whether what they said still holds."""

from collections.abc import Sequence

from bot.commands.confirming import AskAboutTopic, ConfirmAll, ConfirmTopic, DropTopic, SetAsking
from bot.domain.ids import TopicId
from bot.domain.people import Involvement, Stage, Stance
from bot.expertise.knowledge import Knowledge
from bot.replies import Choice, Param, Phrase, Reply
from bot.wording import describing

MOST_BUTTONS = 8
"""Topics with a button of their own; the others are named, and changed in words."""


def question(involvements: Sequence[Involvement], knowledge: Knowledge) -> Reply:
    """One message about everything they said."""
    lines = tuple(_line(one, knowledge) for one in involvements)
    topics = list(dict.fromkeys(one.topic for one in involvements))
    words = {one.topic: one.words for one in involvements}
    return Reply(
        phrases=(Phrase("confirm-ask"), *lines, Phrase("confirm-how")),
        choices=(
            Choice(label=Phrase("choice-confirm-all"), command=ConfirmAll(), closes=True),
            *(
                Choice(
                    label=Phrase("choice-confirm-other", {"topic": describing.topic(topic, words[topic], knowledge)}),
                    command=AskAboutTopic(topic=topic),
                )
                for topic in topics[:MOST_BUTTONS]
            ),
            Choice(label=Phrase("choice-confirm-never"), command=SetAsking(wanted="no")),
        ),
    )


def about(topic: TopicId, involvements: Sequence[Involvement], knowledge: Knowledge) -> Reply:
    """What is different about this one."""
    named: dict[str, Param] = {"topic": describing.topic(topic, involvements[0].words, knowledge)}
    works = next((one for one in involvements if one.stance is Stance.WORKS_ON), None)
    stages = [stage for stage in Stage if works is not None and stage is not works.stage]
    return Reply(
        phrases=(Phrase("confirm-what", named), *(_line(one, knowledge) for one in involvements)),
        choices=(
            Choice(label=Phrase("choice-confirm-one"), command=ConfirmTopic(topic=topic), closes=True),
            *(
                Choice(
                    label=Phrase(f"stage-choice-{stage}"),
                    command=ConfirmTopic(topic=topic, stage=stage),
                    closes=True,
                )
                for stage in stages
            ),
            Choice(label=Phrase("choice-confirm-drop"), command=DropTopic(topic=topic), closes=True),
        ),
    )


def _line(one: Involvement, knowledge: Knowledge) -> Phrase:
    return Phrase(f"confirm-line-{one.stance}", {"topic": describing.involvement(one, knowledge)})

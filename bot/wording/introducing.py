"""The sentences of an introduction: the question to the one, and what both hear after a yes."""

from dataclasses import replace

from bot.commands.meetings import PlanIntroduced
from bot.commands.peers import AnswerIntroduction
from bot.context import Context
from bot.domain.audiences import seen_by_members
from bot.domain.ids import MemberId
from bot.domain.introductions import Introduction
from bot.domain.people import Member, Profile, Stance
from bot.domain.titles import title_of
from bot.expertise.knowledge import Knowledge
from bot.messages import Together
from bot.ports import KnownAccount
from bot.replies import Answer, Choice, Notice, Param, Phrase, Reply
from bot.wording import describing
from bot.wording.relaying import propose


def request(introduction: Introduction, asker: Member, knowledge: Knowledge, key: str = "request") -> Notice:
    """Who asks, from where, about what; and the four answers."""
    asked_for = Phrase(key, {"person": describing.person(asker, knowledge), "about": introduction.about})
    return Notice(
        to=introduction.asked,
        phrases=(asked_for, Phrase("request-free")),
        choices=tuple(
            Choice(
                label=Phrase(f"choice-request-{answer}", {"name": describing.first_name(asker)}),
                command=AnswerIntroduction(introduction=introduction.id, answer=answer),
                answer=word,
                closes=True,
            )
            for answer, word in (
                ("yes", Answer.YES),
                ("no", Answer.NO),
                ("later", Answer.LATER),
                ("block", Answer.NONE),
            )
        ),
    )


def withdrawal(introduction: Introduction, asker: Member) -> tuple[Notice, ...]:
    """What the asked member hears when a request is taken back; nothing, if they never heard of it."""
    heard = Phrase("introduction-withdrawn-heard", {"name": describing.first_name(asker)})
    return () if introduction.is_silent else (Notice(to=introduction.asked, phrases=(heard,)),)


async def announce(introduction: Introduction, asker: Member, asked: Member, context: Context) -> Reply:
    """Both hear each other's name, and a conversation is opened for them where they both are."""
    knowledge = context.knowledge
    accounts = await _where_both_are(asker, asked, context)
    together = None if accounts is None else _together(introduction, asker, asked, accounts)
    if together is None and (proposal := await propose(introduction, asker, asked, context)) is not None:
        return proposal
    key = "introduction-yes" if together else "introduction-yes-apart"
    to_asked = Phrase(key, {"person": describing.person(asker, knowledge), "about": introduction.about})
    to_asker = Phrase(f"{key}-heard", {"person": describing.person(asked, knowledge), "about": introduction.about})
    notices = [Notice(to=asker.id, phrases=(to_asker,))]
    if accounts is not None and together is not None:
        asker_there, asked_there = accounts
        both: dict[str, Param] = {
            "asker": describing.person(asker, knowledge),
            "asked": describing.person(asked, knowledge),
            "about": introduction.about,
        }
        notices.append(
            Notice(
                to=together,
                phrases=(Phrase("introduction-together", both),),
                languages=tuple(dict.fromkeys((asker.language, asked.language))),
                instead=(
                    await _card(introduction, asked, asked_there, asker.id, context),
                    await _card(introduction, asker, asker_there, asked.id, context),
                ),
            )
        )
    plan = (Choice(label=Phrase("choice-plan-meeting"), command=PlanIntroduced(introduction=introduction.id)),)
    notices[0] = replace(notices[0], choices=plan)
    return Reply(phrases=(to_asked,), choices=plan, notices=tuple(notices))


async def _where_both_are(asker: Member, asked: Member, context: Context) -> tuple[KnownAccount, KnownAccount] | None:
    """Their accounts on a platform where both can be reached: the first of these that the asker came with."""
    theirs = {
        known.account.platform: known
        for known in reversed(await context.work.accounts.of(asked.id))
        if known.left_at is None
    }
    for mine in await context.work.accounts.of(asker.id):
        other = theirs.get(mine.account.platform)
        if other is not None and mine.left_at is None:
            return mine, other
    return None


def _together(
    introduction: Introduction, asker: Member, asked: Member, accounts: tuple[KnownAccount, KnownAccount]
) -> Together:
    mine, other = accounts
    return Together(
        key=f"introduction:{introduction.id}",
        platform=mine.account.platform,
        title=title_of(introduction.about, describing.first_name(asker), describing.first_name(asked)),
        accounts=(mine.account, other.account),
    )


async def _card(
    introduction: Introduction, shown: Member, known: KnownAccount, reader: MemberId, context: Context
) -> Notice:
    """Who it is, for when they cannot be brought together: what members may see, and no address."""
    knowledge, name = context.knowledge, describing.first_name(shown)
    person = describing.person(shown, knowledge)
    lines = [Phrase("introduction-apart-card", {"person": person, "about": introduction.about})]
    whole = Profile(member=shown, involvements=tuple(await context.work.involvements.of(shown.id)))
    shown, involvements = seen_by_members(whole).member, seen_by_members(whole).involvements
    for stance in (Stance.WORKS_ON, Stance.OFFERS):
        topics = tuple(describing.involvement(one, knowledge) for one in involvements if one.stance is stance)
        if topics:
            lines.append(Phrase(f"introduction-apart-card-{stance}", {"name": name, "topics": topics}))
    spoken = describing.languages(shown.languages)
    lines.append(Phrase("introduction-apart-card-languages", {"name": name, "languages": spoken}))
    called: dict[str, Param] = {"name": name, "called": known.name or shown.name}
    if shown.organisation is None:
        lines.append(Phrase("introduction-apart-card-how", called))
    else:
        called["organisation"] = describing.organisation(shown.organisation, knowledge)
        lines.append(Phrase("introduction-apart-card-how-organisation", called))
    lines.append(Phrase("introduction-apart-card-too", {"name": name}))
    return Notice(to=reader, phrases=tuple(lines))

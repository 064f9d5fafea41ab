"""Everything that is kept about a member, to see and to erase."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from datetime import date, datetime, time, timedelta

from bot.attending import Attending
from bot.commands.accounts import ForgetMe, ShowMyData
from bot.commands.talking import NeverMind
from bot.context import Context
from bot.delegating import contacts, parting
from bot.delegating.meant import season_of
from bot.domain.afterwards import Feedback
from bot.domain.introductions import Introduction, State
from bot.domain.people import Member
from bot.domain.relays import Relay
from bot.handlers.registry import handles
from bot.messages import File
from bot.replies import Answer, Choice, Notice, Phrase, Reply
from bot.rounding.answering import meeting_left
from bot.rounding.falling import fall_out
from bot.rounding.finding import rounding_of
from bot.rounding.keeping import kept_about
from bot.wording import describing
from bot.wording.calendars import describe_kept
from bot.wording.introducing import withdrawal
from bot.wording.relaying import close_all
from bot.wording.visibility import kept_from_some

SURE_FOR = timedelta(hours=1)
"""How long "ja" answers the question whether to erase everything."""


@handles(ShowMyData)
async def show_my_data(command: ShowMyData, context: Context) -> Reply:
    """In short, and whole as a file that another program can read (article 20 of the GDPR)."""
    everything = await _everything(context)
    counts = {name: len(value) for name, value in everything.items() if isinstance(value, list)}
    return Reply(
        phrases=(
            Phrase("data-head", {"person": describing.whole_person(context.member, context.knowledge)}),
            Phrase(
                "data-counts",
                {
                    "accounts": counts["accounts"],
                    "topics": counts["involvements"],
                    "introductions": counts["introductions"],
                    "blocks": counts["blocked"],
                },
            ),
            *kept_from_some(context.member, await context.work.involvements.of(context.member.id), context.knowledge),
            Phrase("data-enquiry" if everything["enquiries"] else "data-no-enquiry"),
            *([Phrase("data-saved", {"count": counts["saved"]})] if counts["saved"] else []),
            *await _calendar_in_words(context),
            Phrase("data-words"),
            Phrase("data-file"),
        ),
        files=(
            File(
                name="bondje.json",
                media_type="application/json",
                text=json.dumps(everything, ensure_ascii=False, indent=2, default=_shown, sort_keys=True),
            ),
        ),
    )


async def _everything(context: Context) -> dict[str, object]:
    work, me = context.work, context.member.id
    accounts = await work.accounts.of(me)
    forms = [await work.dialogues.find(one.conversation, one.account) for one in accounts]
    offers = [await work.offers.find_latest(one.conversation, one.account, seen_at=context.now) for one in accounts]
    return {
        "member": asdict(context.member),
        "accounts": [asdict(one) for one in accounts],
        "form": [{"values": one.values, "touched_at": one.touched_at} for one in forms if one is not None],
        "choices": [choice.label for offer in offers if offer is not None for choice in offer.choices],
        "involvements": [asdict(one) for one in await work.involvements.of(me)],
        "introductions": [
            _made(one, await work.members.get(one.asked))
            if one.asker == me
            else _got(one, await work.members.get(one.asker))
            for one in await work.introductions.of(me)
            if one.asker == me or not one.is_silent
        ],
        "conversations": [await _relayed(one, context) for one in await work.relays.of(me)],
        "mail": await _mail(context),
        "calendar": await _calendar(context),
        "link_code": await _link_code(context),
        "calendar_link": await _calendar_link(context),
        "reminder_minutes": await _reminders(context),
        "programmes": await kept_about(context.member, context.work),
        "after_meetings": [_said_after(one) for one in await work.feedback.of(me)],
        "actions": [asdict(one) for one in await work.actions.of(me)],
        "scores_allowed_of": [
            describing.organisation(one, context.knowledge) for one in await work.scores.allowed_by(me)
        ],
        "blocked": [(await work.members.get(one)).name for one in await work.blocks.of(me)],
        "saved": [
            {"name": (await work.members.get(one.member)).name, "for": one.abouts, "saved_at": one.saved_at}
            for one in await work.saved.of(me)
        ],
        "enquiries": [
            {
                "words": one.question.words,
                "asked_at": one.asked_at,
                "is_watched": one.is_watched,
                "shown": [member.name for id in one.shown if (member := await work.members.find(id)) is not None],
            }
            for one in await work.enquiries.of(me)
        ],
    }


def _said_after(one: Feedback) -> dict[str, object]:
    """Without ids of ours, and in an order that a file can have."""
    return {**asdict(one), "topics": sorted(one.topics), "label": one.label.label if one.label else None}


async def _relayed(relay: Relay, context: Context) -> dict[str, object]:
    """Of a relayed conversation; its words are not kept."""
    other = await context.work.members.get(relay.opposite(context.member.id).member)
    known = {"with": other.name, "about": relay.about, "state": relay.state, "changed_at": relay.changed_at}
    return {**known, "label": relay.label.label if relay.label else None}


async def _mail(context: Context) -> dict[str, object] | None:
    kept = await context.work.mailing.find(context.member.id)
    if kept is None:
        return None
    asked = None if kept.asked is None else {"address": kept.asked.address, "at": kept.asked.at}
    return {**asdict(replace(kept, asked=None)), "asked": asked}


async def _calendar(context: Context) -> dict[str, object] | None:
    """Without its address: whoever sees that, can read the calendar."""
    known = await context.work.calendars.find(context.member.id)
    if known is None:
        return None
    kept = {"host": known.host, "file": known.file.name if known.file else None, "given_at": known.given_at}
    read = {"read_at": known.read_at, "known_until": known.known_until, "problem": known.problem}
    return {**kept, **read, "busy": [f"{span.start.isoformat()}/{span.end.isoformat()}" for span in known.busy]}


async def _calendar_in_words(context: Context) -> tuple[Phrase, ...]:
    known = await context.work.calendars.find(context.member.id)
    return () if known is None else (describe_kept(known),)


async def _link_code(context: Context) -> dict[str, object] | None:
    code = await context.work.links.find_of(context.member.id)
    return None if code is None else {"shown_to": asdict(code.shown_to), "expires_at": code.expires_at}


async def _calendar_link(context: Context) -> dict[str, object] | None:
    """That there is one; the link itself is kept nowhere."""
    feed = await context.work.feeds.find(context.member.id)
    return None if feed is None else {"made_at": feed.made_at}


async def _reminders(context: Context) -> list[int] | None:
    """How long before a meeting, where they have chosen it."""
    chosen = (await context.work.meetings.reminders_of([context.member.id])).get(context.member.id)
    return None if chosen is None else [before // timedelta(minutes=1) for before in chosen]


def _made(one: Introduction, asked: Member) -> dict[str, object]:
    """A no is as private as a silence: for whoever asked both came to nothing, at no certain time."""
    outcome = one.state if one.state in {State.ASKED, State.ACCEPTED, State.WITHDRAWN} else "not_now"
    return {"i_was": "asker", "with": asked.name, "about": one.about, "asked_at": one.asked_at, "outcome": outcome}


def _got(one: Introduction, asker: Member) -> dict[str, object]:
    return {
        "i_was": "asked",
        "with": asker.name,
        "about": one.about,
        "asked_at": one.asked_at,
        "outcome": one.state,
        "answered_at": one.answered_at,
    }


def _shown(value: object) -> object:
    match value:
        case datetime() | date() | time():
            return value.isoformat()
        case Mapping():
            return dict(value)
        case Sequence() | set() | frozenset():
            return list(value)
        case _:
            return str(value)


def _is_sure(asked_at: str, now: datetime) -> bool:
    """A yes to a question of long ago may have been a yes to something else."""
    return bool(asked_at) and now - datetime.fromisoformat(asked_at) <= SURE_FOR


@handles(ForgetMe)
async def forget_me(command: ForgetMe, context: Context) -> Reply:
    """Erase it all, once they are sure. Whoever still waits for an answer hears that it will not come."""
    if not _is_sure(command.is_sure, context.now):
        return Reply(
            phrases=(Phrase("forget-sure"),),
            choices=(
                Choice(
                    label=Phrase("choice-forget"),
                    command=ForgetMe(is_sure=context.now.isoformat()),
                    answer=Answer.YES,
                    closes=True,
                ),
                Choice(label=Phrase("choice-keep"), command=NeverMind(), answer=Answer.NO, closes=True),
            ),
        )
    notices = []
    for one in await context.work.introductions.of(context.member.id):
        if one.is_open and one.asked == context.member.id:
            heard = Phrase("introduction-not-now", {"name": describing.first_name(context.member), "about": one.about})
            notices.append(Notice(to=one.asker, phrases=(heard,)))
        elif one.is_open:
            notices += withdrawal(one, context.member)
    notices += await close_all(context.member, context.work, context.now)
    rounding, meetings = rounding_of(context), await context.work.meetings.of(context.member.id)
    notices += await fall_out(rounding, context.member)
    season = season_of(context)
    # While nobody can be asked who is forgotten next.
    await context.work.members.save(replace(context.member, paused_until=date.max))
    notices += await contacts.pass_on(season, context.member)
    notices += await parting.goes_away(season, context.member)
    notices += await parting.leaves_meetings(season, context.member)
    notices += await Attending(work=context.work, now=context.now, hosting=context.hosting).leave_all(context.member)
    for meeting in meetings:
        notices += await meeting_left(rounding, meeting, context.member.id)
    await context.work.members.erase(context.member.id)
    return Reply(phrases=(Phrase("forgotten"),), notices=tuple(notices))

"""Who may see what of a member, said by themselves."""

from dataclasses import replace

from bot.commands.visibility import SetAudience, ShowAudiences
from bot.context import Context
from bot.domain.audiences import FIELDS, Audience
from bot.domain.people import Member
from bot.handlers.registry import handles
from bot.involving import save_member, show_more
from bot.replies import Choice, Phrase, Reply, say
from bot.wording import describing
from bot.wording.visibility import apart, fields_of

_MEANT = {
    "organisation": ("organisatie", "gemeente", "werkgever", "organisation", "organization", "employer"),
    "roles": ("rol", "rollen", "functie", "functies", "role", "roles", "job", "jobs"),
    "topics": ("onderwerp", "onderwerpen", "topic", "topics"),
    "notes": ("notitie", "notities", "opmerkingen", "note", "notes"),
}
_ALL = ("", "alles", "profiel", "hele profiel", "gegevens", "everything", "all", "profile", "whole profile", "details")
_FIELDS = {word: (name,) for name, words in _MEANT.items() for word in words} | dict.fromkeys(_ALL, FIELDS)


@handles(ShowAudiences)
async def show_audiences(command: ShowAudiences, context: Context) -> Reply:
    """Field by field, and the topics that are for others than the rest."""
    topics = apart((await context.profile()).involvements, context.knowledge)
    return Reply(
        phrases=(
            Phrase("audiences-head"),
            *(Phrase("audiences-line", {"part": part}) for part in (*fields_of(context.member), *topics)),
            Phrase("audiences-hint"),
        ),
        choices=tuple(
            Choice(label=Phrase(f"choice-audience-{audience}"), command=SetAudience(what="", audience=audience))
            for audience in (Audience.MEMBERS, Audience.ORGANISATION, Audience.NOBODY)
        ),
    )


@handles(SetAudience)
async def set_audience(command: SetAudience, context: Context) -> Reply:
    """Of fields, or of topics in their profile."""
    audience = Audience(command.audience)
    words = " ".join(command.what.casefold().split()).strip("\"'.,!? ")
    # Nothing said means all of it; what says nothing (`verberg mijn ???`) does not.
    named = _FIELDS.get(words) if words or not command.what else None
    if named is None:
        return await _set_topics(command, audience, context)
    member = context.member
    settled = replace(member, audiences=replace(member.audiences, **dict.fromkeys(named, audience)))
    await save_member(settled, context)
    mine = await context.work.involvements.of(member.id)
    if "topics" in named:
        # Whoever speaks of all topics means also those that were for others until now.
        for one in mine:
            if one.audience is not None:
                await context.work.involvements.save(replace(one, audience=None))
    await show_more(mine, context)
    fields = tuple(Phrase(f"field-{name}") for name in named)
    shows_topics = "topics" not in named and any(one.audience not in {None, Audience.NOBODY} for one in mine)
    tells = audience is Audience.NOBODY and not shows_topics
    return _set(fields, audience, _hidden(settled) if tells else ())


async def _set_topics(command: SetAudience, audience: Audience, context: Context) -> Reply:
    topics = context.knowledge.topics
    meant = {topics.now(one.topic) for one in topics.subjects_of(command.what)}
    mine = [one for one in await context.work.involvements.of(context.member.id) if topics.now(one.topic) in meant]
    if not mine:
        return say("seen-what")
    for one in mine:
        await context.work.involvements.save(replace(one, audience=audience))
    await show_more(mine, context)
    named = {one.topic: describing.topic(one.topic, one.words, context.knowledge) for one in mine}
    return _set(tuple(Phrase("topic", {"topic": label}) for label in named.values()), audience, ())


def _hidden(member: Member) -> tuple[Phrase, ...]:
    """What of it finds nobody any more: their topics alone, or all that there is to ask for."""
    hidden = [getattr(member.audiences, name) is Audience.NOBODY for name in ("topics", "roles", "organisation")]
    if all(hidden):
        return (Phrase("seen-unfound"),)
    return (Phrase("seen-unfound-topics"),) if hidden[0] else ()


def _set(parts: tuple[Phrase, ...], audience: Audience, besides: tuple[Phrase, ...]) -> Reply:
    told = Phrase("seen-set", {"parts": parts, "audience": Phrase(f"seen-by-{audience}")})
    return Reply(phrases=(told, *besides))

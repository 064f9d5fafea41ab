"""What a member tells of themselves, sentence by sentence."""

import re
from dataclasses import replace
from zoneinfo import ZoneInfo

from bot.commands.profile import (
    DescribeMe,
    EditProfile,
    SetLanguage,
    SetName,
    SetRoles,
    SetSpokenLanguages,
    SetTimeZone,
    SetWorkingWeek,
    ShowProfile,
)
from bot.context import Context
from bot.delegating.contacts import moves
from bot.delegating.meant import season_of
from bot.domain.people import MOST_ROLES, Language, Stance
from bot.expertise.language_names import languages_in, unknown_languages
from bot.expertise.organisations import Recognised
from bot.expertise.weeks import read_week
from bot.expertise.zones import find_zone
from bot.handlers.registry import handles
from bot.involving import save_member
from bot.markup import plain_words
from bot.replies import Choice, Phrase, Reply, say
from bot.wording import describing, organisations
from bot.wording.visibility import kept_from_some

_LONGEST_NAME = 80
_BESIDES = re.compile(r"\b(?:ook|daarnaast|also|as well)\b", re.IGNORECASE)
_OTHER_EMPLOYER = re.compile(r"\b(?:bij|at)\s+(?:(?:de|het|the)\s+)?(\S.*)", re.IGNORECASE)


@handles(DescribeMe)
async def describe_me(command: DescribeMe, context: Context) -> Reply:
    """Take role and organisation out of a sentence such as "ik ben CISO bij gemeente Zeewolde"."""
    roles = tuple(dict.fromkeys(hit.role for hit in context.knowledge.roles.find_in(command.words)))
    found = next((hit.found for hit in context.knowledge.names.find_in(command.words, context.today)), None)
    if not roles and found is None:
        return say("describe-unknown")
    member = context.member
    phrases: tuple[Phrase, ...] = ()
    choices: tuple[Choice, ...] = ()
    if roles:
        before = member.roles if _BESIDES.search(command.words) else ()
        member = replace(member, roles=tuple(dict.fromkeys((*before, *roles)))[:MOST_ROLES])
        phrases += (Phrase("roles-set", {"roles": describing.roles(member.roles, context.knowledge)}),)
    if isinstance(found, Recognised):
        member = replace(member, organisation=found.organisation.id)
        phrases += organisations.understood(found)
    elif found is not None:
        asked_back = organisations.asked_back(found, context.knowledge)
        phrases, choices = phrases + asked_back.phrases, asked_back.choices
    elif named := _OTHER_EMPLOYER.search(command.words):
        phrases += (Phrase("organisation-unknown", {"words": named.group(1)}),)
    await save_member(member, context)
    notices = await moves(season_of(context), context.member, member)
    return Reply(phrases=phrases, choices=choices, notices=tuple(notices))


@handles(SetRoles)
async def set_roles(command: SetRoles, context: Context) -> Reply:
    """One role or several: small organisations have one person for five jobs."""
    roles = context.knowledge.roles.roles_of(command.roles)[:MOST_ROLES]
    if not roles:
        return say("roles-unknown")
    await save_member(replace(context.member, roles=roles), context)
    return say("roles-set", roles=describing.roles(roles, context.knowledge))


@handles(SetName)
async def set_name(command: SetName, context: Context) -> Reply:
    """What others see as their name."""
    name = plain_words(command.name)
    if not name or len(name) > _LONGEST_NAME:
        return say("name-unusable", most=_LONGEST_NAME)
    await context.work.members.save(replace(context.member, name=name))
    return say("name-set", name=name)


@handles(SetLanguage)
async def set_language(command: SetLanguage, context: Context) -> Reply:
    """What Bondje speaks to them, from now on and whatever they write in."""
    language = Language(command.language)
    await context.work.members.save(replace(context.member, language=language, language_is_chosen=True))
    return say("language-set")


@handles(SetSpokenLanguages)
async def set_spoken_languages(command: SetSpokenLanguages, context: Context) -> Reply:
    """What they can hold a conversation in."""
    spoken = languages_in(command.languages)
    if not spoken:
        return say("languages-unknown")
    await context.work.members.save(replace(context.member, languages=spoken))
    noted = Phrase("languages-set", {"languages": describing.languages(spoken)})
    others = unknown_languages(command.languages)
    if not others:
        return Reply(phrases=(noted,))
    return Reply(phrases=(noted, Phrase("languages-others", {"others": others})))


@handles(SetTimeZone)
async def set_time_zone(command: SetTimeZone, context: Context) -> Reply:
    """By its name in the time zone database; a city alone will do."""
    zone = find_zone(command.zone)
    if zone is None:
        return say("zone-unknown")
    await context.work.members.save(replace(context.member, time_zone=zone))
    return say("zone-set", zone=zone, time=f"{context.now.astimezone(ZoneInfo(zone)):%H:%M}")


@handles(SetWorkingWeek)
async def set_working_week(command: SetWorkingWeek, context: Context) -> Reply:
    """Days and hours, for finding a time and for knowing when a reminder is welcome."""
    week = read_week(command.week)
    if week is None:
        return say("week-unknown")
    await context.work.members.save(replace(context.member, working_week=week))
    return say("week-set", week=describing.week(week))


@handles(ShowProfile)
async def show_profile(command: ShowProfile, context: Context) -> Reply:
    """What others may see."""
    member, knowledge = context.member, context.knowledge
    involvements = (await context.profile()).involvements
    lines = [Phrase("profile-head", {"person": describing.whole_person(member, knowledge)})]
    for stance in Stance:
        shown = tuple(describing.involvement(one, knowledge) for one in involvements if one.stance is stance)
        if shown:
            lines.append(Phrase(f"profile-{stance}", {"topics": shown}))
    if not involvements:
        lines.append(Phrase("profile-no-topics"))
    lines += kept_from_some(member, involvements, knowledge)
    lines.append(Phrase("profile-languages", {"languages": describing.languages(member.languages)}))
    lines.append(Phrase("profile-week", {"week": describing.week(member.working_week), "zone": member.time_zone}))
    if member.is_paused_on(context.today) and member.paused_until is not None:
        endless = describing.is_endless(member.paused_until)
        lines.append(
            Phrase("profile-paused-endless") if endless else Phrase("profile-paused", {"until": member.paused_until})
        )
    return Reply(phrases=tuple(lines), choices=(Choice(label=Phrase("choice-form"), command=EditProfile()),))

"""The profile as a form: the same things as by sentence, asked one after the other or on one sheet."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from urllib.parse import parse_qsl

from bot import involving
from bot.commands import command_named
from bot.commands.profile import EditProfile, FillProfile, ShowProfile
from bot.commands.talking import FillInSteps, StopForm
from bot.context import Context
from bot.delegating.contacts import moves
from bot.delegating.meant import season_of
from bot.domain.people import MOST_ROLES, Involvement, Language, Member, Stance
from bot.expertise.language_names import languages_in
from bot.expertise.organisations import Recognised
from bot.expertise.retelling import Retold, retell
from bot.expertise.weeks import read_week
from bot.expertise.zones import find_zone
from bot.handlers.registry import FORMS, checks, fills, handles
from bot.replies import Choice, Field, Form, Phrase, Problem, Reply, say
from bot.wording import checking, filling, organisations

_STANCES = checking.STANCES
_TOPICS_BETWEEN = ", "


@handles(EditProfile, opens=FillProfile)
async def edit_profile(command: EditProfile, context: Context) -> Reply:
    """Begin the form."""
    return Reply(phrases=(Phrase("form-begins"),), form=await profile_form(FillProfile(), context))


@handles(FillInSteps)
async def fill_in_steps(command: FillInSteps, context: Context) -> Reply:
    """Begin a form without its sheet."""
    kind = next((kind for kind in FORMS if kind.__name__ == command.form), None)
    if kind is None:
        return say("form-none")
    begun = command_named(command.form, dict(parse_qsl(command.fixed)))
    begins = Phrase("form-begins" if kind is FillProfile else "form-begins-any")
    return Reply(phrases=(begins,), form=await FORMS[kind](begun, context))


@handles(StopForm)
async def stop_nothing(command: StopForm, context: Context) -> Reply:
    """No form is open."""
    return say("form-none")


@fills(FillProfile)
async def profile_form(_fixed: FillProfile, context: Context) -> Form:
    """Nine questions, each of which can be skipped."""
    member = context.member
    languages = tuple((language.value, Phrase(f"language-{language}")) for language in Language)
    both = ",".join(language.value for language in Language)
    return Form(
        command=FillProfile,
        title=Phrase("sheet-profile"),
        fields=(
            Field(
                name="organisation",
                question=Phrase("form-organisation"),
                label=Phrase("sheet-organisation"),
                hint=Phrase("sheet-organisation-hint"),
                value=filling.organisation_shown(context),
            ),
            Field(
                name="roles",
                question=Phrase("form-roles"),
                label=Phrase("sheet-roles"),
                hint=Phrase("sheet-roles-hint"),
                value=filling.roles_shown(context),
            ),
            *[await _topics_field(name, stance, context) for name, stance in _STANCES.items()],
            Field(
                name="languages",
                question=Phrase("form-languages"),
                label=Phrase("sheet-languages"),
                is_optional=False,
                value=",".join(language.value for language in Language if language in member.languages),
                options=(*languages, (both, Phrase("form-languages-both"))),
            ),
            Field(
                name="zone",
                question=Phrase("form-zone", {"zone": member.time_zone}),
                label=Phrase("sheet-zone"),
                hint=Phrase("sheet-zone-hint"),
                is_optional=False,
                value=member.time_zone,
            ),
            Field(
                name="week",
                question=Phrase("form-week"),
                label=Phrase("sheet-week"),
                hint=Phrase("sheet-week-hint"),
                is_optional=False,
                value=filling.week_shown(context),
            ),
            Field(
                name="pause",
                question=Phrase("form-pause"),
                label=Phrase("sheet-pause"),
                hint=Phrase("sheet-pause-hint"),
                value=filling.pause_shown(context),
            ),
        ),
    )


async def _topics_field(name: str, stance: Stance, context: Context) -> Field:
    key = name.replace("_", "-")
    shown = await filling.topics_shown(stance, context)
    return Field(
        name=name,
        question=Phrase(f"form-{key}"),
        label=Phrase(f"sheet-{key}"),
        hint=Phrase(f"sheet-{key}-hint"),
        value=_TOPICS_BETWEEN.join(words for _, words in shown),
    )


checks(FillProfile)(checking.check_field)


@handles(FillProfile)
async def fill_profile(command: FillProfile, context: Context) -> Reply:
    """Keep all answers at once, or none of them."""
    names = [field.name for field in (await profile_form(command, context)).fields]
    given = {name: value for name in names if (value := getattr(command, name).strip())}
    for name, value in given.items():
        checked = await checking.check_field(name, value, context)
        if isinstance(checked, Problem):
            return Reply(problem=checked)
    cleared = frozenset(command.cleared.split(",")) if command.shown_at else frozenset()
    told = {name: retold for name in _STANCES if (retold := await _retold(name, given, cleared, command, context))}
    fits = await involving.fit(
        [one.subject for retold in told.values() for one in retold.told],
        context,
        without={(topic, _STANCES[name]) for name, retold in told.items() for topic in retold.gone},
    )
    if not fits:
        too_many = "topics-too-many-shown" if command.shown_at else "topics-too-many"
        problem = Problem(field=next(iter(told)), phrase=Phrase(too_many, {"most": involving.MOST_TOPICS}))
        return Reply(problem=problem)
    phrases = [Phrase("form-done")]
    found = checking.find_organisation(given.get("organisation", ""), context)
    if isinstance(found, Recognised) and (found.guessed or found.former):
        phrases = [*organisations.understood(found), *phrases]
    for name, retold in told.items():
        await involving.change(retold, _STANCES[name], context)
    member = _cleared(cleared, _described(given, context))
    await involving.save_member(member, context)
    notices = await moves(season_of(context), context.member, member)
    choices = (Choice(label=Phrase("choice-profile"), command=ShowProfile()),)
    return Reply(phrases=tuple(phrases), choices=choices, notices=tuple(notices))


async def _retold(
    name: str, given: Mapping[str, str], cleared: frozenset[str], command: FillProfile, context: Context
) -> Retold | None:
    """What changes in a list of topics. Asked for, it is added to what is there; seen, it takes the place of that."""
    if name not in given and name not in cleared:
        return None
    shown: Sequence[tuple[Involvement, str]] = ()
    if command.shown_at:
        at = datetime.fromisoformat(command.shown_at)
        # What they told in the meantime they did not see, and so they did not take it out.
        shown = [one for one in await filling.topics_shown(_STANCES[name], context) if one[0].confirmed_at <= at]
    return retell(given.get(name, ""), shown, _STANCES[name], context.knowledge.topics)


def _cleared(cleared: frozenset[str], member: Member) -> Member:
    """Without what can be left open."""
    return replace(
        member,
        organisation=None if "organisation" in cleared else member.organisation,
        roles=() if "roles" in cleared else member.roles,
        paused_until=None if "pause" in cleared else member.paused_until,
    )


def _described(given: Mapping[str, str], context: Context) -> Member:
    """The member with the answers, all of which have been checked."""
    member, knowledge = context.member, context.knowledge
    found = checking.find_organisation(given.get("organisation", ""), context)
    return replace(
        member,
        organisation=found.organisation.id if isinstance(found, Recognised) else member.organisation,
        roles=knowledge.roles.roles_of(given["roles"])[:MOST_ROLES] if "roles" in given else member.roles,
        languages=languages_in(given["languages"]) if "languages" in given else member.languages,
        time_zone=find_zone(given.get("zone", "")) or member.time_zone,
        working_week=read_week(given.get("week", "")) or member.working_week,
        paused_until=checking.paused_until(given["pause"], context) if "pause" in given else member.paused_until,
    )

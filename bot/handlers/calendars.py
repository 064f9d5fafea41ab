"""Members' own calendars. Nothing is fetched here: that takes longer than anybody may hold up the store."""

from urllib.parse import urlsplit

from bot.commands.calendars import ForgetCalendar, GiveCalendar, HandInFile, ShowCalendar
from bot.context import Context
from bot.domain.calendars import PersonalCalendar, is_calendar_name, is_packed_name, put_instead, secured
from bot.handlers.registry import handles
from bot.messages import Platform, Sent
from bot.replies import Phrase, Reply, say
from bot.wording import calendars as wording

_SCHEMES = {"http", "https", "webcal", "webcals"}


@handles(GiveCalendar)
async def give_calendar(command: GiveCalendar, context: Context) -> Reply:
    """It is kept to be read at once; what came of that is told then."""
    address = command.address.strip().strip("<>\"'").strip()
    if command.is_public:
        aloud = (Phrase("calendar-in-public"),)
        return Reply(phrases=(Phrase("calendar-in-public"), Phrase("calendar-how")), aloud=aloud)
    if not _is_address(address):
        return Reply(phrases=(Phrase("calendar-no-address"), Phrase("calendar-how")))
    calendar = PersonalCalendar(
        member=context.member.id, address=secured(address), given_at=context.now, next_read_at=context.now
    )
    await _keep(calendar, context)
    return say("calendar-fetching", source=wording.source(calendar))


@handles(HandInFile)
async def hand_in_file(command: HandInFile, context: Context) -> Reply:
    """It stays where it is until it is read."""
    if is_packed_name(command.name):
        return Reply(phrases=(wording.problem("zip"),))
    if not is_calendar_name(command.name):
        return say("calendar-other-file", name=command.name)
    size = int(command.size) if command.size else None
    file = Sent(platform=Platform(command.platform), name=command.name, reference=command.reference, size=size)
    calendar = PersonalCalendar(member=context.member.id, file=file, given_at=context.now, next_read_at=context.now)
    await _keep(calendar, context)
    return say("calendar-reading")


@handles(ShowCalendar)
async def show_calendar(command: ShowCalendar, context: Context) -> Reply:
    """Its host, and how much was found; never the address."""
    known = await context.work.calendars.find(context.member.id)
    return Reply(phrases=wording.known(known, context.now))


@handles(ForgetCalendar)
async def forget_calendar(command: ForgetCalendar, context: Context) -> Reply:
    """The address, and when they are busy."""
    if await context.work.calendars.find(context.member.id) is None:
        return Reply(phrases=(Phrase("calendar-none"), Phrase("calendar-how")))
    await context.work.calendars.forget(context.member.id)
    return say("calendar-forgotten")


async def _keep(calendar: PersonalCalendar, context: Context) -> None:
    known = await context.work.calendars.find(calendar.member)
    await context.work.calendars.save(put_instead(calendar, known))


def _is_address(text: str) -> bool:
    """Whether it looks like one; whether it leads somewhere is found out when it is read."""
    try:
        parts = urlsplit(text)
        return parts.scheme.lower() in _SCHEMES and bool(parts.hostname) and not any(map(str.isspace, text))
    except ValueError:
        return False

"""What is mailed: invitations, as they stand in the file for a calendar, and codes."""

from datetime import datetime
from typing import Any

from icalendar import Calendar

from bot.domain.ids import MemberId
from bot.domain.mailing import MOST_TRIES, MailAddress
from bot.messages import File
from bot.replies import Choice, Mailbox, Notice, Param, Phrase, Reply, TimeOfDay

_CALENDAR = "text/calendar"


def is_invitation(file: File) -> bool:
    """Whether it asks somebody's calendar for something: what a calendar only follows does not."""
    return file.media_type.startswith(_CALENDAR) and "method=" in file.media_type


def invitation_mail(file: File, member: MemberId, address: str) -> Notice | None:
    """The invitation to a meeting, another time, or that it is off. Says no more than the file does.

    None: it is about no one meeting.
    """
    calendar: Any = Calendar.from_ical(file.text)
    events = calendar.walk("VEVENT")
    if len(events) != 1:
        return None
    event = events[0]
    what = str(event.get("summary", ""))
    start, end = event.start, event.end
    if not isinstance(start, datetime) or not isinstance(end, datetime):
        return None
    when = Phrase("meeting-moment", {"start": start, "end": TimeOfDay(end)})
    is_off = str(calendar.get("method", "")) == "CANCEL"
    kind = "cancelled" if is_off else "changed" if int(event.get("sequence", 0)) else "new"
    lines = [Phrase(f"mail-{kind}", {"what": what}), Phrase("mail-when", {"when": when})]
    place = str(event.get("location", ""))
    if place and not is_off:
        lines.append(Phrase("mail-where", {"place": place}))
    lines += [Phrase("blank-line"), Phrase("mail-file-off" if is_off else "mail-file"), *_footer("mail-why")]
    named: dict[str, Param] = {"what": what, "address": address}
    return Notice(
        to=Mailbox(member=member, address=address),
        title=Phrase(f"mail-title-{kind}", {"what": what}),
        phrases=tuple(lines),
        files=(file,),
        instead=(Notice(to=member, phrases=(Phrase("mail-refused", named),)),),
    )


def code_mail(member: MemberId, address: str, code: str, platform: str) -> Notice:
    """The code. Nothing in it was written by whoever asked for it: it may go to somebody who knows nothing of it."""
    return Notice(
        to=Mailbox(member=member, address=address),
        title=Phrase("mail-title-code"),
        phrases=(
            Phrase("mail-code", {"platform": platform}),
            Phrase("blank-line"),
            Phrase("mail-code-type", {"code": code}),
            *_footer("mail-code-why"),
        ),
        instead=(Notice(to=member, phrases=(Phrase("mail-code-refused", {"address": address}),)),),
    )


def _footer(key: str) -> tuple[Phrase, ...]:
    return (Phrase("blank-line"), Phrase("mail-signature"), Phrase(key))


def told(kept: MailAddress | None) -> Reply:
    """Where their invitations go, and who sees that."""
    lines: list[Phrase] = []
    if kept is None or kept.address is None:
        lines.append(Phrase("mail-none"))
    else:
        lines.append(Phrase("mail-address", {"address": kept.address}))
        lines.append(Phrase("mail-is-shown" if kept.is_shown else "mail-is-hidden"))
    if kept is not None and kept.asked is not None:
        lines.append(Phrase("mail-code-waits", {"address": kept.asked.address}))
    return Reply(phrases=tuple(lines))


def wrong_code(tries: int) -> Reply:
    """How many more may be tried."""
    left = MOST_TRIES - tries
    return Reply(phrases=(Phrase("mail-code-wrong", {"left": left}) if left > 0 else Phrase("mail-code-spent"),))


def offer(address: str, choice: Choice) -> Reply:
    """The address that the platform has verified."""
    return Reply(phrases=(Phrase("mail-offer", {"address": address}), Phrase("mail-other")), choices=(choice,))

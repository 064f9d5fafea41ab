"""What all events tell: who, under which key, and when."""

from datetime import datetime

from adapters.slack.origin import Installed, Origin, origin_of
from adapters.slack.payload import Payload, at, id_at, instant_of, text_at

KEPT_SUBTYPES = frozenset({"", "file_share"})
"""Of messages that somebody has typed."""
_SLACK_ITSELF = "USLACKBOT"


def person_in(body: Payload, event: object, installed: Installed) -> Origin | None:
    """Who said it; None for a bot, Bondje itself among them."""
    user = id_at(event, "user")
    if user in {installed.bot_user, _SLACK_ITSELF} or at(event, "bot_id") or at(event, "bot_profile"):
        return None
    teams = (id_at(event, "user_team"), id_at(event, "source_team"), id_at(event, "user_profile", "team"))
    return origin_of(body, installed, user, *teams)


def key_of(body: Payload) -> str:
    """The same each time it is delivered; nothing, when Slack does not name it."""
    event_id = text_at(body, "event_id")
    return f"slack:{event_id}" if event_id else ""


def name_in(event: object) -> str:
    """What they are called there."""
    profile = at(event, "user_profile")
    return text_at(profile, "display_name") or text_at(profile, "real_name") or text_at(event, "username")


def sent_at(event: object, now: datetime) -> datetime:
    """By Slack's clock."""
    return instant_of(at(event, "ts") or at(event, "event_ts"), now)

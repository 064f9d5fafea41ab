"""Who says something, and through which installation."""

from dataclasses import dataclass

from adapters.slack.payload import Payload, all_at, id_at, is_set
from adapters.slack.places import account_of
from bot.messages import Account


@dataclass(frozen=True, slots=True, kw_only=True)
class Installed:
    """Where Bondje heard it."""

    id: str
    """The workspace `T...`, or the organisation `E...`."""
    bot_user: str
    """Who Bondje is there."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who, and through which installation."""

    installed: str
    user: str
    account: Account


def origin_of(body: Payload, installed: Installed, user: str, *teams: str) -> Origin | None:
    """Somebody, with what the payload says of their own workspace, the surest first. None: nobody, or not a person."""
    if user[:1] not in {"U", "W"}:
        return None
    team = next((team for team in teams if team), installed.id)
    if _is_own(body, team, installed.id):
        team = installed.id
    return Origin(installed=installed.id, user=user, account=account_of(team, user))


def _is_own(body: Payload, team: str, installed: str) -> bool:
    """Whether they belong to where Bondje is installed.

    Somebody of an organisation may be said to be of it, or of any of its workspaces, which the payload does not list:
    only in a channel shared with others can they be a stranger at all.
    """
    ours = {installed, id_at(body, "enterprise", "id"), id_at(body, "enterprise_id")}
    ours |= {id_at(one, "enterprise_id") for one in all_at(body, "authorizations")}
    return team in ours or (installed.startswith("E") and not is_set(body, "is_ext_shared_channel"))

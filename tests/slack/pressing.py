"""What Slack sends when somebody presses, picks from a menu, or hands in a sheet, in its documented shapes."""

from tests.slack.calls import Payload
from tests.slack.sending import VERIFICATION_TOKEN, Installed, Place, Somebody


def block_actions_in_message(
    installed: Installed,
    who: Somebody,
    place: Place,
    message: Payload,
    action: Payload,
    *,
    trigger_id: str,
    response_url: str,
) -> Payload:
    """A press on a button of a message."""
    return {
        **_interaction("block_actions", installed, who, trigger_id),
        "container": {
            "type": "message",
            "message_ts": message["ts"],
            "channel_id": place.id,
            "is_ephemeral": False,
            **({"thread_ts": message["thread_ts"]} if "thread_ts" in message else {}),
        },
        "channel": {"id": place.id, "name": place.name},
        "message": message,
        "state": {"values": {}},
        "response_url": response_url,
        "actions": [action],
    }


def block_actions_in_view(
    installed: Installed, who: Somebody, view: Payload, action: Payload, *, trigger_id: str
) -> Payload:
    """A press on a button of the Home tab, or of a modal."""
    return {
        **_interaction("block_actions", installed, who, trigger_id),
        "container": {"type": "view", "view_id": view["id"]},
        "view": view,
        "actions": [action],
    }


def message_action(
    installed: Installed,
    who: Somebody,
    place: Place,
    message: Payload,
    callback_id: str,
    *,
    trigger_id: str,
    response_url: str,
) -> Payload:
    """A shortcut on a message."""
    return {
        **_interaction("message_action", installed, who, trigger_id),
        "action_ts": message["ts"],
        "callback_id": callback_id,
        "channel": {"id": place.id, "name": place.name},
        "message_ts": message["ts"],
        "message": message,
        "response_url": response_url,
    }


def view_submission(installed: Installed, who: Somebody, view: Payload, *, trigger_id: str) -> Payload:
    """A sheet is handed in; `view` has what was filled in under `state`."""
    return {**_interaction("view_submission", installed, who, trigger_id), "view": view, "response_urls": []}


def view_closed(installed: Installed, who: Somebody, view: Payload, *, is_cleared: bool = False) -> Payload:
    """A sheet is put away; only sent for a view with `notify_on_close`."""
    payload = {**_interaction("view_closed", installed, who, ""), "view": view, "is_cleared": is_cleared}
    del payload["trigger_id"]
    return payload


def action_of(element: Payload, block_id: str, action_ts: str) -> Payload:
    """A press on that button."""
    pressed: Payload = {
        name: element[name] for name in ("type", "action_id", "text", "value", "style") if name in element
    }
    return {**pressed, "block_id": block_id, "action_ts": action_ts}


def _interaction(kind: str, installed: Installed, who: Somebody, trigger_id: str) -> Payload:
    return {
        "type": kind,
        "user": {"id": who.id, "username": who.name, "name": who.name, "team_id": who.team},
        "api_app_id": installed.app,
        "token": VERIFICATION_TOKEN,
        "trigger_id": trigger_id,
        "team": {"id": installed.team, "domain": installed.domain},
        "enterprise": None,
        "is_enterprise_install": False,
    }

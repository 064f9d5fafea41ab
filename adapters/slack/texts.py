"""The few words of the adapter itself: what Bondje says lives in the core."""

from bot.markup import literal

_IN_PRIVATE = "Ik antwoord je in <{link}|ons privégesprek>.\nI answer you in <{link}|our private conversation>."
"""In both languages: Slack itself speaks no Dutch, so the language of somebody's Slack does not tell theirs."""

_APART = "**{title}**\nDit gesprek staat in de draad hieronder.\nThis conversation is in the thread below."


def answered_in_private(link: str) -> str:
    """Where to look for the answer to a slash command."""
    return _IN_PRIVATE.format(link=link)


def link_to_app(app: str, team: str) -> str:
    """Opens the private conversation with the app, in a browser and in Slack's own programs."""
    return f"https://slack.com/app_redirect?app={app}&team={team}"


def begins_apart(title: str) -> str:
    """What a place apart begins with: the message that its thread hangs under. In the small markup."""
    return _APART.format(title=literal(title))

"""The few words of the adapter itself: what Bondje says lives in the core."""

_IN_PRIVATE = "Ik antwoord je in <{link}|ons privégesprek>.\nI answer you in <{link}|our private conversation>."
"""In both languages: Slack itself speaks no Dutch, so the language of somebody's Slack does not tell theirs."""


def answered_in_private(link: str) -> str:
    """Where to look for the answer to a slash command."""
    return _IN_PRIVATE.format(link=link)


def link_to_app(app: str, team: str) -> str:
    """Opens the private conversation with the app, in a browser and in Slack's own programs."""
    return f"https://slack.com/app_redirect?app={app}&team={team}"

"""The few words of the adapter itself: what Bondje says lives in the core."""

_IN_PRIVATE = {
    "nl": "Ik antwoord je in <{link}|ons privégesprek>.",
    "en": "I answer you in <{link}|our private conversation>.",
}


def answered_in_private(locale: str, link: str) -> str:
    """Where to look for the answer to a slash command; in both languages for whom it is not known."""
    language = locale[:2].casefold()
    sentences = [_IN_PRIVATE[language]] if language in _IN_PRIVATE else list(_IN_PRIVATE.values())
    return "\n".join(sentence.format(link=link) for sentence in sentences)


def link_to_app(app: str, team: str) -> str:
    """Opens the private conversation with the app, in a browser and in Slack's own programs."""
    return f"https://slack.com/app_redirect?app={app}&team={team}"

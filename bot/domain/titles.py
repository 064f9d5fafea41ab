"""What a conversation is called. Platforms show that to whoever runs them, also where the words are encrypted."""

from bot.domain.tlp import strictest_in

NEUTRAL = "Gesprek / Conversation"
"""In both languages: those who meet may each speak another."""


def title_of(about: str, *names: str) -> str:
    """The topic and who they are, or neither where the topic is labelled as not for everybody."""
    label = strictest_in(about)
    return NEUTRAL if label is not None and label.is_confined else " ".join((about, *names))

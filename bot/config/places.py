"""Where people speak: an address for each conversation, made from a template."""

from collections.abc import Mapping
from urllib.parse import urlsplit

from bot.domain.hosting import read_link

NAME = "{name}"
_HOW = (
    "MEETING_URL must be an https address with {name} in it once, behind the name of the server, such as "
    "https://meet.gemeente.nl/bondje-{name}; a random name comes in its place."
)


def read_meeting_url(given: Mapping[str, str], problems: list[str]) -> str | None:
    """The template. None when there is none."""
    template = given.get("MEETING_URL")
    if template is not None and not _is_template(template):
        problems.append(_HOW)
    return template


def _is_template(text: str) -> bool:
    before, name, after = text.partition(NAME)
    if not name or any(brace in before + after for brace in "{}"):
        return False
    filled = text.replace(NAME, "0" * 32)
    # Kept as it is written: what has to be encoded is not what people would see in their browser.
    return read_link(filled) == filled and NAME not in urlsplit(text).netloc

"""Who is meant by what somebody typed: a number in a list, or a name."""

from bot.domain.people import Member

_LONGEST_NUMBER = 3
NO_SUCH_NUMBER = 0


def number_in(words: str) -> int | None:
    """The number that was typed, without its `#`; one too long for any list is `NO_SUCH_NUMBER`. None: no number."""
    typed = words.strip().lstrip("#")
    if not typed.isdecimal():
        return None
    return int(typed) if len(typed) <= _LONGEST_NUMBER else NO_SUCH_NUMBER


def is_called(member: Member, words: str) -> bool:
    """Whether these words are the member's whole or first name."""
    name = member.name.casefold()
    return words.strip().lstrip("@#").casefold() in {name, name.split()[0]}

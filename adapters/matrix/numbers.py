"""The emoji of numbers, by which a choice can be taken."""

_KEYCAP = "\u20e3"
_EMOJI_STYLE = "\ufe0f"
_TEN = "\N{KEYCAP TEN}"
MOST = 10


def emoji_of(number: int) -> str:
    """From 1 to 10."""
    return _TEN if number == MOST else f"{number}{_EMOJI_STYLE}{_KEYCAP}"


def number_in(emoji: object) -> int | None:
    """The number that an emoji shows; some clients leave out how it is to be drawn."""
    bare = emoji.replace(_EMOJI_STYLE, "") if isinstance(emoji, str) else ""
    if bare == _TEN:
        return MOST
    digit = bare.removesuffix(_KEYCAP)
    return int(digit) if len(digit) == 1 and digit in "123456789" else None

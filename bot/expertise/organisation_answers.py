"""What comes out of looking for a public body by its name."""

from dataclasses import dataclass

from bot.domain.organisations import Organisation

MOST_CHOICES = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """One body is meant."""

    organisation: Organisation
    former: Organisation | None = None
    """The body that was named, where it has ended and `organisation` does its work now."""
    guessed: bool = False
    """Not what was written to the letter: say what was understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choices:
    """One of these is meant: two to five, in a fixed order."""

    options: tuple[Organisation, ...]
    former: Organisation | None = None
    """The body that was named, where it was divided among the options."""
    guessed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unknown:
    """No body has a name like this."""

    words: str


Found = Recognised | Choices | Unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A body that is named in a text, from character `start` up to `end`, its kind included where that was said."""

    start: int
    end: int
    found: Recognised | Choices

"""Everything that can go wrong, as types.

    BondjeError
    ├── ConfigurationError      the settings do not allow a start; carries every problem at once
    ├── NotFoundError           a `get_` found nothing
    ├── ConflictError           somebody else changed the same thing at the same moment: try again
    ├── StoreUnavailableError   the database does not answer, or is of a version we cannot use
    ├── StoreFailureError       the database refuses this for good: trying again would not help
    ├── NaiveInstantError       a datetime without time zone was about to be stored
    ├── UnreadableFileError     a file given by a person is not what it should be
    ├── CalendarError           a calendar given by a person cannot be read
    ├── HiddenError             who is in a channel or room cannot be seen
    └── DeliveryError           something could not be said
        ├── DelayedError        not now: the platform is down or limits us; try again
        └── RefusedError        never: the platform will not take it
            └── GoneError       never: nobody is there any more

What a person asks for and cannot have is no error: a handler answers that with a sentence.
"""

from collections.abc import Sequence
from datetime import timedelta


class BondjeError(Exception):
    """The root of all errors that are ours."""


class ConfigurationError(BondjeError):
    """The settings do not allow a start."""

    def __init__(self, problems: Sequence[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = tuple(problems)
        """One plain English sentence each, naming the setting."""


class NotFoundError(BondjeError):
    """Nothing has this id."""


class ConflictError(BondjeError):
    """Somebody else changed the same thing at the same moment; the whole unit of work may be tried again."""


class StoreUnavailableError(BondjeError):
    """The database does not answer, or holds a schema this version cannot use."""


class StoreFailureError(BondjeError):
    """The database refuses what was asked of it, and would again: a mistake, or something in what was to be stored."""


class NaiveInstantError(BondjeError):
    """A datetime without a time zone names no instant."""


class UnreadableFileError(BondjeError):
    """A file is not what it should be; nothing of it was used."""

    def __init__(self, *, file: str, problem: str, line: int | None = None) -> None:
        super().__init__(f"{file}{'' if line is None else f', line {line}'}: {problem}")
        self.file = file
        self.problem = problem
        self.line = line


class CalendarError(BondjeError):
    """A calendar given by a person cannot be read; `reason` names the sentence for them."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        """Of its address: `address`, `private`, `away`, `slow`, `refused`. Of a file: `gone`. Of what is in it:
        `large`, `heavy` (it cannot be worked out in time), `page`, `zip` or `format`."""


class HiddenError(BondjeError):
    """Who is in a channel or room cannot be seen until somebody does something about it; `reason` names the sentence.

    `scope`: the platform has not allowed it. `outside`: Bondje is not in there. `gone`: there is no such place.
    """

    def __init__(self, reason: str, detail: str = "") -> None:
        super().__init__(f"{reason}: {detail}" if detail else reason)
        self.reason = reason
        self.detail = detail
        """What is missing, as the platform calls it."""


class DeliveryError(BondjeError):
    """Something could not be said."""


class DelayedError(DeliveryError):
    """Not now. `after` is what the platform asked for, if it said."""

    def __init__(self, reason: str, *, after: timedelta | None = None, maybe_said: bool = True) -> None:
        super().__init__(reason)
        self.after = after
        self.maybe_said = maybe_said
        """False: the platform has answered, or was never asked, so it was certainly not said."""


class RefusedError(DeliveryError):
    """Never. The message is given up and shown to the operator."""


class GoneError(RefusedError):
    """Never: nobody is there any more. Whoever it was meant for is left in peace until they speak."""

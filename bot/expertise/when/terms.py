"""The terms that words about time come down to, the same ones for every language."""

from dataclasses import dataclass
from enum import Enum, auto


class Kind(Enum):
    """What a term is for. Some carry a number, some a name."""

    NUMBER = auto()
    ORDINAL = auto()
    DAY = auto()
    """A whole date in figures, or today and tomorrow: `read_day` knows it."""
    CLOCK = auto()
    """Minutes since midnight. Its name is "exact" when no part of the day has to be guessed."""
    DASH = auto()
    WEEKDAY = auto()
    WEEKDAYS = auto()
    """Several of them; the number has a bit for each."""
    MONTH = auto()
    PART = auto()
    """Of the day: morning, afternoon, evening, night, lunch."""
    WEEK = auto()
    A_WEEK = auto()
    """A length of so many days."""
    MONTHS = auto()
    YEARS = auto()
    DAYS = auto()
    HOURS = auto()
    MINUTES = auto()
    QUARTERS = auto()
    HALF = auto()
    ONE_AND_A_HALF = auto()
    QUARTER_OF = auto()
    DECIMAL = auto()
    """Hours with a fraction, as minutes."""
    HOURS_AND_MINUTES = auto()
    """`1u30`: a length or a clock."""
    O_CLOCK = auto()
    NEXT = auto()
    COMING = auto()
    THIS = auto()
    EDGE = auto()
    """The beginning, the middle or the end of something."""
    OF = auto()
    SCHOOL_HOLIDAY = auto()
    PUBLIC_HOLIDAY = auto()
    AFTER = auto()
    BEFORE = auto()
    FROM = auto()
    FROM_HOUR = auto()
    """`van`, which is also `of`."""
    UNTIL = auto()
    THROUGH = auto()
    BETWEEN = auto()
    LATEST = auto()
    NO_SOONER = auto()
    IN = auto()
    """So long from now."""
    WITHIN = auto()
    FROM_NOW = auto()
    PAST_HOUR = auto()
    TO_HOUR = auto()
    AT = auto()
    NOT = auto()
    ANY = auto()
    YES = auto()
    EXCEPT = auto()
    AND = auto()
    OR = auto()
    COMMA = auto()
    BUT = auto()
    STOP = auto()
    SUBORDINATE = auto()
    """What follows is a reason or a condition."""
    SPOILER = auto()
    """It changes the meaning of all around it in a way that has no value here: every other week."""
    LASTS = auto()
    LATER = auto()
    FILLER = auto()
    UNKNOWN = auto()


@dataclass(frozen=True, slots=True)
class Term:
    """One meaning, and where in the text it stands."""

    kind: Kind
    number: int = 0
    name: str = ""
    start: int = 0
    end: int = 0


Meaning = tuple[Kind, int, str]


def meaning(kind: Kind, number: int = 0, name: str = "") -> Meaning:
    """One meaning of a word, before it stands anywhere."""
    return kind, number, name


Vocabulary = dict[str, tuple[Meaning, ...]]
"""Words, several of them parted by one space, and what they mean; some mean two things after each other."""


def words_for(kind: Kind, words: str, number: int = 0, name: str = "") -> Vocabulary:
    """Several ways to say the same, parted by a bar."""
    return {word.strip(): (meaning(kind, number, name),) for word in words.split("|")}

"""Words about time, in Dutch and English: when somebody can, between which days, at which moment, how long."""

from bot.expertise.when.later import read_date, read_later
from bot.expertise.when.lengths import read_befores, read_length
from bot.expertise.when.moments import read_moment
from bot.expertise.when.values import Missing, Moment, ReadWishes, Unclear, Window
from bot.expertise.when.windows import read_window
from bot.expertise.when.wishing import read_wishes

__all__ = [
    "Missing",
    "Moment",
    "ReadWishes",
    "Unclear",
    "Window",
    "read_befores",
    "read_date",
    "read_later",
    "read_length",
    "read_moment",
    "read_window",
    "read_wishes",
]

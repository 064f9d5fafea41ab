"""What people do in Slack, step by step: the story of the console, told with Slack's own means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that somebody does."""

    who: str
    does: Literal["says", "presses", "fills", "mentions"]
    words: str = ""
    """What is said, or the label of the button."""
    answers: Mapping[str, str] = field(default_factory=dict)
    """On the sheet, by field."""


def _told(text: str) -> Sequence[Step]:
    return [_step(*line.split(" ", 2)) for line in text.splitlines()]


def _step(who: str, does: str, words: str) -> Step:
    match does:
        case "says" | "presses" | "mentions":
            return Step(who=who, does=does, words=words)
        case "fills":
            answers = dict(pair.split("=") for pair in words.split("; "))
            return Step(who=who, does="fills", answers=answers)
    raise ValueError(does)


DUTCH = _told("""\
anna says hoi
anna presses Ja, ik doe mee
anna presses Profiel invullen
anna fills organisation=Zeewolde; roles=CISO; works_on=ENSIA (net begonnen)
anna says wie weet er iets van datalekken?
anna presses Houd dit in de gaten
bram says goedemorgen
bram says ja
bram says profiel invullen
bram presses Liever vraag voor vraag
bram says Dronten
bram says CISO
bram says stop
bram says ik werk aan ENSIA, dat draait al
carla says hoi
carla presses Ja, ik doe mee
carla says ik ben CISO bij gemeente Maastricht
carla says ik werk aan ENSIA
anna says wie werkt er nog meer aan ENSIA?
anna presses Ontmoet Bram
bram presses Ja, stel ons aan elkaar voor
anna mentions wie werkt er aan ENSIA?
anna says ontmoet Carla
carla says later
anna says mijn gegevens
bram says vergeet mij
bram presses Ja, wis alles
anna says wie werkt er nog meer aan ENSIA?
anna says wie ben ik?""")
"""Two neighbours meet; a sheet, a form left half-way, a question in a channel, a file, a request put off, a farewell.

Some questions are answered with a button, some with a word, which finds its question also when nobody knew yet that it
had been said.
"""

ENGLISH = _told("""\
anna says hello
anna presses Yes, I will take part
anna presses Fill in my profile
anna fills organisation=Zeewolde; roles=CISO; works_on=ENSIA (just started)
anna says who knows about data breaches?
anna presses Keep an eye on this
bram says good morning
bram says yes
bram says fill in my profile
bram presses Rather question by question
bram says Dronten
bram says CISO
bram says stop
bram says I work on ENSIA, it is up and running
carla says hello
carla presses Yes, I will take part
carla says I am CISO at Maastricht
carla says I work on ENSIA
anna says who else works on ENSIA?
anna presses Meet Bram
bram presses Yes, introduce us
anna mentions who works on ENSIA?
anna says meet Carla
carla says later
anna says my data
bram says forget me
bram presses Yes, erase everything
anna says who else works on ENSIA?
anna says who am I?""")
"""The same."""

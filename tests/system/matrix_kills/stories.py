"""What people do in Matrix, step by step: the story of the console, told with Matrix's own means."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, cast, get_args

Deed = Literal["opens", "gathers", "joins", "says", "takes", "mentions"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that somebody does."""

    who: str
    does: Deed
    words: str = ""
    """What is said, the label of a choice, the name of a room, or whom they gather in it."""


def _told(text: str) -> Sequence[Step]:
    return [_step(*line.split(" ", 2)) for line in text.splitlines()]


def _step(who: str, does: str, words: str = "") -> Step:
    if does not in get_args(Deed):
        raise ValueError(does)
    return Step(who=who, does=cast("Deed", does), words=words)


MEETING = _told("""\
anna opens
anna says hoi
anna takes Ja, ik doe mee
anna says ik ben CISO bij gemeente Zeewolde en ik werk aan ENSIA
bram opens
bram says hoi
bram takes Ja, ik doe mee
bram says ik ben CISO bij gemeente Dronten en ik werk aan ENSIA
anna says wie werkt er nog meer aan ENSIA?
anna takes Ontmoet Bram
bram takes Ja, stel ons aan elkaar voor
anna joins
bram joins
anna says mijn gegevens""")
"""Two neighbours meet, and one of them gets a file."""

DUTCH = _told("""\
anna opens
anna says hoi
anna takes Ja, ik doe mee
anna takes Profiel invullen
anna says Zeewolde
anna says CISO
anna says stop
anna says ik werk aan ENSIA, we zijn net begonnen
anna says wie weet er iets van datalekken?
anna takes Houd dit in de gaten
bram opens
bram says goedemorgen
bram says ja
bram says ik ben CISO bij gemeente Dronten
bram says ik werk aan ENSIA, dat draait al
carla opens
carla says hoi
carla takes Ja, ik doe mee
carla says ik ben CISO bij gemeente Maastricht
carla says ik werk aan ENSIA
carla says ik kan helpen met datalekken
anna gathers carla
anna says wie werkt er nog meer aan ENSIA?
anna takes Ontmoet Bram
bram takes Ja, stel ons aan elkaar voor
anna joins
bram joins
anna mentions wie werkt er aan ENSIA?
anna says ontmoet Carla
carla says later
anna says mijn gegevens
bram says vergeet mij
bram takes Ja, wis alles
anna says wie werkt er nog meer aan ENSIA?
anna says wie ben ik?""")
"""Two neighbours meet; a form left half-way, a watched question that is answered, a question among several, a file, a
request put off, a farewell. Some choices are taken with a reaction, some with a number in a reply, some with a word.
"""

ENGLISH = _told("""\
anna opens
anna says hello
anna takes Yes, I will take part
anna takes Fill in my profile
anna says Zeewolde
anna says CISO
anna says stop
anna says I work on ENSIA, we have just started
anna says who knows about data breaches?
anna takes Keep an eye on this
bram opens
bram says good morning
bram says yes
bram says I am CISO at Dronten
bram says I work on ENSIA, it is up and running
carla opens
carla says hello
carla takes Yes, I will take part
carla says I am CISO at Maastricht
carla says I work on ENSIA
carla says I can help with data breaches
anna gathers carla
anna says who else works on ENSIA?
anna takes Meet Bram
bram takes Yes, introduce us
anna joins
bram joins
anna mentions who works on ENSIA?
anna says meet Carla
carla says later
anna says my data
bram says forget me
bram takes Yes, erase everything
anna says who else works on ENSIA?
anna says who am I?""")
"""The same."""

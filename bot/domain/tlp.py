"""The Traffic Light Protocol 2.0: with whom something may be shared."""

import re
import unicodedata
from enum import StrEnum

_MARKS = r"[*_~`\\]*"
"""Of markup: also within a word they only change how it looks."""
_GAP = r"(?:(?![.,;!?])[\W_])*"
"""What people write between the parts: anything but what ends a sentence, or part of one."""
_OLD_NAMES = {"white": "clear"}


def _spelled(word: str) -> str:
    return _MARKS.join(word)


_NAMES = "|".join(
    (
        *(_spelled(name) for name in ("RED", "GREEN", "CLEAR", "WHITE")),
        f"{_spelled('AMBER')}(?:{_GAP}{_spelled('STRICT')}(?![^\\W_]))?",
    )
)
_LABEL = re.compile(rf"(?<![^\W_]){_spelled('TLP')}{_GAP}({_NAMES})(?![^\W_])", re.IGNORECASE)


class Tlp(StrEnum):
    """The labels, from what everybody may know to what stays among those present."""

    CLEAR = "clear"
    GREEN = "green"
    AMBER = "amber"
    AMBER_STRICT = "amber+strict"
    RED = "red"

    @property
    def rank(self) -> int:
        """The higher, the fewer may know."""
        return list(Tlp).index(self)

    @property
    def is_confined(self) -> bool:
        """Whether it must not go to where others could read it."""
        return self.rank >= Tlp.AMBER.rank

    @property
    def label(self) -> str:
        """As the protocol writes it."""
        return f"TLP:{self.value.upper()}"


def strictest_in(text: str) -> Tlp | None:
    """The strictest label that a text bears, if any. In doubt it bears one: what was passed on stays passed on."""
    found = (_named(one) for one in _LABEL.findall(_plain(text)))
    return max(found, key=lambda label: label.rank, default=None)


def is_label(text: str) -> bool:
    """Whether a text is a label and nothing else."""
    return re.fullmatch(rf"[\W_]*{_LABEL.pattern}[\W_]*", _plain(text), re.IGNORECASE) is not None


def unlabelled(text: str) -> str:
    """What it says, without the labels that it bears."""
    return _LABEL.sub(" ", _plain(text))


def _plain(text: str) -> str:
    """Signs of full width as others, and without those that nobody sees."""
    return "".join(sign for sign in unicodedata.normalize("NFKC", text) if unicodedata.category(sign) != "Cf")


def _named(words: str) -> Tlp:
    name = "".join(sign for sign in words.lower() if sign.isalpha())
    return Tlp.AMBER_STRICT if name == "amberstrict" else Tlp(_OLD_NAMES.get(name, name))

"""The Traffic Light Protocol 2.0: with whom something may be shared."""

import re
from enum import StrEnum

_LABEL = re.compile(r"\bTLP\s*:\s*(RED|AMBER\s*\+\s*STRICT|AMBER|GREEN|CLEAR|WHITE)(?!\w)", re.IGNORECASE)
_OLD_NAMES = {"white": "clear"}


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
    """The strictest label that a text bears, if any."""
    found = ["".join(one.lower().split()) for one in _LABEL.findall(text)]
    return max((Tlp(_OLD_NAMES.get(one, one)) for one in found), key=lambda label: label.rank, default=None)


def is_label(text: str) -> bool:
    """Whether a text is a label and nothing else."""
    return _LABEL.fullmatch(text.strip(" .!")) is not None

"""What people say they do not do: `wij doen niets aan ENSIA`."""

import re

_FIRST_CLAUSE = re.compile(r"(?:(?![,;:(.]|\s[-–—]\s|\b(?:maar|but|en|and)\b).)*", re.IGNORECASE | re.DOTALL)
_NEGATION = re.compile(
    r"(?<![-\w])(?:geen|niets|niks|nooit|no(?!\s+code)|not|never|nothing|\w+n't"
    r"|niet(?!\s+(?:\w+\s+)?(?:klaar|live|af|gereed)))(?![-\w])",
    re.IGNORECASE,
)
"""`nog niet klaar` tells how far somebody is with it; any other denial tells that they are not."""


def denies(line: str) -> bool:
    """Whether the first thing that is said is that something is not so."""
    clause = _FIRST_CLAUSE.match(line)
    return clause is not None and _NEGATION.search(clause[0]) is not None

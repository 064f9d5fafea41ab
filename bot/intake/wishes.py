"""What a coordinator writes in the column of topics: `ENSIA`, `helpt met DPIA`, `seeks: NIS2`, `BIO (draait al)`."""

import re

from bot.domain.people import Stance
from bot.expertise.statements import Statement, read_involvement
from bot.expertise.topics import TopicFinder

_OPENINGS: tuple[tuple[Stance, re.Pattern[str]], ...] = tuple(
    (stance, re.compile(rf"(?:{words})\b\s*:?\s*", re.IGNORECASE))
    for stance, words in (
        (
            Stance.OFFERS,
            r"kan (?:anderen )?helpen (?:met|bij)|helpt (?:anderen )?(?:met|bij)|biedt(?: hulp (?:bij|met))?",
        ),
        (Stance.OFFERS, r"(?:can )?helps?(?: others)? with|offers(?: help with)?"),
        (Stance.SEEKS, r"zoekt(?: (?:hulp|ervaring) (?:bij|met|voor)| naar)?|wil meer weten over"),
        (Stance.SEEKS, r"seeks(?: help with)?|(?:looks for|needs) help with|looks for|wants to know more about"),
        (Stance.WORKS_ON, r"werkt (?:aan|met)|is bezig met|works[ _](?:on|with)"),
    )
)
"""In the third person: the coordinator writes about somebody else."""


def read_wish(item: str, topics: TopicFinder) -> Statement:
    """The topics in one item of the column, with stance, stage and note. Without a word about it: works on."""
    for stance, opening in _OPENINGS:
        if found := opening.match(item):
            return read_involvement(item[found.end() :], stance, topics)
    return read_involvement(item, Stance.WORKS_ON, topics)

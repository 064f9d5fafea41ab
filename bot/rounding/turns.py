"""Who has which side in a group, where that goes round."""

from collections.abc import Collection, Mapping, Sequence

from bot.domain.ids import MemberId
from bot.domain.rounds import Turn


def taken_in_turns(
    sides: Sequence[str], members: Collection[MemberId], wanted: Mapping[MemberId, str], turns: Sequence[Turn]
) -> dict[MemberId, str]:
    """Each side once: for who asked for it, or else for who had it least, and then for whom it is longest ago."""
    given: dict[MemberId, str] = {}
    for side in sides:
        left = [one for one in members if one not in given]
        asked = [one for one in left if wanted.get(one) == side]
        # Better another side than none: nobody can review without somebody who is reviewed.
        open_ones = asked or [one for one in left if not wanted.get(one)] or left
        if open_ones:
            given[min(open_ones, key=lambda one: _how_often(one, side, turns))] = side
    return given


def _how_often(member: MemberId, side: str, turns: Sequence[Turn]) -> tuple[int, int, MemberId]:
    theirs = [turn.number for turn in turns if turn.member == member and turn.side == side]
    return len(theirs), max(theirs, default=0), member

"""How people say how far they are, and whether they offer or seek, in Dutch and English.

One phrase a line, in folded words: `[x]` may be left out, `(a|b)` and `[a|b]` are a choice, `..` is up to two words,
`#` is a year, `$` the end of what is said: `we gebruiken` is another thing than `we gebruiken Acme`. The groups are
tried in their order and the first that matches wins: "bijna live" is not live, and a pilot that runs is still a pilot.
"""

import re
from collections.abc import Iterable

from bot.domain.people import Stage, Stance

_STAGE_GROUPS: tuple[tuple[Stage, str], ...] = (
    (
        Stage.EXPLORING,
        """
        [nog] (niet|niets|nooit) .. (begonnen|gestart|opgestart)
        (moeten|moet|gaan|ga|gaat|willen|wil) .. (beginnen|starten)
        (not|havent|hasnt|never) .. (begun|started)
        (moeten|moet|gaan|ga|gaat|willen|wil) .. (gebruiken|invoeren)
        (about|going|want|wants|plan) to (start|begin|use)
        """,
    ),
    (
        Stage.BUILDING,
        """
        (bijna|haast|niet) .. (klaar|live|af|gereed|operationeel|afgerond)
        (draait|loopt|werkt) [nog] niet
        (almost|nearly|not) .. (done|finished|live|ready|complete|operational)
        (pilot|proef|proeftuin|poc) [die|that] .. (draait|loopt|running|runs|live)
        """,
    ),
    (
        Stage.EXPLORING,
        """
        (net|pas|zojuist|onlangs|recent) .. (begonnen|gestart|opgestart|begin)
        (aan|in) het [prille|absolute] begin
        [wij|we|ik] (verkennen|verken)
        (beginfase|beginstadium|startfase|verkenning|verkenningsfase|orientatie|orientatiefase)
        [de|onze|my|our|the] [aller] (eerste|first) (stap|stappen|step|steps)
        [aan] [het] (verkennen|verkennend|verkennende|orienteren|orienterend|orienterende|onderzoeken|uitzoeken|inlezen)
        [aan] [het] beginnen
        kijken er naar
        kijken ernaar
        [helemaal|heel|nog] nieuw voor (ons|mij)
        (begonnen|gestart)
        (just|only|recently) .. (starting|started|begun|beginning)
        (getting|got) started
        (starting|started|exploring|orienting) [out|up]
        looking into [it|this]
        [very] early (days|stage|stages)
        new to (us|me)
        at the [very] (start|beginning)
        """,
    ),
    (
        Stage.BUILDING,
        """
        [volop|druk|hard|flink|nog|al|nu] [volop|druk|hard|flink] [mee|er] bezig [mee]
        (jaar|jaren|maanden) [mee] bezig
        (halverwege|onderweg)
        in (uitvoering|ontwikkeling|aanbouw|opbouw)
        aan de slag
        aan het (bouwen|invoeren|inrichten|opzetten|uitrollen|implementeren|opbouwen)
        aan het (ontwikkelen|migreren|schrijven|werken)
        [we|wij|ik] (bouwen|invoeren|inrichten|opzetten|uitrollen|implementeren|migreren)
        [in] [de|een] (pilot|proef|poc|pilotfase|bouwfase|implementatiefase|implementatie|invoering|uitrol|inrichting)
        (building|implementing|piloting|developing|rolling) [it|this] [out]
        (rollout|halfway|midway|underway)
        roll out
        (in|under) (progress|way|development|construction)
        working on (it|this)
        setting [it|this] up
        in the middle [of] [it|this]
        [very] busy [with] [it|this]
        """,
    ),
    (
        Stage.RUNNING,
        """
        [het|dat|dit|alles] (draait|loopt) [al|nu] [al] [goed|prima|lekker] [sinds] [#]
        [het|dat|dit|alles] (draait|loopt) [al|nu] .. (jaar|jaren|maanden)
        [het|dat|dit|alles] (draait|loopt) [al] sinds .. #
        [wij|we] (draaien|draai) [al|nu] [sinds] [#]
        [wij|we] (gebruiken|gebruik) (al|nu|sinds|het|dit|hem) [al|nu] [sinds] [#]
        [wij|we] (gebruiken|gebruik) $
        [wij|we] (draaien|gebruiken) [al] .. (jaar|jaren|maanden)
        [we] [are] [already] (running|using|run|use)
        [al|nu] (ingevoerd|geimplementeerd|afgerond|gereed|klaar) [sinds] [#]
        [al|nu] (uitgerold|ingericht|gerealiseerd|operationeel) [sinds] [#]
        [al|nu] in (gebruik|productie) [sinds] [#]
        [al|nu|is|gone|went|its] live [gegaan] [sinds|since|in] [#]
        al .. (jaar|jaren|jarenlang|jaartje)
        (jaren|years) (geleden|ago)
        hebben (we|het|dit|wij) al
        (since|sinds) .. #
        [already] [up] [&] running [since|for] [#]
        (its|it) (runs|works)
        in (use|production|place|operation) [since] [#]
        [already] (operational|done|finished|completed|implemented) [since|in] [#]
        rolled out
        for .. (year|years) [now]
        """,
    ),
)

_STANCE_GROUPS: tuple[tuple[Stance, str], ...] = (
    (
        Stance.SEEKS,
        """
        [ik|we|wij] (zoek|zoeken) .. (hulp|ervaring|ervaringen|voorbeelden|advies|tips)
        [ik|we|wij] (heb|hebben) .. hulp .. nodig
        [ik|we|wij] (loop|lopen|zit|zitten) .. vast
        [ik|we|wij] (worstel|worstelen)
        [im|i|were|we] [am|are] (struggling|stuck)
        hulp (gezocht|nodig|welkom)
        [i|we|im|were] (looking|look) for .. (help|advice|examples|experience)
        [i|we] [could] (need|use|seek|seeking) .. (help|advice|examples)
        """,
    ),
    (
        Stance.OFFERS,
        """
        [ik|we|wij] (kan|kunnen|wil|willen) .. [anderen|mee|bij] (helpen|meehelpen|meedenken|adviseren)
        [ik|we|wij] (help|helpen|denk|denken) graag [anderen|mee]
        [im|were|i|we] [am|are] (happy|glad|willing|able) to (help|advise) [others]
        [i|we] can (help|advise) [others|with] [it|this]
        """,
    ),
)


_YEAR = r"[12]\d{3}"
BREAK = "| "
"""Stands for a comma, a bracket or the like: no cue goes on past it."""


def _as_pattern(phrase: str) -> str:
    """Every word takes the space after it along, so that a word left out leaves no double space."""
    return "".join(_part(part) for part in phrase.split())


def _part(part: str) -> str:
    if part == "$":
        return rf"(?=\Z|{re.escape(BREAK)}|& )"
    if part == "..":
        return r"(?:[^\s|&]+ ){0,2}"
    if part.startswith("["):
        return f"(?:{_part(f'({part[1:-1]})')})?"
    if part.startswith("("):
        return f"(?:{part[1:-1]}) ".replace("#", _YEAR)
    return f"{part} ".replace("#", _YEAR)


def _one_pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    # The longest phrase that fits at a place is the one that was meant.
    patterns = sorted((_as_pattern(phrase) for phrase in phrases), key=len, reverse=True)
    return re.compile(rf"(?<!\S)(?:{'|'.join(patterns)})")


STAGE_CUES = tuple(
    (stage, _one_pattern(filter(None, map(str.strip, text.splitlines())))) for stage, text in _STAGE_GROUPS
)
"""Patterns for folded words, each followed by one space."""
STANCE_CUES = tuple(
    (stance, _one_pattern(filter(None, map(str.strip, text.splitlines())))) for stance, text in _STANCE_GROUPS
)

"""Of which part of their organisation somebody is. How people say it."""

from bot.commands.parts import ChoosePart, SetParts, ShowPart
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=ShowPart,
        help="help-part",
        interrupts=True,
        nl=("mijn onderdeel", "(van|bij) welk onderdeel (ben|hoor) ik", "ander onderdeel", "verander mijn onderdeel"),
        en=("my part", "which part am i (of|in)", "another part", "change my part"),
    ),
    Row(
        command=ChoosePart,
        nl=("mijn onderdeel is [nu|voortaan] {part}", "ik hoor [nu|voortaan] bij [het] onderdeel {part}"),
        en=("my part is [now] {part}", "i [now] belong to [the] part {part}"),
    ),
)

COORDINATING = (
    Row(
        command=SetParts,
        help="help-set-parts",
        standing=Standing.COORDINATOR,
        nl=("[de] onderdelen van {programme} zijn {parts}",),
        en=("[the] parts of {programme} are {parts}",),
    ),
)

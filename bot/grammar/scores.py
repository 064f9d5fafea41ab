"""Scores of organisations. How people say it."""

from bot.commands.scores import AllowScores, ConfirmScores, FileIndicator, ForbidScores, ShowIndicators, ShowScores
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=ShowScores,
        help="help-scores",
        interrupts=True,
        nl=("(onze|mijn) scores", "(toon|laat) (onze|mijn) scores [zien]", "scores van (ons|mijn organisatie)"),
        en=("(our|my) scores", "show (our|my) scores", "scores of (us|my organisation|my organization)"),
    ),
    Row(
        command=AllowScores,
        help="help-allow-scores",
        nl=(
            "onze scores mogen [door anderen] (gezien|getoond|gebruikt) [worden]",
            "onze scores mogen worden (gezien|getoond|gebruikt)",
            "(anderen|iedereen) (mag|mogen) onze scores zien",
            "deel onze scores",
        ),
        en=(
            "our scores may be (seen|shown|used) [by others]",
            "(others|everybody|everyone) may see our scores",
            "share our scores",
        ),
    ),
    Row(
        command=ForbidScores,
        nl=(
            "onze scores mogen niet [meer] [door anderen] (gezien|getoond|gebruikt) [worden]",
            "onze scores mogen niet [meer] worden (gezien|getoond|gebruikt)",
            "niemand mag onze scores [meer] zien",
            "anderen mogen onze scores niet [meer] zien",
            "deel onze scores niet [meer]",
        ),
        en=(
            "our scores may not be (seen|shown|used) [by others] [any more|anymore|any longer]",
            "our scores may no longer be (seen|shown|used) [by others]",
            "(nobody|no one) may see our scores [any more|anymore]",
            "(do not|don't|stop) (share|sharing) our scores [any more|anymore]",
        ),
    ),
)

COORDINATING = (
    Row(
        command=ConfirmScores,
        help="help-confirm-scores",
        standing=Standing.COORDINATOR,
        nl=("de scores van {organisation} mogen gezien worden", "bevestig [de] scores van {organisation}"),
        en=("the scores of {organisation} may be seen", "confirm [the] scores of {organisation}"),
    ),
    Row(
        command=ConfirmScores,
        values={"answer": "no"},
        standing=Standing.COORDINATOR,
        nl=("de scores van {organisation} mogen niet gezien worden",),
        en=("the scores of {organisation} may not be seen",),
    ),
    Row(
        command=ShowIndicators,
        help="help-indicators",
        standing=Standing.COORDINATOR,
        nl=("[toon] [de] indicatoren", "welke indicatoren zijn er"),
        en=("[show] [the] indicators", "which indicators are there"),
    ),
    Row(
        command=FileIndicator,
        help="help-file-indicator",
        standing=Standing.COORDINATOR,
        nl=(
            "[de] indicator {indicator} (hoort bij|gaat over|is voor) {topic}",
            "koppel [de] indicator {indicator} aan {topic}",
        ),
        en=(
            "[the] indicator {indicator} (is about|belongs to|goes with) {topic}",
            "(link|file) [the] indicator {indicator} (to|under) {topic}",
        ),
    ),
    Row(
        command=FileIndicator,
        standing=Standing.COORDINATOR,
        nl=("[de] indicator {indicator} (hoort nergens bij|gaat nergens over|telt niet [meer] mee)",),
        en=("[the] indicator {indicator} (is about nothing|belongs nowhere|does not count [any more|anymore])",),
    ),
)

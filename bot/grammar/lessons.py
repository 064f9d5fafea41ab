"""Lessons: what people learned and share. How people say it."""

from bot.commands.lessons import ShowLessons, ShowMyLessons, WithdrawLesson
from bot.grammar.rows import Row, Standing

ROWS = (
    Row(
        command=ShowLessons,
        help="help-lessons",
        standing=Standing.ANYONE,
        interrupts=True,
        nl=(
            "[toon|zoek] [de] (inzichten|lessen) (over|van|bij|rond|met) {topic}",
            "welke (inzichten|lessen) zijn er [over|bij|rond] {topic}",
            "wat (hebben|heeft) [de] (anderen|iedereen|mensen) geleerd (over|van|met|bij) {topic}",
        ),
        en=(
            "[show|find] [the] (lessons|insights) (on|about|from|with) {topic}",
            "what lessons are there (on|about) {topic}",
            "what (have|did) (others|people) (learned|learn) (about|on|from|with) {topic}",
        ),
    ),
    Row(
        command=ShowLessons,
        values={"topic": ""},
        standing=Standing.ANYONE,
        nl=("[toon|zoek] [de] (inzichten|lessen) [over]",),
        en=("[show|find] [the] (lessons|insights) [on|about]",),
    ),
    Row(
        command=ShowMyLessons,
        help="help-my-lessons",
        interrupts=True,
        nl=("[toon] mijn (inzichten|lessen|geleerde lessen)", "wat heb ik geleerd"),
        en=("[show] my (lessons|insights|lessons learned)", "what did i learn"),
    ),
    Row(
        command=WithdrawLesson,
        nl=("trek [mijn|het] (inzicht|les) [weer] in", "deel mijn (inzicht|les) niet [meer|langer]"),
        en=("withdraw [my|the] (lesson|insight)", "stop sharing my (lesson|insight)"),
    ),
)

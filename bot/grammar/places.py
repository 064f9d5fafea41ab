"""Where a meeting is. How people say it."""

from bot.commands.places import SetLink, SetPlace
from bot.grammar.rows import Row

ROWS = (
    Row(
        command=SetPlace,
        help="help-set-place",
        nl=(
            "(het|ons|mijn) gesprek is (op|in|bij) [het|de] {place}",
            "(het|ons|mijn) gesprek (met|over) {which} is (op|in|bij) [het|de] {place}",
            "we (ontmoeten|zien|spreken) elkaar (op|in|bij) [het|de] {place}",
            "we spreken af (op|in|bij) [het|de] {place}",
            "de (plek|plaats|locatie) [van (het|ons|mijn) gesprek] is [het|de] {place}",
            "(plek:|plaats:|locatie:) {place}",
        ),
        en=(
            "(the|our|my) meeting is (at|in) [the] {place}",
            "(the|our|my) meeting (with|about) {which} is (at|in) [the] {place}",
            "we meet (at|in) [the] {place}",
            "the (place|location) [of (the|our|my) meeting] is [the] {place}",
            "(place:|location:) {place}",
        ),
    ),
    Row(
        command=SetLink,
        help="help-set-link",
        nl=(
            "(neem|gebruik) [voor (het|ons|mijn) gesprek] deze (link|link:) {link}",
            "(neem|gebruik) voor (het|ons|mijn) gesprek (met|over) {which} deze (link|link:) {link}",
            "de link [van (het|ons|mijn) gesprek] is {link}",
            "(link:|videolink:) {link}",
        ),
        en=(
            "(use|take) this (link|link:) [for (the|our|my) meeting] {link}",
            "(use|take) for (the|our|my) meeting (with|about) {which} this (link|link:) {link}",
            "the link [of (the|our|my) meeting] is {link}",
            "(link:|video link:) {link}",
        ),
    ),
)

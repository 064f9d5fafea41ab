"""Programmes: how people make, change, join and leave them."""

from bot.commands.programmes import (
    AnnounceProgramme,
    ChangeProgramme,
    JoinProgramme,
    LeaveProgramme,
    NewProgramme,
    PauseProgramme,
    ResumeProgramme,
    ShowParticipants,
    ShowProgrammes,
    StopProgramme,
)
from bot.grammar.rows import Row, Standing

_ONE_NL = "[het] programma {programme}"
_ONE_EN = "[the] programme {programme}"

ROWS = (
    Row(
        command=ShowProgrammes,
        help="help-programmes",
        nl=("[mijn|de|alle] (programma's|programmas)", "welke (programma's|programmas) zijn er", "waar doe ik aan mee"),
        en=("[my|the|all] (programmes|programs)", "(which|what) (programmes|programs) are there"),
    ),
    Row(
        command=JoinProgramme,
        help="help-join-programme",
        nl=(
            "ik doe [graag] mee (aan|met) [het] [programma] {programme}",
            "doe mee (aan|met) {programme}",
            "ik wil [graag] meedoen (aan|met) {programme}",
            "(meld me|schrijf me) aan voor [het] [programma] {programme}",
        ),
        en=(
            "[i want to|i'd like to|i would like to] join [the] [programme] {programme}",
            "sign me up for [the] [programme] {programme}",
        ),
    ),
    Row(
        command=LeaveProgramme,
        help="help-leave-programme",
        nl=(
            "[ik] stop met [het] programma {programme}",
            "(meld me|schrijf me) af voor [het] [programma] {programme}",
            "ik doe niet meer mee (aan|met) [het] [programma] {programme}",
            "verlaat [het] programma {programme}",
        ),
        en=(
            "(leave|quit) [the] programme {programme}",
            "(take|remove) me (off|from) [the] [programme] {programme}",
            "i (no longer take part|do not take part any more) in [the] [programme] {programme}",
        ),
    ),
)

COORDINATING = (
    Row(
        command=NewProgramme,
        help="help-new-programme",
        standing=Standing.COORDINATOR,
        nl=("[maak|begin|start] [een] nieuw programma", "(maak|begin|start) een programma"),
        en=("[make|create|start] [a] new (programme|program)", "(make|create|start) a (programme|program)"),
    ),
    Row(
        command=NewProgramme,
        values={"is_here": "yes"},
        standing=Standing.COORDINATOR,
        nl=("[maak|begin|start] [een] [nieuw] programma (hier|voor dit kanaal|voor deze kamer|in dit kanaal)",),
        en=("[make|create|start] [a] [new] (programme|program) (here|for this channel|for this room)",),
    ),
    Row(
        command=ChangeProgramme,
        help="help-change-programme",
        standing=Standing.COORDINATOR,
        nl=(f"(verander|wijzig|pas) {_ONE_NL} [aan]",),
        en=(f"(change|edit) {_ONE_EN}",),
    ),
    Row(
        command=PauseProgramme,
        help="help-pause-programme",
        standing=Standing.COORDINATOR,
        nl=(
            f"(pauzeer|onderbreek) {_ONE_NL}",
            f"(pauzeer|onderbreek) {_ONE_NL} tot {{until}}",
        ),
        en=(f"pause {_ONE_EN}", f"pause {_ONE_EN} until {{until}}"),
    ),
    Row(
        command=ResumeProgramme,
        help="help-resume-programme",
        standing=Standing.COORDINATOR,
        nl=(f"hervat {_ONE_NL}", f"ga verder met {_ONE_NL}"),
        en=(f"(resume|continue) {_ONE_EN}",),
    ),
    Row(
        command=StopProgramme,
        help="help-stop-programme",
        standing=Standing.COORDINATOR,
        nl=(f"(beëindig|beeindig|sluit) {_ONE_NL} [af]",),
        en=(f"(end|close|stop) {_ONE_EN}",),
    ),
    Row(
        command=AnnounceProgramme,
        help="help-announce-programme",
        standing=Standing.COORDINATOR,
        nl=(f"kondig {_ONE_NL} [hier] aan", f"vertel [hier] over {_ONE_NL}"),
        en=(f"announce {_ONE_EN} [here]",),
    ),
    Row(
        command=ShowParticipants,
        help="help-participants",
        standing=Standing.COORDINATOR,
        nl=(
            "wie (doet|doen) [er] mee (aan|met) [het] [programma] {programme}",
            "deelnemers [van] [het] [programma] {programme}",
        ),
        en=("who takes part in [the] [programme] {programme}", "participants of [the] [programme] {programme}"),
    ),
)

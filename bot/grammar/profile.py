"""Who I am, and what I am involved in. How people say it."""

from bot.commands.profile import (
    AddInvolvement,
    DescribeMe,
    EditProfile,
    Pause,
    RemoveInvolvement,
    Resume,
    SetLanguage,
    SetName,
    SetOrganisation,
    SetRoles,
    SetSpokenLanguages,
    SetTimeZone,
    SetWorkingWeek,
    ShowProfile,
    WipeNotes,
)
from bot.domain.people import Stance
from bot.grammar.rows import Row, Standing

_DAYS_NL = (
    "(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|doordeweeks|ma|di|wo|do|vr|za|zo"
    "|ma-wo|ma-do|ma-vr|di-do|di-vr|wo-vr)"
)
_DAYS_EN = (
    "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mondays|tuesdays|wednesdays|thursdays|fridays|weekdays"
    "|mon|tue|wed|thu|fri|mon-wed|mon-thu|mon-fri|tue-thu|tue-fri|wed-fri)"
)

ROWS = (
    Row(
        command=SetWorkingWeek,
        help="help-week",
        nl=("(mijn|de) (werkdagen|werktijden|werkweek) (is|zijn) {week}", "(werkdagen|werktijden) {week}"),
        en=("my (working days|working hours|working week) (is|are) {week}", "(working days|working hours) {week}"),
    ),
    Row(
        command=SetWorkingWeek,
        whole="week",
        nl=(f"ik werk [alleen|altijd|elke] [op] {_DAYS_NL} [{{...}}]",),
        en=(f"i [only|always] work [on|every] {_DAYS_EN} [{{...}}]",),
    ),
    Row(
        command=SetWorkingWeek,
        whole="week",
        nl=("ik werk [altijd|meestal] (van|tussen) {...} (tot|en) {...}",),
        en=("i [always|usually] work (from|between) {...} (to|till|until|and) {...}",),
    ),
    Row(
        command=SetRoles,
        nl=("mijn (rol|rollen|functie|functies) (is|zijn) {roles}", "(rol|rollen|functie) {roles}"),
        en=("my (role|roles|job|jobs) (is|are) {roles}", "(role|roles) {roles}"),
    ),
    Row(
        command=SetOrganisation,
        nl=(
            "mijn (organisatie|gemeente|werkgever) is {organisation}",
            "organisatie {organisation}",
            "(wijzig|verander) mijn organisatie (in|naar) {organisation}",
        ),
        en=(
            "my (organisation|organization|municipality|employer) is {organisation}",
            "organisation {organisation}",
            "(change|set) my (organisation|organization) to {organisation}",
        ),
    ),
    Row(
        command=WipeNotes,
        nl=(
            "(verwijder|wis|schrap|vergeet) [(de|mijn|al mijn)] (notitie|notities|toelichting|toelichtingen)",
            "(verwijder|wis|schrap|vergeet) [(de|mijn)] (notitie|notities|toelichting) (bij|van|over) {topics}",
        ),
        en=(
            "(remove|delete|wipe|forget) [(the|my|all my)] (note|notes)",
            "(remove|delete|wipe|forget) [(the|my)] (note|notes) (on|about|of|for|with) {topics}",
        ),
    ),
    Row(
        command=RemoveInvolvement,
        help="help-remove",
        nl=(
            "(verwijder|wis|schrap) [onderwerp] {topics} [uit mijn profiel]",
            "(ik|wij|we) (werk|werken) [nu|nog] niet [meer|langer] (aan|met) {topics}",
            "(ik|wij|we) (ben|zijn) [nu] niet [meer|langer] bezig (met|aan) {topics}",
            "(ik|wij|we) (doe|doen) [nu] (niets|niks) [meer] (met|aan) {topics}",
            "(ik|wij|we) (gebruik|gebruiken|draai|draaien|doe|doen) geen {topics}",
        ),
        en=(
            "(remove|delete) [topic] {topics} [from my profile]",
            "(i|we) (no longer|don't|do not) work on {topics} [any more|anymore]",
            "(i am|i'm|we are|we're) (no longer|not) working on {topics} [any more|anymore]",
            "(i|we) (no longer|don't|do not) (use|run|do) {topics} [any more|anymore]",
        ),
    ),
    Row(
        command=RemoveInvolvement,
        values={"stance": Stance.OFFERS},
        nl=("(ik|wij|we) (kan|kunnen) [anderen] niet [meer] helpen (met|bij) {topics}",),
        en=("(i|we) (can't|cannot|can not|can no longer) help [others] with {topics}",),
    ),
    Row(
        command=RemoveInvolvement,
        values={"stance": Stance.SEEKS},
        nl=(
            "(ik|wij|we) (zoek|zoeken) geen hulp [meer] (met|bij|voor) {topics}",
            "(ik|wij|we) (heb|hebben) geen hulp [meer] nodig (met|bij|voor) {topics}",
        ),
        en=("(i|we) (don't|do not|no longer) need help with {topics} [any more|anymore]",),
    ),
    Row(
        command=AddInvolvement,
        values={"stance": Stance.SEEKS},
        help="help-seek",
        nl=(
            "[ik] [wij|we] (zoek|zoeken) hulp (met|bij|voor|over) {topics}",
            "(ik|wij|we) (heb|hebben) hulp nodig (met|bij|voor) {topics}",
            "(ik|wij|we) (wil|willen) [meer] leren over {topics}",
            "(ik|wij|we) (loop|lopen|zit|zitten) vast (met|op|bij|in) {topics}",
            "(ik|wij|we) (worstel|worstelen) met {topics}",
        ),
        en=(
            "[i'm|i am|we're|we are] looking for help (with|on) {topics}",
            "(i|we) need help (with|on) {topics}",
            "(i|we) (want|would like) to learn [more] about {topics}",
            "(i'm|i am|we're|we are) (struggling|stuck) (with|on) {topics}",
            "(i|we) struggle with {topics}",
        ),
    ),
    Row(
        command=AddInvolvement,
        values={"stance": Stance.OFFERS},
        help="help-offer",
        nl=(
            "[ik|wij|we] (kan|kunnen) [anderen|collega's|je] helpen (met|bij) {topics}",
            "(ik|wij|we) (weet|weten) (veel|alles) [af] (van|over) {topics}",
            "(ik|wij|we) (heb|hebben) [veel] ervaring (met|in) {topics}",
            "vraag mij [maar|gerust] [alles] over {topics}",
        ),
        en=(
            "[i|we] can help [others|people|you] with {topics}",
            "(i|we) know (a lot|all|much) about {topics}",
            "(i|we) have [got] [a lot of|some] experience (with|in) {topics}",
            "(i've|we've) [got] [a lot of|some] experience (with|in) {topics}",
            "[i'm|i am|we're|we are] (happy|glad) to help [others|people|you] with {topics}",
            "ask me about {topics}",
        ),
    ),
    Row(
        command=DescribeMe,
        whole="words",
        help="help-describe",
        nl=(
            "ik ben {...}",
            "ik ben {...} (bij|van|voor) {...}",
            "ik werk [nu|tegenwoordig|inmiddels] (bij|voor|als) {...}",
            "wij zijn {...}",
        ),
        en=(
            "(i am|i'm) {...}",
            "(i am|i'm) {...} (at|of|for|with) {...}",
            "i [now] work (at|for|as) {...}",
            "i moved to {...}",
        ),
    ),
    Row(
        command=AddInvolvement,
        help="help-work",
        nl=(
            "(ik|wij|we) (werk|werken) [nu|ook|momenteel|veel|hard] (aan|met) {topics}",
            "[ik|wij|we] [ben|zijn] [nu|ook|momenteel] bezig met {topics}",
            "(ik|wij|we) (houd|hou|houden) (me|mij|ons) [nu|ook|momenteel|veel] bezig met {topics}",
            "(ik|wij|we) (doe|doen) [nu|ook|momenteel] [iets met] {topics}",
        ),
        en=(
            "(i|we) work on {topics}",
            "[i am|i'm|we are|we're] [also|now] working on {topics}",
            "(i am|i'm|we are|we're) [also|now] doing {topics}",
            "(i|we) do {topics}",
        ),
    ),
    Row(
        command=AddInvolvement,
        whole="topics",
        nl=(
            "(ik|wij|we) (werk|werken) al [heel|een] [lang|lange tijd|tijdje|tijd|maanden|jaar|jaren] (aan|met) {...}",
            "[ik|wij|we] [ben|zijn] [nu|ook|al] (druk|volop) bezig met {...}",
            "(ik|wij|we) (ben|zijn) [nu|ook|nog maar|pas|net|onlangs] (begonnen|gestart) (aan|met) {...}",
            "(ik|wij|we) (ben|zijn) [nu|ook|nog] aan het (verkennen|onderzoeken|invoeren|bouwen|inrichten) {...}",
            "(wij|we) zijn [nu|ook|nog] {...} aan het (verkennen|onderzoeken|invoeren|bouwen|inrichten|implementeren)",
            "(ik|wij|we) (draai|draaien|gebruik|gebruiken|verken|verkennen) {...}",
            "(ik|wij|we) (wil|willen|gaan) {...} [gaan] (gebruiken|invoeren)",
            "(bij ons|hier) (draait|loopt) {...}",
            "{...} (draait|loopt) [bij ons|hier] al [{...}]",
            "(ik|wij|we) (wil|willen|ga|gaan) [binnenkort|straks|dit jaar] (beginnen|starten) met {...}",
            "(ik|wij|we) (heb|hebben) {...} [al] (ingevoerd|draaien|live|in gebruik)",
        ),
        en=(
            "(i|we) have [only|just|recently] started [working] (on|with) {...}",
            "(i've|we've) [only|just|recently] started [working] (on|with) {...}",
            "(i|we) [only|just|recently] started [working] (on|with) {...}",
            "(i am|i'm|we are|we're) [also|very] busy with {...}",
            "(i am|i'm|we are|we're) (just|only|still) starting with {...}",
            "(i am|i'm|we are|we're) [already|now|just|still] (running|using|exploring|implementing) {...}",
            "(i|we) [already|now] (use|run) {...}",
            "(we are|we're) [already] (running|using) {...}",
            "(we have|we've) {...} (up and running|running|in use|live)",
            "(i am|i'm|we are|we're|i want to|we want to) [about to] (start|starting) [working] (on|with) {...}",
        ),
    ),
    Row(
        command=ShowProfile,
        help="help-profile",
        interrupts=True,
        nl=("[toon] [mijn] profiel", "wat zien anderen van mij", "wie ben ik"),
        en=("[show] [my] profile", "what do others see of me", "who am i"),
    ),
    Row(
        command=EditProfile,
        help="help-form",
        interrupts=True,
        nl=(
            "[mijn] profiel (invullen|wijzigen|aanpassen|bewerken)",
            "(wijzig|bewerk) [mijn] profiel",
            "vul [mijn] profiel [in]",
            "ik wil [graag] mijn profiel (invullen|wijzigen|aanpassen|bewerken)",
            "formulier",
        ),
        en=(
            "(edit|change|update|fill in) [my] profile",
            "fill [my] profile [in]",
            "(i want to|i'd like to) (edit|change|update|fill in) my profile",
            "form",
        ),
    ),
    Row(
        command=SetName,
        nl=("(ik heet|mijn naam is|noem (mij|me)) {name}",),
        en=("(my name is|call me) {name}",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "nl"},
        help="help-language",
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(spreek|praat|taal|liever|in het|kan het [ook] in het|kunnen we) (nederlands|hollands) [praten|spreken]",),
        en=("(speak|language|in|please speak|can we speak|can you speak|set language to) dutch",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "en"},
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("(spreek|praat|taal|liever|in het|kan het [ook] in het|kunnen we) engels [praten|spreken]",),
        en=("(speak|language|in|please speak|can we speak|can you speak|set language to) english",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "nl"},
        standing=Standing.ANYONE,
        interrupts=True,
        nl=(
            "[en] [nu] (weer|terug) [in het|naar [het]] (nederlands|hollands)",
            "[en] nu [in het] (nederlands|hollands)",
        ),
        en=("(back to|now in|again in) dutch",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "en"},
        standing=Standing.ANYONE,
        interrupts=True,
        nl=("[en] [nu] (weer|terug) [in het|naar [het]] engels", "[en] nu [in het] engels"),
        en=("(back to|now in|again in) english",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "nl"},
        standing=Standing.ANYONE,
        nl=("(nederlands|hollands)",),
        en=("dutch",),
    ),
    Row(
        command=SetLanguage,
        values={"language": "en"},
        standing=Standing.ANYONE,
        nl=("engels",),
        en=("english",),
    ),
    Row(
        command=SetSpokenLanguages,
        nl=("ik spreek {languages}", "mijn talen zijn {languages}"),
        en=("i speak {languages}", "my languages are {languages}"),
    ),
    Row(
        command=SetTimeZone,
        nl=("[mijn] tijdzone [is] {zone}",),
        en=("[my] (time zone|timezone) [is] {zone}",),
    ),
    Row(
        command=Pause,
        help="help-pause",
        nl=(
            "(pauze|pauzeer) [mij|me]",
            "(pauze|pauzeer) [mij|me] [tot|van|voor] {until}",
            "ik ben [er] [even] (weg|niet|vrij|op vakantie|met vakantie|met verlof) [tot] {until}",
            "ik (heb|ga op|ga met) (vakantie|verlof) [tot] {until}",
        ),
        en=(
            "pause [me]",
            "pause [me] [until|till|for] {until}",
            "(i am|i'm) (away|on holiday|on leave|on vacation|out of [the] office) (until|till|for) {until}",
        ),
    ),
    Row(
        command=Resume,
        nl=("(hervat|hervatten|einde pauze|stop pauze)", "ik ben [er] (weer|terug) [er]"),
        en=("(resume|unpause|end pause)", "(i am|i'm) back"),
    ),
)

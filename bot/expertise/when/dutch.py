"""Dutch words about time."""

from bot.expertise.when.terms import Kind, Vocabulary, meaning, words_for

_NUMBERS = (
    "nul|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf|dertien|veertien|vijftien|"
    "zestien|zeventien|achttien|negentien|twintig|eenentwintig|tweeëntwintig|drieëntwintig|vierentwintig|"
    "vijfentwintig|zesentwintig|zevenentwintig|achtentwintig|negenentwintig|dertig|eenendertig"
)
_ORDINALS = (
    "eerste|tweede|derde|vierde|vijfde|zesde|zevende|achtste|negende|tiende|elfde|twaalfde|dertiende|"
    "veertiende|vijftiende|zestiende|zeventiende|achttiende|negentiende|twintigste|eenentwintigste|"
    "tweeëntwintigste|drieëntwintigste|vierentwintigste|vijfentwintigste|zesentwintigste|zevenentwintigste|"
    "achtentwintigste|negenentwintigste|dertigste|eenendertigste"
)
_AFTER_CLOCKS = "enen|tweeën|drieën|vieren|vijven|zessen|zevenen|achten|negenen|tienen|elven|twaalven"
_DAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_SHORT_DAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_MONTHS = (
    "januari|jan",
    "februari|feb|febr",
    "maart|mrt",
    "april|apr",
    "mei",
    "juni|jun",
    "juli|jul",
    "augustus|aug",
    "september|sep|sept",
    "oktober|okt",
    "november|nov",
    "december|dec",
)
_PARTS = {
    "morning": ("ochtend", "ochtends", "ochtenden", "morgens", "voormiddag", "ochtenduren"),
    "afternoon": ("middag", "middags", "middagen", "namiddag"),
    "evening": ("avond", "avonds", "avonden"),
    "night": ("nacht", "nachts", "nachten"),
}
_EVERY_WORKDAY, _WEEKEND = 0b0011111, 0b1100000


def dutch() -> Vocabulary:
    """Every word, with what it means."""
    table: Vocabulary = words_for(Kind.FILLER, _FILLERS)
    for number, word in enumerate(_NUMBERS.split("|")):
        table |= words_for(Kind.NUMBER, word, number, word)
    for number, word in enumerate(_AFTER_CLOCKS.split("|"), start=1):
        table |= words_for(Kind.NUMBER, word, number, word)
    table |= words_for(Kind.NUMBER, "één", 1)
    for number, word in enumerate(_ORDINALS.split("|"), start=1):
        table |= words_for(Kind.ORDINAL, word, number, word)
    for number, (day, short) in enumerate(zip(_DAYS, _SHORT_DAYS, strict=True)):
        table |= words_for(Kind.WEEKDAY, f"{day}|{day}s|{day}en", number) | words_for(
            Kind.WEEKDAY, short, number, short
        )
    for number, month in enumerate(_MONTHS, start=1):
        table |= words_for(Kind.MONTH, month, number)
    for part, words in _PARTS.items():
        table |= _part_of_day(part, words)
    for number, day in enumerate(_DAYS):
        table[f"dan {day}"] = table[f"dan op {day}"] = (meaning(Kind.SUBORDINATE), meaning(Kind.WEEKDAY, number))
    table |= words_for(Kind.FILLER, "op|de|het|ook|nog|ook nog", name="link")
    return (
        table
        | words_for(Kind.PART, "na de middag", name="afternoon")
        | words_for(Kind.PART, "voor de middag", name="morning")
        | words_for(Kind.SUBORDINATE, "in plaats van|behoudens")
        | words_for(
            Kind.PART, "tussen de middag|lunch|lunchpauze|lunchtijd|tijdens de lunch|rond de lunch", name="lunch"
        )
        | words_for(Kind.PART, "kantooruren|kantoortijd|werktijd|onder kantooruren", name="office")
        | words_for(Kind.DAY, "vandaag", 0)
        | words_for(Kind.DAY, "morgen", 1)
        | words_for(Kind.DAY, "overmorgen", 2)
        | words_for(Kind.WEEKDAYS, "doordeweeks|door de weeks|door de week|werkdagen|werkdag|weekdagen", _EVERY_WORKDAY)
        | words_for(Kind.WEEKDAYS, "weekend|weekends|weekenden|weekeinde", _WEEKEND)
        | words_for(Kind.WEEK, "week|wk")
        | words_for(Kind.A_WEEK, "weken")
        | words_for(Kind.DAYS, "dag|dagen")
        | words_for(Kind.MONTHS, "maand|maanden")
        | words_for(Kind.YEARS, "jaar|jaren")
        | words_for(Kind.HOURS, "uur|u")
        | words_for(Kind.HOURS, "uren|uurtje|uurtjes", name="length")
        | words_for(Kind.MINUTES, "minuut|minuten|min|minuutjes")
        | words_for(Kind.QUARTERS, "kwartier|kwartiertje|kwartieren")
        | words_for(Kind.QUARTER_OF, "kwart")
        | words_for(Kind.HALF, "half|halve")
        | {
            "halfuur": (meaning(Kind.HALF), meaning(Kind.HOURS)),
            "halfuurtje": (meaning(Kind.HALF), meaning(Kind.HOURS)),
        }
        | words_for(Kind.EDGE, "midden|medio", name="middle")
        | words_for(Kind.DECIMAL, "tweeënhalf|tweeënhalve|tweeëneenhalf", 150)
        | words_for(Kind.DECIMAL, "drieënhalf|drieënhalve|drieëneenhalf", 210)
        | words_for(Kind.ONE_AND_A_HALF, "anderhalf|anderhalve")
        | words_for(Kind.NEXT, "volgende|volgend|eerstvolgende")
        | words_for(Kind.COMING, "komende|komend|aanstaande|aankomende|a.s.|as")
        | words_for(Kind.THIS, "deze|dit")
        | words_for(Kind.EDGE, "begin|aan het begin|in het begin|start|vroeg|het begin", name="begin")
        | words_for(Kind.EDGE, "eind|einde|het eind|het einde|aan het eind|aan het einde|laat", name="end")
        | words_for(Kind.OF, "van de|van het|in de|in het|van")
        | words_for(Kind.SCHOOL_HOLIDAY, "kerstvakantie|kerstreces", name="Kerstvakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, "herfstvakantie|herfstreces", name="Herfstvakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, "voorjaarsvakantie|krokusvakantie|voorjaarsreces", name="Voorjaarsvakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, "meivakantie|meireces", name="Meivakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, "zomervakantie|zomerreces|grote vakantie", name="Zomervakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, "vakantie|schoolvakantie|schoolvakanties|vakanties|de vakantie")
        | words_for(Kind.PUBLIC_HOLIDAY, "kerst|kerstmis|kerstdagen", name="christmas")
        | words_for(Kind.PUBLIC_HOLIDAY, "oud en nieuw|jaarwisseling|oud & nieuw|oudjaar", name="new-year")
        | words_for(Kind.PUBLIC_HOLIDAY, "nieuwjaar|nieuwjaarsdag", name="new-years-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "pasen|paasdagen|paasweekend", name="easter")
        | words_for(Kind.PUBLIC_HOLIDAY, "pinksteren|pinksterdagen|pinksterweekend", name="pentecost")
        | words_for(Kind.PUBLIC_HOLIDAY, "hemelvaart|hemelvaartsdag", name="ascension")
        | words_for(Kind.PUBLIC_HOLIDAY, "koningsdag", name="kings-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "bevrijdingsdag", name="liberation-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "goede vrijdag", name="good-friday")
        | words_for(Kind.PUBLIC_HOLIDAY, "tweede paasdag|paasmaandag", name="easter-monday")
        | words_for(Kind.PUBLIC_HOLIDAY, "tweede pinksterdag|pinkstermaandag", name="whit-monday")
        | words_for(Kind.PUBLIC_HOLIDAY, "eerste kerstdag", name="christmas-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "tweede kerstdag", name="boxing-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "sinterklaas|pakjesavond", name="saint-nicholas")
        | words_for(Kind.AFTER, "na|later dan|later")
        | words_for(Kind.BEFORE, "tussen nu en|voor|vóór|eerder dan|vroeger dan|eerder")
        | words_for(Kind.FROM, "vanaf|met ingang van|vanaf nu")
        | words_for(Kind.FROM_HOUR, "van")
        | words_for(Kind.UNTIL, "tot|tot aan")
        | words_for(Kind.THROUGH, "t/m|tot en met|tem|t.e.m.")
        | words_for(Kind.BETWEEN, "tussen")
        | words_for(Kind.LATEST, "uiterlijk|op zijn laatst|op z'n laatst|ten laatste|op het laatst|voor of op")
        | words_for(Kind.NO_SOONER, "pas|op zijn vroegst|op z'n vroegst|ten vroegste|pas weer|pas op|pas om")
        | {
            "pas vanaf": (meaning(Kind.NO_SOONER), meaning(Kind.FROM)),
            "pas weer vanaf": (meaning(Kind.NO_SOONER), meaning(Kind.FROM)),
            "pas na": (meaning(Kind.NO_SOONER), meaning(Kind.AFTER)),
            "pas weer na": (meaning(Kind.NO_SOONER), meaning(Kind.AFTER)),
        }
        | words_for(Kind.IN, "over")
        | words_for(Kind.WITHIN, "binnen")
        | words_for(Kind.AT, "om|klokslag")
        | words_for(Kind.NOT, "niet|geen|nooit|liever niet|liever geen|not|never|bezet|verhinderd|onmogelijk|afwezig")
        | words_for(Kind.NOT, _NEGATIVE)
        | words_for(Kind.YES, "geen probleem|geen bezwaar|geen punt")
        | words_for(
            Kind.ANY,
            "elke week|iedere week|wekelijks|elke dag|iedere dag|alle dagen|hele dag|de hele dag|altijd|verder",
        )
        | words_for(Kind.YES, "kan|wel|kunnen|past|lukt|schikt|graag|alleen|enkel|uitsluitend|liefst|prima|goed")
        | words_for(Kind.EXCEPT, "behalve|uitgezonderd|met uitzondering van|buiten")
        | words_for(Kind.AND, "en|&|plus|en ook|en dan|en anders|anders")
        | words_for(Kind.OR, "of|dan wel|en/of|/|ofwel")
        | words_for(Kind.BUT, "maar|echter")
        | words_for(
            Kind.SUBORDINATE,
            "want|omdat|als|tenzij|mits|doordat|aangezien|indien|zodat|wanneer|zolang|zodra|i.v.m.|"
            "in verband met|wegens",
        )
        | words_for(Kind.SPOILER, _SPOILERS)
        | words_for(Kind.LASTS, "lang|gedurende|duurt|duur|durend")
        | words_for(Kind.LATER, "straks")
    )


_NEGATIVE = (
    "weg|vol|volgeboekt|druk|lastig|moeilijk|op vakantie|met vakantie|verlof|met verlof|ziek|elders|al iets|heb al|"
    "iets anders|al een afspraak|een andere afspraak|slecht|buiten kantoor|uitgesloten|onhandig"
)
_SPOILERS = (
    "noch|niet alleen|niet per se|niet te vroeg|niet te laat|te vroeg|te laat|waarom niet|"
    "even weken|even week|oneven weken|oneven week|oneven|om de week|om de twee weken|om de dag|eens per|laatste|"
    "eerste week|eerste maandag|eerste dinsdag|eerste woensdag|eerste donderdag|eerste vrijdag|tweede week|"
    "afwisselend|beurtelings|"
    "eerste helft|tweede helft|laatste week|elke tweede|elke andere|per week|per maand|"
    "halverwege|vrij|vrije dag|gisteren|eergisteren|vorige|"
    "afgelopen|geleden|daarna|daarvoor|erna"
)
_FILLERS = (
    "ik|we|wij|mij|me|ons|je|jij|jullie|u|het|is|de|een|op|in|aan|dan|er|dat|ook|nog|zou|zouden|wil|willen|liever|"
    "komt|uit|komen|mijn|bij|voorkeur|bij voorkeur|beter|best|mogelijk|beschikbaar|hoor|hoi|hallo|dag|dank|"
    "dankjewel|bedankt|alsjeblieft|alstublieft|s|'s|te|ben|heb|hebben|zijn|gaat|gaan|gewoon|misschien|eigenlijk|"
    "meestal|ja|nee|uitkomen|alle|elke|iedere|elk|ieder|per|met|tijdens|gesprek|afspraak|moment|dagen|zo|af|"
    "helemaal|zeker|beste|wordt|worden|kunt|moet|datum|weer|afspreken|plannen|plan|tijd|ergens|"
    "alles|meer|voor mij|voor me|voor ons|voor mijn part|"
    "toch|van tevoren|tevoren|vooraf|ervoor|herinnering|herinneringen|herinner|daarvan|"
    "doe|maak|helaas|sorry|jammer|prettig|fijn|handig|handigst|handiger|alvast|groet|"
    "groeten|waarschijnlijk|eerst|even|eens|nu|alleen maar|voorstel|stel|voorstellen|onze|deze keer|kies|had|zit|sta"
)


def _part_of_day(part: str, words: tuple[str, ...]) -> Vocabulary:
    """`ochtend`, `donderdagochtend`, `morgenochtend`, `vanochtend`."""
    named = meaning(Kind.PART, 0, part)
    table: Vocabulary = {}
    for word in words:
        table[word] = (named,)
        table[f"'s {word}"] = table[f"s {word}"] = table[f"’s {word}"] = (named,)
    table["in de morgen"] = table.get("in de morgen", (meaning(Kind.PART, 0, "morning"),))
    for word in (words[0], f"{words[0]}en", *(("morgen", "morgens") if part == "morning" else ())):
        table |= {
            f"van{word}": (meaning(Kind.DAY, 0), named),
            f"deze {word}": (meaning(Kind.DAY, 0), named),
            f"morgen{word}": (meaning(Kind.DAY, 1), named),
            f"overmorgen{word}": (meaning(Kind.DAY, 2), named),
            f"morgen {word}": (meaning(Kind.DAY, 1), named),
        }
        for number, day in enumerate(_DAYS):
            for name in (day, _SHORT_DAYS[number], *([f"{day} "] if word == "morgen" else [])):
                table[f"{name}{word}"] = (meaning(Kind.WEEKDAY, number), named)
    table.pop("morgenmorgen", None)
    table.pop("morgen morgen", None)
    return table

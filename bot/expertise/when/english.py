"""English words about time."""

from bot.expertise.when.terms import Kind, Vocabulary, meaning, words_for

_NUMBERS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|"
    "sixteen|seventeen|eighteen|nineteen|twenty"
)
_ORDINALS = (
    "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|"
    "fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth"
)
_DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_SHORT_DAYS = ("mon", "tue|tues", "wed", "thu|thur|thurs", "fri", "sat", "sun")
_MONTHS = (
    "january|jan",
    "february|feb",
    "march|mar",
    "april|apr",
    "may",
    "june|jun",
    "july|jul",
    "august|aug",
    "september|sep|sept",
    "october|oct",
    "november|nov",
    "december|dec",
)
_PARTS_OF_TODAY = ("morning", "afternoon", "evening")
_EVERY_WORKDAY, _WEEKEND = 0b0011111, 0b1100000


def english() -> Vocabulary:
    """Every word, with what it means."""
    table: Vocabulary = words_for(Kind.FILLER, _FILLERS)
    for number, word in enumerate(_NUMBERS.split("|")):
        table |= words_for(Kind.NUMBER, word, number, f"en:{word}")
    table |= words_for(Kind.NUMBER, "a|an|a single", 1, "a") | words_for(Kind.NUMBER, "a couple of|couple of", 2)
    table |= words_for(Kind.NUMBER, "thirty", 30)
    for number, word in enumerate(_ORDINALS.split("|"), start=1):
        table |= words_for(Kind.ORDINAL, word, number, word)
    for number, (day, short) in enumerate(zip(_DAYS, _SHORT_DAYS, strict=True)):
        table |= words_for(Kind.WEEKDAY, f"{day}|{day}s|{short}", number)
    for number, month in enumerate(_MONTHS, start=1):
        table |= words_for(Kind.MONTH, month, number)
    table |= words_for(Kind.MONTH, "may", 5, "may")
    for part, words in {
        "morning": "morning|mornings",
        "afternoon": "afternoon|afternoons",
        "evening": "evening|evenings",
        "night": "night|nights",
        "lunch": "lunch|lunchtime|lunch time|lunch break|over lunch|during lunch|at lunch",
        "office": "office hours|working hours|business hours",
    }.items():
        table |= words_for(Kind.PART, words, name=part)
    table |= words_for(Kind.FILLER, "on|the|also|at", name="link")
    for number, day in enumerate(_DAYS):
        table[f"than {day}"] = table[f"than on {day}"] = (meaning(Kind.SUBORDINATE), meaning(Kind.WEEKDAY, number))
    return (
        table
        | words_for(Kind.SUBORDINATE, "instead of|rather than")
        | words_for(Kind.DAY, "today", 0)
        | words_for(Kind.DAY, "tomorrow", 1)
        | words_for(Kind.DAY, "day after tomorrow|the day after tomorrow", 2)
        | {f"this {part}": (meaning(Kind.DAY, 0), meaning(Kind.PART, 0, part)) for part in _PARTS_OF_TODAY}
        | {"tonight": (meaning(Kind.DAY, 0), meaning(Kind.PART, 0, "evening"))}
        | words_for(Kind.CLOCK, "noon|midday|12 noon", 720, "exact")
        | words_for(Kind.WEEKDAYS, "weekdays|weekday|working days|workdays|work days", _EVERY_WORKDAY)
        | words_for(Kind.WEEKDAYS, "weekend|weekends", _WEEKEND)
        | words_for(Kind.WEEK, "week|wk", name="week")
        | words_for(Kind.A_WEEK, "weeks")
        | words_for(Kind.DAYS, "day|days")
        | words_for(Kind.MONTHS, "month|months")
        | words_for(Kind.YEARS, "year|years")
        | words_for(Kind.HOURS, "hour|hours|hr|hrs", name="length")
        | words_for(Kind.HOURS, "h|hours'")
        | words_for(Kind.MINUTES, "minute|minutes|min|mins")
        | words_for(Kind.QUARTERS, "quarters of an hour|quarter of an hour|a quarter of an hour")
        | words_for(Kind.QUARTER_OF, "quarter|a quarter")
        | words_for(Kind.HALF, "half|half an|half a|a half", name="past")
        | words_for(Kind.ONE_AND_A_HALF, "one and a half|an hour and a half")
        | {"an hour and a half": (meaning(Kind.ONE_AND_A_HALF), meaning(Kind.HOURS))}
        | words_for(Kind.O_CLOCK, "o'clock|oclock|o’clock")
        | words_for(Kind.NEXT, "next|the next|following|the following")
        | words_for(Kind.COMING, "coming|the coming|upcoming")
        | words_for(Kind.THIS, "this")
        | words_for(Kind.EDGE, "beginning|start|early|the beginning|the start|at the start", name="begin")
        | words_for(Kind.EDGE, "middle|mid|the middle", name="middle")
        | words_for(Kind.EDGE, "end|late|the end|at the end", name="end")
        | words_for(Kind.OF, "of|of the|in the")
        | words_for(Kind.SCHOOL_HOLIDAY, _school("christmas", "winter"), name="Kerstvakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, _school("autumn", "fall"), name="Herfstvakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, _school("spring", "february"), name="Voorjaarsvakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, _school("may"), name="Meivakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, _school("summer"), name="Zomervakantie")
        | words_for(Kind.SCHOOL_HOLIDAY, "school holidays|school holiday|holidays|the holidays")
        | words_for(Kind.PUBLIC_HOLIDAY, "christmas|xmas", name="christmas")
        | words_for(Kind.PUBLIC_HOLIDAY, "new year|the new year|new year's", name="new-year")
        | words_for(Kind.PUBLIC_HOLIDAY, "new year's day", name="new-years-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "easter|easter weekend", name="easter")
        | words_for(Kind.PUBLIC_HOLIDAY, "pentecost|whitsun", name="pentecost")
        | words_for(Kind.PUBLIC_HOLIDAY, "ascension day|ascension", name="ascension")
        | words_for(Kind.PUBLIC_HOLIDAY, "king's day|kings day|king’s day", name="kings-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "liberation day", name="liberation-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "good friday", name="good-friday")
        | words_for(Kind.PUBLIC_HOLIDAY, "easter monday", name="easter-monday")
        | words_for(Kind.PUBLIC_HOLIDAY, "whit monday", name="whit-monday")
        | words_for(Kind.PUBLIC_HOLIDAY, "christmas day", name="christmas-day")
        | words_for(Kind.PUBLIC_HOLIDAY, "boxing day", name="boxing-day")
        | words_for(Kind.AFTER, "after|later than|later")
        | words_for(Kind.BEFORE, "between now and|before|earlier than|sooner than|prior to")
        | words_for(Kind.FROM, "from|starting|as of|starting from|onwards from|since")
        | words_for(Kind.UNTIL, "until|till|up to|til")
        | words_for(Kind.UNTIL, "to", name="to")
        | words_for(Kind.THROUGH, "through|up to and including|thru|until and including")
        | words_for(Kind.BETWEEN, "between")
        | words_for(Kind.LATEST, "by|at the latest|no later than|not later than|on or before")
        | words_for(Kind.NO_SOONER, "not until|not till|only from|at the earliest|no earlier than|not earlier than")
        | words_for(Kind.NO_SOONER, "no sooner than|earliest|not sooner than|only after")
        | {"only after": (meaning(Kind.NO_SOONER), meaning(Kind.AFTER))}
        | words_for(Kind.IN, "in")
        | words_for(Kind.WITHIN, "within|in the next|in the coming|over the next|during the next")
        | words_for(Kind.FROM_NOW, "from now|from today")
        | {
            "fortnight": (meaning(Kind.NUMBER, 2), meaning(Kind.A_WEEK)),
            "a fortnight": (meaning(Kind.NUMBER, 2), meaning(Kind.A_WEEK)),
        }
        | words_for(Kind.PAST_HOUR, "past")
        | words_for(Kind.AT, "at")
        | words_for(Kind.NOT, "not|no|none|never|can't|cannot|can’t|don't|don’t|doesn't|doesn’t|won't|won’t|rather not")
        | words_for(Kind.NOT, "isn't|isn’t|unavailable|busy|prefer not|not available|niet|geen")
        | words_for(Kind.NOT, _NEGATIVE)
        | words_for(Kind.YES, "no problem|not a problem|no objection")
        | words_for(Kind.ANY, "every week|weekly|every day|any day|all day|always|the whole day|otherwise|all days")
        | words_for(Kind.YES, "can|works|work|suits|only|could|fine|good|great|ok|okay|preferably|prefer|does")
        | words_for(
            Kind.EXCEPT,
            "everything but|anything but|every day but|any day but|"
            "all but|except|except for|apart from|other than|excluding|but not|outside",
        )
        | words_for(Kind.AND, "and|&|plus|and also")
        | words_for(Kind.OR, "or|/|or else|and/or")
        | words_for(Kind.BUT, "but|however|though")
        | words_for(Kind.SUBORDINATE, "because|if|unless|provided|as long as|so that|when|since I|due to|as I")
        | words_for(Kind.SPOILER, _SPOILERS)
        | words_for(Kind.LASTS, "for|lasting|long")
        | words_for(Kind.LATER, "later today")
    )


_NEGATIVE = (
    "away|out|out of office|full|fully booked|booked|on holiday|on holidays|on leave|on vacation|difficult|tricky|hard|"
    "impossible|elsewhere|ill|something else|another appointment|bad"
)
_SPOILERS = (
    "neither|nor|not only|not too early|not too late|too early|too late|why not|"
    "even weeks|even week|odd weeks|odd week|every other|alternate|alternating|last|first week|first monday|"
    "first tuesday|first wednesday|first thursday|first friday|second week|every second|per week|a week per|yesterday|"
    "ago|first half|second half|previous|off|day off|half of|then after"
)
_FILLERS = (
    "i|we|me|us|my|our|you|it|is|the|on|would|will|be|am|are|for me|for us|best|better|possible|available|please|"
    "thanks|"
    "thank|hi|hello|there|then|also|just|any|every|each|rather|like|that|'m|i'm|i'd|let's|lets|make|do|have|meet|"
    "meeting|talk|time|somewhere|sometime|perhaps|maybe|actually|usually|with|during|all|date|day of|both|yes|so|plan|"
    "schedule|anytime|any time|some time|able|i want|wish|about|well|really|definitely|again|come|if possible|"
    "afraid|sorry|reminder|reminders|remind|beforehand|in advance|ahead|any reminders|"
    "unfortunately|convenient|easier|easiest|regards|probably|first|suggest|propose|how|what|bit|go|"
    "to do|ideal|ideally|"
    "everything|anything|rather have|need|myself|everyone|everybody|options|option"
)


def _school(*names: str) -> str:
    endings = ("holiday", "holidays", "break", "vacation", "school holiday", "recess")
    return "|".join(f"{name} {ending}" for name in names for ending in endings)

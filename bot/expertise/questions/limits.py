"""Taking the limits out of a question, so that what is left is what it is about.

Words limit a question only where they stand as people say so: after `bij`, `andere`, `welke`, before `die`. A name of a
topic is never taken apart: `regionale samenwerking` is no region.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from math import ceil, floor

from bot.domain.ids import OrganisationId, RoleId
from bot.domain.limits import Limits, Near
from bot.domain.organisations import Kind, Organisation
from bot.expertise.knowledge import Knowledge
from bot.expertise.labels import Certainty
from bot.expertise.organisation_answers import Mention, Recognised
from bot.expertise.questions import cues

SMALL_BELOW = 30_000
"""Inhabitants. Below this people speak of a small municipality; there is no rule, so decision 0056 says why here."""
LARGE_FROM = 100_000
"""Inhabitants. The hundred-thousand-plus municipalities."""
ABOUT = 1.5
"""Who says "about 25,000" means up to so many times as many, or as few: alike, as in `SIZE_BANDS` of the weights."""
_SCALES = {"duizend": 1_000, "thousand": 1_000, "k": 1_000, "mln": 10**6, "miljoen": 10**6, "million": 10**6}
_LEAST_SAID = 1_000
"""A smaller number without "inhabitants" counts something else."""

_LEAD = re.compile(
    r"(?:(?<![\w-])(?:,|maar|but|en|and|alleen|only|ook|also|vooral|het liefst|liefst|bij|van|uit|in|op|binnen|rond"
    r"|rondom|onder|door|voor"
    r"|at|of|or|from|within|around|by|among|andere?|other|fellow|mede|de|het|een|the|an?|provincie|regio|province"
    r"|region|werkzaam|werkend)"
    r"[ ,]++)+$"
)
"""What goes with a limit that stands behind it."""
_LONGEST_LEAD = 80
_LONGEST_QUESTION = 1_000
"""Characters. Whoever writes more tells a story, and every place in it would become a limit."""
_PLACE_LEAD = re.compile(
    r"(?:^|[ ,(])(?:in|uit|binnen|bij|op|van|rond|rondom|omgeving|regio|provincie|from|at|within|near|around|province"
    r"|region|of)"
    r"(?: (?:de|het|the|provincie|regio|omgeving(?: van)?|province(?: of)?|region(?: of)?))*[ ]$"
)
_TELLS_OF_SELF = re.compile(
    r"(?<!\w)(?:ik ben|ik werk|wij zijn|we zijn|ik kom|namens|mijn naam|i am|i'm|i work|we are|we're|my name)[^.?!;]*$"
)
_REGION = re.compile(r"(?<![\w-])(?:regio|region)(?![\w-])", re.IGNORECASE)
_OF_REGION = re.compile(r"(?<![\w-])(?:regio|region)(?: (?:rond|rondom|van|of|around))? $")
_NAMES_REGION = re.compile(r" (?:(?:rond|rondom|van|of|around)\b|['’]?[a-z]?-?[A-Z][a-z])")
"""`in de regio Achterhoek`, which may be none that is known; `in de regio ENSIA` names none."""
_AND = re.compile(
    r" ?(?:,|en|of|and|or) (?:ook |also )?(?:(?:in|uit|from) )?(?:de |het |the )?(?:provincie |province )?"
)
"""Between two places of a list: the second one is meant as the first."""
_LEFT_OVER = re.compile(r"\b(wie|who|die|that) (?:en|and|maar|but|,) ", re.IGNORECASE)
"""`who doesn't work at a municipality and does NIS2`, with the limit taken out."""
_DENIED = re.compile(
    r"(?<!\w)(?:niet|not|behalve|except|zonder|without|niemand|nobody) (?:(?:in|uit|van|bij|from|at|of|de|het|the) )*$"
)
"""Where they do not look."""
_STRONG_BEFORE_ROLE = re.compile(r"(?:^|\W)(?:andere?|other|fellow|mede|welke|which|alleen|only|any)[ -]$")
_WITHOUT_ROLE = re.compile(r"(?:^|\W)(?:geen|niet|zonder|no|not|without)(?: (?:een|an?|eigen|own))?[ -]$")
"""`wie heeft er ook geen CISO?` looks for no CISO."""
_DENIED_ROLE = re.compile(
    r"(?<!\w)(?:behalve|except|excluding|uitgezonderd|niet|not"
    r"|(?:is|zijn|ben|bent|are|am) (?:zelf |ook )?(?:geen|niet|not|no)|isn['’]?t|aren['’]?t)"
    r"(?: (?:voor|van|bij|from|for|de|het|een|the|an?|andere?|other))*[ ]$"
)
"""`BIO, maar niet de CISO's`: anybody else."""
_DENIED_KIND = re.compile(
    r"(?<!\w)(?:niet|not|geen|behalve|except|uitgezonderd|doesn['’]?t|does not|don['’]?t|do not|isn['’]?t|aren['’]?t)"
    r"(?: (?:werk(?:t|en|zaam)?|works?|working|bij|at|for|from|van|uit|voor|de|het|een|the|an?))*[ ]$"
)
_AFTER_ROLE = re.compile(
    r"['’]?s?(?:-?collega'?s)? (?P<who>die|who|that)\b|['’]?s? "
    r"(?:bij|in|uit|van|at|of|from|with|met|werken|werkt|work|works|working|bezig|zijn|are|hebben|heeft|have|has)\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limited:
    """A question, taken apart."""

    rest: str
    """What is left of the words."""
    limits: Limits
    places: tuple[OrganisationId, ...] = ()
    """Of `limits.within`, those that one name may mean: it could have been either."""


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    limits: Limits
    is_ambiguous: bool = False


def limits_in(text: str, knowledge: Knowledge, day: date, *, is_bare: bool = False) -> Limited:
    """The limits that a question names, and the question without them.

    `is_bare`: nothing but limits is expected, so that a name needs no word before it: `Drenthe`, `CISO's`.
    """
    if len(text) > _LONGEST_QUESTION:
        return Limited(rest=text, limits=Limits())
    lowered = _lowered(text)
    topics = [
        (hit.start, hit.end)
        for hit in knowledge.topics.find_in(text)
        if hit.certainty in {Certainty.EXACT, Certainty.LEMMA}
    ]
    found: list[_Piece] = []
    for piece in _pieces(text, lowered, topics, knowledge, day, is_bare=is_bare):
        if any(piece.start < other.end and other.start < piece.end for other in found):
            continue
        if any(_is_inside(piece, topic) for topic in topics):
            continue
        found.append(piece)
    if not found:
        return Limited(rest=text, limits=Limits())
    found.sort(key=lambda piece: piece.start)
    limits = found[0].limits
    for piece in found[1:]:
        limits = combined(limits, piece.limits)
    return Limited(
        rest=_without(text, lowered, found),
        limits=limits,
        places=tuple(sorted(place for piece in found if piece.is_ambiguous for place in piece.limits.within)),
    )


def combined(one: Limits, other: Limits) -> Limits:
    """Both: what each names is one of what may be, and a number that is named last counts."""
    return Limits(
        roles=one.roles | other.roles,
        kinds=one.kinds | other.kinds,
        within=one.within | other.within,
        outside=one.outside | other.outside,
        without_roles=one.without_roles | other.without_roles,
        without_kinds=one.without_kinds | other.without_kinds,
        near=other.near or one.near,
        fewest=one.fewest if other.fewest is None else other.fewest,
        most=one.most if other.most is None else other.most,
        is_our_size=one.is_our_size or other.is_our_size,
        stages=one.stages | other.stages,
        is_elsewhere=one.is_elsewhere or other.is_elsewhere,
    )


def narrowed(before: Limits, said: Limits) -> Limits:
    """The limits of before, except for what is said anew: another place takes the place of the one before."""
    is_of_size = said.is_our_size or said.fewest is not None or said.most is not None
    sized = said if is_of_size else before
    return Limits(
        roles=said.roles or before.roles,
        kinds=said.kinds or before.kinds,
        within=said.within or (frozenset() if said.near else before.within),
        outside=said.outside or before.outside,
        without_roles=said.without_roles or before.without_roles,
        without_kinds=said.without_kinds or before.without_kinds,
        near=said.near or (None if said.within else before.near),
        fewest=sized.fewest,
        most=sized.most,
        is_our_size=sized.is_our_size,
        stages=said.stages or before.stages,
        is_elsewhere=said.is_elsewhere or before.is_elsewhere,
    )


def _pieces(
    text: str, lowered: str, topics: Sequence[tuple[int, int]], knowledge: Knowledge, day: date, *, is_bare: bool
) -> Iterator[_Piece]:
    """In the order in which they go first: what is said in more words before what is said in fewer."""
    for match in cues.ELSEWHERE.finditer(lowered):
        yield _Piece(match.start(), match.end(), Limits(is_elsewhere=True))
    for near, pattern in cues.NEAR:
        for match in pattern.finditer(lowered):
            yield _Piece(match.start(), match.end(), Limits(near=near))
    # `regio` makes another body of it where somebody says who they are; here it says where.
    mentions = knowledge.names.find_in(_REGION.sub(lambda match: " " * len(match.group()), text), day)
    for match in cues.THE_REGION.finditer(lowered):
        is_named = any(mention.start == match.end() + 1 for mention in mentions)
        if not is_named and not _NAMES_REGION.match(text, match.end()):
            yield _Piece(match.start(), match.end(), Limits(near=Near.SAFETY_REGION))
    for match in cues.OUR_SIZE.finditer(lowered):
        yield _Piece(match.start(), match.end(), Limits(is_our_size=True))
    yield from (piece for piece in _sizes(lowered) if not _TELLS_OF_SELF.search(lowered[: piece.start]))
    for stage, pattern in cues.STAGES:
        for match in pattern.finditer(lowered):
            yield _Piece(match.start(), match.end(), Limits(stages=frozenset({stage})))
    yield from _places(lowered, mentions, topics, is_bare=is_bare)
    yield from _roles(text, lowered, topics, knowledge, is_bare=is_bare)
    yield from _kinds(lowered, mentions, is_bare=is_bare)


def _sizes(lowered: str) -> Iterator[_Piece]:
    yield from _numbered(lowered)
    for pattern, limits in (
        (cues.SMALL, Limits(most=SMALL_BELOW - 1)),
        (cues.MIDDLE, Limits(fewest=SMALL_BELOW, most=LARGE_FROM - 1)),
        (cues.LARGE, Limits(fewest=LARGE_FROM)),
    ):
        for match in pattern.finditer(lowered):
            yield _Piece(match.start(), match.end(), limits)


def _numbered(lowered: str) -> Iterator[_Piece]:
    for match in cues.BETWEEN.finditer(lowered):
        fewest, most = _number(match, "fewest"), _number(match, "most")
        if fewest < _LEAST_SAID <= most and match["fewest_scale"] is None and match["most_scale"]:
            fewest *= _SCALES[match["most_scale"]]  # "tussen 20 en 40 duizend"
        if min(fewest, most) >= _LEAST_SAID:
            yield _Piece(match.start(), match.end(), Limits(fewest=min(fewest, most), most=max(fewest, most)))
    for pattern, names, limits_of in (
        (cues.AT_LEAST, ("fewest", "plus", "or_more"), lambda number: Limits(fewest=number)),
        (cues.AT_MOST, ("most", "or_fewer"), lambda number: Limits(most=number)),
        (cues.ABOUT, ("about", "exactly"), _around),
    ):
        for match in pattern.finditer(lowered):
            if (number := _number(match, *names)) >= _LEAST_SAID:
                yield _Piece(match.start(), match.end(), limits_of(number))


def _around(number: int) -> Limits:
    return Limits(fewest=ceil(number / ABOUT), most=floor(number * ABOUT))


def _number(match: re.Match[str], *names: str) -> int:
    """Of the first of these groups that is there."""
    name = next(name for name in names if match[name])
    figures = int(match[name].replace(".", "").replace(",", "")[:9])
    return figures * _SCALES.get(match[f"{name}_scale"] or "", 1)


def _places(
    lowered: str, mentions: Sequence[Mention], topics: Sequence[tuple[int, int]], *, is_bare: bool
) -> Iterator[_Piece]:
    last_end: int | None = None
    is_denied = False
    for mention in mentions:
        before = lowered[: mention.start]
        goes_on = last_end is not None and _AND.fullmatch(lowered, last_end, mention.start) is not None
        denied = _DENIED.search(before)
        is_denied = denied is not None or (is_denied and goes_on)
        # `privacy Noord-Holland`, as people type into a search box.
        is_beside = any(not lowered[end : mention.start].strip() for _, end in topics if end < mention.start)
        is_meant = is_bare or goes_on or is_beside or denied is not None or _PLACE_LEAD.search(before) is not None
        last_end = None
        if not is_meant or _TELLS_OF_SELF.search(before):
            continue
        last_end = mention.end
        bodies = frozenset(_regions(mention) if _OF_REGION.search(before) else (body.id for body in _bodies(mention)))
        start = mention.start if denied is None else denied.start()
        if is_denied:
            yield _Piece(start, mention.end, Limits(outside=bodies))
        else:
            yield _Piece(start, mention.end, Limits(within=bodies), is_ambiguous=len(bodies) > 1)


def _regions(mention: Mention) -> Iterator[OrganisationId]:
    """`in de regio Zwolle` is said of what lies around it as well, and `regio Utrecht` of no province."""
    found = mention.found
    bodies = (found.organisation,) if isinstance(found, Recognised) else found.options
    regions = [body for body in bodies if body.kind is Kind.SAFETY_REGION]
    for body in regions or _bodies(mention):
        is_town = body.kind is Kind.MUNICIPALITY and body.safety_region is not None
        yield body.safety_region if is_town and body.safety_region else body.id


def _bodies(mention: Mention) -> tuple[Organisation, ...]:
    """A province and a municipality of one name are both meant, until they say which.

    Whoever says `Drenthe` means the province: that a safety region or water board is called so as well is beside it.
    """
    found = mention.found
    if isinstance(found, Recognised):
        return (found.organisation,)
    if any(body.kind is Kind.PROVINCE for body in found.options):
        return tuple(body for body in found.options if body.kind in {Kind.PROVINCE, Kind.MUNICIPALITY})
    return found.options


def _roles(
    text: str, lowered: str, topics: Sequence[tuple[int, int]], knowledge: Knowledge, *, is_bare: bool
) -> Iterator[_Piece]:
    first_topic = min((start for start, _ in topics), default=len(text))
    for hit in knowledge.roles.find_in(text):
        end = hit.end + 2 if re.match(r"['’]s\b", lowered[hit.end :]) else hit.end
        if (denied := _DENIED_ROLE.search(lowered[: hit.start])) is not None:
            yield _Piece(denied.start(), end, Limits(without_roles=frozenset({RoleId(hit.role)})))
            continue
        if _WITHOUT_ROLE.search(lowered[: hit.start]):
            continue
        after = _AFTER_ROLE.match(lowered, hit.end)
        is_whom = after is not None and (after["who"] is not None or hit.start <= first_topic)
        if is_bare or is_whom or _STRONG_BEFORE_ROLE.search(lowered[: hit.start]):
            yield _Piece(hit.start, end, Limits(roles=frozenset({RoleId(hit.role)})))


def _kinds(lowered: str, mentions: Sequence[Mention], *, is_bare: bool) -> Iterator[_Piece]:
    for kind, pattern in cues.KINDS:
        for match in pattern.finditer(lowered):
            if any(mention.start <= match.start() < mention.end for mention in mentions):
                continue  # `gemeente Zeewolde` is one, not any.
            before = lowered[: match.start()]
            if (denied := _DENIED_KIND.search(before)) is not None:
                yield _Piece(denied.start(), match.end(), Limits(without_kinds=frozenset({kind})))
            elif _TELLS_OF_SELF.search(before):
                continue
            elif is_bare or cues.BEFORE_KIND.search(before) or _ends_in_size(before):
                yield _Piece(match.start(), match.end(), Limits(kinds=frozenset({kind})))


def _ends_in_size(before: str) -> bool:
    trimmed = before.rstrip(" -")
    ahead = f"{trimmed} gemeenten"
    ends = [piece.end for piece in _sizes(ahead)] + [match.end() for match in cues.OUR_SIZE.finditer(ahead)]
    return any(end >= len(trimmed) for end in ends)


def _is_inside(piece: _Piece, topic: tuple[int, int]) -> bool:
    """Part of the name of a topic, and not the other way round."""
    start, end = topic
    overlaps = piece.start < end and start < piece.end
    return overlaps and not (piece.start <= start and end <= piece.end)


def _without(text: str, lowered: str, pieces: Sequence[_Piece]) -> str:
    left: list[str] = []
    done = 0
    for piece in pieces:
        before = lowered[done : piece.start]
        lead = _LEAD.search(before, max(0, len(before) - _LONGEST_LEAD))
        left.append(text[done : done + (len(before) if lead is None else lead.start())])
        done = piece.end
    left.append(text[done:])
    joined = " ".join(" ".join(part.split()) for part in left)
    return _LEFT_OVER.sub(r"\1 ", " ".join(joined.split())).strip(" ,;:-")


def _lowered(text: str) -> str:
    """In lower case, letter for letter, so that places in it are places in the text."""
    return "".join(low if len(low := sign.lower()) == 1 else sign for sign in text)


def without(limits: Limits, name: str) -> Limits:
    """The same without the one of that name."""
    nothing = Limits()
    if name == "size":
        return replace(limits, fewest=None, most=None, is_our_size=False)
    return replace(limits, **{name: getattr(nothing, name)})

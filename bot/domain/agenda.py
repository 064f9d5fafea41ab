"""What people bring to a meeting, item by item. What is TLP:RED is not kept at all: only that there is something."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import blake2b

from bot.domain.ids import MemberId, TopicId
from bot.domain.meetings import Meeting, Participant
from bot.domain.tlp import Tlp, is_label, strictest_in
from bot.markup import plain_words

LONGEST_ITEM = 300
MOST_ITEMS = 8
"""Of one person: with more, nobody gets to theirs."""
ASIDE = Tlp.RED.label
"""What is kept of an item that is TLP:RED."""

_ENDS = re.compile(r"\n|;\s")
_BULLET = re.compile(r"\s*(?:[-*•–—·]|\d{1,2}[.)])\s+")
_NOTHING = frozenset(
    {
        *("niets", "niks", "geen", "nee niets", "ik heb niets", "nog niets", "niets bijzonders", "geen inbreng", "nvt"),
        *("weet ik nog niet", "weet ik niet", "dat weet ik nog niet", "geen idee", "ik weet het nog niet", "komt nog"),
        *("nothing", "none", "nothing yet", "no idea", "i don't know", "i don't know yet", "not yet", "n/a", "-"),
    }
)
_CHATTER = frozenset(
    {
        *(
            "ja",
            "ja graag",
            "ok",
            "oké",
            "oke",
            "prima",
            "goed",
            "goed idee",
            "super",
            "top",
            "hoi",
            "hallo",
            "bedankt",
            "test",
        ),
        *("later", "straks", "nog niet", "geen flauw idee", "overslaan", "terug", "nee", "nee dank je"),
        *("yes", "yes please", "okay", "fine", "good idea", "great", "hi", "hello", "thanks", "skip", "back", "no"),
    }
)
_ABOUT_COMING = re.compile(
    r"\b(?:ziek|verhinderd|vakantie|afzeggen|afmelden|annuleren|uitstellen|verzet(?:ten)?|verplaatsen|afgezegd"
    r"|sick|ill|holiday|cancel|reschedule|postpone|call off)\b"
    r"|\b(?:ik (?:kan|kom|doe|moet|wil)|(?:kan|kom|doe|wil) ik)\b.*\b(?:niet|stoppen|weg)\b"
    r"|\bi (?:can(?:not|'t| not)|won't|will not|do not want|don't want)\b",
    re.IGNORECASE,
)
_NOT_UNDERSTOOD = re.compile(
    r"\bik (?:snap|begrijp)\b.*\bniet\b|\bi (?:do not|don't) (?:understand|get)\b", re.IGNORECASE
)
_TO_THE_OTHERS = re.compile(r"\b(?:jullie|elkaar|wij|we|ons|onze)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One thing that somebody wants to talk about, in their words."""

    member: MemberId
    words: str

    @property
    def is_aside(self) -> bool:
        """Whether it is for in the conversation itself, and nowhere else."""
        return self.words == ASIDE

    @property
    def is_confined(self) -> bool:
        """Whether it must not go to where others could read it, such as a calendar."""
        label = strictest_in(self.words)
        return label is not None and label.is_confined


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """What belongs together on an agenda. Without a topic its heading is what the first item says."""

    items: tuple[Item, ...]
    topic: TopicId | None = None

    @property
    def members(self) -> frozenset[MemberId]:
        """Who brings it."""
        return frozenset(item.member for item in self.items)


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda:
    """What most people bring comes first; whose name comes first in the alphabet makes no difference."""

    points: tuple[Point, ...] = ()
    aside: frozenset[MemberId] = frozenset()
    """Who has something for in the conversation itself."""

    @property
    def is_empty(self) -> bool:
        """Whether nobody brings anything."""
        return not self.points and not self.aside

    @property
    def weights(self) -> tuple[int, ...]:
        """Of each point how many bring it; what is said in the conversation itself comes last."""
        return (*(len(point.members) for point in self.points), *((len(self.aside),) if self.aside else ()))


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was understood of what somebody brings."""

    items: tuple[str, ...] = ()
    was_cut: bool = False
    left_out: int = 0
    """How many did not fit any more."""


def is_nothing(words: str) -> bool:
    """Whether they say that they bring nothing, or nothing yet."""
    return " ".join(words.casefold().replace("’", "'").replace(",", " ").split()).strip(" .!") in _NOTHING


def is_doubtful(words: str) -> bool:
    """Whether it may well be meant for Bondje, and not for the agenda, where the others would read it."""
    text = " ".join(words.replace("’", "'").split())
    if strictest_in(text) is Tlp.RED:
        return False  # Asking would keep it.
    if text.casefold().strip(" .!") in _CHATTER:
        return True
    is_question = text.endswith("?") and "\n" not in words.strip() and not _TO_THE_OTHERS.search(text)
    return is_question or any(cue.search(text) for cue in (_ABOUT_COMING, _NOT_UNDERSTOOD))


def read_items(words: str) -> Written:
    """One item a line. A line that is a label and no more goes for all of them."""
    lines = [plain_words(_BULLET.sub("", line, count=1)) for line in _ENDS.split(words)]
    lines = [line.rstrip(";") for line in lines if any(sign.isalnum() for sign in line)]
    labels = [label for line in lines if is_label(line) and (label := strictest_in(line)) is not None]
    for_all = max(labels, key=lambda label: label.rank, default=None)
    texts = [line for line in lines if not is_label(line)]
    if not texts and for_all is Tlp.RED:
        return Written(items=(ASIDE,))
    items = [_labelled(text, for_all) for text in texts]
    return Written(items=tuple(item for item, _ in items), was_cut=any(was_cut for _, was_cut in items))


def without_red(words: str) -> str:
    """As it may be kept until they have chosen what becomes of it: what is TLP:RED is not."""
    if strictest_in(words) is not Tlp.RED:
        return words
    return as_kept(told_aside(item, "item") for item in read_items(words).items)


def told_aside(item: str, words: str) -> str:
    """An item as it can be read again. A label alone would go for all the others too."""
    return f"{item} ({words})" if item == ASIDE else item


def added(known: Sequence[str], new: Written) -> Written:
    """What is brought besides. The same twice is once, and what does not fit is left out."""
    seen = {_folded(item) for item in known}
    fresh: list[str] = []
    for item in new.items:
        if _folded(item) not in seen or item == ASIDE:
            seen.add(_folded(item))
            fresh.append(item)
    fits = fresh[: max(MOST_ITEMS - len(known), 0)]
    return Written(items=(*known, *fits), was_cut=new.was_cut, left_out=len(fresh) - len(fits))


def items_of(participants: Iterable[Participant]) -> list[Item]:
    """What whoever still comes brings."""
    return [Item(member=each.member, words=words) for each in participants if each.comes for words in kept(each.brings)]


def kept(brings: str) -> tuple[str, ...]:
    """One participant's items. What was TLP:RED before it came here is not shown either."""
    return tuple(ASIDE if strictest_in(line) is Tlp.RED else line for line in brings.split("\n") if line)


def as_kept(items: Iterable[str]) -> str:
    """The items of one participant, as `Participant.brings` has them."""
    return "\n".join(items)


def fingerprint(participants: Iterable[Participant]) -> str:
    """The same for the same agenda, whoever came first."""
    items = sorted((item.member, item.words) for item in items_of(participants))
    return blake2b(repr(items).encode(), digest_size=8).hexdigest()


def page_key(meeting: Meeting, member: MemberId) -> str:
    """Of the promise that they get the agenda of the meeting as it is planned now."""
    if meeting.span is None:
        raise ValueError("a meeting without a time")
    return f"{meeting.id}/{meeting.span.start:%Y%m%dT%H%M}/{member}/agenda"


def _labelled(words: str, for_all: Tlp | None) -> tuple[str, bool]:
    own = strictest_in(words)
    label = max((one for one in (own, for_all) if one is not None), key=lambda one: one.rank, default=None)
    if label is Tlp.RED:
        return ASIDE, False
    text = words if len(words) <= LONGEST_ITEM else words[: LONGEST_ITEM - 1].rsplit(" ", 1)[0].rstrip(" ,.;:") + "…"
    if label is not None and strictest_in(text) is not label:
        text = f"{label.label} {text}"
    return text, len(words) > LONGEST_ITEM


def _folded(words: str) -> str:
    return "".join(sign for sign in words.casefold() if sign.isalnum())

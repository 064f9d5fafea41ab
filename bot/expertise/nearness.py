"""How near two organisations are to each other: what they share, and whether they are of a size."""

from dataclasses import dataclass

from bot.domain.enquiries import SizeLikeness
from bot.domain.ids import OrganisationId
from bot.domain.organisations import Kind, Organisation, Tie, Ties, is_similar_in_size, size_ratio
from bot.expertise import weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearness:
    """The facts."""

    tie: Tie | None = None
    is_same_region: bool = False
    joint_body: OrganisationId | None = None
    size: SizeLikeness = SizeLikeness.UNKNOWN


def nearness_between(a: Organisation | None, b: Organisation | None, ties: Ties) -> Nearness:
    """Compare two organisations. Nothing is known where one of them is not."""
    if a is None or b is None:
        return Nearness()
    shared = ties.shared(a, b)
    return Nearness(
        tie=ties.between(a, b),
        is_same_region=_region(a) is not None and _region(a) == _region(b),
        joint_body=shared[0].id if shared else None,
        size=_likeness(a, b),
    )


def _region(body: Organisation) -> OrganisationId | None:
    return body.id if body.kind is Kind.SAFETY_REGION else body.safety_region


def _likeness(a: Organisation, b: Organisation) -> SizeLikeness:
    ratio = size_ratio(a, b)
    if ratio is None:
        return SizeLikeness.UNKNOWN
    if is_similar_in_size(a, b):
        return SizeLikeness.ALIKE
    return SizeLikeness.FAR_APART if max(ratio, 1 / ratio) > weights.FAR_APART else SizeLikeness.DIFFERENT


def is_comparable(a: Organisation | None, b: Organisation | None) -> bool:
    """Whether these are two of a kind, and of a size where that is known."""
    if a is None or b is None or a.id == b.id or a.kind is not b.kind:
        return False
    return _likeness(a, b) in {SizeLikeness.ALIKE, SizeLikeness.UNKNOWN}


def size_share(a: Organisation, b: Organisation) -> float:
    """The share of the feature that their sizes give."""
    ratio = size_ratio(a, b)
    if ratio is None:
        return 0
    times = max(ratio, 1 / ratio)
    return next((share for most, share in weights.SIZE_BANDS if times <= most), 0)

"""What `bondje doctor` says of the topics: those that Bondje ships with and those of this installation together."""

from collections.abc import Sequence

from bot.doctor import Finding, odd, well
from bot.domain.thesaurus import Addition, combine
from bot.expertise.thesaurus_faults import find_faults
from bot.reference.thesaurus import load_thesaurus

_MOST = 5


def examine_topics(additions: Sequence[Addition]) -> Finding:
    """What an operator or coordinator can mend. Of one's own a language or a definition may lack."""
    concepts = combine(load_thesaurus(), additions).concepts
    faults = list(find_faults(concepts, needs_all=False))
    text = f"{len(concepts):,} known, {len(concepts) - len(load_thesaurus()):,} more than Bondje ships with"
    if not faults:
        return well("topics", text)
    more = f"; and {len(faults) - _MOST} more" if len(faults) > _MOST else ""
    return odd("topics", f"{text}: {'; '.join(faults[:_MOST])}{more}: merge or rename them in chat")

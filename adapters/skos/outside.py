"""Whether a JSON-LD document wants to be read together with another one. A library would fetch that by itself."""

from typing import Any


def find_outside(document: Any) -> str | None:  # noqa: ANN401 - whatever JSON can hold
    """The first context that is not in the document itself."""
    waiting = [document]
    while waiting:
        part = waiting.pop()
        if isinstance(part, list):
            waiting += part
        elif isinstance(part, dict):
            if (found := _elsewhere(part)) is not None:
                return found
            waiting += part.values()
    return None


def _elsewhere(part: dict[str, Any]) -> str | None:
    if "@import" in part:
        return str(part["@import"])
    contexts = part.get("@context")
    for one in contexts if isinstance(contexts, list) else [contexts]:
        if isinstance(one, str):
            return one
    return None

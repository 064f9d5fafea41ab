"""Slack's text -> what the person typed."""

import re

_MARKED = tuple(
    re.compile(rf"(?<![^\W_]){mark}(?=\S)([^{mark}\n]*?[^{mark}\s]){mark}(?![^\W_])") for mark in (r"\*", "_", "~", "`")
)
"""`*strong*` around words; in the middle of a word it is no mark."""
_CODE = re.compile(r"```(.*?)```", re.DOTALL)
_LINE = re.compile(r"^[ \t]*(?:(?:&gt;){1,3}[ \t]*|[•◦▪‣][ \t]*)", re.MULTILINE)
"""What a quotation or a list begins a line with."""
_REFERENCE = re.compile(r"<([^<>]*)>")
_ESCAPED = {"&lt;": "<", "&gt;": ">", "&amp;": "&"}
_ENTITY = re.compile("|".join(_ESCAPED))
_ADDRESSED = re.compile(r"\A\s*[,:;]\s*")


def typed(text: str) -> str:
    """The words as they were typed, without marks for bold and the like."""
    text = _LINE.sub("", text.replace("\N{NO-BREAK SPACE}", " "))
    # References first: an address may hold what looks like a mark.
    pieces = _REFERENCE.split(_CODE.sub(r"\1", text))
    kept = [_meaning(piece) if index % 2 else piece for index, piece in enumerate(pieces)]
    if len(kept) == 1:
        return _plain(_unmarked(kept[0])).strip()
    holder = "\N{OBJECT REPLACEMENT CHARACTER}"
    words = _unmarked(holder.join(piece.replace(holder, "") for piece in kept[::2]))
    shown = iter(kept[1::2])
    return _plain("".join(next(shown) if character == holder else character for character in words)).strip()


def without_mention(text: str, user: str) -> str:
    """Without `<@U1>`, wherever it stands; a comma or a colon right after the first word goes with it."""
    mention = re.compile(rf"<@{re.escape(user)}(?:\|[^<>]*)?>")
    first = mention.search(text)
    if first is None:
        return text
    before, after = text[: first.start()], text[first.end() :]
    if not before.strip():
        after = _ADDRESSED.sub(" ", after)
    return f"{before.rstrip()} {mention.sub('', after).lstrip()}".strip()


def _unmarked(text: str) -> str:
    for marked in _MARKED:
        text = marked.sub(r"\1", text)
    return text


def _plain(text: str) -> str:
    return _ENTITY.sub(lambda found: _ESCAPED[found[0]], text)


def _meaning(reference: str) -> str:
    """What stands between `<` and `>`: somebody, a channel, a group, a date or an address."""
    target, _, label = reference.partition("|")
    if target.startswith("@"):
        # Not what they are called there: that says nothing for certain, and is in commands only.
        return target
    if target.startswith("#"):
        return label or target
    if target.startswith("!"):
        called = target[1:].partition("^")[0]
        return label or ("" if called in {"date", "subteam"} else f"@{called}")
    return label or target.removeprefix("mailto:").removeprefix("tel:")

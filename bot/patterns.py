"""The small pattern language of the grammar table, made into regular expressions.

    pattern     = sequence
    sequence    = (word | "{" name "}" | "[" options "]" | "(" options ")")*
    options     = sequence ("|" sequence)*

`[...]` may be left out; `{...}` takes any words without keeping them.
"""

import re
from functools import cache
from itertools import count

_TOKEN = re.compile(r"[\[\]()|]|\{[^}]*\}|[^\s\[\]()|{}]+")

_Node = str | tuple["_Node", ...]
"""A word or slot; or `("seq", ...)`, `("any", ...)`, `("opt", ...)`."""


@cache
def compiled(pattern: str) -> re.Pattern[str]:
    """The expression for a whole line with a space before it, whatever its case.

    Raises ValueError for a pattern that is not well-formed.
    """
    numbers = count()

    def built(node: _Node) -> str:
        if isinstance(node, str):
            if node == "{...}":
                return rf"(?:\s*,\s*|\s+)(?P<_{next(numbers)}>[^\s,].*?)"
            if node.startswith("{") and not node[1:-1].isidentifier():
                raise ValueError(f"no name for a slot: {node}")
            return rf"\s+(?P<{node[1:-1]}>\S.*?)" if node.startswith("{") else rf"[\s,]+{re.escape(node)}"
        kind, *parts = node
        inner = [built(part) for part in parts]
        if kind == "seq":
            return "".join(inner)
        return f"(?:{'|'.join(inner)}){'?' if kind == 'opt' else ''}"

    try:
        return re.compile(built(_tree(pattern)), re.IGNORECASE | re.DOTALL)
    except re.error as error:
        raise ValueError(f"{pattern}: {error}") from error


def first_words(pattern: str) -> frozenset[str]:
    """The words with which a line of this pattern can begin."""
    words, _ = _first(_tree(pattern))
    return frozenset(word.lower() for word in words)


def _first(node: _Node) -> tuple[set[str], bool]:
    """The first words, and whether the node can be empty."""
    if isinstance(node, str):
        return {node}, False
    kind, *parts = node
    if kind == "seq":
        words: set[str] = set()
        for part in parts:
            more, empty = _first(part)
            words |= more
            if not empty:
                return words, False
        return words, True
    pairs = [_first(part) for part in parts]
    return set().union(*(words for words, _ in pairs)), kind == "opt" or any(empty for _, empty in pairs)


@cache
def _tree(pattern: str) -> _Node:
    tokens = _TOKEN.findall(pattern)
    node, _ = _options(tokens, 0, "")
    return node


def _options(tokens: list[str], at: int, closing: str) -> tuple[_Node, int]:
    options: list[_Node] = []
    sequence: list[_Node] = []
    while at < len(tokens) and tokens[at] != closing:
        token = tokens[at]
        at += 1
        if token in {"]", ")"}:
            raise ValueError(f"unbalanced {token} in {' '.join(tokens)}")
        if token == "|":
            options.append(("seq", *sequence))
            sequence = []
        elif token in {"[", "("}:
            node, at = _options(tokens, at, "]" if token == "[" else ")")
            if at == len(tokens):
                raise ValueError(f"unclosed {token} in {' '.join(tokens)}")
            at += 1
            sequence.append(("opt", node) if token == "[" else node)
        else:
            sequence.append(token)
    options.append(("seq", *sequence))
    return (("any", *options) if len(options) > 1 else options[0]), at

"""Every way of saying something that the table promises is understood as that."""

from collections.abc import Iterator

import pytest

from bot.grammar import GRAMMAR
from bot.grammar.rows import Row
from bot.parsing import read
from bot.patterns import _Node, _tree

WORDS = {
    "{topic}": "zwerfvuil",
    "{topics}": "zwerfvuil",
    "{whom}": "Bram",
    "{organisation}": "Zeewolde",
    "{roles}": "CISO",
    "{week}": "ma-vr",
    "{name}": "Anna",
    "{languages}": "Engels",
    "{zone}": "Amsterdam",
    "{until}": "1 februari",
    "{code}": "ABCD",
    "{account}": "bram",
    "{...}": "zus en zo",
}


def ways(node: _Node, *, full: bool) -> Iterator[str]:
    """Each option at least once; what may be left out is left out, or all put in when `full`."""
    if isinstance(node, str):
        yield WORDS.get(node, node)
        return
    kind, *parts = node
    if kind == "seq":
        plainest = [next(ways(part, full=full)) for part in parts]
        yield _joined(plainest)
        for place, part in enumerate(parts):
            for way in ways(part, full=full):
                yield _joined([*plainest[:place], way, *plainest[place + 1 :]])
        return
    if kind == "opt" and not full:
        yield ""
    for part in parts:
        yield from ways(part, full=full)


def _joined(words: list[str]) -> str:
    return " ".join(filter(None, words))


def promises() -> Iterator[tuple[Row, str]]:
    for row in GRAMMAR:
        for pattern in (*row.nl, *row.en):
            tree = _tree(pattern)
            for text in sorted({*ways(tree, full=False), *ways(tree, full=True)}):
                yield row, text


PROMISES = list(promises())


def test_the_table_promises_much() -> None:
    assert len(PROMISES) > 1000


@pytest.mark.parametrize("row", GRAMMAR, ids=[f"{number}-{row.command.__name__}" for number, row in enumerate(GRAMMAR)])
def test_every_way_of_saying_it_is_understood(row: Row) -> None:
    misread = []
    for promised, text in PROMISES:
        if promised is not row:
            continue
        (command,) = read(text).commands or (None,)
        told = {name: getattr(command, name, None) for name in row.values}
        if type(command) is not row.command or told != dict(row.values):
            misread.append((text, command))
    assert not misread

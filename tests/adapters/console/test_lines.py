from hypothesis import given
from hypothesis import strategies as st

from adapters.console.lines import LONGEST, Line, Lines, Unreadable


def all_lines(*chunks: bytes) -> list[Line]:
    lines = Lines()
    return [line for chunk in chunks for line in lines.feed(chunk)] + lines.end()


def test_lines_end_in_any_of_the_usual_ways() -> None:
    assert all_lines(b"anna: hoi\r\n\nbram: ja\nlast") == ["anna: hoi", "", "bram: ja", "last"]
    assert all_lines(b"one\n") == ["one"]
    assert all_lines() == []


def test_a_line_may_come_in_pieces_even_within_a_character() -> None:
    assert all_lines(b"anna: cr\xc3", b"\xa8me\n") == ["anna: crème"]


def test_bytes_that_are_no_text_are_told_and_the_next_line_is_read() -> None:
    assert all_lines(b"anna: \xff\xfe\nbram: ja\n") == [Unreadable.NOT_UTF8, "bram: ja"]


def test_the_longest_line_is_read_and_a_longer_one_is_not() -> None:
    assert all_lines(b"x" * LONGEST + b"\n") == ["x" * LONGEST]
    assert all_lines(b"x" * (LONGEST + 1) + b"\n") == [Unreadable.TOO_LONG]
    assert all_lines("é".encode() * LONGEST + b"\n") == ["é" * LONGEST]


def test_a_line_of_a_megabyte_is_not_kept() -> None:
    lines = Lines()
    for _ in range(1000):
        assert lines.feed(b"anna: " + b"x" * 1000) == []
        assert len(lines._begun) <= 4 * LONGEST

    assert lines.feed(b"\nbram: ja\n") == [Unreadable.TOO_LONG, "bram: ja"]


def test_a_long_line_without_an_end_is_told_at_the_end() -> None:
    assert all_lines(b"x" * 100_000) == [Unreadable.TOO_LONG]


@given(st.binary(), st.lists(st.integers(min_value=0, max_value=50)))
def test_no_bytes_raise_and_where_they_are_cut_makes_no_difference(data: bytes, cuts: list[int]) -> None:
    chunks, rest = [], data
    for cut in cuts:
        chunks.append(rest[:cut])
        rest = rest[cut:]

    assert all_lines(*chunks, rest) == all_lines(data)

"""The Home tab."""

from hypothesis import given
from hypothesis import strategies as st

from adapters.slack.buttons import read_pick
from adapters.slack.home import home_of
from bot.markup import literal
from bot.messages import Option, Overview, Panel, Pick


def test_panels_with_a_line_between_them() -> None:
    options = (Option(number=3, label="Wijzigen"),)
    view = home_of(Overview(panels=(Panel(text="**Profiel**", options=options, offer="home"), Panel(text="Meer"))))
    assert (view["type"], [block["type"] for block in view["blocks"]]) == (
        "home",
        ["rich_text", "actions", "divider", "rich_text"],
    )
    assert read_pick(view["blocks"][1]["elements"][0]) == Pick(number=3, offer="home")


def test_peoples_words_are_no_markup() -> None:
    words = "<!channel> <@U1> <https://example.org|klik> *vet*"
    view = home_of(Overview(panels=(Panel(text=literal(words)),)))
    assert view["blocks"][0]["elements"][0]["elements"] == [{"type": "text", "text": words}]


def test_an_empty_panel_leaves_no_trace() -> None:
    view = home_of(Overview(panels=(Panel(text=" "), Panel(text="Iets"), Panel(text=""))))
    assert [block["type"] for block in view["blocks"]] == ["rich_text"]


@given(texts=st.lists(st.integers(min_value=0, max_value=9_000), max_size=90), count=st.integers(0, 300))
def test_a_page_of_any_length_fits(texts: list[int], count: int) -> None:
    options = tuple(Option(number=number, label="Kies") for number in range(count))
    view = home_of(Overview(panels=tuple(Panel(text="w " * (size // 2), options=options) for size in texts)))
    assert len(view["blocks"]) <= 100


def test_what_is_left_out_shows() -> None:
    full = home_of(Overview(panels=tuple(Panel(text=f"Deel {number}") for number in range(80))))
    assert full["blocks"][-1]["elements"][0]["elements"] == [{"type": "text", "text": "…"}]

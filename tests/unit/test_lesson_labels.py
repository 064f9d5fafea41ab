"""The labels among which people choose: a list on Slack shows 75 signs of each."""

from zoneinfo import ZoneInfo

import pytest

from adapters.slack.cutting import size
from bot.domain.people import Language
from bot.domain.tlp import Tlp
from bot.markup import plain
from bot.phrases import render
from bot.wording.lessons import label_option

_MOST = 75


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("label", Tlp)
def test_a_label_is_shown_whole_on_every_platform(label: Tlp, language: Language) -> None:
    shown = plain(render(label_option(label), language, ZoneInfo("Europe/Amsterdam")))
    assert shown.startswith(f"{label.label}: ")
    assert size(shown) <= _MOST

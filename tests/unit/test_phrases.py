"""What Bondje says: the same in both languages, never broken, and with examples that really work."""

import re
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.commands.profile import SetLanguage
from bot.dispatch.dialogues import BACK, SKIP
from bot.dispatch.gathering import gathered_in_words, numbers_in
from bot.domain.people import Language
from bot.expertise.when import read_wishes
from bot.grammar import GRAMMAR
from bot.grammar.rows import Row
from bot.markup import plain, plain_words, spans
from bot.parsing import read
from bot.phrases import render
from bot.replies import Label, Param, Phrase
from bot.wording.consenting import consent_phrases
from tests.unit.phrase_samples import LIST, PHRASES, samples
from tests.unit.test_gathering import MOMENTS

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
NL, EN = Language.DUTCH, Language.ENGLISH
KEYS = sorted(PHRASES[NL])
INNER = set().union(*(pieces.inner for pieces in PHRASES[NL].values()))
"""Never said on their own."""
PAGES = {"demo-guide", "blank-line"}
"""Set out over several lines, or empty between two."""
HELPED = [row for row in GRAMMAR if row.help]
QUOTED = re.compile(r'"([^"]+)"')
PARTS = 8
"""There are thousands of phrases, and a test for each takes longer to begin than to run."""
SENTENCE_END = re.compile(r"[.!?](?=\s|$)")

languages = pytest.mark.parametrize("language", Language)
people_write = st.text(max_size=80) | st.text(alphabet="ab *\\\n\r\u2028\u202e_`", max_size=40)


def said(key: str, language: Language, /, **params: Param) -> str:
    return render(Phrase(key, params), language, AMSTERDAM)


def test_both_languages_have_the_same_phrases() -> None:
    assert PHRASES[NL].keys() == PHRASES[EN].keys()


def test_both_languages_fill_in_the_same() -> None:
    for key in KEYS:
        assert PHRASES[NL][key].variables == PHRASES[EN][key].variables, key
        assert PHRASES[NL][key].counted == PHRASES[EN][key].counted, key


@languages
@pytest.mark.parametrize("part", range(PARTS))
def test_every_phrase_is_one_tidy_line_whatever_the_counts(part: int, language: Language) -> None:
    for key in sorted(set(KEYS) - INNER - PAGES)[part::PARTS]:
        for words in ("ENSIA", LIST):
            for params in samples(key, words):
                text = said(key, language, **params)
                assert text == text.strip() != "", key
                assert not re.search(r"[{}\n]|  | [.,:]", text), (key, text)
                assert plain(text).count("*") == 0, key


@languages
@pytest.mark.parametrize("row", HELPED, ids=lambda row: str(row.help))
def test_every_example_in_the_help_is_understood_as_what_it_explains(row: Row, language: Language) -> None:
    assert said(row.help, language)
    reading = read(said(f"{row.help}-example", language))
    assert [type(command) for command in reading.commands] == [row.command]
    assert reading.language in {language, None}
    if row.command is not SetLanguage:
        assert reading.rows == (row,)


def test_the_help_offers_each_the_other_language() -> None:
    assert read(said("help-language-example", NL)).commands == (SetLanguage(language=EN),)
    assert read(said("help-language-example", EN)).commands == (SetLanguage(language=NL),)


def _is_wish(words: str, language: Language) -> bool:
    today = date(2027, 1, 18)
    found = read_wishes(words, language=language, today=today, zone=AMSTERDAM, holidays_region=None)
    return found is not None and bool(found.wishes) and not found.rest


@languages
def test_everything_bondje_tells_people_to_type_is_understood(language: Language) -> None:
    advised = {
        example
        for key in KEYS
        if not key.startswith(("help-", "checklist-")) and not {"words", "account"} & PHRASES[language][key].variables
        for params in samples(key)
        for example in QUOTED.findall(said(key, language, **params))
    }
    assert len(advised) > 20
    for example in sorted(advised - SKIP - BACK):
        if numbers_in(example) or gathered_in_words(example, MOMENTS) or _is_wish(example, language):
            continue
        reading = read(example)
        assert reading.commands, example
        assert reading.language in {language, None}, example


@languages
@pytest.mark.parametrize("key", ["sheet-profile", "sheet-send", "sheet-leave"])
def test_what_stands_around_a_sheet_is_short(key: str, language: Language) -> None:
    assert len(said(key, language)) <= 24


@languages
@pytest.mark.parametrize("key", [key for key in KEYS if key.startswith(("sheet-", "form-"))])
def test_nobody_is_told_to_type_on_a_sheet(key: str, language: Language) -> None:
    shown = key.startswith("sheet-") or key.endswith(("-unknown", "-unclear", "form-no-words"))
    told = said(key, language, **samples(key)[0])
    assert not (shown and re.search(r'overslaan|skip|"geen"|"nee"|"none"|"no"', told)), told


@languages
def test_the_welcome_has_four_sentences(language: Language) -> None:
    assert [len(SENTENCE_END.findall(render(phrase, language, AMSTERDAM))) for phrase in consent_phrases()] == [1] * 4


@languages
def test_a_request_that_comes_to_nothing_is_told_in_one_sentence(language: Language) -> None:
    text = said("introduction-not-now", language, name="Bram", about="ENSIA")
    assert len(SENTENCE_END.findall(text)) == 1


@pytest.mark.parametrize(
    ("count", "more", "dutch", "english"),
    [
        (1, 0, "past deze deelnemer:", "This member fits your question about ENSIA:"),
        (2, 0, "passen deze 2 mensen:", "These 2 people fit your question about ENSIA:"),
        (5, 1, "passen deze 5 mensen (er is nog 1 ander):", "ENSIA (there is 1 other):"),
        (5, 12, "passen deze 5 mensen (er zijn nog 12 anderen):", "ENSIA (there are 12 others):"),
    ],
)
def test_counts_choose_the_form(count: int, more: int, dutch: str, english: str) -> None:
    assert said("found-peers", NL, topics="ENSIA", count=count, more=more).endswith(dutch)
    assert said("found-peers", EN, topics="ENSIA", count=count, more=more).endswith(english)


@pytest.mark.parametrize(
    ("count", "dutch", "english"),
    [
        (0, "0 accounts, 0 onderwerpen, 0 kennismakingen en 0 blokkades.", "0 topics, 0 introductions and 0 blocks."),
        (1, "1 account, 1 onderwerp, 1 kennismaking en 1 blokkade.", "1 topic, 1 introduction and 1 block."),
        (2, "2 accounts, 2 onderwerpen, 2 kennismakingen en 2 blokkades.", "2 topics, 2 introductions and 2 blocks."),
    ],
)
def test_nothing_one_and_several(count: int, dutch: str, english: str) -> None:
    counts: dict[str, Param] = dict.fromkeys(("accounts", "topics", "introductions", "blocks"), count)
    assert said("data-counts", NL, **counts) == dutch
    assert said("data-counts", EN, **counts).endswith(english)


@given(words=people_write)
def test_what_people_write_stays_as_it_is_on_one_line(words: str) -> None:
    text = said("organisation-unknown", NL, words=words)
    assert "\n" not in text
    assert f'"{plain_words(words)}"' in plain(text)
    assert not any(span.strong for span in spans(text))


@given(name=people_write, about=people_write)
def test_a_name_is_all_that_is_strong(name: str, about: str) -> None:
    text = render(Phrase("request", {"person": Phrase("person", {"name": name}), "about": about}), EN, AMSTERDAM)
    assert "".join(span.text for span in spans(text) if span.strong) == plain_words(name)
    assert plain(text) == f"A member would like to meet you about {plain_words(about)}: {plain_words(name)}."


def test_very_long_words_are_cut() -> None:
    assert len(said("organisation-unknown", NL, words="x" * 100_000)) < 1000


@pytest.mark.parametrize(
    ("topics", "dutch", "english"),
    [
        (("BIO",), "BIO", "BIO"),
        (("BIO", "Woo"), "BIO en Woo", "BIO and Woo"),
        (("BIO", "Woo", Label(nl="datalekken", en="breaches")), "BIO, Woo en datalekken", "BIO, Woo and breaches"),
    ],
)
def test_lists_read_as_people_write_them(topics: tuple[str | Label, ...], dutch: str, english: str) -> None:
    assert said("watches", NL, topics=topics) == f"Dit houd ik voor je in de gaten: {dutch}."
    assert said("watches", EN, topics=topics) == f"I am keeping an eye on this for you: {english}."


def test_days_and_moments_are_written_out_where_the_reader_is() -> None:
    assert "tot maandag 4 januari 2027:" in said("profile-paused", NL, until=date(2027, 1, 4))
    assert "until Monday 4 January 2027:" in said("profile-paused", EN, until=date(2027, 1, 4))
    since = datetime(2027, 1, 4, 8, 0, tzinfo=UTC)
    assert said("introductions-made", NL, person="Bram", about="BIO", since=since).startswith(
        "Van jou, over BIO, sinds maandag 4 januari 9:00"
    )
    assert said("introductions-made", EN, person="Bram", about="BIO", since=since).startswith(
        "From you, about BIO, since Monday 4 January 9:00"
    )


def test_a_phrase_that_is_not_there_or_lacks_something_is_our_mistake() -> None:
    with pytest.raises(LookupError, match="no-such-phrase"):
        said("no-such-phrase", NL)
    with pytest.raises(LookupError, match="name-set"):
        said("name-set", EN)

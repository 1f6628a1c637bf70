"""Two people of one language: each reads what the other says, with furigana, and nothing is said twice."""

import asyncio

import pytest

from kiosk.core import events as ev
from kiosk.core.captions import pane
from kiosk.core.errors import SpeakingFailed
from kiosk.core.furigana import wanted
from kiosk.core.languages import Lang
from kiosk.core.session import State
from kiosk.core.types import Card, CardText, Origin, Side
from tests.core.scene import Counter, play
from tests.fakes import FakeVoice

pytestmark = pytest.mark.unit

JA, EN, PLAIN = Lang("ja"), Lang("en"), Lang("ja-easy")
STAFF, VISITOR = Side.STAFF, Side.VISITOR
CARD = CardText(Card("station"), PLAIN, "駅", "｜駅《えき》")
MARKED = "｜駅《えき》です"


def rubies(counter: Counter, side: Side) -> list[str]:
    return [line.ruby for line in pane(counter.state, side).earlier]


def test_the_text_is_there_first_and_the_furigana_follows(loop: asyncio.Runner) -> None:
    counter = Counter(voice=FakeVoice(rubies={"駅です": MARKED}))
    first = []

    async def script(counter: Counter) -> None:
        counter.voice.gate = asyncio.Event()
        counter.consultation.say(STAFF, "駅です")
        await counter.until(lambda state: state.turns[0].readings)
        first.extend(rubies(counter, VISITOR))
        counter.voice.gate.set()
        await counter.until(lambda state: state.turns[0].readings[0].ruby)

    play(loop, script, counter, PLAIN)

    assert first == ["駅です"]
    assert rubies(counter, VISITOR) == [MARKED]
    assert counter.state.turns[0].readings[0].origin is Origin.SAME


def test_the_visitors_own_words_have_furigana_too(loop: asyncio.Runner) -> None:
    counter = Counter(voice=FakeVoice(rubies={"駅です": MARKED}))

    async def script(counter: Counter) -> None:
        counter.consultation.say(VISITOR, "駅です")
        await counter.until(lambda state: state.turns[0].readings and state.turns[0].readings[0].ruby)

    play(loop, script, counter, JA)

    assert (rubies(counter, VISITOR), rubies(counter, STAFF)) == ([MARKED], ["駅です"])


def test_without_furigana_the_text_stays_and_the_next_one_is_marked(loop: asyncio.Runner) -> None:
    counter = Counter(voice=FakeVoice(rubies={"壊れる": SpeakingFailed(), "駅です": MARKED}))

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "壊れる")
        counter.consultation.say(STAFF, "駅です")
        await counter.until(lambda state: state.turns[1].readings and state.turns[1].readings[0].ruby)

    play(loop, script, counter, PLAIN)

    assert rubies(counter, VISITOR) == ["壊れる", MARKED]
    assert counter.state.notices == ()


def test_japanese_that_only_staff_read_has_no_furigana(loop: asyncio.Runner) -> None:
    counter = Counter(voice=FakeVoice(rubies={"ja:hi": MARKED}))

    async def script(counter: Counter) -> None:
        counter.consultation.say(VISITOR, "hi")
        await counter.until(lambda state: state.speaking)
        await counter.until(lambda state: state.speaking is None)

    play(loop, script, counter, EN)

    assert rubies(counter, STAFF) == ["ja:hi"]


def test_nothing_is_read_aloud_between_two_people_of_one_language_unless_asked_for(loop: asyncio.Runner) -> None:
    counter = Counter()

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "駅です")
        counter.consultation.say(VISITOR, "そうです")
        await counter.until(lambda state: all(turn.readings for turn in state.turns))
        for _ in range(10):
            await asyncio.sleep(0)
        assert counter.speaker.played == []
        counter.consultation.repeat(STAFF, 1)
        await counter.until(lambda state: state.speaking)

    play(loop, script, counter, PLAIN)

    assert counter.speaker.played == ["駅です"]


def test_furigana_does_not_have_a_sentence_read_aloud_twice(loop: asyncio.Runner) -> None:
    counter = Counter(voice=FakeVoice(rubies={"駅です": MARKED}))

    async def script(counter: Counter) -> None:
        counter.consultation.say(STAFF, "駅です")
        await counter.until(lambda state: state.turns[0].readings and state.turns[0].readings[0].ruby)
        counter.consultation.post(ev.Translated(STAFF, 1, PLAIN, "駅です", Origin.SAME, ruby="別"))

    play(loop, script, counter, PLAIN)

    assert counter.speaker.played == []
    assert rubies(counter, VISITOR) == [MARKED]


@pytest.mark.parametrize(
    ("staff", "visitor", "reading", "expected"),
    [
        (EN, JA, ev.Translated(STAFF, 1, JA, "駅", Origin.MACHINE), True),
        (EN, JA, ev.Translated(VISITOR, 1, EN, "station", Origin.MACHINE), False),
        (JA, EN, ev.Translated(VISITOR, 1, JA, "駅", Origin.MACHINE), False),
        (JA, PLAIN, ev.Translated(STAFF, 1, PLAIN, "駅", Origin.SAME), True),
        (JA, PLAIN, ev.Translated(VISITOR, 1, JA, "駅", Origin.SAME), True),
        (JA, PLAIN, ev.Translated(VISITOR, 1, JA, "駅", Origin.SAME, ruby=MARKED), False),
        (
            JA,
            PLAIN,
            ev.Translated(STAFF, 1, PLAIN, "駅", Origin.CARD, card=CardText(Card("x"), PLAIN, "駅", "駅")),
            False,
        ),
    ],
)
def test_furigana_is_looked_for_where_the_visitors_half_is_japanese(
    staff: Lang,
    visitor: Lang,
    reading: ev.Translated,
    expected: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert wanted(State(staff=staff, visitor=visitor), reading) is expected

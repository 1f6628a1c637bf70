"""PortAudio and a real sound server: a pipe that PulseAudio offers as a microphone.

recording --real time--> pipe --module-pipe-source--> PulseAudio --ALSA--> PortAudio --> ears
"""

from collections.abc import Iterator

import jiwer
import pytest

from kiosk.core.errors import MicrophoneChanged, MicrophoneLost, MicrophoneMissing
from kiosk.core.events import Final, Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing.ears import SupervisedEars
from tests.hearing.pulse import NEEDS, Pulse, Talker, server
from tests.hearing.running import SAID, Events, Spoken, settings_for, until, until_closed, with_ears

pytestmark = [pytest.mark.engine, *NEEDS]


@pytest.fixture
def pulse(monkeypatch: pytest.MonkeyPatch) -> Iterator[Pulse]:
    """Return a sound server that the ears will find."""
    with server(monkeypatch) as running:
        yield running


def test_what_is_spoken_into_a_real_microphone_becomes_words(pulse: Pulse, spoken: Spoken) -> None:
    path, model = spoken
    pulse.plug()

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        heard = await until(events, MicrophoneOpened)
        speaker.say(path.read_bytes()[44:])
        heard += await until(events, Final)
        await ears.close()
        return heard + await until_closed(events)

    with Talker(pulse.pipe("fifo_mic")) as speaker:
        heard = with_ears(settings_for(model), use)
    finals = [event for event in heard if isinstance(event, Final)]

    assert not [event for event in heard if isinstance(event, Trouble)]
    assert jiwer.wer(SAID, " ".join(final.text for final in finals)) <= 0.3
    assert any(isinstance(event, Partial) for event in heard)
    assert max(event.peak for event in heard if isinstance(event, Level)) > 0.1


def test_a_plug_pulled_in_mid_sentence_is_told_and_the_words_before_and_behind_it_arrive(
    pulse: Pulse, spoken: Spoken
) -> None:
    path, model = spoken
    pulse.plug("other", "Other microphone")
    pulse.plug("first", "First microphone", default=True)

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        heard = await until(events, MicrophoneOpened)
        first.say(sentence)
        other.say(3 * sentence)  # so that somebody still speaks when the change has been noticed
        heard += await until(events, Partial)
        pulse.unplug("first")
        heard += await until(events, Trouble)
        while not any(SAID.split()[-1] in event.text for event in heard if isinstance(event, Final)):
            heard += await until(events, Final)
        await ears.close()
        return heard + await until_closed(events)

    sentence = path.read_bytes()[44 + 4_800 : -4_800]  # 0.15 s of silence at both ends left out
    with Talker(pulse.pipe("first")) as first, Talker(pulse.pipe("other")) as other:
        heard = with_ears(settings_for(model), use)
    troubles = [event.error for event in heard if isinstance(event, Trouble)]
    finals = [event for event in heard if isinstance(event, Final)]
    assert [(type(error), error.arguments) for error in troubles] == [(MicrophoneChanged, {"name": "Other microphone"})]
    words = " ".join(final.text for final in finals).lower().replace(".", "").split()
    whole = max(at for at, word in enumerate(words) if word == SAID.split()[-1]) + 1
    assert words[0] == SAID.split()[0]
    assert jiwer.wer(SAID, " ".join(words[whole - len(SAID.split()) : whole])) <= 0.3


def test_a_pulled_plug_is_told_and_a_new_microphone_is_found(pulse: Pulse, spoken: Spoken) -> None:
    _, model = spoken
    pulse.plug()

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        heard = await until(events, MicrophoneOpened)
        pulse.unplug()
        heard += await until_closed(events)
        pulse.plug()
        await ears.open(Side.VISITOR, lang("en"), 1)
        heard += await until(events, MicrophoneOpened)
        await ears.close()
        return heard + await until_closed(events)

    with Talker(pulse.pipe("fifo_mic")):
        heard = [event for event in with_ears(settings_for(model), use) if not isinstance(event, Level)]
    troubles = [event.error for event in heard if isinstance(event, Trouble)]

    assert [type(error) for error in troubles] == [MicrophoneLost]
    assert [type(event) for event in heard if not isinstance(event, Trouble)] == [
        MicrophoneOpened,
        MicrophoneClosed,
        MicrophoneOpened,
        MicrophoneClosed,
    ]


def test_without_a_microphone_that_is_said(pulse: Pulse, spoken: Spoken) -> None:
    _, model = spoken
    pulse.stop()

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open(Side.VISITOR, lang("en"), 1)
        return await until_closed(events)

    trouble, _ = with_ears(settings_for(model), use)

    assert isinstance(trouble, Trouble)
    assert isinstance(trouble.error, MicrophoneMissing)

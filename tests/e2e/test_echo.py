"""The kiosk's own voice in its own microphone: a room in which everything that is played is heard again.

voice -> loudspeaker --+
                       +--> null sink `room` --monitor--> microphone -> ears -> consultation
a person (paplay) -----+
"""

import asyncio
import csv
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.core import events as ev
from kiosk.core.consultation import Consultation
from kiosk.core.languages import lang
from kiosk.core.state import State
from kiosk.core.types import DESK, Capability, Service, Side
from kiosk.hearing.ears import SupervisedEars
from kiosk.settings import Settings
from kiosk.speaking.loudspeaker import Loudspeaker
from kiosk.speaking.voice import LocalVoice
from tests.fakes import FakePhrases, FakeTranslator
from tests.hearing import pulse

pytestmark = [
    pytest.mark.e2e,
    *pulse.NEEDS,
    pytest.mark.skipif(not shutil.which("paplay"), reason="pulseaudio-utils is not installed"),
]

SPEECH = Path(__file__).resolve().parents[1] / "data" / "speech"
EN = lang("en")


@pytest.fixture
def room(monkeypatch: pytest.MonkeyPatch) -> Iterator[pulse.Pulse]:
    """Return a sound server whose only microphone hears its only loudspeaker."""
    with pulse.server(monkeypatch) as server:
        server.plug_loudspeaker("room", "Room", default=True)
        server.control(
            "load-module",
            "module-remap-source",
            "master=room.monitor",
            "source_name=mic",
            "source_properties=device.description=Microphone",
        )
        server.control("set-default-source", "mic")
        with playing(server, "/dev/zero"):  # a monitor gives no sound until something plays
            yield server


@contextmanager
def playing(server: pulse.Pulse, raw: str) -> Iterator[None]:
    """Play raw sound until the end of the block."""
    player = subprocess.Popen(
        [
            "pacat",
            "--server",
            f"unix:{server.folder}/native",
            "--playback",
            "--rate=16000",
            "--format=s16le",
            "--channels=1",
            raw,
        ]
    )
    try:
        yield
    finally:
        player.kill()
        player.wait(timeout=30)


def said(server: pulse.Pulse, path: Path) -> "subprocess.Popen[bytes]":
    """Let a person say a recording."""
    return subprocess.Popen(["paplay", "--server", f"unix:{server.folder}/native", str(path)])


class Counter:
    """A consultation with real ears, a real voice and a real loudspeaker."""

    def __init__(self, ears: SupervisedEars, voice: LocalVoice, loudspeaker: Loudspeaker) -> None:
        self._changed = asyncio.Event()
        self.states: list[State] = []
        able = frozenset({Service.HEARS, Service.TRANSLATES, Service.SPEAKS})
        self.consultation = Consultation(
            State(),
            ears=ears,
            translator=FakeTranslator(),
            phrases=FakePhrases(),
            voice=voice,
            speaker=loudspeaker,
            show=self._show,
            clock=time.monotonic,
            hands_free=True,
        )
        self.consultation.post(ev.Prepared((Capability(lang("ja"), able), Capability(EN, able))))

    async def until(self, condition: Callable[[State], object], limit: float = 30.0) -> State:
        """Wait until the state is as it should be."""
        async with asyncio.timeout(limit):
            while not condition(self.consultation.state):
                self._changed.clear()
                await self._changed.wait()
        return self.consultation.state

    def _show(self, state: State) -> None:
        self.states.append(state)
        self._changed.set()


def test_the_kiosks_own_voice_is_no_utterance_and_who_speaks_after_it_is_heard_whole(room: pulse.Pulse) -> None:
    recording = SPEECH / "en" / "en-00.wav"
    with (SPEECH / "en" / "reference.tsv").open(encoding="utf-8") as file:
        reference = next(csv.DictReader(file, delimiter="\t"))["tokens"]

    async def run() -> State:
        ears, voice, loudspeaker = SupervisedEars(Settings()), LocalVoice(), Loudspeaker()
        await ears.start()
        counter = Counter(ears, voice, loudspeaker)
        consultation = counter.consultation
        running = asyncio.create_task(consultation.run())
        try:
            for tag in ("ja", "en"):
                await ears.warm(lang(tag))
            await voice.warm(EN)
            consultation.post(ev.Touched(ev.ChooseLanguage(EN)))
            await counter.until(lambda state: len(state.microphone) == len(DESK))
            consultation.say(Side.STAFF, "Please show me your residence card, and write your new address in this form.")
            await counter.until(lambda state: state.speaking)
            await counter.until(lambda state: not state.speaking)
            person = said(room, recording)  # the voice is silent for 500 ms; the player needs another 100
            state = await counter.until(lambda state: len(state.turns) + len(state.undecided) > 1)
            person.wait(timeout=30)
            return state
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)
            await loudspeaker.close()
            await voice.close()
            await ears.stop()

    state = asyncio.run(run())
    turns = [turn for turn in state.turns if turn.words]

    assert state.undecided == ()
    assert [(turn.side, " ".join(word.text for word in turn.words)) for turn in turns] == [(Side.VISITOR, reference)]

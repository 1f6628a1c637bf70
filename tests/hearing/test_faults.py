"""The real libvosk in its real process, with a real model: what is promised when something goes wrong."""

import asyncio
import os
import shutil
import signal
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import jiwer
import pytest

from kiosk.core.errors import FileMissing, HearingStopped, KioskError, ModelCorrupt, SoundUnreadable
from kiosk.core.events import Final, Heard, MicrophoneClosed, Partial, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side
from kiosk.hearing import protocol
from kiosk.hearing.ears import SupervisedEars
from kiosk.hearing.models import Model
from kiosk.hearing.transcribe import transcribe
from tests.hearing.running import SAID, Events, Spoken, repeated, settings_for, until, until_closed, with_ears

pytestmark = [pytest.mark.engine, pytest.mark.expects_warnings]

EN = lang("en")


@pytest.fixture(autouse=True)
def _own_data_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))


def heard_in(path: Path, model: Model, *, realtime: bool = False) -> list[Heard]:
    async def run() -> list[Heard]:
        return [event async for event in transcribe(path, EN, settings_for(model), realtime=realtime)]

    return asyncio.run(run())


def test_a_killed_process_is_replaced_within_a_second_and_hears_again(spoken: Spoken, tmp_path: Path) -> None:
    path, model = spoken
    long = repeated(path, tmp_path / "long.wav", 60)

    async def use(ears: SupervisedEars, events: Events) -> tuple[list[Heard], float, list[Heard]]:
        await ears.open_source(Side.VISITOR, EN, 1, protocol.recording(long, realtime=True))
        await until(events, Partial)
        before = ears.pid or 0
        began = time.perf_counter()
        os.kill(before, signal.SIGKILL)
        told = await until_closed(events)
        await ears.open_source(Side.VISITOR, EN, 5, protocol.recording(path, realtime=False))
        took = time.perf_counter() - began

        assert ears.pid != before
        return told, took, await until_closed(events)

    told, took, again = with_ears(settings_for(model), use)
    troubles = [event.error for event in told if isinstance(event, Trouble)]
    finals = [event for event in again if isinstance(event, Final)]

    assert [type(error) for error in troubles] == [HearingStopped]
    assert took < 1.0
    assert jiwer.wer(SAID, " ".join(final.text for final in finals)) <= 0.2
    assert finals[0].number == 5


def test_a_flipped_byte_in_a_model_is_refused(
    spoken: Spoken, tmp_path: Path, flip: Callable[[Path], None], kit: Any
) -> None:
    path, model = spoken
    copy = tmp_path / "models" / "vosk-model-small-en-us-0.15"
    shutil.copytree(model.folder, copy)
    (copy / "SHA256SUMS").unlink(missing_ok=True)
    kit.sums(copy)

    assert any(isinstance(event, Final) for event in heard_in(path, kit.model(copy)))

    flip(copy / "am" / "final.mdl")

    with pytest.raises(ModelCorrupt):
        heard_in(path, kit.model(copy))


def test_a_model_with_a_missing_file_is_refused(spoken: Spoken, tmp_path: Path, kit: Any) -> None:
    path, model = spoken
    copy = tmp_path / "models" / "vosk-model-small-en-us-0.15"
    shutil.copytree(model.folder, copy)
    (copy / "am" / "final.mdl").unlink()

    with pytest.raises(ModelCorrupt):
        heard_in(path, kit.model(copy))


def test_a_graph_that_does_not_belong_to_the_sounds_ends_in_an_error_and_not_in_the_kiosk(
    spoken: Spoken, tmp_path: Path, kit: Any
) -> None:
    """Without sums nothing is known about such a model: libvosk refuses it, or dies of it in its own process."""
    path, model = spoken
    copy = tmp_path / "models" / "vosk-model-small-en-us-0.15"
    shutil.copytree(model.folder, copy)
    (copy / "SHA256SUMS").unlink(missing_ok=True)
    mdl = copy / "am" / "final.mdl"
    mdl.write_bytes(mdl.read_bytes()[: mdl.stat().st_size // 2])

    with pytest.raises(KioskError) as caught:
        heard_in(path, kit.model(copy))

    assert isinstance(caught.value, ModelCorrupt)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [
        ("empty.wav", b"", SoundUnreadable),
        ("text.wav", b"no sound at all" * 99, SoundUnreadable),
        ("", b"", FileMissing),
    ],
)
def test_a_file_that_is_no_sound_is_told_and_the_next_one_is_heard(
    spoken: Spoken, tmp_path: Path, name: str, content: bytes, kind: type[KioskError]
) -> None:
    path, model = spoken
    bad = tmp_path / (name or "none.wav")
    if name:
        bad.write_bytes(content)

    async def use(ears: SupervisedEars, events: Events) -> list[Heard]:
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(bad, realtime=True))
        told = await until_closed(events)
        await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=False))
        return told + await until_closed(events)

    trouble, closed, *rest = with_ears(settings_for(model), use)

    assert isinstance(trouble.error, kind)
    assert closed == MicrophoneClosed(Side.STAFF)
    assert any(isinstance(event, Final) for event in rest)


def test_killed_at_any_moment_every_opening_still_comes_to_its_end(spoken: Spoken) -> None:
    path, model = spoken
    moments = (0.0, 0.15, 0.4, 0.9)

    async def use(ears: SupervisedEars, events: Events) -> list[list[Heard]]:
        ends = []
        for moment in moments:
            await ears.open_source(Side.STAFF, EN, 1, protocol.recording(path, realtime=True))
            asyncio.get_running_loop().call_later(moment, partial(os.kill, ears.pid or 0, signal.SIGKILL))
            ends.append(await until_closed(events))
        return ends

    for end in with_ears(settings_for(model), use):
        assert [type(event.error) for event in end if isinstance(event, Trouble)] == [HearingStopped]

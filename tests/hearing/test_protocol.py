"""What crosses the pipe comes out as it went in."""

from pathlib import Path

import pytest

from kiosk.core import errors
from kiosk.core.errors import KioskError
from kiosk.core.events import Final, Heard, Level, MicrophoneClosed, MicrophoneOpened, Partial, SoundLost, Trouble
from kiosk.core.languages import lang
from kiosk.core.types import Side, Word
from kiosk.hearing import protocol
from kiosk.hearing.protocol import Abort, Begin, Close, Command, Device, Loaded, Loading, Open, Quit, Warm

pytestmark = pytest.mark.unit

FINAL = Final(Side.VISITOR, 7, lang("ja"), "番号札", (Word("番号札", 1.25, 1.75, 0.5),), 1.25, 1.75, starter=True)


def crossed(event: Heard) -> Heard:
    packed = protocol.pack(protocol.to_frame(3, event))
    size = protocol.length(packed[: protocol.PREFIX])
    frame = protocol.report(packed[protocol.PREFIX :])

    assert len(packed) == protocol.PREFIX + size
    assert not isinstance(frame, Loading | Loaded)
    assert frame.opening == 3
    return protocol.to_event(frame)


@pytest.mark.parametrize(
    "event",
    [
        Partial(Side.STAFF, 1, "こん"),
        FINAL,
        Level(Side.STAFF, 0.5),
        SoundLost(Side.VISITOR, 0.25),
        MicrophoneOpened(Side.STAFF),
        MicrophoneClosed(Side.STAFF),
    ],
)
def test_an_event_crosses_unchanged(event: Heard) -> None:
    assert crossed(event) == event


@pytest.mark.parametrize(
    "error",
    [
        errors.ModelMissing("ja", "/models"),
        errors.ModelCorrupt("vosk-ja"),
        errors.MicrophoneMissing(),
        errors.MicrophoneLost(),
        errors.HearingStopped(),
        errors.FileMissing("a.wav"),
        errors.SoundUnreadable("a.wav", "the file is empty"),
    ],
)
def test_an_error_crosses_as_itself(error: KioskError) -> None:
    trouble = crossed(Trouble(error, Side.STAFF))

    assert isinstance(trouble, Trouble)
    assert type(trouble.error) is type(error)
    assert str(trouble.error) == str(error)
    assert trouble.error.arguments == error.arguments
    assert trouble.side is Side.STAFF


@pytest.mark.parametrize(
    "command",
    [
        Begin(("/a", "/b"), "/sums"),
        Warm(lang("en")),
        Open(1, Side.STAFF, lang("ja"), 4, Device("USB")),
        Open(2, Side.VISITOR, lang("en"), 1, protocol.recording(Path("/a.wav"), realtime=True)),
        Close(),
        Abort(),
        Quit(),
    ],
)
def test_a_command_crosses_unchanged(command: Command) -> None:
    assert protocol.command(protocol.pack(command)[protocol.PREFIX :]) == command


@pytest.mark.parametrize("body", [b"", b"\xff\xff", b"\x91\xa5Hello"])
def test_nonsense_on_the_pipe_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - msgspec's own subclass
        protocol.report(body)


def test_a_length_out_of_all_reason_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="too long"):
        protocol.length(b"\xff\xff\xff\xff")


def test_only_partials_and_levels_may_be_replaced() -> None:
    def named(event: Heard) -> str | None:
        return protocol.slot(protocol.to_frame(1, event))

    assert named(Partial(Side.STAFF, 1, "a")) == named(Partial(Side.STAFF, 2, "b"))
    assert named(Partial(Side.STAFF, 1, "a")) != named(Partial(Side.VISITOR, 1, "a"))
    assert named(Level(Side.STAFF, 0.1)) is not None
    assert [named(FINAL), named(SoundLost(Side.STAFF, 1.0)), named(MicrophoneClosed(Side.STAFF))] == [None, None, None]

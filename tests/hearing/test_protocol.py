"""What crosses the pipe comes out as it went in."""

from pathlib import Path

import pytest

from kiosk.core import errors
from kiosk.core.errors import KioskError
from kiosk.core.events import (
    Final,
    Heard,
    Level,
    MicrophoneClosed,
    MicrophoneOpened,
    Partial,
    SoundLost,
    Trouble,
    Undecided,
)
from kiosk.core.languages import lang
from kiosk.core.types import Alternative, Piece, Side, Word
from kiosk.hearing import carried, protocol
from kiosk.hearing.protocol import (
    Abort,
    Answer,
    Ask,
    Begin,
    Close,
    Command,
    Deafen,
    Device,
    Forget,
    Hold,
    Loaded,
    Loading,
    Open,
    Quit,
    Report,
    Speaker,
    Warm,
)

pytestmark = pytest.mark.unit

FINAL = Final(
    *(Side.VISITOR, 7, lang("ja"), "番号札", (Word("番号札", 1.25, 1.75, 0.5),), 1.25, 1.75),
    starter=True,
    sound=1048577,
    heard=2.25,
)
STAFF = Speaker(Side.STAFF, lang("ja"), 4)
VISITOR = Speaker(Side.VISITOR, lang("en"), 1)


def crossed(event: Heard) -> Heard:
    packed = protocol.pack(carried.to_frame(3, event))
    size = protocol.length(packed[: protocol.PREFIX])
    frame = protocol.report(packed[protocol.PREFIX :])

    assert len(packed) == protocol.PREFIX + size
    assert not isinstance(frame, Loading | Loaded | Answer)
    assert frame.opening == 3
    return carried.to_event(frame)


@pytest.mark.parametrize(
    "event",
    [
        Partial(Side.STAFF, 1, "こん", 0.5),
        FINAL,
        Undecided(FINAL, Final(Side.STAFF, 2, lang("en"), "Number", sound=1048578)),
        Level(Side.STAFF, 0.5),
        Level(None, 1.0, clipped=True),
        SoundLost(Side.VISITOR, 0.25),
        MicrophoneOpened(Side.STAFF),
        MicrophoneOpened(None),
        MicrophoneClosed(Side.STAFF),
        MicrophoneClosed(None),
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
        errors.MicrophoneChanged("USB"),
        errors.MicrophoneMuted(),
        errors.MicrophoneLoud(),
        errors.SoundGone(),
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
        Open(1, (STAFF,), (Device(("USB", "Built-in")),)),
        Open(2, (VISITOR,), (protocol.recording(Path("/a.wav"), realtime=True, tail=0.5),)),
        Open(3, (STAFF, VISITOR), (Device(),)),
        Open(4, (STAFF, VISITOR), (Device(("USB",)), Device(("Built-in",)))),
        Hold(),
        Deafen(deaf=True),
        Deafen(deaf=False),
        Close(),
        Abort(),
        Ask(3, 1048577),
        Forget(),
        Quit(),
    ],
)
def test_a_command_crosses_unchanged(command: Command) -> None:
    assert protocol.command(protocol.pack(command)[protocol.PREFIX :]) == command


@pytest.mark.parametrize(
    "report",
    [
        Loading("vosk-ja"),
        Loaded("vosk-ja"),
        Answer(3, (Piece("31", (Alternative("37", "37日。"), Alternative("", "日。"))), Piece("日。"))),
        Answer(4, code="sound-gone"),
        Answer(5, code="model-missing", arguments={"tag": "ja", "where": "/models"}),
    ],
)
def test_a_report_crosses_unchanged(report: Report) -> None:
    assert protocol.report(protocol.pack(report)[protocol.PREFIX :]) == report


@pytest.mark.parametrize(
    "error",
    [errors.SoundGone(), errors.HearingStopped(), errors.ModelMissing("ja", "/models"), errors.ModelCorrupt("a")],
)
def test_an_answer_that_is_an_error_is_rebuilt_from_its_code(error: KioskError) -> None:
    rebuilt = carried.error(error.code, dict(error.arguments))

    assert type(rebuilt) is type(error)
    assert str(rebuilt) == str(error)


@pytest.mark.parametrize(
    ("speakers", "side"), [((STAFF,), Side.STAFF), ((VISITOR,), Side.VISITOR), ((STAFF, VISITOR), None)]
)
def test_an_opening_is_of_one_side_or_of_both(speakers: tuple[Speaker, ...], side: Side | None) -> None:
    assert Open(1, speakers, (Device(),)).side is side


def test_a_recordings_path_holds_wherever_the_other_process_stands() -> None:
    assert Path(protocol.recording(Path("a.wav"), realtime=False).path).is_absolute()


@pytest.mark.parametrize("body", [b"", b"\xff\xff", b"\x91\xa5Hello"])
def test_nonsense_on_the_pipe_is_a_value_error(body: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - msgspec's own subclass
        protocol.report(body)


def test_a_length_out_of_all_reason_is_a_value_error() -> None:
    with pytest.raises(ValueError, match="too long"):
        protocol.length(b"\xff\xff\xff\xff")


def test_only_partials_and_levels_may_be_replaced() -> None:
    def named(event: Heard) -> str | None:
        return protocol.slot(carried.to_frame(1, event))

    assert named(Partial(Side.STAFF, 1, "a")) == named(Partial(Side.STAFF, 2, "b"))
    assert named(Partial(Side.STAFF, 1, "a")) != named(Partial(Side.VISITOR, 1, "a"))
    assert named(Level(Side.STAFF, 0.1)) is not None
    assert len({named(Level(side, 0.1)) for side in (Side.STAFF, Side.VISITOR, None)}) == 3
    assert [
        named(event)
        for event in (FINAL, Undecided(FINAL, FINAL), SoundLost(Side.STAFF, 1.0), MicrophoneClosed(Side.STAFF))
    ] == [None] * 4

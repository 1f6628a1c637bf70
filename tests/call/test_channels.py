import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.call import channels
from kiosk.call.channels import MAXIMUM, Beat, Caption, Clear, Clock, Clocked, Erase, Figures, HungUp, Muted, Stroke
from kiosk.call.sdp_hints import hinted

pytestmark = pytest.mark.unit


@pytest.mark.parametrize(
    "message",
    [
        Beat(1, 2),
        Clock(1.5),
        Clocked(1.0, 2.0, 3.0),
        Figures(frame_rate=29.5, grade="good"),
        Muted(sound=True, picture=False),
        Erase(),
        HungUp("done"),
    ],
)
def test_control_messages_survive_the_way(message: channels.Control) -> None:
    assert channels.control(channels.encode(message)) == message


def test_captions_and_strokes_survive_the_way() -> None:
    caption = Caption(side="staff", number=3, lang="ja", text="はい", final=True, translation="Yes")
    stroke = Stroke(id=1, colour="#0a0b0c", width=0.006, points=((0.1, 0.2), (0.3, 0.4)))

    assert channels.caption(channels.encode(caption)) == caption
    assert channels.drawing(channels.encode(stroke)) == stroke
    assert channels.drawing(channels.encode(Clear())) == Clear()


@pytest.mark.parametrize(
    "frame",
    [
        "",
        "[]",
        "{",
        '{"type":"later"}',
        '{"type":"beat"}',
        '{"type":"beat","number":-1}',
        '{"type":"figures","loss":7}',
        '{"type":"stroke","id":1,"colour":"red","width":0.1,"points":[]}',
        '{"type":"stroke","id":1,"colour":"#000000","width":0.1,"points":[[9,9]]}',
        '{"type":"muted","sound":"yes","picture":false}',
        "[" * 10_000,
        "x" * (MAXIMUM + 1),
    ],
)
def test_what_does_not_fit_is_left_out(frame: str) -> None:
    assert channels.control(frame) is None
    assert channels.drawing(frame) is None
    assert channels.caption(frame) is None
    assert channels.piece(frame) is None


def test_a_newer_sides_unknown_fields_do_no_harm() -> None:
    assert channels.control('{"type":"beat","number":1,"colour":"blue"}') == Beat(1)


@given(st.text(max_size=200))
def test_no_text_whatever_raises(frame: str) -> None:
    for read in (channels.control, channels.drawing, channels.caption, channels.piece):
        read(frame)


def test_chromium_is_told_where_to_begin_for_each_vp8_and_nothing_else() -> None:
    sdp = "a=rtpmap:97 VP8/90000\r\na=rtpmap:98 rtx/90000\r\na=fmtp:98 apt=97\r\n"

    assert hinted(sdp, 1000, 100, 2500).splitlines() == [
        "a=rtpmap:97 VP8/90000",
        "a=fmtp:97 x-google-start-bitrate=1000;x-google-min-bitrate=100;x-google-max-bitrate=2500",
        "a=rtpmap:98 rtx/90000",
        "a=fmtp:98 apt=97",
    ]
    assert hinted(hinted(sdp)) == hinted(sdp)

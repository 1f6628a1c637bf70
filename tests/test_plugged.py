"""What is plugged in, where ALSA's list in /proc has to say it, and the order of preference."""

from pathlib import Path
from threading import Event

import pytest

from kiosk import plugged
from kiosk.plugged import Device, Kind, View, Watch, rank

pytestmark = pytest.mark.unit

CARDS = """\
 0 [PCH            ]: HDA-Intel - HDA Intel PCH
                      HDA Intel PCH at 0xf7f10000 irq 32
 1 [NVidia         ]: HDA-Intel - HDA NVidia
                      HDA NVidia at 0xf7080000 irq 17
 3 [Device         ]: USB-Audio - USB PnP Sound Device
                      C-Media Electronics Inc. USB PnP Sound Device at usb-0000:00:14.0-2, full speed
"""


@pytest.fixture
def cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return ALSA's list on a machine without a sound server."""
    for pcm in ("card0/pcm0c", "card0/pcm0p", "card1/pcm3p", "card3/pcm0c"):
        (tmp_path / pcm).mkdir(parents=True)
    path = tmp_path / "cards"
    path.write_text(CARDS, encoding="ascii")
    monkeypatch.setattr(plugged, "CARDS", path)
    monkeypatch.setattr(plugged, "POLL", 0.02)
    monkeypatch.setenv("PULSE_SERVER", f"unix:{tmp_path}/none")
    return path


@pytest.mark.usefixtures("cards")
def test_without_a_server_the_cards_that_hear_are_the_microphones_and_those_that_play_the_loudspeakers() -> None:
    views = [plugged.look(kind) for kind in Kind]

    assert [[device.label for device in view.devices] if view else None for view in views] == [
        ["HDA Intel PCH", "USB PnP Sound Device"],
        ["HDA Intel PCH", "HDA NVidia"],
    ]


def test_without_any_list_nothing_is_known(cards: Path) -> None:
    cards.unlink()

    assert plugged.look(Kind.MICROPHONE) is None


def test_a_card_that_is_plugged_in_is_noticed(cards: Path) -> None:
    noticed = Event()
    watch = Watch(noticed.set)
    watch.start()
    first = noticed.wait(10)
    noticed.clear()
    cards.write_text(CARDS + " 4 [New            ]: USB-Audio - New one\n", encoding="ascii")
    second = noticed.wait(10)
    watch.end()

    assert (first, second) == (True, True)


@pytest.mark.usefixtures("cards")
def test_a_watch_that_hangs_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(plugged, "STUCK", 0.05)
    hanging, noticed = Event(), Event()

    def changed() -> None:
        noticed.set()
        hanging.wait(10)

    watch = Watch(changed)
    before = watch.stuck
    watch.start()
    noticed.wait(10)
    hanging.wait(0.1)
    stuck = watch.stuck
    hanging.set()
    watch.end()

    assert (before, stuck, watch.stuck) == (False, True, False)


def test_names_are_matched_by_their_parts_in_the_order_of_preference() -> None:
    wanted = ("", "jabra", "USB")

    assert [rank(name, wanted) for name in ("Jabra USB", "usb pnp", "Built-in")] == [1, 2, 3]


def test_the_best_device_is_the_preferred_then_the_systems_choice_and_the_silent_come_last() -> None:
    devices = [Device(1, "a", "Desk"), Device(2, "b", "Built-in", default=True), Device(3, "c", "Jabra")]
    view = View(tuple(devices))

    assert [device.name for device in view.ordered(["jabra"])] == ["c", "b", "a"]
    assert [device.name for device in view.ordered(["jabra"], {"c"})] == ["b", "a", "c"]
    assert [device.name for device in view.ordered(())] == ["b", "a", "c"]

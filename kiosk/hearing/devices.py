"""Which microphones there are, for the doctor and the staff."""

import sys

from kiosk import plugged
from kiosk.plugged import Kind


def microphones() -> list[str]:
    """Return the names of the microphones, the system's choice first; none where there is no way to know.

    To be called in a thread or process that may wait for a sound server, and while PortAudio is not in use.
    """
    view = plugged.look(Kind.MICROPHONE)
    if view is not None:
        return [device.label for device in view.ordered(())]
    fresh = "sounddevice" not in sys.modules
    try:
        import sounddevice
    except OSError:  # the PortAudio library is not installed
        return []
    try:
        if not fresh:
            sounddevice._terminate()  # noqa: SLF001 - else it shows what there was at its beginning
            sounddevice._initialize()  # noqa: SLF001
        chosen = sounddevice.default.device[0]
        found = [device for device in sounddevice.query_devices() if device["max_input_channels"] > 0]
    except (sounddevice.PortAudioError, ValueError):
        return []
    ordered = sorted(found, key=lambda device: bool(device["index"] != chosen))
    return list(dict.fromkeys(str(device["name"]) for device in ordered))

"""What a desk brings into its calls: views, microphone and loudspeaker, camera, hub."""

from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from kiosk.core.errors import KioskError
from kiosk.core.types import AudioFrame

if TYPE_CHECKING:
    from kiosk.call.hub_line import HubAddress
    from kiosk.call.pictures import PictureSource
    from kiosk.call.sounds import SoundSource


class View(Protocol):
    """Where pictures are seen; from any thread."""

    def show(
        self,
        width: int,
        height: int,
        planes: Sequence[memoryview],
        strides: Sequence[int],
        pixels: Callable[[], tuple[memoryview, int]],
    ) -> None:
        """Show a yuv420p picture; where no graphics card draws, `pixels` makes it blue, green, red and 255."""
        ...

    def clear(self) -> None:
        """Show none."""
        ...


class DeskSound(Protocol):
    """Microphone and loudspeaker of the desk, for one call."""

    @property
    def source(self) -> "SoundSource":
        """Return what the other side hears of us."""
        ...

    def hear(self, frame: AudioFrame) -> None:
        """Play 20 ms."""
        ...

    async def close(self) -> None:
        """Give both back."""
        ...


@dataclass(frozen=True, slots=True)
class Desk:
    """What a desk brings into its calls; each is asked for when one begins."""

    hub: "Callable[[], Awaitable[HubAddress | None]]"
    """None: there is none."""
    camera: "Callable[[Callable[[bool], None]], PictureSource]"
    """Given what is told, from any thread, whether the camera gives pictures."""
    sound: Callable[[Callable[[KioskError], None]], Awaitable[DeskSound]]
    """Given what is told on the loop of a microphone that is gone."""
    theirs: View
    own: View
    key: Path
    """File of the key with which this kiosk signs its connections."""
    standing: Path
    """File in which the call that is going on is kept."""
    name: str = ""
    """Of the desk."""
    topic: str = ""
    """A key, e.g. residence."""

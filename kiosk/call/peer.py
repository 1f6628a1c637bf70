"""One connection to the other side, from offer to close: media, four data channels, nothing of the call around it.

    offering side   offer() ------- SDP -------> answer(sdp)    answering side
                    accept(sdp) <-- SDP --------/
                    channels: text (t140), captions, drawing, control

An interrupted call gets a new Peer (the next epoch): aiortc has no ICE restart (upstream issue 1367).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from aiortc import (
    RTCBundlePolicy,
    RTCConfiguration,
    RTCDataChannel,
    RTCSessionDescription,
)
from aiortc.exceptions import InvalidStateError
from aiortc.sdp import candidate_from_sdp

from kiosk import wire
from kiosk.call.connection import CallConnection, Outlets, Workers
from kiosk.call.picture_in import PictureReceiver
from kiosk.call.picture_out import PictureSender
from kiosk.call.pictures import PictureTrack
from kiosk.call.relays import Answers, Relays
from kiosk.call.sdp_hints import hinted
from kiosk.call.sound_in import SoundReceiver
from kiosk.call.sound_out import SoundSender
from kiosk.call.sounds import SoundTrack
from kiosk.call.way import Way
from kiosk.core.errors import KioskError

Channel = Literal["text", "captions", "drawing", "control"]
CHANNELS: Final[tuple[Channel, ...]] = ("text", "captions", "drawing", "control")


class PeerRefused(KioskError):
    """The other side's session description cannot be used."""

    code = "call-failed"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The call could not be connected. Call again.")


@dataclass(frozen=True, slots=True)
class Ears:
    """Who is told of what happens on a connection; all on the loop."""

    opened: Callable[[Channel], None]
    said: Callable[[Channel, str], None]
    """A message on a channel."""
    state: Callable[[str], None]
    """RTCPeerConnection's connectionState."""
    relayed: Callable[[Answers], None] = lambda _: None
    """What the TURN servers answered."""


class Peer:
    """One epoch of a call."""

    def __init__(
        self,
        tracks: tuple[PictureTrack, SoundTrack],
        workers: Workers,
        outlets: Outlets,
        ears: Ears,
        *,
        ice: Sequence[wire.IceServer] = (),
        authority: Path | None = None,
        large: bool = False,
    ) -> None:
        """Prepare.

        Args:
            tracks: our picture and our sound.
            workers: the call's threads.
            outlets: where the other side's go.
            ears: who is told.
            ice: STUN and TURN servers.
            authority: PEM of the city's own, which may vouch for a TURN server, too.
            large: pictures up to 1280x720 may be sent.
        """
        self.way = Way()
        self._tracks, self._ears = tracks, ears
        relays = Relays(ice, authority, ears.relayed)
        configuration = RTCConfiguration(iceServers=relays.others, bundlePolicy=RTCBundlePolicy.MAX_BUNDLE)
        self._connection = CallConnection(configuration, relays, self.way, workers, outlets, large=large)
        self._channels: dict[str, RTCDataChannel] = {}
        self._connection.on("connectionstatechange", self._changed)
        self._connection.on("datachannel", self._added)

    async def offer(self) -> str:
        """Return our session description; the candidates are in it."""
        for track in self._tracks:
            self._connection.addTrack(track)
        for name in CHANNELS:
            self._added(self._connection.createDataChannel(name, protocol="t140" if name == "text" else ""))
        await self._connection.setLocalDescription(await self._connection.createOffer())
        return hinted(self._connection.localDescription.sdp)

    async def answer(self, sdp: str) -> str:
        """Return our answer to an offer.

        Raises:
            PeerRefused: it cannot be used.
        """
        await self._remote(sdp, "offer")
        for track in self._tracks:
            self._connection.addTrack(track)
        await self._connection.setLocalDescription(await self._connection.createAnswer())
        return hinted(self._connection.localDescription.sdp)

    async def accept(self, sdp: str) -> None:
        """Take the answer to our offer.

        Raises:
            PeerRefused: it cannot be used.
        """
        await self._remote(sdp, "answer")

    async def candidate(self, found: wire.Candidate) -> None:
        """Take one of the other side's candidates; one that cannot be used is left out."""
        text = found.candidate.removeprefix("a=").removeprefix("candidate:")
        if not text:
            return
        try:
            candidate = candidate_from_sdp(text)
            candidate.sdpMid, candidate.sdpMLineIndex = found.mid or None, found.line
            await self._connection.addIceCandidate(candidate)
        except (ValueError, AssertionError, IndexError, InvalidStateError):
            return

    def say(self, channel: Channel, message: str) -> bool:
        """Send a message; return whether the channel took it."""
        line = self._channels.get(channel)
        if line is None or line.readyState != "open":
            return False
        line.send(message)
        return True

    def open(self, channel: Channel) -> bool:
        """Say whether a channel can be spoken on."""
        line = self._channels.get(channel)
        return line is not None and line.readyState == "open"

    @property
    def state(self) -> str:
        """Return RTCPeerConnection's connectionState."""
        return str(self._connection.connectionState)

    @property
    def pictures_in(self) -> PictureReceiver | None:
        """Return what receives pictures."""
        return next((one for one in self._connection.getReceivers() if isinstance(one, PictureReceiver)), None)

    @property
    def sound_in(self) -> SoundReceiver | None:
        """Return what receives sound."""
        return next((one for one in self._connection.getReceivers() if isinstance(one, SoundReceiver)), None)

    @property
    def pictures_out(self) -> PictureSender | None:
        """Return what sends pictures."""
        return next((one for one in self._connection.getSenders() if isinstance(one, PictureSender)), None)

    @property
    def sound_out(self) -> SoundSender | None:
        """Return what sends sound."""
        return next((one for one in self._connection.getSenders() if isinstance(one, SoundSender)), None)

    async def close(self) -> None:
        """End it; the tracks end with it, their sources do not."""
        await self._connection.close()

    async def _remote(self, sdp: str, kind: str) -> None:
        if any(f"\nm={medium} " not in sdp for medium in ("audio", "video", "application")):
            raise PeerRefused
        try:
            await self._connection.setRemoteDescription(RTCSessionDescription(sdp=sdp, type=kind))
        except (ValueError, AssertionError, IndexError, KeyError, InvalidStateError) as error:
            raise PeerRefused from error

    def _changed(self) -> None:
        self._ears.state(self.state)

    def _added(self, line: RTCDataChannel) -> None:
        name = next((known for known in CHANNELS if known == line.label), None)
        if name is None:
            return
        self._channels[name] = line
        line.on("message", lambda message: self._heard(name, message))
        if line.readyState == "open":
            self._ears.opened(name)
        else:
            line.on("open", lambda: self._ears.opened(name))

    def _heard(self, name: Channel, message: object) -> None:
        if isinstance(message, str):
            self._ears.said(name, message)

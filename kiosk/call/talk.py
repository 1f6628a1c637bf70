"""What passes between two people in a call, whatever happens to the connection.

    Peer (epoch 1) --lost--> Peer (epoch 2) ...      one at a time; text is counted over all of them
      |- control: beat, clock, figures each second -> lost after 1.75 s of silence
      +- text | captions | drawing, or through the hub (`relay`) while there is no Peer

Both roles use it; who calls whom is `kiosk_line`'s and `answering_line`'s business.
"""

import asyncio
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from kiosk import wire
from kiosk.call import channels
from kiosk.call.begun import begun
from kiosk.call.channels import Beat, Caption, Clock, Clocked, Control, Drawing, Erase, Figures, HungUp, Muted
from kiosk.call.connection import Outlets, Workers
from kiosk.call.letters import Letters
from kiosk.call.measuring import Measuring
from kiosk.call.meter import Meter
from kiosk.call.peer import Channel, Ears, Peer
from kiosk.call.picture_in import Picture
from kiosk.call.pictures import PictureSource, PictureTrack
from kiosk.call.sounds import SoundSource, SoundTrack
from kiosk.call.states import Happened, Joined, Over, Silenced, Weighed
from kiosk.call.told import CaptionCame, DrawingCame, EraseAsked, MutedThere, Relayed, Told

SILENCE: Final = 1.75
"""Seconds without a beat after which the other side is lost, so that it is told within 2 (aiortc alone: after 27)."""
LOOK: Final = 0.1
SECOND: Final = 1.0
CLOCKS: Final = 5
"""Clock questions at once after connecting; then one each two seconds."""


@dataclass(frozen=True, slots=True)
class Media:
    """What this side sends, and where what it receives goes."""

    pictures: PictureSource
    sound: SoundSource
    outlets: Outlets
    large: bool = False
    """1280x720 may be sent."""


class Talk:
    """Of one call; made and used on the loop."""

    def __init__(
        self,
        media: Media,
        tell: Callable[[Told], None],
        happen: Callable[[Happened], None],
        relay: Callable[[Channel, str], bool],
        authority: Path | None = None,
    ) -> None:
        """Begin.

        Args:
            media: the sources and outlets; they outlive it.
            tell: what is to be shown.
            happen: what changes where the call stands.
            relay: hands a frame of a channel to the hub; says whether it could.
            authority: PEM of the city's own, which may vouch for a TURN server, too.
        """
        self._media, self._tell, self._happen, self._relay = media, tell, happen, relay
        self._authority = authority
        self._workers = Workers()
        self._peer: Peer | None = None
        self._tracks: tuple[PictureTrack, SoundTrack] | None = None
        self._epoch = 0
        self._measuring = Measuring(tell)
        self._letters = Letters(self._direct, lambda frame: relay("text", frame), tell)
        self._muted = Muted(sound=False, picture=False)
        self._beats = 0
        self._questions = 0
        self._heard: float | None = None
        self._begun = time.monotonic()
        self._lost = True
        self._pulse = begun(self._run(), "call-pulse")
        self._closing: set[asyncio.Task[None]] = set()

    @property
    def alive(self) -> bool:
        """Say whether the other side is heard."""
        return not self._lost

    @property
    def broken(self) -> bool:
        """Say whether the connection has ended by itself: it will not come back."""
        return self._peer is None or self._peer.state in {"failed", "closed"}

    @property
    def meter(self) -> Meter:
        """Return the shares of the call so far."""
        return self._measuring.meter

    async def offer(self, epoch: int, ice: Sequence[wire.IceServer]) -> str:
        """Return our description of a new connection; an older one ends."""
        return await self._renewed(epoch, ice).offer()

    async def answer(self, epoch: int, sdp: str, ice: Sequence[wire.IceServer]) -> str:
        """Return our answer to the other side's new connection; an older one ends.

        Raises:
            PeerRefused: it cannot be used.
        """
        return await self._renewed(epoch, ice).answer(sdp)

    async def accept(self, epoch: int, sdp: str) -> None:
        """Take the answer to our offer; one to an older offer is left out.

        Raises:
            PeerRefused: it cannot be used.
        """
        if self._peer is not None and epoch == self._epoch:
            await self._peer.accept(sdp)

    async def candidate(self, found: wire.Candidate) -> None:
        """Take one of the other side's candidates."""
        if self._peer is not None and found.epoch == self._epoch:
            await self._peer.candidate(found)

    def type(self, text: str) -> None:
        """Send letters; they leave within 100 ms."""
        self._letters.type(text)

    def caption(self, caption: Caption) -> None:
        """Send a caption."""
        self._say("captions", channels.encode(caption))

    def draw(self, drawing: Drawing) -> None:
        """Send a stroke, or clear the sheet."""
        self._say("drawing", channels.encode(drawing))

    def mute(self, *, sound: bool, picture: bool) -> None:
        """Send no sound, no picture; the other side is told."""
        self._muted = Muted(sound=sound, picture=picture)
        self._apply_mute()
        self._control(self._muted)

    def erase(self) -> None:
        """Ask the other side to forget everything."""
        self._control(Erase())

    def relayed(self, channel: Channel, data: str) -> None:
        """Take a frame that came through the hub."""
        if channel != "text":
            self._said(channel, data)
        elif (piece := channels.piece(data)) and not self._letters.relayed(piece):
            self._relay("control", channels.encode(Beat(number=0, text=self._letters.arrived)))

    async def close(self, reason: str = "") -> None:
        """End it; with a reason the other side is told."""
        if reason:
            self._control(HungUp(reason=reason))
        self._pulse.cancel()
        self._drop()
        await asyncio.gather(self._pulse, *self._closing, return_exceptions=True)
        self._workers.close()

    def _renewed(self, epoch: int, ice: Sequence[wire.IceServer]) -> Peer:
        self._drop()
        self._epoch = epoch
        self._letters.interrupted()
        self._measuring.begin()
        self._tracks = PictureTrack(self._media.pictures), SoundTrack(self._media.sound)
        outlets = Outlets(self._show, self._media.outlets.hear)
        ears = Ears(self._opened, self._said, self._changed, lambda answers: self._tell(Relayed(answers)))
        self._peer = Peer(
            self._tracks, self._workers, outlets, ears, ice=ice, authority=self._authority, large=self._media.large
        )
        self._apply_mute()
        return self._peer

    def _drop(self) -> None:
        if self._peer is not None:
            task = asyncio.create_task(self._peer.close())
            self._closing.add(task)
            task.add_done_callback(self._closing.discard)
            self._peer = None

    def _apply_mute(self) -> None:
        if self._tracks is not None:
            self._tracks[0].muted, self._tracks[1].muted = self._muted.picture, self._muted.sound

    def _show(self, picture: Picture, now: float) -> None:
        self._measuring.picture(picture)
        self._media.outlets.show(picture, now)

    def _changed(self, state: str) -> None:
        if state in {"failed", "closed"} and not self._lost:
            self._silent()

    def _opened(self, channel: Channel) -> None:
        if channel == "control":
            self._beat()
            self._questions = CLOCKS
            self._control(self._muted)

    def _said(self, channel: Channel, data: str) -> None:
        match channel:
            case "text" if len(data) <= channels.MAXIMUM:
                self._letters.came(data)
            case "captions" if caption := channels.caption(data):
                self._tell(CaptionCame(caption))
            case "drawing" if drawing := channels.drawing(data):
                self._tell(DrawingCame(drawing))
            case "control" if message := channels.control(data):
                self._understood(message)
            case _:
                pass

    def _understood(self, message: Control) -> None:
        match message:
            case Beat(number=0, text=text):  # through the hub: something of our text is missing there
                self._letters.missed(text)
            case Beat(text=text):
                self._alive()
                self._letters.counted(text)
            case Clock(t0):
                now = time.time()
                self._control(Clocked(t0, now, time.time()))
            case Clocked():
                self._measuring.answered(message, self._peer)
            case Figures():
                self._measuring.theirs = message
                if self._peer is not None and (out := self._peer.pictures_out) is not None:
                    out.seen(message.frame_rate, message.longest_gap)
            case Muted(sound, picture):
                self._tell(MutedThere(sound, picture))
            case Erase():
                self._tell(EraseAsked())
            case HungUp(reason):
                self._happen(Over(reason))

    def _alive(self) -> None:
        self._heard = time.monotonic()
        if self._lost:
            self._lost = False
            self._happen(Joined(self._epoch))

    def _silent(self) -> None:
        self._lost = True
        self._happen(Silenced())
        self._letters.flush()

    def _direct(self, piece: str) -> bool | None:
        """Send on the channel; None: there is none, False: wait for it."""
        if self._peer is not None and self._peer.open("text"):
            return not piece or self._peer.say("text", piece)
        since = self._begun if self._heard is None else 0.0
        return None if self._lost and time.monotonic() - since > SILENCE else False

    def _say(self, channel: Channel, frame: str) -> None:
        if self._peer is None or not self._peer.say(channel, frame):
            self._relay(channel, frame)

    def _control(self, message: Control) -> None:
        if self._peer is not None:
            self._peer.say("control", channels.encode(message))

    def _beat(self) -> None:
        self._beats += 1
        self._control(Beat(self._beats, self._letters.arrived))

    async def _run(self) -> None:
        second = time.monotonic() + SECOND
        while True:
            await asyncio.sleep(LOOK)
            now = time.monotonic()
            if not self._lost and self._heard is not None and now - self._heard > SILENCE:
                self._silent()
            self._measuring.watch()
            if self._questions > 0:
                self._questions -= 1
                self._control(self._measuring.question())
            if now >= second:
                second = max(second + SECOND, now)
                self._second()

    def _second(self) -> None:
        self._beat()
        if self._beats % 2 == 0:
            self._control(self._measuring.question())
        if (
            self._peer is not None
            and not self._lost
            and (measured := self._measuring.second(self._peer, self._control))
        ):
            self._happen(Weighed(measured.quality))
            self._tell(measured)

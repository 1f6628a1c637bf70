"""The kiosk's side of a call: asks for an interpreter, makes the connection, and makes it again when it is lost.

Call -> Place, Ringing, Accepted -> Offer{epoch} <- Answer -> Talk
1.75 s of silence: told. 4 s, or a closed connection, or Back, or Renew: Offer{epoch + 1}, and again each 4 s
hub lost: the media go on, and no connection is given up for one that nobody would hear of; Resume when it is back
"""

import asyncio
import secrets
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final, get_args

from kiosk import wire
from kiosk.call.begun import begun
from kiosk.call.channels import Caption, Drawing
from kiosk.call.peer import Channel, PeerRefused
from kiosk.call.signalling import KioskSignalling, LineLost
from kiosk.call.states import (
    CallState,
    Happened,
    Hub,
    Joined,
    Over,
    Phase,
    Placed,
    Rang,
    Silenced,
    Taken,
    step,
)
from kiosk.call.talk import SILENCE, Media, Talk
from kiosk.call.told import Compared, Stood, Told
from kiosk.call.trust import Key, four_words, signed

RENEW: Final = 4.0
"""Seconds of silence before a new connection is made: an interruption of 3 s heals by itself, sooner."""
AGAIN: Final = 4.0
"""Seconds that a new connection gets before the next one."""
LOOK: Final = 0.1
GIVEN_UP: Final = 60.0
"""Seconds without the other side after which the call ends."""
UNREACHED: Final = 30.0
"""Seconds after which it ends when the other side was never there: the hub's own patience with a lost one."""
REASONS: Final[tuple[wire.Reason, ...]] = get_args(wire.Reason)


class KioskLine:
    """One call from this kiosk; `run` it once."""

    def __init__(
        self,
        signalling: KioskSignalling,
        media: Media,
        tell: Callable[[Told], None],
        key: Key,
        wish: wire.Call,
        *,
        authority: Path | None = None,
        again: bool = False,
    ) -> None:
        """Prepare.

        Args:
            signalling: the line to the hub; this call is its only reader.
            media: the sources and outlets.
            tell: called on the loop with everything that is to be shown.
            key: this kiosk's.
            wish: who is wanted.
            authority: PEM of the city's own, which may vouch for a TURN server, too.
            again: the call stands already; where it does not, it is over.
        """
        self._signalling, self._media, self._show, self._key = signalling, media, tell, key
        self._wish, self._authority, self._again = wish, authority, again
        self._state = CallState(wish.call, Phase.LOST if again else Phase.CALLING)
        self._talk: Talk | None = None
        self._ice: Sequence[wire.IceServer] = ()
        self._epoch = 0
        self._offered = ""
        self._offered_at = 0.0
        self._lost_at: float | None = None
        self._answered = True
        self._pack: wire.Pack | None = None
        self._over = asyncio.Event()
        self._offering = asyncio.Lock()

    @property
    def state(self) -> CallState:
        """Return where it stands."""
        return self._state

    def talk(self) -> Talk | None:
        """Return what passes between the two; None before somebody took the call."""
        return self._talk

    def give(self, pack: wire.Pack) -> None:
        """Hand over the conversation so far, with the visitor's consent; sent at each ringing, forgotten at the end."""
        self._pack = pack
        if self._state.phase is Phase.RINGING:
            self._signalling.send(pack)

    def type(self, text: str) -> None:
        """Send letters."""
        if self._talk is not None:
            self._talk.type(text)

    def caption(self, caption: Caption) -> None:
        """Send a caption."""
        if self._talk is not None:
            self._talk.caption(caption)

    def draw(self, drawing: Drawing) -> None:
        """Send a stroke, or clear the sheet."""
        if self._talk is not None:
            self._talk.draw(drawing)

    def mute(self, *, sound: bool, picture: bool) -> None:
        """Send no sound, no picture."""
        if self._talk is not None:
            self._talk.mute(sound=sound, picture=picture)

    def hang_up(self) -> None:
        """End it, wherever it stands."""
        if self._state.phase in {Phase.CALLING, Phase.QUEUED, Phase.RINGING}:
            self._signalling.send(wire.Cancel(call=self._wish.call))
            self._happen(Over("cancelled"))
        else:
            self._happen(Over("done"))

    async def run(self) -> CallState:
        """Call, talk, and return how it ended; what is there to be erased is erased.

        Raises:
            HubRefused: the hub does not know this kiosk.
        """
        self._show(Stood(self._state))
        reading = asyncio.create_task(self._read())
        watching = begun(self._watch(), "call-watch")
        over = asyncio.create_task(self._over.wait())
        try:
            await asyncio.wait({reading, over}, return_when=asyncio.FIRST_COMPLETED)
            if reading.done() and not self._over.is_set():
                reading.result()
                self._happen(Over("failed"))
        finally:
            await self._end(reading, watching, over)
        return self._state

    async def _end(self, *tasks: "asyncio.Task[object]") -> None:
        self._pack = None
        if self._talk is not None:
            told = "failed" if self._state.reason == "unreached" else self._state.reason
            reason: wire.Reason = next((known for known in REASONS if known == told), "closed")
            good = self._talk.meter.share()
            self._signalling.send(wire.HangUp(call=self._wish.call, reason=reason, good=good))
            await self._talk.close(reason)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        await self._signalling.close()

    async def _read(self) -> None:
        async for message in self._signalling.messages():
            if isinstance(message, LineLost):
                self._happen(Hub(there=False))
            elif isinstance(message, wire.Welcome):
                self._welcomed(message)
            elif getattr(message, "call", self._wish.call) == self._wish.call:
                await self._act(message)

    def _welcomed(self, message: wire.Welcome) -> None:
        self._happen(Hub(there=True))
        if message.standing == self._wish.call or self._talk is not None:
            self._signalling.send(wire.Resume(call=self._wish.call, epoch=self._epoch))
        elif self._again:
            self._happen(Over("lost"))
        elif message.standing:
            self._signalling.send(wire.HangUp(call=message.standing, reason="lost"))
            self._signalling.send(self._wish)
        else:
            self._signalling.send(self._wish)

    async def _act(self, message: wire.ToKiosk) -> None:  # noqa: C901, PLR0912 - one for each message
        match message:
            case wire.Place(ahead=ahead, wait=wait):
                await self._queued(Placed(ahead, wait))
            case wire.NoOne(ladder=ladder, wait=wait):
                await self._queued(Placed(self._state.ahead, wait, ladder))
            case wire.Ringing(interpreter=interpreter):
                self._happen(Rang(interpreter))
                if self._pack is not None:
                    self._signalling.send(self._pack)
            case wire.Accepted():
                self._ice = message.ice
                if self._talk is None or not self._talk.alive:
                    self._happen(Taken(message.interpreter, message.epoch))
                    await self._offer(message.epoch)
            case wire.Answer():
                await self._accept(message)
            case wire.Candidate():
                if self._talk is not None:
                    await self._talk.candidate(message)
            case wire.Renew():
                await self._offer(max(self._epoch, message.epoch) + 1)
            case wire.Relay(channel=channel, data=data):
                if self._talk is not None:
                    self._talk.relayed(channel, data)
            case wire.Gone():
                if self._talk is not None and not self._talk.alive:
                    self._happen(Silenced())
            case wire.Back():
                if self._talk is not None and not self._talk.alive:
                    await self._offer(self._epoch + 1)
            case wire.HangUp(reason=reason):
                self._happen(Over(reason))
            case wire.Refused(code=code):
                self._refused(code)
            case _:
                pass

    async def _queued(self, placed: Placed) -> None:
        if self._talk is not None:  # transferred, or the interpreter never came back: the next one
            talk, self._talk = self._talk, None
            await talk.close()
        self._happen(placed)

    def _refused(self, code: str) -> None:
        if code == "replaced" or (code in {"unknown-call", "busy"} and (self._talk is None or not self._talk.alive)):
            self._happen(Over("failed"))

    async def _offer(self, epoch: int) -> None:
        async with self._offering:
            await self._offer_now(epoch)

    async def _offer_now(self, epoch: int) -> None:
        if self._over.is_set():
            return
        self._epoch = max(epoch, self._epoch + 1)
        if self._talk is None:
            self._talk = Talk(self._media, self._show, self._happen, self._relay, self._authority)
        self._answered = False
        self._offered = sdp = await self._talk.offer(self._epoch, self._ice)
        signature = self._key.signature("offer", self._wish.call, self._epoch, sdp)
        offer = wire.Offer(call=self._wish.call, sdp=sdp, epoch=self._epoch, key=self._key.public, signature=signature)
        self._signalling.send(offer)
        self._offered_at = time.monotonic()  # not before: TURN servers that do not answer are waited for

    async def _accept(self, answer: wire.Answer) -> None:
        if self._talk is None or answer.epoch != self._epoch or self._answered:
            return
        self._answered = True
        try:
            await self._talk.accept(answer.epoch, answer.sdp)
        except PeerRefused:
            return  # the next offer follows
        words = four_words(self._offered, answer.sdp)
        if words is not None:
            self._show(Compared(words, signed(answer)))

    def _relay(self, channel: Channel, data: str) -> bool:
        return self._signalling.send(wire.Relay(call=self._wish.call, channel=channel, data=data))

    async def _watch(self) -> None:
        while True:
            await asyncio.sleep(LOOK)
            now = time.monotonic()
            if self._talk is None or self._talk.alive:
                self._lost_at = None
                continue
            self._lost_at = self._lost_at or now
            if self._state.phase is Phase.CONNECTING and now - self._lost_at > UNREACHED:
                self._happen(Over("unreached"))
            elif now - self._lost_at > GIVEN_UP:
                self._happen(Over("lost"))
            elif self._state.hub and now >= self._renewal() and not self._offering.locked():
                await self._offer(self._epoch + 1)

    def _renewal(self) -> float:
        """Return when the next connection is due."""
        assert self._talk is not None  # noqa: S101 - only asked while there is one
        assert self._lost_at is not None  # noqa: S101 - the same
        if self._offered_at >= self._lost_at or self._state.phase is not Phase.LOST:
            return self._offered_at + AGAIN
        return self._lost_at if self._talk.broken else self._lost_at + RENEW - SILENCE

    def _happen(self, happened: Happened) -> None:
        before, self._state = self._state, step(self._state, happened)
        if isinstance(happened, Joined):
            self._answered = True
        if self._state != before:
            self._show(Stood(self._state))
        if self._state.phase is Phase.ENDED:
            self._over.set()


def new_call() -> str:
    """Return an id for a call."""
    return secrets.token_urlsafe(12)

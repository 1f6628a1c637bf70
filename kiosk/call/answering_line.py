"""The answering side of calls: another kiosk at a colleague's desk, or a test, in the interpreter's place.

Ready -> Ring -> Accept -> Accepted -> Offer -> Answer -> Talk      one call after the other
"""

import asyncio
from collections.abc import Callable, Sequence
from pathlib import Path

from kiosk import wire
from kiosk.call.peer import Channel, PeerRefused
from kiosk.call.signalling import InterpreterSignalling, LineLost
from kiosk.call.states import CallState, Happened, Over, Phase, Rang, Taken, step
from kiosk.call.talk import Media, Talk
from kiosk.call.told import Compared, Stood, Told
from kiosk.call.trust import Key, four_words, signed


class AnsweringLine:
    """Takes what rings."""

    def __init__(
        self,
        signalling: InterpreterSignalling,
        media: Callable[[], Media],
        tell: Callable[[Told], None],
        key: Key,
        *,
        authority: Path | None = None,
    ) -> None:
        """Prepare.

        Args:
            signalling: the line to the hub; this is its only reader.
            media: gives sources and outlets for each call.
            tell: called on the loop with everything that is to be shown.
            key: this side's.
            authority: PEM of the city's own, which may vouch for a TURN server, too.
        """
        self._signalling, self._media, self._show, self._key = signalling, media, tell, key
        self._authority = authority
        self._state = CallState("")
        self._talk: Talk | None = None
        self._ice: Sequence[wire.IceServer] = ()
        self._ending: set[asyncio.Task[None]] = set()

    @property
    def state(self) -> CallState:
        """Return where the present call stands."""
        return self._state

    def talk(self) -> Talk | None:
        """Return what passes between the two."""
        return self._talk

    def hang_up(self) -> None:
        """End the present call."""
        if self._state.call:
            good = None if self._talk is None else self._talk.meter.share()
            self._signalling.send(wire.HangUp(call=self._state.call, reason="done", good=good))
        self._happen(Over("done"))

    async def run(self) -> None:
        """Answer until cancelled, or until the hub refuses.

        Raises:
            HubRefused: the hub does not want this account.
        """
        try:
            async for message in self._signalling.messages():
                if isinstance(message, wire.Welcome):
                    if message.standing and message.standing == self._state.call:
                        self._signalling.send(wire.Resume(call=message.standing, epoch=self._state.epoch))
                    elif message.standing:
                        self._begin(message.standing)
                        self._signalling.send(wire.Resume(call=message.standing))
                    self._signalling.send(wire.Ready(ready=True))
                elif not isinstance(message, LineLost):
                    await self._act(message)
        finally:
            if self._talk is not None:
                self._happen(Over("closed"))
            await asyncio.gather(*self._ending, return_exceptions=True)
            await self._signalling.close()

    async def _act(self, message: wire.ToInterpreter) -> None:  # noqa: C901 - one for each message
        match message:
            case wire.Ring():
                if self._talk is None:
                    self._begin(message.call)
                    self._happen(Rang(""))
                    self._signalling.send(wire.Accept(call=message.call))
            case wire.Accepted():
                self._ice = message.ice
                if message.call == self._state.call:
                    self._happen(Taken(message.interpreter, message.epoch))
            case wire.Offer():
                await self._answer(message)
            case wire.Candidate():
                if self._talk is not None and message.call == self._state.call:
                    await self._talk.candidate(message)
            case wire.Relay():
                if self._talk is not None and message.call == self._state.call:
                    self._talk.relayed(message.channel, message.data)
            case wire.HangUp() | wire.Unring():
                if message.call == self._state.call:
                    self._happen(Over("done"))
            case _:
                pass

    def _begin(self, call: str) -> None:
        self._state = CallState(call)

    async def _answer(self, offer: wire.Offer) -> None:
        if offer.call != self._state.call:
            return
        if self._talk is None:
            self._talk = Talk(self._media(), self._show, self._happen, self._relay, self._authority)
        try:
            sdp = await self._talk.answer(offer.epoch, offer.sdp, self._ice)
        except PeerRefused:
            return  # the kiosk offers again
        signature = self._key.signature("answer", offer.call, offer.epoch, sdp)
        self._signalling.send(
            wire.Answer(call=offer.call, sdp=sdp, epoch=offer.epoch, key=self._key.public, signature=signature)
        )
        words = four_words(sdp, offer.sdp)
        if words is not None:
            self._show(Compared(words, signed(offer)))

    def _relay(self, channel: Channel, data: str) -> bool:
        return self._signalling.send(wire.Relay(call=self._state.call, channel=channel, data=data))

    def _happen(self, happened: Happened) -> None:
        before, self._state = self._state, step(self._state, happened)
        if self._state != before:
            self._show(Stood(self._state))
        if self._state.phase is Phase.ENDED and self._talk is not None:
            task = asyncio.create_task(self._talk.close(self._state.reason))
            self._talk = None
            self._ending.add(task)
            task.add_done_callback(self._ending.discard)

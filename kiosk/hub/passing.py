"""What the two peers of a call say to each other through the hub: who may say it, and of which peer connection.

`refusal` looks, and `passed` notes the epoch; nothing of what is passed on is read or kept.
"""

from typing import Literal, assert_never

from kiosk import wire
from kiosk.hub.talk import Talk

Between = wire.Offer | wire.Answer | wire.Candidate | wire.Renew | wire.Relay | wire.Beat | wire.Pack
"""Everything that is handed on as it is."""


def refusal(talk: Talk, message: Between) -> Literal["", "unknown-call", "not-yours", "stale"]:
    """Return why the message is not passed on; empty: it is.

    The caller has checked that it comes from one of the call's two sides.
    """
    if isinstance(message, wire.Pack):
        if not talk.wish.pack:
            return "not-yours"
        return "" if talk.state != "waiting" else "stale"
    if talk.state != "talking":
        return "stale"
    match message:
        case wire.Offer():
            fresh = message.epoch > talk.epoch
        case wire.Answer():
            fresh = message.epoch == talk.epoch and not talk.answered
        case wire.Candidate():
            fresh = message.epoch == talk.epoch
        case wire.Renew():
            fresh = message.epoch >= talk.epoch
        case wire.Relay() | wire.Beat():
            fresh = True
        case _:
            assert_never(message)
    return "" if fresh else "stale"


def passed(talk: Talk, message: Between) -> None:
    """Note what was passed on."""
    if isinstance(message, wire.Offer):
        talk.epoch, talk.answered = message.epoch, False
    elif isinstance(message, wire.Answer):
        talk.answered = True

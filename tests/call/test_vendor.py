"""The private names of aiortc and aioice that the call room uses: a new version without one of them is told here."""

import asyncio
import inspect
from collections.abc import Callable
from typing import Any

import aioice.ice
import aioice.turn
import aiortc
import pytest
from aiortc import rate
from aiortc.rtcrtpreceiver import RTCRtpReceiver, StreamStatistics
from aiortc.rtcsctptransport import DataChunk, RTCSctpTransport

pytestmark = pytest.mark.unit

CALLED = [
    (aiortc.RTCPeerConnection, "_RTCPeerConnection__createTransceiver", ("direction", "kind", "sender_track")),
    (aiortc.RTCPeerConnection, "_RTCPeerConnection__createDtlsTransport", ()),
    (aiortc.RTCPeerConnection, "_RTCPeerConnection__createSctpTransport", ()),
    (aiortc.RTCPeerConnection, "_RTCPeerConnection__connect", ()),
    (aiortc.RTCDtlsTransport, "_send_rtp", ("data",)),
    (aiortc.RTCDtlsTransport, "_register_rtp_sender", ("sender", "parameters")),
    (aiortc.RTCDtlsTransport, "_unregister_rtp_sender", ("sender",)),
    (aiortc.RTCDtlsTransport, "_register_rtp_receiver", ("receiver", "parameters")),
    (aiortc.RTCDtlsTransport, "_unregister_rtp_receiver", ("receiver",)),
    (RTCRtpReceiver, "_set_rtcp_ssrc", ("ssrc",)),
    (RTCRtpReceiver, "_handle_disconnect", ()),
    (RTCRtpReceiver, "_handle_rtp_packet", ("packet", "arrival_time_ms")),
    (RTCRtpReceiver, "_handle_rtcp_packet", ("packet",)),
    (aiortc.RTCRtpSender, "_handle_rtcp_packet", ("packet",)),
    (RTCSctpTransport, "_send_chunk", ("chunk",)),
    (RTCSctpTransport, "_transmit", ()),
    (RTCSctpTransport, "_t3_expired", ()),
    (RTCSctpTransport, "_update_rto", ("R",)),
    (StreamStatistics, "add", ("packet",)),
    (rate.OveruseDetector, "detect", ("offset", "timestamp_delta_ms", "num_of_deltas", "now_ms")),
    (rate.RemoteBitrateEstimator, "add", ("arrival_time_ms", "abs_send_time", "payload_size", "ssrc")),
    (aioice.ice.Connection, "query_consent", ()),
    (aioice.ice.Connection, "build_request", ("pair", "nominate")),
    (aioice.ice.Connection, "get_component_candidates", ("component", "addresses", "timeout")),
    (aioice.ice.StunProtocol, "request", ("request", "addr", "integrity_key", "retransmissions")),
]
"""Whose, what, and the arguments that we give or take."""


@pytest.mark.parametrize(("owner", "name", "arguments"), CALLED, ids=[name for _, name, _ in CALLED])
def test_a_private_method_that_is_called_or_replaced_is_there_and_takes_what_we_give(
    owner: type[Any], name: str, arguments: tuple[str, ...]
) -> None:
    method = getattr(owner, name, None)

    assert method is not None, f"{owner.__name__} has no {name} any more"
    assert list(arguments) == [
        one for one in inspect.signature(method).parameters if one != "self" and one in arguments
    ], f"{owner.__name__}.{name} takes other arguments now: {inspect.signature(method)}"


def transceiver(pc: aiortc.RTCPeerConnection) -> Any:
    return pc.addTransceiver("video")


def gathering(pc: aiortc.RTCPeerConnection) -> Any:
    return transceiver(pc).receiver.transport.transport.iceGatherer._connection


def sctp(pc: aiortc.RTCPeerConnection) -> Any:
    pc.createDataChannel("text")
    return pc.sctp


def estimator(_: aiortc.RTCPeerConnection) -> Any:
    return rate.RemoteBitrateEstimator()


READ: list[tuple[str, Callable[[aiortc.RTCPeerConnection], Any], tuple[str, ...]]] = [
    ("RTCRtpTransceiver", transceiver, ("_RTCRtpTransceiver__sender", "_RTCRtpTransceiver__receiver")),
    ("RTCRtpSender", lambda pc: transceiver(pc).sender, ("_ssrc", "_rtx_ssrc", "_stream_id", "_enabled")),
    ("RTCRtpReceiver", lambda pc: transceiver(pc).receiver, ("_track",)),
    (
        "aioice.Connection",
        gathering,
        ("_nominated", "_query_consent_task", "_closing", "_protocols", "remote_password"),
    ),
    ("RTCSctpTransport", sctp, ("_sent_queue", "_rto", "_srtt", "_rttvar")),
    ("RemoteBitrateEstimator", estimator, ("rate_control", "detector", "inter_arrival")),
    ("AimdRateControl", lambda pc: estimator(pc).rate_control, ("rtt", "near_max")),
    ("OveruseDetector", lambda pc: estimator(pc).detector, ("hypothesis",)),
]
"""Whose, one of them, and what we read or set in it."""


@pytest.mark.parametrize(("owner", "one", "names"), READ, ids=[owner for owner, _, _ in READ])
def test_a_private_value_that_is_read_or_set_is_there(
    owner: str, one: Callable[[aiortc.RTCPeerConnection], Any], names: tuple[str, ...]
) -> None:
    async def looked() -> list[str]:
        pc = aiortc.RTCPeerConnection()
        try:
            there = one(pc)
            return [name for name in names if not hasattr(there, name)]
        finally:
            await pc.close()

    gone = asyncio.run(looked())

    assert gone == [], f"{owner} has no {gone} any more"


def test_a_chunk_tells_whether_it_has_been_acknowledged() -> None:
    assert "_acked" in DataChunk.__annotations__


def test_a_turn_address_can_be_given_back_without_its_servers_answer() -> None:
    source = inspect.getsource(aioice.turn.TurnTransport)

    assert "__close_task" in source
    assert "__inner_protocol" in source

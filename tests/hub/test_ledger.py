"""What a simulated day counts as passed over: a call that waited longer, suited, and could have rung."""

import pytest

from kiosk.hub.ledger import Ledger, Rung, Trace

pytestmark = pytest.mark.unit

WHO, OTHER = "interpreter-1", "interpreter-2"


def asked(ledger: Ledger, call: str, at: float) -> Trace:
    """A call of somebody who waits."""
    trace = ledger.traces[call] = Trace(call, "jsl", at)
    trace.waits(at)
    return trace


def rung(ledger: Ledger, call: str, at: float) -> None:
    """It rings at the first interpreter."""
    possible = ledger.traces[call].rings(WHO, at)
    ledger.rings.append(Rung(at, call, WHO, frozenset({"jsl"}), possible))


def test_a_later_call_that_rings_before_an_earlier_one_is_out_of_order() -> None:
    ledger = Ledger()
    asked(ledger, "early", 0.0)
    asked(ledger, "late", 5.0)
    rung(ledger, "late", 6.0)

    assert ledger.out_of_order() == 1


def test_in_the_order_of_asking_nothing_is_out_of_order() -> None:
    ledger = Ledger()
    early, late = asked(ledger, "early", 0.0), asked(ledger, "late", 5.0)
    rung(ledger, "early", 6.0)
    rung(ledger, "late", 7.0)

    assert ledger.out_of_order() == 0
    assert not early.waited_through(6.5, 6.6)
    assert not late.waited_through(7.5, 7.6)


def test_who_has_tried_a_call_is_not_expected_to_take_it_before_others() -> None:
    ledger = Ledger()
    asked(ledger, "early", 0.0).tried.add(WHO)
    asked(ledger, "late", 5.0)
    rung(ledger, "late", 6.0)

    assert ledger.out_of_order() == 0


def test_a_call_whose_kiosk_is_away_does_not_wait_even_when_its_ring_ends() -> None:
    ledger = Ledger()
    gone = asked(ledger, "gone", 0.0)
    gone.rings(OTHER, 1.0)
    gone.away = True
    gone.rings_no_longer(OTHER, 2.0)
    asked(ledger, "late", 5.0)
    rung(ledger, "late", 6.0)

    assert ledger.out_of_order() == 0


def test_a_call_that_rang_and_was_not_answered_waits_again() -> None:
    ledger = Ledger()
    early = asked(ledger, "early", 0.0)
    early.rings(OTHER, 1.0)
    early.rings_no_longer(OTHER, 2.0)
    asked(ledger, "late", 5.0)
    rung(ledger, "late", 6.0)

    assert ledger.out_of_order() == 1

"""The QR code of the slip."""

import pytest

from kiosk.records.code import matrix

pytestmark = pytest.mark.unit


def test_a_slip_of_a_few_sentences_fits_and_is_square() -> None:
    code = matrix("3月31日（水）までに来てください。\n" * 10)

    assert len(code) == len(code[0]) >= 21
    assert all(code[0][:7])  # the finder pattern's upper edge


def test_a_text_that_is_too_long_has_no_code() -> None:
    assert matrix("ก" * 500) == ()

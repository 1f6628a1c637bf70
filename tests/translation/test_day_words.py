"""Days that are named and not numbered."""

import pytest

from kiosk.core.languages import Lang
from kiosk.core.types import Check, Pair
from kiosk.translation.checks import checks
from kiosk.translation.day_words import deadline, lost

pytestmark = pytest.mark.unit

JA_EN, EN_JA = Pair(Lang("ja"), Lang("en")), Pair(Lang("en"), Lang("ja"))


@pytest.mark.parametrize(
    ("source", "target", "pair", "missing"),
    [
        ("明日の午後3時に来てください。", "Please come at 3:00 p.m.", JA_EN, ("明日",)),
        ("明日の午後3時に来てください。", "Please come at 3 p.m. tomorrow.", JA_EN, ()),
        ("明後日来ます。", "I will come tomorrow.", JA_EN, ("明後日",)),
        ("明後日来ます。", "I will come the day after tomorrow.", JA_EN, ()),
        ("来週の月曜日です。", "It is next Monday.", JA_EN, ()),
        ("Please come on Monday.", "月曜日に来てください。", EN_JA, ()),
        ("March 31, 2027 (Wednesday)", "2027年3月31日（水）", EN_JA, ()),
        ("The day after tomorrow, please.", "明日お願いします。", EN_JA, ("day after tomorrow",)),
        ("Nowadays it is free.", "最近は無料です。", EN_JA, ()),
        ("明日です。", "Ngày mai.", Pair(Lang("ja"), Lang("vi")), ()),
    ],
)
def test_a_day_that_did_not_come_across_is_named(
    source: str, target: str, pair: Pair, missing: tuple[str, ...]
) -> None:
    assert lost(source, target, pair) == missing


def test_a_lost_day_is_marked_like_a_lost_date() -> None:
    assert checks("明日来てください。", "Please come here again.", JA_EN) == (Check("date", "明日"),)


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("3月31日までに来てください。", "Please come until March 31.", "Please come by March 31."),
        ("5時までお待ちください。", "Please wait until 5:00.", "Please wait until 5:00."),
        (
            "5時まで待って6時までに出す。",
            "Wait until 5 and hand it in until 6.",
            "Wait until 5 and hand it in until 6.",
        ),
    ],
)
def test_a_deadline_is_said_with_by(source: str, target: str, right: str) -> None:
    assert deadline(source, target, JA_EN) == right

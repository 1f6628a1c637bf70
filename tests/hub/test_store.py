"""What every store must do. A second implementation is put beside the first in STORES, and must pass the same."""

import asyncio
import dataclasses
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, closing
from pathlib import Path

import pytest
from sqlite_utils import Database

from kiosk.hub.sqlite_store import SqliteStore
from kiosk.hub.store import Account, Kiosk, Slot, Store, StoreFailed
from kiosk.hub.tables import steps
from kiosk.hub.talk import CallRow

pytestmark = pytest.mark.engine

NOW = 2_000_000_000.0
"""After today: the store itself forgets what has run out."""
ANNA = Account(
    id="a1",
    name="Anna",
    password="hash",  # noqa: S106 - stands for an argon2id hash
    languages="en jsl",
    skills="tax",
    desks="3番\n4番",
    hours="mon 09:00-12:00",
)
DESK = Kiosk(id="k1", desk="3番", key="keyhash", enrolled=NOW)
CALL = CallRow(
    call="c1",
    kiosk="k1",
    lang="en",
    skills="tax",
    topic="residence",
    priority="normal",
    desk="3番",
    visitor_lang="vi",
    pack=True,
    arrived=NOW,
)
SLOT = Slot(code="AAAA-1111", kiosk="k1", interpreter="a1", lang="en", desk="3番", skills="", at=int(NOW), length=1800)

Opener = Callable[[Path], Store]
STORES: dict[str, Opener] = {"sqlite": lambda folder: SqliteStore(folder / "hub.sqlite")}


@pytest.fixture(params=sorted(STORES))
def opener(request: pytest.FixtureRequest) -> Opener:
    return STORES[request.param]


@asynccontextmanager
async def opened(opener: Opener, folder: Path) -> AsyncIterator[Store]:
    store = opener(folder)
    try:
        yield store
    finally:
        await store.close()


def test_an_account_is_found_by_its_name_in_any_case(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            assert await store.add_account(ANNA)
            assert await store.account("ANNA") == ANNA
            assert await store.account("nobody") is None
            assert not await store.add_account(dataclasses.replace(ANNA, id="a2", name="anna"))
            assert await store.accounts() == [ANNA]

    loop.run(story())


def test_figures_of_calls_from_before_there_was_a_meter_are_kept(tmp_path: Path, loop: asyncio.Runner) -> None:
    old = {name: value for name, value in dataclasses.asdict(CALL).items() if name != "good"}
    with closing(sqlite3.connect(tmp_path / "hub.sqlite")) as connection:
        db = Database(connection)
        steps.apply(db, stop_before="grades")
        db.table("calls").insert(old)
        connection.commit()

    async def story() -> None:
        async with opened(STORES["sqlite"], tmp_path) as store:
            judged = dataclasses.replace(CALL, call="c2", good=0.75)
            await store.keep_calls([judged])

            assert await store.calls(NOW - 1, NOW + 1) == [CALL, judged]

    loop.run(story())


def test_a_disabled_accounts_name_can_be_given_anew_with_another_password_and_other_languages(
    opener: Opener, tmp_path: Path, loop: asyncio.Runner
) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.add_account(ANNA)
            await store.disable_account("anna")
            other = dataclasses.replace(ANNA, id="a2", password="other", languages="vi", desks="")  # noqa: S106 - a hash

            assert await store.add_account(other)
            assert await store.accounts() == [dataclasses.replace(other, id="a1")]

    loop.run(story())


def test_a_session_can_be_prolonged_and_is_never_shortened(
    opener: Opener, tmp_path: Path, loop: asyncio.Runner
) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.add_account(ANNA)
            await store.add_session("t1", "a1", NOW + 10)
            await store.add_session("t2", "a1", NOW + 60)
            await store.prolong_sessions(["t1", "t2", "unknown"], NOW + 30)

            assert await store.live_sessions(["t1", "t2", "unknown"], NOW + 20) == {"t1", "t2"}
            assert await store.live_sessions(["t1", "t2", "unknown"], NOW + 50) == {"t2"}

    loop.run(story())


def test_slots_that_are_over_are_forgotten(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            late = dataclasses.replace(SLOT, code="BBBB-2222", at=SLOT.at + 3600)
            await store.book([SLOT])
            await store.book([late])

            assert await store.forget_slots(NOW + 1800) == 1
            assert await store.slots(0, 2 * NOW) == [late]

    loop.run(story())


def test_a_session_is_good_until_it_expires_or_ends(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.add_account(ANNA)
            await store.add_session("t1", "a1", NOW + 10)
            await store.add_session("t2", "a1", NOW + 10)

            assert await store.session("t1", NOW) == ANNA
            assert await store.session("t1", NOW + 10) is None
            assert await store.session("other", NOW) is None
            assert await store.live_sessions(["t1", "t2", "other"], NOW) == {"t1", "t2"}
            await store.end_session("t1")
            assert await store.live_sessions(["t1", "t2"], NOW) == {"t2"}
            assert await store.live_sessions([], NOW) == frozenset()

    loop.run(story())


def test_a_disabled_account_has_no_sessions(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.add_account(ANNA)
            await store.add_session("t1", "a1", NOW + 10)

            assert await store.disable_account("anna")
            assert not await store.disable_account("nobody")
            assert await store.session("t1", NOW) is None
            assert [one.disabled for one in await store.accounts()] == [True]

    loop.run(story())


def test_an_enrolment_code_is_good_once_and_in_time(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.add_code("h1", NOW + 10)
            await store.add_code("h2", NOW + 10)

            assert not await store.enrol("unknown", DESK, NOW)
            assert not await store.enrol("h2", DESK, NOW + 10)
            assert await store.enrol("h1", DESK, NOW)
            assert not await store.enrol("h1", dataclasses.replace(DESK, id="k2", key="other"), NOW)
            assert await store.kiosk("keyhash") == DESK
            assert await store.disable_kiosk("k1")
            assert await store.kiosk("keyhash") is None
            assert [one.id for one in await store.kiosks()] == ["k1"]

    loop.run(story())


def test_the_last_row_of_a_call_counts(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    talking = dataclasses.replace(CALL, state="talking", accepted=NOW + 3, interpreter="a1", rings=2)
    over = dataclasses.replace(talking, state="over", ended=NOW + 60, outcome="answered")
    other = dataclasses.replace(CALL, call="c2", arrived=NOW + 1, pack=False)

    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.keep_calls([CALL, other])
            await store.keep_calls([talking])
            assert await store.open_calls() == [talking, other]
            await store.keep_calls([over])
            assert await store.open_calls() == [other]
            assert await store.calls(NOW, NOW + 1) == [over]
            assert await store.forget_calls(NOW + 60) == 0
            assert await store.forget_calls(NOW + 61) == 1
            assert await store.calls(0, NOW * 2) == [other]

    loop.run(story())


def test_an_interpreter_is_booked_for_one_slot_at_a_time(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    half_past = dataclasses.replace(SLOT, code="BBBB-2222", at=SLOT.at + 900)
    other = dataclasses.replace(half_past, interpreter="a2")
    after = dataclasses.replace(SLOT, code="CCCC-3333", at=SLOT.at + 1800)

    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            assert await store.book([SLOT]) == SLOT
            assert await store.book([half_past]) is None
            assert await store.book([half_past, other]) == other
            assert await store.book([after]) == after
            assert await store.slots(NOW, NOW + 1800) == [SLOT, other]
            assert await store.unbook(SLOT.code, "another kiosk") is None
            assert await store.unbook(SLOT.code, "k1") == SLOT
            assert await store.book([SLOT]) == SLOT

    loop.run(story())


def test_everything_is_there_after_a_restart(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as store:
            await store.add_account(ANNA)
            await store.keep_calls([CALL])
            await store.book([SLOT])
        async with opened(opener, tmp_path) as store:
            assert await store.accounts() == [ANNA]
            assert await store.open_calls() == [CALL]
            assert await store.slots(0, NOW * 2) == [SLOT]

    loop.run(story())


def test_two_at_once_never_take_the_same_slot(opener: Opener, tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with opened(opener, tmp_path) as one, opened(opener, tmp_path) as two:
            await one.accounts()
            slots = [dataclasses.replace(SLOT, code=f"{number:04}-0000") for number in range(20)]

            got = await asyncio.gather(*((one, two)[at % 2].book([slot]) for at, slot in enumerate(slots)))

            assert sum(slot is not None for slot in got) == 1

    loop.run(story())


def test_a_store_that_cannot_be_read_says_so(tmp_path: Path, loop: asyncio.Runner) -> None:
    (tmp_path / "hub.sqlite").write_bytes(b"this is no database" * 100)

    async def story() -> None:
        async with opened(STORES["sqlite"], tmp_path) as store:
            with pytest.raises(StoreFailed, match=r"hub\.sqlite"):
                await store.accounts()

    loop.run(story())


def test_sqlite_writes_ahead_and_waits_for_the_disk(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> tuple[object, ...]:
        async with opened(STORES["sqlite"], tmp_path) as store:
            assert isinstance(store, SqliteStore)
            return await store._do(
                lambda db: tuple(db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("journal_mode", "synchronous"))
            )

    assert loop.run(story()) == ("wal", 2)
    assert (tmp_path / "hub.sqlite").stat().st_mode & 0o077 == 0
    with sqlite3.connect(tmp_path / "hub.sqlite") as plain:
        assert plain.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    plain.close()

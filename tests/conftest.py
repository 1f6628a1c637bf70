"""What every test shares: each module names its kind, and nothing is left behind."""

import asyncio
import logging
import threading
from collections.abc import Iterator

import pytest

KINDS = {"unit", "engine", "net", "screen", "browser", "e2e"}


@pytest.hookimpl(tryfirst=True)  # before pytest-xdist, which reads the groups in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    unmarked = {str(item.path) for item in items if not KINDS & {mark.name for mark in item.iter_markers()}}
    if unmarked:
        raise pytest.UsageError(f"no marker (one of {sorted(KINDS)}) in {sorted(unmarked)}")
    for item in items:
        # Two processes share the machine (`make test`): windows in one of them, for a display has one focus, and whole
        # programs there, too; browsers in one, so that never two of them are timed at once.
        kinds = {mark.name for mark in item.iter_markers()}
        if "browser" in kinds:
            item.add_marker(pytest.mark.xdist_group("browser"))
        elif {"screen", "e2e"} & kinds:
            item.add_marker(pytest.mark.xdist_group("screen"))


@pytest.fixture(autouse=True)
def _no_unexpected_warning(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test in which the program logs a WARNING that the test did not ask for (`expects_warnings`)."""
    yield
    if request.node.get_closest_marker("expects_warnings"):
        return
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]

    assert [record.getMessage() for record in loud] == []


@pytest.fixture(autouse=True)
def _no_leftover_threads() -> Iterator[None]:
    """Fail a test that leaves a thread of the program running."""
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before and not thread.daemon]
    for thread in left:
        thread.join(timeout=30)

    assert [thread.name for thread in left if thread.is_alive()] == []


@pytest.fixture
def loop() -> Iterator[asyncio.Runner]:
    """Run coroutines: `loop.run(coroutine)`. Tasks that are left over fail the test."""
    with asyncio.Runner() as runner:
        yield runner
        left = asyncio.all_tasks(runner.get_loop())

    assert left == set()

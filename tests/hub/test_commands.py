"""What the command line does with a hub."""

import asyncio
import json
import re
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from kiosk.hub import certificates, commands, passwords
from kiosk.hub.commands import AccountInvalid, AccountTaken, NoSuchEntry
from kiosk.hub.configuration import HubSettings
from kiosk.hub.listening import HEAD, AddressTaken
from kiosk.hub.server import Hub, Place
from kiosk.hub.simulation import Day, simulate
from tests.hub.running import town

pytestmark = pytest.mark.net

SERVE = """
import asyncio, json, sys
from pathlib import Path
from kiosk.hub import commands
from kiosk.hub.listening import AddressTaken
from kiosk.hub.server import Place
asyncio.run(commands.run(Place(Path(sys.argv[1]), port=0), lambda opened: print(json.dumps(opened), flush=True)))
"""


def test_an_account_is_added_listed_and_disabled(tmp_path: Path) -> None:
    made = commands.add_interpreter(
        tmp_path, "田中", ["jsl", "en"], skills=["tax"], hours="mon 09:00-12:00", one_time=True
    )
    commands.disable_interpreter(tmp_path, "田中")

    [listed] = commands.interpreters(tmp_path)
    assert len(made["password"]) == 23
    assert made["totp"].startswith("otpauth://totp/Madoguchi%3A")
    assert (listed["languages"], listed["one_time"], listed["disabled"]) == (["jsl", "en"], True, True)
    assert made["password"] not in json.dumps(listed)


def test_a_chosen_password_is_not_told_again_and_signs_in(tmp_path: Path, loop: asyncio.Runner) -> None:
    made = commands.add_interpreter(tmp_path, "anna", ["en"], "correct horse")

    async def story() -> int:
        async with town(tmp_path) as here:
            return (await here.sign_in("Anna", "correct horse")).status

    assert made == {"name": "anna"}
    assert loop.run(story()) == 204


@pytest.mark.parametrize(
    ("name", "more", "named"),
    [
        ("", {}, "name"),
        ("a\nb", {}, "name"),
        ("a", {"languages": []}, "language"),
        ("a", {"languages": ["日本手話"]}, "日本手話"),
        ("a", {"skills": ["Medical!"]}, "Medical!"),
        ("a", {"hours": "always"}, "always"),
        ("a", {"password": "short"}, "password"),
    ],
)
def test_what_cannot_be_an_account_is_named(tmp_path: Path, name: str, more: dict[str, Any], named: str) -> None:
    given: dict[str, Any] = {"languages": ["en"], **more}

    with pytest.raises(AccountInvalid, match=named):
        commands.add_interpreter(tmp_path, name, **given)


def test_a_name_is_taken_once_in_any_case(tmp_path: Path) -> None:
    commands.add_interpreter(tmp_path, "Anna", ["en"], "correct horse")

    with pytest.raises(AccountTaken):
        commands.add_interpreter(tmp_path, "anna", ["en"], "correct horse")


def test_who_forgot_their_password_is_disabled_and_added_again(tmp_path: Path, loop: asyncio.Runner) -> None:
    commands.add_interpreter(tmp_path, "田中", ["jsl"], "correct horse")
    commands.disable_interpreter(tmp_path, "田中")
    commands.add_interpreter(tmp_path, "田中", ["jsl", "en"], "another horse")

    async def story() -> list[int]:
        async with town(tmp_path) as here:
            return [(await here.sign_in("田中", word)).status for word in ("correct horse", "another horse")]

    assert loop.run(story()) == [401, 204]
    assert [one["languages"] for one in commands.interpreters(tmp_path)] == [["jsl", "en"]]


def test_a_hub_that_listens_everywhere_is_told_by_the_machines_name(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> str:
        told: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        place = Place(tmp_path, "0.0.0.0", port=0)  # noqa: S104 - as a city does
        running = asyncio.create_task(commands.run(place, lambda opened: told.set_result(opened["address"])))
        address = await told
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)
        return address

    assert loop.run(story()).startswith(f"https://{socket.gethostname()}:")


def test_a_code_has_no_pin_where_the_hub_runs_with_a_certificate_of_the_citys(
    tmp_path: Path, loop: asyncio.Runner
) -> None:
    citys = certificates.own(tmp_path / "city", [])

    async def story() -> int:
        hub = Hub(Place(tmp_path, port=0, certificate=citys.chain, key=citys.key), HubSettings())
        try:
            await hub.open()
            connector = aiohttp.TCPConnector(ssl=False)
            async with aiohttp.ClientSession(connector=connector) as client:
                return (await client.get(f"https://127.0.0.1:{hub.port}/ca.pem")).status
        finally:
            await hub.close()

    assert loop.run(story()) == 404
    assert re.fullmatch(r"([0-9A-Z]{4}-){2}[0-9A-Z]{4}", commands.enrolment_code(tmp_path))


def test_half_open_connections_use_up_nothing_that_others_need(tmp_path: Path, loop: asyncio.Runner) -> None:
    few = f"import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (100, 4096)){SERVE}"
    process = subprocess.Popen([sys.executable, "-c", few, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    opened = json.loads(process.stdout.readline())

    async def attacked() -> int:
        silent = [await asyncio.open_connection("127.0.0.1", opened["port"]) for _ in range(200)]
        soon = aiohttp.ClientTimeout(total=HEAD - 1)
        async with aiohttp.ClientSession(timeout=soon) as client:
            status = (await client.get(opened["address"] + "/health", ssl=False)).status
        for _, writer in silent:
            writer.transport.abort()
        return status

    status = loop.run(attacked())
    process.terminate()

    assert (status, process.wait(timeout=30)) == (200, 0)
    process.stdout.close()


def test_what_is_not_there_cannot_be_disabled(tmp_path: Path) -> None:
    with pytest.raises(NoSuchEntry):
        commands.disable_interpreter(tmp_path, "nobody")
    with pytest.raises(NoSuchEntry):
        commands.disable_kiosk(tmp_path, "none")


def test_generated_passwords_differ_and_can_be_read_out() -> None:
    made = {passwords.generated() for _ in range(100)}

    assert len(made) == 100
    assert not any(set("l1o0") & set(one) - {"o"} for one in made)


def test_a_hub_runs_as_a_process_until_it_is_told_to_stop(tmp_path: Path, loop: asyncio.Runner) -> None:
    process = subprocess.Popen([sys.executable, "-c", SERVE, str(tmp_path)], stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    opened = json.loads(process.stdout.readline())

    async def health() -> int:
        address = opened["address"] + "/health"
        async with aiohttp.ClientSession() as client, client.get(address, ssl=False) as answer:
            return answer.status

    status = loop.run(health())
    process.terminate()

    assert (status, process.wait(timeout=30)) == (200, 0)
    assert Path(opened["authority"]).is_file()
    process.stdout.close()


def test_a_taken_port_is_named(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path / "one") as here:
            with pytest.raises(AddressTaken, match=str(here.port)):
                await commands.run(Place(tmp_path / "two", port=here.port), lambda _: None)

    loop.run(story())


def test_a_simulated_hour_keeps_every_promise(loop: asyncio.Runner) -> None:
    figures = loop.run(simulate(Day(8, 4, calls=15, hours=0.25, seconds=3, patience=(100, 400))))

    assert figures["calls"] == 15
    assert figures["outcomes"].get("stuck", 0) == 0
    assert (figures["answered_more_than_once"], figures["out_of_order"]) == (0, 0)
    assert figures["left_in_the_hub"] == {"waiting": 0, "ringing": 0, "talking": 0}
    assert figures["assignment_ms"]["median"] < 100

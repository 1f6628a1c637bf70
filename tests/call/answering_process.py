"""Somebody who answers, as a process that a test may kill: python answering_process.py URL AUTHORITY NAME WORD."""

import asyncio
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from kiosk import wire
from kiosk.call.answering_line import AnsweringLine
from kiosk.call.hub_line import HubAddress, interpreter_line
from kiosk.call.trust import Key
from tests.call.calling import Person


async def main(url: str, authority: str, name: str, word: str) -> None:
    person = Person()
    line = await interpreter_line(HubAddress(url, Path(authority)), wire.Credentials(name=name, password=word))
    await AnsweringLine(line, person.media, person.tell, Key.fresh()).run()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))

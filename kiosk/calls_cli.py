# ruff: noqa: FBT002, PLR0917 - typer reads options off the parameters
"""The commands about calls: the hub, its accounts and kiosks, and a call without a screen.

    main.py hub [run] | interpreter add, list, disable | kiosk list, disable | enrol | simulate
    main.py call --to jsl --seconds 20 --json

Each is a few lines over `kiosk.hub.commands`, `kiosk.call.enrolment` and `kiosk.call.rehearsal`, loaded when used.
"""

import asyncio
import os
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any, Literal, cast

import msgspec
import typer

from kiosk.core.errors import SettingsInvalid
from kiosk.settings import Settings, checked, load, user_folder

FAILED = 1

hub = typer.Typer(help="The server through which kiosks and interpreters meet. Without a command: run.")
interpreter = typer.Typer(help="Accounts of interpreters.", no_args_is_help=True)
kiosk = typer.Typer(help="Kiosks that may call.", no_args_is_help=True)
hub.add_typer(interpreter, name="interpreter")
hub.add_typer(kiosk, name="kiosk")

Json = Annotated[bool, typer.Option("--json", help="Print data as JSON.")]
Config = Annotated[Path | None, typer.Option("--settings", help="Settings file; `doctor` prints the usual place.")]
Data = Annotated[Path | None, typer.Option("--data", help="The hub's data folder; else in the user's own.")]
Url = Annotated[str, typer.Option("--hub", help="Address of the hub, https://host:port; else from the settings.")]


@hub.callback(invoke_without_command=True)
def _no_command(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        run()


@hub.command()
def run(
    data: Data = None,
    host: Annotated[str, typer.Option(help="Where it listens; 0.0.0.0: everywhere.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=0, max=65535, help="0: the system's choice.")] = 8443,
    certificate: Annotated[
        Path | None, typer.Option(help="PEM chain of the city's own; else the hub makes an authority.")
    ] = None,
    key: Annotated[Path | None, typer.Option(help="PEM key of that certificate.")] = None,
    json: Json = False,
) -> None:
    """Run a hub until it is interrupted; prints its address when it listens."""
    from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it
    from kiosk.hub.server import Place  # noqa: PLC0415

    if (certificate is None) != (key is None):
        raise SettingsInvalid("hub", "a certificate needs its key, and a key its certificate")
    place = Place(_data(data), host, port, certificate, key)
    asyncio.run(commands.run(place, lambda opened: _print(opened, json=json)))


@hub.command()
def enrol(
    code: Annotated[str, typer.Argument(help="Here, at a kiosk: the code that the hub printed. Else: print one.")] = "",
    url: Url = "",
    desk: Annotated[str, typer.Option(help="Name of the desk; else from the settings.")] = "",
    data: Data = None,
    config: Config = None,
) -> None:
    """At the hub: print a code with which one kiosk can enrol within half an hour. At a kiosk: enrol with it."""
    if not code:
        from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it

        typer.echo(commands.enrolment_code(_data(data)))
        return
    from kiosk.call.enrolment import enrol as enrolled  # noqa: PLC0415 - only this command needs it

    settings = with_hub(load(config, os.environ), url)
    if not settings.hub:
        raise SettingsInvalid("hub", "there is no address. Give --hub https://host:port")
    asyncio.run(enrolled(settings.hub, code, desk or settings.desk, settings.hub_key_file))
    typer.echo(str(settings.hub_key_file))


@hub.command()
def simulate(
    kiosks: Annotated[int, typer.Option(min=1, help="How many kiosks.")] = 50,
    interpreters: Annotated[int, typer.Option(min=1, help="How many interpreters.")] = 20,
    calls: Annotated[int, typer.Option(min=1, help="How many calls.")] = 600,
    hours: Annotated[float, typer.Option(min=0.01, help="Simulated.")] = 6.0,
    seconds: Annotated[float, typer.Option(min=1.0, help="Real ones, for all of it.")] = 600.0,
    json: Json = False,
) -> None:
    """Play a day with many kiosks and interpreters against a hub of its own, without media."""
    from kiosk.hub.simulation import Day, simulate as played  # noqa: I001, PLC0415 - only this command needs it

    day = Day(kiosks=kiosks, interpreters=interpreters, calls=calls, hours=hours, seconds=seconds)
    _print(asyncio.run(played(day)), json=json)


@interpreter.command("add")
def add(
    name: Annotated[str, typer.Argument(help="How they sign in, and what visitors see.")],
    langs: Annotated[list[str], typer.Option("--lang", help="Language tag, e.g. jsl, en; once for each.")],
    skills: Annotated[list[str] | None, typer.Option("--skill", help="E.g. medical; once for each.")] = None,
    desks: Annotated[list[str] | None, typer.Option("--desk", help="Only for this desk; once for each.")] = None,
    hours: Annotated[str, typer.Option(help="E.g. `mon-fri 08:30-17:15`; else always.")] = "",
    pool: Annotated[str, typer.Option(help="own, or partner: of the partner city.")] = "own",
    rest: Annotated[float, typer.Option(min=0.0, help="Seconds between two calls.")] = 0.0,
    one_time: Annotated[bool, typer.Option("--one-time", help="Ask for a code from their telephone too.")] = False,
    password: Annotated[
        str | None, typer.Option(envvar="MADOGUCHI_PASSWORD", help="Else one is made, and printed once.")
    ] = None,
    data: Data = None,
    json: Json = False,
) -> None:
    """Add an account; what is printed is kept nowhere."""
    from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it

    if pool not in {"own", "partner"}:
        raise SettingsInvalid("pool", "give own or partner")
    made = commands.add_interpreter(
        _data(data),
        name,
        langs,
        password,
        skills=skills or (),
        desks=desks or (),
        hours=hours,
        pool=cast('Literal["own", "partner"]', pool),
        rest=rest,
        one_time=one_time,
    )
    _print(made, json=json)


@interpreter.command("list")
def listed(data: Data = None, json: Json = False) -> None:
    """List all accounts, without their secrets."""
    from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it

    _print_all(commands.interpreters(_data(data)), json=json)


@interpreter.command("disable")
def disable(name: Annotated[str, typer.Argument(help="Of the account.")], data: Data = None) -> None:
    """Let somebody sign in no longer."""
    from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it

    commands.disable_interpreter(_data(data), name)


@kiosk.command("list")
def kiosks_listed(data: Data = None, json: Json = False) -> None:
    """List all kiosks that are enrolled."""
    from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it

    _print_all(commands.kiosks(_data(data)), json=json)


@kiosk.command("disable")
def kiosk_disabled(identity: Annotated[str, typer.Argument(help="As the list shows it.")], data: Data = None) -> None:
    """Let a kiosk call no longer."""
    from kiosk.hub import commands  # noqa: PLC0415 - only the hub's commands need it

    commands.disable_kiosk(_data(data), identity)


def call(
    to: Annotated[str, typer.Option("--to", help="Language of the interpreter: jsl, en, ...")],
    camera: Annotated[Path | None, typer.Option(help="A video file; else a pattern is drawn.")] = None,
    microphone: Annotated[Path | None, typer.Option(help="A sound file; else silence.")] = None,
    seconds: Annotated[float, typer.Option(min=0.0, help="Of talk.")] = 20.0,
    text: Annotated[str, typer.Option(help="Typed once the call stands.")] = "",
    large: Annotated[bool, typer.Option(help="1280x720 may be sent.")] = False,
    url: Url = "",
    json: Json = False,
    config: Config = None,
) -> None:
    """Call an interpreter without a screen, and report how good the call was: for a survey of a site."""
    from kiosk.call.enrolment import kept  # noqa: PLC0415 - only this command needs it
    from kiosk.call.rehearsal import Order, rehearse  # noqa: PLC0415

    settings = with_hub(load(config, os.environ), url)
    address = kept(settings.hub_key_file, settings.hub)
    if address is None:
        raise SettingsInvalid("hub", "this kiosk is not enrolled. Use `hub enrol CODE --hub https://host:port`")
    order = Order(address, to, seconds, camera, microphone, text, settings.desk)
    report = asyncio.run(rehearse(replace(order, large=large)))
    _print(report, json=json)
    if not report["ok"]:
        raise typer.Exit(FAILED)


def with_hub(settings: Settings, url: str) -> Settings:
    """Return the settings with another hub.

    Raises:
        SettingsInvalid: it is no address.
    """
    return checked(msgspec.structs.replace(settings, hub=url), "--hub") if url else settings


def _data(given: Path | None) -> Path:
    return given or user_folder() / "hub"


def _print_all(entries: list[dict[str, Any]], *, json: bool) -> None:
    for entry in entries:
        _print(entry, json=json)


def _print(data: Mapping[str, Any], *, json: bool) -> None:
    if json:
        print(msgspec.json.encode(data).decode(), flush=True)  # noqa: T201 - another process may wait for the line
        return
    for name, value in data.items():
        shown = (
            " ".join(value) if isinstance(value, list | tuple) and all(isinstance(one, str) for one in value) else value
        )
        typer.echo(f"{name.replace('_', ' '):16} {shown}")

"""The commands of `main.py`; each a few lines over the rooms that `app` puts together.

Exit status: 0 done, 1 failed, 2 wrong input, with a sentence on standard error that says what to do.
"""

import asyncio
import io
import logging
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from kiosk import app, calls_cli
from kiosk.core.errors import HearingStopped, KioskError, SpeakingFailed, TranslationFailed
from kiosk.core.languages import lang
from kiosk.settings import Settings, load

FAILED = 1
WRONG_INPUT = 2
OUR_SIDE = (HearingStopped, SpeakingFailed, TranslationFailed)
"""Errors that no other input would mend."""

commands = typer.Typer(
    name="madoguchi",
    help="A kiosk for the counter of a Japanese city hall. Without a command: run.",
    add_completion=False,
    no_args_is_help=False,
    pretty_exceptions_enable=False,
)
phrases = typer.Typer(help="The phrasebook.", no_args_is_help=True)
commands.add_typer(phrases, name="phrases")
evaluations = typer.Typer(help="Measure how well something works on this machine.", no_args_is_help=True)
commands.add_typer(evaluations, name="evaluate")
commands.add_typer(calls_cli.hub, name="hub")
commands.command("call")(calls_cli.call)


def _text(given: str) -> str:
    if not given.strip():
        raise typer.BadParameter("There is nothing in it. Give a sentence.")
    if not given.isprintable() and given.encode(errors="replace").decode() != given:
        raise typer.BadParameter("It is no UTF-8. Set the terminal to UTF-8.")
    return given


Json = Annotated[bool, typer.Option("--json", help="Print data as JSON.")]
Config = Annotated[Path | None, typer.Option("--settings", help="Settings file; `doctor` prints the usual place.")]
Tag = Annotated[str, typer.Option("--lang", help="Language tag, e.g. ja, en, vi; `doctor` lists them.")]


@commands.callback(invoke_without_command=True)
def _no_command(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        _run(None, windowed=False, staff_window=False, hub="", config=None)


@commands.command()
def run(
    demo: Annotated[
        Path | None,
        typer.Option(help="Play a scripted consultation and write pictures, sound and transcript into this folder."),
    ] = None,
    windowed: Annotated[bool, typer.Option(help="In a window, not full screen.")] = False,
    staff_window: Annotated[
        bool, typer.Option(help="The staff's half in a window of its own, for a PC with two screens.")
    ] = False,
    hub: calls_cli.Url = "",
    config: Config = None,
) -> None:
    """Open the kiosk."""
    _run(demo, windowed=windowed, staff_window=staff_window, hub=hub, config=config)


@commands.command()
def transcribe(
    file: Annotated[Path, typer.Argument(help="WAV, FLAC or Ogg file of any rate, width and number of channels.")],
    tag: Tag = "ja",
    realtime: Annotated[bool, typer.Option(help="At the pace at which it was spoken.")] = False,
    json: Json = False,
    config: Config = None,
) -> None:
    """Write down what is said in a sound file: partial and final results with times, words and confidence."""
    settings = _settings(config)

    async def work() -> None:
        async for event in app.transcribed(file, lang(tag), settings, realtime=realtime):
            _print(app.as_data(event) if json else app.as_line(event), json=json)

    asyncio.run(work())


@commands.command()
def translate(
    text: Annotated[str, typer.Argument(help="What to translate.", callback=_text)],
    source: Annotated[str, typer.Option("--from", help="Language tag of the text.")] = "ja",
    target: Annotated[str, typer.Option("--to", help="Language tag to translate into.")] = "en",
    json: Json = False,
    config: Config = None,
) -> None:
    """Translate a text: a phrase card where one matches, else the machine; says which."""
    answer = asyncio.run(app.translated(text, lang(source), lang(target), _settings(config)))
    if json:
        _print(answer, json=True)
        return
    _print(answer["text"], json=False)
    for check in answer["checks"]:
        typer.echo(f"please check: {check['value']} ({check['kind']})", err=True)
    typer.echo(f"origin: {answer['origin']}{' (starter model)' if answer['starter'] else ''}", err=True)


@commands.command()
def speak(
    text: Annotated[str, typer.Argument(help="What to say.", callback=_text)],
    output: Annotated[Path, typer.Option("--output", "-o", help="WAV file to write.")],
    tag: Tag = "ja",
    speed: Annotated[float, typer.Option(min=0.5, max=2.0, help="1 is as the voice was made.")] = 1.0,
    config: Config = None,
) -> None:
    """Speak a text into a WAV file."""
    asyncio.run(app.spoken(text, lang(tag), output, speed, _settings(config)))


@phrases.command("search")
def search(
    text: Annotated[str, typer.Argument(help="A few letters; for Japanese kanji, kana or romaji.")],
    tag: Tag = "ja",
    limit: Annotated[int, typer.Option(min=1, max=200, help="At most so many.")] = 10,
    json: Json = False,
) -> None:
    """Find phrase cards."""
    for card in app.found(text, lang(tag), limit):
        _print(card if json else f"{card['id']}\t{card['text']}", json=json)


@evaluations.command("hearing")
def evaluate_hearing(
    folder: Annotated[
        Path, typer.Option("--set", help="Folder with name.wav and name.txt (what is said) for each recording.")
    ],
    tag: Tag = "ja",
    live: Annotated[
        int, typer.Option(min=0, help="So many recordings are played at the pace of speech, for the latencies.")
    ] = 12,
    json: Json = False,
    config: Config = None,
) -> None:
    """Measure word and character error rate, real-time factor, latencies and memory on recordings."""
    report = asyncio.run(app.evaluated(folder, lang(tag), _settings(config), live=live))
    if json:
        _print(report, json=True)
        return
    for name, value in report.items():
        typer.echo(f"{name.replace('_', ' '):28} {value if value is not None else '-'}")


@commands.command()
def doctor(json: Json = False, config: Config = None) -> None:
    """Tell what works on this machine, what is missing, and where things are looked for."""
    from kiosk import doctor as examination  # noqa: PLC0415 - it imports every room

    report = asyncio.run(examination.examine(_settings(config), config))
    _print(report, json=True) if json else typer.echo(examination.text(report))


@commands.command()
def pictures(
    folder: Annotated[Path, typer.Argument(help="Where the PNG files go.")],
    size: Annotated[str, typer.Option(help="Width x height in pixels.")] = "1280x800",
    config: Config = None,
) -> None:
    """Draw every screen in several languages, for the documentation."""
    width, _, height = size.partition("x")
    if not (width.isdigit() and height.isdigit()):
        typer.echo(f"{size} is no size. Give width x height, for example 1280x800.", err=True)
        raise typer.Exit(WRONG_INPUT)
    app.draw(folder, (int(width), int(height)), _settings(config))


def _run(demo: Path | None, *, windowed: bool, staff_window: bool, hub: str, config: Path | None) -> None:
    settings = calls_cli.with_hub(_settings(config), hub)
    if demo is not None:
        from kiosk import demo as scene  # noqa: PLC0415 - only the demo needs it

        raise typer.Exit(scene.play(demo, settings))
    raise typer.Exit(app.run(settings, windowed=windowed, staff_window=staff_window))


def _settings(config: Path | None) -> Settings:
    return load(config, os.environ)


def _print(data: object, *, json: bool) -> None:
    if json:
        typer.echo(msgspec.json.encode(data).decode())
    elif data:
        typer.echo(data)


def main(arguments: list[str] | None = None) -> int:
    """Run a command and return the exit status."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A terminal shows what it can; a file or a pipe gets every language, whatever the code page.
            stream.reconfigure(encoding=None if stream.isatty() else "utf-8", errors="replace")
    logging.basicConfig(level=logging.WARNING, format="%(levelname)s %(name)s: %(message)s")
    return _guarded(lambda: commands(args=arguments, standalone_mode=True))


def _guarded(command: Callable[[], Any]) -> int:
    try:
        command()
    except KioskError as error:
        print(error, file=sys.stderr)  # noqa: T201 - this is the command line
        return FAILED if isinstance(error, OUR_SIDE) else WRONG_INPUT
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else int(bool(exit_.code))
    return 0

"""What works on this machine, what is missing, and where things are looked for; for the city's IT and for questions.

Nothing leaves the machine for it, and nothing that people said is in it.
"""

import asyncio
import os
import platform
from importlib.metadata import version
from pathlib import Path
from typing import Any

from kiosk import app
from kiosk.core.languages import language
from kiosk.counter import capabilities
from kiosk.plugged import Kind, names
from kiosk.settings import Settings, default_file, resources
from kiosk.texts import Texts


async def examine(settings: Settings, file: Path | None = None) -> dict[str, Any]:
    """Return the report as plain data; `file`: where the settings were read, None: the usual place."""
    read = file or default_file()
    texts, phrases = Texts(), app.phrasebook()
    made = await app.engines(settings)
    try:
        found = capabilities(made, phrases, texts)
    finally:
        await made.close()
    by_hand, starter = settings.model_folders
    return {
        "version": version("madoguchi"),
        "python": platform.python_version(),
        "system": platform.platform(),
        "display": os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY") or "",
        "settings_file": {"path": str(read), "there": read.is_file()},
        "resources": str(resources()),
        "models": {
            "put_here_by_hand": str(by_hand),
            "found_there": sorted(path.name for path in by_hand.iterdir()) if by_hand.is_dir() else [],
            "starter": sorted(path.name for path in starter.iterdir()) if starter.is_dir() else [],
        },
        "microphones": await asyncio.to_thread(names, Kind.MICROPHONE),
        "loudspeakers": await asyncio.to_thread(names, Kind.LOUDSPEAKER),
        "languages": [
            {
                "tag": one.lang,
                "name": language(one.lang).endonym,
                "services": sorted(one.services),
                "starter": sorted(one.starter),
            }
            for one in found
        ],
    }


def text(report: dict[str, Any]) -> str:
    """Return the report for reading."""
    models = report["models"]
    lines = [
        f"Madoguchi {report['version']}, Python {report['python']}, {report['system']}",
        f"display      {report['display'] or 'none: `make demo` plays the program under Xvfb'}",
        f"settings     {report['settings_file']['path']}{'' if report['settings_file']['there'] else ' (not there)'}",
        f"models       {models['put_here_by_hand']}: {', '.join(models['found_there']) or 'nothing'}",
        f"             starter: {', '.join(models['starter']) or 'nothing'}",
        f"microphones  {', '.join(report['microphones']) or 'none'}",
        f"loudspeakers {', '.join(report['loudspeakers']) or 'none'}",
        "",
    ]
    for one in report["languages"]:
        services = ", ".join(f"{name}{' (starter)' if name in one['starter'] else ''}" for name in one["services"])
        lines.append(f"{one['tag']:8} {services}")
    return "\n".join(lines)

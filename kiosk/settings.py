"""The settings of one counter: a TOML file, then the environment, then what the command line says.

    Settings.load(path, environ) -> Settings     unknown keys and wrong types are errors; importing this does nothing

The file is `settings.toml` in the user's configuration folder (`doctor` prints where); `MADOGUCHI_<KEY>` overrides a
key. platformdirs says where a user's folders are on each system: kept up by the packaging community, MIT.
"""

import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal

import msgspec
import platformdirs

from kiosk.core.errors import FileMissing, SettingsInvalid, UnknownLanguage
from kiosk.core.languages import Lang, lang
from kiosk.core.types import Side

PREFIX = "MADOGUCHI_"


def resources() -> Path:
    """Return the folder that holds `assets/`, `locales/` and `models/`."""
    here = Path(__file__).resolve().parent
    return here if (here / "locales").is_dir() else here.parent


def user_folder() -> Path:
    """Return the folder into which people put models by hand."""
    return Path(platformdirs.user_data_dir("madoguchi", appauthor=False))


def default_file() -> Path:
    """Return where the settings file is looked for."""
    return Path(platformdirs.user_config_dir("madoguchi", appauthor=False)) / "settings.toml"


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Everything a city decides about one counter."""

    desk: str = ""
    """The desk's name as staff know it, e.g. 3番窓口 市民課; shown as it is."""
    staff_language: str = "ja"
    languages: tuple[str, ...] = ()
    """Tags that stand first on the tiles, in this order; the others follow."""
    theme: Literal["light", "dark", "contrast"] = "light"
    text_size: Literal[28, 34, 40, 52, 64] = 40
    """px at 1280x800: the conversation's text."""
    reduced_motion: bool = False
    turned: bool = True
    """The visitor's half stands upside down, for a tablet flat on the desk."""
    speak: bool = True
    """Translations are read aloud where there is a voice."""
    speed: float = 1.0
    """Of the voice; 1 is as the voice was made."""
    idle: float = 120.0
    """Seconds without touch or speech until the program asks whether to erase; the last 20 are counted down."""
    models: str = ""
    """Folder with models put there by hand; empty: the user's own data folder."""
    hands_free: bool = False
    """Every consultation begins with both sides listened to, without a button."""
    microphone: str = ""
    """Parts of the names of the wanted microphones, the best first, with commas between; empty: the system's choice."""
    staff_microphone: str = ""
    """The same for the staff's own microphone, where the desk has one for each side."""
    visitor_microphone: str = ""
    """The same for the visitor's; it counts only together with `staff_microphone`."""
    microphone_file: str = ""
    """A sound file that stands in for the microphone."""
    loudspeaker: str = ""
    """Parts of the names of the wanted loudspeakers, the best first, with commas between; empty: the system's."""
    loudspeaker_file: str = ""
    """A WAV file that stands in for the loudspeaker."""
    hub: str = ""
    """Address of the interpreters' server, https://host:port; empty: the one that this kiosk is enrolled at."""
    hub_key: str = ""
    """File of the key from enrolment; empty: in the user's own data folder."""
    camera: str = ""
    """A part of the wanted camera's name; empty: the system's first."""
    camera_file: str = ""
    """A video file that stands in for the camera."""
    topic: str = ""
    """What this desk does, as a key that interpreters see: the name of a deck, e.g. residence."""

    @property
    def model_folders(self) -> tuple[Path, Path]:
        """Return where models are looked for: put there by hand first, then the starter models of the program."""
        by_hand = Path(self.models) if self.models else user_folder() / "models"
        return by_hand, resources() / "models" / "starter"

    @property
    def hub_key_file(self) -> Path:
        """Return where the key from enrolment is kept."""
        return Path(self.hub_key) if self.hub_key else user_folder() / "hub-key.json"

    @property
    def staff(self) -> Lang:
        """Return the language of the staff's half."""
        return lang(self.staff_language)

    def microphones(self, side: Side | None = None) -> tuple[str, ...]:
        """Return parts of names of microphones, the best first; `side`: of a side's own, where each has one."""
        own = {Side.STAFF: self.staff_microphone, Side.VISITOR: self.visitor_microphone}
        return _wishes(own[side] if side and self.two_microphones else self.microphone)

    @property
    def two_microphones(self) -> bool:
        """Say whether the desk has a microphone for each side."""
        return bool(self.staff_microphone.strip() and self.visitor_microphone.strip()) and not self.microphone_file

    @property
    def loudspeakers(self) -> tuple[str, ...]:
        """Return parts of names of loudspeakers, the best first."""
        return _wishes(self.loudspeaker)

    @property
    def front(self) -> tuple[Lang, ...]:
        """Return the languages that stand first on the tiles."""
        return tuple(lang(tag) for tag in self.languages)


def _wishes(names: str) -> tuple[str, ...]:
    return tuple(name.strip() for name in names.split(",") if name.strip())


def load(path: Path | None, environ: Mapping[str, str]) -> Settings:
    """Read the settings.

    Args:
        path: the file; None: the default one, which may be missing.
        environ: variables of which those that begin with MADOGUCHI_ override the file.

    Raises:
        FileMissing: a path was given and cannot be read.
        SettingsInvalid: unknown key, wrong type or value, unknown language; the message names the place.
    """
    file = path or default_file()
    values: dict[str, Any] = {}
    if path is not None or file.is_file():
        try:
            values = tomllib.loads(file.read_text(encoding="utf-8-sig"))  # Windows' editor puts a mark in front
        except OSError as error:
            raise FileMissing(str(file)) from error
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SettingsInvalid(str(file), str(error)) from error
    settings = _convert(values, str(file), strict=True)
    overrides = {
        name.removeprefix(PREFIX).lower(): value
        for name, value in environ.items()
        if name.startswith(PREFIX) and name.removeprefix(PREFIX).lower() in Settings.__struct_fields__
    }
    for key, value in overrides.items():
        values[key] = [tag for tag in value.split(",") if tag] if key == "languages" else value
    if overrides:
        settings = _convert(values, "environment", strict=False)
    return settings


def _convert(values: Mapping[str, Any], where: str, *, strict: bool) -> Settings:
    try:
        settings = msgspec.convert(values, Settings, strict=strict)
    except msgspec.ValidationError as error:
        raise SettingsInvalid(where, str(error)) from error
    try:
        _ = settings.staff, settings.front
    except UnknownLanguage as error:
        raise SettingsInvalid(where, str(error)) from error
    return checked(settings, where)


def checked(settings: Settings, where: str) -> Settings:
    """Return the settings, if their values can be.

    Raises:
        SettingsInvalid: one cannot; the message names the place.
    """
    if not 0.5 <= settings.speed <= 2.0:  # noqa: PLR2004 - the range in which both voices stay intelligible
        raise SettingsInvalid(where, "speed must lie between 0.5 and 2")
    if settings.hub and not re.fullmatch(r"https://[^/?#\s]+/?", settings.hub):
        raise SettingsInvalid(where, "hub must be an address as https://hub.example.jp:8443")
    if not re.fullmatch(r"[a-z0-9-]{0,40}", settings.topic):
        raise SettingsInvalid(where, "topic must be small letters, digits and hyphens")
    if not settings.idle >= 20:  # noqa: PLR2004 - the warning alone takes 20 s (WCAG 2.2 2.2.1)
        raise SettingsInvalid(where, "idle must be at least 20 seconds")
    return settings

"""What can go wrong at the counter, split by blame.

    KioskError                     the world's fault: shown to a person, in their language, with what to do next
      UnknownLanguage              no such tag in the registry
      SettingsInvalid              the settings file has a mistake
      FileMissing                  a path that was given does not exist
      SoundUnreadable              the file is not sound, or holds none
      ModelMissing                 no model for this language is installed
      ModelCorrupt                 a model's files do not match their checksums, or do not load
      MicrophoneMissing            there is no microphone
      MicrophoneLost, -Changed     it stopped giving sound, and there is no other; another one hears now
      MicrophoneMuted, -Loud       digital silence, it is switched off or dead; the sound is cut off at full scale
      HearingStopped               the listening process ended and is being restarted
      SoundDropped                 the recognizer was too slow for the sound
      SoundGone                    the sound of an utterance is not kept any more
      SetInvalid                   a folder holds no recordings with their transcripts
      PairMissing                  no way from this language to that one
      TranslationFailed            the engine refused this sentence
      VoiceMissing                 no usable voice for this language
      SpeakingFailed               the voice engine or the loudspeaker refused
      LoudspeakerMissing, -Changed there is none; another one speaks now
      PhraseUnknown                no card of that id
      SlotInvalid                  a card's slot is unfilled or ill filled
      DeckInvalid                  a deck has a mistake
      DisplayMissing               there is no screen to open a window on
      DocumentFailed               the slip could not be written

Anything else that is raised is our own fault: it is logged with its traceback and ends on the apology screen.
The text of an error never holds what a person said.
"""

from collections.abc import Mapping
from typing import ClassVar


class KioskError(Exception):
    """Something in the world is not as the program needs it.

    `code` is the key of a sentence in every language (`error-<code>` in `ui.ftl`); `arguments` fill its places.
    """

    code: ClassVar[str] = "unknown"
    retryable: ClassVar[bool] = False

    def __init__(self, message: str, **arguments: str | float) -> None:
        super().__init__(message)
        self.arguments: Mapping[str, str | float] = arguments


class UnknownLanguage(KioskError):
    """No such tag in the registry."""

    code = "unknown-language"

    def __init__(self, tag: str) -> None:
        super().__init__(
            f"Unknown language tag {tag!r}. Use one that `doctor` lists, for example ja, en or vi.", tag=tag
        )


class SettingsInvalid(KioskError):
    """The settings file has a mistake."""

    code = "settings-invalid"

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}. Correct the line and start again.", where=where, what=what)


class FileMissing(KioskError):
    """A path that was given does not exist or cannot be read."""

    code = "file-missing"

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} cannot be read. Check the name of the file.", path=path)


class SoundUnreadable(KioskError):
    """The file is not sound, or holds none."""

    code = "sound-unreadable"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(f"{path}: {why}. Give a WAV, FLAC or Ogg file with sound in it.", path=path, why=why)


class ModelMissing(KioskError):
    """No model for this language is installed."""

    code = "model-missing"

    def __init__(self, tag: str, where: str = "") -> None:
        place = f" Put one into {where}." if where else ""
        super().__init__(f"No speech model for {tag} is installed.{place}", tag=tag, where=where)


class ModelCorrupt(KioskError):
    """A model's files do not match their checksums, or do not load."""

    code = "model-corrupt"

    def __init__(self, name: str) -> None:
        super().__init__(f"The model {name} is damaged. Copy it into the model folder again.", name=name)


class MicrophoneMissing(KioskError):
    """There is no microphone."""

    code = "microphone-missing"
    retryable = True

    def __init__(self) -> None:
        super().__init__("There is no microphone. Connect one, or type.")


class MicrophoneLost(KioskError):
    """The microphone stopped giving sound."""

    code = "microphone-lost"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The microphone stopped giving sound. Check its plug, then touch the talk button again.")


class MicrophoneChanged(KioskError):
    """Another microphone hears now: the last was pulled, or a better one plugged in."""

    code = "microphone-changed"

    def __init__(self, name: str) -> None:
        super().__init__(f"The microphone has changed. Now listening through {name}.", name=name)


class MicrophoneMuted(KioskError):
    """The microphone gives digital silence: it is switched off, or dead."""

    code = "microphone-muted"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The microphone is switched off. Switch it on, or type.")


class MicrophoneLoud(KioskError):
    """The sound is cut off at full scale, and words in it are lost."""

    code = "microphone-loud"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The sound is too loud. Speak a little further from the microphone.")


class HearingStopped(KioskError):
    """The listening process ended and is being restarted."""

    code = "hearing-stopped"
    retryable = True

    def __init__(self) -> None:
        super().__init__("Listening stopped and is starting again. Please say the last sentence once more.")


class SoundDropped(KioskError):
    """The recognizer was too slow for the sound, and some had to be dropped."""

    code = "sound-lost"
    retryable = True

    def __init__(self) -> None:
        super().__init__("Some sound was lost. Please say the last sentence once more.")


class SoundGone(KioskError):
    """The sound of an utterance is not kept any more, so nothing else can be heard in it."""

    code = "sound-gone"

    def __init__(self) -> None:
        super().__init__("This was said too long ago to be heard again. Type it, or say it once more.")


class SetInvalid(KioskError):
    """A folder holds no recordings with their transcripts."""

    code = "set-invalid"

    def __init__(self, path: str, why: str) -> None:
        super().__init__(
            f"{path}: {why}. Put name.wav and name.txt with what is said beside each other.", path=path, why=why
        )


class PairMissing(KioskError):
    """No way from this language to that one."""

    code = "pair-missing"

    def __init__(self, source: str, target: str) -> None:
        super().__init__(
            f"No translation from {source} to {target} is installed. Use the phrase cards, or add the packages.",
            source=source,
            target=target,
        )


class TranslationFailed(KioskError):
    """The engine refused this sentence."""

    code = "translation-failed"
    retryable = True

    def __init__(self) -> None:
        super().__init__("This sentence could not be translated. Say it in other words.")


class VoiceMissing(KioskError):
    """No usable voice for this language."""

    code = "voice-missing"

    def __init__(self, tag: str) -> None:
        super().__init__(f"There is no usable offline voice for {tag}. Show the text instead.", tag=tag)


class SpeakingFailed(KioskError):
    """The voice engine or the loudspeaker refused."""

    code = "speaking-failed"
    retryable = True

    def __init__(self) -> None:
        super().__init__("The text could not be spoken. Check the loudspeaker.")


class LoudspeakerMissing(KioskError):
    """There is no loudspeaker."""

    code = "loudspeaker-missing"
    retryable = True

    def __init__(self) -> None:
        super().__init__("There is no loudspeaker. Connect one; the text is shown.")


class LoudspeakerChanged(KioskError):
    """Another loudspeaker speaks now."""

    code = "loudspeaker-changed"

    def __init__(self, name: str) -> None:
        super().__init__(f"The loudspeaker has changed. Now speaking through {name}.", name=name)


class PhraseUnknown(KioskError):
    """No card of that id."""

    code = "phrase-unknown"

    def __init__(self, phrase: str) -> None:
        super().__init__(f"There is no phrase card {phrase!r}. `phrases search` finds one.", phrase=phrase)


class SlotInvalid(KioskError):
    """A card's slot is unfilled or ill filled."""

    code = "slot-invalid"

    def __init__(self, phrase: str, slot: str) -> None:
        super().__init__(f"The card {phrase} needs a value for {{{slot}}}.", phrase=phrase, slot=slot)


class DeckInvalid(KioskError):
    """A deck has a mistake."""

    code = "deck-invalid"

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}.", where=where, what=what)


class DisplayMissing(KioskError):
    """There is no screen to open a window on."""

    code = "display-missing"

    def __init__(self) -> None:
        super().__init__("There is no display. Start it on a screen, or give --demo FOLDER under Xvfb.")


class DocumentFailed(KioskError):
    """The slip could not be written."""

    code = "document-failed"
    retryable = True

    def __init__(self, path: str) -> None:
        super().__init__(f"{path} cannot be written. Choose another folder.", path=path)

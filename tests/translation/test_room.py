import asyncio
import os
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.core.errors import ModelCorrupt, PairMissing
from kiosk.core.languages import lang
from kiosk.core.types import Pair
from kiosk.settings import resources
from kiosk.translation.engine import circles
from kiosk.translation.room import MachineTranslator

pytestmark = pytest.mark.engine

STARTERS = resources() / "models" / "starter"
THERE = Pair(lang("ja"), lang("en"))
BACK = Pair(lang("en"), lang("ja"))


@pytest.fixture(scope="module")
def shared() -> Iterator[MachineTranslator]:
    translator = MachineTranslator([STARTERS])
    asyncio.run(translator.warm(THERE))
    yield translator
    translator.close()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of its own with the package from Japanese to English."""
    shutil.copytree(STARTERS / "translate-ja_en", tmp_path / "translate-ja_en")
    return tmp_path


def test_a_sentence_of_the_counter_becomes_english_and_comes_back(
    loop: asyncio.Runner, shared: MachineTranslator
) -> None:
    there = loop.run(shared.translate("住所を書いてください。", THERE))
    back = loop.run(shared.translate(there.text, BACK))

    assert "address" in there.text
    assert "住所" in back.text
    assert there.starter
    assert there.checks == ()


def test_addresses_survive_sign_by_sign(loop: asyncio.Runner, shared: MachineTranslator) -> None:
    said = "メールアドレスは yuki_t@city.example.jp です。電話番号は03-1234-5678です。"
    there = loop.run(shared.translate(said, THERE))

    assert "yuki_t@city.example.jp" in there.text
    assert "03-1234-5678" in there.text


def test_lines_stay_lines_and_sentences_are_all_answered(loop: asyncio.Runner, shared: MachineTranslator) -> None:
    there = loop.run(shared.translate("はい。わかりました。\n\nありがとうございます。", THERE))

    assert len(there.text.split("\n")) == 3


def test_japanese_is_set_with_its_own_marks(loop: asyncio.Runner, shared: MachineTranslator) -> None:
    there = loop.run(shared.translate("Where is the restroom?", BACK))

    assert there.text.endswith(("。", "？"))
    assert "?" not in there.text


@pytest.mark.parametrize("text", ["", " \n ", "…", "。", "😀", "ア" * 700, "漢" * 300, "1" * 200])
def test_odd_texts_are_answered_within_bounds(loop: asyncio.Runner, shared: MachineTranslator, text: str) -> None:
    there = loop.run(shared.translate(text, THERE))

    assert len(there.text) < 20_000


def test_plain_japanese_needs_no_translation_from_japanese(loop: asyncio.Runner, shared: MachineTranslator) -> None:
    there = loop.run(shared.translate("はい。", Pair(lang("ja"), lang("ja-easy"))))

    assert there.text == "はい。"


def test_what_is_not_there_is_said_before_and_when_asked(loop: asyncio.Runner, shared: MachineTranslator) -> None:
    pair = Pair(lang("ja"), lang("vi"))

    assert not shared.can(pair)
    assert not shared.starter(pair)
    with pytest.raises(PairMissing):
        loop.run(shared.translate("はい。", pair))
    loop.run(shared.warm(pair))


def test_a_damaged_package_falls_back_to_the_starter(loop: asyncio.Runner, folder: Path) -> None:
    (folder / "translate-ja_en" / "model" / "model.bin").write_bytes(b"no weights")
    (folder / "translate-ja_en" / "SHA256SUMS").unlink()
    translator = MachineTranslator([folder, STARTERS])
    there = loop.run(translator.translate("住所を書いてください。", THERE))
    translator.close()

    assert there.starter
    assert there.text


def test_a_damaged_package_alone_is_named(loop: asyncio.Runner, folder: Path) -> None:
    with (folder / "translate-ja_en" / "model" / "model.bin").open("r+b") as file:
        file.seek(5_000)
        file.write(b"\0\1\2\3")
    translator = MachineTranslator([folder])

    assert translator.can(THERE)
    with pytest.raises(ModelCorrupt):
        loop.run(translator.translate("はい。", THERE))
    assert not translator.can(THERE)
    translator.close()


def test_a_package_file_put_there_by_hand_translates(loop: asyncio.Runner, tmp_path: Path) -> None:
    source = STARTERS / "translate-ja_en"
    with zipfile.ZipFile(tmp_path / "translate-ja_en-1_0.argosmodel", "w") as archive:
        for path in sorted(source.rglob("*")):
            archive.write(path, f"translate-ja_en-1_0/{path.relative_to(source)}")
    translator = MachineTranslator([tmp_path])
    there = loop.run(translator.translate("住所を書いてください。", THERE))
    translator.close()

    assert "address" in there.text


def test_a_way_through_english_uses_both_packages(loop: asyncio.Runner, folder: Path) -> None:
    shutil.copytree(STARTERS / "translate-en_ja", folder / "translate-en_ko")
    metadata = folder / "translate-en_ko" / "metadata.json"
    metadata.write_text(
        metadata.read_text(encoding="utf-8").replace('"to_code": "ja"', '"to_code": "ko"'), encoding="utf-8"
    )
    (folder / "translate-en_ko" / "SHA256SUMS").unlink()
    translator = MachineTranslator([folder])
    there = loop.run(translator.translate("住所を書いてください。", Pair(lang("ja"), lang("ko"))))
    translator.close()

    assert "住所" in there.text


def test_translating_leaves_the_event_loop_free(loop: asyncio.Runner, shared: MachineTranslator) -> None:
    async def turns() -> int:
        task = asyncio.ensure_future(shared.translate("在留カードを見せてください。" * 8, THERE))
        count = 0
        while not task.done():
            await asyncio.sleep(0)
            count += 1
        return count

    assert loop.run(turns()) > 100


LOADING = """
import asyncio, sys
from pathlib import Path

from kiosk.core.languages import lang
from kiosk.core.types import Pair
from kiosk.translation.room import MachineTranslator

changes = []
sys.addaudithook(lambda event, given: changes.append(given) if event in {"os.putenv", "os.unsetenv"} else None)
translator = MachineTranslator([Path(sys.argv[1])])
asyncio.run(translator.warm(Pair(lang("ja"), lang("en"))))
translator.close()
sys.exit(str(changes) if changes else 0)
"""
"""What other threads read meanwhile, and give to the programs that they start, stays as it was."""


def test_loading_leaves_nothing_in_the_users_home_and_changes_no_variable_of_the_program(tmp_path: Path) -> None:
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("XDG_", "ARGOS_"))}
    given = kept | {"HOME": str(tmp_path), "PYTHONPATH": str(resources())}

    loaded = subprocess.run(
        [sys.executable, "-c", LOADING, str(STARTERS)], env=given, capture_output=True, text=True, check=False
    )

    assert (loaded.returncode, loaded.stderr) == (0, "")
    assert list(tmp_path.rglob("*")) == []


@pytest.mark.parametrize(
    ("pieces", "expected"),
    [
        (["a", "b", "a", "b", "a", "b"], True),
        (["x", "a", "a", "a", "y"], True),
        (["a", "b", "a", "b"], False),
        (["▁1", "0", "0", "0", "0", "0", "0"], False),
        (["▁"] + ["9"] * 12, True),
        ([], False),
    ],
)
def test_a_text_that_runs_in_circles_is_noticed(pieces: list[str], expected: bool) -> None:  # noqa: FBT001 - a table
    assert circles(pieces) is expected

"""The desks' official words: the list that comes with the page, and the city's own."""

import asyncio
import csv
import json
import os
import re
from pathlib import Path
from typing import Any

import pytest

from kiosk.core.errors import SettingsInvalid
from kiosk.hub.glossary import Glossary
from tests.hub.running import town

OURS = Path(__file__).parents[2] / "assets" / "interpreter" / "glossary.csv"
DECKS = Path(__file__).parents[2] / "locales" / "ja" / "decks"
HEAD = "desk,ja,reading,vi\n"


def words(glossary: Glossary) -> dict[str, dict[str, Any]]:
    return {term["ja"]: term for term in json.loads(glossary.body())["terms"]}


@pytest.mark.unit
def test_our_own_words_each_have_a_reading_a_meaning_and_a_desk_that_there_is() -> None:
    with OURS.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    topics = {deck.stem for deck in DECKS.glob("*.toml")} | {""}

    assert len({row["ja"] for row in rows}) == len(rows) > 80
    assert [row["ja"] for row in rows if not re.fullmatch(r"[ぁ-ゖー]+", row["reading"])] == []
    assert [row["ja"] for row in rows if not row["en"]] == []
    assert {row["desk"] for row in rows} <= topics


@pytest.mark.unit
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932"])
def test_the_citys_words_stand_beside_ours_and_replace_them(tmp_path: Path, encoding: str) -> None:
    city = tmp_path / "glossary.csv"
    city.write_text(HEAD + "3番窓口,市民カード,しみんかーど,\nresidence,住民票,,the residents\n\n", encoding=encoding)

    found = words(Glossary(OURS, city))

    assert found["市民カード"] == {"ja": "市民カード", "reading": "しみんかーど", "desk": "3番窓口", "words": {}}
    assert found["住民票"]["words"] == {"vi": "the residents"}
    assert found["転入届"]["words"]["en"].startswith("moving-in")


@pytest.mark.unit
@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("ja,reading\n住民票,a\n", "desk"),
        ("", "glossary.csv"),
        (HEAD + "residence," + "長" * 81 + ",a,\n", ":2"),
        (HEAD.replace("vi", "ベトナム語") + "residence,住民票,a,b\n", ":2"),
        (HEAD + '"residence,住民票\n', "glossary.csv"),
    ],
)
def test_a_mistake_is_named_with_its_file(tmp_path: Path, text: str, named: str) -> None:
    city = tmp_path / "glossary.csv"
    city.write_text(text, encoding="utf-8")

    with pytest.raises(SettingsInvalid, match=named):
        Glossary(OURS, city).body()


@pytest.mark.unit
@pytest.mark.expects_warnings
def test_a_file_that_changes_is_read_again_and_a_mistake_in_it_changes_nothing(tmp_path: Path) -> None:
    city = tmp_path / "glossary.csv"
    glossary = Glossary(OURS, city)
    before = words(glossary)
    city.write_text(HEAD + "residence,住民票,,one\n", encoding="utf-8")
    changed = words(glossary)
    city.write_text("nothing", encoding="utf-8")
    os.utime(city, (1, 1))
    mistaken = words(glossary)

    assert before["住民票"]["words"] == {"en": "certificate of residence"}
    assert changed["住民票"]["words"] == mistaken["住民票"]["words"] == {"vi": "one"}


@pytest.mark.net
def test_only_who_is_signed_in_gets_the_words(tmp_path: Path, loop: asyncio.Runner) -> None:
    async def story() -> None:
        async with town(tmp_path) as here:
            await here.account("anna")
            await here.sign_in("anna")
            stranger = await here.request("GET", "/glossary")
            anna = await here.request("GET", "/glossary", headers={"Cookie": here.cookies["anna"]})

            assert (stranger.status, anna.status) == (401, 200)
            assert "住民票" in await anna.text()

    loop.run(story())

"""Whether what was heard so far asks for more: a short pause behind such a word is a pause, not an end."""

import re
from collections.abc import Sequence
from typing import Final

from kiosk.core import languages
from kiosk.core.languages import ENGLISH, JAPANESE, Lang

_ASKING: Final = {
    JAPANESE: re.compile(
        "の|が|を|に|へ|も|や|より|など|ので|のに|けれども|この|その|あの|どの|また|それで|それから|そして|でも|あと|えっと|あのう"
        "|第|約|午前|午後|令和|平成|昭和"
    ),
    ENGLISH: re.compile(
        "an?|the|to|of|at|for|from|with|by|and|or|but|if|because|about|my|your|his|her|our|their|was|could|i|we|they",
        re.IGNORECASE,
    ),
}
"""Not those with which people also end: お名前は, これで, 市役所から, 三月, yes please, come in, I can."""


def unfinished(words: Sequence[str], lang: Lang) -> bool:
    """Say whether the last word cannot be the last."""
    asking = _ASKING.get(languages.base(lang))
    return bool(words) and asking is not None and asking.fullmatch(words[-1]) is not None

"""Measures the phrasebook: python tests/bench/phrasebook.py prints one JSON object, in milliseconds of CPU time."""

import json
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial

from kiosk.core.languages import JAPANESE
from kiosk.phrasebook.book import Phrasebook
from kiosk.settings import resources

ROUNDS = 20
SAID = ("住民票をください", "令和9年3月31日までに払ってください", "すみません、住民票の写しはどこでもらえますか")
TYPED = ("juminhyo", "住民", "zei", "certficate", "nonsense word")


def spent(work: Callable[[], object]) -> float:
    """Return how long the work takes, in milliseconds."""
    started = time.process_time()
    work()
    return (time.process_time() - started) * 1000


def main() -> None:
    """Print the figures."""
    locales = resources() / "locales"
    Phrasebook(locales)
    book = Phrasebook(locales)
    loads = [spent(lambda: Phrasebook(locales)) for _ in range(5)]
    warm = spent(lambda: book.warm(JAPANESE))
    matches = [spent(partial(book.match, text, JAPANESE)) for text in SAID * ROUNDS]
    searches = [spent(partial(book.search, text, JAPANESE, 20)) for text in TYPED * ROUNDS]
    answer = {
        "languages": len(book.languages()),
        "phrases": sum(len(deck.phrases) for deck in book.decks()),
        "load_ms": round(statistics.median(loads), 1),
        "warm_ms": round(warm, 1),
        "match_ms": {"median": round(statistics.median(matches), 3), "worst": round(max(matches), 3)},
        "search_ms": {"median": round(statistics.median(searches), 2), "worst": round(max(searches), 2)},
    }
    sys.stdout.write(json.dumps(answer) + "\n")


if __name__ == "__main__":
    main()

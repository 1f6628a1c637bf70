"""The words by which English is put into capitals, commas and questions."""

from typing import Final

from kiosk.hearing.spelled_en import MONTHS, set_of

NAMES: Final = set_of(
    "monday tuesday wednesday thursday friday saturday sunday english japanese chinese korean vietnamese portuguese "
    "spanish tagalog filipino nepali nepalese indonesian thai burmese russian ukrainian sinhala sinhalese hindi "
    "bengali urdu mandarin cantonese french german italian american british brazilian peruvian indian european asian "
    "african japan china korea vietnam brazil philippines nepal india indonesia thailand myanmar peru russia ukraine "
    "taiwan america england britain canada australia mexico bangladesh pakistan malaysia singapore mongolia cambodia "
    "france germany italy spain portugal europe asia africa tokyo osaka kyoto yokohama nagoya sapporo fukuoka kobe "
    "hiroshima okinawa hokkaido reiwa heisei showa taisho christmas juki"
) | (MONTHS - {"may"})
WHOLE: Final = {
    "i": "I", "i'm": "I'm", "i'll": "I'll", "i've": "I've", "i'd": "I'd", "id": "ID", "atm": "ATM", "pin": "PIN",
    "usa": "USA", "uk": "UK", "mr": "Mr.", "mrs": "Mrs.", "ms": "Ms.", "ok": "OK",
}  # fmt: skip
TERMS: Final = (
    ("my", "number", "card"),
    ("national", "health", "insurance"),
    ("national", "pension"),
    ("united", "states"),
    ("united", "kingdom"),
    ("sri", "lanka"),
    ("new", "zealand"),
    ("hong", "kong"),
    ("south", "korea"),
    ("new", "year"),
)
IN_MAY: Final = set_of("in of since last next by until from every late early this")
PRONOUNS: Final = set_of("i you we they he she it")
SUBJECTS: Final = PRONOUNS | set_of(
    "my your his her our their its the a an this that these those there someone anyone anybody somebody any all"
)
CLAUSES: Final = SUBJECTS | set_of(
    "i'm it's that's you're we're he's she's they're there's thank thanks not sorry please where what how do does can "
    "could may is are would don't excuse"
)
"""How a clause begins; behind `no` any other word makes one phrase with it (no problem)."""
OPENERS: Final = (
    ("thank", "you", "very", "much"),
    ("excuse", "me"),
    ("thank", "you"),
    ("good", "morning"),
    ("good", "afternoon"),
    ("good", "evening"),
    ("all", "right"),
    ("of", "course"),
    ("yes",),
    ("no",),
    ("sorry",),
    ("hello",),
    ("hi",),
    ("okay",),
    ("ok",),
    ("thanks",),
    ("well",),
)
FREE: Final = set_of("yes hello hi excuse okay ok")
"""After these any word begins something new."""
WHERE: Final = set_of("what where who whose whom which why how when")
AUXILIARIES: Final = set_of(
    "do does did is are am was were can could may might should would will shall must have has had don't doesn't "
    "didn't isn't aren't wasn't weren't can't couldn't won't wouldn't shouldn't haven't hasn't"
)
ALWAYS: Final = set_of("is are does did can could would should was were")
"""A sentence that begins with one of these asks, whatever comes next."""
ASIDE: Final = set_of("and but so then also um uh oh")
BEFORE_WHICH: Final = set_of("on in at to for from by with until about since")

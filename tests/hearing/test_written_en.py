"""What was said in English stands on the screen as people write it."""

import calendar
import time
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.languages import lang
from kiosk.hearing.written import partial, written

pytestmark = pytest.mark.unit

EN = lang("en")
FORMS = 1_000
_TEENS = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
)
_NAMES = dict(enumerate(f"{_TEENS} eighteen nineteen".split()))
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_NAMES |= {10 * at: name for at, name in enumerate(_TENS.split(), 2)}
_IRREGULAR = {"one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth"}
_IRREGULAR |= {"twelve": "twelfth"}
MIXTURE = (
    "one two nine ten twelve twenty thirty hundred thousand million and oh zero point a p m am o'clock at by from to "
    "the first second of march may november in counter number room is yen minutes years percent i i'm please yes no "
    "thank you where double dash english my card 3 3,500 10:30 p.m. twenty-one"
)
LONG = (
    "excuse me could you come back by march thirty first at ten thirty with three thousand five hundred yen for my "
    "number card please"
)


def spell(value: int, joint: str = "") -> list[str]:
    """Spell a number; `joint`: the word between hundreds and tens, if one is said."""
    for unit, name in ((1_000_000, "million"), (1_000, "thousand"), (100, "hundred")):
        if value >= unit:
            rest = value % unit
            link = [joint] if joint and 0 < rest < 100 else []
            return [*spell(value // unit, joint), name, *link, *(spell(rest, joint) if rest else [])]
    if value in _NAMES:
        return [_NAMES[value]]
    return [_NAMES[value - value % 10], _NAMES[value % 10]]


def spell_ordinal(value: int) -> list[str]:
    *head, last = spell(value)
    return [*head, _IRREGULAR.get(last) or (last[:-1] + "ieth" if last.endswith("y") else last + "th")]


def spell_year(value: int, rng: Random) -> list[str]:
    century, rest = divmod(value, 100)
    if value // 10 == 200 or (century == 20 and rng.random() < 0.5):
        return spell(value, rng.choice(["", "and"]))
    return [*spell(century), *(spell(rest) if rest > 9 else ["oh", *spell(rest)])]


def spell_digits(digits: str, rng: Random) -> list[str]:
    zero = rng.choice(["zero", "oh"])
    return [zero if digit == "0" else _NAMES[int(digit)] for digit in digits]


def somewhere(rng: Random) -> int:
    value = rng.randint(1, 10 ** rng.randint(1, 8) - 1)
    return value - value % 10 ** rng.randint(0, 4) or value


def _amount(rng: Random) -> tuple[list[str], str]:
    value = somewhere(rng)
    return ["the", "fee", "is", *spell(value, rng.choice(["", "and"])), "yen"], f"The fee is {value:,} yen"


def _count(rng: Random) -> tuple[list[str], str]:
    value = rng.randint(10, 99_999)
    thing = rng.choice(["people", "minutes", "copies", "days"])
    return ["there", "are", *spell(value), thing], f"There are {value:,} {thing}"


def _date(rng: Random) -> tuple[list[str], str]:
    month, day = rng.choice(calendar.month_name[1:]), rng.randint(1, 31)
    kind = rng.randrange(4)
    if kind == 0:
        return ["on", "the", *spell_ordinal(day), "of", month.lower()], f"On {month} {day}"
    if kind == 1:
        year = rng.choice([*range(1926, 2000), *range(2001, 2100)])
        said = ["on", month.lower(), *spell_ordinal(day), *spell_year(year, rng)]
        return said, f"On {month} {day}, {year}"
    the = rng.choice([[], ["the"]])
    return ["by", month.lower(), *the, *spell_ordinal(day), "with", "it"], f"By {month} {day} with it"


def _year(rng: Random) -> tuple[list[str], str]:
    year = rng.choice([*range(1926, 2000), *range(2001, 2100)])
    return ["i", "came", "in", *spell_year(year, rng)], f"I came in {year}"


def _clock(rng: Random) -> tuple[list[str], str]:
    hour, minute = rng.randint(1, 12), rng.randint(1, 59)
    tail = spell(minute) if minute > 9 else ["oh", *spell(minute)]
    half = rng.choice(["a", "p"])
    kind = rng.randrange(4)
    if kind == 0:
        return ["come", "at", *spell(hour), *tail], f"Come at {hour}:{minute:02}"
    if kind == 1:
        return ["it", "is", *spell(hour), *tail, half, "m"], f"It is {hour}:{minute:02} {half}.m."
    if kind == 2:
        return ["it", "is", *spell(hour), half, "m"], f"It is {hour} {half}.m."
    return ["until", *spell(hour), "o'clock"], f"Until {hour} o'clock"


def _phone(rng: Random) -> tuple[list[str], str]:
    sizes = rng.choice([(2, 4, 4), (3, 4, 4), (3, 3, 4), (3, 4)])
    groups = ["".join(str(rng.randrange(10)) for _ in range(size)) for size in sizes]
    dash = rng.choice(["dash", "hyphen", ""])
    said = ["my", "number", "is"]
    for at, group in enumerate(groups):
        said += ([dash] if at and dash else []) + spell_digits(group, rng)
    return said, f"My number is {('-' if dash else '').join(groups)}"


def _counter(rng: Random) -> tuple[list[str], str]:
    value, name = rng.randint(1, 999), rng.choice(["counter", "number", "room"])
    return [name, *spell(value)], f"{name.capitalize()} {value}"


KINDS = (_amount, _count, _date, _year, _clock, _phone, _counter)


def test_a_thousand_spoken_forms_come_back_in_the_right_digits() -> None:
    rng = Random(20270331)  # noqa: S311 - a fixed seed
    wrong = []
    for at in range(FORMS):
        said, expected = KINDS[at % len(KINDS)](rng)
        seen = partial(said, EN)
        if seen != expected:
            wrong.append((" ".join(said), expected, seen))

    assert wrong == []


@given(st.integers(1, 99_999_999), st.sampled_from(["", "and"]))
def test_every_amount_comes_back(value: int, joint: str) -> None:
    assert written([*spell(value, joint), "yen"], EN) == f"{value:,} yen."


@given(st.lists(st.sampled_from(MIXTURE.split()), max_size=12))
def test_what_is_written_stays_as_it_is(words: list[str]) -> None:
    once, heard = written(words, EN), partial(words, EN)

    assert written(once.split(), EN) == once
    assert partial(heard.split(), EN) == heard


@pytest.mark.parametrize(
    ("said", "text"),
    [
        (
            "please come back by march thirty first with your passport",
            "Please come back by March 31 with your passport.",
        ),
        ("march thirty one", "March 31."),
        ("march thirty first twenty twenty seven", "March 31, 2027."),
        ("november twenty twenty six", "November 2026."),
        ("my son was born on the twenty second of november", "My son was born on November 22."),
        ("i was born in nineteen fifty nine", "I was born in 1959."),
        ("since two thousand nineteen", "Since 2019."),
        ("reiwa seven", "Reiwa 7."),
        ("may first is a holiday", "May 1 is a holiday."),
        ("in may two people came", "In May two people came."),
        ("on may 5 may i come", "On May 5 may I come."),
        ("may i see your passport", "May I see your passport?"),
        ("the fifteenth", "The 15th."),
        ("come on the third", "Come on the 3rd."),
        ("on the second floor", "On the second floor."),
        ("the total fee is three thousand five hundred yen", "The total fee is 3,500 yen."),
        ("that will be a hundred yen", "That will be 100 yen."),
        ("it costs two thousand yen", "It costs 2,000 yen."),
        ("from two thousand to three thousand yen", "From 2,000 to 3,000 yen."),
        ("ten percent", "10%."),
        ("three point five percent", "3.5%."),
        ("my wife needs two copies of the tax certificate", "My wife needs two copies of the tax certificate."),
        ("please wait about twenty minutes in the waiting room", "Please wait about 20 minutes in the waiting room."),
        ("it takes five days or one month", "It takes 5 days or one month."),
        ("he is seven years old", "He is 7 years old."),
        ("twenty-one people", "21 people."),
        ("one of us has no one here", "One of us has no one here."),
        ("a hundred thanks", "A hundred thanks."),
        ("counter seven please", "Counter 7, please."),
        ("room three oh two", "Room 302."),
        ("your number is one thousand two hundred thirty four", "Your number is 1234."),
        ("one one nine", "119."),
        ("my phone number is oh nine oh one two three four double five six seven", "My phone number is 09012345567."),
        ("zero three dash one two three four dash five six seven eight", "03-1234-5678."),
        ("i have an appointment on tuesday at ten thirty", "I have an appointment on Tuesday at 10:30."),
        ("can you come at three p m", "Can you come at 3 p.m.?"),
        ("come at three p m", "Come at 3 p.m."),
        ("come at three please", "Come at 3, please."),
        ("come at nine oh five", "Come at 9:05."),
        ("we are open from nine to five", "We are open from 9 to 5."),
        ("it is three o'clock", "It is 3 o'clock."),
        ("come by two pm", "Come by 2 p.m."),
        ("the train at fourteen thirty", "The train at 14:30."),
        ("by twenty thirty", "By 2030."),
        ("i would like a my number card", "I would like a My Number Card."),
        ("my number is wrong", "My number is wrong."),
        ("i want to join national health insurance", "I want to join National Health Insurance."),
        ("we moved from brazil to japan last year", "We moved from Brazil to Japan last year."),
        (
            "could you call a vietnamese interpreter for my mother",
            "Could you call a Vietnamese interpreter for my mother?",
        ),
        ("i'm from sri lanka and i'd like an id card", "I'm from Sri Lanka and I'd like an ID card."),
        ("yes i have it", "Yes, I have it."),
        ("yes please", "Yes, please."),
        ("no i forgot my residence card at home", "No, I forgot my residence card at home."),
        ("no problem", "No problem."),
        (
            "excuse me is this the right form for child allowance",
            "Excuse me, is this the right form for child allowance?",
        ),
        ("thank you very much goodbye", "Thank you very much, goodbye."),
        ("thank you for waiting", "Thank you for waiting."),
        ("hello how can i help you", "Hello, how can I help you?"),
        ("when should i come", "When should I come?"),
        ("when you come bring your seal", "When you come bring your seal."),
        ("on which day do i put out the plastic bottles", "On which day do I put out the plastic bottles?"),
        ("what i need is help", "What I need is help."),
        ("what a nice day", "What a nice day."),
        ("do not write here", "Do not write here."),
        ("do you have a seal", "Do you have a seal?"),
        ("have a nice day", "Have a nice day."),
        ("does it cost anything", "Does it cost anything?"),
        ("it is free isn't it", "It is free isn't it?"),
        ("could you say that again please", "Could you say that again, please?"),
        ("How much is it?", "How much is it?"),
        ("it is 3,500 yen", "It is 3,500 yen."),
        ("", ""),
    ],
)
def test_sentences_of_the_counter_read_as_written(said: str, text: str) -> None:
    assert written(said.split(), EN) == text


@pytest.mark.parametrize(
    ("said", "tag", "text"),
    [
        ("tôi muốn đăng ký", "vi", "Tôi muốn đăng ký"),
        ("я хочу подать заявление", "uk", "Я хочу подать заявление"),
        ("我 想 办理 登记", "zh-Hans", "我想办理登记"),
        ("ฉัน ต้องการ", "th", "ฉันต้องการ"),
        ("안녕하세요 도와주세요", "ko", "안녕하세요 도와주세요"),
        ("", "es", ""),
    ],
)
def test_other_languages_are_only_joined_and_capitalised(said: str, tag: str, text: str) -> None:
    assert written(said.split(), lang(tag)) == text
    assert partial(said.split(), lang(tag)) == text


def test_a_sentence_takes_less_than_a_millisecond() -> None:
    words = LONG.split()
    times = []
    for _ in range(50):
        begin = time.perf_counter()
        written(words, EN)
        times.append(time.perf_counter() - begin)

    assert min(times) < 0.001

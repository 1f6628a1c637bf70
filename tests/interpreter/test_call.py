"""A call: pictures, text, captions, drawing, mute states, figures, and who is at the other end."""

import time

import pytest
from playwright.async_api import Page, expect

from kiosk import wire
from tests.interpreter.conftest import Line, until

pytestmark = pytest.mark.browser

LOOK = """async (id) => {
  const video = document.getElementById(id);
  const canvas = new OffscreenCanvas(64, 48);
  const pen = canvas.getContext('2d');
  const look = () => { pen.drawImage(video, 0, 0, 64, 48); return pen.getImageData(0, 0, 64, 48).data; };
  const first = look();
  await new Promise((go) => setTimeout(go, 400));
  const second = look();
  let moved = 0;
  const mean = [0, 0, 0];
  for (let at = 0; at < first.length; at += 4) {
    if (Math.abs(first[at] - second[at]) + Math.abs(first[at + 2] - second[at + 2]) > 60) moved += 1;
    for (let part = 0; part < 3; part += 1) mean[part] += second[at + part] / (first.length / 4);
  }
  return { moved, mean };
}"""
"""How many of 64x48 points change within 0.4 s, and the mean colour."""


async def look(page: Page, element: str) -> tuple[int, list[float]]:
    seen = await page.evaluate(LOOK, element)
    return seen["moved"], seen["mean"]


def test_pictures_move_both_ways_and_are_the_other_sides(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await until(kiosk, "document.getElementById('seen').videoWidth > 0")
        moved, (red, _, blue) = await look(page, "visitor")
        moved_there, (red_there, green_there, _) = await look(kiosk, "seen")

        assert moved > 50
        assert red > 150 > blue  # the counter's is orange
        assert moved_there > 20
        assert green_there > 80 > red_there  # the browser's own test picture is green

    line.play(scene)


def test_sound_arrives_both_ways_and_a_voice_is_marked_for_the_eye(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await expect(page.locator("#visitor-marks")).to_contain_text("Speaking")
        await until(
            kiosk,
            "kiosk.connection.getReceivers().some((one) => one.getSynchronizationSources()[0]?.audioLevel > 0.01)",
        )

    line.play(scene)


def test_letters_leave_within_300_ms_each_and_erasing_travels(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await page.keyboard.press("Alt+t")
        begun = time.monotonic()
        await page.keyboard.press("H")
        await until(kiosk, "kiosk.text === 'H'")
        waited = time.monotonic() - begun
        await page.keyboard.type("ello")
        await page.keyboard.press("Backspace")
        await page.keyboard.type("p")
        await page.keyboard.press("Enter")
        await until(kiosk, r"kiosk.text === 'Hello\u0008p\u2028'")

        assert waited < 0.3
        await expect(page.locator("#talk")).to_contain_text("Hellp")
        assert await page.input_value("#typed") == ""

    line.play(scene)


def test_japanese_is_sent_when_it_is_converted_and_not_before(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        keyboard = await page.context.new_cdp_session(page)
        await page.focus("#typed")
        await keyboard.send("Input.imeSetComposition", {"text": "にほn", "selectionStart": 3, "selectionEnd": 3})
        await expect(page.locator("#typed")).to_have_value("にほn")
        await page.wait_for_timeout(200)
        assert await kiosk.evaluate("kiosk.text") == ""
        await keyboard.send("Input.insertText", {"text": "日本"})
        await until(kiosk, "kiosk.text === '日本'")
        await page.press("#typed", "Enter")

    line.play(scene)


def test_the_visitors_text_is_seen_while_it_is_typed_and_corrected(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await kiosk.evaluate(r"kiosk.type('My cart\u0008d')")
        await expect(page.locator("#typing")).to_contain_text("My card")
        await expect(page.locator("#now")).to_contain_text("My card")
        await kiosk.evaluate(r"kiosk.type(' 🙂 is lost\u2028Help')")
        await expect(page.locator("#talk")).to_contain_text("My card 🙂 is lost")
        await expect(page.locator("#typing")).to_contain_text("Help")

    line.play(scene)


def test_captions_grow_settle_and_get_their_translation(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        say = """(fields) => kiosk.say('captions', {
          side: 'staff', number: 1, lang: 'ja', text: '在留カードをお持ちですか。', translation: '', final: true,
          ...fields,
        })"""
        await kiosk.evaluate(say, {"text": "在留カードを", "final": False})
        await expect(page.locator("#typing")).to_contain_text("在留カードを")
        await kiosk.evaluate(say, {})
        await expect(page.locator("#talk")).to_contain_text("在留カードをお持ちですか。")
        await kiosk.evaluate(say, {"translation": "Do you have your card?"})
        await expect(page.locator("#talk")).to_contain_text("Do you have your card?")
        await expect(page.locator("#now")).to_contain_text("Do you have your card?")
        await expect(page.locator("#talk .entry", has_text="お持ちですか")).to_have_count(1)

    line.play(scene)


def test_a_phrase_is_sent_by_one_key_and_by_one_click(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await page.keyboard.press("Alt+2")
        await until(kiosk, r"kiosk.text === 'Please wait a moment.\u2028'")
        await page.fill("#typed", "half a li")
        await page.keyboard.press("Alt+2")
        await until(kiosk, r"kiosk.text.endsWith('\u0008\u0008Please wait a moment.\u2028half a li')")
        assert await page.input_value("#typed") == "half a li"
        await page.fill("#typed", "")
        await page.click("#tab-phrases")
        await page.click("#phrases button >> nth=0")
        await until(kiosk, r"kiosk.text.endsWith('Hello. I am the interpreter.\u2028')")

    line.play(scene)


def test_the_words_of_the_desk_are_found_by_reading_or_meaning_and_typed_at_a_touch(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await page.click("#tab-glossary")
        words = page.locator("#terms li")
        await expect(words.first).to_contain_text("住民票")
        await expect(page.locator("#terms")).not_to_contain_text("源泉徴収票")
        await page.fill("#term-search", "ｹﾞﾝｾﾝ")
        await expect(words).to_have_count(1)
        await expect(words).to_contain_text("statement of tax withheld")
        await page.fill("#term-search", "residence card")
        await words.first.locator("button").click()
        await until(kiosk, "kiosk.text === '在留カード'")
        assert await page.input_value("#typed") == "在留カード"
        await page.fill("#term-search", "no such word")
        await expect(page.locator("#terms-none")).to_have_text("No such word.")
        await page.fill("#typed", "")

    line.play(scene)


def test_strokes_travel_both_ways_and_the_keyboard_draws_too(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await page.click("#tab-drawing")
        box = await page.locator("#sheet").bounding_box()
        assert box is not None
        await page.mouse.move(box["x"] + 20, box["y"] + 20)
        await page.mouse.down()
        await page.mouse.move(box["x"] + 120, box["y"] + 90, steps=5)
        await page.mouse.up()
        await until(kiosk, "kiosk.drawing.some((one) => one.type === 'stroke' && one.points.length > 1)")
        await page.focus("#sheet")
        await page.keyboard.press("Space")
        for _ in range(3):
            await page.keyboard.press("ArrowRight")
        await page.keyboard.press("Space")
        await until(kiosk, "kiosk.drawing.some((one) => one.id === 2 && one.points.length > 1)")
        dark = """document.getElementById('sheet').getContext('2d').getImageData(0, 600, 1200, 300).data
          .some((value, at) => at % 4 === 3 && value > 0)"""
        assert not await page.evaluate(dark)
        line_below = {"type": "stroke", "id": 1, "colour": "#a30000", "width": 0.01, "points": [[0.1, 0.9], [0.9, 0.9]]}
        await kiosk.evaluate("(stroke) => kiosk.say('drawing', stroke)", line_below)
        await until(page, dark)
        await page.click("#sheet-clear")
        await until(kiosk, "kiosk.drawing.at(-1).type === 'clear'")
        assert not await page.evaluate(dark)

    line.play(scene)


def test_mute_states_are_told_to_the_other_side_and_shown_from_it(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await page.keyboard.press("Alt+m")
        await until(kiosk, "kiosk.muted?.sound === true && kiosk.muted.picture === false")
        await expect(page.locator("#mute-microphone")).to_have_attribute("aria-pressed", "true")
        await kiosk.evaluate("kiosk.say('control', { type: 'muted', sound: true, picture: true })")
        await expect(page.locator("#visitor-marks")).to_contain_text("Microphone off")
        await expect(page.locator("#stage-word")).to_have_text("Their camera is off")
        await kiosk.evaluate("kiosk.say('control', { type: 'muted', sound: false, picture: false })")
        await page.keyboard.press("Alt+m")
        await until(kiosk, "kiosk.muted.sound === false")

    line.play(scene)


def test_the_meter_judges_both_directions_and_sends_its_figures(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await until(kiosk, "kiosk.control.some((one) => one.frame_rate > 5 && one.width === 320 && one.delay < 2)")
        slow = {
            "type": "figures",
            "frame_rate": 8,
            "width": 640,
            "height": 480,
            "grade": "poor",
            "reason": "frame-rate",
        }
        await kiosk.evaluate("(figures) => kiosk.say('control', figures)", slow)
        await expect(page.locator("#mark")).to_contain_text("Poor (")
        await expect(page.locator("#mark")).to_contain_text("few pictures a second)")
        await page.click("#mark")
        await expect(page.locator("#figures-body tr >> nth=0").locator("td >> nth=1")).to_have_text("8")
        await expect(page.locator("#figures")).to_contain_text("320×240")

    line.play(scene)


def test_both_screens_show_the_same_four_words_and_the_signature_holds(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        await until(kiosk, "kiosk.words")
        words = await kiosk.evaluate("kiosk.words")
        await expect(page.locator("#four-words")).to_have_text("".join(words["en"]))
        await expect(page.locator("#four-signed")).to_have_text("Signed by the counter")
        await page.click("#call-language")
        await expect(page.locator("#four-words")).to_have_text("".join(words["ja"]))
        await page.click("#call-language")

    line.play(scene)


def test_an_offer_under_another_key_is_refused_and_an_old_one_does_nothing(line: Line) -> None:
    page, kiosk = line.page, line.kiosk

    async def scene() -> None:
        offer = await kiosk.evaluate("({ sdp: kiosk.connection.localDescription.sdp })")
        await line.hub.tell(wire.Offer(call="call-0001", sdp=offer["sdp"], epoch=1))
        await page.wait_for_timeout(300)
        assert await kiosk.evaluate("kiosk.answers") == 1
        await line.hub.tell(wire.Offer(call="call-0001", sdp=offer["sdp"], epoch=2, key="AAAA", signature="AAAA"))
        await expect(page.locator("#call-notice")).to_contain_text("key is not the one it was")

        assert sum(isinstance(message, wire.Answer) for message in line.hub.heard) == 1

    line.play(scene)


def test_a_call_can_be_handed_over(line: Line) -> None:
    page = line.page

    async def scene() -> None:
        await page.click("#tab-transfer")
        await page.select_option("#transfer-language", "zh-Hans")
        await expect(page.locator("#transfer-nobody")).to_contain_text("Nobody else is ready")
        await line.hub.tell(wire.Queue(calls=(), ready=True, others=("vi", "zh-hans")))
        await expect(page.locator("#transfer-nobody")).to_be_empty()
        await expect(page.locator("#transfer-language option[value=vi]")).to_contain_text("somebody is ready")
        await expect(page.locator("#transfer-language option[value=ne]")).not_to_contain_text("ready")
        await page.select_option("#transfer-language", "vi")
        await page.check("#transfer-skills input[value=tax]")
        await page.click("#transfer-form .primary")
        await line.hub.until(wire.Transfer)
        await expect(page.locator("#receipt-facts")).to_contain_text("Handed to another interpreter")

        assert line.hub.heard[-1] == wire.Transfer(call="call-0001", lang="vi", skills=("tax",))

    line.play(scene)

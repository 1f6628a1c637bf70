// Makes a ringing call noticed: by ear (two tones made here), by eye (a frame that flashes, the tab's title), by hand
// (vibration), and by a notification that names nothing but language and desk.

import { the } from "./dom.js";

const ROUND = 2000; // ms; two tones, then a rest
const TONES = [[660, 0], [880, 0.25]]; // Hz and seconds after the round's begin
const HELD = 500; // ms after which a browser that has not begun the sound holds it back
const FLASHES = 2; // in a round: 1 a second, under the three that harm (WCAG 2.2, 2.3.1)

let sound = null;
let timer = 0;
let flashes = [];
let notice = null;
let usual = "";

// Must be called from a click or key once, or browsers keep the sound back.
export function arm() {
  sound ??= new AudioContext();
  sound.resume();
}

export function context() {
  arm();
  return sound;
}

// Whether a call would be heard: not in a page that was reloaded and not touched since.
export async function audible() {
  arm();
  await Promise.race([sound.resume(), new Promise((go) => setTimeout(go, HELD))]);
  return sound.state === "running";
}

export function start({ title, body }) {
  stop();
  usual = document.title;
  document.title = `● ${title}`;
  round();
  timer = setInterval(round, ROUND);
  if (globalThis.Notification?.permission !== "granted") return;
  try {
    notice = new Notification(title, { body, tag: "ring", icon: "mark.svg", requireInteraction: true });
    notice.onclick = () => window.focus();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error; // Android allows it from service workers only
  }
}

export function stop() {
  clearInterval(timer);
  for (const flash of flashes) clearTimeout(flash);
  flashes = [];
  dark();
  if (usual) document.title = usual;
  usual = "";
  navigator.vibrate?.(0);
  notice?.close();
  notice = null;
}

// One tone of a bell; also for the sound test.
export function tone(frequency, after) {
  const at = sound.currentTime + after;
  const oscillator = new OscillatorNode(sound, { frequency });
  const gain = new GainNode(sound, { gain: 0 });
  gain.gain.setValueAtTime(0, at);
  gain.gain.linearRampToValueAtTime(0.3, at + 0.02);
  gain.gain.exponentialRampToValueAtTime(0.001, at + 0.7);
  oscillator.connect(gain).connect(sound.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.75);
}

export function play() {
  arm();
  for (const [frequency, after] of TONES) tone(frequency, after);
}

// A short sign for the eye and the hand: somebody asks for attention in a call.
export function nudge() {
  navigator.vibrate?.([200]);
  flash(1);
}

function round() {
  if (sound?.state === "running") for (const [frequency, after] of TONES) tone(frequency, after);
  navigator.vibrate?.([400, 200, 400]);
  flash(FLASHES);
}

function flash(times) {
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  lit();
  if (still) {
    if (times === 1) flashes.push(setTimeout(dark, ROUND));
    return;
  }
  for (let turn = 0; turn < times; turn += 1) {
    flashes.push(setTimeout(lit, turn * 1000));
    flashes.push(setTimeout(dark, turn * 1000 + 500));
  }
}

// Above everything: the card's backdrop would dim it.
function lit() {
  the("flash").hidden = false;
  the("flash").togglePopover?.(true);
}

function dark() {
  the("flash").hidden = true;
  the("flash").togglePopover?.(false);
}

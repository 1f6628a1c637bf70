// The page's texts in Japanese and English. The choice lives in this page alone, and in the address (?lang=en) where
// somebody put it there.

import { the } from "./dom.js";

const TONGUES = ["ja", "en"];
// Names that browsers' own lists lack or spell unlike the kiosk.
const OWN_NAMES = {
  ja: { jsl: "日本手話", asl: "アメリカ手話", "ja-easy": "やさしい日本語", "zh-Hans": "中国語(簡体)", "zh-Hant": "中国語(繁体)" },
  en: { jsl: "Japanese Sign Language", asl: "American Sign Language", "ja-easy": "Plain Japanese" },
};

const books = {};
const listeners = new Set();
let tongue = "ja";

export async function open() {
  await Promise.all(TONGUES.map(async (tag) => {
    books[tag] = await (await fetch(`words/${tag}.json`)).json();
  }));
  const asked = new URLSearchParams(location.search).get("lang");
  const liked = [asked, ...navigator.languages].map((tag) => String(tag).slice(0, 2)).find((tag) => TONGUES.includes(tag));
  choose(liked ?? "ja");
}

export const language = () => tongue;
export const other = () => (tongue === "ja" ? "en" : "ja");
export const phrases = (tag) => books[tag].phrases;
const has = (key) => key in books[tongue];

export function choose(tag) {
  tongue = tag;
  document.documentElement.lang = tag;
  document.title = say("product");
  translate(document.body);
  for (const id of ["other-language", "call-language"]) {
    the(id).textContent = other() === "ja" ? "日本語" : "English";
    the(id).lang = other();
  }
  for (const listener of listeners) listener();
}

// Calls back at each change of the language.
export function onChange(listener) {
  listeners.add(listener);
}

export function say(key, values = {}) {
  const text = books[tongue][key] ?? key;
  return text.replace(/\{(\w+)\}/g, (whole, name) => (name in values ? String(values[name]) : whole));
}

export function translate(root) {
  for (const element of root.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of root.querySelectorAll("[data-say-label]")) element.setAttribute("aria-label", say(element.dataset.sayLabel));
  for (const element of root.querySelectorAll("[data-say-hint]")) element.placeholder = say(element.dataset.sayHint);
}

export function languageName(tag) {
  const own = OWN_NAMES[tongue][tag];
  if (own) return own;
  try {
    return new Intl.DisplayNames([tongue], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

// A key of the city's (topic, skill), in words where this page knows it.
export function keyName(kind, key) {
  if (!key) return say("unknown");
  return has(`${kind}-${key}`) ? say(`${kind}-${key}`) : key;
}

export function duration(seconds) {
  const whole = Math.max(0, Math.floor(seconds));
  if (whole < 60) return say("seconds", { seconds: whole });
  return say("minutes-seconds", { minutes: Math.floor(whole / 60), seconds: whole % 60 });
}

// Minutes and seconds as a clock shows them.
export function clock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`;
}

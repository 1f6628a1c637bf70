// The call's screen: who, notices, marks, mute buttons, self-view, tools. It decides nothing; what somebody does on it
// comes out as events: mute, enlarge, phrase, transfer, hangup.

import { icon, make, setIcon, the, write } from "./dom.js";
import { Light } from "./light.js";
import { Tabs } from "./tabs.js";
import * as words from "./words.js";
import { say } from "./words.js";

const LANGUAGES = ["jsl", "asl", "ja", "en", "zh-Hans", "zh-Hant", "vi", "ko", "fil", "ne", "pt-BR", "id", "my", "th", "si", "es", "uk", "ru", "hi", "bn", "ur"];
const SKILLS = ["medical", "tax", "legal", "school", "welfare"];
const MUTES = [
  ["mute-microphone", "microphone", "microphone-on", "microphone-off", "microphone", "microphone-off", "microphone-none"],
  ["mute-camera", "camera", "camera-on", "camera-off", "camera", "camera-off", "camera-none"],
  ["mute-sound", "sound", "sound-on", "sound-is-off", "speaker", "speaker-off"],
];
const PASSING = 3000; // ms
const KEYS = { m: "mute-microphone", v: "mute-camera", s: "mute-sound", l: "enlarge", q: "hang-up" };

export class CallView extends EventTarget {
  tabs = new Tabs();
  #light = new Light();
  #notice = null;
  #lightWord = "";
  #identity = null;
  #phraseTongue = null;
  #missing = { microphone: false, camera: false };
  #others = [];
  off = { microphone: false, camera: false, sound: false };
  large = false;

  constructor() {
    super();
    for (const [id, what] of MUTES) the(id).addEventListener("click", () => this.#tell("mute", { what, off: !this.off[what] }));
    the("enlarge").addEventListener("click", () => {
      this.large = !this.large;
      this.show();
    });
    the("mark").addEventListener("click", () => {
      this.large = false;
      this.show();
      this.tabs.show("quality", true);
    });
    the("hang-up").addEventListener("click", () => this.#ask(true));
    the("really-no").addEventListener("click", () => this.#ask(false));
    the("really-yes").addEventListener("click", () => this.#tell("hangup"));
    the("really").addEventListener("keydown", (event) => event.key === "Escape" && this.#ask(false));
    the("phrase-language").addEventListener("change", (event) => {
      this.#phraseTongue = event.target.value;
      this.#phrases();
    });
    the("transfer-language").addEventListener("change", () => this.#ready());
    the("transfer-form").addEventListener("submit", (event) => {
      event.preventDefault();
      const skills = [...the("transfer-skills").querySelectorAll("input:checked")].map((box) => box.value);
      this.#tell("transfer", { lang: the("transfer-language").value, skills });
    });
    document.addEventListener("keydown", (event) => this.#key(event));
  }

  open(facts) {
    this.off = { microphone: false, camera: false, sound: false };
    this.#missing = { microphone: false, camera: false };
    this.large = false;
    this.#identity = null;
    the("call").hidden = false;
    the("top").hidden = true;
    the("transfer-language").replaceChildren(...LANGUAGES.map((tag) => make("option", { value: tag })));
    the("transfer-skills").replaceChildren(...SKILLS.map((skill) => make("label", { class: "choice" },
      make("input", { type: "checkbox", value: skill }), make("span", { "data-say": `skill-${skill}` }))));
    this.tabs.show("text");
    this.#ask(false, false);
    this.tongues(facts);
  }

  // The languages that the call is in; all words again.
  tongues({ lang, visitorLang }) {
    this.#phraseTongue = visitorLang?.startsWith("ja") || lang === "jsl" ? "ja" : "en";
    if (LANGUAGES.includes(lang)) the("transfer-language").value = lang;
    this.say();
  }

  // Everything that the call brought leaves the page: values, texts, pictures, and what undoing would bring back.
  erase() {
    this.#light.stop();
    for (const id of ["typed", "notes"]) {
      const field = the(id);
      field.value = "";
      const fresh = field.cloneNode(false);
      fresh.removeAttribute("value");
      field.replaceWith(fresh);
    }
    for (const id of ["visitor", "own"]) the(id).srcObject = null;
    for (const id of ["pack-body", "four-words", "visitor-marks", "call-who", "call-time", "light", "stage-word"]) the(id).replaceChildren();
    this.notice(null);
    the("call").hidden = true;
    the("top").hidden = false;
  }

  // All words again, in the page's language.
  say() {
    words.translate(the("call"));
    this.#ready();
    the("phrase-language").replaceChildren(...["ja", "en"].map((tag) => make("option", { value: tag, selected: tag === this.#phraseTongue }, words.languageName(tag))));
    this.#phrases();
    this.light(this.#lightWord);
    this.identity(this.#identity);
    if (this.#notice) this.notice(...this.#notice);
    this.show();
  }

  // The languages, in lower case, for which another interpreter is ready.
  set others(tags) {
    this.#others = tags;
    this.#ready();
  }

  #ready() {
    const field = the("transfer-language");
    const free = (tag) => this.#others.includes(tag.toLowerCase());
    for (const option of field.options) {
      const name = words.languageName(option.value);
      write(option, free(option.value) ? say("transfer-ready", { name }) : name);
    }
    write(the("transfer-nobody"), field.value && !free(field.value) ? say("transfer-nobody") : "");
  }

  show() {
    for (const [id, what, on, off, drawing, crossed, none] of MUTES) {
      const button = the(id);
      const missing = this.#missing[what] ?? false;
      button.setAttribute("aria-pressed", String(this.off[what]));
      button.classList.toggle("off", this.off[what]);
      button.classList.toggle("missing", missing);
      setIcon(button, this.off[what] || missing ? crossed : drawing);
      write(button.querySelector("span"), say(missing ? none : this.off[what] ? off : on));
    }
    the("call").classList.toggle("large", this.large);
    the("enlarge").setAttribute("aria-pressed", String(this.large));
    setIcon(the("enlarge"), this.large ? "shrink" : "enlarge");
    write(the("enlarge").querySelector("span"), say(this.large ? "shrink" : "enlarge"));
  }

  who(lang, desk) {
    write(the("call-who"), [lang && words.languageName(lang), desk].filter(Boolean).join(" · "));
  }

  // A sentence over the picture's edge, in its own row; null takes it away.
  notice(key, values = {}) {
    this.#notice = key ? [key, values] : null;
    the("call-notice").hidden = !key;
    write(the("call-notice"), key ? say(key, values) : "");
  }

  // Takes that notice away, and no other.
  calm(key) {
    if (this.noticed === key) this.notice(null);
  }

  // A notice that goes by itself.
  pass(key) {
    this.notice(key);
    setTimeout(() => this.calm(key), PASSING);
  }

  // The browser holds the sound back until somebody presses the button.
  silenced() {
    this.off.sound = true;
    this.show();
    this.notice("call-no-sound");
  }

  get noticed() {
    return this.#notice?.[0] ?? null;
  }

  stage(key) {
    write(the("stage-word"), key ? say(key) : "");
  }

  // What the visitor's side has switched off, and whether it speaks just now; the voice is marked for eyes alone.
  marks({ sound, picture, speaking }) {
    const marks = [
      mark(picture ? "camera-off" : "camera", picture ? "their-camera-off" : "their-camera-on", picture ? "off" : ""),
      mark(sound ? "microphone-off" : "microphone", sound ? "their-microphone-off" : "their-microphone-on", sound ? "off" : ""),
    ];
    if (!sound) {
      const voice = mark("listening", speaking ? "their-speaking" : "their-quiet", speaking ? "active" : "");
      voice.setAttribute("aria-hidden", "true");
      marks.push(voice);
    }
    const place = the("visitor-marks");
    if (place.textContent !== marks.map((one) => one.textContent).join("")) place.replaceChildren(...marks);
  }

  self(stream) {
    const own = the("own");
    this.#missing = { microphone: !stream.getAudioTracks().length, camera: !stream.getVideoTracks().length };
    own.srcObject = stream;
    own.play().catch(() => {}); // a closed stream; the next one plays
    this.#light.start(own, (word) => this.light(this.off.camera ? "off" : word));
    if (this.#missing.camera) this.light("none");
    this.show();
  }

  light(word) {
    this.#lightWord = word;
    write(the("light"), word ? say(`light-${word}`) : "");
    the("light").classList.toggle("poor", Boolean(word) && word !== "good");
  }

  // {words: four, signed}, or null before the connection.
  identity(known) {
    this.#identity = known;
    the("four-words").replaceChildren(...(known ? known.words[words.language()].map((word) => make("span", {}, word)) : [say("four-wait")]));
    write(the("four-signed"), known ? say(known.signed ? "four-signed" : "four-unsigned") : "");
    the("four-signed").classList.toggle("poor", Boolean(known) && !known.signed);
  }

  #phrases() {
    const tongue = this.#phraseTongue ?? words.language();
    the("phrases").replaceChildren(...words.phrases(tongue).map((text, at) => {
      const key = at < 9 ? [make("kbd", { "aria-hidden": "true" }, `Alt+${at + 1}`)] : [];
      const button = make("button", { type: "button", class: "button" }, make("span", { lang: tongue }, text), ...key);
      if (at < 9) button.setAttribute("aria-keyshortcuts", `Alt+${at + 1}`);
      button.addEventListener("click", () => this.#tell("phrase", { text }));
      return make("li", {}, button);
    }));
  }

  #ask(open, focus = true) {
    the("really").hidden = !open;
    the("controls").hidden = open;
    the("hang-up").setAttribute("aria-expanded", String(open));
    if (focus) the(open ? "really-no" : "hang-up").focus();
  }

  #key(event) {
    if (the("call").hidden || !event.altKey || event.ctrlKey || event.metaKey) return;
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1];
    const id = KEYS[event.code.replace(/^Key/, "").toLowerCase()];
    if (event.code === "KeyT") {
      this.large = false;
      this.show();
      the("typed").focus();
    } else if (digit) the("phrases").querySelectorAll("button")[digit - 1]?.click();
    else if (id && !the("controls").hidden) the(id).click();
    else return;
    event.preventDefault();
  }

  #tell(type, detail = {}) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

function mark(drawing, word, look) {
  return make("span", { class: look }, icon(drawing), say(word));
}

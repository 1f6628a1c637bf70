// The ringing card: language, desk, topic, and the handover before anybody answers. Enter or Space on the focused
// button answers; Alt+A and Alt+X from anywhere.

import * as alarm from "./alarm.js";
import { make, the, write } from "./dom.js";
import { packElements } from "./pack.js";
import * as words from "./words.js";
import { say } from "./words.js";

const GUARD = 400; // ms in which a key meant for something else does not answer

export class Ringing extends EventTarget {
  #ring = null;
  #pack = null;
  #until = 0;
  #since = 0;
  #timer = 0;

  constructor() {
    super();
    the("accept").addEventListener("click", () => this.#choose("accept"));
    the("decline").addEventListener("click", () => this.#choose("decline"));
    the("ring").addEventListener("cancel", (event) => event.preventDefault()); // Escape neither takes nor declines a call
    document.addEventListener("keydown", (event) => this.#key(event)); // a touch beside the card takes the focus out of it
  }

  get call() {
    return this.#ring?.call ?? null;
  }

  show(ring) {
    if (this.#ring) this.close();
    this.#ring = ring;
    this.#since = performance.now();
    this.#until = this.#since + ring.seconds * 1000;
    this.say();
    the("ring").showModal();
    the("accept").focus();
    this.#timer = setInterval(() => this.#count(), 1000);
    alarm.start({ title: say("notice-ring"), body: [words.languageName(ring.lang), ring.desk].filter(Boolean).join(" · ") });
  }

  pack(pack) {
    this.#pack = pack;
    this.say();
  }

  // Takes the card away. What it showed is erased, unless `kept` hands the pack to the call.
  close() {
    alarm.stop();
    clearInterval(this.#timer);
    const kept = { ring: this.#ring, pack: this.#pack };
    this.#ring = this.#pack = null;
    for (const id of ["ring-facts", "ring-pack-body", "ring-left"]) the(id).replaceChildren();
    the("ring").close();
    return kept;
  }

  say() {
    if (!this.#ring) return;
    const { lang, visitor_lang: visitor, desk, topic, waited, skills, priority, pack_offered: offered } = this.#ring;
    const facts = [
      ["fact-language", words.languageName(lang)],
      ["fact-desk", desk || say("unknown")],
      ["fact-topic", words.keyName("topic", topic)],
      ["fact-visitor", words.languageName(visitor)],
      ["fact-waited", words.duration(waited)],
    ];
    if (skills.length) facts.push(["fact-skills", skills.map((skill) => words.keyName("skill", skill)).join(" · ")]);
    if (priority !== "normal") facts.push(["fact-priority", words.keyName("priority", priority)]);
    the("ring-facts").replaceChildren(...facts.flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)]));
    the("ring-pack-body").replaceChildren(...packElements(this.#pack, offered));
    this.#count();
  }

  #count() {
    const seconds = Math.max(0, Math.ceil((this.#until - performance.now()) / 1000));
    write(the("ring-left"), say("ring-left", { seconds }));
  }

  #key(event) {
    if (!this.#ring) return;
    if (performance.now() - this.#since < GUARD && (event.key === "Enter" || event.key === " ")) event.preventDefault();
    if (!event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.code === "KeyA") this.#choose("accept");
    else if (event.code === "KeyX") this.#choose("decline");
    else return;
    event.preventDefault();
  }

  #choose(what) {
    if (this.#ring) this.dispatchEvent(new CustomEvent(what, { detail: this.#ring.call }));
  }
}

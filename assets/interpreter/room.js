// The waiting room: ready or not, who waits, what is booked, and the receipt of the last call.

import { make, the, write } from "./dom.js";
import * as words from "./words.js";
import { say } from "./words.js";

export class Room extends EventTarget {
  #calls = [];
  #arrived = 0;
  #bookings = [];
  #me = { name: "", languages: [], skills: [] };
  #ready = null; // as the interpreter wants it; null: not known yet, and as the hub counts them
  #unanswered = 0; // rings since the last answer
  #receipt = null;
  #missed = false;

  constructor() {
    super();
    the("ready").addEventListener("click", () => this.wish(!this.#ready));
    the("allow-notice").addEventListener("click", async () => {
      await Notification.requestPermission();
      this.say();
    });
    the("receipt-close").addEventListener("click", () => {
      this.receipt(null);
      the("ready").focus();
    });
    setInterval(() => this.#pass(), 1000);
  }

  // What the interpreter wants, whatever the hub counts just now.
  get wanted() {
    return this.#ready === true;
  }

  wish(ready) {
    this.#missed = false;
    this.#unanswered = 0;
    this.#switch(ready);
    this.dispatchEvent(new CustomEvent("ready", { detail: ready }));
  }

  // A ring was answered here, or went by.
  rung(answered) {
    this.#unanswered = answered ? 0 : this.#unanswered + 1;
  }

  // On a new line. Returns whether the hub counts otherwise than the switch stands, and must be told.
  me({ name, languages = [], skills = [], ready = false }) {
    this.#me = { name, languages, skills };
    this.#unanswered = 0;
    this.#switch(this.#ready ?? ready);
    return this.#ready !== ready;
  }

  // Returns the same: a hub that has not heard of the switch yet does not turn it, rings that nobody answered do.
  queue({ calls, ready }) {
    this.#calls = calls;
    this.#arrived = performance.now();
    if (this.#ready && !ready && this.#unanswered) {
      this.#missed = true;
      this.#unanswered = 0;
      this.#ready = false;
    }
    this.#switch(this.#ready ?? ready);
    return this.#ready !== ready;
  }

  bookings(bookings) {
    this.#bookings = bookings;
    this.say();
  }

  // {reason, seconds, share} of a call that ended; no word of what was in it. Null takes it away.
  receipt(summary) {
    this.#receipt = summary;
    this.say();
    if (summary) the("receipt").focus();
  }

  erase() {
    this.#calls = this.#bookings = [];
    this.#me = { name: "", languages: [], skills: [] };
    this.#ready = null;
    this.#missed = false;
    this.#unanswered = 0;
    this.#receipt = null;
    this.say();
  }

  say() {
    the("ready").setAttribute("aria-checked", String(this.wanted));
    write(the("ready-word"), say(this.#ready ? "ready-on" : "ready-off"));
    write(the("ready-what"), say(this.#missed && !this.#ready ? "ready-missed" : this.#ready ? "ready-on-what" : "ready-off-what"));
    const { languages, skills } = this.#me;
    const mine = languages.length ? [say("mine", { languages: languages.map(words.languageName).join(" · ") })] : [];
    if (skills.length) mine.push(say("mine-skills", { skills: skills.map((skill) => words.keyName("skill", skill)).join(" · ") }));
    write(the("mine"), mine.join(" / "));
    the("allow-notice").hidden = globalThis.Notification?.permission !== "default";
    this.#queue();
    this.#book();
    this.#showReceipt();
  }

  #switch(ready) {
    this.#ready = ready;
    this.say();
  }

  #queue() {
    if (the("room").hidden) return;
    write(the("queue-count"), String(this.#calls.length));
    the("queue-empty").hidden = this.#calls.length > 0;
    the("queue").replaceChildren(...this.#calls.map(({ lang, desk, topic, priority, mine }) => make("li", {},
      make("span", { class: "who" }, words.languageName(lang)),
      make("span", { class: "when" }),
      make("span", { class: "where" }, [desk, topic && words.keyName("topic", topic), priority !== "normal" && words.keyName("priority", priority)].filter(Boolean).join(" · ")),
      make("span", { class: mine ? "tag mine" : "tag" }, say(mine ? "queue-mine" : "queue-other")))));
    this.#pass();
  }

  // Only the waits are written anew each second: a screen reader keeps its place in the list.
  #pass() {
    const passed = (performance.now() - this.#arrived) / 1000;
    the("queue").querySelectorAll(".when").forEach((place, at) => {
      const waited = this.#calls[at]?.waited ?? 0; // while the room is not shown its list is an old one
      write(place, say("waited", { time: words.duration(waited + passed) }));
    });
  }

  #book() {
    the("bookings-card").hidden = !this.#bookings.length;
    const day = new Intl.DateTimeFormat(words.language(), { month: "short", day: "numeric", weekday: "short", hour: "2-digit", minute: "2-digit" });
    const whose = (interpreter) => (interpreter && interpreter === this.#me.name ? say("side-interpreter") : interpreter);
    the("bookings").replaceChildren(...this.#bookings.map(({ lang, desk, at, length, interpreter = "" }) => make("li", {},
      make("span", { class: "who" }, words.languageName(lang)), make("span", { class: "when" }, day.format(at * 1000)),
      make("span", { class: "where" }, [desk, say("booking-minutes", { minutes: Math.round(length / 60) })].filter(Boolean).join(" · ")),
      make("span", { class: interpreter === this.#me.name ? "tag mine" : "tag" }, whose(interpreter)))));
  }

  #showReceipt() {
    the("receipt").hidden = !this.#receipt;
    if (!this.#receipt) return;
    const { reason, seconds, share } = this.#receipt;
    const facts = [["receipt-reason", say(`reason-${reason}`)], ["receipt-length", words.duration(seconds)]];
    if (share !== null) facts.push(["receipt-green", say("receipt-green-share", { percent: Math.round(share * 100) })]);
    the("receipt-facts").replaceChildren(...facts.flatMap(([key, value]) => [make("dt", {}, say(key)), make("dd", {}, value)]));
  }
}

// The "control" channel: a beat each second, the two clocks compared, figures, mute states, erase and hang-up.
// Times are Unix seconds.

import { parse } from "./json.js";

export const now = () => (performance.timeOrigin + performance.now()) / 1000;

const BEAT = 1000; // ms
const CLOCK = 2000; // ms between two questions, after the first five
const SILENCE = 1750; // ms without a word: the other side is lost
const LOOK = 250; // ms
const KEPT = 30; // exchanges of the last minute

export class Control extends EventTarget {
  #channel;
  #timers = [];
  #number = 0;
  #silent = 0;
  #heard = performance.now();
  #looked = performance.now();
  #exchanges = [];

  // Returns the count of code points received in this call.
  received = () => 0;

  constructor(channel) {
    super();
    this.#channel = channel;
    channel.onmessage = (event) => this.#hear(event.data);
    this.#timers.push(setInterval(() => this.#look(), LOOK));
    if (channel.readyState === "open") queueMicrotask(() => this.#begin());
    else channel.onopen = () => this.#begin();
  }

  // Whether the other side was heard within the last 1.75 s. Time in which this page itself stood still does not count:
  // what came in it is not read yet.
  get alive() {
    return this.#silent < SILENCE;
  }

  // When the other side was last heard, in ms of performance.now().
  get heard() {
    return this.#heard;
  }

  // Seconds to add to this clock for the other side's; null before the first answer.
  // The exchange with the shortest round trip counts (RFC 5905, 10).
  get offset() {
    return this.#best()?.offset ?? null;
  }

  get roundTrip() {
    return this.#best()?.roundTrip ?? null;
  }

  send(type, fields = {}) {
    if (this.#channel.readyState !== "open") return false;
    this.#channel.send(JSON.stringify({ type, ...fields }));
    return true;
  }

  close() {
    for (const timer of this.#timers) clearInterval(timer);
    this.#channel.onmessage = this.#channel.onopen = null;
  }

  #begin() {
    this.#beat();
    this.#timers.push(setInterval(() => this.#beat(), BEAT), setInterval(() => this.#ask(), CLOCK));
    for (let early = 0; early < 5; early += 1) this.#timers.push(setTimeout(() => this.#ask(), early * 200));
    this.dispatchEvent(new Event("open"));
  }

  #beat() {
    this.#number += 1;
    this.send("beat", { number: this.#number, text: this.received() });
  }

  #look() {
    const at = performance.now();
    this.#silent += Math.min(at - this.#looked, 2 * LOOK);
    this.#looked = at;
  }

  #ask() {
    this.send("clock", { t0: now() });
  }

  #hear(data) {
    const arrived = now();
    this.#silent = 0;
    this.#heard = performance.now();
    const message = parse(data);
    if (message?.type === "clock" && Number.isFinite(message.t0)) this.send("clocked", { t0: message.t0, t1: arrived, t2: now() });
    else if (message?.type === "clocked") this.#answered(message, arrived);
    else if (typeof message?.type === "string") this.dispatchEvent(new CustomEvent("said", { detail: message }));
  }

  #answered({ t0, t1, t2 }, t3) {
    const roundTrip = t3 - t0 - (t2 - t1);
    if (!Number.isFinite(roundTrip) || roundTrip < 0 || roundTrip > 30 || t2 < t1) return;
    this.#exchanges.push({ offset: (t1 - t0 + t2 - t3) / 2, roundTrip });
    if (this.#exchanges.length > KEPT) this.#exchanges.shift();
  }

  #best() {
    return this.#exchanges.reduce((best, one) => (best && best.roundTrip <= one.roundTrip ? best : one), null);
  }
}

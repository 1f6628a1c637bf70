// The WebSocket to the hub: opened, watched by a beat, and opened again by itself.
//
//     closed --connect--> opening --Welcome--> open --silence or close--> opening (after a growing pause)
//                                               open --replaced--> closed for good

import { read } from "./wire.js";

const PAUSES = [250, 500, 1000, 2000]; // ms; the first is short, for a call waits to be resumed
const BEAT = 1000; // ms in a call
const IDLE_BEAT = 5000; // ms while waiting
const PATIENCE = 2.5; // beats without a frame until the line counts as dead
const SOON = 3000; // ms in which it must answer when there is reason to ask
const REPLACED = 4001; // the hub's close code: signed in anew elsewhere

export class Link extends EventTarget {
  #socket = null;
  #tries = 0;
  #timer = 0;
  #beat = 0;
  #silent = 0;
  #looked = 0;
  #wanted = false;
  #welcomed = false;
  inCall = () => "";

  get open() {
    return this.#welcomed;
  }

  connect() {
    this.close();
    this.#wanted = true;
    this.#tries = 0;
    this.#dial();
  }

  // Leaves for good.
  close() {
    this.#wanted = false;
    clearTimeout(this.#timer);
    this.#drop();
  }

  // Now rather than after the pause: the network came back, or the page is seen again. A line that is open may have died
  // while the page slept: it must answer.
  hurry() {
    if (!this.#wanted) return;
    if (this.send("Beat", { call: "" })) this.#silent = Math.max(this.#silent, this.#pace * PATIENCE - SOON);
    if (this.#socket) return;
    clearTimeout(this.#timer);
    this.#tries = 0;
    this.#dial();
  }

  // Returns whether it was handed to the socket.
  send(type, fields = {}) {
    if (!this.#welcomed) return false;
    this.#socket.send(JSON.stringify({ type, ...fields }));
    return true;
  }

  // Between beats. Browsers let a page that is not seen look once a minute: time in which it did not look is not silence.
  get #pace() {
    return this.inCall() ? BEAT : IDLE_BEAT;
  }

  #dial() {
    const address = new URL("/interpreter", location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    address.search = "";
    address.hash = "";
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#silent = 0;
    this.#looked = performance.now();
    socket.onmessage = (event) => this.#hear(socket, event.data);
    socket.onclose = (event) => this.#lost(socket, event.code);
    clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#watch(socket), BEAT);
  }

  #hear(socket, frame) {
    if (socket !== this.#socket) return;
    const message = read(frame);
    if (!message) return;
    this.#silent = 0;
    if (message.type === "Welcome") {
      this.#welcomed = true;
      this.#tries = 0;
    }
    if (message.type === "Refused" && message.code === "replaced") this.#lost(socket, REPLACED);
    else this.dispatchEvent(new CustomEvent("message", { detail: message }));
  }

  #watch(socket) {
    if (socket !== this.#socket) return;
    const at = performance.now();
    this.#silent += Math.min(at - this.#looked, 2 * BEAT);
    this.#looked = at;
    if (this.#silent > this.#pace * PATIENCE) this.#lost(socket, 0);
    else if (this.#silent > this.#pace - BEAT / 2) this.send("Beat", { call: "" });
  }

  #lost(socket, code) {
    if (socket !== this.#socket) return;
    this.#drop();
    if (code === REPLACED) this.close();
    this.dispatchEvent(new CustomEvent(code === REPLACED ? "replaced" : "lost"));
    if (!this.#wanted) return;
    const pause = PAUSES[Math.min(this.#tries, PAUSES.length - 1)];
    this.#tries += 1;
    this.#timer = setTimeout(() => this.#dial(), pause * (0.75 + Math.random() / 2));
  }

  #drop() {
    clearInterval(this.#beat);
    const socket = this.#socket;
    this.#socket = null;
    this.#welcomed = false;
    if (socket) {
      socket.onmessage = socket.onclose = null;
      socket.close();
    }
  }
}

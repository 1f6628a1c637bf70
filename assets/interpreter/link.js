// The WebSocket to the hub: opened, watched by a beat, and opened again by itself.
//
//     closed --connect--> opening --Welcome--> open --silence or close--> opening (after a growing pause)
//                                               open --Refused{replaced}--> closed for good

import { read } from "./wire.js";

const PAUSES = [250, 500, 1000, 2000, 4000]; // ms; the first is short, for a call waits to be resumed
const BEAT = 1000; // ms in a call
const IDLE_BEAT = 5000; // ms while waiting
const PATIENCE = 2.5; // beats without a frame until the line counts as dead

export class Link extends EventTarget {
  #socket = null;
  #tries = 0;
  #timer = 0;
  #beat = 0;
  #heard = 0;
  #wanted = false;
  #welcomed = false;
  #everWelcomed = false;
  inCall = () => "";

  get open() {
    return this.#welcomed;
  }

  connect() {
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

  // Now rather than after the pause: the network came back, or the page is seen again.
  hurry() {
    if (!this.#wanted || this.#socket) return;
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

  #dial() {
    const address = new URL("/interpreter", location.href);
    address.protocol = address.protocol === "https:" ? "wss:" : "ws:";
    address.search = "";
    address.hash = "";
    const socket = new WebSocket(address);
    this.#socket = socket;
    this.#heard = performance.now();
    socket.onmessage = (event) => this.#hear(socket, event.data);
    socket.onclose = (event) => this.#lost(socket, event.code);
    clearInterval(this.#beat);
    this.#beat = setInterval(() => this.#watch(socket), BEAT);
  }

  #hear(socket, frame) {
    if (socket !== this.#socket) return;
    const message = read(frame);
    if (!message) return;
    this.#heard = performance.now();
    if (message.type === "Welcome") {
      this.#welcomed = this.#everWelcomed = true;
      this.#tries = 0;
    }
    if (message.type === "Refused" && message.code === "replaced") {
      this.close();
      this.dispatchEvent(new CustomEvent("replaced"));
      return;
    }
    this.dispatchEvent(new CustomEvent("message", { detail: message }));
  }

  #watch(socket) {
    if (socket !== this.#socket) return;
    const call = this.inCall();
    const pace = call ? BEAT : IDLE_BEAT;
    const silent = performance.now() - this.#heard;
    if (silent > pace * PATIENCE) this.#lost(socket, 0);
    else if (silent > pace - BEAT / 2) this.send("Beat", { call: "" });
  }

  #lost(socket, code) {
    if (socket !== this.#socket) return;
    const refused = !this.#welcomed && code === 1006 && !this.#everWelcomed;
    this.#drop();
    if (!this.#wanted) return;
    this.dispatchEvent(new CustomEvent(refused ? "refused" : "lost"));
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

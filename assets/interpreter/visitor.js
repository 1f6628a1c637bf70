// The visitor's picture and sound: shown, watched for stillness, and marked while there is a voice.

import { the } from "./dom.js";
import { Figures } from "./figures.js";

const SPEAKING = 0.03; // of full scale
const PACE = 200; // ms

export class Visitor extends EventTarget {
  #video = the("visitor");
  #figures = new Figures();
  #stream = null;
  #speaking = false;
  #still = 0;
  #timer = 0;
  #receivers = () => [];

  // `receivers` returns those of the present connection. Events: shown, speaking, silenced.
  constructor(receivers) {
    super();
    this.#receivers = receivers;
    this.#timer = setInterval(() => this.#voice(), PACE);
    this.#video.onresize = () => this.dispatchEvent(new CustomEvent("shown"));
  }

  get speaking() {
    return this.#speaking;
  }

  // A new connection.
  begin() {
    this.#figures.restart();
    this.#stream = new MediaStream();
  }

  track(track, silent) {
    this.#stream.addTrack(track);
    this.#video.srcObject = this.#stream;
    this.#video.muted = silent;
    this.#video.play().then(() => this.#figures.watch(this.#video), (error) => this.#blocked(error));
  }

  silence(off) {
    this.#video.muted = off;
  }

  measure(connection, control) {
    return this.#figures.measure(connection, control);
  }

  // Seconds for which no picture has come, though one came before; asked once a second with its figures.
  still({ frame_rate: rate, width }) {
    this.#still = rate === 0 ? this.#still + 1 : 0;
    return width ? this.#still : 0;
  }

  end() {
    clearInterval(this.#timer);
    this.#figures.stop();
    this.#video.onresize = null;
    this.#video.srcObject = this.#stream = null;
  }

  // The browser lets no sound begin by itself (a page that was just reloaded): pictures first, sound at a touch.
  #blocked(error) {
    if (error.name !== "NotAllowedError") return;
    this.#video.muted = true;
    this.dispatchEvent(new CustomEvent("silenced"));
    this.#video.play().then(() => this.#figures.watch(this.#video), () => {}); // stopped again by a newer stream
  }

  // Is there a voice? For those who do not hear it.
  #voice() {
    const receiver = this.#receivers().find((one) => one.track.kind === "audio");
    const speaking = (receiver?.getSynchronizationSources()[0]?.audioLevel ?? 0) > SPEAKING;
    if (speaking === this.#speaking) return;
    this.#speaking = speaking;
    this.dispatchEvent(new CustomEvent("speaking"));
  }
}

// The test before a call: camera, light, microphone, connection; each told in words as soon as it is known.

import * as alarm from "./alarm.js";
import { icon, the, write } from "./dom.js";
import { Light } from "./light.js";
import { measure } from "./loopback.js";
import { say } from "./words.js";

const ENOUGH = 768; // kbit/s each way: NAD/DSA guide for video remote interpreting
const HEARD = 0.05; // of full scale
const RATE = 24; // pictures a second; 25 are good, and a count over one second may be one short
const LOOKED = 2000; // ms until the camera's rate is judged

export class Precall {
  #media;
  #ice = [];
  #light = new Light();
  #results = {};
  #timers = [];
  #node = null;
  #running = false;

  constructor(media) {
    this.#media = media;
    the("test-start").addEventListener("click", () => this.start());
    the("test-end").addEventListener("click", () => this.end(true));
    the("test-sound").addEventListener("click", () => alarm.play());
    media.addEventListener("changed", () => this.#running && this.#show());
  }

  ice(servers) {
    this.#ice = servers;
    this.say();
  }

  async start() {
    if (this.#running) return;
    this.#running = true;
    alarm.arm();
    this.#results = { camera: ["wait"], light: ["wait"], microphone: ["wait"], line: ["wait"] };
    this.#frame(true);
    the("test-end").focus();
    const stream = await this.#media.open();
    if (!this.#running) return;
    this.#show();
    const result = await measure(stream, this.#ice);
    if (this.#running) this.#line(result);
  }

  end(focus = false) {
    if (!this.#running) return;
    this.#running = false;
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    this.#light.stop();
    this.#node?.disconnect();
    this.#node = null;
    the("test-picture").srcObject = null;
    this.#media.close();
    this.#frame(false);
    if (focus) the("test-start").focus();
  }

  say() {
    write(the("test-what"), say(this.#relay ? "test-what-relay" : "test-what"));
    for (const [what, [state, values, good]] of Object.entries(this.#results)) {
      const item = the(`check-${what}`);
      const text = state === "wait" ? say("check-wait", { what: say(`check-${what}`) }) : say(state, values);
      if (item.textContent === text) continue;
      item.className = good === undefined ? "" : good ? "good" : "poor";
      item.replaceChildren(icon(good === undefined ? "wait" : good ? "finish" : "warning"), text);
    }
  }

  get #relay() {
    return this.#ice.some(({ urls }) => urls.some((url) => url.startsWith("turn")));
  }

  #frame(open) {
    the("test").hidden = !open;
    the("test-start").hidden = open;
    the("test-end").hidden = the("test-sound").hidden = !open;
    this.say();
  }

  #tell(what, state, values, good) {
    this.#results[what] = [state, values, good];
    this.say();
  }

  #show() {
    for (const timer of this.#timers.splice(0)) clearInterval(timer);
    const picture = the("test-picture");
    picture.srcObject = this.#media.stream;
    picture.play().catch(() => {}); // ended meanwhile
    if (this.#media.has("video")) {
      this.#rate(picture);
      this.#light.start(picture, (word) => this.#tell("light", `light-${word}`, {}, word === "good"));
    } else {
      this.#tell("camera", "check-camera-none", {}, false);
      this.#tell("light", "light-off", {}, false);
    }
    if (this.#media.has("audio")) this.#level();
    else this.#tell("microphone", "check-microphone-none", {}, false);
  }

  #rate(picture) {
    const begun = performance.now();
    const first = picture.getVideoPlaybackQuality().totalVideoFrames;
    this.#timers.push(setTimeout(() => {
      const seconds = (performance.now() - begun) / 1000;
      const fps = Math.round((picture.getVideoPlaybackQuality().totalVideoFrames - first) / seconds);
      const settled = this.#media.stream.getVideoTracks()[0]?.getSettings() ?? {};
      const rate = fps || Math.round(settled.frameRate ?? 0);
      const good = rate >= RATE;
      this.#tell("camera", good ? "check-camera-good" : "check-camera-slow", { width: settled.width, height: settled.height, fps: rate }, good);
    }, LOOKED));
  }

  #level() {
    const sound = alarm.context();
    this.#node?.disconnect();
    this.#node = sound.createMediaStreamSource(this.#media.stream);
    const analyser = new AnalyserNode(sound, { fftSize: 8192 }); // more than from one look to the next
    this.#node.connect(analyser);
    const points = new Float32Array(analyser.fftSize);
    let heard = false;
    this.#tell("microphone", "check-microphone-quiet", {});
    this.#timers.push(setInterval(() => {
      analyser.getFloatTimeDomainData(points);
      const level = points.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
      the("level").value = level;
      if (level > HEARD && !heard) {
        heard = true;
        this.#tell("microphone", "check-microphone-good", {}, true);
      }
    }, 100));
  }

  #line(result) {
    if (!result) this.#tell("line", this.#relay ? "check-line-relay" : "check-line-none", {}, false);
    else if (!result.relayed) this.#tell("line", "check-line-local", { ...result, fps: result.fps ?? 0 }, result.kbps >= ENOUGH);
    else this.#tell("line", result.kbps >= ENOUGH ? "check-line-good" : "check-line-slow", result, result.kbps >= ENOUGH);
  }
}

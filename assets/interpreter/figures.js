// Figures of the picture and sound that this page receives, once a second, from getStats and the shown frames.

import { judge } from "./grade.js";
import { now } from "./control.js";

const SINCE_1900 = 2208988800; // seconds from 1900 (NTP, RFC 5905) to 1970
const WHOLE = new Set(["width", "height", "bitrate"]);
const AVERAGED = 3; // seconds over which the frame rate is judged

export class Figures {
  #last = null;
  #rates = [];
  #shown = performance.now();
  #gap = 0;
  #watching = false;

  // Follows the frames that are really shown; browsers without the callback give no gap.
  watch(video) {
    if (!video.requestVideoFrameCallback || this.#watching) return;
    this.#watching = true;
    const seen = (at) => {
      if (!this.#watching) return;
      this.#gap = Math.max(this.#gap, at - this.#shown);
      this.#shown = at;
      video.requestVideoFrameCallback(seen);
    };
    video.requestVideoFrameCallback(seen);
  }

  stop() {
    this.#watching = false;
  }

  // A new connection: nothing is compared with the old one's counters.
  restart() {
    this.#last = null;
    this.#rates = [];
  }

  // Figures of the last second; absent values are unknown. `control` gives clock offset and round trip.
  async measure(connection, control) {
    const picture = {};
    const sound = {};
    (await connection.getStats()).forEach((entry) => {
      if (entry.type === "inbound-rtp" && entry.kind === "video") Object.assign(picture, entry);
      if (entry.type === "inbound-rtp" && entry.kind === "audio") Object.assign(sound, entry);
    });
    const before = this.#last;
    this.#last = { picture, sound, at: performance.now() };
    if (!before) return null;
    const seconds = (this.#last.at - before.at) / 1000;
    const grown = (name) => (picture[name] ?? 0) - (before.picture[name] ?? 0);
    this.#rates = [...this.#rates, grown("framesDecoded") / seconds].slice(-AVERAGED);
    const figures = {
      frame_rate: this.#rates.at(-1) === 0 ? 0 : mean(this.#rates),
      longest_gap: this.#longestGap(),
      delay: this.#delay(picture, grown, control),
      skew: skew(picture, sound),
      width: picture.frameWidth,
      height: picture.frameHeight,
      bitrate: (grown("bytesReceived") * 8) / seconds,
      loss: share(grown("packetsLost"), grown("packetsReceived")),
      sound_delay: grownShare(sound, before.sound, "jitterBufferDelay", "jitterBufferEmittedCount"),
      sound_gaps: gaps(sound, before.sound),
    };
    for (const [name, value] of Object.entries(figures)) {
      if (!Number.isFinite(value)) delete figures[name];
      else figures[name] = WHOLE.has(name) ? Math.max(0, Math.round(value)) : Math.round(value * 1000) / 1000;
    }
    return { ...figures, ...judge(figures) };
  }

  #longestGap() {
    if (!this.#watching || document.hidden) {
      this.#shown = performance.now();
      this.#gap = 0;
      return undefined;
    }
    const gap = Math.max(this.#gap, performance.now() - this.#shown) / 1000;
    this.#gap = 0;
    return gap;
  }

  // Seconds from the moment a picture was taken until it is shown: by the sender's clock where the browser tells the
  // playout time and the clocks are compared, else half the round trip and the waiting here.
  #delay(picture, grown, control) {
    if (Number.isFinite(picture.estimatedPlayoutTimestamp) && control?.offset !== null && control?.offset !== undefined) {
      let shown = picture.estimatedPlayoutTimestamp / 1000;
      if (shown > SINCE_1900) shown -= SINCE_1900;
      const delay = now() + control.offset - shown;
      if (delay > -0.05 && delay < 20) return Math.max(0, delay);
    }
    const waited = grown("jitterBufferDelay") / grown("jitterBufferEmittedCount");
    return control?.roundTrip === null || control?.roundTrip === undefined ? undefined : control.roundTrip / 2 + waited;
  }
}

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
const share = (lost, got) => (lost + got > 0 ? Math.max(0, lost) / (Math.max(0, lost) + got) : undefined);

// How far the picture runs behind the sound; positive when it is late.
function skew(picture, sound) {
  return (sound.estimatedPlayoutTimestamp - picture.estimatedPlayoutTimestamp) / 1000;
}

function grownShare(entry, before, above, below) {
  return (entry[above] - (before[above] ?? 0)) / (entry[below] - (before[below] ?? 0));
}

// Seconds of the last one in which sound was made up for what did not come.
function gaps(sound, before) {
  const concealed = (entry) => (entry.concealedSamples ?? 0) - (entry.silentConcealedSamples ?? 0);
  return sound.concealedSamples === undefined ? undefined : (concealed(sound) - concealed(before)) / 48000;
}

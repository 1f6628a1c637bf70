// Judges the light on one's own picture: 48x36 points of it, seen every two seconds, never kept.

const WIDTH = 48;
const HEIGHT = 36;
const DARK = 60; // of 255, mean brightness under which hands are lost in noise
const BRIGHT = 215;
const FLAT = 14; // standard deviation of brightness
const BEHIND = 60; // how much brighter the edges may be than the middle
const PERIOD = 2000; // ms

export class Light {
  #canvas = new OffscreenCanvas(WIDTH, HEIGHT);
  #context = this.#canvas.getContext("2d", { willReadFrequently: true });
  #timer = 0;

  // Tells "good", "dark", "bright", "behind" or "flat" now and every two seconds.
  start(video, tell) {
    this.stop();
    const look = () => {
      if (video.videoWidth) tell(this.#look(video));
    };
    this.#timer = setInterval(look, PERIOD);
    look();
  }

  stop() {
    clearInterval(this.#timer);
    this.#context.clearRect(0, 0, WIDTH, HEIGHT);
  }

  #look(video) {
    this.#context.drawImage(video, 0, 0, WIDTH, HEIGHT);
    const points = this.#context.getImageData(0, 0, WIDTH, HEIGHT).data;
    let sum = 0, squares = 0, middle = 0, middles = 0, edge = 0, edges = 0;
    for (let at = 0; at < points.length; at += 4) {
      const value = 0.2126 * points[at] + 0.7152 * points[at + 1] + 0.0722 * points[at + 2]; // ITU-R BT.709
      const x = (at / 4) % WIDTH;
      const inside = x > WIDTH * 0.3 && x < WIDTH * 0.7;
      sum += value;
      squares += value * value;
      if (inside) (middle += value), (middles += 1);
      else (edge += value), (edges += 1);
    }
    const count = points.length / 4;
    const mean = sum / count;
    if (mean < DARK) return "dark";
    if (edge / edges - middle / middles > BEHIND) return "behind";
    if (mean > BRIGHT) return "bright";
    return Math.sqrt(Math.max(0, squares / count - mean * mean)) < FLAT ? "flat" : "good";
  }
}

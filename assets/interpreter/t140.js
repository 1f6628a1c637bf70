// Real-time text: T.140 over a data channel (RFC 8865), or through the hub while there is none.
//
//     field --diff--> Sent --code points from `handed` on--> channel or relay --> Lines of the other side
//
// Nothing is lost when a connection dies: each side counts the code points that it received in the whole call and says
// so in its beat; the other sends its stream again from there.

export const ERASE = "\u0008";
export const LINE = "\u2028";
const ATTENTION = "\u0007";
const IGNORED = "\ufeff";
const CHUNK = 1000; // code points in one message, far under the relay's 16,000 characters

export class Sent {
  #points = [];
  #base; // position of the first point; null: unknown until the other side's first beat
  #handed = 0; // points given to a connection
  #counted = 0; // points that the other side says it has

  constructor(base) {
    this.#base = base;
  }

  add(text) {
    this.#points.push(...text);
  }

  get waiting() {
    return this.#points.length > this.#handed;
  }

  // The other side has so many code points. A page that was reloaded goes on counting where it stopped.
  counted(count) {
    this.#base ??= count;
    this.#counted = Math.min(Math.max(0, count - this.#base), this.#points.length);
  }

  // Begins anew on another connection: what the other side has not counted goes out again.
  again() {
    this.#handed = this.#counted;
  }

  // The next piece: {at, text}, or null.
  take() {
    if (!this.waiting || this.#base === null) return null;
    const at = this.#base + this.#handed;
    const piece = this.#points.slice(this.#handed, this.#handed + CHUNK);
    this.#handed += piece.length;
    return { at, text: piece.join("") };
  }

  erase() {
    this.#points.length = this.#handed = this.#counted = 0;
  }
}

// What must be sent so that `before` becomes `after`: erasures back to where they part, then the rest.
export function difference(before, after) {
  const old = [...before];
  const fresh = [...after];
  let same = 0;
  while (same < old.length && same < fresh.length && old[same] === fresh[same]) same += 1;
  return ERASE.repeat(old.length - same) + fresh.slice(same).join("");
}

// The other side's text: settled lines and the one that is being written.
export class Lines {
  #settled = [];
  #now = [];
  count = 0;

  get now() {
    return this.#now.join("");
  }

  // Reads a piece; returns {settled: [lines], reopened: number of lines taken back, attention}.
  push(text) {
    const news = { settled: [], reopened: 0, attention: false };
    const points = [...text];
    this.count += points.length;
    for (let at = 0; at < points.length; at += 1) {
      const point = points[at];
      if (point === LINE || point === "\n" || point === "\r") {
        if (point === "\r" && points[at + 1] === "\n") continue;
        const line = this.#now.join("");
        this.#now = [];
        this.#settled.push(line);
        news.settled.push(line);
      } else if (point === ERASE) {
        if (this.#now.length) this.#now.pop();
        else if (this.#settled.length) {
          this.#now = [...this.#settled.pop()];
          if (news.settled.length) news.settled.pop();
          else news.reopened += 1;
        }
      } else if (point === ATTENTION) news.attention = true;
      else if (point !== IGNORED) this.#now.push(point);
    }
    return news;
  }

  // A piece that came through the hub: what is already here is dropped. Returns news, or null when some is missing.
  relayed(at, text) {
    if (at > this.count) return null;
    return this.push([...text].slice(this.count - at).join(""));
  }

  erase() {
    this.#settled.length = this.#now.length = this.count = 0;
  }
}

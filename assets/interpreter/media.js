// This side's camera and microphone: opened for a call or a test, muted, changed, and closed again.

const PICTURE = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
const SOUND = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

export class Media extends EventTarget {
  #users = 0;
  #opening = null;
  #chosen = { camera: "", microphone: "" };
  stream = new MediaStream();
  muted = { camera: false, microphone: false };

  constructor() {
    super();
    navigator.mediaDevices?.addEventListener("devicechange", () => this.dispatchEvent(new Event("devices")));
  }

  // Opens both, or what there is; each open needs its close.
  async open() {
    this.#users += 1;
    this.#opening ??= this.#fill();
    await this.#opening;
    return this.stream;
  }

  // Asks for permission before the first call rings, where the browser has not been told yet.
  async permit() {
    try {
      const states = await Promise.all(["camera", "microphone"].map((name) => navigator.permissions.query({ name })));
      if (states.every(({ state }) => state !== "prompt")) return;
    } catch (error) {
      if (!(error instanceof TypeError)) throw error; // a browser that does not tell
      return;
    }
    await this.open();
    this.close();
  }

  close() {
    this.#users = Math.max(0, this.#users - 1);
    if (this.#users) return;
    this.#opening = null;
    this.#stop("video");
    this.#stop("audio");
    this.muted = { camera: false, microphone: false };
  }

  has(kind) {
    return this.stream.getTracks().some((track) => track.kind === kind && track.readyState === "live");
  }

  mute(what, off) {
    this.muted[what] = off;
    this.#apply();
  }

  async devices(kind) {
    const all = (await navigator.mediaDevices?.enumerateDevices()) ?? [];
    return all.filter((device) => device.kind === kind);
  }

  chosen(what) {
    const kind = what === "camera" ? "video" : "audio";
    return this.stream.getTracks().find((track) => track.kind === kind)?.getSettings().deviceId ?? this.#chosen[what];
  }

  // Takes another device, at once where one is open.
  async choose(what, device) {
    this.#chosen[what] = device;
    if (!this.#users) return;
    await this.#take(what);
    this.dispatchEvent(new Event("changed"));
  }

  async #fill() {
    try {
      this.#add(await navigator.mediaDevices.getUserMedia({ video: this.#wish("camera"), audio: this.#wish("microphone") }));
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      await this.#take("camera"); // one of the two may be missing or forbidden
      await this.#take("microphone");
    }
  }

  async #take(what) {
    const kind = what === "camera" ? "video" : "audio";
    this.#stop(kind);
    try {
      this.#add(await navigator.mediaDevices.getUserMedia({ [kind]: this.#wish(what) }));
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    }
  }

  #wish(what) {
    const device = this.#chosen[what] ? { deviceId: { ideal: this.#chosen[what] } } : {};
    return { ...(what === "camera" ? PICTURE : SOUND), ...device };
  }

  #add(opened) {
    for (const track of opened.getTracks()) {
      if (!this.#users) {
        track.stop(); // closed while it was being opened
        continue;
      }
      this.#stop(track.kind);
      if (track.kind === "video") track.contentHint = "motion";
      track.onended = () => this.#unplugged(track);
      this.stream.addTrack(track);
    }
    this.#apply();
  }

  #stop(kind) {
    for (const track of this.stream.getTracks()) {
      if (track.kind !== kind) continue;
      track.onended = null;
      track.stop();
      this.stream.removeTrack(track);
    }
  }

  #apply() {
    for (const track of this.stream.getTracks()) track.enabled = !this.muted[track.kind === "video" ? "camera" : "microphone"];
    this.dispatchEvent(new Event("muted"));
  }

  // The device went away: the browser's next one goes on.
  async #unplugged(track) {
    const what = track.kind === "video" ? "camera" : "microphone";
    this.#chosen[what] = "";
    await this.#take(what);
    this.dispatchEvent(new Event("changed"));
  }
}

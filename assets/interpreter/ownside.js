// This side's picture and sound in one call: opened, sent, shown in the mirror, switched off, and told to the other side.

const PERMISSION = 3000; // ms to wait for camera and microphone before answering without

export class OwnSide {
  #media; #view; #connection;
  #timer = 0;
  #over = false;

  constructor(media, view, connection) {
    this.#media = media;
    this.#view = view;
    this.#connection = connection;
    media.addEventListener("changed", this.#show);
  }

  // Asking for permission must not keep the visitor waiting: pictures follow when it is given.
  async open() {
    const opened = this.#media.open().then(() => this.#over || this.#show());
    await Promise.race([opened, new Promise((go) => { this.#timer = setTimeout(go, PERMISSION); })]);
  }

  // `what`: camera or microphone.
  mute(what, off) {
    this.#media.mute(what, off);
    this.tell();
    if (what === "camera" && off) this.#view.light("off");
  }

  // A device that is not there is told as switched off.
  tell() {
    const off = (what, kind) => this.#media.muted[what] || !this.#media.has(kind);
    this.#connection.control?.send("muted", { sound: off("microphone", "audio"), picture: off("camera", "video") });
  }

  close() {
    this.#over = true;
    clearTimeout(this.#timer);
    this.#media.removeEventListener("changed", this.#show);
    this.#media.close();
  }

  #show = () => {
    this.#view.self(this.#media.stream);
    this.#connection.peer?.replace(this.#media.stream);
    this.tell();
  };
}

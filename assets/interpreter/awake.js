// Keeps the screen from going dark while a call runs.

export class Awake {
  #lock = null;
  #over = false;

  constructor() {
    document.addEventListener("visibilitychange", this.#ask);
    this.#ask();
  }

  end() {
    this.#over = true;
    document.removeEventListener("visibilitychange", this.#ask);
    this.#lock?.release().catch(() => {}); // the system may have taken it back already
  }

  #ask = async () => {
    if (document.hidden || this.#over) return;
    try {
      this.#lock = (await navigator.wakeLock?.request("screen")) ?? null;
    } catch (error) {
      if (!(error instanceof DOMException)) throw error; // low battery: the call goes on without
    }
    if (this.#over) this.end();
  };
}

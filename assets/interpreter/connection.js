// The connections of one call: each offer of a new epoch closes the old peer and makes a new one.
//
// Events: epoch (number), track, channel, control (Control), identity ({numbers, signed}), refused (a foreign key).

import { Control } from "./control.js";
import { fingerprint, fourNumbers, provable } from "./identity.js";
import { Peer } from "./peer.js";

const CONNECTING = 8000; // ms that a new connection may take before another is asked for

export class Connection extends EventTarget {
  #call; #link; #media; #signer; #acquaintances;
  #ice = []; #peerName = "";
  #answered = 0;
  #closed = false;
  epoch = 0;
  peer = null;
  control = null;
  channels = {};
  refused = false;

  constructor(call, { link, media, signer, acquaintances }) {
    super();
    this.#call = call;
    this.#link = link;
    this.#media = media;
    this.#signer = signer;
    this.#acquaintances = acquaintances;
  }

  // Heard within the last 1.75 seconds.
  get alive() {
    return this.control?.alive ?? false;
  }

  // There was an offer once, and it is neither refused nor still being answered.
  get settled() {
    const trying = !this.control && performance.now() - this.#answered < CONNECTING && this.peer?.state !== "failed";
    return this.epoch > 0 && !this.refused && !trying;
  }

  accepted(ice, peerName) {
    this.#ice = ice;
    this.#peerName = peerName;
  }

  async offered(offer) {
    if (offer.epoch <= this.epoch || this.refused) return; // an old one, played again
    const trust = await this.#acquaintances.judge(this.#peerName, offer);
    this.drop();
    if (trust === "foreign") {
      this.refused = true;
      this.#say("refused");
      return;
    }
    this.epoch = offer.epoch;
    this.#answered = performance.now();
    this.#say("epoch", offer.epoch);
    const held = []; // candidates found before the answer left: the kiosk can use them only after it
    let send = (candidate) => held.push(candidate);
    const peer = new Peer(offer.epoch, this.#ice, (candidate) => send(candidate));
    this.peer = peer;
    peer.addEventListener("track", ({ detail }) => this.#say("track", detail));
    peer.addEventListener("channel", ({ detail }) => this.#channel(detail));
    let answer;
    try {
      answer = await peer.answer(provable(offer.sdp), this.#media.stream);
    } catch (error) {
      if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      if (peer === this.peer) this.drop(); // an offer that is no session description; the next epoch may be better
      return;
    }
    const proof = await this.#signer.sign(this.#call, offer.epoch, answer);
    if (this.#closed || peer !== this.peer) return;
    this.#link.send("Answer", { call: this.#call, sdp: answer, epoch: offer.epoch, ...proof });
    send = (candidate) => this.#link.send("Candidate", { call: this.#call, epoch: offer.epoch, ...candidate });
    held.forEach(send);
    const [theirs, ours] = [fingerprint(offer.sdp), fingerprint(answer)];
    if (theirs && ours) this.#say("identity", { numbers: await fourNumbers(theirs, ours), signed: trust === "signed" });
  }

  async candidate(message) {
    if (message.epoch === this.epoch) await this.peer?.candidate(message);
  }

  drop() {
    this.control?.close();
    this.peer?.close();
    this.peer = this.control = null;
    this.channels = {};
  }

  close() {
    this.#closed = true;
    this.drop();
  }

  #channel(channel) {
    this.channels[channel.label] = channel;
    this.#say("channel", channel);
    if (channel.label === "control") {
      this.control = new Control(channel);
      this.#say("control", this.control);
    }
  }

  #say(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  }
}

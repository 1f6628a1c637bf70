// One call, from Accepted to the last erasing. It outlives connections: text, drawing, notes and handover stay until
// hang-up, whichever epoch carries them.
//
//     Accepted --> Offer{1} --> connected --no beat for 2 s--> Renew --> Offer{2} --> connected ... --> HangUp --> erased

import * as alarm from "./alarm.js";
import { Awake } from "./awake.js";
import { Connection } from "./connection.js";
import { the, write } from "./dom.js";
import { fourWords } from "./identity.js";
import { take } from "./json.js";
import { packElements } from "./pack.js";
import { Sheet } from "./sheet.js";
import { Talk } from "./talk.js";
import { Text } from "./text.js";
import { Visitor } from "./visitor.js";
import { clock } from "./words.js";

const SECOND = 1000; // ms
const PERMISSION = 3000; // ms to wait for camera and microphone before answering without
const RENEWING = 4000; // ms between two Renews
const NO_PICTURE = { frame_rate: 0, grade: "poor", reason: "no-picture" };

// Made once, at the first call: they hold canvas and listeners, and are erased after each call.
let talk = null;
let sheet = null;

export class Call {
  #link; #media; #view; #meter; #ended;
  #facts; #pack;
  #connection;
  #awake = new Awake();
  #visitor;
  #text;
  #theirs = { sound: false, picture: false };
  #shown = null;
  #started = performance.now();
  #renewed = -RENEWING;
  #still = 0;
  #gone = false;
  #over = false;
  #hands = [];
  #timers = [];
  #work = Promise.resolve();

  // `parts`: link, media, view, meter, signer, acquaintances; `ended` is called with {reason, seconds, share}.
  constructor(id, facts, pack, parts, ended) {
    this.id = id;
    this.#facts = facts;
    this.#pack = pack;
    ({ link: this.#link, media: this.#media, view: this.#view, meter: this.#meter } = parts);
    this.#ended = ended;
    talk ??= new Talk();
    sheet ??= new Sheet();
    this.#view.open(facts);
    this.#text = new Text(id, this.#link, talk);
    this.#text.onAttention = () => {
      alarm.nudge();
      this.#view.pass("call-attention");
    };
    this.#connection = new Connection(id, parts);
    this.#visitor = new Visitor(() => this.#connection.peer?.connection.getReceivers() ?? []);
    this.#listen();
    this.#meter.reset();
    this.#view.tabs.onShow = () => this.#meter.show();
    this.#view.stage("call-connecting");
    this.#timers.push(setInterval(() => this.#second(), SECOND));
    this.say();
    this.#work = this.#openMedia();
  }

  get epoch() {
    return this.#connection.epoch;
  }

  // All words again, in the page's language.
  say() {
    this.#view.who(this.#facts.lang ?? "", this.#facts.desk ?? "");
    the("pack-body").replaceChildren(...packElements(this.#pack, this.#facts.packOffered));
    this.#marks();
    talk.say();
    sheet.say();
    this.#meter.show();
  }

  // A message of the hub about this call.
  take(message) {
    if (this.#over) return;
    const { type } = message;
    if (type === "Accepted") this.#accepted(message);
    else if (type === "Offer") this.#then(() => this.#connection.offered(message));
    else if (type === "Candidate") this.#then(() => this.#connection.candidate(message));
    else if (type === "Relay") this.#relayed(message);
    else if (type === "Gone" || type === "Back") this.#left(type === "Gone");
    else if (type === "HangUp") this.end(message.reason ?? "done", false);
    else if (type === "Pack") {
      this.#pack = message;
      this.say();
    }
  }

  // The line to the hub was lost, or is there again.
  line(open) {
    if (!open) this.#view.notice("call-hub-lost");
    else this.#view.calm("call-hub-lost");
  }

  // Ends the call and erases it. `tell`: the other side does not know yet.
  end(reason, tell = true) {
    if (this.#over) return;
    if (tell) {
      this.#connection.control?.send("hangup", { reason });
      this.#link.send("HangUp", { call: this.id, reason });
    }
    const summary = { reason, seconds: (performance.now() - this.#started) / SECOND, share: this.#meter.share };
    this.erase();
    this.#ended(summary);
  }

  // Forgets everything. Also when the tab goes: nothing was stored, so nothing is left.
  erase() {
    this.#over = true;
    for (const timer of this.#timers) clearInterval(timer);
    for (const [target, type, hand] of this.#hands) target.removeEventListener(type, hand);
    this.#view.tabs.onShow = () => {};
    this.#awake.end();
    this.#visitor.end();
    this.#connection.close();
    this.#text.erase();
    talk.erase();
    sheet.erase();
    this.#meter.reset();
    this.#view.erase();
    this.#media.close();
    this.#pack = this.#shown = null;
    this.#facts = {};
  }

  // --- connection

  // Asking for permission must not keep the visitor waiting: pictures follow when it is given.
  async #openMedia() {
    const opened = this.#media.open().then(() => this.#over || this.#own());
    await Promise.race([opened, new Promise((go) => this.#timers.push(setTimeout(go, PERMISSION)))]);
  }

  #own() {
    this.#view.self(this.#media.stream);
    this.#connection.peer?.replace(this.#media.stream);
  }

  #then(step) {
    this.#work = this.#work.then(() => (this.#over ? null : step()));
  }

  #accepted({ desk, ice = [], peer }) {
    this.#connection.accepted(ice, peer);
    this.#gone = false;
    if (desk) this.#facts.desk = desk;
    this.say();
  }

  #begun() {
    this.#visitor.begin();
    this.#text.epoch();
  }

  #channel(channel) {
    if (channel.label === "text") this.#text.channel(channel);
    if (channel.label === "captions") channel.onmessage = ({ data }) => take(data, (message) => talk.caption(message));
    if (channel.label === "drawing") channel.onmessage = ({ data }) => take(data, (message) => sheet.take(message));
  }

  #controlled(control) {
    control.received = () => this.#text.received;
    control.addEventListener("open", () => {
      this.#text.begun();
      this.#tellMuted();
      this.#view.calm("call-silent");
    });
    control.addEventListener("said", ({ detail }) => this.#said(detail));
  }

  #said(message) {
    if (message.type === "beat") this.#text.beat(message.text);
    else if (message.type === "figures") this.#shown = message;
    else if (message.type === "muted") {
      this.#theirs = { sound: Boolean(message.sound), picture: Boolean(message.picture) };
      this.#marks();
    } else if (message.type === "erase" || message.type === "hangup") this.end("done", message.type === "erase");
  }

  async #identified({ numbers, signed }) {
    const both = { ja: await fourWords(numbers, "ja"), en: await fourWords(numbers, "en") };
    if (!this.#over) this.#view.identity({ words: both, signed });
  }

  #relayed({ channel, data }) {
    if (channel === "captions") take(data, (message) => talk.caption(message));
    else if (channel === "drawing") take(data, (message) => sheet.take(message));
    else this.#text.relayIn(channel, data);
  }

  #left(gone) {
    this.#gone = gone;
    if (gone) this.#view.notice("call-gone");
    else this.#view.pass("call-back");
  }

  // --- once a second

  async #second() {
    write(the("call-time"), clock((performance.now() - this.#started) / SECOND));
    const { peer, control, alive, settled } = this.#connection;
    if (!alive && settled) this.#lost();
    if (settled) this.#text.relay();
    if (alive) this.#view.calm("call-silent");
    if (!alive) {
      if (settled) this.#meter.second(NO_PICTURE, null);
      return;
    }
    const seen = await this.#visitor.measure(peer.connection, control);
    if (!seen || this.#over || peer !== this.#connection.peer) return;
    control.send("figures", seen.grade === "unknown" ? {} : seen);
    this.#meter.second(seen, this.#shown);
    this.#picture(seen);
  }

  #lost() {
    if (this.#gone) return;
    if (this.#view.noticed !== "call-hub-lost") this.#view.notice("call-silent");
    if (performance.now() - this.#renewed < RENEWING) return;
    if (this.#link.send("Renew", { call: this.id, epoch: this.epoch })) this.#renewed = performance.now();
  }

  #picture(seen) {
    this.#still = seen.frame_rate === 0 ? this.#still + 1 : 0;
    if (this.#theirs.picture) this.#view.stage("call-camera-off");
    else if (!seen.width) this.#view.stage("call-waiting");
    else this.#view.stage(null);
    if (this.#still && seen.width && !this.#theirs.picture) this.#view.notice("call-no-picture", { seconds: this.#still });
    else this.#view.calm("call-no-picture");
  }

  #marks() {
    this.#view.marks({ ...this.#theirs, speaking: this.#visitor.speaking });
  }

  // --- what the interpreter does

  #listen() {
    const hear = (target, hands) => {
      for (const [type, act] of Object.entries(hands)) {
        const hand = ({ detail }) => act(detail);
        target.addEventListener(type, hand);
        this.#hands.push([target, type, hand]);
      }
    };
    hear(this.#connection, {
      epoch: () => this.#begun(),
      track: (track) => this.#visitor.track(track, this.#view.off.sound),
      channel: (channel) => this.#channel(channel),
      control: (control) => this.#controlled(control),
      identity: (known) => this.#identified(known),
      refused: () => this.#view.notice("call-key"),
    });
    hear(this.#visitor, { shown: () => this.#theirs.picture || this.#view.stage(null), speaking: () => this.#marks(), silenced: () => this.#view.silenced() });
    hear(this.#view, {
      mute: (change) => this.#mute(change),
      hangup: () => this.end("done"),
      phrase: ({ text }) => this.#text.phrase(text),
      transfer: (wish) => this.#link.send("Transfer", { call: this.id, ...wish }) && this.end("transferred", false),
    });
    hear(sheet, { drawn: (message) => this.#draw(JSON.stringify(message)) });
    hear(this.#media, { changed: () => this.#own() });
  }

  #mute({ what, off }) {
    this.#view.off[what] = off;
    if (what === "sound") {
      this.#visitor.silence(off);
      this.#view.calm("call-no-sound");
    } else {
      this.#media.mute(what, off);
      this.#tellMuted();
      if (what === "camera" && off) this.#view.light("off");
    }
    this.#view.show();
  }

  #tellMuted() {
    this.#connection.control?.send("muted", { sound: this.#media.muted.microphone, picture: this.#media.muted.camera });
  }

  #draw(data) {
    const { channels, alive } = this.#connection;
    if (channels.drawing?.readyState === "open" && alive) channels.drawing.send(data);
    else this.#link.send("Relay", { call: this.id, channel: "drawing", data });
  }
}

// One call, from Accepted to the last erasing. It outlives connections: text, drawing, notes and handover stay until
// hang-up, whichever epoch carries them.
//
//   Accepted --> Offer{1} --> connected --no beat for 1.75 s--> Renew --> Offer{2} --> connected ... --> HangUp --> erased

import * as alarm from "./alarm.js";
import { Awake } from "./awake.js";
import { Connection } from "./connection.js";
import { the, write } from "./dom.js";
import { Glossary } from "./glossary.js";
import { fourWords } from "./identity.js";
import { take } from "./json.js";
import { OwnSide } from "./ownside.js";
import { packElements } from "./pack.js";
import { Sheet } from "./sheet.js";
import { Talk } from "./talk.js";
import { Text } from "./text.js";
import { Visitor } from "./visitor.js";
import { clock } from "./words.js";

const SECOND = 1000; // ms
const RENEWING = 4000; // ms between two Renews
const LATE = 500; // ms that what was sent before may still be on its way
const NO_PICTURE = { frame_rate: 0, grade: "poor", reason: "no-picture" };

// Made once, at the first call: they hold canvas and listeners, and are erased after each call.
let talk = null;
let sheet = null;
let glossary = null;

export class Call {
  #link; #view; #meter; #ended;
  #facts; #pack;
  #connection;
  #awake = new Awake();
  #visitor;
  #own;
  #text;
  #theirs = { sound: false, picture: false };
  #shown = null;
  #started = performance.now();
  #renewed = -RENEWING;
  #gone = null; // since when the hub has lost the counter, in ms of performance.now()
  #over = false;
  #listening = new AbortController();
  #timers = [];
  #work = Promise.resolve();

  // `known`: {facts, pack} of the ringing card, null in a page that was reloaded. `parts`: link, media, view, meter,
  // signer, acquaintances. `ended` is called with {reason, seconds, share}.
  constructor(id, known, parts, ended) {
    this.id = id;
    this.#facts = { ...known?.facts };
    this.#pack = known?.pack ?? null;
    ({ link: this.#link, view: this.#view, meter: this.#meter } = parts);
    this.#ended = ended;
    talk ??= new Talk();
    sheet ??= new Sheet();
    glossary ??= new Glossary();
    this.#view.open(this.#facts);
    this.#text = new Text(id, this.#link, talk, known !== null);
    this.#text.onAttention = () => {
      alarm.nudge();
      this.#view.pass("call-attention");
    };
    this.#connection = new Connection(id, parts);
    this.#visitor = new Visitor(() => this.#connection.peer?.connection.getReceivers() ?? []);
    this.#own = new OwnSide(parts.media, this.#view, this.#connection);
    this.#listen();
    this.#meter.reset();
    this.#view.tabs.onShow = () => this.#meter.show();
    this.#view.stage("call-connecting");
    this.#timers.push(setInterval(() => this.#second(), SECOND));
    this.say();
    this.#work = this.#own.open();
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
    glossary.say();
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
      this.#link.send("HangUp", { call: this.id, reason, good: this.#meter.share });
    }
    const summary = { reason, seconds: (performance.now() - this.#started) / SECOND, share: this.#meter.share };
    this.erase();
    this.#ended(summary);
  }

  // Forgets everything. Also when the tab goes: nothing was stored, so nothing is left.
  erase() {
    this.#over = true;
    for (const timer of this.#timers) clearInterval(timer);
    this.#listening.abort();
    this.#view.tabs.onShow = () => {};
    this.#awake.end();
    this.#visitor.end();
    this.#connection.close();
    this.#text.erase();
    talk.erase();
    sheet.erase();
    glossary.erase();
    this.#meter.reset();
    this.#view.erase();
    this.#own.close();
    this.#pack = this.#shown = null;
    this.#facts = {};
  }

  // --- connection

  #then(step) {
    this.#work = this.#work.then(() => (this.#over ? null : step()));
  }

  #accepted({ desk, lang, visitor_lang: visitorLang, topic, ice = [], peer }) {
    this.#connection.accepted(ice, peer);
    this.#gone = null;
    const before = this.#facts.lang;
    for (const [name, value] of Object.entries({ desk, lang, visitorLang, topic })) if (value) this.#facts[name] = value;
    if (!before) this.#view.tongues(this.#facts);
    glossary.open(this.#facts);
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
      this.#own.tell();
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
    } else if (message.type === "erase" || message.type === "hangup") this.end("done");
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
    this.#gone = gone ? performance.now() : null;
    if (gone) this.#view.notice("call-gone");
    else this.#view.pass("call-back");
  }

  // What the counter sends directly still comes: only its line to the hub is lost.
  #stillHere() {
    if (this.#gone === null || this.#connection.control.heard < this.#gone + LATE) return;
    this.#gone = null;
    this.#view.calm("call-gone");
  }

  // --- once a second

  async #second() {
    write(the("call-time"), clock((performance.now() - this.#started) / SECOND));
    const { peer, control, alive, settled } = this.#connection;
    if (!alive && settled) this.#lost();
    if (settled) this.#text.relay();
    if (alive) {
      this.#view.calm("call-silent");
      this.#stillHere();
    } else {
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
    if (this.#view.noticed !== "call-hub-lost") this.#view.notice(this.#gone === null ? "call-silent" : "call-gone");
    if (this.#gone !== null) return; // it offers anew as soon as it is back
    if (performance.now() - this.#renewed < RENEWING) return;
    if (this.#link.send("Renew", { call: this.id, epoch: this.epoch })) this.#renewed = performance.now();
  }

  #picture(seen) {
    const still = this.#visitor.still(seen);
    if (this.#theirs.picture) this.#view.stage("call-camera-off");
    else this.#view.stage(seen.width ? null : "call-waiting");
    if (still && !this.#theirs.picture && this.#gone === null) this.#view.notice("call-no-picture", { seconds: still });
    else this.#view.calm("call-no-picture");
  }

  #marks() {
    this.#view.marks({ ...this.#theirs, speaking: this.#visitor.speaking });
  }

  // --- what the interpreter does

  #listen() {
    const { signal } = this.#listening;
    const hear = (target, hands) => {
      for (const [type, act] of Object.entries(hands)) target.addEventListener(type, ({ detail }) => act(detail), { signal });
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
      transfer: (wish) => {
        if (this.#link.send("Transfer", { call: this.id, ...wish })) this.end("transferred", false);
        else this.#view.notice("call-hub-lost");
      },
    });
    hear(glossary, { term: (text) => this.#text.insert(text) });
    hear(sheet, { drawn: (message) => this.#draw(JSON.stringify(message)) });
  }

  #mute({ what, off }) {
    this.#view.off[what] = off;
    if (what === "sound") {
      this.#visitor.silence(off);
      this.#view.calm("call-no-sound");
    } else this.#own.mute(what, off);
    this.#view.show();
  }

  #draw(data) {
    const { channels, alive } = this.#connection;
    if (channels.drawing?.readyState === "open" && alive) channels.drawing.send(data);
    else this.#link.send("Relay", { call: this.id, channel: "drawing", data });
  }
}

// The real-time text of one call: the field's keystrokes out, the visitor's in, over the channel of the present epoch or,
// while there is none, through the hub. Nothing is lost or doubled when one gives way to the other:
//   - the hub carries text only while no "text" channel is open, each piece with its place in the sender's stream;
//   - the first beat of an epoch tells what arrived: the sender goes on from there, on the channel alone;
//   - a relayed piece that comes after that is dropped, for it comes again on the channel.

import { the } from "./dom.js";
import { parse } from "./json.js";
import { difference, LINE, Lines, Sent } from "./t140.js";

const PACE = 100; // ms; RFC 8865 wants characters to leave within 300

export class Text {
  #sent;
  #lines = new Lines();
  #field = the("typed");
  #before = "";
  #timer = 0;
  #talk;
  #link;
  #call;
  #channel = null;
  #begun = false; // our first beat of this epoch was sent
  #counted = false; // the other side's was heard
  #relaying = false;
  onAttention = () => {};

  // `fresh`: the call begins with this page, so nothing was typed before it.
  constructor(call, link, talk, fresh) {
    this.#sent = new Sent(fresh ? 0 : null);
    this.#call = call;
    this.#link = link;
    this.#talk = talk;
    const composer = the("composer");
    composer.oninput = (event) => event.isComposing || this.#typed();
    composer.addEventListener("compositionend", this.#composed);
    composer.onsubmit = (event) => {
      event.preventDefault();
      this.endLine();
    };
  }

  get received() {
    return this.#lines.count;
  }

  // A new connection: nothing goes out before the other side has told its count.
  epoch() {
    this.#channel = null;
    this.#begun = this.#counted = this.#relaying = false;
  }

  channel(channel) {
    this.#channel = channel;
    channel.onmessage = ({ data }) => typeof data === "string" && this.#news(this.#lines.push(data));
  }

  begun() {
    this.#begun = true;
  }

  // The other side's beat: so many code points arrived there.
  beat(count) {
    if (!Number.isInteger(count) || count < 0) return;
    this.#sent.counted(count);
    if (!this.#counted) {
      this.#sent.again();
      this.#relaying = false;
    }
    this.#counted = true;
    this.#flush();
  }

  // There is no connection that could carry it; an open channel delivers late rather than not at all.
  relay() {
    if (this.#open) return;
    if (!this.#relaying) {
      this.#relaying = true;
      this.#sent.again();
    }
    this.#flush();
  }

  relayIn(channel, data) {
    const piece = parse(data);
    if (channel === "control" && piece?.type === "beat") {
      if (!Number.isInteger(piece.text)) return;
      this.#sent.counted(piece.text);
      if (!this.#relaying) return;
      this.#sent.again();
      this.#flush();
    }
    if (channel !== "text" || typeof piece?.text !== "string" || !Number.isInteger(piece.at)) return;
    if (this.#begun && this.#open) return;
    const news = this.#lines.relayed(piece.at, piece.text);
    if (!news) {
      const data = JSON.stringify({ type: "beat", number: 0, text: this.#lines.count });
      this.#link.send("Relay", { call: this.#call, channel: "control", data });
      return;
    }
    this.#news(news);
  }

  // A whole line at once; what is being typed gives way to it, and goes on after it.
  phrase(text) {
    const typing = this.#field.value;
    this.#field.value = text;
    this.endLine();
    this.#field.value = typing;
    this.#typed();
  }

  // A word into the line that is being typed.
  insert(text) {
    this.#field.value += text;
    this.#typed();
  }

  endLine() {
    this.#typed();
    if (!this.#field.value) return;
    this.#talk.mine(this.#field.value);
    this.#field.value = this.#before = "";
    this.#sent.add(LINE);
    this.#flush();
  }

  erase() {
    clearTimeout(this.#timer);
    const composer = the("composer");
    composer.oninput = composer.onsubmit = null;
    composer.removeEventListener("compositionend", this.#composed);
    this.#sent.erase();
    this.#lines.erase();
    this.#before = "";
  }

  get #open() {
    return this.#channel?.readyState === "open";
  }

  #composed = () => this.#typed();

  #typed() {
    this.#sent.add(difference(this.#before, this.#field.value));
    this.#before = this.#field.value;
    if (!this.#timer) {
      this.#timer = setTimeout(() => {
        this.#timer = 0;
        this.#flush();
      }, PACE);
    }
  }

  #flush() {
    if (this.#relaying) {
      while (this.#link.open && this.#sent.waiting) {
        const piece = this.#sent.take();
        if (!piece) return;
        this.#link.send("Relay", { call: this.#call, channel: "text", data: JSON.stringify(piece) });
      }
      return;
    }
    while (this.#counted && this.#open && this.#sent.waiting) this.#channel.send(this.#sent.take().text);
  }

  #news(news) {
    this.#talk.typed(news, this.#lines.now);
    if (news.attention) this.onAttention();
  }
}

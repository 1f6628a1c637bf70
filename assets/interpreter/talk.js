// What is said and typed, as the interpreter reads it: settled entries in a log, growing ones under it, and the last of
// each side beneath the visitor's picture. Everything here is erased at hang-up.

import { make, the } from "./dom.js";
import { say } from "./words.js";

const SIDES = ["visitor", "staff", "interpreter"];
const KEPT = 500; // entries

export class Talk {
  #log = the("talk");
  #growing = the("typing");
  #now = the("now");
  #captions = new Map(); // "visitor 3" -> {side, number, lang, text, final, translation, element}
  #partial = new Map(); // side -> the caption that is growing
  #last = new Map(); // side -> what stands beneath the picture
  #visitorTypes = "";
  #typedEntries = [];
  #stuck = true; // the end is in sight, and stays there

  constructor() {
    const panel = this.#log.parentElement;
    panel.addEventListener("scroll", () => { this.#stuck = panel.scrollHeight - panel.scrollTop - panel.clientHeight < 48; });
    new ResizeObserver(() => this.#follow()).observe(panel);
  }

  // One caption message; the same side and number again replaces.
  caption(message) {
    const { side, number, lang, text, final, translation = "" } = message;
    if (!SIDES.includes(side) || !Number.isInteger(number) || typeof text !== "string" || typeof translation !== "string") return;
    const name = `${side} ${number}`;
    const known = this.#captions.get(name);
    const caption = { side, number, lang: String(lang), text, translation, element: known?.element };
    this.#last.set(side, { ...caption, final });
    if (final || known) {
      this.#partial.delete(side);
      this.#captions.set(name, caption);
      caption.element = this.#settle(caption, false, known?.element);
    } else this.#partial.set(side, caption);
    this.#show();
  }

  // Lines that the visitor ended, the one that grows, and how many were taken back.
  typed({ settled, reopened }, growing) {
    for (let back = 0; back < reopened; back += 1) this.#typedEntries.pop()?.remove();
    for (const text of settled) {
      if (!text.trim()) continue;
      this.#typedEntries.push(this.#settle({ side: "visitor", text, lang: "", translation: "" }, true));
      this.#last.set("visitor", { side: "visitor", text, lang: "", translation: "", final: true });
    }
    this.#visitorTypes = growing;
    this.#show();
  }

  mine(text) {
    if (text.trim()) this.#settle({ side: "interpreter", text, lang: "", translation: "" }, true);
  }

  // In the other language: the words around what was said, never what was said.
  say() {
    for (const element of this.#log.querySelectorAll("[data-who]")) element.textContent = who(element.dataset.who, element.dataset.typed);
    this.#show();
  }

  erase() {
    this.#captions.clear();
    this.#partial.clear();
    this.#last.clear();
    this.#typedEntries.length = 0;
    this.#visitorTypes = "";
    this.#stuck = true;
    for (const place of [this.#log, this.#growing, this.#now]) place.replaceChildren();
  }

  #settle({ side, text, lang, translation }, typed, old) {
    const name = make("span", { class: "who" }, who(side, typed ? "1" : ""));
    name.dataset.who = side;
    if (typed) name.dataset.typed = "1";
    const entry = make("div", { class: `entry ${side}` }, name, said(text, lang));
    if (translation) entry.append(other(translation));
    if (old) old.replaceWith(entry);
    else this.#log.append(entry);
    while (this.#log.children.length > KEPT) this.#log.firstChild.remove();
    this.#follow();
    return entry;
  }

  #show() {
    const growing = [];
    for (const { side, text, lang } of this.#partial.values()) growing.push(make("span", { class: "who" }, who(side)), said(text, lang, "said growing"));
    if (this.#visitorTypes) growing.push(make("span", { class: "who" }, say("typing")), said(this.#visitorTypes, "", "said growing"));
    this.#growing.replaceChildren(...growing);
    this.#follow();
    const columns = ["visitor", "staff"].map((side) => this.#column(side));
    if (columns.every((column) => !column.childElementCount)) columns[0].append(make("span", { class: "other" }, say("captions-none")));
    this.#now.replaceChildren(...columns);
  }

  #column(side) {
    const column = make("p", {});
    const last = this.#last.get(side);
    const text = side === "visitor" && this.#visitorTypes ? this.#visitorTypes : last?.text;
    if (!text) return column;
    column.append(make("span", { class: "who" }, who(side)), said(text, last?.lang ?? "", last?.final ? "said" : "said growing"));
    if (last?.translation && text === last.text) column.append(other(last.translation));
    return column;
  }

  #follow() {
    const panel = this.#log.parentElement;
    if (this.#stuck) panel.scrollTop = panel.scrollHeight;
  }
}

const who = (side, typed) => (typed && side !== "interpreter" ? `${say(`side-${side}`)} (${say("typed")})` : say(`side-${side}`));

function said(text, lang, look = "said") {
  const element = make("div", { class: look, dir: "auto" }, text);
  if (/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang)) element.lang = lang;
  return element;
}

const other = (text) => make("div", { class: "other", dir: "auto", title: say("machine") }, text);

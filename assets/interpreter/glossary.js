// The official words of the desk, in the visitor's language where the city has it: looked for by writing, reading or
// meaning, and typed to the visitor at a touch. The words are nobody's secret; what was looked for is erased.

import { make, the, write } from "./dom.js";
import { say } from "./words.js";

const ADDRESS = "/glossary";
const SHOWN = 60; // words at once
const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u30a1-\u30f6]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) - 0x60));

export class Glossary extends EventTarget {
  #terms = null; // null: not there, or not yet
  #facts = {};

  constructor() {
    super();
    the("term-search").addEventListener("input", () => this.say());
  }

  // For a call of this desk, topic and these languages. Event: term (its writing).
  async open(facts) {
    this.#facts = facts;
    this.say();
    try {
      const response = await fetch(ADDRESS, { credentials: "same-origin", cache: "no-store" });
      this.#terms = response.ok ? (await response.json()).terms : null;
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof SyntaxError)) throw error; // no line: as it was
    }
    this.say();
  }

  say() {
    const wanted = folded(the("term-search").value.trim());
    const found = (this.#terms ?? []).filter((term) => (wanted ? matches(term, wanted) : this.#here(term) || !term.desk));
    const first = found.filter((term) => this.#here(term));
    const shown = [...first, ...found.filter((term) => !first.includes(term))].slice(0, SHOWN);
    write(the("terms-none"), shown.length ? "" : say(this.#terms ? "terms-none" : "terms-missing"));
    the("terms").replaceChildren(...shown.map((term) => this.#item(term)));
  }

  erase() {
    the("term-search").value = "";
    this.#facts = {};
    the("terms").replaceChildren();
  }

  #here({ desk }) {
    return desk !== "" && (desk === this.#facts.desk || desk === this.#facts.topic);
  }

  #item({ ja, reading, words }) {
    const tongue = [this.#facts.visitorLang, this.#facts.lang, "en"].find((tag) => words[tag]);
    const button = make("button", { type: "button", class: "button", title: say("term-type") },
      make("span", { class: "term", lang: "ja" }, make("ruby", {}, ja, make("rt", {}, reading === ja ? "" : reading))));
    if (tongue) button.append(make("span", { class: "meaning", lang: tongue, dir: "auto" }, words[tongue]));
    button.addEventListener("click", () => this.dispatchEvent(new CustomEvent("term", { detail: ja })));
    return make("li", {}, button);
  }
}

function matches({ ja, reading, words }, wanted) {
  return [ja, reading, ...Object.values(words)].some((text) => folded(text).includes(wanted));
}

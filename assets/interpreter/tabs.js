// The tools beside the picture, one at a time: a tab list by the ARIA authoring practices, arrows and Home and End.

import { icon, make, the } from "./dom.js";
import { say } from "./words.js";

const TABS = [
  ["text", "text"], ["phrases", "cards"], ["glossary", "glossary"], ["drawing", "write"], ["notes", "notes"],
  ["pack", "pack"], ["quality", "quality"], ["transfer", "transfer"], ["devices", "camera"],
];
const ROW = 5; // as in call.css

export class Tabs {
  #chosen = "text";
  onShow = () => {};

  constructor() {
    the("tabs").replaceChildren(...TABS.map(([name, drawing]) => this.#tab(name, drawing)));
    the("tabs").addEventListener("keydown", (event) => this.#key(event));
    this.show("text");
  }

  show(name, focus = false) {
    this.#chosen = name;
    the("call").dataset.tab = name;
    for (const [one] of TABS) {
      const tab = the(`tab-${one}`);
      tab.setAttribute("aria-selected", String(one === name));
      tab.tabIndex = one === name ? 0 : -1;
      the(`panel-${one}`).hidden = one !== name;
    }
    if (focus) the(`tab-${name}`).focus();
    this.onShow(name);
  }

  #tab(name, drawing) {
    const word = make("span", {}, say(`tab-${name}`));
    word.dataset.say = `tab-${name}`;
    const tab = make("button", { type: "button", id: `tab-${name}`, class: "tab", role: "tab", "aria-controls": `panel-${name}` }, icon(drawing), word);
    tab.addEventListener("click", () => this.show(name));
    return tab;
  }

  #key(event) {
    const names = TABS.map(([name]) => name);
    const at = names.indexOf(this.#chosen);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, ArrowDown: at + ROW, ArrowUp: at - ROW, Home: 0, End: names.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.show(names[(to + names.length) % names.length], true);
  }
}

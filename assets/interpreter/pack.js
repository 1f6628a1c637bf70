// The handover pack, as elements. It is held by the ringing card, then by the call, and by nobody after that.

import { make } from "./dom.js";
import { keyName, say } from "./words.js";

export function packElements(pack, offered) {
  if (!pack) return [make("p", { class: "quiet-text" }, say(offered ? "pack-coming" : "pack-none"))];
  const parts = [];
  if (pack.purpose) parts.push(part("pack-purpose", make("p", {}, keyName("topic", pack.purpose))));
  if (pack.notes) parts.push(part("pack-notes", make("p", { dir: "auto" }, pack.notes)));
  if (pack.turns?.length) parts.push(part("pack-turns", make("ol", { class: "turns" }, ...pack.turns.map(turn))));
  return parts.length ? parts : [make("p", { class: "quiet-text" }, say("pack-none"))];
}

function part(title, body) {
  return make("div", { class: "pack-part" }, make("p", { class: "quiet-text" }, say(title)), body);
}

function turn({ side, lang, text, translation }) {
  const item = make("li", {}, make("p", { class: "who" }, say(`side-${side}`)), make("p", { dir: "auto", lang }, text));
  if (translation) item.append(make("p", { class: "other", dir: "auto" }, translation));
  return item;
}

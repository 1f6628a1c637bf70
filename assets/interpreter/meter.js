// The quality meter: one word on the bar, and a table of both directions against the standards.

import { make, the, write } from "./dom.js";
import { gradeOf, judge } from "./grade.js";
import { say } from "./words.js";

const ORDER = { unknown: 0, good: 1, fair: 2, poor: 3 };
const milliseconds = (value) => `${Math.round(value * 1000)} ms`;
const ROWS = [
  ["figure-rate", "frame_rate", (value) => value.toFixed(0), "≥ 25"],
  ["figure-delay", "delay", milliseconds, "≤ 400 ms"],
  ["figure-gap", "longest_gap", milliseconds, "≤ 250 ms"],
  ["figure-skew", "skew", milliseconds, "≤ 100 ms"],
  ["figure-size", "size", null, "≥ 640×480"],
  ["figure-bitrate", "bitrate", (value) => `${Math.round(value / 1000)} kbit/s`, "≥ 768 kbit/s"],
  ["figure-loss", "loss", (value) => `${(value * 100).toFixed(1)}%`, ""],
];

export class Meter {
  #seen = null;
  #shown = null;
  #seconds = 0;
  #green = 0;

  // Once a second: what this side receives, and what the kiosk says that it receives. Either may be null.
  second(seen, shown) {
    this.#seen = seen;
    this.#shown = shown && { ...shown, ...(shown.grade ? {} : judge(shown)) };
    const worst = this.#worst();
    if (worst.grade !== "unknown") {
      this.#seconds += 1;
      if (worst.grade === "good") this.#green += 1;
    }
    this.show();
  }

  // Share of the measured seconds in which both directions were good; null before the first.
  get share() {
    return this.#seconds ? this.#green / this.#seconds : null;
  }

  reset() {
    this.#seen = this.#shown = null;
    this.#seconds = this.#green = 0;
    this.show();
  }

  show() {
    const { grade, reason, side } = this.#worst();
    the("mark").dataset.grade = grade;
    const told = grade === "fair" || grade === "poor" ? say("mark-reason", { side: say(`mark-${side}`), reason: say(`why-${reason}`) }) : "";
    write(the("mark-word"), say(`grade-${grade}`));
    write(the("mark-reason"), told && ` (${told})`);
    write(the("reason-row"), told);
    if (the("panel-quality").hidden) return;
    const rows = ROWS.map(([title, name, form, standard]) => make("tr", {},
      make("th", { scope: "row" }, say(title)), cell(this.#seen, name, form), cell(this.#shown, name, form), make("td", {}, standard)));
    const grades = [this.#seen, this.#shown].map((figures) => make("td", { "data-grade": figures?.grade ?? "unknown" }, say(`grade-${figures?.grade ?? "unknown"}`)));
    rows.push(make("tr", {}, make("th", { scope: "row" }, say("figure-grade")), ...grades, make("td", {})));
    the("figures-body").replaceChildren(...rows);
  }

  #worst() {
    let worst = { grade: "unknown", reason: "unknown", side: "seen" };
    for (const [side, figures] of [["seen", this.#seen], ["shown", this.#shown]]) {
      if (figures && ORDER[figures.grade] > ORDER[worst.grade]) worst = { grade: figures.grade, reason: figures.reason, side };
    }
    return worst;
  }
}

function cell(figures, name, form) {
  if (name === "size") {
    const known = Number.isFinite(figures?.width) && Number.isFinite(figures?.height);
    const smaller = known ? Math.min(figures.width, figures.height) : Number.NaN;
    return make("td", { "data-grade": gradeOf("size", smaller) }, known ? `${figures.width}×${figures.height}` : "–");
  }
  const value = figures?.[name];
  return make("td", { "data-grade": gradeOf(name, value) }, Number.isFinite(value) ? form(value) : "–");
}

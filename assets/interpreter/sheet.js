// The shared drawing sheet: white, 4:3, beside the picture and never on it. Strokes travel as they are drawn, in shares
// of the sheet's width and height.

import { make, the, write } from "./dom.js";
import { say } from "./words.js";

const PENS = [
  { name: "black", colour: "#1a1a1a", width: 0.006 },
  { name: "blue", colour: "#0017c1", width: 0.006 },
  { name: "red", colour: "#a30000", width: 0.006 },
  { name: "thick", colour: "#1a1a1a", width: 0.018 },
];
const PACE = 50; // ms between two messages of one stroke
const STEP = 0.02; // of the sheet, one arrow key
const MOST = 500; // points in one message

export class Sheet extends EventTarget {
  #canvas = the("sheet");
  #context = this.#canvas.getContext("2d", { willReadFrequently: true });
  #strokes = new Map(); // "mine 1" -> {colour, width, points}
  #pen = PENS[0];
  #number = 0;
  #current = null;
  #unsent = [];
  #timer = 0;
  #cursor = [0.5, 0.5];
  #showCursor = false;

  constructor() {
    super();
    this.#canvas.addEventListener("pointerdown", (event) => this.#down(event));
    this.#canvas.addEventListener("pointermove", (event) => this.#move(event));
    this.#canvas.addEventListener("pointerup", () => this.#up());
    this.#canvas.addEventListener("pointercancel", () => this.#up());
    this.#canvas.addEventListener("keydown", (event) => this.#key(event));
    this.#canvas.addEventListener("blur", () => this.#leave());
    the("sheet-clear").addEventListener("click", () => {
      this.erase();
      this.#tell({ type: "clear" });
    });
    the("pens").addEventListener("keydown", (event) => this.#turn(event));
    this.say();
  }

  say() {
    the("pens").replaceChildren(...PENS.map((pen) => this.#button(pen)));
  }

  // A message of the other side; what does not fit is dropped.
  take(message) {
    if (message.type === "clear") this.erase();
    if (message.type !== "stroke" || !Number.isInteger(message.id) || !Array.isArray(message.points)) return;
    const points = message.points.slice(0, MOST).filter((point) => Array.isArray(point) && point.every((part) => part >= 0 && part <= 1));
    const colour = /^#[0-9a-fA-F]{6}$/.test(message.colour) ? message.colour : PENS[0].colour;
    const width = message.width > 0 && message.width <= 0.1 ? message.width : PENS[0].width;
    this.#grow(`theirs ${message.id}`, { colour, width }, points);
  }

  erase() {
    this.#strokes.clear();
    this.#current = null;
    this.#unsent = [];
    this.#draw();
  }

  #button(pen) {
    const space = "http://www.w3.org/2000/svg";
    const sample = document.createElementNS(space, "svg");
    const line = document.createElementNS(space, "line");
    for (const [name, value] of Object.entries({ x1: 2, y1: 6, x2: 30, y2: 6, stroke: pen.name === "thick" ? "currentColor" : pen.colour })) line.setAttribute(name, value);
    line.setAttribute("stroke-width", pen.name === "thick" ? 8 : 4);
    if (pen.name === "black") line.setAttribute("stroke", "currentColor");
    if (pen.name === "blue" || pen.name === "red") line.setAttribute("class", `ink-${pen.name}`);
    sample.setAttribute("viewBox", "0 0 32 12");
    sample.setAttribute("aria-hidden", "true");
    sample.append(line);
    const chosen = pen === this.#pen;
    const button = make("button", { type: "button", class: "pen", role: "radio", "aria-checked": String(chosen), tabIndex: chosen ? 0 : -1 }, sample, say(`pen-${pen.name}`));
    button.addEventListener("click", () => this.#choose(pen));
    return button;
  }

  #choose(pen) {
    this.#pen = pen;
    this.say();
    the("pens").children[PENS.indexOf(pen)].focus();
  }

  #turn(event) {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    this.#choose(PENS[(PENS.indexOf(this.#pen) + step + PENS.length) % PENS.length]);
  }

  #at(event) {
    const box = this.#canvas.getBoundingClientRect();
    return [bound((event.clientX - box.left) / box.width), bound((event.clientY - box.top) / box.height)];
  }

  #down(event) {
    if (event.button !== 0) return;
    this.#canvas.setPointerCapture(event.pointerId);
    this.#showCursor = false;
    this.#begin(this.#at(event));
  }

  #move(event) {
    if (this.#current && this.#canvas.hasPointerCapture(event.pointerId)) this.#add(this.#at(event));
  }

  #begin(point) {
    this.#number += 1;
    this.#current = this.#number;
    this.#add(point);
  }

  #add(point) {
    const rounded = point.map((part) => Math.round(part * 10000) / 10000);
    this.#grow(`mine ${this.#current}`, this.#pen, [rounded]);
    this.#unsent.push(rounded);
    if (!this.#timer) this.#timer = setTimeout(() => this.#flush(), PACE);
  }

  #up() {
    this.#flush();
    this.#current = null;
  }

  #flush() {
    clearTimeout(this.#timer);
    this.#timer = 0;
    if (this.#current && this.#unsent.length) {
      this.#tell({ type: "stroke", id: this.#current, colour: this.#pen.colour, width: this.#pen.width, points: this.#unsent.splice(0) });
    }
  }

  #tell(message) {
    this.dispatchEvent(new CustomEvent("drawn", { detail: message }));
  }

  // Arrows move the pen, Space puts it down and lifts it, Escape lifts it.
  #key(event) {
    const step = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] }[event.key];
    if (step) {
      this.#cursor = this.#cursor.map((part, axis) => bound(part + step[axis]));
      if (this.#current) this.#add(this.#cursor);
    } else if (event.key === " ") {
      if (this.#current) this.#up();
      else this.#begin(this.#cursor);
      write(the("sheet-what"), say(this.#current ? "sheet-down" : "sheet-up"));
    } else if (event.key === "Escape" && this.#current) this.#up();
    else return;
    event.preventDefault();
    this.#showCursor = true;
    this.#draw();
  }

  #leave() {
    this.#up();
    this.#showCursor = false;
    write(the("sheet-what"), say("sheet-what"));
    this.#draw();
  }

  #grow(name, { colour, width }, points) {
    const stroke = this.#strokes.get(name) ?? { colour, width, points: [] };
    stroke.points.push(...points);
    this.#strokes.set(name, stroke);
    this.#draw();
  }

  #draw() {
    const { width, height } = this.#canvas;
    const pen = this.#context;
    pen.clearRect(0, 0, width, height);
    pen.lineCap = pen.lineJoin = "round";
    for (const stroke of this.#strokes.values()) {
      pen.strokeStyle = stroke.colour;
      pen.lineWidth = stroke.width * width;
      pen.beginPath();
      stroke.points.forEach(([x, y], at) => (at ? pen.lineTo(x * width, y * height) : pen.moveTo(x * width, y * height)));
      if (stroke.points.length === 1) pen.lineTo(stroke.points[0][0] * width, stroke.points[0][1] * height);
      pen.stroke();
    }
    if (!this.#showCursor) return;
    pen.strokeStyle = "#0017c1";
    pen.lineWidth = 4;
    pen.beginPath();
    pen.arc(this.#cursor[0] * width, this.#cursor[1] * height, 14, 0, 2 * Math.PI);
    pen.stroke();
  }
}

const bound = (part) => Math.min(1, Math.max(0, part));

// How good a picture is for signing, by the standards. Rates come first, size last, as hands need it.
//
// frame rate   25-30 good, below 20 poor            EN 301 549 V3.2.1 6.5.3; ITU-T H-series Suppl. 1
// delay        up to 0.4 s good, above 0.8 s poor   ITU-T H-series Suppl. 1
// skew         at most 0.1 s                        EN 301 549 V3.2.1 6.5.4
// size         640x480 good, below 320x240 poor     EN 301 549 V3.2.1 6.5.2
// gap          up to 0.25 s good, above 0.6 s poor   ours: a fingerspelled letter takes about 0.2 s
//
// The same table as in kiosk/call/meter.py: both ends must judge alike.

const falling = (good, fair) => (value) => (value >= good ? "good" : value >= fair ? "fair" : "poor");
const rising = (good, fair) => (value) => (value <= good ? "good" : value <= fair ? "fair" : "poor");

const RULES = [
  ["frame_rate", "frame-rate", falling(24.5, 19.5)], // 24.5: a rate of 25 counted over whole seconds
  ["longest_gap", "gap", rising(0.25, 0.6)],
  ["delay", "delay", rising(0.4, 0.8)],
  ["skew", "skew", (value) => rising(0.1, 0.2)(Math.abs(value))],
  ["size", "resolution", falling(480, 240)],
];
const ORDER = { good: 0, fair: 1, poor: 2 };

// The grade of one figure, or "unknown".
export function gradeOf(name, value) {
  const rule = RULES.find(([figure]) => figure === name);
  return rule && Number.isFinite(value) ? rule[2](value) : "unknown";
}

// {grade, reason} of all figures of one direction; the reason is that of the worst, the first among equals.
export function judge(figures) {
  if (figures.frame_rate === 0) return { grade: "poor", reason: "no-picture" };
  let worst = { grade: "unknown", reason: "unknown" };
  for (const [name, reason, rule] of RULES) {
    const value = name === "size" ? Math.min(figures.width, figures.height) : figures[name];
    if (!Number.isFinite(value)) continue;
    const grade = rule(value);
    if (worst.grade === "unknown" || ORDER[grade] > ORDER[worst.grade]) worst = { grade, reason };
  }
  return worst;
}

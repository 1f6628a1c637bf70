// The signalling messages that the hub may send to this page (kiosk/wire/), and the check each passes before it is
// acted on. What does not fit is dropped: a hub that speaks another schema must not half work.

import { parse } from "./json.js";

const MAXIMUM = 64 * 1024; // bytes of the largest frame, as in forms.py

const text = (longest) => (value) => typeof value === "string" && value.length <= longest;
const number = (value) => typeof value === "number" && Number.isFinite(value);
const flag = (value) => typeof value === "boolean";
const list = (check, longest) => (value) => Array.isArray(value) && value.length <= longest && value.every(check);
const shape = (fields, optional = {}) => (value) =>
  typeof value === "object" && value !== null && !Array.isArray(value) &&
  Object.entries(fields).every(([name, check]) => name in value && check(value[name])) &&
  Object.entries(optional).every(([name, check]) => !(name in value) || check(value[name]));

const id = (value) => typeof value === "string" && /^[A-Za-z0-9_-]{8,64}$/.test(value);
const tag = (value) => typeof value === "string" && /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,3}$/.test(value);
const someTag = (value) => value === "" || tag(value);
const word = (value) => typeof value === "string" && /^[a-z0-9-]{0,40}$/.test(value);
const epoch = (value) => Number.isInteger(value) && value >= 1;
const name = text(80);
const skills = list(word, 8);
const ice = list(shape({ urls: list(text(500), 16) }, { username: text(500), credential: text(500) }), 16);

const SCHEMA = {
  Welcome: shape({ name }, { version: number, standing: text(64), languages: list(tag, 200), skills: list(word, 64), ready: flag, ice }),
  Queue: shape({
    calls: list(shape({ call: id, lang: tag, desk: name, topic: word, waited: number, priority: text(20), mine: flag }), 1000),
    ready: flag,
  }, { others: list(tag, 200) }),
  Ring: shape({
    call: id, lang: tag, desk: name, topic: word, skills, visitor_lang: tag, priority: text(20), waited: number, seconds: number, pack_offered: flag,
  }),
  Unring: shape({ call: id }),
  Pack: shape({ call: id }, {
    turns: list(shape({ side: text(20), lang: tag, text: text(2000) }, { translation: text(2000) }), 200), purpose: word, notes: text(2000),
  }),
  Accepted: shape({ call: id, interpreter: name, epoch, peer: id }, { desk: name, topic: word, lang: someTag, visitor_lang: someTag, ice }),
  Offer: shape({ call: id, sdp: text(48000), epoch }, { key: text(2048), signature: text(2048) }),
  Candidate: shape({ call: id, candidate: text(2048), epoch }, { mid: name, line: number }),
  Relay: shape({ call: id, channel: text(20), data: text(16000) }),
  Beat: shape({}, { call: text(64) }),
  Gone: shape({ call: id }),
  Back: shape({ call: id }),
  HangUp: shape({ call: id }, { reason: text(20) }),
  Refused: shape({ code: text(40) }, { call: text(64) }),
  Bookings: shape({
    bookings: list(shape({ code: text(40), lang: tag, desk: name, at: number, length: number }, { skills, interpreter: name }), 200),
  }),
};

// One message, or null where the frame is none.
export function read(frame) {
  const value = parse(frame, MAXIMUM);
  const check = Object.hasOwn(SCHEMA, value?.type) ? SCHEMA[value.type] : null;
  return check?.(value) ? value : null;
}

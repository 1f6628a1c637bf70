// The interpreter's page: joins its parts, and decides which room is shown.
//
//     door (sign in) --Welcome--> room (wait) --Ring, Accept, Accepted--> call --HangUp--> room, with a receipt
//
// Nothing is ever written to the browser's storage, and everything of a call is erased at its end or with the tab.

import * as alarm from "./alarm.js";
import { Call } from "./call.js";
import { CallView } from "./callview.js";
import { offerDevices } from "./devices.js";
import { the, write } from "./dom.js";
import { Acquaintances, Signer } from "./identity.js";
import { Link } from "./link.js";
import { Media } from "./media.js";
import { Meter } from "./meter.js";
import { Precall } from "./precall.js";
import { Ringing } from "./ringing.js";
import { Room } from "./room.js";
import { signedIn, signIn, signOut } from "./session.js";
import * as words from "./words.js";

await words.open();

const link = new Link();
const media = new Media();
const view = new CallView();
const room = new Room();
const ringing = new Ringing();
const precall = new Precall(media);
const parts = { link, media, view, meter: new Meter(), signer: new Signer(), acquaintances: new Acquaintances() };
let call = null;
let accepted = null; // {ring, pack} of the card that was answered, until Accepted
let ended = null; // {call, reason} of the last call that was hung up here: the hub may not have heard of it
let lineWord = "";
let doorWord = ["", {}];
let noticeWord = "";

function show(name) {
  for (const id of ["door", "room", "call"]) the(id).hidden = id !== name;
  the("sign-out").hidden = name === "door";
  if (name === "door") the("name").focus();
  if (name === "room") room.say();
}

function sayAll() {
  room.say();
  ringing.say();
  precall.say();
  if (call) {
    view.say();
    call.say();
  }
  line(lineWord);
  write(the("sign-in-error"), doorWord[0] ? words.say(...doorWord) : "");
  notice(noticeWord);
}

function line(key) {
  lineWord = key;
  write(the("line-state"), key ? words.say(key) : "");
  the("line-state").classList.toggle("lost", key !== "line-open");
}

function notice(key) {
  noticeWord = key;
  the("notice").hidden = !key;
  write(the("notice"), key ? words.say(key) : "");
}

function door(key = "", values = {}) {
  doorWord = [key, values];
  link.close();
  call?.erase();
  call = null;
  if (ringing.call) ringing.close();
  accepted = null;
  notice("");
  precall.end();
  room.erase();
  line("");
  show("door");
  write(the("sign-in-error"), key ? words.say(key, values) : "");
}

// --- the hub's messages

// `known`: the card that was answered, {ring, pack}; null in a page that was reloaded.
function begin(id, known) {
  precall.end();
  notice("");
  room.receipt(null);
  const { lang, desk, topic, visitor_lang: visitorLang, pack_offered: packOffered } = known?.ring ?? {};
  call = new Call(id, known && { facts: { lang, desk, topic, visitorLang, packOffered }, pack: known.pack }, parts, (summary) => {
    if (summary.reason !== "transferred") ended = { call: id, reason: summary.reason, good: summary.share };
    call = null;
    show("room");
    room.receipt(summary);
  });
  show("call");
  the("call-who").tabIndex = -1;
  the("call-who").focus();
}

// The card goes, and its handover with it.
function unring(id) {
  const answered = accepted?.ring.call === id;
  if (answered) accepted = null;
  else if (ringing.call === id) {
    ringing.close();
    room.rung(false);
  } else return;
  notice("ring-taken");
}

function welcomed(message) {
  line("line-open");
  if (room.me(message)) link.send("Ready", { ready: room.wanted });
  if (room.wanted) hearable();
  precall.ice(message.ice ?? []);
  let standing = message.standing ?? "";
  if (standing && standing === ended?.call) {
    link.send("HangUp", ended);
    standing = "";
  }
  const known = accepted;
  accepted = null;
  if (call) {
    call.line(true);
    if (standing === call.id) link.send("Resume", { call: call.id, epoch: call.epoch });
    else call.end("lost", false);
  } else if (standing) {
    begin(standing, known?.ring.call === standing ? known : null);
    link.send("Resume", { call: standing, epoch: 0 });
  } else {
    if (known) notice("ring-taken");
    if (!the("room").hidden) return;
    show("room");
    the("ready").focus();
  }
}

async function hearable() {
  if (!(await alarm.audible()) && link.open && !call) notice("ring-silent");
}

const HANDS = {
  Welcome: welcomed,
  Queue: (message) => {
    view.others = message.others ?? [];
    if (room.queue(message)) link.send("Ready", { ready: room.wanted });
  },
  Bookings: ({ bookings }) => room.bookings(bookings),
  Ring: (message) => {
    notice("");
    if (!call) ringing.show(message);
  },
  Pack: (message) => {
    if (message.call === ringing.call) ringing.pack(message);
    else if (accepted?.ring.call === message.call) accepted.pack = message;
    else if (message.call === call?.id) call.take(message);
  },
  Unring: ({ call: id }) => unring(id),
  Accepted: (message) => {
    if (!call) {
      const known = accepted;
      accepted = null;
      begin(message.call, known?.ring.call === message.call ? known : null);
    }
    if (call.id === message.call) call.take(message);
  },
  Refused: ({ code, call: id }) => {
    if (id && id === call?.id && (code === "unknown-call" || code === "not-yours")) call.end("lost", false);
    if (id && id === accepted?.ring.call) unring(id);
  },
};

link.inCall = () => call?.id ?? "";
link.addEventListener("message", ({ detail }) => {
  if (detail.type in HANDS) HANDS[detail.type](detail);
  else if (detail.call && detail.call === call?.id) call.take(detail);
});
link.addEventListener("lost", async () => {
  line("line-lost");
  call?.line(false);
  if (ringing.call) { // the hub lets it ring elsewhere, or here again
    ringing.close();
    notice("ring-taken");
  }
  if (!call && (await signedIn()) === false && !link.open) door("line-out");
});
link.addEventListener("replaced", () => door("line-replaced"));

// --- what the interpreter does

the("sign-in").addEventListener("submit", async (event) => {
  event.preventDefault();
  alarm.arm();
  the("enter").disabled = true;
  doorWord = await signIn({ name: the("name").value, password: the("password").value, code: the("code").value });
  the("enter").disabled = false;
  the("password").value = the("code").value = "";
  write(the("sign-in-error"), doorWord[0] ? words.say(...doorWord) : "");
  if (doorWord[0]) the("password").focus();
  else link.connect();
});
the("sign-out").addEventListener("click", async () => {
  if (room.wanted) room.wish(false);
  await signOut();
  door();
});
for (const id of ["other-language", "call-language"]) the(id).addEventListener("click", () => words.choose(words.other()));
words.onChange(sayAll);
room.addEventListener("ready", ({ detail }) => {
  alarm.arm();
  link.send("Ready", { ready: detail });
  if (detail) media.permit();
});
ringing.addEventListener("accept", ({ detail }) => {
  alarm.arm();
  accepted = ringing.close();
  room.rung(true);
  if (!link.send("Accept", { call: detail })) unring(detail);
});
ringing.addEventListener("decline", ({ detail }) => {
  ringing.close();
  room.rung(true);
  link.send("Decline", { call: detail });
  the("ready").focus();
});
for (const type of ["pointerdown", "keydown"]) document.addEventListener(type, () => {
  alarm.arm();
  if (noticeWord === "ring-silent") notice("");
});
offerDevices(media);
window.addEventListener("online", () => link.hurry());
document.addEventListener("visibilitychange", () => document.hidden || link.hurry());
window.addEventListener("beforeunload", (event) => call && event.preventDefault());
window.addEventListener("pagehide", () => {
  call?.erase();
  if (ringing.call) ringing.close();
  link.close();
});
window.addEventListener("pageshow", (event) => event.persisted && location.reload());

line("");
if (await signedIn() === true) link.connect();
else door();

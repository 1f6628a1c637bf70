// Who is at the other end: four words to compare by eye, and signatures over the DTLS fingerprints.
//
// Four words, so that the kiosk can compute the same:
//   raw     the 32 bytes of the `a=fingerprint:sha-256` lines of each side's session description, which must be alike
//   digest  SHA-256(smaller raw + larger raw), the two compared as byte strings
//   words   list[digest[0]], list[digest[1]], list[digest[2]], list[digest[3]], in this order
//   list    four-words.json: 256 words in Japanese and the same 256 in English; one index is one thing
// A hub that stands between the two would have to find two certificates whose digest begins with the same 32 bits.
//
// Signature: ECDSA P-256 with SHA-256, r and s as 32 bytes each, over the UTF-8 text
//   madoguchi offer|answer CALL EPOCH FINGERPRINT      (64 lower-case hexadecimal digits)

let list = null;

const PRINT = /^a=fingerprint:sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})\r?$/i;

// Lower-case hexadecimal digits of the SHA-256 fingerprint in a session description; "" where it has none, or where two
// differ: one line could be the one that is signed, and another the one that the browser holds the connection to.
export function fingerprint(sdp) {
  const found = new Set(sdp.split("\n").flatMap((line) => PRINT.exec(line)?.[1].replaceAll(":", "").toLowerCase() ?? []));
  return found.size === 1 ? [...found][0] : "";
}

// The description without fingerprints of other kinds: nobody signed them, and browsers take the last of all.
export function provable(sdp) {
  return sdp.split("\n").filter((line) => PRINT.test(line) || !/fingerprint/i.test(line)).join("\n");
}

// Indices of the four words; the digits of one length compare as their bytes do.
export async function fourNumbers(one, two) {
  const [smaller, larger] = [one, two].sort();
  const bytes = Uint8Array.from((smaller + larger).match(/../g), (pair) => Number.parseInt(pair, 16));
  return [...new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).slice(0, 4)];
}

export async function fourWords(numbers, tongue) {
  list ??= await (await fetch("four-words.json")).json();
  return numbers.map((number) => list[tongue][number]);
}

const KIND = { name: "ECDSA", namedCurve: "P-256" };
const HOW = { name: "ECDSA", hash: "SHA-256" };
const statement = (what, call, epoch, print) => new TextEncoder().encode(`madoguchi ${what} ${call} ${epoch} ${print}`);
const toText = (buffer) => btoa(String.fromCharCode(...new Uint8Array(buffer)));
const toBytes = (text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));

// This page's own key. It lives as long as the page: nothing is stored.
export class Signer {
  #pair = crypto.subtle.generateKey(KIND, false, ["sign", "verify"]);

  async sign(call, epoch, sdp) {
    const pair = await this.#pair;
    const key = toText(await crypto.subtle.exportKey("spki", pair.publicKey));
    const signature = toText(await crypto.subtle.sign(HOW, pair.privateKey, statement("answer", call, epoch, fingerprint(sdp))));
    return { key, signature };
  }
}

// The kiosks' keys as this page has met them.
export class Acquaintances {
  #keys = new Map();

  // "signed", "unsigned" (no key, and never one before), or "foreign": another key, a signature that does not fit, or no
  // one fingerprint that could be signed.
  async judge(peer, { call, epoch, sdp, key = "", signature = "" }) {
    const known = this.#keys.get(peer);
    if (!fingerprint(sdp)) return "foreign";
    if (!key) return known ? "foreign" : "unsigned";
    if (known && known !== key) return "foreign";
    try {
      const open = await crypto.subtle.importKey("spki", toBytes(key), KIND, false, ["verify"]);
      if (!(await crypto.subtle.verify(HOW, open, toBytes(signature), statement("offer", call, epoch, fingerprint(sdp))))) return "foreign";
    } catch {
      return "foreign";
    }
    this.#keys.set(peer, key);
    return "signed";
  }
}

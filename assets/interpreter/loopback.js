// How much this device, or the way through the city's relay, carries: a connection from this page to itself.

const VIDEO = 3000; // ms
const DATA = 2000; // ms
const CONNECT = 6000; // ms
const BLOCK = 16 * 1024; // bytes
const FULL = 1024 * 1024; // bytes that may wait in the channel
const CEILING = 20_000_000; // bit/s: more tells nothing about a call
const RELAYS = /^turns?:/;

// Returns {kbps, fps, delay in ms, relayed}; null where it could not connect.
export async function measure(stream, ice) {
  const relays = ice.filter(({ urls }) => urls.some((url) => RELAYS.test(url)));
  const settings = relays.length ? { iceServers: relays, iceTransportPolicy: "relay" } : {};
  const here = new RTCPeerConnection(settings);
  const there = new RTCPeerConnection(settings);
  try {
    return await run(here, there, stream, relays.length > 0);
  } catch (error) {
    if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
    return null;
  } finally {
    here.close();
    there.close();
  }
}

async function run(here, there, stream, relayed) {
  here.onicecandidate = ({ candidate }) => there.addIceCandidate(candidate ?? undefined).catch(() => {}); // closed meanwhile
  there.onicecandidate = ({ candidate }) => here.addIceCandidate(candidate ?? undefined).catch(() => {}); // closed meanwhile
  const [picture] = stream.getVideoTracks();
  if (picture) here.addTrack(picture, stream);
  const channel = here.createDataChannel("load", { ordered: false, maxRetransmits: 0 });
  let bytes = 0;
  there.ondatachannel = ({ channel: end }) => {
    end.binaryType = "arraybuffer";
    end.onmessage = ({ data }) => { bytes += data.byteLength; };
  };
  await here.setLocalDescription();
  await there.setRemoteDescription(here.localDescription);
  await there.setLocalDescription();
  await here.setRemoteDescription(there.localDescription);
  if (!(await opened(channel))) return null;
  await pause(picture ? VIDEO : 0);
  const fps = await frames(there);
  const began = performance.now();
  while (performance.now() - began < DATA && (bytes * 8) / DATA < CEILING / 1000) {
    while (channel.bufferedAmount < FULL) channel.send(new Uint8Array(BLOCK));
    await pause(20);
  }
  const kbps = (bytes * 8) / (performance.now() - began);
  return { kbps: Math.round(Math.min(kbps, CEILING / 1000)), fps, delay: await delay(here), relayed };
}

function opened(channel) {
  return new Promise((tell) => {
    channel.onopen = () => tell(true);
    setTimeout(() => tell(channel.readyState === "open"), CONNECT);
  });
}

async function frames(connection) {
  let rate = null;
  (await connection.getStats()).forEach((entry) => {
    if (entry.type === "inbound-rtp" && entry.kind === "video") rate = Math.round(entry.framesPerSecond ?? 0);
  });
  return rate;
}

// Through the relay and back is about once the way from here to the counter.
async function delay(connection) {
  let trip = null;
  (await connection.getStats()).forEach((entry) => {
    if (entry.type === "candidate-pair" && entry.nominated && Number.isFinite(entry.currentRoundTripTime)) trip = entry.currentRoundTripTime;
  });
  return trip === null ? 0 : Math.round((trip / 2) * 1000);
}

const pause = (ms) => new Promise((go) => setTimeout(go, ms));

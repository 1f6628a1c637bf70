// One peer connection: one epoch of a call. The kiosk offers; this answers, and hands its tracks and channels out.

const VIDEO_CEILING = 2_000_000; // bit/s; 640x480 at 30/s needs about 1.8 M at its best

export class Peer extends EventTarget {
  #waiting = [];
  channels = new Map();

  // `send` takes a trickled candidate: {candidate, mid, line}.
  constructor(epoch, ice, send) {
    super();
    this.epoch = epoch;
    const servers = ice.map(({ urls, username, credential }) => (username ? { urls, username, credential } : { urls }));
    this.connection = new RTCPeerConnection({ iceServers: servers, bundlePolicy: "max-bundle" });
    this.connection.onicecandidate = ({ candidate }) => send({
      candidate: candidate?.candidate ?? "", mid: candidate?.sdpMid ?? "", line: candidate?.sdpMLineIndex ?? 0,
    });
    this.connection.ontrack = ({ track }) => this.dispatchEvent(new CustomEvent("track", { detail: track }));
    this.connection.ondatachannel = ({ channel }) => {
      this.channels.set(channel.label, channel);
      this.dispatchEvent(new CustomEvent("channel", { detail: channel }));
    };
    this.connection.onconnectionstatechange = () => this.dispatchEvent(new Event("state"));
  }

  get state() {
    return this.connection.connectionState;
  }

  // Takes the offer, returns the answer's session description.
  async answer(sdp, stream) {
    await this.connection.setRemoteDescription({ type: "offer", sdp });
    for (const transceiver of this.connection.getTransceivers()) {
      const kind = transceiver.receiver.track.kind;
      transceiver.direction = "sendrecv";
      await transceiver.sender.replaceTrack(stream.getTracks().find((track) => track.kind === kind) ?? null);
      transceiver.sender.setStreams?.(stream);
    }
    await this.connection.setLocalDescription();
    for (const candidate of this.#waiting.splice(0)) await this.candidate(candidate);
    await this.#prefer();
    return this.connection.localDescription.sdp;
  }

  // A trickled candidate of the other side; kept until the offer was taken. One that does not parse is left out.
  async candidate({ candidate, mid, line }) {
    if (!this.connection.remoteDescription) {
      this.#waiting.push({ candidate, mid, line });
      return;
    }
    if (!candidate) return;
    try {
      await this.connection.addIceCandidate({ candidate, ...(mid ? { sdpMid: mid } : { sdpMLineIndex: line ?? 0 }) });
    } catch (error) {
      if (!(error instanceof TypeError || error instanceof DOMException)) throw error;
    }
  }

  // Another camera or microphone, in the middle of the call.
  async replace(stream) {
    for (const sender of this.connection.getTransceivers().map((one) => one.sender)) {
      const kind = sender.track?.kind ?? this.connection.getTransceivers().find((one) => one.sender === sender).receiver.track.kind;
      await sender.replaceTrack(stream.getTracks().find((track) => track.kind === kind) ?? null);
    }
  }

  close() {
    for (const channel of this.channels.values()) channel.onmessage = channel.onopen = channel.onclose = null;
    const connection = this.connection;
    connection.onicecandidate = connection.ontrack = connection.ondatachannel = connection.onconnectionstatechange = null;
    connection.close();
  }

  // Frames before size, sound before pictures, where the browser lets us say so.
  async #prefer() {
    for (const { sender } of this.connection.getTransceivers()) {
      const kind = sender.track?.kind;
      const wishes = sender.getParameters();
      if (!kind || !wishes.encodings?.length) continue;
      if (kind === "video") {
        wishes.degradationPreference = "maintain-framerate";
        wishes.encodings[0].maxBitrate = VIDEO_CEILING;
      } else wishes.encodings[0].networkPriority = "high";
      try {
        await sender.setParameters(wishes);
      } catch (error) {
        if (!(error instanceof DOMException || error instanceof TypeError)) throw error;
      }
    }
  }
}

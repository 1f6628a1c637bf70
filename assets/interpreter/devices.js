// Lists of cameras and microphones to choose from, kept true as they are plugged in and out.

import { make, the } from "./dom.js";

const LISTS = [
  ["test-camera", "camera", "videoinput"], ["test-microphone", "microphone", "audioinput"],
  ["call-camera", "camera", "videoinput"], ["call-microphone", "microphone", "audioinput"],
];

export function offerDevices(media) {
  for (const [id, what] of LISTS) the(id).addEventListener("change", () => media.choose(what, the(id).value));
  for (const event of ["devices", "changed", "muted"]) media.addEventListener(event, () => fill(media));
}

async function fill(media) {
  for (const [id, what, kind] of LISTS) {
    const devices = await media.devices(kind);
    const chosen = media.chosen(what);
    the(id).replaceChildren(...devices.map((device, at) => make("option", {
      value: device.deviceId, selected: device.deviceId === chosen,
    }, device.label || `${at + 1}`)));
    the(id).disabled = devices.length === 0;
  }
}

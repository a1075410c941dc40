import type { PlistObject } from "plist";
import { channelsOf, type EmulatedDevice, targetOf } from "#lib/mdm-emulator/device.ts";
import { base64Plist, type Dialect } from "#lib/mdm-emulator/dialects.ts";
import { obey } from "#lib/mdm-emulator/obey.ts";
import type { CommandQueue } from "#lib/mdm-emulator/queue.ts";

export interface Setting {
  kind: "nanomdm" | "micromdm";
  apiKey: string;
  /** Where it tells what happens; NanoMDM signs with the key. */
  webhook: { url: string; key: string } | null;
  bundleOf: (adamId: number) => string;
}

/** What a device needs of its server. */
interface Server {
  setting: Setting;
  dialect: Dialect;
  queue: CommandQueue;
  heard: number[];
}

export async function enroll(server: Server, device: EmulatedDevice): Promise<void> {
  const own = targetOf(device);
  await tell(server, device, own, "mdm.Authenticate", {
    MessageType: "Authenticate",
    ...idsOf(device),
    ...(device.enrollmentId === undefined && { SerialNumber: device.serial }),
    DeviceName: device.name,
    ModelName: device.product.replace(/\d.*/, ""),
    ProductName: device.product,
    OSVersion: device.osVersion,
  });
  for (const channel of channelsOf(device))
    await tell(server, device, channel, "mdm.TokenUpdate", {
      MessageType: "TokenUpdate",
      ...idsOf(device),
      PushMagic: "emulated-push-magic",
      UnlockToken: "emulated-unlock-token",
    });
}

export async function checkIn(server: Server, device: EmulatedDevice): Promise<void> {
  for (const channel of channelsOf(device)) {
    server.queue.offerAgain(channel);
    await tell(server, device, channel, "mdm.Connect", { Status: "Idle", ...idsOf(device) });
    for (let command = server.queue.next(channel); command; command = server.queue.next(channel)) {
      const answer = obey(device, command, server.setting.bundleOf);
      if (!answer) return;
      server.queue.answered(command, answer["Status"] === "NotNow");
      const reply = { ...answer, ...idsOf(device), CommandUUID: command.uuid };
      await tell(server, device, channel, "mdm.Connect", reply, command.uuid);
    }
  }
}

export async function checkOut(server: Server, device: EmulatedDevice): Promise<void> {
  device.left = true;
  const payload = { MessageType: "CheckOut", ...idsOf(device) };
  await tell(server, device, targetOf(device), "mdm.CheckOut", payload);
}

const idsOf = ({ udid, enrollmentId }: EmulatedDevice): PlistObject =>
  enrollmentId === undefined ? { UDID: udid } : { EnrollmentID: enrollmentId };

async function tell(
  server: Server,
  device: EmulatedDevice,
  channel: string,
  topic: string,
  payload: PlistObject,
  commandUuid?: string,
): Promise<void> {
  const { webhook, kind } = server.setting;
  if (!webhook) return;
  const nano = kind === "nanomdm";
  const event = {
    udid: device.enrollmentId === undefined ? device.udid : "",
    ...(nano && { ids: idsIn(device, channel), enrollment_id: device.enrollmentId ?? "" }),
    raw_payload: base64Plist(payload),
  };
  const connect = { ...event, status: String(payload["Status"]), command_uuid: commandUuid, url_params: {} };
  const body = JSON.stringify({
    topic,
    event_id: `event-${server.heard.length}`,
    created_at: "2031-01-01T00:00:00Z",
    ...(topic === "mdm.Connect" ? { acknowledge_event: connect } : { checkin_event: event }),
  });
  const headers = {
    "content-type": "application/json; charset=utf-8",
    ...server.dialect.sign(webhook.key, body),
  };
  const { status } = await fetch(webhook.url, { method: "POST", headers, body });
  server.heard.push(status);
}

function idsIn(device: EmulatedDevice, channel: string) {
  const own = targetOf(device);
  const byUser = device.enrollmentId !== undefined;
  if (channel === own) return { id: own, type: byUser ? "User Enrollment (Device)" : "Device" };
  return { id: channel, type: byUser ? "User Enrollment" : "User", parent_id: own };
}

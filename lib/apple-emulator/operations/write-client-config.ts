import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import {
  isAbsent,
  isObject,
  type JsonObject,
  readObject,
  readText,
} from "#lib/apple-emulator/operations/body.ts";
import type { Call } from "#lib/apple-emulator/operations/call.ts";
import { getClientConfig } from "#lib/apple-emulator/operations/client-config.ts";
import { readTarget } from "#lib/apple-emulator/operations/notification-target.ts";
import { exceeds } from "#lib/apple-emulator/limits.ts";
import { accepted, send } from "#lib/apple-emulator/notifications/send.ts";
import type { MdmInfo, NotificationTarget } from "#lib/apple-emulator/state/location.ts";

/** Nothing is kept unless all of it is valid and the receiver has answered the test notification. */
export async function writeClientConfig(call: Call): Promise<string> {
  const body = readObject(call.body);
  const mdmInfo = readMdmInfo(call, body);
  const target = readTarget(call, body);
  if (!isAbsent(body["notificationUrl"]) && target) await test(call, target);
  call.location.mdmInfo = mdmInfo;
  call.location.target = target;
  return getClientConfig(call);
}

function readMdmInfo({ world, location }: Call, body: JsonObject): MdmInfo | undefined {
  const value = body["mdmInfo"];
  if (isAbsent(value)) return location.mdmInfo;
  if (!isObject(value)) throw new AppleFailure(9602);
  const [id, name, metadata] = ["id", "name", "metadata"].map((field) => readText(value, field));
  if (!id || !name || metadata === undefined) throw new AppleFailure(9723);
  const sizes = [
    ["maxMdmIdLength", id, 9724],
    ["maxMdmNameLength", name, 9725],
    ["maxMdmMetadataLength", metadata, 9713],
  ] as const;
  for (const [limit, text, number] of sizes) {
    if (exceeds(world.limits, limit, Buffer.byteLength(text))) throw new AppleFailure(number);
  }
  return { id, name, metadata };
}

async function test({ world, location }: Call, { url, authToken }: NotificationTarget): Promise<void> {
  const { notificationTimeoutMs, anyCertificate } = world.switches;
  const notification = {
    notification: {},
    notificationId: world.chance.uuid(),
    notificationType: "TEST_NOTIFICATION",
    uId: location.profile.uId,
  };
  const status = await send({
    url,
    bearer: authToken,
    body: JSON.stringify(notification),
    timeoutMs: notificationTimeoutMs,
    anyCertificate,
  });
  if (!accepted(status)) throw new AppleFailure(9728);
}

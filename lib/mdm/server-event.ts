import { z } from "zod";
import { isOurs } from "#lib/mdm/command-uuid.ts";
import type { Channel, MdmEvent } from "#lib/mdm/event.ts";
import { plistIn, readDevice, readReply } from "#lib/mdm/payload.ts";
import { jsonOf } from "#lib/mdm/wire.ts";

const id = z.string().min(1).max(300);

const Sender = z.object({
  ids: z.object({ id, type: z.string(), parent_id: id.nullish() }).nullish(),
  udid: z.string().max(300).nullish(),
  enrollment_id: z.string().max(300).nullish(),
  raw_payload: z.string().nullish(),
});

const Told = z.object({
  topic: z.string(),
  acknowledge_event: Sender.extend({ command_uuid: z.string().nullish() }).nullish(),
  checkin_event: Sender.nullish(),
});

type Sender = z.output<typeof Sender>;

/** What NanoMDM or MicroMDM tells; both write the same form. Null for what is none of it, or tells us nothing. */
export function readServerEvent(text: string): MdmEvent | null {
  const told = Told.safeParse(jsonOf(text)).data;
  const sender = told?.acknowledge_event ?? told?.checkin_event;
  const channel = sender && channelOf(sender);
  if (!told || !sender || !channel) return null;
  const payload = () => plistIn(sender.raw_payload ?? "");
  if (told.topic === "mdm.CheckOut") return { kind: "left", ...channel };
  if (told.topic === "mdm.Authenticate") return { kind: "enrolled", ...channel, ...readDevice(payload()) };

  const commandUuid = told.acknowledge_event?.command_uuid ?? "";
  const reply = isOurs(commandUuid) ? readReply(payload()) : null;
  return reply ? { kind: "answered", ...channel, commandUuid, reply } : { kind: "seen", ...channel };
}

function channelOf({ ids, udid, enrollment_id }: Sender): Channel | null {
  const enrollment = ids?.type.includes("User Enrollment") || enrollment_id ? "user" : "device";
  if (ids) {
    const parent = ids.parent_id ?? null;
    return { target: parent ?? ids.id, userTarget: parent === null ? null : ids.id, enrollment };
  }
  const target = udid || enrollment_id;
  return target ? { target, userTarget: null, enrollment } : null;
}

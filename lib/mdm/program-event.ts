import { z } from "zod";
import { isOurs } from "#lib/mdm/command-uuid.ts";
import type { MdmEvent } from "#lib/mdm/event.ts";
import { jsonOf } from "#lib/mdm/wire.ts";

const text = z.string().min(1).max(300).nullable().default(null);

const device = z.object({
  serial: z.string().min(1).max(64),
  name: text,
  model: text,
  platform: text,
  osVersion: text,
});

const Result = z.object({
  event: z.literal("result"),
  command: z.string().max(200),
  device,
  status: z.enum(["acknowledged", "not-now", "failed", "done"]),
  appState: text,
  error: z
    .object({ code: z.int(), domain: z.string().max(100).default(""), words: text })
    .nullable()
    .default(null),
});

const Standing = z.object({ event: z.enum(["enrolled", "seen", "left"]), device });

const Told = z.discriminatedUnion("event", [Result, Standing]);

/** What a program of one's own tells of a device or of a command; null for what is not of the form in docs/mdm.md. */
export function readProgramEvent(body: string): MdmEvent | null {
  const told = Told.safeParse(jsonOf(body)).data;
  if (!told || body.includes("\\u0000")) return null;
  const { serial, name, model, platform, osVersion } = told.device;
  const channel = { target: serial, userTarget: null, enrollment: "unknown" } as const;
  if (told.event === "enrolled")
    return { kind: "enrolled", ...channel, serial, name, model, product: platform, osVersion };
  if (told.event !== "result") return { kind: told.event, ...channel };
  if (!isOurs(told.command)) return { kind: "seen", ...channel };
  return { kind: "answered", ...channel, commandUuid: told.command, reply: replyOf(told) };
}

function replyOf({ status, appState, error }: z.output<typeof Result>) {
  const failed = error ?? { code: 0, domain: "", words: null };
  return {
    status:
      status === "failed" ? ("error" as const) : status === "not-now" ? status : ("acknowledged" as const),
    errors: status === "failed" ? [failed] : [],
    bundleId: null,
    appState: status === "done" ? "Managed" : appState,
    rejection: null,
    invitation: null,
    apps: null,
  };
}

import plist from "plist";
import { z } from "zod";
import type { Authenticated, Reply } from "#lib/mdm/event.ts";

const LONGEST_WORDS = 300;
const MOST_ERRORS = 5;
const MOST_APPS = 2000;

const words = z
  .string()
  .transform((text) => text.replaceAll("\0", "").slice(0, LONGEST_WORDS))
  .nullish()
  .catch(null)
  .transform((text) => text ?? null);

const Device = z.object({
  SerialNumber: words,
  DeviceName: words,
  ModelName: words,
  ProductName: words,
  OSVersion: words,
});

const ErrorChain = z
  .array(
    z.object({ ErrorCode: z.number(), ErrorDomain: words, USEnglishDescription: words, LocalizedDescription: words }),
  )
  .catch([]); // prettier-ignore

const App = z.object({ Status: z.string().max(100) });

const Answered = z.object({
  Status: z.string(),
  ErrorChain,
  Identifier: words,
  State: words,
  RejectionReason: words,
  InvitationResult: words,
  ManagedApplicationList: z.record(z.string().max(255), App).nullish().catch(null),
});

const looksLikePlist = /^\s*<(\?xml|!DOCTYPE|plist)[^]*<\/plist>\s*$/;

/** The property list inside an event; null for what is none. */
export function plistIn(base64: string): unknown {
  const text = Buffer.from(base64, "base64").toString("utf8");
  if (!looksLikePlist.test(text) || text.includes("<!ENTITY")) return null;
  try {
    return plist.parse(text);
  } catch {
    return null;
  }
}

export function readDevice(payload: unknown): Authenticated {
  const device = Device.safeParse(payload).data;
  return {
    serial: device?.SerialNumber ?? null,
    name: device?.DeviceName ?? null,
    model: device?.ModelName ?? null,
    product: device?.ProductName ?? null,
    osVersion: device?.OSVersion ?? null,
  };
}

/** Null for what tells of no command: a device that is idle, or a text that is no answer. */
export function readReply(payload: unknown): Reply | null {
  const answered = Answered.safeParse(payload).data;
  const status = answered && statusOf(answered.Status);
  if (!answered || !status) return null;
  return {
    status,
    errors: answered.ErrorChain.slice(0, MOST_ERRORS).map((error) => ({
      code: error.ErrorCode,
      domain: error.ErrorDomain ?? "",
      words: error.USEnglishDescription ?? error.LocalizedDescription,
    })),
    bundleId: answered.Identifier,
    appState: answered.State,
    rejection: answered.RejectionReason,
    invitation: answered.InvitationResult,
    apps: answered.ManagedApplicationList ? appsOf(answered.ManagedApplicationList) : null,
  };
}

function statusOf(status: string): Reply["status"] | null {
  if (status === "Acknowledged") return "acknowledged";
  if (status === "NotNow") return "not-now";
  return status === "Error" || status === "CommandFormatError" ? "error" : null;
}

const appsOf = (list: Record<string, { Status: string }>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(list)
      .slice(0, MOST_APPS)
      .map(([bundleId, { Status }]) => [bundleId, Status]),
  );

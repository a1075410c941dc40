import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { cause } from "#lib/apple-emulator/http/fault-causes.ts";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import type { Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { journalEntry } from "#lib/apple-emulator/http/journal-entry.ts";
import { LICENSE_API, licenseApi } from "#lib/apple-emulator/http/license-api.ts";
import { refusal, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { troubleAfter, troubleBefore } from "#lib/apple-emulator/http/trouble.ts";
import { settle } from "#lib/apple-emulator/schedule/settle.ts";
import type { World } from "#lib/apple-emulator/state/world.ts";
import { serveStore } from "#lib/apple-emulator/store/serve-store.ts";

/** One request to one pretended Apple, with everything that may go wrong on the way. */
export async function serveWorld(world: World, inquiry: Inquiry): Promise<Reply> {
  const uId = uIdOf(world, inquiry);
  const faults = world.faults.strike({ path: inquiry.path, method: inquiry.method, uId }, world.chance);
  await wait(world, inquiry, faults);
  settle(world);
  cause(world, { uId, path: inquiry.path }, faults);
  const reply = troubleBefore(faults) ?? troubleAfter(faults, await answer(world, inquiry, faults));
  world.journal.write(journalEntry(world, inquiry, reply, uId), inquiry.arrivedAt);
  if (inquiry.method === "POST" || faults.length > 0) world.onChange();
  return reply;
}

async function answer(world: World, inquiry: Inquiry, faults: readonly FaultHow[]): Promise<Reply> {
  try {
    if (inquiry.path.startsWith(LICENSE_API)) return await licenseApi(world, inquiry, faults);
    return serveStore(world, inquiry);
  } catch (error) {
    if (error instanceof AppleFailure) return refusal(error);
    process.stderr.write(`apple-emulator: ${inquiry.method} ${inquiry.path}: ${String(error)}\n`);
    return refusal(new AppleFailure(9603));
  }
}

function wait(
  { switches }: World,
  { path }: Inquiry,
  faults: readonly FaultHow[],
): Promise<void> | undefined {
  const slow = faults.find((fault) => fault.kind === "slow");
  const ms = (path.startsWith(LICENSE_API) ? switches.latencyMs : 0) + (slow?.delayMs ?? 0);
  return ms > 0 ? new Promise((resolve) => setTimeout(resolve, ms)) : undefined;
}

function uIdOf(world: World, { headers }: Inquiry): string | undefined {
  const text = headers["authorization"]?.replace(/^Bearer +/i, "").trim();
  return text === undefined ? undefined : world.tokens.get(text)?.uId;
}

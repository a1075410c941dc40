import { Fields } from "#lib/apple-emulator/control/fields.ts";
import { readAct } from "#lib/apple-emulator/control/read-act.ts";
import { readFault } from "#lib/apple-emulator/control/read-fault.ts";
import { readLimits } from "#lib/apple-emulator/control/read-limits.ts";
import { readLocation } from "#lib/apple-emulator/control/read-location.ts";
import type { WorldHandle } from "#lib/apple-emulator/world-handle.ts";

export interface ControlCall {
  world: WorldHandle;
  query: URLSearchParams;
  body: unknown;
}

type Handler = (call: ControlCall) => unknown;

/** What can be read and done below /_emulator/worlds/{name}/, by resource and method. */
export const resources: ReadonlyMap<string, Partial<Record<string, Handler>>> = new Map<
  string,
  Partial<Record<string, Handler>>
>([
  ["reset", { POST: ({ world }) => (world.reset(), world.summary()) }],
  ["clock", { GET: ({ world }) => world.clock(), POST: setClock }],
  ["locations", { GET: ({ world }) => world.summary().locations, POST: addLocation }],
  ["files", { GET: ({ world }) => world.files() }],
  ["inventory", { GET: ({ world }) => world.inventory() }],
  ["outside", { POST: actOutside }],
  ["switches", { GET: ({ world }) => world.switches(), POST: setSwitches }],
  ["faults", { GET: ({ world }) => world.faults(), POST: addFault, DELETE: removeFaults }],
  ["settle", { POST: settle }],
  ["notifications", { GET: ({ world }) => world.notifications() }],
  ["journal", { GET: readJournal, DELETE: ({ world }) => (world.clearJournal(), { ok: true }) }],
  ["journal/summary", { GET: ({ world }) => world.journalSummary() }],
]);

function setClock({ world, body }: ControlCall): unknown {
  const fields = new Fields(body);
  return world.clock({ now: fields.momentOr("now"), advanceMs: fields.numberOr("advanceMs") });
}

function addLocation({ world, body }: ControlCall): unknown {
  return world.addLocation(readLocation(new Fields(body)));
}

function actOutside({ world, body }: ControlCall): unknown {
  const fields = new Fields(body);
  return world.outside(fields.text("uId"), readAct(fields));
}

function setSwitches({ world, body }: ControlCall): unknown {
  const fields = new Fields(body);
  const { limits, ...changes } = body as Record<string, unknown>;
  return world.switches(changes, limits === undefined ? {} : readLimits(fields));
}

function addFault({ world, body }: ControlCall): unknown {
  return world.addFault(readFault(new Fields(body)));
}

function removeFaults({ world, query }: ControlCall): unknown {
  const id = query.get("id");
  world.removeFaults(id === null ? undefined : Number(id));
  return world.faults();
}

async function settle({ world }: ControlCall): Promise<unknown> {
  await world.settle();
  return world.summary();
}

function readJournal({ world, query }: ControlCall): unknown {
  return world.journal(Number(query.get("since") ?? 0));
}

import { AppleFailure } from "#lib/apple-emulator/failure.ts";
import { Fields } from "#lib/apple-emulator/control/fields.ts";
import { ControlProblem } from "#lib/apple-emulator/control/problem.ts";
import { present } from "#lib/apple-emulator/control/read-location.ts";
import { resources } from "#lib/apple-emulator/control/resources.ts";
import { contentTypeOf, type Inquiry } from "#lib/apple-emulator/http/inquiry.ts";
import { json, type Reply } from "#lib/apple-emulator/http/reply.ts";
import { summaryOf } from "#lib/apple-emulator/control/summary.ts";
import type { Preset } from "#lib/apple-emulator/state/world.ts";
import type { WorldHandle } from "#lib/apple-emulator/world-handle.ts";
import type { Worlds } from "#lib/apple-emulator/worlds.ts";

export const CONTROL = "/_emulator";

const presets: readonly Preset[] = ["empty", "rehearsal", "big"];

export interface Control {
  worlds: Worlds;
  handle: (name: string, base: string) => WorldHandle;
}

/** Everything below /_emulator; a refusal is an object with one sentence. */
export async function serveControl(control: Control, inquiry: Inquiry): Promise<Reply> {
  try {
    return json((await perform(control, inquiry)) as object);
  } catch (error) {
    if (error instanceof ControlProblem) return json({ error: error.message }, error.status);
    if (error instanceof AppleFailure) return json({ error: error.message, ...error.wire }, error.status);
    throw error;
  }
}

function perform(control: Control, inquiry: Inquiry): unknown {
  const path = inquiry.path.slice(CONTROL.length + 1);
  if (path === "health") return { ok: true };
  if (path === "worlds") return control.worlds.names;
  const [, name = "", resource] = /^worlds\/([\w-]{1,64})(?:\/(.+))?$/.exec(path) ?? [];
  if (name === "") throw new ControlProblem(404, "there is no such control endpoint");
  if (resource === undefined) return wholeWorld(control, name, inquiry);

  if (!control.worlds.get(name)) throw new ControlProblem(404, `there is no world ${name}`);
  const methods = resources.get(resource);
  if (!methods) throw new ControlProblem(404, "there is no such control endpoint");
  const handler = methods[inquiry.method];
  if (!handler) throw new ControlProblem(405, `${Object.keys(methods).join(", ")} only`);
  return handler({
    world: control.handle(name, inquiry.base),
    query: inquiry.query,
    body: readBody(inquiry),
  });
}

function wholeWorld({ worlds }: Control, name: string, inquiry: Inquiry): unknown {
  const world = worlds.get(name);
  if (inquiry.method === "PUT") {
    if (world) throw new ControlProblem(409, `there is a world ${name} already`);
    return summaryOf(create(worlds, name, new Fields(readBody(inquiry) ?? {})));
  }
  if (!world) throw new ControlProblem(404, `there is no world ${name}`);
  if (inquiry.method === "GET") return summaryOf(world);
  if (inquiry.method !== "DELETE") throw new ControlProblem(405, "GET, PUT, DELETE only");
  worlds.remove(name);
  return { ok: true };
}

function create(worlds: Worlds, name: string, fields: Fields) {
  return worlds.create({
    name,
    preset: fields.oneOfOr("preset", presets) ?? "empty",
    seed: fields.numberOr("seed") ?? 1,
    ...present({ startedAt: fields.momentOr("now") }),
  });
}

/** Only application/json, which no web page can send here without being allowed to. */
function readBody(inquiry: Inquiry): unknown {
  if (inquiry.body === "") return inquiry.method === "GET" || inquiry.method === "DELETE" ? undefined : {};
  if (contentTypeOf(inquiry) !== "application/json") throw new ControlProblem(415, "send application/json");
  try {
    return JSON.parse(inquiry.body);
  } catch {
    throw new ControlProblem(400, "the body is not JSON");
  }
}

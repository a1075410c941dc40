import "server-only";
import { z } from "zod";
import { env } from "#lib/platform/env.ts";
import { Refusal } from "#lib/refusal.ts";

const TIMEOUT_MS = 20_000;

export const Clock = z.object({ now: z.iso.datetime({ offset: true }), offsetMs: z.number() });
export const Files = z.array(
  z.object({
    name: z.string(),
    note: z.string(),
    kind: z.string(),
    text: z.string(),
    uId: z.string().optional(),
  }),
);
export const Inventory = z.object({
  devices: z.array(
    z.object({
      serial: z.string(),
      name: z.string(),
      model: z.string().nullish(),
      platform: z.string(),
      osVersion: z.string().nullish(),
      enrollment: z.string().nullish(),
    }),
  ),
  people: z.array(
    z.object({
      clientUserId: z.string(),
      name: z.string(),
      email: z.string(),
      managedAppleId: z.string().nullish(),
    }),
  ),
});
export const Switches = z.looseObject({ latencyMs: z.number().optional() });
export const Faults = z.array(z.looseObject({ id: z.number(), how: z.looseObject({ kind: z.string() }) }));

/** The emulator's own controls, which Apple does not have. `path` is below the world; empty for the world itself. */
export async function control<S extends z.ZodType>(
  world: string,
  path: string,
  shape: S,
  request: { method?: "GET" | "POST" | "PUT" | "DELETE"; body?: unknown } = {},
): Promise<z.output<S>> {
  const { APPLE_EMULATOR_URL, EMULATOR_CONTROL_KEY } = env();
  if (!APPLE_EMULATOR_URL) throw new Refusal("emulator-unreachable");
  const address = `${APPLE_EMULATOR_URL.replace(/\/+$/, "")}/_emulator/worlds/${encodeURIComponent(world)}${path && `/${path}`}`;
  const answer = await fetch(address, {
    method: request.method ?? "GET",
    headers: {
      "content-type": "application/json",
      ...(EMULATOR_CONTROL_KEY && { "x-emulator-key": EMULATOR_CONTROL_KEY }),
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
    ...(request.body !== undefined && { body: JSON.stringify(request.body) }),
  }).catch(() => null);
  if (!answer?.ok) throw new Refusal("emulator-unreachable", { status: answer?.status ?? null });
  return shape.parse(answer.status === 204 ? null : await answer.json());
}

/** The world of a rehearsal; any other customer has none. */
export function worldOf({ world }: { world: string | null }): string {
  if (world === null) throw new Refusal("rehearsal-only");
  return world;
}

import type { LocationSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import type { Permission } from "#lib/domain/access/permission.ts";
import type { Granted } from "#lib/scope.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

export type Rows = Record<string, unknown>[];

/** Asks the database past every wall. */
export function sql(world: Pick<LicenseWorld, "superuserUrl">, text: string, values: unknown[] = []) {
  return withConnection(
    world.superuserUrl,
    async (client) => (await client.query<Rows[number]>(text, values)).rows,
  );
}

export interface AddedLocation {
  uId: string;
  text: string;
  tokenId: string;
}

/** A location at Apple whose token was added here, registered; its first sync is not run. */
export async function addLocation(
  world: LicenseWorld,
  spec: Partial<LocationSpec> = {},
): Promise<AddedLocation> {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const name = spec.name ?? `Location ${crypto.randomUUID().slice(0, 8)}`;
  const location = world.emulator.world().addLocation({ tokens: [{ kind: "valid" }], ...spec, name });
  const text = location.tokens[0]?.text ?? "";
  const { tokenId } = await addToken(world.scope, {
    file: tokenFile(text), name, description: "", region: "US", group: world.groupId, register: "yes",
  }); // prettier-ignore
  return { uId: location.uId, text, tokenId };
}

/** The same with its first sync run. */
export async function syncedLocation(
  world: LicenseWorld,
  spec: Partial<LocationSpec>,
): Promise<AddedLocation> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const location = await addLocation(world, spec);
  const verdict = await runSync(world.scope, location.tokenId);
  if (verdict !== "done") throw new Error(`The first sync ended ${verdict}.`);
  return location;
}

export async function plantDevices(world: LicenseWorld, serials: readonly string[]): Promise<void> {
  await sql(
    world,
    `insert into "Device" ("customerId", "groupId", "serial", "name", "nameKey", "platform", "source", "createdAt", "updatedAt")
     select $1, $2, s, s, lower(s), 'ios', 'csv', now(), now() from unnest($3::text[]) s on conflict do nothing`,
    [world.customerId, world.groupId, serials],
  );
}

export interface Wish {
  kind?: "assign" | "revoke";
  adamIds: readonly string[];
  serials: readonly string[];
}

export async function planned(
  world: LicenseWorld,
  { kind = "assign", adamIds, serials }: Wish,
): Promise<string> {
  const { createPlan } = await import("#lib/features/plans/create-plan.ts");
  const { AskPlan } = await import("#lib/features/plans/schemas.ts");
  const titles = await sql(world, `select "id" from "Title" where "adamId" = any ($1)`, [adamIds]);
  const ask = { kind, titles: titles.map(({ id }) => id), serials: serials.join(" ") };
  return (await createPlan(world.scope, AskPlan.parse(ask))).planId;
}

/** A plan made and applied; nothing of its operation is done yet. */
export async function applied(world: LicenseWorld, wish: Wish): Promise<string> {
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  return (await applyPlan(world.scope, await planned(world, wish))).operationId;
}

/** The customer's scope with its clock moved ahead, as a rehearsal's is. */
export const ahead = (world: LicenseWorld, ms: number): Granted<Permission> =>
  Object.freeze({ ...world.scope, clockOffsetMs: ms, now: () => new Date(Date.now() + ms) });

export interface Following {
  /** What happens at Apple or here before each step; steps are counted from zero. */
  meanwhile?: (step: number) => Promise<void> | void;
  /** After so many steps an operation that is not over is left where it stands. */
  steps?: number;
}

/** Carries an operation on to its end; instead of waiting for what is due, the clock is moved there, and Apple's with it. */
export async function follow(
  world: LicenseWorld,
  operationId: string,
  { meanwhile = () => undefined, steps = 60 }: Following = {},
): Promise<"over" | "still running"> {
  const { advance } = await import("#lib/features/operations/advance.ts");
  const { finishOperation } = await import("#lib/features/operations/finish-operation.ts");
  const { openSessions } = await import("#lib/features/operations/sessions.ts");
  const { signal } = new AbortController();
  let [offset, sessions] = [0, openSessions(world.scope, signal)];
  for (let step = 0; step < steps; step++) {
    await meanwhile(step);
    const scope = ahead(world, offset);
    const next = await advance(scope, operationId, sessions, signal);
    if (next === "over") {
      await finishOperation(scope, operationId);
      return "over";
    }
    const wait = next.getTime() - Date.now();
    if (wait > 45_000) sessions = openSessions(ahead(world, offset + wait), signal);
    if (wait <= 0) continue;
    offset += wait;
    await world.emulator.world().settle();
  }
  return "still running";
}

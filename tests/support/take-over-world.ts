import type { LocationSpec } from "#lib/apple-emulator/outside/location-spec.ts";
import type { TakeOver } from "#lib/features/ownership/schemas.ts";
import { follow, sql, type AddedLocation } from "#tests/support/license-story.ts";
import { tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

export const corvid = { id: "corvid-1", name: "Corvid MDM (Hamburg)", metadata: "corvid 7.2" };

const locations = (world: LicenseWorld) => world.emulator.world().summary().locations;

/** Whose name stands at a location, as Apple itself has it. */
export const nameAtApple = (world: LicenseWorld, uId: string) =>
  locations(world).find((one) => one.uId === uId)?.mdmInfo?.name ?? null;

/** Requests to one location that would change something at Apple. */
export const writesTo = (world: LicenseWorld, uId: string) =>
  world.emulator
    .world()
    .journal()
    .filter((entry) => entry.uId === uId && entry.method !== "GET");

export interface Foreign extends AddedLocation {
  name: string;
}

/** A location that another server holds, whose token was added without one write; read once. */
export async function foreignLocation(
  world: LicenseWorld,
  spec: Partial<LocationSpec> = {},
  register: "take-over" | "observe" = "take-over",
): Promise<Foreign> {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const name = spec.name ?? `Outlets ${crypto.randomUUID().slice(0, 8)}`;
  const location = world.emulator
    .world()
    .addLocation({ tokens: [{ kind: "valid" }], mdmInfo: corvid, ...spec, name });
  const text = location.tokens[0]?.text ?? "";
  const { tokenId } = await addToken(world.scope, {
    file: tokenFile(text), name, description: "", region: "US", group: world.groupId, register,
  }); // prettier-ignore
  const verdict = await runSync(world.scope, tokenId);
  if (verdict !== "done") throw new Error(`The first sync ended ${verdict}.`);
  return { uId: location.uId, text, tokenId, name };
}

/** The same with titles of its own that devices hold already, by the other server's hand. */
export async function outlets(world: LicenseWorld, titles = 2, devices = 3): Promise<Outlets> {
  const number = ++made;
  const adamIds = Array.from({ length: titles }, (_, at) => String(700_000 + number * 100 + at));
  const serials = Array.from(
    { length: devices },
    (_, at) => `C0RV${String(number * 100 + at).padStart(6, "0")}`,
  );
  const location = await foreignLocation(world, {
    assets: adamIds.map((adamId) => ({ adamId, total: 50 })),
    assignments: adamIds.flatMap((adamId) => serials.map((serialNumber) => ({ adamId, serialNumber }))),
  });
  return { ...location, adamIds, serials };
}

export interface Outlets extends Foreign {
  adamIds: string[];
  serials: string[];
}

let made = 0;

/** Ticked and typed as the page does it. */
export async function askedFor(
  world: LicenseWorld,
  { tokenId, name }: Pick<Foreign, "tokenId" | "name">,
  input: Partial<TakeOver> = {},
): Promise<string> {
  const { askTakeOver } = await import("#lib/features/ownership/ask-take-over.ts");
  const { viewTakeOver } = await import("#lib/features/ownership/view-take-over.ts");
  const owner = (await viewTakeOver(world.scope, tokenId)).other?.id ?? "";
  const asked = {
    agreed: "yes",
    confirmation: name,
    owner,
    end: "nothing",
    titles: [],
    holders: "",
    ...input,
  } satisfies TakeOver;
  return (await askTakeOver(world.scope, tokenId, asked)).operationId;
}

/** The ids here of titles at Apple. */
export async function titlesOf(world: LicenseWorld, adamIds: readonly string[]): Promise<string[]> {
  const rows = await sql(world, `select "id" from "Title" where "adamId" = any ($1)`, [adamIds]);
  return rows.map(({ id }) => String(id));
}

/** What a worker does until the take-over is over: the take-over itself, its sync, and its ending of licenses. */
export async function carryTakeOver(world: LicenseWorld, operationId: string, rounds = 30): Promise<string> {
  const { runTakeOver } = await import("#lib/features/ownership/run-take-over.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { signal } = new AbortController();
  for (let round = 0; round < rounds; round++) {
    if ((await runTakeOver(world.scope, operationId, signal)) === "finished") break;
    for (const { id, kind, tokenId } of await openBeside(world, operationId)) {
      if (kind === "sync") await runSync(world.scope, String(tokenId));
      if (kind === "revoke") await follow(world, String(id));
    }
  }
  return stateOf(world, operationId);
}

export async function stateOf(world: LicenseWorld, operationId: string): Promise<string> {
  const [row] = await sql(world, `select "state" from "Operation" where "id" = $1`, [operationId]);
  return String(row?.["state"]);
}

function openBeside(world: LicenseWorld, operationId: string) {
  return sql(
    world,
    `select o."id", o."kind", o."tokenId" from "Operation" t join "Operation" o on o."tokenId" = t."tokenId" and o."id" <> t."id"
     where t."id" = $1 and o."state" in ('queued', 'running') order by o."number"`,
    [operationId],
  );
}

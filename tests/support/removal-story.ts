import {
  ahead,
  plantDevices,
  sql,
  syncedLocation,
  type AddedLocation,
} from "#tests/support/license-story.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

export interface RemovalStory {
  /** The token on its way out. */
  leaving: AddedLocation;
  /** Another that carries two of its titles. */
  staying: AddedLocation;
  /** Two titles that both carry, one that only the leaving one does, and a book. */
  shared: [string, string];
  exclusive: string;
  book: string;
  serials: string[];
  name: string;
}

let made = 0;

/**
 * A token with two titles shared with another, one of its own and a book, and who holds them: three devices the first,
 * two the second, one the third, one person the book. The other token has `free` of each shared title.
 */
export async function removalStory(world: LicenseWorld, { free = 10 } = {}): Promise<RemovalStory> {
  const number = ++made;
  const adam = (index: number) => String(700_000 + number * 10 + index);
  const serials = ["A", "B", "C"].map((one) => `F4R${String(number).padStart(6, "Q")}${one}`);
  const [first = "", second = "", third = ""] = serials;
  const shared: [string, string] = [adam(1), adam(2)];
  const [exclusive, book, name] = [adam(3), adam(4), `Leaving ${number}`];
  const person = `reader-${number}`;
  const apps = [...shared, exclusive].map((adamId) => ({ adamId, total: 20 }));
  const leaving = await syncedLocation(world, {
    name,
    assets: [
      ...apps,
      { adamId: book, productType: "Book", total: 5, revocable: false, deviceAssignable: false },
    ],
    users: [{ clientUserId: person, email: `${person}@aldermoor.example`, status: "Associated" }],
    assignments: [
      ...serials.map((serialNumber) => ({ adamId: shared[0], serialNumber })),
      ...[first, second].map((serialNumber) => ({ adamId: shared[1], serialNumber })),
      { adamId: exclusive, serialNumber: third },
      { adamId: book, clientUserId: person },
    ],
  });
  const staying = await syncedLocation(world, {
    name: `Staying ${number}`,
    assets: shared.map((adamId) => ({ adamId, total: free })),
  });
  await plantDevices(world, serials);
  return { leaving, staying, shared, exclusive, book, serials, name };
}

export interface Choices {
  relicense?: "yes" | "no";
  revoke?: "yes" | "no";
  uninstall?: "yes" | "no";
}

/** The removal as somebody asked for it; nothing of it is done yet. */
export async function askedToRemove(
  world: LicenseWorld,
  { leaving, name }: Pick<RemovalStory, "leaving" | "name">,
  { relicense = "yes", revoke = "yes", uninstall = "no" }: Choices = {},
): Promise<string> {
  const { startRemoval } = await import("#lib/features/removal/start-removal.ts");
  const asked = { relicense, revoke, uninstall, confirmation: name };
  return (await startRemoval(world.scope, leaving.tokenId, asked)).operationId;
}

/** Carries a removal on to its end; instead of waiting for what is due, the clock is moved there, and Apple's with it. */
export async function followRemoval(
  world: LicenseWorld,
  operationId: string,
  {
    meanwhile = () => undefined,
    steps = 60,
  }: { meanwhile?: (step: number) => Promise<void> | void; steps?: number } = {},
): Promise<"over" | "still running"> {
  const { advanceRemoval } = await import("#lib/features/removal/advance-removal.ts");
  const { openSessions } = await import("#lib/features/operations/sessions.ts");
  const { signal } = new AbortController();
  let [offset, sessions] = [0, openSessions(world.scope, signal, operationId)];
  for (let step = 0; step < steps; step++) {
    await meanwhile(step);
    const next = await advanceRemoval(ahead(world, offset), operationId, sessions, signal);
    if (next === "over") return "over";
    const wait = next.getTime() - Date.now();
    if (wait > 45_000) sessions = openSessions(ahead(world, offset + wait), signal, operationId);
    if (wait <= 0) continue;
    offset += wait;
    await world.emulator.world().settle();
  }
  return "still running";
}

/** How an operation ended, in a few words. */
export async function endOf(world: LicenseWorld, operationId: string) {
  const [operation] = await sql(world, `select "state", "problem" from "Operation" where "id" = $1`, [
    operationId,
  ]);
  const problem = operation?.["problem"] as { reason?: string } | null;
  return { state: String(operation?.["state"]), reason: problem?.reason ?? null };
}

export const tokenRows = (world: LicenseWorld, { tokenId }: AddedLocation) =>
  sql(world, `select "id", "removal" from "ContentToken" where "id" = $1`, [tokenId]);

/** What came back of each title: "adamId +2". */
export async function cameBack(world: LicenseWorld, operationId: string): Promise<string[]> {
  const rows = await sql(
    world,
    `select "adamId" || ' ' || coalesce(to_char("availableAfter" - "availableBefore", 'SG990'), 'unread') as line from "RemovedTitle"
     where "removalId" = $1 order by 1`,
    [operationId],
  );
  return rows.map(({ line }) => String(line).replaceAll(/\s+/g, " "));
}

/** Whose name stands at the location, as Apple tells anybody who asks. */
export async function nameAtApple(world: LicenseWorld, { text }: AddedLocation): Promise<string | null> {
  const answer = await fetch(`${world.emulator.url}/mdm/v2/client/config`, {
    headers: { authorization: `Bearer ${text}` },
  });
  const { mdmInfo } = (await answer.json()) as { mdmInfo?: { id: string } };
  return mdmInfo?.id ?? null;
}

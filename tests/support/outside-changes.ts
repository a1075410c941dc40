import fc from "fast-check";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import { sql, type AddedLocation } from "#tests/support/license-story.ts";
import {
  countsAtApple,
  countsHere,
  licensesAtApple,
  licensesHere,
  listAtApple,
} from "#tests/support/license-truth.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";

const apps = ["9001", "9002", "9003"];
const book = "9004";
const serials = Array.from({ length: 12 }, (_, index) => `F4KQ7X2M${String(index).padStart(2, "0")}`);
const people = ["u-1", "u-2", "u-3"];

/** A small stock that every kind of change can happen to. */
export const stock = {
  assets: [
    ...apps.map((adamId) => ({ adamId, total: 15 })),
    { adamId: book, productType: "Book" as const, total: 5, revocable: false, deviceAssignable: false },
  ],
  users: people.map((clientUserId) => ({
    clientUserId,
    email: `${clientUserId}@aldermoor.example`,
    status: "Associated" as const,
  })),
  assignments: [
    ...serials.slice(0, 9).map((serialNumber) => ({ adamId: "9001", serialNumber })),
    ...serials.slice(2, 6).map((serialNumber) => ({ adamId: "9002", serialNumber })),
    { adamId: book, clientUserId: "u-1" },
    { adamId: "9003", clientUserId: "u-2" },
  ],
};

const oneOf = <T>(items: readonly T[]) => fc.constantFrom(...items);
const someSerials = fc.uniqueArray(oneOf(serials), { minLength: 1, maxLength: 4 });
const amount = fc.integer({ min: 1, max: 4 });
const anyAdamId = oneOf([...apps, book, "9005"]);

const act: fc.Arbitrary<OutsideAct> = fc.oneof(
  fc.record({ do: oneOf(["assign", "unassign"] as const), adamId: oneOf(apps), serialNumbers: someSerials }),
  fc.record({ do: oneOf(["assign", "unassign"] as const), adamId: anyAdamId, clientUserIds: oneOf(people).map((id) => [id]) }),
  fc.record({ do: fc.constant("revoke" as const), serialNumbers: someSerials }),
  fc.record({ do: oneOf(["purchase", "refund"] as const), adamId: anyAdamId, count: amount }),
  fc.record({ do: fc.constant("churn" as const), titles: amount, holders: amount }),
  fc.record({ do: fc.constant("unlimited" as const), adamId: oneOf(apps), on: fc.boolean() }),
  fc.record({ do: fc.constant("rename" as const), name: oneOf(["Retail", "Stores"]) }),
  fc.record({ do: oneOf(["retire-user", "create-user", "accept-invite"] as const), clientUserId: oneOf(people) }),
); // prettier-ignore

/** What others do between two syncs, and whether the night has passed and everything is read. */
export const rounds = fc.array(
  fc.record({
    acts: fc.array(act, { minLength: 1, maxLength: 8 }),
    night: fc.nat(4).map((dice) => dice === 0),
  }),
  { minLength: 1, maxLength: 4 },
);

/** What Apple itself refuses to others simply does not happen. */
export function happen(world: LicenseWorld, { uId }: AddedLocation, acts: readonly OutsideAct[]): void {
  for (const one of acts)
    try {
      world.emulator.world().outside(uId, one);
    } catch (error) {
      if (!(error instanceof Error) || error.constructor.name !== "AppleFailure") throw error;
    }
}

interface ListedUser {
  clientUserId: string;
  status: string;
  email?: string;
}

const rank = ["Associated", "Registered", "Retired", "Deleted"];

/** Of several records of one id the one that counts. */
async function usersAtApple(world: LicenseWorld, { text }: AddedLocation): Promise<string[]> {
  const listed = await listAtApple<ListedUser>(world, text, "users");
  const best = Map.groupBy(listed, ({ clientUserId }) => clientUserId).values().map((same) =>
    same.toSorted((one, other) => rank.indexOf(one.status) - rank.indexOf(other.status))[0]); // prettier-ignore
  return [...best].map((user) => `${user?.clientUserId} ${user?.status}`).toSorted();
}

async function usersHere(world: LicenseWorld, { tokenId }: AddedLocation): Promise<string[]> {
  const rows = await sql(world, `select "clientUserId", "status" from "AppleUser" where "tokenId" = $1`, [
    tokenId,
  ]);
  return rows.map(({ clientUserId, status }) => `${String(clientUserId)} ${String(status)}`).toSorted();
}

/** Everything of a location, as Apple tells it and as it stands here; a holder counts once for a title. */
export async function bothSides(world: LicenseWorld, location: AddedLocation) {
  const distinct = (lines: readonly string[]) => [...new Set(lines)];
  return {
    apple: {
      licenses: distinct(await licensesAtApple(world, location)),
      counts: await countsAtApple(world, location),
      people: await usersAtApple(world, location),
    },
    here: {
      licenses: await licensesHere(world, location),
      counts: await countsHere(world, location),
      people: await usersHere(world, location),
    },
  };
}

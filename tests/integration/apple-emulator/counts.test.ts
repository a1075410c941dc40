import { expect, test } from "vitest";
import { Chance } from "#lib/apple-emulator/chance.ts";
import { type Client, emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();
const UNLIMITED = 2_147_483_647;
const users = ["u-1", "u-2", "u-3", "u-4"];
const serials = Array.from({ length: 8 }, (_, index) => `S${index}`);

/** Of everything listed: the totals add up, and the counts are those of the list. */
async function check(client: Client) {
  const { assets = [] } = (await client.get("assets")).body;
  const { assignments = [] } = (await client.get("assignments", { includeUserState: "true" })).body;
  for (const asset of assets) {
    const rows = assignments.filter(({ adamId }) => adamId === asset.adamId);
    const retired = rows.filter(({ userStatus }) => userStatus === "Retired").length;
    expect([asset.assignedCount, asset.retiredCount]).toEqual([rows.length - retired, retired]);
    if (asset.totalCount === UNLIMITED) expect(asset.availableCount).toBe(UNLIMITED);
    else expect(asset.availableCount + asset.assignedCount + asset.retiredCount).toBe(asset.totalCount);
    expect(asset.availableCount).toBeGreaterThanOrEqual(0);
  }
}

async function doSomething(client: Client, chance: Chance): Promise<void> {
  const some = (list: string[]) => list.filter(() => chance.below(3) === 0);
  const [asset, user] = [std(chance.pick(["101", "301", "400"])), chance.pick(users)];
  const targets = { clientUserIds: some(users), serialNumbers: asset.adamId === "301" ? [] : some(serials) };
  switch (chance.below(6)) {
    case 0:
    case 1:
      await client.order("assets/associate", { assets: [asset], ...targets });
      return;
    case 2:
      await client.order("assets/disassociate", { assets: [asset], ...targets });
      return;
    case 3:
      await client.order("assets/revoke", targets);
      return;
    case 4:
      await client.order("users/create", { users: [{ clientUserId: user }] });
      if (chance.below(2) === 0)
        await acceptIfInvited(client, user, chance.pick(["one@x.example", "two@x.example"]));
      return;
    default:
      await client.order("users/retire", { users: [{ clientUserId: user }] });
  }
}

async function acceptIfInvited(client: Client, clientUserId: string, account: string): Promise<void> {
  const { users: found = [] } = (await client.get("users", { clientUserId, activeOnly: "true" })).body;
  if (found[0]?.status !== "Registered") return;
  client.world.outside(client.uId, {
    do: "accept-invite",
    clientUserId,
    account: `${clientUserId}.${account}`,
  });
}

test.each([1, 2, 3, 4])(
  "whatever is ordered, the counts add up and agree with the list (seed %i)",
  async (seed) => {
    const client = visit({
      assets: [
        { adamId: "101", total: 6 },
        { adamId: "301", total: 12, productType: "Book" },
        { adamId: "400", total: 0, unlimited: true },
      ],
    });
    const chance = new Chance(seed);
    for (let step = 0; step < 60; step++) {
      await doSomething(client, chance);
      await check(client);
    }
  },
);

import { afterAll, beforeAll, expect, test } from "vitest";
import { applied, follow, plantDevices, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import {
  askedFor,
  carryTakeOver,
  foreignLocation,
  nameAtApple,
  writesTo,
} from "#tests/support/take-over-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

async function observe(tokenId: string, observing: boolean) {
  const { setObserving } = await import("#lib/features/ownership/set-observing.ts");
  await setObserving(world.scope, tokenId, observing);
}

async function standing(tokenId: string) {
  const { getToken } = await import("#lib/features/tokens/queries.ts");
  return (await getToken(world.scope, tokenId))?.standing;
}

test("a token added to observe is read whole, whoever manages its location, and not one write reaches Apple", async () => {
  const here = await foreignLocation(world, { assets: [{ adamId: "301", total: 9 }] }, "observe");
  expect(await standing(here.tokenId)).toMatchObject({
    state: "observing",
    also: [],
    canRead: true,
    canWrite: false,
  });
  expect(await sql(world, `select 1 from "Asset" where "tokenId" = $1`, [here.tokenId])).toHaveLength(1);
  expect(writesTo(world, here.uId)).toEqual([]);
});

test("no verb that changes something at Apple leaves this server while a token is observed", async () => {
  const { openSession } = await import("#lib/features/apple-session.ts");
  const here = await syncedLocation(world, { name: "Observed", assets: [{ adamId: "302", total: 9 }] });
  await observe(here.tokenId, true);
  const before = writesTo(world, here.uId).length;
  const { client } = await openSession(world.scope, here.tokenId);
  const assets = [{ adamId: "302", pricingParam: "STDQ" as const }];
  const serialNumbers = ["0BSERVED0001"];
  const writes: Record<string, () => Promise<unknown>> = {
    writeClientConfig: () => client.writeClientConfig({ mdmInfo: { id: "x", name: "x", metadata: "x" } }),
    associate: () => client.associate({ assets, serialNumbers }),
    disassociate: () => client.disassociate({ assets, serialNumbers }),
    revoke: () => client.revoke({ serialNumbers }),
    createUsers: () => client.createUsers([{ clientUserId: "u-1" }]),
    updateUsers: () => client.updateUsers([{ clientUserId: "u-1" }]),
    retireUsers: () => client.retireUsers(["u-1"]),
  };
  for (const [verb, write] of Object.entries(writes))
    await expect(write(), verb).rejects.toMatchObject({ kind: "observing" });
  expect(writesTo(world, here.uId)).toHaveLength(before);
});

test("orders of an observed token are not sent, and it may write again once observing ends", async () => {
  const here = await syncedLocation(world, { name: "Watched", assets: [{ adamId: "303", total: 9 }] });
  await plantDevices(world, ["WATCHED00001"]);
  const operation = await applied(world, { adamIds: ["303"], serials: ["WATCHED00001"] });
  await observe(here.tokenId, true);
  const before = writesTo(world, here.uId).length;
  await follow(world, operation, { steps: 5 });
  expect(writesTo(world, here.uId)).toHaveLength(before);

  await observe(here.tokenId, false);
  expect(await standing(here.tokenId)).toMatchObject({ state: "active", canWrite: true });
});

test("ending to observe a foreign location leads to a take-over, not to writing", async () => {
  const here = await foreignLocation(world, {}, "observe");
  await observe(here.tokenId, false);
  expect(await standing(here.tokenId)).toMatchObject({ state: "not-owned", canWrite: false });
  expect(writesTo(world, here.uId)).toEqual([]);
});

test("an observed token is taken over all the same when somebody confirms it", async () => {
  const here = await foreignLocation(world, {}, "observe");
  expect(await carryTakeOver(world, await askedFor(world, here))).toBe("done");
  expect(await standing(here.tokenId)).toMatchObject({ state: "active" });
});

test("a location that nobody manages is registered on the word, and stays nobody's without it", async () => {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { registerToken } = await import("#lib/features/ownership/register-token.ts");
  const { tokenFile } = await import("#tests/support/license-world.ts");
  const location = world.emulator.world().addLocation({ name: "Free", tokens: [{ kind: "valid" }] });
  const { tokenId } = await addToken(world.scope, {
    file: tokenFile(location.tokens[0]?.text ?? ""), name: "Free", description: "", region: "US", group: world.groupId, register: "no",
  }); // prettier-ignore
  expect(nameAtApple(world, location.uId)).toBeNull();
  await registerToken(world.scope, tokenId);
  expect(nameAtApple(world, location.uId)).toBe("Quartermaster, Aldermoor Group");
  expect(await standing(tokenId)).toMatchObject({ state: "active" });
});

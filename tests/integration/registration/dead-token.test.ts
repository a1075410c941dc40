import { afterAll, beforeAll, expect, test } from "vitest";
import { registerPeople } from "#lib/features/registration/register-people.ts";
import { startWaiting } from "#lib/features/registration/start-waiting.ts";
import { wantRegistered } from "#lib/features/registration/want-registered.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import { transaction } from "#lib/data/transaction.ts";
import { sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { newerFile, renew, revoked } from "#tests/support/renewal-story.ts";
import {
  followRegistration,
  outcomes,
  plantPeople,
  stateOf,
  userCalls,
  usersAtApple,
} from "#tests/support/registration-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000, maxUsers: 2 });
});
afterAll(() => world.close());

/** What a worker does when it is woken for the token, and for the operations that this begins. */
async function work(here: AddedLocation): Promise<string[]> {
  await startWaiting(world.scope, here.tokenId);
  const open = await sql(
    world,
    `select "id" from "Operation" where "tokenId" = $1 and "kind" = 'registration' and "state" = 'queued'`,
    [here.tokenId],
  );
  for (const { id } of open) expect(await followRegistration(world, String(id))).toBe("over");
  return open.map(({ id }) => String(id));
}

async function renewed(here: AddedLocation): Promise<AddedLocation> {
  const text = newerFile(world, here);
  await renew(world, text, here.tokenId);
  expect(await runSync(world.scope, here.tokenId)).toBe("done");
  return { ...here, text };
}

const statuses = async (here: AddedLocation) =>
  (await sql(world, `select "status" from "AppleUser" where "tokenId" = $1 order by 1`, [here.tokenId])).map(
    ({ status }) => status,
  );

test("what is asked while the token is dead is refused with an offer to wait, and done exactly once after renewal", async () => {
  const here = await syncedLocation(world, {});
  const people = await plantPeople(world, [{ name: "Ada" }, { name: "Ben" }, { name: "Cleo" }]);
  await revoked(world, here);
  const wish = { tokenId: here.tokenId, people: people.slice(0, 2) };
  await expect(registerPeople(world.scope, { ...wish, queue: false })).rejects.toMatchObject({
    reason: "token-is-revoked",
    facts: { queue: "possible" },
  });
  const asked = await registerPeople(world.scope, { ...wish, queue: true });
  expect(asked).toMatchObject({ operationId: null, people: 2, waits: true });
  await transaction(world.scope, (tx) => wantRegistered(tx, here.tokenId, people));
  await transaction(world.scope, (tx) => wantRegistered(tx, here.tokenId, people));
  expect(await work(here)).toEqual([]);
  expect(userCalls(world, here)).toEqual([]);

  const alive = await renewed(here);
  const [due] = await sql(world, `select "id" from "DueWork" where "kind" = 'registrations' and "id" = $1`, [here.tokenId]); // prettier-ignore
  expect(due).toBeDefined();
  expect(await work(alive)).toHaveLength(1);
  expect(await work(alive)).toEqual([]);
  expect(await usersAtApple(world, alive)).toEqual(people.map((id) => `${id} Registered`).toSorted());
  expect(userCalls(world, alive).flatMap(({ users }) => users)).toHaveLength(3);
});

test("a token that dies in the middle leaves the rest waiting, and they go on after renewal", async () => {
  const here = await syncedLocation(world, {});
  const people = await plantPeople(world, ["Dov", "Eva", "Fay", "Gil"].map((name) => ({ name }))); // prettier-ignore
  const { operationId } = await registerPeople(world.scope, { tokenId: here.tokenId, people, queue: false });
  world.emulator.world().addFault({
    match: { path: "/users/create", uId: here.uId, nth: 2 },
    how: { kind: "error", number: 9625 },
    times: 1,
  });
  expect(await followRegistration(world, operationId ?? "")).toBe("over");
  expect(await stateOf(world, operationId ?? "")).toBe("partly");
  const told = await outcomes(world, operationId ?? "");
  expect(told.filter((line) => line.endsWith("confirmed"))).toHaveLength(2);
  expect(told.filter((line) => line.endsWith("not-sent token-revoked"))).toHaveLength(2);

  const alive = await renewed(here);
  expect(await work(alive)).toHaveLength(1);
  expect(await usersAtApple(world, alive)).toEqual(people.map((id) => `${id} Registered`).toSorted());
  expect(userCalls(world, alive).flatMap(({ users }) => users)).toHaveLength(6);
});

test("who accepted while the token was dead is seen after renewal", async () => {
  const here = await syncedLocation(world, {});
  const [id = ""] = await plantPeople(world, [{ name: "Hal" }]);
  const asked = await registerPeople(world.scope, { tokenId: here.tokenId, people: [id], queue: false });
  await followRegistration(world, asked.operationId ?? "");
  await revoked(world, here);
  world.emulator.world().outside(here.uId, { do: "accept-invite", clientUserId: id });
  expect(await statuses(here)).toEqual(["Registered"]);
  await renewed(here);
  expect(await statuses(here)).toEqual(["Associated"]);
});

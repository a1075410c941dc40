import { afterAll, beforeAll, expect, test } from "vitest";
import { registerPeople } from "#lib/features/registration/register-people.ts";
import { retirePerson } from "#lib/features/registration/retire-person.ts";
import { syncedLocation, sql, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import {
  followRegistration,
  outcomes,
  plantPeople,
  stateOf,
  userCalls,
  usersAtApple,
} from "#tests/support/registration-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000, maxUsers: 3 });
});
afterAll(() => world.close());

async function register(here: AddedLocation, people: string[]): Promise<string> {
  const { operationId } = await registerPeople(world.scope, { tokenId: here.tokenId, people, queue: false });
  if (operationId === null) throw new Error("Nothing was to be done.");
  expect(await followRegistration(world, operationId)).toBe("over");
  return operationId;
}

async function retire(here: AddedLocation, personId: string): Promise<string> {
  const { tokenId } = here;
  const asked = await retirePerson(world.scope, personId, { tokenId, queue: false });
  if (asked.operationId === null) throw new Error("Nothing was to be done.");
  expect(await followRegistration(world, asked.operationId)).toBe("over");
  return asked.operationId;
}

const outside = (here: AddedLocation, act: Parameters<ReturnType<LicenseWorld["emulator"]["world"]>["outside"]>[1]) =>
  world.emulator.world().outside(here.uId, act); // prettier-ignore

test("people are created in batches of Apple's size under ids of ours, and are here once Apple lists them", async () => {
  const here = await syncedLocation(world, {});
  const people = await plantPeople(world, ["Ada", "Ben", "Cleo", "Dov"].map((name) => ({ name }))); // prettier-ignore
  const operationId = await register(here, people);

  const calls = userCalls(world, here);
  expect(calls.map(({ verb, users }) => `${verb} ${users.length}`)).toEqual(["create 3", "create 1"]);
  const ids = calls.flatMap(({ users }) => users.map(({ clientUserId }) => clientUserId));
  expect(ids.toSorted()).toEqual(people.toSorted());
  expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true);
  expect(await usersAtApple(world, here)).toEqual(people.map((id) => `${id} Registered`).toSorted());
  expect(await stateOf(world, operationId)).toBe("done");
  const mirrored = await sql(
    world,
    `select "personId"::text as id, "inviteCode" is not null as invited from "AppleUser" where "tokenId" = $1`,
    [here.tokenId],
  );
  expect(mirrored.map(({ id }) => id).toSorted()).toEqual(people.toSorted());
  expect(mirrored.every(({ invited }) => invited)).toBe(true);
  const told = await sql(world, `select "kind" from "HolderEvent" where "holderId" = any ($1::uuid[])`, [people]); // prettier-ignore
  expect(told.map(({ kind }) => kind)).toEqual(["registered", "registered", "registered", "registered"]);

  const again = await registerPeople(world.scope, { tokenId: here.tokenId, people, queue: false });
  expect(again).toMatchObject({ operationId: null, people: 0 });
});

test("a Managed Apple Account is linked at once; one that Apple does not know is left out and told of", async () => {
  const here = await syncedLocation(world, { managedDomains: ["school.example"] });
  const people = await plantPeople(world, [
    { name: "Ann", managedAccount: "ann@school.example" },
    { name: "Bob", managedAccount: "bob@elsewhere.example" },
  ]);
  const operationId = await register(here, people);
  expect(await outcomes(world, operationId)).toEqual(["Ann confirmed", "Bob confirmed 9635"]);
  expect(await usersAtApple(world, here)).toEqual(
    [`${people[0]} Associated`, `${people[1]} Registered`].toSorted(),
  );
});

test("an account that somebody else has is refused, and nobody is registered a second time", async () => {
  const here = await syncedLocation(world, {});
  outside(here, { do: "create-user", clientUserId: "theirs", managedAppleId: "eva@school.example" });
  const people = await plantPeople(world, [{ name: "Eva", managedAccount: "eva@school.example" }]);
  const operationId = await register(here, people);
  expect(await outcomes(world, operationId)).toEqual(["Eva refused 9641"]);
  expect(await stateOf(world, operationId)).toBe("failed");
});

test("whoever is active under the id already counts as registered, and is linked in a second step", async () => {
  const here = await syncedLocation(world, {});
  const [id = ""] = await plantPeople(world, [{ name: "Fay", managedAccount: "fay@school.example" }]);
  const { operationId } = await registerPeople(world.scope, { tokenId: here.tokenId, people: [id], queue: false }); // prettier-ignore
  const over = await followRegistration(world, operationId ?? "", {
    meanwhile: (step) =>
      step === 0 ? void outside(here, { do: "create-user", clientUserId: id }) : undefined,
  });
  expect(over).toBe("over");
  expect(await outcomes(world, operationId ?? "")).toEqual(["Fay confirmed"]);
  expect(await usersAtApple(world, here)).toEqual([`${id} Associated`]);
});

test("somebody retired comes back under the same id; what could be freed is free, and books stay", async () => {
  const here = await syncedLocation(world, {
    assets: [
      { adamId: "71", total: 5 },
      { adamId: "72", total: 5, productType: "Book" },
    ],
  });
  const [id = ""] = await plantPeople(world, [{ name: "Gil" }]);
  await register(here, [id]);
  outside(here, { do: "accept-invite", clientUserId: id, account: "gil@icloud.example" });
  for (const adamId of ["71", "72"]) outside(here, { do: "assign", adamId, clientUserIds: [id] });
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  await runSync(world.scope, here.tokenId);

  const operationId = await retire(here, id);
  expect(await outcomes(world, operationId)).toEqual(["Gil confirmed"]);
  expect(await usersAtApple(world, here)).toEqual([`${id} Retired`]);
  const told = await sql(world, `select "detail" from "HolderEvent" where "holderId" = $1 and "kind" = 'retired'`, [id]); // prettier-ignore
  expect(told[0]?.["detail"]).toMatchObject({ licenses: 1, books: 1 });
  const taken = await sql(world, `select "detail" from "HolderEvent" where "holderId" = $1 and "kind" = 'license-taken'`, [id]); // prettier-ignore
  expect(taken).toMatchObject([{ detail: { operationId } }]);
  expect(taken[0]?.["detail"]).not.toHaveProperty("outside");
  const held = await sql(
    world,
    `select t."adamId" from "License" l join "Title" t on t."id" = l."titleId" where l."tokenId" = $1 and t."adamId" = '71'`,
    [here.tokenId],
  );
  expect(held).toEqual([]);

  await register(here, [id]);
  expect(await usersAtApple(world, here)).toEqual([`${id} Registered`, `${id} Retired`]);
  const calls = userCalls(world, here).map(({ verb, users }) => `${verb} ${users[0]?.clientUserId}`);
  expect(calls).toEqual([`create ${id}`, `retire ${id}`, `create ${id}`]);
});

test("an answer that was lost is looked for, and nobody is created twice", async () => {
  const here = await syncedLocation(world, {});
  const people = await plantPeople(world, [{ name: "Hal" }, { name: "Ida" }]);
  trouble(world, here, { path: "/users/create", how: { kind: "reset-after" }, times: 1 });
  const operationId = await register(here, people);
  expect(userCalls(world, here)).toHaveLength(1);
  expect(await outcomes(world, operationId)).toEqual(["Hal confirmed", "Ida confirmed"]);
});

test("asked to stop between two orders of one round, the second is not sent", async () => {
  const { advanceRegistration } = await import("#lib/features/registration/advance.ts");
  const { openSessions } = await import("#lib/features/operations/sessions.ts");
  const { stopOperation } = await import("#lib/features/operations/stop-operation.ts");
  const here = await syncedLocation(world, {});
  const people = await plantPeople(world, ["Eve", "Finn", "Gil", "Hal"].map((name) => ({ name }))); // prettier-ignore
  const { operationId } = await registerPeople(world.scope, { tokenId: here.tokenId, people, queue: false });
  const { signal } = new AbortController();
  const real = openSessions(world.scope, signal);
  const writing = async (tokenId: string) => {
    if (userCalls(world, here).length === 1) await stopOperation(world.scope, operationId ?? "");
    return real.writing(tokenId);
  };
  await advanceRegistration(world.scope, operationId ?? "", { ...real, writing }, signal);
  expect(await followRegistration(world, operationId ?? "")).toBe("over");
  expect(userCalls(world, here).map(({ users }) => users.length)).toEqual([3]);
  expect(await stateOf(world, operationId ?? "")).toBe("stopped");
  expect(await usersAtApple(world, here)).toHaveLength(3);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import type { OutsideAct } from "#lib/apple-emulator/outside/act.ts";
import {
  addLocation,
  ahead,
  applied,
  follow,
  plantDevices,
  sql,
  syncedLocation,
} from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { deviceFields } from "#tests/support/inventory-world.ts";
import { trouble } from "#tests/support/order-world.ts";
import { happen } from "#tests/support/outside-changes.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ eventDelayMs: 0, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

async function deviceWith(serial: string): Promise<{ kind: "device"; id: string }> {
  await plantDevices(world, [serial]);
  const [device] = await sql(world, `select "id" from "Device" where "serial" = $1`, [serial]);
  return { kind: "device", id: String(device?.id) };
}

/** What happened, oldest first: the kind, and who did it. */
async function told(holder: { kind: "device" | "person"; id: string }): Promise<string[]> {
  const { listMoments } = await import("#lib/features/holders/queries.ts");
  const { rows } = await listMoments(world.scope, holder, "licenses", null);
  return rows
    .toReversed()
    .map(({ kind, actorName, detail, operation }) =>
      [kind, detail.outside === true ? "elsewhere" : `${operation?.kind ?? ""} by ${actorName}`].join(" "),
    );
}

const sync = async (tokenId: string, scope = world.scope) => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  expect(await runSync(scope, tokenId)).toBe("done");
};

test.concurrent("a device's timeline tells what was given, refused and taken, by whom, and each once", async () => {
  const device = await deviceWith("F4KTL0000001");
  const here = await syncedLocation(world, { assets: [{ adamId: "6101", total: 5 }, { adamId: "6102", total: 5 }] });
  trouble(world, here, { path: "assets/associate", how: { kind: "partial-failure", number: 9709, count: 1 } });
  const wish = { adamIds: ["6101", "6102"], serials: ["F4KTL0000001"] };
  await follow(world, await applied(world, wish));
  await sync(here.tokenId);
  await follow(world, await applied(world, { ...wish, kind: "revoke" }));
  await sync(here.tokenId);

  const all = await told(device);
  expect(all.slice(0, 2).toSorted()).toEqual(["license-given assign by test", "license-refused assign by test"]);
  expect(all.slice(2)).toEqual(["license-taken revoke by test"]);
}); // prettier-ignore

test.concurrent("what changes at Apple is told as done elsewhere, and nothing of a first sync is", async () => {
  const device = await deviceWith("F4KTL0000002");
  const held = { adamId: "6201", serialNumber: "F4KTL0000002" };
  const here = await addLocation(world, {
    assets: [{ adamId: "6201", total: 5 }, { adamId: "6202", total: 5 }],
    assignments: [held],
  });
  await sync(here.tokenId);
  expect(await told(device)).toEqual([]);

  happen(world, here, [{ do: "unassign", adamId: "6201", serialNumbers: ["F4KTL0000002"] }]);
  await sync(here.tokenId);
  happen(world, here, [{ do: "assign", adamId: "6202", serialNumbers: ["F4KTL0000002"] }]);
  await sync(here.tokenId);
  expect(await told(device)).toEqual(["license-taken elsewhere", "license-given elsewhere"]);
}); // prettier-ignore

test.concurrent("a person's timeline is found by the id that Apple's location knows", async () => {
  const here = await syncedLocation(world, {
    assets: [{ adamId: "6301", total: 5 }],
    users: [{ clientUserId: "tl-1", email: "tl-1@aldermoor.example", status: "Associated" }],
  });
  happen(world, here, [{ do: "assign", adamId: "6301", clientUserIds: ["tl-1"] }]);
  await sync(here.tokenId);
  const [person] = await sql(world, `select "id" from "Person" where "email" = 'tl-1@aldermoor.example'`);
  expect(await told({ kind: "person", id: String(person?.id) })).toEqual(["license-given elsewhere"]);
});

test.concurrent("an order that Apple fulfilled after it was given up is told as that order's, not as somebody else's", async () => {
  const device = await deviceWith("F4KTL0000004");
  const here = await syncedLocation(world, { assets: [{ adamId: "6401", total: 5 }] });
  const act: OutsideAct = { do: "unassign", adamId: "6401", serialNumbers: ["F4KTL0000004"] };
  trouble(world, here, { path: "status", how: { kind: "outside", act } });
  await follow(world, await applied(world, { adamIds: ["6401"], serials: ["F4KTL0000004"] }));
  expect(await told(device)).toEqual(["license-missing assign by test"]);

  happen(world, here, [{ do: "assign", adamId: "6401", serialNumbers: ["F4KTL0000004"] }]);
  await sync(here.tokenId, ahead(world, 3_600_000));
  expect(await told(device)).toEqual(["license-missing assign by test", "license-given assign by test"]);
}); // prettier-ignore

test.concurrent("a license of a token that was removed here is told as not seen any more", async () => {
  const { startRemoval } = await import("#lib/features/removal/start-removal.ts");
  const { runRemoval } = await import("#lib/features/removal/run-removal.ts");
  const device = await deviceWith("F4KTL0000005");
  const here = await syncedLocation(world, {
    name: "On its way out",
    assets: [{ adamId: "6601", total: 5 }],
    assignments: [{ adamId: "6601", serialNumber: "F4KTL0000005" }],
  });
  const choices = { relicense: "no", revoke: "no", uninstall: "no", confirmation: "On its way out" } as const;
  const { operationId } = await startRemoval(world.scope, here.tokenId, choices);
  expect(await runRemoval(world.scope, operationId, new AbortController().signal)).toBe("finished");
  expect(await told(device)).toEqual(["license-unseen removal by test"]);
});

test.concurrent("what waits for its token is told, with who asked", async () => {
  const waiting = await import("#lib/data/waiting.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const device = await deviceWith("F4KTL0000006");
  const here = await syncedLocation(world, { assets: [{ adamId: "6701", total: 5 }] });
  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '6701'`);
  const wish = { tokenId: here.tokenId, titleId: String(title?.id), holder: "d:F4KTL0000006", name: null, verb: "associate" } as const;
  await transaction(world.scope, (tx) => waiting.insert(tx, [wish], { trigger: "asked", askedIn: null }));
  expect(await told(device)).toEqual(["license-waits  by test"]);
}); // prettier-ignore

test.concurrent("with a device goes its timeline, and with a rehearsal every row of it", async () => {
  const devices = await import("#lib/data/devices.ts");
  const holderEvents = await import("#lib/data/holder-events.ts");
  const { removeCustomer } = await import("#lib/data/across-groups/remove-customer.ts");
  const { transaction } = await import("#lib/data/transaction.ts");
  const { makeCustomer, systemAt } = await import("#tests/support/access-world.ts");
  const customer = await makeCustomer("Rehearsed");
  await sql(world, `update "Customer" set "kind" = 'rehearsal' where "id" = $1`, [customer.customerId]);
  const scope = await systemAt(customer, customer.groupId);
  const add = (serial: string) =>
    transaction(scope, async (tx) => {
      const id = await devices.insert(tx, deviceFields(customer, { serial }));
      await holderEvents.record(tx, [id], "license-given");
      return id;
    });
  const [gone] = [await add("F4KTL0000008"), await add("F4KTL0000009")];
  const events = () => sql(world, `select "holderId" from "HolderEvent" where "customerId" = $1`, [customer.customerId]);
  await transaction(scope, (tx) => devices.remove(tx, gone));
  expect((await events()).map(({ holderId }) => holderId)).not.toContain(gone);
  expect(await events()).toHaveLength(1);
  await removeCustomer(customer.customerId);
  expect(await events()).toEqual([]);
}); // prettier-ignore

test.concurrent("ten thousand licenses that came at once are told in one statement", async () => {
  const serials = Array.from({ length: 10_000 }, (_, index) => `F5KTL${String(index).padStart(7, "0")}`);
  await plantDevices(world, serials);
  const here = await syncedLocation(world, { assets: [{ adamId: "6501", total: 20_000 }, { adamId: "6502", total: 5 }],
    assignments: [{ adamId: "6502", serialNumber: "F5KTL0000000" }] });
  happen(world, here, [{ do: "assign", adamId: "6501", serialNumbers: serials }]);
  await sync(here.tokenId);
  const [row] = await sql(world, `select count(*)::int as "count", count(distinct "holderId")::int as "holders" from "HolderEvent"
    where "detail"->>'tokenId' = $1`, [here.tokenId]);
  expect(row).toEqual({ count: 10_000, holders: 10_000 });
}); // prettier-ignore

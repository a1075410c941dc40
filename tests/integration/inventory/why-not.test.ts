import { afterAll, beforeAll, expect, test } from "vitest";
import { applied, follow, plantDevices, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { trouble } from "#tests/support/order-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ eventDelayMs: 0, throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

async function idOf(table: "Device" | "Person" | "Title", column: string, value: string): Promise<string> {
  const [row] = await sql(world, `select "id" from "${table}" where "${column}" = $1`, [value]);
  return String(row?.id);
}

async function deviceWith(serial: string) {
  await plantDevices(world, [serial]);
  return { kind: "device", id: await idOf("Device", "serial", serial) } as const;
}

async function ask(holder: { kind: "device" | "person"; id: string }, adamId: string) {
  const { viewWhyNot } = await import("#lib/features/holders/queries.ts");
  const view = await viewWhyNot(world.scope, holder, await idOf("Title", "adamId", adamId));
  if (!view) throw new Error("Nothing is found of the title or of who asks for it.");
  return view;
}

const told = ({ chain }: Awaited<ReturnType<typeof ask>>) =>
  chain.map(({ check, verdict }) => `${check} ${verdict}`).join(", ");

test.concurrent("a device is told from never asked to refused to held", async () => {
  const device = await deviceWith("F4KWN0000001");
  const here = await syncedLocation(world, { assets: [{ adamId: "7101", total: 5 }] });
  const wish = { adamIds: ["7101"], serials: ["F4KWN0000001"] };
  expect((await ask(device, "7101")).first).toMatchObject({ reason: "never-asked" });

  trouble(world, here, {
    path: "assets/associate",
    how: { kind: "partial-failure", number: 9709, count: 1 },
  });
  await follow(world, await applied(world, wish));
  const refused = await ask(device, "7101");
  expect(refused.first).toMatchObject({ reason: "refused", facts: { number: 9709 } });
  expect(refused.operation).toMatchObject({ number: refused.first?.facts["operation"] });

  await follow(world, await applied(world, wish));
  const held = await ask(device, "7101");
  expect(held.first).toBeNull();
  expect(told(held)).toBe("licensable ok, enrollment unknown, platform ok, license ok, connected unknown");
});

test.concurrent("a person is told who they are to Apple, and a dead token in words for them", async () => {
  const here = await syncedLocation(world, {
    name: "Stores DACH",
    assets: [{ adamId: "7201", total: 5 }],
    users: [{ clientUserId: "wn-1", email: "wn-1@aldermoor.example", status: "Registered" }],
  });
  const person = { kind: "person", id: await idOf("Person", "email", "wn-1@aldermoor.example") } as const;
  expect(told(await ask(person, "7201"))).toBe("carried ok, registered ok, token ok, free ok, license failing");

  await sql(world, `update "ContentToken" set "expiresAt" = now() - interval '1 day' where "id" = $1`, [here.tokenId]);
  const dead = await ask(person, "7201");
  expect(dead.first).toMatchObject({ reason: "token-cannot-act", facts: { token: "Stores DACH", state: "expired" } });
  expect(dead.tellUser).toContain("cannot be downloaded right now");
}); // prettier-ignore

test.concurrent(
  "a device under User Enrollment is sent to its owner before anything is asked of Apple",
  async () => {
    const device = await deviceWith("F4KWN0000003");
    await sql(world, `update "Device" set "enrollment" = 'user' where "id" = $1`, [device.id]);
    await syncedLocation(world, { assets: [{ adamId: "7301", total: 5 }] });
    expect((await ask(device, "7301")).first).toMatchObject({ reason: "user-enrollment" });
  },
);

test.concurrent("what a device says of an installation is told: it waits for its user", async () => {
  const device = await deviceWith("F4KWN0000004");
  await syncedLocation(world, {
    assets: [{ adamId: "7401", total: 5 }],
    assignments: [{ adamId: "7401", serialNumber: "F4KWN0000004" }],
  });
  const connector = crypto.randomUUID();
  await sql(world, `insert into "MdmConnector" ("customerId", "id", "groupId", "kind", "name", "url", "secret", "secretKeyId", "createdAt", "createdBy")
    values ($1, $2, $3, 'nanomdm', 'Nano', 'https://mdm.aldermoor.example', '\\x00', 'k', now(), 'test')`, [world.customerId, connector, world.groupId]);
  await sql(world, `insert into "MdmCommand" ("customerId", "connectorId", "deviceId", "target", "kind", "titleId", "bundleIds", "state", "appState",
      "commandUuid", "actorKind", "actorName", "askedAt", "nextAt", "givesUpAt")
    values ($1, $2, $3, 'UDID', 'install', $4, '{}', 'acknowledged', 'Prompting', 'uuid', 'job', 'test', now(), now(), now())`,
    [world.customerId, connector, device.id, await idOf("Title", "adamId", "7401")]);
  const waits = await ask(device, "7401");
  expect(waits.first).toMatchObject({ check: "installed", reason: "waits-for-user" });
  expect(waits.tellUser).toContain("tap Install");
}); // prettier-ignore

test.concurrent("a title that nobody in sight carries is not found, nor is somebody out of reach", async () => {
  const { viewWhyNot } = await import("#lib/features/holders/queries.ts");
  const device = await deviceWith("F4KWN0000005");
  const nobody = { kind: "person", id: crypto.randomUUID() } as const;
  for (const [holder, title] of [[device, crypto.randomUUID()], [device, "no id"], [nobody, crypto.randomUUID()]] as const)
    expect(await viewWhyNot(world.scope, holder, title)).toBeNull();
}); // prettier-ignore

import { afterAll, beforeAll, expect, test } from "vitest";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { carryOn } from "#lib/features/mdm/carry-on.ts";
import { queueUninstalls } from "#lib/features/mdm/queue-uninstalls.ts";
import { readEvents } from "#lib/features/mdm/read-events.ts";
import { viewRemoval } from "#lib/features/removal/queries.ts";
import { MdmEmulator } from "#lib/mdm-emulator/emulator.ts";
import { ahead, applied, follow, plantDevices, sql, syncedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { mdmEndpoint } from "#tests/support/mdm-world.ts";
import { askedToRemove, followRemoval, removalStory } from "#tests/support/removal-story.ts";

/** Following an operation moves the clock on; this is after that. */
const LATER_MS = 600_000;

let world: LicenseWorld;
let endpoint: Awaited<ReturnType<typeof mdmEndpoint>>;
const webhook = { url: "", key: "" };
const bundleOf = (adamId: number) => `app.number.${adamId}`;
const server = new MdmEmulator({ kind: "nanomdm", apiKey: "key", webhook, bundleOf });
let connectorId = "";

beforeAll(async () => {
  world = await licenseWorld({ MDM_ALLOWED_HOSTS: "127.0.0.1" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  endpoint = await mdmEndpoint();
  await server.listen();
  const added = await addConnector(world.scope, {
    groupId: world.groupId, kind: "nanomdm", name: "MDM", url: server.url, apiKey: "key", installs: true, newcomers: "offer",
  }); // prettier-ignore
  connectorId = added.id;
  Object.assign(webhook, { url: `${endpoint.url}${new URL(added.address).pathname}`, key: added.secret });
});
afterAll(async () => {
  await server.close();
  await endpoint.close();
  await world.close();
});

/** Reads what was told, and carries on every command that is open, at some time from now. */
async function work(ms = 0): Promise<void> {
  const scope = ahead(world, ms);
  await readEvents(scope, connectorId, new AbortController().signal);
  for (const { id } of await sql(world, `select "id" from "MdmCommand"`)) await carryOn(scope, String(id));
}

const commands = (kind: string) =>
  sql(
    world,
    `select d."serial", c."adamId", c."state" from "MdmCommand" c join "Device" d on d."id" = c."deviceId"
     where c."kind" = $1 order by d."serial", c."adamId"`,
    [kind],
  );

test("a license that Apple confirmed is followed by the app, on devices that the server reaches", async () => {
  await syncedLocation(world, { assets: [{ adamId: "900000001", total: 5 }] });
  const [reached, other] = ["F4MDMAAAA1", "F4MDMAAAA2"];
  await plantDevices(world, [reached, other]);
  const device = await server.enroll({ udid: "UDID-1", serial: reached });
  await work();
  const operationId = await applied(world, { adamIds: ["900000001"], serials: [reached, other] });
  expect(await commands("install")).toEqual([]);
  await follow(world, operationId);

  expect(await commands("install")).toEqual([{ serial: reached, adamId: "900000001", state: "queued" }]);
  await work(LATER_MS);
  await server.checkIn(device);
  await work(LATER_MS);
  expect(await commands("install")).toMatchObject([{ state: "acknowledged" }]);
  await work(2 * LATER_MS);
  await server.checkIn(device);
  await work(2 * LATER_MS);
  expect(await commands("install")).toMatchObject([{ state: "done" }]);
  expect(device.apps.get("app.number.900000001")).toBe("Managed");
});

/** The only holder of an app that a token alone carries, whose token is asked to go. */
async function leaving() {
  const story = await removalStory(world);
  await sql(world, `update "Title" set "bundleId" = 'app.number.' || "adamId"`);
  const removalId = await askedToRemove(world, story, { uninstall: "yes" });
  const [serial = "", adamId] = [story.serials[2], story.exclusive];
  const sent = async () => (await commands("remove")).filter((row) => row["serial"] === serial);
  return { removalId, serial, adamId, sent, staying: story.staying };
}

test("what a removed token leaves to be uninstalled is sent after the token went, and followed", async () => {
  const { removalId, serial, adamId, sent } = await leaving();
  const device = await server.enroll({ udid: `UDID-${serial}`, serial });
  device.apps.set(bundleOf(Number(adamId)), "Managed");
  await work();
  await followRemoval(world, removalId, {
    meanwhile: async () => {
      const [token] = await sql(world, `select "removedAt" from "Removal" where "id" = $1`, [removalId]);
      await queueUninstalls(world.scope, removalId);
      if (token?.["removedAt"] === null) expect(await sent()).toEqual([]);
    },
  });
  await queueUninstalls(world.scope, removalId);
  await queueUninstalls(world.scope, removalId);
  expect(await sent()).toEqual([{ serial, adamId, state: "queued" }]);
  await work();
  await server.checkIn(device);
  await work();
  expect(device.apps.size).toBe(0);
  expect((await viewRemoval(world.scope, removalId))?.uninstalling).toEqual({
    waiting: 0,
    underWay: 0,
    done: 1,
    failed: 0,
  });
});

test("a device found later is told later; who got the app from another token meanwhile keeps it", async () => {
  const { removalId, serial, adamId, sent, staying } = await leaving();
  await followRemoval(world, removalId);
  await queueUninstalls(world.scope, removalId);
  expect(await sent()).toEqual([]);
  expect((await viewRemoval(world.scope, removalId))?.uninstalling).toMatchObject({ waiting: 1, done: 0 });

  await sql(
    world,
    `insert into "License" ("customerId", "tokenId", "titleId", "holder", "since")
     select $1, $2, "id", $3, now() from "Title" where "adamId" = $4`,
    [world.customerId, staying.tokenId, `d:${serial}`, adamId],
  );
  await server.enroll({ udid: `UDID-${serial}`, serial });
  await work();
  await queueUninstalls(world.scope, removalId);
  expect(await sent()).toEqual([]);
  await sql(world, `delete from "License" where "holder" = $1`, [`d:${serial}`]);
  await queueUninstalls(world.scope, removalId);
  expect(await sent()).toEqual([{ serial, adamId, state: "queued" }]);
});

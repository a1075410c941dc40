import { describe, expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import { cancelCommand } from "#lib/features/mdm/cancel-command.ts";
import { editConnector } from "#lib/features/mdm/edit-connector.ts";
import { listConnectors } from "#lib/features/mdm/queries.ts";
import { queueInstalls } from "#lib/features/mdm/queue-installs.ts";
import { testConnector } from "#lib/features/mdm/test-connector.ts";
import {
  connected,
  enrolled,
  installing,
  licensed,
  plantLicense,
  INVITATION,
  sentPlists,
  useMdm,
} from "#tests/support/mdm-stage.ts";
import { db } from "#lib/data/client.ts";
import { makeDevice, newSerial } from "#tests/support/inventory-world.ts";
import { plantTitle, plantToken } from "#tests/support/token-world.ts";

useMdm();

const MINUTE = 60_000;

describe.each(["nanomdm", "micromdm"] as const)("%s", (kind) => {
  test("carries an invitation to the device it learned of, and tells that it was shown", async () => {
    const world = await connected({ kind });
    const { deviceId, device } = await enrolled(world);
    const id = await world.queue(deviceId, { kind: "invite", invitationUrl: INVITATION });
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "sent", target: device.udid });
    expect(sentPlists(world)).toMatchObject([
      {
        CommandUUID: (await world.command(id)).commandUuid,
        Command: {
          RequestType: "InviteToProgram",
          ProgramID: "com.apple.cloudvpp",
          InvitationURL: INVITATION,
        },
      },
    ]);

    await world.server.checkIn(device);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "done", problem: null });
    expect(new Set(world.server.heard)).toEqual(new Set([200]));
  });

  test("installs an app after its license alone, and follows it until it is there", async () => {
    const world = await connected({ kind });
    const { serial, deviceId, device } = await enrolled(world);
    const scope = await world.system();
    const titleId = await transaction(scope, async (tx) =>
      plantTitle(tx, await plantToken(tx, world.groupId), { adamId: "900000001", total: 5 }),
    );
    const id = await world.queue(deviceId, { kind: "install", titleId, licensing: "device" });
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "queued", problem: { reason: "unlicensed" } });
    expect(sentPlists(world)).toEqual([]);

    await plantLicense(world, titleId, serial);
    await world.after(2 * MINUTE);
    await world.work();
    await world.server.checkIn(device);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "acknowledged", appState: "Installing" });

    await world.after(2 * MINUTE);
    await world.work();
    await world.server.checkIn(device);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "done", appState: "Managed" });
    expect(sentPlists(world).map(({ Command }) => Command["RequestType"])).toEqual([
      "InstallApplication",
      "ManagedApplicationList",
    ]);
  });

  test("a lost answer is not followed by a second command", async () => {
    const world = await connected({ kind });
    const { deviceId, device } = await enrolled(world);
    const id = await world.queue(deviceId, { kind: "list" });
    world.server.fault = "answer-lost";
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "queued", attempts: 1 });

    world.server.fault = "none";
    await world.after(MINUTE);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "sent" });
    expect(world.server.queue.waiting).toHaveLength(1);
    await world.server.checkIn(device);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "done" });
  });

  test("is asked for its version, and says when the key is wrong", async () => {
    const world = await connected({ kind });
    const scope = await world.system();
    const id = world.connectorId;
    expect(await testConnector(scope, { id })).toEqual({ problem: null, version: "v0.9.0-emulated" });
    const same = { id, name: "Field devices", url: world.server.url, newcomers: "offer" } as const;
    await editConnector(scope, { ...same, installs: false, enabled: true, apiKey: "another" });
    expect(await testConnector(scope, { id })).toEqual({ problem: "key-refused", version: null });
    expect((await listConnectors(scope, null)).rows).toMatchObject([{ problem: "key-refused" }]);
  });
});

test("a Mac is invited on its user's channel, which it tells of itself", async () => {
  const world = await connected();
  const { deviceId } = await enrolled(world, {
    product: "MacBookPro18,3",
    user: "USER-1",
    platform: "macos",
  });
  const id = await world.queue(deviceId, { kind: "invite", invitationUrl: INVITATION });
  expect((await world.command(id)).target).toMatch(/:USER-1$/);
});

test("an install that is canceled keeps the license or asks it back, as is said", async () => {
  const world = await connected();
  const kept = await installing(world);
  await cancelCommand(await world.system(), { id: kept.id, license: "keep" });
  expect((await world.command(kept.id)).state).toBe("canceled");
  expect((await kept.answered()).state).toBe("canceled");

  const given = await installing(world);
  await cancelCommand(await world.system(), { id: given.id, license: "release" });
  const wishes = await transaction(await world.system(), async (tx) => {
    return db(tx).waitingWish.findMany({ where: { customerId: world.customerId } });
  });
  expect(wishes).toMatchObject([
    { holder: `d:${given.serial}`, titleId: given.titleId, verb: "disassociate" },
  ]);
  await expect(cancelCommand(await world.system(), { id: given.id, license: "keep" })).rejects.toMatchObject({
    reason: "command-over",
  });
});

test("an install of a title is on its way to a device once, however often it is asked for", async () => {
  const world = await connected();
  const { deviceId, titleId, id } = await installing(world);
  expect(await world.queue(deviceId, { kind: "install", titleId, licensing: "device" })).toBe(id);
});

test("with its switch on, a connector installs what was licensed, to the devices it reaches", async () => {
  const world = await connected({ installs: true });
  const { serial, deviceId } = await enrolled(world);
  const elsewhere = newSerial();
  await makeDevice(await world.system(), { serial: elsewhere });
  const { tokenId, titleId } = await licensed(world, serial);
  const pairs = [serial, elsewhere].map((one) => ({ titleId, holder: `d:${one}` }));
  const install = async () => transaction(await world.system(), (tx) => queueInstalls(tx, tokenId, pairs));
  await install();
  await install();
  const { rows, reached } = await world.listed(deviceId);
  expect({ reached, rows }).toMatchObject({ reached: true, rows: [{ kind: "install", titleId }] });
  await world.work();
  expect(sentPlists(world)).toHaveLength(1);
});

test("a push that failed has queued all the same; a command the server refuses has failed", async () => {
  const world = await connected();
  const { deviceId } = await enrolled(world);
  world.server.push = "APNs certificate expired";
  const queued = await world.queue(deviceId, { kind: "list" });
  await world.work();
  expect(await world.command(queued)).toMatchObject({ state: "sent", attempts: 1 });

  const stranger = await makeDevice(await world.system());
  const udid = { udid: "UDID-NOBODY" };
  await transaction(await world.system(), async (tx) => {
    await db(tx).device.updateMany({ where: { customerId: world.customerId, id: stranger }, data: udid });
  });
  const refused = await world.queue(stranger, { kind: "list" });
  await world.work();
  expect(await world.command(refused)).toMatchObject({
    state: "failed",
    problem: { reason: "server-refused", words: "unknown enrollment id" },
  });
});

test("a server that is away is asked again, and told as what is wrong with the connector", async () => {
  const world = await connected();
  const { deviceId } = await enrolled(world);
  const { url } = world.server;
  await world.server.close();
  const id = await world.queue(deviceId, { kind: "list" });
  await world.work();
  expect(await world.command(id)).toMatchObject({ state: "queued", leavingAt: null });
  expect((await listConnectors(await world.system(), null)).rows).toMatchObject([{ problem: "unreachable" }]);

  await world.server.listen(Number(new URL(url).port));
  await world.after(MINUTE);
  await world.work();
  expect((await world.command(id)).state).toBe("sent");
  expect((await listConnectors(await world.system(), null)).rows).toMatchObject([{ problem: null }]);
});

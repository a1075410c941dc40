import { describe, expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import { addNewcomer } from "#lib/features/mdm/add-newcomer.ts";
import { listNewcomers } from "#lib/features/mdm/queries.ts";
import { reachableBy } from "#lib/features/mdm/reachable.ts";
import { resendCommand } from "#lib/features/mdm/resend-command.ts";
import { connected, installing, sentPlists, useMdm } from "#tests/support/mdm-stage.ts";
import { devicesIn, newSerial } from "#tests/support/inventory-world.ts";

useMdm();

const [MINUTE, HOUR] = [60_000, 3_600_000];

describe("a device that answers otherwise", () => {
  test("does not see its license yet: it is asked after 30 seconds, 2 and 5 minutes, each under a new UUID", async () => {
    const world = await connected();
    const { device, id, answered } = await installing(world);
    device.behavior = { does: "fail", errors: Array(4).fill({ code: 9610, domain: "DeviceManagement" }) };
    const uuids = [];
    for (const pause of [0.5, 2, 5]) {
      const { state, commandUuid, nextAt, problem } = await answered();
      expect({ state, problem }).toMatchObject({ state: "queued", problem: { reason: "license-not-seen" } });
      uuids.push(commandUuid);
      const scope = await world.system();
      expect(Math.abs(nextAt.getTime() - scope.now().getTime() - pause * MINUTE)).toBeLessThan(10_000);
      await world.after(pause * MINUTE);
      await world.work();
    }
    expect(new Set(uuids).size).toBe(3);
    expect(await answered()).toMatchObject({ state: "failed", problem: { code: 9610 } });
    expect((await world.command(id)).resends).toBe(3);
  });

  test("has it already: what it says is believed once its list says so", async () => {
    const world = await connected();
    const { device, answered } = await installing(world);
    device.behavior = { does: "fail", errors: [{ code: 506, domain: "ASDErrorDomain" }] };
    device.apps.set("app.number.900000001", "Managed");
    expect((await answered()).state).toBe("acknowledged");
  });

  test("is busy: its server asks again, and nobody sends anything twice", async () => {
    const world = await connected();
    const { device, answered } = await installing(world);
    device.behavior = { does: "not-now", times: 1 };
    expect((await answered()).state).toBe("not-now");
    expect((await answered()).state).toBe("acknowledged");
    expect(sentPlists(world)).toHaveLength(1);
  });

  test("asks its person: that is told, given up after a day, and can be sent again by hand", async () => {
    const world = await connected();
    const { device, id, answered } = await installing(world);
    device.behavior = { does: "ask-person" };
    expect(await answered()).toMatchObject({ state: "acknowledged", appState: "Prompting" });
    await world.after(25 * HOUR);
    await world.work();
    const gaveUp = await world.command(id);
    expect(gaveUp).toMatchObject({ state: "given-up", problem: { reason: "person-did-nothing" } });

    device.behavior = { does: "obey" };
    await resendCommand(await world.system(), { id });
    await world.work();
    const again = await world.command(id);
    expect(again).toMatchObject({ state: "sent", problem: null, appState: null });
    expect(again.commandUuid).not.toBe(gaveUp.commandUuid);
    expect(await answered()).toMatchObject({ state: "acknowledged", appState: "Installing" });
  });

  test("was told no by its person: that is no failure of the app", async () => {
    const world = await connected();
    const { device, id, answered } = await installing(world);
    device.behavior = { does: "ask-person" };
    await answered();
    device.apps.set("app.number.900000001", "UserRejected");
    await world.after(2 * MINUTE);
    await world.work();
    await answered();
    expect(await world.command(id)).toMatchObject({ state: "failed", problem: { reason: "person-refused" } });
  });

  test("never answers: it is given up after a day, and believed when it comes back", async () => {
    const world = await connected();
    const { device, id, answered } = await installing(world);
    device.behavior = { does: "ignore" };
    await answered();
    await world.after(25 * HOUR);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "given-up", problem: { reason: "no-answer" } });
    device.behavior = { does: "obey" };
    expect((await answered()).state).toBe("acknowledged");
  });

  test("leaves management: what was under way ends, and it is reached no more", async () => {
    const world = await connected();
    const { device, deviceId, id } = await installing(world);
    await world.server.checkOut(device);
    await world.work();
    expect(await world.command(id)).toMatchObject({ state: "failed", problem: { reason: "device-left" } });
    const reached = await transaction(await world.system(), (tx) => reachableBy(tx, [deviceId]));
    expect(reached.size).toBe(0);
    await expect(resendCommand(await world.system(), { id })).rejects.toMatchObject({
      reason: "device-not-reached",
    });
  });
});

describe("devices that the inventory lacks", () => {
  test("are offered, and added once", async () => {
    const world = await connected();
    const serial = newSerial();
    await world.server.enroll({ udid: "UDID-NEW", serial, name: "Till 7" });
    await world.work();
    const scope = await world.system();
    const { rows } = await listNewcomers(scope, world.connectorId, null);
    expect(rows).toMatchObject([{ serial, name: "Till 7", platform: "ipados", target: "UDID-NEW" }]);
    const asked = { connectorId: world.connectorId, target: "UDID-NEW" };
    expect(await addNewcomer(scope, asked)).toBe(await addNewcomer(scope, asked));
    expect(await devicesIn(scope)).toMatchObject([{ serial, source: "mdm", name: "Till 7" }]);
    expect((await listNewcomers(scope, world.connectorId, null)).rows).toEqual([]);
  });

  test("are added by themselves where the connector says so", async () => {
    const world = await connected({ newcomers: "add" });
    const serial = newSerial();
    const device = await world.server.enroll({ udid: "UDID-NEW", serial });
    await world.work();
    const [added] = await devicesIn(await world.system());
    expect(added).toMatchObject({ serial, source: "mdm" });
    await world.queue(added?.id ?? "", { kind: "list" });
    await world.server.checkIn(device);
  });
});

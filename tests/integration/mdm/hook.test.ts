import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { transaction } from "#lib/data/transaction.ts";
import { addConnector } from "#lib/features/mdm/add-connector.ts";
import { editConnector } from "#lib/features/mdm/edit-connector.ts";
import { listNewcomers } from "#lib/features/mdm/queries.ts";
import { queueCommand } from "#lib/features/mdm/queue-command.ts";
import { reachableBy } from "#lib/features/mdm/reachable.ts";
import { removeConnector } from "#lib/features/mdm/remove-connector.ts";
import { renewSecret } from "#lib/features/mdm/renew-secret.ts";
import { console, connected, enrolled, installing, useMdm } from "#tests/support/mdm-stage.ts";
import { readEvents } from "#lib/features/mdm/read-events.ts";
import { connectorScope } from "#lib/jobs/connector-scope.ts";
import { env } from "#lib/platform/env.ts";
import { makeCustomer, makeGroup, systemAt } from "#tests/support/access-world.ts";
import { devicesIn, makeDevice, newSerial } from "#tests/support/inventory-world.ts";
import { API_KEY } from "#tests/support/mdm-world.ts";

useMdm();

describe("what an MDM server tells", () => {
  const post = (url: string, body: string, headers: Record<string, string> = {}) =>
    fetch(url, { method: "POST", body, headers }).then(({ status }) => status);
  const sign = (key: string, body: string) => ({
    "x-hmac-signature": createHmac("sha256", key).update(body).digest("base64"),
  });

  test("is heard with the right signature alone, and answered 200 whatever it says", async () => {
    const world = await connected();
    const key = world.server.setting.webhook?.key ?? "";
    const odd = { topic: "mdm.Connect", acknowledge_event: { udid: "UDID-\\ud800" } };
    for (const body of ["", "{}", '{"topic":"mdm.Connect"}', JSON.stringify(odd).replace("\\\\", "\\")])
      expect(await post(world.hook, body, sign(key, body))).toBe(200);
    expect(await post(world.hook, "{}")).toBe(401);
    expect(await post(world.hook, "{}", sign("another key", "{}"))).toBe(401);
    expect(await post(`${console.url}/api/mdm/${crypto.randomUUID()}`, "{}", sign(key, "{}"))).toBe(404);
    const large = "x".repeat(3_000_000);
    expect(await post(world.hook, large, sign(key, large))).toBe(413);
  });

  test("is heard by MicroMDM's secret address alone, and by the new one after it was renewed", async () => {
    const world = await connected({ kind: "micromdm" });
    expect(await post(world.hook, "{}")).toBe(200);
    expect(await post(world.hook.replace(/[^/]+$/, "guess"), "{}")).toBe(401);
    expect(await post(world.hook.replace(/\/[^/]+$/, ""), "{}")).toBe(401);
    const { address } = await renewSecret(await world.system(), { id: world.connectorId });
    expect(await post(world.hook, "{}")).toBe(401);
    expect(await post(`${console.url}${new URL(address).pathname}`, "{}")).toBe(200);
  });

  test("means nothing under a UUID of nobody, or of another device", async () => {
    const world = await connected();
    const { id, deviceId } = await installing(world);
    const other = await enrolled(world);
    const { commandUuid } = await world.command(id);
    world.server.queue.waiting.length = 0;
    for (const uuid of [commandUuid, "quartermaster-nobody", "other"])
      world.server.queue.waiting.push({
        uuid, channel: other.device.udid, text: "", deferred: false,
        command: { RequestType: "InstallApplication", iTunesStoreID: 900000001 },
      }); // prettier-ignore
    await world.server.checkIn(other.device);
    await world.work();
    expect((await world.command(id)).state).toBe("sent");
    expect((await world.listed(deviceId)).rows).toHaveLength(1);
  });

  test("reaches no further than its connector's group", async () => {
    const world = await connected();
    const [berlin, lagos] = [await makeGroup(world, "Berlin"), await makeGroup(world, "Lagos")];
    const scope = await world.system();
    const serial = newSerial();
    await makeDevice(scope, { serial, groupId: lagos });
    const { id, secret, address } = await addConnector(scope, {
      groupId: berlin, kind: "nanomdm", name: "Berlin", url: world.server.url, apiKey: API_KEY, installs: false, newcomers: "add",
    }); // prettier-ignore
    Object.assign(world.server.setting.webhook ?? {}, {
      url: `${console.url}${new URL(address).pathname}`,
      key: secret,
    });
    await world.server.enroll({ udid: "UDID-LAGOS", serial });
    const own = await connectorScope(id, "mdm");
    if (own) await readEvents(own, id, new AbortController().signal);
    const [device] = await devicesIn(scope);
    const reached = await transaction(scope, (tx) => reachableBy(tx, [device?.id ?? ""]));
    expect({ serial: device?.serial, reached: reached.size }).toEqual({ serial, reached: 0 });
    expect((await listNewcomers(scope, id, null)).rows).toMatchObject([{ serial }]);
  });
});

describe("where a connector may lead", () => {
  const base = { kind: "nanomdm", name: "A", apiKey: "k", installs: false, newcomers: "offer" } as const;

  test.each([
    ["http://mdm.example.org/", "mdm-host-not-allowed"],
    ["https://10.0.0.7/", "mdm-host-not-allowed"],
    ["https://[::1]/", "mdm-host-not-allowed"],
    ["https://user:word@mdm.example.org/", "mdm-address"],
    ["ftp://mdm.example.org/", "mdm-address"],
  ])("not to %s, where the operator named no hosts", async (url, reason) => {
    const settings = env();
    const named = settings.MDM_ALLOWED_HOSTS;
    delete settings.MDM_ALLOWED_HOSTS;
    try {
      const world = await customerAlone();
      const add = addConnector(await world.system(), { ...base, groupId: world.groupId, url });
      await expect(add).rejects.toMatchObject({ reason });
    } finally {
      if (named !== undefined) settings.MDM_ALLOWED_HOSTS = named;
    }
  });

  test("where hosts are named, to these and no other", async () => {
    const { system, groupId } = await customerAlone();
    const add = async (url: string) => addConnector(await system(), { ...base, groupId, url });
    await expect(add("https://mdm.example.org/")).rejects.toMatchObject({ reason: "mdm-host-not-allowed" });
    expect(await add("http://127.0.0.1:9/")).toMatchObject({ address: expect.stringContaining("/api/mdm/") });
  });

  test("a key goes to no other host than the one it was typed for", async () => {
    const world = await connected();
    const edited = { name: "A", url: "http://127.0.0.1:1/", newcomers: "offer", installs: false } as const;
    const edit = editConnector(await world.system(), {
      ...edited,
      id: world.connectorId,
      enabled: true,
      apiKey: "",
    });
    await expect(edit).rejects.toMatchObject({ reason: "mdm-key-missing" });
  });
});

async function customerAlone() {
  const customer = await makeCustomer();
  return { ...customer, system: () => systemAt(customer, customer.groupId) };
}

test("without a connector, or with it switched off or removed, no device is reached", async () => {
  const world = await connected();
  const { deviceId } = await enrolled(world);
  const scope = await world.system();
  const reached = () => transaction(scope, async (tx) => (await reachableBy(tx, [deviceId])).size);
  expect(await reached()).toBe(1);
  const { id, url } = { id: world.connectorId, url: world.server.url };
  const kept = { id, name: "A", url, newcomers: "offer", installs: false, apiKey: "" } as const;
  const waiting = await world.queue(deviceId, { kind: "list" });
  await editConnector(scope, { ...kept, enabled: false });
  expect(await reached()).toBe(0);
  await world.work();
  expect(await world.command(waiting)).toMatchObject({ state: "queued", attempts: 0 });
  await editConnector(scope, { ...kept, enabled: true });
  expect(await reached()).toBe(1);
  await world.after(60_000);
  await world.work();
  expect((await world.command(waiting)).state).toBe("sent");
  await removeConnector(scope, { id });
  expect(await reached()).toBe(0);
  const command = { kind: "list" } as const;
  expect(await transaction(scope, (tx) => queueCommand(tx, { deviceId, command }))).toBeNull();
});

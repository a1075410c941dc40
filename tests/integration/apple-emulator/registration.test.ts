import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";
import { Receiver } from "#tests/integration/apple-emulator/receiver.ts";

const { visit } = emulated();
const receiver = new Receiver();
let hook = "";
beforeAll(async () => {
  hook = await receiver.open();
});
afterAll(() => receiver.close());

const mdmInfo = { id: "5f1c", name: "Our console", metadata: "one" };

function office() {
  const client = visit();
  client.world.switches({ loopbackHttpNotifications: true });
  return client;
}

describe("registering", () => {
  test("is told in every answer from then on", async () => {
    const client = office();
    expect((await client.post("client/config", { mdmInfo })).body).toMatchObject({
      mdmInfo,
      uId: client.uId,
    });
    for (const path of ["client/config", "assets", "assignments", "users"]) {
      expect((await client.get(path)).body.mdmInfo).toEqual(mdmInfo);
    }
  });

  test("over somebody else's name is possible: Apple does not arbitrate", async () => {
    const client = office();
    client.world.outside(client.uId, { do: "claim", name: "Corvid MDM" });
    expect((await client.get("assets")).body.mdmInfo?.name).toBe("Corvid MDM");
    await client.post("client/config", { mdmInfo });
    expect((await client.get("assets")).body.mdmInfo).toEqual(mdmInfo);
  });

  test.each([
    [{ id: "1", name: "x" }, 9723],
    [{ id: "1", metadata: "x" }, 9723],
    [{ name: "x", metadata: "x" }, 9723],
    [{ id: "i".repeat(101), name: "x", metadata: "x" }, 9724],
    [{ id: "1", name: "é".repeat(51), metadata: "x" }, 9725],
    [{ id: "1", name: "x", metadata: "m".repeat(256) }, 9713],
  ])("as %o is refused with %i", async (bad, number) => {
    const client = office();
    const { status, body } = await client.post("client/config", { mdmInfo: bad });
    expect([status, body.errorNumber]).toEqual([400, number]);
    expect((await client.get("client/config")).body).not.toHaveProperty("mdmInfo");
  });
});

describe("asking for notifications", () => {
  const wish = () => ({
    notificationUrl: hook,
    notificationAuthToken: "s3cret",
    notificationTypes: ["ASSET_COUNT", "ASSET_MANAGEMENT"],
  });

  test("sends a test notification before the answer, and keeps all of it", async () => {
    const client = office();
    const { body } = await client.post("client/config", { mdmInfo, ...wish() });
    expect(receiver.received.at(-1)).toMatchObject({
      bearer: "Bearer s3cret",
      contentType: "application/json",
      notificationType: "TEST_NOTIFICATION",
      notification: {},
      uId: client.uId,
    });
    expect(body).toMatchObject({
      notificationUrl: hook,
      notificationAuthToken: "s3cret",
      subscribedNotificationTypes: ["ASSET_COUNT", "ASSET_MANAGEMENT"],
    });
  });

  test("what is left out stays; an empty list of types ends them", async () => {
    const client = office();
    await client.post("client/config", { mdmInfo, ...wish() });
    const tested = receiver.ofType("TEST_NOTIFICATION").length;
    const kept = await client.post("client/config", { notificationTypes: ["USER_ASSOCIATED"] });
    expect(kept.body).toMatchObject({
      mdmInfo,
      notificationUrl: hook,
      subscribedNotificationTypes: ["USER_ASSOCIATED"],
    });
    expect(receiver.ofType("TEST_NOTIFICATION").length).toBe(tested);
    const ended = await client.post("client/config", { notificationTypes: [] });
    expect(ended.body).toMatchObject({ subscribedNotificationTypes: [] });
  });

  test("switched, what is left out is cleared, the owner's name apart", async () => {
    const client = office();
    await client.post("client/config", { mdmInfo, ...wish() });
    client.world.switches({ clientConfigOmitted: "cleared" });
    const { body } = await client.post("client/config", {});
    expect(body).toMatchObject({ mdmInfo });
    expect(body).not.toHaveProperty("notificationUrl");
  });

  test.each([
    ["no secret", { notificationAuthToken: undefined }, 9710],
    ["no address", { notificationUrl: undefined }, 9710],
    ["a secret of 513 bytes", { notificationAuthToken: "s".repeat(513) }, 9711],
    ["an address of 513 bytes", { notificationUrl: `https://x.example/${"p".repeat(495)}` }, 9711],
    ["an address that is none", { notificationUrl: "not an address" }, 9712],
    ["plain http elsewhere", { notificationUrl: "http://x.example/hook" }, 9712],
    ["an address with a query", { notificationUrl: "https://x.example/hook?a=1" }, 9712],
    ["an unknown type", { notificationTypes: ["EVERYTHING"] }, 9602],
    ["an address where nobody answers", { notificationUrl: "http://127.0.0.1:9/hook" }, 9728],
  ])("with %s is refused, and nothing is kept", async (_what, change, number) => {
    const client = office();
    const { status, body } = await client.post("client/config", { mdmInfo, ...wish(), ...change });
    expect([status, body.errorNumber]).toEqual([400, number]);
    expect((await client.get("client/config")).body).not.toHaveProperty("mdmInfo");
  });

  test.each([500, 401, 302])("where the test is answered %i is refused", async (status) => {
    receiver.answer = () => ({ status, location: hook });
    const { body } = await office().post("client/config", wish());
    receiver.answer = () => ({ status: 204 });
    expect(body.errorNumber).toBe(9728);
  });

  test("plain http on this machine needs its switch", async () => {
    const client = visit();
    expect((await client.post("client/config", wish())).body.errorNumber).toBe(9712);
  });
});

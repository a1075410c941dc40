import { expect, test } from "vitest";
import { createAppleClient } from "#lib/apple/client.ts";
import { createServiceConfigCache } from "#lib/apple/service-config.ts";
import { json, secret, startStandIn } from "#tests/integration/apple-client/stand-in.ts";

const clientOf = (baseUrl: string, now = () => new Date()) =>
  createAppleClient({
    baseUrl,
    secret,
    now,
    serviceConfigs: createServiceConfigCache(),
    sleep: async () => {},
  });

const page = json({ users: [], size: 0, uId: "1" });
const order = { assets: [{ adamId: "1", pricingParam: "STDQ" }], serialNumbers: ["S"] };

test("published addresses on the configured origin are used, and read without the token", async () => {
  const apple = await startStandIn(({ path, headers }) =>
    path === "/mdm/v2/service/config"
      ? json({ urls: { getUsers: `http://${headers.host}/mdm/v2.5/people` }, limits: { maxAssets: 12 } })
      : page,
  );
  const client = clientOf(apple.baseUrl);
  await client.users({ activeOnly: true }).next();
  expect(apple.asked("/mdm/v2.5/people")[0]?.query).toEqual({ activeOnly: "true" });
  expect(apple.asked("/mdm/v2/service/config")[0]?.headers.authorization).toBeUndefined();
  expect((await client.serviceConfig()).limits.maxAssets).toBe(12);
  expect(apple.asked("/mdm/v2/service/config")).toHaveLength(1);
});

test("published addresses elsewhere are never asked", async () => {
  const elsewhere = await startStandIn(() => page);
  const urls = { getUsers: `${elsewhere.baseUrl}/users`, associateAssets: `${elsewhere.baseUrl}/associate` };
  const apple = await startStandIn(({ path }) =>
    path.endsWith("/service/config") ? json({ urls }) : json({ users: [], eventId: "e-1" }),
  );
  const client = clientOf(apple.baseUrl);
  await client.users().next();
  await client.associate(order);
  expect(elsewhere.seen).toEqual([]);
  expect(apple.asked("/mdm/v2/users")).toHaveLength(1);
  expect(apple.asked("/mdm/v2/assets/associate")).toHaveLength(1);
});

test.each([301, 302, 303, 307, 308])("a redirect (%i) is not followed with the token", async (status) => {
  const elsewhere = await startStandIn(() => page);
  const apple = await startStandIn(({ path }) => ({
    status,
    headers: { location: `${elsewhere.origin}${path}` },
    body: "",
  }));
  const client = clientOf(apple.baseUrl);
  await expect(client.clientConfig()).rejects.toMatchObject({ kind: "redirected" });
  await expect(client.associate(order)).rejects.toMatchObject({ name: "AppleError", kind: "redirected" });
  expect(elsewhere.seen).toEqual([]);
});

test("limits that change are known after five minutes, or at once when asked for fresh", async () => {
  let maxAssets = 25;
  let clock = Date.parse("2031-03-04T05:06:07Z");
  const apple = await startStandIn(() => json({ limits: { maxAssets } }));
  const client = clientOf(apple.baseUrl, () => new Date(clock));
  const known = async (fresh = false) => (await client.serviceConfig({ fresh })).limits.maxAssets;
  expect(await known()).toBe(25);
  maxAssets = 10;
  clock += 299_000;
  expect(await known()).toBe(25);
  clock += 1_000;
  expect(await known()).toBe(10);
  maxAssets = 5;
  expect(await known(true)).toBe(5);
});

test("without a readable service configuration the usual addresses serve", async () => {
  const apple = await startStandIn(({ path }) =>
    path.endsWith("/service/config") ? { status: 500, body: "<html>" } : page,
  );
  const client = clientOf(apple.baseUrl);
  await client.users().next();
  await client.users().next();
  expect(apple.asked("/mdm/v2/users")).toHaveLength(2);
  expect(apple.asked("/mdm/v2/service/config")).toHaveLength(1);
});

test("a token is not sent over plain http to another machine", () => {
  expect(() => clientOf("http://apple.example/mdm/v2")).toThrow("https");
});

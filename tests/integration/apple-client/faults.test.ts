import { expect, test } from "vitest";
import {
  inTurn,
  json,
  nobodysAddress,
  scripted,
  secret,
  type Reply,
} from "#tests/integration/apple-client/stand-in.ts";

const location = json({ uId: "1", locationName: "Berlin office", countryISO2ACode: "de" });
const html: Reply = { status: 503, body: "<html><h1>Service Unavailable</h1></html>" };
const configPath = "/mdm/v2/client/config";

test("the whole outer text is the bearer", async () => {
  const { client, asked } = await scripted(inTurn(location));
  expect(await client.clientConfig()).toMatchObject({
    uId: "1",
    locationName: "Berlin office",
    country: "DE",
  });
  expect(asked(configPath)[0]?.headers.authorization).toBe(`Bearer ${secret}`);
});

test.each<[string, Reply]>([
  ["503 with an HTML page", html],
  ["200 with an HTML page", { status: 200, body: "<html>busy</html>" }],
  ["200 with nothing in it", { status: 200, body: "" }],
  ["truncated JSON", { status: 200, body: '{"uId":"1","locat' }],
  ["a body that ends before its length", { fault: "cut", body: '{"uId":"1"' }],
  ["a list where an object belongs", json([])],
  ["an internal error", json({ errorNumber: 9603, errorMessage: "internal" }, 500)],
  ["an internal error inside a 200", json({ errorNumber: 9603 })],
  ["a maintenance notice", json({ errorNumber: 9644 })],
  ["too many requests inside a 200", json({ errorNumber: 9646 })],
  ["a connection reset", { fault: "reset" }],
])("after %s the question is asked again", async (_, fault) => {
  const { client, asked, waits } = await scripted(inTurn(fault, location));
  expect(await client.clientConfig()).toMatchObject({ locationName: "Berlin office" });
  expect(asked(configPath)).toHaveLength(2);
  expect(waits).toHaveLength(1);
});

test.each([
  [{}, 1_000],
  [{ "retry-after": "7" }, 7_000],
  [{ "retry-after": "Tue, 04 Mar 2031 05:06:27 GMT" }, 20_000],
])("too many requests with %o waits %i ms", async (headers, wait) => {
  const now = () => new Date("2031-03-04T05:06:07Z");
  const limited = json({ errorNumber: 9646 }, 429, headers);
  const { client, waits } = await scripted(inTurn(limited, location), { now });
  await client.clientConfig();
  expect(waits).toEqual([wait]);
});

test("a busy Apple is given up on after six tries, and what it asked for is passed on", async () => {
  const { client, asked } = await scripted(inTurn({ ...html, headers: { "retry-after": "2" } }));
  const error = { kind: "busy", status: 503, number: null, retryAfterMs: 2_000 };
  await expect(client.clientConfig()).rejects.toMatchObject(error);
  expect(asked(configPath)).toHaveLength(6);
});

test("an Apple that asks to come back in an hour is left alone", async () => {
  const limited = json({ errorNumber: 9646 }, 429, { "retry-after": "3600" });
  const { client, asked } = await scripted(inTurn(limited));
  await expect(client.clientConfig()).rejects.toMatchObject({ kind: "throttled", retryAfterMs: 3_600_000 });
  expect(asked(configPath)).toHaveLength(1);
});

test("an Apple that hangs is given up on in time", async () => {
  const { client, asked } = await scripted(inTurn({ fault: "hang" }), { timeoutMs: 30 });
  await expect(client.clientConfig()).rejects.toMatchObject({ kind: "unreachable", status: null });
  expect(asked(configPath)).toHaveLength(4);
});

test("an Apple that cannot be reached is told apart from one that refuses", async () => {
  const { client } = await scripted(inTurn(location), { baseUrl: await nobodysAddress() });
  await expect(client.clientConfig()).rejects.toMatchObject({ kind: "unreachable", number: null });
});

test.each([
  [json({ errorNumber: 9621 }), "token-expired", 9621],
  [json({ errorNumber: 9625, uId: "1" }, 401), "token-revoked", 9625],
  [json({ errorNumber: "9622" }), "token-invalid", 9622],
  [json({ errorNumber: 9601 }, 401), "sign-in-required", 9601],
  [{ status: 401, body: "" }, "token-invalid", null],
  [{ status: 403, body: "<html>no</html>" }, "not-allowed", null],
  [json({ errorNumber: 9647 }, 403), "legacy-token", 9647],
  [json({ errorNumber: 9634 }, 410), "gone", 9634],
  [json({ errorNumber: 9998, errorMessage: "something new" }), "refused", 9998],
])("a refusal is heard at once: %o", async (refusal, kind, number) => {
  const { client, asked } = await scripted(inTurn(refusal));
  await expect(client.clientConfig()).rejects.toMatchObject({ name: "AppleError", kind, number });
  expect(asked(configPath)).toHaveLength(1);
});

test("work that is called off ends with the reason it was called off for", async () => {
  const controller = new AbortController();
  const script = () => {
    controller.abort(new Error("shutting down"));
    return { fault: "hang" } as const;
  };
  const { client, asked } = await scripted(script, { signal: controller.signal });
  await expect(client.clientConfig()).rejects.toThrow("shutting down");
  expect(asked(configPath)).toHaveLength(1);
  await expect(client.clientConfig()).rejects.toThrow("shutting down");
  expect(asked(configPath)).toHaveLength(1);
});

test("every try keeps to the pace", async () => {
  let paced = 0;
  const pace = async () => void (paced += 1);
  const { client, seen } = await scripted(inTurn(html, html, location), { pace });
  await client.clientConfig();
  expect(seen).toHaveLength(4);
  expect(paced).toBe(4);
});

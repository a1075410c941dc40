import { describe, expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";

const { running } = emulated({ controlKey: "let-me" });

async function control(method: string, path: string, body?: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${running().url}/_emulator/${path}`, {
    method,
    headers: { "x-emulator-key": "let-me", "content-type": "application/json", ...headers },
    ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
  });
  return {
    status: response.status,
    body: (await response.json()) as Record<string, unknown> & Record<string, never>[],
  };
}

test("health is told to anyone, everything else needs the key, and no web page gets in", async () => {
  const health = await fetch(`${running().url}/_emulator/health`);
  expect(await health.json()).toEqual({ ok: true });
  expect((await control("GET", "worlds", undefined, { "x-emulator-key": "let-us" })).status).toBe(401);
  expect((await control("GET", "worlds", undefined, { origin: "https://evil.example" })).status).toBe(403);
  expect((await control("GET", "worlds")).body).toContain("default");
});

test("a world's whole life", async () => {
  const made = await control("PUT", "worlds/life", {
    preset: "rehearsal",
    seed: 5,
    now: "2027-03-18T10:00:00Z",
  });
  expect([made.status, made.body["name"], made.body["preset"]]).toEqual([200, "life", "rehearsal"]);
  expect((await control("PUT", "worlds/life", {})).status).toBe(409);
  expect((await control("GET", "worlds/life/files")).body.length).toBe(12);
  const moved = await control("POST", "worlds/life/clock", { advanceMs: 86_400_000 });
  expect(moved.body["now"]).toMatch(/^2027-03-19T10:00/);
  expect((await control("POST", "worlds/life/reset")).body["name"]).toBe("life");
  expect((await control("GET", "worlds/life/clock")).body["now"]).toMatch(/^2027-03-18T10:00/);
  expect((await control("DELETE", "worlds/life")).status).toBe(200);
  expect((await control("GET", "worlds/life")).status).toBe(404);
});

test("a location is added, acted upon from outside, and seen in the journal without its token", async () => {
  await control("PUT", "worlds/shop", {});
  const added = await control("POST", "worlds/shop/locations", {
    name: "Office",
    mdmInfo: { id: "1", name: "Corvid" },
    assets: [{ adamId: "101", total: 3, metadata: { name: "Halyard", stores: ["DE"] } }],
    users: [{ clientUserId: "u-1" }],
    assignments: [{ adamId: "101", serialNumber: "S" }],
    tokens: [{ kind: "valid" }, { kind: "expiring", expiresAt: "2040-01-01T00:00:00Z" }],
  });
  const { uId, tokens } = added.body as unknown as { uId: string; tokens: { text: string; kind: string }[] };
  expect(tokens.map(({ kind }) => kind)).toEqual(["valid", "expiring"]);
  expect(Buffer.from(tokens[1]?.text ?? "", "base64").toString()).toContain("2040-01-01T00:00:00+0000");

  const renamed = await control("POST", "worlds/shop/outside", { uId, do: "rename", name: "Annex" });
  expect(renamed.body["name"]).toBe("Annex");
  const url = `${running().url}/worlds/shop/mdm/v2/client/config`;
  const secret = { notificationUrl: "https://x.example/h", notificationAuthToken: "hush-hush" };
  const headers = { authorization: `Bearer ${tokens[0]?.text}`, "content-type": "application/json" };
  await fetch(url, { headers });
  await control("POST", "worlds/shop/switches", { limits: { maxNotificationLength: 1 } });
  await fetch(url, { method: "POST", headers, body: JSON.stringify(secret) });
  const { body: journal } = await control("GET", "worlds/shop/journal");
  expect(journal).toMatchObject([
    { n: 1, method: "GET", path: "/mdm/v2/client/config", status: 200, uId },
    {
      n: 2,
      method: "POST",
      status: 400,
      errorNumber: 9711,
      body: { notificationUrl: "https://x.example/h" },
    },
  ]);
  expect(JSON.stringify(journal)).not.toMatch(new RegExp(`hush|${tokens[0]?.text.slice(0, 20)}`));
  expect((await control("GET", "worlds/shop/journal?since=1")).body.length).toBe(1);
  expect((await control("GET", "worlds/shop/journal/summary")).body).toMatchObject({ total: 2 });
  await control("DELETE", "worlds/shop/journal");
  expect((await control("GET", "worlds/shop/journal")).body).toEqual([]);
});

test("faults are set, listed and taken away", async () => {
  await control("PUT", "worlds/faulty", {});
  const fault = { match: { path: "/assets" }, times: 2, how: { kind: "throttle", retryAfter: 3 } };
  const added = await control("POST", "worlds/faulty/faults", fault);
  expect(added.body).toMatchObject({ id: 1, times: 2, how: { kind: "throttle", retryAfter: 3 } });
  await control("POST", "worlds/faulty/faults", {
    how: { kind: "outside", act: { do: "claim", name: "Corvid" } },
  });
  expect((await control("DELETE", "worlds/faulty/faults?id=1")).body).toMatchObject([{ id: 2 }]);
  expect((await control("DELETE", "worlds/faulty/faults")).body).toEqual([]);
});

test("switches are read, changed and checked", async () => {
  await control("PUT", "worlds/switched", {});
  const changed = await control("POST", "worlds/switched/switches", {
    latencyMs: 5,
    limits: { maxAssets: 2 },
  });
  expect(changed.body).toMatchObject({ latencyMs: 5, limits: { maxAssets: 2 } });
  expect((await control("GET", "worlds/switched/switches")).body).toMatchObject({
    latencyMs: 5,
    throttle: true,
  });
});

describe("what makes no sense is refused with a sentence:", () => {
  test.each([
    ["PUT", "worlds/x1", { preset: "paradise" }, 400],
    ["PUT", "worlds/x1", { now: "yesterday" }, 400],
    ["PUT", "worlds/not%20a%20name", {}, 404],
    ["POST", "worlds/default/clock", { advanceMs: "a day" }, 400],
    ["POST", "worlds/default/clock", "{", 400],
    ["POST", "worlds/default/locations", {}, 400],
    ["POST", "worlds/default/locations", { name: "x", assets: [{ adamId: "1" }] }, 400],
    ["POST", "worlds/default/locations", { name: "x", tokens: [{ kind: "golden" }] }, 400],
    ["POST", "worlds/default/outside", { uId: "1", do: "claim", name: "x" }, 404],
    ["POST", "worlds/default/outside", { uId: "1", do: "dance" }, 400],
    ["POST", "worlds/default/switches", { pageSize: 0 }, 400],
    ["POST", "worlds/default/switches", { repeatAssociate: "sometimes" }, 400],
    ["POST", "worlds/default/switches", { unheardOf: true }, 400],
    ["POST", "worlds/default/faults", { how: { kind: "earthquake" } }, 400],
    ["POST", "worlds/default/faults", {}, 400],
    ["PATCH", "worlds/default/clock", {}, 405],
    ["GET", "worlds/default/nothing", undefined, 404],
    ["GET", "nothing", undefined, 404],
  ])("%s %s %o", async (method, path, body, status) => {
    const answered = await control(method, path, body);
    expect([answered.status, typeof answered.body["error"]]).toEqual([status, "string"]);
  });

  test("and a body of another type, which a web page could send", async () => {
    const answered = await control("POST", "worlds/default/settle", "x=1", { "content-type": "text/plain" });
    expect(answered.status).toBe(415);
  });
});

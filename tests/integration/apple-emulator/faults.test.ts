import { describe, expect, test } from "vitest";
import type { FaultHow } from "#lib/apple-emulator/http/faults.ts";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();

const shop = () =>
  visit({
    assets: [{ adamId: "101", total: 50 }],
    assignments: ["A", "B", "C"].map((serialNumber) => ({ adamId: "101", serialNumber })),
  });

function struck(how: FaultHow, match: { path?: string; nth?: number } = {}) {
  const client = shop();
  client.world.addFault({ match, how });
  return client;
}

const order = { assets: [std("101")], serialNumbers: ["S1", "S2", "S3"] };

describe("instead of an answer", () => {
  test.each<[FaultHow, number, number | undefined]>([
    [{ kind: "error", number: 9603 }, 500, 9603],
    [{ kind: "error", number: 9729, retryAfter: 20 }, 503, 9729],
    [{ kind: "error", number: 9625 }, 401, 9625],
    [{ kind: "error", number: 9634 }, 410, 9634],
    [{ kind: "http200-error", number: 9646 }, 200, 9646],
    [{ kind: "throttle" }, 429, 9646],
    [{ kind: "status", status: 403 }, 403, undefined],
  ])("%o", async (how, status, number) => {
    const client = struck(how);
    const answered = await client.get("assets");
    expect([answered.status, answered.body.errorNumber]).toEqual([status, number]);
    expect((await client.get("assets")).body.size).toBe(1);
  });

  test("Retry-After comes as seconds or as a date, when asked for", async () => {
    const date = "Wed, 18 Nov 2026 10:00:20 GMT";
    expect((await struck({ kind: "throttle", retryAfter: 7 }).get("assets")).headers.get("retry-after")).toBe(
      "7",
    );
    const dated = await struck({ kind: "error", number: 9729, retryAfter: date }).get("assets");
    expect(dated.headers.get("retry-after")).toBe(date);
    expect((await struck({ kind: "throttle" }).get("assets")).headers.has("retry-after")).toBe(false);
  });

  test("a page of HTML from the edge", async () => {
    const client = struck({ kind: "html503", retryAfter: 20 });
    const response = await fetch(`${client.world.url}/mdm/v2/service/config`);
    expect([response.status, response.headers.get("content-type")]).toEqual([503, "text/html;charset=UTF-8"]);
    expect(await response.text()).toContain("<h1>Service Unavailable</h1>");
  });

  test("a redirect to somewhere else", async () => {
    const client = struck({ kind: "status", status: 302, location: "https://elsewhere.example/" });
    const response = await client.get("assets");
    expect([response.status, response.headers.get("location")]).toEqual([302, "https://elsewhere.example/"]);
  });

  test("nothing, for as long as the client waits", async () => {
    const client = struck({ kind: "hang" });
    const waiting = fetch(`${client.world.url}/mdm/v2/service/config`, { signal: AbortSignal.timeout(80) });
    await expect(waiting).rejects.toMatchObject({ name: "TimeoutError" });
  });

  test("an answer of another location", async () => {
    expect((await struck({ kind: "answer-as", uId: "42" }).get("assets")).body.uId).toBe("42");
  });
});

describe("a broken connection", () => {
  test("before anything happened leaves nothing queued", async () => {
    const client = struck({ kind: "reset-before" }, { path: "/assets/associate" });
    await expect(client.post("assets/associate", order)).rejects.toThrow("fetch failed");
    await client.world.settle();
    expect(await client.holders("101")).toEqual(["A", "B", "C"]);
  });

  test.each(["reset-after", "truncate"] as const)("%s the event was queued leaves it done", async (kind) => {
    const client = struck({ kind }, { path: "/assets/associate" });
    await expect(client.post("assets/associate", order)).rejects.toThrow();
    await client.world.settle();
    expect(await client.holders("101")).toEqual(["A", "B", "C", "S1", "S2", "S3"]);
  });

  test("or half an answer, or an empty one, under a promise of JSON", async () => {
    await expect(struck({ kind: "half-json" }).get("assets")).rejects.toThrow(SyntaxError);
    expect((await struck({ kind: "empty-body" }).get("assets")).body).toEqual({});
  });
});

describe("an event", () => {
  test("may never get past some of its tasks", async () => {
    const client = struck({ kind: "stuck-event", done: 2 }, { path: "/assets/associate" });
    const { body } = await client.post("assets/associate", order);
    await client.world.settle();
    client.world.clock({ advanceMs: 86_400_000 });
    const status = (await client.get("status", { eventId: body.eventId ?? "" })).body;
    expect(status).toMatchObject({ eventStatus: "PENDING", numRequested: 3, numCompleted: 2 });
    expect(await client.holders("101")).toEqual(["A", "B", "C", "S1", "S2"]);
  });

  test("may fail in part, with any number", async () => {
    const client = struck({ kind: "partial-failure", number: 9644, count: 2 }, { path: "/assets/associate" });
    expect(await client.order("assets/associate", order)).toMatchObject({
      eventStatus: "FAILED",
      numCompleted: 1,
      failures: [{ errorNumber: 9644, errorInfo: { serialNumbers: ["S2", "S3"] } }],
    });
  });
});

describe("during a walk", () => {
  test("the version may change", async () => {
    const client = struck({ kind: "version-change" }, { path: "/assignments", nth: 2 });
    const versions = [];
    for (let page = 0; page < 3; page++) versions.push((await client.get("assignments")).body.versionId);
    expect([versions[0] === versions[1], versions[1] === versions[2]]).toEqual([false, true]);
  });

  test.each([
    ["assignments", 3],
    ["assets", 1],
    ["users", 0],
  ])("the pages of %s may become more", async (path, records) => {
    const client = struck({ kind: "pages-grow", count: 4 }, { path, nth: 2 });
    client.world.switches({ pageSize: 2 });
    const before = (await client.get(path)).body.totalPages ?? 0;
    expect(before).toBe(Math.max(1, Math.ceil(records / 2)));
    expect((await client.get(path)).body.totalPages).toBe(Math.ceil((records + 4) / 2));
  });

  test("another server may take the location, or the token may be revoked, or the limits change", async () => {
    const client = shop();
    client.world.addFault({
      match: { nth: 2 },
      how: { kind: "outside", act: { do: "claim", name: "Corvid" } },
    });
    client.world.addFault({ match: { nth: 3 }, how: { kind: "limits", limits: { maxSerialNumbers: 2 } } });
    client.world.addFault({ match: { nth: 4 }, how: { kind: "outside", act: { do: "revoke-token" } } });
    expect((await client.get("assets")).body.mdmInfo).toBeUndefined();
    expect((await client.get("assets")).body.mdmInfo?.name).toBe("Corvid");
    expect((await client.post("assets/associate", order)).body.errorNumber).toBe(9702);
    expect((await client.get("assets")).body.errorNumber).toBe(9625);
  });
});

test("a slow answer is as late as told", async () => {
  const client = struck({ kind: "slow", delayMs: 60 });
  const before = performance.now();
  await client.get("assets");
  expect(performance.now() - before).toBeGreaterThanOrEqual(59);
});

test("every answer of the license API is as late as its switch says", async () => {
  const client = shop();
  client.world.switches({ latencyMs: 60 });
  const before = performance.now();
  await client.get("assets");
  expect(performance.now() - before).toBeGreaterThanOrEqual(59);
});

test("a fault that is taken back does not happen", async () => {
  const client = struck({ kind: "hang" });
  client.world.removeFaults();
  expect((await client.get("assets")).status).toBe(200);
});

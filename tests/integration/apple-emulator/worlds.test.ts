import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { createEmulator } from "#lib/apple-emulator/emulator.ts";
import { Client, emulated, settleIn, std } from "#tests/integration/apple-emulator/client.ts";

const { running, visit } = emulated();
const DAY_MS = 86_400_000;

describe("worlds", () => {
  test("know nothing of each other's tokens", async () => {
    const [one, other] = [visit(), visit()];
    expect((await new Client(other.world, "", one.token).get("client/config")).body.errorNumber).toBe(9622);
    expect((await one.get("client/config")).status).toBe(200);
  });

  test("of one seed are alike, but share no id and no secret", () => {
    const names = ["alike-1", "alike-2"];
    const [one, other] = names.map((name) => running().create(name, { preset: "rehearsal", seed: 9 }));
    const ids = (handle = one) => handle?.summary().locations.map(({ uId }) => uId);
    const titles = (handle = one) => handle?.summary().locations.map(({ assetCount }) => assetCount);
    expect(titles(one)).toEqual(titles(other));
    expect(ids(one)?.filter((uId) => ids(other)?.includes(uId))).toEqual([]);
  });

  test("hand out addresses with their own prefix", async () => {
    const { world } = visit();
    const config = (await (await fetch(`${world.url}/mdm/v2/service/config`)).json()) as {
      urls: Record<string, string>;
    };
    expect(world.url).toContain("/worlds/");
    expect(Object.values(config.urls).every((url) => url.startsWith(world.url))).toBe(true);
  });

  test("begin again from the same seed", () => {
    const world = running().create("again", { preset: "rehearsal", seed: 3 });
    const { files } = { files: world.files().map(({ text }) => text.length) };
    const before = world.summary().locations;
    world.outside(before[0]?.uId ?? "", { do: "rename", name: "Renamed" });
    world.clock({ advanceMs: DAY_MS });
    world.reset();
    expect(world.summary()).toMatchObject({
      offsetMs: 0,
      locations: before.map(({ uId, name }) => ({ uId, name })),
    });
    expect(world.files().map(({ text }) => text.length)).toEqual(files);
  });

  test("that do not exist are not found", async () => {
    const lost = await fetch(`${running().url}/worlds/nowhere/mdm/v2/service/config`);
    expect(lost.status).toBe(404);
  });
});

describe("a world's clock", () => {
  test("begins where it is told, and can be set and moved", () => {
    const world = running().create("clock", { startedAt: Date.parse("2027-03-18T10:00:00Z") });
    expect(world.clock().now).toMatch(/^2027-03-18T10:00:0/);
    expect(world.clock({ advanceMs: DAY_MS }).now).toMatch(/^2027-03-19T10:00:0/);
    expect(world.clock({ now: Date.parse("2028-01-01T00:00:00Z") }).now).toMatch(/^2028-01-01T00:00:0/);
  });

  test("moved back, leaves what is pending as far away as it was", async () => {
    const client = visit({ assets: [{ adamId: "101", total: 1 }] });
    client.world.switches({ eventDelayMs: DAY_MS });
    const { body } = await client.post("assets/associate", { assets: [std("101")], serialNumbers: ["S"] });
    const status = async () => (await client.get("status", { eventId: body.eventId ?? "" })).body.eventStatus;
    client.world.clock({ advanceMs: -30 * DAY_MS });
    expect(await status()).toBe("PENDING");
    client.world.clock({ advanceMs: DAY_MS });
    expect(await status()).toBe("COMPLETE");
  });
});

test("another server changes a license each minute, when switched on", async () => {
  const client = visit({ assets: [{ adamId: "101", total: 500 }] });
  client.world.switches({ rivalEveryMs: 60_000 });
  const changes: number[] = [];
  for (let minute = 0; minute < 5; minute++) {
    const { versionId: before } = (await client.get("assignments")).body;
    client.world.clock({ advanceMs: 60_000 });
    changes.push((await client.get("assignments")).body.versionId === before ? 0 : 1);
  }
  expect(changes).toEqual([1, 1, 1, 1, 1]);
  client.world.switches({ rivalEveryMs: 0 });
  const quiet = (await client.get("assignments")).body.versionId;
  client.world.clock({ advanceMs: DAY_MS });
  expect((await client.get("assignments")).body.versionId).toBe(quiet);
});

describe("snapshots", () => {
  let folder = "";
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "emulator-"));
  });
  afterEach(() => rm(folder, { recursive: true }));

  test("bring a world back as it was, its tokens, clock, events, deltas and all", async () => {
    const first = await createEmulator({ snapshotFolder: folder });
    const before = settleIn(first.create("kept", { seed: 4 }), {
      assets: [
        { adamId: "101", total: 9 },
        { adamId: "301", total: 9, productType: "Book" },
      ],
      users: [
        { clientUserId: "u-1", status: "Associated" },
        { clientUserId: "u-2", status: "Retired", account: "x@y.example" },
      ],
      assignments: [
        { adamId: "101", clientUserId: "u-1" },
        { adamId: "301", clientUserId: "u-2" },
      ],
    });
    await before.order("assets/associate", { assets: [std("101")], serialNumbers: ["S1"] });
    const { versionId = "" } = (await before.get("assignments")).body;
    await before.order("assets/associate", { assets: [std("101")], serialNumbers: ["S2"] });
    before.world.switches({ eventDelayMs: DAY_MS });
    const pending = await before.post("assets/disassociate", { assets: [std("101")], serialNumbers: ["S1"] });
    before.world.clock({ advanceMs: 3_600_000 });
    const offset = before.world.clock().offsetMs;
    const listed = (await before.get("assignments")).body.assignments;
    await first.close();

    const second = await createEmulator({ snapshotFolder: folder });
    const after = new Client(second.world("kept"), before.uId, before.token);
    expect(after.world.clock().offsetMs).toBe(offset);
    expect((await after.get("assignments")).body.assignments).toEqual(listed);
    expect(await after.counts("301")).toEqual([9, 8, 0, 1]);
    expect((await after.get("assignments", { sinceVersionId: versionId })).body.assignments).toMatchObject([
      { serialNumber: "S2" },
    ]);
    after.world.clock({ advanceMs: DAY_MS });
    const status = await after.get("status", { eventId: pending.body.eventId ?? "" });
    expect(status.body.eventStatus).toBe("COMPLETE");
    expect(await after.holders("101")).toEqual(["u-1", "S2"]);
    await second.close();
  });

  test("are kept of every world but the default, and go with their world", async () => {
    const apple = await createEmulator({ snapshotFolder: folder, preset: "rehearsal" });
    apple.create("one");
    apple.create("two");
    apple.remove("one");
    await apple.close();
    expect(await readdir(folder)).toEqual(["two.json"]);
  });

  test("that cannot be read are left alone, and the others are loaded", async () => {
    const first = await createEmulator({ snapshotFolder: folder });
    first.create("good");
    await first.close();
    await writeFile(join(folder, "bad.json"), "half a sna");
    const second = await createEmulator({ snapshotFolder: folder });
    expect(second.world("good").summary().name).toBe("good");
    await second.close();
    expect(await readFile(join(folder, "bad.json"), "utf8")).toBe("half a sna");
  });
});

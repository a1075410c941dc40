import { beforeAll, describe, expect, test } from "vitest";
import type { WorldHandle } from "#lib/apple-emulator/world-handle.ts";
import { Client, emulated } from "#tests/integration/apple-emulator/client.ts";

const { running } = emulated();
let world: WorldHandle;
beforeAll(() => {
  world = running().create("rehearsal", { preset: "rehearsal" });
  world.switches({ throttle: false });
});

function holding(name: string): Client {
  const file = world.files().find((one) => one.name === `${name}.vpptoken`);
  return new Client(world, file?.uId ?? "", file?.text ?? "");
}

describe("a rehearsal", () => {
  test("has five locations, two of one name, one in Germany and one in the United Kingdom", () => {
    const { locations } = world.summary();
    expect(locations.map(({ name, country }) => `${name}, ${country}`)).toEqual([
      "Rehearsal One, US",
      "Rehearsal Two, GB",
      "Rehearsal Three, US",
      "Rehearsal Three, DE",
      "Rehearsal Five, US",
    ]);
  });

  test("has some forty titles, two hundred devices, eighty people, each serial and id once", () => {
    const { devices, people } = world.inventory();
    expect([devices.length, people.length]).toEqual([200, 80]);
    expect(new Set(devices.map(({ serial }) => serial)).size).toBe(200);
    expect(devices.every(({ serial }) => /^[0-9A-Z]{10,12}$/.test(serial))).toBe(true);
    expect(new Set(people.map(({ clientUserId }) => clientUserId)).size).toBe(80);
    expect(new Set(people.map(({ email }) => email)).size).toBe(80);
    expect(devices.map(({ name }) => name)).toContain("Store 114, till 3");
  });

  test.each([
    ["rehearsal-one", "valid", 200, undefined],
    ["rehearsal-two", "expiring", 200, undefined],
    ["rehearsal-five", "valid", 200, undefined],
    ["other-mdm", "other-mdm", 200, undefined],
    ["configurator", "configurator", 200, undefined],
    ["read-only", "read-only", 200, undefined],
    ["legacy", "legacy", 200, undefined],
    ["expired", "expired", 401, 9621],
    ["revoked", "revoked", 401, 9625],
    ["truncated", "truncated", 401, 9622],
  ])("has a file %s that is %s", async (name, kind, status, number) => {
    const file = world.files().find((one) => one.name === `${name}.vpptoken`);
    expect(file?.kind).toBe(kind);
    const answered = await holding(name).get("client/config");
    expect([answered.status, answered.body.errorNumber]).toEqual([status, number]);
  });

  test("names who has a location already", async () => {
    expect((await holding("other-mdm").get("assets")).body.mdmInfo?.name).toBe("Corvid MDM (Hamburg)");
    expect((await holding("configurator").get("assets")).body.mdmInfo?.name).toBe("Apple Configurator 2");
    expect((await holding("rehearsal-one").get("assets")).body).not.toHaveProperty("mdmInfo");
  });

  test("has a file that ends in nine days", async () => {
    const { tokenExpirationDate = "" } = (await holding("rehearsal-two").get("client/config")).body;
    const days =
      (Date.parse(tokenExpirationDate.replace("+0000", "Z")) - Date.parse(world.clock().now)) / 86_400_000;
    expect(Math.round(days)).toBe(9);
  });

  test("has sums that add up, and a location with nothing left", async () => {
    for (const name of ["rehearsal-one", "rehearsal-two", "rehearsal-five", "other-mdm", "configurator"]) {
      for (const asset of (await holding(name).get("assets")).body.assets ?? []) {
        const { totalCount, availableCount, assignedCount, retiredCount } = asset;
        if (totalCount < 2_147_483_647)
          expect(availableCount + assignedCount + retiredCount).toBe(totalCount);
      }
    }
    const south = (await holding("rehearsal-two").get("assets")).body.assets ?? [];
    expect(south.reduce((sum, { availableCount }) => sum + availableCount, 0)).toBe(0);
  });

  test("gives devices only what runs on them", async () => {
    const { devices } = world.inventory();
    const { body } = await holding("rehearsal-one").get("assignments", {
      serialNumber: devices.find(({ platform }) => platform === "tvos")?.serial ?? "",
    });
    const names = await namesIn("us", body.assignments?.map(({ adamId }) => adamId) ?? []);
    expect(names.filter((name) => !["Marquee Signage", "Lobby Screen"].includes(name))).toEqual([]);
  });

  async function namesIn(country: string, adamIds: string[], cookie?: string): Promise<string[]> {
    const url = `${world.url}/WebObjects/MZStorePlatform.woa/wa/lookup?version=2&cc=${country}&id=${adamIds.join(",")}`;
    const response = await fetch(url, { headers: cookie === undefined ? {} : { cookie: `itvt=${cookie}` } });
    const { results } = (await response.json()) as { results: Record<string, { name: string }> };
    return Object.values(results).map(({ name }) => name);
  }

  test("has titles sold in Germany only, in the US only, custom ones, and one found nowhere", async () => {
    const north = holding("rehearsal-one");
    const owned = (await north.get("assets")).body.assets?.map(({ adamId }) => adamId) ?? [];
    const [us, de] = [await namesIn("us", owned, north.token), await namesIn("de", owned, north.token)];
    expect(de.filter((name) => !us.includes(name))).toEqual(["Lagerlotse"]);
    expect(us.filter((name) => !de.includes(name))).toEqual(["Ferry Times"]);
    const open = await namesIn("us", owned);
    expect(us.filter((name) => !open.includes(name))).toEqual(["Aldermoor Stores", "Aldermoor Van Check"]);
    expect(us.length).toBe(owned.length - 2);
    const british =
      (await holding("rehearsal-two").get("assets")).body.assets?.map(({ adamId }) => adamId) ?? [];
    const [inUs, inGb] = [await namesIn("us", british), await namesIn("gb", british)];
    expect(inUs.filter((name) => !inGb.includes(name))).toEqual(["Ferry Times", "Depot Radio"]);
  });

  test("is the same again after a reset, file names and locations alike", () => {
    const fixed = running().create("fixed", {
      preset: "rehearsal",
      startedAt: Date.parse("2027-03-18T10:00:00Z"),
    });
    const before = { files: fixed.files(), inventory: fixed.inventory() };
    fixed.reset();
    expect(fixed.inventory()).toEqual(before.inventory);
    expect(fixed.files().map(({ name, uId }) => [name, uId])).toEqual(
      before.files.map(({ name, uId }) => [name, uId]),
    );
  });
});

test("the big preset has three locations of one name, the first with more than two pages of everything", async () => {
  const big = running().create("big", { preset: "big" });
  big.switches({ throttle: false });
  expect(big.summary().locations.map(({ name }) => name)).toEqual(Array(3).fill("Primary School"));
  const client = new Client(big, "", big.files()[0]?.text ?? "");
  for (const path of ["assets", "assignments", "users"]) {
    expect((await client.get(path)).body.totalPages).toBeGreaterThan(2);
  }
});

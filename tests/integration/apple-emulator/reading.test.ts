import { describe, expect, test } from "vitest";
import { emulated } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();

const office = () =>
  visit({
    name: "Front office",
    orgName: "Northfold",
    country: "nl",
    assets: [
      { adamId: "101", total: 5, platforms: ["iOS", "macOS"] },
      { adamId: "102", total: 3, pricingParam: "PLUS", productType: "Book" },
      { adamId: "102", total: 4, productType: "Book" },
      { adamId: "103", total: 0, unlimited: true },
      { adamId: "104", total: 0 },
    ],
    users: [
      { clientUserId: "u-1", email: "a@x.example", status: "Associated" },
      { clientUserId: "u-2", status: "Registered" },
      { clientUserId: "u-3", status: "Retired", account: "c@x.example" },
    ],
    assignments: [
      { adamId: "101", serialNumber: "SERIAL1" },
      { adamId: "101", clientUserId: "u-1" },
      { adamId: "102", pricingParam: "PLUS", clientUserId: "u-1" },
      { adamId: "102", clientUserId: "u-3" },
      { adamId: "103", serialNumber: "SERIAL1" },
    ],
  });

describe("service/config", () => {
  test("tells limits, errors and addresses to anyone, at the host it was reached by", async () => {
    const { world } = office();
    const response = await fetch(`${world.url}/mdm/v2/service/config`);
    const config = (await response.json()) as {
      limits: Record<string, number>;
      urls: Record<string, string>;
      errorCodes: { errorNumber: number; errorMessage: string }[];
      notificationTypes: string[];
    };
    expect(config.limits).toMatchObject({ maxAssets: 25, maxSerialNumbers: 1000, maxRequestPerSecond: 15 });
    expect(config.urls["getAssets"]).toBe(`${world.url}/mdm/v2/assets`);
    expect(config.urls["contentMetadataLookup"]).toBe(
      `${world.url}/WebObjects/MZStorePlatform.woa/wa/lookup`,
    );
    expect(config.urls["invitationEmail"]).toContain("?inviteCode=%25inviteCode%25&mt=8");
    expect(config.urls["getSubscriptions"]).toBeUndefined();
    expect(config.errorCodes.map(({ errorNumber }) => errorNumber)).toContain(9709);
    expect(config.notificationTypes).toContain("ASSET_COUNT");
  });

  test("a limit that is changed or taken away is announced so", async () => {
    const { world } = office();
    world.switches({}, { maxAssets: 3, maxRequestPerSecond: null });
    const { limits } = (await (await fetch(`${world.url}/mdm/v2/service/config`)).json()) as {
      limits: object;
    };
    expect(limits).toMatchObject({ maxAssets: 3 });
    expect(limits).not.toHaveProperty("maxRequestPerSecond");
  });
});

describe("client/config", () => {
  test("says whose location it is, and no owner while there is none", async () => {
    const { body } = await office().get("client/config");
    expect(body).toEqual({
      countryISO2ACode: "NL",
      defaultPlatform: "enterprisestore",
      locationName: "Front office",
      websiteURL: "https://business.apple.com",
      tokenExpirationDate: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0000$/),
      uId: expect.stringMatching(/^\d{16}$/),
    });
  });

  test("a school answers with the school's store and site", async () => {
    const { body } = await visit({ platform: "volumestore" }).get("client/config");
    expect(body).toMatchObject({ defaultPlatform: "volumestore", websiteURL: "https://school.apple.com" });
  });

  test("when switched, only a token near its end tells its end in other answers", async () => {
    const client = office();
    client.world.switches({ tokenExpirationDateEverywhere: false });
    expect((await client.get("assets")).body).not.toHaveProperty("tokenExpirationDate");
    expect((await client.get("client/config")).body).toHaveProperty("tokenExpirationDate");
    client.world.clock({ advanceMs: 351 * 86_400_000 });
    expect((await client.get("assets")).body).toHaveProperty("tokenExpirationDate");
  });
});

describe("assets", () => {
  test("come with all four counts, and without a limit as Apple's largest number", async () => {
    const { body } = await office().get("assets");
    const counts = body.assets?.map((asset) => [
      asset.adamId,
      asset.totalCount,
      asset.availableCount,
      asset.assignedCount,
      asset.retiredCount,
    ]);
    expect(counts).toEqual([
      ["101", 5, 3, 2, 0],
      ["102", 3, 2, 1, 0],
      ["102", 4, 3, 0, 1],
      ["103", 2147483647, 2147483647, 1, 0],
      ["104", 0, 0, 0, 0],
    ]);
    expect(body).toMatchObject({
      size: 5,
      totalPages: 1,
      currentPageIndex: 0,
      versionId: expect.any(String),
    });
    expect(body).not.toHaveProperty("nextPageIndex");
    expect(body).not.toHaveProperty("unlimitedAssets");
  });

  test.each([
    [{ adamId: "102" }, ["102", "102"]],
    [{ adamId: "102", pricingParam: "PLUS" }, ["102"]],
    [{ productType: "Book" }, ["102", "102"]],
    [{ deviceAssignable: "true" }, ["101", "103", "104"]],
    [{ revocable: "false" }, ["102", "102"]],
    [{ minAvailableCount: "1", maxAvailableCount: "3" }, ["101", "102", "102"]],
    [{ minAssignedCount: "1" }, ["101", "102", "103"]],
    [{ maxAssignedCount: "0" }, ["102", "104"]],
    [{ unlimited: "false" }, ["101", "102", "102", "104"]],
    [{ adamId: "999" }, []],
  ])("filtered by %o", async (query, adamIds) => {
    const { body } = await office().get("assets", query);
    expect(body.assets?.map(({ adamId }) => adamId)).toEqual(adamIds);
  });

  test("those without a limit come apart when asked for, without total and available", async () => {
    const { body } = await office().get("assets", { unlimited: "true" });
    expect(body.assets?.map(({ adamId }) => adamId)).toEqual(["101", "102", "102", "104"]);
    expect(body.unlimitedAssets).toEqual([
      {
        adamId: "103",
        assignedCount: 1,
        deviceAssignable: true,
        pricingParam: "STDQ",
        productType: "App",
        revocable: true,
        supportedPlatforms: ["iOS"],
      },
    ]);
  });
});

describe("assignments", () => {
  test("name a user or a device, never both", async () => {
    const { body } = await office().get("assignments");
    expect(body.assignments).toEqual([
      { adamId: "101", pricingParam: "STDQ", serialNumber: "SERIAL1" },
      { adamId: "101", pricingParam: "STDQ", clientUserId: "u-1" },
      { adamId: "102", pricingParam: "PLUS", clientUserId: "u-1" },
      { adamId: "102", pricingParam: "STDQ", clientUserId: "u-3" },
      { adamId: "103", pricingParam: "STDQ", serialNumber: "SERIAL1" },
    ]);
  });

  test.each([
    [{ adamId: "102" }, 2],
    [{ adamId: "102", pricingParam: "PLUS" }, 1],
    [{ pricingParam: "STDQ" }, 4],
    [{ clientUserId: "u-1" }, 2],
    [{ serialNumber: "serial1" }, 2],
    [{ serialNumber: "SERIAL1", adamId: "103" }, 1],
    [{ serialNumber: "SERIAL1", clientUserId: "u-1" }, 0],
    [{ excludeInactiveUsers: "true" }, 4],
    [{ clientUserId: "nobody" }, 0],
  ])("filtered by %o", async (query, count) => {
    const { body } = await office().get("assignments", query);
    expect([body.assignments?.length, body.size]).toEqual([count, count]);
  });

  test("tell a user's state when asked, and say nothing more of a device", async () => {
    const { body } = await office().get("assignments", { adamId: "101", includeUserState: "true" });
    expect(body.assignments?.[0]).toEqual({ adamId: "101", pricingParam: "STDQ", serialNumber: "SERIAL1" });
    expect(body.assignments?.[1]).toMatchObject({
      userStatus: "Associated",
      idHash: expect.stringMatching(/=$/),
    });
  });
});

describe("users", () => {
  test("an invited one has a code, one who accepted or left a hash", async () => {
    const { body } = await office().get("users");
    expect(body.users).toEqual([
      { clientUserId: "u-1", email: "a@x.example", status: "Associated", idHash: expect.any(String) },
      { clientUserId: "u-2", status: "Registered", inviteCode: expect.stringMatching(/^[0-9a-f]{32}$/) },
      { clientUserId: "u-3", status: "Retired", idHash: expect.any(String) },
    ]);
  });

  test.each([
    [{ activeOnly: "true" }, ["u-1", "u-2"]],
    [{ retiredOnly: "true" }, ["u-3"]],
    [{ includeRetired: "0" }, ["u-1", "u-2"]],
    [{ clientUserId: "u-2" }, ["u-2"]],
    [{ managedAppleId: "A@x.example" }, ["u-1"]],
  ])("filtered by %o", async (query, ids) => {
    const { body } = await office().get("users", query);
    expect(body.users?.map(({ clientUserId }) => clientUserId)).toEqual(ids);
  });
});

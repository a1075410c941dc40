import { describe, expect, test } from "vitest";
import { emulated, std } from "#tests/integration/apple-emulator/client.ts";

const { visit } = emulated();

const shop = () =>
  visit({
    managedDomains: ["school.example"],
    assets: [
      { adamId: "101", total: 5 },
      { adamId: "301", total: 5, productType: "Book" },
    ],
  });

const users = (...list: object[]) => ({ users: list });
type Visitor = ReturnType<typeof shop>;

async function records(client: Visitor, clientUserId: string) {
  const { body } = await client.get("users", { clientUserId });
  return (body.users ?? []).map(({ status }) => status);
}

describe("creating a user", () => {
  test("makes an invitation, or with a Managed Apple Account links at once", async () => {
    const client = shop();
    const status = await client.order(
      "users/create",
      users(
        { clientUserId: "a", email: "a@x.example" },
        { clientUserId: "b", managedAppleId: "b@school.example" },
      ),
    );
    expect(status).toMatchObject({
      eventStatus: "COMPLETE",
      eventType: "CREATE",
      numRequested: 2,
      numCompleted: 2,
    });
    expect((await client.get("users")).body.users).toEqual([
      { clientUserId: "a", email: "a@x.example", inviteCode: expect.any(String), status: "Registered" },
      { clientUserId: "b", idHash: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/), status: "Associated" },
    ]);
  });

  test("who is there already fails, the others do not", async () => {
    const client = shop();
    await client.order("users/create", users({ clientUserId: "a" }));
    const status = await client.order("users/create", users({ clientUserId: "a" }, { clientUserId: "b" }));
    expect(status).toMatchObject({
      eventStatus: "FAILED",
      numCompleted: 1,
      failures: [{ errorNumber: 9716, errorInfo: { clientUserIds: ["a"] } }],
    });
  });

  test("with an account of another organization, or of somebody else, fails", async () => {
    const client = shop();
    const elsewhere = await client.order(
      "users/create",
      users({ clientUserId: "a", managedAppleId: "a@other.example" }),
    );
    expect(elsewhere.failures?.[0]?.errorNumber).toBe(9635);
    await client.order("users/create", users({ clientUserId: "b", managedAppleId: "b@school.example" }));
    const taken = await client.order(
      "users/create",
      users({ clientUserId: "c", managedAppleId: "B@school.example" }),
    );
    expect(taken.failures?.[0]?.errorNumber).toBe(9641);
  });
});

describe("updating a user", () => {
  test("changes the e-mail, and links an account", async () => {
    const client = shop();
    await client.order("users/create", users({ clientUserId: "a", email: "old@x.example" }));
    await client.order("users/update", users({ clientUserId: "a", email: "new@x.example" }));
    expect((await client.get("users")).body.users?.[0]).toMatchObject({
      email: "new@x.example",
      status: "Registered",
    });
    await client.order("users/update", users({ clientUserId: "a", managedAppleId: "a@school.example" }));
    expect((await client.get("users")).body.users?.[0]).toMatchObject({ status: "Associated" });
    expect((await client.get("users")).body.users?.[0]).not.toHaveProperty("inviteCode");
  });

  test("whom nobody knows fails", async () => {
    const status = await shop().order("users/update", users({ clientUserId: "ghost" }));
    expect(status).toMatchObject({ eventType: "UPDATE", failures: [{ errorNumber: 9609 }] });
  });
});

describe("retiring a user", () => {
  test("frees the apps, keeps the books spent, and cannot be done twice", async () => {
    const client = shop();
    await client.order("users/create", users({ clientUserId: "a", managedAppleId: "a@school.example" }));
    await client.order("assets/associate", { assets: [std("101"), std("301")], clientUserIds: ["a"] });
    expect((await client.order("users/retire", users({ clientUserId: "a" }))).eventStatus).toBe("COMPLETE");
    expect([await client.counts("101"), await client.counts("301")]).toEqual([
      [5, 5, 0, 0],
      [5, 4, 0, 1],
    ]);
    const left = await client.get("assignments", { includeUserState: "true" });
    expect(left.body.assignments).toMatchObject([
      { adamId: "301", clientUserId: "a", userStatus: "Retired" },
    ]);
    expect((await client.get("assignments", { excludeInactiveUsers: "true" })).body.size).toBe(0);
    const again = await client.order("users/retire", users({ clientUserId: "a" }));
    expect(again.failures?.[0]?.errorNumber).toBe(9609);
  });
});

describe("registering someone again", () => {
  async function leaver(managedAppleId?: string) {
    const client = shop();
    await client.order(
      "users/create",
      users({ clientUserId: "a", ...(managedAppleId && { managedAppleId }) }),
    );
    await client.order("assets/associate", { assets: [std("301")], clientUserIds: ["a"] });
    await client.order("users/retire", users({ clientUserId: "a" }));
    await client.order("users/create", users({ clientUserId: "a" }));
    return client;
  }

  test("who was never linked brings the same record back, with a new code", async () => {
    const client = await leaver();
    expect(await records(client, "a")).toEqual(["Registered"]);
  });

  test("who was linked makes a second record, and the first stays retired", async () => {
    const client = await leaver("a@school.example");
    expect(await records(client, "a")).toEqual(["Retired", "Registered"]);
    expect((await client.get("users", { activeOnly: "true" })).body.users?.length).toBe(1);
  });

  test("and accepting with the same account brings the old record and its books back", async () => {
    const client = await leaver("a@school.example");
    client.world.outside(client.uId, { do: "accept-invite", clientUserId: "a", account: "a@school.example" });
    expect(await records(client, "a")).toEqual(["Associated", "Retired"]);
    expect(await client.counts("301")).toEqual([5, 4, 1, 0]);
  });

  test("and so does linking the same Managed Apple Account", async () => {
    const client = await leaver("a@school.example");
    await client.order("users/update", users({ clientUserId: "a", managedAppleId: "a@school.example" }));
    expect(await records(client, "a")).toEqual(["Associated", "Retired"]);
    expect(await client.counts("301")).toEqual([5, 4, 1, 0]);
  });

  test("and accepting with another account moves the books to the new record", async () => {
    const client = await leaver("a@school.example");
    client.world.outside(client.uId, {
      do: "accept-invite",
      clientUserId: "a",
      account: "other@home.example",
    });
    expect(await records(client, "a")).toEqual(["Deleted", "Associated"]);
    expect(await client.counts("301")).toEqual([5, 4, 1, 0]);
  });
});

test("someone only invited can be given a license already", async () => {
  const client = shop();
  await client.order("users/create", users({ clientUserId: "a" }));
  const status = await client.order("assets/associate", { assets: [std("101")], clientUserIds: ["a"] });
  expect(status.eventStatus).toBe("COMPLETE");
});

import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { disconnect } from "#lib/data/client.ts";
import { withConnection } from "#scripts/database/connection.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";

let database: FreshDatabase;
let world: ApiWorld;
let key: IssuedKey;

beforeAll(async () => {
  database = await freshDatabase();
  world = await apiWorld("Corp");
  key = await world.key("admin");
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
const ask = (method: string, path: string, body?: unknown, headers = {}) =>
  answer(apiRequest(method, path, { key, headers, ...(body !== undefined && { body }) }));

const Rows = z.object({ data: z.array(z.looseObject({ id: z.string() })) });
const idsAt = async (path: string) =>
  Rows.parse(await (await ask("GET", path)).json()).data.map(({ id }) => id);

describe("API keys", () => {
  const asked = (name: string) => ({ name, groupId: world.berlin, role: "viewer" });
  const Created = z.object({
    id: z.string(),
    secret: z.string().nullable(),
    expiresAt: z.string().nullable(),
  });

  test("a key made by a key opens its own group", async () => {
    const made = Created.parse(await (await ask("POST", "/keys", asked("Backup"))).json());
    const issued = { id: made.id, text: String(made.secret) };
    const seen = Rows.parse(await (await answer(apiRequest("GET", "/groups", { key: issued }))).json());
    expect(seen.data.map(({ id }) => id)).toEqual([world.berlin]);
    expect(made.expiresAt).toBeNull();
  });

  test("its text is told once, also when the same call is sent again", async () => {
    const headers = { "idempotency-key": "one-key" };
    const first = Created.parse(await (await ask("POST", "/keys", asked("Once"), headers)).json());
    const second = Created.parse(await (await ask("POST", "/keys", asked("Once"), headers)).json());
    expect(first.secret).toMatch(/^qm_/);
    expect(second).toEqual({ ...first, secret: null });
  });

  test("a list tells of a key all but its text", async () => {
    const made = Created.parse(
      await (await ask("POST", "/keys", { ...asked("Told"), expiresInDays: 30 })).json(),
    );
    const text = await (await ask("GET", "/keys")).text();
    expect(text).toContain(made.id);
    expect(text).not.toContain(String(made.secret).slice(12));
  });

  test("a revoked key is unknown from the next request on", async () => {
    const made = Created.parse(await (await ask("POST", "/keys", asked("Gone"))).json());
    expect((await ask("DELETE", `/keys/${made.id}`)).status).toBe(204);
    const issued = { id: made.id, text: String(made.secret) };
    expect((await answer(apiRequest("GET", "/groups", { key: issued }))).status).toBe(401);
    expect(await idsAt("/keys")).not.toContain(made.id);
  });

  test("a key that is another customer's is not found", async () => {
    const theirs = await (await apiWorld("Neighbors")).key("viewer");
    expect((await ask("DELETE", `/keys/${theirs.id}`)).status).toBe(404);
  });

  test("nobody gives a key more than they may", async () => {
    const response = await ask("POST", "/keys", { ...asked("Too much"), role: "owner" });
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ reason: "may-not-grant" }),
    ]);
  });
});

describe("members", () => {
  /** Somebody who works in a group; how they came in is another story. */
  async function member(name: string, groupId: string, role: string) {
    const [memberId, membershipId] = [randomUUID(), randomUUID()];
    await withConnection(database.superuserUrl, async (client) => {
      await client.query(`insert into "Member" ("id", "email", "name") values ($1, $2, $3)`, [
        memberId,
        `${name.toLowerCase()}@corp.example`,
        name,
      ]);
      await client.query(
        `insert into "Membership" ("customerId", "id", "memberId", "groupId", "role") values ($1, $2, $3, $4, $5)`,
        [world.customerId, membershipId, memberId, groupId, role],
      );
    });
    return { memberId, membershipId };
  }

  test("are found by filter words, and a word that means nothing is not passed over", async () => {
    const ada = await member("Ada", world.berlin, "viewer");
    const bo = await member("Bo", world.lagos, "operator");
    expect(await idsAt("/members?q=role:operator")).toEqual([bo.memberId]);
    expect(await idsAt("/members?q=ada")).toEqual([ada.memberId]);
    const strange = await ask("GET", "/members?q=role:king");
    expect(await strange.json()).toMatchObject({ status: 422, errors: [{ in: "query", field: "q" }] });
  });

  test("are suspended, resumed, given another role and removed", async () => {
    const { memberId, membershipId } = await member("Cem", world.berlin, "viewer");
    const told = async () =>
      z
        .looseObject({ roles: z.array(z.unknown()) })
        .parse(await (await ask("GET", `/members/${memberId}`)).json());

    expect((await ask("POST", `/members/${memberId}/suspend`)).status).toBe(204);
    expect((await told()).roles).toMatchObject([{ membershipId, suspendedBy: "A admin's key" }]);
    expect((await ask("POST", `/members/${memberId}/resume`)).status).toBe(204);
    expect((await ask("PATCH", `/memberships/${membershipId}`, { role: "operator" })).status).toBe(204);
    expect((await told()).roles).toMatchObject([
      { role: "operator", groupName: "Berlin", suspendedAt: null },
    ]);
    expect((await ask("DELETE", `/memberships/${membershipId}`)).status).toBe(204);
    expect((await ask("GET", `/members/${memberId}`)).status).toBe(404);
  });

  test("are invited by a link that is told once", async () => {
    const invite = () =>
      ask(
        "POST",
        "/invitations",
        { email: "Dee@corp.example", groupId: world.lagos, role: "viewer" },
        { "idempotency-key": "dee" },
      );
    const Made = z.object({ id: z.string(), link: z.string().nullable(), expiresAt: z.iso.datetime() });
    const made = Made.parse(await (await invite()).json());
    expect(made.link).toMatch(/^http:.*\/invitations\/[\w-]{43}$/);
    expect(Made.parse(await (await invite()).json())).toEqual({ ...made, link: null });
    expect(await idsAt("/invitations")).toEqual([made.id]);

    const again = Made.parse(await (await ask("POST", `/invitations/${made.id}/resend`)).json());
    expect(again.link).not.toBe(made.link);
    expect((await ask("DELETE", `/invitations/${made.id}`)).status).toBe(204);
    expect(await idsAt("/invitations")).toEqual([]);
  });
});

describe("organization groups", () => {
  const Group = z.looseObject({ id: z.string(), parentId: z.string().nullable(), name: z.string() });

  test("are created once, previewed, moved, renamed and removed", async () => {
    const create = () =>
      ask("POST", "/groups", { parentId: world.berlin, name: "Store 9" }, { "idempotency-key": "store-9" });
    const made = Group.parse(await (await create()).json());
    expect(Group.parse(await (await create()).json())).toEqual(made);

    const preview = await ask("POST", `/groups/${made.id}/move/preview`, { parentId: world.lagos });
    expect(await preview.json()).toMatchObject({ name: "Store 9", from: "Berlin", to: "Lagos", groups: 1 });
    expect((await ask("POST", `/groups/${made.id}/move`, { parentId: world.lagos })).status).toBe(204);
    expect((await ask("PATCH", `/groups/${made.id}`, { name: "Store 10" })).status).toBe(204);
    expect(await (await ask("GET", `/groups/${made.id}`)).json()).toMatchObject({
      name: "Store 10",
      parentId: world.lagos,
    });
    expect((await ask("DELETE", `/groups/${made.id}`)).status).toBe(204);
    expect((await ask("GET", `/groups/${made.id}`)).status).toBe(404);
  });

  test("that hold something are not removed", async () => {
    await world.key("viewer", world.lagos);
    const response = await ask("DELETE", `/groups/${world.lagos}`);
    expect(await response.json()).toMatchObject({
      status: 409,
      reason: "group-not-empty",
      facts: { keys: 1 },
    });
  });
});

describe("the customer", () => {
  const saved = { name: "Corp Holding", swatch: 3, timeZone: "Europe/Berlin" };

  test("is told, and saved by an owner's key for its top group alone", async () => {
    const owner = await world.key("owner");
    const put = (by: IssuedKey, query = "") =>
      answer(apiRequest("PUT", `/customer${query}`, { key: by, body: saved }));
    expect((await put(key)).status).toBe(403);
    expect((await put(owner, `?group=${world.berlin}`)).status).toBe(403);
    expect((await put(owner)).status).toBe(204);
    expect(await (await ask("GET", "/customer")).json()).toEqual({
      id: world.customerId,
      kind: "live",
      ...saved,
    });
  });
});

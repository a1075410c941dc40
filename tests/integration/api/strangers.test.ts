import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { openApiDocument } from "#app/api/v1/document.ts";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import type { Endpoint } from "#lib/api/declaration.ts";
import { exampleOf } from "#lib/api/example.ts";
import { JsonSchema } from "#lib/api/json-schema.ts";
import { serve } from "#lib/api/serve.ts";
import { db, disconnect } from "#lib/data/client.ts";
import * as calendarFeeds from "#lib/data/calendar-feeds.ts";
import * as devices from "#lib/data/devices.ts";
import * as holderGroups from "#lib/data/holder-groups.ts";
import * as imports from "#lib/data/imports.ts";
import * as invitations from "#lib/data/invitations.ts";
import * as mails from "#lib/data/mails.ts";
import * as members from "#lib/data/members.ts";
import * as people from "#lib/data/people.ts";
import * as plans from "#lib/data/plans.ts";
import * as directories from "#lib/data/scim-directories.ts";
import * as templateVersions from "#lib/data/template-versions.ts";
import * as templates from "#lib/data/templates.ts";
import * as tokenAddresses from "#lib/data/token-addresses.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import * as webhookDeliveries from "#lib/data/webhook-deliveries.ts";
import * as webhooks from "#lib/data/webhooks.ts";
import { can } from "#lib/domain/access/permission.ts";
import { type ApiWorld, apiRequest, apiWorld, type IssuedKey, scopeAt } from "#tests/support/api-world.ts";
import { type FreshDatabase, freshDatabase } from "#tests/support/database.ts";
import { plantConnector } from "#tests/support/mdm-rows.ts";
import { plantWish } from "#tests/support/wish-world.ts";
import { plantSync, plantTitle, plantToken } from "#tests/support/token-world.ts";

let database: FreshDatabase;
let keys: Record<"fromNextDoor" | "fromAnotherCustomer" | "ofAViewer", IssuedKey>;
let victims: Record<string, string>;

beforeAll(async () => {
  database = await freshDatabase();
  const [world, other] = [await apiWorld("Corp"), await apiWorld("Neighbors")];
  const ofAViewer = await world.key("viewer");
  keys = {
    fromNextDoor: await world.key("owner", world.lagos),
    fromAnotherCustomer: await other.key("owner"),
    ofAViewer,
  };
  victims = await rowsIn(world, world.berlin);
});
afterAll(async () => {
  await disconnect();
  await database.drop();
});

/** One row of every kind that a path can name, in one group. */
async function rowsIn(world: ApiWorld, groupId: string): Promise<Record<string, string>> {
  const { id: keyId } = await world.key("viewer", groupId);
  return transaction(await scopeAt(world.customerId, groupId), async (tx) => {
    const tokenId = await plantToken(tx, groupId);
    return {
      groupId,
      keyId,
      tokenId,
      wishId: (await plantWish(tx, groupId, tokenId)).id,
      titleId: await plantTitle(tx, tokenId, { total: 5 }),
      operationId: (await plantSync(tx, tokenId, groupId)).id,
      planId: await aPlan(tx),
      deviceId: await devices.insert(tx, aDevice(groupId)),
      personId: await people.insert(tx, aPerson(groupId)),
      importId: await imports.insert(tx, { kind: "device", groupId, fileName: "tills.csv" }),
      invitationId: await invitations.insert(tx, anInvitation(groupId)),
      ...(await aGroupOfHolders(tx, groupId)),
      ...(await aServer(tx, groupId)),
      templateId: await aTemplate(tx, groupId),
      ...(await aMember(tx, groupId)),
      ...(await whatIsTold(tx, groupId, tokenId)),
    };
  });
}

const aDevice = (groupId: string) =>
  ({
    groupId,
    serial: "F4KQ7X2M9L",
    name: "Till 3",
    model: null,
    platform: "ios",
    osVersion: null,
    enrollment: "unknown",
    source: "csv",
  }) as const;
const aPerson = (groupId: string) =>
  ({ groupId, name: "Ada", email: "ada@corp.example", managedAccount: null, source: "csv" }) as const;
async function aGroupOfHolders(tx: Tx, groupId: string) {
  const settings = { name: "Entra ID", adopts: false, managedAccounts: false };
  return {
    holderGroupId: await holderGroups.insert(tx, { groupId, kind: "device", name: "Tills", rule: null }),
    directoryId: await directories.insert(tx, groupId, settings),
  };
}

async function aServer(tx: Tx, groupId: string) {
  const { connectorId, id: commandId } = await plantConnector({ groupId }, tx);
  return { connectorId, commandId };
}

async function aTemplate(tx: Tx, groupId: string): Promise<string> {
  const id = await templates.insert(tx, { groupId, name: "Welcome", defaultLanguage: "en" });
  await templateVersions.save(tx, id, { texts: {}, after: 0 });
  return id;
}

const soon = () => new Date(Date.now() + 3_600_000);
const anInvitation = (groupId: string) =>
  ({ groupId, email: "bo@corp.example", role: "viewer", expiresAt: soon(), linkHash: randomUUID() }) as const;

async function aPlan(tx: Tx): Promise<string> {
  const asked = { titles: [], targets: 0 };
  const plan = {
    id: randomUUID(),
    kind: "assign",
    asked,
    totals: { tokens: [], reasons: [] },
    expiresAt: soon(),
  } as const;
  return (await plans.insert(tx, plan)).id;
}

async function aMember(tx: Tx, groupId: string): Promise<{ memberId: string; membershipId: string }> {
  const account = { name: "Cem", email: `${randomUUID()}@corp.example` };
  const { id: memberId } = await db(tx).member.create({ data: account, select: { id: true } });
  await members.insert(tx, { memberId, groupId, role: "viewer" });
  const [membership] = await members.membershipsOf(tx, memberId);
  return { memberId, membershipId: membership?.id ?? "" };
}

/** A mail, a webhook with a delivery, an address and a calendar. */
async function whatIsTold(tx: Tx, groupId: string, tokenId: string): Promise<Record<string, string>> {
  const webhookId = randomUUID();
  const secret = { keyId: "test", bytes: new Uint8Array(1) };
  await webhooks.insert(tx, {
    id: webhookId,
    groupId,
    url: "https://hooks.corp.example/",
    kinds: [],
    secret,
  });
  const mail = { to: "ada@corp.example", subject: "Expiring", text: "Soon", html: "<p>Soon</p>", groupId };
  return {
    webhookId,
    deliveryId: await webhookDeliveries.insert(tx, { webhookId, kind: "test", body: "{}" }),
    mailId: await mails.insert(tx, mail),
    addressId: await tokenAddresses.insert(tx, {
      tokenId,
      email: "ada@corp.example",
      linkHash: randomUUID(),
    }),
    calendarId: await calendarFeeds.insert(tx, { groupId, name: "Expiry", hash: randomUUID() }),
  };
}

const { components } = z
  .looseObject({ components: z.looseObject({ schemas: z.record(z.string(), JsonSchema) }) })
  .parse(JSON.parse(JSON.stringify(openApiDocument())));

const idsIn = (path: string) => [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
const reaching = (path: string, ids: Record<string, string>) =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? "no such row");

const Parameter = z.looseObject({
  in: z.string(),
  name: z.string(),
  required: z.boolean().optional(),
  schema: JsonSchema,
});

/** What an endpoint must at least be given, in its address and in its body. */
function neededBy({ method, path }: Endpoint): { query: string; body: unknown } {
  const { paths } = openApiDocument();
  const { requestBody, parameters } = z
    .looseObject({
      parameters: z.array(Parameter).default([]),
      requestBody: z
        .looseObject({ content: z.record(z.string(), z.looseObject({ schema: JsonSchema })) })
        .optional(),
    })
    .parse(JSON.parse(JSON.stringify(paths?.[path]?.[method.toLowerCase() as "get"])));
  const needed = parameters.filter((one) => one.in === "query" && one.required);
  const query = new URLSearchParams(
    needed.map(({ name, schema }) => [name, String(exampleOf(schema, components.schemas))]),
  );
  const schema = requestBody?.content["application/json"]?.schema;
  const example = () =>
    schema?.properties && !schema.required && !schema.example
      ? {}
      : exampleOf(schema ?? {}, components.schemas);
  return { query: query.size > 0 ? `?${query}` : "", body: schema && example() };
}

const answer = serve({ endpoints, open: {}, wording: (reason) => reason });

function send(endpoint: Endpoint, ids: Record<string, string>, key?: IssuedKey): Promise<Response> {
  const { query, body } = neededBy(endpoint);
  return answer(
    apiRequest(endpoint.method, `${reaching(endpoint.path, ids)}${query}`, {
      ...(key && { key }),
      ...(body !== undefined && { body }),
    }),
  );
}

const ofRows = endpoints.filter(({ path }) => idsIn(path).length > 0);

describe.each(ofRows)("$method $path", (endpoint) => {
  test.each(["fromNextDoor", "fromAnotherCustomer"] as const)(
    "answers a key %s as if the row were not there",
    async (who) => {
      const unknown = Object.fromEntries(idsIn(endpoint.path).map((name) => [name, randomUUID()]));
      const told = async (ids: Record<string, string>) => {
        const problem = z
          .looseObject({ status: z.int() })
          .parse(await (await send(endpoint, ids, keys[who])).json());
        return { ...problem, requestId: "" };
      };
      const problem = await told(victims);
      expect(problem).toMatchObject({ status: 404 });
      expect(problem).toEqual(await told(unknown));
    },
  );
});

test.each(endpoints)("$method $path wants a key", async (endpoint) => {
  expect((await send(endpoint, victims)).status).toBe(401);
});

test.each(endpoints.filter(({ permission }) => !can("viewer", permission)))(
  "$method $path is not for a viewer",
  async (endpoint) => {
    expect((await send(endpoint, victims, keys.ofAViewer)).status).toBe(403);
  },
);

test("every id in a path has been attacked", () => {
  const named = new Set(ofRows.flatMap(({ path }) => idsIn(path)));
  expect([...named].filter((name) => !(name in victims))).toEqual([]);
});

import { found } from "#lib/api/found.ts";
import {
  LIST,
  MOST_RESULTS,
  resourceTypes,
  schemas,
  serviceProviderConfig,
} from "#lib/api/scim/discovery.ts";
import { readFields } from "#lib/api/scim/fields.ts";
import { groupResource, narrowed, userResource, wantedBy } from "#app/api/scim/v2/resources.ts";
import type { ScimAnswer, ScimRoute, ScimVisit } from "#lib/api/scim/route.ts";
import * as groups from "#lib/features/scim/groups.ts";
import { GroupResource, PatchOperations } from "#lib/features/scim/schemas.ts";
import * as users from "#lib/features/scim/users.ts";
import { scimAddress as address } from "#lib/features/scim/queries.ts";

const route = (method: string, path: string, answer: ScimRoute["answer"]): ScimRoute => ({
  method,
  path,
  answer,
});

const one = ({ url }: ScimVisit, resource: Record<string, unknown>, status = 200): ScimAnswer => ({
  status,
  body: narrowed(resource, wantedBy(url)),
});
const gone: ScimAnswer = { status: 204, body: null };

export const scimRoutes: readonly ScimRoute[] = [
  route("GET", "/ServiceProviderConfig", async () => ({ status: 200, body: serviceProviderConfig(address) })),
  route("GET", "/ResourceTypes", async () => listed(resourceTypes(address))),
  route("GET", "/Schemas", async () => listed(schemas(address))),
  ...["User", "Group"].map((name) =>
    route("GET", `/ResourceTypes/${name}`, async () => named(resourceTypes(address), name)),
  ),
  ...["User", "Group"].map((name) => {
    const id = `urn:ietf:params:scim:schemas:core:2.0:${name}`;
    return route("GET", `/Schemas/${id}`, async () => named(schemas(address), id));
  }),

  route("GET", "/Users", async (visit) => {
    const { asked, startIndex } = askedBy(visit.url);
    const { total, rows } = await users.listUsers(visit.telling, asked);
    return page(
      rows.map((user) => narrowed(userResource(user), wantedBy(visit.url))),
      total,
      startIndex,
    );
  }),
  route("POST", "/Users", async (visit) =>
    one(visit, userResource(await users.createUser(visit.telling, await visit.body())), 201),
  ),
  route("GET", "/Users/{id}", async (visit) =>
    one(visit, userResource(await users.getUser(visit.telling, visit.id))),
  ),
  route("PUT", "/Users/{id}", async (visit) =>
    one(visit, userResource(await users.replaceUser(visit.telling, visit.id, await visit.body()))),
  ),
  route("PATCH", "/Users/{id}", async (visit) => {
    const { operations } = PatchOperations.parse(readFields(await visit.body(), ["op", "path", "value"]));
    return one(visit, userResource(await users.changeUser(visit.telling, visit.id, operations)));
  }),
  route("DELETE", "/Users/{id}", async ({ telling, id }) => {
    await users.deleteUser(telling, id);
    return gone;
  }),

  route("GET", "/Groups", async (visit) => {
    const { asked, startIndex } = askedBy(visit.url);
    const { total, rows } = await groups.listGroups(visit.telling, {
      ...asked,
      members: withMembers(visit.url),
    });
    return page(
      rows.map((group) => narrowed(groupResource(group), wantedBy(visit.url))),
      total,
      startIndex,
    );
  }),
  route("POST", "/Groups", async (visit) => {
    const group = GroupResource.parse(
      readFields(await visit.body(), ["displayName", "externalId", "members", "value"]),
    );
    return one(visit, groupResource(await groups.createGroup(visit.telling, group)), 201);
  }),
  route("GET", "/Groups/{id}", async (visit) =>
    one(visit, groupResource(await groups.getGroup(visit.telling, visit.id, withMembers(visit.url)))),
  ),
  route("PUT", "/Groups/{id}", async (visit) => {
    const group = GroupResource.parse(
      readFields(await visit.body(), ["displayName", "externalId", "members", "value"]),
    );
    return one(visit, groupResource(await groups.replaceGroup(visit.telling, visit.id, group)));
  }),
  route("PATCH", "/Groups/{id}", async (visit) => {
    const { operations } = PatchOperations.parse(readFields(await visit.body(), ["op", "path", "value"]));
    await groups.changeGroup(visit.telling, visit.id, operations);
    return gone;
  }),
  route("DELETE", "/Groups/{id}", async ({ telling, id }) => {
    await groups.deleteGroup(telling, id);
    return gone;
  }),
];

const withMembers = (url: URL) => {
  const { only, without } = wantedBy(url);
  const names = (some: readonly string[]) => some.some((name) => name.toLowerCase().startsWith("members"));
  return only ? names(only) : !names(without);
};

/** `startIndex` counts from 1; what makes no sense is the first page, of at most MOST_RESULTS. */
function askedBy({ searchParams }: URL): { asked: users.Asked; startIndex: number } {
  const filter = searchParams.get("filter");
  const number = (name: string, otherwise: number) => {
    const text = searchParams.get(name);
    return text !== null && /^-?\d{1,9}$/.test(text) ? Number(text) : otherwise;
  };
  const startIndex = Math.max(1, number("startIndex", 1));
  const take = Math.min(MOST_RESULTS, Math.max(0, number("count", 100)));
  return { asked: { filter: filter || null, skip: startIndex - 1, take }, startIndex };
}

const page = (rows: object[], total: number, startIndex: number): ScimAnswer => ({
  status: 200,
  body: { schemas: [LIST], totalResults: total, startIndex, itemsPerPage: rows.length, Resources: rows },
});

const listed = (rows: object[]) => page(rows, rows.length, 1);

const named = (rows: { id: string }[], id: string): ScimAnswer => ({
  status: 200,
  body: { ...found(rows.find((row) => row.id === id) ?? null) },
});

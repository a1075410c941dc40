import { afterAll, beforeAll, expect, test } from "vitest";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { createKey } from "#lib/features/keys/create-key.ts";
import { createPlan } from "#lib/features/plans/create-plan.ts";
import { AskPlan } from "#lib/features/plans/schemas.ts";
import { personRegistrations, previewRegistration } from "#lib/features/registration/queries.ts";
import { runSync } from "#lib/features/sync/run-sync.ts";
import { apiRequest, type IssuedKey } from "#tests/support/api-world.ts";
import { sql, syncedLocation, type AddedLocation } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { followRegistration, plantPeople, usersAtApple } from "#tests/support/registration-world.ts";

let world: LicenseWorld;
let key: IssuedKey;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
  const { scope, groupId } = world;
  const { id, secret } = await createKey(scope, { name: "CI", groupId, role: "operator", expiresInDays: null }); // prettier-ignore
  key = { id, text: secret };
});
afterAll(() => world.close());

const api = serve({ endpoints, open: {}, wording: (reason) => reason });
const call = async (method: string, path: string, body?: unknown) => {
  const answer = await api(apiRequest(method, path, { key, ...(body !== undefined && { body }) }));
  return { status: answer.status, body: (await answer.json()) as never };
};

interface Registering {
  operation: { id: string; number: number } | null;
  people: number;
  waits: boolean;
}

async function done(path: string, body: unknown): Promise<Registering> {
  const answer = await call("POST", path, body);
  expect(answer.status).toBe(202);
  const began = answer.body as Registering;
  if (began.operation) await followRegistration(world, began.operation.id);
  return began;
}

const accept = (here: AddedLocation, clientUserId: string, account: string) =>
  world.emulator.world().outside(here.uId, { do: "accept-invite", clientUserId, account });

test("a program registers whom a filter matches, sees how each stands, and retires one of them", async () => {
  const here = await syncedLocation(world, { assets: [{ adamId: "31", total: 2 }] });
  const { tokenId } = here;
  const people = await plantPeople(world, [{ name: "Zoe Marten" }, { name: "Zoe Finch" }, { name: "Otto" }]);
  const [zoe = ""] = people;
  const preview = await previewRegistration(world.scope, { people: [], matching: "zoe" });
  expect(preview.people).toBe(2);
  expect(preview.tokens.find((token) => token.tokenId === tokenId)).toMatchObject({ known: 0, able: true });

  expect(await done("/people/register", { tokenId, matching: "zoe" })).toMatchObject({ people: 2 });
  expect(await done("/people/register", { tokenId, matching: "zoe" })).toMatchObject({
    operation: null,
    people: 0,
  });
  const [line] = (await personRegistrations(world.scope, zoe)) ?? [];
  expect(line).toMatchObject({ tokenId, last: { state: "confirmed" }, accounts: [{ status: "Registered" }] });

  const [title] = await sql(world, `select "id" from "Title" where "adamId" = '31'`);
  const plan = (titles: unknown, ids: string[]) =>
    createPlan(world.scope, AskPlan.parse({ kind: "assign", titles: [titles], people: ids }));
  const { planId } = await plan(title?.["id"], [zoe, people[2] ?? ""]);
  const rows = await sql(world, `select "name", "result" from "PlanRow" where "planId" = $1 order by 1`, [planId]); // prettier-ignore
  expect(rows).toEqual([
    { name: "Otto", result: "cannot" },
    { name: "Zoe Marten", result: "gets" },
  ]);

  expect(await done(`/people/${zoe}/retire`, { tokenId })).toMatchObject({ people: 1 });
  expect(await usersAtApple(world, here)).toEqual(
    [`${people[0]} Retired`, `${people[1]} Registered`].toSorted(),
  );
  const again = await call("POST", `/people/${zoe}/retire`, { tokenId });
  expect(again).toMatchObject({ status: 422, body: { reason: "person-not-registered" } });
  const wrong = await call("POST", `/people/${people[1]}/retire`, { tokenId, confirmation: "Somebody" });
  expect(wrong).toMatchObject({ body: { reason: "confirmation-differs" } });
});

test("one Apple Account under two ids is found, and one of the two retired", async () => {
  const here = await syncedLocation(world, { assets: [{ adamId: "41", total: 5 }] });
  const { tokenId, uId } = here;
  const people = await plantPeople(world, [{ name: "Mara" }, { name: "Mara again" }, { name: "Nils" }]);
  const [mara = "", again = "", nils = ""] = people;
  await done("/people/register", { tokenId, people });
  for (const id of [mara, again]) accept(here, id, "mara@icloud.example");
  accept(here, nils, "nils@icloud.example");
  world.emulator.world().outside(uId, { do: "assign", adamId: "41", clientUserIds: [again] });
  await runSync(world.scope, tokenId);

  const listed = await call("GET", `/tokens/${tokenId}/duplicate-users`);
  expect(listed.body).toMatchObject({
    data: [
      {
        users: [
          { clientUserId: again, licenses: 1 },
          { clientUserId: mara, licenses: 0 },
        ],
      },
    ],
    page: { total: 1 },
  });
  await done(`/tokens/${tokenId}/users/retire`, { clientUserId: mara });
  expect((await call("GET", `/tokens/${tokenId}/duplicate-users`)).body).toMatchObject({ data: [] });
  expect(await usersAtApple(world, here)).toContain(`${again} Associated`);
});

test("an e-mail address that Apple does not take is left out; whom it refuses is listed with the reason", async () => {
  const here = await syncedLocation(world, {});
  const { tokenId, uId } = here;
  world.emulator.world().outside(uId, {
    do: "create-user",
    clientUserId: "theirs",
    managedAppleId: "ida@school.example",
  });
  const people = await plantPeople(world, [
    { name: "Pia", email: "pia@nowhere" },
    { name: "Ida", managedAccount: "ida@school.example" },
  ]);
  const { operation } = await done("/people/register", { tokenId, people });
  expect(await usersAtApple(world, here)).toContain(`${people[0]} Registered`);
  const listed = await call("GET", `/operations/${operation?.id}/people-not-done`);
  expect(listed.body).toMatchObject({
    data: [{ personId: people[1], name: "Ida", state: "refused", appleNumber: 9641 }],
  });
});

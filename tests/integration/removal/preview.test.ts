import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { endpoints } from "#app/api/v1/endpoints/all.ts";
import { serve } from "#lib/api/serve.ts";
import { apiRequest, type IssuedKey, scopeAt } from "#tests/support/api-world.ts";
import { sql } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { endOf, followRemoval, removalStory } from "#tests/support/removal-story.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld({ EVENT_POLL_SECONDS: "30" });
  world.emulator.world().switches({ throttle: false }, { maxRequestPerSecond: 1000 });
});
afterAll(() => world.close());

const preview = async (tokenId: string) => {
  const { previewRemoval } = await import("#lib/features/removal/preview-removal.ts");
  return previewRemoval(world.scope, tokenId);
};

test("a removal is previewed with exclusive and shared titles, holders, books and what others can cover", async () => {
  const story = await removalStory(world, { free: 2 });
  const { leaving, shared, exclusive, book, name } = story;
  const view = await preview(leaving.tokenId);

  expect(view.sums).toEqual({
    titles: 4,
    exclusive: 2,
    licenses: 7,
    irrevocable: 1,
    needing: 5,
    coverable: 4,
  });
  expect(view.holders).toEqual({ devices: 6, people: 1 });
  expect(view.ways).toEqual({ mayRevoke: true, dead: false });
  expect(view).toMatchObject({ blockedBy: null, removal: null, groups: ["Aldermoor Group"] });
  const ids = await sql(world, `select "id", "adamId" from "Title" where "adamId" = any ($1)`, [
    [...shared, exclusive, book],
  ]);
  const adamOf = new Map(ids.map(({ id, adamId }) => [String(id), String(adamId)]));
  const lines = view.titles.rows.map(({ titleId, devices, people, coverable, others }) =>
    [adamOf.get(titleId), devices, people, coverable, ...others.map((other) => other.name)].join(" "),
  );
  const staying = name.replace("Leaving", "Staying");
  expect(lines.toSorted()).toEqual(
    [
      `${shared[0]} 3 0 2 ${staying}`,
      `${shared[1]} 2 0 2 ${staying}`,
      `${exclusive} 1 0 0`,
      `${book} 0 1 0`,
    ].toSorted(),
  );
});

test("who holds a title elsewhere already is nobody to be covered", async () => {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { leaving, staying, shared, serials } = await removalStory(world);
  world.emulator
    .world()
    .outside(staying.uId, { do: "assign", adamId: shared[0], serialNumbers: serials.slice(0, 1) });
  await runSync(world.scope, staying.tokenId);
  expect((await preview(leaving.tokenId)).sums).toMatchObject({ needing: 4, coverable: 4 });
});

test("an expired token is told as dead, and the groups below that see a token are named", async () => {
  const { createGroup } = await import("#lib/features/groups/create-group.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { leaving } = await removalStory(world);
  await createGroup(world.scope, { parentId: world.groupId, name: "Stores" });
  world.emulator.world().outside(leaving.uId, { do: "expire-token" });
  await runSync(world.scope, leaving.tokenId);
  const { previewRemoval } = await import("#lib/features/removal/preview-removal.ts");
  const view = await previewRemoval(await scopeAt(world.customerId, world.groupId), leaving.tokenId);
  expect(view.ways).toEqual({ mayRevoke: false, dead: true });
  expect(view.token.state).toBe("expired");
  expect(view.groups).toEqual(["Aldermoor Group", "Stores"]);
});

test("a program previews a removal, starts it and reads what came back", async () => {
  const { createKey } = await import("#lib/features/keys/create-key.ts");
  const scope = await scopeAt(world.customerId, world.groupId);
  const issued = await createKey(scope, {
    name: "CI",
    groupId: world.groupId,
    role: "admin",
    expiresInDays: null,
  });
  const key: IssuedKey = { id: issued.id, text: issued.secret };
  const answer = serve({ endpoints, open: {}, wording: (reason) => reason });
  const ask = (method: string, path: string, body?: unknown) =>
    answer(apiRequest(method, path, { key, ...(body !== undefined && { body }) }));
  const { leaving, name } = await removalStory(world);
  const path = `/tokens/${leaving.tokenId}/removal`;

  expect(await (await ask("GET", path)).json()).toMatchObject({
    licenses: 7,
    exclusiveTitles: 2,
    coverable: 5,
  });
  const titles = z.object({ data: z.array(z.looseObject({})) });
  expect(titles.parse(await (await ask("GET", `${path}/titles`)).json()).data).toHaveLength(4);
  expect((await ask("POST", path, { confirm: "Another" })).status).toBe(422);
  const begun = await ask("POST", path, { confirm: name });
  expect(begun.status).toBe(202);
  const { operation } = z.object({ operation: z.object({ id: z.string() }) }).parse(await begun.json());
  expect((await ask("POST", path, { confirm: name })).status).toBe(409);
  await followRemoval(world, operation.id);

  expect(await endOf(world, operation.id)).toEqual({ state: "done", reason: null });
  expect(await (await ask("GET", `/operations/${operation.id}/removal`)).json()).toMatchObject({
    tokenName: name, stage: "over", cameBack: 6, irrevocable: 1, released: true,
  }); // prettier-ignore
  const back = await ask("GET", `/operations/${operation.id}/removal/titles`);
  expect(titles.parse(await back.json()).data).toHaveLength(4);
  expect((await ask("GET", path)).status).toBe(404);
});

import { afterAll, beforeAll, expect, test } from "vitest";
import { licenseWorld, tokenFile, type LicenseWorld } from "#tests/support/license-world.ts";

let world: LicenseWorld;

beforeAll(async () => {
  world = await licenseWorld();
});
afterAll(() => world.close());

test("an uploaded token is kept, claimed, and its titles, licenses and people arrive", async () => {
  const { addToken } = await import("#lib/features/tokens/add-token.ts");
  const { previewToken } = await import("#lib/features/tokens/preview-token.ts");
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { withConnection } = await import("#scripts/database/connection.ts");
  const location = world.emulator.world().addLocation({
    name: "Aldermoor Retail",
    assets: [
      { adamId: "100", total: 25 },
      { adamId: "200", productType: "Book", total: 5 },
    ],
    users: [{ clientUserId: "u-1", email: "ada@aldermoor.example", status: "Associated" }],
    assignments: [
      { adamId: "100", serialNumber: "F4KQ7X2M9L" },
      { adamId: "200", clientUserId: "u-1" },
    ],
    tokens: [{ kind: "valid" }],
  } as never);
  const file = tokenFile(location.tokens[0]?.text ?? "");

  const preview = await previewToken(world.scope, { file });
  expect(preview).toMatchObject({
    locationName: "Aldermoor Retail",
    verdict: "nobody",
    holdings: { titles: 2, licenses: 30 },
  });

  const { tokenId } = await addToken(world.scope, {
    file, name: "Retail", description: "", region: "us", group: world.groupId, register: "yes",
  }); // prettier-ignore
  expect(await runSync(world.scope, tokenId)).toBe("done");

  await withConnection(world.superuserUrl, async (client) => {
    const { rows } = await client.query(
      `select t."adamId", l."holder" from "License" l join "Title" t on t."id" = l."titleId" order by 1`,
    );
    expect(rows).toEqual([
      { adamId: "100", holder: "d:F4KQ7X2M9L" },
      { adamId: "200", holder: "p:u-1" },
    ]);
    const people = await client.query(`select "name", "source" from "Person"`);
    expect(people.rows).toEqual([{ name: "ada@aldermoor.example", source: "apple" }]);
    const operation = await client.query(`select "state", "problem" from "Operation"`);
    expect(operation.rows).toEqual([{ state: "done", problem: null }]);
  });
});

test("a device gets a license by a plan, Apple's event is followed, and the license is read back", async () => {
  const { withConnection } = await import("#scripts/database/connection.ts");
  const { createPlan } = await import("#lib/features/plans/create-plan.ts");
  const { AskPlan } = await import("#lib/features/plans/schemas.ts");
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const { runOperation } = await import("#lib/features/operations/run-operation.ts");
  await withConnection(world.superuserUrl, async (client) => {
    await client.query(
      `insert into "Device" ("customerId", "groupId", "serial", "name", "nameKey", "platform", "source", "createdAt", "updatedAt")
       select $1, $2, 'DMPL81Z0Q' || n, 'Till ' || n, 'till ' || n, 'ios', 'csv', now(), now() from generate_series(1, 3) n`,
      [world.customerId, world.groupId],
    );
    const { rows } = await client.query<{ id: string }>(`select "id" from "Title" where "adamId" = '100'`);
    const serials = "dmpl81z0q1, DMPL81Z0Q2 F4KQ7X2M9L NOSUCHSERIAL";
    const ask = AskPlan.parse({ kind: "assign", titles: rows[0]?.id, serials });
    const { planId } = await createPlan(world.scope, ask);
    const totals = await client.query(`select "totals" from "Plan" where "id" = $1`, [planId]);
    expect(totals.rows[0].totals).toMatchObject({ gets: 2, has: 1, cannot: 1 });

    const { operationId } = await applyPlan(world.scope, planId);
    expect(await runOperation(world.scope, operationId, new AbortController().signal)).toBe("finished");
    const licenses = await client.query(
      `select "holder" from "License" where "operationId" = $1 order by 1`,
      [operationId],
    );
    expect(licenses.rows.map((row) => row.holder)).toEqual(["d:DMPL81Z0Q1", "d:DMPL81Z0Q2"]);
    const operation = await client.query(`select "state", "progress" from "Operation" where "id" = $1`, [
      operationId,
    ]);
    expect(operation.rows[0]).toMatchObject({
      state: "done",
      progress: { total: 2, confirmed: 2, orders: 1 },
    });
  });
  const sent = world.emulator
    .world()
    .journal()
    .filter(({ path }) => path.endsWith("/assets/associate"));
  expect(sent).toHaveLength(1);
});

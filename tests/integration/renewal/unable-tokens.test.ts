import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Refusal } from "#lib/refusal.ts";
import { applied, planned, sql } from "#tests/support/license-story.ts";
import { licenseWorld, type LicenseWorld } from "#tests/support/license-world.ts";
import { grid, type Grid } from "#tests/support/order-world.ts";
import { waitingRows } from "#tests/support/renewal-story.ts";

let world: LicenseWorld;
beforeAll(async () => void (world = await licenseWorld()));
afterAll(() => world.close());

/** How a token comes to stand in each state, written into its row as a sync would. */
const states = {
  expired: `"expiresAt" = now() - interval '1 day'`,
  revoked: `"refusalKind" = 'token-revoked', "refusalNumber" = 9625, "refusedAt" = now()`,
  invalid: `"refusalKind" = 'token-invalid', "refusalNumber" = 9622, "refusedAt" = now()`,
  contested: `"ownerId" = 'b7d9a1f4-20c3-4e67-9a55-7b8c0f6f2d90', "ownerName" = 'Corvid MDM'`,
  "not-owned": `"ownerId" = null, "everOurs" = false, "registered" = false`,
  "read-only": `"readOnly" = true`,
  observing: `"observing" = true`,
  unreachable: `"silentSince" = now() - interval '1 hour'`,
} as const;

type State = keyof typeof states;

const into = (state: State, { tokenId }: Grid) =>
  sql(world, `update "ContentToken" set ${states[state]} where "id" = $1`, [tokenId]);

const verbs = {
  "sync now": async ({ tokenId }: Grid) =>
    (await import("#lib/features/tokens/sync-now.ts")).syncNow(world.scope, tokenId),
  "apply a plan": async (_here: Grid, planId: string) =>
    (await import("#lib/features/operations/apply-plan.ts")).applyPlan(world.scope, planId),
  retry: async (_here: Grid, _planId: string, operationId: string) =>
    (await import("#lib/features/operations/retry-operation.ts")).retryOperation(world.scope, operationId),
} as const;

type Verb = keyof typeof verbs;

const answerOf = (attempt: Promise<unknown>): Promise<string> =>
  attempt.then(
    () => "done",
    (error: unknown) => (error instanceof Refusal ? error.reason : Promise.reject(error as Error)),
  );

/** An operation that was stopped before it asked for anything: there is something to retry. */
async function stopped(here: Grid): Promise<string> {
  const operationId = await applied(world, { adamIds: here.adamIds.slice(1), serials: here.serials });
  const { follow } = await import("#tests/support/license-story.ts");
  await follow(world, operationId, {
    meanwhile: async (step) => {
      if (step > 0) return;
      await sql(world, `update "ContentToken" set "observing" = true where "id" = $1`, [here.tokenId]);
    },
  });
  await sql(world, `update "ContentToken" set "observing" = false where "id" = $1`, [here.tokenId]);
  await sql(world, `delete from "WaitingWish" where "tokenId" = $1`, [here.tokenId]);
  return operationId;
}

describe("what is asked of a token that cannot act is refused by its cause, without one write at Apple:", () => {
  test.each([
    ["expired", "token-is-expired", "token-is-expired"],
    ["revoked", "token-is-revoked", "token-is-revoked"],
    ["invalid", "token-is-invalid", "token-is-invalid"],
    ["contested", "done", "token-is-contested"],
    ["not-owned", "done", "token-is-not-owned"],
    ["read-only", "done", "token-is-read-only"],
    ["observing", "done", "token-is-observing"],
    ["unreachable", "done", "done"],
  ] as const)("%s: sync now %s, writing %s", async (state, reading, writing) => {
    const here = await grid(world, 2, 2);
    const operationId = await stopped(here);
    const planId = await planned(world, { adamIds: here.adamIds.slice(0, 1), serials: here.serials });
    const licenses = await sql(world, `select count(*)::int as count from "License"`);
    await into(state, here);
    const since = world.emulator.world().journal(0).length;

    const expected: Record<Verb, string> = { "sync now": reading, "apply a plan": writing, retry: writing };
    for (const verb of Object.keys(verbs) as Verb[])
      expect([verb, await answerOf(verbs[verb](here, planId, operationId))]).toEqual([verb, expected[verb]]);

    expect(
      world.emulator
        .world()
        .journal(0)
        .slice(since)
        .filter(({ method }) => method !== "GET"),
    ).toEqual([]);
    expect(await waitingRows(world, here.tokenId)).toEqual([]);
    expect(await sql(world, `select count(*)::int as count from "License"`)).toEqual(licenses);
  });
});

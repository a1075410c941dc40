import { expect } from "vitest";
import { readChecks } from "#lib/features/renewal/read-checks.ts";
import { runAndDie } from "#tests/support/kill-moments.ts";
import { follow, planned, sql } from "#tests/support/license-story.ts";
import { asked, licensesAtApple, licensesHere } from "#tests/support/license-truth.ts";
import type { LicenseWorld } from "#tests/support/license-world.ts";
import { grid } from "#tests/support/order-world.ts";
import { newerFile, renew, replayAll, revoked, tokenRow, waitingRows } from "#tests/support/renewal-story.ts";

/** A revoked token at which two revocations wait, with one license free and a device that may take it, and its newer file. */
async function deadToken(world: LicenseWorld) {
  const here = await grid(world, 1, 3, 5);
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { applyPlan } = await import("#lib/features/operations/apply-plan.ts");
  const [adamId = ""] = here.adamIds;
  const held = here.serials.slice(0, 2);
  world.emulator.world().outside(here.uId, { do: "assign", adamId, serialNumbers: held });
  await runSync(world.scope, here.tokenId);
  await revoked(world, here);
  const planId = await planned(world, { kind: "revoke", adamIds: [adamId], serials: held });
  const { operationId } = await applyPlan(world.scope, planId, { queue: true });
  await follow(world, operationId);
  return { ...here, adamId, held, renewalText: newerFile(world, here, 400) };
}

/** How many moments a renewal has at which its process may die. */
export async function momentsOf(world: LicenseWorld): Promise<number> {
  return (await runAndDie(world, await deadToken(world), 0)).moments;
}

/** The process dies at its n-th moment; another takes over. One file, one renewal, each wish asked of Apple once. */
export async function survivesDeath(world: LicenseWorld, killAt: number): Promise<void> {
  const here = await deadToken(world);
  const since = world.emulator.world().journal(0).length;
  expect((await runAndDie(world, here, killAt)).killed).toBe(true);
  await world.emulator.world().settle();
  if ((await tokenRow(world, here.tokenId))["secretVersion"] === 1)
    await renew(world, here.renewalText, here.tokenId);
  await toTheEnd(world, here.tokenId);

  expect(await tokenRow(world, here.tokenId)).toMatchObject({ secretVersion: 2, refusalKind: null });
  expect(await waitingRows(world, here.tokenId)).toMatchObject([
    { state: "replayed" },
    { state: "replayed" },
  ]);
  const alive = { ...here, text: here.renewalText };
  expect(await licensesAtApple(world, alive)).toEqual([]);
  expect(await licensesHere(world, here)).toEqual([]);
  const requests = asked(world, here, since);
  for (const serial of here.held)
    expect(requests.filter((one) => one === `disassociate ${here.adamId} ${serial}`)).toHaveLength(
      requests.filter((one) => one === `associate ${here.adamId} ${serial}`).length + 1,
    );
  expect(requests.filter((one) => one.startsWith("associate"))).toHaveLength(1);
  const renewals = await sql(
    world,
    `select "state", "progress" from "Operation" where "tokenId" = $1 and "kind" = 'renewal'`,
    [here.tokenId],
  );
  expect(renewals).toHaveLength(1);
  expect(renewals[0]?.["state"]).toBe("done");
  expect(readChecks(renewals[0]?.["progress"]).license.state).toBe("done");
}

/** What workers do after a death: the sync that is open, the checks, the operations, and what waits. */
async function toTheEnd(world: LicenseWorld, tokenId: string): Promise<void> {
  const { runSync } = await import("#lib/features/sync/run-sync.ts");
  const { runChecklist } = await import("#lib/features/renewal/run-checklist.ts");
  for (;;) {
    const open = await sql(
      world,
      `select "id", "kind" from "Operation" where "tokenId" = $1 and "state" in ('queued', 'running') order by "number"`,
      [tokenId],
    );
    if (open.length === 0 && (await replayAll(world, tokenId, (id) => follow(world, id))).length === 0)
      return;
    for (const { id, kind } of open) {
      if (kind === "sync") await runSync(world.scope, tokenId);
      else if (kind === "renewal") await runChecklist(world.scope, String(id), new AbortController().signal);
      else await follow(world, String(id));
    }
  }
}

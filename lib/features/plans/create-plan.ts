import "server-only";
import { randomUUID } from "node:crypto";
import * as audit from "#lib/data/audit.ts";
import * as planning from "#lib/data/planning.ts";
import * as plans from "#lib/data/plans.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { planAssign } from "#lib/domain/licenses/assignment-plan.ts";
import { planRevoke } from "#lib/domain/licenses/revocation-plan.ts";
import { gatherPools, type TokenPool } from "#lib/features/gather-pools.ts";
import { gatherTargets, type GatheredTargets, type NamedTarget } from "#lib/features/plans/gather-targets.ts";
import { heldBy } from "#lib/features/plans/held-by.ts";
import { asked, totalsOf, type PlannedRow } from "#lib/features/plans/plan-totals.ts";
import type { AskPlan } from "#lib/features/plans/schemas.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const KEEPS_MS = 24 * 3_600_000;
export const MOST_ROWS = 500_000;

export interface CreatedPlan {
  planId: string;
  number: number;
}

/** Works out who gets or loses what, and why not, from what Apple said last. Nothing is sent to Apple. */
export async function createPlan(scope: Granted<"license:assign">, ask: AskPlan): Promise<CreatedPlan> {
  const { rows, titles, targets, pools } = await transaction(scope, (tx) => work(tx, ask));
  const id = randomUUID();
  // The plan enters last: until its rows are there, there is no plan to be seen.
  await plans.insertRows(scope, id, rows);
  return transaction(scope, async (tx) => {
    const plan = await plans.insert(tx, {
      id,
      kind: ask.kind,
      asked: asked(ask, titles, targets),
      totals: totalsOf(rows, pools),
      expiresAt: new Date(tx.now().getTime() + KEEPS_MS),
    });
    await audit.record(tx, "plan.created", {
      target: { kind: "plan", id, name: `Plan ${plan.number}` },
      after: { kind: ask.kind, titles: titles.map(({ name }) => name), targets: targets.targets.length },
    });
    return { planId: id, number: plan.number };
  });
}

interface Worked {
  rows: PlannedRow[];
  titles: planning.PlannedTitle[];
  targets: GatheredTargets;
  pools: TokenPool[];
}

async function work(tx: Tx, ask: AskPlan): Promise<Worked> {
  const titles = await planning.titles(tx, ask.titles);
  if (titles.length < new Set(ask.titles).size) throw new Refusal("not-found");
  const targets = await gatherTargets(tx, ask);
  if (titles.length === 0 || targets.targets.length === 0)
    throw new Refusal("plan-empty", { titles: titles.length, targets: targets.targets.length });
  const size = titles.length * targets.targets.length;
  if (size > MOST_ROWS) throw new Refusal("plan-too-large", { rows: size, most: MOST_ROWS });

  const pools = await gatherPools(tx, titles);
  const rows =
    ask.kind === "assign"
      ? await assign(tx, titles, targets.targets, pools)
      : await revoke(tx, titles, targets.targets, pools);
  return { rows, titles, targets, pools };
}

async function assign(
  tx: Tx,
  titles: planning.PlannedTitle[],
  targets: NamedTarget[],
  pools: TokenPool[],
): Promise<PlannedRow[]> {
  const held = await heldBy(tx, titles, targets);
  const names = namesOf(targets);
  const plan = planAssign({
    titles: titles.map((title) => ({
      ...title,
      pools: pools.filter(({ titleId }) => titleId === title.titleId),
    })),
    targets,
    held: (titleId, key) => held(titleId, key)[0] ?? null,
  });
  return plan.rows.map((row) => ({
    titleId: row.titleId,
    holder: row.key,
    name: names.get(row.key) ?? null,
    result: row.result,
    reason: "reason" in row ? row.reason : null,
    tokenId: "tokenId" in row ? row.tokenId : null,
  }));
}

async function revoke(
  tx: Tx,
  titles: planning.PlannedTitle[],
  targets: NamedTarget[],
  pools: TokenPool[],
): Promise<PlannedRow[]> {
  const held = await heldBy(tx, titles, targets);
  const names = namesOf(targets);
  const plan = planRevoke({
    titles: titles.map((title) => ({
      ...title,
      pools: pools.filter(({ titleId }) => titleId === title.titleId),
    })),
    targets,
    held,
  });
  return plan.rows.map((row) => ({
    titleId: row.titleId,
    holder: row.key,
    name: names.get(row.key) ?? null,
    result: row.result,
    reason: "reason" in row ? row.reason : null,
    tokenId: "tokenId" in row ? row.tokenId : null,
  }));
}

const namesOf = (targets: readonly NamedTarget[]) => new Map(targets.map(({ key, name }) => [key, name]));

import "server-only";
import * as plans from "#lib/data/plans.ts";
import * as titles from "#lib/data/titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { holderOf } from "#lib/domain/licenses/holder.ts";
import { decodeCursor } from "#lib/domain/paging/cursor.ts";
import { pageOf, type Page, type Walk } from "#lib/domain/paging/page.ts";
import { isRowId } from "#lib/domain/row-id.ts";
import { Asked, PlanTotals } from "#lib/features/plans/schemas.ts";
import { tokenNames } from "#lib/features/token-names.ts";
import type { Granted } from "#lib/scope.ts";

export type { DraftTargets } from "#lib/features/plans/draft.ts";
export { draftPlan } from "#lib/features/plans/draft.ts";

const SIZE = 50;
const SHOWN_STRANGERS = 3;

export type PlanStanding = "open" | "expired" | "applied" | "discarded";

export interface PlanSummary {
  id: string;
  number: number;
  kind: "assign" | "revoke";
  standing: PlanStanding;
  asked: Asked;
  totals: PlanTotals;
  createdBy: string;
  createdAt: Date;
  expiresAt: Date;
  appliedAt: Date | null;
  operationId: string | null;
}

export interface PlannedRow extends plans.PlanRowRecord {
  token: string | null;
}

export interface PlanView extends PlanSummary {
  rows: Page<PlannedRow>;
  /** The icon of the only title, where there is one. */
  iconHash: string | null;
  /** When Apple's counts were read that this was worked out from. */
  countedAt: Date | null;
  /** The first few serials that no device here has. */
  strangers: string[];
}

export async function listPlans(
  scope: Granted<"license:read">,
  { state, walk }: { state?: "open" | "applied"; walk: Walk },
): Promise<Page<PlanSummary> & { open: number }> {
  return transaction(scope, async (tx) => {
    const page = await plans.list(tx, { ...(state && { state }), walk });
    return {
      ...page,
      rows: page.rows.map((row) => summaryOf(row, tx.now())),
      open: await plans.countOpen(tx),
    };
  });
}

/** A plan with one page of its rows; null for one that is not in reach. */
export async function viewPlan(
  scope: Granted<"license:read">,
  id: string,
  { result, reason, walk }: { result?: string; reason?: string; walk: Walk },
): Promise<PlanView | null> {
  if (!isRowId(id)) return null;
  return transaction(scope, async (tx) => {
    const plan = await plans.find(tx, id);
    if (!plan) return null;
    const summary = summaryOf(plan, tx.now());
    const inSight = await tokenNames(tx);
    const found = await plans.rows(tx, id, {
      ...(result && { result }),
      ...(reason && { reason }),
      ...placeOf(walk),
      size: SIZE + 1,
    });
    const unknown = { result: "cannot", reason: "unknown-serial", size: SHOWN_STRANGERS };
    const strangers = summary.totals.reasons.some(({ reason: why }) => why === unknown.reason)
      ? await plans.rows(tx, id, unknown)
      : [];
    const page = pageOf(found, { walk, size: SIZE, keyOf: ({ ordinal }) => [ordinal] });
    const carried = await titles.some(
      tx,
      summary.asked.titles.map((title) => title.id),
      [...inSight.keys()],
    );
    const times = carried.flatMap(({ pools }) => pools.map(({ asOf }) => new Date(asOf).getTime()));
    return {
      ...summary,
      rows: {
        ...page,
        rows: page.rows.map((row) => ({ ...row, token: inSight.get(row.tokenId ?? "") ?? null })),
      },
      iconHash: carried.length === 1 ? (carried[0]?.iconHash ?? null) : null,
      strangers: [...new Set(strangers.map(({ holder }) => holderOf(holder).id))],
      countedAt: times.length > 0 ? new Date(Math.min(...times)) : null,
    };
  });
}

function placeOf(walk: Walk): { after?: number } | { before?: number } {
  if (walk === null) return {};
  const [ordinal] = decodeCursor("after" in walk ? walk.after : walk.before, 1) ?? [];
  if (typeof ordinal !== "number") return {};
  return "after" in walk ? { after: ordinal } : { before: ordinal };
}

function summaryOf(plan: plans.PlanRecord, now: Date): PlanSummary {
  const standing = plan.state === "open" && plan.expiresAt <= now ? "expired" : (plan.state as PlanStanding);
  const { id, number, createdBy, createdAt, expiresAt, appliedAt, operationId } = plan;
  return {
    id,
    number,
    kind: plan.kind === "revoke" ? "revoke" : "assign",
    standing,
    asked: Asked.parse(plan.asked),
    totals: PlanTotals.parse(plan.totals),
    createdBy,
    createdAt,
    expiresAt,
    appliedAt,
    operationId,
  };
}

import "server-only";
import { randomUUID } from "node:crypto";
import * as audit from "#lib/data/audit.ts";
import * as due from "#lib/data/due.ts";
import * as licenses from "#lib/data/licenses.ts";
import { inTurn } from "#lib/data/locks.ts";
import * as operations from "#lib/data/operations.ts";
import * as ownership from "#lib/data/ownership.ts";
import * as plans from "#lib/data/plans.ts";
import type { TokenRecord } from "#lib/data/tokens.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { endingHolders } from "#lib/domain/tokens/ending-holders.ts";
import type { TakeOver, TakeOverSubject } from "#lib/features/ownership/schemas.ts";
import { claimableAt, nameToType, theirsSince } from "#lib/features/ownership/what-stands.ts";
import { tokenToChange } from "#lib/features/token-here.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";
import type { Granted } from "#lib/scope.ts";

const MOST_ENDED = 500_000;

export interface AskedTakeOver {
  operationId: string;
  number: number;
}

/**
 * Sets a take-over going: ticked, typed, and from the very owner that was shown. Nothing is written at Apple here; what is
 * to be ended is written down license by license, so that nothing else ever is.
 */
export async function askTakeOver(
  scope: Granted<"token:write">,
  tokenId: string,
  input: TakeOver,
): Promise<AskedTakeOver> {
  const asked = await transaction(scope, (tx) => weigh(tx, tokenId, input));
  if ("operationId" in asked) return asked;
  const { token, subject, rows } = asked;
  if (subject.endPlan) await plans.insertRows(scope, subject.endPlan, rows);
  return transaction(scope, async (tx) => {
    await inTurn(tx, `take over ${tokenId}`);
    const running = await operations.findOpen(tx, tokenId, "take-over");
    if (running) return { operationId: running.id, number: running.number };
    const operation = await operations.insert(tx, {
      kind: "take-over",
      groupId: token.groupId,
      tokenId,
      subject: { ...subject },
    });
    await due.wake(tx, "operation", operation.id);
    await audit.record(tx, "token.take-over-asked", {
      groupId: token.groupId,
      target: { kind: "token", id: tokenId, name: token.name },
      before: { owner: subject.owner, metadata: subject.metadata },
      after: { operation: operation.number, adopts: subject.adopts, ends: subject.ends },
    });
    return { operationId: operation.id, number: operation.number };
  });
}

interface Weighed {
  token: TokenRecord;
  subject: TakeOverSubject;
  rows: plans.NewPlanRow[];
}

async function weigh(tx: Tx, tokenId: string, input: TakeOver): Promise<Weighed | AskedTakeOver> {
  const token = await tokenToChange(tx, tokenId);
  const running = await operations.findOpen(tx, tokenId, "take-over");
  if (running) return { operationId: running.id, number: running.number };
  await refuseUnlessTakeable(tx, token, input);

  const since = theirsSince(token);
  const holders = endingHolders(input.holders);
  const titles = await ownership.standingTitles(tx, tokenId, since, holders);
  const chosen = titles.filter(({ titleId }) => input.end === "all" || input.titles.includes(titleId));
  const titleIds = input.end === "nothing" ? [] : chosen.map(({ titleId }) => titleId);
  const ending = await ownership.theirLicenses(tx, tokenId, {
    titleIds,
    holders,
    since,
    most: MOST_ENDED + 1,
  });
  if (ending.length > MOST_ENDED)
    throw new Refusal("plan-too-large", { rows: ending.length, most: MOST_ENDED });
  const names = await licenses.holderNames(
    tx,
    ending.map(({ holder }) => holder),
  );
  const standing = titles.reduce((sum, { devices, people }) => sum + devices + people, 0);
  const byTitle = Map.groupBy(ending, ({ titleId }) => titleId);
  return {
    token,
    subject: {
      token: token.name,
      location: nameToType(token),
      ownerId: token.ownerId ?? "",
      owner: token.ownerName,
      metadata: token.ownerMetadata,
      licenses: standing,
      adopts: standing - ending.length,
      ends: ending.length,
      people: new Set(ending.filter(({ holder }) => holder.startsWith("p:")).map(({ holder }) => holder))
        .size,
      endPlan: ending.length > 0 ? randomUUID() : null,
      endTitles: titles.flatMap(({ titleId, name }) => {
        const count = byTitle.get(titleId)?.length ?? 0;
        return count > 0 ? [{ id: titleId, name, licenses: count }] : [];
      }),
    },
    rows: ending.map(({ titleId, holder }) => ({
      titleId,
      holder,
      name: names.get(holder)?.name ?? null,
      result: "loses",
      reason: null,
      tokenId,
    })),
  };
}

async function refuseUnlessTakeable(tx: Tx, token: TokenRecord, input: TakeOver): Promise<void> {
  const standing = (await standingOf(tx))(token);
  const states = [standing.state, ...standing.also];
  if (token.legacy) throw new Refusal("token-legacy");
  if (token.readOnly) throw new Refusal("token-not-allowed");
  if (!standing.canRead) throw new Refusal("token-cannot-act", { state: standing.state });
  const foreign = states.some(
    (state) => state === "contested" || state === "not-owned" || state === "observing",
  );
  if (!foreign || token.ownerId === null) throw new Refusal("nothing-to-take-over", { name: token.name });
  if (token.lastSyncAt === null) throw new Refusal("location-unread", { name: token.name });
  if (token.ownerId !== input.owner) throw new Refusal("location-changed-hands", { owner: token.ownerName });
  if (input.confirmation.trim() !== nameToType(token).trim())
    throw new Refusal("confirmation-differs", { name: nameToType(token) });
  const again = await claimableAt(tx, token);
  if (again) throw new Refusal("take-over-too-soon", { at: again.toISOString() });
}

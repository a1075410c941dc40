import "server-only";
import { AppleError } from "#lib/apple/errors.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as removalPairs from "#lib/data/removal-pairs.ts";
import * as removals from "#lib/data/removals.ts";
import * as removedTitles from "#lib/data/removed-titles.ts";
import { transaction } from "#lib/data/transaction.ts";
import { mayStillStop, type RemovalStage } from "#lib/domain/tokens/removal.ts";
import { followOrders } from "#lib/features/operations/follow-orders.ts";
import { withdrawOrders } from "#lib/features/operations/withdraw-orders.ts";
import { coverHolders } from "#lib/features/removal/cover-holders.ts";
import { destroyToken } from "#lib/features/removal/destroy-token.ts";
import { releaseLocation } from "#lib/features/removal/release-location.ts";
import { revokeRest } from "#lib/features/removal/revoke-rest.ts";
import type { RemovalWork, StepVerdict } from "#lib/features/removal/work.ts";
import { readBack } from "#lib/features/sync/read-back.ts";

type Step = (work: RemovalWork) => Promise<StepVerdict | void>;

const steps: Record<RemovalStage, Step> = {
  read: readAndKeep,
  cover: coverHolders,
  covering: followCover,
  revoke: revokeRest,
  revoking: followRevocation,
  verify: verifyNothingStands,
  release: releaseLocation,
  destroy: destroyToken,
  over: () => Promise.resolve(),
};

/** Takes the step that the removal stands before, or follows what it began. */
export async function takeStep(work: RemovalWork): Promise<StepVerdict> {
  const { scope, removal } = work;
  const { stopAsked } = await transaction(scope, (tx) => operations.get(tx, removal.id));
  if (stopAsked && mayStillStop(removal.stage)) {
    const all = await transaction(scope, (tx) => orders.ofOperation(tx, removal.id));
    await withdrawOrders(scope, all);
    const next = await follow(work);
    return next === "over" ? { state: "stopped", problem: null } : next;
  }
  return (await steps[removal.stage](work)) ?? "next";
}

/** What Apple says now is what is taken back and compared with; a token that may not be asked is taken as it was last seen. */
async function readAndKeep({ scope, removal, sessions, signal }: RemovalWork): Promise<void> {
  const { id, tokenId } = removal;
  const read = async () => readBack(scope, tokenId, await sessions.reading(tokenId), signal);
  await (removal.revoke ? read() : read().catch(unlessOurs));
  await transaction(scope, async (tx) => {
    if (!(await removals.move(tx, id, "read", { stage: "cover" }))) return;
    await removedTitles.keepBefore(tx, id, tokenId);
    await operations.log(tx, id, "counted");
  });
}

function unlessOurs(error: unknown): void {
  if (!(error instanceof AppleError)) throw error;
}

async function follow({ scope, removal, sessions, signal }: RemovalWork): Promise<Date | "over"> {
  const all = await transaction(scope, (tx) => orders.ofOperation(tx, removal.id));
  return followOrders(scope, removal.id, all, sessions, signal);
}

/** Nobody who was to be covered loses a license before the other token's is read back: else nothing is taken from anyone. */
async function followCover(work: RemovalWork): Promise<StepVerdict | void> {
  const { scope, removal } = work;
  const next = await follow(work);
  if (next !== "over") return next;
  const left = await transaction(scope, (tx) => removalPairs.countNotCovered(tx, removal.id));
  if (left > 0) return { state: "partly", problem: { reason: "relicense-incomplete", left } };
  await transaction(scope, (tx) => removals.move(tx, removal.id, "covering", { stage: "revoke" }));
}

async function followRevocation(work: RemovalWork): Promise<StepVerdict | void> {
  const { scope, removal } = work;
  const next = await follow(work);
  if (next !== "over") return next;
  await transaction(scope, (tx) => removals.move(tx, removal.id, "revoking", { stage: "revoke" }));
}

/** The secret is all that can take a license back: while one stands that could be, the token stays. */
async function verifyNothingStands({
  scope,
  removal,
  sessions,
  signal,
}: RemovalWork): Promise<StepVerdict | void> {
  const { id, tokenId } = removal;
  if (removal.revoke) await readBack(scope, tokenId, await sessions.reading(tokenId), signal);
  return transaction(scope, async (tx): Promise<StepVerdict | void> => {
    const left = removal.revoke ? await removalPairs.countRevocable(tx, tokenId) : 0;
    if (left > 0) return { state: "partly", problem: { reason: "revoke-incomplete", left } };
    if (!(await removals.move(tx, id, "verify", { stage: "release" }))) return;
    if (removal.revoke) await removedTitles.keepAfter(tx, id, tokenId);
    await operations.log(tx, id, "verified");
  });
}

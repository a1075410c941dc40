import "server-only";
import { randomUUID } from "node:crypto";
import * as due from "#lib/data/due.ts";
import * as operations from "#lib/data/operations.ts";
import * as orders from "#lib/data/orders.ts";
import * as planning from "#lib/data/planning.ts";
import * as plans from "#lib/data/plans.ts";
import * as renewalData from "#lib/data/renewal-checks.ts";
import { transaction, type Tx } from "#lib/data/transaction.ts";
import { readPlatform } from "#lib/domain/inventory/platform.ts";
import { whyNot } from "#lib/domain/licenses/eligibility.ts";
import { deviceKey } from "#lib/domain/licenses/holder.ts";
import { type CheckResult, withResult } from "#lib/domain/tokens/renewal-checks.ts";
import { type Checking, result } from "#lib/features/renewal/checks.ts";
import { readChecks } from "#lib/features/renewal/read-checks.ts";
import { standingOf } from "#lib/features/token-standing.ts";
import { Refusal } from "#lib/refusal.ts";

/**
 * One license is given to a device that has none of the title, and taken back, both as operations like any other. Which
 * they are is written down with them, so that a second never begins.
 */
export async function checkLicense(checking: Checking): Promise<CheckResult> {
  const { scope, token, detail } = checking;
  if (typeof detail["back"] === "string") return followBack(checking, detail["back"]);
  if (typeof detail["claim"] === "string") return followClaim(checking, detail["claim"]);

  const stands = (await standingOf(scope))(token);
  if (!stands.canWrite) return result("skipped", { why: stands.state });
  const pair = await transaction(scope, (tx) => choose(tx, token.id));
  if (pair === null) return result("skipped", { why: "none-free" });
  return order(checking, "assign", pair);
}

async function followClaim(checking: Checking, claim: string): Promise<CheckResult> {
  const { detail } = checking;
  const outcome = await outcomeOf(checking, claim);
  if (outcome === "running") return result("running", detail);
  if (outcome === "not-done") return result("failed", { ...detail, why: "not-given" });
  const { titleId, title, serial, device } = detail as unknown as renewalData.FreeLicense;
  return order(checking, "revoke", { titleId, title, serial, device });
}

async function followBack(checking: Checking, back: string): Promise<CheckResult> {
  const { detail } = checking;
  const outcome = await outcomeOf(checking, back);
  if (outcome === "running") return result("running", detail);
  return outcome === "done" ? result("done", detail) : result("failed", { ...detail, why: "not-given-back" });
}

async function outcomeOf({ scope }: Checking, id: string): Promise<"running" | "done" | "not-done"> {
  return transaction(scope, async (tx) => {
    const { state } = await operations.get(tx, id);
    if (!operations.over.includes(state as operations.OperationState)) return "running";
    return ((await orders.tally(tx, id)).confirmed ?? 0) === 1 ? "done" : "not-done";
  });
}

async function choose(tx: Tx, tokenId: string): Promise<renewalData.FreeLicense | null> {
  const free = await renewalData.freeLicenses(tx, tokenId);
  const titles = await planning.titles(tx, [...new Set(free.map(({ titleId }) => titleId))]);
  const devices = await planning.devicesBySerial(tx, [...new Set(free.map(({ serial }) => serial))]);
  return (
    free.find(({ titleId, serial }) => {
      const title = titles.find((one) => one.titleId === titleId);
      const device = devices.find((one) => one.serial === serial);
      return title && device && whyNot(title, targetOf(device)) === null;
    }) ?? null
  );
}

const targetOf = (device: planning.PlannedDevice) => ({
  key: deviceKey(device.serial),
  kind: "device" as const,
  known: true,
  platform: readPlatform(device.platform),
  osVersion: device.osVersion,
  userEnrollment: device.enrollment === "user",
});

/** A plan of one license, applied; the operation stands in the check's detail in the same transaction. */
async function order(
  { scope, operation, token, detail }: Checking,
  kind: plans.PlanKind,
  pair: renewalData.FreeLicense,
): Promise<CheckResult> {
  const planId = randomUUID();
  const { titleId, title, serial, device } = pair;
  const what = kind === "assign" ? "gets" : "loses";
  const row = {
    titleId,
    holder: deviceKey(serial),
    name: device,
    result: what,
    reason: null,
    tokenId: token.id,
  };
  await plans.insertRows(scope, planId, [row]);
  return transaction(scope, async (tx) => {
    const asked = { titles: [{ id: titleId, name: title }], targets: 1, people: 0 };
    const totals = {
      [what]: 1,
      tokens: [{ id: token.id, name: token.name, licenses: 1, available: null }],
      reasons: [],
    };
    const expiresAt = new Date(tx.now().getTime() + 3_600_000);
    const plan = await plans.insert(tx, { id: planId, kind, asked, totals, expiresAt });
    const { actorKind, actorId, actorName, via, groupId } = operation;
    const made = await operations.insert(tx, {
      kind,
      groupId,
      tokenId: token.id,
      planId,
      subject: { plan: plan.number, ...asked, renewal: operation.id },
      by: { actorKind, actorId, actorName, via },
    });
    if (!(await plans.claim(tx, planId, made.id))) throw new Refusal("plan-expired", { number: plan.number });
    await due.wake(tx, "operation", made.id);
    const noted = { ...detail, ...pair, [kind === "assign" ? "claim" : "back"]: made.id };
    const running = result("running", noted);
    const checks = withResult(readChecks(operation.progress), "license", running);
    await operations.progress(tx, operation.id, { checks: { ...checks } });
    return running;
  });
}

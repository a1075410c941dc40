/** What is checked after a renewal, in this order. */
export const renewalChecks = ["accepted", "expiry", "counts", "read-back", "license"] as const;
export type RenewalCheck = (typeof renewalChecks)[number];

export const checkStates = ["waiting", "running", "done", "skipped", "failed"] as const;
export type CheckState = (typeof checkStates)[number];

/** What a check found: closed words and figures. */
export type CheckDetail = Record<string, string | number | null>;

// A type, not an interface: it is written down as JSON.
export type CheckResult = { state: CheckState; detail: CheckDetail };

export type Checks = Record<RenewalCheck, CheckResult>;

export const noneChecked = (): Checks =>
  Object.fromEntries(renewalChecks.map((check) => [check, { state: "waiting", detail: {} }])) as Checks;

const isOver = ({ state }: CheckResult) => state === "done" || state === "skipped" || state === "failed";

/** The check that is to be carried on; null when all are over. */
export const nextCheck = (checks: Checks): RenewalCheck | null =>
  renewalChecks.find((check) => !isOver(checks[check])) ?? null;

/** A check's result among the others: nothing can be found out with a token that Apple does not take. */
export function withResult(checks: Checks, check: RenewalCheck, result: CheckResult): Checks {
  const after = { ...checks, [check]: result };
  if (check !== "accepted" || result.state !== "failed") return after;
  const unreached: CheckResult = { state: "skipped", detail: { why: "not-accepted" } };
  return { ...noneCheckedAs(unreached), accepted: result };
}

const noneCheckedAs = (result: CheckResult): Checks =>
  Object.fromEntries(renewalChecks.map((check) => [check, result])) as Checks;

/** How a renewal went as a whole, once every check is over. */
export function outcomeOfChecks(checks: Checks): "done" | "partly" | "failed" {
  if (checks.accepted.state === "failed") return "failed";
  return renewalChecks.some((check) => checks[check].state === "failed") ? "partly" : "done";
}
